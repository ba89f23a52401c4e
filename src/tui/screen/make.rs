//! A quiz of an article: it is named or pasted, then its text is looked at.

use unicode_width::UnicodeWidthStr;

use crate::messages::Messages;
use crate::text::inert;
use crate::tui::layout::{Page, Row, wrap};
use crate::tui::making::{Job, Listed, Look, Picking, Stage};
use crate::tui::role::Role;
use crate::tui::state::State;

/// The page of whatever step one is at.
pub fn page(state: &State, width: usize) -> Page {
    let mut page = Page::new(width.min(80));
    let making = &state.making;
    match (&making.job, &making.look, &making.picking) {
        (Some(job), ..) => under_way(state, job, &mut page),
        (None, Some(found), _) => look(state, found, &mut page),
        (None, None, Some(picking)) => pick(state, picking, &mut page),
        (None, None, None) => ask(state, &mut page),
    }
    page
}

fn ask(state: &State, page: &mut Page) {
    let messages = &state.messages;
    page.text(&messages.text("make-title"), Role::Strong);
    page.gap();
    page.text(&messages.text("make-about"), Role::Text);
    page.gap();
    let first = page.rows.len();
    field(page, &state.making.name);
    fault(state, page);
    page.focus = Some((first, page.rows.len() - 1));
    page.gap();
    page.text(&messages.text("make-after"), Role::Dim);
}

fn fault(state: &State, page: &mut Page) {
    if let Some(fault) = &state.making.fault {
        page.gap();
        page.hanging(Row::new("✗ ", Role::Wrong), fault, Role::Wrong);
    }
}

/// Pictures of the sign that something goes on, one after the other.
const TURNING: [&str; 8] = ["⣾", "⣽", "⣻", "⢿", "⡿", "⣟", "⣯", "⣷"];

/// Seconds between two of them.
pub const TURN: f64 = 0.125;

fn under_way(state: &State, job: &Job, page: &mut Page) {
    let messages = &state.messages;
    let text = match &job.stage {
        Stage::Reading => messages.text("make-reading"),
        Stage::Fetching(host) => messages.with("source-fetching", &[("host", host.into())]),
        Stage::Extracting => messages.text("source-reading"),
        Stage::Making => messages.text("make-making"),
    };
    let passed = (state.now - job.since).max(0.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    let (turn, seconds) = ((passed / TURN) as usize, passed as u64);
    let sign = if state.settings.animations { TURNING[turn % TURNING.len()] } else { "…" };
    let picked = state.making.picking.as_ref();
    let picked = picked.and_then(|list| list.listing.entries.get(list.cursor)?.title.as_deref());
    let name = picked.unwrap_or_else(|| state.making.name.text());
    if !name.is_empty() {
        page.text(name, Role::Dim);
        page.gap();
    }
    let since = if seconds > 1 { format!("  {seconds} s") } else { String::new() };
    page.hanging(Row::new(format!("{sign} "), Role::Accent), &format!("{text}{since}"), Role::Text);
}

/// The articles of a feed or a book.
fn pick(state: &State, picking: &Picking, page: &mut Page) {
    let messages = &state.messages;
    let listing = &picking.listing;
    page.text(&messages.text("make-pick"), Role::Strong);
    let count = messages.with("make-entries", &[("n", listing.entries.len().into())]);
    let about = match listing.title.as_deref() {
        Some(title) => format!("{title} · {count}"),
        None => count,
    };
    page.text(&about, Role::Dim);
    fault(state, page);
    page.gap();
    let digits = listing.entries.len().to_string().len();
    for (at, entry) in listing.entries.iter().enumerate() {
        let here = at == picking.cursor;
        let first = page.rows.len();
        listed(messages, entry, &format!("{:>digits$}  ", at + 1), here, page);
        page.target(first, at, here);
    }
    if listing.more {
        page.gap();
        page.text(&messages.text("extract-more"), Role::Dim);
    }
    // Of the first entry the head is seen too.
    if picking.cursor == 0
        && let Some((_, last)) = page.focus
    {
        page.focus = Some((0, last));
    }
}

/// From this width on the day of an article stands beside its title.
const ROOMY: usize = 60;

/// An article of a list: its number and title, its day and its length as far as they are known.
fn listed(messages: &Messages, entry: &Listed, lead: &str, here: bool, page: &mut Page) {
    let (sign, role) = if here { (" ▸ ", Role::Select) } else { ("   ", Role::Text) };
    let day = entry.day.map(|day| messages.date(day));
    let words = entry.words.map(|words| messages.with("words", &[("n", words.into())]));
    let about = [day, words].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = entry.title.clone().unwrap_or_else(|| messages.text("extract-untitled"));
    let indent = sign.width() + lead.width();
    let beside = page.width() >= ROOMY;
    let taken = indent + if beside { about.width() + 2 } else { 0 };
    let room = page.width().saturating_sub(taken).max(1);
    let title = inert(&title).replace('\n', " ");
    for (nth, span) in wrap(&title, room).into_iter().enumerate() {
        let text = span.of(&title);
        let mut row = match nth {
            0 => Row::new(sign, role).and(lead, Role::Dim),
            _ => Row::new(" ".repeat(indent), Role::Text),
        };
        row = row.and(text, role);
        if nth == 0 && beside {
            let pad = " ".repeat(room.saturating_sub(text.width()) + 2);
            row = row.and(pad, Role::Text).and(&about, Role::Dim);
        }
        page.row(row);
    }
    if !beside && !about.is_empty() {
        page.hanging(Row::new(" ".repeat(indent), Role::Text), &about, Role::Dim);
    }
}

/// The text that was found, paragraph by paragraph.
fn look(state: &State, look: &Look, page: &mut Page) {
    let messages = &state.messages;
    page.text(&messages.text("make-look"), Role::Strong);
    page.text(&messages.text("make-look-about"), Role::Dim);
    let values = [("n", look.words().into())];
    let items = messages.with("items", &[("n", state.making.items.into())]);
    let row = Row::new(messages.with("words", &values), Role::Text)
        .and(" · ", Role::Dim)
        .and("‹ ", Role::Accent)
        .and(messages.with("make-at-most", &[("items", items.into())]), Role::Text)
        .and(" ›", Role::Accent);
    page.row(row);
    fault(state, page);
    page.gap();
    let article = &look.article;
    let title = article.title.as_deref().unwrap_or_default();
    if !title.is_empty() {
        page.hanging(Row::new("      ", Role::Text), title, Role::Strong);
    }
    let date = article.date.as_ref().map(|date| {
        // A date that tells no day stays as it is.
        date.trim().parse().map_or_else(|_| date.clone(), |day| messages.date(day))
    });
    let about = [&article.publisher, &article.author, &date, &article.url];
    let about: Vec<&str> = about.into_iter().flatten().map(String::as_str).collect();
    if !about.is_empty() {
        page.hanging(Row::new("      ", Role::Text), &about.join(" · "), Role::Dim);
    }
    let starts = page.rows.len();
    let mut places = Vec::new();
    for (at, paragraph) in look.paragraphs.iter().enumerate() {
        page.gap();
        let first = page.rows.len();
        let out = look.left_out.get(at).copied().unwrap_or(false);
        let (sign, role) = if out { ("–", Role::Dim) } else { (" ", Role::Text) };
        let lead = Row::new("  ", Role::Text)
            .and(format!("{sign} "), Role::Wrong)
            .and(format!("{:>2} ", at + 1), Role::Dim);
        page.hanging(lead, &paragraph.of(&article.text).replace('\n', " "), role);
        page.target(first, at, false);
        places.push(first);
    }
    // The paragraph with the cursor has its sign; before the first the first one.
    let row = look.row.clamp(starts.min(page.rows.len() - 1), page.rows.len() - 1);
    if let Some(at) = places.iter().rposition(|first| *first <= row).or(Some(0))
        && let Some(first) = places.get(at)
        && let Some((lead, role)) = page.rows[*first].0.first_mut()
    {
        "▸ ".clone_into(lead);
        *role = Role::Select;
        for (_, role) in page.rows[*first].0.iter_mut().skip(2).take(1) {
            *role = Role::Select;
        }
    }
    page.focus = Some(if look.row <= starts { (0, row) } else { (row, row) });
}

/// A line to type in; of a text longer than the line the part before the cursor is seen.
pub fn field(page: &mut Page, field: &crate::tui::field::Field) {
    let room = page.width().saturating_sub(4);
    let (before, after) = field.parts();
    let mut start = 0;
    while before[start..].width() > room {
        start += before[start..].chars().next().map_or(1, char::len_utf8);
    }
    let seen = &before[start..];
    let mut rest = String::new();
    for c in after.chars() {
        if seen.width() + rest.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0)
            > room
        {
            break;
        }
        rest.push(c);
    }
    let row = page.rows.len();
    let sign = if start > 0 { "… " } else { "▸ " };
    let line = Row::new(format!(" {sign}"), Role::Accent).and(format!("{seen}{rest}"), Role::Text);
    page.row(line);
    page.caret = Some((row, 3 + seen.width()));
    page.focus = Some((row, row));
}
