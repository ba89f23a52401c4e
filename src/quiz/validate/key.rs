//! The task and the key of an item, by its kind.

use super::options::{distinct, options, pick};
use crate::note;
use crate::quiz::diagnostic::{Faults, quoted};
use crate::quiz::fields::{Fields, Text, text, too_many, wrong_type};
use crate::quiz::limits::{MAX_ACCEPT, MAX_OPTIONS, MAX_TEXT_CHARS};
use crate::quiz::model::{ItemKind, Judgement, Key, Task};
use crate::quiz::raw::{Node, Value};
use crate::text::fold_space;

/// Reads what an item shows and its key; a handout's items have none.
pub(super) fn task_and_key(
    kind: ItemKind,
    fields: Fields<'_>,
    handout: bool,
    faults: &mut Faults,
) -> (Task, Option<Key>) {
    let answer = if handout { None } else { answer(fields, faults) };
    match kind {
        ItemKind::Choice => {
            let options = options(fields, "options", 2, faults);
            let key = answer.and_then(|node| choice(node, &options, faults));
            (Task::Choice { options }, key)
        }
        ItemKind::Cloze | ItemKind::Short => {
            let task = if kind == ItemKind::Cloze { Task::Cloze } else { Task::Short };
            (task, answer.and_then(|node| typed(node, fields, faults)))
        }
        ItemKind::Judge => (Task::Judge, answer.and_then(|node| judge(node, faults))),
        ItemKind::Match => matching(fields, answer, handout, faults),
        ItemKind::Order => order(fields, answer, handout, faults),
    }
}

fn answer<'a>(fields: Fields<'a>, faults: &mut Faults) -> Option<&'a Node> {
    let node = fields.node("answer");
    if node.is_none() {
        let (message, help) = (note!("quiz-no-answer"), note!("quiz-no-answer-help"));
        faults.error_help("missing-answer", fields.span, message, help);
    }
    node
}

fn choice(node: &Node, options: &[String], faults: &mut Faults) -> Option<Key> {
    let answers = match &node.value {
        Value::List(list) if list.is_empty() => {
            let (message, help) = (note!("quiz-no-answer"), note!("quiz-no-key-help"));
            faults.error_help("missing-answer", node.span, message, help);
            return None;
        }
        Value::List(list) => {
            if too_many(list.len(), MAX_OPTIONS, "answer", node.span, faults) {
                return None;
            }
            list.iter().filter_map(|each| text(each, "answer", MAX_TEXT_CHARS, faults)).collect()
        }
        _ => vec![text(node, "answer", MAX_TEXT_CHARS, faults)?],
    };
    let mut keys: Vec<String> = Vec::with_capacity(answers.len());
    for answer in &answers {
        let Some(key) = pick(answer, options, "options", faults) else { continue };
        if keys.contains(&key) {
            let message = note!("quiz-answer-twice", answer = quoted(&key));
            faults.error("answer-twice", answer.span, message);
        } else {
            keys.push(key);
        }
    }
    Some(Key::Choice(keys))
}

fn typed(node: &Node, fields: Fields<'_>, faults: &mut Faults) -> Option<Key> {
    if matches!(node.value, Value::List(_)) {
        let (message, help) = (note!("quiz-one-answer"), note!("quiz-one-answer-help"));
        faults.error_help("wrong-type", node.span, message, help);
        return None;
    }
    let answer = text(node, "answer", MAX_TEXT_CHARS, faults)?;
    let accept = fields.texts("accept", MAX_ACCEPT, MAX_TEXT_CHARS, faults);
    for each in std::iter::once(&answer).chain(&accept) {
        if each.value.trim().is_empty() {
            faults.error("empty-text", each.span, note!("quiz-empty-answer"));
        }
    }
    Some(Key::Text {
        answer: answer.value,
        accept: accept.into_iter().map(|text| text.value).collect(),
    })
}

fn judge(node: &Node, faults: &mut Faults) -> Option<Key> {
    let judgement = match &node.value {
        Value::Bool(true) => Some(Judgement::True),
        Value::Bool(false) => Some(Judgement::False),
        Value::Text(name) => Judgement::from_name(name.trim()),
        _ => None,
    };
    if judgement.is_none() {
        let message = match &node.value {
            Value::Text(name) => note!("quiz-judge-name", name = quoted(name)),
            other => note!("quiz-judge", got = other.describe()),
        };
        faults.error_help("unknown-judgement", node.span, message, note!("quiz-judge-help"));
    }
    judgement.map(Key::Judge)
}

/// The pairs of a match item's answer.
fn pairs(node: &Node, faults: &mut Faults) -> Option<Vec<(Text, Text)>> {
    let help = || note!("quiz-pairs-help");
    let Value::List(list) = &node.value else {
        let (want, got) = (note!("want-pairs"), node.value.describe());
        let message = note!("file-wrong-type", key = "answer", want = want, got = got);
        faults.error_help("wrong-type", node.span, message, help());
        return None;
    };
    if too_many(list.len(), MAX_OPTIONS, "answer", node.span, faults) {
        return None;
    }
    let mut pairs = Vec::with_capacity(list.len());
    for each in list {
        match &each.value {
            Value::List(pair) if pair.len() == 2 => {
                let mut side = |at: usize| {
                    pair.get(at).and_then(|side| text(side, "answer", MAX_TEXT_CHARS, faults))
                };
                if let (Some(prompt), Some(option)) = (side(0), side(1)) {
                    pairs.push((prompt, option));
                }
            }
            _ => faults.error_help("wrong-type", each.span, note!("quiz-no-pair"), help()),
        }
    }
    // With a pair missing, others would seem to be faults that are none.
    (pairs.len() == list.len()).then_some(pairs)
}

fn matching(
    fields: Fields<'_>,
    answer: Option<&Node>,
    handout: bool,
    faults: &mut Faults,
) -> (Task, Option<Key>) {
    let pairs = answer.and_then(|node| pairs(node, faults));
    let derive = !handout && pairs.is_some();
    let prompts = match &pairs {
        Some(pairs) if derive && is_absent(fields, "prompts") => {
            pairs.iter().map(|(prompt, _)| prompt.value.clone()).collect()
        }
        _ => options(fields, "prompts", 2, faults),
    };
    let options = match &pairs {
        Some(pairs) if derive && is_absent(fields, "options") => {
            sorted(pairs.iter().map(|(_, option)| option.value.clone()))
        }
        _ => options(fields, "options", 2, faults),
    };
    let key = pairs.map(|pairs| {
        let mut key: Vec<(String, String)> = Vec::with_capacity(pairs.len());
        for (prompt, option) in &pairs {
            let of = pick(prompt, &prompts, "prompts", faults);
            let to = pick(option, &options, "options", faults);
            let (Some(of), Some(to)) = (of, to) else { continue };
            if key.iter().any(|(other, _)| *other == of) {
                let message = note!("quiz-paired-twice", prompt = quoted(&of));
                faults.error("paired-twice", prompt.span, message);
            } else {
                key.push((of, to));
            }
        }
        if key.len() == pairs.len() {
            for prompt in &prompts {
                if !key.iter().any(|(of, _)| of == prompt) {
                    let message = note!("quiz-unpaired", prompt = quoted(prompt));
                    let help = note!("quiz-unpaired-help");
                    faults.error_help("unpaired", fields.place("answer"), message, help);
                }
            }
        }
        Key::Match(key)
    });
    (Task::Match { prompts, options }, key)
}

fn order(
    fields: Fields<'_>,
    answer: Option<&Node>,
    handout: bool,
    faults: &mut Faults,
) -> (Task, Option<Key>) {
    let lines = answer.map(|node| match &node.value {
        Value::List(list) if too_many(list.len(), MAX_OPTIONS, "answer", node.span, faults) => None,
        Value::List(list) => {
            let lines: Vec<Text> = list
                .iter()
                .filter_map(|each| text(each, "answer", MAX_TEXT_CHARS, faults))
                .collect();
            (lines.len() == list.len()).then_some(lines)
        }
        other => {
            wrong_type("answer", note!("want-order"), other, node.span, faults);
            None
        }
    });
    let lines = lines.flatten();
    let options = match &lines {
        Some(lines) if !handout && is_absent(fields, "options") => {
            distinct(lines, faults);
            if lines.len() < 2 {
                let message = note!("quiz-nothing-to-order");
                let help = note!("quiz-nothing-to-order-help");
                faults.error_help("too-few", fields.place("answer"), message, help);
            }
            sorted(lines.iter().map(|line| line.value.clone()))
        }
        _ => options(fields, "options", 2, faults),
    };
    let key = lines.map(|lines| {
        let picked: Vec<String> =
            lines.iter().filter_map(|line| pick(line, &options, "options", faults)).collect();
        if picked.len() == lines.len() && !is_permutation(&picked, &options) {
            let message = note!("quiz-no-permutation");
            let help = note!("quiz-no-permutation-help");
            faults.error_help("not-a-permutation", fields.place("answer"), message, help);
        }
        Key::Order(picked)
    });
    (Task::Order { options }, key)
}

/// Whether a list is missing or empty.
fn is_absent(fields: Fields<'_>, key: &str) -> bool {
    fields.node(key).is_none_or(|node| matches!(&node.value, Value::List(list) if list.is_empty()))
}

/// In alphabetical order, so that the order of the answer does not show; each once.
fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut sorted: Vec<String> = texts.collect();
    sorted.sort();
    sorted.dedup();
    sorted
}

/// Whether two lists hold the same texts, each as often.
pub(super) fn is_permutation(left: &[String], right: &[String]) -> bool {
    let folded = |texts: &[String]| {
        let mut texts: Vec<String> = texts.iter().map(|text| fold_space(text)).collect();
        texts.sort();
        texts
    };
    folded(left) == folded(right)
}
