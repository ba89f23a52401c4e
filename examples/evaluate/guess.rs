//! What simple guessers score on choice items.
//!
//! Each picks by one outer sign, the case of letters aside; where several options share it, they share the point. Chance is the
//! mean of one by the number of options. The row gives the guesser's score and, in points of a
//! hundred, how far it lies from chance; over all items, and for each family of 200 or more the
//! three guessers that lie farthest.

use std::collections::{BTreeMap, BTreeSet};

use nachlese::quiz::{Item, Key, Task};
use nachlese::text::fold_letters;

use crate::table::{Row, Table};

/// Families with fewer items are not shown by themselves.
const LEAST: usize = 200;

/// Points from chance that are allowed.
const ALLOWED: f64 = 5.0;

const GUESSERS: [&str; 14] = [
    "longest",
    "shortest",
    "most words shared with the stem",
    "fewest words shared with the stem",
    "most frequent in the article",
    "least frequent in the article",
    "first in the article",
    "last in the article",
    "last word most frequent",
    "last word least frequent",
    "most specific name",
    "least specific name",
    "first option",
    "last option",
];

#[derive(Debug, Default, Clone)]
struct Tally {
    items: usize,
    chance: f64,
    scores: [f64; GUESSERS.len()],
}

/// The scores over all items and by family.
#[derive(Debug, Default)]
pub struct Guesses {
    all: Tally,
    families: BTreeMap<String, Tally>,
}

impl Guesses {
    #[allow(clippy::cast_precision_loss)]
    pub fn add(&mut self, item: &Item, text: &str) {
        let (Task::Choice { options }, Some(Key::Choice(keys))) = (&item.task, &item.key) else {
            return;
        };
        let Some(key) =
            keys.first().and_then(|key| options.iter().position(|option| option == key))
        else {
            return;
        };
        let family = item.family.clone().unwrap_or_default();
        for tally in [&mut self.all, self.families.entry(family).or_default()] {
            tally.items += 1;
            tally.chance += 1.0 / options.len() as f64;
            let text = text.to_lowercase();
            let signs: Vec<[f64; GUESSERS.len()]> = options
                .iter()
                .enumerate()
                .map(|(place, option)| signs(option, place as f64, &item.stem, &text))
                .collect();
            for (guesser, score) in tally.scores.iter_mut().enumerate() {
                let best = signs.iter().map(|sign| sign[guesser]).fold(f64::NEG_INFINITY, f64::max);
                let tied = signs.iter().filter(|sign| sign[guesser] >= best).count();
                if signs[key][guesser] >= best {
                    *score += 1.0 / tied as f64;
                }
            }
        }
    }

    #[allow(clippy::cast_precision_loss)]
    pub fn rows(&self, table: &mut Table) {
        for (name, tally) in &self.families {
            table.push(Row {
                digits: 0,
                ..Row::share(
                    "guessers",
                    &format!("{name}: choice items"),
                    tally.items as f64,
                    None,
                    String::new(),
                )
            });
        }
        for (name, tally, all) in std::iter::once(("all items", &self.all, true)).chain(
            self.families
                .iter()
                .filter(|(_, tally)| tally.items >= LEAST)
                .map(|(name, tally)| (name.as_str(), tally, false)),
        ) {
            let items = tally.items.max(1) as f64;
            let chance = tally.chance / items;
            let mut rows: Vec<(f64, &str, f64)> = tally
                .scores
                .iter()
                .zip(GUESSERS)
                .map(|(score, guesser)| ((score / items - chance) * 100.0, guesser, score / items))
                .collect();
            rows.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
            let shown = if all { rows.len() } else { 3 };
            for (distance, guesser, score) in rows.into_iter().take(shown) {
                table.push(Row {
                    lower_is_better: true,
                    digits: 1,
                    ..Row::share(
                        "guessers",
                        &format!("{name}: {guesser}, points from chance"),
                        distance.abs(),
                        Some(ALLOWED),
                        format!("{score:.3}, chance {chance:.3}, {} items", tally.items),
                    )
                });
            }
        }
    }
}

/// For every guesser how much it likes an option.
#[allow(clippy::cast_precision_loss)]
fn signs(option: &str, place: f64, stem: &str, text: &str) -> [f64; GUESSERS.len()] {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(fold_letters)
            .collect()
    };
    let length = option.chars().count() as f64;
    let shared = words(option).intersection(&words(stem)).count() as f64;
    let folded = option.to_lowercase();
    let frequency = text.matches(&folded).count() as f64;
    let first = text.find(&folded).unwrap_or(text.len()) as f64;
    let tail = text.matches(folded.rsplit(' ').next().unwrap_or("")).count() as f64;
    let capitals =
        option.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count()
            as f64;
    [
        length, -length, shared, -shared, frequency, -frequency, -first, first, tail, -tail,
        capitals, -capitals, -place, place,
    ]
}
