//! German text from the article's own tokens: stretches joined, words replaced, the first letter
//! made small where the word no longer stands first.

use crate::annotate::{Annotated, EntityKind, Tokens};
use crate::lexicon::{Lexicon, Tag};

/// A part of a sentence being put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Words of the article.
    Tokens(Tokens),
    /// Other words.
    Words(String),
}

/// Words of the article that are replaced by others wherever they are taken up.
pub(super) type Substitution = (Tokens, String);

/// Puts parts together with a blank between two words and none before a mark.
pub(super) fn compose(
    annotated: &Annotated,
    parts: &[Part],
    substitutions: &[Substitution],
) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Words(words) => append(&mut out, words),
            Part::Tokens(tokens) => stretch(annotated, tokens, substitutions, &mut out),
        }
    }
    out
}

fn stretch(
    annotated: &Annotated,
    tokens: &Tokens,
    substitutions: &[Substitution],
    out: &mut String,
) {
    let mut at = tokens.start;
    let mut before: Option<usize> = None;
    while at < tokens.end {
        if let Some((range, words)) =
            substitutions.iter().find(|(range, _)| range.start == at && range.end <= tokens.end)
        {
            append(out, words);
            before = Some(range.end - 1);
            at = range.end;
            continue;
        }
        let word = in_sentence(annotated, at);
        let touching = before.is_some_and(|before| {
            annotated.tokens[before].span.end() == annotated.tokens[at].span.start()
        });
        if touching {
            out.push_str(&word)
        } else {
            append(out, &word)
        }
        before = Some(at);
        at += 1;
    }
}

/// Adds words with a blank before them, unless they start with a closing mark or follow an
/// opening one.
fn append(out: &mut String, words: &str) {
    let closing = words.starts_with([',', '.', ';', ':', '?', '!', ')', '“', ']']);
    let opened = out.is_empty() || out.ends_with(['„', '(', '[', ' ']);
    if !closing && !opened && !words.is_empty() {
        out.push(' ');
    }
    out.push_str(words);
}

/// The word as it is written inside a sentence: the first word of a sentence in small letters,
/// unless it is a noun or a name.
pub(super) fn in_sentence(annotated: &Annotated, at: usize) -> String {
    let word = annotated.word(at);
    let Some(token) = annotated.tokens.get(at) else { return String::new() };
    let noun = token.tag.is_noun()
        || matches!(token.tag, Tag::TRUNC | Tag::XY)
        || is_noun_all_the_same(word, token.tag);
    if noun
        || !word.starts_with(char::is_uppercase)
        || !opens(annotated, at)
        || starts_name(annotated, at)
    {
        return word.to_owned();
    }
    lower_first(word)
}

/// "Lob gab es": a noun that the tagger took for an adverb, and that is none in small letters.
fn is_noun_all_the_same(word: &str, tag: Tag) -> bool {
    /// Adverbs that are nouns too; the tables hold no closed classes.
    const ADVERBS: [&str; 6] = ["Morgen", "Mal", "Weg", "Wohl", "Heim", "Recht"];
    let lexicon = Lexicon::embedded();
    tag == Tag::ADV
        && !ADVERBS.contains(&word)
        && lexicon.known_features(word).any(|features| features.fits(Tag::NN))
        && lexicon.known_features(&word.to_lowercase()).next().is_none()
}

/// Whether the token stands first in its sentence or behind a colon; what a quotation starts with
/// stays as it is.
fn opens(annotated: &Annotated, at: usize) -> bool {
    let first = annotated
        .sentence_of(at)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at);
    first || at > 0 && matches!(annotated.word(at - 1), ":" | "–")
}

/// Whether a name starts with the token ("Deutsche Bank").
fn starts_name(annotated: &Annotated, at: usize) -> bool {
    annotated.entities.iter().any(|entity| {
        entity.tokens.start == at
            && !matches!(
                annotated.tokens[at].tag,
                Tag::ART | Tag::APPR | Tag::APPRART | Tag::PPOSAT
            )
            && matches!(
                entity.kind,
                EntityKind::Person
                    | EntityKind::Organisation
                    | EntityKind::Medium
                    | EntityKind::Place
                    | EntityKind::Event
            )
    })
}

/// `word` with its first letter in lower case.
pub(super) fn lower_first(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// `text` with its first letter in upper case.
pub(super) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The number of words in a text.
pub(super) fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
