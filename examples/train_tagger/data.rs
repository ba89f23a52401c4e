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
    /// Their universal tags, in treebanks; `None` where those are marked as not yet mended.
    pub upos: Vec<Option<Upos>>,
}

impl Sentence {
    /// Its number in the treebank (`test-s302`).
    pub fn number(&self) -> usize {
        self.id.rsplit('s').next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
    }
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
        let open = columns.get(9).is_some_and(|more| more.contains("FixTigerDep"));
        sentence.upos.push(Upos::from_name(columns[3]).filter(|_| !open));
    }
    if !sentence.words.is_empty() {
        all.push(sentence);
    }
    Ok(all)
}

/// The sentences of a silver file, every other one in the treebank's writing.
pub fn silver(path: &Path) -> io::Result<Vec<Sentence>> {
    let mut all = Vec::new();
    for (number, block) in fs::read_to_string(path)?.split("\n\n").enumerate() {
        let mut sentence = Sentence::default();
        for (word, tag) in block.lines().filter_map(|line| line.split_once('\t')) {
            let tag = Tag::from_name(tag);
            let parts = if number % 2 == 1 { apart(word, tag) } else { vec![(word, tag)] };
            for (word, tag) in parts {
                sentence.words.push(word.to_owned());
                sentence.tags.push(tag);
                sentence.upos.push(None);
            }
        }
        if !sentence.words.is_empty() {
            all.push(sentence);
        }
    }
    Ok(all)
}

/// How the treebank writes a word: "im" as "in dem", a compound with hyphens part by part, and the
/// hyphen of "Umwelt-" by itself.
fn apart(word: &str, tag: Option<Tag>) -> Vec<(&str, Option<Tag>)> {
    let hyphen = ("-", Some(Tag::PUNCT));
    let letter = word.starts_with(char::is_alphabetic);
    match tag {
        Some(Tag::APPRART) => {
            let found = CONTRACTIONS.iter().find(|(joined, ..)| *joined == word);
            found.map_or_else(
                || vec![(word, tag)],
                |&(_, preposition, article)| {
                    vec![(preposition, Some(Tag::APPR)), (article, Some(Tag::ART))]
                },
            )
        }
        Some(Tag::NN) if letter && word.contains('-') && !word.ends_with('-') => {
            let mut parts = Vec::new();
            for part in word.split('-') {
                if !parts.is_empty() {
                    parts.push(hyphen);
                }
                if !part.is_empty() {
                    parts.push((part, tag));
                }
            }
            parts
        }
        Some(Tag::TRUNC) if word.len() > 2 && word.ends_with('-') => {
            vec![(word.trim_end_matches('-'), tag), hyphen]
        }
        _ => vec![(word, tag)],
    }
}

const CONTRACTIONS: [(&str, &str, &str); 14] = [
    ("im", "in", "dem"),
    ("am", "an", "dem"),
    ("vom", "von", "dem"),
    ("zum", "zu", "dem"),
    ("zur", "zu", "der"),
    ("beim", "bei", "dem"),
    ("ins", "in", "das"),
    ("ans", "an", "das"),
    ("Im", "In", "dem"),
    ("Am", "An", "dem"),
    ("Vom", "Von", "dem"),
    ("Zum", "Zu", "dem"),
    ("Zur", "Zu", "der"),
    ("Beim", "Bei", "dem"),
];
