//! Stretches of the calendar: "Ende März", "vergangene Woche", "ersten Halbjahr", "vor drei Jahren".

use super::super::numbers::numeral;
use super::super::view::View;
use super::Core;
use super::calendar::When;
use super::days::{day_of_month, month, weekday};
use super::words::{self, DAY_PARTS, Unit, unit};
use super::years::{YearBehind, bare_year, decade, year_behind, year_with_noun};

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
    if !article || matches!(view.word(at), "Beginn") {
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
    let direction = words::shift(view.word(at))?;
    let mut from = at + 1;
    let mut counted = false;
    if let Some(count) = numeral(view, from) {
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

/// Behind "vor" and "in": "drei Jahren", "rund zwei Wochen", "einem Monat", "wenigen Tagen".
pub(super) fn distance(view: View<'_>, from: usize, direction: i32) -> Option<Core> {
    let mut at = from;
    let blurred = view.is_one_of(
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
        ],
    );
    if blurred {
        at += 1 + usize::from(view.word(at + 1) == "als");
    }
    let word = view.word(at);
    let (end, count) = if let Some(count) = numeral(view, at) {
        (count.end, count.value)
    } else if matches!(word, "einem" | "einer") {
        (at + 1, Some(1.0))
    } else if matches!(word, "wenigen" | "einigen" | "mehreren" | "vielen" | "zig") {
        (at + 1, None)
    } else if word == "ein" && view.word(at + 1) == "paar" {
        (at + 2, None)
    } else {
        return None;
    };
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
