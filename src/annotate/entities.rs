//! Entities of all kinds, put in order without overlaps.

use super::numbers::figures;
use super::time::times;
use super::{Annotated, Entity};

/// The points in time and the figures of a text with sentences and tags, in order, not
/// overlapping.
#[must_use]
pub fn entities(text: &Annotated) -> Vec<Entity> {
    let mut found = times(text);
    let figures = figures(text, &found);
    found.extend(figures);
    found.sort_by_key(|entity| entity.tokens.start);
    found
}
