//! Why a dictionary cannot be used.

use std::io;

/// Why a dictionary cannot be used.
#[derive(Debug)]
pub enum DictionaryError {
    /// A file cannot be read.
    Io(io::Error),
    /// A file is not what it should be.
    Damaged(Damage),
}

/// What is wrong with a dictionary's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// A line of the index does not end.
    OpenLine,
    /// Two articles share a part of the data.
    Overlap,
    /// The index names a place behind the end of the data.
    BeyondEnd,
    /// A chunk cannot be unpacked.
    Packed,
}

impl From<io::Error> for DictionaryError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
