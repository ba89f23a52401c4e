//! Readings: what a form may be.

use std::borrow::Cow;
use std::cell::RefCell;

use super::features::{Features, WordClass};
use super::recent::Recent;
use super::{Lexicon, Tag, VerbKind};

thread_local! {
    static HEADS: RefCell<Recent<Option<(usize, usize)>, 256>> =
        const { RefCell::new(Recent::new(None)) };
}

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

impl Features {
    /// Whether a reading with these features fits a tag that the form has in its sentence.
    #[must_use]
    pub fn fits(self, tag: Tag) -> bool {
        let verb = self.verb_kind();
        match tag {
            Tag::NN => matches!(
                self.class(),
                Some(WordClass::Noun | WordClass::Abbreviation | WordClass::Adjective)
            ),
            Tag::NE => self.is_name() || self.class() == Some(WordClass::Abbreviation),
            Tag::ADJA | Tag::ADJD => self.class() == Some(WordClass::Adjective),
            Tag::VVFIN | Tag::VAFIN | Tag::VMFIN => verb == Some(VerbKind::Finite),
            Tag::VVINF | Tag::VAINF | Tag::VMINF => verb == Some(VerbKind::Infinitive),
            Tag::VVIZU => verb == Some(VerbKind::ZuInfinitive),
            Tag::VVPP | Tag::VAPP | Tag::VMPP => verb == Some(VerbKind::Participle2),
            Tag::VVIMP | Tag::VAIMP => verb == Some(VerbKind::Imperative),
            _ => false,
        }
    }
}

/// Where the tables know a form: as it stands, or by its last part.
#[derive(Debug)]
pub(super) struct Found<'f> {
    /// What stands before the last part; empty for a form that stands in the tables itself.
    before: &'f str,
    /// What the tables hold.
    entry: Cow<'f, str>,
    number: usize,
    by_head: bool,
    /// Whether the form has a capital.
    capital: bool,
}

impl Lexicon {
    /// All readings of a form. Where the form is unknown, those of the longest known last part
    /// of at least four letters ("Atomaufsichtsbehörde" as "Behörde").
    #[must_use]
    pub fn readings(&self, form: &str) -> Vec<Reading> {
        let Some(found) = self.find(form) else { return Vec::new() };
        let reading = |(features, rule)| Reading {
            lemma: self.lemma_by(&found, rule),
            features,
            by_head: found.by_head,
        };
        self.readings_of(&found).map(reading).collect()
    }

    /// The features of [`Self::readings`], without the work that lemmas are.
    pub fn features_of(&self, form: &str) -> impl Iterator<Item = Features> {
        let readings = self.find(form).into_iter().flat_map(|found| self.readings_of(&found));
        readings.map(|(features, _)| features)
    }

    /// The features of a form that stands in the tables as it is; none if it does not.
    pub fn known_features(&self, form: &str) -> impl Iterator<Item = Features> {
        let readings = self.known(form).into_iter().flat_map(|found| self.readings_of(&found));
        readings.map(|(features, _)| features)
    }

    /// The readings of a form that stands in the tables as it is.
    pub(super) fn known_readings(&self, form: &str) -> Option<Vec<Reading>> {
        let found = self.known(form)?;
        let reading = |(features, rule)| Reading {
            lemma: self.lemma_by(&found, rule),
            features,
            by_head: false,
        };
        Some(self.readings_of(&found).map(reading).collect())
    }

    /// Where the tables know the form.
    pub(super) fn find<'f>(&self, form: &'f str) -> Option<Found<'f>> {
        self.known(form).or_else(|| {
            let (at, number) = self.head(form)?;
            let (before, part) = form.split_at(at);
            let capital = form.starts_with(char::is_uppercase);
            let entry = if capital { Cow::Owned(capitalised(part)) } else { Cow::Borrowed(part) };
            Some(Found { before, entry, number, by_head: true, capital })
        })
    }

    pub(super) fn known<'f>(&self, form: &'f str) -> Option<Found<'f>> {
        let capital = form.starts_with(char::is_uppercase);
        let found = |entry, number| Found { before: "", entry, number, by_head: false, capital };
        if let Some(number) = self.forms.number(form) {
            return Some(found(Cow::Borrowed(form), number));
        }
        // The tables write "beschloß".
        let old = form.contains("ss").then(|| form.replacen("ss", "ß", 1))?;
        let number = self.forms.number(&old)?;
        Some(found(Cow::Owned(old), number))
    }

    /// What may be read, with the number of the lemma's rule; of a last part, nouns with a capital and
    /// adjectives without.
    pub(super) fn readings_of<'l>(
        &'l self,
        found: &Found<'_>,
    ) -> impl Iterator<Item = (Features, usize)> + use<'l> {
        let by_head = found.by_head;
        let class = if found.capital { WordClass::Noun } else { WordClass::Adjective };
        self.forms
            .readings(found.number)
            .filter(move |(features, _)| !by_head || features.class() == Some(class))
    }

    /// The lemma by a rule.
    pub(super) fn lemma_by(&self, found: &Found<'_>, rule: usize) -> String {
        let lemma = self.forms.lemma(&found.entry, rule);
        if !found.by_head {
            return lemma;
        }
        let inside = found.capital && !found.before.ends_with('-');
        let last = if inside { lemma.to_lowercase() } else { lemma };
        format!("{}{last}", found.before)
    }

    /// Where the longest known last part of the form starts, with the number of its readings.
    pub(super) fn head(&self, form: &str) -> Option<(usize, usize)> {
        let find = || self.longest_head(form);
        HEADS.with_borrow_mut(|recent| recent.get(self.forms.table, form, find))
    }

    fn longest_head(&self, form: &str) -> Option<(usize, usize)> {
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
            Some((form.len() - part.len(), self.forms.look_up(&key)?))
        })
    }
}

/// The word with a capital.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
