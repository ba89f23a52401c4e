//! Attempts: begun, answered response by response, finished or left, taken up again.

use jiff::{Timestamp, ZonedDateTime};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::{Store, StoreError, milliseconds};
use crate::quiz::{Quiz, Response};
use crate::sitting::Given;

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
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sitting, Self::Practice, Self::Answers, Self::Review];

    /// The mode of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }

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

/// An attempt as the store has it, to go on with or to write down.
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
    /// Whether the article could be looked at while questions were open, where that is known.
    pub open_book: Option<bool>,
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

    /// Keeps whether the article may be looked at while questions are open. An attempt for some of
    /// whose questions it might is one with an open book.
    ///
    /// # Errors
    /// If there is no such attempt, or the store cannot be written.
    pub fn set_book(&mut self, attempt: Uuid, open: bool) -> Result<(), StoreError> {
        let transaction = self.write()?;
        let row = row_of(&transaction, attempt)?;
        transaction.execute(
            "UPDATE attempt SET open_book = max(coalesce(open_book, 0), ?2) WHERE id = ?1",
            params![row, open],
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
        Ok(self.last(quiz)?.filter(|(finished, _)| !finished).map(|(_, last)| last))
    }

    /// The quiz's last sitting, finished or not.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn last_sitting(&self, quiz: &Quiz) -> Result<Option<Unfinished>, StoreError> {
        Ok(self.last(quiz)?.map(|(_, last)| last))
    }

    /// The quiz's last sitting, and whether it was finished.
    fn last(&self, quiz: &Quiz) -> Result<Option<(bool, Unfinished)>, StoreError> {
        type Row = (i64, String, String, i64, String, Option<String>, Option<bool>);
        let last: Option<Row> = self
            .connection
            .prepare_cached(
                "SELECT id, state, uuid, started, fingerprint, name, open_book FROM attempt
                 WHERE quiz = ?1 AND mode = 'sitting' ORDER BY started DESC, id DESC LIMIT 1",
            )?
            .query_row([&quiz.id], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                    row.get(6)?,
                ))
            })
            .optional()?;
        let Some((row, state, uuid, started, fingerprint, name, open_book)) = last else {
            return Ok(None);
        };
        let Ok(uuid) = Uuid::parse_str(&uuid) else { return Ok(None) };
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
        let last = Unfinished { uuid, started, fingerprint, name, open_book, responses };
        Ok(Some((state == "finished", last)))
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

pub(super) fn row_of(connection: &Connection, attempt: Uuid) -> Result<i64, StoreError> {
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
