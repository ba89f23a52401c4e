//! Taking values of the right type and size out of a raw table, every misfit noted.

use super::diagnostic::{Faults, quoted};
use super::raw::{Node, Table, Value};
use super::suggest::{nearest, one_of};
use crate::messages::Note;
use crate::note;
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
                let help = nearest(&key.name, known).map_or_else(
                    || note!("file-unknown-key-help"),
                    |near| note!("did-you-mean", near = near),
                );
                let message = note!("file-unknown-key", key = quoted(&key.name));
                faults.warning("unknown-key", key.span, message, Some(help));
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
            let message = note!("file-unknown-name", key = key, name = quoted(&text.value));
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
                wrong_type(key, note!("want-texts"), other, node.span, faults);
                Vec::new()
            }
        }
    }
}

/// Notes that a value has another type than it should.
pub(crate) fn wrong_type(key: &str, want: Note, got: &Value, span: Span, faults: &mut Faults) {
    let plain =
        matches!(got, Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Date(_));
    let quotable = plain && matches!(want.key(), "want-text" | "want-texts");
    let message = note!("file-wrong-type", key = key, want = want, got = got.describe());
    if quotable {
        faults.error_help("wrong-type", span, message, note!("file-wrong-type-help"));
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
        let message = note!("file-too-many", key = key, n = count, most = most);
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
            wrong_type(key, note!("want-text"), other, node.span, faults);
            return None;
        }
    };
    let chars = value.chars().count();
    if chars > max {
        let message = note!("file-too-long", key = key, n = chars, most = max);
        faults.error("too-long", node.span, message);
        return None;
    }
    if let Some(hidden) = value.chars().find(|&c| is_hidden(c)) {
        let code = format!("U+{:04X}", u32::from(hidden));
        let message = note!("file-hidden", key = key, code = code);
        faults.warning("hidden-character", node.span, message, Some(note!("file-hidden-help")));
    }
    Some(Text { value, span: node.span })
}
