//! The averaged structured perceptron (Collins 2002) over the tagger's features.

use nachlese::lexicon::tagger::decode::{ROW, Room, Weights, decode};
use nachlese::lexicon::tagger::features::{START, of_pair, of_token, of_triple};
use nachlese::lexicon::tagger::model::row_start;
use nachlese::lexicon::tagger::words::Word;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// A sentence ready for training.
pub struct Example {
    /// The views of its words.
    pub words: Vec<Word>,
    /// The right tags' numbers; `None` where nothing is known.
    pub tags: Vec<Option<u8>>,
    /// How often it is seen in each round.
    pub weight: usize,
}

/// Weights while they are learned, with what their average needs.
pub struct Table {
    now: Vec<f32>,
    total: Vec<f64>,
    since: Vec<u32>,
}

impl Table {
    pub fn new(slots: usize) -> Self {
        Self { now: vec![0.0; slots], total: vec![0.0; slots], since: vec![0; slots] }
    }

    pub fn change(&mut self, feature: u32, tag: usize, by: f32, step: u32) {
        let slot = row_start::<ROW>(feature, self.now.len()) + tag;
        self.total[slot] += f64::from(self.now[slot]) * f64::from(step - self.since[slot]);
        self.since[slot] = step;
        self.now[slot] += by;
    }

    /// The average of all weights over all steps.
    pub fn average(&self, steps: u32) -> Vec<f32> {
        (0..self.now.len())
            .map(|slot| {
                let rest = f64::from(self.now[slot]) * f64::from(steps - self.since[slot]);
                ((self.total[slot] + rest) / f64::from(steps)) as f32
            })
            .collect()
    }
}

impl Weights for Table {
    type Sum = f32;
    const ZERO: f32 = 0.0;

    fn add(&self, features: &[u32], sums: &mut [f32; ROW]) {
        for &feature in features {
            let start = row_start::<ROW>(feature, self.now.len());
            for (sum, weight) in sums.iter_mut().zip(&self.now[start..start + ROW]) {
                *sum += weight;
            }
        }
    }

    fn at<const COUNT: usize>(&self, feature: u32, tags: [u8; COUNT]) -> [f32; COUNT] {
        let start = row_start::<ROW>(feature, self.now.len());
        tags.map(|tag| self.now[start + usize::from(tag)])
    }
}

/// The weights of `runs` runs, each with an order of its own, added up: what one order happened to
/// end with counts less.
pub fn added(runs: u64, mut one_run: impl FnMut(u64) -> Vec<f32>) -> Vec<f32> {
    let mut total = Vec::new();
    for run in 1..=runs {
        let weights = one_run(run);
        total.resize(weights.len(), 0.0);
        for (sum, weight) in total.iter_mut().zip(weights) {
            *sum += weight;
        }
    }
    total
}

/// Learns weights for `slots` slots in `rounds` rounds, in [`added`] runs; `told` hears of each
/// round's errors.
pub fn train(
    examples: &[Example],
    slots: usize,
    rounds: usize,
    runs: u64,
    mut told: impl FnMut(usize, f64),
) -> Vec<f32> {
    added(runs, |run| one_run(examples, slots, rounds, run, &mut told))
}

fn one_run(
    examples: &[Example],
    slots: usize,
    rounds: usize,
    run: u64,
    told: &mut impl FnMut(usize, f64),
) -> Vec<f32> {
    let mut table = Table::new(slots);
    let mut order: Vec<usize> = examples
        .iter()
        .enumerate()
        .flat_map(|(index, example)| std::iter::repeat_n(index, example.weight))
        .collect();
    let mut random = ChaCha8Rng::seed_from_u64(run);
    let mut step = 0;
    let mut room = Room::default();
    let mut found = Vec::new();
    for round in 0..rounds {
        order.shuffle(&mut random);
        let (mut wrong, mut all) = (0_usize, 0_usize);
        for &index in &order {
            let example = &examples[index];
            step += 1;
            decode(&table, &example.words, &mut room, &mut found);
            let gold: Vec<u8> =
                example.tags.iter().zip(&found).map(|(tag, &other)| tag.unwrap_or(other)).collect();
            let errors = gold.iter().zip(&found).filter(|(one, other)| one != other).count();
            wrong += errors;
            all += gold.len();
            if errors > 0 {
                update(&mut table, &example.words, &gold, &found, step);
            }
        }
        told(round, wrong as f64 / all as f64);
    }
    table.average(step)
}

fn update(table: &mut Table, words: &[Word], gold: &[u8], found: &[u8], step: u32) {
    let tag = |tags: &[u8], at: usize, back: usize| {
        at.checked_sub(back).map_or(START, |index| usize::from(tags[index]))
    };
    for at in 0..words.len() {
        let now = (tag(gold, at, 0), tag(found, at, 0));
        let before = (tag(gold, at, 1), tag(found, at, 1));
        let before2 = (tag(gold, at, 2), tag(found, at, 2));
        if now.0 != now.1 {
            for feature in of_token(words, at) {
                table.change(feature, now.0, 1.0, step);
                table.change(feature, now.1, -1.0, step);
            }
        }
        if now.0 != now.1 || before.0 != before.1 {
            for feature in of_pair(words, at, before.0) {
                table.change(feature, now.0, 1.0, step);
            }
            for feature in of_pair(words, at, before.1) {
                table.change(feature, now.1, -1.0, step);
            }
        }
        if now.0 != now.1 || before.0 != before.1 || before2.0 != before2.1 {
            table.change(of_triple(before2.0, before.0), now.0, 1.0, step);
            table.change(of_triple(before2.1, before.1), now.1, -1.0, step);
        }
    }
}

/// The weights as signed bytes: the largest that is not clipped becomes 127.
pub fn quantise(weights: &[f32]) -> Vec<u8> {
    let mut sizes: Vec<f32> = weights.iter().map(|weight| weight.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let top = sizes[sizes.len() - 1 - sizes.len() / 20_000];
    weights
        .iter()
        .map(|weight| ((weight * 127.0 / top).round().clamp(-127.0, 127.0) as i8).cast_unsigned())
        .collect()
}
