//! The raw form becomes a quiz; every fault is noted on the way.

mod evidence;
mod item;
mod key;
mod options;

use std::collections::BTreeMap;

use super::diagnostic::{Faults, quoted};
use super::fields::{Fields, too_many, wrong_type};
use super::ident::quiz_id;
use super::limits::{MAX_ARTICLE_CHARS, MAX_ITEMS, MAX_LINE_CHARS};
use super::model::{FORMAT, Item, Level, Quiz, QuizKind};
use super::raw::{Node, Table, Value};
use crate::note;
use crate::text::{Article, Span};
use evidence::Passages;
#[cfg(test)]
pub(super) use item::KEYS as ITEM_KEYS;
pub(super) use item::SECRET_KEYS;

/// The keys of a quiz file, in the order in which they are written.
pub(super) const QUIZ_KEYS: &[&str] =
    &["format", "id", "kind", "fingerprint", "title", "language", "level", "article", "items"];
/// The keys of an article.
pub(super) const ARTICLE_KEYS: &[&str] =
    &["title", "publisher", "author", "url", "date", "rights", "text"];
/// The kinds of quiz files.
pub(super) const QUIZ_KINDS: &[&str] = &["quiz", "handout"];

/// Reads a quiz. What it gives is of use only if no error was noted; `None` if the file was
/// written by a newer program, of which nothing else can be said.
pub(super) fn quiz(table: &Table, faults: &mut Faults) -> Option<Quiz> {
    if let Some(node) = table.get("format")
        && !is_format(node, faults)
    {
        return None;
    }
    let start = Span::default();
    let fields = Fields::new(table, start, QUIZ_KEYS, faults);
    let handout = fields.name(
        "kind",
        QUIZ_KINDS,
        |name| QUIZ_KINDS.iter().position(|kind| *kind == name),
        faults,
    ) == Some(1);
    let kind = quiz_kind(fields, handout, faults);
    let article = fields.node("article").and_then(|node| article(node, faults));
    let title = fields
        .line("title", MAX_LINE_CHARS, faults)
        .or_else(|| article.as_ref().and_then(|article| article.title.clone()));
    let told = |node: &Node| matches!(node.value, Value::Text(_));
    if title.is_none() && fields.node("title").is_none_or(told) {
        let (message, help) = (note!("quiz-no-title"), note!("quiz-no-title-help"));
        faults.error_help("missing-title", fields.place("title"), message, help);
    }
    let title = title.unwrap_or_default();
    let text = article.as_ref().map_or("", |article| article.text.as_str());
    let id = id(fields, faults).unwrap_or_else(|| quiz_id(&title, text));
    let levels: Vec<&str> = Level::ALL.iter().map(|level| level.name()).collect();
    Some(Quiz {
        id,
        kind,
        language: fields
            .line("language", MAX_LINE_CHARS, faults)
            .unwrap_or_else(|| "de".to_owned()),
        level: fields.name("level", &levels, Level::from_name, faults),
        items: items(fields, handout, &Passages::new(text), faults),
        title,
        article,
    })
}

/// Whether a file's format is one that this program reads.
fn is_format(node: &Node, faults: &mut Faults) -> bool {
    match node.value {
        Value::Integer(format) if format > FORMAT => {
            let message = note!("quiz-newer", format = format, most = FORMAT);
            let help = note!("quiz-newer-help");
            faults.error_help("newer-format", node.span, message, help);
            return false;
        }
        Value::Integer(FORMAT) => {}
        Value::Integer(format) => {
            let message = note!("quiz-no-format", format = format);
            let help = note!("quiz-no-format-help", most = FORMAT);
            faults.error_help("unknown-format", node.span, message, help);
        }
        ref other => wrong_type("format", note!("want-whole-number"), other, node.span, faults),
    }
    true
}

fn quiz_kind(fields: Fields<'_>, handout: bool, faults: &mut Faults) -> QuizKind {
    let fingerprint = fields.line("fingerprint", MAX_LINE_CHARS, faults);
    match (handout, fingerprint) {
        (true, Some(fingerprint)) => QuizKind::Handout { fingerprint },
        (true, None) => {
            let message = note!("quiz-no-fingerprint");
            let help = note!("quiz-handout-help");
            faults.error_help("missing-fingerprint", fields.key_place("kind"), message, help);
            QuizKind::Quiz
        }
        (false, Some(_)) => {
            let message = note!("quiz-fingerprint");
            faults.warning("unused-key", fields.key_place("fingerprint"), message, None);
            QuizKind::Quiz
        }
        (false, None) => QuizKind::Quiz,
    }
}

/// An id that the author gave.
fn id(fields: Fields<'_>, faults: &mut Faults) -> Option<String> {
    let text = fields.text("id", MAX_LINE_CHARS, faults)?;
    if text.value.trim().is_empty() {
        let (message, help) = (note!("quiz-empty-id"), note!("quiz-empty-id-help"));
        faults.error_help("empty-id", text.span, message, help);
        return None;
    }
    Some(text.value)
}

fn article(node: &Node, faults: &mut Faults) -> Option<Article> {
    let Value::Table(table) = &node.value else {
        wrong_type("article", note!("want-article"), &node.value, node.span, faults);
        return None;
    };
    let fields = Fields::new(table, node.span, ARTICLE_KEYS, faults);
    let mut line = |key: &str| fields.line(key, MAX_LINE_CHARS, faults);
    Some(Article {
        title: line("title"),
        publisher: line("publisher"),
        author: line("author"),
        url: line("url"),
        date: line("date"),
        rights: line("rights"),
        text: fields
            .text("text", MAX_ARTICLE_CHARS, faults)
            .map(|text| text.value)
            .unwrap_or_default(),
    })
}

fn items(fields: Fields<'_>, handout: bool, passages: &Passages, faults: &mut Faults) -> Vec<Item> {
    let help = note!("quiz-items-help");
    let list = match fields.node("items") {
        Some(Node { value: Value::List(list), .. }) if !list.is_empty() => list,
        Some(node) if !matches!(node.value, Value::List(_)) => {
            let (want, got) = (note!("want-items"), node.value.describe());
            let message = note!("file-wrong-type", key = "items", want = want, got = got);
            faults.error_help("wrong-type", node.span, message, help);
            return Vec::new();
        }
        _ => {
            faults.error_help("no-items", fields.place("items"), note!("quiz-no-items"), help);
            return Vec::new();
        }
    };
    if too_many(list.len(), MAX_ITEMS, "items", fields.place("items"), faults) {
        return Vec::new();
    }
    let mut items = Vec::with_capacity(list.len());
    // Ids that authors gave, with their place; then those that are made must differ from them.
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    let mut unnamed = Vec::new();
    for node in list {
        let Value::Table(table) = &node.value else {
            wrong_type("items", note!("want-items"), &node.value, node.span, faults);
            continue;
        };
        let fields = Fields::new(table, node.span, item::KEYS, faults);
        let given = id(fields, faults);
        match &given {
            Some(id) if taken.contains_key(id) => {
                let message = note!("quiz-id-twice", id = quoted(id));
                let help = note!("quiz-id-twice-help");
                faults.error_help("duplicate-id", fields.place("id"), message, help);
            }
            Some(id) => drop(taken.insert(id.clone(), fields.place("id"))),
            None => unnamed.push(items.len()),
        }
        items.push(item::item(fields, given.unwrap_or_default(), handout, passages, faults));
    }
    for at in unnamed {
        if let Some(item) = items.get_mut(at) {
            item.id = free_id(&item.stem, &taken);
            taken.insert(item.id.clone(), Span::default());
        }
    }
    items
}

/// An id from a stem that no other item has.
fn free_id(stem: &str, taken: &BTreeMap<String, Span>) -> String {
    let id = super::ident::item_id(stem);
    let mut free = id.clone();
    let mut number = 2_u32;
    while taken.contains_key(&free) {
        free = format!("{id}-{number}");
        number += 1;
    }
    free
}
