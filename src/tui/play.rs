//! A quiz that is being read and answered.

use super::article::ArticlePane;
use super::draft::Draft;
use super::effect::Effect;
use super::field::Field;
use super::lookup::{LookUp, Vocabulary};
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
    /// When the reader last did something.
    pub last: f64,
}

/// Who does nothing for this long, in seconds, is not reading any more.
const IDLE: f64 = 60.0;

/// Faster than this, in words a minute, nobody reads: the article was looked at, not read.
const FASTEST: f64 = 1000.0;

impl Reading {
    /// Seconds read at the time `now`.
    #[must_use]
    pub fn seconds(&self, now: f64) -> f64 {
        let now = now.min(self.last + IDLE);
        self.done + self.since.map_or(0.0, |since| (now - since).max(0.0))
    }

    /// Whether the clock counts at the time `now`.
    #[must_use]
    pub fn is_running(&self, now: f64) -> bool {
        self.since.is_some() && now < self.last + IDLE
    }

    /// Starts the clock, or keeps it going: the reader did something.
    pub fn touch(&mut self, now: f64) {
        if !self.is_running(now) {
            self.stop(now);
            self.last = now;
            self.start(now);
        }
        self.last = now;
    }

    /// Whether the article was read in this time, and not only looked at.
    #[must_use]
    pub fn is_credible(&self, words: usize, now: f64) -> bool {
        self.pace(words, now).is_some_and(|pace| pace <= FASTEST)
    }

    /// Starts the clock.
    pub fn start(&mut self, now: f64) {
        if self.since.is_none() {
            (self.since, self.last) = (Some(now), now);
        }
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

/// Whether the words worth learning are shown beside the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RareWords {
    /// Where there is room for both.
    #[default]
    Auto,
    /// The reader has gone on: where there is room beside the article.
    Read,
    /// Yes, they were asked for.
    Shown,
    /// No.
    Hidden,
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
    /// What is known of the words of the article.
    pub vocabulary: Vocabulary,
    /// The word with the cursor.
    pub lookup: Option<LookUp>,
    /// Whether the words worth learning are shown.
    pub rare_words: RareWords,
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
            vocabulary: Vocabulary::default(),
            lookup: None,
            rare_words: RareWords::Auto,
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

    /// Tells that questions begin with the book open or closed, where there is an article.
    #[must_use]
    pub fn book(&self) -> Option<Effect> {
        self.article.as_ref()?;
        Some(Effect::Book { attempt: self.sitting.attempt(), open: self.open_book })
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

    #[test]
    fn who_does_nothing_is_not_reading() {
        let mut reading = Reading::default();
        reading.touch(0.0);
        reading.touch(50.0);
        assert!(reading.is_running(109.0));
        assert_eq!(reading.seconds(109.0), 109.0);
        assert!(!reading.is_running(110.0));
        assert_eq!(reading.seconds(500.0), 110.0);
        reading.touch(500.0);
        assert_eq!(reading.seconds(510.0), 120.0);
        reading.stop(900.0);
        assert_eq!(reading.seconds(901.0), 170.0);
    }

    #[test]
    fn a_glance_is_no_reading() {
        let mut reading = Reading::default();
        reading.touch(0.0);
        assert!(!reading.is_credible(10, 9.0));
        assert!(!reading.is_credible(1000, 20.0));
        assert!(reading.is_credible(100, 40.0));
    }
}
