//! Other items in a TOML file, everything else as it stands.

use toml_edit::{ArrayOfTables, DocumentMut, Item as Value, Table, value};

use super::{Part, RewriteError, comments};
use crate::quiz::model::Quiz;
use crate::quiz::write::write_item;

/// The file with those items; the ones at `named` with their id as first key.
pub(super) fn write(
    source: &str,
    quiz: &Quiz,
    parts: &[Part],
    named: &[usize],
) -> Result<String, RewriteError> {
    let windows = source.contains("\r\n");
    let source = if windows { source.replace("\r\n", "\n") } else { source.to_owned() };
    let mut document: DocumentMut = source.parse().map_err(|_| RewriteError::Unsafe)?;
    let old: Vec<Table> = match document.get("items") {
        Some(Value::ArrayOfTables(tables)) => tables.iter().cloned().collect(),
        _ => return Err(RewriteError::InlineItems),
    };
    let first = old.iter().filter_map(Table::position).min();
    let mut tables = Vec::with_capacity(parts.len());
    let mut kinds = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let (mut table, kind) = match part {
            Part::Kept(from) => {
                let mut table = old.get(*from).ok_or(RewriteError::Unsafe)?.clone();
                if named.contains(&at) {
                    name(&mut table, &quiz.items[*from].id);
                }
                (table, quiz.items[*from].kind())
            }
            Part::New(item) => (new_table(&write_item(item))?, item.kind()),
        };
        unplace(&mut table);
        tables.push(table);
        kinds.push(kind);
    }
    let kept = |at: usize| parts.contains(&Part::Kept(at));
    let orphans: Vec<(usize, String)> = old
        .iter()
        .enumerate()
        .filter(|(at, _)| !kept(*at))
        .filter_map(|(at, table)| Some((at, comments::above_the_item(table)?)))
        .collect();
    for (at, orphan) in orphans {
        // What stood above a dropped item, but apart from it, now stands above the one behind it.
        let behind = parts.iter().position(|part| matches!(part, Part::Kept(from) if *from > at));
        match behind {
            Some(behind) => comments::put_above(&mut tables[behind], &orphan),
            None => {
                let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
                document.set_trailing(format!("{orphan}{trailing}"));
            }
        }
    }
    let new: Vec<bool> = parts.iter().map(|part| matches!(part, Part::New(_))).collect();
    comments::explain_first(&mut tables, &kinds, &new);
    // The first table says where in the file the items stand; those without a place follow.
    if let Some(table) = tables.first_mut() {
        table.set_position(first);
    }
    document.insert("items", Value::ArrayOfTables(ArrayOfTables::from_iter(tables)));
    let text = document.to_string();
    Ok(if windows { text.replace('\n', "\r\n") } else { text })
}

/// A table of a file of its own.
fn new_table(text: &str) -> Result<Table, RewriteError> {
    let document: DocumentMut = text.parse().map_err(|_| RewriteError::Unsafe)?;
    match document.get("items") {
        Some(Value::ArrayOfTables(tables)) => tables.get(0).cloned(),
        _ => None,
    }
    .ok_or(RewriteError::Unsafe)
}

/// Takes the places in the file off a table and those in it.
fn unplace(table: &mut Table) {
    table.set_position(None);
    for (_, inner) in table.iter_mut() {
        if let Value::Table(inner) = inner {
            unplace(inner);
        }
    }
}

/// Gives an item its id, as the first key.
fn name(table: &mut Table, id: &str) {
    table.insert("id", value(id));
    table.sort_values_by(|left, _, right, _| (left.get() != "id").cmp(&(right.get() != "id")));
}
