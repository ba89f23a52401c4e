//! One sentence as the small grammars of dates and figures read it: word by word, with an end.

use crate::lexicon::Tag;

use super::{Annotated, Number, Tokens};

/// The tokens of one sentence. Positions are those of the text; past the end all words are empty.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) text: &'a Annotated,
    start: usize,
    end: usize,
}

impl<'a> View<'a> {
    pub(super) fn new(text: &'a Annotated, sentence: &Tokens) -> Self {
        Self { text, start: sentence.start, end: sentence.end }
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        if at < self.end && at >= self.start { self.text.word(at) } else { "" }
    }

    /// The word before `at`, empty at the head of the sentence.
    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        let inside = at < self.end && at >= self.start;
        inside.then(|| self.text.tokens.get(at).map(|token| token.tag)).flatten()
    }

    /// Whether the noun's form is a singular and nothing else.
    pub(super) fn is_singular(&self, at: usize) -> bool {
        at < self.end
            && self
                .text
                .tokens
                .get(at)
                .is_some_and(|token| token.morph.number == Some(Number::Sing))
    }

    pub(super) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.contains(&word)
    }

    /// Whether nothing but one blank parts the token at `at` from the next.
    pub(super) fn one_blank_behind(&self, at: usize) -> bool {
        match (self.text.tokens.get(at), self.text.tokens.get(at + 1)) {
            (Some(one), Some(next)) => one.span.end() + 1 == next.span.start(),
            _ => false,
        }
    }
}
