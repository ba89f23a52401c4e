//! "Wie viele …?", "Wie viel Prozent …?", "Wie viel Geld …?": a figure of a clause that the article
//! tells as a fact.

use super::time::own_phrases;
use crate::annotate::{Case, Clause, Entity, EntityKind, Figure, Phrase, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::{distractors, figures, stem};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// Proposes an item for every figure that heads a phrase of its own.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.told_clauses() {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let fits = phrase.kind == PhraseKind::Np
        && (phrase.cases.has(Case::Nom) || phrase.cases.has(Case::Acc));
    let entity = annotated.entities.iter().find(|entity| {
        phrase.tokens.start == entity.tokens.start && entity.tokens.end <= phrase.tokens.end
    })?;
    let figure = entity.figure.as_ref().filter(|_| fits)?;
    if !modifier_asks(scene, figure) {
        return None;
    }
    let word = question(scene, clause, phrase, entity, figure)?;
    let numeral = annotated.words(&figure.numeral);
    let blur = figure.modifier.as_ref().map(|modifier| annotated.words(modifier).to_lowercase());
    let dress = |number: &str| {
        blur.as_ref().map_or_else(|| number.to_owned(), |blur| format!("{blur} {number}"))
    };
    let key = dress(&lower_word(numeral));
    let parts = stem::question(annotated, clause, &word, &phrase.tokens)?;
    let stem = format!("{}?", scene.resolved_text(&parts, None)?);
    let mut random = scene.random(&format!("figure {stem}"));
    let others = figures::near(&lower_word(numeral), &mut random)?;
    let others: Vec<String> = others.iter().map(|other| dress(other)).collect();
    // A number that the article has elsewhere may be true of something like it.
    if others.iter().any(|other| annotated.text.contains(other.as_str())) {
        return None;
    }
    let options = distractors::with_key(scene, &stem, &key, others)?;
    Some(Candidate {
        family: Family::HowMany,
        explanation: format!(
            "Absatz {}: {}.",
            scene.paragraph(phrase.tokens.start),
            annotated.words(&phrase.base)
        ),
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![key]),
        evidence: vec![scene.sentence(phrase.tokens.start)?],
        notes: Vec::new(),
        confidence: 0.85,
        worth: 0.65,
        proposition: vec![clause.tokens.clone()],
    })
}

/// Number words are written small; digits stay as they are.
fn lower_word(numeral: &str) -> String {
    if numeral.contains(' ') { numeral.to_owned() } else { numeral.to_lowercase() }
}

/// "mehr als 500" beside "mehr als 200": both may be true. Only words that blur are kept.
fn modifier_asks(scene: &Scene, figure: &Figure) -> bool {
    figure.modifier.as_ref().is_none_or(|modifier| {
        matches!(
            scene.annotated.words(modifier).to_lowercase().as_str(),
            "rund" | "etwa" | "ungefähr" | "circa" | "ca." | "genau" | "knapp" | "fast"
        )
    })
}

/// The question's first words: with what is counted, as it stands behind the number.
fn question(
    scene: &Scene,
    clause: &Clause,
    phrase: &Phrase,
    entity: &Entity,
    figure: &Figure,
) -> Option<String> {
    let annotated = scene.annotated;
    let behind = |tokens: Tokens| annotated.words(&tokens).to_owned();
    match entity.kind {
        EntityKind::Number => {
            let counted = figure.numeral.end..phrase.tokens.end;
            let noun = counted.clone().any(|at| annotated.tokens[at].tag == Tag::NN);
            let measure = figure.unit.as_ref().is_some_and(|unit| unit.end <= entity.tokens.end);
            (noun && !measure && phrase.head >= counted.start)
                .then(|| format!("Wie viele {}", behind(counted)))
        }
        EntityKind::Percent => {
            let of = entity.tokens.end..phrase.tokens.end;
            (!of.is_empty()).then(|| format!("Wie viel Prozent {}", behind(of)))
        }
        EntityKind::Money => {
            let subject = clause
                .subject
                .is_some_and(|subject| annotated.phrases[subject].tokens == phrase.tokens);
            let whole = entity.tokens == phrase.tokens;
            match clause.lemma.as_deref()? {
                _ if subject || !whole => None,
                "kosten" => Some("Wie viel".to_owned()),
                "zahlen" | "bezahlen" | "investieren" | "ausgeben" | "verlieren" | "einnehmen"
                | "erhalten" | "bekommen" | "spenden" | "verdienen" | "einsparen" | "sparen" => {
                    Some("Wie viel Geld".to_owned())
                }
                _ => None,
            }
        }
        _ => None,
    }
}
