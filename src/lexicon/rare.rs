//! The words of a text that are worth learning before one reads it.

use std::collections::HashMap;

use super::{Entry, InContext, Lexicon, Tag};

/// A word worth learning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rare {
    /// The word where it stands first; spans are bytes of the text.
    pub first: InContext,
    /// What is known of it.
    pub entry: Entry,
    /// How often it occurs.
    pub count: usize,
}

impl Lexicon {
    /// The most useful rare words among the words of a text (see [`Lexicon::words_in`]), at most
    /// `most`, in the order of the text: nouns, full verbs and adjectives of which the tables know
    /// something, no names, none of a frequency band below `band`. Of those the ones that occur
    /// often here come first, then the more frequent in German, since they are met again; what
    /// is so rare that it has no band comes last.
    #[must_use]
    pub fn rare_words(&self, text: &str, words: &[InContext], band: u8, most: usize) -> Vec<Rare> {
        let mut found: Vec<Rare> = Vec::new();
        let mut places: HashMap<(&str, bool), Option<usize>> = HashMap::new();
        for word in words.iter().filter(|word| is_content(word.tag)) {
            // The particle of a verb counts with its verb.
            if word.other.is_some_and(|other| other.start() < word.span.start()) {
                continue;
            }
            let known = places.entry((&word.lemma, word.tag.is_verb())).or_insert_with(|| {
                let entry = self.entry(&word.lemma, word.tag);
                let form = self.frequency_band(word.span.of(text));
                let rarest = entry.band.into_iter().chain(form).min();
                let capital = word.tag == Tag::NN && self.is_name(&word.lemma);
                let rare = rarest.is_none_or(|found| found >= band);
                if entry.word.is_none() || !rare || capital {
                    return None;
                }
                found.push(Rare { first: word.clone(), entry, count: 0 });
                Some(found.len() - 1)
            });
            if let Some(at) = *known {
                found[at].count += 1;
            }
        }
        found.sort_by_key(|rare| {
            let band = rare.entry.band.unwrap_or(u8::MAX);
            (band == u8::MAX, usize::MAX - rare.count, band, rare.first.span.start())
        });
        found.truncate(most);
        found.sort_by_key(|rare| rare.first.span.start());
        found
    }
}

const fn is_content(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::NN
            | Tag::ADJA
            | Tag::ADJD
            | Tag::VVFIN
            | Tag::VVINF
            | Tag::VVIZU
            | Tag::VVPP
            | Tag::VVIMP
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Die Reederei beanstandete die Wartung der Fähre. Der Hafenmeister in \
        Hamburg wies die Wartung zurück. Die Leute sagten, die Fähre sei alt.";

    fn rare(band: u8, most: usize) -> Vec<String> {
        let lexicon = Lexicon::embedded();
        let words = lexicon.words_in(TEXT);
        let found = lexicon.rare_words(TEXT, &words, band, most);
        found.into_iter().map(|rare| rare.entry.lemma).collect()
    }

    #[test]
    fn rare_words_without_names_and_common_ones() {
        let words = rare(8, 9);
        for word in ["Reederei", "beanstanden", "Wartung", "Fähre"] {
            assert!(words.iter().any(|each| each == word), "{word} in {words:?}");
        }
        for word in ["Hamburg", "Leute", "sagen", "alt", "Die"] {
            assert!(!words.iter().any(|each| each == word), "{word} in {words:?}");
        }
    }

    #[test]
    fn the_most_useful_ones_in_the_order_of_the_text() {
        assert_eq!(rare(8, 2), ["Wartung", "Fähre"]);
        assert!(rare(16, 9).len() <= rare(8, 9).len());
        assert!(rare(0, 0).is_empty());
    }
}
