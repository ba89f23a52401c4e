//! Stretches between quotation marks.

use std::ops::Range;

use super::model::{Quotation, Sentence, Token};

/// A quotation longer than this (in tokens) has lost its closing mark.
const LONGEST: usize = 400;

/// The kind of a quotation mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Close,
    /// May be either: `"`, `“` (closes in German, opens in English), `«` and `»`.
    Either,
}

fn mark(word: &str) -> Option<(Mark, u8)> {
    // The second number is the level: 1 for double marks, 2 for single ones.
    Some(match word {
        "„" => (Mark::Open, 1),
        "”" => (Mark::Close, 1),
        "“" | "\"" | "''" | "``" | "«" | "»" | "‟" => (Mark::Either, 1),
        "‚" => (Mark::Open, 2),
        "‘" | "›" | "‹" => (Mark::Either, 2),
        _ => return None,
    })
}

/// Whether a token is a quotation mark of any kind.
pub(super) fn is_mark(word: &str) -> bool {
    mark(word).is_some()
}

/// The quotations of a text, in order. A mark that may open or close opens where none of its
/// level is open and blank space or an opening bracket stands before it. A quotation ends in its
/// paragraph.
pub(super) fn quotations(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    for paragraph in paragraph_ranges(sentences) {
        let mut open: [Option<usize>; 2] = [None, None];
        for at in paragraph.clone() {
            let Some((mark, level)) = mark(tokens[at].span.of(text)) else { continue };
            let slot = usize::from(level - 1);
            let before_blank = at == paragraph.start
                || tokens[at - 1].span.end() < tokens[at].span.start()
                || matches!(tokens[at - 1].span.of(text), "(" | "[" | "„" | "»" | "«");
            let opens = match mark {
                Mark::Open => true,
                Mark::Close => false,
                Mark::Either => open[slot].is_none() && before_blank,
            };
            if opens {
                // A second opening mark of one level: the first was never closed.
                open[slot] = Some(at);
            } else if let Some(start) = open[slot].take()
                && at - start <= LONGEST
                && at > start + 1
            {
                let nested = level == 2 && open[0].is_some();
                found.push(Quotation { tokens: start..at + 1, nested });
            }
        }
    }
    found
        .sort_by_key(|quotation| (quotation.tokens.start, std::cmp::Reverse(quotation.tokens.end)));
    found
}

/// Those of a text's quotations that start at a token, or before it and may reach to it or over it,
/// a comma aside.
pub(super) fn around(quotations: &[Quotation], at: usize) -> &[Quotation] {
    let from = quotations.partition_point(|quotation| quotation.tokens.start + LONGEST + 2 < at);
    let to = quotations.partition_point(|quotation| quotation.tokens.start <= at);
    &quotations[from..to.max(from)]
}

fn paragraph_ranges(sentences: &[Sentence]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut last = usize::MAX;
    for sentence in sentences {
        match ranges.last_mut() {
            Some(range) if sentence.paragraph == last => range.end = sentence.tokens.end,
            _ => ranges.push(sentence.tokens.clone()),
        }
        last = sentence.paragraph;
    }
    ranges
}
