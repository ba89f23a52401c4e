//! One item.

use super::evidence::Passages;
use super::key::{is_permutation, task_and_key};
use crate::note;
use crate::quiz::diagnostic::{Faults, quoted};
use crate::quiz::fields::{Fields, text, too_many, wrong_type};
use crate::quiz::limits::{MAX_ACCEPT, MAX_EVIDENCE, MAX_LINE_CHARS, MAX_POINTS, MAX_TEXT_CHARS};
use crate::quiz::model::{Item, ItemKind, Judgement, Skill, Task};
use crate::quiz::raw::{Node, Value};
use crate::text::fold_space;

/// The keys of an item, in the order in which they are written.
pub(in crate::quiz) const KEYS: &[&str] = &[
    "id",
    "kind",
    "skill",
    "family",
    "stem",
    "prompts",
    "options",
    "answer",
    "accept",
    "evidence",
    "explanation",
    "points",
    "confidence",
    "notes",
];

/// The keys that would give a handout's answers away.
pub(in crate::quiz) const SECRET_KEYS: &[&str] =
    &["answer", "accept", "evidence", "explanation", "notes"];

/// The gap of a cloze item.
const GAP: &str = "___";

/// Reads an item of the id given.
pub(super) fn item(
    fields: Fields<'_>,
    id: String,
    handout: bool,
    passages: &Passages,
    faults: &mut Faults,
) -> Item {
    if handout {
        no_secrets(fields, faults);
    }
    let stem = stem(fields, faults);
    let kind = kind(fields, &stem, faults);
    if kind == ItemKind::Cloze {
        one_gap(&stem, fields, faults);
    }
    let (task, key) = task_and_key(kind, fields, handout, faults);
    unused(kind, fields, faults);
    let skills: Vec<&str> = Skill::ALL.iter().map(|skill| skill.name()).collect();
    let skill = fields.name("skill", &skills, Skill::from_name, faults);
    let evidence = if handout {
        Vec::new()
    } else {
        fields.texts("evidence", MAX_EVIDENCE, MAX_TEXT_CHARS, faults)
    };
    passages.check(&evidence, faults);
    let secret = |key: &str, faults: &mut Faults| {
        if handout { None } else { fields.line(key, MAX_TEXT_CHARS, faults) }
    };
    Item {
        id,
        skill: skill.unwrap_or_else(|| default_skill(kind)),
        family: fields.line("family", MAX_LINE_CHARS, faults),
        stem,
        key,
        evidence: evidence.into_iter().map(|text| text.value).collect(),
        explanation: secret("explanation", faults),
        notes: if handout { Vec::new() } else { notes(fields, &task, faults) },
        task,
        confidence: confidence(fields, faults),
        points: points(fields, faults),
    }
}

fn no_secrets(fields: Fields<'_>, faults: &mut Faults) {
    for key in SECRET_KEYS {
        if fields.node(key).is_some() {
            let message = note!("quiz-secret", key = *key);
            let help = note!("quiz-handout-help");
            faults.error_help("handout-with-key", fields.key_place(key), message, help);
        }
    }
}

fn stem(fields: Fields<'_>, faults: &mut Faults) -> String {
    let given = fields.node("stem").is_some();
    let stem = fields.text("stem", MAX_TEXT_CHARS, faults);
    let empty = stem.as_ref().is_some_and(|stem| stem.value.trim().is_empty());
    if !given || empty {
        let message = if given { note!("quiz-empty-stem") } else { note!("quiz-no-stem") };
        let help = note!("quiz-stem-help");
        faults.error_help("missing-stem", fields.place("stem"), message, help);
    }
    stem.map(|stem| stem.value).unwrap_or_default()
}

/// The kind that the author gave, else the one that the item's keys tell.
fn kind(fields: Fields<'_>, stem: &str, faults: &mut Faults) -> ItemKind {
    let kinds: Vec<&str> = ItemKind::ALL.iter().map(|kind| kind.name()).collect();
    fields
        .name("kind", &kinds, ItemKind::from_name, faults)
        .unwrap_or_else(|| told_kind(fields, stem))
}

/// The kind of an item whose author gave none.
fn told_kind(fields: Fields<'_>, stem: &str) -> ItemKind {
    let answer = fields.node("answer").map(|node| &node.value);
    let filled = |key: &str| {
        fields
            .node(key)
            .is_some_and(|node| !matches!(&node.value, Value::List(list) if list.is_empty()))
    };
    let is_list = |node: &Node| matches!(node.value, Value::List(_));
    match answer {
        Some(Value::List(list)) if list.iter().any(is_list) => ItemKind::Match,
        _ if filled("prompts") => ItemKind::Match,
        Some(Value::Bool(_)) => ItemKind::Judge,
        Some(Value::List(list)) if filled("options") => {
            let options = fields.node("options").map(|node| &node.value);
            let Some(Value::List(options)) = options else { return ItemKind::Choice };
            if is_permutation(&plain(list), &plain(options)) {
                ItemKind::Order
            } else {
                ItemKind::Choice
            }
        }
        _ if filled("options") => ItemKind::Choice,
        Some(Value::Text(name)) if name.trim() == Judgement::NotInText.name() => ItemKind::Judge,
        _ if stem.contains(GAP) => ItemKind::Cloze,
        _ => ItemKind::Short,
    }
}

/// The texts of a list, whatever else is in it left out.
fn plain(list: &[Node]) -> Vec<String> {
    list.iter()
        .filter_map(|node| match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect()
}

/// The skill of an item whose author gave none.
const fn default_skill(kind: ItemKind) -> Skill {
    match kind {
        ItemKind::Choice | ItemKind::Short => Skill::Fact,
        ItemKind::Cloze => Skill::Vocabulary,
        ItemKind::Judge => Skill::Detail,
        ItemKind::Match | ItemKind::Order => Skill::Structure,
    }
}

fn one_gap(stem: &str, fields: Fields<'_>, faults: &mut Faults) {
    let runs: Vec<usize> =
        stem.split(|c| c != '_').map(str::len).filter(|&length| length >= GAP.len()).collect();
    if runs != [GAP.len()] {
        let message = match runs.len() {
            0 => note!("quiz-no-gap"),
            1 => note!("quiz-gap-length"),
            count => note!("quiz-gaps", n = count),
        };
        let help = note!("quiz-gap-help");
        faults.error_help("gap", fields.place("stem"), message, help);
    }
}

/// Warns of keys that an item of this kind does not use.
fn unused(kind: ItemKind, fields: Fields<'_>, faults: &mut Faults) {
    let typed = matches!(kind, ItemKind::Cloze | ItemKind::Short);
    let keys = [
        ("prompts", kind == ItemKind::Match),
        ("options", !typed && kind != ItemKind::Judge),
        ("accept", typed),
    ];
    for (key, used) in keys {
        let filled = fields
            .node(key)
            .is_some_and(|node| !matches!(&node.value, Value::List(list) if list.is_empty()));
        if filled && !used {
            let message = note!("quiz-unused", kind = kind.name(), key = key);
            let help = match (key, kind) {
                ("options", ItemKind::Cloze | ItemKind::Short) => Some(note!("quiz-unused-help")),
                _ => None,
            };
            faults.warning("unused-key", fields.key_place(key), message, help);
        }
    }
}

/// What is said about single options. For items with options each must be about one of them.
fn notes(fields: Fields<'_>, task: &Task, faults: &mut Faults) -> Vec<(String, String)> {
    let Some(node) = fields.node("notes") else { return Vec::new() };
    let Value::Table(table) = &node.value else {
        wrong_type("notes", note!("want-notes"), &node.value, node.span, faults);
        return Vec::new();
    };
    if too_many(table.entries.len(), MAX_ACCEPT, "notes", node.span, faults) {
        return Vec::new();
    }
    let mut about: Vec<String> = task.options().iter().map(|option| fold_space(option)).collect();
    if let Task::Match { prompts, .. } = task {
        about.extend(prompts.iter().map(|prompt| fold_space(prompt)));
    }
    let mut notes = Vec::new();
    for (key, node) in &table.entries {
        let Some(note) = text(node, "notes", MAX_TEXT_CHARS, faults) else { continue };
        if !about.is_empty() && !about.contains(&fold_space(&key.name)) {
            let message = note!("quiz-note", option = quoted(&key.name));
            let help = Some(note!("quiz-note-help"));
            faults.warning("note-without-option", key.span, message, help);
        }
        notes.push((key.name.replace("\r\n", "\n"), note.value));
    }
    notes
}

fn points(fields: Fields<'_>, faults: &mut Faults) -> u32 {
    let Some(node) = fields.node("points") else { return 1 };
    let points = match &node.value {
        Value::Integer(points) => u32::try_from(*points).ok(),
        other => {
            wrong_type("points", note!("want-whole-number"), other, node.span, faults);
            return 1;
        }
    };
    points.filter(|points| (1..=MAX_POINTS).contains(points)).unwrap_or_else(|| {
        faults.error("points", node.span, note!("quiz-points", most = MAX_POINTS));
        1
    })
}

#[allow(clippy::cast_precision_loss)]
fn confidence(fields: Fields<'_>, faults: &mut Faults) -> Option<f64> {
    let node = fields.node("confidence")?;
    let value = match &node.value {
        Value::Float(value) => *value,
        Value::Integer(value) => *value as f64,
        other => {
            wrong_type("confidence", note!("want-number"), other, node.span, faults);
            return None;
        }
    };
    if !(0.0..=1.0).contains(&value) {
        faults.error("confidence", node.span, note!("quiz-confidence"));
        return None;
    }
    Some(value)
}
