//! "Wer wird im Artikel mit den Worten „…“ zitiert?": words between quotation marks, and whose they
//! are.

use crate::annotate::{Annotated, Attribution, ClauseKind, Form, Rule, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::word_count;
use crate::generate::speakers::{self, Kind};
use crate::generate::{answering, distractors, sources};
use crate::lexicon::Tag;

/// Quotations shorter than this (in words) say too little, longer ones fill the screen.
const WORDS: std::ops::RangeInclusive<usize> = 4..=24;

/// Of a longer quotation at least so many words are given.
const OPENING: usize = 6;

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
    if attribution.form != Form::Direct || !reliable || passes_on(scene.annotated, attribution) {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    let quote = attribution.quote.first()?;
    let fragments = attribution.rule == Rule::WordQuoted;
    let words = quotation(scene, quote.start + 1..quote.end - 1, fragments)?;
    // What several say, or the article says as well, is no one's own.
    if scene.annotated.text.matches(words.as_str()).count() > 1
        || sources::is_said_by_another(scene, attribution, &speaker)
        || speakers::kind(scene, &speaker) == Kind::Medium && speaks_of_itself(&words)
    {
        return None;
    }
    let mut avoid = scene.mentioned(std::slice::from_ref(quote));
    if speaker.referent.is_some_and(|referent| avoid.contains(&referent)) {
        return None;
    }
    let stem = match attribution.rule {
        Rule::WordQuoted => format!("Wer gebraucht laut dem Artikel die Worte „{words}“?"),
        _ => format!("Wer wird im Artikel mit den Worten „{words}“ zitiert?"),
    };
    let evidence = scene.sentence(attribution.cue.first().map_or(quote.start, |cue| cue.start))?;
    // Whoever stands beside the words is spoken of or to.
    avoid.extend(scene.mentioned(std::slice::from_ref(&evidence)));
    let distractors = distractors::sources(scene, &speaker, &avoid, &words);
    let typed = answering::speaker(scene, &speaker);
    let (task, key) = answering::ask(scene, &stem, &speaker.name, distractors, typed)?;
    let notes = distractors::speaker_notes(scene, task.options(), &speaker.name);
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

/// "…, zitiert die Zeitung": whose words they are stands elsewhere.
fn passes_on(annotated: &Annotated, attribution: &Attribution) -> bool {
    attribution.cue.iter().cloned().flatten().any(|at| {
        annotated.clauses.iter().any(|clause| {
            clause.finite == Some(at)
                && !clause.passive
                && clause.lemma.as_deref() == Some("zitieren")
        })
    })
}

/// "wir", "mein": a medium does not speak so.
fn speaks_of_itself(words: &str) -> bool {
    words.split(|c: char| !c.is_alphabetic()).any(|word| {
        let word = word.to_lowercase();
        matches!(word.as_str(), "ich" | "mich" | "mir" | "wir" | "uns")
            || word.starts_with("unser")
            || ["mein", "meine", "meinen", "meinem", "meiner", "meines"].contains(&word.as_str())
    })
}

/// The quoted words, as they stand, of a fit length and one whole sentence: all of a short quotation,
/// of a longer one its first sentence that is. With `fragments` also words that are no sentence.
fn quotation(scene: &Scene, inner: Tokens, fragments: bool) -> Option<String> {
    let annotated = scene.annotated;
    let last = inner.end.checked_sub(1)?;
    let (from, to) = (annotated.sentence_of(inner.start)?, annotated.sentence_of(last)?);
    (from..=to).find_map(|sentence| {
        let tokens = &annotated.sentences[sentence].tokens;
        let whole = from == to || tokens.start >= inner.start && tokens.end <= inner.end;
        let start = tokens.start.max(inner.start);
        let first = from != to && sentence == from && tokens.end <= inner.end;
        (whole || first).then(|| wording(scene, start..tokens.end.min(inner.end), fragments))?
    })
}

fn wording(scene: &Scene, inner: Tokens, fragments: bool) -> Option<String> {
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
    let says = is_sentence(annotated, &tokens) || fragments && is_telling(annotated, &tokens);
    says.then_some(())?;
    let words = annotated.words(&tokens);
    let words = match word_count(words) > *WORDS.end() {
        true => opening(annotated, &tokens)?,
        false => words,
    };
    (WORDS.contains(&word_count(words)) && !words.contains(['„', '“', '"', '[', '»', '\n']))
        .then(|| words.to_owned())
}

/// Whether the words are a sentence: with a verb, from its first word.
fn is_sentence(annotated: &Annotated, tokens: &Tokens) -> bool {
    let finite = |range: Tokens| range.into_iter().any(|at| annotated.tokens[at].tag.is_finite());
    // "Bis es zu spät war", "um den Kindern den Anblick zu ersparen": a clause without its main one.
    let opened = matches!(annotated.tokens[tokens.start].tag, Tag::KOUS | Tag::KOUI);
    let comma = tokens.clone().find(|&at| annotated.word(at) == ",");
    annotated.word(tokens.start).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && finite(tokens.clone())
        && (!opened || comma.is_some_and(|comma| finite(comma..tokens.end)))
}

/// "eine Schande für den Hafen": words taken out of a sentence that say something by themselves. A
/// title begins with a capital, a count is no wording.
fn is_telling(annotated: &Annotated, tokens: &Tokens) -> bool {
    !matches!(annotated.tokens[tokens.start].tag, Tag::KOUS | Tag::KOUI | Tag::KON)
        && annotated.word(tokens.start).starts_with(char::is_lowercase)
        && !annotated.words(tokens).contains(|c: char| c.is_ascii_digit())
}

/// Words that announce a second part.
const ANNOUNCING: [&str; 9] =
    ["zwar", "weder", "sowohl", "entweder", "einerseits", "nicht nur", "je", "umso", "desto"];

/// Of a sentence that fills the screen, the words before another main clause, as many as fit.
fn opening<'a>(annotated: &'a Annotated, tokens: &Tokens) -> Option<&'a str> {
    let main = |at: usize| {
        annotated.clauses.iter().any(|clause| {
            clause.kind == ClauseKind::Main && clause.tokens.start == at && clause.finite.is_some()
        })
    };
    // The mark may stand in the clause.
    (main(tokens.start) || main(tokens.start.checked_sub(1)?)).then_some(())?;
    tokens
        .clone()
        .filter(|&at| {
            let joined = matches!(annotated.word(at + 1), "und" | "aber" | "denn" | "doch");
            match annotated.word(at) {
                ";" => true,
                ":" | "–" => main(at + 1),
                "," => joined && (main(at + 1) || main(at + 2)),
                _ => false,
            }
        })
        .map(|at| annotated.words(&(tokens.start..at)))
        .filter(|words| {
            let folded = format!(" {} ", words.to_lowercase());
            !ANNOUNCING.iter().any(|word| folded.contains(&format!(" {word} ")))
        })
        .rfind(|words| (OPENING..=*WORDS.end()).contains(&word_count(words)))
}
