//! A statement with a detail that the article leaves open: a nearer date, an exact number for
//! "mehrere", an age, a circumstance of the verb. The article is searched for every word that
//! might tell of it; where one stands, nothing is made.

use std::sync::LazyLock;

use rand::RngExt;
use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::names_number;
use crate::annotate::{Case, Clause, Entity, EntityKind, Function, Gender, Number, Phrase};
use crate::generate::Scene;
use crate::generate::families::time::own_phrases;
use crate::generate::stem::Statement;
use crate::lexicon::Tag;
use crate::quiz::Judgement;
use crate::text::calendar::{MONTHS, WEEKDAYS};

/// Every detail that can be put into the clause.
pub(super) fn versions(
    scene: &Scene,
    clause: &Clause,
    statement: &Statement,
    place: &str,
) -> Vec<Version> {
    let mut versions = Vec::new();
    let inside = |entity: &&Entity| {
        clause.tokens.start <= entity.tokens.start && entity.tokens.end <= clause.tokens.end
    };
    for entity in scene.annotated.entities.iter().filter(inside) {
        versions.extend(nearer_date(scene, entity, place));
    }
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
    for entity in &scene.annotated.entities {
        if quote.start <= entity.tokens.start && entity.tokens.end <= quote.end {
            versions.extend(nearer_date(scene, entity, place));
        }
    }
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
        exchanged: Some((tokens, words)),
        added: None,
        explanation,
        confidence: 0.86,
    }
}

/// Words that tell the time of day.
const HOURS: [&str; 10] =
    ["Uhr", "morgen", "Morgen", "abend", "Abend", "nacht", "Nacht", "mittag", "Mittag", "früh"];

/// "im Mai" → "am 14. Mai", "2015" → "im April 2015", "am Montag" → "am Montagabend".
fn nearer_date(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    let again = annotated.word(entity.tokens.end).starts_with("jede");
    if entity.kind != EntityKind::Date || again {
        return None;
    }
    let said = annotated.words(&entity.tokens);
    let words: Vec<&str> = said.split(' ').collect();
    let mut random = scene.random(&format!("näher {} {said}", entity.tokens.start));
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let dated = |tail: &str| {
        annotated.entities.iter().any(|other| {
            other.tokens != entity.tokens
                && other.kind == EntityKind::Date
                && annotated.words(&other.tokens).contains(tail)
        })
    };
    let (other, what) = match lower.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["im", _] | ["im", _, _] if MONTHS.contains(&words[1]) => {
            if dated(words[1]) {
                return None;
            }
            let day = random.random_range(4..27);
            (format!("am {day}. {}", words[1..].join(" ")), "keinen genauen Tag")
        }
        ["im", "jahr" | "jahre", year] | ["in", year] | [year] if is_year(year) => {
            if annotated.text.matches(year).count() != 1 {
                return None;
            }
            let month = MONTHS.choose(&mut random)?;
            (format!("im {month} {year}"), "keinen Monat")
        }
        ["am", _] if WEEKDAYS.contains(&words[1]) => {
            if HOURS.iter().any(|hour| annotated.text.contains(hour)) {
                return None;
            }
            let part = ["vormittag", "nachmittag", "abend", "morgen"].choose(&mut random)?;
            (format!("am {}{part}", words[1]), "keine Tageszeit")
        }
        _ => return None,
    };
    // "1998 wurde": the bare year stands without a preposition; "seit 1998" is another time.
    let before = entity.tokens.start.checked_sub(1).map(|before| annotated.tokens[before].tag);
    if matches!(before, Some(Tag::APPR | Tag::APPRART | Tag::NN | Tag::NE | Tag::CARD | Tag::ART)) {
        return None;
    }
    let explanation = format!("{place} nennt „{said}“, aber {what}.");
    Some(exchanged(entity.tokens.clone(), other, explanation))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1700..2100).contains(&year))
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
    let crowd = annotated.word(phrase.head).starts_with("Tausend")
        || annotated.word(phrase.head).starts_with("Hundert")
        || annotated.word(phrase.head).starts_with("Million")
        || annotated.word(phrase.head).starts_with("Dutzend");
    if !plural || noun.tag != Tag::NN || counted || unit || crowd {
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
        || phrase.function != Some(Function::Subject)
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
        _ => return None,
    };
    let mut random = scene.random(&format!("alter {}", phrase.head));
    let years = random.random_range(27..64);
    let noun = annotated.word(phrase.head);
    let words = format!("{article} {years}-jährig{ending}");
    Some(exchanged(
        phrase.base.start..phrase.base.start + 1,
        words,
        format!("{place} nennt kein Alter: dort steht „{article} {noun}“."),
    ))
}

/// A line of `data/unsaid.txt`.
struct Circumstance {
    verbs: Vec<&'static str>,
    words: &'static str,
    /// "early", "late", or "either": late where there is a last verb.
    place: &'static str,
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
                unless: fields.next()?.split_whitespace().collect(),
            })
        })
        .collect()
});

/// A circumstance that goes with the verb and of which the article has no word.
fn circumstance(
    scene: &Scene,
    clause: &Clause,
    statement: &Statement,
    place: &str,
) -> Vec<Version> {
    let Some(lemma) = clause.lemma.as_deref() else { return Vec::new() };
    let text = scene.annotated.text.to_lowercase();
    CIRCUMSTANCES
        .iter()
        .filter(|each| {
            each.verbs.contains(&lemma)
                && (each.place != "late" || clause.right.is_some())
                && !each.unless.iter().any(|part| text.contains(part))
                && !text.contains(&each.words.to_lowercase())
        })
        .map(|each| Version {
            verdict: Judgement::NotInText,
            exchanged: None,
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
        })
        .collect()
}
