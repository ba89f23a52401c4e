//! History out of the store.

use std::collections::HashSet;
use std::io::Write;

use jiff::Timestamp;
use rusqlite::Connection;

use super::HistoryError;
use super::record::{Attempt, FORMAT, Record, Response, hex};
use crate::store::aside::NEVER;
use crate::store::{Store, date_of};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// Attempts.
    pub attempts: u64,
    /// Responses.
    pub responses: u64,
}

impl Store {
    /// Writes all history, the oldest attempt first. Names of files stay out of it: they mean
    /// nothing on another machine. Memory grows with the number of different items, not of
    /// responses.
    ///
    /// # Errors
    /// If the store cannot be read or `out` not be written.
    pub fn export(&mut self, out: &mut dyn Write) -> Result<Exported, HistoryError> {
        // One transaction: what another program writes meanwhile is wholly in it or not at all.
        let reading = self.connection.transaction()?;
        line(out, &Record::NachleseHistory(FORMAT))?;
        quizzes(&reading, out)?;
        aside(&reading, out)?;
        let done = attempts(&reading, out)?;
        out.flush()?;
        Ok(done)
    }
}

fn line(out: &mut dyn Write, record: &Record) -> Result<(), HistoryError> {
    serde_json::to_writer(&mut *out, record).map_err(std::io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

fn quizzes(reading: &Connection, out: &mut dyn Write) -> Result<(), HistoryError> {
    let mut statement =
        reading.prepare("SELECT id, title, level, items, opened FROM quiz ORDER BY opened, id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let record = Record::Quiz {
            id: row.get(0)?,
            title: row.get(1)?,
            level: row.get(2)?,
            items: row.get::<_, i64>(3)?.try_into().unwrap_or(u32::MAX),
            opened: time(row.get(4)?),
        };
        line(out, &record)?;
    }
    Ok(())
}

fn aside(reading: &Connection, out: &mut dyn Write) -> Result<(), HistoryError> {
    let mut statement =
        reading.prepare("SELECT quiz, item FROM aside WHERE until = ?1 ORDER BY quiz, item")?;
    let mut rows = statement.query([NEVER])?;
    while let Some(row) = rows.next()? {
        line(out, &Record::Aside { quiz: row.get(0)?, item: row.get(1)? })?;
    }
    Ok(())
}

fn attempts(reading: &Connection, out: &mut dyn Write) -> Result<Exported, HistoryError> {
    let mut statement = reading.prepare(
        "SELECT id, uuid, quiz, title, fingerprint, name, mode, state, items, started, ended,
                words, read_ms, open_book FROM attempt ORDER BY started, id",
    )?;
    let mut rows = statement.query([])?;
    let mut written = HashSet::new();
    let mut done = Exported::default();
    while let Some(row) = rows.next()? {
        let uuid: String = row.get(1)?;
        let Ok(uuid) = uuid.parse() else { continue };
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of one reading")]
        let reading_time =
            row.get::<_, Option<i64>>(12)?.map(|milliseconds| milliseconds as f64 / 1000.0);
        let attempt = Attempt {
            uuid,
            quiz: row.get(2)?,
            title: row.get(3)?,
            fingerprint: row.get(4)?,
            name: row.get(5)?,
            mode: row.get(6)?,
            state: row.get(7)?,
            items: row.get::<_, i64>(8)?.try_into().unwrap_or(u32::MAX),
            started: time(row.get(9)?),
            ended: row.get::<_, Option<i64>>(10)?.map(time),
            words: row.get::<_, Option<i64>>(11)?.and_then(|words| words.try_into().ok()),
            reading: reading_time,
            open_book: row.get(13)?,
            responses: responses(reading, row.get(0)?, &mut written, out)?,
        };
        done.attempts += 1;
        done.responses += attempt.responses.len() as u64;
        line(out, &Record::Attempt(Box::new(attempt)))?;
    }
    Ok(done)
}

/// The responses of an attempt; snapshots that were not written yet are written before.
fn responses(
    reading: &Connection,
    attempt: i64,
    written: &mut HashSet<i64>,
    out: &mut dyn Write,
) -> Result<Vec<Response>, HistoryError> {
    let mut statement = reading.prepare_cached(
        "SELECT r.quiz, r.item, r.snapshot, s.hash, r.skill, r.response, r.outcome, r.points,
                r.max, r.ms, r.at, r.day, r.rating
         FROM response AS r JOIN snapshot AS s ON s.id = r.snapshot
         WHERE r.attempt = ?1 ORDER BY r.id",
    )?;
    let mut rows = statement.query([attempt])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let hash = hex(&row.get::<_, Vec<u8>>(3)?);
        let snapshot: i64 = row.get(2)?;
        if written.insert(snapshot) {
            let kept: String = reading
                .prepare_cached("SELECT quiz FROM snapshot WHERE id = ?1")?
                .query_row([snapshot], |row| row.get(0))?;
            let quiz = serde_json::from_str(&kept).unwrap_or_default();
            line(out, &Record::Snapshot { hash: hash.clone(), quiz })?;
        }
        let given: String = row.get(5)?;
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of one answer")]
        let seconds = row.get::<_, i64>(9)? as f64 / 1000.0;
        let number = |at| row.get::<_, i64>(at).map(|n| u64::try_from(n).unwrap_or(0));
        found.push(Response {
            quiz: row.get(0)?,
            item: row.get(1)?,
            snapshot: hash,
            skill: row.get(4)?,
            response: serde_json::from_str(&given).unwrap_or_default(),
            outcome: row.get(6)?,
            points: number(7)?,
            max: number(8)?,
            seconds,
            at: time(row.get(10)?),
            day: date_of(row.get(11)?),
            rating: row.get(12)?,
        });
    }
    Ok(found)
}

fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}
