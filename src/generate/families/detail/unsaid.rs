//! A statement with a detail that the article leaves open: an exact number for
//! "mehrere", an age, a circumstance of the verb. The article is searched for every word that
//! might tell of it; where one stands, nothing is made.

use std::sync::LazyLock;

use rand::RngExt;
use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::TRIFLE_WORTH;
use super::numbers::names_number;
use crate::annotate::{
    Case, Clause, EntityKind, Function, Gender, Number, Phrase, PhraseKind, Tense,
};
use crate::generate::compose::Part;
use crate::generate::families::time::own_phrases;
use crate::generate::families::who::named_actor;
use crate::generate::stem::Statement;
use crate::generate::{Scene, nominative, sources};
use crate::lexicon::Tag;
use crate::quiz::Judgement;

/// How much one is worth asking: fewer clauses allow them than are made false.
const UNSAID_WORTH: f64 = 0.7;

/// Every detail that can be put into the clause.
pub(super) fn versions(
    scene: &Scene,
    clause: &Clause,
    statement: &Statement,
    place: &str,
) -> Vec<Version> {
    let mut versions = Vec::new();
    for phrase in own_phrases(scene, clause) {
        versions.extend(exact_number(scene, phrase, place));
        versions.extend(age(scene, phrase, place));
    }
    versions.extend(circumstance(scene, clause, statement, place));
    versions
}

/// The details that can be put into words that somebody is reported to say.
pub(super) fn reported(scene: &Scene, quote: &std::ops::Range<usize>, place: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    for phrase in &scene.annotated.phrases {
        if quote.start <= phrase.tokens.start && phrase.tokens.end <= quote.end {
            versions.extend(exact_number(scene, phrase, place));
        }
    }
    versions
}

fn exchanged(tokens: std::ops::Range<usize>, words: String, explanation: String) -> Version {
    Version {
        verdict: Judgement::NotInText,
        exchanged: vec![(tokens, words)],
        added: None,
        explanation,
        confidence: 0.86,
        worth: UNSAID_WORTH,
    }
}

/// Whether the clause tells of the past: in the preterite, or in the perfect.
pub(super) fn is_told_as_past(scene: &Scene, clause: &Clause) -> bool {
    let annotated = scene.annotated;
    let Some(finite) = clause.finite else { return false };
    let modal = annotated.tokens[finite].tag == Tag::VMFIN;
    let past = annotated.tokens[finite].morph.tense == Some(Tense::Past);
    let auxiliary =
        matches!(annotated.word(finite).to_lowercase().as_str(), "hat" | "haben" | "ist" | "sind");
    let participle = clause.right.clone().is_some_and(|right| {
        scene.tag(right.end - 1).is_some_and(|tag| matches!(tag, Tag::VVPP | Tag::VAPP))
    });
    !modal && (past || auxiliary && participle)
}

/// Whether the clause has an adverb of its own, which might contradict what is put in: "mehrmals",
/// "wöchentlich", "überraschend".
fn holds_adverb(scene: &Scene, clause: &Clause) -> bool {
    clause.tokens.clone().any(|at| {
        matches!(scene.tag(at), Some(Tag::ADV | Tag::PROAV | Tag::PTKNEG))
            || scene.tag(at) == Some(Tag::ADJD)
                && clause.right.as_ref().is_none_or(|right| !right.contains(&at))
            || scene.annotated.word(at).to_lowercase().starts_with("jede")
    })
}

/// "mehrere Häuser" → "sieben Häuser", where no number of that noun stands in the article.
fn exact_number(scene: &Scene, phrase: &Phrase, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let start = phrase.base.start;
    let plural = phrase.morph.number == Some(Number::Plur);
    let first = annotated.word(start).to_lowercase();
    let numbers: &[&str] = match first.as_str() {
        "mehrere" | "einige" => &["drei", "vier", "fünf", "sechs", "sieben"],
        "zahlreiche" | "etliche" => &["17", "23", "34", "46"],
        _ => return None,
    };
    let noun = &annotated.tokens[phrase.head];
    let counted = annotated.tokens.iter().enumerate().any(|(at, token)| {
        token.tag == Tag::NN
            && at != phrase.head
            && token.lemma == noun.lemma
            && (at.saturating_sub(3)..at).any(|before| annotated.tokens[before].tag == Tag::CARD)
    });
    let unit = annotated.entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Duration | EntityKind::Money | EntityKind::Date)
            && entity.tokens.contains(&phrase.head)
    });
    let next = annotated.word(start + 1).to_lowercase();
    let crowd = ["hundert", "tausend", "zehntausend", "million", "dutzend"]
        .iter()
        .any(|many| next.starts_with(many))
        || annotated.word(phrase.head).starts_with("Tausend")
        || annotated.word(phrase.head).starts_with("Hundert")
        || annotated.word(phrase.head).starts_with("Million")
        || annotated.word(phrase.head).starts_with("Dutzend");
    // "34 Legenden": what nobody counts.
    let countable = numbers.len() == 5
        || annotated.is_person_noun(phrase.head)
        || ["Gebäude", "Häuser", "Fahrzeug", "Autos", "Wohnungen"]
            .iter()
            .any(|noun| annotated.word(phrase.head).starts_with(noun));
    // "einige Gäste trugen Mützen" tells of the caps.
    let told_apart = first == "einige"
        && annotated.clause_around(start).is_some_and(|clause| {
            !clause.passive
                && clause
                    .subject
                    .is_some_and(|subject| annotated.phrases[subject].base == phrase.base)
                && own_phrases(scene, clause).any(|other| {
                    other.kind == PhraseKind::Np
                        && other.base != phrase.base
                        && other.function != Some(Function::Time)
                })
        });
    if !plural || noun.tag != Tag::NN || counted || unit || crowd || !countable || told_apart {
        return None;
    }
    let mut random = scene.random(&format!("genau {start}"));
    let number = numbers.choose(&mut random)?;
    if names_number(&annotated.text, number) {
        return None;
    }
    let noun = annotated.word(phrase.head);
    let explanation = format!("{place} nennt keine genaue Zahl der {noun}: dort steht „{first}“.");
    let declined = matches!(noun.chars().last(), Some('n' | 's')) || noun.ends_with("er");
    let explanation = if declined {
        explanation
    } else {
        format!("{place} nennt keine genaue Zahl: dort steht „{first}“.")
    };
    Some(exchanged(start..start + 1, (*number).to_owned(), explanation))
}

/// "ein Mann" → "ein 34-jähriger Mann", where the article tells nobody's age.
fn age(scene: &Scene, phrase: &Phrase, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let told = ["jährig", "Jahre alt", " Alter ", "Lebensjahr", "geboren", "jung", "junge"];
    if phrase.base.len() != 2
        || !annotated.is_person_noun(phrase.head)
            && !matches!(annotated.word(phrase.head), "Mann" | "Frau" | "Fahrer" | "Fahrerin")
        || told.iter().any(|words| annotated.text.contains(words))
    {
        return None;
    }
    let article = annotated.word(phrase.base.start).to_lowercase();
    let ending = match (article.as_str(), phrase.morph.gender?) {
        ("ein", Gender::Masc) => "er",
        ("eine", Gender::Fem) => "e",
        ("einen", Gender::Masc) if phrase.cases.has(Case::Acc) => "en",
        ("einem", Gender::Masc) | ("einer", Gender::Fem) => "en",
        _ => return None,
    };
    let mut random = scene.random(&format!("alter {}", phrase.head));
    let years = random.random_range(27..64);
    let noun = annotated.word(phrase.head);
    let words = format!("{article} {years}-jährig{ending}");
    let mut version = exchanged(
        phrase.base.start..phrase.base.start + 1,
        words,
        format!("{place} nennt kein Alter: dort steht „{article} {noun}“."),
    );
    version.worth = TRIFLE_WORTH;
    Some(version)
}

/// A line of `data/unsaid.txt`.
struct Circumstance {
    verbs: Vec<&'static str>,
    words: &'static str,
    /// "early", "late", or "either": late where there is a last verb.
    place: &'static str,
    /// Who acts or is acted upon: "person" (one with a name), "body", "actor" (either), "people"
    /// (several without a name), "thing" (none of these).
    subject: &'static str,
    passive: bool,
    unless: Vec<&'static str>,
}

static CIRCUMSTANCES: LazyLock<Vec<Circumstance>> = LazyLock::new(|| {
    include_str!("../../../../data/unsaid.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split(';').map(str::trim);
            Some(Circumstance {
                verbs: fields.next()?.split_whitespace().collect(),
                words: fields.next()?,
                place: fields.next()?,
                subject: fields.next()?,
                passive: fields.next()? == "passive",
                unless: fields.next()?.split_whitespace().collect(),
            })
        })
        .collect()
});

/// A circumstance that goes with the verb and its subject, and of which the article has no word. The
/// clause tells one event of the past and has no other circumstance than place and time, which
/// might contradict it.
fn circumstance(
    scene: &Scene,
    clause: &Clause,
    statement: &Statement,
    place: &str,
) -> Vec<Version> {
    let Some(lemma) = clause.lemma.as_deref() else { return Vec::new() };
    if !is_told_as_past(scene, clause)
        || holds_adverb(scene, clause)
        || holds_other_circumstance(scene, clause)
    {
        return Vec::new();
    }
    let Some(subject) = subject_class(scene, clause) else { return Vec::new() };
    // "hat ein Einsatz früher als geplant gegen die Flut begonnen": the noun and what belongs to it.
    let torn = match (statement.early.checked_sub(1), statement.parts.get(statement.early)) {
        (Some(before), Some(Part::Tokens(rest))) => {
            scene.tag(rest.start) == Some(Tag::APPR)
                && !matches!(scene.annotated.word(rest.start), "in" | "um" | "vor" | "nach")
                && matches!(&statement.parts[before], Part::Tokens(subject)
                    if subject.end == rest.start
                        && scene.tag(rest.start - 1) == Some(Tag::NN))
        }
        _ => false,
    };
    // "kaufte ein Verein acht | Zelte": the number was taken for the end of the subject.
    let cut = statement.early.checked_sub(1).is_some_and(|before| {
        matches!(&statement.parts[before], Part::Tokens(part)
            if matches!(scene.tag(part.end - 1), Some(Tag::CARD | Tag::ADJA | Tag::ART)))
    });
    let text = scene.annotated.text.to_lowercase();
    CIRCUMSTANCES
        .iter()
        .filter(|each| {
            each.verbs.contains(&lemma)
                && each.passive == clause.passive
                && (each.subject == subject
                    || each.subject == "actor" && matches!(subject, "person" | "body"))
                && (each.place != "late" || clause.right.is_some())
                && !(torn && each.place == "early")
                && !(cut && (each.place == "early" || clause.right.is_none()))
                && !each.unless.iter().any(|part| text.contains(part))
                && !text.contains(&each.words.to_lowercase())
        })
        .map(|each| Version {
            verdict: Judgement::NotInText,
            exchanged: Vec::new(),
            added: Some((
                if each.place != "early" && clause.right.is_some() {
                    statement.late
                } else {
                    statement.early
                },
                each.words.to_owned(),
            )),
            explanation: format!("{place} sagt nichts davon: „{}“.", each.words),
            confidence: 0.85,
            worth: UNSAID_WORTH,
        })
        .collect()
}

/// Whether the clause tells how, why or by what means: a prepositional phrase that is neither time
/// nor place nor called for by the verb in the table, or a clause inside.
fn holds_other_circumstance(scene: &Scene, clause: &Clause) -> bool {
    let annotated = scene.annotated;
    let within = annotated.clauses.iter().any(|part| {
        part.tokens.len() < clause.tokens.len()
            && clause.tokens.start <= part.tokens.start
            && part.tokens.end <= clause.tokens.end
    });
    // "eine Halle aus Holz"
    let attribute = |start: usize| {
        start > 0
            && scene.tag(start - 1) == Some(Tag::NN)
            && matches!(annotated.word(start), "aus" | "von" | "vom" | "für" | "über")
    };
    let other = own_phrases(scene, clause).any(|phrase| {
        phrase.kind == PhraseKind::Pp
            && !attribute(phrase.tokens.start)
            && phrase.function != Some(Function::Time)
            && !matches!(
                annotated.word(phrase.tokens.start).to_lowercase().as_str(),
                "in" | "im" | "ins" | "am" | "an" | "auf" | "bei" | "zu" | "zum" | "zur" | "gegen"
            )
    });
    within || other
}

/// What kind of thing the subject of the clause is; `None` where it has none.
fn subject_class(scene: &Scene, clause: &Clause) -> Option<&'static str> {
    let annotated = scene.annotated;
    let phrase = &annotated.phrases[clause.subject?];
    if named_actor(scene, &phrase.tokens).is_some() {
        return Some("person");
    }
    let body = annotated.word(phrase.head);
    if sources::acting_body(scene, &phrase.tokens).is_some() || nominative::is_body(body) {
        return Some("body");
    }
    let several = phrase.morph.number == Some(Number::Plur);
    let people = ["Menschen", "Demonstranten", "Frauen", "Männer", "Bürger", "Einwohner"];
    Some(if several && people.contains(&body) { "people" } else { "thing" })
}
