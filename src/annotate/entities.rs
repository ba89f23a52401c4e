//! Entities of all kinds, put in order without overlaps.

use super::names::names;
use super::numbers::{figures, ordinals};
use super::time::times;
use super::{Annotated, Entity};
use crate::lexicon::Lexicon;
use crate::lexicon::tagger::words::Word;

/// The points in time, the figures and the names of a text with sentences and tags, in order, not
/// overlapping; `words` are its tokens as the models see them.
#[must_use]
pub(super) fn entities(text: &Annotated, words: &[Word], lexicon: &Lexicon) -> Vec<Entity> {
    let mut found = times(text);
    let figures = figures(text, &found);
    found.extend(figures);
    found.sort_by_key(|entity| entity.tokens.start);
    let names = names(text, words, &found, lexicon);
    found.extend(names);
    found.sort_by_key(|entity| entity.tokens.start);
    // "Zweiter Weltkrieg" and "2. Bundesliga" are names.
    let ordinals = ordinals(text, &found);
    found.extend(ordinals);
    found.sort_by_key(|entity| entity.tokens.start);
    found
}
