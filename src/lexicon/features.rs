//! The features of a reading as bits: what `tools/build_lexicon.py` writes and the tables hold.
//!
//! Bits 0–3 are the class. Nouns and places: gender in 4–5, cases of the singular in 8–11 and of
//! the plural in 12–15. Names: gender in 4–5, genitive in 16. Verbs: kind of form in 4–6, mood in
//! 7–8, tense in 9, persons in 10–15, separable in 17, known with its particle alone in 18.
//! Adjectives: ending in 6–8.

use super::morphology::{Agreement, Case, Gender, Mood, Tense};

/// What a word is in a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WordClass {
    /// A common noun.
    Noun,
    /// A given name.
    GivenName,
    /// A family name.
    Surname,
    /// A place.
    Place,
    /// An abbreviation that is used like a noun.
    Abbreviation,
    /// A verb.
    Verb,
    /// An adjective.
    Adjective,
}

/// Which form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum VerbKind {
    Finite,
    Infinitive,
    /// With "zu" inside: "mitzuteilen".
    ZuInfinitive,
    Participle2,
    Participle1,
    Imperative,
}

/// The features of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Features(pub u32);

impl Features {
    const fn bits(self, from: u32, mask: u32) -> u32 {
        (self.0 >> from) & mask
    }

    /// The class.
    #[must_use]
    pub const fn class(self) -> Option<WordClass> {
        Some(match self.bits(0, 15) {
            1 => WordClass::Noun,
            2 => WordClass::GivenName,
            3 => WordClass::Surname,
            4 => WordClass::Place,
            5 => WordClass::Verb,
            6 => WordClass::Adjective,
            7 => WordClass::Abbreviation,
            _ => return None,
        })
    }

    /// Whether it is a name of a person or a place.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self.bits(0, 15), 2..=4)
    }

    /// The gender of a noun or a name.
    #[must_use]
    pub const fn gender(self) -> Option<Gender> {
        match (self.class(), self.bits(4, 3)) {
            (None | Some(WordClass::Verb | WordClass::Adjective), _) => None,
            (_, 1) => Some(Gender::Masc),
            (_, 2) => Some(Gender::Fem),
            (_, 3) => Some(Gender::Neut),
            _ => None,
        }
    }

    /// What a noun or a name may stand for; everything for other classes.
    #[must_use]
    pub fn agreement(self) -> Agreement {
        let genders: &[Gender] = match self.gender() {
            Some(Gender::Masc) => &[Gender::Masc],
            Some(Gender::Fem) => &[Gender::Fem],
            Some(Gender::Neut) => &[Gender::Neut],
            None => &[Gender::Masc, Gender::Fem, Gender::Neut],
        };
        match self.class() {
            Some(WordClass::Noun | WordClass::Place | WordClass::Abbreviation) => {
                let mut all = Agreement::NONE;
                for (place, case) in (0..).zip(Case::ALL) {
                    if self.bits(8 + place, 1) == 1 {
                        for &gender in genders {
                            all = all.or(Agreement::of(case, Some(gender)));
                        }
                    }
                    if self.bits(12 + place, 1) == 1 {
                        all = all.or(Agreement::of(case, None));
                    }
                }
                all
            }
            Some(WordClass::GivenName | WordClass::Surname) => {
                let cases: &[Case] =
                    if self.bits(16, 1) == 1 { &[Case::Gen] } else { &Case::ALL[..3] };
                let mut all = Agreement::NONE;
                for &case in cases {
                    for &gender in genders {
                        all = all.or(Agreement::of(case, Some(gender)));
                    }
                }
                all
            }
            _ => Agreement::ALL,
        }
    }

    /// Which form of a verb.
    #[must_use]
    pub const fn verb_kind(self) -> Option<VerbKind> {
        if !matches!(self.class(), Some(WordClass::Verb)) {
            return None;
        }
        Some(match self.bits(4, 7) {
            0 => VerbKind::Finite,
            1 => VerbKind::Infinitive,
            2 => VerbKind::ZuInfinitive,
            3 => VerbKind::Participle2,
            4 => VerbKind::Participle1,
            _ => VerbKind::Imperative,
        })
    }

    /// The mood of a finite verb.
    #[must_use]
    pub const fn mood(self) -> Option<Mood> {
        match (self.verb_kind(), self.bits(7, 3)) {
            (Some(VerbKind::Finite), 0) => Some(Mood::Indicative),
            (Some(VerbKind::Finite), 1) => Some(Mood::Konjunktiv1),
            (Some(VerbKind::Finite), _) => Some(Mood::Konjunktiv2),
            (Some(VerbKind::Imperative), _) => Some(Mood::Imperative),
            _ => None,
        }
    }

    /// The tense of a finite verb's form.
    #[must_use]
    pub const fn tense(self) -> Option<Tense> {
        match (self.verb_kind(), self.bits(9, 1)) {
            (Some(VerbKind::Finite), 0) => Some(Tense::Present),
            (Some(VerbKind::Finite), _) => Some(Tense::Past),
            _ => None,
        }
    }

    /// The persons of a finite verb: bits 0–2 first to third singular, 3–5 plural.
    #[must_use]
    pub const fn persons(self) -> u8 {
        match self.verb_kind() {
            Some(VerbKind::Finite) => self.bits(10, 63) as u8,
            _ => 0,
        }
    }

    /// Whether the verb has a separable particle.
    #[must_use]
    pub const fn separable(self) -> bool {
        matches!(self.class(), Some(WordClass::Verb)) && self.bits(17, 1) == 1
    }

    /// Whether this form stands without the particle that its verb always has ("beraumt" … an).
    #[must_use]
    pub const fn without_particle(self) -> bool {
        matches!(self.class(), Some(WordClass::Verb)) && self.bits(18, 1) == 1
    }

    /// The ending of an adjective: 0 none, then -e, -en, -em, -er, -es.
    #[must_use]
    pub const fn adjective_ending(self) -> Option<usize> {
        match self.class() {
            Some(WordClass::Adjective) => Some(self.bits(6, 7) as usize),
            _ => None,
        }
    }

    /// What the tagger needs to know, as one bit of a set.
    #[must_use]
    pub const fn tagger_bit(self, lemma: &str) -> u32 {
        let place = match (self.class(), self.verb_kind()) {
            (Some(WordClass::Noun), _) => match (self.bits(8, 15) > 0, self.bits(12, 15) > 0) {
                (true, false) => 0,
                (false, _) => 1,
                (true, true) => 2,
            },
            (Some(WordClass::GivenName), _) => 3,
            (Some(WordClass::Surname), _) => 4,
            (Some(WordClass::Place), _) => 5,
            (Some(WordClass::Abbreviation), _) => 6,
            (Some(WordClass::Adjective), _) => {
                if self.bits(6, 7) == 0 {
                    7
                } else {
                    8
                }
            }
            (Some(WordClass::Verb), kind) => return self.verb_bits(lemma, kind),
            _ => return 0,
        };
        1 << place
    }

    const fn verb_bits(self, lemma: &str, kind: Option<VerbKind>) -> u32 {
        let place = match kind {
            Some(VerbKind::Infinitive) => 9,
            Some(VerbKind::ZuInfinitive) => 10,
            Some(VerbKind::Participle2) => 11,
            Some(VerbKind::Participle1) => 12,
            Some(VerbKind::Imperative) => 13,
            _ => match (self.bits(17, 1) == 1, self.bits(9, 1) == 1, self.bits(12, 1) == 1) {
                (true, ..) if !self.without_particle() => 14,
                (_, false, true) => 15,
                (_, false, false) => 16,
                (_, true, _) => 17,
            },
        };
        let auxiliary = match lemma.as_bytes() {
            b"haben" => 18,
            b"sein" => 19,
            b"werden" => 20,
            b"k\xc3\xb6nnen" | b"m\xc3\xbcssen" | b"sollen" | b"wollen" | b"d\xc3\xbcrfen"
            | b"m\xc3\xb6gen" => 21,
            _ => return 1 << place,
        };
        1 << place | 1 << auxiliary
    }
}
