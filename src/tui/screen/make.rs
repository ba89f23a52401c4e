//! A quiz of a file: its name is typed or pasted.

use unicode_width::UnicodeWidthStr;

use crate::tui::layout::{Page, Row};
use crate::tui::role::Role;
use crate::tui::state::State;

/// The page on which a file is named.
pub fn page(state: &State, width: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    page.text(&messages.text("make-title"), Role::Strong);
    page.gap();
    page.text(&messages.text("make-about"), Role::Text);
    page.gap();
    field(&mut page, &state.make);
    if state.busy {
        page.gap();
        page.text(&messages.text("make-busy"), Role::Accent);
    }
    page
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
