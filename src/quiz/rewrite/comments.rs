//! Comments of items that move and go.

use std::collections::BTreeSet;

use toml_edit::{Decor, Item as Value, Table};

use crate::quiz::model::ItemKind;
use crate::quiz::write::{Place, comment};

/// The comment above a dropped item that is parted from it by a blank line, such as a heading of
/// several items, with that line; what stands directly above an item belongs to it and goes.
pub(super) fn above_the_item(table: &Table) -> Option<String> {
    let prefix = prefix(table.decor());
    let (above, _) = prefix.rsplit_once("\n\n")?;
    above.contains('#').then(|| format!("{above}\n"))
}

/// Puts a comment above an item.
pub(super) fn put_above(table: &mut Table, comment: &str) {
    let prefix = prefix(table.decor());
    table.decor_mut().set_prefix(format!("{comment}{prefix}"));
}

/// Moves the comments that explain keys, as `make` writes them, to the first item that has the
/// key. A file without them gets none; in one with them, keys that only `new` items have are
/// explained too.
pub(super) fn explain_first(tables: &mut [Table], kinds: &[ItemKind], new: &[bool]) {
    let mut there: BTreeSet<&'static str> = BTreeSet::new();
    let (mut of_old, mut of_new) = (BTreeSet::new(), BTreeSet::new());
    each_key(tables, kinds, |at, explanation, decor| {
        let (before, line) = (prefix(decor), format!("# {explanation}\n"));
        if before.contains(&line) {
            there.insert(explanation);
            decor.set_prefix(before.replace(&line, ""));
        }
        if new.get(at) == Some(&true) { &mut of_new } else { &mut of_old }.insert(explanation);
    });
    if !there.is_empty() {
        there.extend(of_new.difference(&of_old));
    }
    each_key(tables, kinds, |_, explanation, decor| {
        if there.remove(explanation) {
            decor.set_prefix(format!("{}# {explanation}\n", prefix(decor)));
        }
    });
}

/// Calls `act` for each key of each item that has an explanation, with the item's place and what
/// stands around the key.
fn each_key(
    tables: &mut [Table],
    kinds: &[ItemKind],
    mut act: impl FnMut(usize, &'static str, &mut Decor),
) {
    for (at, (table, kind)) in tables.iter_mut().zip(kinds).enumerate() {
        for (mut key, value) in table.iter_mut() {
            let Some(explanation) = comment(key.get(), Place::Item(*kind)) else { continue };
            match value {
                Value::Table(inner) if !inner.is_dotted() => {
                    act(at, explanation, inner.decor_mut())
                }
                _ => act(at, explanation, key.leaf_decor_mut()),
            }
        }
    }
}

/// What stands before a key or a header; nothing where it was never written.
fn prefix(decor: &Decor) -> String {
    decor.prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default().to_owned()
}
