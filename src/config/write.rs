//! Settings as a file.

use std::fmt::Write;

use toml_writer::TomlWrite;

use super::read::{Book, Config, OWN_LEVEL, ThemeChoice};
use crate::messages::{Messages, Note};
use crate::note;
use crate::tui::{Action, Key, Keymap, Settings, ThemeName};

/// The widest a line of an explanation gets, in columns.
const WIDTH: usize = 96;

/// What each key of the file's root does; the values are the default ones.
fn about(key: &str, messages: &Messages) -> String {
    let (least, most) = Settings::MEASURES;
    let about = Note::family("setting-about", key);
    messages.told(&match key {
        "theme" => {
            let themes = ThemeName::ALL.map(|(_, name)| format!("\"{name}\"")).join(", ");
            let roles = crate::tui::Role::ALL.map(crate::tui::Role::name).join(", ");
            about.value("themes", themes).value("roles", roles)
        }
        "measure" => about.value("least", least).value("most", most),
        _ => about,
    })
}

/// The settings as `key = value` for each key of the root, in the order of the file.
fn values(config: &Config) -> [(&'static str, Option<String>); 9] {
    let settings = &config.settings;
    let theme = match &config.theme {
        ThemeChoice::Named(name) => name.name(),
        ThemeChoice::File(file) => file,
    };
    let book = Book::ALL[usize::from(!settings.open_book)].1;
    let folder = settings.dictionaries.as_ref().map(|folder| folder.to_string_lossy());
    let folder = folder.unwrap_or_default();
    let list = |words: &[String]| {
        format!("[{}]", words.iter().map(|word| text(word)).collect::<Vec<_>>().join(", "))
    };
    [
        ("language", config.language.map(|lang| text(lang.name()))),
        ("theme", Some(text(theme))),
        ("book", Some(text(book))),
        ("measure", Some(settings.measure.to_string())),
        ("animations", Some(settings.animations.to_string())),
        ("mouse", Some(settings.mouse.to_string())),
        ("speech", Some(list(&settings.speech))),
        ("dictionaries", Some(text(&folder))),
        ("level", Some(text(settings.level.map_or(OWN_LEVEL, |level| level.name())))),
    ]
}

fn text(value: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = out.value(value);
    out
}

fn keys(keymap: &Keymap, action: Action) -> String {
    let keys: Vec<String> = keymap.keys(action).iter().map(|key| text(&Key::name(key))).collect();
    match keys.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}

/// A settings file in which every key stands with its explanation and its default value, all of
/// it commented out. The explanations are in the language of `messages`.
#[must_use]
pub fn commented_default(messages: &Messages) -> String {
    let mut out = String::new();
    comment_lines(&mut out, &messages.text("setting-head"));
    let config = Config::default();
    for (key, value) in values(&config) {
        let value = value.unwrap_or_else(|| "\"de\"".to_owned());
        comment(&mut out, &about(key, messages));
        let _ = writeln!(out, "# {key} = {value}");
    }
    comment(&mut out, &about("keys", messages));
    let names = note!("setting-key-names", names = Key::names().join(", "));
    comment_lines(&mut out, &messages.told(&names));
    let _ = writeln!(out, "[keys]");
    for (action, name, _) in Action::ALL {
        comment_lines(&mut out, &messages.told(&Note::family("action", name)));
        let _ = writeln!(out, "# {name} = {}", keys(&config.keymap, *action));
    }
    out
}

fn comment(out: &mut String, lines: &str) {
    out.push('\n');
    comment_lines(out, lines);
}

fn comment_lines(out: &mut String, lines: &str) {
    for line in lines.lines().flat_map(|line| textwrap::wrap(line, WIDTH)) {
        let _ = writeln!(out, "## {}", line.trim());
    }
}

/// The settings that are in effect, as a settings file that sets just them.
#[must_use]
pub fn effective(config: &Config) -> String {
    let mut out = String::new();
    for (key, value) in values(config) {
        if let Some(value) = value {
            let _ = writeln!(out, "{key} = {value}");
        }
    }
    out.push_str("\n[keys]\n");
    for (action, name, _) in Action::ALL {
        let _ = writeln!(out, "{name} = {}", keys(&config.keymap, *action));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::read::KEYS;
    use super::*;
    use crate::config::read;
    use crate::messages::Lang;

    #[test]
    fn the_commented_default_names_every_key_and_sets_nothing() {
        for messages in Lang::ALL.map(Messages::new) {
            let file = commented_default(&messages);
            assert_eq!(read(&file), (Config::default(), Vec::new()));
            for key in KEYS.iter().filter(|key| **key != "keys") {
                assert!(file.contains(&format!("\n# {key} = ")), "{key}");
            }
            for (_, name, _) in Action::ALL {
                assert!(file.contains(&format!("\n# {name} = ")), "{name}");
            }
            // A text that is missing would be its own key.
            for family in ["setting-about-", "action-"] {
                assert!(!file.contains(family), "{file}");
            }
        }
    }

    #[test]
    fn without_its_comment_signs_it_sets_the_defaults() {
        let lines = commented_default(&Messages::new(Lang::De));
        let lines: Vec<&str> = lines.lines().filter(|line| !line.starts_with("##")).collect();
        let file = lines.iter().map(|line| line.trim_start_matches("# "));
        let file = file.collect::<Vec<_>>().join("\n");
        let (config, faults) = read(&file);
        assert_eq!(faults, [], "{file}");
        let language = config.language;
        assert_eq!(config, Config { language, ..Config::default() });
    }

    #[test]
    fn what_is_in_effect_reads_as_itself() {
        let source = "language = \"de\"\ntheme = \"a \\\"b\\\".toml\"\nmeasure = 50\nbook = \"closed\"\n\
            speech = [\"say\", \"it's\"]\nlevel = \"C1\"\ndictionaries = \"/a b\"\n[keys]\nskip = []\nup = [\"i\", \"alt-f3\"]\n";
        let (config, faults) = read(source);
        assert_eq!(faults, []);
        assert_eq!(read(&effective(&config)), (config, Vec::new()));
    }
}
