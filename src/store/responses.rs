//! Responses: kept, counted, rated.

use jiff::ZonedDateTime;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::attempts::row_of;
use super::schedule::{Memory, Rating, Scheduled, review};
use super::{Store, StoreError, day_number, milliseconds, replay, snapshot};
use crate::grade::{Outcome, Points, Verdict};
use crate::quiz::{Item, Quiz};
use crate::sitting::{Answer, Given};

impl Store {
    /// Keeps a response with its item and passage, counts it, and sets the day on which the item
    /// is due; when it returns, all of it is on the disk. Returns `false`, and keeps the first,
    /// if the attempt already has a response to the item.
    ///
    /// # Errors
    /// If there is no such attempt or item, or the store cannot be written.
    pub fn record(
        &mut self,
        attempt: Uuid,
        quiz: &Quiz,
        answer: &Answer,
        now: &ZonedDateTime,
    ) -> Result<bool, StoreError> {
        let Some(item) = quiz.items.get(answer.item) else {
            return Err(StoreError::NoAttempt(attempt));
        };
        let transaction = self.write()?;
        let row = row_of(&transaction, attempt)?;
        let kept = Kept {
            attempt: row,
            quiz: &quiz.id,
            item,
            snapshot: snapshot::keep(&transaction, quiz, item)?,
            answer,
            now,
        };
        let new = kept.put(&transaction)?;
        if new {
            kept.count(&transaction)?;
        }
        transaction.commit()?;
        Ok(new)
    }

    /// Puts the reader's own rating in the place of the one that a response spoke for, and
    /// schedules the item anew. Returns the day it is due, in days since 1970-01-01; `None` if it
    /// is no card.
    ///
    /// # Errors
    /// If there is no such response, or the store cannot be written.
    pub fn rate(
        &mut self,
        attempt: Uuid,
        quiz: &str,
        item: &str,
        rating: Rating,
    ) -> Result<Option<i64>, StoreError> {
        let transaction = self.write()?;
        let row = row_of(&transaction, attempt)?;
        let changed = transaction.execute(
            "UPDATE response SET rating = ?4
             WHERE attempt = ?1 AND quiz = ?2 AND item = ?3 AND rating IS NOT NULL",
            params![row, quiz, item, rating.number()],
        )?;
        if changed == 0 {
            return Err(StoreError::NoAttempt(attempt));
        }
        let due = replay::item(&transaction, quiz, item)?;
        transaction.commit()?;
        Ok(due)
    }
}

/// Puts a response in its place; the first one to an item of an attempt stays.
pub(super) const INSERT: &str =
    "INSERT INTO response (attempt, quiz, item, snapshot, skill, response, outcome, points, max,
                           ms, at, day, rating)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
     ON CONFLICT (attempt, quiz, item) DO NOTHING";

/// A response on its way into the tables.
struct Kept<'a> {
    attempt: i64,
    quiz: &'a str,
    item: &'a Item,
    snapshot: i64,
    answer: &'a Answer,
    now: &'a ZonedDateTime,
}

/// What one response adds to a running total.
#[derive(Clone, Copy, Default)]
struct Gain {
    right: bool,
    points: i64,
    max: i64,
}

impl Gain {
    fn of(verdict: &Verdict) -> Self {
        Self {
            right: verdict.outcome == Outcome::Right,
            points: units(verdict.points),
            max: units(verdict.max),
        }
    }
}

fn units(points: Points) -> i64 {
    i64::try_from(points.units()).unwrap_or(i64::MAX)
}

impl Kept<'_> {
    fn rating(&self) -> Option<Rating> {
        let verdict = self.answer.verdict.as_ref()?;
        Some(Rating::of(verdict.outcome, self.item, self.answer.seconds))
    }

    fn put(&self, connection: &Connection) -> Result<bool, StoreError> {
        let verdict = self.answer.verdict.as_ref();
        let given = serde_json::to_string(&Given::from(&self.answer.response)).unwrap_or_default();
        let rows = connection.prepare_cached(INSERT)?.execute(params![
            self.attempt,
            self.quiz,
            self.item.id,
            self.snapshot,
            self.item.skill.name(),
            given,
            verdict.map(|verdict| verdict.outcome.name()),
            verdict.map_or(0, |verdict| units(verdict.points)),
            verdict.map_or(0, |verdict| units(verdict.max)),
            milliseconds(self.answer.seconds),
            self.now.timestamp().as_millisecond(),
            day_number(self.now),
            self.rating().map(Rating::number),
        ])?;
        Ok(rows == 1)
    }

    /// Adds the response to the running totals; one without a verdict (in a handout) adds to
    /// none but the attempt's count.
    fn count(&self, connection: &Connection) -> Result<(), StoreError> {
        let gain = self.answer.verdict.as_ref().map(Gain::of);
        let Gain { right, points, max } = gain.unwrap_or_default();
        connection
            .prepare_cached(
                "UPDATE attempt SET answered = answered + 1, \"right\" = \"right\" + ?2,
                    points = points + ?3, max = max + ?4,
                    state = CASE state WHEN 'left' THEN 'open' ELSE state END
                 WHERE id = ?1",
            )?
            .execute(params![self.attempt, right, points, max])?;
        let (Some(gain), Some(rating)) = (gain, self.rating()) else { return Ok(()) };
        connection
            .prepare_cached(
                "UPDATE quiz SET answered = answered + 1, \"right\" = \"right\" + ?2,
                    points = points + ?3, max = max + ?4 WHERE id = ?1",
            )?
            .execute(params![self.quiz, right, points, max])?;
        connection
            .prepare_cached(
                "INSERT INTO daily (day, skill, answered, \"right\", points, max, ms)
                 VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6)
                 ON CONFLICT (day, skill) DO UPDATE SET answered = answered + 1,
                    \"right\" = \"right\" + excluded.\"right\", points = points + excluded.points,
                    max = max + excluded.max, ms = ms + excluded.ms",
            )?
            .execute(params![
                day_number(self.now),
                self.item.skill.name(),
                right,
                points,
                max,
                milliseconds(self.answer.seconds),
            ])?;
        self.count_item(connection, gain, rating)
    }

    /// Adds the response to its item's history. Another key is another question under the old
    /// name: its history begins anew.
    fn count_item(
        &self,
        connection: &Connection,
        gain: Gain,
        rating: Rating,
    ) -> Result<(), StoreError> {
        let key = snapshot::key_name(self.item);
        let memory = memory_of(connection, self.quiz, &self.item.id, &key)?;
        let card = review(memory.as_ref(), rating, day_number(self.now));
        connection
            .prepare_cached(
                "INSERT INTO item (quiz, item, \"key\", snapshot, answered, \"right\", points, max)
                 VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7)
                 ON CONFLICT (quiz, item) DO UPDATE SET snapshot = excluded.snapshot,
                    answered = 1 + CASE WHEN \"key\" = excluded.\"key\" THEN answered ELSE 0 END,
                    \"right\" = excluded.\"right\" +
                        CASE WHEN \"key\" = excluded.\"key\" THEN \"right\" ELSE 0 END,
                    points = excluded.points +
                        CASE WHEN \"key\" = excluded.\"key\" THEN points ELSE 0 END,
                    max = excluded.max + CASE WHEN \"key\" = excluded.\"key\" THEN max ELSE 0 END,
                    \"key\" = excluded.\"key\"",
            )?
            .execute(params![
                self.quiz,
                self.item.id,
                &key[..],
                self.snapshot,
                gain.right,
                gain.points,
                gain.max,
            ])?;
        put_card(connection, self.quiz, &self.item.id, card.as_ref())
    }
}

/// What is remembered of an item, if it is a card and its key is still this one.
fn memory_of(
    connection: &Connection,
    quiz: &str,
    item: &str,
    key: &[u8; 32],
) -> Result<Option<Memory>, StoreError> {
    let found = connection
        .prepare_cached(
            "SELECT stability, difficulty, reviewed, lapses FROM item
             WHERE quiz = ?1 AND item = ?2 AND \"key\" = ?3 AND due IS NOT NULL",
        )?
        .query_row(params![quiz, item, &key[..]], |row| memory(row, 0))
        .optional()?;
    Ok(found)
}

/// What is remembered, from four columns, the first of them `from`: stability, difficulty, the day
/// of the last review, lapses.
pub(super) fn memory(row: &Row<'_>, from: usize) -> rusqlite::Result<Memory> {
    #[allow(clippy::cast_possible_truncation, reason = "it was written from f32")]
    let number = |at| row.get::<_, f64>(at).map(|number| number as f32);
    Ok(Memory {
        stability: number(from)?,
        difficulty: number(from + 1)?,
        reviewed: row.get(from + 2)?,
        lapses: row.get(from + 3)?,
    })
}

/// Writes an item's schedule; without one it is no card.
pub(super) fn put_card(
    connection: &Connection,
    quiz: &str,
    item: &str,
    card: Option<&Scheduled>,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE item SET stability = ?3, difficulty = ?4, reviewed = ?5, due = ?6,
                lapses = coalesce(?7, 0) WHERE quiz = ?1 AND item = ?2",
        )?
        .execute(params![
            quiz,
            item,
            card.map(|card| f64::from(card.memory.stability)),
            card.map(|card| f64::from(card.memory.difficulty)),
            card.map(|card| card.memory.reviewed),
            card.map(|card| card.due),
            card.map(|card| card.memory.lapses),
        ])?;
    Ok(())
}
