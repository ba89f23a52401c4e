//! Nachlese trains reading comprehension of German news in a terminal: from an article it
//! writes the questions a careful teacher would ask, above all *who says so?*
//!
//! Data flows one way, a room a stage: [`text`] → [`lexicon`] and [`annotate`] → [`generate`] →
//! [`quiz`] → [`sitting`] → [`store`]. Which room may import which is written down in
//! `docs/architecture.md` and held by a test.

pub use nachlese_analysis::{annotate, lexicon, text};

pub mod class;
pub mod cli;
pub mod config;
pub mod dictionary;
pub mod export;
pub mod file;
pub mod generate;
pub mod grade;
pub mod import;
pub mod messages;
pub mod pipeline;
pub mod quiz;
pub mod sitting;
pub mod source;
pub mod store;
pub mod system;
pub mod tui;
