//! The features of a token: which rows of the weights speak about it.

use super::hash::mix;
use super::words::Word;

/// Number of the tag that stands before the first word of a sentence.
pub const START: usize = 63;

/// Calls `add` with the hash of every feature of the token at `at` that does not look at tags.
pub fn of_token(words: &[Word], at: usize, mut add: impl FnMut(u32)) {
    let edge = Word::default();
    let get = |offset: isize| {
        at.checked_add_signed(offset).and_then(|index| words.get(index)).copied().unwrap_or(edge)
    };
    let word = words[at];
    let (before, after) = (get(-1), get(1));
    let (before2, after2) = (get(-2), get(2));
    let first = u32::from(at == 0);
    let mut template = 0;
    let mut put = |left: u32, right: u32| {
        template += 1;
        add(mix(template, left, right));
    };
    put(0, 0);
    put(word.form, first);
    put(word.lower, 0);
    put(word.endings[0], word.shape & 3);
    put(word.endings[1], word.shape & 3);
    put(word.endings[2], word.shape & 3);
    put(word.endings[3], word.shape & 3);
    put(word.endings[4], 0);
    put(word.beginnings[0], 0);
    put(word.beginnings[1], 0);
    put(word.beginnings[2], word.endings[1]);
    put(word.shape, first);
    put(before.lower, 0);
    put(after.lower, 0);
    put(before2.lower, 0);
    put(after2.lower, 0);
    put(before.lower, word.lower);
    put(word.lower, after.lower);
    put(before.lower, after.lower);
    put(before.lower, word.endings[2]);
    put(after.lower, word.endings[2]);
    put(before.endings[2], word.endings[1]);
    put(after.endings[2], word.endings[1]);
    put(before.endings[1], after.endings[1]);
    put(before.shape, word.shape);
    put(after.shape, word.shape);
    put(word.class, 0);
    put(word.class, word.shape);
    put(word.class, word.endings[2]);
    put(before.class, word.class);
    put(word.class, after.class);
    put(mix(1, before.class, after.class), word.class);
    put(mix(1, before2.class, before.class), word.class);
    put(mix(1, after.class, after2.class), word.class);
    put(word.small_class, word.class);
    put(word.small_class, first);
    put(word.cluster, 0);
    put(word.cluster & 0x3f, word.shape & 3);
    put(before.cluster, 0);
    put(after.cluster, 0);
    put(before.cluster & 0xff, word.class);
    put(after.cluster & 0xff, word.class);
    put(word.known, word.shape);
    put(word.known, word.class);
    put(word.known, before.lower);
    put(word.known, after.lower);
    put(before.known, word.known);
    put(word.known, after.known);
    put(mix(1, before.shape, word.shape), after.shape);
    put(mix(1, before.endings[1], word.endings[1]), after.endings[1]);
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
