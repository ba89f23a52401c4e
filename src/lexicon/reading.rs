//! Readings: what a form may be.

use super::features::{Features, WordClass};
use super::{Lexicon, Tag, VerbKind};

/// One reading of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The dictionary form.
    pub lemma: String,
    /// Class, gender, case, number, verb features.
    pub features: Features,
    /// Whether the form itself is unknown and the reading is that of its last part.
    pub by_head: bool,
}

impl Reading {
    /// Whether the reading fits a tag that the form has in its sentence.
    #[must_use]
    pub fn fits(&self, tag: Tag) -> bool {
        let verb = self.features.verb_kind();
        match tag {
            Tag::NN => matches!(
                self.features.class(),
                Some(WordClass::Noun | WordClass::Abbreviation | WordClass::Adjective)
            ),
            Tag::NE => {
                self.features.is_name() || self.features.class() == Some(WordClass::Abbreviation)
            }
            Tag::ADJA | Tag::ADJD => self.features.class() == Some(WordClass::Adjective),
            Tag::VVFIN | Tag::VAFIN | Tag::VMFIN => verb == Some(VerbKind::Finite),
            Tag::VVINF | Tag::VAINF | Tag::VMINF => verb == Some(VerbKind::Infinitive),
            Tag::VVIZU => verb == Some(VerbKind::ZuInfinitive),
            Tag::VVPP | Tag::VAPP | Tag::VMPP => verb == Some(VerbKind::Participle2),
            Tag::VVIMP | Tag::VAIMP => verb == Some(VerbKind::Imperative),
            _ => false,
        }
    }
}

impl Lexicon {
    /// All readings of a form. Where the form is unknown, those of the longest known last part
    /// of at least four letters ("Atomaufsichtsbehörde" as "Behörde").
    #[must_use]
    pub fn readings(&self, form: &str) -> Vec<Reading> {
        self.known_readings(form).unwrap_or_else(|| self.readings_by_head(form))
    }

    /// The readings of a form that stands in the tables as it is.
    pub(super) fn known_readings(&self, form: &str) -> Option<Vec<Reading>> {
        // The tables write "beschloß".
        let old = form.contains("ss").then(|| form.replacen("ss", "ß", 1));
        let (form, number) = match (self.forms.number(form), old.as_deref()) {
            (Some(number), _) => (form, number),
            (None, Some(old)) => (old, self.forms.number(old)?),
            (None, None) => return None,
        };
        let reading = |(features, rule)| Reading {
            lemma: self.forms.lemma(form, rule),
            features,
            by_head: false,
        };
        Some(self.forms.readings(number).map(reading).collect())
    }

    /// Where the longest known last part of the form starts, with the number of its readings.
    pub(super) fn head(&self, form: &str) -> Option<(usize, usize)> {
        let capital = form.starts_with(char::is_uppercase);
        let mut key = String::with_capacity(form.len());
        let mut starts = form.char_indices().map(|(at, _)| at).skip(2).take(28);
        let mut after = form.len();
        for _ in 0..4 {
            after = form[..after].char_indices().next_back()?.0;
        }
        starts.find_map(|at| {
            if at > after {
                return None;
            }
            let part = form[at..].trim_start_matches('-');
            key.clear();
            let mut letters = part.chars();
            if capital {
                key.extend(letters.next()?.to_uppercase());
            }
            key.push_str(letters.as_str());
            Some((form.len() - part.len(), self.forms.number(&key)?))
        })
    }

    fn readings_by_head(&self, form: &str) -> Vec<Reading> {
        let Some((at, number)) = self.head(form) else { return Vec::new() };
        let capital = form.starts_with(char::is_uppercase);
        let part = &form[at..];
        let key = if capital { capitalised(part) } else { part.to_owned() };
        let fits = |features: &Features| {
            matches!(
                (features.class(), capital),
                (Some(WordClass::Noun), true) | (Some(WordClass::Adjective), false)
            )
        };
        self.forms
            .readings(number)
            .filter(|(features, _)| fits(features))
            .map(|(features, rule)| {
                let mut lemma = self.forms.lemma(&key, rule);
                if capital && !form[..at].ends_with('-') {
                    lemma = lemma.to_lowercase();
                }
                Reading { lemma: format!("{}{lemma}", &form[..at]), features, by_head: true }
            })
            .collect()
    }
}

/// The word with a capital.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
