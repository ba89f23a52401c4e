//! The user's settings: read from a TOML file, checked like a quiz, written out again. Where the
//! file is comes in from outside.

mod keys;
mod read;
mod theme;
mod write;

pub use read::{Book, Config, ThemeChoice, read};
pub use theme::read_theme;
pub use write::{commented_default, effective};
