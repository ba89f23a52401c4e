//! Base noun phrases, span F1 against the trees of GSD test.
//!
//! In the tree: a word tagged NOUN or PROPN that is no part of a longer name (flat, compound), from
//! the leftmost of its det, amod and nummod to the left up to itself, a name of several words
//! (flat to the right) counting as one noun. The article inside a contraction ("im") is left out.
//! In the analysis: the base of a noun or prepositional phrase whose head is a noun or a name,
//! without its prepositions.

use std::collections::BTreeSet;
use std::ops::Range;

use nachlese::annotate::{Annotated, Phrase};
use nachlese::lexicon::Tag;

use crate::Fault;
use crate::count::Count;
use crate::data::Data;
use crate::data::conllu::{Tree, gsd};
use crate::table::{Row, Table};
use crate::trees::{annotated, bytes, cover};

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let mut count = Count::default();
    for tree in gsd(data)? {
        let annotated = annotated(&tree);
        let gold: BTreeSet<(usize, usize)> =
            (0..tree.words.len()).filter_map(|noun| base(&tree, noun)).map(pair).collect();
        let found: BTreeSet<(usize, usize)> = annotated
            .phrases
            .iter()
            .filter(|phrase| annotated.tokens[phrase.head].tag.is_noun())
            .map(|phrase| pair(bytes(&annotated, &bare(&annotated, phrase))))
            .collect();
        count.gold += gold.len();
        count.claimed += found.len();
        count.hits += gold.intersection(&found).count();
        for (kind, (from, to)) in gold
            .difference(&found)
            .map(|span| ("missed", *span))
            .chain(found.difference(&gold).map(|span| ("wrong", *span)))
        {
            table.case(data.errors, "phrases", || {
                format!("{kind} [{}] in {}", &tree.text[from..to], tree.text)
            });
        }
    }
    table.push(Row::share(
        "noun phrases",
        "base NP, span F1",
        count.f1(),
        Some(0.92),
        count.detail(),
    ));
    Ok(())
}

fn pair(span: Range<usize>) -> (usize, usize) {
    (span.start, span.end)
}

fn base(tree: &Tree, noun: usize) -> Option<Range<usize>> {
    let word = &tree.words[noun];
    let names = matches!(word.relation.as_str(), "flat" | "compound");
    if !matches!(word.upos.as_str(), "NOUN" | "PROPN") || names {
        return None;
    }
    let mut words = vec![noun];
    for (at, other) in tree.words.iter().enumerate() {
        if other.head != Some(noun) || other.contracted {
            continue;
        }
        let left = at < noun && matches!(other.relation.as_str(), "det" | "amod" | "nummod");
        let name = at > noun && other.relation == "flat";
        if left || name {
            words.push(at);
        }
    }
    cover(tree, &words)
}

/// The base of a phrase without its prepositions.
pub fn bare(annotated: &Annotated, phrase: &Phrase) -> Range<usize> {
    let mut tokens = phrase.base.clone();
    while tokens.start < phrase.head
        && matches!(annotated.tokens[tokens.start].tag, Tag::APPR | Tag::APPRART)
    {
        tokens.start += 1;
    }
    tokens
}
