//! Misprints: forms one slip of the hand away from a frequent word.

use super::Lexicon;
use super::features::WordClass;
use super::reading::capitalised;
use super::tagger::words::hash_of;

/// Shorter words have too many others beside them.
const LONG: usize = 9;

/// From this length on a word that is very frequent was meant.
const SHORT: usize = 7;

/// So many letters at the end of a word may be its ending.
const ENDING: usize = 3;

/// A longer word is hardly ever very frequent.
const LONGEST: usize = 15;

/// The band up to which a word is frequent enough to have been meant by another.
const FREQUENT: u8 = 14;

/// The band of words that were meant rather than any rare one that is made by rule.
const VERY_FREQUENT: u8 = 8;

/// The band of the small words that every text is full of.
const EVERYWHERE: u8 = 3;

/// So many bands rarer than the word beside it a form is not meant.
const FAR: u8 = 6;

/// The longest of the small words that [`Lexicon::small_word_meant`] looks for.
const SMALL: usize = 7;

const LETTERS: [char; 29] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',
    't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ü',
];

/// Endings of nouns that are joined to the next part of a compound by "s".
const LINKED: [&str; 7] = ["ung", "heit", "keit", "schaft", "tät", "tion", "ling"];

/// Other letters at one place of a form: those to put in, from which letter on, in the place of how many.
#[derive(Debug, Clone, Copy)]
struct Edit {
    at: usize,
    put: [Option<char>; 2],
    cut: usize,
}

/// At `at`, `put` in the place of nothing.
const fn more(at: usize, put: char) -> Edit {
    Edit { at, put: [Some(put), None], cut: 0 }
}

/// `put` in the place of the letter at `at`.
const fn other(at: usize, put: char) -> Edit {
    Edit { at, put: [Some(put), None], cut: 1 }
}

/// Without the letter at `at`.
const fn less(at: usize) -> Edit {
    Edit { at, put: [None, None], cut: 1 }
}

/// The two letters from `at` on in the other order.
fn swapped(letters: &[char], at: usize) -> Edit {
    Edit { at, put: [Some(letters[at + 1]), Some(letters[at])], cut: 2 }
}

/// A form and where its letters begin, in bytes, for hundreds of edits without a copy of each.
struct Edited<'a> {
    form: &'a str,
    starts: Vec<usize>,
    buffer: String,
}

impl<'a> Edited<'a> {
    fn of(form: &'a str) -> Self {
        let starts = form.char_indices().map(|(at, _)| at).chain([form.len()]).collect();
        Self { form, starts, buffer: String::with_capacity(form.len() + 8) }
    }

    /// The first of the edited forms that is the one.
    fn find(
        &mut self,
        edits: impl IntoIterator<Item = Edit>,
        is_it: impl Fn(&str) -> bool,
    ) -> Option<String> {
        for edit in edits {
            self.buffer.clear();
            self.buffer.push_str(&self.form[..self.starts[edit.at]]);
            self.buffer.extend(edit.put.into_iter().flatten());
            self.buffer.push_str(&self.form[self.starts[edit.at + edit.cut]..]);
            if is_it(&self.buffer) {
                return Some(self.buffer.clone());
            }
        }
        None
    }
}

impl Lexicon {
    /// The frequent word that was likely meant by a form which no table holds: the same with a letter
    /// less, one doubled, two swapped, or a letter more of those that are most often left out
    /// ("beispielweise", "Inkraftreten"), a syllable that the one before it swallowed ("Verteigung"), the
    /// dots on another vowel ("züruck"); if it is very frequent, any letter more ("engültig"). However the form
    /// could be cut into words, it is then doubtful.
    #[must_use]
    pub fn likely_meant(&self, form: &str) -> Option<String> {
        let letters: Vec<char> = form.chars().collect();
        if self.holds(form)
            || letters.len() < SHORT
            || !letters.iter().all(|letter| letter.is_alphabetic())
        {
            return None;
        }
        // What differs at the end is an ending.
        let all = 1..letters.len() - ENDING;
        let common = ['s', 'n', 'e', 'r', 't'];
        let narrow = all
            .clone()
            .map(less)
            .chain(all.clone().map(|at| more(at, letters[at])))
            .chain(all.clone().map(|at| swapped(&letters, at)))
            .chain(all.clone().flat_map(|at| common.map(|put| more(at, put))));
        let bound = if letters.len() < LONG { VERY_FREQUENT } else { FREQUENT };
        let meant = |bound: u8| {
            move |other: &str| {
                // The tables of forms hold no adverbs.
                self.band_as_it_stands(other).is_some_and(|band| band <= bound)
                    && (self.known(other).is_some() || other.ends_with("weise"))
            }
        };
        let mut edited = Edited::of(form);
        let near = edited
            .find(narrow, meant(bound))
            .or_else(|| moved_dots(&letters).find(|other| meant(bound)(other)));
        // A noun that is made of words is nothing else by a mere chance; very frequent words are short.
        if near.is_some() || letters.len() > LONGEST || self.compound_head(form).is_some() {
            return near;
        }
        let swallowed = all.clone().flat_map(|at| {
            LETTERS.map(|put| Edit { at, put: [Some(put), Some(letters[at - 1])], cut: 0 })
        });
        let any = all.flat_map(|at| LETTERS.map(|put| more(at, put)));
        edited.find(swallowed, meant(bound)).or_else(|| edited.find(any, meant(VERY_FREQUENT)))
    }

    /// [`Self::frequency_band`] of a form in its own letters alone, which costs less.
    fn band_as_it_stands(&self, form: &str) -> Option<u8> {
        if form.contains('ß') {
            return self.frequency_band(form);
        }
        self.words.get(hash_of(form)).map(|(_, band)| band).filter(|&band| band != u8::MAX)
    }

    /// The small word that was meant by a short form that is no word of any table, or a far rarer one:
    /// "fur" for "für", "hatt" for "hatte". To be asked of words that stand where small words do.
    #[must_use]
    pub fn small_word_meant(&self, form: &str) -> Option<String> {
        let letters: Vec<char> = form.chars().collect();
        let small = (3..=SMALL).contains(&letters.len())
            && letters.iter().all(|letter| letter.is_lowercase());
        let own = self.frequency_band(form).unwrap_or(u8::MAX);
        if !small || own < FAR || self.known(form).is_some() {
            return None;
        }
        let edits = (1..=letters.len())
            .flat_map(|at| LETTERS.map(|put| more(at, put)))
            .chain((1..letters.len()).flat_map(|at| LETTERS.map(|put| other(at, put))))
            .chain((1..letters.len()).map(less))
            .chain((1..letters.len() - 1).map(|at| swapped(&letters, at)));
        Edited::of(form).find(edits, |other| {
            self.band_as_it_stands(other)
                .is_some_and(|band| band <= EVERYWHERE && band.saturating_add(FAR) <= own)
        })
    }

    /// Whether a compound lacks the "s" between its parts: "Regierungsprecher", "Leitungchef".
    #[must_use]
    pub fn lacks_link(&self, noun: &str) -> bool {
        if self.holds(noun) {
            return false;
        }
        let known = |part: &str, shortest: usize| {
            part.chars().count() >= shortest && self.is_noun_form(&capitalised(part))
        };
        LINKED.iter().any(|ending| {
            noun.match_indices(ending).any(|(at, _)| {
                let (first, rest) = noun.split_at(at + ending.len());
                let sound =
                    rest.strip_prefix('s').is_some_and(|rest| rest.is_empty() || known(rest, 3));
                first.chars().count() > 6 && self.is_noun_lemma(first) && !sound && known(rest, 4)
            })
        })
    }

    fn is_noun_form(&self, word: &str) -> bool {
        let readings = self.known_readings(word).unwrap_or_default();
        readings.iter().any(|one| one.features.class() == Some(WordClass::Noun))
    }
}

/// The form with the dots of one vowel on another: "züruck" for "zurück".
fn moved_dots(letters: &[char]) -> impl Iterator<Item = String> {
    const PAIRS: [(char, char); 3] = [('ä', 'a'), ('ö', 'o'), ('ü', 'u')];
    let places = |dotted: bool| {
        letters.iter().enumerate().filter_map(move |(at, letter)| {
            let pair = PAIRS
                .iter()
                .find(|(with, without)| letter == if dotted { with } else { without })?;
            Some((at, if dotted { pair.1 } else { pair.0 }))
        })
    };
    places(true).flat_map(move |(from, plain)| {
        places(false).map(move |(to, dotted)| {
            let mut moved = letters.to_vec();
            (moved[from], moved[to]) = (plain, dotted);
            moved.into_iter().collect()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_known() {
        let lexicon = Lexicon::embedded();
        for (slip, meant) in [
            ("beispielweise", "beispielsweise"),
            ("Inkraftreten", "Inkrafttreten"),
            ("jetztigen", "jetzigen"),
            ("Dirktor", "Direktor"),
            ("engültige", "endgültige"),
            ("Verteigung", "Verteidigung"),
            ("züruckgetreten", "zurückgetreten"),
        ] {
            assert_eq!(lexicon.likely_meant(slip).as_deref(), Some(meant));
        }
        for word in ["beispielsweise", "Dachziegeln", "Vereinshaus", "siebenstöckigen", "Verirrung"]
        {
            assert_eq!(lexicon.likely_meant(word), None, "{word}");
        }
    }

    #[test]
    fn small_words_are_told_from_misprints() {
        let lexicon = Lexicon::embedded();
        for (slip, meant) in [("fur", "für"), ("hatt", "hatte"), ("wurd", "wurde")] {
            assert_eq!(lexicon.small_word_meant(slip).as_deref(), Some(meant));
        }
        for word in ["für", "wär", "vom", "via", "per"] {
            assert_eq!(lexicon.small_word_meant(word), None, "{word}");
        }
    }

    #[test]
    fn links_are_missed() {
        let lexicon = Lexicon::embedded();
        for word in ["Regierungsprecher", "Zeitungleser", "Gesellschaftspiel"] {
            assert!(lexicon.lacks_link(word), "{word}");
        }
        for word in [
            "Regierungssprecher",
            "Zeitungsleser",
            "Stadionsprecher",
            "Jungfrau",
            "Lungenkrebs",
            "Lieblingsstadt",
            "Zeitungsente",
            "Eröffnungstag",
        ] {
            assert!(!lexicon.lacks_link(word), "{word}");
        }
    }
}
