//! Sentences from tokens.

use std::ops::Range;

use super::tokens::abbreviation;
use super::{Span, paragraphs};

/// The sentences of `text` as stretches of `tokens` (see [`super::tokens()`]), in order, without
/// gaps. A sentence ends at final punctuation with the closing marks behind it, and at the end of
/// every paragraph; not at a colon, not inside "Dr. Meier", and not at a question or exclamation
/// mark with the rest of its sentence behind the closing quotation mark.
#[must_use]
pub fn sentences(text: &str, tokens: &[Span]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for paragraph in line_stretches(text) {
        let end = start + tokens[start..].partition_point(|token| token.start() < paragraph.end());
        split_paragraph(text, tokens, start..end, &mut found);
        start = end;
    }
    found
}

/// Paragraphs, their lines apart: a line break that was kept ends a sentence if the line ends
/// with a final mark or the next starts like a new thought.
fn line_stretches(text: &str) -> Vec<Span> {
    let mut stretches = Vec::new();
    for paragraph in paragraphs(text) {
        let words = paragraph.of(text);
        let mut from = 0;
        for (at, _) in words.match_indices('\n') {
            let before = words[from..at].trim_end();
            let after = words[at..].trim_start();
            let wrapped = after.starts_with(char::is_lowercase)
                || before.ends_with([',', '-', '–']) && !after.starts_with(['-', '–', '•', '*'])
                || lists_dates(before, after);
            if !before.is_empty() && !wrapped {
                stretches.push(Span::new(paragraph.start() + from, paragraph.start() + at));
                from = at;
            }
        }
        stretches.push(Span::new(paragraph.start() + from, paragraph.end()));
    }
    stretches
}

/// "1. Tag: (3.5.2021)" above "2. Tag: (4.5.2021)": lines of one list without sentences.
fn lists_dates(before: &str, after: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before);
    line.len() <= 60
        && line.ends_with(')')
        && line.contains('(')
        && after.starts_with(|c: char| c.is_ascii_digit() || c == '(')
}

fn split_paragraph(
    text: &str,
    tokens: &[Span],
    range: Range<usize>,
    found: &mut Vec<Range<usize>>,
) {
    let word = |at: usize| tokens[at].of(text);
    let mut start = range.start;
    let mut at = range.start;
    while at < range.end {
        let ends = is_final(word(at)) || ends_with_abbreviation(text, tokens, at, range.end);
        if !ends {
            at += 1;
            continue;
        }
        let mut next = at + 1;
        while next < range.end && (is_final(word(next)) || closes(text, tokens, next, start)) {
            next += 1;
        }
        if next >= range.end || opens(text, tokens, next, word(at)) {
            found.push(start..next);
            start = next;
        }
        at = next;
    }
    if start < range.end {
        found.push(start..range.end);
    }
}

fn is_final(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | "…" | "...")
        || word.starts_with("!!")
        || word.starts_with("??")
}

/// An abbreviation that may end a sentence, with a word behind it that opens one.
fn ends_with_abbreviation(text: &str, tokens: &[Span], at: usize, end: usize) -> bool {
    let word = tokens[at].of(text);
    word.len() > 1
        && word.ends_with('.')
        && abbreviation(word) == Some(true)
        && tokens.get(at + 1).filter(|_| at + 1 < end).is_some_and(|next| {
            matches!(
                next.of(text),
                "Der"
                    | "Die"
                    | "Das"
                    | "Er"
                    | "Sie"
                    | "Es"
                    | "In"
                    | "Im"
                    | "Am"
                    | "Auch"
                    | "Bei"
                    | "Dies"
                    | "Diese"
                    | "Dieser"
                    | "Ein"
                    | "Eine"
                    | "Nach"
                    | "Laut"
                    | "Für"
            )
        })
}

/// Whether the token closes what stands open: a bracket, or a quotation mark that is written
/// right behind its sentence.
fn closes(text: &str, tokens: &[Span], at: usize, sentence: usize) -> bool {
    let touching = tokens[at - 1].end() == tokens[at].start();
    match tokens[at].of(text) {
        ")" | "]" => true,
        "“" | "”" | "’" | "‘" | "›" | "‹" => touching,
        // Where « opens, » closes, and the other way round: it stands right behind its sentence.
        "«" | "»" | "\"" | "''" | "'" => {
            touching
                && !(tokens.get(at + 1).is_some_and(|next| next.start() == tokens[at].end())
                    && is_word(text, tokens, at + 1))
                && at > sentence
        }
        _ => false,
    }
}

fn is_word(text: &str, tokens: &[Span], at: usize) -> bool {
    tokens.get(at).is_some_and(|span| span.of(text).starts_with(char::is_alphanumeric))
}

/// Whether a new sentence can start with the token at `at`, after the mark `mark`.
fn opens(text: &str, tokens: &[Span], at: usize, mark: &str) -> bool {
    let word = tokens[at].of(text);
    let Some(first) = word.chars().next() else { return false };
    if first.is_lowercase() {
        // A full stop ends a sentence even before a name in lower case, if nothing else speaks
        // against it; a question inside a sentence goes on in lower case.
        return false;
    }
    match first {
        ',' | ';' | ':' | '-' | '–' | '—' | ')' | ']' | '/' => false,
        '„' | '"' | '»' | '«' | '“' | '‚' | '‘' | '›' | '‹' | '(' | '[' | '\'' => {
            !tokens.get(at + 1).is_some_and(|next| next.of(text).starts_with(char::is_lowercase))
                || mark == "."
        }
        _ => first.is_alphanumeric() || mark == ".",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let tokens = tokens(text);
        sentences(text, &tokens)
            .into_iter()
            .map(|range| tokens[range.start].cover(tokens[range.end - 1]).of(text).to_owned())
            .collect()
    }

    #[test]
    fn ordinary_sentences() {
        assert_eq!(
            split("Der Zug kam. Er war leer! Warum? Niemand weiß es."),
            ["Der Zug kam.", "Er war leer!", "Warum?", "Niemand weiß es."]
        );
    }

    #[test]
    fn abbreviations_dates_initials() {
        assert_eq!(
            split("Dr. K. Meier kam am 3. Mai. Danach ging sie."),
            ["Dr. K. Meier kam am 3. Mai.", "Danach ging sie."]
        );
        assert_eq!(
            split("Es kostet 3 Mio. Euro. Der Rat zahlt 2 Mio. Das reicht."),
            ["Es kostet 3 Mio. Euro.", "Der Rat zahlt 2 Mio.", "Das reicht."]
        );
    }

    #[test]
    fn quotations() {
        assert_eq!(
            split("„Kommt er?“, fragte sie. „Ja. Heute.“ Dann schwieg sie."),
            ["„Kommt er?“, fragte sie.", "„Ja.", "Heute.“", "Dann schwieg sie."]
        );
        assert_eq!(split("„Hilfe!“ rief er. Alle liefen."), ["„Hilfe!“ rief er.", "Alle liefen."]);
        assert_eq!(
            split("Sie sagte: „Es ist vorbei.“ Er ging."),
            ["Sie sagte: „Es ist vorbei.“", "Er ging."]
        );
    }

    #[test]
    fn ordinals_and_lists_of_dates() {
        assert_eq!(
            split("Das hier stationierte 1. Bataillon zog ab. Die kommende 2. Liga ist stark."),
            ["Das hier stationierte 1. Bataillon zog ab.", "Die kommende 2. Liga ist stark."]
        );
        assert_eq!(
            split("Er kam zum „3. Waldkongress“. Am 6. und 7. Tag regnete es."),
            ["Er kam zum „3. Waldkongress“.", "Am 6. und 7. Tag regnete es."]
        );
        assert_eq!(
            split("Es blieb ruhig.\n\n1. Tag: (3.5.2021)\n2. Tag: (4.5.2021)"),
            ["Es blieb ruhig.", "1. Tag: (3.5.2021)\n2. Tag: (4.5.2021)"]
        );
        assert_eq!(
            split("Es waren 12. Danach kam keiner."),
            ["Es waren 12.", "Danach kam keiner."]
        );
    }

    #[test]
    fn paragraphs_end_sentences() {
        assert_eq!(
            split("Ohne Punkt\n\nUnd weiter.\n\nEnde"),
            ["Ohne Punkt", "Und weiter.", "Ende"]
        );
        assert!(split(" \n").is_empty());
    }
}
