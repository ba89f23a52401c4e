//! Attributions fit for items, on the Wikinews articles that are measured.
//!
//! Of each article the attributions are taken whose confidence reaches the threshold, whose speaker
//! is named and no bare pronoun, whose quote lies in no other attribution's quote; the surest first,
//! one for each speaker (by its referent, else its words), at most three. One is right if its quote
//! and its speaker share tokens with those of one gold attribution; strictly right if both overlap
//! by one half (see [`super::score`]). The threshold is an option of the command.

use std::collections::BTreeSet;

use nachlese::annotate::{Annotated, Attribution, Tokens};
use nachlese::lexicon::{Tag, Upos};
use nachlese::pipeline::analyse;
use nachlese::text::CodePoints;

use crate::Fault;
use crate::attributions::{gold_parts, gold_tokens};
use crate::count::share;
use crate::data::Data;
use crate::data::wikinews::articles;
use crate::score::{Parts, Set, overlap};
use crate::table::{Row, Table};

/// Least confidence: the least, in steps of 0.05, at which nineteen in twenty share speaker and quote
/// with a gold one on the training articles.
pub const THRESHOLD: f64 = 0.80;

/// Most attributions of one article.
const MOST: usize = 3;

pub fn measure(data: &Data, threshold: f64, table: &mut Table) -> Result<(), Fault> {
    let (mut all, mut right, mut strict, mut with_one, mut measured) = (0, 0, 0, 0, 0);
    for article in articles(data, false)? {
        measured += 1;
        let annotated = analyse(&article.text, None, None);
        let points = CodePoints::new(&article.text);
        let set = |pieces: &[Tokens]| gold_tokens(&annotated, &points, &article, pieces);
        let gold: Vec<Parts> = article.annotations.iter().map(gold_parts).collect();
        let chosen = chosen(&annotated, threshold);
        with_one += usize::from(!chosen.is_empty());
        for attribution in chosen {
            let (quote, speaker) = (set(&attribution.quote), set(&attribution.speaker));
            let meets = |one: &Set, other: &Set| one.intersection(other).next().is_some();
            let hit = gold
                .iter()
                .any(|gold| meets(&gold.quote, &quote) && meets(&gold.speaker, &speaker));
            let close = gold.iter().any(|gold| {
                overlap(&gold.quote, &quote) >= 0.5 && overlap(&gold.speaker, &speaker) >= 0.5
            });
            all += 1;
            right += usize::from(hit);
            strict += usize::from(close);
            if !hit {
                table.case(data.errors, "fit", || {
                    let words = |pieces: &[Tokens]| {
                        pieces
                            .iter()
                            .map(|piece| annotated.words(piece))
                            .collect::<Vec<_>>()
                            .join(" … ")
                    };
                    format!(
                        "{} {:?} {:.2}: {} ← {}",
                        article.id,
                        attribution.rule,
                        attribution.confidence,
                        words(&attribution.speaker),
                        words(&attribution.quote)
                    )
                });
            }
        }
    }
    let detail = format!("{right} of {all}, confidence ≥ {threshold}");
    table.push(Row::share(
        "fit for items",
        "speaker and quote overlap gold",
        share(right, all),
        Some(0.95),
        detail,
    ));
    table.push(Row::share(
        "fit for items",
        "both by one half",
        share(strict, all),
        Some(0.90),
        format!("{strict} of {all}"),
    ));
    #[allow(clippy::cast_precision_loss)]
    let with_one = with_one as f64;
    table.push(Row {
        digits: 0,
        ..Row::share(
            "fit for items",
            "articles with at least one",
            with_one,
            Some(90.0),
            format!("of {measured}"),
        )
    });
    Ok(())
}

fn chosen(annotated: &Annotated, threshold: f64) -> Vec<&Attribution> {
    let mut fit: Vec<&Attribution> = annotated
        .attributions
        .iter()
        .filter(|one| one.confidence >= threshold && has_name(annotated, one))
        .filter(|one| !annotated.attributions.iter().any(|other| is_inside(one, other)))
        .collect();
    fit.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
    let mut speakers = BTreeSet::new();
    fit.retain(|one| {
        let words =
            one.speaker.iter().map(|piece| annotated.words(piece)).collect::<Vec<_>>().join(" ");
        speakers.insert(one.referent.map_or(words, |referent| referent.to_string()))
    });
    fit.truncate(MOST);
    fit
}

/// Whether there is a speaker and more to it than a pronoun.
fn has_name(annotated: &Annotated, attribution: &Attribution) -> bool {
    attribution.speaker.iter().flat_map(Clone::clone).any(|token| {
        let tag: Tag = annotated.tokens[token].tag;
        !tag.is_punctuation() && tag.usual_upos() != Upos::PRON
    })
}

/// Whether the quote of one lies in that of the other.
fn is_inside(one: &Attribution, other: &Attribution) -> bool {
    let tokens = |attribution: &Attribution| -> BTreeSet<usize> {
        attribution.quote.iter().flat_map(Clone::clone).collect()
    };
    let (one, other) = (tokens(one), tokens(other));
    one.len() < other.len() && one.is_subset(&other)
}
