//! From a dictionary form to the forms that a dictionary names beside it: plurals of nouns, the
//! principal parts of verbs. `examples/build_entries.rs` makes the table of the word forms.

use fst::Map;

use super::rules;
use super::table::Blocks;

/// Which form of a word; the number is what the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Slot {
    /// Nominative plural of a noun without a known gender.
    Plural = 0,
    /// Nominative plural of a masculine noun.
    PluralMasc = 1,
    /// Nominative plural of a feminine noun.
    PluralFem = 2,
    /// Nominative plural of a neuter noun.
    PluralNeut = 3,
    /// Third person singular of the present, the particle before it ("mitteilt").
    Present = 4,
    /// Third person singular of the preterite, the particle before it ("mitteilte").
    Preterite = 5,
    /// Past participle.
    Participle = 6,
    /// Infinitive with the "zu" inside ("mitzuteilen"), which shows the particle.
    Zu = 7,
}

/// The table: a bundle for each dictionary form, in it three bytes a form: slot, and the number of
/// the rule that makes the form of the dictionary form (little-endian).
#[derive(Debug)]
pub struct Entries {
    numbers: Option<Map<&'static [u8]>>,
    bundles: Blocks,
    rules: Blocks,
}

impl Entries {
    /// The table in these bytes; what does not fit the format is as good as empty.
    #[must_use]
    pub fn new(numbers: &'static [u8], bundles: &'static [u8], rules: &'static [u8]) -> Self {
        Self { numbers: Map::new(numbers).ok(), bundles: Blocks(bundles), rules: Blocks(rules) }
    }

    /// The forms of `lemma` in a slot.
    #[must_use]
    pub fn forms(&self, lemma: &str, slot: Slot) -> Vec<String> {
        let number = self.numbers.as_ref().and_then(|map| map.get(lemma));
        let Some(number) = number.and_then(|number| usize::try_from(number).ok()) else {
            return Vec::new();
        };
        let chunks = self.bundles.get(number).chunks_exact(3);
        chunks
            .filter(|chunk| chunk[0] == slot as u8)
            .map(|chunk| usize::from(u16::from_le_bytes([chunk[1], chunk[2]])))
            .map(|rule| rules::apply(self.rules.get(rule), lemma))
            .collect()
    }
}
