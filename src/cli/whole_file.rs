//! Writing a file whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock, RwLockWriteGuard};

use super::CliError;
use crate::note;
use crate::system::create_private;

/// Held for reading by whoever writes a file, and for writing by who is about to end the process.
/// It is the one thing that all threads of the process share here, as the end of the process is.
static WRITING: RwLock<()> = RwLock::new(());

/// Waits until no file is being written and keeps any from being begun, so that the process can
/// end without leaving a piece of one.
pub(super) fn hold() -> RwLockWriteGuard<'static, ()> {
    WRITING.write().unwrap_or_else(PoisonError::into_inner)
}

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
pub(super) fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    fill(path, Readers::Usual, |out| out.write_all(bytes).map_err(|error| failed(path, error)))
}

/// Writes what nobody but its owner should read: responses, history, marks. See [`write`].
///
/// # Errors
/// An environment error if the file can't be written.
pub(super) fn write_private(path: &Path, text: &str) -> Result<(), CliError> {
    let write =
        |out: &mut dyn Write| out.write_all(text.as_bytes()).map_err(|error| failed(path, error));
    fill(path, Readers::Owner, write)
}

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Whoever the system lets by default.
    Usual,
    /// Its owner alone.
    Owner,
}

/// The same for what is written piece by piece.
///
/// # Errors
/// What `fill` says, or an environment error if the file can't be written.
pub(super) fn fill<T>(
    path: &Path,
    readers: Readers,
    fill: impl FnOnce(&mut dyn Write) -> Result<T, CliError>,
) -> Result<T, CliError> {
    // What is no plain file (a pipe, a terminal) is written to, not replaced.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return through(path, path, fill);
    }
    // A link stays one: what it leads to is replaced.
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let path = real.as_path();
    let _writing = WRITING.read().unwrap_or_else(PoisonError::into_inner);
    let mut beside = OsString::from(path);
    beside.push(format!(".part{}", std::process::id()));
    let beside = PathBuf::from(beside);
    let kept = fs::metadata(path).map(|found| found.permissions()).ok();
    if readers == Readers::Owner {
        create_private(&beside).map_err(|error| failed(path, error))?;
    }
    let done = through(&beside, path, fill).and_then(|done| {
        // Who could read the old one can read the new one, and nobody else.
        let rights = kept.map_or(Ok(()), |kept| fs::set_permissions(&beside, kept));
        rights
            .and_then(|()| fs::rename(&beside, path))
            .map(|()| done)
            .map_err(|error| failed(path, error))
    });
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done
}

/// Writes to the file `to`; faults name the file that is meant.
fn through<T>(
    to: &Path,
    meant: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<T, CliError>,
) -> Result<T, CliError> {
    let mut out = BufWriter::new(File::create(to).map_err(|error| failed(meant, error))?);
    let done = fill(&mut out)?;
    out.flush().map_err(|error| failed(meant, error))?;
    Ok(done)
}

/// Makes a folder, with those above it.
///
/// # Errors
/// An environment error if it can't be made.
pub(super) fn make_folder(folder: &Path) -> Result<(), CliError> {
    fs::create_dir_all(folder).map_err(|error| {
        CliError::environment(note!("make-cannot-folder", name = folder)).because(error)
    })
}

fn failed(path: &Path, error: io::Error) -> CliError {
    CliError::environment(note!("unwritable", name = path)).because(error)
}
