//! Points in time and periods: "am 20. Januar", "seit 2015", "Ende März", "vor drei Jahren".
//!
//! A small grammar read from left to right: an optional preposition and article, a core (a day, a
//! month, a year, a weekday, an adverb, an adjective with a unit of time), and what may follow it.
//! Lengths of time ("drei Wochen lang") are figures; see `numbers`.

mod calendar;
mod clock;
mod days;
mod units;
mod words;
mod years;

use jiff::civil::Date;

use super::view::View;
use super::{Annotated, Entity, EntityKind};
use calendar::When;
use days::{adverb, day_of_month, month, numeric, weekday};
use units::{counted_from, distance, edge, moved_unit, named, part_of_year, week};
use years::{bare_year, decade, year, year_with_noun};

pub(super) use words::{Unit as TimeUnit, unit};

/// Where a core ends, and what it says.
#[derive(Debug, Clone, Copy)]
struct Core {
    end: usize,
    when: When,
    /// Whether the words make a time expression without a preposition before them.
    alone: bool,
}

impl Core {
    const fn new(end: usize, when: When) -> Self {
        Self { end, when, alone: true }
    }

    /// A core that only a preposition makes a time expression.
    const fn bound(end: usize, when: When) -> Self {
        Self { end, when, alone: false }
    }
}

/// All points in time and periods, in order.
pub(super) fn times(text: &Annotated) -> Vec<Entity> {
    let article: Option<Date> = text.date.as_deref().and_then(|date| date.parse().ok());
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let view = View::new(text, &sentence.tokens);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if let Some(core) = expression(view, at) {
                found.push(Entity {
                    tokens: at..core.end,
                    kind: EntityKind::Date,
                    referent: None,
                    value: core.when.resolve(article),
                    relative: core.when.is_relative() || is_vague_reference(view, at, core),
                    figure: None,
                    certainty: 95,
                });
                at = core.end;
            } else {
                at += 1;
            }
        }
    }
    found
}

/// "in der kommenden Woche", "am Wochenende", "am Vortag": no form fits, and still the article's
/// day is needed. Digits and the name of a month make it clear.
fn is_vague_reference(view: View<'_>, start: usize, core: Core) -> bool {
    core.when == When::Vague
        && (start..core.end).all(|at| {
            let word = view.word(at);
            !word.contains(|c: char| c.is_ascii_digit())
                && words::month(word).is_none()
                && decade(view, at).is_none()
        })
}

const PREPOSITIONS: [&str; 44] = [
    "am", "im", "in", "an", "seit", "bis", "ab", "vom", "von", "zum", "zur", "zu", "nach", "vor",
    "um", "gegen", "während", "über", "für", "zwischen", "auf", "beim", "bei", "Am", "Im", "In",
    "An", "Seit", "Bis", "Ab", "Vom", "Von", "Zum", "Zur", "Zu", "Nach", "Vor", "Um", "Gegen",
    "Während", "Über", "Für", "Zwischen", "Beim",
];

const ARTICLES: [&str; 14] = [
    "dem", "den", "der", "die", "das", "des", "einem", "einer", "diesem", "dieser", "Der", "Die",
    "Das", "Den",
];

/// The expression that starts at `at`, preposition included.
fn expression(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    if PREPOSITIONS.contains(&word) {
        let mut from = at + 1;
        // "bis zum", "bis in den", "bis Ende": a second preposition.
        if matches!(word, "bis" | "Bis") && PREPOSITIONS.contains(&view.word(from)) {
            from += 1;
        }
        let past = matches!(word, "vor" | "Vor");
        if (past || matches!(word, "in" | "In"))
            && let Some(core) = distance(view, from, if past { -1 } else { 1 })
        {
            return Some(core);
        }
        if let Some(core) = clock::clock(view, from, true) {
            return Some(core);
        }
        let inner = determined(view, from)?;
        return Some(extend(
            view,
            inner,
            matches!(word, "vom" | "Vom" | "von" | "Von" | "zwischen" | "Zwischen"),
        ));
    }
    if let Some(core) = clock::clock(view, at, false) {
        return Some(core);
    }
    if let Some(core) = counted_from(view, at) {
        return Some(core);
    }
    let core = if ARTICLES.contains(&word) {
        // "der vergangenen Woche", "des Jahres 2010", "die 1990er-Jahre": with an article only
        // what can be nothing but a time.
        core(view, at + 1).filter(|core| core.alone && core.end > at + 2)?
    } else {
        core(view, at).filter(|core| core.alone)?
    };
    Some(extend(view, core, false))
}

/// A core behind an optional article and an optional adjective of the time of day.
fn determined(view: View<'_>, from: usize) -> Option<Core> {
    let mut at = from;
    if let Some(core) = core(view, at) {
        return Some(core);
    }
    if ARTICLES.contains(&view.word(at)) {
        at += 1;
        if let Some(core) = core(view, at) {
            return Some(core);
        }
    }
    if view.is_one_of(at, &["frühen", "späten", "selben", "gleichen", "folgenden", "ganzen"]) {
        return core(view, at + 1);
    }
    None
}

/// What may stand behind a core: a second one joined to it, the time of day, the date of a weekday.
fn extend(view: View<'_>, mut core: Core, is_range: bool) -> Core {
    if let Some(next) = joined(view, core, is_range) {
        core = next;
    }
    // "am Montag, dem 20. Januar", "Montag, 20. Januar 2025".
    if matches!(core.when, When::Weekday(..)) {
        let mut at = core.end;
        if view.word(at) == "," || view.word(at) == "(" {
            at += 1;
        }
        if view.is_one_of(at, &["den", "dem", "der"]) {
            at += 1;
        }
        if let Some(day) = day_of_month(view, at) {
            let closes = view.word(core.end) == "(" && view.word(day.end) == ")";
            if view.word(core.end) != "(" || closes {
                core = Core::new(day.end + usize::from(closes), day.when);
            }
        }
    }
    // "am Montag um 14 Uhr", "am Montag gegen 14.30 Uhr".
    let mut at = core.end;
    if view.word(at) == "," {
        at += 1;
    }
    if view.is_one_of(at, &["um", "gegen", "ab", "bis"]) {
        at += 1;
        if view.is_one_of(at, &["etwa", "ca.", "circa", "kurz", "ungefähr"]) {
            at += 1;
        }
    }
    if let Some(clock) = clock::clock(view, at, at > core.end) {
        core.end = clock.end;
    }
    core
}

/// "1998 bis 2001", "2014/15", "Januar und Februar", "von Montag bis Mittwoch".
fn joined(view: View<'_>, first: Core, is_range: bool) -> Option<Core> {
    let link = view.word(first.end);
    let to = matches!(link, "bis" | "–" | "-" | "—");
    let and = matches!(link, "und" | "oder" | "/");
    if !to && !and {
        return None;
    }
    let mut at = first.end + 1;
    if to && view.is_one_of(at, &["zum", "zur", "in", "im", "Ende", "Anfang", "Mitte"]) {
        at += 1;
    }
    if view.is_one_of(at, &["den", "dem", "das"]) {
        at += 1;
    }
    let second = match (first.when, year(view.word(at))) {
        // Behind a year and "bis" a year is one even before a noun.
        (When::Year(from), Some(until)) if to && from < until => {
            Core::new(at + 1, When::Year(until))
        }
        _ => core(view, at)?,
    };
    let same = std::mem::discriminant(&first.when) == std::mem::discriminant(&second.when);
    match (first.when, second.when) {
        (When::Year(from), When::Year(until)) if from < until && (to || is_range) => {
            Some(Core::new(second.end, When::YearRange(from, until)))
        }
        (When::Vague, _) | (_, When::Vague) => None,
        (When::Year(_), When::Year(_)) => Some(Core::new(second.end, When::Vague)),
        _ if same => Some(Core::new(second.end, When::Vague)),
        _ => None,
    }
}

/// The core that starts at `at`.
fn core(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    let first = word.chars().next()?;
    if first.is_ascii_digit() {
        return numeric(view, at)
            .or_else(|| day_of_month(view, at))
            .or_else(|| part_of_year(view, at))
            .or_else(|| decade(view, at))
            .or_else(|| bare_year(view, at));
    }
    adverb(view, at)
        .or_else(|| weekday(view, at))
        .or_else(|| month(view, at))
        .or_else(|| edge(view, at))
        .or_else(|| year_with_noun(view, at))
        .or_else(|| part_of_year(view, at))
        .or_else(|| moved_unit(view, at))
        .or_else(|| named(view, at))
        .or_else(|| week(view, at))
        .or_else(|| decade(view, at))
}

#[cfg(test)]
mod tests;
