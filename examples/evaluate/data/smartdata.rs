//! Texts with fine-grained entities, one JSON object a line. Offsets are code points.

use serde::Deserialize;

use super::Data;
use crate::Fault;

#[derive(Debug, Deserialize)]
pub struct Document {
    pub source: String,
    pub text: String,
    /// From, to (code points), type.
    pub entities: Vec<(usize, usize, String)>,
}

/// The measured documents that are news.
pub fn news(data: &Data) -> Result<Vec<Document>, Fault> {
    let mut documents: Vec<Document> = Vec::new();
    for text in data.texts_or_all("smartdata", "jsonl", |name| name.contains("test"))? {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            documents.push(serde_json::from_str(line)?);
        }
    }
    documents.retain(|document| document.source == "news");
    Ok(documents)
}
