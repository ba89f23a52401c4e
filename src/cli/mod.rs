//! The command line: arguments, one command a file, errors as a person reads them.

mod args;
mod error;

use std::process::ExitCode;

use clap::Parser;

pub use args::{Args, ColorChoice, Command, Global, Language};
pub use error::{CliError, ErrorKind};

/// Runs the program with the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::from(error.kind.exit_code())
        }
    }
}

fn run(args: &Args) -> Result<(), CliError> {
    match &args.command {
        Some(command) => match *command {},
        None => Err(CliError::usage("nothing to do yet")),
    }
}

/// Tells a person what went wrong, on stderr.
#[allow(clippy::print_stderr)]
fn report(error: &CliError) {
    eprintln!("nachlese: {error}");
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        eprintln!("  because: {inner}");
        cause = inner.source();
    }
    for hint in &error.hints {
        eprintln!("  hint: {hint}");
    }
}
