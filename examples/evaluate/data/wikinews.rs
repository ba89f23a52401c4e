//! Articles with gold attributions, one JSON object a line. Offsets are code points.

use std::ops::Range;

use serde::Deserialize;

use super::Data;
use crate::Fault;

#[derive(Debug, Deserialize)]
pub struct Article {
    pub id: String,
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub date: Option<String>,
    pub text: String,
    /// Code points.
    pub sentences: Vec<(usize, usize)>,
    /// Code points.
    pub tokens: Vec<(usize, usize)>,
    pub annotations: Vec<Annotation>,
}

/// Lists of token numbers.
#[derive(Debug, Deserialize)]
pub struct Annotation {
    #[serde(rename = "type")]
    pub form: String,
    pub medium: String,
    pub quote: Vec<usize>,
    pub speaker: Vec<usize>,
    pub cue: Vec<usize>,
    pub frame: Vec<usize>,
    pub addressee: Vec<usize>,
}

/// The measured articles, or with `training` the others.
pub fn articles(data: &Data, training: bool) -> Result<Vec<Article>, Fault> {
    let mut articles = Vec::new();
    for text in data.texts("wikinews", "jsonl", |name| name.contains("train") == training)? {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            articles.push(serde_json::from_str(line)?);
        }
    }
    Ok(articles)
}

/// Byte offsets of the code points of a text, its length at the end.
pub fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

/// A span in code points as bytes.
pub fn bytes(offsets: &[usize], (from, to): (usize, usize)) -> Range<usize> {
    let last = offsets.last().copied().unwrap_or(0);
    let at = |index: usize| offsets.get(index).copied().unwrap_or(last);
    at(from)..at(to)
}
