//! An attempt as the tests of the store begin it.

use jiff::ZonedDateTime;

use super::{Mode, NewAttempt, Store};
use crate::sitting::Sitting;

/// Begins a sitting's attempt in the store.
pub fn begin(
    store: &mut Store,
    sitting: &Sitting,
    mode: Mode,
    name: Option<&str>,
    now: &ZonedDateTime,
) {
    let attempt = NewAttempt {
        uuid: sitting.attempt(),
        quiz: Some(sitting.quiz()),
        fingerprint: "f",
        name,
        mode,
        items: sitting.asked().len(),
    };
    store.begin(&attempt, now).unwrap();
}
