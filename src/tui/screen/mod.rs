//! What stands on each screen, as rows; where it stands is the view's business.

pub mod help;
pub mod library;
pub mod make;
pub mod progress;
pub mod question;
pub mod reader;
pub mod result;
pub mod review;
pub mod told;
pub mod words;

use super::layout::Page;
use super::state::{Screen, State};

/// The page of the screen that is seen, for a width in columns and a height in rows. The
/// reader's screen has none: the article stands there by itself.
#[must_use]
pub fn page(state: &State, width: usize, height: usize) -> Page {
    if state.help.is_some() {
        return help::page(state, width);
    }
    match state.screen {
        Screen::Library => library::page(state, width, height),
        Screen::Question => question::page(state, width),
        Screen::Result => result::page(state, width),
        Screen::Make => make::page(state, width),
        Screen::Reviewed => review::page(state, width),
        Screen::Progress => progress::page(state, width, height),
        Screen::Reader => reader::page(state, width, height),
        Screen::Words => words::page(state, width),
    }
}
