//! What plain mode prints: the article, an item, its verdict, the result.

use std::fmt::Write;

use super::answer::help_key;
use crate::grade::parts_of_difference;
use crate::messages::{Messages, Value};
use crate::quiz::{Item, Judgement, Key, Task};
use crate::sitting::{Outcome, Shown, Sitting};
use crate::text::{find_folded, fold_space, inert};

/// Whether paragraphs have numbers: those of a card's passage are not those of its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    Shown,
    Hidden,
}

/// The title and the article, paragraph by paragraph.
pub(super) fn article(sitting: &Sitting, numbers: Numbers, messages: &Messages) -> String {
    let quiz = sitting.quiz();
    let mut out = format!("{}\n", inert(&quiz.title));
    if let Some(article) = &quiz.article {
        for (number, paragraph) in article.paragraphs().iter().enumerate() {
            let text = paragraph.of(&article.text).replace('\n', " ");
            out.push('\n');
            if numbers == Numbers::Shown {
                let _ = writeln!(out, "{}", paragraph_label(number + 1, messages));
            }
            let _ = writeln!(out, "{}", inert(&text));
        }
    }
    let (answered, _) = sitting.progress();
    if answered > 0 {
        let left = messages.with("plain-resumed", &[("n", Value::from(answered))]);
        let _ = write!(out, "\n{left}\n");
    }
    out
}

fn paragraph_label(number: usize, messages: &Messages) -> String {
    messages.with("paragraph", &[("n", Value::from(number))])
}

/// The question with its options, numbered, and how to answer.
pub(super) fn item(
    (number, of): (usize, usize),
    item: &Item,
    shown: &Shown,
    messages: &Messages,
) -> String {
    let mut out = format!("\n{number} / {of} · {}\n", messages.skill(item.skill.name()));
    let _ = writeln!(out, "{}", inert(&item.stem));
    for (number, prompt) in shown.prompts.iter().enumerate() {
        let _ = writeln!(out, "  {}  {}", number + 1, inert(prompt));
    }
    let lettered = matches!(item.task, Task::Match { .. });
    for (at, option) in shown.options.iter().enumerate() {
        if lettered {
            let letter = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
            let _ = writeln!(out, "  {letter}  {}", inert(option));
        } else {
            let _ = writeln!(out, "  {}  {}", at + 1, inert(option));
        }
    }
    let _ = writeln!(out, "{}", messages.text(help_key(item)));
    out
}

/// Right or wrong in words, the key, the evidence, the explanation, where wrong options belong.
pub(super) fn verdict(
    sitting: &Sitting,
    at: usize,
    numbers: Numbers,
    messages: &Messages,
) -> String {
    let item = &sitting.quiz().items[at];
    let Some(answer) = sitting.answer_to(at) else { return String::new() };
    let Some(verdict) = &answer.verdict else {
        return format!("{}\n", messages.text("outcome-kept"));
    };
    let mut out = messages.text(outcome_key(verdict.outcome));
    if let Some(parts) = verdict.parts.filter(|_| verdict.outcome == Outcome::Partial) {
        let values = [("right", parts.right.into()), ("of", parts.of.into())];
        let _ = write!(out, ": {}", messages.with("parts", &values));
    }
    out.push('\n');
    if let Some(near) = &verdict.near {
        let (given, meant) = (inert(&near.given), inert(&near.meant));
        let bracketed = |word: &str, other: &str| match parts_of_difference(word, other) {
            [_, "", _] => word.to_owned(),
            [before, between, after] => format!("{before}[{between}]{after}"),
        };
        let _ = writeln!(out, "{} ≠ {}", bracketed(&given, &meant), bracketed(&meant, &given));
    }
    if verdict.outcome != Outcome::Right {
        let key = inert(&key_text(item, messages)).into_owned();
        let _ = writeln!(out, "{}", messages.with("right-is", &[("answer", Value::from(key))]));
    }
    for evidence in &item.evidence {
        let article = sitting.quiz().article.as_ref().filter(|_| numbers == Numbers::Shown);
        let number = article.and_then(|article| {
            let at = find_folded(&article.text, evidence).first()?.start();
            article.paragraphs().iter().position(|span| span.range().contains(&at))
        });
        let lead = number.map(|number| format!("{}: ", paragraph_label(number + 1, messages)));
        let quote = fold_space(evidence);
        let _ = writeln!(out, "{}»{}«", lead.unwrap_or_default(), inert(&quote));
    }
    if let Some(explanation) = &item.explanation {
        let _ = writeln!(out, "{}", inert(explanation));
    }
    for (option, note) in &item.notes {
        let _ = writeln!(out, "{}: {}", inert(option), inert(note));
    }
    out
}

/// The message that names an outcome.
pub(in crate::cli) const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Right => "outcome-right",
        Outcome::NearMiss => "outcome-near-miss",
        Outcome::Partial => "outcome-partial",
        Outcome::Wrong => "outcome-wrong",
        Outcome::Skipped => "outcome-skipped",
    }
}

/// The right answer as text.
pub(in crate::cli) fn key_text(item: &Item, messages: &Messages) -> String {
    match &item.key {
        Some(Key::Choice(keys)) => keys.join("; "),
        Some(Key::Text { answer, .. }) => answer.clone(),
        Some(Key::Judge(judgement)) => messages.text(match judgement {
            Judgement::True => "judge-true",
            Judgement::False => "judge-false",
            Judgement::NotInText => "judge-not-in-text",
        }),
        Some(Key::Match(pairs)) => pairs
            .iter()
            .map(|(prompt, option)| format!("{prompt} → {option}"))
            .collect::<Vec<_>>()
            .join("; "),
        Some(Key::Order(lines)) => lines.join(" → "),
        None => String::new(),
    }
}

/// The result in all and by skill; of a handout the number of answers kept.
pub(in crate::cli) fn result(sitting: &Sitting, messages: &Messages) -> String {
    let summary = sitting.summary();
    let Some(percent) = summary.total.percent() else {
        let kept = sitting.answers().len();
        return format!("\n{}\n", messages.with("result-kept", &[("n", Value::from(kept))]));
    };
    let line = |right: usize, of: usize, percent: u32| {
        messages.with(
            "result-total",
            &[
                ("right", Value::from(right)),
                ("of", Value::from(of)),
                ("percent", Value::from(percent)),
            ],
        )
    };
    let mut out = format!("\n{}\n", line(summary.total.right, summary.total.items, percent));
    for (skill, score) in &summary.by_skill {
        let percent = score.percent().unwrap_or(0);
        let _ = writeln!(
            out,
            "{}: {}",
            messages.skill(skill.name()),
            line(score.right, score.items, percent)
        );
    }
    out
}
