//! Writing XML by the element.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::ExportError;

/// An XML document as far as it is written. Writing to memory cannot fail; what quick-xml reports
/// all the same is kept for [`Xml::finish`].
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
    failed: Option<std::io::Error>,
}

/// Attributes in the order in which they are written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document with its declaration, indented by two blanks.
    pub(super) fn new() -> Self {
        let mut xml = Self {
            writer: Writer::new_with_indent(Vec::new(), b' ', 2),
            open: Vec::new(),
            failed: None,
        };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    fn event(&mut self, event: Event<'_>) {
        if let Err(error) = self.writer.write_event(event) {
            self.failed.get_or_insert(error);
        }
    }

    fn start_of<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
        BytesStart::new(name).with_attributes(attributes.iter().copied())
    }

    /// Opens an element.
    pub(super) fn start(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Start(Self::start_of(name, attributes)));
        self.open.push(name.to_owned());
    }

    /// Closes the element that was opened last.
    pub(super) fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.event(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(Self::start_of(name, attributes)));
    }

    /// An element with text alone.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.event(Event::Start(Self::start_of(name, attributes)));
        self.event(Event::Text(BytesText::new(text)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Text between elements.
    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(text)));
    }

    /// An element written by `inside`.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        inside(self);
        self.end();
    }

    /// The document's bytes, ended by a line break.
    ///
    /// # Errors
    /// What the writer reported.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        while !self.open.is_empty() {
            self.end();
        }
        match self.failed {
            Some(error) => Err(ExportError::Failed(error.into())),
            None => {
                let mut bytes = self.writer.into_inner();
                bytes.push(b'\n');
                Ok(bytes)
            }
        }
    }
}

/// A text as the content of an HTML element: escaped, line breaks as `<br>`.
pub(super) fn html_text(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}

/// Escapes a text for HTML and XML, in content and in quoted attributes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// A text as HTML paragraphs: blank lines part them, single line breaks stay.
pub(super) fn paragraphs(text: &str) -> String {
    text.split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
        .map(|block| format!("<p>{}</p>", html_text(block)))
        .collect()
}
