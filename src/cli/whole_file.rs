//! Writing a file whole or not at all.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::CliError;

/// Writes a file beside the one that is meant and moves it there, so that an interruption or a
/// full disk leaves the old one or the new one, never a piece.
///
/// # Errors
/// An environment error if the file can't be written.
pub(super) fn write(path: &Path, text: &str) -> Result<(), CliError> {
    write_bytes(path, text.as_bytes())
}

/// Writes what may be no text; see [`write`].
///
/// # Errors
/// An environment error if the file can't be written.
pub(super) fn write_bytes(path: &Path, text: &[u8]) -> Result<(), CliError> {
    let failed = |error: std::io::Error| {
        CliError::environment(format!("cannot write {}", path.display())).because(error)
    };
    // What is no plain file (a pipe, a terminal) is written to, not replaced.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return fs::write(path, text).map_err(failed);
    }
    let mut beside = OsString::from(path);
    beside.push(format!(".part{}", std::process::id()));
    let beside = PathBuf::from(beside);
    fs::write(&beside, text).and_then(|()| fs::rename(&beside, path)).map_err(|error| {
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}
