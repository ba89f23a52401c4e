//! A file's text becomes a quiz, or all of its faults.

use super::diagnostic::{Diagnostic, Faults};
use super::limits::MAX_FILE_BYTES;
use super::model::Quiz;
use super::{FileFormat, raw, validate};
use crate::note;

/// A quiz that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The quiz.
    pub quiz: Quiz,
    /// What its author should look at, in the order of the file.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a quiz or a handout from a file's text.
///
/// # Errors
/// Every fault of the file, warnings included, in the order of the file; at least one is an
/// error.
pub fn read(source: &str, format: FileFormat) -> Result<Loaded, Vec<Diagnostic>> {
    if source.len() > MAX_FILE_BYTES {
        let message = note!("file-too-large", n = source.len(), most = MAX_FILE_BYTES);
        return Err(vec![Diagnostic::error("too-large", None, message)]);
    }
    if source.trim().is_empty() {
        let fault = Diagnostic::error("empty", None, note!("quiz-empty"));
        return Err(vec![fault.help(note!("quiz-empty-help"))]);
    }
    let table = raw::parse(source, format)?;
    let mut faults = Faults::default();
    let quiz = validate::quiz(&table, &mut faults);
    let failed = faults.has_errors();
    let found = faults.into_sorted();
    match quiz {
        Some(quiz) if !failed => Ok(Loaded { quiz, warnings: found }),
        _ => Err(found),
    }
}
