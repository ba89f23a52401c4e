//! From STTS to the universal tags, which need the context.

use super::{Lexicon, Tag, Upos};

impl Lexicon {
    /// The universal tags of one sentence's tokens, given their STTS tags.
    #[must_use]
    pub fn upos(&self, _tokens: &[&str], tags: &[Tag]) -> Vec<Upos> {
        tags.iter().map(|tag| tag.usual_upos()).collect()
    }
}
