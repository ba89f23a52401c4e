//! Names by a linear sequence model: labels begin, inside and outside for each kind, trained on
//! annotated news by `examples/train_names`. The weights and the list of words stand under
//! `data/names`.

mod decode;
mod features;

use std::cell::RefCell;

use super::tagger::model::Model;
use super::{Lexicon, Tag};

pub use decode::{LABELS, ROW, Weights, best, label, transition};
pub use features::{View, of_token, of_transition};

static WEIGHTS: &[u8] = include_bytes!("../../../data/names/weights.bin");

/// What the model sees of a sentence's words, given their tags.
pub fn views<'t>(
    lexicon: &Lexicon,
    words: impl IntoIterator<Item = (&'t str, Tag)>,
    views: &mut Vec<View>,
) {
    let mut lower = String::new();
    views.clear();
    views.extend(words.into_iter().map(|(word, tag)| {
        View::new(lexicon.view(word, &mut lower), word, &lower, tag, lexicon.list())
    }));
}

thread_local! {
    static VIEWS: RefCell<Vec<View>> = RefCell::default();
}

impl Lexicon {
    /// Writes the label of each word of a sentence, given its tags, to `labels`; see [`label`].
    pub fn name_labels<'t>(
        &self,
        words: impl IntoIterator<Item = (&'t str, Tag)>,
        labels: &mut Vec<u8>,
    ) {
        VIEWS.with_borrow_mut(|buffer| {
            views(self, words, buffer);
            best(&Model::new(WEIGHTS), buffer, |_, _| true, |_, _| 0, |_| false, labels);
        });
    }
}
