//! Another number in the place of one inside an adjective: "dreitägig", "64-jährig".

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::{TRIFLE_WORTH, version};
use super::numbers::{is_of_named, near_ages};
use crate::annotate::Tokens;
use crate::generate::Scene;
use crate::lexicon::Tag;

const NUMBERS: [&str; 11] =
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

/// What is measured so, in the middle of the adjective.
const UNITS: [&str; 9] =
    ["jährig", "tägig", "wöchig", "monatig", "stündig", "minütig", "köpfig", "stöckig", "spurig"];

/// The stretch with each of these adjectives changed.
pub(super) fn versions(scene: &Scene, tokens: &Tokens, place: &str) -> Vec<Version> {
    tokens
        .clone()
        .filter(|&at| scene.tag(at) == Some(Tag::ADJA))
        .filter_map(|at| {
            let other = other(scene, at)?;
            let mut version = version(scene, at..at + 1, other, place, 0.85);
            let age = scene.annotated.word(at).contains("jährig");
            if age && !is_of_named(scene, &(at..at + 1)) {
                version.worth = TRIFLE_WORTH;
            }
            Some(version)
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
