//! History out of the store and into another: JSONL, one record a line.
//!
//! The first line names the format. A `snapshot` line holds an item with its passage, under its
//! hash, and stands before the first response that refers to it; a `quiz` line a quiz that was
//! opened; an `aside` line names an item that is put aside for good; an `attempt` line holds an
//! attempt with all its responses. Times are RFC 3339, spans of time seconds, points in units of
//! 1/720720.

mod delete;
mod export;
mod import;
mod record;
#[cfg(test)]
mod tests;

use std::io;

use super::StoreError;
use crate::messages::Note;
pub use delete::Scope;
pub use export::Exported;
pub use import::Imported;

/// Why history did not go out or come in.
#[derive(Debug)]
pub enum HistoryError {
    /// The store cannot be read or written.
    Store(StoreError),
    /// The other side cannot be read or written.
    Io(io::Error),
    /// A line is no record of history; nothing of the file was taken.
    Line {
        /// Its number, from 1.
        number: usize,
        /// What is wrong with it.
        reason: Note,
    },
}

impl From<StoreError> for HistoryError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<rusqlite::Error> for HistoryError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<io::Error> for HistoryError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
