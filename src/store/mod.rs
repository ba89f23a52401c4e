//! What is remembered between sittings: attempts, responses, scores, what is due.
//!
//! One SQLite file. Running totals (by day and skill, by quiz, by item) are kept in the same
//! transaction as the response that changes them, so that no question the program asks needs to
//! count all responses.

mod aside;
mod attempts;
#[cfg(test)]
mod attempts_test;
mod course;
mod due;
mod error;
#[cfg(test)]
mod fixture;
mod history;
mod open;
mod progress;
mod replay;
mod responses;
mod schedule;
mod snapshot;
mod words;

use rusqlite::Connection;

pub use attempts::{Ending, Mode, NewAttempt, Unfinished};
pub use course::{Course, Streak, Week, monday};
pub use due::{Card, Forecast, HardItem};
pub use error::StoreError;
pub use history::{Exported, HistoryError, Imported, Scope};
pub use open::{Opened, set_aside};
pub use progress::{Books, DayScore, QuizScore, Tally, Totals};
pub use schedule::{Memory, Rating, Scheduled, is_slow, review};
pub use snapshot::{excerpt, passage};
pub use words::{WORDS_QUIZ, Word};

/// The store, open. Two programs may have the same one open at once.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

/// Days since 1970-01-01 of a moment in its own time zone.
pub(crate) fn day_number(moment: &jiff::ZonedDateTime) -> i64 {
    day_of(moment.date())
}

/// Days since 1970-01-01.
#[must_use]
pub fn day_of(date: jiff::civil::Date) -> i64 {
    let since = date.duration_since(jiff::civil::date(1970, 1, 1));
    since.as_hours() / 24
}

/// The date of a number of days since 1970-01-01; that day itself if there is no such date.
#[must_use]
pub fn date_of(day: i64) -> jiff::civil::Date {
    let first = jiff::civil::date(1970, 1, 1);
    first.checked_add(jiff::SignedDuration::from_hours(day.saturating_mul(24))).unwrap_or(first)
}

/// Seconds as whole milliseconds.
#[allow(clippy::cast_possible_truncation, reason = "clamped to a range that fits")]
pub(crate) fn milliseconds(seconds: f64) -> i64 {
    if seconds.is_finite() { (seconds.clamp(0.0, 1e9) * 1000.0).round() as i64 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_there_and_back() {
        for (date, day) in [((1970, 1, 1), 0), ((1969, 12, 31), -1), ((2026, 3, 1), 20_513)] {
            let date = jiff::civil::date(date.0, date.1, date.2);
            assert_eq!((day_of(date), date_of(day)), (day, date));
        }
        let moment: jiff::ZonedDateTime =
            "2026-03-01T00:30:00+01:00[Europe/Berlin]".parse().unwrap();
        assert_eq!(day_number(&moment), 20_513);
        assert_eq!(milliseconds(1.2345), 1235);
        assert_eq!(milliseconds(f64::NAN), 0);
    }
}
