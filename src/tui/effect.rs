//! What the terminal program asks of the world. Effects are data; the command line carries them
//! out.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::event::Event;
use super::lookup::Sought;
use super::making::Given;
use crate::quiz::Quiz;
use crate::sitting::Answer;
use crate::store::{Rating, Word};
use crate::text::Article;

/// Where a quiz of the library is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In the program itself, under this name.
    Bundled(String),
    /// In a file.
    File(PathBuf),
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Stop the process until it is continued.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    /// Find the quizzes that there are: [`Event::Listed`].
    List,
    /// Open a quiz; a sitting that was left is taken up unless `anew`: [`Event::Opened`].
    Open {
        /// Where it is.
        source: Source,
        /// Whether to begin from the first item.
        anew: bool,
    },
    /// Open the quiz at hand once more, from the first item: [`Event::Opened`].
    Restart,
    /// A new sitting on these items of the quiz at hand, by their places in it:
    /// [`Event::Opened`].
    Practise(Vec<usize>),
    /// Write a response to the store: [`Event::Recorded`] or [`Event::NotRecorded`].
    Record {
        /// The sitting.
        attempt: Uuid,
        /// What was given.
        answer: Box<Answer>,
        /// Whether the sitting ends with it.
        last: bool,
    },
    /// Read an article, elsewhere: [`Event::Read`], [`Event::Contents`] or [`Event::NotMade`], and
    /// before it [`Event::GotTo`]. A quiz file is opened.
    Read {
        /// The number of the job.
        job: u64,
        /// What it is taken from.
        given: Given,
    },
    /// Make a quiz of an article, elsewhere: [`Event::Made`] or [`Event::NotMade`].
    Make {
        /// The number of the job.
        job: u64,
        /// The article.
        article: Box<Article>,
        /// How many items there are at most.
        items: usize,
    },
    /// Find the items that are due, or, if `hard`, those that were wrong most often:
    /// [`Event::Reviewing`].
    Review {
        /// Whether the hardest are asked, due or not.
        hard: bool,
        /// How many at most.
        limit: usize,
    },
    /// Write the answer to a card of the review at hand: [`Event::Recorded`] or
    /// [`Event::NotRecorded`].
    RecordCard {
        /// The review.
        attempt: Uuid,
        /// The card's place in it.
        card: usize,
        /// What was given.
        answer: Box<Answer>,
    },
    /// Put the reader's own rating in the place of the one that the answer to a card spoke for.
    Rate {
        /// The review.
        attempt: Uuid,
        /// The card's place in it.
        card: usize,
        /// How well it was known.
        rating: Rating,
    },
    /// Put a card of the review at hand aside, until tomorrow or for good.
    PutAside {
        /// The review.
        attempt: Uuid,
        /// The card's place in it.
        card: usize,
        /// Whether it is never asked again.
        for_good: bool,
    },
    /// Take back all that was put aside for good, and look up how the weeks went:
    /// [`Event::Progress`].
    TakeBack,
    /// Look up how the weeks went: [`Event::Progress`].
    Progress,
    /// Nobody waits for this job any more.
    Cancel(u64),
    /// Keep a quiz in the library and open it: [`Event::Opened`].
    Keep {
        /// The quiz.
        quiz: Box<Quiz>,
        /// What its article was taken from, as it was typed; empty if it was pasted.
        name: String,
    },
    /// Keep how long the article was read.
    HaveRead {
        /// The sitting.
        attempt: Uuid,
        /// The words of the article.
        words: usize,
        /// How long, in seconds.
        seconds: f64,
    },
    /// Keep whether the article may be looked at while questions are open.
    Book {
        /// The sitting or review.
        attempt: Uuid,
        /// Whether it may.
        open: bool,
    },
    /// Look words up in an installed dictionary: [`Event::Meanings`].
    LookUp(Vec<Sought>),
    /// Tell the reader's list of words: [`Event::Words`].
    Words,
    /// Put a word into the list: [`Event::Words`].
    Mark(Box<Word>),
    /// Take a word out of the list: [`Event::Words`].
    Unmark {
        /// Its dictionary form.
        lemma: String,
        /// Its part of speech.
        class: String,
    },
    /// A sitting on words of the list: [`Event::Opened`].
    PractiseWords,
    /// Have a text read aloud by the command that is set, instead of one that is being read:
    /// [`Event::Spoken`].
    Speak(String),
    /// End the reading aloud.
    Silence,
}

/// Where work that goes on elsewhere tells what came of it. It can be cloned and sent about.
#[derive(Clone)]
pub struct Post(Arc<dyn Fn(Event) + Send + Sync>);

impl Post {
    /// A post that hands every event to `deliver`.
    pub fn new(deliver: impl Fn(Event) + Send + Sync + 'static) -> Self {
        Self(Arc::new(deliver))
    }

    /// Tells of an event. It is lost if the program is at its end.
    pub fn send(&self, event: Event) {
        (self.0)(event);
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Post")
    }
}

/// Whoever carries out effects.
pub trait World {
    /// Carries out one effect and tells what came of it, in the order in which it happened.
    /// [`Effect::Quit`], [`Effect::Suspend`] and [`Effect::Redraw`] never come here.
    fn carry_out(&mut self, effect: Effect) -> Vec<Event>;

    /// Hands over the post for effects that take long, before the first effect. Without one they
    /// are carried out while the screen waits.
    fn connect(&mut self, post: Post) {
        let _ = post;
    }
}
