//! Installed dictionaries in the format of dictd, such as Debian's `dict-freedict-deu-eng`: found
//! where they lie, looked up by binary search, read from the compressed file chunk by chunk. None
//! of their data is part of this program.

mod data;
mod error;
mod find;
mod gloss;
mod index;
#[cfg(test)]
mod tests;

use std::path::Path;

pub use error::{Damage, DictionaryError};
pub use find::{USUAL_FOLDERS, find};
pub use gloss::{Sought, glosses};

use data::Data;
use index::Index;

/// The most articles of a word that are read.
const MOST: usize = 60;

/// A dictionary, open.
#[derive(Debug)]
pub struct Dictionary {
    name: String,
    index: Index,
    data: Data,
}

impl Dictionary {
    /// Opens the dictionary with this index file; its data lie beside it, as `.dict.dz` or
    /// `.dict`.
    ///
    /// # Errors
    /// If a file cannot be read or is not what it should be.
    pub fn open(index: &Path) -> Result<Self, DictionaryError> {
        let name = index.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        Ok(Self {
            name: name.unwrap_or_default(),
            index: Index::open(index)?,
            data: Data::beside(index)?,
        })
    }

    /// Its file's name without the ending: "freedict-deu-eng".
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The articles of a headword, letters in any case, in the order of the data; none if it has
    /// none.
    ///
    /// # Errors
    /// If a file cannot be read or is damaged.
    pub fn articles(&mut self, word: &str) -> Result<Vec<String>, DictionaryError> {
        let mut places = self.index.look_up(word)?;
        // In this order no chunk is unpacked twice.
        places.sort_unstable_by_key(|place| (place.offset, place.length));
        places.truncate(MOST);
        self.data.read(&places)
    }
}
