//! The lines of a history file.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version of the format that is written, and the newest that is read.
pub(super) const FORMAT: i64 = 1;

/// A line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Record {
    /// The first line: the version of the format.
    NachleseHistory(i64),
    /// An item with its passage.
    Snapshot {
        /// SHA-256 of the quiz as it is written, in hexadecimal.
        hash: String,
        /// A quiz of one item.
        quiz: Value,
    },
    /// A quiz that was opened.
    Quiz {
        id: String,
        title: String,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        level: Option<String>,
        items: u32,
        opened: jiff::Timestamp,
    },
    /// An item that is put aside for good.
    Aside { quiz: String, item: String },
    /// An attempt.
    Attempt(Box<Attempt>),
}

/// An attempt with its responses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attempt {
    pub uuid: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub quiz: Option<String>,
    pub title: String,
    pub fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    pub mode: String,
    pub state: String,
    pub items: u32,
    pub started: jiff::Timestamp,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ended: Option<jiff::Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub words: Option<u32>,
    /// Seconds of reading.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reading: Option<f64>,
    /// Whether the article could be looked at while questions were open.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub open_book: Option<bool>,
    pub responses: Vec<Response>,
}

/// A response of an attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Response {
    pub quiz: String,
    pub item: String,
    /// The hash of the item as it was asked.
    pub snapshot: String,
    pub skill: String,
    pub response: Value,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub outcome: Option<String>,
    pub points: u64,
    pub max: u64,
    pub seconds: f64,
    pub at: jiff::Timestamp,
    /// The day in the reader's time zone then.
    pub day: jiff::civil::Date,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rating: Option<i64>,
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
