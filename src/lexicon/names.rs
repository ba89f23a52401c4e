//! Which names are known.

use super::Lexicon;
use super::features::WordClass;

/// What a known name may name; several may hold ("Paris", "Schneider").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools)]
pub struct NameKinds {
    /// A given name.
    pub given: bool,
    /// A family name.
    pub surname: bool,
    /// A place: country, city, region, river.
    pub place: bool,
    /// The same form is also a common noun.
    pub noun: bool,
}

impl Lexicon {
    /// What the form may name, genitives ("Moskaus") included; `None` if it is no known name.
    #[must_use]
    pub fn name_kinds(&self, form: &str) -> Option<NameKinds> {
        let number = self.forms.number(form)?;
        let mut kinds = NameKinds::default();
        for (features, _) in self.forms.readings(number) {
            match features.class() {
                Some(WordClass::GivenName) => kinds.given = true,
                Some(WordClass::Surname) => kinds.surname = true,
                Some(WordClass::Place) => kinds.place = true,
                Some(WordClass::Noun) => kinds.noun = true,
                _ => {}
            }
        }
        (kinds.given || kinds.surname || kinds.place).then_some(kinds)
    }

    /// Whether the form is a known name of a person or a place.
    #[must_use]
    pub fn is_name(&self, form: &str) -> bool {
        self.name_kinds(form).is_some()
    }
}
