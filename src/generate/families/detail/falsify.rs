//! A statement made false in exactly one place: a number, a day, a word turned into its opposite,
//! a negation.

use super::opposite::goes_one_way;
use super::{
    Version, bounds, day_parts, days, measures, numbers, opposite, ordinals, places, scores,
    swapped,
};
use crate::annotate::{Clause, ClauseKind, Entity, Tokens};
use crate::generate::Scene;
use crate::lexicon::Tag;
use crate::quiz::Judgement;

/// Every way to make the clause false.
pub(super) fn versions(scene: &Scene, clause: &Clause, place: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    if clause.negated {
        versions.extend(affirmed(scene, clause, place));
        return versions;
    }
    let inside = |entity: &&Entity| {
        clause.tokens.start <= entity.tokens.start && entity.tokens.end <= clause.tokens.end
    };
    for entity in scene.annotated.entities.iter().filter(inside) {
        if is_in_passing(scene, &entity.tokens) {
            continue;
        }
        versions.extend(entity_versions(scene, entity, place));
    }
    versions.extend(words(scene, &clause.tokens, place));
    if !is_set_against(scene, &clause.tokens) {
        versions.extend(swapped::versions(scene, clause, place));
    }
    versions.extend(places::other(scene, clause, place));
    versions
}

/// Another figure or time in the place of an entity.
fn entity_versions(scene: &Scene, entity: &Entity, place: &str) -> Vec<Version> {
    [
        numbers::other(scene, entity, place),
        days::other(scene, entity, place),
        day_parts::other(scene, entity, place),
        ordinals::other(scene, entity, place),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "Während Bergen nichts ändern wollte, stimmte Lindenau für …": turned, it is no contrast any more.
fn is_set_against(scene: &Scene, tokens: &Tokens) -> bool {
    let mut sentence = scene.sentence(tokens.start).into_iter().flatten();
    sentence.any(|at| scene.annotated.word(at).eq_ignore_ascii_case("während"))
}

/// Words turned into their opposite, outside of what is told in passing.
fn words(scene: &Scene, tokens: &Tokens, place: &str) -> Vec<Version> {
    if is_set_against(scene, tokens) {
        return Vec::new();
    }
    let mut found = opposite::versions(scene, tokens, place);
    found.extend(bounds::versions(scene, tokens, place));
    found.extend(measures::versions(scene, tokens, place));
    found.extend(scores::versions(scene, tokens, place));
    found
        .into_iter()
        .filter(|version| version.exchanged.iter().all(|(tokens, _)| !is_in_passing(scene, tokens)))
        .collect()
}

/// How much a changed statement is worth asking: most clauses can be kept true, fewer changed.
pub(super) const FALSE_WORTH: f64 = 0.6;

/// The same where it is a trifle that is changed: a minute, the age of somebody without a name.
pub(super) const TRIFLE_WORTH: f64 = 0.2;

/// The statement with `words` in the place of `tokens`.
pub(super) fn version(
    scene: &Scene,
    tokens: Tokens,
    words: String,
    place: &str,
    confidence: f64,
) -> Version {
    let said = scene.annotated.words(&tokens);
    let explanation = if words.is_empty() {
        format!("{place}: Im Artikel steht „{said}“.")
    } else {
        format!("{place}: Im Artikel steht „{said}“, nicht „{words}“.")
    };
    Version {
        verdict: Judgement::False,
        exchanged: vec![(tokens, words)],
        added: None,
        explanation,
        confidence,
        worth: FALSE_WORTH,
    }
}

/// What can be exchanged in words that somebody is reported to say: a number, a day, a word.
pub(super) fn reported(scene: &Scene, quote: &Tokens, place: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    let inside =
        |entity: &&Entity| quote.start <= entity.tokens.start && entity.tokens.end <= quote.end;
    for entity in scene.annotated.entities.iter().filter(inside) {
        versions.extend(entity_versions(scene, entity, place));
    }
    let clauses =
        || {
            scene.annotated.clauses.iter().filter(|clause| {
                quote.start <= clause.tokens.start && clause.tokens.end <= quote.end
            })
        };
    if let Some(outer) = clauses().max_by_key(|clause| clause.tokens.len()) {
        // What somebody says "nicht" to, hardly anybody says yes to.
        if !outer.negated {
            versions.extend(words(scene, &outer.tokens, place));
        }
    }
    versions
}

/// What can be exchanged in a sentence whatever its clauses are: a number, a day, a word.
pub(super) fn exchanged(scene: &Scene, sentence: &Tokens, place: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    for entity in &scene.annotated.entities {
        if sentence.start <= entity.tokens.start
            && entity.tokens.end <= sentence.end
            && !is_in_passing(scene, &entity.tokens)
        {
            versions.extend(entity_versions(scene, entity, place));
        }
    }
    versions.extend(words(scene, sentence, place));
    versions
}

/// "die Feier, die am Montag stattfand, war manipuliert": what a relative clause tells in passing is
/// not what the statement is about.
fn is_in_passing(scene: &Scene, tokens: &Tokens) -> bool {
    // "der am Montag gesunkene Kahn"
    let preposition = |at: usize| matches!(scene.tag(at), Some(Tag::APPR | Tag::APPRART));
    let before = |at: usize| at.checked_sub(1);
    let start = before(tokens.start).filter(|&at| preposition(at)).unwrap_or(tokens.start);
    // "die erstmals startende Wolf", but "ein etwa 40 Meter langer Kahn"
    let adverb =
        |at: usize| scene.tag(at) == Some(Tag::ADV) && scene.annotated.entity_at(at).is_none();
    let attribute = (preposition(start) || adverb(start))
        && before(start).is_some_and(|at| scene.tag(at) == Some(Tag::ART));
    attribute
        || scene.annotated.clauses.iter().any(|clause| {
            clause.kind == ClauseKind::Relative
                && clause.tokens.start <= tokens.start
                && tokens.end <= clause.tokens.end
        })
}

fn in_part(scene: &Scene, clause: &Clause, at: usize) -> bool {
    scene.annotated.clauses.iter().any(|part| {
        part.tokens.contains(&at)
            && part.tokens.len() < clause.tokens.len()
            && clause.tokens.start <= part.tokens.start
            && part.tokens.end <= clause.tokens.end
    })
}

/// The clause without its "nicht" or "kein".
fn affirmed(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let negations: Vec<usize> = clause
        .tokens
        .clone()
        .filter(|&at| {
            annotated.tokens[at].tag == Tag::PTKNEG
                || annotated.word(at).to_lowercase().starts_with("kein")
                || matches!(
                    annotated.word(at).to_lowercase().as_str(),
                    "nie" | "niemand" | "nichts"
                )
        })
        .collect();
    let &[at] = negations.as_slice() else { return None };
    // "nicht …, sondern", "keine … mehr", "noch nicht": what is left would be no German.
    let bound = (at..clause.tokens.end + 2)
        .any(|other| matches!(annotated.word(other), "sondern" | "mehr"))
        || clause.tokens.clone().any(|other| {
            let word = annotated.word(other).to_lowercase();
            matches!(
                word.as_str(),
                "noch"
                    | "weder"
                    | "außer"
                    | "jedenfalls"
                    | "zunächst"
                    | "vorerst"
                    | "bislang"
                    | "bisher"
                    | "lange"
                    | "länger"
                    // "nicht über Platz neun hinaus"
                    | "hinaus"
            )
        });
    // "gibt es nicht in Bergen, in Lindenau": what stands instead.
    let instead = (at..clause.tokens.end + 1).any(|other| {
        scene.tag(other) == Some(Tag::COMMA)
            && matches!(scene.tag(other + 1), Some(Tag::APPR | Tag::APPRART))
    });
    // "Einige Gruppen sangen nicht": others did.
    let some = clause.subject.is_some_and(|subject| {
        let first = annotated.word(annotated.phrases[subject].base.start).to_lowercase();
        ["einig", "manch", "viel", "mehrer", "zahlreich", "wenig", "etlich"]
            .iter()
            .any(|many| first.starts_with(many))
    });
    if bound || instead || some || in_part(scene, clause, at) || goes_one_way(scene, &clause.tokens)
    {
        return None;
    }
    let word = annotated.word(at).to_lowercase();
    let next = annotated.word(at + 1);
    let words = match word.as_str() {
        "nicht"
            if !matches!(
                next,
                "nur" | "einmal" | "mehr" | "zuletzt" | "zu" | "so" | "ganz" | "alle"
            ) =>
        {
            String::new()
        }
        "kein" | "keine" | "keinen" | "keinem" | "keiner" => {
            let phrase = annotated.phrases.iter().find(|phrase| phrase.base.contains(&at))?;
            // "will keinem Plan zustimmen, der die Werft gefährdet": no one would.
            let described = (at..clause.tokens.end + 2)
                .any(|at| matches!(scene.tag(at), Some(Tag::PRELS | Tag::PRELAT)));
            if described {
                return None;
            }
            // "keine neuen Pläne": without the article it is "neue Pläne".
            if word == "keine" && scene.tag(at + 1) == Some(Tag::ADJA) && next.ends_with("en") {
                let strong = next[..next.len() - 1].to_owned();
                let one = scene.tag(at + 2).is_some_and(Tag::is_noun);
                return one.then(|| version(scene, at..at + 2, strong, place, 0.84));
            }
            // "floss kein Geld": there is no "ein Geld".
            let mass = matches!(
                annotated.word(phrase.head),
                "Geld"
                    | "Wasser"
                    | "Strom"
                    | "Platz"
                    | "Zeit"
                    | "Hilfe"
                    | "Schnee"
                    | "Regen"
                    | "Öl"
            );
            if mass && at + 1 == phrase.head {
                return Some(version(scene, at..at + 1, String::new(), place, 0.84));
            }
            match phrase.morph.number? {
                crate::annotate::Number::Sing => word[1..].to_owned(),
                crate::annotate::Number::Plur if word == "keine" => String::new(),
                crate::annotate::Number::Plur => return None,
            }
        }
        _ => return None,
    };
    // "nicht selten" is often.
    let litotes = matches!(scene.tag(at + 1), Some(Tag::ADJD | Tag::ADV))
        && (next == "selten" || next.starts_with("un") || next == "ausgeschlossen");
    // "Pläne gibt es" without its "nicht" lacks an end.
    let bare = at.checked_sub(1).is_some_and(|before| annotated.word(before) == "es")
        && at + 1 >= clause.tokens.end
        && clause.lemma.as_deref() == Some("geben");
    if next == "," || litotes || bare {
        return None;
    }
    Some(version(scene, at..at + 1, words, place, 0.84))
}
