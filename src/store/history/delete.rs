//! History removed.

use jiff::civil::Date;
use rusqlite::params;

use crate::store::{Store, StoreError, day_of, replay};

/// What is removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// Everything of one quiz, by its id.
    Quiz(String),
    /// Attempts whose last response, or beginning if there is none, was before a day.
    Before(Date),
}

impl Store {
    /// How many attempts and responses would be removed.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn count(&self, scope: &Scope) -> Result<(u64, u64), StoreError> {
        let number = |sql: &str, value: &dyn rusqlite::ToSql| -> Result<u64, StoreError> {
            let found: i64 = self.connection.query_row(sql, [value], |row| row.get(0))?;
            Ok(u64::try_from(found).unwrap_or(0))
        };
        Ok(match scope {
            Scope::All => (
                number("SELECT count(*) FROM attempt WHERE ?1", &true)?,
                number("SELECT count(*) FROM response WHERE ?1", &true)?,
            ),
            Scope::Quiz(quiz) => (
                number("SELECT count(*) FROM attempt WHERE quiz = ?1", quiz)?,
                number("SELECT count(*) FROM response WHERE quiz = ?1", quiz)?,
            ),
            Scope::Before(day) => {
                let day = day_of(*day);
                (
                    number(&format!("SELECT count(*) FROM attempt WHERE id IN ({OLD})"), &day)?,
                    number(
                        &format!("SELECT count(*) FROM response WHERE attempt IN ({OLD})"),
                        &day,
                    )?,
                )
            }
        })
    }

    /// Removes history for good: nothing of it stays in the file either.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn delete(&mut self, scope: &Scope) -> Result<(), StoreError> {
        self.connection.pragma_update(None, "secure_delete", true)?;
        let transaction = self.write()?;
        match scope {
            Scope::All => transaction.execute_batch(
                "DELETE FROM response; DELETE FROM attempt; DELETE FROM quiz; DELETE FROM item;
                 DELETE FROM aside;",
            )?,
            Scope::Quiz(quiz) => {
                transaction.execute("DELETE FROM response WHERE quiz = ?1", [quiz])?;
                transaction.execute("DELETE FROM attempt WHERE quiz = ?1", [quiz])?;
                transaction.execute("DELETE FROM quiz WHERE id = ?1", [quiz])?;
                transaction.execute("DELETE FROM aside WHERE quiz = ?1", [quiz])?;
            }
            Scope::Before(day) => {
                let sql = format!("DELETE FROM attempt WHERE id IN ({OLD})");
                transaction.execute(&sql, params![day_of(*day)])?;
            }
        }
        replay::everything(&transaction)?;
        transaction.execute(
            "DELETE FROM snapshot WHERE id NOT IN (SELECT snapshot FROM response)
                AND id NOT IN (SELECT snapshot FROM item)",
            [],
        )?;
        transaction.commit()?;
        self.connection.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(())
    }
}

/// Attempts that ended before a day.
const OLD: &str = "SELECT a.id FROM attempt AS a
    LEFT JOIN response AS r ON r.attempt = a.id
    GROUP BY a.id HAVING coalesce(max(r.day), a.started / 86400000) < ?1";
