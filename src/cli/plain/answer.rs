//! A typed line as the response to an item.

use crate::messages::Messages;
use crate::quiz::{Item, Judgement, Key, Response, Task};
use crate::sitting::Shown;

/// Reads a line: a choice by its number (several by several numbers), a verdict by its letter,
/// typed words as they are, pairs and rows as numbers and letters. An empty line skips.
///
/// # Errors
/// What to type instead.
pub(super) fn read(
    line: &str,
    item: &Item,
    shown: &Shown,
    messages: &Messages,
) -> Result<Response, String> {
    let line = line.trim();
    if line.is_empty() {
        return Ok(Response::Skipped);
    }
    let response = match &item.task {
        Task::Choice { .. } => choice(line, &shown.options).map(Response::Choice),
        Task::Cloze | Task::Short => Some(Response::Text(line.to_owned())),
        Task::Judge => judgement(line, messages).map(Response::Judge),
        Task::Match { .. } => pairs(line, shown).map(Response::Match),
        Task::Order { .. } => order(line, &shown.options).map(Response::Order),
    };
    response.ok_or_else(|| messages.text(help_key(item)))
}

/// The message that tells how to answer.
pub(super) fn help_key(item: &Item) -> &'static str {
    match item.task {
        // Of a handout's item nobody knows how many options are right.
        Task::Choice { .. } => match &item.key {
            Some(Key::Choice(keys)) if keys.len() < 2 => "plain-type-number",
            _ => "plain-type-numbers",
        },
        Task::Cloze | Task::Short => "plain-type-words",
        Task::Judge => "plain-type-verdict",
        Task::Match { .. } => "plain-type-pairs",
        Task::Order { .. } => "plain-type-order",
    }
}

fn numbers(line: &str) -> Option<Vec<usize>> {
    line.split([' ', ',', ';'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect()
}

/// The options of these numbers, from 1, each once.
fn pick(numbers: &[usize], options: &[String]) -> Option<Vec<String>> {
    let mut picked: Vec<String> = Vec::new();
    for number in numbers {
        let option = options.get(number.checked_sub(1)?)?;
        if picked.contains(option) {
            return None;
        }
        picked.push(option.clone());
    }
    Some(picked)
}

fn choice(line: &str, options: &[String]) -> Option<Vec<String>> {
    let chosen = pick(&numbers(line)?, options)?;
    (!chosen.is_empty()).then_some(chosen)
}

fn judgement(line: &str, messages: &Messages) -> Option<Judgement> {
    let typed = line.to_lowercase();
    let keys = messages.text("judge-keys");
    let by_letter = keys.chars().position(|key| typed.chars().eq([key]));
    let by_number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    by_letter.or(by_number).and_then(|at| Judgement::ALL.get(at).copied())
}

/// "1b 2a 3c": each prompt by its number with an option by its letter.
fn pairs(line: &str, shown: &Shown) -> Option<Vec<(String, String)>> {
    let mut made: Vec<(String, String)> = Vec::new();
    for part in line.to_lowercase().split([' ', ',', ';']).filter(|part| !part.is_empty()) {
        let letter = part.chars().last()?;
        let number: usize = part.strip_suffix(letter)?.parse().ok()?;
        let prompt = shown.prompts.get(number.checked_sub(1)?)?;
        let at = (letter as usize).checked_sub('a' as usize)?;
        let option = shown.options.get(at)?;
        if made.iter().any(|(other, _)| other == prompt) {
            return None;
        }
        made.push((prompt.clone(), option.clone()));
    }
    (made.len() == shown.prompts.len()).then_some(made)
}

/// "3 1 2": the rows in order, each once.
fn order(line: &str, options: &[String]) -> Option<Vec<String>> {
    let lines = pick(&numbers(line)?, options)?;
    (lines.len() == options.len()).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;
    use crate::sitting::{samples, shown};

    #[test]
    fn every_kind_is_answered_by_a_line() {
        let messages = Messages::new(Lang::De);
        for item in &samples::quiz().items {
            let shown = shown(item, 1);
            let line = match &item.task {
                Task::Choice { .. } => "1",
                Task::Cloze | Task::Short => "Fähre",
                Task::Judge => "f",
                Task::Match { .. } => {
                    if shown.prompts.len() == 2 {
                        "1b 2a"
                    } else {
                        "1b, 2a, 3c"
                    }
                }
                Task::Order { .. } => {
                    if shown.options.len() == 3 {
                        "3 1 2"
                    } else {
                        "4 3 1 2"
                    }
                }
            };
            assert!(read(line, item, &shown, &messages).is_ok(), "{}: {shown:?}", item.id);
            assert_eq!(read("  ", item, &shown, &messages), Ok(Response::Skipped));
            if !matches!(item.task, Task::Cloze | Task::Short) {
                for wrong in ["0", "99", "x y z", "1 1"] {
                    assert!(read(wrong, item, &shown, &messages).is_err(), "{}: {wrong}", item.id);
                }
            }
        }
    }
}
