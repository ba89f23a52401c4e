//! Annotated data, found by the names of folders and files.
//!
//! | folder | kind | measured |
//! | --- | --- | --- |
//! | `wikinews` | `*.jsonl`, attributions | all files without "train" in their names |
//! | `ud` | `*.conllu`, trees | GSD: "gsd" and "test"; PUD: "pud" |
//! | `germeval2014` | `*.tsv`, names | files with "dev"; where there is none, all |
//! | `smartdata` | `*.jsonl`, fine-grained entities | files with "test"; where there is none, all |
//!
//! Several files that fit are measured as one.

pub mod conllu;
pub mod germeval;
pub mod smartdata;
pub mod wikinews;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Fault;

/// Where the data lie, and how many faults are to be shown.
#[derive(Debug)]
pub struct Data {
    pub folder: PathBuf,
    pub errors: usize,
}

impl Data {
    /// The texts of all files of a sub-folder with the ending whose name (in lower case) fits.
    pub fn texts(
        &self,
        folder: &str,
        ending: &str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, Fault> {
        let names = self.names(folder, ending)?;
        let found: Vec<&PathBuf> = names.iter().filter(|path| fits(&lower_name(path))).collect();
        found.into_iter().map(|path| Ok(fs::read_to_string(path)?)).collect()
    }

    /// As [`Self::texts`]; all files with the ending where none fits.
    pub fn texts_or_all(
        &self,
        folder: &str,
        ending: &str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, Fault> {
        let found = self.texts(folder, ending, fits)?;
        if found.is_empty() { self.texts(folder, ending, |_| true) } else { Ok(found) }
    }

    fn names(&self, folder: &str, ending: &str) -> Result<Vec<PathBuf>, Fault> {
        let path = self.folder.join(folder);
        let entries = fs::read_dir(&path)
            .map_err(|error| format!("cannot read the folder {}: {error}", path.display()))?;
        let mut names = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|found| found == ending) {
                names.push(path);
            }
        }
        names.sort();
        Ok(names)
    }
}

fn lower_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default()
}
