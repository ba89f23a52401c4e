//! How likely labels are under a linear-chain model: the forward-backward algorithm.

use nachlese::lexicon::recognise::{LABELS, ROW, may_follow};

/// Scores of a word's labels: by themselves, and behind each label of the word before.
#[derive(Debug, Clone, Copy)]
pub struct Scores {
    /// Words that can be part of no name have one label.
    pub open: bool,
    pub own: [f32; ROW],
    pub behind: [[f32; ROW]; LABELS],
}

/// Probabilities of a word's labels, and of pairs of the label before and its own.
#[derive(Debug, Clone, Copy)]
pub struct Marginals {
    pub own: [f32; LABELS],
    pub pairs: [[f32; LABELS]; LABELS],
}

/// The smallest sum that is divided by.
const TINY: f32 = 1e-30;

/// Scores this far below the best count as this far.
const LOWEST: f32 = -60.0;

/// The marginals of all words of a sentence among the sequences of labels that `allowed` lets
/// through; `cost` is added to a label's score.
pub fn marginals(
    scores: &[Scores],
    allowed: impl Fn(usize, usize) -> bool,
    cost: impl Fn(usize, usize) -> f32,
) -> Vec<Marginals> {
    let mut forward: Vec<[f32; LABELS]> = Vec::with_capacity(scores.len());
    let mut factors = Vec::with_capacity(scores.len());
    for (at, word) in scores.iter().enumerate() {
        let (here, own) = step(forward.last(), at, word, &allowed, &cost);
        factors.push(here);
        forward.push(own);
    }
    let mut found =
        vec![Marginals { own: [0.0; LABELS], pairs: [[0.0; LABELS]; LABELS] }; scores.len()];
    let mut backward = [1.0_f32; LABELS];
    for at in (0..scores.len()).rev() {
        let Marginals { own, pairs } = &mut found[at];
        let mut sum = 0.0;
        for before in 0..befores(at) {
            let so_far = at.checked_sub(1).map_or(1.0, |last| forward[last][before]);
            for label in 0..LABELS {
                pairs[before][label] = so_far * factors[at][before][label] * backward[label];
                sum += pairs[before][label];
            }
        }
        let sum = sum.max(TINY);
        for row in pairs.iter_mut() {
            for (share, own) in row.iter_mut().zip(own.iter_mut()) {
                *share /= sum;
                *own += *share;
            }
        }
        let mut next = factors[at].map(|row| row.iter().zip(&backward).map(|(a, b)| a * b).sum());
        let sum = next.iter().sum::<f32>().max(TINY);
        for value in &mut next {
            *value /= sum;
        }
        backward = next;
    }
    found
}

/// The factors of all pairs of labels at a word, and how likely its labels are by what stands up
/// to it.
fn step(
    before: Option<&[f32; LABELS]>,
    at: usize,
    word: &Scores,
    allowed: impl Fn(usize, usize) -> bool,
    cost: impl Fn(usize, usize) -> f32,
) -> ([[f32; LABELS]; LABELS], [f32; LABELS]) {
    let mut factors = [[0.0; LABELS]; LABELS];
    let mut own = [0.0; LABELS];
    let labels = if word.open { LABELS } else { 1 };
    let so_far = |last: usize| before.map_or(1.0, |row| row[last]);
    let pairs = || {
        (0..befores(at))
            .filter(|&last| so_far(last) > 0.0)
            .flat_map(|last| (0..labels).map(move |label| (last, label)))
            .filter(|&(last, label)| may_follow(at, last, label) && allowed(at, label))
    };
    let score =
        |last: usize, label: usize| word.own[label] + word.behind[last][label] + cost(at, label);
    let best = pairs().map(|(last, label)| score(last, label)).fold(f32::NEG_INFINITY, f32::max);
    for (last, label) in pairs() {
        factors[last][label] = (score(last, label) - best).max(LOWEST).exp();
        own[label] += so_far(last) * factors[last][label];
    }
    let sum = own.iter().sum::<f32>().max(TINY);
    (factors, own.map(|value| value / sum))
}

/// Before the first word stands nothing; it counts as one label.
const fn befores(at: usize) -> usize {
    if at == 0 { 1 } else { LABELS }
}
