//! Who says what: every attribution of a text, by the construction that marks it.
//!
//! Each finder reads the clauses and phrases for one kind of construction; where two found the
//! same content, the more dependable construction stays. A source that only passes on what
//! another says ("X sagte …, so die Agentur") becomes that attribution's carrier.

mod acts;
mod clausal;
mod confidence;
mod context;
mod cues;
mod free;
mod nested;
mod nouns;
mod prepositional;
mod quoted;
mod speaker;
mod told_to;
mod verbs;

use std::collections::{BTreeSet, HashMap};

use super::model::{Attribution, EntityKind, Form, Rule, Tokens};
pub(super) use context::Context;

/// Whether a verb of that dictionary form is one that people do with words.
#[must_use]
pub fn is_speech(lemma: &str) -> bool {
    cues::verb(lemma, |_| false).is_some_and(|row| row.cue.strength >= 2)
}

/// Whether a verb of that dictionary form can tell an act of speech without its words: praise, thanks,
/// blame, a demand ("lobte den Plan", "dankte den Helfern").
#[must_use]
pub fn is_speech_act(lemma: &str) -> bool {
    use cues::Frame::{Act, ActOn, As, Evaluation, Quotation};
    is_speech(lemma)
        || cues::verb(lemma, |_| false).is_some_and(|row| {
            [Act, ActOn, As, Evaluation, Quotation].iter().any(|&frame| row.cue.takes(frame))
        })
}

/// Whether a noun of that form is one of saying ("Angaben", "Medienberichten").
#[must_use]
pub fn is_source_noun(form: &str) -> bool {
    cues::noun(form).is_some_and(|noun| noun.holder || noun.origin)
}

/// The attributions of a text, in order of their first token.
pub(super) fn attributions(context: &Context) -> Vec<Attribution> {
    let mut found = Vec::new();
    clausal::find(context, &mut found);
    quoted::find(context, &mut found);
    prepositional::find(context, &mut found);
    nouns::find(context, &mut found);
    carriers(context, &mut found);
    resolve(&mut found);
    acts::find(context, &mut found);
    free::find(context, &mut found);
    nested::find(context, &mut found);
    quoted::find_rest(context, &mut found);
    told_to::part(context, &mut found);
    for attribution in &mut found {
        attribution.condition = confidence::condition(context, attribution);
        attribution.confidence = confidence::estimate(attribution.rule, attribution.condition);
    }
    found.sort_by_key(first);
    found
}

fn first(attribution: &Attribution) -> usize {
    attribution
        .quote
        .iter()
        .chain(&attribution.speaker)
        .map(|piece| piece.start)
        .min()
        .unwrap_or(usize::MAX)
}

/// "X sagte, …, so Xinhua": where the content of one attribution holds another whole one with its
/// speaker, and its own source is a medium, the medium carries the inner one.
fn carriers(context: &Context, found: &mut Vec<Attribution>) {
    let outer: Vec<usize> = (0..found.len())
        .filter(|&index| {
            matches!(
                found[index].rule,
                Rule::SoX | Rule::Laut | Rule::Zufolge | Rule::NachAngaben | Rule::WieX
            ) && found[index].speaker.iter().any(|speaker| is_medium(context, speaker))
        })
        .collect();
    let mut by_speaker: Vec<(usize, usize)> = found
        .iter()
        .enumerate()
        .filter_map(|(index, each)| Some((each.speaker.first()?.start, index)))
        .collect();
    by_speaker.sort_unstable();
    let spoken_in = |piece: &Tokens| {
        let before = |at: usize| by_speaker.partition_point(|&(start, _)| start < at);
        by_speaker[before(piece.start)..before(piece.end)].iter().map(|&(_, index)| index)
    };
    let mut carried = Vec::new();
    for outer in outer {
        let carrier = found[outer].speaker.clone();
        let content = found[outer].quote.clone();
        let near: BTreeSet<usize> = content.iter().flat_map(spoken_in).collect();
        let inner = near.into_iter().find(|&inner| {
            inner != outer
                && found[inner].speaker.iter().chain(&found[inner].cue).all(|piece| {
                    content.iter().any(|whole| whole.start <= piece.start && piece.end <= whole.end)
                })
        });
        if let Some(inner) = inner {
            let frame: Vec<Tokens> = found[outer].cue.iter().chain(&carrier).cloned().collect();
            let quote = found[inner].quote.clone();
            found[inner].quote =
                quote.into_iter().flat_map(|piece| context.without(piece, &hull(&frame))).collect();
            found[inner].carrier = carrier;
            carried.push(outer);
        }
    }
    carried.sort_unstable();
    for index in carried.into_iter().rev() {
        found.remove(index);
    }
}

fn hull(pieces: &[Tokens]) -> Vec<Tokens> {
    let start = pieces.iter().map(|piece| piece.start).min();
    let end = pieces.iter().map(|piece| piece.end).max();
    start.zip(end).map(|(start, end)| start..end).into_iter().collect()
}

fn is_medium(context: &Context, speaker: &Tokens) -> bool {
    context
        .entities_in(speaker)
        .iter()
        .any(|entity| entity.kind == EntityKind::Medium && entity.tokens.end <= speaker.end)
        || speaker.clone().any(|at| {
            let word = context.word(at);
            ["agentur", "Agentur", "zeitung", "Zeitung", "Magazin", "magazin", "Sender", "sender"]
                .iter()
                .any(|ending| word.ends_with(ending))
        })
}

/// Tokens of a block: what is compared with what is looked up by blocks, so that the time does not
/// grow with the square of the text.
const BLOCK: usize = 64;

/// Drops the less dependable of two attributions of the same content.
fn resolve(found: &mut Vec<Attribution>) {
    found.sort_by_key(|each| confidence::rank(each.rule));
    let mut kept: Vec<Attribution> = Vec::new();
    let mut kept_in: HashMap<usize, Vec<usize>> = HashMap::new();
    for candidate in found.drain(..) {
        let blocks: BTreeSet<usize> = candidate
            .quote
            .iter()
            .flat_map(|piece| piece.start / BLOCK..=piece.end / BLOCK)
            .collect();
        let near = blocks.iter().filter_map(|block| kept_in.get(block)).flatten();
        let doubled = near.map(|&index| &kept[index]).any(|other| {
            let shared = overlap(&candidate.quote, &other.quote);
            let smaller = len(&candidate.quote).min(len(&other.quote));
            let union = len(&candidate.quote) + len(&other.quote) - shared;
            // A quotation inside reported content is an attribution of its own.
            let nested = (candidate.form == Form::Direct) != (other.form == Form::Direct);
            shared * 2 > union || !nested && shared * 10 > smaller * 6
        });
        if !doubled {
            for block in blocks {
                kept_in.entry(block).or_default().push(kept.len());
            }
            kept.push(candidate);
        }
    }
    *found = kept;
}

fn len(pieces: &[Tokens]) -> usize {
    pieces.iter().map(|piece| piece.len()).sum()
}

fn overlap(left: &[Tokens], right: &[Tokens]) -> usize {
    left.iter()
        .flat_map(|a| {
            right.iter().map(move |b| a.end.min(b.end).saturating_sub(a.start.max(b.start)))
        })
        .sum()
}
