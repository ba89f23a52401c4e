//! `nachlese config`: where things are, what is set, what is wrong with it.

use std::fmt::Write;
use std::io;

use super::output::{stdout, tell};
use super::place::Place;
use super::quiz_file::is_colored;
use super::setup::Setup;
use super::{CliError, Global, messages, whole_file};
use crate::config;
use crate::note;
use crate::text::inert;

/// Shows paths and settings, or writes a settings file to start from.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  nachlese config\n  nachlese config --init")]
pub struct ConfigArgs {
    /// Write a settings file in which every setting stands, explained and commented out.
    #[arg(long)]
    pub init: bool,
}

/// Runs the command.
///
/// # Errors
/// If the settings are at fault, or the file cannot be written.
pub fn run(args: &ConfigArgs, global: &Global) -> Result<(), CliError> {
    let mut setup = Setup::load(global);
    if args.init {
        return init(&setup, global);
    }
    setup.theme(global.color);
    let place = Place::new(global)?;
    let messages = messages(global);
    let mut out = String::new();
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(out, "# {}: {}", messages.text(key), inert(value));
    };
    if let Some(path) = &setup.path {
        let there = messages.text(if setup.exists { "config-there" } else { "config-not-there" });
        line("config-file", &format!("{} ({there})", path.display()));
    }
    line("config-store", &place.store_path().display().to_string());
    line("config-library", &place.library().display().to_string());
    out.push('\n');
    out.push_str(&config::effective(&setup.config));
    stdout(&out)?;
    let color = is_colored(global.color, &io::stderr());
    for faults in &setup.faults {
        tell(faults.render(color, &messages).trim_end());
    }
    match setup.errors() {
        0 => Ok(()),
        errors => Err(CliError::input(note!("settings-errors", n = errors))),
    }
}

fn init(setup: &Setup, global: &Global) -> Result<(), CliError> {
    let path = setup.path.as_ref().ok_or_else(|| {
        CliError::environment(note!("settings-no-home")).hint(note!("settings-no-home-hint"))
    })?;
    if setup.exists {
        return Err(CliError::input(note!("settings-there", name = path.as_path()))
            .hint(note!("settings-there-hint")));
    }
    if let Some(folder) = path.parent() {
        whole_file::make_folder(folder)?;
    }
    whole_file::write(path, &config::commented_default(&messages(global)))?;
    let path = path.display().to_string();
    tell(&messages(global).with("config-written", &[("file", path.into())]));
    Ok(())
}
