//! Typed answers and numbers of Moodle's kinds.

use super::draft::Draft;
use super::finding::What;

/// An accepted answer with its share of the points in per cent.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) share: f64,
}

/// The answers that give all points, the first one first. A bare star is Moodle's wildcard;
/// answers with one are dropped, as are those that give a part of the points. `None` if none is
/// left, which is noted.
pub(super) fn answers(all: &[Answer], line: usize, draft: &mut Draft) -> Option<Vec<String>> {
    let mut right = Vec::new();
    let (mut stars, mut parts) = (0, 0);
    for answer in all {
        let bare = answer.text.replace("\\*", "");
        let text = answer.text.replace("\\*", "*").trim().to_owned();
        if answer.share <= 0.0 || text.is_empty() {
            continue;
        }
        if answer.share < 99.9 {
            parts += 1;
        } else if bare.contains('*') {
            stars += 1;
        } else {
            right.push(text);
        }
    }
    if right.is_empty() {
        let what = if stars > 0 { What::Wildcards } else { What::NoKey };
        draft.note(line, what, "");
        return None;
    }
    if stars > 0 {
        draft.note(line, What::Wildcard, "");
    }
    if parts > 0 {
        draft.note(line, What::Partial, "");
    }
    Some(right)
}

/// The ways to type a number: as it stands, and with a decimal comma.
pub(super) fn number(text: &str, tolerance: f64, line: usize, draft: &mut Draft) -> Vec<String> {
    if tolerance.abs() > 0.0 {
        draft.note(line, What::Tolerance, text);
    }
    let mut ways = vec![text.to_owned()];
    if text.contains('.') {
        ways.push(text.replace('.', ","));
    }
    ways
}
