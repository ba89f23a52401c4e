//! "In welcher Reihenfolge …?": four events, by their dates where the article gives them, else as
//! the article tells them.

use rand::seq::SliceRandom;

use super::time::own_phrases;
use crate::annotate::{Clause, EntityKind, Function, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first, word_count};
use crate::generate::{refer, stem};
use crate::quiz::{Key, Task};

/// Lines to be put in order.
const LINES: usize = 4;

/// A line has at least and at most this many words.
const WORDS: std::ops::RangeInclusive<usize> = 4..=16;

/// An event in its own words.
struct Event {
    line: String,
    clause: Tokens,
    evidence: Tokens,
    /// The first day and the last that its date can mean, `YYYY-MM-DD`.
    when: Option<(String, String)>,
}

/// Proposes dated events in the order of their dates, and told ones in that of the article.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let dated: Vec<Event> =
        scene.told_clauses().filter_map(|(_, clause)| dated(scene, clause)).collect();
    candidates.extend(happened(scene, dated));
    let told: Vec<Event> =
        scene.told_clauses().filter_map(|(_, clause)| told(scene, clause)).collect();
    // Several, so that one is left whatever else is asked.
    for first in 0..told.len().min(6) {
        candidates.extend(telling(scene, &told[first..]));
    }
}

/// A past event whose clause has one absolute date of its own; the date is left out of the line.
fn dated(scene: &Scene, clause: &Clause) -> Option<Event> {
    let annotated = scene.annotated;
    let past = annotated.tokens[clause.finite?].morph.tense == Some(crate::annotate::Tense::Past);
    let mut dates = annotated.entities.iter().filter(|entity| {
        entity.kind == EntityKind::Date && clause.tokens.contains(&entity.tokens.start)
    });
    let entity = dates.next().filter(|entity| !entity.relative)?;
    if !past || dates.next().is_some() {
        return None;
    }
    let value = entity.value.as_deref().filter(|value| !value.contains('/'))?;
    let phrase = own_phrases(scene, clause).find(|phrase| {
        phrase.function == Some(Function::Time)
            && phrase.tokens.start <= entity.tokens.start
            && phrase.tokens.end == entity.tokens.end
    })?;
    let preposition = annotated.word(phrase.tokens.start).to_lowercase();
    if matches!(preposition.as_str(), "seit" | "bis" | "ab" | "vor" | "nach" | "zwischen") {
        return None;
    }
    let without = stem::without(annotated, clause, &phrase.tokens)?;
    event(scene, clause, &without, Some((bound(value, "-01", "-01"), bound(value, "-12", "-31"))))
}

/// A date filled up to a day.
fn bound(value: &str, month: &str, day: &str) -> String {
    match value.len() {
        4 => format!("{value}{month}{day}"),
        7 => format!("{value}{day}"),
        _ => value.to_owned(),
    }
}

fn told(scene: &Scene, clause: &Clause) -> Option<Event> {
    let annotated = scene.annotated;
    let past = annotated.tokens[clause.finite?].morph.tense == Some(crate::annotate::Tense::Past);
    let whole = stem::is_whole(annotated, clause) && clause.subject.is_some();
    if !past || !whole {
        return None;
    }
    let vorfeld = clause.vorfeld.clone()?;
    let front = if stem::is_stripped(annotated, &vorfeld) {
        annotated.phrases[clause.subject?].tokens.clone()
    } else {
        vorfeld
    };
    let parts = stem::statement(annotated, clause, &front)?.parts;
    event(scene, clause, &parts, None)
}

fn event(
    scene: &Scene,
    clause: &Clause,
    parts: &[Part],
    when: Option<(String, String)>,
) -> Option<Event> {
    let annotated = scene.annotated;
    let resolved = refer::resolve(annotated, &Scene::pieces(parts), None)?;
    let parts = stem::with_commas(annotated, parts.to_vec());
    let text = scene.text(&parts, &resolved.substitutions);
    let marks = text.contains(['(', ')', ':', ';', '–', '„', '“', '"']);
    (WORDS.contains(&word_count(&text)) && !marks).then(|| Event {
        line: format!("{}.", upper_first(text.trim())),
        clause: clause.tokens.clone(),
        evidence: scene.sentence(clause.tokens.start).unwrap_or(clause.tokens.clone()),
        when,
    })
}

/// Events whose dates exclude each other, the earliest first.
fn happened(scene: &Scene, mut events: Vec<Event>) -> Option<Candidate> {
    events.sort_by(|left, right| left.when.cmp(&right.when));
    let mut chosen: Vec<Event> = Vec::new();
    for event in events {
        let later = chosen.last().is_none_or(|before| {
            matches!((&before.when, &event.when), (Some((_, end)), Some((start, _))) if end < start)
        });
        if later && !repeats(&chosen, &event) {
            chosen.push(event);
        }
    }
    let stem = "In welcher Reihenfolge sind diese Ereignisse geschehen?";
    candidate(scene, chosen, stem, "So folgten die Ereignisse aufeinander", 0.85, 0.75)
}

/// Events from different sentences, in the article's order.
fn telling(scene: &Scene, events: &[Event]) -> Option<Candidate> {
    let mut chosen: Vec<Event> = Vec::new();
    for event in events {
        let same = chosen.iter().any(|other| {
            other.evidence == event.evidence
                || scene.paragraph(other.clause.start) == scene.paragraph(event.clause.start)
        });
        if !same && !repeats(&chosen, event) && chosen.len() < LINES {
            chosen.push(Event {
                line: event.line.clone(),
                clause: event.clause.clone(),
                evidence: event.evidence.clone(),
                when: None,
            });
        }
    }
    let stem = "In welcher Reihenfolge berichtet der Artikel davon?";
    candidate(scene, chosen, stem, "In dieser Folge steht es im Artikel", 0.8, 0.45)
}

/// Whether two lines share so many words that they may tell the same.
fn repeats(chosen: &[Event], event: &Event) -> bool {
    let words = |line: &str| -> Vec<String> {
        line.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 4)
            .map(str::to_lowercase)
            .collect()
    };
    let own = words(&event.line);
    chosen.iter().any(|other| {
        let theirs = words(&other.line);
        let shared = own.iter().filter(|word| theirs.contains(word)).count();
        shared * 2 >= own.len().min(theirs.len()).max(1)
    })
}

fn candidate(
    scene: &Scene,
    mut events: Vec<Event>,
    stem: &str,
    reason: &str,
    confidence: f64,
    worth: f64,
) -> Option<Candidate> {
    if events.len() < LINES {
        return None;
    }
    events.truncate(LINES);
    let answer: Vec<String> = events.iter().map(|event| event.line.clone()).collect();
    let mut options = answer.clone();
    let mut random = scene.random(&format!("ordnen {}", answer.join(" ")));
    while options == answer {
        options.shuffle(&mut random);
    }
    let places: Vec<String> =
        events.iter().map(|event| scene.paragraph(event.clause.start).to_string()).collect();
    let mut evidence: Vec<Tokens> = Vec::new();
    for event in &events {
        if !evidence.contains(&event.evidence) {
            evidence.push(event.evidence.clone());
        }
    }
    Some(Candidate {
        family: Family::Order,
        stem: stem.to_owned(),
        task: Task::Order { options },
        key: Key::Order(answer),
        evidence,
        explanation: format!("{reason}: Absätze {}.", places.join(", ")),
        notes: Vec::new(),
        confidence,
        worth,
        proposition: events.into_iter().map(|event| event.clause).collect(),
    })
}
