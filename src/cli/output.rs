//! Data to stdout. A reader that has gone away ends the program quietly.

use std::io::{self, ErrorKind as IoKind, Write};

use super::CliError;
use crate::note;

/// Writes to stdout.
///
/// # Errors
/// An environment error if stdout cannot be written to; a closed pipe is no error, but ends the
/// process at once with exit code 0, as its reader wanted no more.
pub(super) fn stdout(text: &str) -> Result<(), CliError> {
    stdout_bytes(text.as_bytes())
}

/// Writes to stdout what may be no text; see [`stdout`].
///
/// # Errors
/// An environment error if stdout cannot be written to.
pub(super) fn stdout_bytes(bytes: &[u8]) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    written(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Turns the outcome of writing to stdout into the program's own error.
pub(super) fn written(outcome: io::Result<()>) -> Result<(), CliError> {
    match outcome {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == IoKind::BrokenPipe => std::process::exit(0),
        Err(error) => Err(CliError::environment(note!("stdout-unwritable")).because(error)),
    }
}

/// Tells a person something, on stderr; that it cannot be told is no fault of the command.
pub(super) fn tell(text: &str) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{text}");
}
