//! The answers in the braces, by kind.

use super::Reader;
use super::signs::Signs;
use crate::import::finding::What;
use crate::import::item::Found;
use crate::import::typed::{Answer, answers, number};
use crate::import::weights::{Weighted, keys};
use crate::quiz::{Key, Task};

/// The share at the head of an answer, `%50%`, and what follows it.
fn share<'a>(reader: &mut Reader<'_>, part: &Signs<'a>) -> Result<(Option<f64>, Signs<'a>), ()> {
    let Some((number, rest)) = part.strip("%").and_then(|rest| rest.split("%")) else {
        return Ok((None, *part));
    };
    let text = number.plain();
    let numeric =
        !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    if !numeric {
        return Ok((None, *part));
    }
    match text.parse::<f64>() {
        Ok(share) if (-100.0..=100.0).contains(&share) => Ok((Some(share), rest)),
        _ => {
            reader.draft.note(reader.line + part.line(), What::Weight, text);
            Err(())
        }
    }
}

/// Nothing but white space may stand before the first answer.
fn no_head(reader: &mut Reader<'_>, head: &Signs<'_>) -> Option<()> {
    if head.trim().is_empty() {
        return Some(());
    }
    reader.draft.note(reader.line + head.line(), What::StrayText, head.plain());
    None
}

/// `=right ~wrong ~%50%half#note`.
pub(super) fn options(reader: &mut Reader<'_>, stem: String, signs: &Signs<'_>) -> Option<Found> {
    let (head, parts) = signs.parts(&['=', '~']);
    no_head(reader, &head)?;
    let single = parts.iter().any(|(sign, _)| *sign == '=');
    let mut weighted = Vec::with_capacity(parts.len());
    for (sign, part) in parts {
        let (share, rest) = share(reader, &part).ok()?;
        let share = share.unwrap_or(if sign == '=' { 100.0 } else { 0.0 });
        let (text, note) = rest.split("#").unwrap_or((rest, Signs::NONE));
        let (text, note) = (reader.text(&text), reader.text(&note));
        weighted.push(Weighted { text, share, note });
    }
    let keys = keys(&weighted, single, reader.line, reader.draft)?;
    let options = weighted.iter().map(|option| option.text.clone()).collect();
    let task = Task::Choice { options };
    let mut found = Found::new(reader.line, stem, task, Key::Choice(keys));
    found.notes = weighted.into_iter().map(|option| (option.text, option.note)).collect();
    Some(found)
}

/// `=left -> right`.
pub(super) fn pairs(reader: &mut Reader<'_>, stem: String, signs: &Signs<'_>) -> Option<Found> {
    let (head, parts) = signs.parts(&['=']);
    no_head(reader, &head)?;
    let mut pairs = Vec::with_capacity(parts.len());
    for (_, part) in parts {
        let Some((left, right)) = part.split("->") else {
            reader.draft.note(reader.line + part.line(), What::Arrow, part.plain());
            return None;
        };
        pairs.push((reader.text(&left), reader.text(&right)));
    }
    Some(Found::pairs(reader.line, stem, pairs))
}

/// `=answer =other`, or one answer alone.
pub(super) fn typed(reader: &mut Reader<'_>, stem: &str, signs: &Signs<'_>) -> Option<Found> {
    let (head, parts) = signs.parts(&['=']);
    let parts = if parts.is_empty() {
        vec![head]
    } else {
        no_head(reader, &head)?;
        parts.into_iter().map(|(_, part)| part).collect()
    };
    let mut all = Vec::with_capacity(parts.len());
    let mut feedback = String::new();
    for part in parts {
        let (share, rest) = share(reader, &part).ok()?;
        let (text, note) = rest.split("#").unwrap_or((rest, Signs::NONE));
        let (text, note) = (reader.text(&text), reader.text(&note));
        if feedback.is_empty() {
            feedback = note;
        } else if !note.is_empty() && note != feedback {
            reader.draft.note(reader.line, What::Feedback, "");
        }
        all.push(Answer { text, share: share.unwrap_or(100.0) });
    }
    let mut found = Found::typed(reader.line, stem, answers(&all, reader.line, reader.draft)?)?;
    found.feedback = feedback;
    Some(found)
}

/// `1822`, `1822:5`, `1820..1825`, or several behind `=`.
pub(super) fn numbers(reader: &mut Reader<'_>, signs: &Signs<'_>) -> Option<Vec<String>> {
    let right = signs.split("~").map_or(*signs, |(right, _)| right);
    let (head, parts) = right.parts(&['=']);
    let parts: Vec<Signs<'_>> = if parts.is_empty() {
        vec![head]
    } else {
        no_head(reader, &head)?;
        parts.into_iter().map(|(_, part)| part).collect()
    };
    let mut ways = Vec::new();
    let mut partial = false;
    for part in parts {
        let (share, rest) = share(reader, &part).ok()?;
        if share.is_some_and(|share| share < 99.9) {
            partial = true;
            continue;
        }
        let value = rest.split("#").map_or(rest, |(value, _)| value);
        ways.extend(one_number(reader, &value)?);
    }
    if ways.is_empty() {
        reader.draft.note(reader.line, What::NoKey, "");
        return None;
    }
    if partial {
        reader.draft.note(reader.line, What::Partial, "");
    }
    Some(ways)
}

fn one_number(reader: &mut Reader<'_>, value: &Signs<'_>) -> Option<Vec<String>> {
    let text = value.plain();
    let parsed = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    if let Some((low, high)) = text.split_once("..") {
        if let (Some(low_value), Some(high_value)) = (parsed(low), parsed(high))
            && (low_value - high_value).abs() < f64::EPSILON
        {
            return Some(number(low.trim(), 0.0, reader.line, reader.draft));
        }
        reader.draft.note(reader.line, What::Range, text);
        return None;
    }
    let (number_text, tolerance) = text.split_once(':').unwrap_or((&text, "0"));
    match (parsed(number_text), parsed(tolerance)) {
        (Some(_), Some(tolerance)) => {
            Some(number(number_text.trim(), tolerance, reader.line, reader.draft))
        }
        _ => {
            reader.draft.note(reader.line + value.line(), What::Weight, text);
            None
        }
    }
}
