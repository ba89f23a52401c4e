//! What a user can set beside keys, look and language.

use std::path::PathBuf;

use crate::quiz::Level;

/// The user's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Whether anything on the screen moves by itself.
    pub animations: bool,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Whether the article may be looked at while a question is open.
    pub open_book: bool,
    /// The widest a line of the article gets, in columns, without its margin.
    pub measure: usize,
    /// The command that reads a text aloud, with its arguments; the text comes on its standard
    /// input. Empty if there is none.
    pub speech: Vec<String>,
    /// A folder with dictionaries of the dictd format, searched before the usual ones.
    pub dictionaries: Option<PathBuf>,
    /// The reader's level; `None` takes each article's own.
    pub level: Option<Level>,
}

impl Settings {
    /// The narrowest and widest measure that can be set, in columns.
    pub const MEASURES: (usize, usize) = (30, 72);
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            animations: true,
            mouse: true,
            open_book: true,
            measure: Self::MEASURES.1,
            speech: Vec::new(),
            dictionaries: None,
            level: None,
        }
    }
}
