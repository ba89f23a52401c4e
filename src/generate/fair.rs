//! Which of the possible wrong options stand beside a key, so that no outer sign gives it away: over
//! many items the key is the option that the article names first, names most, or that is longest no
//! more often than chance.
//!
//! The persons that are asked for are most often those that an article is about, and so the first
//! and the most frequent. Where another set of options exists it is taken; where none does, nor
//! enough options from the article, there is no fair choice, and the answer has to be typed. How
//! often the key may be ahead all the same was set so that the guessers of
//! `examples/evaluate/guess.rs` stay near chance on the articles that it reads.

use rand::RngExt;

use super::Scene;
use super::distractors::OPTIONS;

/// The share of cases in which the key may be ahead of every other option. Where no choice of options
/// puts it behind one of them, the answer is typed in all other cases.
const AHEAD: f64 = 0.45;

/// The share of cases in which the key may be the shortest of all, and the longest.
const OUTSTANDING: f64 = 0.35;

/// No more wrong options than this are tried.
const TRIED: usize = 9;

/// What a reader sees of an option without understanding it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Signs {
    /// Where the article has it first, in bytes; its length if nowhere.
    first: usize,
    /// How often the article has it.
    count: usize,
    /// Of a name, how often the article has its last part.
    tail: usize,
    /// In characters.
    length: usize,
}

impl Signs {
    fn of(article: &str, option: &str) -> Self {
        let folded = option.to_lowercase();
        let tail = folded.rsplit(' ').next().unwrap_or("");
        let name = option.starts_with(char::is_uppercase);
        Self {
            first: article.find(&folded).unwrap_or(article.len()),
            count: article.matches(&folded).count(),
            tail: if name { article.matches(tail).count() } else { 0 },
            length: option.chars().count(),
        }
    }
}

/// Wrong options from `pool`, which is in order of preference, as many as an item has; fewer if
/// there are no more. `None` where every choice would tell the key.
pub(super) fn choose(scene: &Scene, stem: &str, key: &str, pool: &[String]) -> Option<Vec<String>> {
    let article = scene.annotated.text.to_lowercase();
    let own = Signs::of(&article, key);
    let pool = &pool[..pool.len().min(TRIED)];
    let signs: Vec<Signs> = pool.iter().map(|option| Signs::of(&article, option)).collect();
    let size = (OPTIONS - 1).min(pool.len());
    let mut random = scene.random(&format!("fair {stem}"));
    let (chance, length): (f64, f64) = (random.random(), random.random());
    // Beside a key from the article, options that are not in it tell too much.
    let own_words = |set: &Vec<usize>| set.iter().filter(|&&at| signs[at].count > 0).count();
    // Statements are all long.
    let name = key.starts_with(char::is_uppercase);
    let sets: Vec<Vec<usize>> = subsets(pool.len(), size)
        .into_iter()
        .filter(|set| own.count == 0 || own_words(set) + 1 >= size)
        .filter(|set| !name || !stands_out(own.length, &pick(&signs, set), length))
        .collect();
    let behind: Vec<&Vec<usize>> =
        sets.iter().filter(|set| !is_ahead(own, &pick(&signs, set))).collect();
    if sets.is_empty() || behind.is_empty() && chance >= AHEAD {
        return None;
    }
    let (candidates, target) = if chance < AHEAD && behind.len() < sets.len() {
        let ahead = sets.iter().filter(|set| is_ahead(own, &pick(&signs, set))).collect();
        (ahead, 0.0)
    } else {
        // One of the other ranks, each as often as the others.
        let rank = (chance - AHEAD) / (1.0 - AHEAD) * 3.0;
        (behind, (rank.floor() + 1.0) / 3.0)
    };
    candidates
        .into_iter()
        .map(|set| (cost(own, &pick(&signs, set), target, length) + preference(set), set))
        .min_by(|left, right| left.0.total_cmp(&right.0).then_with(|| left.1.cmp(right.1)))
        .map(|(_, set)| set.iter().map(|&at| pool[at].clone()).collect())
}

fn pick(signs: &[Signs], set: &[usize]) -> Vec<Signs> {
    set.iter().map(|&at| signs[at]).collect()
}

/// Later ones of the pool are taken where they make the set fairer.
#[allow(clippy::cast_precision_loss, reason = "a handful of indices")]
fn preference(set: &[usize]) -> f64 {
    set.iter().sum::<usize>() as f64 * 0.04
}

/// Whether the key alone is first or most frequent.
fn is_ahead(key: Signs, others: &[Signs]) -> bool {
    let first = others.iter().all(|other| key.first < other.first);
    let most = others.iter().all(|other| key.count > other.count);
    let tail = others.iter().all(|other| key.tail > other.tail);
    first || most || tail
}

/// Whether the key alone is the shortest or the longest, and may not be.
fn stands_out(key: usize, others: &[Signs], drawn: f64) -> bool {
    let shortest = others.iter().all(|other| key < other.length);
    let longest = others.iter().all(|other| key > other.length);
    shortest && drawn >= OUTSTANDING || longest && drawn < 1.0 - OUTSTANDING
}

/// How far the key's ranks are from those aimed at: `target` 0 for ahead of all others, 1 for
/// behind; `length` 0 for the shortest.
fn cost(key: Signs, others: &[Signs], target: f64, length: f64) -> f64 {
    let descending = |count: usize| usize::MAX - count;
    let first = rank(key.first, others.iter().map(|other| other.first));
    let count = rank(descending(key.count), others.iter().map(|other| descending(other.count)));
    let tail = rank(descending(key.tail), others.iter().map(|other| descending(other.tail)));
    let size = rank(key.length, others.iter().map(|other| other.length));
    let off = |rank: Option<f64>, target: f64| rank.map_or(0.0, |rank| (rank - target).abs());
    off(first, target)
        + 0.7 * off(count, target)
        + 0.5 * off(tail, target)
        + 0.9 * off(size, length)
}

/// The share of others that come before; half of those that are level. `None` if all are level.
#[allow(clippy::cast_precision_loss, reason = "a handful of options")]
fn rank(key: usize, others: impl Iterator<Item = usize>) -> Option<f64> {
    let (mut before, mut level, mut all) = (0, 0, 0);
    for other in others {
        all += 1;
        before += usize::from(other < key);
        level += usize::from(other == key);
    }
    (level < all).then(|| (before as f64 + level as f64 / 2.0) / all as f64)
}

/// All subsets of `size` of the numbers below `count`, in order.
fn subsets(count: usize, size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    (size..=count)
        .flat_map(|last| {
            subsets(last - 1, size - 1).into_iter().map(move |mut set| {
                set.push(last - 1);
                set
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subsets_are_all_and_each_once() {
        assert_eq!(subsets(4, 3).len(), 4);
        assert_eq!(subsets(9, 3).len(), 84);
        assert_eq!(subsets(2, 2), vec![vec![0, 1]]);
    }

    #[test]
    fn ranks() {
        assert_eq!(rank(1, [2, 3, 4].into_iter()), Some(0.0));
        assert_eq!(rank(5, [2, 3, 4].into_iter()), Some(1.0));
        assert_eq!(rank(3, [3, 3].into_iter()), None);
    }

    #[test]
    fn the_shortest_and_the_longest_key_stand_out_in_most_cases() {
        let others = ["Bernd", "Clara"].map(|name| Signs::of("", name));
        assert!(stands_out(4, &others, 0.4) && !stands_out(4, &others, 0.3));
        assert!(stands_out(6, &others, 0.6) && !stands_out(6, &others, 0.8));
        assert!(!stands_out(5, &others, 0.5));
    }

    #[test]
    fn a_key_that_is_first_or_named_most_is_ahead() {
        let article = "anna weiß, was bernd weiß, und bernd weiß, was clara weiß.";
        let [anna, bernd, clara] = ["Anna", "Bernd", "Clara"].map(|name| Signs::of(article, name));
        assert!(is_ahead(anna, &[bernd, clara]));
        assert!(is_ahead(bernd, &[anna, clara]));
        assert!(!is_ahead(clara, &[anna, bernd]));
    }
}
