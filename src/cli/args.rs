//! The command line's words.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::input::SourceArgs;

/// Trains reading comprehension of German news: it writes the questions, above all who says so.
#[derive(Debug, Parser)]
#[command(
    name = "nachlese",
    version,
    after_help = "Examples:\n  nachlese                  opens the library\n  nachlese article.txt      makes a quiz of an article and opens it\n  nachlese https://news.example/article.html\n                            the same of a page on the web\n  nachlese quiz.toml        opens a quiz"
)]
pub struct Args {
    /// An article to make a quiz of (a file, an http(s) address, - for standard input), or a
    /// quiz to open; without it the library opens.
    #[arg(value_name = "ARTICLE|QUIZ")]
    pub open: Option<PathBuf>,

    /// How an article is read.
    #[command(flatten)]
    pub source: SourceArgs,

    /// What every command understands.
    #[command(flatten)]
    pub global: Global,

    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command understands.
#[derive(Debug, Clone, clap::Args)]
pub struct Global {
    /// Language of the interface; else the locale's, else English.
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    pub lang: Option<Language>,

    /// Whether messages are coloured.
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    pub color: ColorChoice,

    /// The settings file; else the one in the system's place for them (see `nachlese config`).
    #[arg(long, global = true, env = "NACHLESE_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Where scores and made quizzes are kept.
    #[arg(long, global = true, env = "NACHLESE_DATA_DIR", value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Language {
    De,
    En,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// The commands; each has a file of its own.
#[derive(Debug, Subcommand)]
#[allow(missing_docs)]
pub enum Command {
    Check(super::check::CheckArgs),
    Edit(super::edit::EditArgs),
    Grade(super::grade::GradeArgs),
    Config(super::config::ConfigArgs),
    Handout(super::handout::HandoutArgs),
    Export(super::export::ExportArgs),
    Import(super::import::ImportArgs),
    Make(super::make::MakeArgs),
    Completions(super::completions::CompletionsArgs),
    Man(super::man::ManArgs),
    Schema(super::schema::SchemaArgs),
    Play(super::play::PlayArgs),
    Review(super::review::ReviewArgs),
    Stats(super::stats::StatsArgs),
    History(super::history::HistoryArgs),
    Words(super::words::WordsArgs),
    Analyze(super::analyze::AnalyzeArgs),
    Extract(super::extract::ExtractArgs),
    #[command(hide = true)]
    ReadSource(super::isolated::ReadSourceArgs),
}
