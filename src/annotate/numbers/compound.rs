//! Figures that are part of a word or of a result: "39-Jährige", "12-Punkte-Plan", "3:1".

use super::super::view::View;
use super::super::{Entity, EntityKind};
use super::numeral::{may_be_number, parse, word_value};
use crate::text::lower;

/// The figure in the word at `at`.
pub(super) fn inside_word(view: View<'_>, at: usize) -> Option<Entity> {
    let word = view.word(at);
    if is_result(view, at) {
        return Some(super::plain_figure(at..at + 1, EntityKind::Number, None));
    }
    let (value, tail) = if word.starts_with(|c: char| c.is_ascii_digit()) {
        let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
        let (digits, tail) = word.split_at(end);
        (parse(digits)?, tail)
    } else {
        if !may_be_number(word) {
            return None;
        }
        let lower = lower(word);
        let end = lower.find("jährig")?;
        (word_value(&lower[..end], None)?, word.get(end..)?)
    };
    let kind = kind(tail)?;
    let value = (value.fract() == 0.0 || kind == EntityKind::Number).then(|| super::plain(value));
    Some(Entity { value, ..super::plain_figure(at..at + 1, kind, None) })
}

/// What the rest of the word makes of the number; `None` if it is no figure ("2er", "18d").
fn kind(tail: &str) -> Option<EntityKind> {
    let rest = tail.strip_prefix('-');
    let stem = rest.unwrap_or(tail).to_lowercase();
    let length = ["stündig", "tägig", "wöchig", "monatig", "minütig", "sekündig"];
    if length.iter().any(|each| stem.starts_with(each)) {
        return Some(EntityKind::Duration);
    }
    if ["jährig", "prozentig"].iter().any(|each| stem.starts_with(each)) {
        return Some(EntityKind::Number);
    }
    // "13,3- und 17,3-Zoll-Format".
    let open = rest == Some("");
    let letters = stem.chars().take_while(|c| c.is_alphabetic()).count();
    (open || rest.is_some() && letters >= 3).then_some(EntityKind::Number)
}

/// "3:1", "0:1/0:1", "0:3-Pleite": no time of the day, which has two digits behind the colon.
fn is_result(view: View<'_>, at: usize) -> bool {
    let word = view.word(at);
    if !word.contains(':') || view.word(at + 1) == "Uhr" {
        return false;
    }
    let body = word.split_once('-').map_or(word, |(body, _)| body);
    body.split('/').all(|part| {
        let Some((one, other)) = part.split_once(':') else { return false };
        let goals = |digits: &str| {
            let plain = digits.len() <= 2 && (digits == "0" || !digits.starts_with('0'));
            plain.then(|| digits.parse::<u8>().ok()).flatten()
        };
        match (goals(one), goals(other)) {
            (Some(one), Some(_)) => other.len() == 1 || one > 24,
            _ => false,
        }
    })
}
