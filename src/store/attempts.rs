//! Attempts: begun, answered response by response, finished or left, taken up again.

use jiff::{Timestamp, ZonedDateTime};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::{Store, StoreError, day_number, milliseconds, snapshot};
use crate::grade::{Outcome, Points, Verdict};
use crate::quiz::{Item, Quiz, Response};
use crate::sitting::{Answer, Given};

/// How items came to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A whole quiz, item by item.
    Sitting,
    /// Some items of a quiz once more; not a score of the quiz.
    Practice,
    /// A response file played without a screen.
    Answers,
    /// Items of any quizzes that were due.
    Review,
}

impl Mode {
    /// The name in the store and in exported history.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sitting => "sitting",
            Self::Practice => "practice",
            Self::Answers => "answers",
            Self::Review => "review",
        }
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Every item was answered or passed over.
    Finished,
    /// It was left early; it can be taken up again.
    Left,
}

/// An attempt that begins.
#[derive(Debug, Clone, Copy)]
pub struct NewAttempt<'a> {
    /// Its name for good.
    pub uuid: Uuid,
    /// The quiz; `None` for a review, which takes items from many.
    pub quiz: Option<&'a Quiz>,
    /// The quiz's fingerprint; empty for a review.
    pub fingerprint: &'a str,
    /// Who answers, if told.
    pub name: Option<&'a str>,
    /// How.
    pub mode: Mode,
    /// How many items are asked.
    pub items: usize,
}

/// An attempt that was not finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// Its name for good, to go on under.
    pub uuid: Uuid,
    /// When it began.
    pub started: Timestamp,
    /// The fingerprint of the quiz as it was then.
    pub fingerprint: String,
    /// Who answers, if told.
    pub name: Option<String>,
    /// The responses (item id, response, seconds) for [`crate::sitting::Sitting::resume`]; those
    /// that no longer fit the quiz are left out.
    pub responses: Vec<(String, Response, f64)>,
}

impl Store {
    /// Begins an attempt. Its quiz counts as opened.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn begin(
        &mut self,
        attempt: &NewAttempt<'_>,
        now: &ZonedDateTime,
    ) -> Result<(), StoreError> {
        let transaction = self.write()?;
        if let Some(quiz) = attempt.quiz {
            see(&transaction, quiz, None, now)?;
        }
        transaction.execute(
            "INSERT INTO attempt (uuid, quiz, title, fingerprint, name, mode, state, items, started)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'open', ?7, ?8)",
            params![
                attempt.uuid.to_string(),
                attempt.quiz.map(|quiz| &quiz.id),
                attempt.quiz.map_or("", |quiz| &quiz.title),
                attempt.fingerprint,
                attempt.name,
                attempt.mode.name(),
                i64::try_from(attempt.items).unwrap_or(i64::MAX),
                now.timestamp().as_millisecond(),
            ],
        )?;
        Ok(transaction.commit()?)
    }

    /// Keeps a response with its item and passage; when it returns, the response is on the disk.
    /// Returns `false`, and keeps the first, if the attempt already has a response to the item.
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

    /// Ends an attempt. A finished one of a whole quiz gives the quiz's last and best score. One
    /// that has ended as finished stays so.
    ///
    /// # Errors
    /// If there is no such attempt, or the store cannot be written.
    pub fn end(
        &mut self,
        attempt: Uuid,
        ending: Ending,
        now: &ZonedDateTime,
    ) -> Result<(), StoreError> {
        let transaction = self.write()?;
        let row = row_of(&transaction, attempt)?;
        let state = match ending {
            Ending::Finished => "finished",
            Ending::Left => "left",
        };
        let changed = transaction.execute(
            "UPDATE attempt SET state = ?2, ended = ?3 WHERE id = ?1 AND state <> 'finished'",
            params![row, state, now.timestamp().as_millisecond()],
        )?;
        if changed == 1 && ending == Ending::Finished {
            score(&transaction, row)?;
        }
        Ok(transaction.commit()?)
    }

    /// Keeps how long the article was read: its words and the seconds.
    ///
    /// # Errors
    /// If there is no such attempt, or the store cannot be written.
    pub fn read_article(
        &mut self,
        attempt: Uuid,
        words: usize,
        seconds: f64,
    ) -> Result<(), StoreError> {
        let transaction = self.write()?;
        let row = row_of(&transaction, attempt)?;
        transaction.execute(
            "UPDATE attempt SET words = ?2, read_ms = ?3 WHERE id = ?1",
            params![row, i64::try_from(words).unwrap_or(i64::MAX), milliseconds(seconds)],
        )?;
        Ok(transaction.commit()?)
    }

    /// Whether there is an attempt of this name.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn has_attempt(&self, attempt: Uuid) -> Result<bool, StoreError> {
        match row_of(&self.connection, attempt) {
            Ok(_) => Ok(true),
            Err(StoreError::NoAttempt(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The quiz's last sitting if it was not finished.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn unfinished(&self, quiz: &Quiz) -> Result<Option<Unfinished>, StoreError> {
        type Row = (i64, String, String, i64, String, Option<String>);
        let last: Option<Row> = self
            .connection
            .prepare_cached(
                "SELECT id, state, uuid, started, fingerprint, name FROM attempt
                 WHERE quiz = ?1 AND mode = 'sitting' ORDER BY started DESC, id DESC LIMIT 1",
            )?
            .query_row([&quiz.id], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
            })
            .optional()?;
        let Some((row, state, uuid, started, fingerprint, name)) = last else { return Ok(None) };
        let Ok(uuid) = Uuid::parse_str(&uuid) else { return Ok(None) };
        if state == "finished" {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT item, response, ms FROM response WHERE attempt = ?1 ORDER BY id",
        )?;
        let kept = statement.query_map([row], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
        })?;
        let mut responses = Vec::new();
        for entry in kept {
            let (id, given, ms) = entry?;
            let item = quiz.items.iter().find(|item| item.id == id);
            let response = item
                .and_then(|item| serde_json::from_str::<Given>(&given).ok()?.resolve(item).ok());
            if let Some(response) = response {
                #[allow(clippy::cast_precision_loss, reason = "milliseconds of one answer")]
                responses.push((id, response, ms as f64 / 1000.0));
            }
        }
        let started = Timestamp::from_millisecond(started).unwrap_or_default();
        Ok(Some(Unfinished { uuid, started, fingerprint, name, responses }))
    }

    /// Remembers that a quiz was opened, and from which file.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn opened(
        &mut self,
        quiz: &Quiz,
        path: Option<&str>,
        now: &ZonedDateTime,
    ) -> Result<(), StoreError> {
        let transaction = self.write()?;
        see(&transaction, quiz, path, now)?;
        Ok(transaction.commit()?)
    }

    /// A transaction that holds the right to write from its beginning, so that it never has to
    /// give up in its middle.
    pub(super) fn write(&mut self) -> Result<Transaction<'_>, StoreError> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

fn row_of(connection: &Connection, attempt: Uuid) -> Result<i64, StoreError> {
    connection
        .prepare_cached("SELECT id FROM attempt WHERE uuid = ?1")?
        .query_row([attempt.to_string()], |row| row.get(0))
        .optional()?
        .ok_or(StoreError::NoAttempt(attempt))
}

fn see(
    connection: &Connection,
    quiz: &Quiz,
    path: Option<&str>,
    now: &ZonedDateTime,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO quiz (id, title, level, items, path, opened)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, level = excluded.level,
                items = excluded.items, path = coalesce(excluded.path, path),
                opened = max(opened, excluded.opened)",
        )?
        .execute(params![
            quiz.id,
            quiz.title,
            quiz.level.map(|level| level.name()),
            i64::try_from(quiz.items.len()).unwrap_or(i64::MAX),
            path,
            now.timestamp().as_millisecond(),
        ])?;
    Ok(())
}

/// Makes a finished attempt its quiz's last score, and its best if none was better.
pub(super) fn score(connection: &Connection, attempt: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE quiz SET attempts = attempts + 1,
                last_points = a.points, last_max = a.max,
                best_points = CASE WHEN best_max IS NULL OR a.points * best_max >= best_points * a.max
                    THEN a.points ELSE best_points END,
                best_max = CASE WHEN best_max IS NULL OR a.points * best_max >= best_points * a.max
                    THEN a.max ELSE best_max END
             FROM (SELECT quiz, points, max FROM attempt
                   WHERE id = ?1 AND mode IN ('sitting', 'answers') AND max > 0) AS a
             WHERE quiz.id = a.quiz",
        )?
        .execute([attempt])?;
    Ok(())
}

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
pub(super) struct Gain {
    pub right: bool,
    pub points: i64,
    pub max: i64,
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
    fn put(&self, connection: &Connection) -> Result<bool, StoreError> {
        let verdict = self.answer.verdict.as_ref();
        let given = serde_json::to_string(&Given::from(&self.answer.response)).unwrap_or_default();
        let rows = connection
            .prepare_cached(
                "INSERT INTO response (attempt, quiz, item, snapshot, skill, response, outcome,
                                       points, max, ms, at, day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                 ON CONFLICT (attempt, quiz, item) DO NOTHING",
            )?
            .execute(params![
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
            ])?;
        Ok(rows == 1)
    }

    /// Adds the response to the running totals; one without a verdict (in a handout) adds to
    /// none but the attempt's count.
    fn count(&self, connection: &Connection) -> Result<(), StoreError> {
        let gain = self.answer.verdict.as_ref().map(Gain::of);
        let Gain { right, points, max } =
            gain.as_ref().map_or(Gain { right: false, points: 0, max: 0 }, |gain| Gain { ..*gain });
        connection
            .prepare_cached(
                "UPDATE attempt SET answered = answered + 1, \"right\" = \"right\" + ?2,
                    points = points + ?3, max = max + ?4,
                    state = CASE state WHEN 'left' THEN 'open' ELSE state END
                 WHERE id = ?1",
            )?
            .execute(params![self.attempt, right, points, max])?;
        if gain.is_none() {
            return Ok(());
        }
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
        // Another key is another question under the old name: its history begins anew.
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
                    stability = CASE WHEN \"key\" = excluded.\"key\" THEN stability END,
                    difficulty = CASE WHEN \"key\" = excluded.\"key\" THEN difficulty END,
                    reviewed = CASE WHEN \"key\" = excluded.\"key\" THEN reviewed END,
                    due = CASE WHEN \"key\" = excluded.\"key\" THEN due END,
                    lapses = CASE WHEN \"key\" = excluded.\"key\" THEN lapses ELSE 0 END,
                    \"key\" = excluded.\"key\"",
            )?
            .execute(params![
                self.quiz,
                self.item.id,
                &snapshot::key_name(self.item)[..],
                self.snapshot,
                right,
                points,
                max,
            ])?;
        Ok(())
    }
}
