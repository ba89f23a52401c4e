//! HTML to plain text, for texts of a sentence or an article: tags dropped, character references
//! resolved, blocks parted by line breaks. One pass, without recursion.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

/// The plain text, and whether there was an image, sound or film in it. Paragraphs and headings
/// are parted by a blank line, other blocks by a line break.
pub(super) fn to_text(html: &str) -> (String, bool) {
    let mut out = Out::default();
    let mut media = false;
    let mut rest = html;
    // Behind the last end of a tag there is none; it is looked for once, not at each sign.
    let last_end = html.rfind('>').unwrap_or(0);
    while let Some(at) = rest.find('<') {
        if html.len() - rest.len() + at > last_end {
            break;
        }
        let (before, from) = rest.split_at(at);
        out.text(&references(before));
        let Some(tag) = Tag::at(from) else {
            // A sign that begins no tag is itself.
            out.text("<");
            rest = from.get(1..).unwrap_or("");
            continue;
        };
        rest = tag.rest;
        match tag.name.as_str() {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "table" | "ul"
            | "ol" => {
                out.part(2);
            }
            "br" | "div" | "li" | "tr" => out.part(1),
            "td" | "th" => out.text(" "),
            "img" | "audio" | "video" | "object" | "iframe" | "svg" => media = true,
            "script" | "style" if !tag.closing => rest = after_end(rest, &tag.name),
            _ => {}
        }
    }
    out.text(&references(rest));
    (out.finish(), media)
}

/// A tag or comment at the start of a text.
struct Tag<'a> {
    name: String,
    closing: bool,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    fn at(html: &'a str) -> Option<Self> {
        let inside = html.strip_prefix('<')?;
        if let Some(comment) = inside.strip_prefix("!--") {
            let rest = comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or("");
            return Some(Self { name: String::new(), closing: false, rest });
        }
        let closing = inside.starts_with('/');
        let named = inside.trim_start_matches(['/', '!', '?']);
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        // A tag ends at the next sign; quotation marks around one are too rare to count.
        let end = named.find('>')?;
        let name: String = named.chars().take_while(char::is_ascii_alphanumeric).collect();
        Some(Self { name: name.to_ascii_lowercase(), closing, rest: named.get(end + 1..)? })
    }
}

/// What follows the end tag of that name; nothing if there is none.
fn after_end<'a>(html: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = html.get(from..).and_then(|tail| tail.find("</")) {
        let start = from + at + 2;
        let tail = html.get(start..).unwrap_or("");
        if tail.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return tail.split_once('>').map_or("", |(_, rest)| rest);
        }
        from = start;
    }
    ""
}

/// Resolves character references; what is none stays.
pub(super) fn references(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    /// The longest name of a reference, in bytes.
    const LONGEST: usize = 33;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let name =
            from.bytes().take(LONGEST).position(|b| b == b';').and_then(|end| from.get(1..end));
        match name.and_then(|name| resolve(name).map(|value| (name, value))) {
            Some((name, value)) => {
                out.push_str(&value);
                rest = from.get(name.len() + 2..).unwrap_or("");
            }
            None => {
                out.push('&');
                rest = from.get(1..).unwrap_or("");
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn resolve(name: &str) -> Option<Cow<'static, str>> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(Cow::Borrowed);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let c = char::from_u32(code)?;
    Some(Cow::Owned(c.to_string()))
}

/// The text as far as it is put out: white space is one blank, line breaks come from blocks.
#[derive(Default)]
struct Out {
    text: String,
    /// Line breaks that are due before the next word.
    breaks: usize,
    /// Whether a blank is due.
    blank: bool,
}

impl Out {
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            // A hard blank is one that the author meant, and is read like any other.
            if c.is_whitespace() {
                self.blank = true;
                continue;
            }
            if !self.text.is_empty() {
                if self.breaks > 0 {
                    self.text.extend(std::iter::repeat_n('\n', self.breaks));
                } else if self.blank {
                    self.text.push(' ');
                }
            }
            (self.breaks, self.blank) = (0, false);
            self.text.push(c);
        }
    }

    fn part(&mut self, breaks: usize) {
        self.breaks = self.breaks.max(breaks);
    }

    fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_references() {
        let html = "<p>Die&nbsp;F&auml;hre<br/>lag &lt;still&gt;.</p>\n<P class='x'>5 < 6 &amp; 7 &#8222;ja&#x201C; &unbekannt;</p>";
        let want = "Die Fähre\nlag <still>.\n\n5 < 6 & 7 „ja“ &unbekannt;";
        assert_eq!(to_text(html), (want.to_owned(), false));
    }

    #[test]
    fn what_is_no_text_is_dropped() {
        let html = "<script>alert('</p>')</script>Ja<!-- nein --><img src=\"x\"><style>p{}</style >!<script>";
        assert_eq!(to_text(html), ("Ja!".to_owned(), true));
        assert_eq!(to_text("<p"), ("<p".to_owned(), false));
        assert_eq!(to_text("a<<<<b"), ("a<<<<b".to_owned(), false));
    }

    #[test]
    fn long_texts_take_linear_time() {
        for html in [
            "<".repeat(300_000),
            "&".repeat(300_000),
            "<a ".repeat(100_000),
            "</scrip".repeat(50_000),
        ] {
            let _ = to_text(&html);
        }
        let _ = to_text(&format!("<script>{}", "</scrip".repeat(50_000)));
    }
}
