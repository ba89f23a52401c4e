//! What stands in the fields of a note, as HTML.

use super::collection::Model;
use crate::export::feedback;
use crate::export::prepare::{Sheet, note_of, origin};
use crate::export::xml::{escape, html_text, paragraphs};
use crate::quiz::{Item, Key, Task};
use crate::text::fold_space;

/// A note.
#[derive(Debug)]
pub(super) struct Note {
    /// Its note type.
    pub(super) model: Model,
    /// Its fields, in the note type's order.
    pub(super) fields: Vec<String>,
    /// Its tags, parted and surrounded by blanks.
    pub(super) tags: String,
}

/// The note of an item; `None` if it has no key.
pub(super) fn note(sheet: &Sheet, item: &Item) -> Option<Note> {
    let words = sheet.words;
    let stem = html_text(item.stem.trim());
    let asked = |hint: &str| format!("{stem}<div class=\"hint\"><i>{hint}</i></div>");
    let (model, question, options, answer) = match (&item.task, item.key.as_ref()?) {
        (Task::Choice { options }, Key::Choice(keys)) => {
            let question = if keys.len() > 1 { asked(words.several) } else { stem };
            let (right, lines): (Vec<&String>, Vec<String>) = (
                options.iter().filter(|option| keys.contains(option)).collect(),
                options.iter().map(|option| field(option)).collect(),
            );
            let right: Vec<String> = right.into_iter().map(|option| field(option)).collect();
            (Model::Question, question, list("ol type=\"A\"", &lines), right.join("<br>"))
        }
        (Task::Judge, Key::Judge(key)) => {
            let names: Vec<String> =
                sheet.verdicts().into_iter().map(|(_, name)| name.to_owned()).collect();
            let answer = words.judgement(*key).to_owned();
            (Model::Question, stem, list("ul", &names), answer)
        }
        (Task::Cloze, Key::Text { answer, .. }) => {
            let (before, after) = item.stem.trim().split_once("___")?;
            let gap = format!("{}{{{{c1::{}}}}}{}", gap(before), gap(answer), gap(after));
            (Model::Gap, gap, String::new(), String::new())
        }
        (Task::Short, Key::Text { answer, .. }) => {
            (Model::Typed, stem, String::new(), escape(&fold_space(answer)))
        }
        (Task::Match { prompts, options }, Key::Match(pairs)) => {
            let texts = |texts: &[String]| texts.iter().map(|t| field(t)).collect::<Vec<_>>();
            let both = format!(
                "{}{}",
                list("ol", &texts(prompts)),
                list("ol type=\"A\"", &texts(options))
            );
            let pairs: Vec<String> =
                pairs.iter().map(|(p, o)| format!("{} → {}", field(p), field(o))).collect();
            (Model::Question, asked(words.pairs), both, pairs.join("<br>"))
        }
        (Task::Order { options }, Key::Order(order)) => {
            let texts = |texts: &[String]| texts.iter().map(|t| field(t)).collect::<Vec<_>>();
            let question = asked(words.order);
            (Model::Question, question, list("ul", &texts(options)), list("ol", &texts(order)))
        }
        _ => return None,
    };
    let accept = match &item.key {
        Some(Key::Text { accept, .. }) if !accept.is_empty() => {
            escape(&format!("{}: {}", words.also, accept.join("; ")))
        }
        _ => String::new(),
    };
    Some(Note {
        model,
        fields: vec![
            question,
            options,
            answer,
            accept,
            feedback_of(item),
            evidence(sheet, item),
            article(sheet),
        ],
        tags: format!(" nachlese {} ", item.skill),
    })
}

/// A text of one line in a field.
fn field(text: &str) -> String {
    html_text(text.trim())
}

fn list(tag: &str, lines: &[String]) -> String {
    let end = tag.split(' ').next().unwrap_or(tag);
    let items: String = lines.iter().map(|line| format!("<li>{line}</li>")).collect();
    format!("<{tag}>{items}</{end}>")
}

/// A text in the field with the gap: the signs of Anki's notation become character references.
fn gap(text: &str) -> String {
    html_text(text).replace('{', "&#123;").replace('}', "&#125;").replace(':', "&#58;")
}

/// The explanation and the notes on options.
fn feedback_of(item: &Item) -> String {
    let mut lines: Vec<String> = item.explanation.iter().map(|text| html_text(text)).collect();
    let options = item.task.options();
    for option in options {
        if let Some(note) = note_of(item, option) {
            lines.push(html_text(&format!("{option}: {note}")));
        }
    }
    let others = item.notes.iter().filter(|(about, _)| !options.contains(about));
    lines.extend(others.map(|(about, note)| html_text(&format!("{about}: {note}"))));
    lines.iter().map(|line| format!("<p>{line}</p>")).collect()
}

fn evidence(sheet: &Sheet, item: &Item) -> String {
    let bare = Item { explanation: None, ..item.clone() };
    let lines = feedback::lines(sheet, &bare);
    lines.iter().map(|line| html_text(line)).collect::<Vec<_>>().join("<br>")
}

fn article(sheet: &Sheet) -> String {
    let Some(article) = sheet.article() else { return String::new() };
    let origin = origin(article);
    let mut text = paragraphs(&article.text);
    if !origin.is_empty() {
        text.push_str(&format!("<p>{}: {}</p>", sheet.words.source, escape(&origin)));
    }
    text
}
