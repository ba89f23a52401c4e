//! Explanation and evidence as what a program shows after the answer.

use super::prepare::Sheet;
use crate::quiz::Item;
use crate::text::fold_space;

/// The explanation, then each piece of evidence on a line of its own behind its label.
pub(super) fn lines(sheet: &Sheet, item: &Item) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if let Some(explanation) = &item.explanation {
        lines.push(explanation.clone());
    }
    for words in &item.evidence {
        lines.push(format!("{}: „{}“", sheet.words.evidence, fold_space(words)));
    }
    lines
}

/// Whether there is anything to show after the answer.
pub(super) fn has_any(item: &Item) -> bool {
    item.explanation.is_some() || !item.evidence.is_empty()
}

/// The item's name in lists: its number and the beginning of its stem, on one line.
pub(super) fn title(number: usize, item: &Item) -> String {
    const CHARS: usize = 60;
    let stem = fold_space(&item.stem);
    let mut short: String = stem.chars().take(CHARS).collect();
    if short.len() < stem.len() {
        short.push('…');
    }
    format!("{number:02} {short}")
}
