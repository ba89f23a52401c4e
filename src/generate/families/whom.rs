//! "Wen …?", "Wem …?", "Mit wem …?": a named person who is not the subject of a clause that the
//! article tells as a fact.

use super::time::own_phrases;
use super::who::{is_telling, named_actor};
use crate::annotate::{Clause, Function, Phrase, PhraseKind};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::{answering, stem};
use crate::lexicon::Tag;

/// Proposes an item for every object that is a person named in the article.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.told_clauses() {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let word = question_word(scene, phrase)?;
    // "mit Anna Wolf, ihrem Bruder und zwei Freunden": of several nobody is asked for alone.
    let several = phrase.tokens.clone().any(|at| scene.tag(at) == Some(Tag::KON))
        || scene.tag(phrase.tokens.end) == Some(Tag::KON);
    if several {
        return None;
    }
    let key = named_actor(scene, &phrase.tokens)?;
    clause.subject.filter(|&subject| annotated.phrases[subject].tokens != phrase.tokens)?;
    // Behind a noun the phrase may belong to it ("das Treffen mit X").
    let before = phrase.tokens.start.checked_sub(1).and_then(|before| scene.tag(before));
    let in_vorfeld = clause.vorfeld.as_ref() == Some(&phrase.tokens);
    let loose = in_vorfeld || !matches!(before, Some(Tag::NN | Tag::NE | Tag::CARD));
    if phrase.kind == PhraseKind::Pp && !loose || !stem::is_closed(annotated, &phrase.tokens) {
        return None;
    }
    if matches!(clause.lemma.as_deref(), Some("bleiben" | "sein" | "gehören")) {
        return None;
    }
    let parts = stem::question(annotated, clause, &word, &phrase.tokens)?;
    if !is_telling(scene, &parts) {
        return None;
    }
    let stem = format!("{}?", scene.resolved_text(&parts, Some(key.referent))?);
    let mut typed = answering::names(scene, key.referent);
    if let Some((preposition, _)) = word.split_once(' ') {
        // "Von wem?": "von Anna Beispiel".
        let preposition = preposition.to_lowercase();
        let behind: Vec<String> =
            typed.iter().chain([&key.name]).map(|name| format!("{preposition} {name}")).collect();
        typed.extend(behind);
    }
    let (task, answer) = answering::typed(&key.name, typed);
    Some(Candidate {
        family: Family::Whom,
        explanation: format!("Absatz {}: {}.", scene.paragraph(clause.tokens.start), key.name),
        stem,
        task,
        key: answer,
        evidence: vec![scene.sentence(clause.tokens.start)?],
        notes: Vec::new(),
        confidence: 0.82,
        worth: 0.7,
        proposition: vec![clause.tokens.clone()],
    })
}

/// "Wen", "Wem", or a preposition with either.
fn question_word(scene: &Scene, phrase: &Phrase) -> Option<String> {
    match (phrase.kind, phrase.function) {
        (PhraseKind::Np, Some(Function::Object)) => Some("Wen".to_owned()),
        (PhraseKind::Np, Some(Function::IndirectObject)) => Some("Wem".to_owned()),
        (PhraseKind::Pp, None) => {
            let preposition = scene.annotated.word(phrase.tokens.start).to_lowercase();
            match preposition.as_str() {
                "mit" | "von" => Some(format!("{} wem", capital(&preposition))),
                "gegen" => Some("Gegen wen".to_owned()),
                "vom" => Some("Von wem".to_owned()),
                _ => None,
            }
        }
        _ => None,
    }
}

fn capital(word: &str) -> String {
    crate::generate::compose::upper_first(word)
}
