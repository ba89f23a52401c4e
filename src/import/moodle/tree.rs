//! XML as a tree, an element at a time. There is no recursion, no entity of the file's own is
//! expanded, and depth is bounded.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::import::finding::{What, short};
use crate::messages::{Detail, Note};
use crate::text::LineIndex;

/// More elements within each other than this are refused; Moodle's own files have six.
const DEEPEST: usize = 64;

/// More attributes of one element than this are not looked at; Moodle's own have three.
const MOST_ATTRIBUTES: usize = 16;

/// An element with what is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
    text: String,
    /// The line on which it begins, from 1.
    pub(super) line: usize,
}

impl Element {
    /// The children of that name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of that name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The value of an attribute; empty if there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The element's own text, trimmed.
    pub(super) fn text(&self) -> &str {
        self.text.trim()
    }

    /// The text of a child; empty if there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", Self::text)
    }
}

/// A fault: its line, what it is, a detail.
pub(super) type Fault = (usize, What, Detail);

/// Reads a document whose root has that name, and hands over each element right under it.
///
/// # Errors
/// The first fault of the document.
pub(super) fn walk(xml: &str, root: &str, mut each: impl FnMut(Element)) -> Result<(), Fault> {
    let index = LineIndex::new(xml);
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    let mut has_root = false;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(0);
        let line = |at: usize| index.position(xml, at).line;
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(at);
            (line(at), What::Xml, Note::of_parser(&short(&error.to_string())).into())
        })?;
        match event {
            Event::Start(start) => {
                if open.len() >= DEEPEST {
                    return Err((line(at), What::Depth, DEEPEST.into()));
                }
                open.push(element(&start, line(at))?);
            }
            Event::Empty(start) => {
                let found = element(&start, line(at))?;
                close(found, &mut open, root, &mut has_root, &mut each)?;
            }
            Event::End(_) => {
                if let Some(found) = open.pop() {
                    close(found, &mut open, root, &mut has_root, &mut each)?;
                }
            }
            Event::Text(text) => {
                if let Some(parent) = open.last_mut() {
                    parent.text.push_str(&text);
                }
            }
            Event::CData(text) => {
                if let Some(parent) = open.last_mut() {
                    parent.text.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let bad = || (line(at), What::Xml, format!("&{};", &*reference).into());
                let character = reference.resolve_char_ref().map_err(|_| bad())?;
                if let Some(parent) = open.last_mut() {
                    match (character, resolve_predefined_entity(&reference)) {
                        (Some(c), _) => parent.text.push(c),
                        (None, Some(text)) => parent.text.push_str(text),
                        // Entities that a file declares are never expanded.
                        (None, None) => return Err(bad()),
                    }
                }
            }
            Event::DocType(_) => return Err((line(at), What::Doctype, "".into())),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if let Some(left) = open.last() {
        return Err((left.line, What::Xml, format!("<{}>", left.name).into()));
    }
    if has_root { Ok(()) } else { Err((1, What::Root, format!("<{root}>").into())) }
}

fn element(start: &BytesStart<'_>, line: usize) -> Result<Element, Fault> {
    let mut found =
        Element { name: start.local_name().as_ref().to_owned(), line, ..Element::default() };
    // Twins are not looked for: that would take time in the square of their number.
    for attribute in start.attributes().with_checks(false).take(MOST_ATTRIBUTES) {
        let attribute = attribute.map_err(|error| {
            (line, What::Xml, Note::of_parser(&short(&error.to_string())).into())
        })?;
        let name = attribute.key.local_name().as_ref().to_owned();
        found.attributes.push((name, attribute.value.into_owned()));
    }
    Ok(found)
}

/// An element is whole: it goes to its parent, or is handed over if that is the root.
fn close(
    found: Element,
    open: &mut [Element],
    root: &str,
    has_root: &mut bool,
    each: &mut impl FnMut(Element),
) -> Result<(), Fault> {
    match open {
        [] if found.name == root => *has_root = true,
        [] => return Err((found.line, What::Root, format!("<{}>", found.name).into())),
        [top] if top.name == root => each(found),
        [.., parent] => parent.children.push(found),
    }
    Ok(())
}
