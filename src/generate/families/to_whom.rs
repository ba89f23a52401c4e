//! "Wem sagte Anna Beispiel laut dem Artikel, dass …?": the one who is addressed.

use std::collections::BTreeSet;

use super::who_said::whole_infinitive;
use crate::annotate::{Attribution, Form, Rule, Tokens};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::Part;
use crate::generate::scene::Actor;
use crate::generate::{Scene, answering, content, cue, distractors, refer, sources};

/// Verbs whose addressee stands in the accusative.
const ACCUSATIVE: [&str; 9] = [
    "auffordern",
    "bitten",
    "warnen",
    "ermahnen",
    "drängen",
    "beschuldigen",
    "bezichtigen",
    "informieren",
    "überzeugen",
];

/// Proposes an item for every attribution with a person addressed.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    let addressee = attribution.addressee.first()?;
    if attribution.form != Form::Indirect || attribution.addressee.len() > 1 {
        return None;
    }
    let referent = refer::referent_in(scene.annotated, addressee)?;
    let key = scene.actors().iter().find(|actor| actor.referent == referent).cloned()?;
    let speaker = sources::of(scene, attribution)?;
    speaker.referent.filter(|&speaker| speaker != referent)?;
    let parts = said(scene, attribution)?;
    let body = scene.resolved_text(&parts, Some(referent))?;
    let word = question_word(scene, attribution)?;
    let stem = format!("{}, {body}?", cue::question(scene, attribution, word, &speaker.name)?);
    let mut avoid = scene.mentioned(&attribution.quote);
    avoid.extend(speaker.referent);
    avoid.extend(met(scene, speaker.referent?));
    let pool = distractors::actors(scene, &key, &avoid, &stem);
    let typed = Some(answering::names(scene, key.referent));
    let (task, answer) = answering::ask(scene, &stem, &key.name, pool, typed)?;
    let notes = distractors::speaker_notes(scene, task.options(), &key.name);
    let quote = attribution.quote.first()?;
    Some(Candidate {
        family: Family::ToWhom,
        explanation: explanation(scene, addressee, &key),
        stem,
        task,
        key: answer,
        evidence: vec![scene.sentence(quote.start)?],
        notes,
        confidence: attribution.confidence * 0.95,
        worth: 1.3,
        proposition: attribution.quote.clone(),
    })
}

fn explanation(scene: &Scene, addressee: &Tokens, key: &Actor) -> String {
    let words = scene.annotated.words(addressee);
    let paragraph = scene.paragraph(addressee.start);
    let last = key.name.rsplit(' ').next().unwrap_or(&key.name);
    if words.contains(last) {
        format!("Absatz {paragraph}: Angesprochen ist {}.", key.name)
    } else {
        format!("Absatz {paragraph}: „{words}“ ist {}.", key.name)
    }
}

/// A dass-clause, or a whole infinitive.
fn said(scene: &Scene, attribution: &Attribution) -> Option<Vec<Part>> {
    if attribution.rule != Rule::ZuInfinitive {
        return content::dass_clause(scene, attribution);
    }
    let [quote] = attribution.quote.as_slice() else { return None };
    whole_infinitive(scene, quote)
}

/// "Wem" or "Wen", by the verb.
fn question_word(scene: &Scene, attribution: &Attribution) -> Option<&'static str> {
    let lemma = verb(scene, attribution)?;
    Some(if ACCUSATIVE.contains(&lemma) { "Wen" } else { "Wem" })
}

/// Whether the verb of saying has its addressee in the accusative, and is not whole without.
pub(super) fn takes_accusative(scene: &Scene, attribution: &Attribution) -> bool {
    verb(scene, attribution).is_some_and(|lemma| ACCUSATIVE.contains(&lemma))
}

/// Whether the verb of saying is not whole without its addressee in the dative.
pub(super) fn takes_dative(scene: &Scene, attribution: &Attribution) -> bool {
    const DATIVE: [&str; 8] = [
        "vorwerfen",
        "unterstellen",
        "nachsagen",
        "bescheinigen",
        "attestieren",
        "vorhalten",
        "anlasten",
        "befehlen",
    ];
    let framed = attribution.rule.is_framed();
    !framed && verb(scene, attribution).is_some_and(|lemma| DATIVE.contains(&lemma))
}

/// The verb of saying in its dictionary form.
fn verb<'a>(scene: &'a Scene, attribution: &Attribution) -> Option<&'a str> {
    let cue = attribution.cue.first()?;
    scene.annotated.clause_around(cue.start)?.lemma.as_deref()
}

/// Those whom the speaker addresses or meets elsewhere in the article: to them the same may have
/// been said. Whoever stands beside the speaker in one clause, whatever is told there.
fn met(scene: &Scene, speaker: usize) -> BTreeSet<usize> {
    let annotated = scene.annotated;
    annotated
        .clauses
        .iter()
        .filter(|clause| clause.finite.is_some())
        .filter(|clause| {
            clause.subject.is_some_and(|subject| {
                let subject = &annotated.phrases[subject].tokens;
                annotated.referents[speaker]
                    .mentions
                    .iter()
                    .any(|mention| subject.contains(&mention.tokens.start))
            })
        })
        .flat_map(|clause| scene.mentioned(std::slice::from_ref(&clause.tokens)))
        .collect()
}
