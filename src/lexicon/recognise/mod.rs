//! Names by a linear sequence model: labels begin, inside and outside for each kind, trained on
//! annotated news by `examples/train_names`. The weights and the list of words stand under
//! `data/names`.

mod decode;
mod features;

use std::cell::RefCell;

use super::tagger::model::Model;
use super::tagger::words::Word;
use super::{Lexicon, Tag};

pub use decode::{LABELS, ROW, Weights, best, label, transition};
pub use features::{View, of_token, of_transition};

static WEIGHTS: &[u8] = include_bytes!("../../../data/names/weights.bin");

/// What the model sees of a sentence's words, given what all models see of them, and their forms
/// with their tags.
pub fn views<'t>(
    lexicon: &Lexicon,
    words: &[Word],
    forms: impl IntoIterator<Item = (&'t str, Tag)>,
    views: &mut Vec<View>,
) {
    views.clear();
    let words = words.iter().zip(forms);
    views.extend(words.map(|(word, (form, tag))| View::new(*word, form, tag, lexicon.list())));
}

thread_local! {
    static VIEWS: RefCell<Vec<View>> = RefCell::default();
}

impl Lexicon {
    /// Writes the label of each word of a sentence, given its form and its tag, to `labels`; see
    /// [`label`].
    pub fn name_labels<'t>(
        &self,
        words: &[Word],
        forms: impl IntoIterator<Item = (&'t str, Tag)>,
        labels: &mut Vec<u8>,
    ) {
        VIEWS.with_borrow_mut(|buffer| {
            views(self, words, forms, buffer);
            best(&Model::new(WEIGHTS), buffer, |_, _| true, |_, _| 0, |_| false, labels);
        });
    }
}
