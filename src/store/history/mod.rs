//! History out of the store and into another: JSONL, one record a line.
//!
//! The first line names the format. A `snapshot` line holds an item with its passage, under its
//! hash, and stands before the first response that refers to it; a `quiz` line a quiz that was
//! opened; an `attempt` line an attempt with all its responses. Times are RFC 3339, spans of
//! time seconds, points in units of 1/720720.

mod delete;
mod export;
mod import;
mod record;
#[cfg(test)]
mod tests;

use std::{fmt, io};

use super::StoreError;
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
        reason: String,
    },
}

impl fmt::Display for HistoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Io(_) => f.write_str("history cannot be read or written"),
            Self::Line { number, reason } => write!(f, "line {number}: {reason}"),
        }
    }
}

impl std::error::Error for HistoryError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => error.source(),
            Self::Io(error) => Some(error),
            Self::Line { .. } => None,
        }
    }
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
