//! Another hour, or another part of the day, in the place of the article's.

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::{TRIFLE_WORTH, version};
use crate::annotate::{Entity, EntityKind};
use crate::generate::Scene;
use crate::text::calendar::WEEKDAYS;

/// Parts of the day that exclude each other.
const PARTS: [(&str, &str); 2] = [("morgen", "abend"), ("abend", "morgen")];

/// The statement at another time of the day.
pub(super) fn other(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    if entity.kind != EntityKind::Date {
        return None;
    }
    part_of_day(scene, entity, place).or_else(|| hour(scene, entity, place))
}

/// "am Freitagabend" → "am Freitagmorgen"
fn part_of_day(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    // With an hour beside it the other part would be no time at all.
    if entity.tokens.clone().any(|at| annotated.word(at) == "Uhr" || annotated.word(at) == "auf") {
        return None;
    }
    entity.tokens.clone().find_map(|at| {
        let word = annotated.word(at);
        let (day, part) =
            WEEKDAYS.iter().find_map(|day| word.strip_prefix(day).map(|part| (day, part)))?;
        let (_, other) = PARTS.iter().find(|(from, _)| *from == part)?;
        let other = format!("{day}{other}");
        let hours = annotated.sentence_of(at).is_some_and(|sentence| {
            annotated.sentences[sentence].tokens.clone().any(|at| annotated.word(at) == "Uhr")
        });
        (!hours && !annotated.text.contains(&other))
            .then(|| version(scene, at..at + 1, other, place, 0.86))
    })
}

/// Verbs for what goes on, at other hours as well.
const LASTING: [&str; 15] = [
    "aufhalten",
    "befinden",
    "sein",
    "haben",
    "stehen",
    "liegen",
    "sitzen",
    "bleiben",
    "leben",
    "warten",
    "arbeiten",
    "gelten",
    "laufen",
    "herrschen",
    "schlafen",
];

/// "um 16:30 Uhr" → "um 18:30 Uhr": both in the same half of the waking day.
fn hour(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let at = entity.tokens.clone().find(|&at| annotated.word(at + 1) == "Uhr")?;
    let figure = annotated.word(at);
    let before = at.checked_sub(1).map_or("", |before| annotated.word(before)).to_lowercase();
    // "zwischen 8 und 10 Uhr", "seit 8 Uhr", "nach 20 Uhr": other hours may be true of it too.
    if !matches!(before.as_str(), "um" | "gegen" | "genau" | "etwa") {
        return None;
    }
    // "hielten sich gegen 8 Uhr noch in Bergen auf", and at 9 too.
    let lasts = annotated.clauses.iter().any(|clause| {
        clause.tokens.contains(&at)
            && clause.lemma.as_deref().is_some_and(|lemma| LASTING.contains(&lemma))
    });
    if lasts {
        return None;
    }
    // "am Montagmorgen um 7:40 Uhr": another hour may be none of the morning.
    let part = annotated.sentence_of(at).is_some_and(|sentence| {
        annotated.sentences[sentence].tokens.clone().any(|at| {
            let word = annotated.word(at).to_lowercase();
            ["morgen", "morgens", "mittag", "abend", "abends", "nacht", "nachts", "früh"]
                .iter()
                .any(|end| word.ends_with(end))
        })
    });
    if part {
        return None;
    }
    let (hour, rest) = figure.split_at(figure.find([':', '.']).unwrap_or(figure.len()));
    let value: u8 = hour.parse().ok()?;
    let waking = if (6..23).contains(&value) { 6..=22 } else { 0..=5 };
    let others: Vec<u8> = [-4_i8, -3, -2, 2, 3, 4]
        .into_iter()
        .filter_map(|step| value.checked_add_signed(step))
        .filter(|other| waking.contains(other))
        .collect();
    let mut random = scene.random(&format!("uhr {at} {figure}"));
    let other = others.choose(&mut random)?;
    let other =
        if hour.len() == 2 { format!("{other:02}{rest}") } else { format!("{other}{rest}") };
    if annotated.text.contains(&format!("{other} Uhr")) {
        return None;
    }
    let mut version = version(scene, at..at + 1, other, place, 0.87);
    // Who remembers 14:49 Uhr?
    if !matches!(rest.get(1..).unwrap_or_default(), "" | "00" | "15" | "30" | "45") {
        version.worth = TRIFLE_WORTH;
    }
    Some(version)
}
