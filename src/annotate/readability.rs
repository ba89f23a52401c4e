//! How hard a text is to read, by two formulas and by the frequency of its words, and the CEFR
//! level that this suggests. The level is an estimate: no formula sees argument, topic or grammar.
//!
//! - First Wiener Sachtextformel (Bamberger and Vanecek 1984, Lesen – Verstehen – Lernen –
//!   Schreiben): 0.1935 × words of three or more syllables in per cent, plus 0.1672 × words a
//!   sentence, plus 0.1297 × words of more than six letters in per cent, minus 0.0327 × words of
//!   one syllable in per cent, minus 0.875. It gives the school year in which a text can be read.
//! - LIX (Björnsson 1968, Läsbarhet): words a sentence + words of more than six letters in per cent.

use super::Annotated;
use crate::lexicon::{Lexicon, Tag};

/// What the estimate stands on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Readability {
    /// First Wiener Sachtextformel: a school year, most often 4 to 15.
    pub school_year: f64,
    /// LIX: below 30 very easy, above 60 very hard.
    pub lix: f64,
    /// Nouns, verbs and adjectives that are rare in the language, as a share from 0 to 1.
    pub rare: f64,
}

/// A form in this band of frequency or beyond it is rare: it stands less than about once in
/// 500,000 words (the most frequent form stands in band 0, each band is half as frequent).
const RARE_BAND: u8 = 13;

/// Texts of fewer words than this tell nothing.
const LEAST_WORDS: usize = 20;

impl Annotated {
    /// The readability of the text; `None` for one of a few words.
    #[must_use]
    pub fn readability(&self, lexicon: &Lexicon) -> Option<Readability> {
        let (mut words, mut long, mut many, mut single) = (0_usize, 0, 0, 0);
        let (mut content, mut rare) = (0_usize, 0);
        for token in &self.tokens {
            let word = token.span.of(&self.text);
            if !word.starts_with(char::is_alphabetic) {
                continue;
            }
            words += 1;
            long += usize::from(word.chars().count() > 6);
            let syllables = syllables(word);
            many += usize::from(syllables >= 3);
            single += usize::from(syllables == 1);
            if matches!(
                token.tag,
                Tag::NN | Tag::VVFIN | Tag::VVINF | Tag::VVPP | Tag::ADJA | Tag::ADJD
            ) {
                content += 1;
                rare +=
                    usize::from(lexicon.frequency_band(word).is_none_or(|band| band >= RARE_BAND));
            }
        }
        // Headings and lines of lists are no sentences.
        let sentences = self.sentences.iter().filter(|each| each.tokens.len() > 3).count().max(1);
        if words < LEAST_WORDS {
            return None;
        }
        let count = |value: usize| f64::from(u32::try_from(value).unwrap_or(u32::MAX));
        let percent = |part: usize| 100.0 * count(part) / count(words);
        let length = count(words) / count(sentences);
        Some(Readability {
            school_year: 0.1935 * percent(many) + 0.1672 * length + 0.1297 * percent(long)
                - 0.0327 * percent(single)
                - 0.875,
            lix: length + percent(long),
            rare: count(rare) / count(content.max(1)),
        })
    }
}

impl Readability {
    /// The name of the CEFR level that the text seems to be of, A2 to C1: the mean of what the
    /// three figures suggest. An estimate.
    #[must_use]
    pub fn level(&self) -> &'static str {
        let steps = step(self.school_year, [6.0, 9.0, 12.5])
            + step(self.lix, [38.0, 47.0, 58.0])
            + step(self.rare, [0.12, 0.24, 0.38]);
        ["A2", "B1", "B2", "C1"][usize::from((steps + 1) / 3).min(3)]
    }
}

/// How many of the bounds a value reaches.
fn step(value: f64, bounds: [f64; 3]) -> u8 {
    bounds.iter().map(|&bound| u8::from(value >= bound)).sum()
}

/// The syllables of a German word by its vowels: each vowel or diphthong is one. At least 1.
#[must_use]
pub fn syllables(word: &str) -> usize {
    const PAIRS: [[char; 2]; 12] = [
        ['i', 'e'],
        ['e', 'i'],
        ['a', 'i'],
        ['a', 'u'],
        ['e', 'u'],
        ['ä', 'u'],
        ['a', 'a'],
        ['e', 'e'],
        ['o', 'o'],
        ['e', 'y'],
        ['a', 'y'],
        ['o', 'u'],
    ];
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let vowel = |at: usize| {
        letters.get(at).is_some_and(|letter| "aeiouyäöüéèêáàâîïôû".contains(*letter))
            && !(letters[at] == 'u' && at > 0 && letters[at - 1] == 'q')
    };
    let mut count = 0;
    let mut at = 0;
    while at < letters.len() {
        if !vowel(at) {
            at += 1;
            continue;
        }
        count += 1;
        // "Museum", "Petroleum": the ending is a syllable of its own.
        let ending = matches!(letters.get(at..), Some(['e', 'u', 'm'] | ['e', 'u', 'm', 's']));
        let pair = vowel(at + 1) && PAIRS.contains(&[letters[at], letters[at + 1]]) && !ending;
        at += if pair { 2 } else { 1 };
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;

    #[test]
    fn syllables_of_words() {
        for (word, count) in [
            ("Haus", 1),
            ("Zug", 1),
            ("Straße", 2),
            ("Bürgermeister", 4),
            ("Nation", 3),
            ("Quelle", 2),
            ("Feier", 2),
            ("Museum", 3),
            ("Theater", 3),
            ("See", 1),
            ("pst", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn formulas_by_hand() {
        // 20 words, 2 sentences, 3 of more than six letters, 1 of three syllables, 15 of one.
        let text = "Der Zug hielt an und die Frau mit dem Hut stieg in den Wagen ein. \
                    Das alte Bahnhofsgebäude brannte komplett.";
        let found = annotate(text, None, None, Lexicon::embedded())
            .readability(Lexicon::embedded())
            .unwrap();
        let words = 20.0;
        let long = 3.0 / words * 100.0;
        assert!((found.lix - (words / 2.0 + long)).abs() < 1e-9, "{found:?}");
        let many = 1.0 / words * 100.0;
        let single = 15.0 / words * 100.0;
        let year = 0.1935 * many + 0.1672 * words / 2.0 + 0.1297 * long - 0.0327 * single - 0.875;
        assert!((found.school_year - year).abs() < 1e-9, "{found:?} {year}");
    }

    #[test]
    fn easy_and_hard() {
        let easy = "Der Hund ist alt. Er mag den Garten. Am Abend geht er mit Anna in den Park. \
                    Dort spielt er mit dem Ball. Danach ist er müde und schläft.";
        let hard = "Die Berücksichtigung verfassungsrechtlicher Erwägungen hinsichtlich der \
                    Ausgestaltung überregionaler Finanzausgleichsmechanismen erscheint angesichts \
                    divergierender haushaltspolitischer Zielvorstellungen der Gebietskörperschaften \
                    außerordentlich problematisch, obgleich sachverständige Stellungnahmen wiederholt \
                    entsprechende Novellierungsbestrebungen befürworteten.";
        let level = |text: &str| {
            let lexicon = Lexicon::embedded();
            annotate(text, None, None, lexicon).readability(lexicon).unwrap().level()
        };
        assert_eq!((level(easy), level(hard)), ("A2", "C1"));
    }

    #[test]
    fn a_few_words_tell_nothing() {
        let lexicon = Lexicon::embedded();
        assert_eq!(annotate("Der Zug kam an.", None, None, lexicon).readability(lexicon), None);
    }
}
