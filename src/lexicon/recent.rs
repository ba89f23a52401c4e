//! What was looked up last. A text has most of its words again and again, and each stage of the
//! analysis asks for them anew; to compare a few letters costs less than to walk an automaton.

use super::tagger::hash;

/// Longer forms, in bytes, are not kept.
const LONGEST: usize = 23;

/// Values of the forms that were looked up last, each at the one place that its hash gives.
pub(super) struct Recent<V, const PLACES: usize>([Place<V>; PLACES]);

#[derive(Clone, Copy)]
struct Place<V> {
    letters: [u8; LONGEST],
    length: u8,
    /// The number of the table, 0 for a free place.
    table: u32,
    value: V,
}

impl<V: Copy, const PLACES: usize> Recent<V, PLACES> {
    /// Free places; what is in them is not looked at.
    pub(super) const fn new(value: V) -> Self {
        Self([Place { letters: [0; LONGEST], length: 0, table: 0, value }; PLACES])
    }

    /// The value of a form in the table of that number (from 1 on); `find` looks it up.
    pub(super) fn get(&mut self, table: u32, form: &str, find: impl FnOnce() -> V) -> V {
        let (bytes, Ok(length)) = (form.as_bytes(), u8::try_from(form.len())) else {
            return find();
        };
        let place = &mut self.0[hash::bytes(form) as usize % PLACES];
        if let Some(letters) = place.letters.get_mut(..bytes.len()) {
            if place.table == table && place.length == length && letters == bytes {
                return place.value;
            }
            let value = find();
            letters.copy_from_slice(bytes);
            (place.length, place.table, place.value) = (length, table, value);
            return value;
        }
        find()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_that_of_its_form_and_table() {
        // Two places for many forms: each takes the place of another again and again.
        let mut recent: Recent<usize, 2> = Recent::new(0);
        let long = "x".repeat(300);
        let forms = ["", "a", "ab", "ß", "der", "Donaudampfschifffahrtsgesellschaft", &long];
        for _ in 0..3 {
            for form in forms {
                assert_eq!(recent.get(1, form, || form.len()), form.len());
                assert_eq!(recent.get(2, form, || form.len() + 1), form.len() + 1);
                assert_eq!(recent.get(1, form, || form.len()), form.len());
            }
        }
    }

    #[test]
    fn what_was_looked_up_last_is_not_looked_up_again() {
        let mut recent: Recent<u8, 2> = Recent::new(0);
        assert_eq!(recent.get(1, "der", || 7), 7);
        assert_eq!(recent.get(1, "der", || 8), 7);
    }
}
