//! What happens to the terminal program.

use crossterm::event::{KeyEvent, MouseEvent};
use uuid::Uuid;

use super::lookup::{Meaning, Sought};
use super::making::{Listing, Stage};
use super::state::Entry;
use crate::quiz::Quiz;
use crate::sitting::Sitting;
use crate::store::{Card, Course, Word};
use crate::text::Article;

/// Something that happened: a key, a new size, the outcome of an effect.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse was used.
    Mouse(MouseEvent),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size, in columns and rows.
    Resize(u16, u16),
    /// The time, in seconds since the program began. It comes before each other event.
    Time(f64),
    /// The quizzes that there are.
    Listed(Vec<Entry>),
    /// A quiz was opened.
    Opened(Box<Opened>),
    /// A response is safe in the store.
    Recorded {
        /// The sitting.
        attempt: Uuid,
        /// The item's place in the quiz.
        item: usize,
    },
    /// A response could not be written.
    NotRecorded {
        /// The sitting.
        attempt: Uuid,
        /// The item's place in the quiz.
        item: usize,
        /// Why, for a person.
        reason: String,
    },
    /// An article was read; nothing is made of it yet.
    Read {
        /// The number of the job.
        job: u64,
        /// The article.
        article: Box<Article>,
    },
    /// A job has got to its next stage.
    GotTo {
        /// The number of the job.
        job: u64,
        /// What is being done now.
        stage: Stage,
    },
    /// Articles were found of which one is to be picked.
    Contents {
        /// The number of the job.
        job: u64,
        /// The articles.
        listing: Box<Listing>,
    },
    /// A quiz was made; it is kept nowhere yet.
    Made {
        /// The number of the job.
        job: u64,
        /// The quiz.
        quiz: Box<Quiz>,
    },
    /// A job came to nothing.
    NotMade {
        /// The number of the job.
        job: u64,
        /// Why, for a person.
        reason: String,
    },
    /// A review begins, on at least one card.
    Reviewing(Box<Reviewing>),
    /// There is nothing to review.
    NothingDue,
    /// How the weeks went.
    Progress(Box<Course>),
    /// What an installed dictionary says of words.
    Meanings(Vec<(Sought, Meaning)>),
    /// The reader's list of words, the one marked last first.
    Words(Vec<Word>),
    /// A text was read aloud to its end, or could not be; then the text says why, for a person.
    Spoken(Option<String>),
    /// Something else did not work; the text says what, for a person.
    Failed(String),
}

/// A quiz that was opened, ready to be played.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The sitting, new or taken up again.
    pub sitting: Sitting,
    /// Whether the questions come at once, without reading first.
    pub straight: bool,
    /// Of a sitting that is taken up again, whether its book was open, where that is known.
    pub open_book: Option<bool>,
}

/// A review that begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Reviewing {
    /// Its name for good.
    pub attempt: Uuid,
    /// The day, in days since 1970-01-01.
    pub today: i64,
    /// What is asked, in this order.
    pub cards: Vec<Card>,
}
