//! Bodies and media that the model missed, by what stands right before them: the word for their town
//! ("das Lommer Wochenblatt"), or the noun for what they are ("die Zeitschrift „Der Kahn“").

use super::name_nouns::names_medium;
use super::{Annotated, EntityKind, Tokens};
use crate::lexicon::{Lexicon, NameKinds, Tag};
use crate::text::lower;

/// What bodies are that go by the word for their town.
const OF_TOWNS: [&str; 15] = [
    "blatt",
    "zeitung",
    "anzeiger",
    "nachrichten",
    "rundschau",
    "kurier",
    "theater",
    "schauspielhaus",
    "festspiele",
    "orchester",
    "philharmoniker",
    "symphoniker",
    "verein",
    "bank",
    "forum",
];

/// Any one of these is meant: "eine Mailänder Tageszeitung".
const ANY: [&str; 2] = ["tageszeitung", "wochenzeitung"];

/// Nouns that are followed by the name of a body.
const CALLED: [&str; 7] =
    ["firma", "sender", "agentur", "konzern", "hersteller", "zeitschrift", "label"];

/// Nouns that are followed by the name of a body in quotation marks.
const CALLED_IN_MARKS: [&str; 4] = ["band", "verein", "partei", "zeitung"];

/// Names in quotation marks have no more words.
const LONGEST: usize = 5;

/// Whether the noun is followed by the name of a body, whatever that looks like.
pub(super) fn calls_body(noun: &str) -> bool {
    noun.starts_with(char::is_uppercase) && ends_in(&lower(noun), &CALLED)
}

fn ends_in(word: &str, nouns: &[&str]) -> bool {
    nouns.iter().any(|noun| word.ends_with(noun))
}

/// Adds such bodies to the names of a text, where no other name stands.
pub(super) fn add(annotated: &Annotated, lexicon: &Lexicon, names: &mut Vec<(Tokens, EntityKind)>) {
    let reader = Reader { annotated, lexicon };
    for sentence in &annotated.sentences {
        for at in sentence.tokens.clone() {
            let Some((tokens, kind)) = reader.of_town(at).or_else(|| reader.called(at)) else {
                continue;
            };
            let place = names.partition_point(|(other, _)| other.end <= tokens.start);
            let free = names.get(place).is_none_or(|(other, _)| other.start >= tokens.end);
            if free && tokens.end <= sentence.tokens.end {
                names.insert(place, (tokens, kind));
            }
        }
    }
}

struct Reader<'a> {
    annotated: &'a Annotated,
    lexicon: &'a Lexicon,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.annotated.word(at)
    }

    fn kinds(&self, word: &str) -> NameKinds {
        self.lexicon.name_kinds(word).unwrap_or_default()
    }

    fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// "Lommer Wochenblatt", "St. Lommer Theater".
    fn of_town(&self, at: usize) -> Option<(Tokens, EntityKind)> {
        let body = lower(self.word(at + 1));
        let named = self.is_of_town(self.word(at))
            && self.is_capital(at + 1)
            && ends_in(&body, &OF_TOWNS)
            && !ends_in(&body, &ANY);
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let start = at - usize::from(matches!(before, "St." | "Sankt" | "Bad" | "New" | "Neu"));
        named.then(|| (start..at + 2, self.kind(at + 1)))
    }

    /// "Lommer", "Bremer": by a town that the lists know.
    fn is_of_town(&self, word: &str) -> bool {
        let town = |stem: &str| {
            [stem.to_owned(), format!("{stem}en"), format!("{stem}e")]
                .iter()
                .any(|town| self.kinds(town).place)
        };
        word.starts_with(char::is_uppercase) && word.strip_suffix("er").is_some_and(town)
    }

    fn kind(&self, noun: usize) -> EntityKind {
        if names_medium(self.word(noun)) || self.word(noun).ends_with("eitschrift") {
            EntityKind::Medium
        } else {
            EntityKind::Organisation
        }
    }

    /// What the noun at `at` calls by a name.
    fn called(&self, at: usize) -> Option<(Tokens, EntityKind)> {
        if !self.is_capital(at) {
            return None;
        }
        let noun = lower(self.word(at));
        let called = ends_in(&noun, &CALLED);
        let tokens = if matches!(self.word(at + 1), "„" | "\"" | "»") {
            let named = called || ends_in(&noun, &CALLED_IN_MARKS) || names_medium(&noun);
            named.then(|| self.in_marks(at + 2))??
        } else {
            called.then(|| self.run(at + 1))??
        };
        Some((tokens, self.kind(at)))
    }

    /// The words from `start` to the closing quotation mark, if they look like a name.
    fn in_marks(&self, start: usize) -> Option<Tokens> {
        let end = (start + 1..=start + LONGEST)
            .find(|&at| matches!(self.word(at), "“" | "\"" | "«" | "”"))?;
        let named = self.is_capital(start)
            && (start..end).all(|at| {
                self.annotated
                    .tokens
                    .get(at)
                    .is_some_and(|token| !token.tag.is_finite() && token.tag != Tag::COMMA)
            });
        named.then_some(start..end)
    }

    /// The names or unknown words from `start` on.
    fn run(&self, start: usize) -> Option<Tokens> {
        let named = |at: usize| {
            let Some(token) = self.annotated.tokens.get(at) else { return false };
            let tagged = match token.tag {
                Tag::NE | Tag::FM => true,
                Tag::NN => self.lexicon.known_features(self.word(at)).next().is_none(),
                _ => false,
            };
            tagged && self.is_capital(at)
        };
        let run = |start: usize| (start..).find(|&at| !named(at)).unwrap_or(start);
        let mut end = run(start);
        // "die Firma Lomme und Kern".
        if end > start && matches!(self.word(end), "&" | "+" | "und") {
            end = Some(run(end + 1)).filter(|&behind| behind > end + 1).unwrap_or(end);
        }
        let town = end == start + 1 && self.kinds(self.word(start)).place;
        (end > start && !town).then_some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::tagged;
    use super::EntityKind::{Organisation, Person};
    use super::*;

    /// The names of a sentence with their kinds, after what was found in it.
    fn named(line: &str, found: &[(Tokens, EntityKind)]) -> String {
        let text = tagged(line, None);
        let mut names = found.to_vec();
        add(&text, Lexicon::embedded(), &mut names);
        let of = |(tokens, kind): &(Tokens, EntityKind)| format!("{} {kind:?}", text.words(tokens));
        names.iter().map(of).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_body_goes_by_the_word_for_its_town() {
        assert_eq!(named("Das/ART Bremer/ADJA Wochenblatt/NN", &[]), "Bremer Wochenblatt Medium");
        assert_eq!(
            named("am/APPRART Leipziger/ADJA Schauspielhaus/NN", &[]),
            "Leipziger Schauspielhaus Organisation"
        );
        let saint = "das/ART St./NE Petersburger/ADJA Theater/NN";
        assert_eq!(named(saint, &[]), "St. Petersburger Theater Organisation");
        for none in ["eine/ART Bremer/ADJA Tageszeitung/NN", "ein/ART guter/ADJA Verein/NN"] {
            assert_eq!(named(none, &[]), "");
        }
        let known = [(0..3, Organisation)];
        assert_eq!(
            named("Neue/ADJA Bremer/ADJA Zeitung/NN", &known),
            "Neue Bremer Zeitung Organisation"
        );
    }

    #[test]
    fn a_noun_calls_a_body_by_its_name() {
        let firm = "die/ART Firma/NN Lomme/NE Kern/NE baut/VVFIN";
        assert_eq!(named(firm, &[]), "Lomme Kern Organisation");
        let two = "die/ART Firma/NN Lomme/NE und/KON Kern/NE baut/VVFIN";
        assert_eq!(named(two, &[]), "Lomme und Kern Organisation");
        assert_eq!(named("der/ART Sender/NN Lomme/NN meldet/VVFIN", &[]), "Lomme Medium");
        assert_eq!(named("der/ART Sender/NN Bremen/NE meldet/VVFIN", &[]), "");
        assert_eq!(named("die/ART Firma/NN Lomme/NE", &[(2..3, Person)]), "Lomme Person");
        assert_eq!(named("der/ART Hersteller/NN Autos/NN liefert/VVFIN", &[]), "");
    }

    #[test]
    fn a_name_in_quotation_marks_stands_behind_what_it_is() {
        let paper = "die/ART Zeitschrift/NN „/$( Der/ART Kahn/NN “/$( schrieb/VVFIN";
        assert_eq!(named(paper, &[]), "Der Kahn Medium");
        let band = "die/ART Band/NN „/$( Rote/ADJA Ruder/NN “/$( spielt/VVFIN";
        assert_eq!(named(band, &[]), "Rote Ruder Organisation");
        // What somebody says, and what is no body.
        let said = "die/ART Zeitschrift/NN „/$( Der/ART Kahn/NN sinkt/VVFIN “/$(";
        assert_eq!(named(said, &[]), "");
        assert_eq!(named("das/ART Schiff/NN „/$( Kahn/NN “/$( sank/VVFIN", &[]), "");
    }
}
