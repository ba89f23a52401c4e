//! Base noun phrases, span F1 against the trees of GSD test.
//!
//! In the tree: a word tagged NOUN or PROPN that is no part of a longer name (flat, compound), from
//! the leftmost of its det, amod and nummod to the left up to itself, a name of several words
//! (flat to the right) counting as one noun. The article inside a contraction ("im") is left out.
//! In the analysis: [`bases`]. The third row has in its place the bases of noun and prepositional
//! phrases headed by a noun or a name, without prepositions: several nouns may be one there
//! ("Präsident Xi"), and the generator reads those.
//!
//! The treebank has left some relations open ("dep" with the note "FixTigerDep"), most of them of
//! articles at the head of a sentence: "Die" of "Die Regierung" is then no det, and the base starts
//! at "Regierung". The first row takes the trees as they stand. In the second an open relation of an
//! article is det, of an adjective amod, of a figure nummod, of a name before a name flat. And it
//! takes words and figures whole that the treebank takes apart: "Öko-Institut" is there "Öko"
//! (compound), "-" and "Institut", "20 000" is "000" with its own "20", so that a base would start
//! inside of them.

use std::collections::BTreeSet;
use std::ops::Range;

use nachlese::annotate::{Annotated, Phrase, bases};
use nachlese::lexicon::Tag;

use crate::Fault;
use crate::count::Count;
use crate::data::Data;
use crate::data::conllu::{Tree, gsd};
use crate::table::{Row, Table};
use crate::trees::{annotated, bytes, cover};

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let (mut strict, mut mended, mut own) = (Count::default(), Count::default(), Count::default());
    for tree in gsd(data)? {
        let annotated = annotated(&tree);
        let found: BTreeSet<(usize, usize)> =
            bases(&annotated).iter().map(|base| pair(bytes(&annotated, &base.tokens))).collect();
        let phrases: BTreeSet<(usize, usize)> = annotated
            .phrases
            .iter()
            .filter(|phrase| annotated.tokens[phrase.head].tag.is_noun())
            .map(|phrase| pair(bytes(&annotated, &bare(&annotated, phrase))))
            .collect();
        let rows = [(&mut strict, &found, false), (&mut mended, &found, true)];
        for (count, found, read) in rows.into_iter().chain([(&mut own, &phrases, false)]) {
            let gold: BTreeSet<(usize, usize)> = (0..tree.words.len())
                .filter_map(|noun| base(&tree, noun, read))
                .map(pair)
                .collect();
            count.gold += gold.len();
            count.claimed += found.len();
            count.hits += gold.intersection(found).count();
            if !read {
                continue;
            }
            for (kind, (from, to)) in gold
                .difference(found)
                .map(|span| ("missed", *span))
                .chain(found.difference(&gold).map(|span| ("wrong", *span)))
            {
                table.case(data.errors, "phrases", || {
                    format!("{kind} [{}] in {}", &tree.text[from..to], tree.text)
                });
            }
        }
    }
    table.push(Row::share(
        "noun phrases",
        "base NP, span F1",
        strict.f1(),
        Some(0.92),
        strict.detail(),
    ));
    table.push(Row::share(
        "noun phrases",
        "the same, open relations read by part of speech, words whole",
        mended.f1(),
        None,
        mended.detail(),
    ));
    table.push(Row::share(
        "noun phrases",
        "the bases of phrases, which items are made from",
        own.f1(),
        None,
        own.detail(),
    ));
    Ok(())
}

/// The base of a phrase without its prepositions.
fn bare(annotated: &Annotated, phrase: &Phrase) -> Range<usize> {
    let mut tokens = phrase.base.clone();
    while tokens.start < phrase.head
        && matches!(annotated.tokens[tokens.start].tag, Tag::APPR | Tag::APPRART)
    {
        tokens.start += 1;
    }
    tokens
}

fn pair(span: Range<usize>) -> (usize, usize) {
    (span.start, span.end)
}

/// The base noun phrase of a noun in the tree, if it has one of its own. With `read`, relations
/// that the treebank has left open are told by the parts of speech.
fn base(tree: &Tree, noun: usize, read: bool) -> Option<Range<usize>> {
    let relation = |at: usize| {
        let word = &tree.words[at];
        let to_name = word.head.is_some_and(|head| tree.words[head].upos == "PROPN");
        match word.upos.as_str() {
            _ if !read || !word.open => word.relation.as_str(),
            "DET" => "det",
            "ADJ" => "amod",
            "NUM" => "nummod",
            "PROPN" if to_name => "flat",
            _ => word.relation.as_str(),
        }
    };
    let names = matches!(relation(noun), "flat" | "compound");
    if !matches!(tree.words[noun].upos.as_str(), "NOUN" | "PROPN") || names {
        return None;
    }
    let mut words = vec![noun];
    for (at, other) in tree.words.iter().enumerate() {
        if other.head != Some(noun) || other.contracted {
            continue;
        }
        let left = at < noun && matches!(relation(at), "det" | "amod" | "nummod");
        let name = relation(at) == "flat" && (at > noun || other.open);
        if left || name {
            words.push(at);
        }
    }
    if read {
        words.extend(thousands(tree, &words));
    }
    let span = cover(tree, &words)?;
    Some(if read { whole(&tree.text, span) } else { span })
}

/// The figures that belong to the figures among `words`.
fn thousands(tree: &Tree, words: &[usize]) -> Vec<usize> {
    let is_figure = |at: usize| tree.words[at].upos == "NUM";
    (0..tree.words.len())
        .filter(|&at| is_figure(at))
        .filter(|&at| {
            let next = tree.words[at].head == Some(at + 1);
            next && is_figure(at + 1) && words.contains(&(at + 1))
        })
        .collect()
}

/// The span with all of the words that it starts and ends in, hyphens being part of a word.
fn whole(text: &str, span: Range<usize>) -> Range<usize> {
    let letters = |part: &str, back: bool| {
        let inside = |letter: &char| letter.is_alphanumeric();
        let count = |letters: &mut dyn Iterator<Item = char>| {
            letters.take_while(inside).map(char::len_utf8).sum::<usize>()
        };
        if back { count(&mut part.chars().rev()) } else { count(&mut part.chars()) }
    };
    let (mut start, mut end) = (span.start, span.end);
    while let Some(before) = text[..start].strip_suffix('-') {
        let length = letters(before, true);
        if length == 0 {
            break;
        }
        start = before.len() - length;
    }
    while let Some(behind) = text[end..].strip_prefix('-') {
        let length = letters(behind, false);
        if length == 0 {
            break;
        }
        end += 1 + length;
    }
    start..end
}
