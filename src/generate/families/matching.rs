//! Speakers on the left, statements on the right.

use rand::seq::SliceRandom;

use crate::annotate::{Attribution, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::content::{self, Statement, Voice};
use crate::generate::sources::{self, Source};
use crate::quiz::{Key, Task};

/// The fewest pairs that are worth it, and the most that fit a screen.
const PAIRS: std::ops::RangeInclusive<usize> = 3..=4;

/// An attribution less sure than this may have another speaker.
const SURE: f64 = 0.85;

const STEM: &str = "Welche Aussage stammt laut dem Artikel von wem?";

struct Pair<'a> {
    source: Source,
    statement: Statement,
    attribution: &'a Attribution,
}

/// Proposes one item for an article in which at least three speak.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    candidates.extend(candidate(scene));
}

fn candidate(scene: &Scene) -> Option<Candidate> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut found: Vec<Pair> = scene
        .annotated
        .attributions
        .iter()
        .filter(|attribution| attribution.confidence >= SURE)
        .filter_map(|attribution| {
            let source = sources::of(scene, attribution)?;
            let statement = content::reported(scene, attribution, None, Voice::Kept)?;
            let itself = source.referent.is_some_and(|of| statement.referents.contains(&of));
            (!itself).then_some(())?;
            Some(Pair { source, statement, attribution })
        })
        .collect();
    // Short statements are easier to hold side by side.
    found.sort_by_key(|pair| (pair.statement.text.len() / 40, pair.statement.tokens.start));
    for pair in found {
        if pairs.len() < *PAIRS.end() && pairs.iter().all(|other| fits(scene, other, &pair)) {
            pairs.push(pair);
        }
    }
    if pairs.len() < *PAIRS.start() {
        return None;
    }
    pairs.sort_by_key(|pair| pair.statement.tokens.start);
    let mut options: Vec<String> = pairs.iter().map(|pair| pair.statement.text.clone()).collect();
    options.sort();
    options.shuffle(&mut scene.random(STEM));
    let confidence = pairs.iter().map(|pair| pair.attribution.confidence).fold(1.0, f64::min);
    let explanation: Vec<String> = pairs
        .iter()
        .map(|pair| {
            let place = scene.paragraph(pair.statement.tokens.start);
            format!("{}: Absatz {place}.", pair.source.name)
        })
        .collect();
    let mut evidence: Vec<Tokens> =
        pairs.iter().filter_map(|pair| scene.sentence(pair.statement.tokens.start)).collect();
    evidence.dedup();
    Some(Candidate {
        family: Family::Match,
        stem: STEM.to_owned(),
        task: Task::Match {
            prompts: pairs.iter().map(|pair| pair.source.name.clone()).collect(),
            options,
        },
        explanation: explanation.join(" "),
        evidence,
        notes: Vec::new(),
        confidence,
        worth: 1.1,
        proposition: pairs.iter().map(|pair| pair.statement.tokens.clone()).collect(),
        key: Key::Match(
            pairs.into_iter().map(|pair| (pair.source.name, pair.statement.text)).collect(),
        ),
    })
}

/// Whether two pairs can stand in one item: different speakers, neither named in the other's
/// statement, and statements that cannot be taken for each other.
fn fits(scene: &Scene, one: &Pair, other: &Pair) -> bool {
    let named = |pair: &Pair, by: &Pair| {
        pair.source.referent.is_some_and(|referent| by.statement.referents.contains(&referent))
    };
    !one.source.may_be(&other.source)
        && !named(one, other)
        && !named(other, one)
        && !content::alike(scene, &one.statement.tokens, &other.statement.tokens)
}
