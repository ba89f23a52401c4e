//! Items from an annotated article: one family a file, distractors, checks, ranking.

mod answering;
mod asides;
mod by_name;
mod candidate;
mod chapters;
mod checks;
mod clash;
mod compose;
mod content;
mod cue;
mod dateline;
mod distractors;
mod fair;
mod families;
mod figures;
mod further;
mod indicative;
mod kinds;
mod lands;
mod nominative;
mod places;
mod ranking;
mod refer;
mod same_deed;
mod same_figure;
mod scene;
mod sources;
mod speakers;
mod stem;
#[cfg(test)]
mod stem_test;
mod tense;

use std::collections::BTreeSet;

use crate::annotate::Annotated;
use crate::lexicon::Lexicon;
use crate::quiz::{Item, Level, Skill};
use candidate::{Candidate, Family};
pub use further::{further, instead};
use scene::Scene;

/// What the maker of a quiz asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The number of items at most.
    pub items: usize,
    /// The skills to train; empty means all.
    pub skills: Vec<Skill>,
    /// The reader's level.
    pub level: Option<Level>,
    /// Decides every choice among equals.
    pub seed: u64,
}

/// The items of an article, the best ones in the order in which they are asked. The same article,
/// options and version give the same items.
#[must_use]
pub fn generate(annotated: &Annotated, lexicon: &Lexicon, options: &Options) -> Vec<Item> {
    let scene = Scene::new(annotated, lexicon, options.seed, options.level);
    let candidates = sound(&scene, options);
    let chosen = ranking::choose_more(&scene, candidates, &[], options.items);
    ranking::items(&scene, chosen, &BTreeSet::new())
}

/// A statement that could be judged, whether or not it is sure enough for a quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The id that its item would have.
    pub id: String,
    /// The properties that tell how sure it is, each with its value.
    pub traits: Vec<(&'static str, &'static str)>,
}

/// The statements of an article that nothing but too little confidence may keep out of a quiz, to
/// count how many of each kind readers accept.
#[must_use]
pub fn statements(annotated: &Annotated, lexicon: &Lexicon, seed: u64) -> Vec<Statement> {
    let scene = Scene::new(annotated, lexicon, seed, None);
    families::propose_of(&scene, |family| family == Family::Detail)
        .iter()
        .filter(|candidate| checks::is_well_formed(&scene, candidate))
        .map(|candidate| Statement {
            id: ranking::id(candidate),
            traits: families::traits(&scene, candidate),
        })
        .collect()
}

/// The candidates of the skills asked for that nothing speaks against by themselves; of a long
/// article those of its parts.
fn sound(scene: &Scene, options: &Options) -> Vec<Candidate> {
    if scene.annotated.tokens.len() > chapters::MOST {
        chapters::sound(scene, options)
    } else {
        sound_of(scene, options)
    }
}

/// The same, of an article that is looked at as a whole.
fn sound_of(scene: &Scene, options: &Options) -> Vec<Candidate> {
    let mut candidates = families::propose_of(scene, |family| match options.skills.as_slice() {
        [] => !family.is_on_request(),
        skills => skills.contains(&family.skill()),
    });
    candidates.retain(|candidate| checks::is_sound(scene, candidate));
    candidates
}
