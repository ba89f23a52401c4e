//! Running totals and schedules made anew from the responses: after a rating was changed, after
//! history came in from elsewhere or was removed, after a migration.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::responses::put_card;
use super::schedule::{Rating, Scheduled, review};
use super::{StoreError, snapshot};
use crate::quiz::{FileFormat, read};

/// One response to an item.
struct Past {
    snapshot: i64,
    right: bool,
    points: i64,
    max: i64,
    rating: Rating,
    day: i64,
}

/// Makes the history of one item anew: what its responses come to since its key is what it is,
/// and its schedule. An item without responses has no history. Returns the day it is due.
pub(super) fn item(
    connection: &Connection,
    quiz: &str,
    item: &str,
) -> Result<Option<i64>, StoreError> {
    let past = past(connection, quiz, item)?;
    let Some(last) = past.last() else {
        connection.execute("DELETE FROM item WHERE quiz = ?1 AND item = ?2", [quiz, item])?;
        return Ok(None);
    };
    let mut keys: HashMap<i64, Option<[u8; 32]>> = HashMap::new();
    for each in &past {
        if let std::collections::hash_map::Entry::Vacant(place) = keys.entry(each.snapshot) {
            place.insert(key_of(connection, each.snapshot)?);
        }
    }
    let key = keys[&last.snapshot];
    let since = past.iter().rposition(|each| keys[&each.snapshot] != key).map_or(0, |at| at + 1);
    let since = &past[since..];
    let card = since.iter().fold(None, |before: Option<Scheduled>, each| {
        review(before.as_ref().map(|card| &card.memory), each.rating, each.day).or(before)
    });
    let sum = |of: fn(&Past) -> i64| since.iter().map(of).sum::<i64>();
    connection
        .prepare_cached(
            "INSERT INTO item (quiz, item, \"key\", snapshot, answered, \"right\", points, max)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (quiz, item) DO UPDATE SET \"key\" = excluded.\"key\",
                snapshot = excluded.snapshot, answered = excluded.answered,
                \"right\" = excluded.\"right\", points = excluded.points, max = excluded.max",
        )?
        .execute(params![
            quiz,
            item,
            &key.unwrap_or_default()[..],
            last.snapshot,
            i64::try_from(since.len()).unwrap_or(i64::MAX),
            sum(|each| i64::from(each.right)),
            sum(|each| each.points),
            sum(|each| each.max),
        ])?;
    put_card(connection, quiz, item, card.as_ref())?;
    Ok(card.map(|card| card.due))
}

fn past(connection: &Connection, quiz: &str, item: &str) -> Result<Vec<Past>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT snapshot, outcome = 'right', points, max, rating, day FROM response
         WHERE quiz = ?1 AND item = ?2 AND rating IS NOT NULL ORDER BY at, id",
    )?;
    let rows = statement.query_map([quiz, item], |row| {
        Ok(Past {
            snapshot: row.get(0)?,
            right: row.get(1)?,
            points: row.get(2)?,
            max: row.get(3)?,
            rating: Rating::from_number(row.get(4)?).unwrap_or(Rating::Again),
            day: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The key's name of a kept item; `None` if it cannot be read.
fn key_of(connection: &Connection, snapshot: i64) -> Result<Option<[u8; 32]>, StoreError> {
    let kept: Option<String> = connection
        .prepare_cached("SELECT quiz FROM snapshot WHERE id = ?1")?
        .query_row([snapshot], |row| row.get(0))
        .optional()?;
    let quiz = kept.and_then(|kept| read(&kept, FileFormat::Json).ok());
    Ok(quiz.and_then(|loaded| loaded.quiz.items.first().map(snapshot::key_name)))
}

/// Makes the histories of all items anew.
pub(super) fn items(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT DISTINCT quiz, item FROM response")?;
    let mut rows = statement.query([])?;
    connection.execute("DELETE FROM item", [])?;
    while let Some(row) = rows.next()? {
        let (quiz, name): (String, String) = (row.get(0)?, row.get(1)?);
        item(connection, &quiz, &name)?;
    }
    Ok(())
}

/// Makes every running total anew: of attempts, days, quizzes and items. Takes time in
/// proportion to all responses.
pub(super) fn everything(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(include_str!("totals.sql"))?;
    items(connection)
}
