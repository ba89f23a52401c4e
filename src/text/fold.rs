//! Comparing words as a reader would: white space, case, umlauts and articles folded.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::Span;

/// `text` with every run of white space made one blank, ends trimmed.
#[must_use]
pub fn fold_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// `text` in lower case with umlauts and sharp s spelt out, other marks of letters left out and
/// white space folded: `"Straße  Müller"` → `"strasse mueller"`, `"Dvořák"` → `"dvorak"`.
#[must_use]
pub fn fold_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            // Most letters are of ASCII, and nothing has to be looked up for them.
            match c.is_ascii() {
                true => out.push(c.to_ascii_lowercase()),
                false => fold_letter(&mut out, c),
            }
        }
    }
    out
}

/// Adds a letter that is not of ASCII.
fn fold_letter(out: &mut String, letter: char) {
    for c in std::iter::once(letter).nfd().flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            // The diaeresis: of an umlaut, and of "Zoë".
            '\u{308}' if out.ends_with(['a', 'o', 'u']) => out.push('e'),
            '\u{300}'..='\u{36f}' => {}
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            other => out.push(other),
        }
    }
}

/// `text` in lower case; most words of a text are so already.
#[must_use]
pub fn lower(text: &str) -> Cow<'_, str> {
    // What is in this range and no capital of ASCII has no lower case of its own: small letters,
    // marks of punctuation, among them quotation marks.
    let small = |c: char| {
        c.is_ascii() && !c.is_ascii_uppercase() || matches!(c, 'ß'..='ÿ' | '\u{2010}'..='\u{206f}')
    };
    if text.chars().all(small) { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// The German articles that may stand before an answer without changing it.
const ARTICLES: [&str; 12] =
    ["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"];

/// [`fold_letters`] without a leading article and without punctuation at the ends; what two
/// options must differ in to count as two.
#[must_use]
pub fn fold_answer(text: &str) -> String {
    let folded = fold_letters(text);
    let trimmed = folded.trim_matches(|c: char| !c.is_alphanumeric());
    match trimmed.split_once(' ') {
        Some((first, rest)) if ARTICLES.contains(&first) => rest.trim().to_owned(),
        _ => trimmed.to_owned(),
    }
}

/// Where `needle` stands in `haystack`, white space folded on both sides: every place, as byte
/// spans of `haystack`, in order, not overlapping. An empty needle stands nowhere.
#[must_use]
pub fn find_folded(haystack: &str, needle: &str) -> Vec<Span> {
    let words: Vec<&str> = needle.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = haystack.get(from..).and_then(|tail| tail.find(first)) {
        let start = from + at;
        match match_words(haystack, start + first.len(), rest) {
            Some(end) => {
                found.push(Span::new(start, end));
                from = end;
            }
            None => from = start + first.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The byte at which `rest` ends when its words follow at `at`, each after white space.
fn match_words(haystack: &str, mut at: usize, rest: &[&str]) -> Option<usize> {
    for word in rest {
        let tail = haystack.get(at..)?;
        let trimmed = tail.trim_start();
        if trimmed.len() == tail.len() || !trimmed.starts_with(word) {
            return None;
        }
        at += tail.len() - trimmed.len() + word.len();
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_of_any_text() {
        for text in ["straße", "Über", "„er“ – ja", "DER", "Ǆ", "ÿ", "Ÿ", "İ", "ΟΔΟΣ", "ŁÓDŹ", ""]
        {
            assert_eq!(lower(text), text.to_lowercase());
        }
        assert!(('\0'..='\u{2fff}').all(|c| lower(&c.to_string()) == c.to_string().to_lowercase()));
        assert!(matches!(lower("größte"), Cow::Borrowed(_)));
    }

    #[test]
    fn answers_fold_umlauts_case_and_article() {
        assert_eq!(fold_answer("Die  Größe."), fold_answer("groesse"));
        assert_ne!(fold_answer("der Bürgermeister"), fold_answer("der Bürger"));
        assert_eq!(fold_answer("der"), "der");
    }

    #[test]
    fn folded_search_bridges_line_breaks() {
        let text = "Die Fähre\n fuhr. Die Fähre fuhr.";
        let found = find_folded(text, "Fähre fuhr");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].of(text), "Fähre\n fuhr");
        assert!(find_folded(text, "  ").is_empty());
        assert!(find_folded("ab", "a b").is_empty());
    }
}
