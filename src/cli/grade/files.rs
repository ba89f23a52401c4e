//! The response files that are meant: single ones, and those of folders.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::class::HandedIn;
use crate::cli::{CliError, input};
use crate::messages::{Messages, Note};
use crate::note;
use crate::quiz;
use crate::sitting::ResponseFile;

/// More is read of no file; a response file is far smaller.
const LARGEST: u64 = 2 << 20;

/// What was found.
pub(super) struct Found {
    /// The response files, each once.
    pub files: Vec<HandedIn>,
    /// Files of folders that are quizzes or handouts, and were left out.
    pub quizzes: Vec<String>,
}

/// Reads what the paths name; of folders the files that end in `.json` or `.toml`, by name.
///
/// # Errors
/// If a folder can't be read, or nothing is there to grade.
pub(super) fn gather(paths: &[PathBuf], messages: &Messages) -> Result<Found, CliError> {
    let mut found = Found { files: Vec::new(), quizzes: Vec::new() };
    let mut seen = BTreeSet::new();
    for path in paths {
        let folder = path.is_dir();
        let inside = if folder { in_folder(path)? } else { vec![path.clone()] };
        for path in inside {
            if !seen.insert(fs::canonicalize(&path).unwrap_or_else(|_| path.clone())) {
                continue;
            }
            let name = messages.detail(&input::name(&path));
            let content = match text(&path) {
                Ok(text) if folder && is_quiz(&text) => {
                    found.quizzes.push(name);
                    continue;
                }
                Ok(text) => ResponseFile::read(&text).map_err(Note::from),
                Err(why) => Err(why),
            };
            found.files.push(HandedIn { file: name, content });
        }
    }
    if found.files.is_empty() {
        return Err(CliError::input(note!("grade-no-files")).hint(note!("grade-no-files-hint")));
    }
    Ok(found)
}

fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let entries = fs::read_dir(folder).map_err(|error| {
        CliError::input(note!("source-no-folder", name = folder)).because(error)
    })?;
    let mut inside: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| {
            let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
            ending.is_some_and(|ending| ending == "json" || ending == "toml") && path.is_file()
        })
        .collect();
    inside.sort();
    Ok(inside)
}

/// The text of a file, or why there is none. UTF-8 alone: guessing at letters would make wrong
/// answers of right ones.
fn text(path: &Path) -> Result<String, Note> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().take(LARGEST).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes))
    };
    read?;
    quiz::decode(&bytes).map(str::to_owned).map_err(|fault| fault.message)
}

/// Whether the text is a quiz or a handout rather than a response file: it has items.
fn is_quiz(text: &str) -> bool {
    if text.trim_start().starts_with('{') {
        serde_json::from_str::<serde_json::Value>(text)
            .is_ok_and(|value| value.get("items").is_some() && value.get("responses").is_none())
    } else {
        toml::from_str::<toml::Table>(text)
            .is_ok_and(|table| table.contains_key("items") && !table.contains_key("responses"))
    }
}
