//! The keys of the settings file.

use std::collections::HashMap;

use crate::file::diagnostic::{Faults, quoted};
use crate::file::fields::{Fields, Text, wrong_type};
use crate::file::raw::{Node, Value};
use crate::file::suggest::{nearest, one_of};
use crate::note;
use crate::tui::{Action, Key, Keymap};

use super::read::{LONGEST, MOST};

/// Without these nobody gets anywhere: each has a key that types no character.
const NEEDED: [Action; 2] = [Action::Confirm, Action::Back];

/// Reads the table `keys`: each entry an action with its keys, which replace the usual ones.
pub(super) fn read(node: &Node, keymap: &mut Keymap, faults: &mut Faults) {
    let Value::Table(table) = &node.value else {
        wrong_type("keys", note!("want-keys"), &node.value, node.span, faults);
        return;
    };
    let names: Vec<&str> = Action::ALL.iter().map(|(_, name, _)| *name).collect();
    let fields = Fields::new(table, node.span, &names, faults);
    let mut bound: HashMap<String, &str> = HashMap::new();
    for (action, name, _) in Action::ALL {
        if fields.node(name).is_none() {
            continue;
        }
        let texts = fields.texts(name, MOST, LONGEST, faults);
        let wrong = texts.len();
        let keys: Vec<Key> =
            texts.iter().filter_map(|text| one(text, name, &mut bound, faults)).collect();
        let unbound = wrong == 0
            && matches!(&fields.node(name).map(|node| &node.value), Some(Value::List(list)) if list.is_empty());
        if NEEDED.contains(action) && !keys.iter().any(|key| !key.is_typed()) {
            let message = note!("setting-key-needed", action = *name);
            let help = note!("setting-key-needed-help");
            faults.error_help("needed-key", fields.place(name), message, help);
        } else if !keys.is_empty() || unbound {
            keymap.rebind(*action, keys);
        }
    }
    restore(&fields, keymap, faults);
}

/// A key, unless it cannot be read or is given to another action.
fn one<'a>(
    text: &Text,
    action: &'a str,
    bound: &mut HashMap<String, &'a str>,
    faults: &mut Faults,
) -> Option<Key> {
    let Some(key) = Key::parse(&text.value) else {
        let message = note!("setting-key", key = quoted(&text.value));
        let known = Key::names();
        let help = match nearest(&text.value, &known) {
            Some(_) => one_of(&text.value, &known),
            None => note!("setting-key-help", list = known.join(", ")),
        };
        faults.error_help("unknown-name", text.span, message, help);
        return None;
    };
    match bound.insert(key.name(), action) {
        Some(other) if other != action => {
            let message = note!("setting-key-twice", key = quoted(&key.name()), action = other);
            faults.error_help("double-key", text.span, message, note!("setting-key-twice-help"));
            bound.insert(key.name(), other);
            None
        }
        _ => Some(key),
    }
}

/// Tells of actions that lost their last key to another, and gives it back where it is needed.
fn restore(fields: &Fields<'_>, keymap: &mut Keymap, faults: &mut Faults) {
    for (action, name, usual) in Action::ALL {
        if fields.node(name).is_some() || !keymap.keys(*action).is_empty() {
            continue;
        }
        let taken: Vec<Key> = usual.iter().filter_map(|key| Key::parse(key)).collect();
        let by = Action::ALL.iter().find(|(other, other_name, _)| {
            fields.node(other_name).is_some()
                && keymap.keys(*other).iter().any(|key| taken.contains(key))
        });
        let place = by.map_or(fields.span, |(_, by, _)| fields.place(by));
        let message = note!("setting-key-lost", action = *name);
        if NEEDED.contains(action) {
            let help = note!("setting-key-kept-help", action = *name);
            faults.error_help("needed-key", place, message, help);
            keymap.rebind(*action, taken);
        } else {
            let help = note!("setting-key-lost-help", action = *name);
            faults.warning("lost-key", place, message, Some(help));
        }
    }
}
