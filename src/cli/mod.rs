//! The command line: arguments, one command a file, errors as a person reads them.

mod analyze;
mod args;
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
mod whole_file;
mod word_quiz;
mod words;
mod world;

use std::process::ExitCode;

use clap::Parser;

pub use args::{Args, ColorChoice, Command, Global, Language};
pub use error::{CliError, ErrorKind};

use crate::messages::{Lang, Messages};
use crate::text::inert;

/// Runs the program with the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error, &args.global);
            ExitCode::from(error.kind.exit_code())
        }
    }
}

fn run(args: &Args) -> Result<(), CliError> {
    if let (Some(open), Some(_)) = (&args.open, &args.command) {
        let message = format!("{} stands before a command", input::name(open));
        return Err(CliError::usage(message).hint("open a file or give a command, not both"));
    }
    match &args.command {
        Some(Command::Check(check)) => check::run(check, args.global.color),
        Some(Command::Edit(edit)) => edit::run(edit, &args.global),
        Some(Command::Grade(grade)) => grade::run(grade, &args.global),
        Some(Command::Config(config)) => config::run(config, &args.global),
        Some(Command::Completions(completions)) => completions::run(completions),
        Some(Command::Man(man)) => man::run(man),
        Some(Command::Schema(schema)) => schema::run(schema, &args.global),
        Some(Command::Handout(handout)) => handout::run(handout, args.global.color),
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
fn report(error: &CliError, global: &Global) {
    let messages = messages(global);
    eprintln!("nachlese: {}", inert(&error.to_string()));
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        eprintln!("  {}", messages.with("error-because", &[("cause", told(inner).into())]));
        cause = inner.source();
    }
    for hint in &error.hints {
        eprintln!(
            "  {}",
            messages.with("error-hint", &[("hint", inert(hint).into_owned().into())])
        );
    }
}

fn told(error: &(dyn std::error::Error + 'static)) -> String {
    inert(&error.to_string()).into_owned()
}
