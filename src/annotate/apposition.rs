//! Appositions in another case than what they explain: "im Tal, ein beliebter Ort, …" (Duden, Die
//! Grammatik: Kongruenz der Apposition).

use super::model::{Annotated, Case, CaseSet, Phrase, PhraseKind, Tokens};
use crate::lexicon::Tag;

/// The apposition that starts behind a comma, with what it explains, if their cases differ for sure.
pub(super) fn differs(annotated: &Annotated, comma: usize) -> Option<Tokens> {
    if annotated.tokens[comma].tag != Tag::COMMA {
        return None;
    }
    let apposed = base_at(annotated, |phrase| phrase.base.start == comma + 1)?;
    let first = &annotated.tokens[apposed.base.start];
    let indefinite = annotated.word(apposed.base.start).starts_with("ein");
    // "einem Ort im Süden Perus": up to the next mark nothing but phrases.
    let end = (apposed.base.end..annotated.tokens.len())
        .find(|&at| matches!(annotated.tokens[at].tag, Tag::COMMA | Tag::STOP))?;
    let closed = (apposed.base.end..end).all(|at| {
        let tag = annotated.tokens[at].tag;
        !tag.is_verb() && !matches!(tag, Tag::KON | Tag::PTKVZ)
    });
    let noun = annotated.tokens[apposed.head].tag == Tag::NN;
    if first.tag != Tag::ART || !indefinite || !closed || !noun || apposed.kind != PhraseKind::Np {
        return None;
    }
    let mut explained = base_at(annotated, |phrase| phrase.base.end == comma)?;
    let start_of_last = explained.base.start;
    let mut cases = own_cases(annotated, explained);
    // "der Mann aus Bergen, ein Lehrer": it may explain each of the phrases in a row.
    while let Some(before) = base_at(annotated, |phrase| phrase.base.end == explained.base.start) {
        explained = before;
        cases = cases.or(own_cases(annotated, explained));
    }
    cases.and(apposed.cases).is_empty().then_some(start_of_last..end)
}

fn base_at(annotated: &Annotated, fits: impl Fn(&Phrase) -> bool) -> Option<&Phrase> {
    annotated.phrases.iter().find(|phrase| phrase.kind != PhraseKind::Adverb && fits(phrase))
}

/// The cases of a phrase; "der Gruppe" behind a noun is a genitive.
fn own_cases(annotated: &Annotated, phrase: &Phrase) -> CaseSet {
    let behind_noun = phrase
        .base
        .start
        .checked_sub(1)
        .is_some_and(|before| annotated.tokens[before].tag.is_noun());
    let article = annotated.word(phrase.base.start);
    // "die Nummer Zwei": what it is stands before it.
    if phrase.base.len() == 1 && matches!(article, "Eins" | "Zwei" | "Drei") {
        return CaseSet::NONE;
    }
    if phrase.kind == PhraseKind::Np && behind_noun && matches!(article, "der" | "des") {
        CaseSet::NONE.with(Case::Gen)
    } else {
        phrase.cases
    }
}
