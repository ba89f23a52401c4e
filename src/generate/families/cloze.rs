//! A gap for one word of the article, to be filled by typing.

use crate::annotate::{Clause, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first, word_count};
use crate::generate::{refer, stem};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// A gap sentence has at least and at most this many words.
const WORDS: std::ops::RangeInclusive<usize> = 8..=26;

/// Proposes a gap in every told main clause that stands by itself.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.told_clauses() {
        candidates.extend(candidate(scene, clause));
    }
}

fn candidate(scene: &Scene, clause: &Clause) -> Option<Candidate> {
    let annotated = scene.annotated;
    let sentence = scene.sentence(clause.tokens.start)?;
    // The whole sentence is one clause: nothing before or behind it.
    if clause.tokens.start != sentence.start || clause.tokens.end + 1 < sentence.end {
        return None;
    }
    let linked = clause
        .vorfeld
        .as_ref()
        .is_none_or(|vorfeld| vorfeld.len() == 1 && stem::is_linker(annotated.word(vorfeld.start)));
    if linked {
        return None;
    }
    let gap = gap(scene, &clause.tokens)?;
    let word = annotated.word(gap).to_owned();
    let resolved = refer::resolve(annotated, std::slice::from_ref(&clause.tokens), None)?;
    let mut substitutions = resolved.substitutions;
    substitutions.retain(|(tokens, _)| !tokens.contains(&gap));
    substitutions.push((gap..gap + 1, "___".to_owned()));
    let body = scene.text(&[Part::Tokens(clause.tokens.clone())], &substitutions);
    if !WORDS.contains(&word_count(&body)) {
        return None;
    }
    let stem = format!("{}.", upper_first(body.trim()));
    Some(Candidate {
        family: Family::Cloze,
        explanation: format!("Absatz {}: {word}.", scene.paragraph(gap)),
        stem,
        task: Task::Cloze,
        key: Key::Text { answer: word, accept: Vec::new() },
        evidence: vec![sentence],
        notes: Vec::new(),
        confidence: 0.75,
        worth: 0.3,
        proposition: vec![clause.tokens.clone()],
    })
}

/// The word to leave out: the rarest common noun of the clause that the article has once only.
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
        })
        .max_by_key(|&at| (scene.lexicon.frequency_band(annotated.word(at)), at))
}
