//! Where dictionaries lie.

use std::path::{Path, PathBuf};

/// The folders in which systems keep dictionaries of this format.
pub const USUAL_FOLDERS: [&str; 4] =
    ["/usr/share/dictd", "/usr/local/share/dictd", "/usr/lib/dict", "/opt/homebrew/share/dictd"];

/// The index files of dictionaries that translate from German, in `folders` in turn, those to
/// English first. A folder that there is not, or an index without its data, is passed over.
#[must_use]
pub fn find<P: AsRef<Path>>(folders: &[P]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in folders {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        let mut here: Vec<PathBuf> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "index"))
            .filter(|path| is_from_german(path) && super::data::beside(path).is_some())
            .collect();
        here.sort_by_key(|path| (!is_to_english(path), path.clone()));
        found.extend(here);
    }
    found
}

/// The parts of a dictionary's name: "freedict-deu-eng" has three.
fn parts(path: &Path) -> Vec<String> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    stem.unwrap_or_default().split(['-', '_', '.']).map(str::to_owned).collect()
}

fn is_german(part: &str) -> bool {
    matches!(part, "deu" | "ger" | "de" | "german" | "deutsch")
}

/// German comes before another language in the name, or is the only one that is named.
fn is_from_german(path: &Path) -> bool {
    let parts = parts(path);
    let at = parts.iter().position(|part| is_german(part));
    at.is_some_and(|at| parts[..at].iter().all(|part| part.chars().count() != 3))
}

fn is_to_english(path: &Path) -> bool {
    let parts = parts(path);
    parts.iter().any(|part| matches!(part.as_str(), "eng" | "en" | "english"))
}
