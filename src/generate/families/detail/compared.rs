//! What is compared or ranked without that with which, or among what: "deutlich schneller", "auf Platz drei".

use crate::annotate::{EntityKind, Tokens};
use crate::generate::Scene;
use crate::lexicon::Tag;

/// "fuhr deutlich schneller", "als entspannter betrachtet": than what?
pub(super) fn compares_with_nothing(scene: &Scene, tokens: &Tokens) -> bool {
    const DEGREES: [&str; 9] = [
        "deutlich",
        "viel",
        "weit",
        "etwas",
        "erheblich",
        "wesentlich",
        "weitaus",
        "ungleich",
        "doppelt",
    ];
    let annotated = scene.annotated;
    let compared = tokens.clone().any(|at| annotated.tokens[at].tag == Tag::KOKOM);
    tokens.clone().skip(1).any(|at| {
        let word = annotated.word(at);
        let before = annotated.word(at - 1);
        // "als entspannter betrachtet"
        let held = before == "als"
            && word.ends_with("er")
            && word.starts_with(char::is_lowercase)
            && scene.tag(at + 1) == Some(Tag::VVPP);
        let degree = annotated.tokens[at].tag == Tag::ADJD
            && word.ends_with("er")
            && !matches!(scene.tag(at + 1), Some(Tag::ADJA | Tag::NN))
            && scene.lexicon.positive(word).is_some();
        // "doppelt so viel Geld": as who?
        let fold = matches!(before, "doppelt" | "dreimal" | "halb")
            && word == "so"
            && !tokens.clone().any(|at| annotated.word(at) == "wie");
        // "gibt es etwas mehr Züge": than before, or elsewhere?
        let more = matches!(word, "mehr" | "weniger")
            && DEGREES.contains(&before)
            && scene.tag(at + 1) == Some(Tag::NN)
            && !compared;
        // "als entspannter" has an "als" of its own.
        fold || held
            || more
            || degree && (before == "als" || !compared && DEGREES.contains(&before))
    })
}

/// "Auf Platz drei folgt Nordkran": of what?
pub(super) fn ranks_in_nothing(scene: &Scene, tokens: &Tokens) -> bool {
    const RANKS: [&str; 8] =
        ["Platz", "Plätze", "Plätzen", "Rang", "Ränge", "Rängen", "Stelle", "Position"];
    const LISTS: [&str; 9] = [
        "liste",
        "tabelle",
        "wertung",
        "rennen",
        "preis",
        "meisterschaft",
        "statistik",
        "vergleich",
        "ranking",
    ];
    let annotated = scene.annotated;
    let number = |at: usize| {
        scene.tag(at) == Some(Tag::CARD)
            || annotated
                .entities
                .iter()
                .any(|entity| entity.kind == EntityKind::Ordinal && entity.tokens.contains(&at))
    };
    let told = tokens.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        LISTS.iter().any(|list| word.contains(list))
    });
    !told
        && tokens.clone().skip(1).any(|at| {
            let named = RANKS.contains(&annotated.word(at));
            let end = if number(at + 1) { at + 2 } else { at + 1 };
            // "Platz drei der Liste", "an erster Stelle in der Gruppe"
            let of = matches!(
                annotated.word(end),
                "der" | "des" | "in" | "im" | "bei" | "beim" | "unter" | "von" | "eines" | "einer"
            );
            named && (number(at - 1) || number(at + 1)) && !of
        })
}
