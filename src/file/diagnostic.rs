//! A fault of a quiz file, and the collection of all of them.

use crate::messages::Note;
use crate::text::{Span, inert};

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The file is not taken.
    Error,
    /// The file is taken, but its author should look.
    Warning,
}

/// One fault of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Stable name of this kind of fault, such as `unknown-key`.
    pub code: &'static str,
    /// Where, in bytes of the source; `None` if it is the file as a whole.
    pub span: Option<Span>,
    /// What is wrong, for a person. Holds no control codes.
    pub message: Note,
    /// What to do about it.
    pub help: Option<Note>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub const fn error(code: &'static str, span: Option<Span>, message: Note) -> Self {
        Self { severity: Severity::Error, code, span, message, help: None }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: Note) -> Self {
        self.help = Some(help);
        self
    }

    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// More faults than this are counted, not kept: nobody reads them, and a hostile file could have
/// millions.
const MAX_KEPT: usize = 200;

/// All faults found so far.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    found: Vec<Diagnostic>,
    errors: usize,
}

impl Faults {
    /// Notes an error.
    pub(crate) fn error(&mut self, code: &'static str, span: Span, message: Note) {
        self.add(Diagnostic::error(code, Some(span), message));
    }

    /// Notes an error with what to do about it.
    pub(crate) fn error_help(&mut self, code: &'static str, span: Span, message: Note, help: Note) {
        self.add(Diagnostic::error(code, Some(span), message).help(help));
    }

    /// Notes a warning, with what to do about it.
    pub(crate) fn warning(
        &mut self,
        code: &'static str,
        span: Span,
        message: Note,
        help: Option<Note>,
    ) {
        self.add(Diagnostic { severity: Severity::Warning, code, span: Some(span), message, help });
    }

    /// Notes a fault.
    pub(crate) fn add(&mut self, fault: Diagnostic) {
        self.errors += usize::from(fault.is_error());
        // An error is kept in any case if it is the first: warnings must not crowd it out.
        if self.found.len() < MAX_KEPT || (fault.is_error() && self.errors == 1) {
            self.found.push(fault);
        }
    }

    /// Whether the file can't be taken.
    pub(crate) const fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// The faults in the order of the file.
    pub(crate) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|fault| fault.span.map_or(0, Span::start));
        self.found
    }
}

/// Longest quotation of a file's text in a message, in characters.
const QUOTED_CHARS: usize = 60;

/// A text of the file as a message quotes it: on one line, shortened, without control codes. The
/// quotation marks are the message's.
pub(crate) fn quoted(text: &str) -> String {
    let mut short = String::new();
    for (at, c) in text
        .split_whitespace()
        .flat_map(|word| [" ", word])
        .skip(1)
        .flat_map(str::chars)
        .enumerate()
    {
        if at == QUOTED_CHARS {
            short.push('…');
            break;
        }
        short.push(c);
    }
    inert(&short).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note;

    #[test]
    fn quotations_are_short_and_inert() {
        assert_eq!(quoted("  die\n Fähre\u{1b} "), "die Fähre␛");
        assert_eq!(quoted(&"ä".repeat(100)).chars().count(), QUOTED_CHARS + 1);
    }

    #[test]
    fn an_error_is_not_crowded_out() {
        let mut faults = Faults::default();
        for _ in 0..500 {
            faults.warning("w", Span::default(), note!("quiz-empty"), None);
        }
        faults.error("e", Span::default(), note!("quiz-empty"));
        assert!(faults.has_errors());
        assert!(faults.into_sorted().iter().any(Diagnostic::is_error));
    }
}
