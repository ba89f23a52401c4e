//! "Wer wird im Artikel mit den Worten „…“ zitiert?": words between quotation marks, and whose they
//! are.

use crate::annotate::{Annotated, Attribution, Form, Rule, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::word_count;
use crate::generate::{answering, distractors, sources};
use crate::lexicon::Tag;

/// Quotations shorter than this (in words) say too little, longer ones fill the screen.
const WORDS: std::ops::RangeInclusive<usize> = 4..=24;

/// Of a longer quotation at least so many words are given.
const OPENING: usize = 8;

/// Proposes an item for every quotation of a known speaker.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    let reliable = matches!(
        attribution.rule,
        Rule::ColonQuotation
            | Rule::CueAfterQuotation
            | Rule::SoX
            | Rule::CueBeforeQuotation
            | Rule::WordQuoted
    );
    if attribution.form != Form::Direct || !reliable {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    let quote = attribution.quote.first()?;
    let words = quotation(scene, quote.start + 1..quote.end - 1)?;
    // What several say, or the article says as well, is no one's own.
    if scene.annotated.text.matches(words.as_str()).count() > 1 {
        return None;
    }
    let avoid = scene.mentioned(std::slice::from_ref(quote));
    if speaker.referent.is_some_and(|referent| avoid.contains(&referent)) {
        return None;
    }
    let stem = match attribution.rule {
        Rule::WordQuoted => format!("Wer gebraucht laut dem Artikel die Worte „{words}“?"),
        _ => format!("Wer wird im Artikel mit den Worten „{words}“ zitiert?"),
    };
    let distractors = distractors::sources(scene, &speaker, &avoid, &words);
    let typed = answering::source(scene, &speaker);
    let (task, key) = answering::ask(scene, &stem, &speaker.name, distractors, typed)?;
    let notes = distractors::speaker_notes(scene, task.options(), &speaker.name);
    let evidence = scene.sentence(attribution.cue.first().map_or(quote.start, |cue| cue.start))?;
    Some(Candidate {
        family: Family::WhoseWords,
        explanation: sources::explanation(scene, attribution, &speaker.name),
        stem,
        task,
        key,
        evidence: vec![evidence],
        notes,
        confidence: attribution.confidence,
        worth: 0.9,
        proposition: vec![quote.clone()],
    })
}

/// The quoted words, as they stand, of a fit length and in one sentence: all of a short quotation,
/// of a longer one its first sentence that is.
fn quotation(scene: &Scene, inner: std::ops::Range<usize>) -> Option<String> {
    let annotated = scene.annotated;
    let last = inner.end.checked_sub(1)?;
    let (from, to) = (annotated.sentence_of(inner.start)?, annotated.sentence_of(last)?);
    (from..=to).find_map(|sentence| {
        let tokens = &annotated.sentences[sentence].tokens;
        let whole = from == to || tokens.start >= inner.start && tokens.end <= inner.end;
        let start = tokens.start.max(inner.start);
        let first = from != to && sentence == from && tokens.end <= inner.end;
        (whole || first).then(|| wording(scene, start..tokens.end.min(inner.end)))?
    })
}

fn wording(scene: &Scene, inner: std::ops::Range<usize>) -> Option<String> {
    let annotated = scene.annotated;
    let mut end = inner.end;
    while end > inner.start
        && annotated.tokens[end - 1].tag.is_punctuation()
        && annotated.word(end - 1) != "!"
        && annotated.word(end - 1) != "?"
    {
        end -= 1;
    }
    let tokens = inner.start..end;
    let pointing =
        matches!(scene.tag(inner.start), Some(Tag::PDS | Tag::PDAT | Tag::PPER | Tag::PROAV));
    if tokens.is_empty() || annotated.has_slip(&tokens) || pointing && tokens.len() < 9 {
        // "Das stimmt nicht": what, only the sentence before tells.
        return None;
    }
    let words = annotated.words(&tokens);
    let words = match word_count(words) > *WORDS.end() {
        true => opening(annotated, &tokens)?,
        false => words,
    };
    (WORDS.contains(&word_count(words)) && !words.contains(['„', '“', '"', '[', '»', '\n']))
        .then(|| words.to_owned())
}

/// Of a sentence that fills the screen, the words up to a comma or colon, as many as fit.
fn opening<'a>(annotated: &'a Annotated, tokens: &Tokens) -> Option<&'a str> {
    tokens
        .clone()
        .filter(|&at| matches!(annotated.word(at), "," | ":" | ";" | "–"))
        .map(|at| annotated.words(&(tokens.start..at)))
        .rfind(|words| (OPENING..=*WORDS.end()).contains(&word_count(words)))
}
