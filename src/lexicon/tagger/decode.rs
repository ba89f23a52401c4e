//! The best sequence of tags under the weights: Viterbi search of second order over the few tags
//! that the words alone make likely.

use std::ops::Add;

use super::features::{START, of_pair, of_token, of_triple};
use super::words::Word;
use crate::lexicon::Tag;

/// How many tags of each token take part in the search.
const WIDTH: usize = 6;

/// Slots of a row of weights; the tags' numbers are below.
pub const ROW: usize = 64;

/// Weights that features address by their hash, with one slot for each tag.
pub trait Weights {
    /// What weights are summed in.
    type Sum: Copy + PartialOrd + Add<Output = Self::Sum>;
    /// Nothing.
    const ZERO: Self::Sum;
    /// Adds the features' rows to `sums`.
    fn add(&self, features: &[u32], sums: &mut [Self::Sum; ROW]);
    /// The feature's weights for some tags.
    fn at<const COUNT: usize>(&self, feature: u32, tags: [u8; COUNT]) -> [Self::Sum; COUNT];
}

/// Room for the search, used again for every sentence.
#[derive(Debug, Default)]
pub struct Room<S> {
    tags: Vec<[u8; WIDTH]>,
    own: Vec<[S; WIDTH]>,
    best: Vec<[S; WIDTH * WIDTH]>,
    back: Vec<[u8; WIDTH * WIDTH]>,
}

/// Writes the best tags' numbers of the sentence `words` to `found`.
pub fn decode<W: Weights>(
    weights: &W,
    words: &[Word],
    room: &mut Room<W::Sum>,
    found: &mut Vec<u8>,
) {
    found.clear();
    if words.is_empty() {
        return;
    }
    candidates(weights, words, room);
    room.best.clear();
    room.back.clear();
    for at in 0..words.len() {
        step(weights, words, at, room);
    }
    trace(room, words.len(), found);
}

/// The tags that the words alone make likeliest, best first.
fn candidates<W: Weights>(weights: &W, words: &[Word], room: &mut Room<W::Sum>) {
    room.tags.clear();
    room.own.clear();
    for at in 0..words.len() {
        let mut sums = [W::ZERO; ROW];
        weights.add(&of_token(words, at), &mut sums);
        let mut tags = [0_u8; WIDTH];
        let mut own = [W::ZERO; WIDTH];
        let mut count = 0;
        for (tag, &sum) in (0_u8..).zip(&sums[..Tag::ALL.len()]) {
            if count == WIDTH && sum <= own[WIDTH - 1] {
                continue;
            }
            let mut place = if count < WIDTH { count } else { WIDTH - 1 };
            while place > 0 && sum > own[place - 1] {
                own[place] = own[place - 1];
                tags[place] = tags[place - 1];
                place -= 1;
            }
            own[place] = sum;
            tags[place] = tag;
            count = (count + 1).min(WIDTH);
        }
        room.tags.push(tags);
        room.own.push(own);
    }
}

/// Scores every pair of tags for the token at `at` and the one before it.
fn step<W: Weights>(weights: &W, words: &[Word], at: usize, room: &mut Room<W::Sum>) {
    let now = room.tags[at];
    let own = room.own[at];
    let before: &[u8] = if at > 0 { &room.tags[at - 1] } else { &[START_TAG] };
    let before2: &[u8] = if at > 1 { &room.tags[at - 2] } else { &[START_TAG] };
    // All rows first: they lie far apart, and are waited for together.
    let mut sums = [own; WIDTH];
    for (sums, &tag1) in sums.iter_mut().zip(before) {
        for feature in of_pair(words, at, usize::from(tag1)) {
            for (sum, weight) in sums.iter_mut().zip(weights.at(feature, now)) {
                *sum = *sum + weight;
            }
        }
    }
    let mut triples = [[W::ZERO; WIDTH]; WIDTH * WIDTH];
    for (triples, &tag1) in triples.chunks_exact_mut(WIDTH).zip(before) {
        for (triple, &tag2) in triples.iter_mut().zip(before2) {
            *triple = weights.at(of_triple(usize::from(tag2), usize::from(tag1)), now);
        }
    }
    let mut best = [W::ZERO; WIDTH * WIDTH];
    let mut back = [0_u8; WIDTH * WIDTH];
    for (middle, sums) in sums.iter().enumerate().take(before.len()) {
        let mut scores = [W::ZERO; WIDTH];
        let mut lefts = [0; WIDTH];
        for left in 0..before2.len() {
            let so_far = if at > 0 { room.best[at - 1][left * WIDTH + middle] } else { W::ZERO };
            let triple = &triples[middle * WIDTH + left];
            for right in 0..WIDTH {
                let score = so_far + sums[right] + triple[right];
                // Chosen without a branch, which would be foreseen wrongly as often as not.
                let better = left == 0 || score > scores[right];
                scores[right] = if better { score } else { scores[right] };
                lefts[right] = if better { left } else { lefts[right] };
            }
        }
        let cells = middle * WIDTH..(middle + 1) * WIDTH;
        best[cells.clone()].copy_from_slice(&scores);
        back[cells].copy_from_slice(&lefts.map(number));
    }
    room.best.push(best);
    room.back.push(back);
}

const START_TAG: u8 = number(START);

/// A number below 256 as a byte.
#[allow(clippy::cast_possible_truncation)]
const fn number(place: usize) -> u8 {
    place as u8
}

/// Follows the best path from the end of the sentence.
fn trace<S: Copy + PartialOrd>(room: &Room<S>, length: usize, found: &mut Vec<u8>) {
    let last = length - 1;
    let middles = if last > 0 { WIDTH } else { 1 };
    let mut cell = 0;
    for at in 0..middles * WIDTH {
        if room.best[last][at] > room.best[last][cell] {
            cell = at;
        }
    }
    found.resize(length, 0);
    for at in (0..length).rev() {
        let (middle, right) = (cell / WIDTH, cell % WIDTH);
        found[at] = room.tags[at][right];
        cell = usize::from(room.back[at][cell]) * WIDTH + middle;
    }
}
