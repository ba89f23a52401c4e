//! Keys on the reader's screen, and scrolling of the article wherever it stands.

use crossterm::event::KeyEvent;

use super::{back_to_library, character, scrolled};
use crate::tui::draft::edit;
use crate::tui::effect::Effect;
use crate::tui::geometry::panes;
use crate::tui::keymap::Action;
use crate::tui::play::Play;
use crate::tui::state::{Notice, Screen, State};

/// Takes a key.
pub fn key(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let height = height(state);
    let now = state.now;
    let Some(play) = &mut state.play else { return back_to_library(state) };
    if play.search.is_some() {
        search(state, event, action, height);
        return Vec::new();
    }
    match action {
        Some(Action::Back) => return back_to_library(state),
        Some(Action::Confirm) => {
            play.reading.stop(now);
            state.screen = if play.advance(now) { Screen::Question } else { Screen::Result };
        }
        Some(Action::Restart) if play.sitting.progress().0 > 0 => return vec![Effect::Restart],
        Some(Action::Book) => play.open_book = !play.open_book,
        Some(Action::Search) => play.search = Some(crate::tui::field::Field::default()),
        Some(Action::NextMatch) => find(play, false, height),
        Some(Action::PreviousMatch) => find(play, true, height),
        Some(action) => scroll(play, action, height),
        None => {}
    }
    Vec::new()
}

/// Moves through the article.
pub fn scroll(play: &mut Play, action: Action, height: usize) {
    if let Some(article) = &mut play.article {
        article.scroll = scrolled(article.scroll, action, height);
    }
}

fn find(play: &mut Play, backwards: bool, height: usize) {
    if let Some(article) = &mut play.article {
        article.next_found(backwards, height);
    }
}

fn search(state: &mut State, event: &KeyEvent, action: Option<Action>, height: usize) {
    let Some(play) = &mut state.play else { return };
    let Some(field) = &mut play.search else { return };
    match action {
        Some(Action::Back) => play.search = None,
        Some(Action::Confirm) => {
            let words = field.text().to_owned();
            play.search = None;
            let Some(article) = &mut play.article else { return };
            let count = article.search(&words);
            article.next_found(false, height);
            if !words.trim().is_empty() {
                let text = state.messages.with("found", &[("n", count.into())]);
                state.notice = Some(Notice { text, bad: count == 0 });
            }
        }
        _ if edit(field, event) => {}
        _ => {
            if let Some(c) = character(event) {
                field.insert(c);
            }
        }
    }
}

/// The rows of the article that are seen.
pub fn height(state: &State) -> usize {
    panes(state).article.map_or(1, |area| usize::from(area.height))
}
