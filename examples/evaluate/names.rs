//! Names on the measured part of GermEval: strict F1, same words and same kind.
//!
//! Outer level; derived ("deutsche") and partial ("EU-weit") names are none. The words are joined by
//! blanks and analysed as running text. Media are organisations there.

use std::collections::BTreeSet;
use std::ops::Range;

use nachlese::annotate::EntityKind;
use nachlese::pipeline::analyse;

use crate::Fault;
use crate::count::Count;
use crate::data::Data;
use crate::data::germeval::{Sentence, sentences};
use crate::table::{Row, Table};

const KINDS: [(&str, &str, f64); 3] =
    [("PER", "person", 0.85), ("LOC", "place", 0.82), ("ORG", "organisation", 0.65)];

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let mut counts = [Count::default(); 3];
    for sentence in sentences(data)? {
        let text = sentence.words.join(" ");
        let annotated = analyse(&text, None, None);
        let gold: BTreeSet<(usize, usize, usize)> =
            gold(&sentence).into_iter().map(|(span, kind)| (span.start, span.end, kind)).collect();
        let found: BTreeSet<(usize, usize, usize)> = annotated
            .entities
            .iter()
            .filter_map(|entity| {
                let span = annotated.span(&entity.tokens);
                Some((span.start(), span.end(), kind(entity.kind)?))
            })
            .collect();
        for (number, count) in counts.iter_mut().enumerate() {
            let of = |names: &BTreeSet<(usize, usize, usize)>| {
                names.iter().filter(|name| name.2 == number).count()
            };
            count.gold += of(&gold);
            count.claimed += of(&found);
            count.hits += gold.intersection(&found).filter(|name| name.2 == number).count();
        }
        for (fault, name) in gold
            .difference(&found)
            .map(|name| ("missed", name))
            .chain(found.difference(&gold).map(|name| ("wrong", name)))
        {
            table.case(data.errors, "names", || {
                format!("{fault} {} [{}] in {text}", KINDS[name.2].0, &text[name.0..name.1])
            });
        }
    }
    for ((_, name, goal), count) in KINDS.iter().zip(counts) {
        table.push(Row::share(
            "names",
            &format!("{name}, strict F1"),
            count.f1(),
            Some(*goal),
            count.detail(),
        ));
    }
    Ok(())
}

fn kind(kind: EntityKind) -> Option<usize> {
    match kind {
        EntityKind::Person => Some(0),
        EntityKind::Place => Some(1),
        EntityKind::Organisation | EntityKind::Medium => Some(2),
        _ => None,
    }
}

/// The names of a sentence by their bytes in its words joined by blanks.
fn gold(sentence: &Sentence) -> Vec<(Range<usize>, usize)> {
    let mut names: Vec<(Range<usize>, usize)> = Vec::new();
    let mut at = 0;
    let mut open = false;
    for (word, label) in sentence.words.iter().zip(&sentence.labels) {
        let end = at + word.len();
        let kind = label.get(2..).and_then(|kind| KINDS.iter().position(|known| known.0 == kind));
        match kind {
            Some(kind) if label.starts_with("I-") && open => {
                if let Some(last) = names.last_mut().filter(|last| last.1 == kind) {
                    last.0.end = end;
                }
            }
            Some(kind) => names.push((at..end, kind)),
            None => {}
        }
        open = kind.is_some();
        at = end + 1;
    }
    names
}
