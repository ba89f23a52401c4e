//! A conditional random field with a cost for wrong labels (softmax-margin, Gimpel and Smith 2010),
//! learned by AdaGrad (Duchi, Hazan and Singer 2011). Half of the features of a word are left out
//! at random each time it is seen, so that the model learns to do without any of them.

use nachlese::lexicon::recognise::{
    LABELS, Marginals, ROW, UNIT, View, marginals, of_run, of_token, of_transition, transition,
};
use nachlese::lexicon::tagger::model::row_start;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::data::Example;

/// Slots of the table.
const SLOTS: usize = 2_000_000;
const RUNS: u8 = 6;
const ROUNDS: usize = 8;
const RATE: f32 = 0.03;
/// What keeps the first steps finite.
const FIRST: f32 = 1e-3;
/// Differences that are too small to be learned from.
const LEAST: f32 = 0.01;
/// What a wrong label costs where there is a name, where there is an organisation, and where there
/// is none.
const COSTS: (f32, f32, f32) = (0.5, 0.6, 0.0);
/// Share of the words whose own form is hidden.
const HIDDEN: f64 = 0.1;
/// Share of a word's features that are left out.
const DROPPED: f64 = 0.5;
/// The labels of organisations.
const ORGANISATION: [u8; 2] = [5, 6];
/// The first label of the kinds that an incomplete annotation leaves out.
const UNMARKED: usize = 7;

struct Learner {
    weights: Vec<f32>,
    /// Squares of all gradients so far.
    squares: Vec<f32>,
}

impl Learner {
    fn row(feature: u32) -> std::ops::Range<usize> {
        let start = row_start::<ROW>(feature, SLOTS);
        start..start + ROW
    }

    fn sum(&self, features: &[u32]) -> [f32; ROW] {
        let mut sums = [0.0; ROW];
        for &feature in features {
            for (sum, weight) in sums.iter_mut().zip(&self.weights[Self::row(feature)]) {
                *sum += weight;
            }
        }
        sums
    }

    /// Moves the features' weights by the difference of what is right and what was expected, as far
    /// as the example counts.
    fn learn(
        &mut self,
        features: &[u32],
        right: &[f32; LABELS],
        expected: &[f32; LABELS],
        weight: f32,
    ) {
        let mut change = [0.0; ROW];
        for (change, (right, expected)) in change.iter_mut().zip(right.iter().zip(expected)) {
            *change = weight * (right - expected);
        }
        if change.iter().all(|change| change.abs() <= LEAST) {
            return;
        }
        for &feature in features {
            let row = Self::row(feature);
            let weights = self.weights[row.clone()].iter_mut().zip(&mut self.squares[row]);
            for ((weight, square), change) in weights.zip(change) {
                *square += change * change;
                *weight += RATE * change / (*square + FIRST).sqrt();
            }
        }
    }
}

/// The weights as signed bytes: the mean of some runs.
pub fn train(examples: &[Example]) -> Vec<u8> {
    let mut sums = vec![0.0; SLOTS];
    for run in 1..=RUNS {
        for (sum, weight) in sums.iter_mut().zip(learn(examples, run)) {
            *sum += weight;
        }
    }
    quantise(&sums)
}

fn learn(examples: &[Example], run: u8) -> Vec<f32> {
    let mut random = ChaCha8Rng::seed_from_u64(u64::from(run));
    let mut learner = Learner { weights: vec![0.0; SLOTS], squares: vec![0.0; SLOTS] };
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for round in 1..=ROUNDS {
        order.shuffle(&mut random);
        for &number in &order {
            step(&mut learner, &examples[number], &mut random);
        }
        eprintln!("run {run} of {RUNS}, round {round} of {ROUNDS}");
    }
    learner.weights
}

/// The features of a word that are learned from this time.
fn some_features(views: &[View], at: usize, random: &mut ChaCha8Rng) -> Vec<u32> {
    let hidden = random.random_bool(HIDDEN);
    let all = of_token(views, at, hidden).into_iter();
    let all = all.chain(of_run(views, at).into_iter().flatten());
    all.filter(|_| !random.random_bool(DROPPED)).collect()
}

fn step(learner: &mut Learner, example: &Example, random: &mut ChaCha8Rng) {
    let Example { views, labels, complete, weight } = example;
    for run in View::runs(views) {
        let labels = &labels[run.clone()];
        let features: Vec<Vec<u32>> =
            run.clone().map(|at| some_features(views, at, random)).collect();
        let behind = |at: usize, before: usize| {
            let at = run.start + at;
            of_transition(views, at, transition(at, before))
        };
        let own: Vec<[f32; ROW]> = features.iter().map(|features| learner.sum(features)).collect();
        let score = |at: usize, before: usize| learner.sum(&behind(at, before));
        let right = |at: usize, label: usize| {
            let marked = usize::from(labels[at]);
            label == marked || !complete && marked == 0 && label >= UNMARKED
        };
        let cost = |at: usize, label: usize| match labels[at] {
            _ if right(at, label) => 0.0,
            0 => COSTS.2,
            marked if ORGANISATION.contains(&marked) => COSTS.1,
            _ => COSTS.0,
        };
        let expected = marginals(&own, score, |_, _| true, cost);
        let gold = marginals(&own, score, right, |_, _| 0.0);
        for (at, features) in features.iter().enumerate() {
            let (Marginals { own, pairs }, gold) = (&expected[at], &gold[at]);
            learner.learn(features, &gold.own, own, *weight);
            for (before, (right, expected)) in gold.pairs.iter().zip(pairs).enumerate() {
                learner.learn(&behind(at, before), right, expected, *weight);
            }
        }
    }
}

/// The mean of the runs' weights in steps of [`UNIT`]; the largest are cut.
fn quantise(sums: &[f32]) -> Vec<u8> {
    let step = UNIT * f32::from(RUNS);
    #[allow(clippy::cast_possible_truncation)]
    let byte = |sum: &f32| ((sum / step).round().clamp(-127.0, 127.0) as i8).cast_unsigned();
    sums.iter().map(byte).collect()
}
