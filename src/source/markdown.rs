//! Markdown: headline, paragraphs, and what stands in front matter.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::metadata::{author, day, line};
use crate::text::Article;

/// Reads Markdown. Front matter between `---` or `+++` gives title, author, date, publisher,
/// address and rights; else a heading before all text is the title. Code, pictures, tables,
/// footnotes and HTML are no text to read.
pub(super) fn article(text: &str) -> Article {
    let (front, body) = front_matter(text);
    let known = |names: &[&str]| -> Option<String> {
        front
            .iter()
            .find(|(key, _)| names.contains(&key.as_str()))
            .and_then(|(_, value)| line(value))
    };
    let mut walk = Walk::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(body, options) {
        walk.take(event);
    }
    walk.flush();
    let mut paragraphs = walk.found;
    let mut title = known(&["title", "titel", "headline"]);
    let heads = paragraphs.first().is_some_and(|first| first.0);
    if heads && (title.is_none() || title.as_deref() == Some(paragraphs[0].1.trim())) {
        title = Some(paragraphs.remove(0).1);
    }
    // A heading with nothing below it heads nothing.
    while paragraphs.last().is_some_and(|last| last.0) {
        paragraphs.pop();
    }
    Article {
        author: known(&["author", "autor", "autorin", "authors"]).and_then(|name| author(&name)),
        date: known(&["date", "datum", "published"]).and_then(|date| day(&date)),
        publisher: known(&["publisher", "site", "medium", "quelle", "source"]),
        url: known(&["url", "link", "canonical"]).filter(|url| url.starts_with("http")),
        rights: known(&["rights", "license", "licence", "lizenz", "copyright"]),
        ..Article::from_paragraphs(title.as_deref(), paragraphs.iter().map(|it| it.1.as_str()))
    }
}

/// The keys (in small letters) and values of front matter, and the text behind it.
fn front_matter(text: &str) -> (Vec<(String, String)>, &str) {
    let text = text.trim_start_matches('\u{feff}');
    let (fence, sign) = match text.lines().next().map(str::trim_end) {
        Some("---") => ("---", ':'),
        Some("+++") => ("+++", '='),
        _ => return (Vec::new(), text),
    };
    let mut values = Vec::new();
    let mut at = 0;
    for (number, raw) in text.split_inclusive('\n').enumerate() {
        at += raw.len();
        let line = raw.trim_end();
        if number > 0 && line == fence {
            return (values, &text[at..]);
        }
        if let Some((key, value)) = line.split_once(sign) {
            let value = value.trim().trim_matches(['"', '\'', '[', ']']).trim();
            values.push((key.trim().to_lowercase(), value.to_owned()));
        }
    }
    // No closing fence: a rule at the beginning of a text.
    (Vec::new(), text)
}

#[derive(Default)]
struct Walk {
    /// Paragraphs, with whether each is a heading.
    found: Vec<(bool, String)>,
    open: String,
    heading: Option<HeadingLevel>,
    /// How many elements are open whose text is left out.
    left_out: usize,
}

impl Walk {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.left_out == 0 => {
                self.open.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.open.push(' '),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if is_left_out(&tag.to_end()) {
            self.left_out += 1;
        }
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(*level);
            }
            Tag::Paragraph | Tag::Item | Tag::List(_) | Tag::BlockQuote(_) => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if is_left_out(&tag) {
            self.left_out = self.left_out.saturating_sub(1);
        }
        if matches!(tag, TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.open);
        let heading = self.heading.take().is_some();
        if !text.trim().is_empty() {
            self.found.push((heading, text));
        }
    }
}

const fn is_left_out(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::CodeBlock
            | TagEnd::Image
            | TagEnd::Table
            | TagEnd::FootnoteDefinition
            | TagEnd::HtmlBlock
            | TagEnd::MetadataBlock(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_and_text() {
        let text = "---\ntitle: \"Fähre fährt wieder\"\nautor: Von Mara Ohlsen\ndate: 2027-02-03\nurl: https://inselbote.example/1\n---\n\n\
            Die *Fähre* fährt [wieder](https://a.example).\nSie war **lange** still.\n\n![Bild](a.png)\n\n> Endlich.\n\n- Eins.\n- Zwei.\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n## Mehr dazu\n";
        let article = article(text);
        assert_eq!(article.title.as_deref(), Some("Fähre fährt wieder"));
        assert_eq!(article.author.as_deref(), Some("Mara Ohlsen"));
        assert_eq!(article.date.as_deref(), Some("2027-02-03"));
        assert_eq!(article.url.as_deref(), Some("https://inselbote.example/1"));
        assert_eq!(
            article.text,
            "Die Fähre fährt wieder. Sie war lange still.\n\nEndlich.\n\nEins.\n\nZwei."
        );
    }

    #[test]
    fn the_first_heading_is_the_title() {
        let article = article("# Titel\n\nText.\n\n## Zwischentitel\n\nMehr.");
        assert_eq!(article.title.as_deref(), Some("Titel"));
        assert_eq!(article.text, "Text.\n\nZwischentitel\n\nMehr.");
    }

    #[test]
    fn nesting_without_end() {
        for piece in [">", "- ", "[", "![", "*", "`", "<div>"] {
            let _ = article(&piece.repeat(50_000));
        }
    }
}
