//! A whole sentence as it stands, with its source where it names one: whatever its clauses are, one
//! number, day or word can be exchanged in it.

use super::{
    Version, empty, exchange, falsify, fit, has_fit_length, leaves_verb_bare, names_twice, support,
    unsaid,
};
use crate::annotate::{Mood, Tokens};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first};
use crate::generate::families::cloze;
use crate::generate::{Scene, refer};
use crate::quiz::{Judgement, Key, Task};

/// Every version of a sentence; `None` where it does not stand by itself.
pub(super) fn versions(scene: &Scene, sentence: &Tokens) -> Option<Vec<Candidate>> {
    let annotated = scene.annotated;
    if sentence.clone().any(|at| annotated.word(at) == "?") || scene.is_spoken_to_somebody(sentence)
    {
        return None;
    }
    let body = cloze::whole(scene, sentence)?;
    if support::is_aside(scene, &body)
        || reported(scene, &body)
        || !fit::can_be_stated(scene, &body)
        || fit::leaves_content_open(scene, &body)
    {
        return None;
    }
    let pieces = std::slice::from_ref(&body);
    let resolved = refer::resolve(annotated, pieces, None)?;
    if !refer::stands_alone(annotated, pieces, &resolved) {
        return None;
    }
    // Without its first word the verb would stand first.
    let headless = resolved
        .substitutions
        .iter()
        .any(|(tokens, words)| tokens.start == body.start && words.is_empty());
    let bare = annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.start == body.start && clause.tokens.end >= body.end)
        .any(|clause| leaves_verb_bare(scene, clause, pieces, &resolved.substitutions));
    if headless || bare {
        return None;
    }
    let place = format!("Absatz {}", scene.paragraph(body.start));
    let kept = Version {
        verdict: Judgement::True,
        exchanged: Vec::new(),
        added: None,
        explanation: format!("{place}: So steht es im Artikel."),
        confidence: 0.84,
        worth: 0.35,
    };
    let mut versions = Vec::new();
    if !empty::defines(scene, &body) {
        versions.push(kept);
    }
    versions.extend(falsify::exchanged(scene, &body, &place));
    versions.extend(unsaid::reported(scene, &body, &place));
    let chance = support::chance(scene, &body);
    let candidate = |version: Version| {
        let mut substitutions = resolved.substitutions.clone();
        let alone = version.exchanged.len() == 1;
        for (tokens, words) in version.exchanged {
            let pieces = std::slice::from_ref(&body);
            exchange(annotated, pieces, &mut substitutions, (tokens, words), alone)?;
        }
        let text = scene.text(&[Part::Tokens(body.clone())], &substitutions);
        (has_fit_length(&text, version.verdict) && !names_twice(scene, &text)).then(|| Candidate {
            family: Family::Detail,
            stem: format!("{}.", upper_first(text.trim())),
            task: Task::Judge,
            key: Key::Judge(version.verdict),
            evidence: vec![sentence.clone()],
            explanation: version.explanation,
            notes: Vec::new(),
            confidence: (version.confidence - 0.03) * chance,
            // Its clauses come before the whole.
            worth: version.worth - 0.05,
            proposition: vec![body.clone()],
        })
    };
    Some(versions.into_iter().filter_map(candidate).collect())
}

/// Whether the sentence tells what somebody says without naming who: in the Konjunktiv, or as
/// content whose source stands in another sentence.
fn reported(scene: &Scene, body: &Tokens) -> bool {
    let annotated = scene.annotated;
    let spoken = |speaker: &Tokens| body.contains(&speaker.start);
    let sourced = annotated.attributions.iter().any(|each| each.speaker.iter().any(spoken));
    let main = annotated.clauses.iter().find(|clause| clause.tokens.start == body.start);
    let mood = main
        .and_then(|clause| clause.finite)
        .and_then(|finite| annotated.tokens[finite].morph.mood);
    let subjunctive = matches!(mood, Some(Mood::Konjunktiv1 | Mood::Konjunktiv2) | None);
    !sourced && (subjunctive || scene.is_attributed(body))
}
