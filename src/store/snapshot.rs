//! An item kept with its passage, so that it can be asked again when the quiz file is gone.

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::StoreError;
use crate::quiz::{Item, Key, Quiz, to_json};
use crate::text::{Article, Span, find_folded};

/// A quiz of this one item with only the paragraphs that hold its evidence. Where it has none
/// (a statement that is not in the text) the whole article stays, since nothing less shows that
/// it is missing.
#[must_use]
pub fn excerpt(quiz: &Quiz, item: &Item) -> Quiz {
    let article = quiz
        .article
        .as_ref()
        .map(|article| Article { text: passage(article, &item.evidence), ..article.clone() });
    Quiz { article, items: vec![item.clone()], ..quiz.clone() }
}

/// The paragraphs of an article that hold any of these words, a blank line between two; the
/// whole text if none does.
#[must_use]
pub fn passage(article: &Article, evidence: &[String]) -> String {
    let places: Vec<Span> =
        evidence.iter().flat_map(|words| find_folded(&article.text, words)).collect();
    let paragraphs: Vec<&str> = article
        .paragraphs()
        .into_iter()
        .filter(|paragraph| places.iter().any(|place| place.overlaps(*paragraph)))
        .map(|paragraph| paragraph.of(&article.text))
        .collect();
    if paragraphs.is_empty() { article.text.clone() } else { paragraphs.join("\n\n") }
}

/// Keeps an item as it is now; the same item is kept once. Returns the row of `snapshot`.
pub(super) fn keep(connection: &Connection, quiz: &Quiz, item: &Item) -> Result<i64, StoreError> {
    let kept = to_json(&excerpt(quiz, item)).to_string();
    keep_json(connection, &kept)
}

/// Keeps a snapshot that comes as JSON.
pub(super) fn keep_json(connection: &Connection, kept: &str) -> Result<i64, StoreError> {
    let hash: [u8; 32] = Sha256::digest(kept.as_bytes()).into();
    let found = connection
        .prepare_cached("SELECT id FROM snapshot WHERE hash = ?1")?
        .query_row([&hash[..]], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    connection
        .prepare_cached("INSERT INTO snapshot (hash, quiz) VALUES (?1, ?2)")?
        .execute(params![&hash[..], kept])?;
    Ok(connection.last_insert_rowid())
}

/// A name for an item's key: as long as it stays, so does the item's history.
pub(super) fn key_name(item: &Item) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut put = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    };
    put(item.kind().name());
    match &item.key {
        None => {}
        Some(Key::Choice(keys)) => {
            let mut keys = keys.clone();
            keys.sort_unstable();
            keys.iter().for_each(|key| put(key));
        }
        // More spellings may be accepted without the answer being another.
        Some(Key::Text { answer, .. }) => put(answer),
        Some(Key::Judge(judgement)) => put(judgement.name()),
        Some(Key::Match(pairs)) => {
            let mut pairs = pairs.clone();
            pairs.sort_unstable();
            for (prompt, option) in &pairs {
                put(prompt);
                put(option);
            }
        }
        Some(Key::Order(lines)) => lines.iter().for_each(|line| put(line)),
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{FileFormat, read};
    use crate::sitting::samples;

    #[test]
    fn every_kind_comes_back_with_its_passage() {
        let quiz = samples::quiz();
        for item in &quiz.items {
            let kept = to_json(&excerpt(&quiz, item)).to_string();
            let back = read(&kept, FileFormat::Json).unwrap().quiz;
            assert_eq!(&back.items[0], item);
            assert_eq!(back.article.unwrap().paragraphs().len(), 1, "{}", item.id);
        }
    }

    #[test]
    fn without_evidence_the_whole_article_stays() {
        let mut quiz = samples::quiz();
        quiz.items[1].evidence.clear();
        let item = quiz.items[1].clone();
        assert_eq!(excerpt(&quiz, &item).article, quiz.article);
    }

    #[test]
    fn the_key_names_the_history() {
        let mut item = samples::quiz().items[2].clone();
        let before = key_name(&item);
        item.stem = "Anders gefragt: ___".to_owned();
        item.key = Some(Key::Text { answer: "Fähre".to_owned(), accept: Vec::new() });
        assert_eq!(key_name(&item), before);
        item.key = Some(Key::Text { answer: "Bahn".to_owned(), accept: Vec::new() });
        assert_ne!(key_name(&item), before);
    }
}
