//! What stands at the edges of a field: weak pronouns at its head, an apposition at its end.

use crate::annotate::{Annotated, Clause, Tokens};
use crate::generate::compose::Part;
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

/// The subject, or where it stands elsewhere or was not found the name between an adverb and what else the
/// clause has: "Insgesamt beschäftigt Nordkran …".
pub(super) fn leading(
    annotated: &Annotated,
    clause: &Clause,
    mittelfeld: &Tokens,
) -> Option<Tokens> {
    let subject = clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
    let vorfeld = clause.vorfeld.as_ref()?;
    let adverb = vorfeld.len() == 1 && annotated.tokens[vorfeld.start].tag == Tag::ADV;
    let start = mittelfeld.start;
    // A name that is known as no noun is in no phrase.
    let name = adverb
        && start + 1 < mittelfeld.end
        && annotated.word(start).starts_with(char::is_uppercase);
    let phrase = annotated.phrases.iter().find(|phrase| phrase.tokens.start == start);
    let name = name.then(|| phrase.map_or(start..start + 1, |phrase| phrase.tokens.clone()));
    name.or(subject)
}

/// "Das Gesuch überreichte Karl Berg …": which of the two acts, only the sense tells.
pub(super) fn is_thing_before_name(
    annotated: &Annotated,
    vorfeld: &Tokens,
    mittelfeld: &Tokens,
) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let last = vorfeld.end.saturating_sub(1);
    matches!(tag(vorfeld.start), Some(Tag::PPOSAT | Tag::ART))
        && tag(last) == Some(Tag::NN)
        && !annotated.is_person_noun(last)
        && tag(mittelfeld.start) == Some(Tag::NE)
}

/// Adds the subject at the head of a Mittelfeld with a "sich" right behind it, and says where they end. A noun or
/// a name stands behind it ("hat sich der Rat versammelt"), a pronoun before it ("hat er sich versammelt").
pub(super) fn push_subject(
    annotated: &Annotated,
    parts: &mut Vec<Part>,
    subject: &Tokens,
    limit: usize,
) -> usize {
    let end = subject.end;
    let reflexive = end < limit && annotated.word(end) == "sich";
    let pronoun = subject.len() == 1
        && !annotated.tokens.get(subject.start).is_some_and(|word| word.tag.is_noun());
    match (reflexive, pronoun) {
        (false, _) => parts.push(Part::Tokens(subject.clone())),
        (true, true) => parts.push(Part::Tokens(subject.start..end + 1)),
        (true, false) => {
            parts.extend([Part::Tokens(end..end + 1), Part::Tokens(subject.clone())]);
        }
    }
    end + usize::from(reflexive)
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
