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
mod case;
mod clauses;
mod count;
mod data;
mod figures;
mod fit;
mod guess;
mod items;
mod names;
mod phrases;
mod rules;

mod score;
mod sentences;
mod speed;
mod statements;
mod table;
mod tags;
mod trees;

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
    Tags,
    Clauses,
    Phrases,
    Case,
    Names,
    Figures,
    Attributions,
    Fit,
    Speed,
    Size,
    Items,
    /// The counts of `data/attribution_precision.txt`, from the training articles; not part of all.
    Rules,
    /// The counts of `data/statement_acceptance.txt`, from the audits; not part of all.
    Statements,
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
    /// Write the analysis of the measured articles to this file, one JSON object a line.
    #[arg(long)]
    write_predictions: Option<PathBuf>,
    /// Least confidence of the attributions that count as fit for items.
    #[arg(long, default_value_t = fit::THRESHOLD)]
    threshold: f64,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let data = || Data { folder: arguments.data.clone(), errors: 0 };
    let counted = match arguments.part {
        Part::Rules => Some(rules::count(&data())),
        Part::Statements => Some(statements::count(&data())),
        _ => None,
    };
    if let Some(counted) = counted {
        return match counted {
            Ok(rows) => {
                print!("{rows}");
                ExitCode::SUCCESS
            }
            Err(fault) => {
                eprintln!("evaluate: {fault}");
                ExitCode::FAILURE
            }
        };
    }
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
    if wanted(Part::Tags) {
        tags::measure(&data, &mut table)?;
    }
    if wanted(Part::Clauses) {
        clauses::measure(&data, &mut table)?;
    }
    if wanted(Part::Phrases) {
        phrases::measure(&data, &mut table)?;
    }
    if wanted(Part::Case) {
        case::measure(&data, &mut table)?;
    }
    if wanted(Part::Names) {
        names::measure(&data, &mut table)?;
    }
    if wanted(Part::Figures) {
        figures::measure(&data, &mut table)?;
    }
    if wanted(Part::Attributions) {
        let written = arguments.write_predictions.as_deref();
        attributions::measure(&data, arguments.predictions.as_deref(), written, &mut table)?;
    }
    if wanted(Part::Fit) {
        fit::measure(&data, arguments.threshold, &mut table)?;
    }
    if wanted(Part::Speed) {
        speed::speed(&data, &mut table)?;
    }
    if wanted(Part::Size) {
        speed::size(&mut table)?;
    }
    if wanted(Part::Items) {
        items::measure(&data, &mut table)?;
    }
    Ok(table)
}
