//! `nachlese analyze`: what the analysis finds, as data or as text.

use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde_json::Value;

use super::input::{SourceArgs, Sources};
use super::output::{stdout, tell, written};
use super::stream::{Broken, Count, each_line};
use super::{CliError, Global, input, messages};
use crate::lexicon::Lexicon;
use crate::messages::{Messages, Note};
use crate::note;
use crate::pipeline;
use crate::text::inert;

/// Shows what the analysis finds in an article.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese analyze article.txt\n  nachlese analyze https://news.example/article.html --format text\n  nachlese analyze --jsonl < articles.jsonl > analysed.jsonl"
)]
pub struct AnalyzeArgs {
    /// The article: a file, an http(s) address, or - for standard input.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    pub article: Option<PathBuf>,

    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub format: Format,

    /// How the article is read.
    #[command(flatten)]
    pub source: SourceArgs,

    /// Read one {"id", "text"} a line from standard input and write one analysis a line.
    #[arg(long)]
    pub jsonl: bool,
}

/// A form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Format {
    Json,
    Text,
}

/// Runs the command.
///
/// # Errors
/// If the article cannot be read, or lines of the JSONL were at fault.
pub fn run(args: &AnalyzeArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    match &args.article {
        Some(path) => {
            let sources = Sources::new(&args.source);
            let article = sources.article(path, &|_| ())?.article;
            let annotated =
                pipeline::analyse(&article.text, article.title.as_deref(), article.date.as_deref());
            match args.format {
                Format::Json => {
                    let value = annotated.to_json(&id(path), Lexicon::embedded());
                    stdout(&format!("{value}\n"))
                }
                Format::Text => stdout(&annotated.to_plain()),
            }
        }
        None => lines(&messages),
    }
}

/// The name of an article in what is written; it does not change with the interface's language.
fn id(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

fn lines(messages: &Messages) -> Result<(), CliError> {
    let mut out = BufWriter::new(io::stdout().lock());
    // Not `StdinLock`, which stays on one thread.
    let input = BufReader::with_capacity(1 << 16, io::stdin());
    let count = each_line(input, &mut out, analyse_line, |number, fault| {
        let line = note!("jsonl-line", n = number, fault = fault);
        tell(&format!("nachlese: {}", inert(&messages.told(&line))));
    });
    match count {
        Ok(Count { faults: 0, .. }) => Ok(()),
        Ok(Count { faults, lines }) => {
            Err(CliError::input(note!("jsonl-left-out", n = faults, of = lines)))
        }
        Err(Broken::Input(error)) => Err(input::no_stdin(error)),
        Err(Broken::Output(error)) => written(Err(error)),
    }
}

fn analyse_line(line: &str) -> Result<String, Note> {
    let value: Value = serde_json::from_str(line)
        .map_err(|error| note!("jsonl-not-json", cause = Note::of_parser(&error.to_string())))?;
    let text = value.get("text").and_then(Value::as_str).ok_or(note!("jsonl-no-text"))?;
    let id = match value.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(other) if !other.is_null() => other.to_string(),
        _ => return Err(note!("jsonl-no-id")),
    };
    let annotated = pipeline::analyse(text, None, value.get("date").and_then(Value::as_str));
    Ok(annotated.to_json(&id, Lexicon::embedded()).to_string())
}
