//! The terminal program: [`update`] changes the [`State`] by an [`Event`] and tells as
//! [`Effect`]s what is to be done, [`draw`] puts the state on the screen, [`run`] joins both to a
//! terminal.

#[cfg(test)]
mod acts_test;
mod article;
#[cfg(test)]
mod bytes_test;
mod depth;
mod draft;
mod effect;
mod event;
mod field;
mod geometry;
mod hints;
mod keymap;
mod layout;
mod lookup;
mod making;
mod play;
#[cfg(test)]
mod random_test;
#[cfg(test)]
mod reader_test;
mod review;
#[cfg(test)]
mod review_test;
mod role;
mod run;
mod screen;
#[cfg(test)]
mod screens_test;
mod settings;
mod state;
mod terminal;
mod theme;
mod update;
mod view;
mod word_list;

pub use depth::Depth;
pub use effect::{Effect, Post, Source, World};
pub use event::{Event, Opened, Reviewing};
pub use keymap::{Action, Key, Keymap};
pub use lookup::{Meaning, Sought};
pub use making::{Given, Listed, Listing, Stage};
pub use review::rating_key;
pub use role::Role;
pub use run::{Ended, Options, TuiError, run};
pub use screen::progress::{books_text, due_text, streak_text};
pub use settings::Settings;
pub use state::{Entry, Notice, Origin, Screen, State};
pub use theme::{Theme, ThemeName};
pub use update::update;
pub use view::draw;
