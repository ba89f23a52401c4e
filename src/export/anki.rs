//! Anki's package `.apkg`: a zip archive with a collection in SQLite.
//!
//! Ids and guids come from the ids of quiz and item alone, so that a second import finds the notes
//! of the first. It updates them where the quiz was changed since: Anki compares the time of
//! change, which is [`Options::modified`](super::Options::modified).

mod collection;
mod fields;

use rusqlite::{Connection, params};

use super::loss::{Losses, Lost};
use super::names::{identifier, number};
use super::prepare::Sheet;
use super::{ExportError, Format};
use fields::{Note, note};

/// The format.
pub(super) struct Anki;

impl Format for Anki {
    fn name(&self) -> &'static str {
        "anki"
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut notes = Vec::new();
        for (number, item) in sheet.items() {
            match note(sheet, item) {
                Some(note) => notes.push((item.id.as_str(), note)),
                None => losses.item(Lost::Kind, number),
            }
            if item.points != 1 {
                losses.item(Lost::Points, number);
            }
        }
        let database = database(sheet, &notes).map_err(|e| ExportError::Failed(e.into()))?;
        super::package::zip(&[
            ("collection.anki2".to_owned(), database),
            ("media".to_owned(), b"{}".to_vec()),
        ])
    }
}

/// The collection's bytes.
fn database(sheet: &Sheet, notes: &[(&str, Note)]) -> rusqlite::Result<Vec<u8>> {
    let quiz = &sheet.quiz;
    let modified = sheet.options.modified;
    let deck = number(&["deck", &quiz.id]);
    let mut connection = Connection::open_in_memory()?;
    connection.execute_batch(include_str!("anki.sql"))?;
    let transaction = connection.transaction()?;
    collection::write(&transaction, sheet, deck)?;
    for (place, (item, note)) in (1_i64..).zip(notes) {
        let id = number(&["note", &quiz.id, item]);
        let guid = identifier('n', &["note", &quiz.id, item]);
        let model = collection::model_id(note.model);
        let (sort, all) = (note.fields.first(), note.fields.join("\u{1f}"));
        // Anki works out the checksum of the first field anew when it imports.
        transaction.execute(
            "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, 0, 0, '')",
            params![id, guid, model, modified, note.tags, all, sort],
        )?;
        let card = number(&["card", &quiz.id, item]);
        transaction.execute(
            "INSERT INTO cards VALUES (?1, ?2, ?3, 0, ?4, -1, 0, 0, ?5, 0, 0, 0, 0, 0, 0, 0, 0, '')",
            params![card, id, deck, modified, place],
        )?;
    }
    transaction.commit()?;
    Ok(connection.serialize("main")?.to_vec())
}
