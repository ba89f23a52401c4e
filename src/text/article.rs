//! The article: a title, paragraphs, and where it comes from.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::Span;

/// An article as it is analysed, shown and kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Article {
    /// The headline, where one is known.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The day it appeared, `YYYY-MM-DD` where the source tells it so.
    pub date: Option<String>,
    /// The licence or the owner of the rights.
    pub rights: Option<String>,
    /// The paragraphs, one blank line between two.
    pub text: String,
}

/// A first line longer than this (in characters) is no title unless a blank line follows.
const TITLE_MAX: usize = 120;

/// In characters: no text is broken to lines longer than this.
const WIDEST: usize = 160;

impl Article {
    /// Reads plain text: line ends and white space made uniform, the title line and the
    /// paragraphs found.
    ///
    /// The first line is the title if a blank line follows it and more text comes, or if it has
    /// under 120 characters and no final stop. Paragraphs are what blank lines part; in a block
    /// whose lines end in full stops, or one of which is longer than any text is wrapped to, each
    /// line is a paragraph of its own, in any other the lines were wrapped and are joined.
    #[must_use]
    pub fn from_plain(text: &str) -> Self {
        let lines: Vec<String> = text.lines().map(clean_line).collect();
        let (title, rest) = split_title(&lines);
        let mut paragraphs: Vec<String> = Vec::new();
        for block in rest.split(String::is_empty).filter(|block| !block.is_empty()) {
            if is_wrapped(block) {
                paragraphs.push(block.join(" "));
            } else {
                paragraphs.extend(block.iter().cloned());
            }
        }
        Self { title, text: paragraphs.join("\n\n"), ..Self::default() }
    }

    /// An article whose headline and paragraphs are known; each is cleaned as a line of plain
    /// text is, and empty ones are left out.
    #[must_use]
    pub fn from_paragraphs<'a>(
        title: Option<&str>,
        paragraphs: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let title = title.map(clean_line).filter(|title| !title.is_empty());
        let lines = paragraphs.into_iter().map(clean_line);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        Self { title, text: lines.join("\n\n"), ..Self::default() }
    }

    /// The paragraphs of the text, in order; see [`paragraphs`].
    #[must_use]
    pub fn paragraphs(&self) -> Vec<Span> {
        paragraphs(&self.text)
    }
}

/// The paragraphs of any text: its non-blank lines where no blank line parts it, else what blank
/// lines part. Spans are without white space at their ends.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let blocks = split_blocks(text, |line| line.trim().is_empty());
    if blocks.len() > 1 { blocks } else { split_blocks(text, |_| true) }
}

/// Stretches of `text` between the lines for which `parts` holds; if it holds for every line,
/// each line is a stretch of its own.
fn split_blocks(text: &str, parts: impl Fn(&str) -> bool) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end();
        let indent = body.len() - body.trim_start().len();
        if parts(line) {
            found.extend(open.take());
        }
        if !body.trim_start().is_empty() {
            let span = Span::new(at + indent, at + body.len());
            open = Some(open.map_or(span, |before| before.cover(span)));
        }
        at += line.len();
    }
    found.extend(open);
    found
}

/// A line in composed form (NFC), as "ü" may come in two parts, without control characters, with
/// single blanks, without white space at its ends.
#[must_use]
pub fn clean_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.nfc() {
        let c = if c.is_whitespace() { ' ' } else { c };
        let invisible = c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        if invisible || (c == ' ' && (out.is_empty() || out.ends_with(' '))) {
            continue;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out
}

fn split_title(lines: &[String]) -> (Option<String>, &[String]) {
    let Some(first) = lines.iter().position(|line| !line.is_empty()) else { return (None, &[]) };
    let title = &lines[first];
    let rest = &lines[first + 1..];
    let more = rest.iter().any(|line| !line.is_empty());
    let parted =
        rest.first().is_some_and(String::is_empty) && title.chars().count() < 2 * TITLE_MAX;
    let short = title.chars().count() < TITLE_MAX && !ends_sentence(title);
    // A lone paragraph parted by blank lines from others is no headline if it is a sentence
    // among sentences; a headline seldom holds more than one.
    let headline = short || (parted && !ends_sentence(title)) || (parted && is_one_line(title));
    if more && headline { (Some(title.clone()), rest) } else { (None, &lines[first..]) }
}

/// Short enough for a headline although it ends like a sentence.
fn is_one_line(title: &str) -> bool {
    title.chars().count() < TITLE_MAX
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['“', '”', '"', '«', '»', '‘', '’', ')', '\''])
        .ends_with(['.', '!', '?', '…', ':'])
}

/// Whether the lines of a block were broken to fit a width rather than at paragraphs.
fn is_wrapped(block: &[String]) -> bool {
    let Some((_, before)) = block.split_last() else { return false };
    if block.iter().any(|line| line.chars().count() > WIDEST) {
        return false;
    }
    let open = before.iter().filter(|line| !ends_sentence(line)).count();
    open * 3 > before.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_paragraphs() {
        let article = Article::from_plain(
            "\u{feff}Fähre liegt still\r\n\r\nDer Motor  brach.\r\nNiemand weiß, warum.\r\n",
        );
        assert_eq!(article.title.as_deref(), Some("Fähre liegt still"));
        assert_eq!(article.text, "Der Motor brach.\n\nNiemand weiß, warum.");
    }

    #[test]
    fn umlauts_in_two_parts_become_one() {
        let article = Article::from_plain("U\u{308}ber die Bru\u{308}cke\tfuhr\u{ad} er.");
        assert_eq!(article.text, "Über die Brücke fuhr er.");
    }

    #[test]
    fn a_sentence_is_no_title() {
        let article = Article::from_plain("Der Motor brach gestern.\nNiemand weiß, warum.");
        assert_eq!(article.title, None);
        assert_eq!(article.paragraphs().len(), 2);
    }

    #[test]
    fn one_line_alone_is_text() {
        let article = Article::from_plain("Nur eine Zeile");
        assert_eq!((article.title, article.text.as_str()), (None, "Nur eine Zeile"));
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let article = Article::from_plain(
            "Titel\n\nDer Motor der\nFähre brach. Niemand\nweiß, warum.\n\nEnde der Meldung.",
        );
        assert_eq!(
            article.text,
            "Der Motor der Fähre brach. Niemand weiß, warum.\n\nEnde der Meldung."
        );
    }

    #[test]
    fn a_page_of_long_lines_is_not_joined() {
        let long = "Der Motor der Fähre brach am Abend auf dem Weg nach Lindenau. ".repeat(4);
        let article = Article::from_plain(&format!(
            "Titel\n\nFähre liegt still\n11. Mai 2015\n{long}\nVon Anna Wolf"
        ));
        assert_eq!(article.paragraphs().len(), 4);
    }

    #[test]
    fn paragraphs_of_any_text() {
        let text = "  Eins.\nnoch eins.\n \nZwei. ";
        let found: Vec<&str> = paragraphs(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["Eins.\nnoch eins.", "Zwei."]);
        assert!(paragraphs(" \n ").is_empty());
    }
}
