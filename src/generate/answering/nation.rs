//! The land or the town whose body it is: told by the article as a whole, or by an adjective.

use std::collections::BTreeSet;

use crate::annotate::EntityKind;
use crate::generate::{Scene, lands};
use crate::lexicon::Tag;

/// Last parts of nouns for bodies of which each land has one.
const OF_LANDS: [&str; 8] = [
    "ministerium",
    "regierung",
    "armee",
    "militär",
    "luftwaffe",
    "marine",
    "parlament",
    "zentralbank",
];

const AMERICAN: &str = "US-amerikanisch";

/// The stems of adjectives with which a reader may name such a body: "griechisch" for "das
/// Innenministerium" in an article that has no land but Greece.
pub(super) fn adjectives(scene: &Scene, noun: &str) -> Vec<String> {
    let small = noun.to_lowercase();
    if !OF_LANDS.iter().any(|last| small.ends_with(last)) {
        return Vec::new();
    }
    let lands = lands(scene);
    let mut found: Vec<String> = lands.iter().map(|land| (*land).to_owned()).collect();
    if found.len() != 1 {
        return Vec::new();
    }
    if lands.contains(AMERICAN) {
        found.push("amerikanisch".to_owned());
    }
    found
}

/// "US-Innenministerium", where that land is the only one: with the stems of [`adjectives`].
pub(super) fn compound(stems: &[String], noun: &str) -> Option<String> {
    let american = stems.iter().any(|stem| stem == AMERICAN);
    (american && !noun.contains('-')).then(|| format!("US-{noun}"))
}

/// "Staatsanwaltschaft Lindenau" for "die Lindenauer Staatsanwaltschaft".
pub(super) fn with_town(scene: &Scene, adjectives: &[&str], noun: &str) -> Option<String> {
    let [adjective] = adjectives else { return None };
    // "die Lindenauer Zeitung" is a name.
    if noun.ends_with("eitung") {
        return None;
    }
    let town = lands::town_of(scene.lexicon, adjective)?;
    Some(format!("{noun} {town}"))
}

/// "Ostbelgien" is not Belgien.
pub(super) fn is_side_of(name: &str, whole: &str) -> bool {
    ["Ost", "West", "Nord", "Süd"]
        .iter()
        .any(|side| name.strip_prefix(side).is_some_and(|rest| rest == whole.to_lowercase()))
}

/// The lands of the article, each by the stem of its adjective.
fn lands(scene: &Scene) -> BTreeSet<&'static str> {
    let annotated = scene.annotated;
    let by_name =
        annotated.entities.iter().filter(|entity| entity.kind == EntityKind::Place).filter_map(
            |entity| match annotated.words(&entity.tokens) {
                "Vereinigte Staaten" | "Vereinigten Staaten" | "US" => Some(AMERICAN),
                name => lands::adjective_of(name),
            },
        );
    let adjectives =
        annotated.tokens.iter().enumerate().filter(|(_, token)| token.tag == Tag::ADJA);
    let by_adjective = adjectives.filter_map(|(at, _)| lands::adjective_in(annotated.word(at)));
    by_name.chain(by_adjective).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_body_goes_by_its_town_and_a_paper_by_its_name() {
        let lexicon = Lexicon::embedded();
        let annotated = annotate("In Hamburg tagte der Rat.", None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 1, None);
        let of = |noun: &str| with_town(&scene, &["Hamburger"], noun);
        assert_eq!(of("Staatsanwaltschaft").as_deref(), Some("Staatsanwaltschaft Hamburg"));
        assert_eq!(of("Zeitung"), None);
    }
}
