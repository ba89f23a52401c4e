//! The best sequence of labels: Viterbi search of first order.

use std::ops::AddAssign;

use super::features::{View, of_token, of_transition};

/// Outside, and begin and inside of six kinds: persons, places, organisations, others, derived
/// words, parts of compounds.
pub const LABELS: usize = 13;

/// Slots of a row of weights.
pub const ROW: usize = 16;

/// Number of the label that stands before the first word of a sentence.
const START: usize = 15;

/// What labels mean.
pub mod label {
    /// The kind of a label, `None` outside.
    #[must_use]
    pub const fn kind(label: u8) -> Option<usize> {
        if label == 0 { None } else { Some((label as usize - 1) / 2) }
    }

    /// The label that begins a name of a kind.
    #[must_use]
    pub const fn begin(kind: u8) -> u8 {
        1 + 2 * kind
    }

    /// Whether the label goes on with the name that `first` begins.
    #[must_use]
    pub const fn continues(first: u8, label: u8) -> bool {
        label > 0 && label.is_multiple_of(2) && (label == first + 1 || label == first)
    }
}

/// Weights with one slot for each label, addressed by the hash of a feature.
pub trait Weights {
    /// What weights are summed in.
    type Sum: Copy + Default + PartialOrd + AddAssign;
    /// Adds the features' rows to `sums`.
    fn add(&self, features: &[u32], sums: &mut [Self::Sum; ROW]);
}

/// The number by which a transition's features know the label before.
#[must_use]
pub const fn transition(at: usize, before: usize) -> usize {
    if at == 0 { START } else { before }
}

/// Whether a label may stand at `at`, behind the label `before`.
#[must_use]
pub const fn may_follow(at: usize, before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || at > 0 && (before == label || before + 1 == label)
}

/// Writes the best labels of the sentence to `found`.
pub fn best<W: Weights>(weights: &W, views: &[View], found: &mut Vec<u8>) {
    found.clear();
    found.resize(views.len(), 0);
    let mut scores: Vec<[Option<W::Sum>; LABELS]> = Vec::with_capacity(views.len());
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(views.len());
    for at in 0..views.len() {
        let mut own = [W::Sum::default(); ROW];
        let open = View::may_be_named(views, at);
        if open {
            weights.add(&of_token(views, at, false), &mut own);
        }
        let mut best = [None; LABELS];
        let mut from = [0_u8; LABELS];
        let befores = if at == 0 { 1 } else { LABELS };
        // All transitions first: their rows lie far apart, and are waited for together.
        let mut transitions = [[W::Sum::default(); ROW]; LABELS];
        if open {
            for (before, sums) in transitions[..befores].iter_mut().enumerate() {
                if scores.last().is_some_and(|row| row[before].is_none()) {
                    continue;
                }
                weights.add(&of_transition(views, at, transition(at, before)), sums);
            }
        }
        for (before, sums) in transitions[..befores].iter().enumerate() {
            let so_far = match scores.last() {
                None => W::Sum::default(),
                Some(row) => match row[before] {
                    Some(score) => score,
                    None => continue,
                },
            };
            let last = if open { LABELS } else { 1 };
            for label in 0..last {
                if !may_follow(at, before, label) {
                    continue;
                }
                let mut score = so_far;
                score += sums[label];
                score += own[label];
                if best[label].is_none_or(|known| score > known) {
                    best[label] = Some(score);
                    #[allow(clippy::cast_possible_truncation)]
                    let number = before as u8;
                    from[label] = number;
                }
            }
        }
        scores.push(best);
        back.push(from);
    }
    let Some(last) = scores.last() else { return };
    let mut label = 0;
    for other in 1..LABELS {
        if last[other].is_some() && (last[label].is_none() || last[other] > last[label]) {
            label = other;
        }
    }
    for at in (0..views.len()).rev() {
        #[allow(clippy::cast_possible_truncation)]
        let number = label as u8;
        found[at] = number;
        label = usize::from(back[at][label]);
    }
}
