//! "Welchen namentlich genannten Mann …?", "Mit welcher namentlich genannten Person …?": a named person who is not the subject of a clause that the
//! article tells as a fact.

use super::time::own_phrases;
use super::who::{is_telling, named_actor};
use crate::annotate::{Clause, Function, Gender, Phrase, PhraseKind};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::{answering, stem};
use crate::lexicon::Tag;

/// Proposes an item for every object that is a person named in the article.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in super::facts(scene) {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    // "mit Anna Wolf, ihrem Bruder und zwei Freunden": of several nobody is asked for alone.
    let several = phrase.tokens.clone().any(|at| scene.tag(at) == Some(Tag::KON))
        || scene.tag(phrase.tokens.end) == Some(Tag::KON);
    if several {
        return None;
    }
    let key = named_actor(scene, &phrase.tokens)?;
    let word = question_word(scene, phrase, key.referent)?;
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
    let stem = format!("{}?", scene.told_alone(&parts, Some(key.referent))?);
    let mut typed = answering::names(scene, key.referent);
    if phrase.kind == PhraseKind::Pp {
        // "Von welcher Person?": "von Anna Beispiel".
        let preposition = word.split(' ').next()?.to_lowercase();
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

/// "Mit welcher namentlich genannten Person": to "Mit wem?" an office would be as right. A woman as the
/// object is not asked for: "Welche namentlich genannte Frau lobte Karl Berg?" asks as well who praised him.
fn question_word(scene: &Scene, phrase: &Phrase, referent: usize) -> Option<String> {
    match (phrase.kind, phrase.function) {
        (PhraseKind::Np, Some(Function::Object)) => {
            let man = scene.annotated.referents[referent].gender == Some(Gender::Masc);
            man.then(|| "Welchen namentlich genannten Mann".to_owned())
        }
        (PhraseKind::Np, Some(Function::IndirectObject)) => {
            Some("Welcher namentlich genannten Person".to_owned())
        }
        (PhraseKind::Pp, None) => {
            let word = scene.annotated.word(phrase.tokens.start).to_lowercase();
            let asked = match word.as_str() {
                "mit" => "Mit welcher namentlich genannten",
                "von" | "vom" => "Von welcher namentlich genannten",
                "gegen" => "Gegen welche namentlich genannte",
                _ => return None,
            };
            Some(format!("{asked} Person"))
        }
        _ => None,
    }
}
