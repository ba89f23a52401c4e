//! Tagged sentences: treebanks in CoNLL-U and the silver text in `word TAB tag` lines.

use std::fs;
use std::io;
use std::path::Path;

use nachlese::lexicon::{Tag, Upos};

/// A sentence with its tags.
#[derive(Debug, Clone, Default)]
pub struct Sentence {
    /// Its name in the treebank.
    pub id: String,
    /// The words.
    pub words: Vec<String>,
    /// Their STTS tags; `None` where the source has none.
    pub tags: Vec<Option<Tag>>,
    /// Their universal tags, in treebanks.
    pub upos: Vec<Option<Upos>>,
}

/// The sentences of a treebank. With `joined`, "in dem" that was written "im" is one word.
pub fn treebank(path: &Path, joined: bool) -> io::Result<Vec<Sentence>> {
    let mut all = Vec::new();
    let mut sentence = Sentence::default();
    let mut joined_until = 0;
    for line in fs::read_to_string(path)?.lines() {
        if let Some(id) = line.strip_prefix("# sent_id = ") {
            sentence.id = id.to_owned();
        }
        if line.is_empty() {
            if !sentence.words.is_empty() {
                all.push(std::mem::take(&mut sentence));
            }
            joined_until = 0;
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') || columns.len() < 5 || columns[0].contains('.') {
            continue;
        }
        if let Some((_, last)) = columns[0].split_once('-') {
            if joined {
                joined_until = last.parse().unwrap_or(0);
                sentence.words.push(columns[1].to_owned());
                sentence.tags.push(Some(Tag::APPRART));
                sentence.upos.push(Some(Upos::ADP));
            }
            continue;
        }
        if columns[0].parse::<usize>().is_ok_and(|number| number <= joined_until) {
            continue;
        }
        sentence.words.push(columns[1].to_owned());
        sentence.tags.push(Tag::from_name(columns[4]));
        sentence.upos.push(Upos::from_name(columns[3]));
    }
    if !sentence.words.is_empty() {
        all.push(sentence);
    }
    Ok(all)
}

/// The sentences of a silver file.
pub fn silver(path: &Path) -> io::Result<Vec<Sentence>> {
    let mut all = Vec::new();
    for block in fs::read_to_string(path)?.split("\n\n") {
        let mut sentence = Sentence::default();
        for (word, tag) in block.lines().filter_map(|line| line.split_once('\t')) {
            sentence.words.push(word.to_owned());
            sentence.tags.push(Tag::from_name(tag));
            sentence.upos.push(None);
        }
        if !sentence.words.is_empty() {
            all.push(sentence);
        }
    }
    Ok(all)
}
