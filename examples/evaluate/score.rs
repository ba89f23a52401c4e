//! The score of attributions against gold ones, as the data set's authors count it, and cleaner.
//!
//! Both sides are sets of gold tokens; a token is in a span if they share a character. Gold and
//! found attributions of an article are assigned one to one so that the sum of the overlaps of
//! their quotes is greatest; the overlap of two sets is twice what they share by what they hold
//! together, with a hundredth added for the same form and a thousandth for the same medium where
//! there is any. In the clean count a pair whose quotes share nothing is no pair.
//!
//! Macro figures: for each part of each pair (and of each attribution without a partner) precision
//! where something was found, recall where there was something to find; both averaged; F1 of the
//! averages.
//!
//! A pair counts as right if the overlap of its quotes is at least one half and the speakers share
//! a token (strict: overlap by one half) or neither side has any.

use std::collections::BTreeSet;

use super::assignment::assign;
use super::count::{Count, f1};

/// Tokens of one part.
pub type Set = BTreeSet<usize>;

/// One attribution as sets of gold tokens.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    pub quote: Set,
    pub speaker: Set,
    pub cue: Set,
    pub frame: Set,
    pub addressee: Set,
    pub form: String,
    pub medium: String,
}

impl Parts {
    fn part(&self, part: Part) -> &Set {
        match part {
            Part::Quote => &self.quote,
            Part::Speaker => &self.speaker,
            Part::Cue => &self.cue,
            Part::Frame => &self.frame,
            Part::Addressee => &self.addressee,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Quote,
    Addressee,
    Cue,
    Frame,
    Speaker,
}

pub const PARTS: [Part; 5] = [Part::Quote, Part::Addressee, Part::Cue, Part::Frame, Part::Speaker];

/// Twice what two sets share by what they hold together.
#[allow(clippy::cast_precision_loss)]
pub fn overlap(one: &Set, other: &Set) -> f64 {
    let shared = one.intersection(other).count();
    if shared == 0 { 0.0 } else { 2.0 * shared as f64 / (one.len() + other.len()) as f64 }
}

/// The gold tokens that share a character with one of the spans.
pub fn tokens_in(spans: &[(usize, usize)], tokens: &[(usize, usize)]) -> Set {
    let mut found = Set::new();
    for &(from, to) in spans {
        let first = tokens.partition_point(|token| token.1 <= from);
        let end = tokens.partition_point(|token| token.0 < to);
        found.extend(first..end);
    }
    found
}

#[derive(Debug, Default)]
struct Shares {
    precision: [Vec<f64>; 5],
    recall: [Vec<f64>; 5],
}

impl Shares {
    #[allow(clippy::cast_precision_loss)]
    fn add(&mut self, gold: Option<&Parts>, found: Option<&Parts>) {
        let empty = Parts::default();
        let (gold, found) = (gold.unwrap_or(&empty), found.unwrap_or(&empty));
        for part in PARTS {
            let (gold, found) = (gold.part(part), found.part(part));
            let shared = gold.intersection(found).count() as f64;
            if !found.is_empty() {
                self.precision[part as usize].push(shared / found.len() as f64);
            }
            if !gold.is_empty() {
                self.recall[part as usize].push(shared / gold.len() as f64);
            }
        }
    }

    fn macro_figure(&self, parts: &[Part]) -> (f64, f64, f64) {
        let mean = |lists: &[Vec<f64>; 5]| {
            let all: Vec<f64> =
                parts.iter().flat_map(|&part| lists[part as usize].clone()).collect();
            #[allow(clippy::cast_precision_loss)]
            let mean =
                if all.is_empty() { 0.0 } else { all.iter().sum::<f64>() / all.len() as f64 };
            mean
        };
        let (precision, recall) = (mean(&self.precision), mean(&self.recall));
        (precision, recall, f1(precision, recall))
    }
}

/// The score of many articles.
#[derive(Debug, Default)]
pub struct Score {
    clean: Shares,
    official: Shares,
    /// Pairs with half the quote and the speaker overlapping.
    pub pairs: Count,
    /// Pairs with half the quote and half the speaker.
    pub strict: Count,
}

impl Score {
    /// Adds one article.
    pub fn add(&mut self, gold: &[Parts], found: &[Parts]) {
        let pairs = pair_up(gold, found);
        for (shares, keep_empty) in [(&mut self.official, true), (&mut self.clean, false)] {
            let used: Vec<(usize, usize)> = pairs
                .iter()
                .filter(|pair| keep_empty || pair.2 > 0.0)
                .map(|pair| (pair.0, pair.1))
                .collect();
            for &(left, right) in &used {
                shares.add(gold.get(left), found.get(right));
            }
            for (left, parts) in gold.iter().enumerate() {
                if used.iter().all(|pair| pair.0 != left) {
                    shares.add(Some(parts), None);
                }
            }
            for (right, parts) in found.iter().enumerate() {
                if used.iter().all(|pair| pair.1 != right) {
                    shares.add(None, Some(parts));
                }
            }
        }
        for count in [&mut self.pairs, &mut self.strict] {
            count.gold += gold.len();
            count.claimed += found.len();
        }
        for &(left, right, score) in &pairs {
            let (gold, found) = (&gold[left], &found[right]);
            if score <= 0.0 || overlap(&gold.quote, &found.quote) < 0.5 {
                continue;
            }
            let speaker = overlap(&gold.speaker, &found.speaker);
            let neither = gold.speaker.is_empty() && found.speaker.is_empty();
            self.pairs.hits += usize::from(speaker > 0.0 || neither);
            self.strict.hits += usize::from(speaker >= 0.5 || neither);
        }
    }

    /// Precision, recall and F1 of some parts together, in the clean count.
    pub fn clean(&self, parts: &[Part]) -> (f64, f64, f64) {
        self.clean.macro_figure(parts)
    }

    /// The same in the data set's own count.
    pub fn official(&self, parts: &[Part]) -> (f64, f64, f64) {
        self.official.macro_figure(parts)
    }
}

/// The assigned pairs with their scores.
pub fn pair_up(gold: &[Parts], found: &[Parts]) -> Vec<(usize, usize, f64)> {
    if gold.is_empty() || found.is_empty() {
        return Vec::new();
    }
    let score = |left: usize, right: usize| {
        let (gold, found) = (&gold[left], &found[right]);
        let shared = overlap(&gold.quote, &found.quote);
        if shared == 0.0 {
            return 0.0;
        }
        let bonus = |same: bool, worth: f64| if same { worth } else { 0.0 };
        shared + bonus(gold.form == found.form, 0.01) + bonus(gold.medium == found.medium, 0.001)
    };
    let mut pairs: Vec<(usize, usize)> = if gold.len() <= found.len() {
        let table: Vec<Vec<f64>> = (0..gold.len())
            .map(|left| (0..found.len()).map(|right| score(left, right)).collect())
            .collect();
        assign(&table).into_iter().enumerate().collect()
    } else {
        let table: Vec<Vec<f64>> = (0..found.len())
            .map(|right| (0..gold.len()).map(|left| score(left, right)).collect())
            .collect();
        assign(&table).into_iter().enumerate().map(|(right, left)| (left, right)).collect()
    };
    pairs.sort_unstable();
    pairs.into_iter().map(|(left, right)| (left, right, score(left, right))).collect()
}
