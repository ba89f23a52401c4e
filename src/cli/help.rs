//! The help of the commands in German. In English it is what stands at the commands themselves.

use std::ffi::OsString;

use clap::builder::Styles;
use clap::{Arg, Command, CommandFactory as _};

use super::{Args, ColorChoice, Global, Language, messages};
use crate::messages::{Lang, Messages, Value};

/// The texts in the language that these words of a command line ask for, before they are read as a
/// whole: what is wrong with them is told in that language.
pub(super) fn texts(words: &[OsString]) -> Messages {
    let value = |option: &str| {
        words.iter().enumerate().find_map(|(at, word)| {
            let rest = word.to_str()?.strip_prefix(option)?;
            match rest.strip_prefix('=') {
                Some(value) => Some(OsString::from(value)),
                None if rest.is_empty() => words.get(at + 1).cloned(),
                None => None,
            }
        })
    };
    let lang = value("--lang").and_then(|lang| match lang.to_str() {
        Some("de") => Some(Language::De),
        Some("en") => Some(Language::En),
        _ => None,
    });
    let config = value("--config").or_else(|| std::env::var_os("NACHLESE_CONFIG"));
    messages(&Global {
        lang,
        color: ColorChoice::Auto,
        config: config.map(Into::into),
        data_dir: None,
    })
}

/// The command line's words with their help in the language of `messages`.
#[must_use]
pub fn command(messages: &Messages) -> Command {
    let command = Args::command();
    match messages.lang() {
        Lang::En => command,
        Lang::De => {
            let mut command = command;
            command.build();
            told(command, "help-nachlese", messages)
        }
    }
}

/// A command and those in it; `key` is that of the command's text.
fn told(command: Command, key: &str, messages: &Messages) -> Command {
    let has_long = command.get_long_about().is_some();
    let after = command.get_after_help().map(ToString::to_string);
    let after_long = command.get_after_long_help().is_some();
    let changes = command.get_subcommand_help_heading().is_some();
    let template = template(command.get_styles(), messages);
    let mut command = command
        .about(messages.text(key))
        .help_template(template.clone())
        .subcommand_help_heading(messages.text(if changes {
            "help-changes"
        } else {
            "help-commands"
        }))
        .subcommand_value_name(messages.text(if changes {
            "help-value-CHANGE"
        } else {
            "help-any-command"
        }));
    if has_long {
        command = command.long_about(messages.text(&format!("{key}-long")));
    }
    if let Some(after) = after {
        let own = lookup(messages, &format!("{key}-after"));
        command = command.after_help(own.unwrap_or_else(|| {
            let [several, one] =
                ["help-examples", "help-example"].map(|heading| messages.text(heading));
            after.replace("Examples:", &several).replace("Example:", &one)
        }));
    }
    if after_long {
        command = command.after_long_help(messages.text(&format!("{key}-after-long")));
    }
    command = command.mut_args(|arg| told_arg(arg, key, messages)).mut_subcommands(|inner| {
        if inner.get_name() == "help" {
            let arg = messages.text("help-command-help-subcommand");
            let inner = inner.about(messages.text("help-command-help"));
            inner.mut_args(|each| each.help(arg.clone())).help_template(template.clone())
        } else if inner.is_hide_set() {
            inner
        } else {
            let prefix = if key == "help-nachlese" { "help" } else { key };
            let key = format!("{prefix}-{}", inner.get_name());
            told(inner, &key, messages)
        }
    });
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let options = format!("[{}]", messages.text("help-any-options"));
    command.override_usage(usage.replace("[OPTIONS]", &options))
}

fn template(styles: &Styles, messages: &Messages) -> String {
    let style = styles.get_usage();
    let usage = format!("{style}{}{style:#}", messages.text("help-usage"));
    format!(
        "{{before-help}}{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
    )
}

/// An option or an argument of the command whose text has the key `command`.
fn told_arg(arg: Arg, command: &str, messages: &Messages) -> Arg {
    let id = arg.get_id().to_string();
    let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
    let arg = arg.help_heading(messages.text(heading));
    if id == "help" || id == "version" {
        return arg.help(messages.text(&format!("help-flag-{id}"))).long_help(None::<&'static str>);
    }
    // An option that the commands below a command share stands at that command.
    let mut at = Some(command);
    let own = std::iter::from_fn(|| {
        let this = at?;
        at = this.rsplit_once('-').map(|(above, _)| above);
        Some(this)
    })
    .find_map(|at| lookup(messages, &format!("{at}-{id}")));
    let mut parts = vec![own.unwrap_or_else(|| messages.text(&format!("help-any-{id}")))];
    let with =
        |key: &str, name: &str, value: String| messages.with(key, &[(name, Value::from(value))]);
    if arg.get_action().takes_values() {
        let defaults: Vec<_> =
            arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        if !defaults.is_empty() {
            parts.push(with("help-default", "value", defaults.join(", ")));
        }
        let possible: Vec<String> =
            arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        if !possible.is_empty() {
            parts.push(with("help-possible", "values", possible.join(", ")));
        }
    }
    if let Some(variable) = arg.get_env() {
        let name = variable.to_string_lossy().into_owned();
        parts.push(with("help-environment", "name", name));
    }
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| placeholder(name, messages))
        .collect();
    let arg = if names.is_empty() { arg } else { arg.value_names(names) };
    arg.help(parts.join(" "))
        .long_help(None::<&'static str>)
        .hide_default_value(true)
        .hide_possible_values(true)
        .hide_env(true)
}

/// The German for a placeholder such as `FILE or DIR`, word by word.
fn placeholder(name: &str, messages: &Messages) -> String {
    let one = |part: &str| {
        lookup(messages, &format!("help-value-{part}")).unwrap_or_else(|| part.to_owned())
    };
    let part = |each: &str| each.split(" or ").map(one).collect::<Vec<_>>().join("/");
    name.split('|').map(part).collect::<Vec<_>>().join("|")
}

/// A text, if there is one of this key.
fn lookup(messages: &Messages, key: &str) -> Option<String> {
    let text = messages.text(key);
    (text != key).then_some(text)
}
