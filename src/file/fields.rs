//! Taking values of the right type and size out of a raw table, every misfit noted.

use super::diagnostic::{Faults, quoted};
use super::raw::{Node, Table, Value};
use super::suggest::{nearest, one_of};
use crate::text::{Span, is_hidden};

/// A text of the file and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Span,
}

/// The keys of one table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields<'a> {
    table: &'a Table,
    /// Where the table stands, for keys that are missing.
    pub(crate) span: Span,
}

impl<'a> Fields<'a> {
    /// Looks at a table; keys that are not in `known` are warned of.
    pub(crate) fn new(table: &'a Table, span: Span, known: &[&str], faults: &mut Faults) -> Self {
        for (key, _) in &table.entries {
            if !known.contains(&key.name.as_str()) {
                let help = nearest(&key.name, known)
                    .map(|near| format!("did you mean \"{near}\"?"))
                    .or_else(|| {
                        Some("it is not used; delete it or make it a # comment".to_owned())
                    });
                let message = format!("unknown key {}", quoted(&key.name));
                faults.warning("unknown-key", key.span, message, help);
            }
        }
        Self { table, span }
    }

    /// The value of a key as it stands.
    pub(crate) fn node(&self, key: &str) -> Option<&'a Node> {
        self.table.get(key)
    }

    /// Where a key's value stands; the table if it is missing.
    pub(crate) fn place(&self, key: &str) -> Span {
        self.node(key).map_or(self.span, |node| node.span)
    }

    /// Where the key itself stands; the table if it is missing.
    pub(crate) fn key_place(&self, key: &str) -> Span {
        let found = self.table.entries.iter().find(|(each, _)| each.name == key);
        found.map_or(self.span, |(each, _)| each.span)
    }

    /// A text of at most `max` characters.
    pub(crate) fn text(&self, key: &str, max: usize, faults: &mut Faults) -> Option<Text> {
        self.node(key).and_then(|node| text(node, key, max, faults))
    }

    /// Like [`Fields::text`], without the place; blank is missing.
    pub(crate) fn line(&self, key: &str, max: usize, faults: &mut Faults) -> Option<String> {
        self.text(key, max, faults).map(|text| text.value).filter(|value| !value.trim().is_empty())
    }

    /// One of a set of names, read by `parse`.
    pub(crate) fn name<T>(
        &self,
        key: &str,
        known: &[&str],
        parse: impl Fn(&str) -> Option<T>,
        faults: &mut Faults,
    ) -> Option<T> {
        let text = self.text(key, usize::MAX, faults)?;
        let parsed = parse(text.value.trim());
        if parsed.is_none() {
            let message = format!("unknown {key} {}", quoted(&text.value));
            faults.error_help("unknown-name", text.span, message, one_of(text.value.trim(), known));
        }
        parsed
    }

    /// A list of texts; a single text is a list of one. Missing is empty.
    pub(crate) fn texts(
        &self,
        key: &str,
        most: usize,
        max: usize,
        faults: &mut Faults,
    ) -> Vec<Text> {
        let Some(node) = self.node(key) else { return Vec::new() };
        match &node.value {
            Value::List(list) => {
                if too_many(list.len(), most, key, node.span, faults) {
                    return Vec::new();
                }
                list.iter().filter_map(|each| text(each, key, max, faults)).collect()
            }
            Value::Text(_) => text(node, key, max, faults).into_iter().collect(),
            other => {
                wrong_type(key, "a list of texts", other, node.span, faults);
                Vec::new()
            }
        }
    }
}

/// Notes that a value has another type than it should.
pub(crate) fn wrong_type(key: &str, want: &str, got: &Value, span: Span, faults: &mut Faults) {
    let message = format!("\"{key}\" must be {want}, but this is {}", got.describe());
    let texts =
        matches!(got, Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Date(_));
    if texts && want.contains("text") {
        let help = "put it between quotation marks: \"…\"";
        faults.error_help("wrong-type", span, message, help);
    } else {
        faults.error("wrong-type", span, message);
    }
}

/// Notes a list that is too long.
pub(crate) fn too_many(
    count: usize,
    most: usize,
    key: &str,
    span: Span,
    faults: &mut Faults,
) -> bool {
    if count > most {
        let message = format!("\"{key}\" has {count} entries; at most {most} are allowed");
        faults.error("too-many", span, message);
    }
    count > most
}

/// A text of at most `max` characters, line ends made `\n`.
pub(crate) fn text(node: &Node, key: &str, max: usize, faults: &mut Faults) -> Option<Text> {
    let value = match &node.value {
        Value::Text(value) => value.replace("\r\n", "\n"),
        Value::Date(value) if key == "date" => value.clone(),
        other => {
            wrong_type(key, "a text", other, node.span, faults);
            return None;
        }
    };
    let chars = value.chars().count();
    if chars > max {
        let message = format!("\"{key}\" has {chars} characters; at most {max} are allowed");
        faults.error("too-long", node.span, message);
        return None;
    }
    if let Some(hidden) = value.chars().find(|&c| is_hidden(c)) {
        let message =
            format!("\"{key}\" holds the invisible character U+{:04X}", u32::from(hidden));
        let help = "it is shown as a placeholder; type the text anew to be rid of it";
        faults.warning("hidden-character", node.span, message, Some(help.to_owned()));
    }
    Some(Text { value, span: node.span })
}
