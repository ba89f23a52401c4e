//! The tables of word forms, read where they lie in the binary.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use fst::{Map, Streamer};

use super::features::Features;
use super::recent::Recent;
use super::rules;

/// Word forms with their readings.
///
/// An automaton gives the number of a form's bundle of readings. A bundle is four bytes for the
/// tagger, then for each reading four bytes of features and two with the number of its lemma rule;
/// integers are little-endian.
#[derive(Debug)]
pub struct Forms {
    /// The table's own number.
    pub(super) table: u32,
    numbers: Option<Map<&'static [u8]>>,
    bundles: Blocks,
    rules: Blocks,
}

/// How many tables there are, and one.
static TABLES: AtomicU32 = AtomicU32::new(1);

thread_local! {
    static NUMBERS: RefCell<Recent<Option<u32>, 1024>> = const { RefCell::new(Recent::new(None)) };
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
        let table = TABLES.fetch_add(1, Ordering::Relaxed);
        let numbers = Map::new(numbers).ok();
        Self { table, numbers, bundles: Blocks(bundles), rules: Blocks(rules) }
    }

    /// The number of the form's bundle.
    #[must_use]
    pub fn number(&self, form: &str) -> Option<usize> {
        let find = || self.look_up(form).and_then(|number| u32::try_from(number).ok());
        let number = NUMBERS.with_borrow_mut(|recent| recent.get(self.table, form, find))?;
        usize::try_from(number).ok()
    }

    /// As [`Self::number`], for a form that is hardly asked for again.
    pub(super) fn look_up(&self, form: &str) -> Option<usize> {
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

/// What is known of words, found by the hash of the form: two bytes of a cluster and one more.
///
/// A table of slots, of which the filled ones alone are stored. Integers are little-endian. First
/// the number of slots (four bytes), a power of two; then for every 64 slots how many filled ones
/// stand before them (four bytes) and which of them are filled (a bit each, eight bytes); then the
/// filled slots: two bytes of the hash, two of the cluster, and the other one.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static [u8]);

/// Bytes of a filled slot.
const SLOT: usize = 5;

/// Slots of a group, and its bytes.
const GROUP: usize = 64;
const GROUP_BYTES: usize = 12;

/// Bytes before the groups.
const HEAD: usize = 4;

/// Where the search for a word starts among `slots` slots, and its check.
fn place(hash: u32, slots: usize) -> (usize, u16) {
    // The highest bits, as many as number the slots.
    let start = usize::try_from((u64::from(hash) * slots as u64) >> 32).unwrap_or(0);
    #[allow(clippy::cast_possible_truncation)]
    let check = (hash as u16).max(1);
    (start, check)
}

/// The bytes of a table of words: the hash of each with its cluster and the other byte. For tools.
#[must_use]
pub fn pack(words: &[(u32, u16, u8)]) -> Vec<u8> {
    let slots = (words.len() * 5 / 4).next_power_of_two().max(GROUP);
    let mut filled: Vec<Option<[u8; SLOT]>> = vec![None; slots];
    for &(hash, cluster, other) in words {
        let (mut at, check) = place(hash, slots);
        while filled[at].is_some() {
            at = (at + 1) & (slots - 1);
        }
        let ([one, two], [three, four]) = (check.to_le_bytes(), cluster.to_le_bytes());
        filled[at] = Some([one, two, three, four, other]);
    }
    // A table of words that fit into memory has fewer than four thousand million slots.
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes();
    let mut bytes = number(slots).to_vec();
    let mut before = 0;
    for group in filled.chunks(GROUP) {
        let bits =
            group.iter().rev().fold(0_u64, |bits, slot| bits << 1 | u64::from(slot.is_some()));
        bytes.extend(number(before));
        bytes.extend(bits.to_le_bytes());
        before += bits.count_ones() as usize;
    }
    bytes.extend(filled.into_iter().flatten().flatten());
    bytes
}

impl Words {
    /// The table in these bytes; what does not fit the format is as good as empty.
    #[must_use]
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// Cluster and the other byte of the word with that hash.
    #[must_use]
    pub fn get(self, hash: u32) -> Option<(u16, u8)> {
        let slots = u32::from_le_bytes(*self.0.first_chunk()?) as usize;
        let filled = self.0.get(HEAD + slots / GROUP * GROUP_BYTES..)?;
        let (mut at, check) = place(hash, slots);
        loop {
            let group = self.0.get(HEAD + at / GROUP * GROUP_BYTES..)?;
            let bits = u64::from_le_bytes(*group.get(4..)?.first_chunk()?);
            let here = 1_u64 << (at % GROUP);
            if bits & here == 0 {
                return None;
            }
            let before =
                u32::from_le_bytes(*group.first_chunk()?) + (bits & (here - 1)).count_ones();
            let slot = filled.get(before as usize * SLOT..)?.first_chunk::<SLOT>()?;
            if u16::from_le_bytes([slot[0], slot[1]]) == check {
                return Some((u16::from_le_bytes([slot[2], slot[3]]), slot[4]));
            }
            at = (at + 1) & (slots - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found_and_nothing_else() {
        // Hashes as far apart as any, and a run that goes over the end of the table.
        let mut words: Vec<(u32, u16, u8)> = (0..1000_u32)
            .map(|n| (n.wrapping_mul(0x9E37_79B9), (n % 700) as u16, (n % 251) as u8))
            .collect();
        words.extend((0..20).map(|n| (u32::MAX - n, 900, 7)));
        let table = Words::new(Vec::leak(pack(&words)));
        for &(hash, cluster, other) in &words {
            assert_eq!(table.get(hash), Some((cluster, other)), "{hash}");
        }
        assert_eq!(table.get(12_345), None);
        assert_eq!(Words::new(Vec::leak(pack(&[]))).get(1), None);
        assert_eq!(Words::new(&[]).get(1), None);
        assert_eq!(Words::new(&[0, 1, 0, 0, 9]).get(1), None);
    }
}
