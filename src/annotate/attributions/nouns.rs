//! Nouns that take what is said as their clause: "die Ansicht, dass …", "der Vorwurf, …".

use super::context::Context;
use super::{cues, speaker, verbs};
use crate::annotate::model::{
    Attribution, Clause, ClauseKind, Condition, Form, Function, Mood, Phrase, PhraseKind, Rule,
    Tokens,
};
use crate::lexicon::Tag;

/// Finds "X vertrat die Ansicht, dass …", "der Vorwurf des Ministers, …", "der Aufruf von X, zu …".
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for index in 0..context.clauses.len() {
        let clause = &context.clauses[index];
        let before = clause.tokens.start.checked_sub(2);
        let (true, Some(before)) = (is_content(context, clause), before) else { continue };
        if context.tag(before + 1) != Some(Tag::COMMA) || context.is_quoted(before) {
            continue;
        }
        let before = behind_noun(context, before);
        let number = context.sentence(before);
        let phrases = &context.phrases[context.phrases_of(number)];
        let Some(phrase) = phrases.iter().find(|phrase| {
            phrase.tokens.end == before + 1 && phrase.function != Some(Function::Attribute)
        }) else {
            continue;
        };
        let noun = phrase
            .base
            .clone()
            .find(|&at| cues::noun(context.word(at)).is_some_and(|noun| noun.content));
        let Some(noun) = noun else { continue };
        let (speaker, verb) = holder(context, phrase, noun);
        let Some(speaker) = speaker else { continue };
        found.push(Attribution {
            quote: vec![context.trim(clause.tokens.clone())],
            speaker: vec![speaker],
            cue: verb.into_iter().chain(std::iter::once(noun..noun + 1)).collect(),
            addressee: Vec::new(),
            carrier: Vec::new(),
            form: Form::Indirect,
            rule: Rule::NounDass,
            confidence: 0.0,
            condition: Condition::default(),
            referent: None,
        });
    }
}

/// The word before the right bracket that stands between a noun and its clause: "stellte die These auf, …",
/// "war der Einschätzung gefolgt, …".
fn behind_noun(context: &Context, before: usize) -> usize {
    let bracket = context
        .owner(before)
        .and_then(|clause| clause.right.as_ref())
        .filter(|right| right.contains(&before) && right.start > 0);
    bracket.map_or(before, |right| right.start - 1)
}

/// A dass-clause, an infinitive, or a verb-second clause in Konjunktiv I.
fn is_content(context: &Context, clause: &Clause) -> bool {
    match clause.kind {
        ClauseKind::Subordinate => clause
            .left
            .as_ref()
            .is_some_and(|left| matches!(context.word(left.end - 1), "dass" | "daß" | "ob")),
        ClauseKind::Infinitive => clause.left.is_none(),
        ClauseKind::Main => {
            matches!(context.mood(clause), Some(Mood::Konjunktiv1 | Mood::Konjunktiv2))
        }
        _ => false,
    }
}

/// Who holds the opinion: the noun's own genitive or von-phrase, else the subject of its clause
/// if the noun is not the subject itself; with the finite verb as part of the cue.
fn holder(context: &Context, phrase: &Phrase, noun: usize) -> (Option<Tokens>, Option<Tokens>) {
    if phrase.tokens.end > phrase.base.end {
        let mut rest = phrase.base.end..phrase.tokens.end;
        let inner = context.phrase_at(rest.start);
        if matches!(context.tag(rest.start), Some(Tag::APPR | Tag::APPRART)) {
            rest.start += 1;
        }
        let somebody = inner.is_some_and(|inner| speaker::may_speak(context, inner));
        return (somebody.then_some(rest), None);
    }
    let Some(index) = context.owners[noun] else { return (None, None) };
    let clause = &context.clauses[index];
    // "angesichts der Bedenken, dass": nobody's; "mit dem Vorwurf, dass": the subject's.
    let lead = context.word(phrase.tokens.start).to_lowercase();
    let apart = phrase.kind == PhraseKind::Pp
        && !matches!(lead.as_str(), "mit" | "zu" | "zum" | "zur" | "auf" | "von" | "vom" | "in");
    let possessive = context.tag(phrase.base.start) == Some(Tag::PPOSAT);
    // Another cue verb that takes a clause of its own stands nearer to it.
    let reports = verbs::cue_verb(context, index).is_some_and(|verb| verb.cue.strength == 3);
    let subject = speaker::of_clause(context, index)
        .filter(|subject| !subject.contains(&noun) && !apart && !possessive && !reports)
        .filter(|subject| speaker::is_somebody(context, subject));
    let verb = clause.finite.map(|finite| finite..finite + 1).filter(|_| subject.is_some());
    (subject, verb)
}
