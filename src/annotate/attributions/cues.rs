//! The words that mark reported speech: verbs with their frames, nouns of saying.

use crate::text::lower;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A verb that reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    /// 3: hardly ever anything else than speech; 2: mostly; 1: often something else.
    pub strength: u8,
    frames: u16,
}

/// What a cue verb takes as its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Frame {
    Dass,
    VerbSecond,
    Quotation,
    ZuInfinitive,
    Question,
    Act,
    As,
    ObjectPerson,
    DativePerson,
    Reflexive,
    /// A reported act whose object is a prepositional phrase: "warnte vor", "sprach von".
    ActOn,
    /// An act of speech about its object: "kritisierte den Plan".
    Evaluation,
}

impl Frame {
    const fn from_letter(letter: char) -> Option<Self> {
        Some(match letter {
            'd' => Self::Dass,
            'v' => Self::VerbSecond,
            'q' => Self::Quotation,
            'z' => Self::ZuInfinitive,
            'w' => Self::Question,
            'r' => Self::Act,
            'a' => Self::As,
            'p' => Self::ObjectPerson,
            't' => Self::DativePerson,
            's' => Self::Reflexive,
            'o' => Self::ActOn,
            'e' => Self::Evaluation,
            _ => return None,
        })
    }
}

impl Cue {
    /// Whether the verb takes this frame.
    pub const fn takes(self, frame: Frame) -> bool {
        self.frames & (1 << frame as u8) != 0
    }
}

/// A row of the table: the verb alone, or with a word that makes it a cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// What it takes.
    pub cue: Cue,
    /// "bekannt" of "bekannt geben", "Ansicht" of "die Ansicht vertreten".
    pub word: Option<&'static str>,
}

static VERBS: LazyLock<HashMap<&'static str, Vec<Row>>> = LazyLock::new(|| {
    let mut verbs: HashMap<&'static str, Vec<Row>> = HashMap::new();
    for row in rows(include_str!("../../../data/cues.txt")) {
        let mut columns = row.split(' ');
        let lemma = columns.next().unwrap_or_default();
        let strength = columns.next().and_then(|column| column.parse().ok()).unwrap_or_default();
        let frames = columns
            .next()
            .unwrap_or_default()
            .chars()
            .filter_map(Frame::from_letter)
            .fold(0, |set, frame| set | 1 << frame as u16);
        let words: Vec<&str> = columns.collect();
        let list = verbs.entry(lemma).or_default();
        if words.is_empty() {
            list.push(Row { cue: Cue { strength, frames }, word: None });
        }
        for word in words {
            // Those with a word come first.
            list.insert(0, Row { cue: Cue { strength, frames }, word: Some(word) });
        }
    }
    verbs
});

/// How a noun of saying is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SourceNoun {
    /// Its genitive or von-phrase names who says it.
    pub holder: bool,
    /// It is itself the origin ("laut einem Bericht").
    pub origin: bool,
    /// It takes a dass-clause as its content.
    pub content: bool,
}

static NOUNS: LazyLock<HashMap<&'static str, SourceNoun>> = LazyLock::new(|| {
    rows(include_str!("../../../data/source_nouns.txt"))
        .filter_map(|row| {
            let (noun, letters) = row.split_once(' ')?;
            let noun_use = SourceNoun {
                holder: letters.contains('h'),
                origin: letters.contains('o'),
                content: letters.contains('c'),
            };
            Some((noun, noun_use))
        })
        .collect()
});

/// The nouns of saying that may be last parts of compounds, in lower case; of two that a compound may
/// end with the longer one comes first.
static TAILS: LazyLock<Vec<(String, SourceNoun)>> = LazyLock::new(|| {
    let long = NOUNS.iter().filter(|(noun, _)| noun.len() > 5);
    let mut tails: Vec<_> = long.map(|(noun, noun_use)| (noun.to_lowercase(), *noun_use)).collect();
    tails.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    tails
});

/// In lower case, as last parts of compounds are.
static SPEAKERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    rows(include_str!("../../../data/speaker_nouns.txt"))
        .flat_map(|row| row.split(' '))
        .map(str::to_lowercase)
        .collect()
});

/// Whether a noun names a body, a group or a work that can speak; of a compound its last part
/// counts ("Landgericht").
pub(super) fn speaks(noun: &str) -> bool {
    if !noun.starts_with(char::is_uppercase) {
        return false;
    }
    let small = lower(noun);
    let listed = |noun: &str| {
        noun.char_indices()
            .map(|(at, _)| &noun[at..])
            .enumerate()
            .any(|(at, tail)| (at == 0 || at > 2 && tail.len() >= 4) && SPEAKERS.contains(tail))
    };
    listed(&small)
        || small.strip_suffix('s').is_some_and(listed)
        || small.strip_suffix("es").is_some_and(listed)
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The cue verb of that dictionary form, a separated particle joined; `holds` tells whether a word
/// stands in its clause.
pub(super) fn verb(lemma: &str, holds: impl Fn(&str) -> bool) -> Option<Row> {
    VERBS.get(lemma)?.iter().find(|row| row.word.is_none_or(&holds)).copied()
}

/// The noun of saying of that form; of a compound its last part counts ("Zeugenaussagen").
pub(super) fn noun(form: &str) -> Option<SourceNoun> {
    NOUNS.get(form).copied().or_else(|| {
        let small = lower(form);
        let last = small.bytes().next_back();
        TAILS
            .iter()
            .filter(|(tail, _)| form.len() > tail.len() + 2 && tail.bytes().next_back() == last)
            .find(|(tail, _)| small.ends_with(tail))
            .map(|(_, noun_use)| *noun_use)
    })
}

/// Whether the noun of saying stands in the table itself, not only its last part.
pub(super) fn is_listed_noun(form: &str) -> bool {
    NOUNS.contains_key(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read() {
        let none = |_: &str| false;
        let say = verb("sagen", none).unwrap().cue;
        assert_eq!(say.strength, 3);
        assert!(say.takes(Frame::Dass) && say.takes(Frame::DativePerson) && !say.takes(Frame::As));
        assert!(verb("laufen", none).is_none());
        assert!(verb("vertreten", none).is_none());
        assert!(verb("vertreten", |word| word == "Ansicht").is_some());
        assert!(noun("Angaben").unwrap().holder);
        assert!(noun("Medienberichten").unwrap().origin);
        assert!(noun("Treffen").is_none());
        // Of "Medienbericht", not of "Bericht", whose content may stand behind it.
        assert!(noun("Bericht").unwrap().content && !noun("Onlinemedienbericht").unwrap().content);
    }

    #[test]
    fn every_row_is_well_formed() {
        for row in rows(include_str!("../../../data/cues.txt")) {
            let columns: Vec<&str> = row.split(' ').collect();
            assert!(columns.len() >= 3 && matches!(columns[1], "1" | "2" | "3"), "{row}");
            assert!(columns[2].chars().all(|c| Frame::from_letter(c).is_some()), "{row}");
        }
    }
}
