//! Morphology: the categories, and what the forms of a phrase may stand for together.

mod model;

pub use model::{Agreement, Case, Gender, Mood, Number, Tense};
