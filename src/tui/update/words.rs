//! Keys on the list of unknown words.

use crate::tui::effect::Effect;
use crate::tui::keymap::Action;
use crate::tui::state::{Notice, Screen, State};

/// Opens the list from the screen that is seen.
pub fn open(state: &mut State) -> Vec<Effect> {
    state.words.from = state.screen;
    state.words.cursor = 0;
    state.words.removed = None;
    state.screen = Screen::Words;
    vec![Effect::Words]
}

/// Takes a key.
pub fn key(state: &mut State, action: Option<Action>) -> Vec<Effect> {
    let count = state.words.words().len();
    let cursor = &mut state.words.cursor;
    match action {
        Some(Action::Back | Action::Words) => {
            state.screen = state.words.from;
            state.words.removed = None;
        }
        Some(Action::Up) => *cursor = cursor.saturating_sub(1),
        Some(Action::Down) => *cursor += 1,
        Some(Action::PageUp) => *cursor = cursor.saturating_sub(8),
        Some(Action::PageDown) => *cursor += 8,
        Some(Action::Home) => *cursor = 0,
        Some(Action::End) => *cursor = count,
        Some(Action::Confirm | Action::Practise) if count > 0 => {
            return vec![Effect::PractiseWords];
        }
        Some(Action::Clear) => return remove(state),
        Some(Action::Mark) => {
            let word = state.words.removed.take();
            return word.map(|word| Effect::Mark(Box::new(word))).into_iter().collect();
        }
        _ => {}
    }
    state.words.cursor = state.words.cursor.min(count.saturating_sub(1));
    Vec::new()
}

fn remove(state: &mut State) -> Vec<Effect> {
    let Some(word) = state.words.selected().cloned() else { return Vec::new() };
    let (lemma, class) = (word.lemma.clone(), word.class.clone());
    let text = state.messages.with("words-removed", &[("word", lemma.as_str().into())]);
    state.notice = Some(Notice { text, bad: false });
    state.words.removed = Some(word);
    vec![Effect::Unmark { lemma, class }]
}
