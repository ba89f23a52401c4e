//! The user's settings, from their file, and the look that they ask for.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::{ColorChoice, Global};
use crate::config::{self, Config, ThemeChoice};
use crate::file::{self, Diagnostic};
use crate::messages::{Messages, Note};
use crate::note;
use crate::tui::{Depth, Theme, ThemeName};

/// The settings with where they come from.
#[derive(Debug)]
pub(super) struct Setup {
    /// The settings file, whether it is there or not; `None` if the system names no place.
    pub(super) path: Option<PathBuf>,
    /// Whether it is there.
    pub(super) exists: bool,
    /// What is set.
    pub(super) config: Config,
    /// The faults of the files, drawn for a person.
    pub(super) faults: Vec<FileFaults>,
}

/// A file with its faults.
#[derive(Debug)]
pub(super) struct FileFaults {
    path: PathBuf,
    source: String,
    found: Vec<Diagnostic>,
}

impl FileFaults {
    /// The faults as a person reads them.
    pub(super) fn render(&self, color: bool, messages: &Messages) -> String {
        file::render(&self.found, &self.path.display().to_string(), &self.source, color, messages)
    }

    fn errors(&self) -> usize {
        self.found.iter().filter(|fault| fault.is_error()).count()
    }
}

/// No settings or theme file is larger, in bytes.
const LARGEST: u64 = 1 << 20;

impl Setup {
    /// Reads the settings file that was named, else the one at the system's place for them; a
    /// file that is not there sets nothing.
    pub(super) fn load(global: &Global) -> Self {
        let path = global.config.clone().or_else(usual_path);
        let mut setup = Self {
            path: path.clone(),
            exists: false,
            config: Config::default(),
            faults: Vec::new(),
        };
        let Some(path) = path else { return setup };
        match text(&path) {
            Ok(source) => {
                let (config, found) = config::read(&source);
                setup.exists = true;
                setup.config = config;
                setup.note(path, source, found);
            }
            Err(None) => {}
            Err(Some(fault)) => {
                setup.exists = true;
                setup.note(path, String::new(), vec![fault]);
            }
        }
        setup
    }

    fn note(&mut self, path: PathBuf, source: String, found: Vec<Diagnostic>) {
        if !found.is_empty() {
            self.faults.push(FileFaults { path, source, found });
        }
    }

    /// How many errors there are in the files.
    pub(super) fn errors(&self) -> usize {
        self.faults.iter().map(FileFaults::errors).sum()
    }

    /// The theme that is set, read if it is a file of the user's; without colour where colour is
    /// not wanted (`NO_COLOR`, `--color never`); in the colours that the terminal shows.
    pub(super) fn theme(&mut self, color: ColorChoice) -> Theme {
        let chosen = match self.config.theme.clone() {
            ThemeChoice::Named(name) => Theme::new(name),
            ThemeChoice::File(name) => self.theme_file(&name),
        };
        let plain = match color {
            ColorChoice::Never => true,
            ColorChoice::Always => false,
            ColorChoice::Auto => {
                std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            }
        };
        let depth = Depth::of(
            std::env::var("COLORTERM").ok().as_deref(),
            std::env::var("TERM").ok().as_deref(),
        );
        if plain { Theme::new(ThemeName::Plain) } else { chosen.at(depth) }
    }

    fn theme_file(&mut self, name: &str) -> Theme {
        let folder = self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let path = folder.join(name);
        match text(&path) {
            Ok(source) => {
                let (theme, found) = config::read_theme(&source);
                self.note(path, source, found);
                theme
            }
            Err(fault) => {
                let missing = || Diagnostic::error("no-file", None, note!("setting-no-theme-file"));
                self.note(path, String::new(), vec![fault.unwrap_or_else(missing)]);
                Theme::new(ThemeName::default())
            }
        }
    }
}

/// Where the system keeps settings.
fn usual_path() -> Option<PathBuf> {
    let folders = ProjectDirs::from("", "", "nachlese")?;
    Some(folders.config_dir().join("config.toml"))
}

/// A file's text; no fault if there is no such file.
fn text(path: &Path) -> Result<String, Option<Diagnostic>> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => Err(None),
        Err(error) => {
            let message = note!("setting-unreadable", cause = Note::from(error));
            Err(Some(Diagnostic::error("unreadable", None, message)))
        }
        Ok(_) => file::decode(&bytes).map(str::to_owned).map_err(Some),
    }
}
