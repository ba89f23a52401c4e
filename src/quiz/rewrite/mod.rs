//! Rewriting a quiz file: other items, or the same in another order, and nothing else changed.

mod comments;
mod json;
#[cfg(test)]
mod tests;
mod toml;

use super::model::{Item, Quiz, QuizKind};
use super::read::read;
use crate::file::FileFormat;

/// A part of the file as it shall be: an item that it has, by its place, or a new one.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// The item at this place of the quiz, as it stands.
    Kept(usize),
    /// Another item.
    New(Box<Item>),
}

/// Why a file is not rewritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RewriteError {
    /// A handout is made from its quiz, not edited.
    Handout,
    /// No item would be left.
    NoItems,
    /// The items stand in one list, `items = […]`, not each under `[[items]]`.
    InlineItems,
    /// What was written would not be the quiz that was meant. The file is left alone.
    Unsafe,
}

/// The text of a quiz file with the items that `parts` names, in that order. `source` is the text
/// that `quiz` was read from.
///
/// In TOML everything else stays byte by byte: comments, the form of values, the other keys; a
/// comment above an item goes with it. The program's own comments that explain a key move to the
/// first item that has the key. JSON is laid out anew. The ids of kept items stay, also those that
/// no line of the file gives. The result is read again and compared with what was meant before it
/// is given out.
///
/// # Errors
/// [`RewriteError`]; nothing is written in any case.
pub fn rewrite(
    source: &str,
    format: FileFormat,
    quiz: &Quiz,
    parts: &[Part],
) -> Result<String, RewriteError> {
    if quiz.kind != QuizKind::Quiz {
        return Err(RewriteError::Handout);
    }
    if parts.is_empty() {
        return Err(RewriteError::NoItems);
    }
    let items: Option<Vec<Item>> = parts
        .iter()
        .map(|part| match part {
            Part::Kept(at) => quiz.items.get(*at).cloned(),
            Part::New(item) => Some((**item).clone()),
        })
        .collect();
    let wanted = Quiz { items: items.ok_or(RewriteError::Unsafe)?, ..quiz.clone() };
    let write = |named: &[usize]| match format {
        FileFormat::Toml => toml::write(source, quiz, parts, named),
        FileFormat::Json => json::write(source, quiz, parts, named),
    };
    let text = write(&[])?;
    let read_back = |text: &str| read(text, format).ok().map(|loaded| loaded.quiz);
    let found = read_back(&text).ok_or(RewriteError::Unsafe)?;
    if found == wanted {
        return Ok(text);
    }
    // An id that no line gives is made from the stem, and from how many items before have the
    // same stem: where that has changed, the id is written down.
    let named: Vec<usize> = (0..parts.len())
        .filter(|&at| found.items.get(at).map(|item| &item.id) != Some(&wanted.items[at].id))
        .collect();
    let text = write(&named)?;
    if read_back(&text) == Some(wanted) { Ok(text) } else { Err(RewriteError::Unsafe) }
}
