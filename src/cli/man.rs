//! `nachlese man`: the manual pages.

use std::path::PathBuf;

use clap::Command;
use clap_mangen::Man;

use super::{CliError, Global, messages, output, whole_file};
use crate::messages::Messages;
use crate::note;

/// Prints a manual page, or writes all of them.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese man > nachlese.1\n  nachlese man edit drop | man -l -\n  nachlese man --dir ~/.local/share/man/man1"
)]
pub struct ManArgs {
    /// The command that the page is about; without it the program.
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,

    /// Write the pages of the program and of every command into this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    pub dir: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// If there is no such command, or the page can't be written.
pub fn run(args: &ManArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let mut root = super::command(&messages);
    root.build();
    if let Some(folder) = &args.dir {
        whole_file::make_folder(folder)?;
        return pages(&root, "nachlese", &messages, &mut |name, text| {
            whole_file::write(&folder.join(format!("{name}.1")), text)
        });
    }
    let mut command = &root;
    let mut name = "nachlese".to_owned();
    for word in &args.command {
        let found = command.find_subcommand(word).filter(|found| !found.is_hide_set());
        command = found.ok_or_else(|| {
            let name = name.replace('-', " ");
            CliError::usage(note!("man-no-command", name = name.as_str(), command = word.as_str()))
                .hint(note!("man-no-command-hint", name = name))
        })?;
        name = format!("{name}-{}", command.get_name());
    }
    output::stdout(&page(command, &name, &messages)?)
}

/// Gives the page of a command and of those in it.
fn pages(
    command: &Command,
    name: &str,
    messages: &Messages,
    give: &mut impl FnMut(&str, &str) -> Result<(), CliError>,
) -> Result<(), CliError> {
    give(name, &page(command, name, messages)?)?;
    command
        .get_subcommands()
        .filter(|inner| !inner.is_hide_set() && inner.get_name() != "help")
        .try_for_each(|inner| pages(inner, &format!("{name}-{}", inner.get_name()), messages, give))
}

fn page(command: &Command, name: &str, messages: &Messages) -> Result<String, CliError> {
    let mut page = Vec::new();
    let command = command.clone().disable_help_subcommand(true);
    Man::new(command)
        .title(name)
        .source(concat!("nachlese ", env!("CARGO_PKG_VERSION")))
        .render(&mut page)
        .map_err(|error| CliError::environment(note!("man-failed")).because(error))?;
    let page = String::from_utf8_lossy(&page);
    Ok(page.lines().map(|line| heading(line, messages) + "\n").collect())
}

/// A line of a page; a heading in the interface's language, where it has one for it.
fn heading(line: &str, messages: &Messages) -> String {
    let told = line.strip_prefix(".SH ").and_then(|heading| {
        let key = format!("man-heading-{}", heading.to_lowercase());
        Some(messages.text(&key)).filter(|told| *told != key)
    });
    told.map_or_else(|| line.to_owned(), |told| format!(".SH {told}"))
}
