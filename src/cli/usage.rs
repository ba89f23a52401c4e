//! What is wrong with a command line, in the interface's language.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::CliError;
use crate::messages::Note;
use crate::note;

/// Shows what the parser of the command line has to tell that is no fault: help and version.
/// `None` if it is a fault.
pub(super) fn shown(error: &Error) -> Option<ExitCode> {
    match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Nobody can be told that nothing can be told.
            let _ = error.print();
            Some(ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)))
        }
        _ => None,
    }
}

/// The command that these words name, as a person types it: `nachlese history delete`.
pub(super) fn named(command: &Command, words: &[OsString]) -> String {
    let mut name = command.get_name().to_owned();
    let mut found = command;
    for word in words.iter().skip(1) {
        if let Some(inner) = found.find_subcommand(word).filter(|inner| !inner.is_hide_set()) {
            name = format!("{name} {}", inner.get_name());
            found = inner;
        }
    }
    name
}

/// The fault of a command line as an error of the program's own; `command` is what was called.
pub(super) fn fault(error: &Error, command: &str) -> CliError {
    let mut told = CliError::usage(message(error));
    told.hints.extend(near(error));
    told.hints.extend(possible(error));
    if told.hints.is_empty() {
        return told.hint(note!("usage-help", command = command));
    }
    told
}

fn message(error: &Error) -> Note {
    let argument = || texts(error, ContextKind::InvalidArg);
    let value = || texts(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => note!("usage-unknown", name = argument()),
        ErrorKind::InvalidSubcommand => {
            note!("usage-no-command", name = texts(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value().is_empty() => {
            note!("usage-no-value", name = argument())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            note!("usage-bad-value", value = value(), name = argument())
        }
        ErrorKind::NoEquals => note!("usage-no-equals", name = argument()),
        ErrorKind::TooManyValues => {
            note!("usage-too-many", value = value(), name = argument())
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            note!("usage-no-value", name = argument())
        }
        ErrorKind::ArgumentConflict => {
            let (one, other) = (argument(), texts(error, ContextKind::PriorArg));
            if one == other || other.is_empty() {
                note!("usage-twice", name = one)
            } else {
                note!("usage-conflict", one = one, other = other)
            }
        }
        ErrorKind::MissingRequiredArgument => note!("usage-missing", list = argument()),
        ErrorKind::MissingSubcommand => note!("usage-missing-command"),
        ErrorKind::InvalidUtf8 => note!("usage-not-utf8"),
        _ => note!("library-says", words = error.to_string()),
    }
}

/// What was perhaps meant: of several the last, which is the nearest.
fn near(error: &Error) -> Option<Note> {
    let kinds =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = kinds.into_iter().map(|kind| texts(error, kind)).find(|near| !near.is_empty())?;
    let nearest = near.rsplit(", ").next().unwrap_or_default();
    Some(note!("did-you-mean", near = nearest))
}

/// The values that are possible, where there are but a few.
fn possible(error: &Error) -> Option<Note> {
    let possible = texts(error, ContextKind::ValidValue);
    (!possible.is_empty()).then(|| note!("usage-possible", list = possible))
}

/// What the parser tells about a fault, several parted by commas; nothing if it tells nothing.
fn texts(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(several)) => several.join(", "),
        _ => String::new(),
    }
}
