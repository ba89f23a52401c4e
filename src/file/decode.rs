//! The bytes of a file as text.

use super::diagnostic::Diagnostic;
use crate::note;

/// A file's bytes as text. A byte order mark is left out.
///
/// # Errors
/// What is wrong if they are not UTF-8, with the line.
pub fn decode(bytes: &[u8]) -> Result<&str, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or(&[]);
        let line = good.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let message = note!("file-not-utf8", n = line);
        Diagnostic::error("not-utf8", None, message).help(note!("file-not-utf8-help"))
    })
}
