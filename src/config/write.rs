//! Settings as a file.

use std::fmt::Write;

use toml_writer::TomlWrite;

use super::read::{Book, Config, OWN_LEVEL, ThemeChoice};
use crate::tui::{Action, Key, Keymap, Settings, ThemeName};

/// What each key of the file's root does, in English; the values are the default ones.
fn about(key: &str) -> String {
    let (least, most) = Settings::MEASURES;
    match key {
        "language" => "The interface's language: \"de\" or \"en\". Without it the locale decides.".to_owned(),
        "theme" => format!(
            "The look: {}, or a theme file of your own beside this file, such as \"mine.toml\".\n\
             In such a file `base = \"dark\"` names what it changes, and each role has its look:\n\
             accent = {{ fg = \"#e0a75e\", bg = \"black\", bold = true, underlined = false, reversed = false }}\n\
             Roles: {}.",
            ThemeName::ALL.map(|(_, name)| format!("\"{name}\"")).join(", "),
            crate::tui::Role::ALL.map(crate::tui::Role::name).join(", ")
        ),
        "book" => "Whether the article may be looked at while a question is open: \"open\" or \"closed\".".to_owned(),
        "measure" => format!("The widest a line of the article gets, {least} to {most} columns."),
        "animations" => "Whether anything on the screen moves by itself.".to_owned(),
        "mouse" => "Whether the mouse is used. Without it the terminal's own selecting works.".to_owned(),
        "speech" => "The command that reads a paragraph aloud, word by word; the text comes on its standard input.\n\
                     No shell is asked. Example: [\"espeak-ng\", \"-v\", \"de\"]".to_owned(),
        "dictionaries" => "A folder with dictionaries of the dictd format (.index beside .dict or .dict.dz), searched\n\
                           before the usual ones such as /usr/share/dictd.".to_owned(),
        "level" => "Your level, \"A1\" to \"C2\": which words are told before reading. \"article\" takes each article's.".to_owned(),
        _ => "Which keys do what: one key or a list. A key is a character (\"n\", \"N\", \"?\"), \"f1\" to \"f12\",\n\
              or one of the names below; before it \"ctrl-\", \"alt-\" or \"shift-\". An empty list takes the keys away.".to_owned(),
    }
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
/// it commented out.
#[must_use]
pub fn commented_default() -> String {
    let mut out = String::from(
        "# Settings of nachlese. A line without its \"# \" takes effect. `nachlese config` shows what is\n\
         # set, and names what is wrong in this file.\n",
    );
    let config = Config::default();
    for (key, value) in values(&config) {
        let value = value.unwrap_or_else(|| "\"de\"".to_owned());
        comment(&mut out, &about(key));
        let _ = writeln!(out, "# {key} = {value}");
    }
    comment(&mut out, &about("keys"));
    comment_lines(&mut out, &format!("Names: {}.", Key::names().join(", ")));
    let _ = writeln!(out, "[keys]");
    for (action, name, _) in Action::ALL {
        comment_lines(&mut out, action.about().trim());
        let _ = writeln!(out, "# {name} = {}", keys(&config.keymap, *action));
    }
    out
}

fn comment(out: &mut String, lines: &str) {
    out.push('\n');
    comment_lines(out, lines);
}

fn comment_lines(out: &mut String, lines: &str) {
    for line in lines.lines() {
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

    #[test]
    fn the_commented_default_names_every_key_and_sets_nothing() {
        let file = commented_default();
        assert_eq!(read(&file), (Config::default(), Vec::new()));
        for key in KEYS.iter().filter(|key| **key != "keys") {
            assert!(file.contains(&format!("\n# {key} = ")), "{key}");
        }
        for (_, name, _) in Action::ALL {
            assert!(file.contains(&format!("\n# {name} = ")), "{name}");
        }
    }

    #[test]
    fn without_its_comment_signs_it_sets_the_defaults() {
        let lines = commented_default();
        let lines: Vec<&str> = lines.lines().filter(|line| !line.starts_with("##")).collect();
        let file = lines.iter().skip(2).map(|line| line.trim_start_matches("# "));
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
