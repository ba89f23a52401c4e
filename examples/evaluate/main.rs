//! Measures the analysis and the items against annotated data.
//!
//! ```text
//! cargo run --release --example evaluate -- all DATA
//! cargo run --release --example evaluate -- names DATA --format json
//! ```
//!
//! DATA is a folder with the sub-folders `wikinews`, `ud`, `germeval2014` and `smartdata`; which
//! files of each are measured is told by their names, see [`data`]. What each figure counts stands
//! at the head of the file of its part.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command of its own")]

mod assignment;
mod attributions;
mod count;
mod data;

mod score;
mod sentences;
mod table;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use data::Data;
use table::Table;

/// What goes wrong: a file that cannot be read or is not of its kind.
type Fault = Box<dyn Error>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    All,
    Sentences,
    Attributions,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Markdown,
}

#[derive(Debug, Parser)]
#[command(about = "Measures the analysis against annotated data")]
struct Arguments {
    /// What to measure.
    part: Part,
    /// The folder with the data.
    data: PathBuf,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Show what was found wrongly or not at all, at most so many cases a part.
    #[arg(long, default_value_t = 0)]
    errors: usize,
    /// Score these attributions instead of the program's own: one JSON object a line with `id` and
    /// `attributions`.
    #[arg(long)]
    predictions: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(table) => {
            print!(
                "{}",
                match arguments.format {
                    Format::Text => table.text(),
                    Format::Json => table.json(),
                    Format::Markdown => table.markdown(),
                }
            );
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("evaluate: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<Table, Fault> {
    let data = Data { folder: arguments.data.clone(), errors: arguments.errors };
    let mut table = Table::default();
    let wanted = |part| arguments.part == Part::All || arguments.part == part;
    if wanted(Part::Sentences) {
        sentences::measure(&data, &mut table)?;
    }
    if wanted(Part::Attributions) {
        attributions::measure(&data, arguments.predictions.as_deref(), &mut table)?;
    }
    Ok(table)
}
