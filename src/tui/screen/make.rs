//! A quiz of an article: it is named or pasted, then its text is looked at.

use unicode_width::UnicodeWidthStr;

use crate::tui::layout::{Page, Row};
use crate::tui::making::{Job, Look, Stage};
use crate::tui::role::Role;
use crate::tui::state::State;

/// The page of whatever step one is at.
pub fn page(state: &State, width: usize) -> Page {
    let mut page = Page::new(width.min(80));
    match (&state.making.job, &state.making.look) {
        (Some(job), _) => under_way(state, job, &mut page),
        (None, Some(found)) => look(state, found, &mut page),
        (None, None) => ask(state, &mut page),
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
    let text = state.messages.text(match job.stage {
        Stage::Reading => "make-reading",
        Stage::Fetching => "make-fetching",
        Stage::Making => "make-making",
    });
    let passed = (state.now - job.since).max(0.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    let (turn, seconds) = ((passed / TURN) as usize, passed as u64);
    let sign = if state.settings.animations { TURNING[turn % TURNING.len()] } else { "…" };
    let name = state.making.name.text();
    if !name.is_empty() {
        page.text(name, Role::Dim);
        page.gap();
    }
    let since = if seconds > 1 { format!("  {seconds} s") } else { String::new() };
    page.hanging(Row::new(format!("{sign} "), Role::Accent), &format!("{text}{since}"), Role::Text);
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
    let about = [&article.publisher, &article.author, &article.date, &article.url];
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
