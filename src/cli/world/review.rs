//! Reviews and the course of the weeks, for the terminal program.

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::Desk;
use crate::cli::place::store_error;
use crate::cli::{CliError, review};
use crate::quiz::Quiz;
use crate::sitting::Answer;
use crate::store::{Ending, Rating, day_of};
use crate::tui::{Event, Reviewing};

/// The review at hand.
pub(super) struct Review {
    attempt: Uuid,
    cards: Vec<Quiz>,
    finished: bool,
}

impl Desk {
    /// Begins a review of what is due, or of what was hard.
    pub(super) fn review(&mut self, hard: bool, limit: usize) -> Result<Event, CliError> {
        self.leave();
        let now = ZonedDateTime::now();
        let cards = review::cards(&self.store, hard, limit).map_err(store_error)?;
        if cards.is_empty() {
            return Ok(Event::NothingDue);
        }
        let attempt = review::begin(&mut self.store, cards.len(), &now)?;
        let quizzes = cards.iter().map(|card| card.quiz.clone()).collect();
        self.review = Some(Review { attempt, cards: quizzes, finished: false });
        let today = day_of(now.date());
        Ok(Event::Reviewing(Box::new(Reviewing { attempt, today, cards })))
    }

    /// Keeps the answer to a card; the last one finishes the review.
    pub(super) fn record_card(&mut self, attempt: Uuid, card: usize, answer: &Answer) -> Event {
        let Some(review) = self.review.as_mut().filter(|review| review.attempt == attempt) else {
            return Event::Failed(self.messages.text("no-sitting"));
        };
        let Some(quiz) = review.cards.get(card) else {
            return Event::Failed(self.messages.text("no-sitting"));
        };
        let now = ZonedDateTime::now();
        let last = card + 1 == review.cards.len();
        let recorded = self.store.record(attempt, quiz, answer, &now).and_then(|_| {
            if last {
                review.finished = true;
                self.store.end(attempt, Ending::Finished, &now)?;
            }
            Ok(())
        });
        self.recorded(attempt, answer.item, recorded)
    }

    /// Keeps the reader's own rating of a card.
    pub(super) fn rate(
        &mut self,
        attempt: Uuid,
        card: usize,
        rating: Rating,
    ) -> Result<(), CliError> {
        let quiz = self
            .review
            .as_ref()
            .filter(|review| review.attempt == attempt)
            .and_then(|review| review.cards.get(card));
        let Some((quiz, item)) = quiz.and_then(|quiz| Some((&quiz.id, quiz.items.first()?))) else {
            return Ok(());
        };
        self.store.rate(attempt, quiz, &item.id, rating).map(drop).map_err(store_error)
    }

    /// Puts a card aside, until tomorrow or for good. Whoever puts the last one aside has
    /// finished the review.
    pub(super) fn put_aside(
        &mut self,
        attempt: Uuid,
        card: usize,
        for_good: bool,
    ) -> Result<(), CliError> {
        let Some(at_hand) = self.review.as_mut().filter(|at_hand| at_hand.attempt == attempt)
        else {
            return Ok(());
        };
        let quiz = at_hand.cards.get(card);
        let Some((quiz, item)) = quiz.and_then(|quiz| Some((&quiz.id, quiz.items.first()?))) else {
            return Ok(());
        };
        review::put_aside(&mut self.store, quiz, &item.id, for_good)?;
        if card + 1 == at_hand.cards.len() && !at_hand.finished {
            at_hand.finished = true;
            let now = ZonedDateTime::now();
            self.store.end(attempt, Ending::Finished, &now).map_err(store_error)?;
        }
        Ok(())
    }

    /// Takes back all that was put aside for good.
    pub(super) fn take_back(&mut self) -> Result<Event, CliError> {
        self.store.take_back().map_err(store_error)?;
        self.progress()
    }

    /// A review that is not finished counts as left.
    pub(super) fn leave_review(&mut self) {
        if let Some(review) = self.review.take()
            && !review.finished
        {
            let _ = self.store.end(review.attempt, Ending::Left, &ZonedDateTime::now());
        }
    }

    /// How the weeks went.
    pub(super) fn progress(&self) -> Result<Event, CliError> {
        let course = self.store.course(ZonedDateTime::now().date()).map_err(store_error)?;
        Ok(Event::Progress(Box::new(course)))
    }
}
