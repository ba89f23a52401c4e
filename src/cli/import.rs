//! `nachlese import`: another program's file becomes a quiz.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::output::{self, tell};
use super::quiz_file::unreadable;
use super::{CliError, Global, input, messages, whole_file};
use crate::import::{self, Finding, Format};
use crate::messages::{Messages, Note};
use crate::note;
use crate::quiz::{self, MAX_FILE_BYTES};
use crate::text::inert;

/// Makes a quiz of another program's file.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese import fragen.gift --from gift -o quiz.toml\n  nachlese import tabelle.csv --from csv -o quiz.toml"
)]
pub struct ImportArgs {
    /// The file; - is stdin.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The format.
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub from: String,

    /// The quiz file to write (JSON if it ends in .json); else stdout.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

fn format_parser() -> clap::builder::PossibleValuesParser {
    import::formats().map(Format::name).into()
}

/// Runs the command: the quiz to `-o` or stdout, what could not be carried to stderr.
///
/// # Errors
/// If the file is not of the format, holds no item, or the quiz can't be written.
pub fn run(args: &ImportArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let format = import::formats()
        .into_iter()
        .find(|format| format.name() == args.from)
        .ok_or_else(|| CliError::usage(note!("format-unknown", name = args.from.as_str())))?;
    let name = input::name(&args.file);
    let bytes = bytes(&args.file).map_err(|error| unreadable(name.clone(), error))?;
    let shown = inert(&messages.detail(&name)).into_owned();
    let stem = args.file.file_stem().filter(|stem| *stem != "-");
    let title = stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let imported = import::import(&bytes, format, &title).map_err(|findings| {
        tell_all(&shown, &findings, &messages);
        let faults = findings.iter().filter(|finding| finding.what.is_fault()).count();
        CliError::input(note!("import-failed", name = name, n = faults))
    })?;
    match &args.output {
        Some(path) if path.extension().is_some_and(|ending| ending == "json") => {
            whole_file::write(path, &format!("{:#}\n", quiz::to_json(&imported.quiz)))?;
        }
        Some(path) => whole_file::write(path, &quiz::write_toml(&imported.quiz))?,
        None => output::stdout(&quiz::write_toml(&imported.quiz))?,
    }
    tell_all(&shown, &imported.notes, &messages);
    Ok(())
}

/// The file's bytes, at most one more than are read.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let most = MAX_FILE_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// One finding a line, as compilers do: file, line, what.
fn tell_all(file: &str, findings: &[Finding], messages: &Messages) {
    for finding in findings {
        let what = Note::family("import", finding.what.name());
        let what = messages.told(&what.value("detail", finding.detail.clone()));
        tell(&format!("{file}:{}: {what}", finding.line));
    }
}
