//! A quiz as plain text, for reading on a screen or paper.

use std::fmt::Write;

use crate::quiz::{Item, Judgement, Key, Quiz, Task};

/// The items with their options, keys and evidence.
pub(super) fn write(quiz: &Quiz) -> String {
    let mut out = format!("{}\n\n", quiz.title);
    for (number, item) in quiz.items.iter().enumerate() {
        write_item(&mut out, number + 1, item);
    }
    out
}

/// One item.
pub(super) fn item(number: usize, item: &Item) -> String {
    let mut out = String::new();
    write_item(&mut out, number, item);
    out
}

fn write_item(out: &mut String, number: usize, item: &Item) {
    let family = item.family.as_deref().unwrap_or_else(|| item.kind().name());
    let _ = writeln!(out, "{number}. [{} · {family}] {}", item.skill, item.stem);
    if let Task::Match { prompts, .. } = &item.task {
        for prompt in prompts {
            let _ = writeln!(out, "   – {prompt}");
        }
    }
    for option in item.task.options() {
        let mark = if is_key(item, option) { '*' } else { ' ' };
        let _ = writeln!(out, "  {mark} {option}");
    }
    match &item.key {
        Some(Key::Text { answer, .. }) => {
            let _ = writeln!(out, "  * {answer}");
        }
        Some(Key::Judge(judgement)) => {
            let word = match judgement {
                Judgement::True => "richtig",
                Judgement::False => "falsch",
                Judgement::NotInText => "steht nicht im Text",
            };
            let _ = writeln!(out, "  * {word}");
        }
        Some(Key::Match(pairs)) => {
            for (prompt, option) in pairs {
                let _ = writeln!(out, "  * {prompt} → {option}");
            }
        }
        Some(Key::Choice(_) | Key::Order(_)) | None => {}
    }
    for evidence in &item.evidence {
        let _ = writeln!(out, "    „{evidence}“");
    }
    if let Some(explanation) = &item.explanation {
        let _ = writeln!(out, "    {explanation}");
    }
    for (option, note) in &item.notes {
        let _ = writeln!(out, "    {option}: {note}");
    }
    out.push('\n');
}

fn is_key(item: &Item, option: &str) -> bool {
    matches!(&item.key, Some(Key::Choice(keys)) if keys.iter().any(|key| key == option))
}
