//! The item families, one a file: each proposes candidates from the analysis.

mod cloze;
mod detail;
mod how_many;
mod place;
mod time;
mod who;
mod who_said;
mod whose_words;

use super::Scene;
use super::candidate::Candidate;

/// The candidates of every family, in the order of the article.
pub(super) fn propose(scene: &Scene) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    who_said::propose(scene, &mut candidates);
    whose_words::propose(scene, &mut candidates);
    who::propose(scene, &mut candidates);
    time::propose(scene, &mut candidates);
    place::propose(scene, &mut candidates);
    how_many::propose(scene, &mut candidates);
    detail::propose(scene, &mut candidates);
    cloze::propose(scene, &mut candidates);
    candidates
}
