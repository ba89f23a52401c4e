//! The terminal program, opened on the library, a quiz, or an article.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::input::{SourceArgs, is_address};
use super::output::tell;
use super::place::{Place, is_quiz_file};
use super::quiz_file::{QuizFile, is_colored};
use super::setup::Setup;
use super::world::{Desk, keep};
use super::{CliError, Global, messages};
use crate::tui::{self, Effect, Ended, Notice, Options, Source, TuiError};

/// Whether there is a terminal to draw on and to read keys from.
pub(super) fn is_possible() -> bool {
    io::stdout().is_terminal() && io::stdin().is_terminal()
}

/// Opens the library, or a quiz or an article of this file.
///
/// # Errors
/// If there is no terminal, the file is at fault, or the store cannot be used.
pub(super) fn run(
    file: Option<&Path>,
    source: &SourceArgs,
    global: &Global,
) -> Result<(), CliError> {
    let place = Place::new(global)?;
    let quiz = file.map(|file| quiz_of(file, &place, source, global)).transpose()?;
    if !is_possible() {
        let error = CliError::environment(messages(global).text("no-terminal"));
        return Err(match quiz {
            Some(quiz) => {
                error.hint(format!("nachlese play --plain {} asks line by line", quiz.display()))
            }
            None => error.hint("nachlese play --plain QUIZ asks line by line"),
        });
    }
    play(quiz.map(open_file), None, place, global)
}

/// Opens the terminal program on the library, and carries out `start`, such as opening a quiz.
///
/// # Errors
/// If the store cannot be used or the terminal fails.
pub(super) fn play(
    first: Option<Effect>,
    name: Option<String>,
    place: Place,
    global: &Global,
) -> Result<(), CliError> {
    let store = place.open_store()?;
    let mut start = vec![Effect::List];
    let mut setup = Setup::load(global);
    let theme = setup.theme(global.color);
    let color = is_colored(global.color, &io::stderr());
    for faults in &setup.faults {
        // It is still there when the screen is given back.
        tell(faults.render(color).trim_end());
    }
    let texts = messages(global);
    let notice =
        (!setup.faults.is_empty()).then(|| Notice { text: texts.text("config-faults"), bad: true });
    start.extend(first);
    let options = Options {
        messages: texts,
        theme,
        keymap: setup.config.keymap,
        settings: setup.config.settings,
        notice,
        start,
    };
    let mut desk = Desk::new(store, place, messages(global), name);
    desk.furnish(&options.settings);
    let ended = tui::run(options, &mut desk);
    desk.leave();
    match ended {
        Ok(Ended::Quit) => Ok(()),
        Ok(Ended::Signal(signal)) => {
            drop(desk);
            // As the shell expects of a program that a signal ended.
            std::process::exit(128 + signal);
        }
        Err(TuiError::NoTerminal) => {
            Err(CliError::environment(messages(global).text("no-terminal")))
        }
        Err(error) => Err(CliError::environment("the terminal program failed").because(error)),
    }
}

/// Opens a quiz file.
pub(super) const fn open_file(path: PathBuf) -> Effect {
    Effect::Open { source: Source::File(path), anew: false }
}

/// The quiz file that is meant: the file itself, or the one made of the article that it is.
fn quiz_of(
    file: &Path,
    place: &Place,
    source: &SourceArgs,
    global: &Global,
) -> Result<PathBuf, CliError> {
    if is_quiz_file(file) && !is_address(file) {
        // Its faults are told in full before the screen is taken.
        QuizFile::load(file, global.color)?;
        return Ok(file.to_owned());
    }
    keep(place, file, source, &messages(global))
}
