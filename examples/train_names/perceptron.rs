//! Averaged structured perceptron with a cost for wrong labels, over several runs whose weights are
//! added up.

use nachlese::lexicon::recognise::{ROW, View, Weights, best, of_token, of_transition, transition};
use nachlese::lexicon::tagger::model::row_start;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::data::Example;

/// Slots of the table.
const SLOTS: usize = 2_000_000;
const ROUNDS: usize = 7;
const RUNS: u64 = 2;
/// What a wrong label costs where there is a name, and where there is none.
const COSTS: (f32, f32) = (3.0, 1.0);
/// Share of the words whose own form is hidden, so that the model learns from what stands around.
const HIDDEN: f64 = 0.1;
/// The first label of the kinds that an incomplete annotation leaves out.
const UNMARKED: usize = 7;

struct Learner {
    weights: Vec<f32>,
    /// Each change times the step it was made at.
    sums: Vec<f64>,
    step: f64,
}

impl Weights for Learner {
    type Sum = f32;

    fn add(&self, features: &[u32], sums: &mut [f32; ROW]) {
        for &feature in features {
            let start = row_start::<ROW>(feature, SLOTS);
            for (sum, weight) in sums.iter_mut().zip(&self.weights[start..start + ROW]) {
                *sum += weight;
            }
        }
    }
}

impl Learner {
    fn change(&mut self, feature: u32, label: u8, by: f32) {
        let at = row_start::<ROW>(feature, SLOTS) + usize::from(label);
        self.weights[at] += by;
        self.sums[at] += f64::from(by) * self.step;
    }

    /// Moves towards the gold labels and away from the found ones.
    fn learn(&mut self, views: &[View], gold: &[u8], found: &[u8], hidden: &[bool]) {
        for at in 0..views.len() {
            if !View::may_be_named(views, at) {
                continue;
            }
            if gold[at] != found[at] {
                for feature in of_token(views, at, hidden[at]) {
                    self.change(feature, gold[at], 1.0);
                    self.change(feature, found[at], -1.0);
                }
            }
            let before = |labels: &[u8]| {
                transition(at, at.checked_sub(1).map_or(0, |before| usize::from(labels[before])))
            };
            if gold[at] != found[at] || before(gold) != before(found) {
                for feature in of_transition(views, at, before(gold)) {
                    self.change(feature, gold[at], 1.0);
                }
                for feature in of_transition(views, at, before(found)) {
                    self.change(feature, found[at], -1.0);
                }
            }
        }
    }
}

/// The weights as signed bytes.
pub fn train(examples: &[Example]) -> Vec<u8> {
    let mut total = vec![0.0_f64; SLOTS];
    for run in 1..=RUNS {
        let mut random = ChaCha8Rng::seed_from_u64(run);
        let mut learner = Learner { weights: vec![0.0; SLOTS], sums: vec![0.0; SLOTS], step: 1.0 };
        let mut order: Vec<usize> = (0..examples.len()).collect();
        for round in 1..=ROUNDS {
            order.shuffle(&mut random);
            let mut wrong = 0;
            for &number in &order {
                let example = &examples[number];
                let hidden: Vec<bool> =
                    example.views.iter().map(|_| random.random_bool(HIDDEN)).collect();
                wrong += usize::from(step(&mut learner, example, &hidden));
            }
            eprintln!("run {run} round {round}: {wrong} sentences wrong");
        }
        for ((total, weight), sum) in total.iter_mut().zip(&learner.weights).zip(&learner.sums) {
            *total += f64::from(*weight) - sum / learner.step;
        }
    }
    quantise(&total)
}

fn step(learner: &mut Learner, example: &Example, hidden: &[bool]) -> bool {
    let Example { views, labels, complete } = example;
    let mut gold = labels.clone();
    if !complete {
        // The likeliest labels that the annotation leaves open.
        let fits = |at: usize, label: usize| {
            let marked = usize::from(labels[at]);
            label == marked || marked == 0 && label >= UNMARKED
        };
        best(learner, views, fits, |_, _| 0.0, |at| hidden[at], &mut gold);
    }
    let cost = |at: usize, label: usize| match gold[at] {
        right if usize::from(right) == label => 0.0,
        0 => COSTS.1,
        _ => COSTS.0,
    };
    let mut found = Vec::new();
    best(learner, views, |_, _| true, cost, |at| hidden[at], &mut found);
    let wrong = found != gold;
    if wrong {
        learner.learn(views, &gold, &found, hidden);
    }
    learner.step += 1.0;
    wrong
}

fn quantise(weights: &[f64]) -> Vec<u8> {
    let most = weights.iter().fold(0.0_f64, |most, weight| most.max(weight.abs()));
    let scale = if most > 0.0 { 127.0 / most } else { 0.0 };
    #[allow(clippy::cast_possible_truncation)]
    let byte = |weight: &f64| ((weight * scale).round() as i8).cast_unsigned();
    weights.iter().map(byte).collect()
}
