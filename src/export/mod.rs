//! Quizzes for other programs: one format a file, behind one trait.
//!
//! What each format carries and loses is told in `docs/formats.md`. Whatever a format cannot
//! carry is named as a [`Loss`], never dropped in silence. The same quiz and [`Options`] give the
//! same bytes everywhere.

mod aiken;
mod anki;
mod csv;
mod feedback;
mod gift;
mod html;
mod loss;
mod markdown;
mod moodle;
mod names;
mod package;
mod prepare;
mod qti;
#[cfg(test)]
mod safety_test;
#[cfg(test)]
mod snapshot_test;
mod tsv;
mod words;
mod worksheet;
mod xml;

use std::error::Error;

pub use loss::{Loss, Lost};
pub use words::Words;

use crate::quiz::{Quiz, QuizKind};
use loss::Losses;
use prepare::Sheet;

/// What the caller decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether printable formats have the answer sheet; the others always carry the keys.
    pub key: bool,
    /// Whether the article's text goes along.
    pub article: bool,
    /// When the quiz was last changed, in seconds since 1970: Anki takes an update only if it is
    /// newer than what it has.
    pub modified: i64,
}

/// A file for another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the format could not carry.
    pub losses: Vec<Loss>,
}

/// Why there is no file.
#[derive(Debug)]
pub enum ExportError {
    /// The quiz is a handout, and the format is of no use without keys.
    NoKeys,
    /// The format can carry none of the items; the losses say why.
    NothingLeft(Vec<Loss>),
    /// The file could not be put together.
    Failed(Box<dyn Error + Send + Sync>),
}

/// A format that another program reads.
pub trait Format: Sync {
    /// Its name on the command line, such as `moodle-xml`.
    fn name(&self) -> &'static str;

    /// Whether it is text, and may go to a terminal.
    fn is_text(&self) -> bool {
        true
    }

    /// Whether it is for paper, and of use without keys.
    fn is_printable(&self) -> bool {
        false
    }

    /// Writes the sheet, noting what cannot be carried.
    ///
    /// # Errors
    /// [`ExportError`] if the file cannot be put together.
    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError>;
}

/// Every format, in the order of the command line's help.
#[must_use]
pub fn formats() -> [&'static dyn Format; 9] {
    [
        &gift::Gift,
        &moodle::MoodleXml,
        &qti::Qti,
        &anki::Anki,
        &tsv::Tsv,
        &aiken::Aiken,
        &csv::Csv,
        &markdown::Markdown,
        &html::Html,
    ]
}

/// Writes `quiz` in `format`.
///
/// # Errors
/// [`ExportError`] if the format is of no use for this quiz or the file cannot be put together.
pub fn export(quiz: &Quiz, format: &dyn Format, options: Options) -> Result<Exported, ExportError> {
    let blank = format.is_printable() && !options.key;
    if quiz.kind != QuizKind::Quiz && !blank {
        return Err(ExportError::NoKeys);
    }
    let mut losses = Losses::default();
    let sheet = prepare::sheet(quiz, options, format.is_printable(), &mut losses);
    let bytes = format.write(&sheet, &mut losses)?;
    let left = losses.left_out();
    let losses = losses.into_list();
    if left >= quiz.items.len() {
        return Err(ExportError::NothingLeft(losses));
    }
    Ok(Exported { bytes, losses })
}
