//! A review: cards of many quizzes, one after the other.

use uuid::Uuid;

use super::event::Reviewing;
use crate::grade::Outcome;
use crate::sitting::Answer;
use crate::store::{Card, Rating, review};

/// How many cards a review that is begun here has at most.
pub const MOST: usize = 50;

/// What came of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The card's place in the review.
    pub card: usize,
    /// How the answer turned out.
    pub outcome: Outcome,
    /// The rating that the answer spoke for, or the reader's own.
    pub rating: Rating,
}

/// The review at hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// Its name for good.
    pub attempt: Uuid,
    /// The day, in days since 1970-01-01.
    pub today: i64,
    /// What is asked.
    pub cards: Vec<Card>,
    /// The place of the card at hand.
    pub at: usize,
    /// What came of the cards that were answered, in that order.
    pub told: Vec<Told>,
}

impl Review {
    /// A review at its first card.
    #[must_use]
    pub fn new(reviewing: Reviewing) -> Self {
        let Reviewing { attempt, today, cards } = reviewing;
        Self { attempt, today, cards, at: 0, told: Vec::new() }
    }

    /// The card at hand.
    #[must_use]
    pub fn card(&self) -> Option<&Card> {
        self.cards.get(self.at)
    }

    /// Whether another card comes after the one at hand.
    #[must_use]
    pub fn has_next(&self) -> bool {
        self.at + 1 < self.cards.len()
    }

    /// Notes the answer to the card at hand; a second try to write the same one changes nothing.
    pub fn answered(&mut self, answer: &Answer) {
        let at = self.at;
        let item = self.card().and_then(|card| card.quiz.items.first());
        if let (Some(item), Some(verdict)) = (item, &answer.verdict)
            && self.told.last().is_none_or(|told| told.card != at)
        {
            let rating = Rating::of(verdict.outcome, item, answer.seconds);
            self.told.push(Told { card: at, outcome: verdict.outcome, rating });
        }
    }

    /// What came of the card at hand.
    #[must_use]
    pub fn told(&self) -> Option<&Told> {
        self.told.last().filter(|told| told.card == self.at)
    }

    /// Days until a card comes back after a rating; `None` if it is no card then.
    #[must_use]
    pub fn days(&self, card: usize, rating: Rating) -> Option<i64> {
        let memory = self.cards.get(card)?.memory.as_ref();
        review(memory, rating, self.today).map(|card| card.due - self.today)
    }
}

/// The key of a rating's name among the messages.
#[must_use]
pub const fn rating_key(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "rating-again",
        Rating::Hard => "rating-hard",
        Rating::Good => "rating-good",
        Rating::Easy => "rating-easy",
    }
}
