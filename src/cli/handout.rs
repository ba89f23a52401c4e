//! `nachlese handout`: the class's copy of a quiz.

use std::path::PathBuf;

use super::quiz_file::QuizFile;
use super::{CliError, Global, input, output, whole_file};
use crate::note;
use crate::quiz::{self, QuizKind};

/// Writes a quiz for a class: without keys, evidence and explanations.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese handout quiz.toml -o klasse.toml\n  nachlese handout quiz.toml --seed 2 --without-article -o gruppe-b.toml"
)]
pub struct HandoutArgs {
    /// The quiz; - is stdin.
    #[arg(value_name = "QUIZ")]
    pub quiz: PathBuf,

    /// The file to write (JSON if it ends in .json); else stdout.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Another seed shuffles the options another way.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,

    /// Leaves the article's text out, for the sake of its rights.
    #[arg(long)]
    pub without_article: bool,
}

/// Runs the command.
///
/// # Errors
/// If the quiz is not valid, is a handout already, or the file can't be written.
pub fn run(args: &HandoutArgs, global: &Global) -> Result<(), CliError> {
    let quiz = QuizFile::load(&args.quiz, global)?.quiz;
    if quiz.kind != QuizKind::Quiz {
        let message = note!("handout-already", name = input::name(&args.quiz));
        return Err(CliError::input(message).hint(note!("handout-already-hint")));
    }
    let handout = quiz::handout(&quiz, args.seed, !args.without_article);
    match &args.output {
        Some(path) if path.extension().is_some_and(|ending| ending == "json") => {
            whole_file::write(path, &format!("{:#}\n", quiz::to_json(&handout)))
        }
        Some(path) => whole_file::write(path, &quiz::write_toml(&handout)),
        None => output::stdout(&quiz::write_toml(&handout)),
    }
}
