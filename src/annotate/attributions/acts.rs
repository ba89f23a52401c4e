//! Acts of speech that are told without their words: "X fordert eine Untersuchung", "X sprach von
//! einem Erfolg", "X bezeichnete die Tat als feige".

use super::context::Context;
use super::cues::Frame;
use super::{speaker, verbs};
use crate::annotate::model::{
    Attribution, Clause, ClauseKind, Condition, Form, Function, Mood, PhraseKind, Rule, Tokens,
};
use crate::lexicon::Tag;

/// Finds clauses whose cue verb has what is said as its object instead of a content clause.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    let mut taken = vec![false; context.tokens.len()];
    for each in found.iter().filter(|each| each.rule != Rule::WordQuoted) {
        for at in each.cue.iter().cloned().flatten() {
            taken[at] = true;
        }
    }
    for (index, clause) in context.clauses.iter().enumerate() {
        let Some(finite) = clause.finite.filter(|&finite| !taken[finite]) else { continue };
        let main = matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst);
        // What is told in Konjunktiv I is reported itself.
        let reported = context.mood(clause) == Some(Mood::Konjunktiv1);
        if !main || reported || context.is_quoted(finite) {
            continue;
        }
        let Some(verb) = verbs::cue_verb(context, index) else { continue };
        let speaker = speaker::of_clause(context, index);
        let Some(speaker) = speaker.filter(|speaker| speaker::is_somebody(context, speaker)) else {
            continue;
        };
        if verb.cue.strength < 2 || !has_content(context, index, &verb.cue, &speaker) {
            continue;
        }
        found.push(Attribution {
            quote: vec![whole(context, clause)],
            speaker: vec![speaker],
            cue: Vec::new(),
            addressee: Vec::new(),
            carrier: Vec::new(),
            form: Form::Reported,
            rule: Rule::ReportedAct,
            confidence: 0.0,
            condition: Condition::default(),
            referent: None,
        });
    }
}

/// Whether what is said stands in the clause: as the object, behind the verb's preposition, as "als
/// Y".
fn has_content(context: &Context, index: usize, cue: &super::cues::Cue, speaker: &Tokens) -> bool {
    let others = || {
        speaker::own(context, index)
            .map(|(_, phrase)| phrase)
            .filter(|phrase| {
                phrase.tokens.end <= speaker.start || phrase.tokens.start >= speaker.end
            })
            .filter(|phrase| phrase.function != Some(Function::Time))
    };
    let object = || {
        others().any(|phrase| {
            phrase.kind == PhraseKind::Np && context.tokens[phrase.head].tag != Tag::PRF
        })
    };
    let behind = || {
        others().any(|phrase| {
            phrase.kind == PhraseKind::Pp
                && matches!(
                    context.word(phrase.tokens.start),
                    "von"
                        | "vom"
                        | "vor"
                        | "über"
                        | "für"
                        | "mit"
                        | "auf"
                        | "um"
                        | "gegen"
                        | "zu"
                        | "zum"
                        | "zur"
                        | "Von"
                        | "Vom"
                        | "Vor"
                        | "Über"
                        | "Für"
                        | "Mit"
                        | "Auf"
                )
        })
    };
    let clause = &context.clauses[index];
    let likened = || clause.tokens.clone().any(|at| matches!(context.word(at), "als" | "Als"));
    !clause.passive && (cue.takes(Frame::Act) && object() || cue.takes(Frame::ActOn) && behind())
        || cue.takes(Frame::As) && likened()
}

/// The clause; its sentence with the stop, if it is the only main clause there.
fn whole(context: &Context, clause: &Clause) -> Tokens {
    let number = context.sentence(clause.finite.unwrap_or(clause.tokens.start));
    let mains = context.clauses_of(number).filter(|&index| {
        let each = &context.clauses[index];
        matches!(each.kind, ClauseKind::Main | ClauseKind::VerbFirst)
            && each.finite.is_some_and(|finite| !context.is_quoted(finite))
    });
    if mains.count() == 1 {
        context.sentences[number].tokens.clone()
    } else {
        context.trim(clause.tokens.clone())
    }
}
