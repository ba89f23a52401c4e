//! What an item shows: options and prompts, no two alike.

use std::collections::BTreeMap;

use crate::note;
use crate::quiz::diagnostic::{Faults, quoted};
use crate::quiz::fields::{Fields, Text};
use crate::quiz::limits::{MAX_OPTIONS, MAX_TEXT_CHARS};
use crate::quiz::raw::Value;
use crate::text::{fold_answer, fold_letters, fold_space};

/// Reads a list of options or prompts; `least` is how many there must be.
pub(super) fn options(
    fields: Fields<'_>,
    key: &str,
    least: usize,
    faults: &mut Faults,
) -> Vec<String> {
    let texts = fields.texts(key, MAX_OPTIONS, MAX_TEXT_CHARS, faults);
    // What was refused for its type or length counts: it is there, and was told of.
    let count = match fields.node(key).map(|node| &node.value) {
        None => 0,
        Some(Value::List(list)) => list.len(),
        Some(Value::Text(_)) => 1,
        Some(_) => least,
    };
    if count < least {
        let message = match count {
            0 => note!("quiz-missing", key = key),
            _ => note!("quiz-only-one", key = key),
        };
        let help = note!("quiz-least-help", least = least, key = key);
        faults.error_help("too-few", fields.place(key), message, help);
    }
    distinct(&texts, faults);
    texts.into_iter().map(|text| text.value).collect()
}

/// Notes texts that are empty, that are the same as another, or that a reader would take for the
/// same.
pub(super) fn distinct(texts: &[Text], faults: &mut Faults) {
    let mut same: BTreeMap<String, &Text> = BTreeMap::new();
    let mut alike: BTreeMap<String, &Text> = BTreeMap::new();
    for text in texts {
        if text.value.trim().is_empty() {
            faults.error("empty-text", text.span, note!("quiz-empty-text"));
            continue;
        }
        let bare = fold_answer(&text.value);
        if let Some(other) = same.insert(fold_letters(&text.value), text) {
            let (one, other) = (quoted(&text.value), quoted(&other.value));
            let message = note!("quiz-same", one = one, other = other);
            let help = note!("quiz-same-help");
            faults.error_help("same-option", text.span, message, help);
        } else if let Some(other) = alike.insert(bare.clone(), text)
            && !bare.is_empty()
        {
            let (one, other) = (quoted(&text.value), quoted(&other.value));
            let message = note!("quiz-alike", one = one, other = other);
            faults.warning("alike-options", text.span, message, Some(note!("quiz-alike-help")));
        }
    }
}

/// The one of `options` that a text of the file means, white space folded; else it is noted that
/// there is none.
pub(super) fn pick(
    text: &Text,
    options: &[String],
    key: &str,
    faults: &mut Faults,
) -> Option<String> {
    let wanted = fold_space(&text.value);
    if let Some(found) = options.iter().find(|option| fold_space(option) == wanted) {
        return Some(found.clone());
    }
    // With no options there is a fault already, and this one would follow from it.
    if !options.is_empty() {
        let message = note!("quiz-not-among", text = quoted(&text.value), key = key);
        let help = near(&wanted, options).map_or_else(
            || note!("quiz-not-among-help", key = key),
            |near| note!("did-you-mean", near = quoted(near)),
        );
        faults.error_help("not-among", text.span, message, help);
    }
    None
}

/// The option that a text is a slip of.
fn near<'a>(wanted: &str, options: &'a [String]) -> Option<&'a str> {
    let folded = fold_answer(wanted);
    if let Some(same) = options.iter().find(|option| fold_answer(option) == folded) {
        return Some(same);
    }
    let short = |text: &str| text.chars().count() <= 200;
    options
        .iter()
        .filter(|option| short(option) && short(wanted))
        .map(|option| (strsim::normalized_damerau_levenshtein(wanted, option), option))
        .filter(|(similarity, _)| *similarity >= 0.6)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, option)| option.as_str())
}
