//! Why the store does not do what it was asked for.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use uuid::Uuid;

/// Why the store does not do what it was asked for. Nothing of what it held is lost by any of
/// them.
#[derive(Debug)]
pub enum StoreError {
    /// A newer program wrote it; it was not touched.
    Newer {
        /// The store.
        path: PathBuf,
        /// Its version.
        found: i64,
    },
    /// The file belongs to another program.
    Foreign(PathBuf),
    /// The file is damaged: see [`super::set_aside`].
    Damaged(Box<dyn std::error::Error + Send + Sync>),
    /// Another program holds it for longer than one waits.
    Busy,
    /// The file or its folder may not be made, read or written.
    NoAccess(PathBuf, Box<dyn std::error::Error + Send + Sync>),
    /// There is no room left on the disk.
    Full(rusqlite::Error),
    /// There is no attempt of this name.
    NoAttempt(Uuid),
    /// Anything else that SQLite says.
    Sql(rusqlite::Error),
}

impl StoreError {
    /// What the system or SQLite says, if it is they that say it.
    #[must_use]
    pub fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Full(error) | Self::Sql(error) => Some(error),
            Self::Damaged(error) | Self::NoAccess(_, error) => Some(error.as_ref()),
            Self::Newer { .. } | Self::Foreign(_) | Self::Busy | Self::NoAttempt(_) => None,
        }
    }

    /// The folder or file cannot be made.
    pub(super) fn io(path: &std::path::Path, error: io::Error) -> Self {
        Self::NoAccess(path.to_owned(), Box::new(error))
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            // Values are checked before they are written: a constraint that fails was broken by
            // what stands in the file.
            Some(
                ErrorCode::NotADatabase
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::ConstraintViolation,
            ) => Self::Damaged(Box::new(error)),
            Some(ErrorCode::DiskFull) => Self::Full(error),
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::NoAccess(PathBuf::new(), Box::new(error))
            }
            _ => Self::Sql(error),
        }
    }
}
