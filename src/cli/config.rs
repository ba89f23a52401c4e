//! `nachlese config`: where things are, what is set, what is wrong with it.

use std::fmt::Write;
use std::io;

use super::output::{stdout, tell};
use super::place::Place;
use super::quiz_file::{counted, is_colored};
use super::setup::Setup;
use super::{CliError, Global, messages, whole_file};
use crate::config;
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
        tell(faults.render(color).trim_end());
    }
    match setup.errors() {
        0 => Ok(()),
        errors => Err(CliError::input(format!("the settings have {}", counted(errors, "error")))),
    }
}

fn init(setup: &Setup, global: &Global) -> Result<(), CliError> {
    let path = setup.path.as_ref().ok_or_else(|| {
        CliError::environment("there is no home folder to keep settings in")
            .hint("name a file with --config or NACHLESE_CONFIG")
    })?;
    if setup.exists {
        return Err(CliError::input(format!("{} is there already", path.display()))
            .hint("move it away first, or look at it with: nachlese config"));
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            CliError::environment(format!("cannot make the folder {}", folder.display()))
                .because(error)
        })?;
    }
    whole_file::write(path, &config::commented_default())?;
    let path = path.display().to_string();
    tell(&messages(global).with("config-written", &[("file", path.into())]));
    Ok(())
}
