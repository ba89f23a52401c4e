//! `nachlese make`: quizzes from articles.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::output::{stdout, tell};
use super::{CliError, input, quiz_text, whole_file};
use crate::pipeline::{NoQuiz, Request, make_quiz};
use crate::quiz::{self, Level, Quiz, Skill};

/// Makes a quiz of an article.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese make article.txt -o quiz.toml\n  nachlese make article.txt --skills source --items 5 --format text\n  nachlese make articles/ -o quizzes/"
)]
pub struct MakeArgs {
    /// Articles, folders of articles, or - for standard input.
    #[arg(required = true, value_name = "ARTICLE")]
    pub articles: Vec<PathBuf>,

    /// The file to write; for several articles the folder.
    #[arg(short, long, value_name = "FILE or DIR")]
    pub output: Option<PathBuf>,

    /// The number of items at most.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub items: u16,

    /// The skills to train, parted by commas: source, fact, detail, structure, vocabulary.
    #[arg(long, value_delimiter = ',', value_parser = skill)]
    pub skills: Vec<Skill>,

    /// The reader's level, A1 to C2.
    #[arg(long, value_parser = level)]
    pub level: Option<Level>,

    /// Another seed makes other choices among equals; else the text decides.
    #[arg(long)]
    pub seed: Option<u64>,

    /// The form of the quiz.
    #[arg(long, value_enum, default_value_t = Format::Toml)]
    pub format: Format,
}

/// A form of the quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Format {
    Toml,
    Json,
    Text,
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::Json => "json",
            Self::Text => "txt",
        }
    }

    fn write(self, quiz: &Quiz) -> String {
        match self {
            Self::Toml => quiz::write_toml(quiz),
            Self::Json => format!("{:#}\n", quiz::to_json(quiz)),
            Self::Text => quiz_text::write(quiz),
        }
    }
}

/// The skill of a name on the command line.
pub(super) fn skill(name: &str) -> Result<Skill, String> {
    Skill::from_name(name).ok_or_else(|| one_of(Skill::ALL.iter().map(|skill| skill.name())))
}

fn level(name: &str) -> Result<Level, String> {
    Level::from_name(name).ok_or_else(|| one_of(Level::ALL.iter().map(|level| level.name())))
}

fn one_of(names: impl Iterator<Item = &'static str>) -> String {
    format!("must be one of {}", names.collect::<Vec<_>>().join(", "))
}

/// Runs the command.
///
/// # Errors
/// If an article cannot be read, gives no quiz, or the quiz cannot be written.
pub fn run(args: &MakeArgs) -> Result<(), CliError> {
    let request = Request {
        items: usize::from(args.items),
        skills: args.skills.clone(),
        level: args.level,
        seed: args.seed,
    };
    match args.articles.as_slice() {
        [one] if !one.is_dir() => {
            let quiz = make(one, &request)?;
            let text = args.format.write(&quiz);
            match &args.output {
                Some(path) => whole_file::write(path, &text),
                None => stdout(&text),
            }
        }
        several => many(several, args, &request),
    }
}

/// Reads an article and makes its quiz.
///
/// # Errors
/// An input error that names the article.
pub(super) fn make(path: &Path, request: &Request) -> Result<Quiz, CliError> {
    let article = input::article(path)?;
    make_quiz(article, request).map_err(|error| {
        let hint = match error {
            NoQuiz::Empty => "give it an article with at least a few sentences",
            NoQuiz::NotGerman { .. } => "Nachlese asks about German articles alone",
            NoQuiz::NoItem { .. } => {
                "news of some paragraphs that name people and say who said what gives the best items"
            }
        };
        CliError::input(format!("no quiz from {}", input::name(path))).because(error).hint(hint)
    })
}

/// Several articles, in parallel, each into a file of the folder `-o`.
fn many(paths: &[PathBuf], args: &MakeArgs, request: &Request) -> Result<(), CliError> {
    let folder = args.output.as_ref().ok_or_else(|| {
        CliError::usage("several articles need a folder to write to").hint("add -o DIR")
    })?;
    let articles = expand(paths)?;
    if articles.is_empty() {
        return Err(CliError::input("there is no article in the folder")
            .hint("articles are files that end in .txt or .md"));
    }
    fs::create_dir_all(folder).map_err(|error| {
        CliError::environment(format!("cannot make the folder {}", folder.display())).because(error)
    })?;
    let bar = ProgressBar::new(articles.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    let faults: Vec<CliError> = articles
        .par_iter()
        .filter_map(|path| {
            let name = path.file_stem().unwrap_or_default();
            let target = folder.join(name).with_extension(args.format.ending());
            let outcome = make(path, request)
                .and_then(|quiz| whole_file::write(&target, &args.format.write(&quiz)));
            bar.inc(1);
            outcome.err()
        })
        .collect();
    bar.finish_and_clear();
    tell(&format!(
        "{} of {} articles became quizzes",
        articles.len() - faults.len(),
        articles.len()
    ));
    for fault in &faults {
        let cause = std::error::Error::source(fault).map(|cause| format!(": {cause}"));
        tell(&format!("  {fault}{}", cause.unwrap_or_default()));
    }
    if faults.len() == articles.len() {
        return Err(CliError::input("no article became a quiz"));
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(CliError::input(format!("{} articles gave no quiz", faults.len())))
    }
}

/// The files that are meant: of folders the texts in them, in the order of their names.
fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, CliError> {
    let mut found = Vec::new();
    for path in paths {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        let entries = fs::read_dir(path).map_err(|error| {
            CliError::input(format!("cannot read the folder {}", path.display())).because(error)
        })?;
        let mut inside: Vec<PathBuf> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md"))
            .collect();
        inside.sort();
        found.extend(inside);
    }
    Ok(found)
}
