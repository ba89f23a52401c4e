//! Cloze questions: answers embedded in the text, `{1:SHORTANSWER:=right~%50%half#note}`. One gap
//! becomes a cloze item, or a choice item if it is a menu; more gaps have no item to go to.

use super::{Reader, single_spaced};
use crate::import::finding::What;
use crate::import::html::{references, to_text};
use crate::import::item::Found;
use crate::import::typed::{Answer, answers};
use crate::import::weights::{Weighted, keys};
use crate::quiz::{Key, MAX_POINTS, Task};

/// A gap in the question's HTML.
struct Gap<'a> {
    before: &'a str,
    points: u32,
    kind: &'a str,
    alternatives: &'a str,
    after: &'a str,
}

/// Reads the question.
pub(super) fn read(reader: &mut Reader<'_>) -> Option<Found> {
    let question = reader.question;
    let line = question.line;
    let holder = question.child("questiontext")?;
    let raw = holder.text_of("text");
    let Some(gap) = find(raw).filter(|gap| find(gap.after).is_none()) else {
        reader.draft.note(line, What::Gaps, "");
        return None;
    };
    let (before, media) = to_text(gap.before);
    let (after, more) = to_text(gap.after);
    if media || more || holder.child("file").is_some() {
        reader.draft.note(line, What::Media, "");
    }
    // Blanks at the gap are part of the sentence, which the two texts do not have at their ends.
    let blank = |missing: bool| if missing { " " } else { "" };
    let stem = format!(
        "{before}{}___{}{after}",
        blank(references(gap.before).ends_with(char::is_whitespace)),
        blank(references(gap.after).starts_with(char::is_whitespace)),
    );
    let stem = single_spaced(&stem);
    let alternatives = alternatives(gap.alternatives);
    let mut found = match gap.kind {
        "SHORTANSWER" | "SA" | "MW" | "SHORTANSWER_C" | "SAC" | "MWC" | "NUMERICAL" | "NM" => {
            if gap.kind.starts_with('N') && alternatives.iter().any(|each| each.text.contains(':'))
            {
                reader.draft.note(line, What::Tolerance, "");
            }
            let numeric = gap.kind.starts_with('N');
            let all: Vec<Answer> = alternatives
                .iter()
                .map(|each| {
                    let value = each.text.split(':').next().filter(|_| numeric);
                    Answer { text: value.unwrap_or(&each.text).to_owned(), share: each.share }
                })
                .collect();
            Found::typed(line, &stem, answers(&all, line, reader.draft)?)?
        }
        kind if kind.starts_with("MULTICHOICE") || kind.starts_with("MC") => {
            let keys = keys(&alternatives, true, line, reader.draft)?;
            let options = alternatives.iter().map(|each| each.text.clone()).collect();
            let task = Task::Choice { options };
            let mut found = Found::new(line, stem, task, Key::Choice(keys));
            found.notes = alternatives.into_iter().map(|each| (each.text, each.note)).collect();
            found
        }
        other => {
            reader.draft.note(line, What::Kind, other);
            return None;
        }
    };
    found.points = gap.points;
    Some(found)
}

/// The first gap of a text.
fn find(html: &str) -> Option<Gap<'_>> {
    for (at, _) in html.match_indices('{') {
        let inside = html.get(at + 1..)?;
        let digits = inside.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let (points, rest) = inside.split_at(digits);
        let Some(rest) = rest.strip_prefix(':') else { continue };
        let letters =
            rest.bytes().take(20).take_while(|b| b.is_ascii_uppercase() || *b == b'_').count();
        let (kind, rest) = rest.split_at(letters);
        let Some(rest) = rest.strip_prefix(':').filter(|_| letters > 1) else { continue };
        // With no end here there is none further on, and looking again would take forever.
        let end = end(rest)?;
        return Some(Gap {
            before: html.get(..at)?,
            points: points.parse().unwrap_or(1).clamp(1, MAX_POINTS),
            kind,
            alternatives: rest.get(..end)?,
            after: rest.get(end + 1..)?,
        });
    }
    None
}

/// Where the gap ends: at a brace that is not escaped.
fn end(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '}' if !escaped => return Some(at),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

/// The alternatives with their shares and notes.
fn alternatives(text: &str) -> Vec<Weighted> {
    split(text, '~')
        .into_iter()
        .map(|part| {
            let (answer, note) = match split(part, '#').as_slice() {
                [answer, ..] => (*answer, part.get(answer.len() + 1..).unwrap_or("")),
                [] => (part, ""),
            };
            let (share, answer) = share(answer.trim());
            Weighted { text: plain(answer), share, note: plain(note) }
        })
        .filter(|each| !each.text.is_empty())
        .collect()
}

/// Cuts at a sign that is neither escaped nor part of a character reference (`&#…;`).
fn split(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if c == sign && !matches!(before, Some('\\' | '&')) {
            parts.extend(text.get(from..at));
            from = at + sign.len_utf8();
        }
        before = Some(c);
    }
    parts.extend(text.get(from..));
    parts
}

fn share(answer: &str) -> (f64, &str) {
    if let Some(rest) = answer.strip_prefix('=') {
        return (100.0, rest);
    }
    let weight = answer.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    match weight.and_then(|(number, rest)| Some((number.parse().ok()?, rest))) {
        Some((share, rest)) => (share, rest),
        None => (0.0, answer),
    }
}

/// The text without its escapes. A star keeps its own, which tells it from a wildcard.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('}' | '#' | '~' | '/' | '"' | '\\' | '=')) => {}
            _ => out.push(c),
        }
    }
    to_text(&out).0
}
