//! The interface's texts, German and English, from Fluent message files.
//!
//! The message files of both languages hold the same keys; a test finds a key that is missing, or
//! that no source file names. What comes up where the language is not known is a [`Note`].

mod cause;
mod format;
mod lang;
mod note;
mod parser;

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub use fluent_bundle::FluentValue as Value;
pub use lang::Lang;
pub use note::{Detail, Note, is_key};

/// The texts of one language.
pub struct Messages {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Messages {
    /// The texts of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        // Isolation marks would reach the terminal as invisible characters.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::De => format::german,
            Lang::En => format::english,
        }));
        for source in lang.sources() {
            // What a broken message file still holds is used; a test keeps the files whole.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language of these texts.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a key that takes no values.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key with its values filled in; numbers choose the plural form and are
    /// written in the way of the language. A key that there is not is its own text.
    ///
    /// ```
    /// use nachlese::messages::{Lang, Messages};
    /// let messages = Messages::new(Lang::De);
    /// assert_eq!(messages.with("items", &[("n", 1.into())]), "1 Aufgabe");
    /// assert_eq!(messages.with("items", &[("n", 1200.into())]), "1.200 Aufgaben");
    /// ```
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs =
            values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// The text of a note, with the notes in it.
    #[must_use]
    pub fn told(&self, note: &Note) -> String {
        let values: Vec<(&str, Value<'_>)> = note
            .values()
            .iter()
            .map(|(name, detail)| {
                let value = match detail {
                    Detail::Number(number) => Value::from(*number),
                    other => Value::from(self.detail(other)),
                };
                (*name, value)
            })
            .collect();
        self.with(note.key(), &values)
    }

    /// The text of a value in a note.
    #[must_use]
    pub fn detail(&self, detail: &Detail) -> String {
        match detail {
            Detail::Text(text) => text.clone(),
            // The program counts nothing that the conversion would round.
            #[allow(clippy::cast_precision_loss)]
            Detail::Number(number) => self.number(*number as f64, 0),
            Detail::Note(note) => self.told(note),
        }
    }

    /// The text for a skill, by its name in files, such as `source`.
    #[must_use]
    pub fn skill(&self, name: &str) -> String {
        self.text(&format!("skill-{name}"))
    }

    /// A number with `decimals` places, grouped and with the decimal sign of the language.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        match self.lang {
            Lang::De => format::number(value, decimals, '.', ','),
            Lang::En => format::number(value, decimals, ',', '.'),
        }
    }

    /// A share in percent, 0 to 100, in the way of the language: `83 %` or `83%`.
    #[must_use]
    pub fn percent(&self, percent: impl fmt::Display) -> String {
        match self.lang {
            Lang::De => format!("{percent} %"),
            Lang::En => format!("{percent}%"),
        }
    }

    /// A day of this year or so, without the year: `3.2.` or `3 Feb`.
    #[must_use]
    pub fn day(&self, day: jiff::civil::Date) -> String {
        match self.lang {
            Lang::De => format!("{}.{}.", day.day(), day.month()),
            Lang::En => format!("{} {}", day.day(), format::english_month(day)),
        }
    }

    /// A day in figures: `3.2.2027` or `3 Feb 2027`.
    #[must_use]
    pub fn date(&self, day: jiff::civil::Date) -> String {
        match self.lang {
            Lang::De => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            Lang::En => {
                format!("{} {} {}", day.day(), format::english_month(day), day.year())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_in_the_way_of_the_language() {
        let (de, en) = (Messages::new(Lang::De), Messages::new(Lang::En));
        assert_eq!(de.with("items", &[("n", 12.into())]), "12 Aufgaben");
        assert_eq!(en.with("items", &[("n", 1.into())]), "1 item");
        assert_eq!(de.number(1234.56, 1), "1.234,6");
        assert_eq!(en.number(-1_234_567.0, 0), "-1,234,567");
        let day = jiff::civil::date(2027, 2, 3);
        assert_eq!((de.percent(83), en.percent(83)), ("83 %".to_owned(), "83%".to_owned()));
        assert_eq!((de.date(day), en.date(day)), ("3.2.2027".to_owned(), "3 Feb 2027".to_owned()));
    }

    #[test]
    fn no_isolation_marks() {
        let text = Messages::new(Lang::De).with("items", &[("n", 3.into())]);
        assert!(text.chars().all(|c| !('\u{2066}'..='\u{2069}').contains(&c)), "{text:?}");
    }

    #[test]
    fn families_are_named_by_their_member() {
        assert_eq!(Messages::new(Lang::De).skill("source"), "Quellen");
    }

    #[test]
    fn an_unknown_key_is_its_own_text() {
        assert_eq!(Messages::new(Lang::En).text("no-such-key"), "no-such-key");
    }
}
