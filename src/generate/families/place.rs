//! "Wo …?": the place of a clause that the article tells as a fact.

use super::time::own_phrases;
use crate::annotate::{Clause, EntityKind, Phrase, PhraseKind};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::in_sentence;
use crate::generate::{distractors, stem};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// Proposes an item for every place that stands as a phrase of its own.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.told_clauses() {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let entity = annotated.entities.iter().find(|entity| {
        entity.kind == EntityKind::Place
            && phrase.kind == PhraseKind::Pp
            && phrase.tokens.end == entity.tokens.end
            && phrase.tokens.start < entity.tokens.start
    })?;
    let preposition = in_sentence(annotated, phrase.tokens.start).to_lowercase();
    let lemma = clause.lemma.as_deref()?;
    let word = match preposition.as_str() {
        "in" | "im" | "auf" | "am" | "an" | "bei" if !takes_place_as_object(lemma) => "Wo",
        "nach" if takes_place_as_object(lemma) => "Wohin",
        "aus"
            if matches!(lemma, "kommen" | "stammen" | "anreisen" | "zurückkehren" | "fliehen") =>
        {
            "Woher"
        }
        _ => return None,
    };
    if phrase.tokens.len() > 4 {
        return None;
    }
    let in_vorfeld = clause.vorfeld.as_ref() == Some(&phrase.tokens);
    let before = phrase.tokens.start.checked_sub(1)?;
    let loose = annotated.tokens[before].tag != Tag::NN;
    if !in_vorfeld && !loose {
        return None;
    }
    let key = preposition.clone()
        + annotated.words(&phrase.tokens).strip_prefix(annotated.word(phrase.tokens.start))?;
    let parts = stem::question(annotated, clause, word, &phrase.tokens)?;
    let stem = format!("{}?", scene.resolved_text(&parts, None)?);
    let others = places(scene, phrase, &preposition, &stem);
    let options = distractors::with_key(scene, &stem, &key, others)?;
    Some(Candidate {
        family: Family::Where,
        explanation: format!("Absatz {}: {key}.", scene.paragraph(phrase.tokens.start)),
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![key]),
        evidence: vec![scene.sentence(phrase.tokens.start)?],
        notes: Vec::new(),
        confidence: f64::from(entity.certainty) / 100.0 * 0.85,
        worth: 0.5,
        proposition: vec![clause.tokens.clone()],
    })
}

/// Verbs of motion: with them the phrase says where to, not where.
fn takes_place_as_object(lemma: &str) -> bool {
    matches!(
        lemma,
        "gehen"
            | "reisen"
            | "fahren"
            | "fliegen"
            | "kommen"
            | "ziehen"
            | "bringen"
            | "schicken"
            | "liefern"
            | "einmarschieren"
            | "fliehen"
            | "flüchten"
            | "zurückkehren"
            | "wechseln"
            | "bestehen"
            | "investieren"
            | "glauben"
    )
}

/// Other places of the article with the same preposition before them.
fn places(scene: &Scene, key: &Phrase, preposition: &str, stem: &str) -> Vec<String> {
    let annotated = scene.annotated;
    let mut found: Vec<String> = Vec::new();
    for phrase in &annotated.phrases {
        let place = phrase.kind == PhraseKind::Pp
            && phrase.tokens != key.tokens
            && phrase.tokens.len() <= 4
            && annotated.entities.iter().any(|entity| {
                entity.kind == EntityKind::Place
                    && entity.tokens.end == phrase.tokens.end
                    && entity.tokens.start > phrase.tokens.start
            });
        let same_sentence = annotated.sentence_of(phrase.head) == annotated.sentence_of(key.head);
        if !place
            || same_sentence
            || annotated.word(phrase.tokens.start).to_lowercase() != preposition
        {
            continue;
        }
        let words = preposition.to_owned()
            + annotated
                .words(&phrase.tokens)
                .strip_prefix(annotated.word(phrase.tokens.start))
                .unwrap_or("");
        let name = annotated.word(phrase.head);
        if !stem.contains(name) && !found.iter().any(|other| Scene::same_answer(other, &words)) {
            found.push(words);
        }
    }
    found
}
