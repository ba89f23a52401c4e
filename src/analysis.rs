//! What Nachlese finds in a German news article: the rooms [`text`], [`lexicon`] and [`annotate`].
//!
//! A crate of its own (`analysis/Cargo.toml`): what every word goes through is compiled for speed,
//! all the rest of the program for size.

pub mod annotate;
pub mod lexicon;
pub mod text;
