//! Whether a form is a word: one of the tables, or made of one by the rules of German word formation.

use super::reading::capitalised;
use super::{Lexicon, Tag};

/// Suffixes that make adjectives of words that no table holds ("siebenstöckig").
const ADJECTIVES: [&str; 18] = [
    "isch",
    "ig",
    "lich",
    "bar",
    "sam",
    "haft",
    "los",
    "frei",
    "reich",
    "voll",
    "fach",
    "artig",
    "weise",
    "wert",
    "iert",
    "ierend",
    "gemäß",
    "politisch",
];

/// What adjectives and participles inflect with, longer ones first.
const ENDINGS: [&str; 17] = [
    "steren", "sten", "ster", "stes", "stem", "eren", "erer", "eres", "erem", "ste", "ere", "er",
    "en", "em", "es", "e", "",
];

/// Prefixes and particles of verbs, and first parts of numbers and comparisons, longer ones first.
const FIRST_PARTS: [&str; 44] = [
    "zusammen",
    "entgegen",
    "auseinander",
    "aufeinander",
    "gegenüber",
    "hinterher",
    "wieder",
    "weiter",
    "heraus",
    "hervor",
    "herein",
    "herunter",
    "hinaus",
    "hinein",
    "hinzu",
    "herab",
    "herum",
    "zurück",
    "zweit",
    "dritt",
    "durch",
    "unter",
    "hinter",
    "nieder",
    "wider",
    "über",
    "nach",
    "fest",
    "fort",
    "miss",
    "vor",
    "auf",
    "aus",
    "ein",
    "mit",
    "los",
    "weg",
    "ent",
    "zer",
    "ver",
    "be",
    "er",
    "ab",
    "an",
];

/// Last parts of compounds too short for [`Lexicon::readings`] to look for.
const SHORT_HEADS: [&str; 18] = [
    "typ", "arm", "amt", "ort", "weg", "rat", "art", "cup", "eis", "tag", "bau", "not", "see",
    "öl", "tor", "hof", "bus", "zug",
];

/// What stands before nouns and is no word by itself, or one that the tables do not hold.
const PREFIXES: [&str; 24] = [
    "Vor", "Nach", "Neben", "Mit", "Über", "Ab", "Ur", "Un", "Außen", "Zwischen", "Netto",
    "Brutto", "Medien", "Gegen", "Unter", "Sonder", "Spezial", "Rund", "Höchst", "Ex", "Vize",
    "Sub", "Ko", "Super",
];

/// The shortest rest, in characters, that tells anything.
const SHORTEST: usize = 4;

impl Lexicon {
    /// Whether the form stands in a table or is made of a word that does. Rare words, foreign ones
    /// and misprints are not: a `false` says that the form is doubtful, not that it is wrong.
    #[must_use]
    pub fn is_known(&self, form: &str) -> bool {
        // The tables of some sources write "größte", those of others "grösste".
        form.contains('ß') && self.is_known(&form.replace('ß', "ss"))
            || self.frequency_band(form).is_some()
            || self.known_readings(form).is_some()
            || if form.starts_with(char::is_uppercase) {
                self.is_made_noun(form)
            } else {
                !self.readings(form).is_empty() || self.is_made_word(form)
            }
    }

    /// Whether the form itself stands in a table.
    #[must_use]
    pub fn holds(&self, form: &str) -> bool {
        self.frequency_band(form).is_some() || self.known(form).is_some()
    }

    /// A noun made of an adjective or participle, of a man's a woman's, or with a short last part.
    fn is_made_noun(&self, form: &str) -> bool {
        let woman = ["innen", "in"].iter().filter_map(|ending| form.strip_suffix(ending));
        let short = SHORT_HEADS.iter().filter_map(|head| form.strip_suffix(head));
        // "Grabung" of "graben", "Konstituierung" of a loan verb.
        let deed = ["ungen", "ung"].iter().find_map(|ending| form.strip_suffix(ending));
        let done = deed.is_some_and(|stem| {
            let verb = format!("{}en", stem.to_lowercase());
            self.stands(&verb) || self.is_made_word(&verb)
        });
        // "Dachziegel" of words alone; "Demonstanten" ends in "Tanten", but "Demons" is no word.
        let lemma = self.lemma(form, Tag::NN);
        let compound = [form, &lemma].iter().any(|noun| self.compound_head(noun).is_some());
        let behind = PREFIXES.iter().filter_map(|prefix| form.strip_prefix(prefix));
        done || compound
            || behind
                .map(capitalised)
                .any(|noun| self.stands(&noun) || self.compound_head(&noun).is_some())
            || self.adjectival_lemma(form).is_some()
            || woman.into_iter().any(|stem| !self.readings(stem).is_empty())
            || short.into_iter().any(|stem| self.is_first_part(stem, 2))
    }

    /// A word in small letters with a suffix that makes adjectives, or a prefix before a word.
    fn is_made_word(&self, form: &str) -> bool {
        let stems = ENDINGS.iter().filter_map(|ending| form.strip_suffix(ending));
        let adjective = stems.clone().any(|stem| {
            ADJECTIVES.iter().any(|suffix| stem.len() > suffix.len() + 2 && stem.ends_with(suffix))
        });
        let loan = ["ieren", "iert", "ierte", "ierten"].iter().any(|ending| form.ends_with(ending));
        let behind = FIRST_PARTS.iter().filter_map(|first| form.strip_prefix(first));
        adjective
            || loan
            || behind.into_iter().any(|rest| {
                let rest = rest.strip_prefix("zu").filter(|rest| self.stands(rest)).unwrap_or(rest);
                self.stands(rest) || self.positive(rest).is_some()
            })
    }

    fn stands(&self, form: &str) -> bool {
        form.chars().count() >= SHORTEST && self.known_readings(form).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_misprints() {
        let lexicon = Lexicon::embedded();
        for word in [
            "siebenstöckigen",
            "kongolesische",
            "emigrierte",
            "wiedererrichten",
            "herauszuquetschen",
            "Rathaus",
            "Nebeneinkommen",
            "Nachbesserungen",
            "Dachziegeln",
            "Stadtrat",
            "Vorsitzende",
            "Übergangsrat",
            "Parlamentarierin",
            "Baudezernentin",
            "Grabung",
            "Ausschüttungen",
            "Konstituierung",
            "Werkstor",
            "zweitgrößten",
        ] {
            assert!(lexicon.is_known(word), "{word}");
        }
        for word in [
            "vezögert",
            "entwicklen",
            "veringern",
            "Bürgermeistr",
            "Regirung",
            "Demonstanten",
            "Trägerrakte",
        ] {
            assert!(!lexicon.is_known(word), "{word}");
        }
    }
}
