//! What the printable formats have in common: letters, and the key in words.

use super::prepare::Sheet;
use crate::quiz::{Item, Key, Task};
use crate::text::fold_space;

/// The letter of an option by its place from 0: A to Z, then AA to AD.
pub(super) fn letter(at: usize) -> String {
    let one = |at: usize| ('A'..='Z').nth(at % 26).unwrap_or('A');
    if at < 26 { one(at).to_string() } else { format!("A{}", one(at)) }
}

/// The right answer of an item in one line: letters as the worksheet has them, and their texts.
pub(super) fn key_line(sheet: &Sheet, item: &Item) -> Option<String> {
    let lettered = |texts: &[String], wanted: &String| {
        texts.iter().position(|text| text == wanted).map(letter).unwrap_or_default()
    };
    Some(match (&item.task, item.key.as_ref()?) {
        (Task::Choice { options }, Key::Choice(keys)) => {
            let mut keys: Vec<String> =
                keys.iter().map(|key| format!("{}) {key}", lettered(options, key))).collect();
            keys.sort();
            keys.join("; ")
        }
        (_, Key::Judge(judgement)) => sheet.words.judgement(*judgement).to_owned(),
        (_, Key::Text { answer, accept }) if accept.is_empty() => fold_space(answer),
        (_, Key::Text { answer, accept }) => {
            fold_space(&format!("{answer} ({}: {})", sheet.words.also, accept.join("; ")))
        }
        (Task::Match { prompts, options }, Key::Match(pairs)) => {
            let of = |prompt: &String| pairs.iter().find(|(of, _)| of == prompt);
            let pairs = prompts.iter().enumerate().filter_map(|(at, prompt)| {
                let (_, option) = of(prompt)?;
                Some(format!("{} → {}) {option}", at + 1, lettered(options, option)))
            });
            pairs.collect::<Vec<_>>().join("; ")
        }
        (Task::Order { options }, Key::Order(order)) => {
            let mut free: Vec<(usize, &String)> = options.iter().enumerate().collect();
            let mut letters = Vec::new();
            for line in order {
                if let Some(at) = free.iter().position(|(_, option)| *option == line) {
                    letters.push(letter(free.remove(at).0));
                }
            }
            letters.join(", ")
        }
        _ => return None,
    })
}

/// The notes on options, each with its letter where the option has one.
pub(super) fn note_lines(item: &Item) -> Vec<String> {
    let options = item.task.options();
    item.notes
        .iter()
        .map(|(about, note)| {
            let letter = options.iter().position(|option| option == about).map(letter);
            let head = letter.map(|letter| format!("{letter}) ")).unwrap_or_default();
            fold_space(&format!("{head}{about}: {note}"))
        })
        .collect()
}
