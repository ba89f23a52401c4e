//! The features of a token: which rows of the weights speak about it.

use super::hash::{mix, numbered};
use super::words::Word;

/// Number of the tag that stands before the first word of a sentence.
pub const START: usize = 63;

/// Number of features of a token that do not look at tags.
pub const OF_TOKEN: usize = 50;

/// The hashes of all features of the token at `at` that do not look at tags.
#[must_use]
pub fn of_token(words: &[Word], at: usize) -> [u32; OF_TOKEN] {
    let edge = Word::default();
    let get = |offset: isize| {
        at.checked_add_signed(offset).and_then(|index| words.get(index)).unwrap_or(&edge)
    };
    let word = &words[at];
    let (before, after) = (get(-1), get(1));
    let (before2, after2) = (get(-2), get(2));
    let first = u32::from(at == 0);
    numbered(
        1,
        [
            (0, 0),
            (word.form, first),
            (word.lower, 0),
            (word.endings[0], word.shape & 3),
            (word.endings[1], word.shape & 3),
            (word.endings[2], word.shape & 3),
            (word.endings[3], word.shape & 3),
            (word.endings[4], 0),
            (word.beginnings[0], 0),
            (word.beginnings[1], 0),
            (word.beginnings[2], word.endings[1]),
            (word.shape, first),
            (before.lower, 0),
            (after.lower, 0),
            (before2.lower, 0),
            (after2.lower, 0),
            (before.lower, word.lower),
            (word.lower, after.lower),
            (before.lower, after.lower),
            (before.lower, word.endings[2]),
            (after.lower, word.endings[2]),
            (before.endings[2], word.endings[1]),
            (after.endings[2], word.endings[1]),
            (before.endings[1], after.endings[1]),
            (before.shape, word.shape),
            (after.shape, word.shape),
            (word.class, 0),
            (word.class, word.shape),
            (word.class, word.endings[2]),
            (before.class, word.class),
            (word.class, after.class),
            (mix(1, before.class, after.class), word.class),
            (mix(1, before2.class, before.class), word.class),
            (mix(1, after.class, after2.class), word.class),
            (word.small_class, word.class),
            (word.small_class, first),
            (word.cluster, 0),
            (word.cluster & 0x3f, word.shape & 3),
            (before.cluster, 0),
            (after.cluster, 0),
            (before.cluster & 0xff, word.class),
            (after.cluster & 0xff, word.class),
            (word.known, word.shape),
            (word.known, word.class),
            (word.known, before.lower),
            (word.known, after.lower),
            (before.known, word.known),
            (word.known, after.known),
            (mix(1, before.shape, word.shape), after.shape),
            (mix(1, before.endings[1], word.endings[1]), after.endings[1]),
        ],
    )
}

/// The features of the token at `at` under the tag before it.
pub fn of_pair(words: &[Word], at: usize, before: usize) -> [u32; 4] {
    let word = words[at];
    let after = words.get(at + 1).copied().unwrap_or_default();
    #[allow(clippy::cast_possible_truncation)]
    let tag = before as u32;
    [
        mix(101, tag, 0),
        mix(102, tag, word.lower),
        mix(103, tag, word.class ^ word.endings[2]),
        mix(104, tag, after.lower),
    ]
}

/// The feature of a token under the two tags before it.
pub fn of_triple(before2: usize, before: usize) -> u32 {
    #[allow(clippy::cast_possible_truncation)]
    let (left, right) = (before2 as u32, before as u32);
    mix(111, left, right)
}
