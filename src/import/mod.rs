//! Quizzes of other programs: one format a file, behind one trait.
//!
//! A file comes from strangers. It is bounded in size and read in one pass without recursion;
//! what is wrong with it is a [`Finding`] with its line, and so is whatever an item loses on the
//! way. An item that could come out wrong is left out. What is read passes `check`.

mod aiken;
mod csv;
mod draft;
mod finding;
mod gift;
#[cfg(test)]
mod hostile_test;
mod html;
mod item;
mod moodle;
#[cfg(test)]
mod reading_test;
mod typed;
mod weights;

pub use finding::{Finding, What};

use crate::messages::Detail;
use crate::quiz::{MAX_FILE_BYTES, Quiz};
use crate::text::{DecodeError, decode};
use draft::Draft;

/// A quiz from another program's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The quiz; it passes `check`.
    pub quiz: Quiz,
    /// What could not be carried, in the order of the file.
    pub notes: Vec<Finding>,
}

/// A format that another program writes.
pub trait Format: Sync {
    /// Its name on the command line, such as `moodle-xml`.
    fn name(&self) -> &'static str;

    /// Reads a text (line ends are `\n`) into a draft.
    fn read(&self, text: &str, draft: &mut Draft);
}

/// Every format, in the order of the command line's help.
#[must_use]
pub fn formats() -> [&'static dyn Format; 4] {
    [&gift::Gift, &moodle::MoodleXml, &aiken::Aiken, &csv::Csv]
}

/// Reads a file; `title` is the quiz's where the file has none.
///
/// # Errors
/// Everything found in the file, in its order; at least one is a fault.
pub fn import(bytes: &[u8], format: &dyn Format, title: &str) -> Result<Imported, Vec<Finding>> {
    let fault = |what, detail: Detail| Err(vec![Finding { line: 1, what, detail }]);
    if bytes.len() > MAX_FILE_BYTES {
        return fault(What::TooLarge, MAX_FILE_BYTES.into());
    }
    let text = match decode(bytes) {
        Ok(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
        Err(DecodeError::Empty) => return fault(What::Empty, "".into()),
        Err(DecodeError::Binary) => return fault(What::NoText, "".into()),
    };
    let mut draft = Draft::default();
    format.read(&text, &mut draft);
    draft.finish(title)
}
