//! Days, weekdays and months.

use crate::lexicon::Tag;

use super::super::view::View;
use super::Core;
use super::calendar::{When, full_year};
use super::words::{self, DAY_PARTS};
use super::years::{YearBehind, year_behind};

/// "heute", "gestern Abend", "morgen früh".
pub(super) fn adverb(view: View<'_>, at: usize) -> Option<Core> {
    let days = match view.word(at) {
        "heute" | "Heute" => 0,
        "gestern" | "Gestern" => -1,
        "vorgestern" | "Vorgestern" => -2,
        "morgen" => 1,
        "Morgen" if view.tag(at) == Some(Tag::ADV) => 1,
        "übermorgen" | "Übermorgen" => 2,
        _ => return None,
    };
    let mut end = at + 1;
    if DAY_PARTS.contains(&view.word(end))
        || view.is_one_of(end, &["früh", "morgen", "abend", "nacht", "mittag", "nachmittag"])
    {
        end += 1;
    }
    Some(Core::new(end, When::Days(days)))
}

/// "Montag", "Montagabend", "Montag Abend", "kommenden Montag".
pub(super) fn weekday(view: View<'_>, at: usize) -> Option<Core> {
    let moved = words::shift(view.word(at));
    let from = at + usize::from(moved.is_some());
    let day = words::weekday(view.word(from))?;
    let mut end = from + 1;
    if DAY_PARTS.contains(&view.word(end)) && !view.word(from).ends_with('s') {
        end += 1;
    }
    let when = match moved.flatten() {
        Some(1) => When::Weekday(day, true),
        _ if is_told_ahead(view, at) => When::Weekday(day, true),
        _ => When::Weekday(day, false),
    };
    // "nächste Woche Montag".
    Some(Core::new(end, when))
}

/// Whether the sentence speaks of what is to come.
fn is_told_ahead(view: View<'_>, at: usize) -> bool {
    let sentence = view.text.sentence_of(at).and_then(|index| view.text.sentences.get(index));
    sentence.is_some_and(|sentence| {
        sentence.tokens.clone().any(|token| {
            matches!(view.word(token), "wird" | "werden" | "soll" | "sollen" | "will" | "wollen")
                && view.tag(token).is_some_and(Tag::is_finite)
                && !sentence.tokens.clone().any(|other| {
                    matches!(view.tag(other), Some(Tag::VVPP)) && view.word(token).starts_with("w")
                })
        })
    })
}

/// "20.01.2025", "2025-01-20", "24.02.16", "20/01/2025".
pub(super) fn numeric(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    let number = |part: &str| part.parse::<i16>().ok();
    let small = |part: &str| part.parse::<i8>().ok();
    if let Some(mark) = ['-', '/'].into_iter().find(|&mark| word.contains(mark)) {
        return iso(view, at).or_else(|| foreign(view, at, mark));
    }
    let (day, rest) = word.split_once('.')?;
    let (month, year) = rest.split_once('.').unwrap_or((rest, ""));
    let (day, month_number) = (small(day)?, small(month)?);
    if !is_day(month_number, day) {
        return None;
    }
    match year.len() {
        4 => Some(Core::new(at + 1, When::Day(Some(number(year)?), month_number, day))),
        2 => Some(Core::new(at + 1, When::Day(Some(full_year(number(year)?)), month_number, day))),
        // "20.01." without a year: two digits each, and the stop behind it as a mark of its own
        // or as part of the word.
        0 if month.len() == 2 && (rest.ends_with('.') || view.word(at + 1) == ".") => {
            Some(Core::bound(at + 1, When::Day(None, month_number, day)))
        }
        _ => None,
    }
}

/// "2025-01-20", "2025-01-20T08:15:00+01:00" (ISO 8601).
fn iso(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    let (date, timed) = match word.split_once('T') {
        Some((date, time)) if time.starts_with(|c: char| c.is_ascii_digit()) => (date, true),
        _ => (word, false),
    };
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    // The shift from universal time is a sign and a number of its own.
    let shift = |at: usize| view.word(at).starts_with(|c: char| c.is_ascii_digit());
    let shifted = timed && matches!(view.word(at + 1), "+" | "-") && shift(at + 2);
    let end = at + 1 + 2 * usize::from(shifted);
    is_day(month, day).then_some(Core::new(end, When::Day(Some(year), month, day)))
}

/// "20/01/2025", "05-01-16": which part is the day is told only where it cannot be a month.
fn foreign(view: View<'_>, at: usize, mark: char) -> Option<Core> {
    let parts: Vec<&str> = view.word(at).split(mark).collect();
    let two = |part: &str| (part.len() == 2).then(|| part.parse::<i8>().ok()).flatten();
    let (one, other) = (two(parts.first()?)?, two(parts.get(1)?)?);
    if !is_day(one, other) && !is_day(other, one) {
        return None;
    }
    let year = match parts[2..] {
        // "16/02 01:38": only the time of the day shows that it is no fraction.
        [] if mark == '/' && view.word(at + 1).contains(':') => None,
        [year] if year.len() == 2 => Some(full_year(year.parse().ok()?)),
        [year] if year.len() == 4 => Some(year.parse().ok()?),
        _ => return None,
    };
    let when = match (one > 12, other > 12) {
        (true, _) => When::Day(year, other, one),
        (_, true) => When::Day(year, one, other),
        _ => When::Vague,
    };
    Some(Core::new(at + 1, when))
}

const fn is_day(month: i8, day: i8) -> bool {
    month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/// "20." of a day of the month.
fn ordinal_day(word: &str) -> Option<i8> {
    word.strip_suffix('.')?.parse().ok().filter(|day| (1..=31).contains(day))
}

/// "20. Januar 2025", "3. und 4. Mai", "24./25. Juni".
pub(super) fn day_of_month(view: View<'_>, at: usize) -> Option<Core> {
    let Some(day) = ordinal_day(view.word(at)) else { return bare_day_of_month(view, at) };
    let name = view.word(at + 1);
    if let Some(month) = words::month(name).or_else(|| words::short_month(name)) {
        let (end, year) = year_behind(view, at + 2);
        return Some(Core::new(end, day_in(day, month, year)));
    }
    let link = at + 1;
    if view.is_one_of(link, &["und", "bis", "/", "–", "-", ",", "oder", "zum", "auf"]) {
        let mut second = link + 1;
        if view.is_one_of(second, &["zum", "den", "dem"]) {
            second += 1;
        }
        let rest = day_of_month(view, second).or_else(|| numeric(view, second))?;
        return Some(Core::new(rest.end, When::Vague));
    }
    None
}

/// "29 April 2016": the stop behind the day was forgotten; the year shows that it is one.
fn bare_day_of_month(view: View<'_>, at: usize) -> Option<Core> {
    let day = view.word(at).parse().ok().filter(|day| (1..=31).contains(day))?;
    let month = words::month(view.word(at + 1))?;
    let (end, year) = year_behind(view, at + 2);
    matches!(year, YearBehind::Known(_)).then(|| Core::new(end, day_in(day, month, year)))
}

fn day_in(day: i8, month: i8, year: YearBehind) -> When {
    match year {
        YearBehind::None => When::Day(None, month, day),
        YearBehind::Known(year) => When::Day(Some(year), month, day),
        YearBehind::Shifted => When::Vague,
    }
}

/// "Februar 2022", "März dieses Jahres", "vergangenen November".
pub(super) fn month(view: View<'_>, at: usize) -> Option<Core> {
    let moved = words::shift(view.word(at));
    let from = at + usize::from(moved.is_some());
    let month = words::month(view.word(from))?;
    let (end, year) = year_behind(view, from + 1);
    let when = match (year, moved) {
        (YearBehind::Known(year), _) => When::Month(Some(year), month),
        (YearBehind::Shifted, _) => {
            // The adjective stands two words before the end.
            let shift = words::shift(view.word(end - 2)).flatten();
            shift.map_or(When::Vague, |years| When::MonthOfYear(month, years))
        }
        (YearBehind::None, Some(_)) => When::Month(None, month),
        (YearBehind::None, None) => When::Month(None, month),
    };
    // "Mai", "August" and "März" may be names of people and places ("Chiang Mai").
    let beside = |at: usize| matches!(view.tag(at), Some(Tag::NE | Tag::FM));
    let name = (beside(from + 1) || from == at && beside(at.wrapping_sub(1)))
        && matches!(year, YearBehind::None);
    Some(Core { end, when, alone: !name })
}
