//! What the tagger sees of a word, with what the lexicon knows of it.

use super::words::Word;
use crate::lexicon::Lexicon;

/// The readings are those of the last part of an unknown word.
const BY_HEAD: u32 = 1 << 30;
/// The form is known.
const KNOWN: u32 = 1 << 31;

impl Lexicon {
    /// What the models see of tokens.
    pub fn views<'t>(&self, tokens: impl IntoIterator<Item = &'t str>) -> Vec<Word> {
        let mut lower = String::new();
        tokens.into_iter().map(|token| self.view(token, &mut lower)).collect()
    }

    /// What the tagger sees of a token; `lower` is room for its letters.
    fn view(&self, token: &str, lower: &mut String) -> Word {
        let mut word = Word::new(token, lower);
        let bits =
            |form: &str| self.forms.number(form).map(|number| self.forms.tagger_bits(number));
        word.class = match bits(token) {
            Some(found) => found | KNOWN,
            None if token.starts_with(char::is_alphabetic) => {
                self.head(token).map_or(0, |(_, number)| self.forms.tagger_bits(number) | BY_HEAD)
            }
            None => 0,
        };
        if lower != token {
            word.small_class = bits(lower).unwrap_or(0);
        }
        if let Some((cluster, known)) = self.list.get(word.form) {
            word.cluster = u32::from(cluster);
            word.known = u32::from(known);
        }
        word
    }
}
