//! For tests: a text with its tags written beside the words, and entities written back as
//! brackets.

use std::fmt::Write;

use crate::lexicon::{Lexicon, Tag};
use crate::text::Span;

use super::{Annotated, Entity, Morph, Sentence, Token, annotate};

/// One sentence, blanks between the tokens. A tag stands behind a `/`; where there is none,
/// digits are CARD, marks are punctuation, capitals NN and all else ADV.
pub(super) fn tagged(line: &str, date: Option<&str>) -> Annotated {
    let mut text = String::new();
    let mut tokens = Vec::new();
    for part in line.split(' ') {
        let (word, tag) = match part.rsplit_once('/') {
            Some((word, name)) if Tag::from_name(name).is_some() => (word, Tag::from_name(name)),
            _ => (part, None),
        };
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        let first = word.chars().next().unwrap();
        let tag = tag.unwrap_or(match first {
            '.' | '?' | '!' => Tag::STOP,
            ',' => Tag::COMMA,
            c if c.is_ascii_digit() => Tag::CARD,
            c if !c.is_alphanumeric() => Tag::PUNCT,
            c if c.is_uppercase() => Tag::NN,
            _ => Tag::ADV,
        });
        let span = Span::new(start, text.len());
        tokens.push(Token { span, tag, lemma: String::new(), morph: Morph::default() });
    }
    let sentence =
        Sentence { span: Span::new(0, text.len()), tokens: 0..tokens.len(), paragraph: 0 };
    Annotated {
        text,
        tokens,
        sentences: vec![sentence],
        date: date.map(str::to_owned),
        ..Annotated::default()
    }
}

/// The words of each slip of a text.
pub(super) fn slips(text: &str) -> Vec<String> {
    let annotated = annotate(text, None, None, Lexicon::embedded());
    annotated.slips().iter().map(|slip| annotated.words(slip).to_owned()).collect()
}

/// The words with `[` `]` about each entity, and behind it its kind, value and parts.
pub(super) fn brackets(text: &Annotated, entities: &[Entity]) -> String {
    let mut line = String::new();
    for at in 0..text.tokens.len() {
        if at > 0 {
            line.push(' ');
        }
        if entities.iter().any(|entity| entity.tokens.start == at) {
            line.push('[');
        }
        line.push_str(text.word(at));
        let Some(entity) = entities.iter().find(|entity| entity.tokens.end == at + 1) else {
            continue;
        };
        write!(line, "]{:?}", entity.kind).unwrap();
        if let Some(value) = &entity.value {
            write!(line, "={value}").unwrap();
        }
        if entity.relative {
            line.push('*');
        }
        if let Some(figure) = &entity.figure {
            let words = |tokens: &Option<std::ops::Range<usize>>| {
                tokens.as_ref().map_or("-", |tokens| text.words(tokens)).to_owned()
            };
            write!(
                line,
                "<{}|{}|{}>",
                words(&figure.modifier),
                text.words(&figure.numeral),
                words(&figure.unit)
            )
            .unwrap();
        }
    }
    line
}
