//! Cards as tab-separated lines, front and back, as Quizlet and Anki import them.
//!
//! Neither has an escape that the other knows, so signs that one of them would act on are replaced
//! by those that look like them: `#` and `"` at the start of a field, `<` before a letter.

use super::feedback::lines;
use super::loss::{Losses, Lost};
use super::prepare::Sheet;
use super::{ExportError, Format};
use crate::quiz::{Item, Key, Task};
use crate::text::fold_space;

/// The format.
pub(super) struct Tsv;

impl Format for Tsv {
    fn name(&self) -> &'static str {
        "tsv"
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut out = String::new();
        if sheet.article().is_some() {
            losses.quiz(Lost::Article);
        }
        for (number, item) in sheet.items() {
            let Some((front, back)) = card(sheet, item) else {
                losses.item(Lost::Kind, number);
                continue;
            };
            for (text, end) in [(front, '\t'), (back, '\n')] {
                let folded = fold_space(&text);
                let safe = field(&folded);
                if safe != folded {
                    losses.item(Lost::Replaced, number);
                }
                out.push_str(&safe);
                out.push(end);
            }
            if !item.notes.is_empty() {
                losses.item(Lost::Notes, number);
            }
            if item.points != 1 {
                losses.item(Lost::Points, number);
            }
        }
        Ok(out.into_bytes())
    }
}

/// Front and back of an item's card.
fn card(sheet: &Sheet, item: &Item) -> Option<(String, String)> {
    let words = sheet.words;
    let stem = &item.stem;
    let (front, back) = match (&item.task, item.key.as_ref()?) {
        (Task::Choice { options }, Key::Choice(keys)) => {
            let lettered = |wanted: &dyn Fn(&String) -> bool| {
                let all = options.iter().enumerate().filter(|(_, option)| wanted(option));
                all.map(|(at, o)| format!("{} {o}", letter(at))).collect::<Vec<_>>().join("  ")
            };
            let several =
                if keys.len() > 1 { format!(" ({})", words.several) } else { String::new() };
            (
                format!("{stem}{several} {}", lettered(&|_| true)),
                lettered(&|option| keys.contains(option)),
            )
        }
        (Task::Judge, Key::Judge(key)) => {
            (format!("{} {stem}", words.judge), words.judgement(*key).to_owned())
        }
        (Task::Cloze | Task::Short, Key::Text { answer, accept }) => {
            let also = if accept.is_empty() {
                String::new()
            } else {
                format!(" ({}: {})", words.also, accept.join("; "))
            };
            (stem.clone(), format!("{answer}{also}"))
        }
        (Task::Match { prompts, options }, Key::Match(pairs)) => {
            let pairs: Vec<String> = pairs.iter().map(|(p, o)| format!("{p} → {o}")).collect();
            (format!("{stem} {} | {}", prompts.join("; "), options.join("; ")), pairs.join("; "))
        }
        (Task::Order { options }, Key::Order(order)) => {
            let numbered = order.iter().enumerate().map(|(at, text)| format!("{}. {text}", at + 1));
            (format!("{stem} {}", options.join("; ")), numbered.collect::<Vec<_>>().join(" "))
        }
        _ => return None,
    };
    let more = lines(sheet, item);
    let back = if more.is_empty() { back } else { format!("{back} – {}", more.join(" ")) };
    Some((front, back))
}

/// The letter of an option, with its bracket: `A)`; beyond Z the number.
fn letter(at: usize) -> String {
    ('A'..='Z').nth(at).map_or_else(|| format!("{})", at + 1), |letter| format!("{letter})"))
}

/// A field that neither program acts on.
fn field(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '#' if out.is_empty() => out.push('＃'),
            '"' if out.is_empty() => out.push('“'),
            '<' if chars
                .peek()
                .is_some_and(|n| n.is_alphabetic() || matches!(n, '/' | '!' | '?')) =>
            {
                out.push('‹');
            }
            // The beginning of a character reference.
            '&' if chars.peek().is_some_and(|n| n.is_alphanumeric() || *n == '#') => out.push('＆'),
            other => out.push(other),
        }
    }
    out
}
