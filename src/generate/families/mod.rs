//! The item families, one a file: each proposes candidates from the analysis.

mod age;
mod carrier;
mod cited;
mod cloze;
mod detail;
mod how_many;
mod matching;
mod name;
mod no_source;
mod not_a_source;
mod office;
mod order;
mod origin;
mod party;
mod place;
mod roles;
mod time;
mod to_whom;
mod what_said;
mod who;
mod who_said;
mod whom;
mod whose_words;
mod wording;

#[cfg(test)]
mod asked_test;
#[cfg(test)]
mod fact_test;
#[cfg(test)]
mod question_test;
#[cfg(test)]
mod source_test;
#[cfg(test)]
mod speaker_test;

pub(super) use detail::traits;

use super::Scene;
use super::answering;
use super::candidate::Candidate;

/// The candidates of every family, in the order of the article.
pub(super) fn propose(scene: &Scene) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    who_said::propose(scene, &mut candidates);
    cited::propose(scene, &mut candidates);
    whose_words::propose(scene, &mut candidates);
    carrier::propose(scene, &mut candidates);
    to_whom::propose(scene, &mut candidates);
    no_source::propose(scene, &mut candidates);
    what_said::propose(scene, &mut candidates);
    not_a_source::propose(scene, &mut candidates);
    matching::propose(scene, &mut candidates);
    who::propose(scene, &mut candidates);
    whom::propose(scene, &mut candidates);
    name::propose(scene, &mut candidates);
    office::propose(scene, &mut candidates);
    party::propose(scene, &mut candidates);
    origin::propose(scene, &mut candidates);
    age::propose(scene, &mut candidates);
    time::propose(scene, &mut candidates);
    place::propose(scene, &mut candidates);
    how_many::propose(scene, &mut candidates);
    detail::propose(scene, &mut candidates);
    order::propose(scene, &mut candidates);
    cloze::propose(scene, &mut candidates);
    candidates.iter_mut().for_each(answering::withhold);
    candidates
}
