//! GIFT, as Moodle reads it (`question/format/gift` and the documentation "GIFT format").
//!
//! All texts are `[plain]`, so that nothing in them is taken for HTML. Blank lines part questions,
//! so line breaks inside are written `\n`.

use std::fmt::Write as _;

use super::feedback::{lines, title};
use super::loss::{Losses, Lost};
use super::prepare::{Sheet, note_of, origin};
use super::{ExportError, Format};
use crate::quiz::{Item, Judgement, Key, Task};
use crate::text::fold_space;

/// The format.
pub(super) struct Gift;

/// What one of so many right answers gives, in per cent: the shares that Moodle knows; others are
/// refused.
const SHARES: [&str; 10] =
    ["100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10"];

/// The share of one of `keys` right answers, as Moodle writes it; `None` if it has none such.
pub(super) fn share(keys: usize) -> Option<&'static str> {
    keys.checked_sub(1).and_then(|at| SHARES.get(at)).copied()
}

impl Format for Gift {
    fn name(&self) -> &'static str {
        "gift"
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut out = String::new();
        let category = fold_space(&sheet.quiz.title).replace('/', "//");
        let _ = writeln!(out, "$CATEGORY: {category}\n");
        if let Some(article) = sheet.article() {
            let name = article.title.as_ref().unwrap_or(&sheet.quiz.title);
            let mut text = article.text.trim().to_owned();
            let origin = origin(article);
            if !origin.is_empty() {
                let _ = write!(text, "\n\n{}: {origin}", sheet.words.source);
            }
            let _ = writeln!(out, "::{}::[plain]{}\n", escape(&fold_space(name)), escape(&text));
        }
        for (number, item) in sheet.items() {
            if let Some(question) = question(sheet, item, number, losses) {
                let _ = write!(out, "// [id:{}] ", item.id.replace(']', "\\]"));
                let _ = writeln!(out, "[tag:{}]", item.skill);
                let _ = writeln!(out, "::{}::[plain]{question}\n", escape(&title(number, item)));
                if item.points != 1 {
                    losses.item(Lost::Points, number);
                }
            }
        }
        Ok(out.into_bytes())
    }
}

/// Stem and answers; `None` if the format cannot carry the item.
fn question(sheet: &Sheet, item: &Item, number: usize, losses: &mut Losses) -> Option<String> {
    let general = general(sheet, item);
    let stem = escape(item.stem.trim());
    Some(match (&item.task, item.key.as_ref()?) {
        (Task::Judge, Key::Judge(key)) if !sheet.three_verdicts => {
            let letter = if *key == Judgement::True { 'T' } else { 'F' };
            drop_notes(item, number, losses);
            format!("{stem}{{{letter}{general}}}")
        }
        (Task::Choice { .. } | Task::Judge, _) => {
            let choices = sheet.choices(item)?;
            let keys = choices.iter().filter(|(_, right)| *right).count();
            let Some(share) = share(keys) else {
                losses.item(Lost::Keys, number);
                return None;
            };
            let mut block = String::new();
            for (text, right) in &choices {
                let mark = match (keys, right) {
                    (1, true) => "=".to_owned(),
                    (1, false) => "~".to_owned(),
                    (_, true) => format!("~%{share}%"),
                    (_, false) => format!("~%-{share}%"),
                };
                let _ = write!(block, "\n{mark}{}", answer(text));
                if let Some(note) = note_of(item, text) {
                    let _ = write!(block, "#{}", answer(note));
                }
            }
            format!("{stem}{{{block}\n{general}}}")
        }
        (Task::Cloze, Key::Text { .. }) => {
            drop_notes(item, number, losses);
            let answers = typed(item, number, losses);
            let (before, after) = item.stem.trim().split_once("___")?;
            if after.trim().is_empty() {
                // With nothing behind the answers they are no gap in the text.
                format!("{stem}{{{answers}{general}}}")
            } else {
                format!("{}{{{answers}{general}}}{}", escape(before), escape(after))
            }
        }
        (Task::Short, Key::Text { .. }) => {
            drop_notes(item, number, losses);
            format!("{stem}{{{}{general}}}", typed(item, number, losses))
        }
        (Task::Match { options, .. }, Key::Match(pairs)) => {
            drop_notes(item, number, losses);
            let mut block = pairs_block(pairs, number, losses);
            let spare = options.iter().filter(|o| pairs.iter().all(|(_, used)| used != *o));
            for option in spare {
                let _ = write!(block, "\n= -> {}", escape(&arrow(option, number, losses)));
            }
            format!("{stem}{{{block}\n{general}}}")
        }
        (Task::Order { .. }, Key::Order(order)) => {
            drop_notes(item, number, losses);
            losses.item(Lost::OrderAsMatch, number);
            let pairs: Vec<(String, String)> = order
                .iter()
                .enumerate()
                .map(|(at, text)| (text.clone(), format!("{}.", at + 1)))
                .collect();
            format!("{stem}{{{}\n{general}}}", pairs_block(&pairs, number, losses))
        }
        _ => return None,
    })
}

fn pairs_block(pairs: &[(String, String)], number: usize, losses: &mut Losses) -> String {
    let mut block = String::new();
    for (prompt, option) in pairs {
        let (prompt, option) = (arrow(prompt, number, losses), arrow(option, number, losses));
        let _ = write!(block, "\n={} -> {}", answer(&prompt), escape(&option));
    }
    block
}

/// The accepted answers of a typed item.
fn typed(item: &Item, number: usize, losses: &mut Losses) -> String {
    let Some(Key::Text { answer: first, accept }) = &item.key else { return String::new() };
    let texts: Vec<String> = std::iter::once(first)
        .chain(accept)
        // A bare star stands for any text.
        .map(|text| format!("={}", answer(&arrow(text, number, losses)).replace('*', "\\\\*")))
        .collect();
    texts.join(" ")
}

/// The feedback that is shown whatever was answered.
fn general(sheet: &Sheet, item: &Item) -> String {
    let lines = lines(sheet, item);
    // An arrow would make typed answers pairs.
    let text = lines.join("\n").replace("->", "→");
    if text.is_empty() { String::new() } else { format!("####{}", answer(&text)) }
}

fn drop_notes(item: &Item, number: usize, losses: &mut Losses) {
    if !item.notes.is_empty() {
        losses.item(Lost::Notes, number);
    }
}

/// A text without the sign that parts pairs, which has no escape.
fn arrow(text: &str, number: usize, losses: &mut Losses) -> String {
    if text.contains("->") {
        losses.item(Lost::Replaced, number);
    }
    text.replace("->", "→")
}

/// A text in the answer block. One that begins like a weight or a format is headed by its format.
fn answer(text: &str) -> String {
    let text = text.trim();
    let head = if text.starts_with(['%', '[']) { "[plain]" } else { "" };
    format!("{head}{}", escape(text))
}

/// Escapes the signs that GIFT keeps for itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}
