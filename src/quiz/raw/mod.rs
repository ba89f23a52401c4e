//! The raw form of a file: its values with the places where they stand, whatever they mean.

mod json;
mod toml;

use super::diagnostic::Diagnostic;
use super::read::FileFormat;
use crate::text::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    /// Its bytes; for a table with a header the header.
    pub(super) span: Span,
    /// What it is.
    pub(super) value: Value,
}

/// A value of TOML or JSON.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
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
    /// What kind of value it is, with an article, for a message.
    pub(super) const fn describe(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Text(_) => "a text",
            Self::Date(_) => "a date",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Bool(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

/// Keys and values in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Table {
    pub(super) entries: Vec<(Key, Node)>,
}

/// A key and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) span: Span,
}

impl Table {
    /// The value of a key; a null is none.
    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        self.entries
            .iter()
            .find(|(key, _)| key.name == name)
            .map(|(_, node)| node)
            .filter(|node| node.value != Value::Null)
    }
}

/// Parses a file; the root is a table.
pub(super) fn parse(source: &str, format: FileFormat) -> Result<Table, Vec<Diagnostic>> {
    match format {
        FileFormat::Toml => toml::parse(source),
        FileFormat::Json => json::parse(source),
    }
}
