//! History into the store.

use std::collections::HashMap;
use std::io::{BufRead, Read};

use rusqlite::{OptionalExtension, Transaction, params};

use super::HistoryError;
use super::record::{Attempt, FORMAT, Record, Response};
use crate::grade::Outcome;
use crate::messages::Note;
use crate::note;
use crate::quiz::{FileFormat, Skill, read, to_json};
use crate::sitting::Given;
use crate::store::aside::NEVER;
use crate::store::responses::INSERT;
use crate::store::schedule::Rating;
use crate::store::{Mode, Store, day_of, milliseconds, replay, snapshot};

/// No line is longer, in bytes: an article has at most a few hundred thousand.
const LONGEST: u64 = 16 << 20;

/// No response is worth more, in units of points: a thousand points.
const MOST: u64 = 720_720_000;

/// What came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Attempts that were not there.
    pub attempts: u64,
    /// Responses that were not there.
    pub responses: u64,
    /// Responses that were there already.
    pub known: u64,
}

impl Store {
    /// Takes history in. Attempts are known by their name for good, so that what comes in twice
    /// is there once. All of it comes in, or nothing.
    ///
    /// # Errors
    /// If a line is no record of history, `input` cannot be read, or the store not be written.
    pub fn import(&mut self, input: &mut dyn BufRead) -> Result<Imported, HistoryError> {
        let transaction = self.write()?;
        let mut taker =
            Taker { store: &transaction, snapshots: HashMap::new(), done: Imported::default() };
        let mut text = Vec::new();
        let mut number = 0;
        loop {
            text.clear();
            number += 1;
            if (&mut *input).take(LONGEST + 1).read_until(b'\n', &mut text)? == 0 {
                break;
            }
            let bad = |reason: Note| HistoryError::Line { number, reason };
            if text.len() as u64 > LONGEST {
                return Err(bad(note!("history-too-long", most = LONGEST)));
            }
            if text.iter().all(u8::is_ascii_whitespace) && number > 1 {
                continue;
            }
            let record = serde_json::from_slice(&text).map_err(|error| bad(no_record(&error)))?;
            match (number, record) {
                (1, Record::NachleseHistory(FORMAT)) => {}
                (1, Record::NachleseHistory(newer)) if newer > FORMAT => {
                    return Err(bad(note!("history-newer", format = newer)));
                }
                (1, _) => return Err(bad(note!("history-other-file"))),
                (_, record) => taker.take(record).map_err(|error| match error {
                    Fault::Record(reason) => bad(reason),
                    Fault::Sql(error) => error.into(),
                    Fault::Other(error) => error,
                })?,
            }
        }
        if number == 1 {
            return Err(HistoryError::Line { number, reason: note!("history-empty") });
        }
        let done = taker.done;
        if done != Imported::default() {
            replay::everything(&transaction)?;
        }
        transaction.commit()?;
        Ok(done)
    }
}

/// Why a record is not taken.
enum Fault {
    Record(Note),
    Sql(rusqlite::Error),
    Other(HistoryError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

fn fault<T>(reason: Note) -> Result<T, Fault> {
    Err(Fault::Record(reason))
}

/// A line that is no record; a line has no lines in it, so that the column alone tells the place.
fn no_record(error: &serde_json::Error) -> Note {
    note!("history-no-record", what = Note::of_parser(&error.to_string()))
}

struct Taker<'a> {
    store: &'a Transaction<'a>,
    /// Rows of the snapshots that came in, by the hash that the file gives them.
    snapshots: HashMap<String, i64>,
    done: Imported,
}

impl Taker<'_> {
    fn take(&mut self, record: Record) -> Result<(), Fault> {
        match record {
            Record::NachleseHistory(_) => fault(note!("history-second-heading")),
            Record::Snapshot { hash, quiz } => {
                let row = self.snapshot(&quiz)?;
                self.snapshots.insert(hash, row);
                Ok(())
            }
            Record::Quiz { id, title, level, items, opened } => {
                self.store
                    .prepare_cached(
                        "INSERT INTO quiz (id, title, level, items, opened)
                         VALUES (?1, ?2, ?3, ?4, ?5)
                         ON CONFLICT (id) DO UPDATE SET opened = max(opened, excluded.opened)",
                    )?
                    .execute(params![id, title, level, items, opened.as_millisecond()])?;
                Ok(())
            }
            Record::Aside { quiz, item } => {
                let sql = "INSERT OR REPLACE INTO aside (quiz, item, until) VALUES (?1, ?2, ?3)";
                self.store.prepare_cached(sql)?.execute(params![quiz, item, NEVER])?;
                Ok(())
            }
            Record::Attempt(attempt) => self.attempt(&attempt),
        }
    }

    /// Keeps an item with its passage, after it was read as any quiz is.
    fn snapshot(&self, quiz: &serde_json::Value) -> Result<i64, Fault> {
        let loaded = match read(&quiz.to_string(), FileFormat::Json) {
            Ok(loaded) if loaded.quiz.items.len() == 1 => loaded,
            Ok(_) => return fault(note!("history-one-item")),
            Err(faults) => {
                let first = faults.into_iter().find(crate::quiz::Diagnostic::is_error);
                return fault(first.map_or(note!("history-one-item"), |first| first.message));
            }
        };
        snapshot::keep_json(self.store, &to_json(&loaded.quiz).to_string())
            .map_err(|error| Fault::Other(error.into()))
    }

    fn attempt(&mut self, attempt: &Attempt) -> Result<(), Fault> {
        let Some(mode) = Mode::from_name(&attempt.mode) else {
            return fault(note!("history-no-mode", name = attempt.mode.as_str()));
        };
        if !matches!(attempt.state.as_str(), "open" | "finished" | "left") {
            return fault(note!("history-no-state", name = attempt.state.as_str()));
        }
        let known: Option<i64> = self
            .store
            .prepare_cached("SELECT id FROM attempt WHERE uuid = ?1")?
            .query_row([attempt.uuid.to_string()], |row| row.get(0))
            .optional()?;
        let row = match known {
            Some(row) => {
                self.go_on(row, attempt)?;
                row
            }
            None => self.begin(attempt, mode)?,
        };
        attempt.responses.iter().try_for_each(|response| self.response(row, response))
    }

    fn begin(&mut self, attempt: &Attempt, mode: Mode) -> Result<i64, Fault> {
        self.done.attempts += 1;
        // A sitting that is open there is not open here.
        let state = if attempt.state == "open" { "left" } else { &attempt.state };
        self.store
            .prepare_cached(
                "INSERT INTO attempt (uuid, quiz, title, fingerprint, name, mode, state, items,
                                      started, ended, words, read_ms, open_book)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                attempt.uuid.to_string(),
                attempt.quiz,
                attempt.title,
                attempt.fingerprint,
                attempt.name,
                mode.name(),
                state,
                attempt.items,
                attempt.started.as_millisecond(),
                attempt.ended.map(|ended| ended.as_millisecond()),
                attempt.words,
                attempt.reading.map(milliseconds),
                attempt.open_book,
            ])?;
        Ok(self.store.last_insert_rowid())
    }

    /// An attempt that is here and was finished there is finished.
    fn go_on(&self, row: i64, attempt: &Attempt) -> Result<(), Fault> {
        if attempt.state == "finished" {
            self.store
                .prepare_cached(
                    "UPDATE attempt SET state = 'finished', ended = ?2
                     WHERE id = ?1 AND state <> 'finished'",
                )?
                .execute(params![row, attempt.ended.map(|ended| ended.as_millisecond())])?;
        }
        Ok(())
    }

    fn response(&mut self, attempt: i64, response: &Response) -> Result<(), Fault> {
        let Some(&snapshot) = self.snapshots.get(&response.snapshot) else {
            return fault(note!("history-no-snapshot", item = response.item.as_str()));
        };
        if Skill::from_name(&response.skill).is_none() {
            return fault(note!("history-no-skill", name = response.skill.as_str()));
        }
        let outcome = response.outcome.as_deref();
        if outcome.is_some_and(|name| Outcome::from_name(name).is_none()) {
            return fault(note!("history-no-outcome", name = outcome.unwrap_or("")));
        }
        if response.points > response.max || response.max > MOST {
            return fault(note!("history-points"));
        }
        if response.rating.is_some_and(|rating| Rating::from_number(rating).is_none()) {
            return fault(note!("history-rating"));
        }
        let Ok(given) = serde_json::from_value::<Given>(response.response.clone()) else {
            return fault(note!("history-response"));
        };
        // A verdict always has a rating; one that is missing is the plainest for the outcome.
        let plain = outcome.map(|name| match name {
            "right" => 3,
            "near-miss" | "partial" => 2,
            _ => 1,
        });
        let rating = plain.map(|plain| response.rating.unwrap_or(plain));
        let units = |points: u64| i64::try_from(points).unwrap_or(i64::MAX);
        let new = self.store.prepare_cached(INSERT)?.execute(params![
            attempt,
            response.quiz,
            response.item,
            snapshot,
            response.skill,
            serde_json::to_string(&given).unwrap_or_default(),
            outcome,
            units(response.points),
            units(response.max),
            milliseconds(response.seconds),
            response.at.as_millisecond(),
            day_of(response.day),
            rating,
        ])?;
        if new == 1 {
            self.done.responses += 1;
        } else {
            self.done.known += 1;
        }
        Ok(())
    }
}
