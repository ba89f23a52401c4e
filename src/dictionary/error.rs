//! Why a dictionary cannot be used.

use std::fmt;
use std::io;

/// Why a dictionary cannot be used.
#[derive(Debug)]
pub enum DictionaryError {
    /// A file cannot be read.
    Io(io::Error),
    /// A file is not what it should be.
    Damaged(&'static str),
}

impl fmt::Display for DictionaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the dictionary cannot be read: {error}"),
            Self::Damaged(what) => write!(f, "the dictionary is damaged: {what}"),
        }
    }
}

impl std::error::Error for DictionaryError {}

impl From<io::Error> for DictionaryError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
