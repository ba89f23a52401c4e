//! Embedded German data: look-up, part-of-speech tagger, morphology.

mod tag;
pub mod tagger;

pub use tag::{Tag, Upos};
pub use tagger::Tagger;

/// The embedded data.
#[derive(Debug)]
pub struct Lexicon {
    weights: &'static [u8],
}

static EMBEDDED: Lexicon = Lexicon { weights: include_bytes!("../../data/tagger/weights.bin") };

impl Lexicon {
    /// The data that the binary carries.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The tagger.
    #[must_use]
    pub const fn tagger(&self) -> Tagger<'_> {
        Tagger::new(self, self.weights)
    }

    /// The universal tags of one sentence's tokens, given their STTS tags.
    #[must_use]
    pub fn upos(&self, _tokens: &[&str], tags: &[Tag]) -> Vec<Upos> {
        tags.iter().map(|tag| tag.usual_upos()).collect()
    }

    /// What the tagger sees of a token; `lower` is room for its letters.
    pub fn view(&self, token: &str, lower: &mut String) -> tagger::words::Word {
        tagger::words::Word::new(token, lower)
    }
}
