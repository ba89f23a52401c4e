//! What went wrong, for a person: kind, message, causes and hints.

use crate::messages::{Messages, Note};

/// Who has to mend it; decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The input is at fault: exit code 1.
    Input,
    /// The command line is at fault: exit code 2.
    Usage,
    /// The environment is at fault (no terminal, disk full, store locked): exit code 3.
    Environment,
}

impl ErrorKind {
    /// The process's exit code.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Input => 1,
            Self::Usage => 2,
            Self::Environment => 3,
        }
    }
}

/// An error that ends a command. It has no language until it is told.
///
/// A sentence in the code is no text of it, so that none is left in one language:
///
/// ```compile_fail
/// let error = nachlese::cli::CliError::input("there is no such file");
/// ```
#[derive(Debug)]
pub struct CliError {
    /// Who has to mend it.
    pub kind: ErrorKind,
    /// One sentence: what, and on which file.
    pub message: Note,
    /// Why, the nearest cause first; each is one of the one before.
    pub causes: Vec<Note>,
    /// What the user can do, each a sentence.
    pub hints: Vec<Note>,
}

impl CliError {
    /// The input is at fault.
    #[must_use]
    pub const fn input(message: Note) -> Self {
        Self::new(ErrorKind::Input, message)
    }

    /// The command line is at fault.
    #[must_use]
    pub const fn usage(message: Note) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// The environment is at fault.
    #[must_use]
    pub const fn environment(message: Note) -> Self {
        Self::new(ErrorKind::Environment, message)
    }

    const fn new(kind: ErrorKind, message: Note) -> Self {
        Self { kind, message, causes: Vec::new(), hints: Vec::new() }
    }

    /// Adds what caused it, below the causes that it has.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Note>) -> Self {
        self.causes.push(cause.into());
        self
    }

    /// Adds what the user can do.
    #[must_use]
    pub fn hint(mut self, hint: Note) -> Self {
        self.hints.push(hint);
        self
    }

    /// Message and nearest cause without hints, in one line.
    #[must_use]
    pub fn in_one_line(&self, messages: &Messages) -> String {
        let message = messages.told(&self.message);
        match self.causes.first() {
            Some(cause) => {
                format!("{}: {}", message.trim_end_matches('.'), messages.told(cause))
            }
            None => message,
        }
    }
}
