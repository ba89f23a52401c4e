//! Keys on the result's screen.

use super::{back_to_library, page_height, scrolled};
use crate::tui::effect::Effect;
use crate::tui::keymap::Action;
use crate::tui::state::State;

/// Takes a key.
pub fn key(state: &mut State, action: Option<Action>) -> Vec<Effect> {
    let height = page_height(state);
    let Some(play) = &mut state.play else { return back_to_library(state) };
    match action {
        Some(Action::Back | Action::Confirm) => back_to_library(state),
        Some(Action::Words) => super::words::open(state),
        Some(Action::Restart) => vec![Effect::Restart],
        Some(Action::Practise) if !play.sitting.wrong().is_empty() => {
            vec![Effect::Practise(play.sitting.wrong())]
        }
        Some(action) => {
            play.result_scroll = scrolled(play.result_scroll, action, height);
            Vec::new()
        }
        None => Vec::new(),
    }
}
