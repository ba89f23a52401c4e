//! How the weeks went: accuracy by skill, days of practice, pace, what is due, what is hard.

use std::collections::BTreeSet;

use jiff::ToSpan;
use unicode_width::UnicodeWidthStr;

use crate::messages::Messages;
use crate::quiz::Skill;
use crate::store::{Course, HardItem};
use crate::tui::layout::{Page, Row, clip};
use crate::tui::role::Role;
use crate::tui::state::State;

/// Eighths of a cell, from the bottom.
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// From this width on the days stand beside the skills.
const WIDE: usize = 84;

/// The page of progress.
pub fn page(state: &State, width: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    let Some(course) = state.course.as_deref() else { return page };
    if course.totals.tally.answered == 0 {
        page.text(&messages.text("progress-empty"), Role::Text);
        return page;
    }
    totals(messages, course, &mut page);
    page.gap();
    let skills = skills(messages, course, width);
    let days = days(messages, course);
    if width >= WIDE {
        beside(skills, days, width, &mut page);
    } else {
        page.rows.extend(skills);
        page.gap();
        page.rows.extend(days);
    }
    page.gap();
    page.text(&streak_text(messages, course), Role::Text);
    pace(messages, course, &mut page);
    page.text(&due_text(messages, course), Role::Text);
    for line in books_text(messages, course) {
        page.text(&line, Role::Text);
    }
    hardest(messages, &course.hardest, &mut page);
    page
}

fn totals(messages: &Messages, course: &Course, page: &mut Page) {
    let tally = &course.totals.tally;
    let values = [
        ("right", tally.right.into()),
        ("of", tally.answered.into()),
        ("percent", tally.percent().unwrap_or(0).into()),
    ];
    page.text(&messages.with("result-total", &values), Role::Strong);
    let values =
        [("n", course.totals.attempts.into()), ("finished", course.totals.finished.into())];
    page.text(&messages.with("stats-attempts", &values), Role::Dim);
}

/// A line a skill: a bar a week, the share of points of all time.
fn skills(messages: &Messages, course: &Course, width: usize) -> Vec<Row> {
    let mut rows = vec![Row::new(clip(&messages.text("progress-skills"), width), Role::Dim)];
    let trained: BTreeSet<Skill> = course.by_skill.keys().copied().collect();
    let names: Vec<(Skill, String)> =
        trained.into_iter().map(|skill| (skill, messages.skill(skill.name()))).collect();
    let longest = names.iter().map(|(_, name)| name.width()).max().unwrap_or(0);
    let cell = if width >= 56 { 2 } else { 1 };
    for (skill, name) in names {
        let pad = " ".repeat(longest.saturating_sub(name.width()));
        let mut row = Row::new(format!(" {name}{pad}  "), Role::Text);
        for week in &course.weeks {
            match week.skills.get(&skill).and_then(crate::store::Tally::percent) {
                Some(percent) => row.0.push((bar(percent).repeat(cell), Role::Accent)),
                None => row.0.push(("·".repeat(cell), Role::Dim)),
            }
        }
        let percent = course.by_skill.get(&skill).and_then(crate::store::Tally::percent);
        rows.push(row.and(format!("  {:>3} %", percent.unwrap_or(0)), Role::Text));
    }
    let indent = " ".repeat(longest + 3);
    let (first, last) = (course.weeks.first(), course.weeks.last());
    let mut axis = first.map_or_else(String::new, |week| messages.day(week.monday));
    let end = last.map_or_else(String::new, |week| messages.day(week.monday));
    let gap = (course.weeks.len() * cell).saturating_sub(axis.width() + end.width()).max(1);
    axis = format!("{indent}{axis}{}{end}", " ".repeat(gap));
    rows.push(Row::new(axis, Role::Dim));
    rows
}

/// A share in percent as a bar of one to eight eighths.
fn bar(percent: u32) -> &'static str {
    BARS[usize::try_from(percent.min(100) * 7 / 100).unwrap_or(0)]
}

/// A column a week, a row a weekday: how much was answered.
fn days(messages: &Messages, course: &Course) -> Vec<Row> {
    let mut rows = vec![Row::new(messages.text("progress-days"), Role::Dim)];
    let names = messages.text("weekdays");
    for (nth, name) in names.split(' ').take(7).enumerate() {
        let mut row = Row::new(format!(" {name}  "), Role::Dim);
        for week in &course.weeks {
            let after = i64::try_from(nth).unwrap_or(0).days();
            let day = week.monday.checked_add(after).ok();
            let answered = day.and_then(|day| course.days.get(&day)).copied().unwrap_or(0);
            let (cell, role) = match answered {
                _ if day.is_some_and(|day| day > course.today) => ("  ", Role::Dim),
                0 => ("··", Role::Dim),
                1..=4 => ("░░", Role::Accent),
                5..=9 => ("▒▒", Role::Accent),
                10..=19 => ("▓▓", Role::Accent),
                _ => ("██", Role::Accent),
            };
            row.0.push((cell.to_owned(), role));
        }
        rows.push(row);
    }
    rows
}

/// Two blocks side by side.
fn beside(left: Vec<Row>, right: Vec<Row>, width: usize, page: &mut Page) {
    let right_width = right.iter().map(Row::width).max().unwrap_or(0);
    let column = width.saturating_sub(right_width + 1);
    let mut left = left.into_iter();
    let mut right = right.into_iter();
    loop {
        let (one, other) = (left.next(), right.next());
        if one.is_none() && other.is_none() {
            break;
        }
        let mut row = one.unwrap_or_default();
        if let Some(other) = other {
            let pad = " ".repeat(column.saturating_sub(row.width()));
            row.0.push((pad, Role::Text));
            row.0.extend(other.0);
        }
        page.row(row);
    }
}

/// Days in a row with practice, in words.
#[must_use]
pub fn streak_text(messages: &Messages, course: &Course) -> String {
    let values = [("n", course.streak.current.into()), ("longest", course.streak.longest.into())];
    messages.with("progress-streak", &values)
}

fn pace(messages: &Messages, course: &Course, page: &mut Page) {
    let Some(last) = course.paces.last() else { return };
    let most = course.paces.iter().copied().fold(1.0, f64::max);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let bars: String = course.paces.iter().map(|pace| bar((pace * 100.0 / most) as u32)).collect();
    let text = messages.with("progress-pace", &[("n", last.round().into())]);
    page.row(Row::new(format!("{text} "), Role::Text).and(bars, Role::Accent));
}

/// How many items become due, in words.
#[must_use]
pub fn due_text(messages: &Messages, course: &Course) -> String {
    let forecast = &course.forecast;
    let values = [
        ("today", forecast.today.into()),
        ("tomorrow", forecast.tomorrow.into()),
        ("week", forecast.week.into()),
        ("month", forecast.month.into()),
    ];
    messages.with("progress-due", &values)
}

/// Accuracy with an open and with a closed book, a line each; nothing where no book was closed,
/// since then it is the accuracy of all.
#[must_use]
pub fn books_text(messages: &Messages, course: &Course) -> Vec<String> {
    let books = &course.books;
    if books.closed.answered == 0 {
        return Vec::new();
    }
    [("progress-open-book", &books.open), ("progress-closed-book", &books.closed)]
        .into_iter()
        .filter(|(_, tally)| tally.answered > 0)
        .map(|(key, tally)| {
            let values = [
                ("right", tally.right.into()),
                ("of", tally.answered.into()),
                ("percent", tally.percent().unwrap_or(0).into()),
            ];
            messages.with(key, &values)
        })
        .collect()
}

fn hardest(messages: &Messages, items: &[HardItem], page: &mut Page) {
    if items.is_empty() {
        return;
    }
    page.gap();
    page.text(&messages.text("progress-hardest"), Role::Dim);
    for item in items {
        let lead = Row::new(format!(" {:>2}/{:<2} ", item.right, item.answered), Role::Wrong);
        page.hanging(lead, &item.stem, Role::Text);
    }
}
