//! Moodle XML, as `question/format/xml` reads it.
//!
//! Texts are HTML in escaped form. Wrong options of items with several keys take off what a right
//! one gives, as `grade` does; Moodle never goes below zero.

use std::fmt::Write as _;

use super::feedback::{lines, title};
use super::gift::share;
use super::loss::{Losses, Lost};
use super::prepare::{Sheet, note_of, origin};
use super::xml::{Xml, html_text, paragraphs};
use super::{ExportError, Format};
use crate::quiz::{Item, Judgement, Key, Task};
use crate::text::fold_space;

/// The format.
pub(super) struct MoodleXml;

const HTML: &[(&str, &str)] = &[("format", "html")];

impl Format for MoodleXml {
    fn name(&self) -> &'static str {
        "moodle-xml"
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut xml = Xml::new();
        xml.start("quiz", &[]);
        let path = format!("$course$/top/{}", fold_space(&sheet.quiz.title).replace('/', "//"));
        xml.within("question", &[("type", "category")], |xml| {
            xml.within("category", &[], |xml| xml.leaf("text", &[], &path));
        });
        if let Some(article) = sheet.article() {
            let name = article.title.as_ref().unwrap_or(&sheet.quiz.title);
            let mut text = paragraphs(&article.text);
            let origin = origin(article);
            if !origin.is_empty() {
                let origin = html_text(&format!("{}: {origin}", sheet.words.source));
                let _ = write!(text, "<p><small>{origin}</small></p>");
            }
            xml.start("question", &[("type", "description")]);
            head(&mut xml, &fold_space(name), &text);
            general(&mut xml, &[]);
            xml.leaf("defaultgrade", &[], "0");
            xml.end();
        }
        for (number, item) in sheet.items() {
            question(&mut xml, sheet, item, number, losses);
        }
        xml.finish()
    }
}

fn question(xml: &mut Xml, sheet: &Sheet, item: &Item, number: usize, losses: &mut Losses) {
    let stem = format!("<p>{}</p>", html_text(item.stem.trim()));
    let (kind, text) = match (&item.task, &item.key) {
        (Task::Judge, Some(Key::Judge(_))) if !sheet.three_verdicts => ("truefalse", stem),
        (Task::Choice { .. } | Task::Judge, Some(_)) => {
            let keys = sheet.choices(item).map_or(0, |all| all.iter().filter(|c| c.1).count());
            if share(keys).is_none() {
                losses.item(Lost::Keys, number);
                return;
            }
            ("multichoice", stem)
        }
        (Task::Cloze, Some(Key::Text { answer, accept })) => ("cloze", gap(item, answer, accept)),
        (Task::Short, Some(_)) => ("shortanswer", stem),
        (Task::Match { .. }, Some(_)) => ("matching", stem),
        (Task::Order { .. }, Some(_)) => ("ordering", stem),
        _ => {
            losses.item(Lost::Kind, number);
            return;
        }
    };
    xml.start("question", &[("type", kind)]);
    head(xml, &title(number, item), &text);
    general(xml, &lines(sheet, item));
    xml.leaf("defaultgrade", &[], &item.points.to_string());
    xml.leaf("penalty", &[], "0.3333333");
    xml.leaf("hidden", &[], "0");
    xml.leaf("idnumber", &[], &item.id);
    match (kind, &item.key) {
        ("truefalse", Some(Key::Judge(key))) => truefalse(xml, *key),
        ("multichoice", _) => choices(xml, sheet, item),
        ("shortanswer", Some(Key::Text { answer, accept })) => typed(xml, answer, accept),
        ("matching", Some(Key::Match(pairs))) => matching(xml, item, pairs),
        ("ordering", Some(Key::Order(order))) => ordering(xml, order),
        _ => {}
    }
    if kind != "multichoice" && !item.notes.is_empty() {
        losses.item(Lost::Notes, number);
    }
    xml.within("tags", &[], |xml| {
        for tag in std::iter::once(item.skill.name()).chain(sheet.quiz.level.map(|l| l.name())) {
            xml.within("tag", &[], |xml| xml.leaf("text", &[], tag));
        }
    });
    xml.end();
}

fn head(xml: &mut Xml, name: &str, text: &str) {
    xml.within("name", &[], |xml| xml.leaf("text", &[], name));
    xml.within("questiontext", HTML, |xml| xml.leaf("text", &[], text));
}

fn general(xml: &mut Xml, lines: &[String]) {
    let text: String = lines.iter().map(|line| format!("<p>{}</p>", html_text(line))).collect();
    xml.within("generalfeedback", HTML, |xml| xml.leaf("text", &[], &text));
}

fn feedback(xml: &mut Xml, text: Option<&str>) {
    let text = text.map(html_text).unwrap_or_default();
    xml.within("feedback", HTML, |xml| xml.leaf("text", &[], &text));
}

fn truefalse(xml: &mut Xml, key: Judgement) {
    for (name, right) in [("true", key == Judgement::True), ("false", key == Judgement::False)] {
        let fraction = if right { "100" } else { "0" };
        xml.within("answer", &[("fraction", fraction), ("format", "moodle_auto_format")], |xml| {
            xml.leaf("text", &[], name);
            feedback(xml, None);
        });
    }
}

fn choices(xml: &mut Xml, sheet: &Sheet, item: &Item) {
    let Some(choices) = sheet.choices(item) else { return };
    let keys = choices.iter().filter(|(_, right)| *right).count();
    let share = share(keys).unwrap_or("100");
    xml.leaf("single", &[], if keys == 1 { "true" } else { "false" });
    // Verdicts are read in their own order.
    xml.leaf("shuffleanswers", &[], if item.task == Task::Judge { "false" } else { "true" });
    xml.leaf("answernumbering", &[], "abc");
    for (text, right) in &choices {
        let fraction = match (keys, right) {
            (_, true) => share.to_owned(),
            (1, false) => "0".to_owned(),
            (_, false) => format!("-{share}"),
        };
        xml.within("answer", &[("fraction", &fraction), ("format", "html")], |xml| {
            xml.leaf("text", &[], &html_text(text));
            feedback(xml, note_of(item, text));
        });
    }
}

fn typed(xml: &mut Xml, answer: &str, accept: &[String]) {
    xml.leaf("usecase", &[], "0");
    for text in std::iter::once(answer).chain(accept.iter().map(String::as_str)) {
        // A bare star stands for any text. The format of answers is plain.
        let text = fold_space(text).replace('*', "\\*");
        xml.within("answer", &[("fraction", "100"), ("format", "plain_text")], |xml| {
            xml.leaf("text", &[], &text);
            feedback(xml, None);
        });
    }
}

fn matching(xml: &mut Xml, item: &Item, pairs: &[(String, String)]) {
    xml.leaf("shuffleanswers", &[], "true");
    let spare = item.task.options().iter().filter(|o| pairs.iter().all(|(_, used)| used != *o));
    let all = pairs
        .iter()
        .map(|(prompt, option)| (prompt.as_str(), option))
        .chain(spare.map(|option| ("", option)));
    for (prompt, option) in all {
        xml.within("subquestion", HTML, |xml| {
            xml.leaf("text", &[], &html_text(prompt));
            // The right side is a menu, which shows text alone.
            xml.within("answer", &[], |xml| xml.leaf("text", &[], &fold_space(option)));
        });
    }
}

/// The ordering type, in Moodle itself since 4.4. Counting neighbours is what `grade` does.
fn ordering(xml: &mut Xml, order: &[String]) {
    for (name, value) in [
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ] {
        xml.leaf(name, &[], value);
    }
    for (at, line) in order.iter().enumerate() {
        let place = format!("{}.0000000", at + 1);
        xml.within("answer", &[("fraction", &place), ("format", "html")], |xml| {
            xml.leaf("text", &[], &html_text(line));
        });
    }
}

/// The stem of a cloze item with its gap in Moodle's notation for embedded answers.
fn gap(item: &Item, answer: &str, accept: &[String]) -> String {
    let mut field = format!("{{{}:SHORTANSWER:", item.points);
    for (at, text) in std::iter::once(answer).chain(accept.iter().map(String::as_str)).enumerate() {
        field.push_str(if at == 0 { "=" } else { "~=" });
        field.push_str(&gap_text(text));
    }
    field.push('}');
    let (before, after) = item.stem.trim().split_once("___").unwrap_or((&item.stem, ""));
    format!("<p>{}{field}{}</p>", gap_stem(before), gap_stem(after))
}

/// The text around the gap: what looks like the beginning of a gap is broken by an entity.
fn gap_stem(text: &str) -> String {
    html_text(text).replace('{', "&#123;").replace('}', "&#125;")
}

/// An accepted answer inside the gap. Signs of the notation become character references, which
/// Moodle resolves after it has read the notation.
fn gap_text(text: &str) -> String {
    let mut out = String::new();
    for c in fold_space(text).chars() {
        match c {
            '*' => out.push_str("\\*"),
            '~' | '#' | '{' | '}' | '=' | '%' | '&' | '<' | '>' | '"' | '\\' | '/' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            other => out.push(other),
        }
    }
    out
}
