//! What the responses come to: by skill, by quiz, over time. All of it from running totals.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rusqlite::Row;

use super::{Store, StoreError, date_of, day_of};
use crate::grade::Points;
use crate::quiz::Skill;

/// What some responses come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Responses.
    pub answered: u64,
    /// Those that were wholly right.
    pub right: u64,
    /// Points earned.
    pub points: Points,
    /// Points there were to earn.
    pub max: Points,
}

impl Tally {
    /// Points in percent of those there were, 0 to 100; `None` if there were none.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        self.points.percent_of(self.max)
    }

    /// Adds another.
    pub fn add(&mut self, other: &Self) {
        self.answered += other.answered;
        self.right += other.right;
        self.points += other.points;
        self.max += other.max;
    }

    /// From four columns, the first of them `from`.
    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        let number = |at: usize| -> rusqlite::Result<u64> {
            Ok(u64::try_from(row.get::<_, i64>(from + at)?).unwrap_or(0))
        };
        Ok(Self {
            answered: number(0)?,
            right: number(1)?,
            points: Points::from_units(number(2)?),
            max: Points::from_units(number(3)?),
        })
    }
}

/// Everything in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Attempts at quizzes, reviews not counted.
    pub attempts: u64,
    /// Those that were finished.
    pub finished: u64,
    /// All responses.
    pub tally: Tally,
}

/// What attempts came to, by whether the article could be looked at while questions were open;
/// those of which that is not known are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Books {
    /// With an open book.
    pub open: Tally,
    /// With a closed one.
    pub closed: Tally,
}

/// What a day came to in one skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayScore {
    /// The day, in the reader's time zone then.
    pub day: Date,
    /// The skill.
    pub skill: Skill,
    /// What it came to.
    pub tally: Tally,
}

/// A quiz that was opened, with its scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizScore {
    /// Its id.
    pub id: String,
    /// Its title when it was last opened.
    pub title: String,
    /// Its level, by name.
    pub level: Option<String>,
    /// How many items it had.
    pub items: u64,
    /// The file it was opened from, if it was one.
    pub path: Option<String>,
    /// When it was last opened.
    pub opened: jiff::Timestamp,
    /// Finished attempts.
    pub attempts: u64,
    /// All responses to it, those of left attempts and reviews too.
    pub tally: Tally,
    /// Score of the last finished attempt: points, and points there were.
    pub last: Option<(Points, Points)>,
    /// Score of the best finished attempt.
    pub best: Option<(Points, Points)>,
}

impl Store {
    /// Everything in one line.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn totals(&self) -> Result<Totals, StoreError> {
        let count = |condition: &str| -> Result<u64, StoreError> {
            let sql = format!("SELECT count(*) FROM attempt WHERE mode <> 'review'{condition}");
            let found: i64 = self.connection.query_row(&sql, [], |row| row.get(0))?;
            Ok(u64::try_from(found).unwrap_or(0))
        };
        let tally = self.connection.query_row(
            "SELECT coalesce(sum(answered), 0), coalesce(sum(\"right\"), 0),
                    coalesce(sum(points), 0), coalesce(sum(max), 0) FROM daily",
            [],
            |row| Tally::read(row, 0),
        )?;
        Ok(Totals { attempts: count("")?, finished: count(" AND state = 'finished'")?, tally })
    }

    /// By open and closed book.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn books(&self) -> Result<Books, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT open_book, sum(answered), sum(\"right\"), sum(points), sum(max) FROM attempt
             WHERE open_book IS NOT NULL AND max > 0 GROUP BY open_book",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, Tally::read(row, 1)?)))?;
        let mut books = Books::default();
        for row in rows {
            let (open, tally) = row?;
            *(if open { &mut books.open } else { &mut books.closed }) = tally;
        }
        Ok(books)
    }

    /// By skill; skills never trained are left out.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn by_skill(&self) -> Result<BTreeMap<Skill, Tally>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT skill, sum(answered), sum(\"right\"), sum(points), sum(max) FROM daily
             GROUP BY skill",
        )?;
        let rows =
            statement.query_map([], |row| Ok((row.get::<_, String>(0)?, Tally::read(row, 1)?)))?;
        let mut found = BTreeMap::new();
        for row in rows {
            let (name, tally) = row?;
            if let Some(skill) = Skill::from_name(&name) {
                found.insert(skill, tally);
            }
        }
        Ok(found)
    }

    /// Each day with responses from `from` on, by skill, oldest first.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn days(&self, from: Date) -> Result<Vec<DayScore>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT day, skill, answered, \"right\", points, max FROM daily
             WHERE day >= ?1 ORDER BY day, skill",
        )?;
        let rows = statement.query_map([day_of(from)], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, Tally::read(row, 2)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (day, name, tally) = row?;
            if let Some(skill) = Skill::from_name(&name) {
                found.push(DayScore { day: date_of(day), skill, tally });
            }
        }
        Ok(found)
    }

    /// The quizzes that were opened, the last one first, at most `limit`.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn quizzes(&self, limit: usize) -> Result<Vec<QuizScore>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, title, level, items, path, opened, attempts,
                    answered, \"right\", points, max,
                    last_points, last_max, best_points, best_max
             FROM quiz ORDER BY opened DESC LIMIT ?1",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map([limit], |row| {
            let score = |at: usize| -> rusqlite::Result<Option<(Points, Points)>> {
                let points = |at| row.get::<_, Option<i64>>(at);
                let units = |units: i64| Points::from_units(u64::try_from(units).unwrap_or(0));
                Ok(points(at)?.zip(points(at + 1)?).map(|(a, b)| (units(a), units(b))))
            };
            Ok(QuizScore {
                id: row.get(0)?,
                title: row.get(1)?,
                level: row.get(2)?,
                items: u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
                path: row.get(4)?,
                opened: jiff::Timestamp::from_millisecond(row.get(5)?).unwrap_or_default(),
                attempts: u64::try_from(row.get::<_, i64>(6)?).unwrap_or(0),
                tally: Tally::read(row, 7)?,
                last: score(11)?,
                best: score(13)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
