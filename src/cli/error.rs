//! What went wrong, for a person: kind, message, cause and hints.

use std::error::Error;
use std::fmt;

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

/// An error that ends a command.
#[derive(Debug)]
pub struct CliError {
    /// Who has to mend it.
    pub kind: ErrorKind,
    /// One sentence: what, and on which file.
    pub message: String,
    /// The error below it, if any.
    pub source: Option<Box<dyn Error + Send + Sync>>,
    /// What the user can do, each a sentence.
    pub hints: Vec<String>,
}

impl CliError {
    /// The input is at fault.
    pub fn input(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Input, message)
    }

    /// The command line is at fault.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// The environment is at fault.
    pub fn environment(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Environment, message)
    }

    fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), source: None, hints: Vec::new() }
    }

    /// Adds the error that caused this one.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds what the user can do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

impl CliError {
    /// Message and cause without hints, in one line.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        let cause = self.source.as_ref().map(ToString::to_string);
        match cause {
            Some(cause) => format!("{}: {cause}", self.message.trim_end_matches('.')),
            None => self.message.clone(),
        }
    }
}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for CliError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
