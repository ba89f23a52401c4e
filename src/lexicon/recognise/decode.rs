//! The names of a sentence: the spans that are likely enough, none of which overlap.
//!
//! How likely a name is follows from the marginals of its labels. Those are chosen whose chances add
//! up to most, less what a name of its kind must have (for the best F1 that is about half of the F1
//! itself, Lipton, Elkan and Naryanaswamy 2014).

use std::ops::Range;

use super::features::{View, of_run, of_token, of_transition};
use super::marginals::{Marginals, marginals};

/// Outside, and begin and inside of six kinds: persons, places, organisations, others, derived
/// words, parts of compounds.
pub const LABELS: usize = 13;

/// Slots of a row of weights.
pub const ROW: usize = 16;

/// Number of the label that stands before the first word of a sentence.
const START: usize = 15;

/// What a step of a weight's byte adds to a score.
pub const UNIT: f32 = 0.02;

/// What scores are worth: in training half of the features are left out, here all are summed up.
const TRUST: f32 = 0.5;

/// What the chance of a name must exceed, by its kind.
const LEAST: [f32; KINDS] = [0.3, 0.35, 0.35, 0.5, 0.5, 0.5];

const KINDS: usize = LABELS / 2;

/// Less likely names are not looked at.
const SEEN: f32 = 0.01;

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
    /// Adds the features' rows to `sums`.
    fn add(&self, features: &[u32], sums: &mut [i32; ROW]);
}

/// The number by which a transition's features know the label before.
#[must_use]
pub const fn transition(at: usize, before: usize) -> usize {
    if at == 0 { START } else { before }
}

/// Whether a label may stand behind another.
#[must_use]
pub const fn may_follow(before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || before == label || before + 1 == label
}

/// A name that may stand there: its words, its kind, how likely it is.
#[derive(Debug, Clone, PartialEq)]
struct Span {
    words: Range<usize>,
    kind: usize,
    chance: f32,
}

/// Writes the best labels of the sentence to `found`.
pub fn best<W: Weights>(weights: &W, views: &[View], found: &mut Vec<u8>) {
    found.clear();
    found.resize(views.len(), 0);
    // Sums of a hundred bytes are exact.
    #[allow(clippy::cast_precision_loss)]
    let score = |sums: [i32; ROW]| sums.map(|sum| sum as f32 * (UNIT * TRUST));
    for run in View::runs(views) {
        let own = |at: usize| {
            let mut sums = [0; ROW];
            weights.add(&of_token(views, at, false), &mut sums);
            if let Some(features) = of_run(views, at) {
                weights.add(&features, &mut sums);
            }
            score(sums)
        };
        let own: Vec<[f32; ROW]> = run.clone().map(own).collect();
        let behind = |at: usize, before: usize| {
            let at = run.start + at;
            let mut sums = [0; ROW];
            weights.add(&of_transition(views, at, transition(at, before)), &mut sums);
            score(sums)
        };
        let chances = marginals(&own, behind, |_, _| true, |_, _| 0.0);
        for Span { words, kind, .. } in chosen(own.len(), &spans(&chances)) {
            let labels = &mut found[run.start + words.start..run.start + words.end];
            #[allow(clippy::cast_possible_truncation)]
            let begin = label::begin(kind as u8);
            labels.fill(begin + 1);
            labels[0] = begin;
        }
    }
}

/// All names that are likely enough to be looked at, by where they begin.
fn spans(chances: &[Marginals]) -> Vec<Span> {
    let mut found = Vec::new();
    for start in 0..chances.len() {
        for kind in 0..KINDS {
            let (begin, inside) = (2 * kind + 1, 2 * kind + 2);
            let mut chance = chances[start].own[begin];
            let (mut end, mut last) = (start + 1, begin);
            while chance >= SEEN {
                let so_far = chances[end - 1].own[last];
                // The words behind depend on the last one alone.
                let goes_on = chances
                    .get(end)
                    .filter(|_| so_far > 0.0)
                    .map_or(0.0, |next| (next.pairs[last][inside] / so_far).min(1.0));
                let here = chance * (1.0 - goes_on);
                if here >= SEEN {
                    found.push(Span { words: start..end, kind, chance: here });
                }
                chance *= goes_on;
                (end, last) = (end + 1, inside);
            }
        }
    }
    found
}

/// The names without overlap that gain most.
fn chosen(length: usize, spans: &[Span]) -> Vec<Span> {
    // What can be gained up to a word, and with which name last.
    let mut gains: Vec<(f32, Option<&Span>)> = vec![(0.0, None); length + 1];
    for end in 1..=length {
        gains[end] = (gains[end - 1].0, None);
        for span in spans.iter().filter(|span| span.words.end == end) {
            let gain = gains[span.words.start].0 + span.chance - LEAST[span.kind];
            if gain > gains[end].0 {
                gains[end] = (gain, Some(span));
            }
        }
    }
    let mut found = Vec::new();
    let mut end = length;
    while end > 0 {
        end = match gains[end].1 {
            Some(span) => {
                found.push(span.clone());
                span.words.start
            }
            None => end - 1,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(words: Range<usize>, kind: usize, chance: f32) -> Span {
        Span { words, kind, chance }
    }

    #[test]
    fn names_that_gain_most_together_are_chosen() {
        let whole = span(0..2, 2, 0.45);
        let (first, second) = (span(0..1, 0, 0.33), span(1..2, 1, 0.38));
        let all = [whole.clone(), first.clone(), second.clone()];
        assert_eq!(chosen(2, &all), [whole]);
        let surer = [span(0..2, 2, 0.38), first.clone(), second.clone()];
        assert_eq!(chosen(2, &surer), [second, first]);
    }

    #[test]
    fn an_unlikely_name_is_none() {
        assert_eq!(chosen(1, &[span(0..1, 1, 0.34)]), []);
    }

    #[test]
    fn a_name_is_as_likely_as_its_labels_together() {
        let mut chances = vec![Marginals { own: [0.0; LABELS], pairs: [[0.0; LABELS]; LABELS] }; 2];
        chances[0].own[1] = 0.8;
        chances[1].pairs[1][2] = 0.6;
        chances[1].own[2] = 0.6;
        let found = spans(&chances);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].words.clone(), found[1].words.clone()), (0..1, 0..2));
        assert!((found[0].chance - 0.2).abs() < 1e-6 && (found[1].chance - 0.6).abs() < 1e-6);
    }
}
