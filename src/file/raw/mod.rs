//! The raw form of a file: its values with the places where they stand, whatever they mean.

mod json;
mod toml;

use super::diagnostic::Diagnostic;
use crate::messages::Note;
use crate::note;
use crate::text::Span;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// For people.
    Toml,
    /// For programs.
    Json,
}

impl FileFormat {
    /// The format of a file's text: JSON begins with a brace, TOML can't.
    #[must_use]
    pub fn of(source: &str) -> Self {
        let start = source.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with('{') { Self::Json } else { Self::Toml }
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Its bytes; for a table with a header the header.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) value: Value,
}

/// A value of TOML or JSON.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// JSON's null; the same as a missing key.
    Null,
    Text(String),
    /// A TOML date, as it is written.
    Date(String),
    Integer(i64),
    /// Any other number.
    Float(f64),
    Bool(bool),
    List(Vec<Node>),
    Table(Table),
}

impl Value {
    /// What kind of value it is, for a message.
    pub(crate) fn describe(&self) -> Note {
        match self {
            Self::Null => note!("value-nothing"),
            Self::Text(_) => note!("value-text"),
            Self::Date(_) => note!("value-date"),
            Self::Integer(_) | Self::Float(_) => note!("value-number"),
            Self::Bool(_) => note!("value-bool"),
            Self::List(_) => note!("value-list"),
            Self::Table(_) => note!("value-table"),
        }
    }
}

/// Keys and values in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Table {
    pub(crate) entries: Vec<(Key, Node)>,
}

/// A key and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl Table {
    /// The value of a key; a null is none.
    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        self.entries
            .iter()
            .find(|(key, _)| key.name == name)
            .map(|(_, node)| node)
            .filter(|node| node.value != Value::Null)
    }
}

/// Parses a file; the root is a table.
pub(crate) fn parse(source: &str, format: FileFormat) -> Result<Table, Vec<Diagnostic>> {
    match format {
        FileFormat::Toml => toml::parse(source),
        FileFormat::Json => json::parse(source),
    }
}
