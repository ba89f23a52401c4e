//! A worksheet as one HTML page: to read, and with its print style to print, the answer sheet on a
//! page of its own. It holds no script, and its policy lets none in.

use std::fmt::Write as _;

use super::feedback::lines;
use super::loss::Losses;
use super::prepare::{Sheet, origin};
use super::worksheet::{key_line, letter, note_lines};
use super::xml::{escape, html_text, paragraphs};
use super::{ExportError, Format};
use crate::quiz::{Item, Task};
use crate::text::fold_space;

/// The format.
pub(super) struct Html;

const STYLE: &str = include_str!("worksheet.css");

impl Format for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn is_printable(&self) -> bool {
        true
    }

    fn write(&self, sheet: &Sheet, _: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let words = sheet.words;
        let title = escape(&fold_space(&sheet.quiz.title));
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <h1>{title}</h1>\n<p class=\"who\">{}: <span></span> {}: <span></span></p>\n",
            escape(&sheet.quiz.language),
            words.name,
            words.date
        );
        if let Some(article) = sheet.article() {
            let _ = writeln!(out, "<section class=\"article\">\n<h2>{}</h2>", words.text);
            if let Some(title) = &article.title {
                let _ = writeln!(out, "<h3>{}</h3>", escape(&fold_space(title)));
            }
            let _ = writeln!(out, "{}", paragraphs(&article.text).replace("</p><p>", "</p>\n<p>"));
            let origin = origin(article);
            if !origin.is_empty() {
                let (label, origin) = (words.source, escape(&origin));
                let _ = writeln!(out, "<p class=\"origin\">{label}: {origin}</p>");
            }
            out.push_str("</section>\n");
        }
        let heading = words.questions;
        let _ = writeln!(out, "<section>\n<h2>{heading}</h2>\n<ol class=\"questions\">");
        for (number, item) in sheet.items() {
            question(&mut out, sheet, number, item);
        }
        out.push_str("</ol>\n</section>\n");
        if sheet.options.key {
            let _ = writeln!(
                out,
                "<section class=\"sheet\">\n<h2>{}</h2>\n<ol class=\"answers\">",
                words.key
            );
            for (_, item) in sheet.items() {
                answer(&mut out, sheet, item);
            }
            out.push_str("</ol>\n</section>\n");
        }
        out.push_str("</body>\n</html>\n");
        Ok(out.into_bytes())
    }
}

fn question(out: &mut String, sheet: &Sheet, number: usize, item: &Item) {
    let words = sheet.words;
    let stem = html_text(item.stem.trim()).replace("___", "<span class=\"blank\">&nbsp;</span>");
    let points = if item.points == 1 {
        String::new()
    } else {
        format!(" <span class=\"points\">({} {})</span>", item.points, words.points)
    };
    let _ = writeln!(out, "<li><p class=\"stem\">{stem}{points}</p>");
    let hint = match &item.task {
        Task::Choice { .. } if sheet.has_several(number) => words.several,
        Task::Match { .. } => words.pairs,
        Task::Order { .. } => words.order,
        _ => "",
    };
    if !hint.is_empty() {
        let _ = writeln!(out, "<p class=\"hint\">{hint}</p>");
    }
    match &item.task {
        Task::Choice { options } => lettered(out, options, "<span class=\"box\"></span>"),
        Task::Judge => {
            let names = sheet.verdicts().into_iter().map(|(_, name)| name);
            let boxes: Vec<String> =
                names.map(|name| format!("<li><span class=\"box\"></span>{name}</li>")).collect();
            let _ = writeln!(out, "<ul>\n{}\n</ul>", boxes.join("\n"));
        }
        Task::Cloze => {}
        Task::Short => out.push_str("<p class=\"line\"></p>\n"),
        Task::Match { prompts, options } => {
            out.push_str("<ol class=\"prompts\">\n");
            for (at, prompt) in prompts.iter().enumerate() {
                let prompt = html_text(prompt);
                let number = at + 1;
                let _ =
                    writeln!(out, "<li><span class=\"place\">&nbsp;</span>{number}. {prompt}</li>");
            }
            out.push_str("</ol>\n");
            lettered(out, options, "");
        }
        Task::Order { options } => {
            lettered(out, options, "<span class=\"place\">&nbsp;</span>");
        }
    }
    out.push_str("</li>\n");
}

fn lettered(out: &mut String, options: &[String], head: &str) {
    out.push_str("<ul>\n");
    for (at, option) in options.iter().enumerate() {
        let _ = writeln!(out, "<li>{head}{}) {}</li>", letter(at), html_text(option));
    }
    out.push_str("</ul>\n");
}

fn answer(out: &mut String, sheet: &Sheet, item: &Item) {
    let key = key_line(sheet, item).unwrap_or_default();
    let _ = writeln!(out, "<li><p><strong>{}</strong></p>", html_text(&key));
    for line in lines(sheet, item) {
        let _ = writeln!(out, "<p>{}</p>", html_text(&line));
    }
    let notes = note_lines(item);
    if !notes.is_empty() {
        out.push_str("<ul>\n");
        for note in notes {
            let _ = writeln!(out, "<li>{}</li>", html_text(&note));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</li>\n");
}
