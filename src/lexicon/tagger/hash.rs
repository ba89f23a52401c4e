//! The hashes that address the weights of all models. They are part of the models' format: to change
//! them is to train anew.

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Hash of a text.
#[must_use]
pub fn bytes(text: &str) -> u32 {
    let (words, rest) = text.as_bytes().as_chunks();
    let mut state =
        words.iter().fold(0x51_7c_c1_b7, |state, word| next(state, u64::from_le_bytes(*word)));
    if !rest.is_empty() {
        state = next(state, rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
    }
    fold(state ^ text.len() as u64)
}

/// Hash of a template's number and two parts.
#[inline]
#[must_use]
pub fn mix(template: u32, left: u32, right: u32) -> u32 {
    let joined = u64::from(left) << 32 | u64::from(right);
    fold(joined ^ u64::from(template).wrapping_mul(0xd6e8_feb8_6659_fd93))
}

/// Hashes of templates that are numbered from `first` on, each with its two parts.
#[inline]
#[must_use]
pub fn numbered<const COUNT: usize>(first: u32, parts: [(u32, u32); COUNT]) -> [u32; COUNT] {
    let mut template = first;
    parts.map(|(left, right)| {
        let hash = mix(template, left, right);
        template += 1;
        hash
    })
}

#[inline]
fn next(state: u64, word: u64) -> u64 {
    let mixed = (state.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    mixed ^ mixed >> 29
}

#[inline]
fn fold(state: u64) -> u32 {
    let first = (state ^ state >> 32).wrapping_mul(FACTOR);
    let second = (first ^ first >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    // The high half holds the well-mixed bits.
    #[allow(clippy::cast_possible_truncation)]
    let hash = (second >> 32) as u32;
    hash
}
