//! The keys, all of them, as they are bound now.

use crate::tui::hints::{Hint, screen_hints};
use crate::tui::keymap::Action;
use crate::tui::layout::{Page, Row, beside};
use crate::tui::role::Role;
use crate::tui::state::State;

/// Keys that do the same on every screen.
const EVERYWHERE: [(Action, &str); 5] = [
    (Action::PageUp, "do-page-up"),
    (Action::PageDown, "do-page-down"),
    (Action::Redraw, "do-redraw"),
    (Action::Suspend, "do-suspend"),
    (Action::Quit, "do-quit-now"),
];

/// From this width on what holds everywhere stands beside the keys of the screen.
const WIDE: usize = 90;

/// The help for the screen below it.
pub fn page(state: &State, width: usize) -> Page {
    let mut page = Page::new(width);
    if width >= WIDE {
        let (left, right) = (width / 2, width - width / 2 - 1);
        beside(here(state, left).rows, elsewhere(state, right).rows, left, &mut page);
        return page;
    }
    page.rows = here(state, width).rows;
    page.gap();
    page.rows.extend(elsewhere(state, width).rows);
    page
}

/// The keys of the screen.
fn here(state: &State, width: usize) -> Page {
    let mut page = Page::new(width);
    page.text(&state.messages.text("help-here"), Role::Strong);
    page.gap();
    for hint in screen_hints(state) {
        entry(&mut page, &all_keys(state, &hint), &hint.text);
    }
    page
}

/// All keys that do what a hint tells, not only the ones that the last line names: "↑↓  kj".
fn all_keys(state: &State, hint: &Hint) -> String {
    let typed = state.is_typed_on_screen();
    let keys: Vec<Vec<String>> =
        hint.actions.iter().map(|act| state.keymap.labels(*act, typed, &state.messages)).collect();
    let most = keys.iter().map(Vec::len).max().unwrap_or(0);
    let nth = |at: usize| keys.iter().filter_map(|keys| keys.get(at).cloned()).collect::<String>();
    let all: Vec<String> = (0..most).map(nth).collect();
    if all.is_empty() { hint.keys.clone() } else { all.join("  ") }
}

/// The keys of every screen, and the signs.
fn elsewhere(state: &State, width: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    page.text(&messages.text("help-everywhere"), Role::Strong);
    page.gap();
    for (action, text) in EVERYWHERE {
        let keys = state.keymap.labels(action, false, messages);
        if !keys.is_empty() {
            entry(&mut page, &keys.join("  "), &messages.text(text));
        }
    }
    page.gap();
    page.text(&messages.text("help-signs"), Role::Strong);
    page.gap();
    for (sign, role, key) in [
        ("✓", Role::Right, "outcome-right"),
        ("≈", Role::Near, "outcome-near-miss"),
        ("◐", Role::Near, "outcome-partial"),
        ("✗", Role::Wrong, "outcome-wrong"),
        ("–", Role::Dim, "outcome-skipped"),
    ] {
        let lead = Row::new("  ", Role::Text).and(format!("{sign:<12}"), role);
        page.hanging(lead, &messages.text(key), Role::Text);
    }
    page
}

fn entry(page: &mut Page, keys: &str, text: &str) {
    let lead = Row::new("  ", Role::Text).and(format!("{keys:<11} "), Role::Accent);
    page.hanging(lead, text, Role::Text);
}
