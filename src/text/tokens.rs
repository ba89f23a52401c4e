//! Words and marks of punctuation.
//!
//! Tokens follow the German treebanks: a compound with hyphens is one token, so are "66,56",
//! "14:30", "28." as an ordinal, and an abbreviation with its full stop; "im" stays one token.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Span;
use super::calendar::{AUSTRIAN_MONTHS, MONTHS};

static ABBREVIATIONS: LazyLock<HashMap<&'static str, bool>> = LazyLock::new(|| {
    include_str!("../../data/abbreviations.txt")
        .lines()
        .filter_map(|line| match line.split_once(' ')? {
            ("-", word) => Some((word, false)),
            ("+", word) => Some((word, true)),
            _ => None,
        })
        .collect()
});

/// Whether a word with its full stop is an abbreviation; then, whether a sentence may end there.
pub(super) fn abbreviation(word: &str) -> Option<bool> {
    if let Some(&may_end) = ABBREVIATIONS.get(word) {
        return Some(may_end);
    }
    let stem = word.strip_suffix('.')?;
    // Initials ("J.", "M.-M.", "C.Y."): single letters, each with its stop.
    let initial = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    stem.split(['.', '-']).filter(|part| !part.is_empty()).all(initial).then_some(false)
}

/// Whether the character belongs to a word.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\u{300}'..='\u{36f}')
}

/// Whether the character joins two word characters into one token.
fn joins(before: char, c: char, after: char) -> bool {
    match c {
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '′' | '&' | '@' => true,
        '.' | ',' | ':' => {
            (before.is_ascii_digit() && after.is_ascii_digit())
                || (c == '.' && after.is_alphabetic() && before.is_alphanumeric())
        }
        '/' => {
            before.is_uppercase() && after.is_uppercase()
                || before.is_ascii_digit() && after.is_ascii_digit()
        }
        '*' | '·' => true,
        _ => false,
    }
}

/// The tokens of `text`, in order. White space is in none of them.
#[must_use]
pub fn tokens(text: &str) -> Vec<Span> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let end = if in_word(c) { word_end(text, at) } else { mark_end(text, at, c) };
        found.push(Span::new(at, end));
        at = end;
    }
    found
}

/// Where the word that starts at `start` ends, its full stop included if it belongs to it.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    let mut last = '\0';
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if in_word(c) {
            end = start + at + c.len_utf8();
            last = c;
            continue;
        }
        let Some(&(_, after)) = chars.peek() else { break };
        // "Uran-" in "Uran- und Schwerwasser": the hyphen stays with its word.
        if c == '-' && !in_word(after) && last.is_alphanumeric() {
            return start + at + 1;
        }
        if !(in_word(after) && joins(last, c, after)) {
            break;
        }
        // "Platz.Der": a missing blank, not a name with a stop inside.
        if c == '.' && is_missing_blank(&text[start..start + at], &text[start + at + 1..]) {
            break;
        }
        last = c;
    }
    if bytes.get(end) == Some(&b'.') && keeps_stop(text, start, end) {
        return end + 1;
    }
    // A sign of degree or per cent is a token of its own; an apostrophe at the end is not.
    if (text[end..].starts_with('\'') || text[end..].starts_with('’'))
        && text[..end].ends_with(['s', 'x', 'z'])
        && text[end..].chars().nth(1).is_some_and(char::is_whitespace)
        && !text[start..end].contains(['\'', '’'])
        && text[..start].chars().rev().take(200).all(|c| c != '\'' && c != '‘' && c != '‚')
    {
        return end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    end
}

/// Whether a stop between two words only lacks its blank: a longer lower-case word before it and
/// a capital behind it, and no ending of a web address.
fn is_missing_blank(before: &str, after: &str) -> bool {
    let capital = after.chars().next().is_some_and(char::is_uppercase);
    capital
        && before.chars().count() > 3
        && before.chars().next_back().is_some_and(char::is_lowercase)
        && after.chars().nth(1).is_some_and(char::is_lowercase)
}

/// Whether the full stop at byte `end` belongs to the word before it: an abbreviation, or an
/// ordinal with more of its sentence behind it.
fn keeps_stop(text: &str, start: usize, end: usize) -> bool {
    let word = &text[start..end];
    let tail = &text[end + 1..];
    if tail.starts_with('.') {
        return false;
    }
    let rest = tail.trim_start();
    let next = rest.chars().next();
    let same_line = !tail[..tail.len() - rest.len()].contains('\n');
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return same_line && next.is_some() && is_ordinal(text, start, word, rest);
    }
    if is_unit(&text[..start], word) {
        return false;
    }
    if is_roman(word) && same_line {
        return next.is_some_and(|c| c.is_lowercase() || c == ',' || c == ')')
            || next.is_some() && is_name_before(text, start) && !opens_sentence(rest);
    }
    match abbreviation(&text[start..=end]) {
        Some(false) => next.is_some() && same_line,
        Some(true) => true,
        None => {
            same_line
                && next.is_some_and(|c| c.is_lowercase() || c == ',')
                && word.chars().count() <= 5
        }
    }
}

/// Roman numerals behind names of rulers; a single "C", "D", "L" or "M" is rather an initial.
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// "412 km/h", "20 t": a letter behind a number or a stroke is a unit, which has no stop of its own.
fn is_unit(before: &str, word: &str) -> bool {
    let per = before.strip_suffix('/').is_some_and(|unit| unit.ends_with(char::is_alphabetic));
    let counts = before.ends_with(' ') && last_word(before).ends_with(|c: char| c.is_ascii_digit());
    matches!(word, "g" | "h" | "l" | "m" | "s" | "t") && (per || counts)
}

fn is_name_before(text: &str, start: usize) -> bool {
    last_word(&text[..start]).chars().next().is_some_and(char::is_uppercase)
}

fn last_word(before: &str) -> &str {
    before.trim_end().rsplit(char::is_whitespace).next().unwrap_or("")
}

/// Words that in capitals open a sentence far more often than they follow an ordinal.
fn opens_sentence(rest: &str) -> bool {
    const OPENERS: [&str; 64] = [
        "Der",
        "Die",
        "Das",
        "Den",
        "Dem",
        "Des",
        "Ein",
        "Eine",
        "Einen",
        "Einem",
        "Einer",
        "Er",
        "Sie",
        "Es",
        "Wir",
        "Ich",
        "Dies",
        "Diese",
        "Dieser",
        "Dieses",
        "In",
        "Im",
        "Am",
        "An",
        "Auf",
        "Bei",
        "Beim",
        "Mit",
        "Nach",
        "Seit",
        "Für",
        "Von",
        "Vom",
        "Zu",
        "Zum",
        "Zur",
        "Auch",
        "Aber",
        "Doch",
        "Und",
        "Dabei",
        "Damit",
        "Danach",
        "Dort",
        "Da",
        "So",
        "Als",
        "Wenn",
        "Während",
        "Laut",
        "Bereits",
        "Nur",
        "Noch",
        "Insgesamt",
        "Zudem",
        "Außerdem",
        "Allerdings",
        "Unter",
        "Aus",
        "Um",
        "Durch",
        "Gegen",
        "Trotz",
        "Wegen",
    ];
    let word: &str = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    OPENERS.contains(&word)
}

/// Whether "28." is an ordinal: by its size, by the word before and the words behind it.
fn is_ordinal(text: &str, start: usize, digits: &str, rest: &str) -> bool {
    let mut dated = MONTHS.iter().chain(&AUSTRIAN_MONTHS).chain(&["Jahrhundert"]);
    if dated.any(|name| rest.starts_with(name)) {
        return true;
    }
    let Some(next) = rest.chars().next() else { return false };
    if next.is_lowercase() || matches!(next, ',' | ')' | '/' | '–' | '-') {
        return true;
    }
    let ahead = text[..start].trim_end_matches(['„', '"', '»', '«', '(']);
    let before = last_word(ahead);
    // "1. Tag: …" heads its line; "6. und 7. Tag"; "die kommende 2. Liga".
    let heads_line = ahead.trim_end_matches([' ', '\t']).ends_with('\n');
    let paired = matches!(before, "und" | "bis" | "oder")
        && last_word(ahead.trim_end().trim_end_matches(before)).ends_with('.');
    let inflected = ["e", "en", "er", "em", "es"].iter().any(|ending| before.ends_with(ending))
        && before.starts_with(char::is_lowercase)
        && before.len() > 5
        && !opens_sentence(rest);
    if digits.len() <= 2 && next.is_alphabetic() && (heads_line || paired || inflected) {
        return true;
    }
    let lead = matches!(
        before.trim_start_matches(['(', '„', '"']),
        "am" | "Am"
            | "der"
            | "Der"
            | "die"
            | "Die"
            | "das"
            | "Das"
            | "den"
            | "dem"
            | "des"
            | "vom"
            | "Vom"
            | "zum"
            | "Zum"
            | "zur"
            | "beim"
            | "im"
            | "Im"
            | "ein"
            | "eine"
            | "einen"
            | "sein"
            | "seine"
            | "seinen"
            | "seinem"
            | "ihr"
            | "ihre"
            | "ihren"
            | "ihrem"
            | "seiner"
            | "ihrer"
            | "einem"
            | "einer"
            | "ins"
    );
    // A list of dates, "am 3. und 4. Mai" or "24./25. Juni", is led by another ordinal.
    if next.is_ascii_digit() {
        return lead
            || before.ends_with('.')
            || digits.len() <= 2
                && rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
    }
    digits.len() <= 3
        && next.is_alphanumeric()
        && (lead
            || !opens_sentence(rest)
                && digits.len() <= 2
                && !before.ends_with(|c: char| c.is_ascii_digit())
                && follows_ordinal(rest))
}

/// A capitalised noun that is itself followed by the rest of a clause, as in "82. Minute fiel".
fn follows_ordinal(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let noun = words.next().unwrap_or("");
    noun.chars().all(|c| c.is_alphanumeric() || c == '-')
        && words.next().and_then(|word| word.chars().next()).is_some_and(char::is_lowercase)
        && [
            "Minute",
            "Platz",
            "Spieltag",
            "Runde",
            "Tag",
            "Etappe",
            "Lauf",
            "Rang",
            "Geburtstag",
            "Mal",
            "Jahrestag",
            "Auflage",
            "Breitengrad",
            "Stock",
        ]
        .iter()
        .any(|each| noun.starts_with(each))
}

/// Where a mark of punctuation ends: dots, dashes and signs of one kind in a row are one token.
fn mark_end(text: &str, start: usize, c: char) -> usize {
    if matches!(c, '.' | '-' | '\'' | '*' | '=' | '_' | '`' | '!' | '?') {
        let run = text[start..].chars().take_while(|&next| next == c).count();
        if run > 1 {
            return start + run * c.len_utf8();
        }
    }
    // "-prozentig" behind a blank and "+1,5": the sign belongs to what follows.
    if matches!(c, '-' | '+' | '−') {
        let tail = &text[start + c.len_utf8()..];
        let free = text[..start].chars().next_back().is_none_or(char::is_whitespace);
        if free && tail.starts_with(|next: char| next.is_alphanumeric()) {
            return word_end(text, start + c.len_utf8());
        }
    }
    start + c.len_utf8()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> String {
        tokens(text).iter().map(|span| span.of(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_and_marks() {
        assert_eq!(
            split("„Das geht nicht“, sagte Dr. K. Meier-Voß (SPD)."),
            "„|Das|geht|nicht|“|,|sagte|Dr.|K.|Meier-Voß|(|SPD|)|."
        );
        assert_eq!(split("Was…? Na ja... !"), "Was|…|?|Na|ja|...|!");
        assert_eq!(split("CDU/CSU und/oder z.B. ver.di"), "CDU/CSU|und|/|oder|z.B.|ver.di");
        assert_eq!(split("Uran- und Gaslieferungen"), "Uran-|und|Gaslieferungen");
        assert_eq!(split("Hans' Hut, Lord's"), "Hans'|Hut|,|Lord's");
    }

    #[test]
    fn numbers_dates_times() {
        assert_eq!(
            split("Um 14:30 Uhr stieg er um 3,5 % auf 1.200 Euro."),
            "Um|14:30|Uhr|stieg|er|um|3,5|%|auf|1.200|Euro|."
        );
        assert_eq!(
            split("Am 28. November 2025. Der 1. Platz."),
            "Am|28.|November|2025|.|Der|1.|Platz|."
        );
        assert_eq!(
            split("Das Spiel endete 3:1. Der Trainer ging."),
            "Das|Spiel|endete|3:1|.|Der|Trainer|ging|."
        );
        assert_eq!(split("Es waren 12. Die Gäste gingen."), "Es|waren|12|.|Die|Gäste|gingen|.");
        assert_eq!(split("am 24. und 25. Juni"), "am|24.|und|25.|Juni");
        assert_eq!(split("Er fuhr 412,28 km/h. Der"), "Er|fuhr|412,28|km|/|h|.|Der");
        assert_eq!(split("Er hob 20 t. Dr. h. c. Wolf"), "Er|hob|20|t|.|Dr.|h.|c.|Wolf");
        assert_eq!(split("Friedrich II. starb 1786. Er"), "Friedrich|II.|starb|1786|.|Er");
    }

    #[test]
    fn missing_blank() {
        assert_eq!(split("Es regnet.Der Zug"), "Es|regnet|.|Der|Zug");
    }

    #[test]
    fn every_visible_character_is_in_a_token() {
        let text = "«Oh», rief sie – ‚ja‘!\n\t1./2. a\u{308}h -5 °C";
        let spans = tokens(text);
        assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        let covered: usize = spans.iter().map(|span| span.len()).sum();
        assert_eq!(
            covered,
            text.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>()
        );
    }
}
