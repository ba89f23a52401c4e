//! Markdown (CommonMark), for word processors, wikis and printing; on wish with the answer sheet.

use std::fmt::Write as _;

use super::feedback::lines;
use super::loss::Losses;
use super::prepare::{Sheet, origin};
use super::worksheet::{key_line, letter, note_lines};
use super::{ExportError, Format};
use crate::quiz::{Item, Task};
use crate::text::fold_space;

/// The format.
pub(super) struct Markdown;

impl Format for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn is_printable(&self) -> bool {
        true
    }

    fn write(&self, sheet: &Sheet, _: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let words = sheet.words;
        let mut out = format!("# {}\n", escape(&fold_space(&sheet.quiz.title)));
        if let Some(article) = sheet.article() {
            let _ = write!(out, "\n## {}\n", words.text);
            if let Some(title) = &article.title {
                let _ = write!(out, "\n**{}**\n", escape(&fold_space(title)));
            }
            for block in article.text.split("\n\n").filter(|block| !block.trim().is_empty()) {
                let _ = write!(out, "\n{}\n", block_text(block));
            }
            let origin = origin(article);
            if !origin.is_empty() {
                let _ = write!(out, "\n{}: {}\n", words.source, escape(&origin));
            }
        }
        let _ = write!(out, "\n## {}\n", words.questions);
        for (number, item) in sheet.items() {
            question(&mut out, sheet, number, item);
        }
        if sheet.options.key {
            let _ = write!(out, "\n## {}\n", words.key);
            for (number, item) in sheet.items() {
                answer(&mut out, sheet, number, item);
            }
        }
        Ok(out.into_bytes())
    }
}

fn question(out: &mut String, sheet: &Sheet, number: usize, item: &Item) {
    let words = sheet.words;
    let points = if item.points == 1 {
        String::new()
    } else {
        format!(" ({} {})", item.points, words.points)
    };
    let _ = write!(out, "\n### {number}.{points}\n\n{}\n", block_text(&item.stem));
    let hint = match &item.task {
        Task::Choice { .. } if sheet.has_several(number) => words.several,
        Task::Judge => words.judge,
        Task::Match { .. } => words.pairs,
        Task::Order { .. } => words.order,
        _ => "",
    };
    if !hint.is_empty() {
        let _ = write!(out, "\n*{}*\n", escape(hint));
    }
    match &item.task {
        Task::Choice { options } => lettered(out, options),
        Task::Judge => {
            out.push('\n');
            for (_, name) in sheet.verdicts() {
                let _ = writeln!(out, "- {name}");
            }
        }
        Task::Cloze => {}
        Task::Short => out.push_str("\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n"),
        Task::Match { prompts, options } => {
            out.push('\n');
            for (at, prompt) in prompts.iter().enumerate() {
                let _ = writeln!(out, "{}. {} → \\_\\_", at + 1, escape(&fold_space(prompt)));
            }
            lettered(out, options);
        }
        Task::Order { options } => lettered(out, options),
    }
}

fn lettered(out: &mut String, options: &[String]) {
    out.push('\n');
    for (at, option) in options.iter().enumerate() {
        let _ = writeln!(out, "- {}) {}", letter(at), escape(&fold_space(option)));
    }
}

fn answer(out: &mut String, sheet: &Sheet, number: usize, item: &Item) {
    let Some(key) = key_line(sheet, item) else { return };
    let _ = write!(out, "\n**{number}.** {}\n", escape(&key));
    let more: Vec<String> = lines(sheet, item).into_iter().chain(note_lines(item)).collect();
    if !more.is_empty() {
        out.push('\n');
        for line in more {
            let _ = writeln!(out, "- {}", escape(&fold_space(&line)));
        }
    }
}

/// A block of lines; a line break inside stays one.
fn block_text(text: &str) -> String {
    let lines: Vec<String> = text
        .trim()
        .lines()
        .map(|line| escape(line.trim()))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\\\n")
}

/// Escapes what Markdown would act on, wherever in a line it stands; a backslash before any ASCII
/// punctuation makes it plain (CommonMark, 2.4).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        let anywhere = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^'
        );
        // Marks of headings, lists, rules and code fences count only at the start of a line.
        let at_start = at == 0 && matches!(c, '#' | '-' | '+' | '=' | ':' | '!');
        let numbered = at > 0 && at == digits && matches!(c, '.' | ')');
        if anywhere || at_start || numbered {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser};

    use super::*;

    /// The text that a reader of Markdown shows, and whether it is one plain paragraph.
    fn shown(markdown: &str) -> (String, bool) {
        let mut text = String::new();
        let mut plain = true;
        for event in Parser::new(markdown) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(pulldown_cmark::Tag::Paragraph)
                | Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
                _ => plain = false,
            }
        }
        (text, plain)
    }

    proptest::proptest! {
        #[test]
        fn escaped_text_is_shown_as_it_is(text in "[a-z0-9äß„“ #*_`~<>&;!|=+.()\\[\\]\\\\-]{1,40}") {
            let folded = fold_space(&text);
            proptest::prop_assume!(!folded.is_empty());
            proptest::prop_assert_eq!(shown(&escape(&folded)), (folded, true));
        }
    }
}
