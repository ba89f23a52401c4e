//! Dates and figures on the news of SmartData: F1 of overlaps.
//!
//! A gold expression is found, and a claimed one right, if the two share a character. Dates are
//! measured against "date", figures (numbers, money, per cent) against "number". The set has kinds
//! of its own for times of the day, lengths of time and distances: a claimed date that lies on none
//! but a "time" or a "duration", and a claimed figure on none but a "distance", is neither right nor
//! wrong. The annotation is incomplete, so precision is too low: in three of ten articles no date
//! is marked at all. A row of its own leaves those articles out.

use nachlese::annotate::EntityKind;
use nachlese::pipeline::analyse;

use crate::Fault;
use crate::count::{f1, share};
use crate::data::Data;
use crate::data::smartdata::news;
use crate::data::wikinews::{byte_offsets, bytes};
use crate::table::{Row, Table};

#[derive(Default, Clone, Copy)]
struct Overlaps {
    found: usize,
    gold: usize,
    right: usize,
    claimed: usize,
}

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let (mut dates, mut numbers) = (Overlaps::default(), Overlaps::default());
    // Dates that are claimed in articles in which none is marked.
    let mut stray = 0;
    for document in news(data)? {
        let offsets = byte_offsets(&document.text);
        let gold: Vec<_> = document
            .entities
            .iter()
            .map(|(from, to, kind)| (bytes(&offsets, (*from, *to)), kind.as_str()))
            .collect();
        let annotated = analyse(&document.text, None, None);
        let before = dates.claimed;
        for (counts, kind, neutral) in [
            (&mut dates, "date", &["time", "duration"][..]),
            (&mut numbers, "number", &["distance"]),
        ] {
            let found: Vec<_> = annotated
                .entities
                .iter()
                .filter(|entity| measured_as(entity.kind) == Some(kind))
                .map(|entity| annotated.span(&entity.tokens).range())
                .collect();
            let touch = |one: &std::ops::Range<usize>, other: &std::ops::Range<usize>| {
                one.start < other.end && other.start < one.end
            };
            for (span, of) in gold.iter().filter(|(_, of)| *of == kind) {
                counts.gold += 1;
                let hit = found.iter().any(|found| touch(found, span));
                counts.found += usize::from(hit);
                if !hit {
                    table.case(data.errors, "figures", || {
                        format!(
                            "missed {of} [{}] in {}",
                            &document.text[span.clone()],
                            around(&document.text, span)
                        )
                    });
                }
            }
            for span in &found {
                let on = |wanted: &[&str]| {
                    gold.iter().any(|(gold, of)| wanted.contains(of) && touch(gold, span))
                };
                let right = on(&[kind]);
                if !right && on(neutral) {
                    continue;
                }
                counts.claimed += 1;
                counts.right += usize::from(right);
                if !right {
                    table.case(data.errors, "figures", || {
                        format!(
                            "wrong {kind} [{}] in {}",
                            &document.text[span.clone()],
                            around(&document.text, span)
                        )
                    });
                }
            }
        }
        if gold.iter().all(|(_, kind)| *kind != "date") {
            stray += dates.claimed - before;
        }
    }
    let marked = Overlaps { claimed: dates.claimed - stray, ..dates };
    for (name, counts, goal) in [
        ("date", dates, Some(0.85)),
        ("date, articles in which one is marked", marked, None),
        ("number, money, per cent", numbers, Some(0.85)),
    ] {
        let (precision, recall) =
            (share(counts.right, counts.claimed), share(counts.found, counts.gold));
        let detail = format!(
            "P {precision:.3} ({} of {}) R {recall:.3} ({} of {})",
            counts.right, counts.claimed, counts.found, counts.gold
        );
        table.push(Row::share(
            "figures",
            &format!("{name}, overlap F1"),
            f1(precision, recall),
            goal,
            detail,
        ));
    }
    Ok(())
}

fn measured_as(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Date => Some("date"),
        EntityKind::Number | EntityKind::Ordinal | EntityKind::Money | EntityKind::Percent => {
            Some("number")
        }
        _ => None,
    }
}

fn around(text: &str, span: &std::ops::Range<usize>) -> String {
    let before: String = text[..span.start].chars().rev().take(40).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[span.start..].chars().take(60).collect();
    format!("{before}¦{after}").replace('\n', "⏎")
}
