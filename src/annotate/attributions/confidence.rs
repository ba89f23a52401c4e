//! How sure an attribution is, from its construction and its conditions.
//!
//! The chance is a count: of the attributions that a rule found in articles with gold ones, under
//! the same conditions, the share whose content and speaker both overlap a gold one by one half.
//! `data/attribution_precision.txt` holds the counts; the evaluation command's part `rules` writes
//! them. Few cases say little: a count is drawn towards what the kind of speaker and the other
//! conditions make of the rule's share if each acts by itself, as that many more cases would.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::context::Context;
use super::speaker;
use crate::annotate::model::{
    Attribution, Condition, Form, Mood, PhraseKind, Rule, SpeakerKind, Tokens,
};
use crate::lexicon::Tag;

/// As many cases as the share that a count is drawn towards weighs.
const WEIGHT: f64 = 8.0;

/// Content of so many tokens is more than a word or a name.
const LONG: usize = 8;

/// The order in which constructions win over each other where they found the same content.
pub(super) fn rank(rule: Rule) -> u8 {
    match rule {
        Rule::ColonQuotation | Rule::CueAfterQuotation => 0,
        Rule::DassClause | Rule::VerbSecond | Rule::VerbSecondPlain => 1,
        Rule::WieX | Rule::SoX => 2,
        Rule::Laut | Rule::Zufolge | Rule::NachAngaben | Rule::Pointing => 3,
        Rule::CueBeforeQuotation | Rule::CueAfterIndirect | Rule::ZuInfinitive => 4,
        Rule::NounDass | Rule::WordQuoted | Rule::Colon | Rule::SentenceBefore => 5,
        Rule::FreeKonjunktiv
        | Rule::FreeWeak
        | Rule::ColonNoCue
        | Rule::SpeakerElsewhere
        | Rule::Nested => 6,
        Rule::ReportedAct => 7,
    }
}

/// Right ones and all, by rule and condition.
static COUNTS: LazyLock<HashMap<String, (u32, u32)>> = LazyLock::new(|| {
    let mut counts: HashMap<String, (u32, u32)> = HashMap::new();
    for row in include_str!("../../../data/attribution_precision.txt").lines() {
        let columns: Vec<&str> = row.split(' ').collect();
        let [rule, speaker, condition, right, all] = columns.as_slice() else { continue };
        let (Ok(right), Ok(all)) = (right.parse::<u32>(), all.parse::<u32>()) else { continue };
        for key in [
            (*rule).to_owned(),
            format!("{rule} {speaker}"),
            format!("{rule} {condition}"),
            format!("{rule} {speaker} {condition}"),
        ] {
            let count = counts.entry(key).or_default();
            count.0 += right;
            count.1 += all;
        }
    }
    counts
});

/// What the chance depends on.
pub(super) fn condition(context: &Context, attribution: &Attribution) -> Condition {
    Condition {
        speaker: speaker_kind(context, attribution.speaker.first()),
        marked: match attribution.rule {
            Rule::DassClause
            | Rule::VerbSecond
            | Rule::CueAfterIndirect
            | Rule::WieX
            | Rule::NounDass => in_subjunctive(context, attribution),
            _ => attribution.quote.iter().map(|piece| piece.len()).sum::<usize>() >= LONG,
        },
        contested: is_contested(context, attribution),
    }
}

/// An estimate of the chance that speaker and content are right, 0 to 1.
pub(super) fn estimate(rule: Rule, condition: Condition) -> f64 {
    let rule = format!("{rule:?}");
    let speaker = format!("{rule} {:?}", condition.speaker);
    let others = format!("{rule} {}", condition.letters());
    let whole = format!("{speaker} {}", condition.letters());
    let share = |key: &str, towards: f64| {
        let (right, all) = COUNTS.get(key).copied().unwrap_or_default();
        (f64::from(right) + WEIGHT * towards) / (f64::from(all) + WEIGHT)
    };
    let odds = |share: f64| share / (1.0 - share);
    let of_rule = share(&rule, 0.5);
    let joint = odds(share(&speaker, of_rule)) * odds(share(&others, of_rule)) / odds(of_rule);
    share(&whole, joint / (1.0 + joint))
}

fn speaker_kind(context: &Context, speaker: Option<&Tokens>) -> SpeakerKind {
    let Some(speaker) = speaker else { return SpeakerKind::Nobody };
    if speaker.len() == 1 {
        match context.tag(speaker.start) {
            Some(Tag::PPER) => return SpeakerKind::Pronoun,
            Some(Tag::PRELS | Tag::PROAV | Tag::PWAV | Tag::PDS | Tag::PIS | Tag::ADV) => {
                return SpeakerKind::Pointer;
            }
            _ => {}
        }
    }
    if context.names_speaker(speaker) {
        SpeakerKind::Name
    } else if speaker::is_somebody(context, speaker) || names_body(context, speaker) {
        SpeakerKind::Noun
    } else {
        SpeakerKind::Other
    }
}

/// "Polizeiangaben", "Angaben der Stadt": more than a noun of saying alone ("anderen Angaben", "Berichten").
fn names_body(context: &Context, speaker: &Tokens) -> bool {
    let says = |at: usize| {
        super::cues::noun(context.word(at)).is_some_and(|noun| noun.holder || noun.origin)
    };
    speaker.clone().any(says)
        && speaker.clone().any(|at| {
            let word = context.word(at);
            context.tag(at).is_some_and(Tag::is_noun)
                && (!says(at) || !super::cues::is_listed_noun(word))
        })
}

/// Whether a finite verb of the content is in Konjunktiv.
fn in_subjunctive(context: &Context, attribution: &Attribution) -> bool {
    attribution.form == Form::Indirect
        && attribution.quote.iter().cloned().flatten().any(|at| {
            matches!(context.tokens[at].morph.mood, Some(Mood::Konjunktiv1 | Mood::Konjunktiv2))
        })
}

/// Whether the construction itself leaves doubt: a content clause whose cue clause is not read for certain,
/// is reported itself or has the speaker behind its verb; content on both sides of "wie" and "so".
fn is_doubtful(context: &Context, attribution: &Attribution) -> bool {
    match attribution.rule {
        Rule::DassClause | Rule::VerbSecond | Rule::ZuInfinitive => {
            let finite = attribution
                .cue
                .iter()
                .cloned()
                .flatten()
                .find(|&at| context.tag(at).is_some_and(Tag::is_finite));
            finite.and_then(|finite| context.owner(finite)).is_none_or(|clause| {
                let reported = context.mood(clause) == Some(Mood::Konjunktiv1);
                let behind = attribution
                    .speaker
                    .first()
                    .is_some_and(|speaker| Some(speaker.start) > clause.finite);
                !clause.certain || reported || behind
            })
        }
        Rule::WieX | Rule::SoX => attribution.form != Form::Direct && attribution.quote.len() > 1,
        _ => false,
    }
}

/// Whether somebody else named in the clause of the cue could be the speaker, or the cue and the
/// speaker stand in different sentences, or the construction leaves doubt.
fn is_contested(context: &Context, attribution: &Attribution) -> bool {
    if is_doubtful(context, attribution) {
        return true;
    }
    let (Some(speaker), Some(cue)) = (attribution.speaker.first(), attribution.cue.first()) else {
        return false;
    };
    if context.sentence(speaker.start) != context.sentence(cue.start) {
        return true;
    }
    let Some(index) = context.owners[cue.start] else { return true };
    if context.clauses[index].negated {
        return true;
    }
    let others = speaker::own(context, index).filter(|(_, phrase)| {
        phrase.kind == PhraseKind::Np
            && (phrase.tokens.end <= speaker.start || phrase.tokens.start >= speaker.end)
            && !attribution.addressee.iter().any(|to| to.contains(&phrase.head))
            && !attribution.quote.iter().any(|piece| piece.contains(&phrase.head))
            && context.tag(phrase.head) != Some(Tag::PRF)
            && speaker::may_speak(context, phrase)
    });
    others.count() > 0
}
