//! A word in its sentence: part of speech, dictionary form, and the particle that stands apart.

use super::spelling::current_adjective;
use super::{Lexicon, Tag};
use crate::text::{Span, sentences, tokens};

/// A word in its sentence. Spans are bytes of the text that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InContext {
    /// The word.
    pub span: Span,
    /// The other part of a verb whose particle stands apart.
    pub other: Option<Span>,
    /// Its sentence.
    pub sentence: Span,
    /// Part of speech.
    pub tag: Tag,
    /// The dictionary form; a separated particle is joined.
    pub lemma: String,
}

impl Lexicon {
    /// The words of a text in their sentences, punctuation left out, in order.
    #[must_use]
    pub fn words_in(&self, text: &str) -> Vec<InContext> {
        let spans = tokens(text);
        let mut found = Vec::new();
        for range in sentences(text, &spans) {
            self.sentence(text, &spans[range], &mut found);
        }
        found
    }

    /// The word at a byte of the text, if there is one.
    #[must_use]
    pub fn word_at(&self, text: &str, byte: usize) -> Option<InContext> {
        let spans = tokens(text);
        let sentence = sentences(text, &spans)
            .into_iter()
            .find(|range| spans[range.clone()].iter().any(|span| span.range().contains(&byte)))?;
        let mut found = Vec::new();
        self.sentence(text, &spans[sentence], &mut found);
        found.into_iter().find(|word| word.span.range().contains(&byte))
    }

    fn sentence(&self, text: &str, spans: &[Span], found: &mut Vec<InContext>) {
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return };
        let sentence = first.cover(*last);
        let mut tags = Vec::with_capacity(spans.len());
        let words = self.views(spans.iter().map(|span| span.of(text)));
        self.tagger().tag_words(&words, &mut tags);
        // "Sie traf einen Angestellten.": with a capital and no noun behind it is one itself.
        for at in 1..tags.len() {
            let last = tags.get(at + 1).is_none_or(|next| next.is_punctuation());
            if tags[at] == Tag::ADJA && last && spans[at].of(text).starts_with(char::is_uppercase) {
                tags[at] = Tag::NN;
            }
        }
        let lemma = |at: usize| {
            let (word, tag) = (spans[at].of(text), tags[at]);
            if tag == Tag::NN
                && let Some(lemma) = self.adjectival_lemma(word)
            {
                return lemma;
            }
            let mut lemma = self.lemma(word, tag);
            if matches!(tag, Tag::ADJA | Tag::ADJD) {
                lemma = current_adjective(lemma, word);
            }
            if tag == Tag::NN && self.noun(&lemma).is_none() {
                return word.to_owned();
            }
            let degree = matches!(tag, Tag::ADJA | Tag::ADJD) && !self.is_adjective_lemma(&lemma);
            let positive = degree.then(|| self.positive(&word.to_lowercase())).flatten();
            positive.unwrap_or(lemma)
        };
        let pairs = self.separated(text, spans, &tags);
        for (at, (&span, &tag)) in spans.iter().zip(&tags).enumerate() {
            if tag.is_punctuation() || !span.of(text).contains(char::is_alphanumeric) {
                continue;
            }
            let pair = pairs.iter().find(|(verb, particle, _)| at == *verb || at == *particle);
            found.push(match pair {
                Some((verb, particle, joined)) => InContext {
                    span,
                    other: Some(spans[if at == *verb { *particle } else { *verb }]),
                    sentence,
                    tag: tags[*verb],
                    lemma: joined.clone(),
                },
                None => InContext { span, other: None, sentence, tag, lemma: lemma(at) },
            });
        }
    }

    /// Verbs whose particle stands apart: the places of both and the whole verb. A particle
    /// belongs to the nearest finite verb before it with which it makes a known verb.
    fn separated(&self, text: &str, spans: &[Span], tags: &[Tag]) -> Vec<(usize, usize, String)> {
        let mut found: Vec<(usize, usize, String)> = Vec::new();
        for (at, _) in tags.iter().enumerate().filter(|(_, tag)| **tag == Tag::PTKVZ) {
            let particle = spans[at].of(text);
            let verb = (0..at).rev().filter(|&verb| tags[verb].is_finite()).find_map(|verb| {
                let free = found.iter().all(|(taken, ..)| *taken != verb);
                let lemma = self.lemma(spans[verb].of(text), tags[verb]);
                let joined = self.join_particle(particle, &lemma).filter(|_| free)?;
                Some((verb, joined))
            });
            if let Some((verb, joined)) = verb {
                found.push((verb, at, joined));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str) -> InContext {
        let byte = text.find(word).unwrap();
        Lexicon::embedded().word_at(text, byte).unwrap()
    }

    #[test]
    fn a_particle_joins_its_verb_from_both_sides() {
        let text = "Es regnet. Die Reederei teilte, wie sie betonte, den Plan am Montag mit.";
        for word in ["teilte", "mit."] {
            let found = at(text, word);
            assert_eq!(found.lemma, "mitteilen");
            assert!(found.tag.is_verb());
            assert!(found.sentence.of(text).starts_with("Die Reederei"));
            assert!(found.other.is_some());
        }
        assert_eq!(at(text, "betonte").lemma, "betonen");
    }

    #[test]
    fn words_have_their_dictionary_form() {
        let text = "Die alten Häuser am Hafen stehen leer.";
        assert_eq!(at(text, "Häuser").lemma, "Haus");
        assert_eq!(at(text, "alten").lemma, "alt");
        assert_eq!(at("Der Beamte schwieg.", "Beamte").lemma, "Beamte");
        assert_eq!(at("Sie traf einen Angestellten.", "Angestellten").lemma, "Angestellte");
        assert_eq!(at("Sie sah einen blassen Mond.", "blassen").lemma, "blass");
        assert_eq!(at("Die größeren Schiffe fahren.", "größeren").lemma, "groß");
        assert_eq!(Lexicon::embedded().word_at(text, text.len() - 1), None);
        assert_eq!(Lexicon::embedded().word_at(text, 999), None);
        assert_eq!(Lexicon::embedded().words_in(text).len(), 7);
        assert!(Lexicon::embedded().words_in("").is_empty());
    }
}
