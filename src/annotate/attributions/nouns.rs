//! Nouns that take what is said as their clause: "die Ansicht, dass …", "der Vorwurf, …".

use super::context::Context;
use super::cues;
use super::speaker;
use crate::annotate::model::{Attribution, ClauseKind, Form, Phrase, PhraseKind, Rule, Tokens};
use crate::lexicon::Tag;

/// Finds "X vertrat die Ansicht, dass …" and "nach dem Vorwurf von X, dass …".
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for clause in context.clauses {
        let dass = clause.kind == ClauseKind::Subordinate
            && clause
                .left
                .as_ref()
                .is_some_and(|left| matches!(context.word(left.end - 1), "dass" | "daß"));
        let before = clause.tokens.start.checked_sub(2);
        let (true, Some(before)) = (dass, before) else { continue };
        if context.tag(before + 1) != Some(Tag::COMMA) || context.is_quoted(before) {
            continue;
        }
        let Some(phrase) = context.phrases.iter().find(|phrase| {
            phrase.tokens.end == before + 1
                && phrase.function != Some(crate::annotate::model::Function::Attribute)
        }) else {
            continue;
        };
        let noun = phrase
            .base
            .clone()
            .find(|&at| cues::noun(context.word(at)).is_some_and(|noun| noun.content));
        let Some(noun) = noun else { continue };
        let (speaker, extra) = holder(context, phrase, noun);
        found.push(Attribution {
            quote: vec![context.trim(clause.tokens.clone())],
            speaker: speaker.into_iter().collect(),
            cue: extra.into_iter().chain(std::iter::once(phrase.base.start..noun + 1)).collect(),
            addressee: Vec::new(),
            carrier: Vec::new(),
            form: Form::Indirect,
            rule: Rule::NounDass,
            confidence: 0.0,
            referent: None,
        });
    }
}

/// Who holds the opinion: the noun's own genitive or von-phrase, else the subject of its clause
/// if the noun is not the subject itself; with the finite verb as part of the cue.
fn holder(context: &Context, phrase: &Phrase, noun: usize) -> (Option<Tokens>, Option<Tokens>) {
    if phrase.tokens.end > phrase.base.end {
        let mut rest = phrase.base.end..phrase.tokens.end;
        if context.tag(rest.start) == Some(Tag::APPR) {
            rest.start += 1;
        }
        return (Some(rest), None);
    }
    let Some(index) = context.owners[noun] else { return (None, None) };
    let clause = &context.clauses[index];
    let subject = speaker::of_clause(context, index).filter(|subject| !subject.contains(&noun));
    let pronoun = subject.as_ref().is_some_and(|subject| {
        subject.len() == 1 && matches!(context.word(subject.start), "es" | "Es")
    });
    let verb = clause.finite.map(|finite| finite..finite + 1);
    let possessive = context.tag(phrase.base.start) == Some(Tag::PPOSAT);
    match subject {
        Some(subject) if !pronoun && !possessive && phrase.kind != PhraseKind::Adverb => {
            (Some(subject), verb)
        }
        _ => (None, verb),
    }
}
