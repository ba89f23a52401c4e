//! The words that told of a thing where the article named it before, put beside its noun again.

use crate::annotate::{Annotated, EntityKind, Tokens};
use crate::generate::checks::is_name;
use crate::generate::compose::Substitution;
use crate::generate::nominative::is_bare_body;
use crate::lexicon::Tag;

/// "diese Pläne" behind "die gemeinsamen Pläne der Städte" in the same sentence: those words, which
/// have the same form in the nominative and the accusative.
pub(super) fn pointed_at(
    annotated: &Annotated,
    pieces: &[Tokens],
    at: usize,
) -> Option<Substitution> {
    let noun = at + 1;
    let points = annotated.tokens[at].tag == Tag::PDAT
        && matches!(annotated.word(at).to_lowercase().as_str(), "diese" | "dieses")
        && annotated.tokens.get(noun).is_some_and(|token| token.tag == Tag::NN)
        && pieces.iter().any(|piece| piece.contains(&noun));
    if !points {
        return None;
    }
    let start = annotated.sentences[annotated.sentence_of(at)?].tokens.start;
    let article = if annotated.word(at).to_lowercase() == "dieses" { "das" } else { "die" };
    let earlier = annotated.phrases.iter().find(|phrase| {
        start <= phrase.base.start
            && phrase.tokens.end <= at
            && annotated.word(phrase.head) == annotated.word(noun)
            && annotated.word(phrase.base.start) == article
            && phrase.tokens.len() > 2
    })?;
    Some((at..noun + 1, annotated.words(&earlier.tokens).to_owned()))
}

/// What follows the same noun where it was named before ("das Gesetz zum Schutz der Moore", "die
/// Firma Nordholz"), if all earlier mentions that tell more tell the same.
pub(super) fn earlier_attribute(annotated: &Annotated, at: usize) -> Option<String> {
    let token = &annotated.tokens[at];
    let phrase = annotated.phrases.iter().find(|phrase| phrase.head == at)?;
    let own = annotated.sentence_of(at).map(|index| annotated.sentences[index].paragraph);
    // "die internationalen Flughäfen": not those that were named before.
    let bare = phrase.tokens.end == at + 1
        && (phrase.base.start..at).all(|other| annotated.tokens[other].tag != Tag::ADJA);
    // "der Verzicht auf Kräne" says itself of what.
    let told =
        matches!(annotated.word(at + 1), "auf" | "über" | "für" | "gegen" | "an" | "von" | "vom");
    let thing = !is_bare_body(annotated.word(at)) && !annotated.is_person_noun(at);
    let bare = bare && !(told && thing);
    if token.tag != Tag::NN || !bare {
        return None;
    }
    let mut found: Vec<String> = Vec::new();
    for earlier in &annotated.phrases {
        let head = earlier.head;
        if head >= at || annotated.tokens[head].lemma != token.lemma {
            continue;
        }
        let rest = head + 1..earlier.tokens.end;
        if rest.is_empty() {
            continue;
        }
        let paragraph =
            annotated.sentence_of(head).map(|index| annotated.sentences[index].paragraph);
        // Some paragraphs later it may be the sales of another firm, but for what the first one tells.
        let near = paragraph == own || paragraph == Some(0);
        if annotated.word(head) != annotated.word(at) || !near {
            return None;
        }
        let first = annotated.tokens[rest.start].tag;
        let plain = rest.len() <= 7
            && matches!(first, Tag::ART | Tag::APPR | Tag::APPRART | Tag::NE)
            // "das Mittel nach dem Start": when, not which.
            && !matches!(
                annotated.word(rest.start),
                "nach" | "vor" | "seit" | "bis" | "während" | "mit" | "ohne"
            )
            && rest.clone().all(|other| {
                let tag = annotated.tokens[other].tag;
                tag.is_noun()
                    || matches!(
                        tag,
                        Tag::ART | Tag::APPR | Tag::APPRART | Tag::ADJA | Tag::CARD | Tag::TRUNC
                    )
            })
            && annotated
                .entities
                .iter()
                .all(|entity| !(entity.relative && rest.contains(&entity.tokens.start)));
        // "zum Schutz" before "der Moore" is not all of it.
        let cut = annotated.tokens.get(rest.end).is_some_and(|next| {
            matches!(
                next.tag,
                Tag::ART
                    | Tag::APPR
                    | Tag::APPRART
                    | Tag::NN
                    | Tag::NE
                    | Tag::FM
                    | Tag::XY
                    | Tag::CARD
                    | Tag::KON
            ) || annotated.word(rest.end) == "„"
        });
        let words = annotated.words(&rest).to_owned();
        if !plain || cut || has_rival(annotated, &rest, at) {
            return None;
        }
        if !found.contains(&words) {
            found.push(words);
        }
    }
    match found.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// Whether between an attribute with a name and a token another name of its kind stands: "der Absatz der
/// Werft Nordkran" may be that of the other one by then.
fn has_rival(annotated: &Annotated, attribute: &Tokens, at: usize) -> bool {
    let names = |within: Tokens| {
        annotated.entities.iter().filter(move |entity| {
            is_name(entity.kind)
                && within.start <= entity.tokens.start
                && entity.tokens.end <= within.end
        })
    };
    names(attribute.clone()).any(|own| {
        names(attribute.end..at).any(|other| {
            own.kind != EntityKind::Place
                && !matches!(other.kind, EntityKind::Place | EntityKind::Person)
                && (own.referent.is_none() || own.referent != other.referent)
                && annotated.words(&own.tokens) != annotated.words(&other.tokens)
        })
    })
}
