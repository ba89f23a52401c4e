//! "Was sagte Anna Beispiel laut dem Artikel?": one statement of hers among those of others, and
//! such as the article makes itself.

use super::who_said;
use crate::annotate::Attribution;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::content::{self, Statement, Voice};
use crate::generate::sources::{self, Source};
use crate::generate::speakers::{self, Kind};
use crate::generate::{Scene, distractors};
use crate::quiz::{Key, Task};

/// Verbs that do no more than say.
const PLAIN: [&str; 14] = [
    "sagen",
    "erklären",
    "mitteilen",
    "berichten",
    "betonen",
    "äußern",
    "bestätigen",
    "angeben",
    "meinen",
    "hinzufügen",
    "erläutern",
    "behaupten",
    "versichern",
    "schreiben",
];

/// Proposes an item for every statement of a known speaker.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let said: Vec<Said> = scene
        .annotated
        .attributions
        .iter()
        .filter_map(|attribution| {
            let source = sources::of(scene, attribution)?;
            let statement = content::reported(scene, attribution, None, Voice::Plain)?;
            // "ob …" stands among clauses with "dass" as the odd one.
            statement.text.starts_with("dass ").then_some(Said { attribution, source, statement })
        })
        .collect();
    let own = content::own_voice(scene);
    candidates.extend(said.iter().filter_map(|key| candidate(scene, key, &said, &own)));
}

struct Said<'a> {
    attribution: &'a Attribution,
    source: Source,
    statement: Statement,
}

fn candidate(scene: &Scene, key: &Said, said: &[Said], own: &[Statement]) -> Option<Candidate> {
    // A statement that names its own speaker tells the key.
    if key.source.referent.is_some_and(|of| key.statement.referents.contains(&of)) {
        return None;
    }
    if !is_plain(scene, key.attribution) || !sources::is_singular(scene, key.attribution) {
        return None;
    }
    if who_said::is_open(scene, key.attribution) {
        return None;
    }
    // Of words that name the one who is asked for, who knows whose they are?
    let names = |statement: &Statement| {
        key.source.referent.is_some_and(|of| statement.referents.contains(&of))
    };
    let name = &key.source.name;
    // A paper reports.
    let says = match speakers::kind(scene, &key.source) == Kind::Medium {
        true => "berichtete",
        false => "sagte",
    };
    let stem = format!("Was {says} {name} laut dem Artikel?");
    let mut pool: Vec<(String, std::ops::Range<usize>, String)> = Vec::new();
    for other in said {
        let strange = !other.source.may_be(&key.source)
            && !names(&other.statement)
            && !content::alike(scene, &other.statement.tokens, &key.statement.tokens);
        if strange {
            let place = scene.paragraph(other.statement.tokens.start);
            pool.push((
                other.statement.text.clone(),
                other.statement.tokens.clone(),
                format!("Das stammt von: {}, Absatz {place}.", other.source.name),
            ));
        }
    }
    // Beside none but the article's own statements the one that suits the speaker tells itself.
    if pool.is_empty() {
        return None;
    }
    let spoken: Vec<usize> = said
        .iter()
        .filter(|other| other.source.may_be(&key.source))
        .map(|other| scene.paragraph(other.statement.tokens.start))
        .collect();
    for statement in own {
        let place = scene.paragraph(statement.tokens.start);
        if !spoken.contains(&place)
            && !names(statement)
            && !content::alike(scene, &statement.tokens, &key.statement.tokens)
        {
            pool.push((
                statement.text.clone(),
                statement.tokens.clone(),
                format!("Das stellt der Artikel selbst fest, Absatz {place}."),
            ));
        }
    }
    if pool.len() < 2 {
        return None;
    }
    let texts = pool.iter().map(|(text, ..)| text.clone()).collect();
    let decision = format!("{stem} {}", key.statement.text);
    let options = distractors::with_key(scene, &decision, &key.statement.text, texts)?;
    let chosen: Vec<_> = pool.into_iter().filter(|(text, ..)| options.contains(text)).collect();
    let quote = key.statement.tokens.clone();
    Some(Candidate {
        family: Family::WhatSaid,
        explanation: sources::explanation(scene, key.attribution, name),
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![key.statement.text.clone()]),
        evidence: vec![scene.sentence(quote.start)?],
        notes: chosen.iter().map(|(text, _, note)| (text.clone(), note.clone())).collect(),
        confidence: key.attribution.confidence * 0.97,
        worth: 0.9,
        proposition: std::iter::once(quote)
            .chain(chosen.into_iter().map(|(_, tokens, _)| tokens))
            .collect(),
    })
}

/// Whether "sagte" says all of the cue.
fn is_plain(scene: &Scene, attribution: &Attribution) -> bool {
    if attribution.rule.is_framed() {
        return true;
    }
    let Some(cue) = attribution.cue.first() else { return false };
    scene
        .annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.contains(&cue.start) && clause.finite.is_some())
        .min_by_key(|clause| clause.tokens.len())
        .and_then(|clause| clause.lemma.as_deref())
        .is_some_and(|lemma| PLAIN.contains(&lemma))
}
