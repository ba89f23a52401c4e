//! What is said of papers, in the interface's language.

use crate::class::{Chosen, Class, Note, Paper, Reason};
use crate::cli::table::one_line;
use crate::grade::Points;
use crate::messages::{Messages, Value};
use crate::quiz::{Judgement, Quiz};

/// Longest name or file in a sentence, in columns.
const SHORT: usize = 60;

/// How a paper is called: its name, with the file where another paper bears the same name or
/// where there is no name.
pub(super) fn label(paper: &Paper, messages: &Messages) -> String {
    let file = one_line(&paper.file, SHORT);
    let name = paper.name.as_ref().map(|name| one_line(name, SHORT));
    let twice = paper.notes.iter().any(|note| matches!(note, Note::SameName(_)));
    match name {
        Some(name) if twice => format!("{name} ({file})"),
        Some(name) => name,
        None => messages.with("grade-nameless", &[("file", Value::from(file))]),
    }
}

/// Points with at most two decimals: `8`, `7.5`, `1.33`.
pub(super) fn points(points: Points, messages: &Messages) -> String {
    let hundredths = points.hundredths();
    let decimals = match (hundredths % 100, hundredths % 10) {
        (0, _) => 0,
        (_, 0) => 1,
        _ => 2,
    };
    #[allow(clippy::cast_precision_loss)]
    messages.number(hundredths as f64 / 100.0, decimals)
}

/// The share in tenths of a per cent, rounded down: what is shown never reaches a boundary that
/// the paper does not reach.
pub(super) fn tenths(points: Points, max: Points) -> u64 {
    let tenths = (u128::from(points.units()) * 1000).checked_div(u128::from(max.units()));
    u64::try_from(tenths.unwrap_or(0)).unwrap_or(0)
}

/// The share with one decimal, without its sign.
#[allow(clippy::cast_precision_loss)]
pub(super) fn percent(points: Points, max: Points, messages: &Messages) -> String {
    messages.number(tenths(points, max) as f64 / 10.0, 1)
}

/// Minutes and seconds: `4:07`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn clock(seconds: f64) -> String {
    // Bounded by the response file: a week for each of 2,000 responses.
    let seconds = seconds.round().max(0.0) as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn files(files: &[String]) -> Value<'static> {
    Value::from(one_line(&files.join(", "), 3 * SHORT))
}

/// A note as a sentence.
pub(super) fn note(note: &Note, quiz: &Quiz, messages: &Messages) -> String {
    match note {
        Note::Nothing => messages.text("grade-note-nothing"),
        Note::Unanswered(places) => {
            let numbers: Vec<String> = places.iter().map(|at| (at + 1).to_string()).collect();
            let values = [
                ("numbers", Value::from(numbers.join(", "))),
                ("n", Value::from(places.len())),
                ("of", Value::from(quiz.items.len())),
            ];
            messages.with("grade-note-unanswered", &values)
        }
        Note::NoFingerprint => messages.text("grade-note-no-fingerprint"),
        Note::OtherVersion => messages.text("grade-note-other-version"),
        Note::Gone(ids) => messages.with("grade-note-gone", &[("items", files(ids))]),
        Note::Copies(others) => messages.with("grade-note-copies", &[("files", files(others))]),
        Note::SameName(others) => {
            messages.with("grade-note-same-name", &[("files", files(others))])
        }
    }
}

/// Why a file was not graded, as a sentence.
pub(super) fn reason(reason: &Reason, messages: &Messages) -> String {
    let with = |key: &str, name: &str, text: &str| {
        messages.with(key, &[(name, Value::from(one_line(text, 4 * SHORT)))])
    };
    match reason {
        Reason::Unreadable(why) => with("grade-refused-unreadable", "words", &messages.told(why)),
        Reason::OtherQuiz(id) => with("grade-refused-other-quiz", "id", id),
        Reason::OtherVersion => messages.text("grade-refused-other-version"),
        Reason::Misfit(problem) => {
            with("grade-refused-misfit", "words", &messages.told(&problem.into()))
        }
        Reason::AttemptDiffers(others) => {
            with("grade-refused-attempt-differs", "files", &others.join(", "))
        }
        Reason::AttemptRenamed(others) => {
            with("grade-refused-attempt-renamed", "files", &others.join(", "))
        }
    }
}

/// The word for a verdict on a statement.
pub(super) fn judgement(judgement: Judgement, messages: &Messages) -> String {
    messages.text(match judgement {
        Judgement::True => "judge-true",
        Judgement::False => "judge-false",
        Judgement::NotInText => "judge-not-in-text",
    })
}

/// What was chosen, as text.
pub(super) fn chosen(chosen: &Chosen, messages: &Messages) -> String {
    match chosen {
        Chosen::Text(text) => text.clone(),
        Chosen::Judgement(given) => judgement(*given, messages),
        Chosen::Pair(prompt, option) => format!("{prompt} → {option}"),
    }
}

/// What of a class the teacher should know: a line each.
pub(super) fn remarks(class: &Class, quiz: &Quiz, messages: &Messages) -> Vec<String> {
    let of_papers = class.papers.iter().flat_map(|paper| {
        paper
            .notes
            .iter()
            .map(|each| format!("{}: {}", label(paper, messages), note(each, quiz, messages)))
    });
    let absent = (!class.absent.is_empty()).then(|| {
        let names: Vec<String> = class.absent.iter().map(|name| one_line(name, SHORT)).collect();
        messages.with("grade-absent", &[("names", Value::from(names.join(", ")))])
    });
    of_papers.chain(absent).collect()
}
