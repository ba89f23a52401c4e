//! Another part of the day in the place of the article's; who remembers the hour?

use super::Version;
use super::falsify::version;
use crate::annotate::{Entity, EntityKind};
use crate::generate::Scene;
use crate::text::calendar::WEEKDAYS;

/// Parts of the day that exclude each other.
const PARTS: [(&str, &str); 2] = [("morgen", "abend"), ("abend", "morgen")];

/// The statement at another part of the day: "am Freitagabend" → "am Freitagmorgen".
pub(super) fn other(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    // With an hour beside it the other part would be no time at all.
    if entity.kind != EntityKind::Date
        || entity
            .tokens
            .clone()
            .any(|at| annotated.word(at) == "Uhr" || annotated.word(at) == "auf")
    {
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
