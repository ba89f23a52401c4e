//! The mouse: the wheel scrolls, a click chooses, a click on what is chosen confirms.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::{act, library, make, on_key, question, reader};
use crate::tui::effect::Effect;
use crate::tui::geometry::{areas, panes};
use crate::tui::keymap::Action;
use crate::tui::screen;
use crate::tui::state::{Screen, State};
use crate::tui::view;

/// Rows that a notch of the wheel moves.
const NOTCH: usize = 3;

/// Takes a mouse event.
pub fn mouse(state: &mut State, event: &MouseEvent) -> Vec<Effect> {
    match event.kind {
        MouseEventKind::ScrollUp => wheel(state, event, Action::Up),
        MouseEventKind::ScrollDown => wheel(state, event, Action::Down),
        MouseEventKind::Down(MouseButton::Left) => return click(state, event),
        _ => {}
    }
    Vec::new()
}

fn wheel(state: &mut State, event: &MouseEvent, way: Action) {
    let panes = panes(state);
    let over = Position::new(event.column, event.row);
    if panes.article.is_some_and(|area| area.contains(over)) {
        let height = reader::height(state);
        if let Some(play) = &mut state.play {
            (0..NOTCH).for_each(|_| reader::scroll(play, way, height));
        }
    } else if state.help.is_none()
        && matches!(state.screen, Screen::Library | Screen::Words | Screen::Make)
    {
        // A list is moved through.
        let code = if way == Action::Up { KeyCode::Up } else { KeyCode::Down };
        on_key(state, &KeyEvent::new(code, KeyModifiers::NONE));
    } else {
        let scroll = state.scroll_mut();
        *scroll = match way {
            Action::Up => scroll.saturating_sub(NOTCH),
            _ => scroll.saturating_add(NOTCH),
        };
    }
}

/// A key named on the last line is pressed by a click on it.
fn click_key(state: &mut State, column: u16) -> Vec<Effect> {
    let Some(action) = view::key_at(state, usize::from(column)) else { return Vec::new() };
    // What is typed has no part in it.
    act(state, &KeyEvent::new(KeyCode::Null, KeyModifiers::NONE), Some(action))
}

fn click(state: &mut State, event: &MouseEvent) -> Vec<Effect> {
    if areas(state.size).is_some_and(|areas| areas.keys.y == event.row) {
        return click_key(state, event.column);
    }
    let over = Position::new(event.column, event.row);
    let article = panes(state).article.filter(|area| area.contains(over));
    if let (Some(area), Screen::Reader, None) = (article, state.screen, state.help) {
        let cell = (usize::from(event.row - area.y), usize::from(event.column - area.x));
        reader::point(state, cell);
        return Vec::new();
    }
    let Some(area) = panes(state).page.filter(|_| state.help.is_none()) else { return Vec::new() };
    if !area.contains(Position::new(event.column, event.row)) {
        return Vec::new();
    }
    let height = usize::from(area.height);
    let page = screen::page(state, usize::from(area.width), height);
    let row = usize::from(event.row - area.y) + page.scroll_for(state.scroll(), height);
    let Some((_, place)) = page.targets.iter().find(|(at, _)| *at == row) else {
        return Vec::new();
    };
    match state.screen {
        Screen::Library if state.library.cursor == *place => return library::open(state),
        Screen::Library => state.library.cursor = *place,
        Screen::Words => state.words.cursor = *place,
        Screen::Reader => reader::go_to_rare(state, *place),
        Screen::Make => return make::click(state, row, *place),
        Screen::Question => return question::click(state, *place),
        _ => {}
    }
    Vec::new()
}
