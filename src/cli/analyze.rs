//! `nachlese analyze`: what the analysis finds, as data or as text.

use std::io::{self, BufReader, BufWriter};
use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::Value;

use super::input::{SourceArgs, Sources};
use super::output::{stdout, tell, written};
use super::stream::{Broken, Count, each_line};
use super::{CliError, Global, input, messages};
use crate::lexicon::Lexicon;
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
    match &args.article {
        Some(path) => {
            let messages = messages(global);
            let sources = Sources::new(&messages, &args.source);
            let article = sources.article(path, &|_| ())?.article;
            let annotated =
                pipeline::analyse(&article.text, article.title.as_deref(), article.date.as_deref());
            match args.format {
                Format::Json => {
                    let value = annotated.to_json(&input::name(path), Lexicon::embedded());
                    stdout(&format!("{value}\n"))
                }
                Format::Text => stdout(&annotated.to_plain()),
            }
        }
        None => lines(),
    }
}

fn lines() -> Result<(), CliError> {
    let mut out = BufWriter::new(io::stdout().lock());
    // Not `StdinLock`, which stays on one thread.
    let input = BufReader::with_capacity(1 << 16, io::stdin());
    let count = each_line(input, &mut out, analyse_line, |number, fault| {
        tell(&inert(&format!("nachlese: line {number}: {fault}")));
    });
    match count {
        Ok(Count { faults: 0, .. }) => Ok(()),
        Ok(Count { faults, lines }) => {
            Err(CliError::input(format!("{faults} of {lines} lines were left out")))
        }
        Err(Broken::Input(error)) => {
            Err(CliError::environment("cannot read standard input").because(error))
        }
        Err(Broken::Output(error)) => written(Err(error)),
    }
}

fn analyse_line(line: &str) -> Result<String, String> {
    let value: Value =
        serde_json::from_str(line).map_err(|error| format!("is not JSON: {error}"))?;
    let text = value.get("text").and_then(Value::as_str).ok_or("has no \"text\"")?;
    let id = match value.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(other) if !other.is_null() => other.to_string(),
        _ => return Err("has no \"id\"".to_owned()),
    };
    let annotated = pipeline::analyse(text, None, value.get("date").and_then(Value::as_str));
    Ok(annotated.to_json(&id, Lexicon::embedded()).to_string())
}
