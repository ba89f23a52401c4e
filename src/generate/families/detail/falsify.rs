//! A statement made false in exactly one place: a number, a day, a word turned into its opposite,
//! a negation.

use std::sync::LazyLock;

use super::{Version, days, numbers};
use crate::annotate::{Clause, ClauseKind, Entity, EntityKind, Function, PhraseKind, Tokens};
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
        versions.extend(numbers::other(scene, entity, place));
        versions.extend(days::other(scene, entity, place));
    }
    versions.extend(opposite(scene, &clause.tokens, place));
    versions.extend(denied(scene, clause, place));
    versions
}

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
        exchanged: Some((tokens, words)),
        added: None,
        explanation,
        confidence,
    }
}

/// The pairs of `data/opposites.txt`, both ways where both are forms of one word only.
static OPPOSITES: LazyLock<Vec<(&str, &str, &str)>> = LazyLock::new(|| {
    include_str!("../../../../data/opposites.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, words.next()?, words.next()?))
        })
        .collect()
});

/// What can be exchanged in words that somebody is reported to say: a number, a day, a negation.
pub(super) fn reported(scene: &Scene, quote: &Tokens, place: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    let inside =
        |entity: &&Entity| quote.start <= entity.tokens.start && entity.tokens.end <= quote.end;
    for entity in scene.annotated.entities.iter().filter(inside) {
        versions.extend(numbers::other(scene, entity, place));
        versions.extend(days::other(scene, entity, place));
    }
    let clauses =
        || {
            scene.annotated.clauses.iter().filter(|clause| {
                quote.start <= clause.tokens.start && clause.tokens.end <= quote.end
            })
        };
    if let Some(outer) = clauses().max_by_key(|clause| clause.tokens.len()) {
        if outer.negated {
            versions.extend(affirmed(scene, outer, place));
        } else {
            versions.extend(opposite(scene, &outer.tokens, place));
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
            versions.extend(numbers::other(scene, entity, place));
            versions.extend(days::other(scene, entity, place));
        }
    }
    versions.extend(opposite(scene, sentence, place));
    versions
}

/// "die Feier, die am Montag stattfand, war manipuliert": what a relative clause tells in passing is
/// not what the statement is about.
fn is_in_passing(scene: &Scene, tokens: &Tokens) -> bool {
    scene.annotated.clauses.iter().any(|clause| {
        clause.kind == ClauseKind::Relative
            && clause.tokens.start <= tokens.start
            && tokens.end <= clause.tokens.end
    })
}

/// The first word of the stretch that has an opposite, with it; words that somebody is quoted
/// with stay, and so do those that are denied.
fn opposite(scene: &Scene, tokens: &Tokens, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let denied = tokens.clone().any(|at| annotated.tokens[at].tag == Tag::PTKNEG);
    let (at, word) = tokens
        .clone()
        .filter(|at| !annotated.quotations.iter().any(|quoted| quoted.tokens.contains(at)))
        .find_map(|at| Some((at, turn(scene, at)?)))?;
    // "gewann 3:0" turned is "verlor 3:0"; "wegen Betrugs freigelassen" is no sense.
    let bound = tokens.clone().any(|at| {
        let word = annotated.word(at);
        word == "wegen"
            || word == ":"
            || word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit())
    }) || goes_with_its_verb(scene, tokens, at);
    (!denied && !bound).then(|| version(scene, at..at + 1, word, place, 0.85))
}

/// Whether words beside a verb are right with it and would be odd with its opposite: "gewann die
/// Goldmedaille", "zu drei Jahren verurteilt", "begann mit den Arbeiten", "stieg aus".
fn goes_with_its_verb(scene: &Scene, tokens: &Tokens, at: usize) -> bool {
    const PRIZES: [&str; 11] = [
        "preis",
        "medaille",
        "gold",
        "silber",
        "bronze",
        "pokal",
        "titel",
        "oscar",
        "meisterschaft",
        "turnier",
        "grand prix",
    ];
    let annotated = scene.annotated;
    let verb = annotated.word(at).to_lowercase();
    let has = |words: &[&str]| tokens.clone().any(|at| words.contains(&annotated.word(at)));
    let particle = scene.tag(at).is_some_and(Tag::is_verb)
        && tokens.clone().any(|at| scene.tag(at) == Some(Tag::PTKVZ));
    let prize = matches!(verb.as_str(), "gewann" | "gewannen" | "gewonnen" | "gewinnt")
        && tokens.clone().any(|at| {
            let word = annotated.word(at).to_lowercase();
            PRIZES.iter().any(|prize| word.contains(prize))
        });
    let judged = matches!(verb.as_str(), "verurteilt" | "freigesprochen")
        && has(&["zu", "zum", "zur", "von", "vom"]);
    let opened = verb.starts_with("beg") && has(&["mit", "damit", "zu"]);
    // "begann seine Laufbahn" has an object, "endete" has none.
    let opened = opened
        || verb.starts_with("beg")
            && annotated.phrases.iter().any(|phrase| {
                phrase.kind == PhraseKind::Np
                    && !matches!(
                        phrase.function,
                        Some(Function::Subject | Function::Time | Function::Attribute)
                    )
                    && tokens.contains(&phrase.head)
            });
    let bought = verb.contains("kauf") && has(&["von", "vom", "bei", "an"]);
    // "hat die Haftstrafe bestätigt": a court denies none. "konnte auf den siebten Platz sinken"
    let lower = |at: usize| annotated.word(at).to_lowercase();
    let sentenced = verb.starts_with("bestätig")
        && tokens.clone().any(|at| {
            ["gericht", "strafe", "urteil", "haft"].iter().any(|part| lower(at).contains(part))
        });
    let able = ["steigen", "gewinnen", "zunehmen", "wachsen"].contains(&verb.as_str())
        && tokens.clone().any(|at| lower(at).starts_with("konnte"));
    particle || prize || judged || opened || bought || sentenced || able
}

fn is_direction(adjective: &str) -> bool {
    ["nörd", "süd", "öst", "west"].iter().any(|side| adjective.starts_with(side))
}

/// Whether the noun behind an adjective is a stretch of land: "der östliche Stadtrand", not
/// "östliche Regierungen".
fn is_stretch(noun: &str) -> bool {
    const LANDS: [&str; 15] = [
        "teil", "provinz", "region", "gebiet", "küste", "rand", "vorort", "grenze", "stadt",
        "bezirk", "ufer", "zipfel", "hälfte", "seite", "hang",
    ];
    let noun = noun.to_lowercase();
    LANDS.iter().any(|land| noun.contains(land))
}

fn in_part(scene: &Scene, clause: &Clause, at: usize) -> bool {
    scene.annotated.clauses.iter().any(|part| {
        part.tokens.contains(&at)
            && part.tokens.len() < clause.tokens.len()
            && clause.tokens.start <= part.tokens.start
            && part.tokens.end <= clause.tokens.end
    })
}

fn turn(scene: &Scene, at: usize) -> Option<String> {
    const ENDINGS: [&str; 6] = ["", "e", "en", "em", "er", "es"];
    let word = scene.annotated.word(at);
    let tag = scene.tag(at)?;
    let before = at.checked_sub(1).map_or("", |before| scene.annotated.word(before));
    // "der Nahe Osten" is a name; "häufiger als angenommen" tells of no decision.
    let region = ["Nahe", "Mittlere", "Ferne", "Wilde"].iter().any(|name| before.starts_with(name));
    // "immer größere Kritik" has no opposite that could be.
    if region || matches!(before, "als" | "immer") {
        return None;
    }
    let participle = |to: &str| {
        to.starts_with("ge") || to.ends_with("en") && word.ends_with('t') || to == "abgelehnt"
    };
    // "bestätigten sich" is another verb than "bestätigten".
    if scene.tag(at + 1) == Some(Tag::PRF) {
        return None;
    }
    OPPOSITES.iter().find_map(|&(kind, from, to)| {
        let pairs = [(from, to), (to, from)];
        match kind {
            "verb" if tag.is_verb() || tag == Tag::ADJD => {
                // "erlaubt" is a finite verb or a participle; its opposite is one of them.
                pairs
                    .iter()
                    .take(1)
                    .find(|(from, to)| *from == word && !(tag == Tag::VVFIN && participle(to)))
                    .map(|(_, to)| (*to).to_owned())
            }
            "noun" if tag == Tag::NN && from == word => Some(to.to_owned()),
            "adj" if is_direction(from) && !is_stretch(scene.annotated.word(at + 1)) => None,
            "adj" if tag == Tag::ADJA => ENDINGS.iter().find_map(|ending| {
                pairs
                    .iter()
                    .find(|(from, _)| word.strip_prefix(from) == Some(ending) && !ending.is_empty())
                    .map(|(_, to)| format!("{to}{ending}"))
            }),
            _ => None,
        }
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
                "noch" | "weder" | "außer" | "jedenfalls" | "zunächst" | "lange" | "länger"
            )
        });
    if bound || in_part(scene, clause, at) {
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
            match phrase.morph.number? {
                crate::annotate::Number::Sing => word[1..].to_owned(),
                crate::annotate::Number::Plur if word == "keine" => String::new(),
                crate::annotate::Number::Plur => return None,
            }
        }
        _ => return None,
    };
    if next == "," {
        return None;
    }
    Some(version(scene, at..at + 1, words, place, 0.84))
}

/// The clause with "kein" for "ein", or with "nicht" before its last verb.
fn denied(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let right = clause.right.clone()?;
    let mittelfeld = clause.mittelfeld.clone()?;
    let focus = clause.tokens.clone().any(|at| {
        matches!(
            annotated.word(at).to_lowercase().as_str(),
            "nur"
                | "noch"
                | "auch"
                | "bereits"
                | "schon"
                | "erst"
                | "mehr"
                | "zunächst"
                | "ursprünglich"
                | "sogar"
                | "ebenfalls"
                | "weiterhin"
                | "immer"
                | "oft"
                | "alle"
                | "jeder"
                | "jede"
                | "jedes"
                | "viele"
                | "mehrere"
                | "einige"
                | "rund"
                | "etwa"
                | "anderem"
        )
    });
    let other_ways = annotated.entities.iter().any(|entity| {
        clause.tokens.contains(&entity.tokens.start)
            && matches!(
                entity.kind,
                EntityKind::Date | EntityKind::Number | EntityKind::Money | EntityKind::Percent
            )
    });
    let adverb =
        mittelfeld.clone().any(|at| matches!(annotated.tokens[at].tag, Tag::ADV | Tag::ADJD));
    if focus || other_ways || adverb {
        return None;
    }
    let participle = annotated.tokens[right.start].tag == Tag::VVPP && right.len() == 1;
    let last = annotated
        .phrases
        .iter()
        .filter(|phrase| {
            mittelfeld.start <= phrase.tokens.start && phrase.tokens.end == right.start
        })
        .max_by_key(|phrase| phrase.tokens.len());
    let before_verb = match last {
        Some(phrase) => {
            let definite = annotated.tokens[phrase.base.start].tag == Tag::ART
                && annotated.word(phrase.base.start).to_lowercase().starts_with('d');
            let time = phrase.function == Some(Function::Time);
            phrase.kind == PhraseKind::Np && (definite || time)
                || time && phrase.kind == PhraseKind::Pp
        }
        None => false,
    };
    if !participle || !before_verb || in_part(scene, clause, right.start) {
        return None;
    }
    let verb = annotated.word(right.start).to_owned();
    let mut version =
        version(scene, right.start..right.start + 1, format!("nicht {verb}"), place, 0.8);
    version.explanation = format!("{place}: Im Artikel wird das nicht verneint.");
    Some(version)
}
