//! A text of the interface that has no language yet.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

/// The key of a message with the values that fill it in. Whoever finds a fault makes one; where it
/// is shown, [`super::Messages::told`] puts it into the language of the interface.
///
/// It is made with [`note!`](crate::note), which takes nothing for a key that does not look like
/// one: a sentence in the code does not become a text of the interface.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    /// Apart, since errors are handed on often and hold several notes.
    content: Box<Content>,
}

#[derive(Clone, PartialEq, Eq)]
struct Content {
    key: Cow<'static, str>,
    values: Vec<(&'static str, Detail)>,
}

/// A value in a [`Note`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// A name or words of somebody's, the same in every language.
    Text(String),
    /// A number, written in the way of the language.
    Number(i64),
    /// Another text of the interface.
    Note(Note),
}

impl Note {
    /// The text of this key, which takes no values. Use [`note!`](crate::note).
    #[doc(hidden)]
    #[must_use]
    pub fn of(key: &'static str) -> Self {
        Self::new(Cow::Borrowed(key))
    }

    fn new(key: Cow<'static, str>) -> Self {
        Self { content: Box::new(Content { key, values: Vec::new() }) }
    }

    /// The text of `member` among those whose keys begin with `family` and a hyphen. A scan of the
    /// sources by a test takes every key of the family for used.
    #[must_use]
    pub fn family(family: &'static str, member: &str) -> Self {
        Self::new(Cow::Owned(format!("{family}-{member}")))
    }

    /// The same with a value.
    #[must_use]
    pub fn value(mut self, name: &'static str, value: impl Into<Detail>) -> Self {
        self.content.values.push((name, value.into()));
        self
    }

    /// The message's key.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.content.key
    }

    /// The values by their names.
    #[must_use]
    pub fn values(&self) -> &[(&'static str, Detail)] {
        &self.content.values
    }
}

impl fmt::Debug for Note {
    /// Key and values on one line, as tests show them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())?;
        for (name, value) in self.values() {
            match value {
                Detail::Text(text) => write!(f, " {name}={text:?}")?,
                Detail::Number(number) => write!(f, " {name}={number}")?,
                Detail::Note(note) => write!(f, " {name}=({note:?})")?,
            }
        }
        Ok(())
    }
}

/// Whether a text can be a message's key: small letters, digits and hyphens, a letter first.
#[doc(hidden)]
#[must_use]
pub const fn is_key(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let fits = bytes[at].is_ascii_lowercase()
            || at > 0 && (bytes[at].is_ascii_digit() || bytes[at] == b'-');
        if !fits {
            return false;
        }
        at += 1;
    }
    at > 0
}

/// A [`Note`](crate::messages::Note) of a key and its values.
///
/// ```
/// use nachlese::messages::{Lang, Messages};
/// let note = nachlese::note!("items", n = 3_usize);
/// assert_eq!(Messages::new(Lang::De).told(&note), "3 Aufgaben");
/// ```
///
/// A sentence is no key:
///
/// ```compile_fail
/// let note = nachlese::note!("there is no such file");
/// ```
#[macro_export]
macro_rules! note {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        const { assert!($crate::messages::is_key($key), "no message's key") };
        $crate::messages::Note::of($key)$(.value(stringify!($name), $value))*
    }};
}

impl From<Note> for Detail {
    fn from(note: Note) -> Self {
        Self::Note(note)
    }
}

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'_, str>> for Detail {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<&Path> for Detail {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Detail {
            /// A number beyond every count of the program becomes the largest.
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}

numbers!(usize, u64, i64, u32, u16, i32);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Lang, Messages};

    #[test]
    fn keys_and_sentences_are_told_apart() {
        for key in ["items", "a", "fault-not-text", "look-2"] {
            assert!(is_key(key), "{key}");
        }
        for text in ["", "no text", "Text", "2-look", "-a", "fährt", "a.", "a_b"] {
            assert!(!is_key(text), "{text}");
        }
    }

    #[test]
    fn a_note_in_a_note_is_told_in_the_same_language() {
        let note = note!("error-hint", hint = note!("items", n = 1200_usize));
        assert_eq!(Messages::new(Lang::De).told(&note), "Hinweis: 1.200 Aufgaben");
        assert_eq!(Messages::new(Lang::En).told(&note), "hint: 1,200 items");
        assert_eq!(format!("{note:?}"), "error-hint hint=(items n=1200)");
    }
}
