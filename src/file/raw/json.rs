//! JSON to the raw form.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{Key, Node, Table, Value};
use crate::file::diagnostic::{Diagnostic, quoted};
use crate::messages::Note;
use crate::note;
use crate::text::{Span, inert};

/// Strict JSON: none of the parser's leniencies.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses JSON whose root is an object; the first syntax error ends it.
pub(crate) fn parse(source: &str) -> Result<Table, Vec<Diagnostic>> {
    let parsed = parse_to_ast(source, &CollectOptions::default(), &STRICT).map_err(|error| {
        let what = Note::of_parser(&inert(&error.kind().to_string()));
        let message = note!("file-not-json", what = what);
        vec![Diagnostic::error("syntax", Some(span_of(error.range())), message)]
    })?;
    let mut faults = Vec::new();
    let root = parsed.value.map(|value| node(value, &mut faults));
    let table = match root {
        Some(Node { value: Value::Table(table), .. }) => table,
        other => {
            let span = other.map(|node| node.span);
            let fault = Diagnostic::error("syntax", span, note!("file-not-object"));
            return Err(vec![fault]);
        }
    };
    if faults.is_empty() { Ok(table) } else { Err(faults) }
}

fn node(value: ast::Value<'_>, faults: &mut Vec<Diagnostic>) -> Node {
    let span = span_of(value.range());
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
        ast::Value::NumberLit(number) => match number.value.parse() {
            Ok(whole) => Value::Integer(whole),
            Err(_) => Value::Float(number.value.parse().unwrap_or(f64::NAN)),
        },
        ast::Value::BooleanLit(truth) => Value::Bool(truth.value),
        ast::Value::Array(list) => {
            Value::List(list.elements.into_iter().map(|each| node(each, faults)).collect())
        }
        ast::Value::Object(object) => Value::Table(table(object, faults)),
    };
    Node { span, value }
}

fn table(object: ast::Object<'_>, faults: &mut Vec<Diagnostic>) -> Table {
    let mut table = Table::default();
    let mut seen = std::collections::BTreeSet::new();
    for property in object.properties {
        let span = span_of(property.name.range());
        let name = property.name.into_string();
        if !seen.insert(name.clone()) {
            let message = note!("file-key-twice", key = quoted(&name));
            faults.push(Diagnostic::error("duplicate-key", Some(span), message));
        }
        table.entries.push((Key { name, span }, node(property.value, faults)));
    }
    table
}

fn span_of(range: jsonc_parser::common::Range) -> Span {
    Span::new(range.start, range.end.max(range.start))
}
