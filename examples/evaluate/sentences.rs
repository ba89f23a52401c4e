//! Sentences: strict F1 of the boundaries inside the Wikinews articles.
//!
//! A boundary is the pair (end of one sentence, start of the next), white space left out; the ends
//! of the article are none. Left out on both sides are the gold splits at ":", ";" and "–", and
//! those at which the sentence has no final punctuation (".", "?", "!", "…", with closing marks
//! behind it) and no line break follows: a boundary found there is neither right nor wrong.

use std::collections::BTreeSet;

use nachlese::text;

use crate::Fault;
use crate::count::Count;
use crate::data::Data;
use crate::data::wikinews::{articles, byte_offsets, bytes};
use crate::table::{Row, Table};

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let (mut strict, mut raw) = (Count::default(), Count::default());
    for article in articles(data, false)? {
        let offsets = byte_offsets(&article.text);
        let gold: Vec<_> = article.sentences.iter().map(|&span| bytes(&offsets, span)).collect();
        let mut kept = BTreeSet::new();
        let mut all = BTreeSet::new();
        let mut left_out = BTreeSet::new();
        for pair in gold.windows(2) {
            let boundary = (pair[0].end, pair[1].start);
            all.insert(boundary);
            let sentence = article.text[pair[0].clone()].trim_end();
            let gap = &article.text[pair[0].end..pair[1].start];
            if is_doubtful(sentence, gap) {
                left_out.insert(boundary);
            } else {
                kept.insert(boundary);
            }
        }
        let spans = text::tokens(&article.text);
        let found: BTreeSet<_> = text::sentences(&article.text, &spans)
            .windows(2)
            .filter_map(|pair| {
                Some((
                    spans.get(pair[0].end.checked_sub(1)?)?.end(),
                    spans.get(pair[1].start)?.start(),
                ))
            })
            .collect();
        raw.gold += all.len();
        raw.claimed += found.len();
        raw.hits += found.intersection(&all).count();
        let claimed: BTreeSet<_> = found.difference(&left_out).copied().collect();
        strict.gold += kept.len();
        strict.claimed += claimed.len();
        strict.hits += claimed.intersection(&kept).count();
        for (kind, places) in
            [("missed", kept.difference(&claimed)), ("wrong", claimed.difference(&kept))]
        {
            for &(end, start) in places {
                table.case(data.errors, "sentences", || {
                    format!("{kind} in {}: {}", article.id, around(&article.text, end, start))
                });
            }
        }
    }
    table.push(Row::share(
        "sentences",
        "strict boundary F1",
        strict.f1(),
        Some(0.990),
        strict.detail(),
    ));
    table.push(Row::share("sentences", "the same, nothing left out", raw.f1(), None, raw.detail()));
    Ok(())
}

fn is_doubtful(sentence: &str, gap: &str) -> bool {
    if sentence.ends_with([':', ';', '–']) {
        return true;
    }
    let closing = ['"', '“', '”', '’', '‘', '\'', '«', '»', ')', ']'];
    let bare = sentence.trim_end_matches(closing);
    !bare.ends_with(['.', '?', '!', '…']) && !gap.contains('\n')
}

fn around(text: &str, end: usize, start: usize) -> String {
    let before: String = text[..end].chars().rev().take(40).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[start..].chars().take(40).collect();
    format!("{before} ¦ {after}").replace('\n', "⏎")
}
