//! Stretches of the calendar: "Ende März", "vergangene Woche", "ersten Halbjahr", "vor drei Jahren".

use crate::lexicon::Tag;

use super::super::numbers::numeral;
use super::super::view::View;
use super::Core;
use super::calendar::When;
use super::days::{day_of_month, month, weekday};
use super::words::{self, DAY_PARTS, Unit, unit};
use super::years::{YearBehind, bare_year, decade, is_decade, year_behind, year_with_noun};
use crate::text::lower;

/// "Ende März", "Anfang der Woche", "Mitte 2015", "Ende der 1990er-Jahre", "Anfang des Jahres".
pub(super) fn edge(view: View<'_>, at: usize) -> Option<Core> {
    if !view.is_one_of(at, &["Anfang", "Mitte", "Ende", "Beginn"]) {
        return None;
    }
    let mut from = at + 1;
    let article = view.is_one_of(from, &["des", "der"]);
    if article {
        from += 1;
    }
    if let Some(core) = [month, bare_year_alone, moved_unit, decade, year_with_noun, part_of_year]
        .iter()
        .find_map(|part| part(view, from))
    {
        let when = match core.when {
            When::Month(..)
            | When::MonthOfYear(..)
            | When::Year(_)
            | When::Years(_)
            | When::Months(_) => core.when,
            _ => When::Vague,
        };
        return Some(Core::new(core.end, when));
    }
    // "Ende der 70er", "Anfang der Neunziger".
    if article && is_decade(view.word(from)) {
        return Some(Core::new(from + 1, When::Vague));
    }
    if !article {
        return None;
    }
    match unit(view.word(from)) {
        Some(Unit::Week | Unit::Month | Unit::Year | Unit::Decade) => {
            Some(Core::new(from + 1, When::Vague))
        }
        _ => None,
    }
}

fn bare_year_alone(view: View<'_>, at: usize) -> Option<Core> {
    view.word(at).starts_with(|c: char| c.is_ascii_digit()).then(|| bare_year(view, at)).flatten()
}

/// "ersten Halbjahr 2015", "dritten Quartal", "19. Jahrhundert".
pub(super) fn part_of_year(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    let next = view.word(at + 1);
    let counted = words::is_small_ordinal(word)
        && matches!(unit(next), Some(Unit::Quarter))
        && !matches!(next, "Saison" | "Spielzeit" | "Legislaturperiode");
    let century = word.ends_with('.') && matches!(unit(next), Some(Unit::Century));
    if !counted && !century {
        return None;
    }
    let (end, _) = year_behind(view, at + 2);
    Some(Core::new(end, When::Vague))
}

/// "vergangene Woche", "nächsten Jahr", "diesem Sommer", "vergangenen drei Jahren".
pub(super) fn moved_unit(view: View<'_>, at: usize) -> Option<Core> {
    let Some(direction) = words::shift(view.word(at)) else { return turned_year(view, at) };
    let mut from = at + 1;
    let mut counted = false;
    if view.word(from) == "halben" {
        from += 1;
        counted = true;
    } else if let Some(count) = numeral(view, from) {
        from = count.end;
        counted = true;
    } else if view.is_one_of(from, &["paar", "wenigen", "beiden"]) {
        from += 1;
        counted = true;
    }
    let unit = unit(view.word(from))?;
    if matches!(unit, Unit::Short) {
        return None;
    }
    let plural = matches!(
        view.word(from),
        "Tage" | "Tagen" | "Jahre" | "Jahren" | "Monaten" | "Monate" | "Wochen"
    );
    let when = match (direction, unit) {
        (Some(years), Unit::Year) if !counted && !plural => When::Years(years),
        (Some(months), Unit::Month) if !counted && !plural => When::Months(months),
        _ => When::Vague,
    };
    let (end, _) = year_behind(view, from + 1);
    // "früher Morgen", "gleichen Tag": only behind a preposition.
    Some(Core {
        end,
        when,
        alone: direction.is_some() && !matches!(view.word(at), "Dies" | "dies"),
    })
}

/// "KW 11", "Kalenderwoche 11".
pub(super) fn week(view: View<'_>, at: usize) -> Option<Core> {
    let named = view.is_one_of(at, &["KW", "Kalenderwoche"]);
    let number = view.word(at + 1).parse::<u8>().is_ok_and(|week| (1..=53).contains(&week));
    (named && number).then_some(Core::new(at + 2, When::Vague))
}

/// "neuen Jahr", "alten Jahres": only behind a preposition.
fn turned_year(view: View<'_>, at: usize) -> Option<Core> {
    let adjective = view.is_one_of(at, &["neuen", "neues", "alten", "altes"]);
    let year = view.is_one_of(at + 1, &["Jahr", "Jahres", "Jahrs"]);
    (adjective && year).then_some(Core::bound(at + 2, When::Vague))
}

/// "Weihnachten", "Sommer 2015", "Vorjahr", "Abend", "Nacht zum Montag".
pub(super) fn named(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    if words::named(word) {
        let (end, year) = year_behind(view, at + 1);
        let dated = !matches!(year, YearBehind::None);
        let alone = dated || matches!(word, "Vorjahr" | "Vorjahres" | "Wochenende" | "Mitternacht");
        return Some(Core { end, when: When::Vague, alone });
    }
    if DAY_PARTS.contains(&word) {
        let on = view.is_one_of(at + 1, &["zum", "auf", "zu", "vom"]);
        let from = at + 2 + usize::from(view.is_one_of(at + 2, &["den", "dem"]));
        if let (true, Some(day)) = (on, weekday(view, from).or_else(|| day_of_month(view, from))) {
            return Some(Core::new(day.end, When::Vague));
        }
        // "Morgen" and "Nacht" count as times in "am Morgen", "in der Nacht".
        let led = view.is_one_of(
            at.wrapping_sub(1),
            &["am", "Am", "der", "frühen", "späten", "diesem", "dieser", "zum"],
        );
        return led.then_some(Core::bound(at + 1, When::Vague));
    }
    None
}

/// Words that blur a length of time: "rund", "mehr als"; where they end.
fn blurred(view: View<'_>, at: usize) -> usize {
    let blurs = view.is_one_of(
        at,
        &[
            "rund",
            "etwa",
            "knapp",
            "gut",
            "fast",
            "genau",
            "ungefähr",
            "mehr",
            "über",
            "circa",
            "ca.",
            "exakt",
            "Rund",
            "Etwa",
            "Knapp",
            "Gut",
            "Fast",
            "Genau",
        ],
    );
    if blurs { at + 1 + usize::from(view.word(at + 1) == "als") } else { at }
}

/// "drei", "einem", "wenigen", "ein paar": where it ends, and the number where there is one.
fn amount(view: View<'_>, at: usize) -> Option<(usize, Option<f64>)> {
    if let Some(count) = numeral(view, at) {
        return Some((count.end, count.value));
    }
    match &*lower(view.word(at)) {
        "ein" if view.word(at + 1) == "paar" => Some((at + 2, None)),
        "ein" | "eine" | "einem" | "einer" | "einen" => Some((at + 1, Some(1.0))),
        "wenige" | "einige" | "mehrere" | "viele" | "wenigen" | "einigen" | "mehreren"
        | "vielen" | "zig" => Some((at + 1, None)),
        _ => None,
    }
}

/// A point in time told from another one: "zwei Jahre später", "knapp drei Wochen nach den Wahlen".
pub(super) fn counted_from(view: View<'_>, from: usize) -> Option<Core> {
    let (end, _) = amount(view, blurred(view, from))?;
    unit(view.word(end)).filter(|unit| !matches!(unit, Unit::Part))?;
    let adverb = ["später", "zuvor", "danach", "darauf", "vorher"];
    if view.is_one_of(end + 1, &adverb) {
        return Some(Core::new(end + 2, When::Vague));
    }
    let event =
        matches!(view.tag(end + 2), Some(Tag::ART | Tag::PPOSAT | Tag::PDAT | Tag::NN | Tag::NE));
    (event && view.is_one_of(end + 1, &["nach", "vor"])).then_some(Core::new(end + 1, When::Vague))
}

/// Behind "vor" and "in": "drei Jahren", "rund zwei Wochen", "einem Monat", "wenigen Tagen".
pub(super) fn distance(view: View<'_>, from: usize, direction: i32) -> Option<Core> {
    let at = blurred(view, from);
    let blurred = at > from;
    let (end, count) = amount(view, at)?;
    let unit = unit(view.word(end))?;
    // "in drei Stunden" and "in zwei Tagen" may tell how long; only "vor" is sure.
    if direction > 0 && !matches!(unit, Unit::Week | Unit::Year | Unit::Month | Unit::Day) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "whole numbers below 1,000 only")]
    let whole = count
        .filter(|count| count.fract() == 0.0 && count.abs() < 1000.0 && !blurred)
        .map(|count| count as i32 * direction);
    let when = match (unit, whole) {
        (Unit::Year, Some(years)) => When::Years(years),
        (Unit::Month, Some(months)) => When::Months(months),
        (Unit::Day, Some(days)) => When::Days(days),
        (Unit::Part, _) => return None,
        _ => When::Vague,
    };
    Some(Core::new(end + 1, when))
}
