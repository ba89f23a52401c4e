//! Digits that count nothing: numbers of pages and items, postal codes, names of things.

use crate::lexicon::Tag;

use super::super::view::View;

/// Nouns before a number that tell a place in a row or a degree: "Platz 3", "Stärke 7,8".
pub(super) fn is_degree(noun: &str) -> bool {
    matches!(
        noun,
        "Platz" | "Rang" | "Stufe" | "Stärke" | "Tempo" | "Top" | "Note" | "Magnitude" | "Quote"
    )
}

/// Whether digits without anything to count name a thing: "Artikel 5", "Boeing 747", "Linie 8".
pub(super) fn is_name(view: View<'_>, start: usize) -> bool {
    let before = view.before(start);
    let noun =
        matches!(view.tag(start.wrapping_sub(1)), Some(Tag::NE | Tag::NN | Tag::FM | Tag::XY));
    noun && !before.is_empty()
        && before.chars().next().is_some_and(char::is_uppercase)
        && !is_degree(before)
}

/// Whether the token is the first word of its line, opening brackets left out: "1. Der Rat …".
pub(super) fn opens_line(view: View<'_>, at: usize) -> bool {
    let ahead = line_before(view, at).trim_end_matches(['(', ' ', '\t', '\u{a0}']);
    ahead.is_empty()
}

/// Whether the digits at `at` are no figure at all: a number on a line of its own ("2", "1 von 3"),
/// the number of an item ("(1) Der Rat …", "2) …"), a postal code ("53604 Bad Honnef"), a number
/// that identifies ("WKN: 857069", "05443").
pub(super) fn is_no_figure(view: View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let plain = word.bytes().all(|byte| byte.is_ascii_digit());
    let item = view.word(at + 1) == ")" && opens_line(view, at);
    let bracketed = view.before(at) == "(" && view.word(at + 1) == ")" && word.len() == 1;
    let code = plain
        && (word.len() == 5
            && matches!(view.tag(at + 1), Some(Tag::NE))
            && view.word(at + 1).starts_with(char::is_uppercase)
            || word.len() >= 5 && view.before(at) == ":"
            || word.len() > 1 && word.starts_with('0'));
    item || bracketed || code || is_alone(view, at)
}

/// Whether the line has nothing but numbers and "von", "Bild", "Seite".
fn is_alone(view: View<'_>, at: usize) -> bool {
    let (before, behind) = (line_before(view, at), line_behind(view, at));
    [before, behind].iter().all(|part| {
        part.len() < 40
            && part.split(|c: char| !c.is_alphanumeric()).all(|word| {
                word.is_empty()
                    || matches!(word, "von" | "Bild" | "Seite")
                    || word.bytes().all(|byte| byte.is_ascii_digit())
            })
    })
}

fn line_before<'a>(view: View<'a>, at: usize) -> &'a str {
    let text = view.text.text.as_str();
    let start = view.text.tokens.get(at).map_or(0, |token| token.span.start());
    text[..start].rsplit('\n').next().unwrap_or("")
}

fn line_behind<'a>(view: View<'a>, at: usize) -> &'a str {
    let text = view.text.text.as_str();
    let end = view.text.tokens.get(at).map_or(text.len(), |token| token.span.end());
    text[end..].split('\n').next().unwrap_or("")
}
