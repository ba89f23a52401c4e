//! The tables of word forms, read where they lie in the binary.

use fst::{Map, Streamer};

use super::features::Features;
use super::rules;

/// Word forms with their readings.
///
/// An automaton gives the number of a form's bundle of readings. A bundle is four bytes for the
/// tagger, then for each reading four bytes of features and two with the number of its lemma rule;
/// integers are little-endian.
#[derive(Debug)]
pub struct Forms {
    numbers: Option<Map<&'static [u8]>>,
    bundles: Blocks,
    rules: Blocks,
}

/// Blocks of bytes one behind the other: their count, where each starts, then the bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Blocks(pub(super) &'static [u8]);

impl Blocks {
    /// The block of a number; empty if there is none.
    pub(super) fn get(self, number: usize) -> &'static [u8] {
        let word = |at: usize| -> Option<usize> {
            let bytes = self.0.get(at * 4..at * 4 + 4)?;
            usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
        };
        let block = || {
            let base = (word(0)? + 2) * 4;
            self.0.get(base + word(number + 1)?..base + word(number + 2)?)
        };
        block().unwrap_or(&[])
    }
}

impl Forms {
    /// The tables in these bytes; what does not fit the format is as good as empty.
    #[must_use]
    pub fn new(numbers: &'static [u8], bundles: &'static [u8], rules: &'static [u8]) -> Self {
        Self { numbers: Map::new(numbers).ok(), bundles: Blocks(bundles), rules: Blocks(rules) }
    }

    /// The number of the form's bundle.
    #[must_use]
    pub fn number(&self, form: &str) -> Option<usize> {
        usize::try_from(self.numbers.as_ref()?.get(form)?).ok()
    }

    /// What the tagger needs to know of a bundle.
    #[must_use]
    pub fn tagger_bits(&self, number: usize) -> u32 {
        match self.bundles.get(number) {
            &[one, two, three, four, ..] => u32::from_le_bytes([one, two, three, four]),
            _ => 0,
        }
    }

    /// The readings of a bundle: features and the number of the lemma rule.
    pub fn readings(&self, number: usize) -> impl Iterator<Item = (Features, usize)> {
        let bytes = self.bundles.get(number);
        bytes.get(4..).unwrap_or(&[]).chunks_exact(6).map(|chunk| {
            let features = u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
            (Features(features), usize::from(u16::from_le_bytes([chunk[4], chunk[5]])))
        })
    }

    /// Hands every reading of every form to `take`: form, features, lemma. For tools.
    pub fn each(&self, mut take: impl FnMut(&str, Features, &str)) {
        let Some(numbers) = &self.numbers else { return };
        let mut stream = numbers.stream();
        while let Some((form, number)) = stream.next() {
            let (Ok(form), Ok(number)) = (std::str::from_utf8(form), usize::try_from(number))
            else {
                continue;
            };
            for (features, rule) in self.readings(number) {
                take(form, features, &self.lemma(form, rule));
            }
        }
    }

    /// The lemma of `form` by a rule.
    #[must_use]
    pub fn lemma(&self, form: &str, rule: usize) -> String {
        rules::apply(self.rules.get(rule), form)
    }
}

/// Clusters and frequencies of the most frequent words: slots of five bytes, found by the hash of
/// the form: two bytes of the hash, two of the cluster, one of the frequency.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static [u8]);

/// Bytes of a slot.
pub const SLOT: usize = 5;

/// Where the search for a word starts among `slots` slots (a power of two), and its check.
#[must_use]
pub fn place(hash: u32, slots: usize) -> (usize, u16) {
    // The highest bits, as many as number the slots.
    let start = usize::try_from((u64::from(hash) * slots as u64) >> 32).unwrap_or(0);
    // A check of zero marks an empty slot.
    #[allow(clippy::cast_possible_truncation)]
    let check = (hash as u16).max(1);
    (start, check)
}

impl Words {
    /// The table in these bytes.
    #[must_use]
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// Cluster and frequency band of the word with that hash.
    #[must_use]
    pub fn get(self, hash: u32) -> Option<(u16, u8)> {
        let slots = self.0.len() / SLOT;
        if slots == 0 {
            return None;
        }
        let (mut at, check) = place(hash, slots);
        loop {
            let slot = self.0.get(at * SLOT..at * SLOT + SLOT)?;
            match u16::from_le_bytes([slot[0], slot[1]]) {
                0 => return None,
                found if found == check => {
                    return Some((u16::from_le_bytes([slot[2], slot[3]]), slot[4]));
                }
                _ => at = (at + 1) & (slots - 1),
            }
        }
    }
}
