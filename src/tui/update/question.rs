//! Keys while a question is open, and after it was answered.

use crossterm::event::KeyEvent;

use super::{back_to_library, character, page_height, reader, review, scrolled};
use uuid::Uuid;

use crate::quiz::Response;
use crate::sitting::Answer;
use crate::tui::draft::Draft;
use crate::tui::effect::Effect;
use crate::tui::keymap::Action;
use crate::tui::play::{Parting, Phase, Play, Saved, Turn};
use crate::tui::state::{Notice, Screen, State};

/// Takes a key.
pub fn key(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let Some(Play { turn: Some(turn), .. }) = &state.play else { return back_to_library(state) };
    if turn.article_shown {
        return article(state, action);
    }
    match (&turn.phase, action) {
        (_, Some(Action::Article)) => show_article(state),
        (_, Some(action @ (Action::Later | Action::Aside))) if state.review.is_some() => {
            return review::put_aside(state, action == Action::Aside);
        }
        (Phase::Told(..), Some(action)) => return told(state, action),
        (Phase::Told(..), None) => {
            return character(event).map_or_else(Vec::new, |c| review::rate(state, c));
        }
        (Phase::Asking(_), _) => return asking(state, event, action),
    }
    Vec::new()
}

fn show_article(state: &mut State) {
    let Some(play) = &mut state.play else { return };
    let may = play.may_read();
    if let Some(turn) = play.turn.as_mut().filter(|_| may) {
        turn.article_shown = true;
    } else if play.article.is_some() {
        let text = state.messages.text("book-closed");
        state.notice = Some(Notice { text, bad: false });
    }
}

fn article(state: &mut State, action: Option<Action>) -> Vec<Effect> {
    let height = reader::height(state);
    let Some(play) = &mut state.play else { return Vec::new() };
    match (action, &mut play.turn) {
        (Some(Action::Article | Action::Back | Action::Confirm), Some(turn)) => {
            turn.article_shown = false;
        }
        (Some(action), _) => reader::scroll(play, action, height),
        _ => {}
    }
    Vec::new()
}

fn asking(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let now = state.now;
    let letters = state.messages.text("judge-keys");
    let height = page_height(state);
    let Some(play) = &mut state.play else { return Vec::new() };
    // Letters and digits of the options go before other meanings of the same keys, editing a
    // text before moving about.
    let taken = play.redraft(|draft| {
        character(event).is_some_and(|c| draft.typed(c, &letters)) || draft.edit(event)
    });
    if taken == Some(true) {
        return Vec::new();
    }
    let Some(turn) = &mut play.turn else { return Vec::new() };
    let Phase::Asking(draft) = &turn.phase else { return Vec::new() };
    match action {
        Some(Action::Back) => back_to_library(state),
        Some(Action::Skip) => give(state, Response::Skipped, now),
        Some(Action::Confirm) => match draft.response(&turn.shown) {
            Some(response) => give(state, response, now),
            None => {
                let key = match draft {
                    Draft::Text(_) => "first-type",
                    Draft::Match { .. } => "first-pair",
                    _ => "first-choose",
                };
                let text = state.messages.text(key);
                state.notice = Some(Notice { text, bad: false });
                Vec::new()
            }
        },
        Some(action @ (Action::PageUp | Action::PageDown)) => {
            turn.scroll = scrolled(turn.scroll, action, height);
            Vec::new()
        }
        Some(Action::Clear) => {
            play.take_back();
            Vec::new()
        }
        Some(action) => {
            play.redraft(|draft| draft.act(action));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// A click on an option; on the one that is chosen it is the answer.
pub fn click(state: &mut State, place: usize) -> Vec<Effect> {
    let now = state.now;
    let Some(play) = &mut state.play else { return Vec::new() };
    let answer = match &play.turn {
        Some(Turn { phase: Phase::Asking(draft), shown, .. }) if draft.is_chosen(place) => {
            draft.response(shown)
        }
        _ => None,
    };
    if let Some(response) = answer {
        return give(state, response, now);
    }
    play.redraft(|draft| draft.choose(place));
    Vec::new()
}

fn give(state: &mut State, response: Response, now: f64) -> Vec<Effect> {
    let Some(play) = &mut state.play else { return Vec::new() };
    let Some((answer, last)) = play.give(response, now) else { return Vec::new() };
    vec![record(state, answer, last)]
}

fn told(state: &mut State, action: Action) -> Vec<Effect> {
    let now = state.now;
    let height = page_height(state);
    let Some(play) = &mut state.play else { return Vec::new() };
    match action {
        Action::Confirm | Action::Toggle | Action::Right => match play.saved() {
            Some(Saved::No(_)) => {
                play.parting = None;
                return again(state);
            }
            Some(Saved::Pending) => {}
            _ if state.review.is_some() => review::next(state),
            _ => state.screen = if play.advance(now) { Screen::Question } else { Screen::Result },
        },
        Action::Back => return part(state, Parting::Library),
        _ => {
            if let Some(turn) = &mut play.turn {
                turn.scroll = scrolled(turn.scroll, action, height);
            }
        }
    }
    Vec::new()
}

/// Leaves for somewhere. A response that is not safe is tried once more first, and the screen is
/// left when it is; who asks a second time leaves without it.
pub fn part(state: &mut State, to: Parting) -> Vec<Effect> {
    if let Some(play) = &mut state.play
        && play.is_unsaved()
        && play.parting.is_none()
    {
        play.parting = Some(to);
        return again(state);
    }
    gone(state, to)
}

/// Leaves at once.
pub fn gone(state: &mut State, to: Parting) -> Vec<Effect> {
    match to {
        Parting::Library => back_to_library(state),
        Parting::Program => vec![Effect::Quit],
    }
}

/// Writes the response at hand once more.
fn again(state: &mut State) -> Vec<Effect> {
    let Some(play) = &mut state.play else { return Vec::new() };
    let last = play.sitting.next().is_none();
    let Some(answer) = play.answer().cloned() else { return Vec::new() };
    if let Some(saved) = play.saved() {
        *saved = Saved::Pending;
    }
    vec![record(state, answer, last)]
}

/// What writes an answer of the sitting or of the review at hand.
fn record(state: &mut State, answer: Answer, last: bool) -> Effect {
    let answer = Box::new(answer);
    match (&mut state.review, &state.play) {
        (Some(review), _) => {
            review.answered(&answer);
            Effect::RecordCard { attempt: review.attempt, card: review.at, answer }
        }
        (None, play) => {
            let attempt = play.as_ref().map_or_else(Uuid::nil, |play| play.sitting.attempt());
            Effect::Record { attempt, answer, last }
        }
    }
}
