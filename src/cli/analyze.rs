//! `nachlese analyze`: what the analysis finds, as data or as text.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use rayon::prelude::*;
use serde_json::Value;

use super::input::{SourceArgs, Sources};
use super::output::{stdout, tell, written};
use super::{CliError, Global, input, messages};
use crate::lexicon::Lexicon;
use crate::pipeline;

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

/// How many documents are analysed at once: enough for every core, few enough for any memory.
const BATCH: usize = 64;

/// A batch is also full at this many bytes.
const BATCH_BYTES: usize = 4 << 20;

fn lines() -> Result<(), CliError> {
    let mut input = io::stdin().lock();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut number = 0;
    let mut faults = 0;
    loop {
        let batch = read_batch(&mut input, &mut number)?;
        if batch.is_empty() {
            break;
        }
        let results: Vec<(usize, Result<String, String>)> = batch
            .par_iter()
            .map(|(number, line)| {
                (*number, line.as_ref().map_err(Clone::clone).and_then(|line| analyse_line(line)))
            })
            .collect();
        for (number, result) in results {
            match result {
                Ok(line) => written(writeln!(out, "{line}"))?,
                Err(fault) => {
                    faults += 1;
                    tell(&format!("nachlese: line {number}: {fault}"));
                }
            }
        }
        written(out.flush())?;
    }
    if faults > 0 {
        return Err(CliError::input(format!("{faults} of {number} lines were left out")));
    }
    Ok(())
}

/// A line with its number, from 1; or why it could not be read.
type Line = (usize, Result<String, String>);

fn read_batch(input: &mut impl BufRead, number: &mut usize) -> Result<Vec<Line>, CliError> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH && bytes < BATCH_BYTES {
        let mut line = Vec::new();
        let read = input
            .read_until(b'\n', &mut line)
            .map_err(|error| CliError::environment("cannot read standard input").because(error))?;
        if read == 0 {
            break;
        }
        *number += 1;
        bytes += read;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let line = String::from_utf8(line).map_err(|_| "is not UTF-8".to_owned());
        batch.push((*number, line));
    }
    Ok(batch)
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
