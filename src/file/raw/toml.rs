//! TOML to the raw form.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Key, Node, Table, Value};
use crate::file::diagnostic::Diagnostic;
use crate::messages::Note;
use crate::note;
use crate::text::{LineIndex, Span, inert};

/// Parses TOML, with every syntax error that the parser finds, at most one a line.
pub(crate) fn parse(source: &str) -> Result<Table, Vec<Diagnostic>> {
    let (root, errors) = DeTable::parse_recoverable(source);
    if errors.is_empty() {
        return Ok(table(root.into_inner()));
    }
    let lines = LineIndex::new(source);
    let mut faults = Vec::new();
    let mut last_line = 0;
    for error in errors {
        let span = error.span().map(|span| Span::new(span.start, span.end.max(span.start)));
        let line = span.map_or(0, |span| lines.position(source, span.start()).line);
        // One slip often makes several errors in its line; the first is the telling one.
        if line == last_line && line > 0 {
            continue;
        }
        last_line = line;
        let message = note!("file-not-toml", what = Note::of_parser(&inert(error.message())));
        let text = lines.line(source, line.max(1)).of(source);
        let mut fault = Diagnostic::error("syntax", span, message);
        fault.help = help(text);
        faults.push(fault);
    }
    Err(faults)
}

/// What is most likely wrong with a line that is no TOML.
fn help(line: &str) -> Option<Note> {
    let value = line.split_once('=').map(|(_, value)| value.trim());
    let marks = line.matches('"').count();
    let typographic =
        |value: &str| value.trim_start_matches(['[', ' ']).starts_with(['„', '“', '”', '»', '«']);
    if value.is_some_and(typographic) {
        Some(note!("toml-help-marks"))
    } else if marks > 2 && !line.contains("\"\"\"") {
        Some(note!("toml-help-inside"))
    } else if marks % 2 == 1 {
        Some(note!("toml-help-lines"))
    } else if value.is_some_and(|value| value.starts_with(char::is_alphabetic)) {
        Some(note!("toml-help-text"))
    } else {
        None
    }
}

fn table(table: DeTable<'_>) -> Table {
    let entries = table
        .into_iter()
        .map(|(key, value)| {
            let span = span_of(&key);
            (Key { name: key.into_inner().into_owned(), span }, node(value))
        })
        .collect();
    Table { entries }
}

fn node(value: Spanned<DeValue<'_>>) -> Node {
    let span = span_of(&value);
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Float(f64::INFINITY), Value::Integer),
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(truth) => Value::Bool(truth),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(list) => Value::List(list.into_iter().map(node).collect()),
        DeValue::Table(inner) => Value::Table(table(inner)),
    };
    Node { span, value }
}

fn span_of<T>(spanned: &Spanned<T>) -> Span {
    let span = spanned.span();
    Span::new(span.start, span.end.max(span.start))
}
