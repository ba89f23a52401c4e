//! "Aus welchem Land kommt X?": the land in an adjective before the noun beside a name ("der
//! schwedische Fahrer"), or in a noun of its own ("die Schwedin").

use crate::annotate::{EntityKind, MentionKind, Tokens};
use crate::generate::Scene;
use crate::generate::answering;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::lands::{LANDS, Land};
use crate::lexicon::Tag;

/// Proposes an item for every person whose land stands beside the name.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for referent in &scene.annotated.referents {
        if referent.kind != EntityKind::Person || !referent.name.contains(' ') {
            continue;
        }
        let told: Vec<(&Land, usize)> = referent
            .mentions
            .iter()
            .filter(|mention| mention.kind == MentionKind::Name)
            .filter_map(|mention| before(scene, &mention.tokens))
            .collect();
        if let [(land, at), rest @ ..] = told.as_slice()
            && rest.iter().all(|(other, _)| other == land)
            && !referent.name.contains(land.0)
        {
            candidates.extend(candidate(scene, &referent.name, land, *at));
        }
    }
}

/// The land in the words right before a name, and where it stands.
fn before(scene: &Scene, name: &Tokens) -> Option<(&'static Land, usize)> {
    let annotated = scene.annotated;
    let noun = name.start.checked_sub(1)?;
    let word = annotated.word(noun);
    let from = LANDS.iter().find(|(_, _, man)| {
        let ending = word.strip_prefix(man);
        ending.is_some_and(|ending| {
            matches!(ending, "e" | "en" | "in" | "s") || ending.is_empty() && man.ends_with('r')
        })
    });
    if let Some(land) = from {
        let article = noun.checked_sub(1).is_some_and(|at| {
            annotated.tokens[at].tag == Tag::ART || annotated.tokens[at].tag == Tag::ADJA
        });
        return article.then_some((land, noun));
    }
    let adjective = noun.checked_sub(1)?;
    let stem = annotated.word(adjective).strip_suffix(|c: char| "nrsm".contains(c)).unwrap_or("");
    let stem = stem.strip_suffix('e').or_else(|| annotated.word(adjective).strip_suffix('e'))?;
    let land = LANDS.iter().find(|(_, known, _)| *known == stem)?;
    annotated.is_person_noun(noun).then_some((land, adjective))
}

fn candidate(scene: &Scene, name: &str, land: &Land, at: usize) -> Option<Candidate> {
    let (task, key) = answering::typed(land.0, vec![format!("aus {}", land.0)]);
    Some(Candidate {
        family: Family::Origin,
        explanation: format!("Absatz {}: „{}“.", scene.paragraph(at), scene.annotated.word(at)),
        stem: format!("Aus welchem Land kommt {name} laut dem Artikel?"),
        task,
        key,
        evidence: vec![scene.sentence(at)?],
        notes: Vec::new(),
        confidence: 0.8,
        worth: 0.3,
        proposition: std::iter::once(at..at + 1).collect(),
    })
}
