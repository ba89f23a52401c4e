//! The paragraphs of a tree of HTML elements.

use dom_query::{Document, NodeRef};

/// A paragraph of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// The level of a heading, 1 to 6.
    pub(super) heading: Option<u8>,
    /// Whether it stands in a list.
    pub(super) listed: bool,
    /// Its text; white space is as in the source.
    pub(super) text: String,
}

/// Elements that end a paragraph where they begin and end.
const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// Elements whose content is no text to read.
const LEFT_OUT: [&str; 28] = [
    "audio",
    "button",
    "canvas",
    "dialog",
    "embed",
    "figcaption",
    "figure",
    "form",
    "head",
    "iframe",
    "input",
    "math",
    "map",
    "nav",
    "noscript",
    "object",
    "picture",
    "rp",
    "rt",
    "script",
    "select",
    "style",
    "svg",
    "table",
    "template",
    "textarea",
    "title",
    "video",
];

/// The paragraphs of a document, in order. The walk keeps no stack of its own, so that no nesting
/// can exhaust one.
pub(super) fn blocks(document: &Document) -> Vec<Block> {
    let root = document.root();
    let mut walk = Walk::default();
    let mut node = root.first_child();
    while let Some(current) = node {
        node = match walk.enter(&current) {
            true => current.first_child().or_else(|| walk.next(&current)),
            false => walk.next(&current),
        };
    }
    walk.flush();
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Vec<Block>,
    open: String,
    heading: Option<u8>,
    listed: bool,
}

impl Walk {
    /// Takes a node; whether its children are to be taken too.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.open.push_str(&node.text());
            return false;
        }
        let Some(name) = node.node_name() else { return !node.is_comment() };
        let name: &str = &name;
        if LEFT_OUT.contains(&name) || node.has_attr("hidden") {
            return false;
        }
        if name == "br" {
            // A second one in a row makes a paragraph, one alone a blank.
            if self.open.ends_with('\n') {
                self.flush();
            } else {
                self.open.push('\n');
            }
        }
        if BLOCKS.contains(&name) {
            self.flush();
            self.heading = heading(name);
            self.listed = matches!(name, "li" | "dt" | "dd");
        }
        true
    }

    /// The node after this one and what is in it, leaving the elements that end here.
    fn next<'a>(&mut self, node: &NodeRef<'a>) -> Option<NodeRef<'a>> {
        let mut at = *node;
        loop {
            if at.node_name().is_some_and(|name| BLOCKS.contains(&&*name)) {
                self.flush();
            }
            if let Some(next) = at.next_sibling() {
                return Some(next);
            }
            at = at.parent()?;
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.open);
        let heading = self.heading.take();
        if !text.trim().is_empty() {
            self.found.push(Block { heading, listed: self.listed, text });
        }
    }
}

fn heading(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// The greatest depth of elements in the document and their number.
pub(super) fn extent(document: &Document) -> (usize, usize) {
    let (mut deepest, mut depth, mut elements) = (0, 0_usize, 0);
    let mut node = document.root().first_child();
    while let Some(current) = node {
        elements += usize::from(current.is_element());
        if let Some(child) = current.first_child() {
            depth += 1;
            deepest = deepest.max(depth);
            node = Some(child);
            continue;
        }
        let mut at = current;
        node = loop {
            if let Some(next) = at.next_sibling() {
                break Some(next);
            }
            match at.parent() {
                Some(parent) => at = parent,
                None => break None,
            }
            depth = depth.saturating_sub(1);
        };
    }
    (deepest, elements)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<(Option<u8>, String)> {
        blocks(&Document::from(html))
            .into_iter()
            .map(|block| {
                (block.heading, block.text.split_whitespace().collect::<Vec<_>>().join(" "))
            })
            .collect()
    }

    #[test]
    fn paragraphs_headings_and_what_is_left_out() {
        let found = texts(
            "<h1>Titel</h1><p>Eins <b>zwei</b>.<br>Drei.<br><br>Vier.<script>x()</script></p>Lose\
             <figure><img><figcaption>Bild</figcaption></figure><ul><li>a<li>b</ul>",
        );
        let expected = [
            (Some(1), "Titel"),
            (None, "Eins zwei. Drei."),
            (None, "Vier."),
            (None, "Lose"),
            (None, "a"),
            (None, "b"),
        ];
        let expected: Vec<(Option<u8>, String)> =
            expected.into_iter().map(|(level, text)| (level, text.to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn depth_and_number() {
        let (deepest, elements) = extent(&Document::from("<div><div><p>a</p></div></div><p>b</p>"));
        assert_eq!((deepest, elements), (5, 7));
    }
}
