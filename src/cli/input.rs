//! Articles from files and from standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::CliError;
use crate::text::{Article, decode};

/// An article of more bytes than this is refused: a book, not an article.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Reads an article; `-` is standard input.
///
/// # Errors
/// An input error that names the file and what is wrong with it.
pub(super) fn article(path: &Path) -> Result<Article, CliError> {
    Ok(Article::from_plain(&text(path)?))
}

/// An article that was given as text, as from a clipboard.
pub(super) fn pasted(text: &str) -> Article {
    Article::from_plain(&text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Reads a file as text, whatever its encoding; `-` is standard input.
///
/// # Errors
/// An input error that names the file and what is wrong with it.
pub(super) fn text(path: &Path) -> Result<String, CliError> {
    let name = name(path);
    let bytes = if path == Path::new("-") { read(io::stdin().lock()) } else { read_file(path) };
    let bytes = bytes.map_err(|error| {
        let message = match error.kind() {
            io::ErrorKind::NotFound => format!("there is no file {name}"),
            io::ErrorKind::IsADirectory => format!("{name} is a folder, not a file"),
            _ => format!("cannot read {name}"),
        };
        CliError::input(message).because(error)
    })?;
    if bytes.len() as u64 > LARGEST {
        return Err(CliError::input(format!("{name} is larger than {} MiB", LARGEST >> 20)));
    }
    decode(&bytes).map_err(|error| {
        CliError::input(format!("cannot read {name}"))
            .because(error)
            .hint("an article is plain text in UTF-8 or Windows-1252")
    })
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    read(fs::File::open(path)?)
}

/// Reads at most one byte more than is allowed, so that too much can be told.
fn read(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// How messages name the file.
pub(super) fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
