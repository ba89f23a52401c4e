//! Reported speech that goes on: a sentence in Konjunktiv I without a cue of its own.

use super::context::Context;
use crate::annotate::model::{Attribution, ClauseKind, Form, Mood, Rule};
use crate::lexicon::Tag;

/// How many sentences may lie between the last one with a speaker and this one.
const REACH: usize = 2;

/// Gives every sentence in Konjunktiv I that has no attribution yet to the speaker before it, in
/// the same paragraph or the one before.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    let mut last: Option<(usize, Attribution)> = None;
    for (number, sentence) in context.sentences.iter().enumerate() {
        let own: Option<&Attribution> = found
            .iter()
            .filter(|each| {
                each.quote
                    .iter()
                    .chain(&each.cue)
                    .any(|piece| sentence.tokens.contains(&piece.start))
            })
            .filter(|each| is_holder(context, each))
            .max_by_key(|each| each.speaker.first().map(|speaker| speaker.start));
        let taken = found
            .iter()
            .any(|each| each.quote.iter().any(|piece| sentence.tokens.contains(&piece.start)));
        if let Some(own) = own {
            last = Some((number, own.clone()));
        }
        if taken {
            continue;
        }
        let Some((at, before)) = &last else { continue };
        if number - at > REACH || !is_free(context, number) {
            continue;
        }
        let attribution = Attribution {
            quote: vec![context.trim(sentence.tokens.clone())],
            speaker: before.speaker.clone(),
            cue: Vec::new(),
            addressee: Vec::new(),
            carrier: Vec::new(),
            form: Form::Free,
            rule: Rule::FreeKonjunktiv,
            confidence: 0.0,
            referent: None,
        };
        last = Some((number, attribution.clone()));
        found.push(attribution);
    }
}

/// Whether the attribution has a speaker of its own: not "seiner Meinung nach", whose holder is
/// named elsewhere.
fn is_holder(context: &Context, attribution: &Attribution) -> bool {
    attribution.speaker.first().is_some_and(|speaker| {
        !matches!(context.tokens[speaker.start].tag, Tag::PPOSAT | Tag::PRELS)
    })
}

/// A main clause of the sentence stands in Konjunktiv I, outside of any quotation.
fn is_free(context: &Context, sentence: usize) -> bool {
    let tokens = context.sentences[sentence].tokens.clone();
    context.clauses.iter().any(|clause| {
        tokens.contains(&clause.tokens.start)
            && clause.kind == ClauseKind::Main
            && clause.finite.is_some_and(|finite| !context.is_quoted(finite))
            && context.mood(clause) == Some(Mood::Konjunktiv1)
    })
}
