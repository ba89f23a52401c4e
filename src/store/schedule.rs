//! When an item is asked again: FSRS, the scheduler that Anki uses. Pure: the same responses on
//! the same days give the same schedule.
//!
//! An item becomes a card with its first response that is not right at once, that is: wrong,
//! passed over, right in part, or slow. From then on each response to it is a review.

use std::sync::LazyLock;

use fsrs::{FSRS, MemoryState};

use crate::grade::Outcome;
use crate::quiz::{Item, Task};

/// The share of cards that one wants to know still when they come back: FSRS's own default.
const RETENTION: f32 = 0.9;

/// No card stays away longer: a hundred years, in days.
const LONGEST: i64 = 36_500;

/// Seconds that anybody may take to think and to type.
const THINKING: f64 = 20.0;

/// Words a minute of an unhurried reader; the item's own words are to be read too.
const PACE: f64 = 100.0;

static SCHEDULER: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// How well an item was known, in FSRS's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not.
    Again = 1,
    /// With trouble.
    Hard = 2,
    /// Well.
    Good = 3,
    /// Without thinking.
    Easy = 4,
}

impl Rating {
    /// All of them, the worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The number in the store, 1 to 4.
    #[must_use]
    pub const fn number(self) -> i64 {
        self as i64
    }

    /// The rating of a number.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.number() == number)
    }

    /// The rating that a response speaks for: wrong or passed over is *again*; right in part, a
    /// near miss, and right but [slow](is_slow) is *hard*; right is *good*. *Easy* is for the
    /// reader alone to say.
    #[must_use]
    pub fn of(outcome: Outcome, item: &Item, seconds: f64) -> Self {
        match outcome {
            Outcome::Wrong | Outcome::Skipped => Self::Again,
            Outcome::Partial | Outcome::NearMiss => Self::Hard,
            Outcome::Right if is_slow(item, seconds) => Self::Hard,
            Outcome::Right => Self::Good,
        }
    }
}

/// Whether a response took longer than 20 seconds and the time to read stem, prompts and options
/// at 100 words a minute.
#[must_use]
pub fn is_slow(item: &Item, seconds: f64) -> bool {
    let prompts: &[String] = match &item.task {
        Task::Match { prompts, .. } => prompts,
        _ => &[],
    };
    let texts = std::iter::once(&item.stem).chain(prompts).chain(item.task.options());
    let words: usize = texts.map(|text| text.split_whitespace().count()).sum();
    #[allow(clippy::cast_precision_loss, reason = "an item has few words")]
    let reading = words as f64 * 60.0 / PACE;
    seconds > THINKING + reading
}

/// What is remembered of a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Days until the chance to know it falls to 90 %.
    pub stability: f32,
    /// 1 to 10.
    pub difficulty: f32,
    /// The day of the last review, in days since 1970-01-01.
    pub reviewed: i64,
    /// How often it was forgotten.
    pub lapses: i64,
}

/// A card after a review.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scheduled {
    /// What is remembered.
    pub memory: Memory,
    /// The day it is due, in days since 1970-01-01; always after the review's.
    pub due: i64,
}

/// What a response on `day` makes of an item. `None`: it is no card, and this response makes it
/// none. A clock that was set back counts as no time gone by.
#[must_use]
pub fn review(before: Option<&Memory>, rating: Rating, day: i64) -> Option<Scheduled> {
    if before.is_none() && rating >= Rating::Good {
        return None;
    }
    let state = before
        .map(|memory| MemoryState { stability: memory.stability, difficulty: memory.difficulty });
    let gone = before.map_or(0, |memory| (day - memory.reviewed).clamp(0, LONGEST));
    let next = SCHEDULER.next_states(state, RETENTION, u32::try_from(gone).unwrap_or(0)).ok()?;
    let chosen = match rating {
        Rating::Again => next.again,
        Rating::Hard => next.hard,
        Rating::Good => next.good,
        Rating::Easy => next.easy,
    };
    #[allow(clippy::cast_possible_truncation, reason = "clamped to a range that fits")]
    let days = chosen.interval.round().clamp(1.0, 36_500.0) as i64;
    let lapses = before.map_or(0, |memory| memory.lapses) + i64::from(rating == Rating::Again);
    let memory = Memory {
        stability: chosen.memory.stability,
        difficulty: chosen.memory.difficulty,
        reviewed: day,
        lapses,
    };
    Some(Scheduled { memory, due: day + days })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitting::samples;

    fn after(ratings: &[(Rating, i64)]) -> Option<Scheduled> {
        ratings.iter().fold(None, |before: Option<Scheduled>, (rating, day)| {
            review(before.as_ref().map(|card| &card.memory), *rating, *day).or(before)
        })
    }

    #[test]
    fn what_is_known_at_once_becomes_no_card() {
        assert_eq!(after(&[(Rating::Good, 10)]), None);
        assert_eq!(after(&[(Rating::Easy, 10), (Rating::Good, 20)]), None);
        assert!(after(&[(Rating::Good, 10), (Rating::Again, 20)]).is_some());
    }

    #[test]
    fn a_forgotten_card_comes_back_tomorrow_and_a_known_one_later_and_later() {
        let first = after(&[(Rating::Again, 100)]).unwrap();
        assert_eq!((first.due, first.memory.lapses), (101, 1));
        let second = review(Some(&first.memory), Rating::Good, first.due).unwrap();
        let third = review(Some(&second.memory), Rating::Good, second.due).unwrap();
        let (one, two) = (second.due - first.due, third.due - second.due);
        assert!(one >= 1 && two > one, "{one} and then {two} days");
        let lapse = review(Some(&third.memory), Rating::Again, third.due).unwrap();
        assert!(lapse.due - third.due < two, "a lapse shortens");
        assert_eq!(lapse.memory.lapses, 2);
    }

    #[test]
    fn the_better_the_rating_the_later_the_day() {
        let card =
            after(&[(Rating::Again, 100), (Rating::Good, 103), (Rating::Good, 110)]).unwrap();
        let days: Vec<i64> = Rating::ALL
            .into_iter()
            .map(|rating| review(Some(&card.memory), rating, card.due).unwrap().due)
            .collect();
        assert!(days.is_sorted(), "{days:?}");
        assert!(days[3] > days[0]);
    }

    #[test]
    fn a_clock_set_back_does_no_harm() {
        let card = after(&[(Rating::Again, 100)]).unwrap();
        let back = review(Some(&card.memory), Rating::Good, 50).unwrap();
        assert!(back.due > 50 && back.memory.stability.is_finite());
        let far = review(Some(&card.memory), Rating::Good, i64::from(u32::MAX)).unwrap();
        assert!(far.due - i64::from(u32::MAX) <= LONGEST);
    }

    #[test]
    fn the_response_speaks_for_a_rating() {
        let item = &samples::quiz().items[0];
        assert_eq!(Rating::of(Outcome::Right, item, 5.0), Rating::Good);
        assert_eq!(Rating::of(Outcome::Right, item, 500.0), Rating::Hard);
        assert_eq!(Rating::of(Outcome::NearMiss, item, 5.0), Rating::Hard);
        assert_eq!(Rating::of(Outcome::Skipped, item, 5.0), Rating::Again);
        assert_eq!(Rating::of(Outcome::Wrong, item, 5.0), Rating::Again);
        for rating in Rating::ALL {
            assert_eq!(Rating::from_number(rating.number()), Some(rating));
        }
        assert_eq!(Rating::from_number(0), None);
    }
}
