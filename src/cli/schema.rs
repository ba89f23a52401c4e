//! `nachlese schema`: the quiz file as a JSON Schema.

use super::{CliError, Global, messages, output};
use crate::quiz;

/// Prints a JSON Schema of the quiz file, from which editors complete and check.
///
/// docs/quiz-format.md tells how to set it up. The descriptions are in the interface's language.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese schema > quiz.schema.json\n  nachlese schema --lang de > quiz.schema.json"
)]
pub struct SchemaArgs {}

/// Runs the command.
///
/// # Errors
/// If stdout can't be written to.
pub fn run(_: &SchemaArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let schema = quiz::schema(&|key| messages.text(&format!("schema-{key}")));
    output::stdout(&format!("{schema:#}\n"))
}
