//! `nachlese check`: validates quiz files.

use std::io;
use std::path::PathBuf;

use super::quiz_file::{QuizFile, is_colored};
use super::{CliError, Global, messages, output};
use crate::note;

/// Validates quiz files and names every fault with line, column and what to do.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  nachlese check quiz.toml\n  nachlese check quizzes/*.toml")]
pub struct CheckArgs {
    /// The quiz files, TOML or JSON; - is stdin.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Runs the command: faults go to stdout, the summary to stderr. Warnings are no failure.
///
/// # Errors
/// If a file has an error or can't be read; the others are checked all the same.
pub fn run(args: &CheckArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let color = is_colored(global.color, &io::stdout());
    let (mut errors, mut warnings, mut bad_files) = (0, 0, 0);
    let mut unreadable = Vec::new();
    for path in &args.files {
        let file = match QuizFile::open(path) {
            Ok(file) => file,
            Err(error) => {
                unreadable.push(error);
                continue;
            }
        };
        let faults = file.faults(color, &messages);
        if !faults.is_empty() {
            output::stdout(&faults)?;
        }
        match &file.content {
            Ok(loaded) => warnings += loaded.warnings.len(),
            Err(faults) => {
                let found = faults.iter().filter(|fault| fault.is_error()).count();
                errors += found;
                warnings += faults.len() - found;
                bad_files += 1;
            }
        }
    }
    let files = args.files.len() - unreadable.len();
    let summary = note!("check-summary", files = files, errors = errors, warnings = warnings);
    let mut unreadable = unreadable.into_iter();
    if let Some(first) = unreadable.next() {
        for other in unreadable {
            output::tell(&format!("nachlese: {}", other.in_one_line(&messages)));
        }
        output::tell(&messages.told(&summary));
        return Err(first);
    }
    if bad_files > 0 {
        return Err(CliError::input(summary));
    }
    output::tell(&messages.told(&summary));
    Ok(())
}
