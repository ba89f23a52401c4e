//! What the terminal program asks of the world. Effects are data; the command line carries them
//! out.

use std::path::PathBuf;

use uuid::Uuid;

use super::event::Event;
use crate::sitting::Answer;

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
    /// Make a quiz of a file or an address, keep it, open it: [`Event::Opened`].
    Make(String),
}

/// Whoever carries out effects.
pub trait World {
    /// Carries out one effect and tells what came of it, in the order in which it happened.
    /// [`Effect::Quit`], [`Effect::Suspend`] and [`Effect::Redraw`] never come here.
    fn carry_out(&mut self, effect: Effect) -> Vec<Event>;
}
