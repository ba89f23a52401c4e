//! What is due, what was hard, what is to come.

use std::collections::HashMap;
use std::fmt::Display;

use super::aside::NEVER;
use super::responses::memory;
use super::schedule::Memory;
use super::{Store, StoreError, day_of};
use crate::quiz::{FileFormat, Quiz, read};
use jiff::civil::Date;

/// An item that is asked again, with its passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// A quiz of this one item with the paragraphs that hold its evidence.
    pub quiz: Quiz,
    /// What is remembered of it; `None` if it is not scheduled.
    pub memory: Option<Memory>,
}

/// How many items become due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forecast {
    /// Today, with those overdue.
    pub today: u64,
    /// Tomorrow.
    pub tomorrow: u64,
    /// From today to seven days on.
    pub week: u64,
    /// From today to thirty days on.
    pub month: u64,
}

/// An item that was wrong often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HardItem {
    /// The question.
    pub stem: String,
    /// The title of its quiz.
    pub title: String,
    /// Responses.
    pub answered: u64,
    /// Those that were wholly right.
    pub right: u64,
}

const CARD: &str = "SELECT s.quiz, i.stability, i.difficulty, i.reviewed, i.lapses, i.due
                    FROM item AS i JOIN snapshot AS s ON s.id = i.snapshot";

/// The condition that an item of the table of that name is put aside on a day, which is a number or
/// the name of a parameter.
fn aside(table: &str, day: impl Display) -> String {
    format!(
        "EXISTS (SELECT 1 FROM aside AS a
                 WHERE a.quiz = {table}.quiz AND a.item = {table}.item AND a.until > {day})"
    )
}

impl Store {
    /// The items that are due on a day or were before, the longest overdue first, at most
    /// `limit`.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn due(&self, today: Date, limit: usize) -> Result<Vec<Card>, StoreError> {
        let day = day_of(today);
        let sql = format!(
            "{CARD} WHERE i.due IS NOT NULL AND i.due <= {day} AND NOT {}
             ORDER BY i.due, i.quiz, i.item",
            aside("i", day),
        );
        self.cards(&sql, limit)
    }

    /// The items that were wrong most often, due or not, at most `limit`; those that were put
    /// aside for good are left out.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn hard(&self, limit: usize) -> Result<Vec<Card>, StoreError> {
        let sql = format!(
            "{CARD} WHERE i.answered > i.\"right\" AND NOT {}
             ORDER BY i.answered - i.\"right\" DESC, i.quiz, i.item",
            aside("i", NEVER - 1),
        );
        self.cards(&sql, limit)
    }

    /// The cards of a query, those left out whose item cannot be read.
    fn cards(&self, sql: &str, limit: usize) -> Result<Vec<Card>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut cards = Vec::new();
        while cards.len() < limit
            && let Some(row) = rows.next()?
        {
            let kept: String = row.get(0)?;
            let Ok(loaded) = read(&kept, FileFormat::Json) else { continue };
            let memory = row.get::<_, Option<i64>>(5)?.map(|_| memory(row, 1)).transpose()?;
            cards.push(Card { quiz: loaded.quiz, memory });
        }
        Ok(cards)
    }

    /// How many items of each quiz are due on a day or were before.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn due_by_quiz(&self, today: Date) -> Result<HashMap<String, usize>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT quiz, count(*) FROM item WHERE due IS NOT NULL AND due <= ?1 AND NOT {}
             GROUP BY quiz",
            aside("item", "?1"),
        ))?;
        let rows = statement.query_map([day_of(today)], |row| {
            Ok((row.get(0)?, usize::try_from(row.get::<_, i64>(1)?).unwrap_or(0)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many items become due.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn forecast(&self, today: Date) -> Result<Forecast, StoreError> {
        let day = day_of(today);
        let until = |from: i64, to: i64| -> Result<u64, StoreError> {
            // What is put aside until a day becomes due on it, not before.
            let found: i64 = self
                .connection
                .prepare_cached(&format!(
                    "SELECT (SELECT count(*) FROM item
                             WHERE due IS NOT NULL AND due > ?1 AND due <= ?2 AND NOT {})
                          + (SELECT count(*) FROM aside AS a JOIN item AS i USING (quiz, item)
                             WHERE i.due <= ?1 AND a.until > ?1 AND a.until <= ?2)",
                    aside("item", "?2"),
                ))?
                .query_row([from, to], |row| row.get(0))?;
            Ok(u64::try_from(found).unwrap_or(0))
        };
        Ok(Forecast {
            today: until(i64::MIN, day)?,
            tomorrow: until(day, day + 1)?,
            week: until(i64::MIN, day + 7)?,
            month: until(i64::MIN, day + 30)?,
        })
    }

    /// The items that were wrong most often, in words, at most `limit`.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn hardest(&self, limit: usize) -> Result<Vec<HardItem>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT s.quiz ->> '$.items[0].stem', s.quiz ->> '$.title', i.answered, i.\"right\"
             FROM item AS i JOIN snapshot AS s ON s.id = i.snapshot
             WHERE i.answered > i.\"right\"
             ORDER BY i.answered - i.\"right\" DESC, i.quiz, i.item LIMIT ?1",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map([limit], |row| {
            let number = |at| row.get::<_, i64>(at).map(|n| u64::try_from(n).unwrap_or(0));
            let text = |at| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            Ok(HardItem {
                stem: text(0)?,
                title: text(1)?,
                answered: number(2)?,
                right: number(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
