//! A gap for one word of the article, to be filled by typing.

use std::cmp::Reverse;

use crate::annotate::{Clause, ClauseKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first, word_count};
use crate::generate::{refer, stem};
use crate::lexicon::Tag;
use crate::quiz::{Key, Level, Task};

/// A gap sentence has at least and at most this many words.
const WORDS: std::ops::RangeInclusive<usize> = 8..=26;

/// Proposes a gap in every sentence that stands by itself, whoever says what is in it: the words
/// that name a source stay.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for sentence in &scene.annotated.sentences {
        candidates.extend(candidate(scene, &sentence.tokens));
    }
}

fn candidate(scene: &Scene, sentence: &Tokens) -> Option<Candidate> {
    let annotated = scene.annotated;
    let body = whole(scene, sentence)?;
    let gap = gap(scene, &body)?;
    let word = annotated.word(gap).to_owned();
    let resolved = refer::resolve(annotated, std::slice::from_ref(&body), None)?;
    let mut substitutions = resolved.substitutions;
    if substitutions.iter().any(|(tokens, _)| tokens.contains(&gap)) {
        return None;
    }
    substitutions.push((gap..gap + 1, "___".to_owned()));
    let text = scene.text(&[Part::Tokens(body.clone())], &substitutions);
    if !WORDS.contains(&word_count(&text)) {
        return None;
    }
    let stem = format!("{}.", upper_first(text.trim()));
    Some(Candidate {
        family: Family::Cloze,
        explanation: format!("Absatz {}: {word}.", scene.paragraph(gap)),
        stem,
        task: Task::Cloze,
        key: Key::Text { answer: word, accept: Vec::new() },
        evidence: vec![sentence.clone()],
        notes: Vec::new(),
        confidence: 0.76,
        worth: 0.3,
        proposition: vec![sentence.clone()],
    })
}

/// A sentence without its full stop, if it stands by itself.
pub(super) fn whole(scene: &Scene, sentence: &Tokens) -> Option<Tokens> {
    let annotated = scene.annotated;
    if annotated.word(sentence.end.checked_sub(1)?) != "." {
        return None;
    }
    let body = sentence.start..sentence.end - 1;
    // A word that is left out before the finite verb would leave it first.
    let main = annotated.clauses.iter().find(|clause| clause.tokens.start == body.start)?;
    let vorfeld = main.vorfeld.clone()?;
    (is_whole(scene, &body) && !stem::is_stripped(annotated, &vorfeld) && !leans(scene, main))
        .then_some(body)
}

/// Nouns that say what something is to what was told before: "Ziel war …", "Hintergrund ist …".
const RELATIONS: [&str; 24] = [
    "Hintergrund",
    "Ziel",
    "Grund",
    "Gründe",
    "Auslöser",
    "Ursache",
    "Anlass",
    "Folge",
    "Folgen",
    "Ergebnis",
    "Thema",
    "Inhalt",
    "Gastgeber",
    "Sieger",
    "Gewinner",
    "Nachfolger",
    "Veranstalter",
    "Initiator",
    "Gegner",
    "Beispiel",
    "Voraussetzung",
    "Bedingung",
    "Schwerpunkt",
    "Höhepunkt",
];

/// Whether a clause leans on the one before it by how it starts: a conjunction, "Zum Beispiel",
/// "Hintergrund ist …", "Betroffen sind …".
pub(super) fn leans(scene: &Scene, clause: &Clause) -> bool {
    let annotated = scene.annotated;
    let Some(vorfeld) = &clause.vorfeld else { return true };
    let first = annotated.word(clause.tokens.start);
    let joined = annotated.tokens[clause.tokens.start].tag == Tag::KON
        || matches!(first, "Aber" | "Doch" | "Denn" | "Gleichsam" | "Zwar" | "Nämlich");
    let example = annotated.words(vorfeld).to_lowercase().starts_with("zum beispiel");
    let relation = vorfeld.len() == 1
        && (RELATIONS.contains(&annotated.word(vorfeld.start))
            || matches!(annotated.tokens[vorfeld.start].tag, Tag::VVPP | Tag::ADJD));
    joined || example || relation
}

/// A sentence that starts with its main clause, whose marks pair, and whose clauses all have their
/// verb.
fn is_whole(scene: &Scene, body: &Tokens) -> bool {
    let annotated = scene.annotated;
    let marks = body
        .clone()
        .any(|at| matches!(annotated.word(at), ":" | ";" | "–" | "…" | "..." | "-" | "[" | "]"));
    let mut inside = annotated
        .clauses
        .iter()
        .filter(|clause| body.start <= clause.tokens.start && clause.tokens.end <= body.end);
    let opened = annotated
        .clauses
        .iter()
        .any(|clause| clause.tokens.start == body.start && clause.kind == ClauseKind::Main);
    let cut = annotated.quotations.iter().any(|quotation| {
        let (start, end) = (quotation.tokens.start, quotation.tokens.end);
        let touches = start < body.end && body.start < end;
        touches && !(body.start <= start && end <= body.end)
    });
    opened && !marks && !cut && inside.all(|clause| clause.kind != ClauseKind::Fragment)
}

/// The level that a word is learned at, by its frequency: an estimate. Each band is half as
/// frequent as the one before, so that two bands part one level from the next.
fn level(band: Option<u8>) -> Level {
    match band {
        Some(0..=6) => Level::A2,
        Some(7..=8) => Level::B1,
        Some(9..=10) => Level::B2,
        _ => Level::C1,
    }
}

/// How far a word lies from what a reader of a level should meet: words of the level itself and of
/// the next are nearest.
fn distance(word: Level, reader: Level) -> u8 {
    let (word, reader) = (word as u8, (reader as u8).clamp(Level::A2 as u8, Level::C1 as u8));
    if word > reader { word - reader - 1 } else { reader - word }
}

/// The word to leave out: a common noun that the article has once only, at or just above the
/// reader's level; among several the rarest.
fn gap(scene: &Scene, tokens: &Tokens) -> Option<usize> {
    let annotated = scene.annotated;
    tokens
        .clone()
        .filter(|&at| {
            let token = &annotated.tokens[at];
            token.tag == Tag::NN
                && token.morph.gender.is_some()
                && annotated.word(at).chars().count() >= 5
                && annotated.word(at).chars().all(char::is_alphabetic)
                && !annotated.entities.iter().any(|entity| entity.tokens.contains(&at))
                && !annotated.quotations.iter().any(|quoted| quoted.tokens.contains(&at))
                && annotated.tokens.iter().filter(|other| other.lemma == token.lemma).count() == 1
                && !told_twice(scene, at)
                && !matches!(scene.tag(at + 1), Some(Tag::CARD | Tag::NE | Tag::FM))
        })
        .max_by_key(|&at| {
            let band = scene.lexicon.frequency_band(annotated.word(at));
            (Reverse(distance(level(band), scene.level)), band.unwrap_or(u8::MAX), at)
        })
}

/// Whether the word ends another of the article ("Amt" beside "Landesamt"): it may be read there.
fn told_twice(scene: &Scene, at: usize) -> bool {
    let lemma = scene.annotated.tokens[at].lemma.to_lowercase();
    scene
        .annotated
        .tokens
        .iter()
        .enumerate()
        .any(|(other, token)| other != at && token.lemma.to_lowercase().ends_with(&lemma))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_at_or_just_above_the_level_come_first() {
        assert_eq!(level(Some(4)), Level::A2);
        assert_eq!(level(None), Level::C1);
        assert_eq!(distance(Level::B1, Level::B1), 0);
        assert_eq!(distance(Level::B2, Level::B1), 0);
        assert_eq!(distance(Level::C1, Level::B1), 1);
        assert_eq!(distance(Level::A2, Level::B2), 2);
        assert_eq!(distance(Level::C1, Level::C2), 0);
    }
}
