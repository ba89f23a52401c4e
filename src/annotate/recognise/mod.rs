//! Names by a linear sequence model: labels begin, inside and outside for each kind, trained on
//! annotated news by `examples/train_names`. The weights and the list of words stand under
//! `data/names`.

mod decode;
mod features;

use std::cell::RefCell;

use super::{Annotated, EntityKind, Tokens};
use crate::lexicon::table::Words;
use crate::lexicon::{Lexicon, Tag};

pub use decode::{LABELS, ROW, Weights, best, label, row_start, transition};
pub use features::{View, of_token, of_transition};

/// Kinds in the order of their labels; the two behind them mark derived words ("Berliner") and
/// parts of compounds and are no names.
pub const KINDS: [EntityKind; 4] =
    [EntityKind::Person, EntityKind::Place, EntityKind::Organisation, EntityKind::Other];

static WEIGHTS: &[u8] = include_bytes!("../../../data/names/weights.bin");
static WORDS: Words = Words::new(include_bytes!("../../../data/names/words.bin"));

/// The shipped weights, one signed byte each.
#[derive(Debug, Clone, Copy)]
pub struct Shipped<'a>(pub &'a [u8]);

impl Weights for Shipped<'_> {
    type Sum = i32;

    #[inline]
    fn add(&self, feature: u32, sums: &mut [i32; ROW]) {
        let start = row_start(feature, self.0.len());
        if let Some(row) = self.0.get(start..start + ROW) {
            for (sum, &byte) in sums.iter_mut().zip(row) {
                *sum += i32::from(byte.cast_signed());
            }
        }
    }
}

/// What the model sees of a sentence's words, given their tags.
pub fn views<'t>(
    lexicon: &Lexicon,
    words: impl IntoIterator<Item = (&'t str, Tag)>,
    views: &mut Vec<View>,
) {
    let mut lower = String::new();
    views.clear();
    views.extend(
        words
            .into_iter()
            .map(|(word, tag)| View::new(lexicon.view(word, &mut lower), word, &lower, tag, WORDS)),
    );
}

thread_local! {
    static VIEWS: RefCell<(Vec<View>, Vec<u8>)> = RefCell::default();
}

/// The names of all sentences with their kinds, in order.
pub(super) fn recognise(annotated: &Annotated, lexicon: &Lexicon) -> Vec<(Tokens, EntityKind)> {
    let mut found = Vec::new();
    VIEWS.with_borrow_mut(|(buffer, labels)| {
        for sentence in &annotated.sentences {
            let tokens = sentence.tokens.clone();
            let words = tokens.clone().map(|at| (annotated.word(at), annotated.tokens[at].tag));
            views(lexicon, words, buffer);
            best(&Shipped(WEIGHTS), buffer, |_, _| true, |_, _| 0, |_| false, labels);
            let mut at = 0;
            while at < labels.len() {
                let kind = label::kind(labels[at]);
                let mut end = at + 1;
                while end < labels.len() && label::continues(labels[at], labels[end]) {
                    end += 1;
                }
                if let Some(&kind) = kind.and_then(|kind| KINDS.get(kind)) {
                    found.push((tokens.start + at..tokens.start + end, kind));
                }
                at = end;
            }
        }
    });
    found
}
