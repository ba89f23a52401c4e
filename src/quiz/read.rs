//! A file's text becomes a quiz, or all of its faults.

use super::diagnostic::{Diagnostic, Faults};
use super::limits::MAX_FILE_BYTES;
use super::model::Quiz;
use super::{raw, validate};

/// How a quiz file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// For people.
    Toml,
    /// For programs.
    Json,
}

impl FileFormat {
    /// The format of a file's text: JSON begins with a brace, TOML can't.
    #[must_use]
    pub fn of(source: &str) -> Self {
        let start = source.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with('{') { Self::Json } else { Self::Toml }
    }
}

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
        let message =
            format!("the file has {} bytes; a quiz has at most {MAX_FILE_BYTES}", source.len());
        return Err(vec![Diagnostic::error("too-large", None, message)]);
    }
    if source.trim().is_empty() {
        let help = "a quiz begins with a line: title = \"…\"";
        return Err(vec![Diagnostic::error("empty", None, "the file is empty").help(help)]);
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

/// A file's bytes as text. A byte order mark is left out.
///
/// # Errors
/// What is wrong if they are not UTF-8, with the line.
pub fn decode(bytes: &[u8]) -> Result<&str, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or(&[]);
        let line = good.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let message = format!("the file is not UTF-8 text (first seen in line {line})");
        Diagnostic::error("not-utf8", None, message)
            .help("open it in your editor and save it with the encoding UTF-8")
    })
}
