//! The terminal program, opened on the library, a quiz, or an article.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::input::{SourceArgs, is_address};
use super::output::tell;
use super::place::{Place, is_quiz_file};
use super::play::PlayArgs;
use super::quiz_file::{QuizFile, is_colored};
use super::setup::Setup;
use super::world::{Desk, keep};
use super::{CliError, Global, messages};
use crate::note;
use crate::tui::{self, Effect, Ended, Notice, Options, Source, TuiError};

/// Whether there is a terminal to draw on and to read keys from. One that calls itself dumb has no
/// cursor that could be moved.
pub(super) fn is_possible() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    !dumb && io::stdout().is_terminal() && io::stdin().is_terminal()
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
    let first = file.map(|file| first(file, &place, source, global)).transpose()?;
    let from_input = file == Some(Path::new("-"));
    match first {
        // The questions go on standard output, the answers come from standard input.
        Some(First::Quiz(quiz)) if !is_possible() && !from_input => line_by_line(quiz, global),
        first if !is_possible() => {
            let quiz = match &first {
                Some(First::Quiz(quiz)) => quiz.as_path(),
                _ => Path::new("QUIZ"),
            };
            Err(CliError::environment(note!("no-terminal"))
                .hint(note!("no-terminal-hint", name = quiz)))
        }
        first => start(first, None, place, source, global),
    }
}

/// What the terminal program begins with.
pub(super) enum First {
    /// A quiz file.
    Quiz(PathBuf),
    /// A feed or a book, of which an article is to be picked.
    List(String),
    /// Something else that is done first.
    Effect(Effect),
}

fn line_by_line(quiz: PathBuf, global: &Global) -> Result<(), CliError> {
    let args = PlayArgs { quiz, plain: true, answers: None, name: None, output: None };
    super::play::run(&args, global)
}

/// Opens the terminal program and does something first.
///
/// # Errors
/// If the store cannot be used or the terminal fails.
pub(super) fn play(
    first: Effect,
    name: Option<String>,
    place: Place,
    global: &Global,
) -> Result<(), CliError> {
    start(Some(First::Effect(first)), name, place, &SourceArgs::default(), global)
}

fn start(
    first: Option<First>,
    name: Option<String>,
    place: Place,
    source: &SourceArgs,
    global: &Global,
) -> Result<(), CliError> {
    let texts = messages(global);
    let store = place.open_store(&texts)?;
    let mut start = vec![Effect::List];
    let mut setup = Setup::load(global);
    let theme = setup.theme(global.color);
    let color = is_colored(global.color, &io::stderr());
    for faults in &setup.faults {
        // It is still there when the screen is given back.
        tell(faults.render(color, &texts).trim_end());
    }
    let notice =
        (!setup.faults.is_empty()).then(|| Notice { text: texts.text("config-faults"), bad: true });
    let mut article = None;
    match first {
        Some(First::Quiz(quiz)) => start.push(open_file(quiz)),
        Some(First::List(name)) => article = Some(name),
        Some(First::Effect(effect)) => start.push(effect),
        None => {}
    }
    let options = Options {
        messages: texts,
        theme,
        keymap: setup.config.keymap,
        settings: setup.config.settings,
        notice,
        start,
        article,
    };
    let mut desk = Desk::new(store, place, messages(global), name);
    desk.furnish(&options.settings, source);
    let ended = tui::run(options, &mut desk);
    desk.leave();
    match ended {
        Ok(Ended::Quit) => Ok(()),
        Ok(Ended::Signal(signal)) => {
            drop(desk);
            // As the shell expects of a program that a signal ended.
            std::process::exit(128 + signal);
        }
        Err(TuiError::NoTerminal) => Err(CliError::environment(note!("no-terminal"))),
        Err(TuiError::Io(error)) => {
            Err(CliError::environment(note!("terminal-failed")).because(error))
        }
    }
}

/// Opens a quiz file.
pub(super) const fn open_file(path: PathBuf) -> Effect {
    Effect::Open { source: Source::File(path), anew: false }
}

/// The quiz file that is meant: the file itself, or the one made of the article that it is. Of a
/// feed or a book an article is picked on the screen, where there is one.
fn first(
    file: &Path,
    place: &Place,
    source: &SourceArgs,
    global: &Global,
) -> Result<First, CliError> {
    if is_quiz_file(file) && !is_address(file) {
        // Its faults are told in full before the screen is taken.
        QuizFile::load(file, global)?;
        return Ok(First::Quiz(file.to_owned()));
    }
    let kept = keep(place, file, source, is_possible(), &messages(global))?;
    Ok(kept.map_or_else(|| First::List(file.display().to_string()), First::Quiz))
}
