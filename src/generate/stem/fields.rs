//! What stands at the edges of a field: weak pronouns at its head, an apposition at its end.

use crate::annotate::{Annotated, Tokens};
use crate::lexicon::Tag;

/// A reflexive pronoun, "es" or both at the head of the Mittelfeld, and the rest: they stay right behind the
/// finite verb or the conjunction, before a subject that is no pronoun.
pub(super) fn split_weak(annotated: &Annotated, mittelfeld: Tokens) -> (Tokens, Tokens) {
    let first = mittelfeld.start;
    let strong = |&at: &usize| {
        let tag = annotated.tokens[at].tag;
        tag != Tag::PRF && !(tag == Tag::PPER && annotated.word(at) == "es")
    };
    let end = mittelfeld.clone().find(strong).unwrap_or(mittelfeld.end);
    (first..end, end..mittelfeld.end)
}

/// "… um die Pagode, das Zentrum der Stadt": an apposition that ends a field, and has no comma behind it
/// until other words follow.
pub(super) fn leaves_apposition_open(annotated: &Annotated, mittelfeld: &Tokens) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let comma = mittelfeld.clone().rfind(|&at| tag(at) == Some(Tag::COMMA));
    comma.is_some_and(|comma| {
        let verb = |at: usize| tag(at).is_some_and(Tag::is_verb);
        // "der Rat, der Verein und der Chor": a row.
        let row = |at: usize| tag(at) == Some(Tag::KON) && tag(at + 1) == Some(Tag::ART);
        tag(comma + 1) == Some(Tag::ART)
            && !(comma + 1..mittelfeld.end).any(|at| verb(at) || row(at))
    })
}
