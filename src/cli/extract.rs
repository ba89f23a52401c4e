//! `nachlese extract`: the text of a source as it would be used; the entries of a feed.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::{Value, json};

use super::input::{Content, SourceArgs, Sources};
use super::output::{stdout, tell};
use super::{CliError, Global, make, messages};
use crate::messages::Messages;
use crate::source::Contents;
use crate::text::{Article, inert, tokens};

/// Shows the text of a page, a feed's entry, a book's chapter or a PDF before it is used.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese extract https://news.example/article.html\n  nachlese extract https://news.example/feed.xml              lists the entries\n  nachlese extract https://news.example/feed.xml --entry 3    shows the third\n  nachlese extract page.html > article.txt                    to edit it first"
)]
pub struct ExtractArgs {
    /// A file, an http(s) address, or - for standard input: plain text, Markdown, HTML, RSS, Atom,
    /// EPUB or PDF.
    #[arg(value_name = "SOURCE")]
    pub name: PathBuf,

    /// How it is read.
    #[command(flatten)]
    pub source: SourceArgs,

    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// A form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Format {
    Text,
    Json,
}

/// Runs the command: the text goes to stdout, what is known of the article to stderr.
///
/// # Errors
/// If the source cannot be read or holds no article.
pub fn run(args: &ExtractArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let sources = Sources::new(&args.source);
    let (content, _) = sources.content(&args.name, &make::waiting(&messages))?;
    match (content, args.format) {
        (Content::Article(article), Format::Text) => {
            tell(&known(&article, &messages));
            stdout(&text(&article))
        }
        (Content::Article(article), Format::Json) => stdout(&format!("{:#}\n", json!(article))),
        (Content::Contents(contents), Format::Text) => {
            if let Some(title) = &contents.title {
                tell(&inert(title));
            }
            stdout(&list(&contents, &messages))?;
            if contents.more {
                tell(&messages.text("extract-more"));
            }
            tell(&messages.text("extract-pick"));
            Ok(())
        }
        (Content::Contents(contents), Format::Json) => {
            stdout(&format!("{:#}\n", to_json(&contents)))
        }
    }
}

/// The article as plain text that is read again as it is.
fn text(article: &Article) -> String {
    let title = article.title.as_ref().map(|title| format!("{}\n\n", inert(title)));
    format!("{}{}\n", title.unwrap_or_default(), inert(&article.text))
}

/// What is known of the article, a line each.
fn known(article: &Article, messages: &Messages) -> String {
    let mut lines = Vec::new();
    // A date that tells no day stays as it is.
    let date = article
        .date
        .as_ref()
        .map(|date| date.trim().parse().map_or_else(|_| date.clone(), |day| messages.date(day)));
    for (key, value) in [
        ("extract-author", &article.author),
        ("extract-publisher", &article.publisher),
        ("extract-date", &date),
        ("extract-url", &article.url),
        ("extract-rights", &article.rights),
    ] {
        if let Some(value) = value {
            lines.push(format!("{}: {}", messages.text(key), inert(value)));
        }
    }
    lines.push(messages.with("words", &[("n", words(&article.text).into())]));
    lines.join("\n")
}

fn list(contents: &Contents, messages: &Messages) -> String {
    let width = contents.parts.len().to_string().len();
    let mut lines = String::new();
    for (index, part) in contents.parts.iter().enumerate() {
        let title = part.title.clone().unwrap_or_else(|| messages.text("extract-untitled"));
        let mut line = format!("{:>width$}  ", index + 1);
        if let Some(date) = &part.date {
            line.push_str(&format!("{date}  "));
        }
        line.push_str(&inert(&title));
        if part.link.is_none() {
            let words = messages.with("words", &[("n", part.words.into())]);
            line.push_str(&format!(" ({words})"));
        }
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}

fn to_json(contents: &Contents) -> Value {
    let entries: Vec<Value> = contents
        .parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            json!({
                "entry": index + 1,
                "title": part.title,
                "date": part.date,
                "url": part.link,
                "words": part.words,
            })
        })
        .collect();
    json!({"title": contents.title, "entries": entries, "more": contents.more})
}

/// Words of a text, counted as everywhere in the program.
pub(super) fn words(text: &str) -> usize {
    tokens(text).iter().filter(|span| span.of(text).starts_with(char::is_alphanumeric)).count()
}
