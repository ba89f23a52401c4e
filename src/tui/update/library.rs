//! Keys on the library's screen.

use crossterm::event::{KeyCode, KeyEvent};

use super::character;
use crate::tui::draft::edit;
use crate::tui::effect::Effect;
use crate::tui::keymap::Action;
use crate::tui::review::MOST;
use crate::tui::state::{Screen, State};

/// Takes a key.
pub fn key(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let count = state.library.seen().len();
    let cursor = &mut state.library.cursor;
    match action {
        Some(Action::Up) => *cursor = cursor.saturating_sub(1),
        Some(Action::Down) => *cursor += 1,
        Some(Action::PageUp) => *cursor = cursor.saturating_sub(8),
        Some(Action::PageDown) => *cursor += 8,
        Some(Action::Home) => *cursor = 0,
        Some(Action::End) => *cursor = count,
        Some(Action::Confirm) => return open(state),
        Some(Action::Words) => return super::words::open(state),
        Some(Action::Make) => state.screen = Screen::Make,
        Some(Action::Review) => return vec![Effect::Review { hard: false, limit: MOST }],
        Some(Action::Hardest) => return vec![Effect::Review { hard: true, limit: MOST }],
        Some(Action::Progress) => return vec![Effect::Progress],
        Some(Action::Back) if state.library.filter.text().is_empty() => return vec![Effect::Quit],
        Some(Action::Back) => state.library.filter.clear(),
        _ => filter(state, event),
    }
    clamp(state);
    Vec::new()
}

/// Opens the quiz with the cursor.
pub fn open(state: &State) -> Vec<Effect> {
    let source = state.library.selected().map(|entry| entry.source.clone());
    source.map(|source| Effect::Open { source, anew: false }).into_iter().collect()
}

fn filter(state: &mut State, event: &KeyEvent) {
    // No title needs a question mark to be found, and it is the key that the screen names.
    if event.code == KeyCode::Char('?') && state.library.filter.text().is_empty() {
        state.help = Some(0);
        return;
    }
    if let Some(c) = character(event) {
        if c != ' ' || !state.library.filter.text().is_empty() {
            state.library.filter.insert(c);
            state.library.cursor = 0;
        }
    } else {
        edit(&mut state.library.filter, event);
    }
}

/// Keeps the cursor among the quizzes that are seen.
pub fn clamp(state: &mut State) {
    let count = state.library.seen().len();
    state.library.cursor = state.library.cursor.min(count.saturating_sub(1));
}
