//! Words in quotation marks inside of reported content: the same speaker's, word for word.

use std::collections::{BTreeSet, HashSet};

use super::context::Context;
use super::quoted::is_wording;
use crate::annotate::model::{Attribution, Form, Quotation, Rule, Tokens};
use crate::lexicon::Tag;

/// Adds an attribution for every quotation inside the content of another that is not direct
/// speech as a whole.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    let starts =
        |each: &Attribution| each.quote.iter().map(|piece| piece.start).collect::<Vec<_>>();
    let direct = found.iter().filter(|each| each.form == Form::Direct);
    let mut known: HashSet<usize> = direct.flat_map(starts).collect();
    let mut inner = Vec::new();
    for outer in
        found.iter().filter(|outer| outer.form != Form::Direct && !outer.speaker.is_empty())
    {
        let inside = |each: &&Quotation| {
            let tokens = &each.tokens;
            outer.quote.iter().any(|piece| {
                piece.start <= tokens.start
                    && tokens.end <= piece.end
                    && tokens.len() + 2 <= piece.len()
            })
        };
        for quotation in quotations_in(context, &outer.quote)
            .into_iter()
            .filter(inside)
            .filter(|each| is_wording(context, each) || is_name_given(context, outer, each))
        {
            let tokens = &quotation.tokens;
            let own = outer
                .speaker
                .iter()
                .any(|speaker| speaker.start <= tokens.start && tokens.end <= speaker.end);
            if !own && known.insert(tokens.start) {
                inner.push(Attribution {
                    quote: vec![tokens.clone()],
                    form: Form::Direct,
                    rule: Rule::Nested,
                    carrier: Vec::new(),
                    ..outer.clone()
                });
            }
        }
    }
    found.extend(inner);
}

/// The quotations that start in one of the pieces, in the order of the text.
fn quotations_in<'a>(context: &Context<'a>, pieces: &[Tokens]) -> Vec<&'a Quotation> {
    let before = |at: usize| context.quotations.partition_point(|each| each.tokens.start < at);
    let numbers: BTreeSet<usize> =
        pieces.iter().flat_map(|piece| before(piece.start)..before(piece.end)).collect();
    numbers.into_iter().map(|number| &context.quotations[number]).collect()
}

/// "warnte vor den „Verzichtstheorien“": one noun behind a determiner, in an act of speech, is what the
/// speaker calls a thing, unless it is a name.
fn is_name_given(context: &Context, outer: &Attribution, quotation: &Quotation) -> bool {
    let noun = quotation.tokens.start + 1;
    let determined = quotation.tokens.start.checked_sub(1).is_some_and(|before| {
        matches!(
            context.tag(before),
            Some(Tag::ART | Tag::PPOSAT | Tag::PIAT | Tag::PDAT | Tag::ADJA | Tag::APPRART)
        )
    });
    outer.rule == Rule::ReportedAct
        && quotation.tokens.len() == 3
        && context.tag(noun) == Some(Tag::NN)
        && determined
        && context.entities_in(&(noun..noun + 1)).is_empty()
}
