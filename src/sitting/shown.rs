//! What a reader is shown of an item: its options in the order of this sitting.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use sha2::{Digest, Sha256};

use crate::quiz::{Item, Key, Task};

/// An item's prompts and options as they stand on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// The left side of a match item, in the file's order; empty for other kinds.
    pub prompts: Vec<String>,
    /// The options, shuffled; empty for typed and judged items.
    pub options: Vec<String>,
}

/// Shuffles an item's options by the sitting's seed and the item's id, so that a sitting that is
/// taken up again shows the same order, whatever other items were changed. Lines to be ordered
/// and options to be paired never stand in the right order already.
#[must_use]
pub fn shown(item: &Item, seed: u64) -> Shown {
    let mut options = item.task.options().to_vec();
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    hash.update(item.id.as_bytes());
    let mut rng = ChaCha8Rng::from_seed(hash.finalize().into());
    options.shuffle(&mut rng);
    let prompts = match &item.task {
        Task::Match { prompts, .. } => prompts.clone(),
        _ => Vec::new(),
    };
    if let Some(right) = right_order(item, &prompts)
        && options.iter().zip(&right).all(|(shown, right)| shown == right)
        && options.len() > 1
    {
        options.rotate_left(1);
    }
    Shown { prompts, options }
}

/// The order of the options that would give the answer away. In a handout it is the file's own,
/// which its maker may have left as it was.
fn right_order(item: &Item, prompts: &[String]) -> Option<Vec<String>> {
    match (&item.task, &item.key) {
        (Task::Order { .. }, Some(Key::Order(lines))) => Some(lines.clone()),
        (Task::Match { .. }, Some(Key::Match(pairs))) => Some(
            prompts
                .iter()
                .filter_map(|prompt| pairs.iter().find(|(of, _)| of == prompt))
                .map(|(_, option)| option.clone())
                .collect(),
        ),
        (Task::Order { options } | Task::Match { options, .. }, None) => Some(options.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitting::samples;

    #[test]
    fn a_seed_gives_one_order() {
        let quiz = samples::quiz();
        let choice = &quiz.items[0];
        assert_eq!(shown(choice, 7), shown(choice, 7));
        let orders: std::collections::BTreeSet<Vec<String>> =
            (0..40).map(|seed| shown(choice, seed).options).collect();
        assert!(orders.len() > 4, "only {} orders in 40 seeds", orders.len());
    }

    #[test]
    fn the_right_order_is_never_shown() {
        let quiz = samples::quiz();
        for item in &quiz.items {
            for seed in 0..200 {
                let shown = shown(item, seed);
                match &item.key {
                    Some(Key::Order(lines)) => assert_ne!(&shown.options, lines),
                    Some(Key::Match(pairs)) => {
                        let right: Vec<&String> = pairs.iter().map(|(_, option)| option).collect();
                        assert_ne!(shown.options.iter().collect::<Vec<_>>(), right);
                    }
                    _ => {}
                }
            }
        }
    }
}
