//! Two names of a statement in each other's place: who beat whom, from where to where; "für" in the
//! place of "gegen", "vor" in that of "nach".

use super::Version;
use super::falsify::{FALSE_WORTH, version};
use crate::annotate::{Clause, Function, Phrase, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::families::time::own_phrases;
use crate::lexicon::Tag;
use crate::quiz::Judgement;

/// Verbs of which only one of two can be the one who does it to the other.
const ASYMMETRIC: [&str; 9] = [
    "besiegen",
    "schlagen",
    "bezwingen",
    "ablösen",
    "überholen",
    "übernehmen",
    "verklagen",
    "erschießen",
    "beerben",
];

/// Verbs of contest: with "gegen" one wins and the other does not.
const CONTEST: [&str; 5] = ["gewinnen", "siegen", "verlieren", "unterliegen", "durchsetzen"];

/// Every version with two parts of the clause exchanged, or one small word.
pub(super) fn versions(scene: &Scene, clause: &Clause, place: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    versions.extend(rivals(scene, clause, place));
    versions.extend(route(scene, clause, place));
    versions.extend(side(scene, clause, place));
    versions.extend(before_or_after(scene, clause, place));
    versions
}

fn swap(scene: &Scene, one: Tokens, other: Tokens, place: &str) -> Version {
    let (left, right) = (scene.annotated.words(&one), scene.annotated.words(&other));
    Version {
        verdict: Judgement::False,
        explanation: format!("{place}: Im Artikel ist es umgekehrt ({left}, {right})."),
        exchanged: vec![(one.clone(), right.to_owned()), (other, left.to_owned())],
        added: None,
        confidence: 0.86,
        worth: FALSE_WORTH,
    }
}

/// The name that a phrase is, without preposition: nothing in it has a case.
fn bare_name(scene: &Scene, phrase: &Phrase) -> Option<Tokens> {
    let start = phrase.tokens.start + usize::from(phrase.kind == PhraseKind::Pp);
    let name = start..phrase.tokens.end;
    let plain = !name.is_empty()
        && name.clone().all(|at| {
            scene.tag(at) == Some(Tag::NE) && !scene.annotated.word(at).ends_with(['s', '’', '\''])
        });
    plain.then_some(name)
}

/// "Bergen besiegte Lindenau", "Bergen gewann gegen Lindenau".
fn rivals(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let lemma = clause.lemma.as_deref()?;
    if clause.passive {
        return None;
    }
    let subject = &annotated.phrases[clause.subject?];
    let winner = bare_name(scene, subject)?;
    let loser = own_phrases(scene, clause).find_map(|phrase| {
        let against = phrase.kind == PhraseKind::Pp
            && annotated.word(phrase.tokens.start) == "gegen"
            && CONTEST.contains(&lemma);
        let object = phrase.kind == PhraseKind::Np
            && phrase.tokens != subject.tokens
            && phrase.function != Some(Function::Time)
            && ASYMMETRIC.contains(&lemma);
        (against || object).then(|| bare_name(scene, phrase)).flatten()
    })?;
    (winner.end <= loser.start || loser.end <= winner.start)
        .then(|| swap(scene, winner, loser, place))
}

/// "fuhr von Bergen nach Lindenau", "wechselte von Bergen zu Lindenau".
fn route(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    const MOVING: [&str; 9] = [
        "fahren", "fliegen", "reisen", "wechseln", "ziehen", "umziehen", "fliehen", "segeln",
        "wandern",
    ];
    let annotated = scene.annotated;
    let moving = clause.lemma.as_deref().is_some_and(|lemma| MOVING.contains(&lemma));
    clause.tokens.clone().find_map(|at| {
        let way = at.checked_sub(1).is_some_and(|before| {
            matches!(annotated.word(before), "Weg" | "Flug" | "Fahrt" | "Reise" | "Umzug")
        });
        // A line from one to the other goes back as well.
        let from =
            annotated.word(at) == "von" && scene.tag(at) == Some(Tag::APPR) && (moving || way);
        let named = |start: usize| {
            let mut names = annotated.entities.iter().filter(|entity| entity.kind.is_name());
            names.find(|entity| entity.tokens.start == start).map(|entity| entity.tokens.clone())
        };
        let first = from.then(|| named(at + 1)).flatten()?;
        let to = annotated.word(first.end);
        let second = matches!(to, "nach" | "zu").then(|| named(first.end + 1)).flatten()?;
        // "auf dem Weg von Bergen nach Lindenau zurück" has a sense of its own.
        let inside = second.end <= clause.tokens.end && scene.tag(second.end) != Some(Tag::KON);
        inside.then(|| swap(scene, first, second, place))
    })
}

/// "stimmte für den Antrag" → "stimmte gegen den Antrag".
fn side(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    const TAKING: [&str; 6] =
        ["stimmen", "votieren", "aussprechen", "demonstrieren", "plädieren", "argumentieren"];
    // What everybody is for or against.
    const SETTLED: [&str; 11] = [
        "gewalt",
        "terror",
        "rassis",
        "krieg",
        "fried",
        "hass",
        "rechts",
        "korrupt",
        "demokratie",
        "freiheit",
        "nazi",
    ];
    let annotated = scene.annotated;
    let lemma = clause.lemma.as_deref()?;
    // "soll die Kompetenz für … demonstriert werden": nobody takes sides.
    if !TAKING.contains(&lemma) || clause.passive {
        return None;
    }
    let phrases: Vec<&Phrase> = own_phrases(scene, clause)
        .filter(|phrase| {
            phrase.kind == PhraseKind::Pp
                && matches!(
                    annotated.word(phrase.tokens.start).to_lowercase().as_str(),
                    "für" | "gegen"
                )
        })
        .collect();
    // "mit 40 Stimmen gegen 20 für den Antrag"
    let [phrase] = phrases.as_slice() else { return None };
    let figure = scene.tag(phrase.tokens.start + 1) == Some(Tag::CARD);
    let time = phrase.function == Some(Function::Time);
    let at = phrase.tokens.start;
    let other = if annotated.word(at).eq_ignore_ascii_case("für") { "gegen" } else { "für" };
    let settled = clause.tokens.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        SETTLED.iter().any(|part| word.contains(part))
    });
    (!figure && !time && !settled)
        .then(|| version(scene, at..at + 1, other.to_owned(), place, 0.87))
}

/// "vor dem Spiel" → "nach dem Spiel".
fn before_or_after(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    const EVENTS: [&str; 16] = [
        "Spiel",
        "Treffen",
        "Gespräch",
        "Gesprächen",
        "Abstimmung",
        "Sitzung",
        "Konferenz",
        "Gipfel",
        "Wahl",
        "Wahlen",
        "Parlamentswahl",
        "Präsidentschaftswahl",
        "Bundestagswahl",
        "Landtagswahl",
        "Referendum",
        "Anhörung",
    ];
    let annotated = scene.annotated;
    let phrase = own_phrases(scene, clause).find(|phrase| {
        phrase.kind == PhraseKind::Pp
            && phrase.base.len() <= 4
            && EVENTS.contains(&annotated.word(phrase.head))
            && matches!(annotated.word(phrase.tokens.start).to_lowercase().as_str(), "vor" | "nach")
    })?;
    let at = phrase.tokens.start;
    let measured = at.checked_sub(1).is_some_and(|before| {
        matches!(scene.tag(before), Some(Tag::NN | Tag::ADV | Tag::ADJD | Tag::NE))
    });
    let determined = scene.tag(at + 1) == Some(Tag::ART);
    let other = if annotated.word(at).eq_ignore_ascii_case("vor") { "nach" } else { "vor" };
    (!measured && determined).then(|| version(scene, at..at + 1, other.to_owned(), place, 0.8))
}
