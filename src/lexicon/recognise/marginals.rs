//! How likely labels are under a linear-chain model: the forward-backward algorithm.

use super::decode::{LABELS, ROW, may_follow};

/// Probabilities of a word's labels, and of pairs of the label before and its own.
#[derive(Debug, Clone, Copy)]
pub struct Marginals {
    /// Of each label by itself.
    pub own: [f32; LABELS],
    /// Of each label behind each label of the word before.
    pub pairs: [[f32; LABELS]; LABELS],
}

const NONE: Marginals = Marginals { own: [0.0; LABELS], pairs: [[0.0; LABELS]; LABELS] };

/// The smallest sum that is divided by.
const TINY: f32 = 1e-30;

/// Scores this far below the best count as this far.
const LOWEST: f32 = -60.0;

/// Labels less likely than this by what stands before are not followed.
const FOLLOWED: f32 = 1e-5;

/// The marginals of a run of words, before which stands a word outside of names or nothing, among
/// the sequences of labels that `allowed` lets through. `own` are the scores of labels by
/// themselves, `behind` gives those of a word's labels behind a label; `cost` is added to both.
pub fn marginals(
    own: &[[f32; ROW]],
    mut behind: impl FnMut(usize, usize) -> [f32; ROW],
    allowed: impl Fn(usize, usize) -> bool,
    cost: impl Fn(usize, usize) -> f32,
) -> Vec<Marginals> {
    let mut found = vec![NONE; own.len()];
    let mut forward: Vec<[f32; LABELS]> = Vec::with_capacity(own.len());
    for at in 0..own.len() {
        let so_far = so_far(&forward, at);
        let followed = |before: &usize| so_far[*before] >= FOLLOWED;
        let factors = &mut found[at].pairs;
        let mut best = f32::NEG_INFINITY;
        for before in (0..LABELS).filter(followed) {
            let behind = behind(at, before);
            for (label, factor) in factors[before].iter_mut().enumerate() {
                *factor = f32::NEG_INFINITY;
                if may_follow(before, label) && allowed(at, label) {
                    *factor = own[at][label] + behind[label] + cost(at, label);
                    best = best.max(*factor);
                }
            }
        }
        let mut here = [0.0; LABELS];
        for before in (0..LABELS).filter(followed) {
            for (factor, here) in factors[before].iter_mut().zip(&mut here) {
                *factor = if *factor == f32::NEG_INFINITY { 0.0 } else { power(*factor - best) };
                *here += so_far[before] * *factor;
            }
        }
        let sum = here.iter().sum::<f32>().max(TINY);
        forward.push(here.map(|value| value / sum));
    }
    let mut backward = [1.0_f32; LABELS];
    for at in (0..own.len()).rev() {
        let so_far = so_far(&forward, at);
        let followed = |before: &usize| so_far[*before] >= FOLLOWED;
        let Marginals { own, pairs } = &mut found[at];
        let mut next = [0.0_f32; LABELS];
        let mut sum = 0.0;
        for before in (0..LABELS).filter(followed) {
            for (pair, backward) in pairs[before].iter_mut().zip(&backward) {
                let follows = *pair * backward;
                next[before] += follows;
                *pair = so_far[before] * follows;
                sum += *pair;
            }
        }
        let share = 1.0 / sum.max(TINY);
        for before in (0..LABELS).filter(followed) {
            for (pair, own) in pairs[before].iter_mut().zip(own.iter_mut()) {
                *pair *= share;
                *own += *pair;
            }
        }
        let sum = next.iter().sum::<f32>().max(TINY);
        backward = next.map(|value| value / sum);
    }
    found
}

/// How likely the labels of the word before are; before the first one stands label 0.
fn so_far(forward: &[[f32; LABELS]], at: usize) -> [f32; LABELS] {
    let first = || std::array::from_fn(|label| if label == 0 { 1.0 } else { 0.0 });
    at.checked_sub(1).map_or_else(first, |before| forward[before])
}

/// e to the power of `x`, which is not above 0, to four digits: by sums and products alone, so that
/// it is the same on every machine.
fn power(x: f32) -> f32 {
    let binary = x.max(LOWEST) * std::f32::consts::LOG2_E;
    // Between -87 and 0, so that the exponent is that of a normal number.
    #[allow(clippy::cast_possible_truncation)]
    let whole = binary as i32;
    #[allow(clippy::cast_precision_loss)]
    let rest = binary - whole as f32;
    let fraction =
        [0.001_333_4, 0.009_618_1, 0.055_504_1, 0.240_226_5, std::f32::consts::LN_2, 1.0]
            .into_iter()
            .fold(0.0, |sum, factor| sum * rest + factor);
    let exponent = (whole + 127).unsigned_abs();
    f32::from_bits(exponent << 23) * fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_e_are_right_to_three_digits() {
        for tenth in 0..600_u16 {
            let x = -f32::from(tenth) / 10.0;
            assert!((power(x) / x.exp() - 1.0).abs() < 1e-3, "{x}");
        }
    }

    /// Every sequence of three words written out.
    #[test]
    fn marginals_are_sums_over_all_sequences() {
        let score = |at: usize, label: usize| ((at * 7 + label * 5) % 11) as f32 / 4.0;
        let behind = |at: usize, before: usize| -> [f32; ROW] {
            std::array::from_fn(|label| ((at * 3 + before * 2 + label) % 7) as f32 / 3.0)
        };
        let own: Vec<[f32; ROW]> =
            (0..3).map(|at| std::array::from_fn(|label| score(at, label))).collect();
        let found = marginals(
            &own,
            behind,
            |_, label| label != 3,
            |_, label| if label == 5 { 0.5 } else { 0.0 },
        );
        let mut sums = [[0.0_f32; LABELS]; 3];
        let mut all = 0.0;
        for labels in (0..LABELS.pow(3)).map(|n| [n / 169, n / 13 % 13, n % 13]) {
            let before = [0, labels[0], labels[1]];
            let fits = |at: usize| may_follow(before[at], labels[at]) && labels[at] != 3;
            if !(0..3).all(fits) {
                continue;
            }
            let sum: f32 = (0..3)
                .map(|at| {
                    let cost = if labels[at] == 5 { 0.5 } else { 0.0 };
                    score(at, labels[at]) + behind(at, before[at])[labels[at]] + cost
                })
                .sum();
            all += sum.exp();
            for at in 0..3 {
                sums[at][labels[at]] += sum.exp();
            }
        }
        for (found, sums) in found.iter().zip(&sums) {
            for (own, sum) in found.own.iter().zip(sums) {
                assert!((own - sum / all).abs() < 1e-3, "{own} {}", sum / all);
            }
        }
    }
}
