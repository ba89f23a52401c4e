//! The item families, one a file: each proposes candidates from the analysis.

mod age;
mod called;
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
mod which;
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
mod kind_test;
#[cfg(test)]
mod question_test;
#[cfg(test)]
pub(super) mod source_test;
#[cfg(test)]
mod speaker_test;
#[cfg(test)]
mod whole_test;
#[cfg(test)]
mod worth_test;

pub(super) use detail::traits;

use super::Scene;
use super::candidate::{Candidate, Family};
use super::{answering, by_name};
use crate::annotate::Clause;

/// The clauses that the article tells as facts and that would stand alone as statements: a question out of
/// one that leans on its article dangles as well.
fn facts<'a>(scene: &'a Scene) -> impl Iterator<Item = (usize, &'a Clause)> {
    let find = || {
        let told = scene.told_clauses();
        let alone = told.filter(|(_, clause)| detail::can_be_stated(scene, &clause.tokens));
        alone.map(|(at, _)| at).collect()
    };
    scene.clauses_at(scene.facts.get_or_init(find))
}

/// What proposes candidates of a family.
type Proposer = fn(&Scene, &mut Vec<Candidate>);

/// Every family with what proposes its candidates.
const PROPOSERS: [(Family, Proposer); 24] = [
    (Family::WhoSaid, who_said::propose),
    (Family::WhoSaid, cited::propose),
    (Family::WhoseWords, whose_words::propose),
    (Family::WhoseWords, called::propose),
    (Family::Carrier, carrier::propose),
    (Family::ToWhom, to_whom::propose),
    (Family::NoSource, no_source::propose),
    (Family::WhatSaid, what_said::propose),
    (Family::NotASource, not_a_source::propose),
    (Family::Match, matching::propose),
    (Family::Who, who::propose),
    (Family::Whom, whom::propose),
    (Family::Name, name::propose),
    (Family::Office, office::propose),
    (Family::Party, party::propose),
    (Family::Origin, origin::propose),
    (Family::Age, age::propose),
    (Family::When, time::propose),
    (Family::Where, place::propose),
    (Family::Which, which::propose),
    (Family::HowMany, how_many::propose),
    (Family::Detail, detail::propose),
    (Family::Order, order::propose),
    (Family::Cloze, cloze::propose),
];

/// The candidates of every family, in the order of the article.
#[cfg(test)]
pub(super) fn propose(scene: &Scene) -> Vec<Candidate> {
    propose_of(scene, |_| true)
}

/// The candidates of the families that are wanted, in the order of the article.
pub(super) fn propose_of(scene: &Scene, wanted: impl Fn(Family) -> bool) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (_, propose) in PROPOSERS.iter().filter(|(family, _)| wanted(*family)) {
        propose(scene, &mut candidates);
    }
    candidates.retain_mut(|candidate| by_name::ask(scene, candidate));
    candidates.iter_mut().for_each(answering::withhold);
    candidates
}
