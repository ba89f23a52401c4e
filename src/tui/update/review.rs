//! From card to card of a review, ratings, and the screens after it.

use super::{back_to_library, page_height, scrolled};
use crate::sitting::Sitting;
use crate::store::Rating;
use crate::tui::effect::Effect;
use crate::tui::event::Reviewing;
use crate::tui::keymap::Action;
use crate::tui::play::{Play, Saved};
use crate::tui::review::{MOST, Review};
use crate::tui::state::{Notice, Screen, State};

/// Begins a review.
pub fn begin(state: &mut State, reviewing: Reviewing) -> Vec<Effect> {
    state.help = None;
    state.course = None;
    state.review = Some(Review::new(reviewing));
    show(state);
    state.play.as_ref().and_then(Play::book).into_iter().collect()
}

/// Goes on to the next card, or to what the review came to.
pub fn next(state: &mut State) {
    if let Some(review) = &mut state.review {
        if review.has_next() {
            review.at += 1;
            show(state);
        } else {
            state.play = None;
            state.screen = Screen::Reviewed;
            *state.scroll_mut() = 0;
        }
    }
}

/// Shows the card at hand.
fn show(state: &mut State) {
    let now = state.now;
    let Some(review) = &state.review else { return };
    let Some(card) = review.card() else {
        state.screen = Screen::Reviewed;
        return;
    };
    let mut play = Play::new(Sitting::new(card.quiz.clone(), review.attempt));
    play.open_book = true;
    if let Some(article) = &mut play.article {
        article.tell_date(&state.messages);
        article.hide_numbers();
    }
    play.advance(now);
    state.play = Some(play);
    state.screen = Screen::Question;
}

/// Puts the card at hand aside, until tomorrow or for good, and goes on to the next. One whose
/// answer is not safe yet stays.
pub fn put_aside(state: &mut State, for_good: bool) -> Vec<Effect> {
    let saved = state.play.as_mut().and_then(Play::saved);
    let safe = saved.is_none_or(|saved| *saved == Saved::Yes);
    let Some(review) = state.review.as_ref().filter(|_| safe) else { return Vec::new() };
    let (attempt, card) = (review.attempt, review.at);
    let text = state.messages.text(if for_good { "aside-for-good" } else { "aside-later" });
    next(state);
    state.notice = Some(Notice { text, bad: false });
    vec![Effect::PutAside { attempt, card, for_good }]
}

/// Takes a digit as the reader's own rating of the card at hand, once its answer is safe.
pub fn rate(state: &mut State, typed: char) -> Vec<Effect> {
    let rating = typed.to_digit(10).and_then(|digit| Rating::from_number(i64::from(digit)));
    let saved = state.play.as_mut().and_then(Play::saved).is_some_and(|saved| *saved == Saved::Yes);
    let (Some(review), Some(rating), true) = (&mut state.review, rating, saved) else {
        return Vec::new();
    };
    let (attempt, card) = (review.attempt, review.at);
    match review.told.last_mut().filter(|told| told.card == card && told.rating != rating) {
        Some(told) => {
            told.rating = rating;
            vec![Effect::Rate { attempt, card, rating }]
        }
        None => Vec::new(),
    }
}

/// Keys on the screens of what a review came to and of how the weeks went.
pub fn over(state: &mut State, action: Option<Action>) -> Vec<Effect> {
    let height = page_height(state);
    match action {
        Some(Action::Back | Action::Confirm) => back_to_library(state),
        Some(Action::Review) => vec![Effect::Review { hard: false, limit: MOST }],
        Some(Action::Hardest) => vec![Effect::Review { hard: true, limit: MOST }],
        Some(Action::Aside) if state.course.as_ref().is_some_and(|course| course.aside > 0) => {
            vec![Effect::TakeBack]
        }
        Some(action) => {
            let scroll = state.scroll_mut();
            *scroll = scrolled(*scroll, action, height);
            Vec::new()
        }
        None => Vec::new(),
    }
}
