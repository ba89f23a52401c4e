//! The analysis of a treebank sentence beside its tree.

use std::ops::Range;

use nachlese::annotate::{Annotated, Tokens};
use nachlese::pipeline::analyse;

use crate::data::conllu::Tree;

/// The analysis of the sentence's running text.
pub fn annotated(tree: &Tree) -> Annotated {
    analyse(&tree.text, None, None)
}

/// Bytes of a stretch of tokens.
pub fn bytes(annotated: &Annotated, tokens: &Tokens) -> Range<usize> {
    annotated.span(tokens).range()
}

/// The word of the tree that lies just there; of a contraction the last.
pub fn word_at(tree: &Tree, span: &Range<usize>) -> Option<usize> {
    tree.words.iter().rposition(|word| word.span == *span)
}

/// The bytes from the first to the last of some words.
pub fn cover(tree: &Tree, words: &[usize]) -> Option<Range<usize>> {
    let start = words.iter().map(|&word| tree.words[word].span.start).min()?;
    let end = words.iter().map(|&word| tree.words[word].span.end).max()?;
    Some(start..end)
}
