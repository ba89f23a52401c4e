//! Another result of a game in the place of the article's: "gewann mit 3:1".

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::version;
use crate::annotate::Tokens;
use crate::generate::Scene;

/// Words of sport: without one of them "10:30" is a time.
const GAMES: [&str; 9] = [
    "gewann", "gewonnen", "siegte", "besiegte", "schlug", "verlor", "verloren", "unterlag", "Spiel",
];

/// The stretch with each of its results changed; whoever was ahead stays so.
pub(super) fn versions(scene: &Scene, tokens: &Tokens, place: &str) -> Vec<Version> {
    let annotated = scene.annotated;
    let game = tokens.clone().any(|at| GAMES.contains(&annotated.word(at)));
    let results: Vec<usize> =
        tokens.clone().filter(|&at| result(annotated.word(at)).is_some()).collect();
    // Of several, sets and halves, one is not changed alone.
    let ([at], true) = (results.as_slice(), game) else { return Vec::new() };
    other(scene, *at)
        .map(|other| version(scene, *at..at + 1, other, place, 0.87))
        .into_iter()
        .collect()
}

fn result(word: &str) -> Option<(u32, u32)> {
    let (left, right) = word.split_once([':', '-'])?;
    Some((left.parse().ok()?, right.parse().ok()?))
}

fn other(scene: &Scene, at: usize) -> Option<String> {
    let annotated = scene.annotated;
    let word = annotated.word(at);
    if matches!(annotated.word(at + 1), "Uhr" | "h" | "MEZ" | "MESZ") || !word.contains(':') {
        return None;
    }
    let (left, right) = result(word)?;
    let ahead = left.cmp(&right);
    let near = |value: u32| [value.checked_sub(1), value.checked_add(1), value.checked_add(2)];
    let others: Vec<String> = near(left)
        .into_iter()
        .flatten()
        .map(|left| (left, right))
        .chain(near(right).into_iter().flatten().map(|right| (left, right)))
        .filter(|(left, right)| left.cmp(right) == ahead)
        .map(|(left, right)| format!("{left}:{right}"))
        .filter(|other| !annotated.text.contains(other.as_str()))
        .collect();
    others.choose(&mut scene.random(&format!("ergebnis {at} {word}"))).cloned()
}
