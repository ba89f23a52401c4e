//! Items with several parts: options, pairs, lines. Each counts how many parts are right.

use std::collections::BTreeSet;

use crate::text::fold_space;

/// How many parts of an item are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Right ones, after wrong ones were taken off; at most `of`.
    pub right: usize,
    /// All there are.
    pub of: usize,
}

impl Parts {
    const fn none(of: usize) -> Self {
        Self { right: 0, of }
    }
}

/// Right options chosen minus wrong options chosen, never below zero, of the options that are
/// right: who ticks every box gets nothing for it.
pub fn choice(key: &[String], chosen: &[String]) -> Parts {
    let key: BTreeSet<String> = key.iter().map(|option| fold_space(option)).collect();
    let chosen: BTreeSet<String> = chosen.iter().map(|option| fold_space(option)).collect();
    let right = key.intersection(&chosen).count();
    let wrong = chosen.difference(&key).count();
    Parts { right: right.saturating_sub(wrong), of: key.len() }
}

/// The prompts that were given their own option. A prompt that was given two options counts as
/// not answered.
pub fn pairs(key: &[(String, String)], made: &[(String, String)]) -> Parts {
    let right = key.iter().filter(|(prompt, option)| {
        let prompt = fold_space(prompt);
        let mut given = made.iter().filter(|(of, _)| fold_space(of) == prompt);
        let first = given.next();
        given.next().is_none()
            && first.is_some_and(|(_, chosen)| fold_space(chosen) == fold_space(option))
    });
    Parts { right: right.count(), of: key.len() }
}

/// The neighbours of the right order that stand directly one after the other: of `n` lines there
/// are `n - 1`. Counted so, and not by position, one line in a wrong place does not make every
/// line after it wrong. What is not a rearrangement of the lines has nothing right.
pub fn order(key: &[String], put: &[String]) -> Parts {
    let key: Vec<String> = key.iter().map(|line| fold_space(line)).collect();
    let put: Vec<String> = put.iter().map(|line| fold_space(line)).collect();
    let of = key.len().saturating_sub(1).max(1);
    let (mut sorted_key, mut sorted_put) = (key.clone(), put.clone());
    sorted_key.sort_unstable();
    sorted_put.sort_unstable();
    if sorted_key != sorted_put {
        return Parts::none(of);
    }
    if key == put {
        return Parts { right: of, of };
    }
    let mut neighbours: Vec<&[String]> = put.windows(2).collect();
    let mut right = 0;
    for wanted in key.windows(2) {
        if let Some(at) = neighbours.iter().position(|found| *found == wanted) {
            neighbours.swap_remove(at);
            right += 1;
        }
    }
    // With lines of the same words all neighbours can be found in an order that is not the key.
    Parts { right: right.min(of - 1), of }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &str) -> Vec<String> {
        words.split_whitespace().map(str::to_owned).collect()
    }

    fn two(words: &str) -> Vec<(String, String)> {
        list(words).chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
    }

    #[test]
    fn every_box_ticked_is_worth_nothing() {
        let key = list("a b");
        assert_eq!(choice(&key, &list("b a")), Parts { right: 2, of: 2 });
        assert_eq!(choice(&key, &list("a")), Parts { right: 1, of: 2 });
        assert_eq!(choice(&key, &list("a c")), Parts { right: 0, of: 2 });
        assert_eq!(choice(&key, &list("a b c")), Parts { right: 1, of: 2 });
        assert_eq!(choice(&key, &list("a b c d e")), Parts { right: 0, of: 2 });
        assert_eq!(choice(&key, &list("a a a")), Parts { right: 1, of: 2 });
    }

    #[test]
    fn a_prompt_with_two_options_is_not_answered() {
        let key = two("x 1 y 2");
        assert_eq!(pairs(&key, &two("y 2 x 1")), Parts { right: 2, of: 2 });
        assert_eq!(pairs(&key, &two("x 1 x 2 y 2")), Parts { right: 1, of: 2 });
        assert_eq!(pairs(&key, &two("x 2 y 1")), Parts { right: 0, of: 2 });
        assert_eq!(pairs(&key, &[]), Parts { right: 0, of: 2 });
    }

    #[test]
    fn order_counts_neighbours() {
        let key = list("a b c d");
        assert_eq!(order(&key, &list("a b c d")), Parts { right: 3, of: 3 });
        assert_eq!(order(&key, &list("d a b c")), Parts { right: 2, of: 3 });
        assert_eq!(order(&key, &list("d c b a")), Parts { right: 0, of: 3 });
        assert_eq!(order(&key, &list("a b c")), Parts { right: 0, of: 3 });
        assert_eq!(order(&key, &list("a b c c")), Parts { right: 0, of: 3 });
        assert_eq!(order(&list("a"), &list("a")), Parts { right: 1, of: 1 });
    }

    #[test]
    fn twin_lines_do_not_make_a_wrong_order_right() {
        let key = list("a b a c a b");
        assert!(order(&key, &list("a c a b a b")).right < key.len() - 1);
    }
}
