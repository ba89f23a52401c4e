//! Aiken: choice questions in plain lines. The form is that of Moodle's documentation: the
//! question on one line, options lettered, `ANSWER: B`.

use std::fmt::Write as _;

use super::feedback::has_any;
use super::loss::{Losses, Lost};
use super::prepare::Sheet;
use super::{ExportError, Format};
use crate::text::fold_space;

/// The format.
pub(super) struct Aiken;

impl Format for Aiken {
    fn name(&self) -> &'static str {
        "aiken"
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut out = String::new();
        if sheet.article().is_some() {
            losses.quiz(Lost::Article);
        }
        for (number, item) in sheet.items() {
            let Some(choices) = sheet.choices(item) else {
                losses.item(Lost::Kind, number);
                continue;
            };
            let mut keys = choices.iter().enumerate().filter(|(_, (_, right))| *right);
            let (Some((key, _)), None) = (keys.next(), keys.next()) else {
                losses.item(Lost::Keys, number);
                continue;
            };
            if choices.len() > 26 {
                losses.item(Lost::Options, number);
                continue;
            }
            let stem = fold_space(&item.stem);
            // A stem that looks like one of the format's own lines would be taken for it.
            if is_own_line(&stem) {
                losses.item(Lost::Signs, number);
                continue;
            }
            if !out.is_empty() {
                out.push('\n');
            }
            let _ = writeln!(out, "{stem}");
            for (letter, (text, _)) in ('A'..='Z').zip(&choices) {
                let _ = writeln!(out, "{letter}. {}", fold_space(text));
            }
            let letter = ('A'..='Z').nth(key).unwrap_or('A');
            let _ = writeln!(out, "ANSWER: {letter}");
            note(item, number, losses);
        }
        Ok(out.into_bytes())
    }
}

fn note(item: &crate::quiz::Item, number: usize, losses: &mut Losses) {
    if has_any(item) {
        losses.item(Lost::Feedback, number);
    }
    if !item.notes.is_empty() {
        losses.item(Lost::Notes, number);
    }
    if item.points != 1 {
        losses.item(Lost::Points, number);
    }
}

/// Whether a line begins as an option or as the answer.
fn is_own_line(line: &str) -> bool {
    let mut chars = line.chars();
    let lettered = chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && matches!(chars.next(), Some('.' | ')'));
    lettered || line.to_ascii_uppercase().starts_with("ANSWER:")
}
