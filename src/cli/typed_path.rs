//! A file's name as a person types it or drops it on the terminal.

use std::path::{Path, PathBuf};

/// The file that is meant: quotation marks around the name, `file://` before it, `~` for the home
/// folder, and a backslash before a blank are understood, unless a file has just that name.
pub(super) fn typed_path(typed: &str, home: Option<&Path>) -> PathBuf {
    let typed = typed.trim();
    let as_it_stands = PathBuf::from(typed);
    if as_it_stands.exists() {
        return as_it_stands;
    }
    let quoted = |mark: char| typed.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    let bare = quoted('"').or_else(|| quoted('\'')).unwrap_or(typed);
    let mut name = bare.strip_prefix("file://").unwrap_or(bare).to_owned();
    if bare == typed && !cfg!(windows) {
        name = name.replace("\\ ", " ");
    }
    match (name.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_they_are_typed_or_dropped() {
        let home = Path::new("/home/ada");
        for (typed, meant) in [
            (" artikel.txt ", "artikel.txt"),
            ("'/tmp/mein artikel.txt'", "/tmp/mein artikel.txt"),
            ("\"b.txt\"", "b.txt"),
            ("file:///tmp/c.txt", "/tmp/c.txt"),
            ("~/d.txt", "/home/ada/d.txt"),
            ("~d.txt", "~d.txt"),
        ] {
            assert_eq!(typed_path(typed, Some(home)), Path::new(meant), "{typed}");
        }
        assert_eq!(typed_path("~/d.txt", None), Path::new("~/d.txt"));
    }

    #[cfg(unix)]
    #[test]
    fn a_blank_may_be_escaped() {
        assert_eq!(typed_path("mein\\ artikel.txt", None), Path::new("mein artikel.txt"));
    }
}
