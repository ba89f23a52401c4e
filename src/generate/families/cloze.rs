//! A gap for one word of the article, to be filled by typing.

use crate::annotate::{ClauseKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first, word_count};
use crate::generate::{refer, stem};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

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
        confidence: 0.75,
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
    (is_whole(scene, &body) && !stem::is_stripped(annotated, &vorfeld)).then_some(body)
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

/// The word to leave out: the rarest common noun of the sentence that the article has once only.
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
        })
        .max_by_key(|&at| (scene.lexicon.frequency_band(annotated.word(at)), at))
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
