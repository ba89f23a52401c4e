//! Roles to styles, from `themes.toml`.

use std::collections::BTreeMap;
use std::str::FromStr;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::depth::Depth;
use super::role::Role;

const SOURCE: &str = include_str!("themes.toml");

/// Which look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// The terminal's own 16 colours.
    #[default]
    Terminal,
    /// Own colours on a dark background.
    Dark,
    /// Own colours on a light background.
    Light,
    /// No colour, only bold, underlined and reversed.
    Plain,
}

impl ThemeName {
    /// All of them with their names.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Terminal, "terminal"),
        (Self::Dark, "dark"),
        (Self::Light, "light"),
        (Self::Plain, "plain"),
    ];

    /// The name in `themes.toml` and in the configuration.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(each, _)| *each == self).map_or("terminal", |(_, name)| name)
    }

    /// The theme of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, each)| *each == name).map(|(each, _)| *each)
    }
}

/// How each role looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    styles: BTreeMap<Role, Style>,
}

/// The look of a role as the file writes it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Look {
    fg: Option<String>,
    bg: Option<String>,
    bold: bool,
    underlined: bool,
    reversed: bool,
}

impl Look {
    fn style(&self) -> Style {
        let colour = |name: &Option<String>| name.as_deref().and_then(|n| Color::from_str(n).ok());
        let mut modifier = Modifier::empty();
        modifier.set(Modifier::BOLD, self.bold);
        modifier.set(Modifier::UNDERLINED, self.underlined);
        modifier.set(Modifier::REVERSED, self.reversed);
        let style = Style { fg: colour(&self.fg), bg: colour(&self.bg), ..Style::new() };
        style.add_modifier(modifier)
    }
}

impl Theme {
    /// The theme of that name. A role that the file does not have is plain.
    #[must_use]
    pub fn new(name: ThemeName) -> Self {
        let mut themes: BTreeMap<String, BTreeMap<Role, Look>> =
            toml::from_str(SOURCE).unwrap_or_default();
        let looks = themes.remove(name.name()).unwrap_or_default();
        Self { styles: looks.into_iter().map(|(role, look)| (role, look.style())).collect() }
    }

    /// The same with another look for a role.
    #[must_use]
    pub fn with(mut self, role: Role, style: Style) -> Self {
        self.styles.insert(role, style);
        self
    }

    /// The same in the colours that a terminal of this depth shows.
    #[must_use]
    pub fn at(mut self, depth: Depth) -> Self {
        for style in self.styles.values_mut() {
            style.fg = style.fg.map(|colour| depth.nearest(colour));
            style.bg = style.bg.map(|colour| depth.nearest(colour));
        }
        self
    }

    /// The style of a role.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(&role).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_gives_every_theme_every_role_in_known_colours() {
        let themes: BTreeMap<String, BTreeMap<Role, Look>> = toml::from_str(SOURCE).unwrap();
        assert_eq!(themes.len(), ThemeName::ALL.len());
        for (name, looks) in &themes {
            assert!(ThemeName::from_name(name).is_some(), "{name}");
            for role in Role::ALL {
                assert_eq!(toml::Value::try_from(role.name()).unwrap().try_into(), Ok(role));
                let look = looks.get(&role).unwrap_or_else(|| panic!("{name} has no {role:?}"));
                for colour in [&look.fg, &look.bg].into_iter().flatten() {
                    assert!(Color::from_str(colour).is_ok(), "{name}: {colour}");
                }
            }
        }
    }

    #[test]
    fn no_theme_asks_a_terminal_for_more_colours_than_it_has() {
        for (name, _) in ThemeName::ALL {
            for depth in [Depth::Indexed, Depth::Sixteen] {
                let theme = Theme::new(name).at(depth);
                for role in Role::ALL {
                    let style = theme.style(role);
                    for colour in [style.fg, style.bg].into_iter().flatten() {
                        assert!(!matches!(colour, Color::Rgb(..)), "{name:?} {role:?} {colour}");
                        let few = depth == Depth::Sixteen && matches!(colour, Color::Indexed(_));
                        assert!(!few, "{name:?} {role:?} {colour}");
                    }
                }
            }
        }
    }

    #[test]
    fn plain_has_no_colour() {
        let theme = Theme::new(ThemeName::Plain);
        for role in Role::ALL {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        assert_ne!(theme.style(Role::Mark), theme.style(Role::Text));
    }
}
