//! Compounds: the noun at the end, which has gender and plural of the whole, if all before it are
//! words too.

use super::Lexicon;
use super::features::{VerbKind, WordClass};
use super::reading::capitalised;

/// What may stand between two parts of a compound ("Arbeit-s-markt").
const LINKS: [&str; 7] = ["", "s", "es", "n", "en", "er", "e"];

/// Shorter parts, in characters, are too often an accident.
const SHORTEST: usize = 3;

impl Lexicon {
    /// The noun at the end of a compound that the tables do not hold, with the byte at which it
    /// starts: "Fähranleger" gives "Anleger". The longest that leaves words alone before it;
    /// `None` where no cut does.
    #[must_use]
    pub fn compound_head(&self, noun: &str) -> Option<(usize, String)> {
        if !noun.starts_with(char::is_uppercase) {
            return None;
        }
        let cuts = noun.char_indices().map(|(at, _)| at).skip(SHORTEST);
        cuts.filter(|&at| noun[at..].chars().count() > SHORTEST).find_map(|at| {
            let (before, tail) = noun.split_at(at);
            if before.ends_with('-') != tail.starts_with(char::is_uppercase) {
                return None;
            }
            let head = capitalised(tail);
            // A hyphen says itself where the last part begins.
            let cut = before.ends_with('-') || self.is_first_part(before, 3);
            (self.is_noun_lemma(&head) && cut).then_some((at, head))
        })
    }

    /// Whether the word is a common noun in its dictionary form.
    #[must_use]
    pub fn is_noun_lemma(&self, word: &str) -> bool {
        let readings = self.known_readings(word).unwrap_or_default();
        readings
            .iter()
            .any(|one| one.lemma == word && one.features.class() == Some(WordClass::Noun))
    }

    /// Whether the letters may be the first part of a compound: a noun, an adjective or the stem
    /// of a verb, with a link behind it, or several of them (at most `depth`).
    pub(super) fn is_first_part(&self, part: &str, depth: usize) -> bool {
        let part = part.strip_suffix('-').unwrap_or(part);
        let stems = LINKS.iter().filter_map(|link| part.strip_suffix(link));
        let long = |stem: &&str| stem.chars().count() >= SHORTEST;
        if stems.filter(long).any(|stem| self.is_stem(stem)) {
            return true;
        }
        depth > 0
            && part.char_indices().map(|(at, _)| at).skip(SHORTEST).any(|at| {
                let (first, rest) = part.split_at(at);
                rest.chars().count() >= SHORTEST
                    && self.is_first_part(first, 0)
                    && self.is_first_part(rest, depth - 1)
            })
    }

    fn is_stem(&self, stem: &str) -> bool {
        let (noun, small) = (capitalised(stem), stem.to_lowercase());
        // "Schul-" of "Schule", "Fähr-" of "Fähre".
        if self.is_noun_lemma(&noun) || self.is_noun_lemma(&format!("{noun}e")) {
            return true;
        }
        let adjective = |form: &str| {
            let readings = self.known_readings(form).unwrap_or_default();
            readings
                .iter()
                .any(|one| one.lemma == form && one.features.class() == Some(WordClass::Adjective))
        };
        let verb = |form: &str| {
            let readings = self.known_readings(form).unwrap_or_default();
            readings.iter().any(|one| one.features.verb_kind() == Some(VerbKind::Infinitive))
        };
        adjective(&small) || verb(&format!("{small}en"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_noun_of_words_alone() {
        let head = |noun| Lexicon::embedded().compound_head(noun).map(|(_, head)| head);
        for (compound, noun) in [
            ("Klärwerksbetreiberin", "Betreiberin"),
            ("Fährhafenmeister", "Hafenmeister"),
            ("Deichschafherde", "Herde"),
            ("Ersatzfährplan", "Plan"),
            ("Amrum-Fähre", "Fähre"),
        ] {
            let found = head(compound);
            assert!(
                found.as_ref().is_some_and(|found| noun.ends_with(&found.to_lowercase())
                    || found.ends_with(&noun.to_lowercase())
                    || found == noun),
                "{compound}: {found:?}"
            );
        }
        for name in ["Brodersen", "Petersen", "Xylbert", "Xqzhaus", "haus", "Ä", ""] {
            assert_eq!(head(name), None, "{name}");
        }
    }
}
