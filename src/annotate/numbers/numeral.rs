//! Numerals in digits and in words.

use std::sync::LazyLock;

use text2num::{Language, text2digits};

use crate::lexicon::Tag;

use super::super::view::View;
use crate::text::lower;

/// A numeral: where it ends, and its number where it has one ("Hunderte" has none).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) struct Numeral {
    pub(in super::super) end: usize,
    pub(in super::super) value: Option<f64>,
    /// Whether it is written in digits.
    pub(in super::super) digits: bool,
}

/// The numeral that starts at `at`: "36.000", "15 000", "zwölf", "3,4 Millionen", "ein Drittel".
pub(in super::super) fn numeral(view: View<'_>, at: usize) -> Option<Numeral> {
    let word = view.word(at);
    let first = word.chars().next()?;
    let signed = matches!(first, '+' | '-' | '−')
        && word[first.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
    let mut found =
        if first.is_ascii_digit() || signed { digits(view, at)? } else { spelt(view, at, word)? };
    while let Some(factor) = multiplier(view.word(found.end)) {
        found =
            Numeral { end: found.end + 1, value: found.value.map(|value| value * factor), ..found };
    }
    Some(found)
}

fn multiplier(word: &str) -> Option<f64> {
    Some(match word {
        "Hundert" | "hundert" => 1e2,
        "Tausend" | "tausend" | "Tsd." => 1e3,
        "Million" | "Millionen" | "Mio." | "Mio" | "Mill." => 1e6,
        "Milliarde" | "Milliarden" | "Mrd." | "Mrd" => 1e9,
        "Billion" | "Billionen" => 1e12,
        "Dutzend" => 12.0,
        _ => return None,
    })
}

/// A number in German digits: stop, blank or apostrophe part the thousands, a comma the decimals.
fn digits(view: View<'_>, at: usize) -> Option<Numeral> {
    let word = view.word(at);
    let body = word.strip_prefix(['+', '-', '−']).unwrap_or(word);
    let mut value = parse(body)? * if body == word || word.starts_with('+') { 1.0 } else { -1.0 };
    let mut end = at + 1;
    // "15 000": one blank, three digits.
    let three = |word: &str| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    if word.len() <= 3 && !word.contains([',', '.']) {
        while three(view.word(end)) && view.one_blank_behind(end - 1) && !word.starts_with('0') {
            value = value * 1000.0 + parse(view.word(end))?;
            end += 1;
        }
    }
    Some(Numeral { end, value: Some(value), digits: true })
}

/// The number that a word in digits stands for. "1.200" is a thousand, "0.5" and "3.75" are read
/// as decimals.
pub(super) fn parse(word: &str) -> Option<f64> {
    let body = word.strip_suffix(",-").unwrap_or(word);
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’' | '‘');
    if !body.chars().all(allowed) || !body.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (whole, decimals) = match body.split_once(',') {
        Some((whole, decimals)) => (whole, decimals),
        None => match body.rsplit_once('.') {
            Some((whole, tail)) if tail.len() != 3 && !whole.contains('.') => (whole, tail),
            _ => (body, ""),
        },
    };
    let mut parts = whole.split(['.', '\'', '’', '‘']);
    let head = parts.next()?;
    let grouped = parts.clone().count() > 0;
    if grouped && (head.len() > 3 || parts.any(|part| part.len() != 3)) {
        return None;
    }
    if decimals.contains(|c: char| !c.is_ascii_digit()) {
        return None;
    }
    let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{plain}.{decimals}0").parse().ok()
}

/// "zwölf", "zweieinhalb", "eine Million", "ein Drittel", "Hunderte", "ein paar Hundert".
fn spelt(view: View<'_>, at: usize, word: &str) -> Option<Numeral> {
    let next = view.word(at + 1);
    let found = |end: usize, value: Option<f64>| Some(Numeral { end, value, digits: false });
    if matches!(word, "ein" | "eine" | "einer" | "einem" | "einen" | "eines" | "Ein" | "Eine") {
        if let Some(part) = fraction(next) {
            return found(at + 2, Some(part));
        }
        if matches!(
            next,
            "Million" | "Milliarde" | "Billion" | "Dutzend" | "Prozent" | "Promille" | "Barrel"
        ) {
            return found(at + 1, Some(1.0));
        }
        if next == "paar" {
            let many = view.word(at + 2);
            let many = matches!(
                many,
                "Hundert" | "hundert" | "Tausend" | "tausend" | "Dutzend" | "Millionen"
            );
            return many.then_some(Numeral { end: at + 3, value: None, digits: false });
        }
        return None;
    }
    if matches!(
        word,
        "Hunderte"
            | "hunderte"
            | "Hunderten"
            | "Hunderter"
            | "Tausende"
            | "tausende"
            | "Tausenden"
            | "Tausender"
            | "Dutzende"
            | "Dutzenden"
            | "dutzende"
            | "Zehntausende"
            | "zehntausende"
            | "Zehntausenden"
            | "Hunderttausende"
            | "hunderttausende"
            | "Hunderttausenden"
            | "Millionen"
            | "Milliarden"
    ) {
        return found(at + 1, None);
    }
    if matches!(word, "Hälfte") && matches!(view.before(at), "die" | "Die" | "der") {
        return found(at + 1, Some(0.5));
    }
    let value = word_value(word, view.tag(at))?;
    match fraction(next) {
        Some(part) => found(at + 2, Some(value * part)),
        None => found(at + 1, Some(value)),
    }
}

/// "Drittel", "Viertel" …
fn fraction(word: &str) -> Option<f64> {
    Some(match word {
        "Drittel" => 1.0 / 3.0,
        "Viertel" => 0.25,
        "Fünftel" => 0.2,
        "Sechstel" => 1.0 / 6.0,
        "Achtel" => 0.125,
        "Zehntel" => 0.1,
        _ => return None,
    })
}

/// How German numbers are read. Making it builds an automaton.
static GERMAN: LazyLock<Language> = LazyLock::new(Language::german);

/// How number words begin; all others need not be looked at more closely.
const HEADS: [&str; 18] = [
    "null", "ein", "zwei", "zwo", "drei", "vier", "fünf", "sech", "sieb", "acht", "neun", "zehn",
    "elf", "zwölf", "zwan", "hundert", "tausend", "andert",
];

/// Whether the word begins as number words do, in small letters or capitals.
pub(super) fn may_be_number(word: &str) -> bool {
    // The first two bytes of [`HEADS`]: nearly all words are told apart by them.
    let [one, two, ..] = word.as_bytes() else { return false };
    let begins = matches!(
        (one.to_ascii_lowercase(), two.to_ascii_lowercase()),
        (b'n', b'u' | b'e')
            | (b'e', b'i' | b'l')
            | (b'z', b'w' | b'e')
            | (b'd', b'r')
            | (b'v', b'i')
            | (b'f', 0xc3)
            | (b's', b'e' | b'i')
            | (b'a', b'c' | b'n')
            | (b'h', b'u')
            | (b't', b'a')
    );
    begins && {
        let small = lower(word);
        HEADS.iter().any(|head| small.starts_with(head))
    }
}

/// The number that a word stands for.
pub(super) fn word_value(word: &str, tag: Option<Tag>) -> Option<f64> {
    if !may_be_number(word) {
        return None;
    }
    let lower = lower(word);
    // "Acht geben", "die Vier", "Zehn" as a noun are no counts; a number opens a sentence, though.
    let capital = word.starts_with(char::is_uppercase);
    if capital && !matches!(tag, Some(Tag::CARD)) {
        return None;
    }
    // "zweier Züge": a genitive with an ending of its own.
    let inflected = matches!(&*lower, "zweier" | "dreier");
    if !inflected
        && matches!(
            tag,
            Some(Tag::VVFIN | Tag::VVINF | Tag::VVIMP | Tag::PTKVZ | Tag::ADJA | Tag::ART)
        )
    {
        return None;
    }
    match &*lower {
        "anderthalb" | "eineinhalb" => return Some(1.5),
        "null" => return Some(0.0),
        _ => {}
    }
    let (whole, half) = match lower.strip_suffix("einhalb") {
        Some(head) => (head, 0.5),
        None => (&*lower, 0.0),
    };
    let whole = if inflected { whole.trim_end_matches("er") } else { whole };
    let digits = text2digits(whole, &*GERMAN).ok()?;
    Some(digits.parse::<f64>().ok()? + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_in_german_writing() {
        assert_eq!(parse("36.000"), Some(36000.0));
        assert_eq!(parse("3,4"), Some(3.4));
        assert_eq!(parse("1.234.567,89"), Some(1_234_567.89));
        assert_eq!(parse("977'000"), Some(977_000.0));
        assert_eq!(parse("0.5"), Some(0.5));
        assert_eq!(parse("14:30"), None);
        assert_eq!(parse("20.01.2025"), None);
        assert_eq!(parse("7."), None);
    }

    #[test]
    fn every_number_word_is_told_by_its_beginning() {
        for head in HEADS {
            assert!(may_be_number(head), "{head}");
            assert!(may_be_number(&head.to_uppercase()), "{head}");
        }
        assert!(!may_be_number("Haus") && !may_be_number("e") && !may_be_number("Segel"));
    }

    #[test]
    fn numbers_in_words() {
        let value = |word| word_value(word, Some(Tag::CARD));
        assert_eq!(value("zwölf"), Some(12.0));
        assert_eq!(value("zweiundvierzig"), Some(42.0));
        assert_eq!(value("Zweihundertfünfzig"), Some(250.0));
        assert_eq!(value("dreitausend"), Some(3000.0));
        assert_eq!(value("zweieinhalb"), Some(2.5));
        assert_eq!(value("anderthalb"), Some(1.5));
        assert_eq!(value("Dreirad"), None);
        assert_eq!(word_value("achten", Some(Tag::VVINF)), None);
    }
}
