//! "Welche Quelle wird im Artikel für die Aussage genannt, dass …?": where nobody speaks by name, but
//! a group or something written is named.

use super::who_said::{is_anchored, is_open};
use crate::annotate::{Attribution, Form};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::{Scene, answering, content, sources};

/// Proposes an item for every reported statement of which the article names such a source.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        if attribution.form == Form::Indirect && sources::of(scene, attribution).is_none() {
            candidates.extend(candidate(scene, attribution));
        }
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    let document = sources::document(scene, attribution)?;
    let parts = content::dass_clause(scene, attribution)?;
    let text = scene.told_under_title(&parts, None)?;
    let text = text.trim_end_matches([',', ' ']);
    if is_open(scene, attribution)
        || !is_anchored(scene, attribution)
        || content::is_doubled(scene, text)
    {
        return None;
    }
    let (task, key) = answering::typed(&document.name, document.forms);
    let quote = attribution.quote.first()?;
    Some(Candidate {
        family: Family::WhoSaid,
        explanation: format!(
            "Absatz {}: Als Quelle nennt der Artikel: {}.",
            scene.paragraph(quote.start),
            document.name
        ),
        stem: format!("Welche Quelle wird im Artikel für die Aussage genannt, {text}?"),
        task,
        key,
        evidence: vec![scene.sentence(quote.start)?],
        notes: Vec::new(),
        confidence: attribution.confidence * 0.95,
        worth: 0.9,
        proposition: attribution.quote.clone(),
    })
}
