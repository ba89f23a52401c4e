//! The quizzes: one line each, a preview of the one with the cursor.

use unicode_width::UnicodeWidthStr;

use crate::quiz::Level;
use crate::tui::layout::{Page, Row, clip};
use crate::tui::role::Role;
use crate::tui::state::{Entry, State};

/// From this height on the preview stands below the list.
const TALL: usize = 16;

/// The library's page.
pub fn page(state: &State, width: usize, height: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    let Some(entries) = &state.library.entries else {
        page.text(&messages.text("library-looking"), Role::Dim);
        return page;
    };
    filter_line(state, &mut page);
    let seen = state.library.seen();
    if seen.is_empty() {
        let key = if entries.is_empty() { "library-empty" } else { "library-nothing-fits" };
        page.text(&messages.text(key), Role::Text);
        return page;
    }
    let preview = (height >= TALL).then(|| preview(state, width, height / 3)).flatten();
    let room = height
        .saturating_sub(page.rows.len())
        .saturating_sub(preview.as_ref().map_or(0, |rows| rows.len() + 1));
    let cursor = state.library.cursor.min(seen.len() - 1);
    // The window of rows that holds the cursor; a row of it tells what is left out.
    let first = cursor.saturating_sub(room.saturating_sub(2)).min(seen.len().saturating_sub(room));
    for (at, entry) in seen.iter().enumerate().skip(first).take(room) {
        let start = page.rows.len();
        page.row(line(state, entry, at == cursor, width));
        page.target(start, at, at == cursor);
    }
    if let Some(rows) = preview {
        while page.rows.len() + rows.len() + 1 < height {
            page.row(Row::default());
        }
        page.row(Row::new("─".repeat(width), Role::Dim));
        page.rows.extend(rows);
    }
    page
}

/// What the list is filtered by, with the place to type.
fn filter_line(state: &State, page: &mut Page) {
    let filter = &state.library.filter;
    if !filter.text().is_empty() {
        let lead = state.messages.text("library-filter");
        let (before, after) = filter.parts();
        let column = lead.width() + 1 + before.width();
        page.row(
            Row::new(format!("{lead} "), Role::Dim).and(format!("{before}{after}"), Role::Accent),
        );
        page.caret = Some((0, column.min(page.width().saturating_sub(1))));
        page.row(Row::default());
    }
}

/// One quiz: its title, and as many columns as there is room for.
fn line(state: &State, entry: &Entry, selected: bool, width: usize) -> Row {
    let messages = &state.messages;
    let mut right: Vec<(String, Role)> = Vec::new();
    let level = entry.level.map_or("", Level::name);
    right.push((format!("  {level:<2}"), Role::Dim));
    if width >= 60 {
        right.push((format!("  {:>3}", entry.items), Role::Dim));
    }
    let score = entry.last.map_or_else(String::new, |last| format!("{last} %"));
    if width >= 60 {
        let filled = entry.last.map_or(0, |last| usize::try_from(last).unwrap_or(0).min(100) / 10);
        let bar = if entry.last.is_some() { 10 } else { 0 };
        right.push((format!("  {}", "█".repeat(filled)), Role::Accent));
        right.push(("░".repeat(bar - filled.min(bar)), Role::Dim));
        right.push((" ".repeat(10 - bar), Role::Dim));
    }
    right.push((format!(" {score:>5}"), Role::Text));
    if width >= 72 {
        let best = entry.best.filter(|best| Some(*best) != entry.last);
        let best = best.map_or_else(String::new, |best| format!("↑{best} %"));
        right.push((format!(" {best:>6}"), Role::Dim));
    }
    let due = match (entry.left, entry.due) {
        (Some(_), _) => messages.text("library-left"),
        (None, 0) => String::new(),
        (None, due) => messages.with("library-due", &[("n", due.into())]),
    };
    if width >= 60 {
        right.push((format!("  {:<9}", clip(&due, 9)), Role::Near));
    } else if !due.is_empty() {
        right.push((" •".to_owned(), Role::Near));
    } else {
        right.push(("  ".to_owned(), Role::Text));
    }
    let used: usize = right.iter().map(|(text, _)| text.width()).sum();
    let room = width.saturating_sub(used + 2);
    let title = clip(&entry.title, room);
    let pad = " ".repeat(room.saturating_sub(title.width()));
    let (sign, role) = if selected { ("▸ ", Role::Select) } else { ("  ", Role::Text) };
    let mut row = Row::new(sign, role).and(title, role).and(pad, Role::Text);
    row.0.extend(right);
    row
}

/// The beginning of the article of the quiz with the cursor.
fn preview(state: &State, width: usize, rows: usize) -> Option<Vec<Row>> {
    let entry = state.library.selected()?;
    let messages = &state.messages;
    let mut page = Page::new(width.min(76));
    page.text(&entry.title, Role::Strong);
    let mut about: Vec<String> =
        entry.level.map(|level| level.name().to_owned()).into_iter().collect();
    about.push(messages.with("items", &[("n", entry.items.into())]));
    if entry.words > 0 {
        about.push(messages.with("words", &[("n", entry.words.into())]));
    }
    if let Some(best) = entry.best {
        about.push(messages.with("library-best", &[("n", best.into())]));
    }
    if let Some(left) = entry.left {
        let values = [("n", left.into()), ("of", entry.items.into())];
        about.push(messages.with("library-left-at", &values));
    }
    page.text(&about.join(" · "), Role::Dim);
    if !entry.preview.is_empty() {
        page.gap();
        page.text(&entry.preview, Role::Text);
    }
    if page.rows.len() > rows {
        page.rows.truncate(rows);
        if let Some((text, _)) = page.rows.last_mut().and_then(|row| row.0.last_mut()) {
            *text = clip(&format!("{text} …"), width.min(76));
        }
    }
    Some(page.rows)
}
