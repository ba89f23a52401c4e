//! The tables of a graded class: pupils and items.

use std::fmt::Write as _;

use super::words;
use crate::class::{Class, ItemStatistics, Scale};
use crate::cli::table::{Side, one_line, table};
use crate::messages::{Messages, Value};
use crate::quiz::Quiz;

/// Below this discrimination an item is pointed out; the usual bound of test analysis (Ebel and
/// Frisbie 1991, *Essentials of Educational Measurement*, chapter 13, call items below 0.2 poor).
const POOR: f64 = 0.2;
/// With fewer papers a discrimination is mostly chance, and nothing is made of it.
const ENOUGH: usize = 10;

/// The pupils, then what is to be known of single papers.
pub(super) fn pupils(
    class: &Class,
    quiz: &Quiz,
    scale: Option<&Scale>,
    messages: &Messages,
) -> String {
    let heading = |key: &str| messages.text(key);
    let mut rows = vec![vec![
        heading("grade-name"),
        heading("grade-points"),
        heading("grade-percent"),
        heading("grade-mark"),
        heading("grade-time"),
    ]];
    for paper in &class.papers {
        let earned = words::points(paper.points, messages);
        rows.push(vec![
            words::label(paper, messages),
            format!("{earned} / {}", words::points(class.max, messages)),
            words::percent(paper.points, class.max, messages),
            scale.and_then(|scale| scale.mark(paper.points, class.max)).unwrap_or("–").to_owned(),
            words::clock(paper.seconds),
        ]);
    }
    for name in &class.absent {
        let none = || "–".to_owned();
        rows.push(vec![one_line(name, 60), none(), none(), none(), none()]);
    }
    let mut sides = vec![Side::Left, Side::Right, Side::Right, Side::Right, Side::Right];
    if scale.is_none() {
        sides.remove(3);
        for row in &mut rows {
            row.remove(3);
        }
    }
    let mut out = table(&sides, &rows);
    if let Some(mean) = class.mean_percent() {
        let mean = messages.number(mean, 1);
        let values = [("n", Value::from(class.papers.len())), ("percent", Value::from(mean))];
        let _ = write!(out, "\n{}\n", messages.with("grade-mean", &values));
    }
    let remarks = words::remarks(class, quiz, messages);
    if !remarks.is_empty() {
        let _ = write!(out, "\n{}\n", messages.text("grade-remarks"));
        for remark in remarks {
            let _ = writeln!(out, "  {remark}");
        }
    }
    out
}

/// The items: how hard, how well they tell pupils apart, what was chosen.
pub(super) fn items(quiz: &Quiz, statistics: &[ItemStatistics], messages: &Messages) -> String {
    let mut out = String::new();
    let mut rows = vec![
        [
            "grade-number",
            "grade-facility",
            "grade-discrimination",
            "grade-answered",
            "grade-time",
            "grade-item",
        ]
        .map(|key| messages.text(key))
        .to_vec(),
    ];
    for (at, (item, found)) in quiz.items.iter().zip(statistics).enumerate() {
        rows.push(vec![
            (at + 1).to_string(),
            found
                .facility
                .map_or("–".to_owned(), |p| messages.percent(messages.number(p * 100.0, 0))),
            found.discrimination.map_or("–".to_owned(), |r| messages.number(r, 2)),
            format!("{} / {}", found.answered, found.papers),
            found.seconds.map_or("–".to_owned(), words::clock),
            item.stem.clone(),
        ]);
    }
    let sides = [Side::Right, Side::Right, Side::Right, Side::Right, Side::Right, Side::Left];
    out.push_str(&table(&sides, &rows));
    let _ = write!(out, "\n{}\n", messages.text("grade-chosen"));
    for (at, found) in statistics.iter().enumerate() {
        let chosen: Vec<String> = found
            .tallies
            .iter()
            .map(|tally| {
                let sign = if tally.right { "✓ " } else { "" };
                let what = one_line(&words::chosen(&tally.chosen, messages), 60);
                format!("{sign}{what}: {}", tally.count)
            })
            .collect();
        let chosen = if chosen.is_empty() { "–".to_owned() } else { chosen.join(" · ") };
        let _ = writeln!(out, "  {}  {chosen}", at + 1);
    }
    for (at, found) in statistics.iter().enumerate() {
        if let Some(key) = doubt(found) {
            let text = messages.with(key, &[("number", Value::from(at + 1))]);
            let _ = writeln!(out, "{text}");
        }
    }
    out
}

/// What a teacher should look at, if an item went oddly in a class that is large enough to tell.
fn doubt(found: &ItemStatistics) -> Option<&'static str> {
    if found.papers < ENOUGH {
        return None;
    }
    let right = found.tallies.iter().filter(|tally| tally.right).map(|tally| tally.count).max();
    let wrong = found.tallies.iter().filter(|tally| !tally.right).map(|tally| tally.count).max();
    match (found.discrimination, right, wrong) {
        (Some(r), ..) if r < 0.0 => Some("grade-doubt-negative"),
        (_, Some(right), Some(wrong)) if wrong > right => Some("grade-doubt-distractor"),
        (Some(r), ..) if r < POOR => Some("grade-doubt-poor"),
        _ => None,
    }
}
