//! Embedded German data: look-up, part-of-speech tagger, morphology.

mod adjectival;
mod compounds;
mod context;
pub mod entries;
mod entry;
mod entry_text;

pub mod features;
mod known;
mod lemma;
mod misprints;
pub mod morphology;
mod names;
mod rare;
mod reading;
mod recent;
pub mod recognise;
pub mod rules;
mod spelling;
pub mod table;
mod tag;
pub mod tagger;
#[cfg(test)]
mod tests;
pub mod upos;
mod verbs;

use std::sync::LazyLock;

pub use context::InContext;
pub use entry::{Auxiliary, Comparison, Entry, Noun, Verb, Word, auxiliary_of};
pub use features::{Features, VerbKind, WordClass};
pub use morphology::{Agreement, Case, Gender, Mood, Number, Tense};
pub use names::NameKinds;
pub use rare::Rare;
pub use reading::Reading;
pub use tag::{Tag, Upos};
pub use tagger::Tagger;

use entries::Entries;
use table::{Forms, Words};
use tagger::words::hash_of;

/// The embedded data.
#[derive(Debug)]
pub struct Lexicon {
    forms: Forms,
    entries: Entries,
    words: Words,
    list: Words,
    weights: &'static [u8],
    upos_weights: &'static [u8],
}

static EMBEDDED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    forms: Forms::new(
        include_bytes!("../../data/lexicon/forms.fst"),
        include_bytes!("../../data/lexicon/bundles.bin"),
        include_bytes!("../../data/lexicon/rules.bin"),
    ),
    entries: Entries::new(
        include_bytes!("../../data/lexicon/entries.fst"),
        include_bytes!("../../data/lexicon/entry_bundles.bin"),
        include_bytes!("../../data/lexicon/entry_rules.bin"),
    ),
    words: Words::new(include_bytes!("../../data/lexicon/words.bin")),
    list: Words::new(include_bytes!("../../data/names/words.bin")),
    weights: include_bytes!("../../data/tagger/weights.bin"),
    upos_weights: include_bytes!("../../data/tagger/upos.bin"),
});

impl Lexicon {
    /// The data that the binary carries.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The table of word forms as it lies in the binary, for tools.
    #[must_use]
    pub const fn forms(&self) -> &Forms {
        &self.forms
    }

    /// The list of words that the model of names knows: cluster, and what the word may name.
    #[must_use]
    pub const fn list(&self) -> Words {
        self.list
    }

    /// The tagger.
    #[must_use]
    pub const fn tagger(&self) -> Tagger<'_> {
        Tagger::new(self, self.weights)
    }

    /// How frequent the form is, from 0 (most frequent) to 15; each band is about half as
    /// frequent as the one before. `None` for rare words.
    #[must_use]
    pub fn frequency_band(&self, form: &str) -> Option<u8> {
        let band = |form: &str| self.words.get(hash_of(form)).map(|(_, band)| band);
        band(form)
            .or_else(|| band(&form.to_lowercase()))
            .or_else(|| form.contains('ß').then(|| band(&form.replace('ß', "ss"))).flatten())
            .filter(|&band| band != u8::MAX)
    }
}
