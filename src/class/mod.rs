//! A class: the response files of many readers to one quiz become papers with points and marks,
//! and statistics of the items. Pure: files come in as text that was read, nothing is printed.
//!
//! Whatever a response file says of itself, only its responses are looked at, and they are graded
//! anew. A file that does not fit is refused with its reason, never graded by guess.

mod attempts;
mod collect;
mod feedback_name;
mod scale;
mod statistics;
mod tally;
#[cfg(test)]
mod tests;

pub use collect::{Class, HandedIn, Mark, Note, Paper, Reason, Refused, Rules};
pub use feedback_name::FileNames;
pub use scale::{MAX_MARK_CHARS, MAX_MARKS, Scale, ScaleError};
pub use statistics::{ItemStatistics, statistics};
pub use tally::{Chosen, Tally};
