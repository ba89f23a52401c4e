//! Where scores and made quizzes are kept, and the store opened there.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use jiff::Timestamp;

use super::output::tell;
use super::{CliError, Global, cause};
use crate::messages::Messages;
use crate::note;
use crate::store::{Store, StoreError};
use crate::text::inert;

/// The folder of the program's data.
#[derive(Debug, Clone)]
pub(super) struct Place {
    folder: PathBuf,
}

impl Place {
    /// The folder that was asked for, else the one that the system has for such data.
    ///
    /// # Errors
    /// If the system names no home folder.
    pub(super) fn new(global: &Global) -> Result<Self, CliError> {
        if let Some(folder) = &global.data_dir {
            return Ok(Self { folder: folder.clone() });
        }
        let folders = ProjectDirs::from("", "", "nachlese").ok_or_else(|| {
            CliError::environment(note!("data-no-home")).hint(note!("data-no-home-hint"))
        })?;
        Ok(Self { folder: folders.data_dir().to_owned() })
    }

    /// The store's file.
    pub(super) fn store_path(&self) -> PathBuf {
        self.folder.join("nachlese.db")
    }

    /// The user's library: quizzes that were made or put there.
    pub(super) fn library(&self) -> PathBuf {
        self.folder.join("quizzes")
    }

    /// Opens the store; a damaged one that was set aside is told.
    ///
    /// # Errors
    /// An environment error that says what is wrong with the store.
    pub(super) fn open_store(&self, messages: &Messages) -> Result<Store, CliError> {
        let opened = Store::open(&self.store_path(), Timestamp::now()).map_err(store_error)?;
        if let Some(aside) = &opened.set_aside {
            let text = messages.told(&note!("store-set-aside", name = aside.as_path()));
            tell(&format!("nachlese: {}", inert(&text)));
        }
        Ok(opened.store)
    }

    /// The quiz files in the user's library, by name.
    pub(super) fn library_files(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.library()) else { return Vec::new() };
        let mut files: Vec<PathBuf> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| is_quiz_file(path))
            .collect();
        files.sort();
        files
    }
}

/// By its ending a quiz rather than an article.
pub(super) fn is_quiz_file(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml" || ending == "json")
}

/// What the store says, with what can be done about it.
pub(super) fn store_error(error: StoreError) -> CliError {
    let hint = match &error {
        StoreError::Newer { .. } => Some(note!("store-newer-hint")),
        StoreError::Busy => Some(note!("store-busy-hint")),
        StoreError::NoAccess(..) => Some(note!("store-no-access-hint")),
        StoreError::Foreign(_) => Some(note!("store-foreign-hint")),
        _ => None,
    };
    let mut told = CliError::environment((&error).into());
    told.hints.extend(hint);
    told.causes.extend(error.cause().map(cause::of));
    told
}
