//! A quiz with an item of each kind, for tests.

use super::{FileFormat, Quiz, read};

/// The file of [`quiz`].
pub(crate) const TOML: &str = include_str!("samples.toml");

/// A quiz with an item of each kind.
pub(crate) fn quiz() -> Quiz {
    read(TOML, FileFormat::Toml).unwrap().quiz
}
