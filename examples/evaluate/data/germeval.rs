//! Sentences with names: number, word, outer and inner label, in columns.

use super::Data;
use crate::Fault;

#[derive(Debug, Default)]
pub struct Sentence {
    pub words: Vec<String>,
    /// Outer labels: "O", "B-PER", "I-LOC", "B-ORGpart" …
    pub labels: Vec<String>,
}

/// The measured sentences.
pub fn sentences(data: &Data) -> Result<Vec<Sentence>, Fault> {
    let mut sentences = Vec::new();
    for text in data.texts_or_all("germeval2014", "tsv", |name| name.contains("dev"))? {
        let mut open = Sentence::default();
        for line in text.lines().chain([""]) {
            let mut columns = line.split('\t');
            let (number, word, label) = (columns.next(), columns.next(), columns.next());
            match (number, word, label) {
                (Some("#"), ..) => {}
                (_, Some(word), Some(label)) => {
                    open.words.push(word.to_owned());
                    open.labels.push(label.to_owned());
                }
                _ if open.words.is_empty() => {}
                _ => sentences.push(std::mem::take(&mut open)),
            }
        }
    }
    Ok(sentences)
}
