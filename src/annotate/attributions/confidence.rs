//! How sure an attribution is, from its construction and its conditions.

use super::context::Context;
use crate::annotate::model::{Attribution, Rule};
use crate::lexicon::Tag;

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

/// The share of attributions found by a rule that were right where it was measured.
fn base(rule: Rule) -> f64 {
    match rule {
        Rule::Laut | Rule::Zufolge => 0.97,
        Rule::SoX => 0.95,
        Rule::WieX => 0.93,
        Rule::ColonQuotation => 0.93,
        Rule::CueAfterQuotation => 0.92,
        Rule::DassClause => 0.9,
        Rule::VerbSecond => 0.88,
        Rule::NachAngaben => 0.86,
        Rule::CueBeforeQuotation => 0.8,
        Rule::WordQuoted => 0.75,
        Rule::FreeKonjunktiv
        | Rule::FreeWeak
        | Rule::Colon
        | Rule::Pointing
        | Rule::ColonNoCue
        | Rule::SentenceBefore => 0.7,
        Rule::VerbSecondPlain => 0.7,
        Rule::NounDass => 0.65,
        Rule::CueAfterIndirect => 0.7,
        Rule::SpeakerElsewhere => 0.6,
        Rule::ZuInfinitive => 0.6,
        Rule::Nested => 0.5,
        Rule::ReportedAct => 0.4,
    }
}

/// An estimate of the chance that speaker and content are right.
pub(super) fn estimate(context: &Context, attribution: &Attribution) -> f64 {
    let mut chance = base(attribution.rule);
    let Some(speaker) = attribution.speaker.first() else { return chance * 0.5 };
    let named = speaker.clone().any(|at| context.tokens[at].tag.is_noun());
    if !named {
        chance *= 0.95;
    }
    if speaker.clone().any(|at| context.tokens[at].tag == Tag::PRELS) {
        chance *= 0.8;
    }
    if speaker.len() > 12 {
        chance *= 0.9;
    }
    chance
}
