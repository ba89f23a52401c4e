//! Names by a linear sequence model: labels begin, inside and outside for each kind, trained on
//! annotated news by `examples/train_names`. The weights and the list of words stand under
//! `data/names`.

mod decode;
mod features;
mod listed;
mod marginals;

use std::cell::RefCell;

use super::tagger::model::Model;
use super::tagger::words::Word;
use super::{Lexicon, Tag};

pub use decode::{LABELS, ROW, UNIT, Weights, label, transition};
pub use features::{View, of_run, of_token, of_transition};
pub use marginals::{Marginals, marginals};

use decode::best;

static WEIGHTS: &[u8] = include_bytes!("../../../data/names/weights.bin");

/// Bits of what stands around a word.
const QUOTED: u32 = 1;
const BRACKETED: u32 = 2;

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
    let mut enclosed = 0;
    views.extend(words.map(|(word, (form, tag))| {
        match form {
            "„" | "»" | "‚" => enclosed |= QUOTED,
            "“" | "«" | "”" | "‘" => enclosed &= !QUOTED,
            "\"" => enclosed ^= QUOTED,
            "(" => enclosed |= BRACKETED,
            ")" => enclosed &= !BRACKETED,
            _ => {}
        }
        View::new(*word, form, tag, enclosed, lexicon.list())
    }));
    View::note_runs(views);
    listed::note(views);
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
            best(&Model::new(WEIGHTS), buffer, labels);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::tagger::words::hash_of;

    /// What the model sees of words that are all tagged as nouns.
    pub(super) fn seen(forms: &[&str]) -> Vec<View> {
        let lexicon = Lexicon::embedded();
        let words = lexicon.views(forms.iter().copied());
        let mut found = Vec::new();
        views(lexicon, &words, forms.iter().map(|form| (*form, Tag::NN)), &mut found);
        found
    }

    #[test]
    fn an_unknown_name_is_seen_by_the_word_it_ends_in() {
        let hafen = Lexicon::embedded().list().get(hash_of("Hafen")).unwrap_or_default();
        let [whole, hyphen, small] = seen(&["Lomhafen", "Lom-Hafen", "lomhafen"])[..] else {
            panic!("three words")
        };
        assert_eq!(whole.head(), (u32::from(hafen.0), u32::from(hafen.1) + 1));
        assert_eq!(hyphen.head(), whole.head());
        assert_eq!(small.head(), (0, 0));
    }

    #[test]
    fn quotation_marks_and_brackets_are_seen_around_a_word() {
        let found =
            seen(&["„", "Lom", "“", "Lom", "(", "Lom", ")", "Lom", "\"", "Lom", "\"", "Lom"]);
        let around = |at: usize| found[at].enclosed();
        assert_eq!((around(1), around(3)), (QUOTED, 0));
        assert_eq!((around(5), around(7)), (BRACKETED, 0));
        assert_eq!((around(9), around(11)), (QUOTED, 0));
    }

    #[test]
    fn a_run_of_capitals_is_seen_as_a_whole() {
        let one = seen(&["bei", "Lom", "Kern", "und"]);
        let other = seen(&["von", "Lom", "Kern", "und"]);
        let alone = seen(&["bei", "Lom", "und"]);
        assert_eq!(of_run(&alone, 1), None);
        assert_eq!(of_run(&one, 0), None);
        // The last word sees what stands before the first.
        let (Some(one), Some(other)) = (of_run(&one, 2), of_run(&other, 2)) else {
            panic!("two words in a run")
        };
        assert_ne!(one, other);
    }

    #[test]
    fn words_that_may_be_named_are_read_run_by_run() {
        let runs = |forms: &[&str]| format!("{:?}", View::runs(&seen(forms)).collect::<Vec<_>>());
        assert_eq!(runs(&["der", "Lom", "und", "der", "Kern", "ist", "da"]), "[1..5]");
        assert_eq!(runs(&["Lom", "ist", "nun", "bei", "den", "Kern"]), "[0..1, 5..6]");
        assert_eq!(runs(&["LOM"; 250]), "[0..200, 200..250]");
    }
}
