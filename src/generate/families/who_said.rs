//! "Wer sagte laut dem Artikel, dass …?": reported content, and who it comes from.

use crate::annotate::{Attribution, Clause, ClauseKind, Form, Mood, Rule};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::Part;
use crate::generate::{Scene, content, cue, distractors, sources};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// Proposes an item for every attribution whose speaker is known by name.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    if attribution.form != Form::Indirect {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    let (head, parts) = asked(scene, attribution)?;
    let content_text = scene.resolved_text(&parts, speaker.referent)?;
    let content_text = content_text.trim_end_matches([',', ' ']);
    let stem = format!("{head}, {content_text}?");
    let mut avoid = scene.mentioned(&attribution.quote);
    // Whoever is addressed was there, and may have said much the same.
    avoid.extend(scene.mentioned(&attribution.addressee));
    avoid.extend(scene.mentioned(&attribution.carrier));
    let distractors = distractors::sources(scene, &speaker, &avoid, content_text);
    let options = distractors::with_key(scene, &stem, &speaker.name, distractors)?;
    let quote = attribution.quote.first()?;
    let evidence = scene.sentence(quote.start)?;
    let notes = distractors::speaker_notes(scene, &options, &speaker.name);
    Some(Candidate {
        family: Family::WhoSaid,
        explanation: sources::explanation(scene, attribution, &speaker.name),
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![speaker.name]),
        evidence: vec![evidence],
        notes,
        confidence: attribution.confidence,
        worth: 1.0,
        proposition: attribution.quote.clone(),
    })
}

/// The question before the content, and the content: with the article's own verb and a dass-clause
/// where that can be made, else with the reported main clauses as they stand.
fn asked(scene: &Scene, attribution: &Attribution) -> Option<(String, Vec<Part>)> {
    let head = cue::question(scene, attribution, "Wer", "")?;
    if let Some(parts) = content::dass_clause(scene, attribution) {
        return Some((head, parts));
    }
    let [quote] = attribution.quote.as_slice() else { return None };
    let verb_second = matches!(attribution.rule, Rule::VerbSecond | Rule::CueAfterIndirect);
    let clauses: Vec<&Clause> = scene
        .annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.start == quote.start && clause.tokens.end <= quote.end)
        .collect();
    let reported = clauses.iter().any(|clause| {
        clause.kind == ClauseKind::Main
            && clause.certain
            && clause.vorfeld.is_some()
            && clause.finite.is_some_and(|finite| {
                scene.annotated.tokens[finite].morph.mood == Some(Mood::Konjunktiv1)
            })
    });
    // "…, die Kasse sei leer und dass …": two forms in one sentence.
    let mixed = quote.clone().skip(1).any(|at| {
        scene.tag(at - 1) == Some(Tag::KON) && matches!(scene.annotated.word(at), "dass" | "daß")
    });
    (verb_second && reported && !mixed).then(|| (head, vec![Part::Tokens(quote.clone())]))
}
