//! `nachlese history`: scores and schedule out, in, and away.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::output::{stdout, tell};
use super::place::{Place, store_error};
use super::whole_file::Readers;
use super::{CliError, Global, messages, whole_file};
use crate::messages::{Detail, Messages, Value};
use crate::note;
use crate::store::{HistoryError, Scope};

/// Carries your history to another machine, or removes it.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  nachlese history export -o history.jsonl\n  nachlese history import history.jsonl\n  nachlese history delete --before 2025-01-01"
)]
pub struct HistoryArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What is done with history.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Writes all history as JSONL, one record a line.
    #[command(after_help = "Example:\n  nachlese history export -o history.jsonl")]
    Export {
        /// The file; else standard output.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Takes exported history in; what is there already stays as it is.
    #[command(after_help = "Example:\n  nachlese history import history.jsonl")]
    Import {
        /// The exported file; `-` is standard input.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Removes history for good.
    #[command(
        after_help = "Examples:\n  nachlese history delete --all\n  nachlese history delete --quiz 3f2a\n  nachlese history delete --before 2025-01-01 --yes"
    )]
    Delete(DeleteArgs),
}

/// What is removed.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Everything.
    #[arg(
        long,
        required_unless_present_any = ["quiz", "before"],
        conflicts_with_all = ["quiz", "before"]
    )]
    pub all: bool,

    /// Everything of the quiz of this id (see `nachlese stats --format json`).
    #[arg(long, value_name = "ID", conflicts_with = "before")]
    pub quiz: Option<String>,

    /// Attempts that ended before this day, as 2025-01-31.
    #[arg(long, value_name = "DAY")]
    pub before: Option<Date>,

    /// Without asking first.
    #[arg(long)]
    pub yes: bool,
}

/// Runs the command.
///
/// # Errors
/// If the store, the file or standard input or output is at fault.
pub fn run(args: &HistoryArgs, global: &Global) -> Result<(), CliError> {
    let place = Place::new(global)?;
    let messages = messages(global);
    match &args.what {
        What::Export { output } => export(&place, output.as_deref(), &messages),
        What::Import { file } => import(&place, file, &messages),
        What::Delete(what) => delete(&place, what, &messages),
    }
}

fn export(place: &Place, file: Option<&Path>, messages: &Messages) -> Result<(), CliError> {
    let mut store = place.open_store(messages)?;
    let Some(file) = file else {
        let mut out = BufWriter::new(io::stdout().lock());
        return match store.export(&mut out) {
            Ok(_) => Ok(()),
            Err(HistoryError::Io(error)) => super::output::written(Err(error)),
            Err(error) => Err(history_error(error, note!("source-stdout").into())),
        };
    };
    let done = whole_file::fill(file, Readers::Owner, |out| {
        store.export(out).map_err(|error| history_error(error, file.into()))
    })?;
    let values = [("attempts", Value::from(done.attempts)), ("n", Value::from(done.responses))];
    tell(&messages.with("history-exported", &values));
    Ok(())
}

fn import(place: &Place, file: &Path, messages: &Messages) -> Result<(), CliError> {
    let mut store = place.open_store(messages)?;
    let done = if file == Path::new("-") {
        store.import(&mut io::stdin().lock())
    } else {
        let opened = File::open(file)
            .map_err(|error| CliError::input(note!("unreadable", name = file)).because(error))?;
        store.import(&mut BufReader::new(opened))
    };
    let done = done.map_err(|error| history_error(error, super::input::name(file)))?;
    let values = [
        ("attempts", Value::from(done.attempts)),
        ("n", Value::from(done.responses)),
        ("known", Value::from(done.known)),
    ];
    tell(&messages.with("history-imported", &values));
    Ok(())
}

fn delete(place: &Place, what: &DeleteArgs, messages: &Messages) -> Result<(), CliError> {
    let scope = match (&what.quiz, what.before) {
        (Some(quiz), _) => Scope::Quiz(quiz.clone()),
        (_, Some(day)) => Scope::Before(day),
        _ => Scope::All,
    };
    let mut store = place.open_store(messages)?;
    let (attempts, responses) = store.count(&scope).map_err(store_error)?;
    if attempts == 0 && responses == 0 {
        tell(&messages.text("history-nothing"));
        return Ok(());
    }
    let values = [("attempts", Value::from(attempts)), ("n", Value::from(responses))];
    if !what.yes && !is_wanted(&messages.with("history-ask", &values), messages)? {
        tell(&messages.text("history-kept"));
        return Ok(());
    }
    store.delete(&scope).map_err(store_error)?;
    tell(&messages.with("history-deleted", &values));
    Ok(())
}

/// Asks for a yes at the terminal.
fn is_wanted(question: &str, messages: &Messages) -> Result<bool, CliError> {
    if !io::stdin().is_terminal() {
        return Err(
            CliError::usage(note!("history-no-terminal")).hint(note!("history-no-terminal-hint"))
        );
    }
    stdout(&format!("{question} "))?;
    io::stdout().flush().ok();
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(super::input::no_stdin)?;
    Ok(line.trim().to_lowercase() == messages.text("yes"))
}

fn history_error(error: HistoryError, name: Detail) -> CliError {
    match error {
        HistoryError::Store(error) => store_error(error),
        HistoryError::Io(error) => {
            CliError::environment(note!("history-file", name = name)).because(error)
        }
        HistoryError::Line { number, reason } => {
            CliError::input(note!("history-line", name = name, n = number, reason = reason))
                .hint(note!("history-line-hint"))
        }
    }
}
