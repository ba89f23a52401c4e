//! The part-of-speech tagger: a linear sequence model over STTS with hashed features.

pub mod decode;
pub mod features;
pub mod hash;
pub mod model;
mod view;
pub mod words;

use std::cell::RefCell;

use super::{Lexicon, Tag};
use decode::{Room, decode};
use model::Model;
use words::Word;

/// The tagger with its weights.
#[derive(Debug, Clone, Copy)]
pub struct Tagger<'a> {
    lexicon: &'a Lexicon,
    model: Model<'a>,
}

#[derive(Default)]
struct Buffers {
    room: Room<i32>,
    found: Vec<u8>,
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = RefCell::default();
}

impl<'a> Tagger<'a> {
    /// A tagger with the weights in `bytes`, as `examples/train_tagger` writes them.
    #[must_use]
    pub const fn new(lexicon: &'a Lexicon, bytes: &'a [u8]) -> Self {
        Self { lexicon, model: Model::new(bytes) }
    }

    /// The tags of one sentence's tokens.
    #[must_use]
    pub fn tag(&self, tokens: &[&str]) -> Vec<Tag> {
        let mut tags = Vec::with_capacity(tokens.len());
        self.tag_words(&self.lexicon.views(tokens.iter().copied()), &mut tags);
        tags
    }

    /// Writes the tags of one sentence's words to `tags`, which is emptied first.
    pub fn tag_words(&self, words: &[Word], tags: &mut Vec<Tag>) {
        tags.clear();
        BUFFERS.with_borrow_mut(|Buffers { room, found }| {
            decode(&self.model, words, room, found);
            tags.extend(found.iter().map(|&number| Tag::ALL[usize::from(number)]));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tagged(sentence: &str) -> String {
        let tokens: Vec<&str> = sentence.split(' ').collect();
        let tags = Lexicon::embedded().tagger().tag(&tokens);
        tags.iter().map(|tag| tag.name()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ordinary_news() {
        assert_eq!(
            tagged("Der Minister sagte am Montag in Berlin kein Wort ."),
            "ART NN VVFIN APPRART NN APPR NE PIAT NN $."
        );
        assert_eq!(
            tagged("Die Behörde teilte mit , dass der Zug nicht fährt ."),
            "ART NN VVFIN PTKVZ $, KOUS ART NN PTKNEG VVFIN $."
        );
    }

    #[test]
    fn any_tokens_will_do() {
        let tagger = Lexicon::embedded().tagger();
        assert!(tagger.tag(&[]).is_empty());
        assert_eq!(tagger.tag(&["", "\u{0}", "🦀", "ß"]).len(), 4);
    }
}
