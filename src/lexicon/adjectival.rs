//! Nouns made of adjectives and participles, declined as these are: "der/die Vorsitzende", "ein
//! Angestellter", "mit Jugendlichen". The tables hold hardly any.

use super::entry::Noun;
use super::features::{VerbKind, WordClass};
use super::{Agreement, Case, Gender, Lexicon};

/// The endings of adjectives, longer ones first.
const ENDINGS: [&str; 5] = ["en", "em", "er", "es", "e"];

/// Shorter stems, in characters, are too often an accident.
const SHORTEST: usize = 3;

/// Shorter stems at the end of a compound are.
const SHORTEST_LAST: usize = 5;

/// Stems that are no adjective or participle of today and yet make such nouns.
const OLD_STEMS: [&str; 2] = ["beamt", "vorsitzend"];

/// Suffixes that make adjectives; not all of these are in the tables.
const SUFFIXES: [&str; 3] = ["ig", "isch", "lich"];

impl Lexicon {
    /// The dictionary form of a noun made of an adjective or participle ("Angestellten" is of
    /// "Angestellte"); `None` where the form is one of an ordinary noun.
    #[must_use]
    pub fn adjectival_lemma(&self, form: &str) -> Option<String> {
        if !form.starts_with(char::is_uppercase) {
            return None;
        }
        let stem = ENDINGS.iter().find_map(|ending| {
            let stem = form.strip_suffix(ending)?;
            self.is_quality_or_ends_in_one(stem).then_some(stem)
        })?;
        let lemma = format!("{stem}e");
        let plain = self.known_readings(form).unwrap_or_default().into_iter().all(|reading| {
            // "das Deutsche" stands in the tables as a neuter of its own, "Gute" as an old dative.
            let neuter = reading.lemma == lemma && reading.features.gender() == Some(Gender::Neut);
            let dative = |gender| Agreement::of(Case::Dat, Some(gender));
            let dative = dative(Gender::Masc).or(dative(Gender::Neut));
            let old = dative.contains(reading.features.agreement());
            reading.features.class() != Some(WordClass::Noun) || neuter || old
        });
        (plain || OLD_STEMS.contains(&stem.to_lowercase().as_str())).then_some(lemma)
    }

    /// The noun of that dictionary form, if it is made of an adjective or participle: of either
    /// sex, or a thing where the tables have it as one.
    #[must_use]
    pub fn adjectival_noun(&self, lemma: &str) -> Option<Noun> {
        let stem = lemma.strip_suffix('e')?;
        if self.adjectival_lemma(lemma)? != lemma {
            return None;
        }
        let plural = vec![format!("{lemma}n")];
        let mut genders = vec![(Some(Gender::Masc), plural.clone())];
        // "die Beamtin" stands beside "der Beamte".
        if !self.is_noun_lemma(&format!("{stem}in")) {
            genders.push((Some(Gender::Fem), plural.clone()));
        }
        if self.is_noun_lemma(lemma) {
            genders.push((Some(Gender::Neut), plural));
        }
        Some(Noun { genders, adjectival: true, ..Noun::default() })
    }

    fn is_quality_or_ends_in_one(&self, stem: &str) -> bool {
        if stem.chars().count() < SHORTEST {
            return false;
        }
        if self.is_quality(&stem.to_lowercase()) {
            return true;
        }
        // "Vorstandsvorsitzende", "EU-Abgeordnete".
        stem.char_indices().map(|(at, _)| at).skip(SHORTEST).any(|at| {
            let (before, last) = stem.split_at(at);
            if before.ends_with('-') != last.starts_with(char::is_uppercase) {
                return false;
            }
            last.chars().count() >= SHORTEST_LAST
                && self.is_quality(&last.to_lowercase())
                && (before.ends_with('-') || self.is_first_part(before, 3))
        })
    }

    /// Whether these letters are an adjective without ending, or a participle.
    fn is_quality(&self, stem: &str) -> bool {
        let has = |form: &str, kind| {
            let readings = self.known_readings(form).unwrap_or_default();
            readings.iter().any(|one| one.features.verb_kind() == Some(kind))
        };
        let long = stem.chars().count() >= SHORTEST_LAST;
        OLD_STEMS.contains(&stem)
            || self.is_adjective_lemma(stem)
            || (long && SUFFIXES.iter().any(|suffix| stem.ends_with(suffix)))
            || has(stem, VerbKind::Participle2)
            || has(stem, VerbKind::Participle1)
            || stem.strip_suffix('d').is_some_and(|verb| has(verb, VerbKind::Infinitive))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Tag;

    #[test]
    fn nouns_made_of_adjectives_have_either_article() {
        let lexicon = Lexicon::embedded();
        for (form, line) in [
            ("Vorstandsvorsitzende", "der/die Vorstandsvorsitzende, die Vorstandsvorsitzenden"),
            ("Vorsitzenden", "der/die Vorsitzende, die Vorsitzenden"),
            ("Angestellter", "der/die Angestellte, die Angestellten"),
            ("Bundestagsabgeordneten", "der/die Bundestagsabgeordnete, die Bundestagsabgeordneten"),
            ("EU-Abgeordnete", "der/die EU-Abgeordnete, die EU-Abgeordneten"),
            ("Jugendlichen", "der/die Jugendliche, die Jugendlichen"),
            ("Beamten", "der Beamte, die Beamten"),
            ("Deutschen", "der/die/das Deutsche, die Deutschen"),
            ("Reisende", "der/die Reisende, die Reisenden"),
            ("Verletzten", "der/die Verletzte, die Verletzten"),
            ("Gute", "der/die Gute, die Guten"),
            ("Verdächtiger", "der/die Verdächtige, die Verdächtigen"),
        ] {
            let lemma = lexicon.adjectival_lemma(form);
            let lemma = lemma.unwrap_or_else(|| panic!("{form}"));
            assert_eq!(lexicon.entry(&lemma, Tag::NN).line(), line);
        }
    }

    #[test]
    fn ordinary_nouns_are_none_of_them() {
        for form in [
            "Wochenende",
            "Legende",
            "Spende",
            "Gemeinde",
            "Liebe",
            "Kinder",
            "Jahre",
            "Feste",
            "Rechte",
            "Reiche",
            "Abende",
            "Dutzende",
            "Geschichte",
            "Gerichte",
            "Berichte",
            "Vertreter",
            "Lehrer",
            "Betreiber",
            "Höhe",
            "Ebene",
            "Weise",
            "Arme",
            "Leute",
            "Kosten",
            "Könige",
            "Fische",
            "Kunde",
            "Garten",
            "Wasser",
            "Firmen",
            "Behörde",
            "Straße",
            "Vorstand",
            "",
        ] {
            assert_eq!(Lexicon::embedded().adjectival_lemma(form), None, "{form}");
        }
    }
}
