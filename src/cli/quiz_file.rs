//! A quiz file from disk or stdin.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use super::{CliError, ColorChoice, Global, input, messages, output};
use crate::messages::{Detail, Messages};
use crate::note;
use crate::quiz::{self, Diagnostic, FileFormat, Loaded};

/// A quiz file as it was found.
#[derive(Debug)]
pub(super) struct QuizFile {
    /// Its name for messages.
    pub(super) name: Detail,
    /// Its text; empty if it is none.
    pub(super) source: String,
    /// How it is written.
    pub(super) format: FileFormat,
    /// The quiz in it, or all its faults.
    pub(super) content: Result<Loaded, Vec<Diagnostic>>,
}

impl QuizFile {
    /// Reads and validates a file; `-` is stdin.
    ///
    /// # Errors
    /// If there is no such file or it cannot be read. What is wrong with its content is in
    /// [`QuizFile::content`].
    pub(super) fn open(path: &Path) -> Result<Self, CliError> {
        let name = input::name(path);
        let bytes = bytes(path).map_err(|error| unreadable(name.clone(), error))?;
        Ok(match quiz::decode(&bytes) {
            Ok(source) => {
                let format = format(path, source);
                let content = quiz::read(source, format);
                Self { name, content, format, source: source.to_owned() }
            }
            Err(fault) => {
                let (source, format) = (String::new(), FileFormat::Toml);
                Self { name, source, format, content: Err(vec![fault]) }
            }
        })
    }

    /// The faults, drawn for a person.
    pub(super) fn faults(&self, color: bool, messages: &Messages) -> String {
        let faults = match &self.content {
            Ok(loaded) => &loaded.warnings,
            Err(faults) => faults,
        };
        quiz::render(faults, &messages.detail(&self.name), &self.source, color, messages)
    }

    /// The quiz; its faults are told on stderr.
    ///
    /// # Errors
    /// If the file is not read or is no valid quiz.
    pub(super) fn load(path: &Path, global: &Global) -> Result<Loaded, CliError> {
        Self::load_with_source(path, global).map(|(_, loaded)| loaded)
    }

    /// Like [`QuizFile::load`], with the text and format that the quiz was read from.
    ///
    /// # Errors
    /// If the file is not read or is no valid quiz.
    pub(super) fn load_with_source(
        path: &Path,
        global: &Global,
    ) -> Result<(Source, Loaded), CliError> {
        let file = Self::open(path)?;
        let faults = file.faults(is_colored(global.color, &io::stderr()), &messages(global));
        if !faults.is_empty() {
            output::tell(faults.trim_end());
        }
        let Self { name, source, format, content } = file;
        let loaded = content.map_err(|faults| {
            let errors = faults.iter().filter(|fault| fault.is_error()).count();
            CliError::input(note!("quiz-invalid", name = name, n = errors))
        })?;
        Ok((Source { text: source, format }, loaded))
    }
}

/// What a quiz was read from.
#[derive(Debug)]
pub(super) struct Source {
    /// The file's text, without a byte order mark.
    pub(super) text: String,
    /// How it is written.
    pub(super) format: FileFormat,
}

/// The format of a file, by the ending of its name where that tells it, else by its text.
fn format(path: &Path, source: &str) -> FileFormat {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("json") => FileFormat::Json,
        Some("toml") => FileFormat::Toml,
        _ => FileFormat::of(source),
    }
}

/// The file's bytes, one more than a quiz may have at most.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let most = quiz::MAX_FILE_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// What keeps a quiz file from being read, by who has to mend it.
pub(super) fn unreadable(name: Detail, error: io::Error) -> CliError {
    input::unread(name, error, |name| CliError::environment(note!("unreadable", name = name)))
}

/// Whether what goes to a stream is coloured: as asked, else if it is a terminal and `NO_COLOR`
/// is not set.
pub(super) fn is_colored(choice: ColorChoice, stream: &impl IsTerminal) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                && stream.is_terminal()
        }
    }
}
