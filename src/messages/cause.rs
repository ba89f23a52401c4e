//! What the system says, as a note: its own words come in a language of its own.

use std::io::{self, ErrorKind};

use super::Note;
use crate::note;

impl From<&io::Error> for Note {
    /// The kinds that a person can do something about have a text; of others the system's words
    /// are quoted.
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => note!("system-not-found"),
            ErrorKind::PermissionDenied => note!("system-not-allowed"),
            ErrorKind::AlreadyExists => note!("system-exists"),
            ErrorKind::IsADirectory => note!("system-is-folder"),
            ErrorKind::NotADirectory => note!("system-no-folder"),
            ErrorKind::DirectoryNotEmpty => note!("system-folder-not-empty"),
            ErrorKind::ReadOnlyFilesystem => note!("system-read-only"),
            ErrorKind::StorageFull => note!("system-disk-full"),
            ErrorKind::QuotaExceeded => note!("system-quota"),
            ErrorKind::FileTooLarge => note!("system-file-too-large"),
            ErrorKind::InvalidFilename => note!("system-file-name"),
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => note!("system-busy"),
            ErrorKind::BrokenPipe => note!("system-broken-pipe"),
            ErrorKind::TimedOut => note!("system-timed-out"),
            ErrorKind::UnexpectedEof => note!("system-ends-early"),
            ErrorKind::InvalidData => note!("system-not-text"),
            ErrorKind::OutOfMemory => note!("system-no-memory"),
            _ => note!("system-says", words = error.to_string()),
        }
    }
}

impl From<io::Error> for Note {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}
