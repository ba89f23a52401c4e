//! Ratings below the answer to a card, and what a review came to.

use unicode_width::UnicodeWidthStr;

use crate::messages::Messages;
use crate::sitting::Outcome;
use crate::store::Rating;
use crate::tui::layout::{Page, Row};
use crate::tui::review::{Review, Told, rating_key};
use crate::tui::role::Role;
use crate::tui::screen::told::sign;
use crate::tui::state::State;

/// The four ratings, each with the day on which the card would come back; the one that holds is
/// marked.
pub fn ratings(messages: &Messages, review: &Review, page: &mut Page) {
    let Some(told) = review.told() else { return };
    page.gap();
    page.text(&messages.text("review-back"), Role::Dim);
    let names: Vec<String> =
        Rating::ALL.iter().map(|rating| messages.text(rating_key(*rating))).collect();
    let longest = names.iter().map(|name| name.width()).max().unwrap_or(0);
    for (rating, name) in Rating::ALL.into_iter().zip(names) {
        let chosen = rating == told.rating;
        let (sign, role) = if chosen { ("▸", Role::Accent) } else { (" ", Role::Dim) };
        let pad = " ".repeat(longest.saturating_sub(name.width()));
        let when = when(messages, review.days(told.card, rating));
        page.row(Row::new(format!(" {sign} {}  {name}{pad}  {when}", rating.number()), role));
    }
}

/// When a card comes back.
fn when(messages: &Messages, days: Option<i64>) -> String {
    days.map_or_else(
        || messages.text("review-never"),
        |days| messages.with("review-days", &[("n", days.into())]),
    )
}

/// The page after the last card.
pub fn page(state: &State, width: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    let Some(review) = &state.review else { return page };
    let right = review.told.iter().filter(|told| told.outcome == Outcome::Right).count();
    let values = [("right", right.into()), ("of", review.told.len().into())];
    page.text(&messages.with("review-done", &values), Role::Strong);
    page.gap();
    for told in &review.told {
        line(messages, review, told, &mut page);
    }
    page
}

fn line(messages: &Messages, review: &Review, told: &Told, page: &mut Page) {
    let Some(item) = review.cards.get(told.card).and_then(|card| card.quiz.items.first()) else {
        return;
    };
    let (mark, role) = sign(told.outcome);
    page.hanging(Row::new(format!("{mark} "), role), &item.stem, Role::Text);
    let when = when(messages, review.days(told.card, told.rating));
    page.hanging(Row::new("  ↻ ", Role::Dim), &when, Role::Dim);
}
