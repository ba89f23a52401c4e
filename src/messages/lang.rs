//! Which language the interface speaks.

use unic_langid::{LanguageIdentifier, langid};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German.
    De,
    /// English.
    En,
}

impl Lang {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The name in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.name() == name)
    }

    /// The language asked for; else that of the locale (`de_AT.UTF-8`, `de-CH`); else English.
    #[must_use]
    pub fn choose(asked: Option<Self>, locale: Option<&str>) -> Self {
        let german = |locale: &str| {
            locale.split(['_', '-', '.', '@']).next().is_some_and(|l| l.eq_ignore_ascii_case("de"))
        };
        asked.unwrap_or(if locale.is_some_and(german) { Self::De } else { Self::En })
    }

    /// The message files: of the screens, of the commands, of faults in files. The help of the
    /// commands stands in English at the commands themselves.
    pub(super) const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::De => &[
                include_str!("de.ftl"),
                include_str!("commands.de.ftl"),
                include_str!("files.de.ftl"),
                include_str!("help.de.ftl"),
            ],
            Self::En => &[
                include_str!("en.ftl"),
                include_str!("commands.en.ftl"),
                include_str!("files.en.ftl"),
            ],
        }
    }

    /// The language as localisation names it; it decides the plural rules.
    pub(super) const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::De => langid!("de"),
            Self::En => langid!("en"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_asked_then_the_locale_then_english() {
        assert_eq!(Lang::choose(Some(Lang::En), Some("de_DE.UTF-8")), Lang::En);
        assert_eq!(Lang::choose(None, Some("de_AT.UTF-8")), Lang::De);
        assert_eq!(Lang::choose(None, Some("de")), Lang::De);
        assert_eq!(Lang::choose(None, Some("den_CA")), Lang::En);
        assert_eq!(Lang::choose(None, Some("C")), Lang::En);
        assert_eq!(Lang::choose(None, None), Lang::En);
    }
}
