//! `nachlese export`: a quiz for another program or for paper.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::output::{self, tell};
use super::quiz_file::QuizFile;
use super::{CliError, Global, cause, input, messages, whole_file};
use crate::export::{self, ExportError, Format, Loss, Options};
use crate::messages::Messages;
use crate::note;

/// Writes a quiz for another program or for paper.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese export quiz.toml --to moodle-xml -o quiz.xml\n  nachlese export quiz.toml --to anki -o quiz.apkg\n  nachlese export quiz.toml --to html --key -o blatt.html"
)]
pub struct ExportArgs {
    /// The quiz; - is stdin.
    #[arg(value_name = "QUIZ")]
    pub quiz: PathBuf,

    /// The format.
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub to: String,

    /// Adds the answer sheet to html and markdown; the other formats always hold the answers.
    #[arg(long)]
    pub key: bool,

    /// Leaves the article's text out, for the sake of its rights.
    #[arg(long)]
    pub without_article: bool,

    /// The file to write; else stdout.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

fn format_parser() -> clap::builder::PossibleValuesParser {
    export::formats().map(Format::name).into()
}

/// Runs the command: the file to `-o` or stdout, what could not be carried to stderr.
///
/// # Errors
/// If the quiz is not valid, the format can carry nothing of it, or the file can't be written.
pub fn run(args: &ExportArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let format = export::formats()
        .into_iter()
        .find(|format| format.name() == args.to)
        .ok_or_else(|| CliError::usage(note!("format-unknown", name = args.to.as_str())))?;
    if !format.is_text() && args.output.is_none() && io::stdout().is_terminal() {
        let message = note!("export-no-terminal", name = format.name());
        return Err(CliError::usage(message).hint(note!("export-no-terminal-hint")));
    }
    let quiz = QuizFile::load(&args.quiz, global)?.quiz;
    let options =
        Options { key: args.key, article: !args.without_article, modified: modified(&args.quiz) };
    let exported = export::export(&quiz, format, options).map_err(|error| match error {
        ExportError::NoKeys => {
            CliError::input(note!("handout-no-keys", name = input::name(&args.quiz)))
                .hint(note!("export-no-keys-hint"))
        }
        ExportError::NothingLeft(losses) => {
            tell_losses(&losses, &messages);
            CliError::input(note!("export-nothing", name = format.name()))
                .hint(note!("export-nothing-hint"))
        }
        ExportError::Failed(error) => {
            CliError::environment(note!("export-failed")).because(cause::of(error.as_ref()))
        }
    })?;
    match &args.output {
        Some(path) => whole_file::write_bytes(path, &exported.bytes)?,
        None => output::stdout_bytes(&exported.bytes)?,
    }
    tell_losses(&exported.losses, &messages);
    Ok(())
}

/// When the quiz was last changed, in seconds since 1970: `SOURCE_DATE_EPOCH` where it is set,
/// else the file's own time. Standard input has none; then it is the first second of 2024, so
/// that the same quiz gives the same bytes.
fn modified(path: &Path) -> i64 {
    const UNKNOWN: i64 = 1_704_067_200;
    let told = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.trim().parse().ok());
    told.or_else(|| {
        let time = std::fs::metadata(path).ok()?.modified().ok()?;
        i64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_secs()).ok()
    })
    .filter(|seconds| (0..=253_402_300_799).contains(seconds))
    .unwrap_or(UNKNOWN)
}

fn tell_losses(losses: &[Loss], messages: &Messages) {
    for loss in losses {
        let what = messages.text(&format!("export-loss-{}", loss.what.name()));
        let line = if loss.items.is_empty() {
            what
        } else {
            let list = loss.items.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
            let count = loss.items.len().into();
            let values = [("count", count), ("list", list.into()), ("what", what.into())];
            messages.with("export-items", &values)
        };
        tell(&line);
    }
}
