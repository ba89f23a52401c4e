//! A theme file of the user's own.

use std::str::FromStr;

use ratatui::style::{Color, Modifier, Style};

use crate::file::diagnostic::{Faults, quoted};
use crate::file::fields::{Fields, wrong_type};
use crate::file::raw::{self, Node, Value};
use crate::file::suggest::nearest;
use crate::file::{Diagnostic, FileFormat};
use crate::note;
use crate::text::Span;
use crate::tui::{Role, Theme, ThemeName};

use super::read::LONGEST;

/// The keys of a look.
const LOOK: [&str; 5] = ["fg", "bg", "bold", "underlined", "reversed"];

/// The names of the 16 colours, for help.
const COLOURS: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "gray",
    "darkgray",
    "lightred",
    "lightgreen",
    "lightyellow",
    "lightblue",
    "lightmagenta",
    "lightcyan",
    "white",
];

/// Reads a theme: `base` names one of the program's own, each other key a role with its look.
/// What is not given, or at fault, is as in the base.
///
/// ```
/// let (_, faults) = nachlese::config::read_theme("base = \"dark\"\nmark = { bg = \"#404000\" }");
/// assert!(faults.is_empty());
/// ```
#[must_use]
pub fn read_theme(source: &str) -> (Theme, Vec<Diagnostic>) {
    let table = match raw::parse(source, FileFormat::Toml) {
        Ok(table) => table,
        Err(faults) => return (Theme::new(ThemeName::default()), faults),
    };
    let mut faults = Faults::default();
    let mut known = vec!["base"];
    known.extend(Role::ALL.iter().map(|role| role.name()));
    let fields = Fields::new(&table, Span::default(), &known, &mut faults);
    let names = ThemeName::ALL.map(|(_, name)| name);
    let base = fields.name("base", &names, ThemeName::from_name, &mut faults).unwrap_or_default();
    let mut theme = Theme::new(base);
    for role in Role::ALL {
        if let Some(node) = fields.node(role.name())
            && let Some(style) = look(role.name(), node, &mut faults)
        {
            theme = theme.with(role, style);
        }
    }
    (theme, faults.into_sorted())
}

fn look(role: &str, node: &Node, faults: &mut Faults) -> Option<Style> {
    let Value::Table(table) = &node.value else {
        wrong_type(role, note!("want-look"), &node.value, node.span, faults);
        return None;
    };
    let fields = Fields::new(table, node.span, &LOOK, faults);
    let mut style = Style::new();
    style.fg = colour(&fields, "fg", faults);
    style.bg = colour(&fields, "bg", faults);
    for (key, modifier) in [
        ("bold", Modifier::BOLD),
        ("underlined", Modifier::UNDERLINED),
        ("reversed", Modifier::REVERSED),
    ] {
        match fields.node(key).map(|node| (&node.value, node.span)) {
            Some((Value::Bool(true), _)) => style = style.add_modifier(modifier),
            Some((Value::Bool(false), _)) | None => {}
            Some((other, span)) => wrong_type(key, note!("want-bool"), other, span, faults),
        }
    }
    Some(style)
}

fn colour(fields: &Fields<'_>, key: &str, faults: &mut Faults) -> Option<Color> {
    let text = fields.text(key, LONGEST, faults)?;
    let colour = Color::from_str(&text.value).ok();
    if colour.is_none() {
        let message = note!("setting-colour", name = quoted(&text.value));
        let help = nearest(&text.value, &COLOURS).map_or_else(
            || note!("setting-colour-help"),
            |near| note!("did-you-mean", near = near),
        );
        faults.error_help("unknown-name", text.span, message, help);
    }
    colour
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::render;
    use crate::messages::{Lang, Messages};

    #[test]
    fn roles_are_changed_and_the_rest_is_the_bases() {
        let source = "base = \"light\"\naccent = { fg = \"#112233\", underlined = true }\n";
        let (theme, faults) = read_theme(source);
        assert_eq!(faults, []);
        let style =
            Style::new().fg(Color::Rgb(0x11, 0x22, 0x33)).add_modifier(Modifier::UNDERLINED);
        assert_eq!(theme, Theme::new(ThemeName::Light).with(Role::Accent, style));
    }

    #[test]
    fn faults_have_a_place_and_a_help() {
        let source = "base = \"drak\"\nacent = {}\nright = \"green\"\n\
            wrong = { fg = \"rde\", blink = true }\nmark = { bold = 1 }\n";
        let (_, faults) = read_theme(source);
        insta::assert_snapshot!(render(
            &faults,
            "mein.toml",
            source,
            false,
            &Messages::new(Lang::En)
        ));
    }
}
