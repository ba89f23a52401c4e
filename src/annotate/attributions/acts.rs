//! Acts of speech that are told without their words: "X lobte die Einigung".

use super::context::Context;
use super::cues::Frame;
use super::{speaker, verbs};
use crate::annotate::model::{Attribution, ClauseKind, EntityKind, Form, PhraseKind, Rule};

/// Finds clauses whose cue verb has an object instead of a content clause.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for (index, clause) in context.clauses.iter().enumerate() {
        let Some(cue) = verbs::cue_verb(context, index).map(|verb| verb.cue) else { continue };
        let Some(finite) = clause.finite else { continue };
        let main = matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst);
        if !cue.takes(Frame::Act)
            || cue.strength < 2
            || !main
            || clause.passive
            || context.is_quoted(finite)
        {
            continue;
        }
        let taken = found.iter().any(|each| each.cue.iter().any(|piece| piece.contains(&finite)));
        let Some(subject) = speaker::of_clause(context, index).filter(|_| !taken) else { continue };
        let has_object = context.phrases.iter().any(|phrase| {
            phrase.kind == PhraseKind::Np
                && clause.tokens.contains(&phrase.tokens.start)
                && phrase.tokens.start != subject.start
                && phrase.tokens.start > finite
        });
        let speaks = context.entities.iter().any(|entity| {
            matches!(
                entity.kind,
                EntityKind::Person | EntityKind::Organisation | EntityKind::Medium
            ) && subject.start <= entity.tokens.start
                && entity.tokens.end <= subject.end
        }) || cue.strength == 3;
        if !has_object || !speaks {
            continue;
        }
        found.push(Attribution {
            quote: vec![context.trim(clause.tokens.clone())],
            speaker: vec![subject],
            cue: Vec::new(),
            addressee: Vec::new(),
            carrier: Vec::new(),
            form: Form::Reported,
            rule: Rule::ReportedAct,
            confidence: 0.0,
            referent: None,
        });
    }
}
