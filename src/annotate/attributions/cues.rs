//! The words that mark reported speech: verbs with their frames, nouns of saying.

use std::collections::HashMap;
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

static VERBS: LazyLock<HashMap<&'static str, Cue>> = LazyLock::new(|| {
    rows(include_str!("../../../data/cues.txt"))
        .filter_map(|row| {
            let mut columns = row.split(' ');
            let lemma = columns.next()?;
            let strength = columns.next()?.parse().ok()?;
            let frames = columns
                .next()?
                .chars()
                .filter_map(Frame::from_letter)
                .fold(0, |set, frame| set | 1 << frame as u8);
            Some((lemma, Cue { strength, frames }))
        })
        .collect()
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

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The cue verb of that dictionary form, a separated particle joined.
pub(super) fn verb(lemma: &str) -> Option<Cue> {
    VERBS.get(lemma).copied()
}

/// The noun of saying of that form; of a compound its last part counts ("Zeugenaussagen").
pub(super) fn noun(form: &str) -> Option<SourceNoun> {
    NOUNS.get(form).copied().or_else(|| {
        let folded = form.to_lowercase();
        NOUNS
            .iter()
            .filter(|(noun, _)| noun.len() > 5 && form.len() > noun.len() + 2)
            .find(|(noun, _)| folded.ends_with(&noun.to_lowercase()))
            .map(|(_, &noun_use)| noun_use)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read() {
        let say = verb("sagen").unwrap();
        assert_eq!(say.strength, 3);
        assert!(say.takes(Frame::Dass) && say.takes(Frame::DativePerson) && !say.takes(Frame::As));
        assert!(verb("laufen").is_none());
        assert!(noun("Angaben").unwrap().holder);
        assert!(noun("Medienberichten").unwrap().origin);
        assert!(noun("Treffen").is_none());
    }

    #[test]
    fn every_row_is_well_formed() {
        for row in rows(include_str!("../../../data/cues.txt")) {
            let columns: Vec<&str> = row.split(' ').collect();
            assert!(columns.len() == 3 && matches!(columns[1], "1" | "2" | "3"), "{row}");
            assert!(
                columns[2].chars().all(|c| c == 's' || Frame::from_letter(c).is_some()),
                "{row}"
            );
        }
    }
}
