//! The categories of German morphology.

/// Grammatical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Case {
    Nom,
    Acc,
    Dat,
    Gen,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Number {
    Sing,
    Plur,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Gender {
    Masc,
    Fem,
    Neut,
}

/// Mood of a finite verb. Forms that may be either are `Indicative` only if the article's other
/// verbs decide it; else unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Mood {
    Indicative,
    Konjunktiv1,
    Konjunktiv2,
    Imperative,
}

/// Tense of a finite verb form (not of the verb complex).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Tense {
    Present,
    Past,
}

impl Case {
    /// All cases, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Nom, Self::Acc, Self::Dat, Self::Gen];
}

/// A set of combinations of case with gender (singular) or the plural: what a form may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Agreement(u16);

impl Agreement {
    /// No combination.
    pub const NONE: Self = Self(0);
    /// Every combination.
    pub const ALL: Self = Self(u16::MAX);

    /// One combination; `gender` is `None` for the plural.
    #[must_use]
    pub const fn of(case: Case, gender: Option<Gender>) -> Self {
        let column = match gender {
            Some(Gender::Masc) => 0,
            Some(Gender::Fem) => 1,
            Some(Gender::Neut) => 2,
            None => 3,
        };
        Self(1 << (case as u16 * 4 + column))
    }

    /// All combinations of a case.
    #[must_use]
    pub const fn case(case: Case) -> Self {
        Self(0xF << (case as u16 * 4))
    }

    /// All combinations of a number.
    #[must_use]
    pub const fn number(number: Number) -> Self {
        match number {
            Number::Sing => Self(0x7777),
            Number::Plur => Self(0x8888),
        }
    }

    /// All combinations of a gender; the plural has none and is left out.
    #[must_use]
    pub const fn gender(gender: Gender) -> Self {
        Self(0x1111 << gender as u16)
    }

    /// What both allow.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What either allows.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether nothing is allowed.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of `other` is allowed.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the case is among what is allowed.
    #[must_use]
    pub const fn allows(self, case: Case) -> bool {
        !self.and(Self::case(case)).is_empty()
    }

    /// The case, if only one is allowed.
    #[must_use]
    pub fn only_case(self) -> Option<Case> {
        let mut allowed = Case::ALL.into_iter().filter(|&case| self.allows(case));
        allowed.next().filter(|_| allowed.next().is_none())
    }

    /// The number, if only one is allowed.
    #[must_use]
    pub const fn only_number(self) -> Option<Number> {
        let singular = !self.and(Self::number(Number::Sing)).is_empty();
        let plural = !self.and(Self::number(Number::Plur)).is_empty();
        match (singular, plural) {
            (true, false) => Some(Number::Sing),
            (false, true) => Some(Number::Plur),
            _ => None,
        }
    }

    /// The gender, if only the singular and only one gender is allowed.
    #[must_use]
    pub fn only_gender(self) -> Option<Gender> {
        if self.is_empty() {
            return None;
        }
        [Gender::Masc, Gender::Fem, Gender::Neut]
            .into_iter()
            .find(|&gender| Self::gender(gender).contains(self))
    }
}
