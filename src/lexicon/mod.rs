//! Embedded German data: look-up, part-of-speech tagger, morphology.

mod tag;

pub use tag::{Tag, Upos};
