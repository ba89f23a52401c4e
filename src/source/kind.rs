//! What a source is, by what stands in it first, by its name's ending and media type second.

use super::Fault;

/// A kind of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
    /// A page.
    Html,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// An electronic book.
    Epub,
    /// A PDF.
    Pdf,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Plain, Self::Markdown, Self::Html, Self::Feed, Self::Epub, Self::Pdf];

    /// The kind's name in commands and data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Feed => "feed",
            Self::Epub => "epub",
            Self::Pdf => "pdf",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether its reader is to run in a process of its own, as it may recurse or take memory
    /// without end on a hostile file.
    #[must_use]
    pub const fn is_risky(self) -> bool {
        !matches!(self, Self::Plain | Self::Markdown)
    }
}

/// Bytes that are looked at.
const HEAD: usize = 64 * 1024;

/// Elements with which a page or a piece of one begins.
const HTML_STARTS: [&str; 20] = [
    "html", "head", "body", "title", "meta", "link", "main", "article", "section", "header", "div",
    "p", "h1", "h2", "h3", "span", "table", "ul", "base", "script",
];

/// Recognises what bytes are. `name` is a file's name or an address's path; `media` the media
/// type that a server told.
///
/// # Errors
/// [`Fault::Unsupported`] for files of known kinds that hold no article.
pub fn recognise(bytes: &[u8], name: Option<&str>, media: Option<&str>) -> Result<Kind, Fault> {
    let ending = name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    let ending = ending.map(str::to_ascii_lowercase);
    let ending = ending.as_deref().unwrap_or("");
    let media = media.unwrap_or("");
    if let Some(kind) = by_signature(bytes, ending, media)? {
        return Ok(kind);
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let head = head_text(head);
    let begin = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if begin.starts_with('{') && head.contains("jsonfeed.org/version") {
        return Ok(Kind::Feed);
    }
    if begin.starts_with('<') {
        let declared = begin.starts_with("<?xml");
        match first_element(begin).map(|name| name.to_ascii_lowercase()) {
            Some(name) if name == "rss" || name == "feed" || name.ends_with("rdf") => {
                return Ok(Kind::Feed);
            }
            Some(name) if HTML_STARTS.contains(&name.as_str()) => return Ok(Kind::Html),
            Some(_) if is_html_name(ending, media) => return Ok(Kind::Html),
            Some(name) if declared => {
                return Err(Fault::Unsupported { what: format!("XML <{name}>") });
            }
            _ => {}
        }
    }
    if is_html_name(ending, media) && has_tags(&head) {
        return Ok(Kind::Html);
    }
    let named = matches!(ending, "md" | "markdown") || media == "text/markdown";
    Ok(if is_markdown(&head, named) { Kind::Markdown } else { Kind::Plain })
}

fn is_html_name(ending: &str, media: &str) -> bool {
    matches!(ending, "html" | "htm" | "xhtml" | "xht")
        || matches!(media, "text/html" | "application/xhtml+xml")
}

/// Kinds whose files begin in a way of their own.
fn by_signature(bytes: &[u8], ending: &str, media: &str) -> Result<Option<Kind>, Fault> {
    let begin = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if begin.starts_with(b"%PDF-") {
        return Ok(Some(Kind::Pdf));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let holds = |text: &[u8]| memchr::memmem::find(bytes, text).is_some();
        let epub = ending == "epub"
            || media == "application/epub+zip"
            || holds(b"application/epub+zip")
            || holds(b"META-INF/container.xml");
        return if epub {
            Ok(Some(Kind::Epub))
        } else {
            let what = if holds(b"word/document.xml") { "DOCX" } else { "ZIP" };
            Err(Fault::Unsupported { what: what.to_owned() })
        };
    }
    // Named so and begun otherwise: the reader says what is wrong with it.
    if (ending == "pdf" || media == "application/pdf") && bytes.contains(&0) {
        return Ok(Some(Kind::Pdf));
    }
    let known: [(&[u8], &str); 8] = [
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1f\x8b", "GZIP"),
        (b"{\\rtf", "RTF"),
        (b"\xd0\xcf\x11\xe0", "DOC"),
        (b"Rar!\x1a", "RAR"),
        (b"7z\xbc\xaf", "7-ZIP"),
    ];
    match known.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        Some((_, what)) => Err(Fault::Unsupported { what: (*what).to_owned() }),
        None => Ok(None),
    }
}

/// The beginning as text enough to look for marks; characters that are cut in two do no harm.
fn head_text(head: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(head) {
        Some((encoding, _)) => encoding.decode(head).0.into_owned(),
        None => String::from_utf8_lossy(head).into_owned(),
    }
}

/// The name of the first element, after declarations, comments and document type.
fn first_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let inside = rest.strip_prefix('<')?;
        rest = if let Some(comment) = inside.strip_prefix("!--") {
            comment.split_once("-->")?.1
        } else if inside.starts_with('?') {
            inside.split_once('>')?.1
        } else if inside.starts_with('!') {
            // "<!DOCTYPE html>" tells it all; an inner subset is passed over.
            if inside.get(..13).is_some_and(|it| it.eq_ignore_ascii_case("!doctype html")) {
                return Some("html");
            }
            let end = inside.find(['>', '['])?;
            if inside[end..].starts_with('[') {
                inside[end..].split_once("]")?.1.split_once('>')?.1
            } else {
                &inside[end + 1..]
            }
        } else {
            let end = inside
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.')))
                .unwrap_or(inside.len());
            return Some(&inside[..end]).filter(|name| !name.is_empty());
        };
    }
}

fn has_tags(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["<p", "<div", "<body", "<h1", "<br", "</"].iter().any(|tag| text.contains(tag))
}

/// Whether a text has the signs of Markdown; one that is `named` so needs weaker ones.
fn is_markdown(text: &str, named: bool) -> bool {
    let heading = |line: &str| {
        let level = line.len() - line.trim_start_matches('#').len();
        (1..=6).contains(&level) && line[level..].starts_with(' ')
    };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().map_or("", |line| line.trim_start_matches('\u{feff}').trim_end());
    if matches!(first, "---" | "+++") && lines.clone().any(|line| line.trim_end() == first) {
        return true;
    }
    let links = text.matches("](http").count();
    if heading(first) || links > 1 {
        return true;
    }
    named
        && (links > 0
            || text.contains("**")
            || text.contains("](")
            || text.lines().any(|line| {
                heading(line)
                    || line.starts_with("> ")
                    || line.starts_with("* ")
                    || line.starts_with("- ")
                    || line.starts_with("===")
            }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str, name: &str) -> Kind {
        recognise(text.as_bytes(), Some(name), None).unwrap()
    }

    #[test]
    fn content_decides_before_the_ending() {
        assert_eq!(kind("<!DOCTYPE html><p>Ja", "a.txt"), Kind::Html);
        assert_eq!(kind("\u{feff}<!-- da --><html lang=de>", "a"), Kind::Html);
        assert_eq!(kind("Der Zug kam an.", "a.html"), Kind::Plain);
        assert_eq!(kind("<?xml version='1.0'?>\n<rss version='2.0'>", "a.txt"), Kind::Feed);
        assert_eq!(kind("<!DOCTYPE a [<!ENTITY b 'c'>]><feed>", "a.xml"), Kind::Feed);
        assert_eq!(kind("{\"version\": \"https://jsonfeed.org/version/1.1\"}", "f"), Kind::Feed);
        assert_eq!(kind("%PDF-1.7\n", "a.txt"), Kind::Pdf);
        assert_eq!(kind("# Titel\n\nText.", "a.txt"), Kind::Markdown);
        assert_eq!(kind("#MeToo wirkt nach\n\nText.", "a.txt"), Kind::Plain);
    }

    #[test]
    fn the_ending_decides_where_the_content_does_not() {
        assert_eq!(kind("Der **Zug** kam an.", "a.md"), Kind::Markdown);
        assert_eq!(kind("Der **Zug** kam an.", "a.txt"), Kind::Plain);
        assert_eq!(kind("Der Zug kam an.", "a.md"), Kind::Plain);
        assert_eq!(kind("Der Zug <br> kam an.", "a.htm"), Kind::Html);
    }

    #[test]
    fn what_holds_no_article() {
        let fault =
            |bytes: &[u8]| format!("{:?}", recognise(bytes, Some("a.txt"), None).unwrap_err());
        assert!(fault(b"\x89PNG\r\n\x1a\n").contains("PNG"));
        assert!(fault(b"PK\x03\x04....word/document.xml").contains("DOCX"));
        assert!(fault(b"<?xml version='1.0'?><svg/>").contains("XML <svg>"));
    }

    #[test]
    fn names_round_trip() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
    }
}
