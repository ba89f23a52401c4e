//! Times of the day: "14:30 Uhr", "um 8 Uhr", "gegen 17.25 Uhr".

use super::super::numbers::numeral;
use super::super::view::View;
use super::Core;
use super::calendar::When;

/// What stands behind "Uhr" and belongs to it.
const TAILS: [&str; 10] =
    ["Ortszeit", "MEZ", "MESZ", "UTC", "GMT", "morgens", "abends", "früh", "nachts", "nachmittags"];

/// The time of day that starts at `at`. Without "Uhr" it needs a colon and, unless `led` by a
/// preposition or a date, nothing is taken: results of games look the same.
pub(super) fn clock(view: View<'_>, at: usize, led: bool) -> Option<Core> {
    let mut from = at;
    if led && view.is_one_of(from, &["kurz", "etwa", "ca.", "circa", "genau", "rund"]) {
        from += 1;
        if view.is_one_of(from, &["vor", "nach"]) {
            from += 1;
        }
    }
    let word = view.word(from);
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return spelt(view, from);
    }
    let (hour, minute) = match word.split_once([':', '.']) {
        Some((hour, minute)) => (hour, Some(minute)),
        None => (word, None),
    };
    hour.parse::<u8>().ok().filter(|hour| *hour <= 24)?;
    if let Some(minute) = minute {
        let minutes = minute.split(':').next().unwrap_or("");
        (minutes.len() == 2 && minutes.parse::<u8>().is_ok_and(|number| number < 60))
            .then_some(())?;
    }
    let next = view.word(from + 1);
    if matches!(next, "Uhr" | "h") {
        let mut end = from + 2;
        if minute.is_none() && view.word(end).parse::<u8>().is_ok_and(|number| number < 60) {
            end += 1;
        }
        end += usize::from(view.is_one_of(end, &TAILS));
        return Some(Core { end, when: When::Vague, alone: true });
    }
    // "8 bis 10 Uhr", "14:00–16:00 Uhr".
    if matches!(next, "bis" | "und" | "–" | "-") {
        let second = clock(view, from + 2, true)?;
        let full = (from + 2..second.end).any(|at| view.word(at) == "Uhr");
        return full.then_some(second);
    }
    (led && word.contains(':') && word.len() >= 5).then_some(Core {
        end: from + 1,
        when: When::Vague,
        alone: false,
    })
}

/// "drei Uhr", "zwölf Uhr".
fn spelt(view: View<'_>, at: usize) -> Option<Core> {
    if view.word(at + 1) != "Uhr" {
        return None;
    }
    let count = numeral(view, at)?;
    (count.end == at + 1 && count.value.is_some_and(|hour| hour <= 24.0)).then_some(Core {
        end: at + 2,
        when: When::Vague,
        alone: true,
    })
}
