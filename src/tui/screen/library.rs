//! The quizzes: one line each, a preview of the one with the cursor.

use unicode_width::UnicodeWidthStr;

use crate::quiz::Level;
use crate::tui::keymap::Action;
use crate::tui::layout::{Page, Row, clip};
use crate::tui::role::Role;
use crate::tui::state::{Entry, Origin, State};

/// From this height on the preview stands below the list.
const TALL: usize = 16;

/// From this width on it stands beside the list.
const BESIDE: usize = 110;

/// Columns of the preview beside the list, at most.
const PREVIEW: usize = 72;

/// From this width of the list on there is a column for everything.
const ROOMY: usize = 90;

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
    if entries.is_empty() {
        first_steps(state, &mut page);
        return page;
    }
    if seen.is_empty() {
        page.text(&messages.text("library-nothing-fits"), Role::Text);
        return page;
    }
    if width >= BESIDE {
        let right = (width * 2 / 5).min(PREVIEW);
        let left = width - right - 3;
        list(state, &seen, left, height, &mut page);
        beside(&mut page, left, height, preview(state, right, height).unwrap_or_default());
        return page;
    }
    // The preview has a third of the height, and what the list leaves.
    let groups = 2 * Origin::ALL.len();
    let free = height.saturating_sub(seen.len() + groups + page.rows.len());
    let below = (height >= TALL).then(|| preview(state, width, free.max(height / 3))).flatten();
    let room = height - below.as_ref().map_or(0, |rows| (rows.len() + 1).min(height));
    list(state, &seen, width, room, &mut page);
    if let Some(rows) = below {
        while page.rows.len() + rows.len() + 1 < height {
            page.row(Row::default());
        }
        page.row(Row::new("─".repeat(width), Role::Dim));
        page.rows.extend(rows);
    }
    page
}

/// What to do where there is no quiz yet.
fn first_steps(state: &State, page: &mut Page) {
    let messages = &state.messages;
    let key = state.keymap.label(Action::Make, true, messages);
    page.text(&messages.text("library-empty"), Role::Strong);
    page.gap();
    for text in [
        messages.with("library-empty-make", &[("key", key.as_str().into())]),
        messages.text("library-empty-paste"),
        messages.text("library-empty-shell"),
    ] {
        page.hanging(Row::new(" · ", Role::Accent), &text, Role::Text);
    }
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

/// The quizzes by origin in what `height` leaves of the page, so that the cursor is seen.
fn list(state: &State, seen: &[&Entry], width: usize, height: usize, page: &mut Page) {
    let cursor = state.library.cursor.min(seen.len().saturating_sub(1));
    let mut rows: Vec<(Option<usize>, Row)> = Vec::new();
    let columns = Columns::of(state, width);
    let mut origin = None;
    for (at, entry) in seen.iter().enumerate() {
        if origin != Some(entry.origin) {
            if origin.is_some() {
                rows.push((None, Row::default()));
            }
            origin = Some(entry.origin);
            let named = Some(columns).filter(|columns| at == 0 && columns.roomy);
            rows.push((None, heading(state, entry.origin, width, named)));
        }
        rows.push((Some(at), line(state, entry, at == cursor, width, columns)));
    }
    let room = height.saturating_sub(page.rows.len()).max(1);
    let place = rows.iter().position(|(at, _)| *at == Some(cursor)).unwrap_or(0);
    // A row more is seen on either side of the cursor, where there is one.
    let first = (place + 2).saturating_sub(room).min(rows.len().saturating_sub(room));
    page.cut = (first > 0, first + room < rows.len());
    for (at, row) in rows.into_iter().skip(first).take(room) {
        let start = page.rows.len();
        page.row(row);
        if let Some(at) = at {
            page.target(start, at, at == cursor);
        }
    }
}

/// The name of a group; the first one names the columns too.
fn heading(state: &State, origin: Origin, width: usize, columns: Option<Columns>) -> Row {
    let name = state.messages.text(match origin {
        Origin::Recent => "library-recent",
        Origin::Own => "library-own",
        Origin::Bundled => "library-bundled",
    });
    let Some(columns) = columns else { return Row::new(name, Role::Dim) };
    let text = |key| state.messages.text(key);
    let mut names = format!(
        "  {:<5} {:>7}  {:>6}",
        text("column-level"),
        text("column-items"),
        text("column-words"),
    );
    if columns.score {
        let (last, best) = (text("column-score"), text("column-best"));
        names.push_str(&format!("  {last:<10} {:>6} {best:>6}", ""));
    }
    if columns.due {
        names.push_str(&" ".repeat(11));
    }
    let gap = width.saturating_sub(name.width() + names.width());
    Row::new(format!("{name}{}{names}", " ".repeat(gap)), Role::Dim)
}

/// The columns that there is room and use for.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// All of them, with names above.
    roomy: bool,
    /// The number of items.
    items: bool,
    /// The scores as a bar.
    bar: bool,
    /// The last score in figures.
    score: bool,
    /// What is due or begun, in words.
    due: bool,
}

impl Columns {
    fn of(state: &State, width: usize) -> Self {
        let entries = state.library.entries.as_deref().unwrap_or_default();
        let scored = entries.iter().any(|entry| entry.last.is_some());
        let due = entries
            .iter()
            .any(|entry| entry.due > 0 || entry.left.is_some() || entry.fault.is_some());
        let roomy = width >= ROOMY;
        Self {
            roomy,
            items: width >= 60,
            bar: scored && width >= 60,
            score: scored,
            due: due && width >= 60,
        }
    }
}

/// One quiz: its title, and its columns.
fn line(state: &State, entry: &Entry, selected: bool, width: usize, columns: Columns) -> Row {
    let messages = &state.messages;
    let roomy = columns.roomy;
    let mut right = Row::default();
    let mut put = |text: String, role| right.0.push((text, role));
    let level = entry.level.map_or("", Level::name);
    let items = if entry.fault.is_some() { String::new() } else { entry.items.to_string() };
    if roomy && entry.fault.is_some() {
        put(" ".repeat(23), Role::Dim);
    } else if roomy {
        put(format!("  {level:<5} {items:>7}"), Role::Dim);
        let words = u32::try_from(entry.words).map_or(f64::INFINITY, f64::from);
        put(format!("  {:>6}", messages.number(words, 0)), Role::Dim);
    } else {
        put(format!("  {level:<2}"), Role::Dim);
    }
    if columns.items && !roomy {
        put(format!("  {items:>3}"), Role::Dim);
    }
    if columns.bar {
        put("  ".to_owned(), Role::Text);
        for (text, role) in bar(entry) {
            put(text, role);
        }
    }
    let percent =
        |score: Option<u32>| score.map_or_else(String::new, |score| messages.percent(score));
    if columns.score {
        put(format!(" {:>6}", percent(entry.last)), Role::Text);
    }
    if roomy && columns.score {
        put(format!(" {:>6}", percent(entry.best)), Role::Dim);
    }
    let (due, role) = match (&entry.fault, entry.left, entry.due) {
        (Some(_), ..) => (messages.text("library-faulty"), Role::Wrong),
        (None, _, 1..) => (messages.with("library-due", &[("n", entry.due.into())]), Role::Near),
        (None, Some(_), 0) => (messages.text("library-left"), Role::Near),
        (None, None, 0) => (String::new(), Role::Near),
    };
    if columns.due {
        put(format!("  {:<9}", clip(&due, 9)), role);
    } else if !columns.items {
        let sign = match (&entry.fault, due.is_empty()) {
            (Some(_), _) => " ✗",
            (None, true) => "  ",
            (None, false) => " •",
        };
        put(sign.to_owned(), role);
    }
    let room = width.saturating_sub(right.width() + 2);
    let title = clip(&entry.title, room);
    let pad = " ".repeat(room.saturating_sub(title.width()));
    let (sign, role) = if selected { ("▸ ", Role::Select) } else { ("  ", Role::Text) };
    let mut row = Row::new(sign, role).and(title, role).and(pad, Role::Text);
    row.0.extend(right.0);
    row
}

/// The last score, and behind it the best one, in ten cells; blank before the first.
fn bar(entry: &Entry) -> [(String, Role); 3] {
    let cells = |score: Option<u32>| {
        score.map_or(0, |score| usize::try_from(score).unwrap_or(0).min(100) / 10)
    };
    let (last, best) = (cells(entry.last), cells(entry.best.max(entry.last)));
    let empty = if entry.last.is_some() { "░" } else { " " };
    [
        ("█".repeat(last), Role::Accent),
        ("▒".repeat(best - last), Role::Accent),
        (empty.repeat(10 - best), Role::Dim),
    ]
}

/// Puts rows to the right of those of the list, behind a rule.
fn beside(page: &mut Page, left: usize, height: usize, rows: Vec<Row>) {
    while page.rows.len() < height {
        page.row(Row::default());
    }
    let mut rows = rows.into_iter();
    for row in &mut page.rows {
        let gap = left.saturating_sub(row.width());
        row.0.push((" ".repeat(gap), Role::Text));
        row.0.push((" │ ".to_owned(), Role::Dim));
        row.0.extend(rows.next().unwrap_or_default().0);
    }
}

/// What there is to know of the quiz with the cursor, and the beginning of its article.
fn preview(state: &State, width: usize, rows: usize) -> Option<Vec<Row>> {
    let entry = state.library.selected()?;
    let messages = &state.messages;
    let mut page = Page::new(width.min(76));
    page.text(&entry.title, Role::Strong);
    if let Some(fault) = &entry.fault {
        page.gap();
        page.hanging(Row::new("✗ ", Role::Wrong), fault, Role::Text);
        page.rows.truncate(rows);
        return Some(page.rows);
    }
    let mut about: Vec<String> =
        entry.level.map(|level| level.name().to_owned()).into_iter().collect();
    about.push(messages.with("items", &[("n", entry.items.into())]));
    if entry.words > 0 {
        about.push(messages.with("words", &[("n", entry.words.into())]));
    }
    page.text(&about.join(" · "), Role::Dim);
    let mut scores: Vec<String> = Vec::new();
    if let Some(last) = entry.last {
        scores.push(messages.with("library-last", &[("n", last.into())]));
    }
    if let Some(best) = entry.best {
        scores.push(messages.with("library-best", &[("n", best.into())]));
    }
    if let Some(left) = entry.left {
        let values = [("n", left.into()), ("of", entry.items.into())];
        scores.push(messages.with("library-left-at", &values));
    }
    if entry.due > 0 {
        scores.push(messages.with("library-due", &[("n", entry.due.into())]));
    }
    if !scores.is_empty() {
        page.text(&scores.join(" · "), Role::Dim);
    }
    if !entry.preview.is_empty() {
        page.gap();
        page.text(&entry.preview, Role::Text);
    }
    if page.rows.len() > rows {
        page.rows.truncate(rows);
        while page.rows.last().is_some_and(|row| row.width() == 0) {
            page.rows.pop();
        }
        if let Some((text, _)) = page.rows.last_mut().and_then(|row| row.0.last_mut()) {
            *text = clip(&format!("{text} …"), width.min(76));
        }
    }
    Some(page.rows)
}
