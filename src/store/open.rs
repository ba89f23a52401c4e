//! Opening the store: its file, its version, damage.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{Store, StoreError, replay};
use crate::system::create_private;

/// The version of the tables; `user_version` in the file.
const VERSION: i64 = 5;

/// What brings a store from one version to the next; the first makes it.
const MIGRATIONS: [&str; 5] = [
    include_str!("schema.sql"),
    include_str!("schema_2.sql"),
    include_str!("schema_words.sql"),
    include_str!("schema_book.sql"),
    include_str!("schema_aside.sql"),
];

/// "Nale", so that `file` and this program know a store from another program's database.
const APPLICATION: i64 = 0x4E61_6C65;

/// The largest store that is looked through at each start, in bytes: some thousand responses, and
/// some ten milliseconds.
const LOOKED_THROUGH: u64 = 1 << 20;

/// How long one waits for another program's commit.
const PATIENCE: Duration = Duration::from_secs(5);

/// A store that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Where a damaged store that stood in its place was put.
    pub set_aside: Option<PathBuf>,
}

impl Store {
    /// Opens the store in this file, makes it where there is none, and brings it to the current
    /// version. A damaged store is set aside under a name with the time `now` and a new one made.
    ///
    /// Each commit is on the disk before it returns (write-ahead log, synchronous in full), so a
    /// kill or a power cut at any instant loses nothing that was reported as recorded; and a
    /// reader never waits for a writer of another program, a writer waits up to 5 seconds.
    ///
    /// # Errors
    /// [`StoreError::Newer`] if a newer program wrote it, and whatever keeps the file from being
    /// made, read or written.
    pub fn open(path: &Path, now: Timestamp) -> Result<Opened, StoreError> {
        match connect(path) {
            Ok(connection) => Ok(Opened { store: Self { connection }, set_aside: None }),
            Err(StoreError::Damaged(_)) => {
                let aside = set_aside(path, now).map_err(|error| StoreError::io(path, error))?;
                let store = Self { connection: connect(path)? };
                Ok(Opened { store, set_aside: Some(aside) })
            }
            Err(error) => Err(error),
        }
    }

    /// A store that is gone with the program, for tests.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        migrate(&mut connection)?;
        Ok(Self { connection })
    }
}

/// Puts a damaged store aside, with its log, under a name that tells the time; returns the new
/// name. Nothing is deleted: `sqlite3 FILE .recover` may still get something out of it.
///
/// # Errors
/// If the file cannot be renamed.
pub fn set_aside(path: &Path, now: Timestamp) -> io::Result<PathBuf> {
    let named = |stem: &Path, ending: &str| {
        let mut name = OsString::from(stem);
        name.push(ending);
        PathBuf::from(name)
    };
    let stamp = now.strftime("%Y%m%dT%H%M%SZ");
    let aside = (0..)
        .map(|n| match n {
            0 => named(path, &format!(".damaged-{stamp}")),
            n => named(path, &format!(".damaged-{stamp}-{n}")),
        })
        .find(|name| !name.exists())
        .unwrap_or_default();
    fs::rename(path, &aside)?;
    for ending in ["-wal", "-shm"] {
        match fs::rename(named(path, ending), named(&aside, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(aside)
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let placed = |error: StoreError| match error {
        StoreError::NoAccess(_, cause) => StoreError::NoAccess(path.to_owned(), cause),
        other => other,
    };
    let named = |error: rusqlite::Error| placed(StoreError::from(error));
    create_private(path).map_err(|error| StoreError::io(path, error))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags).map_err(named)?;
    connection.busy_timeout(PATIENCE)?;
    // Until the version is known nothing may be written, not even the log's content on closing.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let (found, foreign) = look(&mut connection).map_err(named)?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found });
    }
    if foreign {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    if let Some(damage) = damage(&connection, path).map_err(named)? {
        return Err(StoreError::Damaged(damage.into()));
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    write_ahead(&connection).map_err(named)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    migrate(&mut connection).map_err(placed)?;
    Ok(connection)
}

/// The first damage that is found in a store small enough to be looked through at each start.
/// Damage in a larger one is found when the damaged page is read.
fn damage(connection: &Connection, path: &Path) -> rusqlite::Result<Option<String>> {
    if fs::metadata(path).is_ok_and(|file| file.len() > LOOKED_THROUGH) {
        return Ok(None);
    }
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok((found != "ok").then_some(found))
}

/// The version of the file, and whether another program made it. Both are read in one
/// transaction, as another process may be making the store just now.
fn look(connection: &mut Connection) -> rusqlite::Result<(i64, bool)> {
    let reading = connection.transaction()?;
    let number = |sql| reading.query_row(sql, [], |row| row.get::<_, i64>(0));
    let found = version(&reading)?;
    let foreign = match found {
        0 => number("SELECT count(*) FROM sqlite_schema")? > 0,
        _ => number("PRAGMA application_id")? != APPLICATION,
    };
    Ok((found, foreign))
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Turns the write-ahead log on. SQLite does not wait for another program here, so this does.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let mut tries = 0;
    loop {
        let set = connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()));
        match set {
            Err(error)
                if tries < 200
                    && error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) =>
            {
                tries += 1;
                std::thread::sleep(PATIENCE / 200);
            }
            other => return other,
        }
    }
}

/// Brings the tables to the current version, in one transaction: another program that opens the
/// store at the same time waits and then finds it done.
fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    if version(connection)? >= VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(version(&transaction)?).unwrap_or(0);
    for step in MIGRATIONS.iter().skip(from) {
        transaction.execute_batch(step)?;
    }
    if from == 1 {
        // Version 1 scheduled nothing; its responses tell what would be due.
        replay::items(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/nachlese.db");
        (folder, path)
    }

    fn now() -> Timestamp {
        "2026-03-01T09:30:00Z".parse().unwrap()
    }

    #[test]
    fn a_new_store_and_an_old_one() {
        let (_folder, path) = place();
        for _ in 0..2 {
            let opened = Store::open(&path, now()).unwrap();
            assert_eq!(opened.set_aside, None);
            let mode: String = opened
                .store
                .connection
                .query_row("PRAGMA journal_mode", [], |row| row.get(0))
                .unwrap();
            assert_eq!(mode, "wal");
        }
    }

    #[test]
    fn a_store_of_version_1_is_brought_on() {
        let (_folder, path) = place();
        create_private(&path).unwrap();
        let old = Connection::open(&path).unwrap();
        old.execute_batch(MIGRATIONS[0]).unwrap();
        old.execute_batch(
            "INSERT INTO attempt (uuid, title, fingerprint, mode, state, items, started)
             VALUES ('u', 't', 'f', 'sitting', 'left', 2, 0);
             INSERT INTO snapshot (hash, quiz) VALUES (x'00', '{}');
             INSERT INTO response (attempt, quiz, item, snapshot, skill, response, outcome, points,
                                   max, ms, at, day)
             VALUES (1, 'q', 'right', 1, 'fact', 'null', 'right', 1, 1, 1000, 5, 100),
                    (1, 'q', 'wrong', 1, 'fact', 'null', 'wrong', 0, 1, 1000, 6, 100);",
        )
        .unwrap();
        old.pragma_update(None, "application_id", APPLICATION).unwrap();
        old.pragma_update(None, "user_version", 1).unwrap();
        drop(old);
        let store = Store::open(&path, now()).unwrap().store;
        let due: Vec<(String, Option<i64>)> = store
            .connection
            .prepare("SELECT item, due FROM item ORDER BY item")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(due, [("right".to_owned(), None), ("wrong".to_owned(), Some(101))]);
    }

    #[test]
    fn a_newer_store_is_not_touched() {
        let (_folder, path) = place();
        drop(Store::open(&path, now()).unwrap());
        let other = Connection::open(&path).unwrap();
        other.pragma_update(None, "user_version", 99).unwrap();
        drop(other);
        let before = fs::read(&path).unwrap();
        let error = Store::open(&path, now()).unwrap_err();
        assert!(matches!(error, StoreError::Newer { found: 99, .. }), "{error:?}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_damaged_store_is_set_aside() {
        let (_folder, path) = place();
        for nth in ["", "-1"] {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "this is no database, but somebody's text".repeat(50)).unwrap();
            let aside = Store::open(&path, now()).unwrap().set_aside.unwrap();
            let name = format!("nachlese.db.damaged-20260301T093000Z{nth}");
            assert_eq!(aside.file_name().unwrap().to_str().unwrap(), name);
            assert!(fs::read_to_string(&aside).unwrap().starts_with("this is no database"));
            assert_eq!(Store::open(&path, now()).unwrap().set_aside, None);
        }
    }

    #[test]
    fn a_store_that_was_cut_off_is_set_aside() {
        let (_folder, path) = place();
        drop(Store::open(&path, now()).unwrap());
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2 + 100]).unwrap();
        assert!(Store::open(&path, now()).unwrap().set_aside.is_some());
    }

    #[test]
    fn another_programs_database_is_refused() {
        let (_folder, path) = place();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute_batch("CREATE TABLE x (y)").unwrap();
        drop(other);
        assert!(matches!(Store::open(&path, now()), Err(StoreError::Foreign(_))));
    }

    #[test]
    fn a_folder_that_cannot_be_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let error = Store::open(&folder.path().join("file/nachlese.db"), now()).unwrap_err();
        assert!(format!("{error:?}").contains("nachlese.db"), "{error:?}");
    }

    #[test]
    fn two_programs_make_it_at_once() {
        let (_folder, path) = place();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| Store::open(&path, now()).unwrap());
            }
        });
    }
}
