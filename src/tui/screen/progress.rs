//! How the weeks went: accuracy by skill, days of practice, pace, what is due, what is hard.

use std::collections::BTreeSet;

use jiff::ToSpan;
use unicode_width::UnicodeWidthStr;

use crate::messages::Messages;
use crate::quiz::Skill;
use crate::store::{Course, HardItem};
use crate::tui::layout::{Page, Row, beside, clip};
use crate::tui::role::Role;
use crate::tui::state::State;

/// Eighths of a cell, from the bottom.
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// From this width on the days stand beside the skills.
const WIDE: usize = 84;

/// From this width on all the rest stands beside the skills, too.
const WIDEST: usize = 140;

/// Columns of what stands beside the skills then.
const ASIDE: usize = 66;

/// The page of progress, on `height` rows as far as that can be.
pub fn page(state: &State, width: usize, height: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    let Some(course) = state.course.as_deref() else { return page };
    if course.totals.tally.answered == 0 {
        page.text(&messages.text("progress-empty"), Role::Text);
        return page;
    }
    totals(messages, course, &mut page);
    page.gap();
    let days = days(messages, course);
    if width >= WIDEST {
        let left = width - ASIDE - 3;
        let mut aside = Page::new(ASIDE);
        aside.rows = days;
        aside.gap();
        rest(messages, course, &mut aside);
        let free = height.saturating_sub(page.rows.len());
        beside(skills(messages, course, left, free), aside.rows, left + 3, &mut page);
        return page;
    }
    let mut below = Page::new(width);
    rest(messages, course, &mut below);
    if width >= WIDE {
        let free = height.saturating_sub(page.rows.len() + below.rows.len() + 1);
        let column = width - days.iter().map(Row::width).max().unwrap_or(0);
        beside(skills(messages, course, column - 2, free), days, column, &mut page);
    } else {
        page.rows.extend(skills(messages, course, width, 0));
        page.gap();
        page.rows.extend(days);
    }
    page.gap();
    page.rows.extend(below.rows);
    page
}

/// Streak, pace, what is due, open and closed book, what is hard.
fn rest(messages: &Messages, course: &Course, page: &mut Page) {
    page.text(&streak_text(messages, course), Role::Text);
    pace(messages, course, page);
    page.text(&due_text(messages, course), Role::Text);
    for line in books_text(messages, course) {
        page.text(&line, Role::Text);
    }
    if course.aside > 0 {
        page.text(&messages.with("progress-aside", &[("n", course.aside.into())]), Role::Text);
    }
    hardest(messages, &course.hardest, page);
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

/// The most rows that a skill's chart gets.
const HIGHEST: usize = 6;

/// A chart a skill: a bar a week, the share of points of all time. Charts are as high as `height`
/// rows let them all be, one row at least.
fn skills(messages: &Messages, course: &Course, width: usize, height: usize) -> Vec<Row> {
    let mut rows = vec![Row::new(clip(&messages.text("progress-skills"), width), Role::Dim)];
    let trained: BTreeSet<Skill> = course.by_skill.keys().copied().collect();
    let names: Vec<(Skill, String)> =
        trained.into_iter().map(|skill| (skill, messages.skill(skill.name()))).collect();
    let longest = names.iter().map(|(_, name)| name.width()).max().unwrap_or(0);
    // Heading and axis take a row each, and a blank row parts higher charts.
    let each = height.saturating_sub(2) / names.len().max(1);
    let high = if each >= 3 { (each - 1).min(HIGHEST) } else { 1 };
    let scale = if high > 1 { 4 } else { 0 };
    let lead = longest + 3 + scale;
    let room = width.saturating_sub(lead + 7) / course.weeks.len().max(1);
    let cell = room.clamp(1, if high > 1 { 5 } else { 2 });
    for (at, (skill, name)) in names.into_iter().enumerate() {
        if high > 1 && at > 0 {
            rows.push(Row::default());
        }
        let share = course.by_skill.get(&skill).and_then(crate::store::Tally::percent);
        for row in 0..high {
            // On the first row name and share, at the ends the scale.
            let name = if row == 0 { name.as_str() } else { "" };
            let mark = match row {
                0 => "100",
                _ if row + 1 == high => "0",
                _ => "",
            };
            let mark = if scale > 0 { format!("{mark:>3} ") } else { String::new() };
            let pad = " ".repeat(longest.saturating_sub(name.width()));
            let mut line = Row::new(format!(" {name}{pad}  "), Role::Text).and(mark, Role::Dim);
            for week in &course.weeks {
                let share = week.skills.get(&skill).and_then(crate::store::Tally::percent);
                line.0.push(column(share, high, high - 1 - row, cell));
            }
            if row == 0 {
                let share = messages.percent(share.unwrap_or(0));
                line = line.and(format!("  {share:>5}"), Role::Text);
            }
            rows.push(line);
        }
    }
    let indent = " ".repeat(lead);
    let (first, last) = (course.weeks.first(), course.weeks.last());
    let mut axis = first.map_or_else(String::new, |week| messages.day(week.monday));
    let end = last.map_or_else(String::new, |week| messages.day(week.monday));
    let gap = (course.weeks.len() * cell).saturating_sub(axis.width() + end.width()).max(1);
    axis = format!("{indent}{axis}{}{end}", " ".repeat(gap));
    rows.push(Row::new(axis, Role::Dim));
    rows
}

/// What a week's bar shows on the row of this number, counted from the bottom, of a chart `high`
/// rows high. Broad bars stand apart.
fn column(share: Option<u32>, high: usize, row: usize, cell: usize) -> (String, Role) {
    let (bar_width, gap) = if cell > 2 { (cell - 1, 1) } else { (cell, 0) };
    let (sign, role) = match share {
        None if row == 0 => ("·", Role::Dim),
        None => (" ", Role::Dim),
        Some(percent) => {
            let percent = usize::try_from(percent.min(100)).unwrap_or(0);
            // An eighth is there for nothing, too: something was answered.
            let eighths = (percent * high * 8 / 100).max(1).saturating_sub(row * 8).min(8);
            (eighths.checked_sub(1).map_or(" ", |at| BARS[at]), Role::Accent)
        }
    };
    (format!("{}{}", sign.repeat(bar_width), " ".repeat(gap)), role)
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
    let legend = ["1–4", "5–9", "10–19", "20+"].into_iter().zip(["░", "▒", "▓", "█"]);
    let mut row = Row::new("  ", Role::Dim);
    for (answers, sign) in legend {
        row = row.and(format!("  {sign} "), Role::Accent).and(answers, Role::Dim);
    }
    rows.push(row);
    rows
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
