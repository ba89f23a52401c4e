//! A quiz that is being read and answered.

use super::article::ArticlePane;
use super::draft::Draft;
use super::field::Field;
use crate::quiz::{Item, Response};
use crate::sitting::{Answer, Shown, Sitting};

/// Whether a response is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It was given to be written.
    Pending,
    /// It is.
    Yes,
    /// It is not; the text says why.
    No(String),
}

/// Where a reader wants to go who leaves while a response is not safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parting {
    /// To the library.
    Library,
    /// Out of the program.
    Program,
}

/// Where one is with the item at hand.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// It is asked.
    Asking(Draft),
    /// It was answered: the place of the answer among the sitting's.
    Told(usize, Saved),
}

/// The item at hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// Its place in the quiz.
    pub item: usize,
    /// Its prompts and options in the order of this sitting.
    pub shown: Shown,
    /// Asked or answered.
    pub phase: Phase,
    /// The drafts before the one at hand, to be gone back to.
    pub before: Vec<Draft>,
    /// When it was shown, in seconds since the program began.
    pub since: f64,
    /// The first row that is seen of question and options.
    pub scroll: usize,
    /// Whether the article has still to be scrolled to the evidence.
    pub reveals: bool,
    /// Whether the article stands in the question's place, on narrow screens.
    pub article_shown: bool,
}

/// The reading clock.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reading {
    /// Seconds read so far, without the stretch that runs.
    pub done: f64,
    /// When the stretch that runs began.
    pub since: Option<f64>,
}

impl Reading {
    /// Seconds read at the time `now`.
    #[must_use]
    pub fn seconds(&self, now: f64) -> f64 {
        self.done + self.since.map_or(0.0, |since| (now - since).max(0.0))
    }

    /// Starts the clock.
    pub fn start(&mut self, now: f64) {
        self.since.get_or_insert(now);
    }

    /// Stops the clock.
    pub fn stop(&mut self, now: f64) {
        self.done = self.seconds(now);
        self.since = None;
    }

    /// Words a minute, once ten seconds were read.
    #[must_use]
    pub fn pace(&self, words: usize, now: f64) -> Option<f64> {
        let seconds = self.seconds(now);
        #[allow(clippy::cast_precision_loss, reason = "an article has fewer than 2^52 words")]
        let words = words as f64;
        (seconds >= 10.0).then(|| words * 60.0 / seconds)
    }
}

/// A quiz that is being read and answered.
#[derive(Debug, Clone)]
pub struct Play {
    /// The sitting.
    pub sitting: Sitting,
    /// The article, where the quiz has one.
    pub article: Option<ArticlePane>,
    /// The reading clock.
    pub reading: Reading,
    /// Whether the article may be looked at while a question is open.
    pub open_book: bool,
    /// The words searched for, while they are typed.
    pub search: Option<Field>,
    /// Set while leaving waits for a response that is not safe.
    pub parting: Option<Parting>,
    /// The item at hand, once there is one.
    pub turn: Option<Turn>,
    /// The first row that is seen of the result.
    pub result_scroll: usize,
}

impl Play {
    /// Begins with a sitting.
    #[must_use]
    pub fn new(sitting: Sitting) -> Self {
        let article = sitting.quiz().article.as_ref().filter(|article| !article.text.is_empty());
        let article = article.map(ArticlePane::new);
        Self {
            sitting,
            article,
            reading: Reading::default(),
            open_book: true,
            search: None,
            parting: None,
            turn: None,
            result_scroll: 0,
        }
    }

    /// Goes on to the next item. Tells whether there is one.
    pub fn advance(&mut self, now: f64) -> bool {
        if let Some(article) = &mut self.article {
            article.unmark();
            article.scroll = 0;
        }
        self.turn = self.sitting.next().map(|at| {
            let item = &self.sitting.quiz().items[at];
            let shown = self.sitting.shown(item);
            let draft = Draft::new(item, &shown);
            let phase = Phase::Asking(draft);
            Turn {
                item: at,
                shown,
                phase,
                before: Vec::new(),
                since: now,
                scroll: 0,
                reveals: false,
                article_shown: false,
            }
        });
        self.turn.is_some()
    }

    /// The item at hand.
    #[must_use]
    pub fn item(&self) -> Option<&Item> {
        self.turn.as_ref().map(|turn| &self.sitting.quiz().items[turn.item])
    }

    /// The answer to the item at hand, once it is given.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        match self.turn.as_ref()?.phase {
            Phase::Told(at, _) => self.sitting.answers().get(at),
            Phase::Asking(_) => None,
        }
    }

    /// Answers the item at hand and marks its evidence. Gives the answer, and whether it was the
    /// last; nothing if the item is answered already.
    pub fn give(&mut self, response: Response, now: f64) -> Option<(Answer, bool)> {
        let turn = self.turn.as_mut()?;
        if !matches!(turn.phase, Phase::Asking(_)) {
            return None;
        }
        let answer = self.sitting.answer(response, (now - turn.since).max(0.0)).ok()?.clone();
        turn.phase = Phase::Told(self.sitting.answers().len() - 1, Saved::Pending);
        turn.scroll = 0;
        turn.reveals = true;
        turn.article_shown = false;
        let evidence = &self.sitting.quiz().items[answer.item].evidence;
        // A handout has nothing to tell.
        if let (Some(article), true) = (&mut self.article, answer.verdict.is_some()) {
            article.mark(evidence);
        }
        let last = self.sitting.next().is_none();
        Some((answer, last))
    }

    /// The fate of the response at hand.
    pub const fn saved(&mut self) -> Option<&mut Saved> {
        match &mut self.turn {
            Some(Turn { phase: Phase::Told(_, saved), .. }) => Some(saved),
            _ => None,
        }
    }

    /// Whether the response at hand could not be written.
    #[must_use]
    pub const fn is_unsaved(&self) -> bool {
        matches!(&self.turn, Some(Turn { phase: Phase::Told(_, Saved::No(_)), .. }))
    }

    /// Changes the draft at hand and remembers how it was, if it became another answer. Typed
    /// text is not remembered: it is edited.
    pub fn redraft<T>(&mut self, change: impl FnOnce(&mut Draft) -> T) -> Option<T> {
        let Some(Turn { phase: Phase::Asking(draft), before, .. }) = &mut self.turn else {
            return None;
        };
        let old = draft.clone();
        let outcome = change(draft);
        if !draft.is_typed() && draft.differs(&old) {
            before.push(old);
        }
        Some(outcome)
    }

    /// Goes back to the draft before. Tells whether there was one.
    pub fn take_back(&mut self) -> bool {
        let Some(Turn { phase: Phase::Asking(draft), before, .. }) = &mut self.turn else {
            return false;
        };
        let Some(old) = before.pop() else { return false };
        *draft = old;
        true
    }

    /// Whether the article may be seen now.
    #[must_use]
    pub const fn may_read(&self) -> bool {
        self.article.is_some()
            && (self.open_book || !matches!(&self.turn, Some(Turn { phase: Phase::Asking(_), .. })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_counts_what_was_read() {
        let mut reading = Reading::default();
        reading.start(2.0);
        assert_eq!(reading.pace(100, 11.0), None);
        reading.stop(32.0);
        reading.stop(99.0);
        reading.start(100.0);
        assert_eq!(reading.seconds(130.0), 60.0);
        assert_eq!(reading.pace(140, 130.0), Some(140.0));
    }
}
