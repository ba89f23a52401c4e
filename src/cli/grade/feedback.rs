//! A sheet for each pupil, in Markdown: what was answered, what is right, and where it stands.

use std::fmt::Write as _;
use std::path::Path;

use super::words;
use crate::class::{Class, FileNames, Mark, Paper, Scale};
use crate::cli::{CliError, plain, whole_file};
use crate::grade::{Outcome, Points};
use crate::messages::{Messages, Value};
use crate::quiz::{Item, Quiz, Response};
use crate::text::{fold_space, inert};

/// Writes a sheet for each paper into a folder, which is made if there is none. Gives their
/// number.
///
/// # Errors
/// If the folder or a sheet can't be written.
pub(super) fn write(
    folder: &Path,
    class: &Class,
    quiz: &Quiz,
    scale: Option<&Scale>,
    messages: &Messages,
) -> Result<usize, CliError> {
    whole_file::make_folder(folder)?;
    let mut names = FileNames::default();
    for paper in &class.papers {
        let stem = Path::new(&paper.file).file_stem().map(|stem| stem.to_string_lossy());
        let name = paper.name.as_deref().or(stem.as_deref()).unwrap_or_default();
        let text = sheet(paper, class.max, quiz, scale, messages);
        whole_file::write_private(&folder.join(names.give(name, ".md")), &text)?;
    }
    Ok(class.papers.len())
}

fn sheet(
    paper: &Paper,
    max: Points,
    quiz: &Quiz,
    scale: Option<&Scale>,
    messages: &Messages,
) -> String {
    let mut out = format!("# {}\n\n", escaped(&quiz.title));
    if let Some(name) = &paper.name {
        let _ = write!(out, "**{}** · ", escaped(name));
    }
    let total = messages.with(
        "grade-sheet-total",
        &[
            ("points", Value::from(words::points(paper.points, messages))),
            ("max", Value::from(words::points(max, messages))),
            ("percent", Value::from(words::percent(paper.points, max, messages))),
        ],
    );
    out.push_str(&total);
    if let Some(mark) = scale.and_then(|scale| scale.mark(paper.points, max)) {
        let mark = messages.with("grade-sheet-mark", &[("mark", Value::from(escaped(mark)))]);
        let _ = write!(out, " · {mark}");
    }
    out.push('\n');
    for (number, (item, mark)) in quiz.items.iter().zip(&paper.marks).enumerate() {
        section(&mut out, number + 1, item, mark, messages);
    }
    out
}

fn section(out: &mut String, number: usize, item: &Item, mark: &Mark, messages: &Messages) {
    let _ = write!(out, "\n## {number}. {}\n\n", escaped(&item.stem));
    let outcome = match mark {
        Mark::Missing => messages.text("grade-sheet-missing"),
        Mark::Given { verdict, .. } => messages.text(plain::outcome_key(verdict.outcome)),
    };
    let earned = messages.with(
        "grade-sheet-points",
        &[
            ("points", Value::from(words::points(mark.points(), messages))),
            ("max", Value::from(words::points(Points::whole(item.points), messages))),
        ],
    );
    let _ = writeln!(out, "**{outcome}** · {earned}");
    if let Mark::Given { response, .. } = mark {
        let given = escaped(&given(response, messages));
        let line = messages.with("you-wrote", &[("answer", Value::from(given))]);
        let _ = write!(out, "\n{line}\n");
    }
    let right = matches!(mark, Mark::Given { verdict, .. } if verdict.outcome == Outcome::Right);
    if !right {
        let key = escaped(&plain::key_text(item, messages));
        let line = messages.with("right-is", &[("answer", Value::from(key))]);
        let _ = write!(out, "\n{line}\n");
    }
    for evidence in &item.evidence {
        let _ = write!(out, "\n> {}\n", escaped(evidence));
    }
    if let Some(explanation) = &item.explanation {
        let _ = write!(out, "\n{}\n", escaped(explanation));
    }
    if let Mark::Given { response: Response::Choice(chosen), .. } = mark {
        for (about, note) in item.notes.iter().filter(|(about, _)| chosen.contains(about)) {
            let _ = write!(out, "\n{}: {}\n", escaped(about), escaped(note));
        }
    }
}

/// A response as text.
fn given(response: &Response, messages: &Messages) -> String {
    match response {
        Response::Choice(chosen) => chosen.join("; "),
        Response::Text(text) => text.clone(),
        Response::Judge(given) => words::judgement(*given, messages),
        Response::Match(pairs) => pairs
            .iter()
            .map(|(prompt, option)| format!("{prompt} → {option}"))
            .collect::<Vec<_>>()
            .join("; "),
        Response::Order(lines) => lines.join(" → "),
        Response::Skipped => String::new(),
    }
}

/// A text of strangers in Markdown: on one line, inert, and nothing in it is taken for a mark, a
/// link or HTML.
fn escaped(text: &str) -> String {
    let folded = fold_space(text);
    let text = inert(&folded);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let marks = "\\`*_{}[]<>#|~&".contains(c);
        // What makes a list, a heading line or an ordered list stands first or after a number.
        let first = at == 0 && "+-=".contains(c);
        let ordered = ".)".contains(c)
            && !text[..at].is_empty()
            && text[..at].bytes().all(|byte| byte.is_ascii_digit());
        if marks || first || ordered {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_a_mark() {
        assert_eq!(escaped("<b>*Mia*</b>\n# x"), "\\<b\\>\\*Mia\\*\\</b\\> \\# x");
        assert_eq!(escaped("[x](javascript:1)"), "\\[x\\](javascript:1)");
        assert_eq!(escaped("1. Mai 2025"), "1\\. Mai 2025");
        assert_eq!(escaped("- nein"), "\\- nein");
        assert_eq!(escaped("am 1. Mai, 2,40 Euro (ja)"), "am 1. Mai, 2,40 Euro (ja)");
        assert_eq!(escaped("\u{1b}[2J"), "␛\\[2J");
    }
}
