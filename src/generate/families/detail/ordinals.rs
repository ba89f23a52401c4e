//! Another place in a row in the place of the article's: "zum dritten Mal", "der 24. Parteitag".

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::version;
use crate::annotate::{Entity, EntityKind};
use crate::generate::Scene;
use crate::lexicon::Tag;

/// Nouns that have one place in a row each: whoever won the second stage may have won the third too, but
/// what is done for the second time is not done for the third.
const COUNTED: [&str; 27] = [
    "Jahrhundert",
    "Jahrhunderts",
    "Mal",
    "Platz",
    "Rang",
    "Stelle",
    "Tabellenplatz",
    "Position",
    "Sieg",
    "Saisonsieg",
    "Niederlage",
    "Titel",
    "Amtszeit",
    "Legislaturperiode",
    "Wahlgang",
    "Auflage",
    "Parteitag",
    "Präsident",
    "Präsidenten",
    "Präsidentin",
    "Jubiläum",
    "Filmfestspiele",
    "Filmfestspielen",
    "Festival",
    "Kongress",
    "Runde",
    "Etappe",
];

const STEMS: [&str; 12] = [
    "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt",
    "elft", "zwölft",
];

/// The statement with another ordinal, if one would make it false.
pub(super) fn other(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let at = entity.tokens.start;
    if entity.kind != EntityKind::Ordinal
        || entity.tokens.len() != 1
        || scene.tag(at + 1)? != Tag::NN
    {
        return None;
    }
    let noun = annotated.word(at + 1);
    let before = at.checked_sub(1).map_or("", |before| annotated.word(before)).to_lowercase();
    // "Sieger der zweiten Etappe", "in der dritten Runde": one of them, named by its number.
    let passing =
        matches!(noun, "Runde" | "Etappe") && !matches!(before.as_str(), "die" | "in" | "der");
    // "den zweiten und dritten Platz"
    let row = [at.wrapping_sub(1), at + 1]
        .into_iter()
        .any(|beside| matches!(scene.tag(beside), Some(Tag::KON | Tag::COMMA)));
    // "das erste Museum seiner Art"
    let kind =
        matches!(annotated.word(at + 2), "seiner" | "ihrer") && annotated.word(at + 3) == "Art";
    // "zum zweiten Mal seit 2012": that year's own may be counted or not.
    let since = annotated.word(at + 2) == "seit";
    if !(COUNTED.contains(&noun) || kind) || passing || row || since {
        return None;
    }
    let mut random = scene.random(&format!("rang {at} {noun}"));
    let word = annotated.word(at);
    let others: Vec<String> = match word.strip_suffix('.') {
        Some(figure) => {
            let value: i32 = figure.parse().ok()?;
            [-3, -2, 2, 3, 4]
                .iter()
                .map(|step| value + step)
                .filter(|&other| other > 1)
                .map(|other| format!("{other}."))
                .collect()
        }
        None => {
            let ending = ["en", "em", "er", "es", "e"].iter().find(|end| word.ends_with(**end))?;
            let stem = word.strip_suffix(ending)?;
            let rank = STEMS.iter().position(|each| *each == stem)?;
            let near = [rank.checked_sub(1), rank.checked_add(1), rank.checked_add(2)];
            near.into_iter()
                .flatten()
                // "zum ersten Mal" beside a second is no more tempting than it is likely.
                .filter(|&other| other > 0)
                .filter_map(|other| STEMS.get(other))
                .map(|stem| format!("{stem}{ending}"))
                .collect()
        }
    };
    let absent: Vec<String> = others
        .into_iter()
        .filter(|other| !annotated.text.contains(&format!("{other} {noun}")))
        .collect();
    let other = absent.choose(&mut random)?.clone();
    Some(version(scene, entity.tokens.clone(), other, place, 0.87))
}
