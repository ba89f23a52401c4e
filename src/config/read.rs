//! A settings file's text becomes settings, every fault noted. What is at fault stays as it is
//! by default.

use std::path::PathBuf;

use crate::file::diagnostic::{Faults, quoted};
use crate::file::fields::{Fields, text, wrong_type};
use crate::file::raw::{self, Node, Value};
use crate::file::suggest::nearest;
use crate::file::{Diagnostic, FileFormat};
use crate::messages::Lang;
use crate::note;
use crate::quiz::Level;
use crate::text::Span;
use crate::tui::{Keymap, Settings, ThemeName};

/// All that can be set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The interface's language; `None` follows the locale.
    pub language: Option<Lang>,
    /// The look.
    pub theme: ThemeChoice,
    /// Mouse, animations, book, measure, speech, dictionaries, level.
    pub settings: Settings,
    /// The keys.
    pub keymap: Keymap,
}

/// The look that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeChoice {
    /// One of the program's own.
    Named(ThemeName),
    /// A file of the user's, relative to the settings' folder.
    File(String),
}

impl Default for ThemeChoice {
    fn default() -> Self {
        Self::Named(ThemeName::default())
    }
}

/// Whether the article may be looked at while a question is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Book {
    /// It may.
    Open,
    /// It may not.
    Closed,
}

impl Book {
    /// Both with their names.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Open, "open"), (Self::Closed, "closed")];
}

/// The keys of the file's root.
pub(super) const KEYS: [&str; 10] = [
    "language",
    "theme",
    "book",
    "measure",
    "animations",
    "mouse",
    "speech",
    "dictionaries",
    "level",
    "keys",
];

/// The level that stands for each article's own.
pub(super) const OWN_LEVEL: &str = "article";

/// Longest text of a setting, in characters.
pub(super) const LONGEST: usize = 1000;

/// Most words of the speech command, and most keys of an action.
pub(super) const MOST: usize = 50;

/// A settings file of more bytes than this is none.
const LARGEST: usize = 1 << 20;

/// Reads a settings file. What is not set, or at fault, is as by default. The faults are in the
/// order of the file.
#[must_use]
pub fn read(source: &str) -> (Config, Vec<Diagnostic>) {
    let mut config = Config::default();
    if source.len() > LARGEST {
        let message = note!("file-too-large", n = source.len(), most = LARGEST);
        return (config, vec![Diagnostic::error("too-large", None, message)]);
    }
    let table = match raw::parse(source, FileFormat::Toml) {
        Ok(table) => table,
        Err(faults) => return (config, faults),
    };
    let mut faults = Faults::default();
    let fields = Fields::new(&table, Span::default(), &KEYS, &mut faults);
    let languages = Lang::ALL.map(Lang::name);
    config.language = fields.name("language", &languages, Lang::from_name, &mut faults);
    if let Some(theme) = theme_choice(&fields, &mut faults) {
        config.theme = theme;
    }
    let settings = &mut config.settings;
    let names = Book::ALL.map(|(_, name)| name);
    let book = |name: &str| Book::ALL.iter().find(|(_, each)| *each == name).map(|(book, _)| *book);
    if let Some(book) = fields.name("book", &names, book, &mut faults) {
        settings.open_book = book == Book::Open;
    }
    if let Some(measure) = measure(&fields, &mut faults) {
        settings.measure = measure;
    }
    for (key, setting) in [("animations", &mut settings.animations), ("mouse", &mut settings.mouse)]
    {
        match fields.node(key).map(|node| (&node.value, node.span)) {
            Some((Value::Bool(value), _)) => *setting = *value,
            Some((other, span)) => wrong_type(key, note!("want-bool"), other, span, &mut faults),
            None => {}
        }
    }
    settings.speech = speech(&fields, &mut faults);
    let folder = fields.text("dictionaries", LONGEST, &mut faults).map(|text| text.value);
    settings.dictionaries = folder.filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let mut levels = vec![OWN_LEVEL];
    levels.extend(Level::ALL.iter().map(|level| level.name()));
    let level = |name: &str| match Level::from_name(name) {
        None => (name == OWN_LEVEL).then_some(None),
        level => Some(level),
    };
    settings.level = fields.name("level", &levels, level, &mut faults).flatten();
    if let Some(node) = fields.node("keys") {
        super::keys::read(node, &mut config.keymap, &mut faults);
    }
    (config, faults.into_sorted())
}

fn theme_choice(fields: &Fields<'_>, faults: &mut Faults) -> Option<ThemeChoice> {
    let found = fields.text("theme", LONGEST, faults)?;
    let name = found.value.trim();
    if let Some(theme) = ThemeName::from_name(name) {
        return Some(ThemeChoice::Named(theme));
    }
    if name.ends_with(".toml") {
        return Some(ThemeChoice::File(name.to_owned()));
    }
    let names = ThemeName::ALL.map(|(_, name)| name);
    let help = match nearest(name, &names) {
        Some(near) => note!("did-you-mean", near = near),
        None => note!("setting-theme-help", list = names.join(", ")),
    };
    let message = note!("setting-theme", name = quoted(name));
    faults.error_help("unknown-name", found.span, message, help);
    None
}

fn measure(fields: &Fields<'_>, faults: &mut Faults) -> Option<usize> {
    let node = fields.node("measure")?;
    let (least, most) = Settings::MEASURES;
    let Value::Integer(number) = node.value else {
        wrong_type("measure", note!("want-whole-number"), &node.value, node.span, faults);
        return None;
    };
    let found = usize::try_from(number).ok().filter(|number| (least..=most).contains(number));
    if found.is_none() {
        let message =
            note!("setting-range", key = "measure", n = number, least = least, most = most);
        faults.error("out-of-range", node.span, message);
    }
    found
}

/// The speech command: its words in a list, or one text whose blanks part the words.
fn speech(fields: &Fields<'_>, faults: &mut Faults) -> Vec<String> {
    let Some(node) = fields.node("speech") else { return Vec::new() };
    match &node.value {
        Value::Text(_) => words(node, faults),
        _ => {
            let list = fields.texts("speech", MOST, LONGEST, faults);
            list.into_iter().map(|text| text.value).collect()
        }
    }
}

fn words(node: &Node, faults: &mut Faults) -> Vec<String> {
    let command = text(node, "speech", LONGEST, faults).map(|text| text.value).unwrap_or_default();
    if command.contains(['"', '\'', '\\']) {
        let help = Some(note!("setting-quoting-help"));
        faults.warning("quoting", node.span, note!("setting-quoting"), help);
    }
    command.split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::render;
    use crate::messages::Messages;
    use crate::tui::{Action, Key};

    #[test]
    fn everything_can_be_set() {
        let source = r#"
            language = "en"
            theme = "dark"
            book = "closed"
            measure = 60
            animations = false
            mouse = false
            speech = ["espeak-ng", "-v", "de"]
            dictionaries = "/srv/dict"
            level = "B2"
            [keys]
            skip = "f5"
            up = ["up", "i"]
        "#;
        let (config, faults) = read(source);
        assert_eq!(faults, []);
        assert_eq!(config.language, Some(Lang::En));
        assert_eq!(config.theme, ThemeChoice::Named(ThemeName::Dark));
        let settings = Settings {
            animations: false,
            mouse: false,
            open_book: false,
            measure: 60,
            speech: ["espeak-ng", "-v", "de"].map(str::to_owned).to_vec(),
            dictionaries: Some(PathBuf::from("/srv/dict")),
            level: Some(Level::B2),
        };
        assert_eq!(config.settings, settings);
        assert_eq!(config.keymap.keys(Action::Skip), [Key::parse("f5").unwrap()]);
        assert_eq!(config.keymap.keys(Action::Up).len(), 2);
    }

    #[test]
    fn an_empty_file_sets_nothing() {
        assert_eq!(read(""), (Config::default(), Vec::new()));
    }

    #[test]
    fn a_theme_of_ones_own_is_a_file() {
        let (config, faults) = read("theme = \"meins.toml\"");
        assert_eq!(faults, []);
        assert_eq!(config.theme, ThemeChoice::File("meins.toml".to_owned()));
    }

    #[test]
    fn a_command_in_one_text_is_parted_at_blanks() {
        let (config, faults) = read("speech = \"espeak-ng -v de\"");
        assert_eq!((config.settings.speech.len(), faults.len()), (3, 0));
        let (_, faults) = read("speech = \"say -v 'Anna Gross'\"");
        assert_eq!(faults.first().map(|fault| fault.code), Some("quoting"));
    }

    #[test]
    fn faults_have_a_place_and_a_help_and_leave_the_rest_alone() {
        let source = "langauge = \"de\"\ntheme = \"darc\"\nbook = \"shut\"\nmeasure = 400\n\
            animations = \"no\"\nmouse = false\nspeech = 7\n\n[keys]\nconfrim = \"enter\"\n\
            skip = [\"s\", \"entr\"]\nhelp = \"h\"\nup = \"h\"\ndown = 3\nback = \"x\"\n";
        let (config, faults) = read(source);
        assert!(!config.settings.mouse);
        assert_eq!(config.keymap.keys(Action::Back), Keymap::default().keys(Action::Back));
        insta::assert_snapshot!(render(
            &faults,
            "config.toml",
            source,
            false,
            &Messages::new(Lang::En)
        ));
    }

    #[test]
    fn what_is_no_toml_is_told() {
        let (config, faults) = read("theme = dark\n");
        assert_eq!(config, Config::default());
        assert_eq!(faults.first().map(|fault| fault.code), Some("syntax"));
    }
}
