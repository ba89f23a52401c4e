//! From STTS to the universal tags, which need the context: "ist" is an auxiliary before a
//! participle and a full verb where it tells a place, "Bank" a name in "Deutsche Bank".
//!
//! A linear model decides from left to right, on the STTS tags of the whole sentence and the
//! universal tag before. Its weights were learned from tags that the tagger had given by itself.

pub mod features;

use super::tagger::decode::{ROW, Weights};
use super::tagger::model::Model;
use super::{Lexicon, Tag, Upos};
use features::{START, Sentence, features};

/// About as many features has a token.
const FEATURES: usize = 48;

impl Lexicon {
    /// The universal tags of one sentence's tokens, given their STTS tags.
    #[must_use]
    pub fn upos(&self, tokens: &[&str], tags: &[Tag]) -> Vec<Upos> {
        self.upos_by(&Model::new(self.upos_weights), tokens, tags)
    }

    /// As [`Self::upos`], by other weights.
    pub fn upos_by<W: Weights>(&self, weights: &W, tokens: &[&str], tags: &[Tag]) -> Vec<Upos> {
        let words = self.views(tokens.iter().copied());
        let mut names = Vec::new();
        self.name_labels(&words, tokens.iter().copied().zip(tags.iter().copied()), &mut names);
        let sentence = Sentence { words: &words, tags, names: &names };
        let mut found = Vec::with_capacity(words.len());
        for at in 0..words.len().min(tags.len()) {
            let before = found.last().map_or(START, |&upos| upos as usize);
            found.push(best(weights, sentence, at, before));
        }
        found
    }
}

/// The universal tag that the weights like most for the token at `at`.
pub fn best<W: Weights>(weights: &W, sentence: Sentence<'_>, at: usize, before: usize) -> Upos {
    let mut sums = [W::ZERO; ROW];
    let mut found = Vec::with_capacity(FEATURES);
    features(sentence, at, before, |feature| found.push(feature));
    weights.add(&found, &mut sums);
    let mut best = sentence.tags[at].usual_upos();
    for upos in Upos::ALL {
        if sums[upos as usize] > sums[best as usize] {
            best = upos;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sentence: &str) -> String {
        let tokens: Vec<&str> = sentence.split(' ').collect();
        let lexicon = Lexicon::embedded();
        let tags = lexicon.tagger().tag(&tokens);
        let upos = lexicon.upos(&tokens, &tags);
        upos.iter().map(|upos| upos.name()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_full_verb_is_no_auxiliary() {
        assert_eq!(read("Der Zug hat zwei Wagen ."), "DET NOUN VERB NUM NOUN PUNCT");
        assert_eq!(read("Der Zug hat gehalten ."), "DET NOUN AUX VERB PUNCT");
    }

    #[test]
    fn words_of_a_name_are_proper_nouns() {
        assert_eq!(read("Die Deutsche Bank zahlt ."), "DET PROPN PROPN VERB PUNCT");
        assert_eq!(read("Die deutsche Bahn hält ."), "DET ADJ NOUN VERB PUNCT");
    }

    #[test]
    fn without_weights_each_tag_has_its_usual_meaning() {
        let tags = [Tag::NE, Tag::VAFIN, Tag::ADJD];
        let tokens = ["Hamburg", "ist", "groß"];
        let found = Lexicon::embedded().upos_by(&Model::new(&[]), &tokens, &tags);
        assert_eq!(found, tags.map(Tag::usual_upos));
    }
}
