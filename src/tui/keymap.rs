//! Which key does what. Every binding can be changed; what is shown on the last line and in the
//! help is read from here.

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::messages::Messages;

/// Declares the actions with their names in the configuration and their usual keys.
macro_rules! actions {
    ($(#[doc = $doc:literal] $action:ident = $name:literal, $keys:expr;)+) => {
        /// What a key can do. What it means to a screen is the screen's business.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $(#[doc = $doc] $action),+ }

        impl Action {
            /// All of them with their names and usual keys.
            pub const ALL: &'static [(Self, &'static str, &'static [&'static str])] =
                &[$((Self::$action, $name, &$keys)),+];
        }
    };
}

actions! {
    /// Answer, open, go on.
    Confirm = "confirm", ["enter"];
    /// Leave the screen.
    Back = "back", ["esc"];
    /// Show the keys.
    Help = "help", ["?", "f1"];
    /// Leave the program at once.
    Quit = "quit", ["ctrl-c"];
    /// A line up.
    Up = "up", ["up", "k"];
    /// A line down.
    Down = "down", ["down", "j"];
    /// To the left.
    Left = "left", ["left"];
    /// To the right.
    Right = "right", ["right"];
    /// A screen up.
    PageUp = "page-up", ["pageup"];
    /// A screen down.
    PageDown = "page-down", ["pagedown"];
    /// To the start.
    Home = "home", ["home"];
    /// To the end.
    End = "end", ["end"];
    /// Choose one of several, take hold of a line, turn the page.
    Toggle = "toggle", ["space"];
    /// Move a line up.
    Raise = "raise", ["shift-up", "K"];
    /// Move a line down.
    Lower = "lower", ["shift-down", "J"];
    /// Take back.
    Clear = "clear", ["backspace", "delete"];
    /// Pass over an item.
    Skip = "skip", ["s", "ctrl-s"];
    /// From the question to the article and back.
    Article = "article", ["tab"];
    /// Open or close the book.
    Book = "book", ["b", "ctrl-b"];
    /// Search the article.
    Search = "search", ["/"];
    /// The next place found.
    NextMatch = "next-match", ["n"];
    /// The place found before.
    PreviousMatch = "previous-match", ["N"];
    /// Put a word into the list of unknown words, or take it out.
    Mark = "mark", ["m"];
    /// Read a paragraph aloud, or end it.
    Speak = "speak", ["v"];
    /// Show the list of unknown words.
    Words = "words", ["l", "f2"];
    /// Show or hide the words worth learning before reading.
    RareWords = "rare-words", ["h"];
    /// Start anew.
    Restart = "restart", ["r"];
    /// Practise what was wrong.
    Practise = "practise", ["w"];
    /// Make a quiz of a file.
    Make = "make", ["ctrl-n"];
    /// Show the progress.
    Progress = "progress", ["ctrl-p"];
    /// Ask what is due.
    Review = "review", ["ctrl-r"];
    /// Ask an item tomorrow, not today.
    Later = "later", ["z", "f7"];
    /// Never ask an item again, or take back what is not asked any more.
    Aside = "aside", ["x", "f8"];
    /// Ask what was wrong most often.
    Hardest = "hardest", ["ctrl-t"];
    /// Stop the program and go to the shell; `fg` comes back.
    Suspend = "suspend", ["ctrl-z"];
    /// Draw the whole screen anew.
    Redraw = "redraw", ["ctrl-l"];
}

impl Action {
    /// The name in the configuration.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(each, ..)| *each == self).map_or("", |(_, name, _)| name)
    }

    /// The action of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, each, _)| *each == name).map(|(each, ..)| *each)
    }
}

/// A key with what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Names of keys that are no characters.
const NAMED: [(&str, KeyCode); 14] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("space", KeyCode::Char(' ')),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
];

impl Key {
    /// The key of an event. Shift is part of a character, not beside it.
    #[must_use]
    pub fn of(event: &KeyEvent) -> Self {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        if matches!(event.code, KeyCode::Char(_)) {
            modifiers -= KeyModifiers::SHIFT;
        }
        Self { code: event.code, modifiers }
    }

    /// Reads a key as the configuration writes it: `n`, `N`, `enter`, `ctrl-n`, `shift-up`, `f1`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        for (prefix, modifier) in [
            ("ctrl-", KeyModifiers::CONTROL),
            ("alt-", KeyModifiers::ALT),
            ("shift-", KeyModifiers::SHIFT),
        ] {
            if let Some(after) = rest.strip_prefix(prefix)
                && !after.is_empty()
            {
                modifiers |= modifier;
                rest = after;
            }
        }
        let mut chars = rest.chars();
        let code = match (chars.next(), chars.next()) {
            (Some(c), None) if !c.is_control() && c != ' ' => KeyCode::Char(c),
            (Some('f'), Some(_)) => {
                KeyCode::F(rest[1..].parse().ok().filter(|n| (1..=12).contains(n))?)
            }
            _ => NAMED.iter().find(|(name, _)| *name == rest).map(|(_, code)| *code)?,
        };
        Some(Self { code, modifiers })
    }

    /// Names of keys that are no characters, as [`Key::parse`] reads them.
    #[must_use]
    pub fn names() -> Vec<&'static str> {
        NAMED.iter().map(|(name, _)| *name).collect()
    }

    /// The key as [`Key::parse`] reads it.
    #[must_use]
    pub fn name(&self) -> String {
        let mut out = String::new();
        for (modifier, prefix) in [
            (KeyModifiers::CONTROL, "ctrl-"),
            (KeyModifiers::ALT, "alt-"),
            (KeyModifiers::SHIFT, "shift-"),
        ] {
            if self.modifiers.contains(modifier) {
                out.push_str(prefix);
            }
        }
        match (self.code, NAMED.iter().find(|(_, code)| *code == self.code)) {
            (_, Some((name, _))) => out.push_str(name),
            (KeyCode::Char(c), _) => out.push(c),
            (KeyCode::F(n), _) => out.push_str(&format!("f{n}")),
            _ => {}
        }
        out
    }

    /// Whether the key types a character.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        matches!(self.code, KeyCode::Char(_))
            && !matches!(self.modifiers, KeyModifiers::CONTROL | KeyModifiers::ALT)
    }

    /// The key as the screen names it.
    #[must_use]
    pub fn label(&self, messages: &Messages) -> String {
        let mut out = String::new();
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            out.push_str(&messages.text("key-ctrl"));
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            out.push_str("Alt-");
        }
        if self.modifiers.contains(KeyModifiers::SHIFT) {
            out.push('⇧');
        }
        let name = match self.code {
            KeyCode::Enter => "⏎".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Tab => "⇥".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Backspace => "⌫".to_owned(),
            KeyCode::Char(' ') => messages.text("key-space"),
            KeyCode::PageUp => messages.text("key-page-up"),
            KeyCode::PageDown => messages.text("key-page-down"),
            KeyCode::Home => messages.text("key-home"),
            KeyCode::End => messages.text("key-end"),
            KeyCode::Delete => messages.text("key-delete"),
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                c.to_uppercase().to_string()
            }
            KeyCode::Char(c) => c.to_string(),
            other => format!("{other:?}"),
        };
        out + &name
    }
}

/// The bindings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    keys: BTreeMap<Action, Vec<Key>>,
}

impl Default for Keymap {
    fn default() -> Self {
        let parse = |keys: &[&str]| keys.iter().filter_map(|key| Key::parse(key)).collect();
        Self { keys: Action::ALL.iter().map(|(action, _, keys)| (*action, parse(keys))).collect() }
    }
}

impl Keymap {
    /// Gives an action other keys. A key that another action had is taken from it, so that no
    /// key does two things.
    pub fn rebind(&mut self, action: Action, keys: Vec<Key>) {
        for bound in self.keys.values_mut() {
            bound.retain(|key| !keys.contains(key));
        }
        self.keys.insert(action, keys);
    }

    /// The keys of an action, the one that the screen names first.
    #[must_use]
    pub fn keys(&self, action: Action) -> &[Key] {
        self.keys.get(&action).map_or(&[], Vec::as_slice)
    }

    /// What a key does. While text is `typed`, a key that types a character does nothing else.
    #[must_use]
    pub fn action(&self, key: Key, typed: bool) -> Option<Action> {
        if typed && key.is_typed() {
            return None;
        }
        self.keys.iter().find(|(_, keys)| keys.contains(&key)).map(|(action, _)| *action)
    }

    /// The key that the screen names for an action: the first, or while text is typed the first
    /// that types nothing. Empty if there is none.
    #[must_use]
    pub fn label(&self, action: Action, typed: bool, messages: &Messages) -> String {
        self.labels(action, typed, messages).into_iter().next().unwrap_or_default()
    }

    /// All keys of an action as the screen names them; while text is typed without those that
    /// type something.
    #[must_use]
    pub fn labels(&self, action: Action, typed: bool, messages: &Messages) -> Vec<String> {
        let fit = self.keys(action).iter().filter(|key| !(typed && key.is_typed()));
        fit.map(|key| key.label(messages)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        for (text, label) in [
            ("n", "n"),
            ("N", "N"),
            ("ctrl-n", "Strg-N"),
            ("shift-up", "⇧↑"),
            ("f12", "F12"),
            ("space", "Leertaste"),
            ("-", "-"),
            ("ctrl--", "Strg--"),
            ("ß", "ß"),
        ] {
            assert_eq!(key(text).label(&Messages::new(Lang::De)), label);
            assert_eq!(key(text).name(), text);
        }
        for wrong in ["", " ", "f13", "f0", "hyper-x", "entr", "ctrl-"] {
            assert_eq!(Key::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn no_key_does_two_things() {
        let mut seen = std::collections::BTreeSet::new();
        for (_, _, keys) in Action::ALL {
            assert!(!keys.is_empty());
            for text in *keys {
                key(text);
                assert!(seen.insert(*text), "{text} is bound twice");
            }
        }
    }

    #[test]
    fn while_typing_letters_are_letters() {
        let keymap = Keymap::default();
        assert_eq!(keymap.action(key("s"), false), Some(Action::Skip));
        assert_eq!(keymap.action(key("s"), true), None);
        assert_eq!(keymap.action(key("ctrl-s"), true), Some(Action::Skip));
        let event = KeyEvent::new(KeyCode::Char('N'), KeyModifiers::SHIFT);
        assert_eq!(keymap.action(Key::of(&event), false), Some(Action::PreviousMatch));
    }

    #[test]
    fn rebinding_takes_the_key_from_others() {
        let mut keymap = Keymap::default();
        keymap.rebind(Action::Confirm, vec![key("s")]);
        assert_eq!(keymap.action(key("s"), false), Some(Action::Confirm));
        let messages = Messages::new(Lang::En);
        assert_eq!(keymap.label(Action::Skip, false, &messages), "Ctrl-S");
        assert_eq!(keymap.label(Action::Confirm, true, &messages), "");
    }
}
