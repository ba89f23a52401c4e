//! The course of the weeks: accuracy by skill, days of practice, streak, reading pace, what is
//! due.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::due::{Forecast, HardItem};
use super::{Books, Store, StoreError, Tally, Totals, date_of};
use crate::quiz::Skill;

/// How many weeks back the course goes, this one included.
const WEEKS: i64 = 12;

/// How many readings the course of the pace has.
const READINGS: i64 = 12;

/// How many hard items are named.
const HARDEST: usize = 5;

/// What a week came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// By skill; skills that were not trained are left out.
    pub skills: BTreeMap<Skill, Tally>,
}

/// Days in a row with practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Streak {
    /// Up to today, or up to yesterday if there was none yet today.
    pub current: u64,
    /// The longest there ever was.
    pub longest: u64,
}

/// All that the screen of progress shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The day it was made for.
    pub today: Date,
    /// Everything in one line.
    pub totals: Totals,
    /// Everything by skill.
    pub by_skill: BTreeMap<Skill, Tally>,
    /// The last twelve weeks, oldest first, each there even if nothing was done in it.
    pub weeks: Vec<Week>,
    /// Responses on each day of those weeks; days without any are left out.
    pub days: BTreeMap<Date, u64>,
    /// Days in a row with practice.
    pub streak: Streak,
    /// Words a minute of the last twelve readings, oldest first.
    pub paces: Vec<f64>,
    /// Everything by open and closed book.
    pub books: Books,
    /// How many items are put aside for good.
    pub aside: u64,
    /// How many items become due.
    pub forecast: Forecast,
    /// What was wrong most often.
    pub hardest: Vec<HardItem>,
}

/// The Monday of a day's week.
#[must_use]
pub fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(Span::new().days(back)).unwrap_or(day)
}

impl Store {
    /// The course of the last twelve weeks. It is read from running totals: how many responses
    /// there are makes no difference.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn course(&self, today: Date) -> Result<Course, StoreError> {
        let from = monday(today.checked_sub((WEEKS - 1).weeks()).unwrap_or(today));
        let mut weeks: Vec<Week> = (0..WEEKS)
            .filter_map(|nth| from.checked_add(nth.weeks()).ok())
            .map(|monday| Week { monday, skills: BTreeMap::new() })
            .collect();
        let mut days: BTreeMap<Date, u64> = BTreeMap::new();
        for score in self.days(from)? {
            *days.entry(score.day).or_default() += score.tally.answered;
            if let Some(week) = weeks.iter_mut().find(|week| week.monday == monday(score.day)) {
                week.skills.entry(score.skill).or_default().add(&score.tally);
            }
        }
        Ok(Course {
            today,
            totals: self.totals()?,
            by_skill: self.by_skill()?,
            weeks,
            days,
            streak: streak(&self.practice_days()?, today),
            paces: self.paces(READINGS)?,
            books: self.books()?,
            aside: self.count_aside()?,
            forecast: self.forecast(today)?,
            hardest: self.hardest(HARDEST)?,
        })
    }

    /// All days with responses.
    fn practice_days(&self) -> Result<BTreeSet<Date>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT DISTINCT day FROM daily")?;
        let rows = statement.query_map([], |row| row.get::<_, i64>(0))?;
        let days: Result<BTreeSet<Date>, _> = rows.map(|day| day.map(date_of)).collect();
        Ok(days?)
    }

    /// Words a minute of the last readings of ten seconds and more, oldest first.
    fn paces(&self, limit: i64) -> Result<Vec<f64>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT words * 60000.0 / read_ms FROM attempt
             WHERE read_ms IS NOT NULL AND read_ms >= 10000 AND words > 0
             ORDER BY started DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([limit], |row| row.get(0))?;
        let mut paces: Vec<f64> = rows.collect::<Result<_, _>>()?;
        paces.reverse();
        Ok(paces)
    }
}

fn streak(days: &BTreeSet<Date>, today: Date) -> Streak {
    let before = |day: Date| day.yesterday().ok();
    let mut longest = 0;
    let mut run = 0;
    let mut last: Option<Date> = None;
    for &day in days {
        run = if last.is_some() && last == before(day) { run + 1 } else { 1 };
        longest = longest.max(run);
        last = Some(day);
    }
    let start = if days.contains(&today) { Some(today) } else { before(today) };
    let mut current = 0;
    let mut at = start;
    while let Some(day) = at.filter(|day| days.contains(day)) {
        current += 1;
        at = before(day);
    }
    Streak { current, longest }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_streak_goes_on_until_a_whole_day_is_missed() {
        let days: BTreeSet<Date> =
            [1, 2, 3, 4, 7, 8].into_iter().map(|day| date(2026, 3, day)).collect();
        let at = |day| streak(&days, date(2026, 3, day));
        assert_eq!(at(8), Streak { current: 2, longest: 4 });
        assert_eq!(at(9), Streak { current: 2, longest: 4 });
        assert_eq!(at(10), Streak { current: 0, longest: 4 });
        assert_eq!(streak(&BTreeSet::new(), date(2026, 3, 1)), Streak::default());
    }

    #[test]
    fn a_streak_goes_over_the_ends_of_months_and_years() {
        let days: BTreeSet<Date> =
            [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 2)].into_iter().collect();
        assert_eq!(streak(&days, date(2026, 1, 2)), Streak { current: 3, longest: 3 });
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(monday(date(2026, 3, 1)), date(2026, 2, 23));
        assert_eq!(monday(date(2026, 3, 2)), date(2026, 3, 2));
    }
}
