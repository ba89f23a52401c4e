//! The command line: arguments, one command a file, errors as a person reads them.

mod analyze;
mod args;
mod cause;
mod check;
mod completions;
mod config;
mod edit;
mod error;
mod export;
mod extract;
mod fault;
mod glossary;
mod grade;
mod handout;
mod help;
mod history;
mod import;
mod input;
mod interrupt;
mod isolated;
mod jobs;
mod make;
mod man;
mod open;
mod output;
mod place;
mod plain;
mod play;
mod quiz_file;
mod quiz_text;
mod review;
#[cfg(test)]
mod round_trip_test;
mod schema;
mod setup;
mod shelf;
mod speech;
mod stats;
mod stream;
mod table;
mod typed_path;
mod usage;
mod whole_file;
mod word_quiz;
mod words;
mod world;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;

pub use args::{Args, ColorChoice, Command, Global, Language};
pub use error::{CliError, ErrorKind};
pub use help::command;

use crate::messages::{Lang, Messages};
use crate::note;
use crate::text::inert;

/// Runs the program with the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let messages = help::texts(&words);
    let command = command(&messages);
    let named = usage::named(&command, &words);
    let parsed = command
        .try_get_matches_from(words)
        .and_then(|mut matches| Args::from_arg_matches_mut(&mut matches));
    let outcome = match parsed {
        Ok(args) => run(&args),
        Err(fault) => match usage::shown(&fault) {
            Some(code) => return code,
            None => Err(usage::fault(&fault, &named)),
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error, &messages);
            ExitCode::from(error.kind.exit_code())
        }
    }
}

fn run(args: &Args) -> Result<(), CliError> {
    if let (Some(open), Some(_)) = (&args.open, &args.command) {
        let error = CliError::usage(note!("cli-both", name = input::name(open)));
        return Err(error.hint(note!("cli-both-hint")));
    }
    match &args.command {
        Some(Command::Check(check)) => check::run(check, &args.global),
        Some(Command::Edit(edit)) => edit::run(edit, &args.global),
        Some(Command::Grade(grade)) => grade::run(grade, &args.global),
        Some(Command::Config(config)) => config::run(config, &args.global),
        Some(Command::Completions(completions)) => completions::run(completions, &args.global),
        Some(Command::Man(man)) => man::run(man, &args.global),
        Some(Command::Schema(schema)) => schema::run(schema, &args.global),
        Some(Command::Handout(handout)) => handout::run(handout, &args.global),
        Some(Command::Export(export)) => export::run(export, &args.global),
        Some(Command::Make(make)) => make::run(make, &args.global),
        Some(Command::Analyze(analyze)) => analyze::run(analyze, &args.global),
        Some(Command::Extract(extract)) => extract::run(extract, &args.global),
        Some(Command::ReadSource(read)) => isolated::run(read),
        Some(Command::Import(import)) => import::run(import, &args.global),
        Some(Command::Play(play)) => play::run(play, &args.global),
        Some(Command::Review(review)) => review::run(review, &args.global),
        Some(Command::Words(words)) => words::run(words, &args.global),
        Some(Command::Stats(stats)) => stats::run(stats, &args.global),
        Some(Command::History(history)) => history::run(history, &args.global),
        None => open::run(args.open.as_deref(), &args.source, &args.global),
    }
}

/// The interface's texts in the language that was asked for, that is set, or that the locale
/// names.
fn messages(global: &Global) -> Messages {
    let asked = global.lang.map(|language| match language {
        Language::De => Lang::De,
        Language::En => Lang::En,
    });
    let asked = asked.or_else(|| setup::Setup::load(global).config.language);
    Messages::new(Lang::choose(asked, sys_locale::get_locale().as_deref()))
}

/// Tells a person what went wrong, on stderr. What strangers wrote into it acts on no terminal.
#[allow(clippy::print_stderr)]
fn report(error: &CliError, messages: &Messages) {
    eprintln!("nachlese: {}", inert(&messages.told(&error.message)));
    let causes = error.causes.iter().map(|cause| note!("error-because", cause = cause.clone()));
    let hints = error.hints.iter().map(|hint| note!("error-hint", hint = hint.clone()));
    for line in causes.chain(hints) {
        eprintln!("  {}", inert(&messages.told(&line)));
    }
}
