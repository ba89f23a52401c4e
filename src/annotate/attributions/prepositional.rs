//! "Laut X …", "nach Angaben von X …", "X zufolge …", "…, so X".

use super::context::Context;
use super::cues;
use crate::annotate::model::{Attribution, ClauseKind, Form, Phrase, PhraseKind, Rule, Tokens};
use crate::lexicon::Tag;

/// Finds the attributions that a prepositional frame or "so" marks.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for phrase in context.phrases {
        if phrase.kind == PhraseKind::Pp && !context.is_quoted(phrase.tokens.start) {
            found.extend(framed(context, phrase));
        }
    }
    for (at, token) in context.tokens.iter().enumerate() {
        if token.span.len() == 2 && context.word(at) == "so" && !context.is_quoted(at) {
            found.extend(so(context, at));
        }
    }
}

fn framed(context: &Context, phrase: &Phrase) -> Option<Attribution> {
    let first = phrase.tokens.start;
    let last = phrase.tokens.end - 1;
    let mut speaker = context.noun_phrase(phrase);
    let postposed = context.tag(last) == Some(Tag::APPO);
    if postposed && let Some(before) = genitive_of(context, phrase) {
        // "Berichten verschiedener Medien zufolge": the genitive belongs to the noun before it.
        speaker.start = before;
    }
    let (rule, cue) = match context.word(first).to_lowercase().as_str() {
        "laut" | "gemäß" => (Rule::Laut, first..first + 1),
        "nach" => {
            let base = phrase.base.clone();
            let source = base.into_iter().any(|at| {
                cues::noun(context.word(at)).is_some_and(|noun| noun.holder || noun.origin)
            });
            if !source || context.tag(first) == Some(Tag::APPRART) {
                return None;
            }
            (Rule::NachAngaben, first..first + 1)
        }
        _ => match context.word(last) {
            "zufolge" | "gemäß" => (Rule::Zufolge, last..last + 1),
            "nach" if context.tag(last) == Some(Tag::APPO) => (Rule::NachAngaben, last..last + 1),
            _ => return None,
        },
    };
    if context.word(first).eq_ignore_ascii_case("gemäß")
        && context.tokens[phrase.head].tag == Tag::NN
    {
        // "gemäß dem Gesetz": a rule, not somebody.
        return None;
    }
    let quote = content(context, speaker.start.min(first)..phrase.tokens.end);
    (!quote.is_empty()).then(|| Attribution {
        quote,
        speaker: vec![speaker],
        cue: vec![cue],
        addressee: Vec::new(),
        carrier: Vec::new(),
        form: Form::Indirect,
        rule,
        confidence: 0.0,
        referent: None,
    })
}

/// Where the noun phrase starts that the genitive `phrase` belongs to, if it is one.
fn genitive_of(context: &Context, phrase: &Phrase) -> Option<usize> {
    let before = context.phrases.iter().find(|before| {
        before.base.end == phrase.base.start
            && before.kind == PhraseKind::Np
            && context.tokens[before.head].tag == Tag::NN
    })?;
    let starts = context.tag(phrase.base.start);
    let determined =
        matches!(starts, Some(Tag::ART | Tag::ADJA | Tag::PPOSAT | Tag::PIAT | Tag::PIDAT));
    let word = context.word(phrase.base.start).to_lowercase();
    (determined && (word.ends_with("er") || word.ends_with("es"))).then_some(before.base.start)
}

/// What a frame is said of: the relative or subordinate clause that it stands in, else its
/// sentence, in both without the frame.
fn content(context: &Context, frame: Tokens) -> Vec<Tokens> {
    let sentence = context.sentences[context.sentence(frame.start)].tokens.clone();
    let range = match context.owner(frame.start) {
        Some(clause) if clause.kind == ClauseKind::Relative => clause.tokens.clone(),
        _ => sentence,
    };
    context.without(range, &[frame])
}

/// "…, so X" and "So X weiter": the word with the one who says it behind a comma or a quotation.
fn so(context: &Context, at: usize) -> Option<Attribution> {
    let sentence = context.sentences[context.sentence(at)].tokens.clone();
    let before = at.checked_sub(1).filter(|before| sentence.contains(before))?;
    let comma =
        context.tag(before) == Some(Tag::COMMA) || matches!(context.word(before), "–" | "—");
    let closed = context.quotations.iter().any(|quotation| quotation.tokens.end == at);
    if !comma && !closed {
        return None;
    }
    let phrase = context.phrase_at(at + 1).filter(|phrase| phrase.kind == PhraseKind::Np)?;
    let named = phrase.tokens.clone().any(|token| context.tokens[token].tag.is_noun());
    if !named || context.tokens[phrase.tokens.start].tag == Tag::PIS {
        return None;
    }
    // No clause of its own: "…, so die Kritik laute" has a verb before the next comma.
    let mut end = phrase.tokens.end;
    while sentence.contains(&end) && !is_frame_end(context, end) {
        if context.tokens[end].tag.is_verb() {
            return None;
        }
        end += 1;
    }
    let speaker = phrase.tokens.clone();
    let cue = at..at + 1;
    let frame = before_frame(context, at)..end;
    let quotation = context
        .quotations
        .iter()
        .find(|quotation| quotation.tokens.end == at || comma && quotation.tokens.end == before);
    let quote = match quotation {
        Some(quotation) if quotation.tokens.len() >= 4 => {
            let mut pieces = vec![quotation.tokens.clone()];
            let next = context
                .quotations
                .iter()
                .find(|next| next.tokens.start > end && next.tokens.start <= end + 2);
            pieces.extend(next.map(|next| next.tokens.clone()));
            pieces
        }
        _ => context.without(sentence, &[frame]),
    };
    let form = if quotation.is_some() { Form::Direct } else { Form::Indirect };
    (!quote.is_empty()).then(|| Attribution {
        quote,
        speaker: vec![speaker],
        cue: Vec::from([cue]),
        addressee: Vec::new(),
        carrier: Vec::new(),
        form,
        rule: Rule::SoX,
        confidence: 0.0,
        referent: None,
    })
}

fn before_frame(context: &Context, at: usize) -> usize {
    if at > 0 && context.tag(at - 1) == Some(Tag::COMMA) { at - 1 } else { at }
}

fn is_frame_end(context: &Context, at: usize) -> bool {
    matches!(context.tag(at), Some(Tag::COMMA | Tag::STOP))
        || matches!(context.word(at), "„" | "–" | "»" | "(")
}
