//! `nachlese completions`: completions for a shell.

use clap_complete::{Shell, generate};

use super::{CliError, Global, command, messages, output};

/// Prints completions for a shell.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese completions bash > ~/.local/share/bash-completion/completions/nachlese\n  nachlese completions zsh > ~/.zfunc/_nachlese\n  nachlese completions fish > ~/.config/fish/completions/nachlese.fish\n  nachlese completions powershell >> $PROFILE"
)]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Runs the command.
///
/// # Errors
/// If stdout can't be written to.
pub fn run(args: &CompletionsArgs, global: &Global) -> Result<(), CliError> {
    let mut script = Vec::new();
    generate(args.shell, &mut command(&messages(global)), "nachlese", &mut script);
    output::stdout(&String::from_utf8_lossy(&script))
}
