//! Another number in the place of one inside an adjective: "dreitägig"; an age is told in passing.

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::version;
use super::numbers::near_ages;
use crate::annotate::Tokens;
use crate::generate::Scene;
use crate::lexicon::Tag;

const NUMBERS: [&str; 11] =
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

/// What is measured so, in the middle of the adjective.
const UNITS: [&str; 8] =
    ["tägig", "wöchig", "monatig", "stündig", "minütig", "köpfig", "stöckig", "spurig"];

/// The stretch with each of these adjectives changed.
pub(super) fn versions(scene: &Scene, tokens: &Tokens, place: &str) -> Vec<Version> {
    tokens
        .clone()
        .filter(|&at| scene.tag(at) == Some(Tag::ADJA))
        .filter_map(|at| {
            let other = other(scene, at)?;
            Some(version(scene, at..at + 1, other, place, 0.85))
        })
        .collect()
}

fn other(scene: &Scene, at: usize) -> Option<String> {
    let word = scene.annotated.word(at);
    let cut = UNITS.iter().find_map(|unit| word.find(unit))?;
    let (number, rest) = word.split_at(cut);
    let mut random = scene.random(&format!("maß {at} {word}"));
    let absent = |other: &String| !scene.annotated.text.contains(other.as_str());
    let others: Vec<String> = match number.strip_suffix('-') {
        // Strikes and shifts last such spans.
        Some(figure) if rest.starts_with("stündig") => ["12", "24", "36", "48", "72"]
            .iter()
            .filter(|hours| **hours != figure)
            .map(|hours| format!("{hours}-{rest}"))
            .collect(),
        Some(figure) => near_ages(figure)?.into_iter().map(|age| format!("{age}-{rest}")).collect(),
        None => {
            let value = NUMBERS.iter().position(|each| each.eq_ignore_ascii_case(number))?;
            NUMBERS
                .iter()
                .enumerate()
                .filter(|(other, _)| (1..=3).contains(&other.abs_diff(value)))
                .map(|(_, other)| format!("{other}{rest}"))
                .collect()
        }
    };
    let others: Vec<String> = others.into_iter().filter(absent).collect();
    others.choose(&mut random).cloned()
}
