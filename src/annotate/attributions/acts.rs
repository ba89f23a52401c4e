//! Acts of speech that are told without their words: "X fordert eine Untersuchung", "X sprach von
//! einem Erfolg", "X bezeichnete die Tat als feige".

use super::context::Context;
use super::cues::{Cue, Frame};
use super::{speaker, verbs};
use crate::annotate::model::{
    Attribution, Clause, ClauseKind, Condition, Form, Function, Mood, PhraseKind, Rule, Tokens,
};
use crate::lexicon::Tag;
use crate::text::lower;

/// Finds clauses whose cue verb has what is said as its object instead of a content clause.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    let mut taken = vec![false; context.tokens.len()];
    for each in found.iter() {
        for at in each.cue.iter().cloned().flatten() {
            taken[at] = true;
        }
    }
    for (index, clause) in context.clauses.iter().enumerate() {
        let Some(finite) = clause.finite.filter(|&finite| !taken[finite]) else { continue };
        let main = matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst);
        // What is told in Konjunktiv I is reported itself; in the pluperfect it is background.
        let reported = context.mood(clause) == Some(Mood::Konjunktiv1);
        let before = matches!(context.word(finite), "hatte" | "hatten");
        if !main || reported || before || context.is_quoted(finite) {
            continue;
        }
        let Some(verb) = verbs::cue_verb(context, index) else { continue };
        let speaker = speaker::of_clause(context, index);
        let Some(speaker) = speaker.filter(|speaker| speaker::is_somebody(context, speaker)) else {
            continue;
        };
        let speaker = before_topic(context, speaker, finite, &verb.cue);
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

/// Prepositions of what is spoken of.
fn is_topical(word: &str) -> bool {
    matches!(
        &*lower(word),
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
    )
}

/// "sprach Anna Berg von einem Erfolg": behind a verb that takes such a preposition the name ends before it.
fn before_topic(context: &Context, speaker: Tokens, finite: usize, cue: &Cue) -> Tokens {
    let topic = speaker.clone().skip(1).find(|&at| {
        context.tag(at).is_some_and(|tag| matches!(tag, Tag::APPR | Tag::APPRART))
            && is_topical(context.word(at))
    });
    match topic {
        Some(at) if cue.takes(Frame::ActOn) && finite < speaker.start => speaker.start..at,
        _ => speaker,
    }
}

/// Whether what is said stands in the clause: as the object, behind the verb's preposition, as "als
/// Y".
fn has_content(context: &Context, index: usize, cue: &Cue, speaker: &Tokens) -> bool {
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
    let clause = &context.clauses[index];
    // By the words themselves: "sprach Anna Berg von einem Erfolg" is no name with a von-phrase.
    let behind = || {
        clause.tokens.clone().any(|at| {
            context.owners[at] == Some(index)
                && matches!(context.tag(at), Some(Tag::APPR | Tag::APPRART))
                && is_topical(context.word(at))
                && !speaker.contains(&at)
                && context
                    .phrase_at(at)
                    .is_none_or(|phrase| phrase.function != Some(Function::Time))
        })
    };
    let likened = || clause.tokens.clone().any(|at| matches!(context.word(at), "als" | "Als"));
    // "nannte den Beschluss einen Fehler".
    let named = || {
        clause.lemma.as_deref() == Some("nennen")
            && others().any(|phrase| {
                phrase.kind == PhraseKind::Np
                    && Some(phrase.tokens.start) > clause.finite
                    && matches!(context.word(phrase.tokens.start), "einen" | "eine" | "ein")
            })
    };
    !clause.passive && (cue.takes(Frame::Act) && object() || cue.takes(Frame::ActOn) && behind())
        || cue.takes(Frame::As) && (likened() || named())
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
