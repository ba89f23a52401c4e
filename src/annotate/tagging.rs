//! Tokens with part of speech, dictionary form and the morphology of verbs.

use super::model::{Annotated, Mood, Morph, Number, Sentence, Tense, Token};
use crate::lexicon::tagger::words::Word;
use crate::lexicon::{Agreement, Features, Lexicon, Tag, WordClass};
use crate::text::lower;
use crate::text::{Span, paragraphs, sentences, tokens};

/// Splits a text and tags every sentence. The words are the tokens as the models see them.
pub(super) fn tag(text: &str, lexicon: &Lexicon) -> (Annotated, Vec<Word>) {
    let spans = tokens(text);
    let paragraphs = paragraphs(text);
    let mut tokens = Vec::with_capacity(spans.len());
    let words = lexicon.views(spans.iter().map(|span| span.of(text)));
    let mut found = Vec::new();
    let mut tags = Vec::new();
    for range in sentences(text, &spans) {
        lexicon.tagger().tag_words(&words[range.clone()], &mut tags);
        for (span, &tag) in spans[range.clone()].iter().zip(&tags) {
            tokens.push(token(text, *span, tag, lexicon));
        }
        let span = spans[range.start].cover(spans[range.end - 1]);
        found.push(Sentence { span, paragraph: paragraph(&paragraphs, span), tokens: range });
    }
    let annotated = Annotated {
        text: text.to_owned(),
        paragraphs,
        tokens,
        sentences: found,
        ..Annotated::default()
    };
    (annotated, words)
}

fn paragraph(paragraphs: &[Span], sentence: Span) -> usize {
    paragraphs.partition_point(|paragraph| paragraph.end() <= sentence.start())
}

fn token(text: &str, span: Span, tag: Tag, lexicon: &Lexicon) -> Token {
    let word = span.of(text);
    let lemma = if tag.is_punctuation() { word.to_owned() } else { lexicon.lemma(word, tag) };
    Token { span, tag, lemma, morph: morph(word, tag, lexicon) }
}

/// What the form alone tells: of finite verbs mood, tense and number, of nouns their gender.
pub(super) fn morph(word: &str, tag: Tag, lexicon: &Lexicon) -> Morph {
    if tag.is_finite() {
        return finite(word, lexicon);
    }
    if tag == Tag::NN {
        let agreement = noun_agreement(word, lexicon);
        return Morph {
            gender: agreement.only_gender(),
            number: agreement.only_number(),
            case: agreement.only_case(),
            ..Morph::default()
        };
    }
    Morph::default()
}

/// Third person singular and plural among [`crate::lexicon::Features::persons`].
const SINGULAR: u8 = 0b00_0100;
const PLURAL: u8 = 0b10_0000;

/// The form of a finite verb in the third person; `None` where it may be either.
fn finite(word: &str, lexicon: &Lexicon) -> Morph {
    let small = lower(word);
    let forms: Vec<Features> = lexicon
        .features_of(&small)
        .filter(|features| features.persons() & (SINGULAR | PLURAL) != 0)
        .collect();
    // A weak verb's past is its Konjunktiv II too: the past is what news mean. A present that is
    // Konjunktiv I as well ("stärken") tells nothing.
    let past = forms
        .iter()
        .any(|form| form.tense() == Some(Tense::Past) && form.mood() == Some(Mood::Indicative));
    let mood = if past {
        Some(Mood::Indicative)
    } else {
        only(forms.iter().filter_map(|form| form.mood()))
    };
    let tense =
        if past { Some(Tense::Past) } else { only(forms.iter().filter_map(|form| form.tense())) };
    let persons = forms.iter().fold(0, |all, form| all | form.persons());
    let number = match (persons & SINGULAR != 0, persons & PLURAL != 0) {
        (true, false) => Some(Number::Sing),
        (false, true) => Some(Number::Plur),
        _ => None,
    };
    Morph { mood, tense, number, person: Some(3), ..Morph::default() }
}

/// The value, if all are the same.
fn only<T: PartialEq + Copy>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values = values.into_iter();
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// Case, number and gender that a noun's form allows; everything where it is unknown.
pub(super) fn noun_agreement(word: &str, lexicon: &Lexicon) -> Agreement {
    let all = lexicon
        .features_of(word)
        .filter(|features| {
            matches!(features.class(), Some(WordClass::Noun | WordClass::Abbreviation))
        })
        .fold(Agreement::NONE, |all, features| all.or(features.agreement()));
    if all.is_empty() { Agreement::ALL } else { all }
}

#[cfg(test)]
mod tests {
    use super::super::model::{Case, Gender};
    use super::*;

    #[test]
    fn moods_of_verbs() {
        let mood = |form| finite(form, Lexicon::embedded()).mood;
        for form in ["sei", "habe", "werde", "komme", "seien", "müsse", "schätze", "erwäge"] {
            assert_eq!(mood(form), Some(Mood::Konjunktiv1), "{form}");
        }
        for form in ["wäre", "hätten", "würde", "käme"] {
            assert_eq!(mood(form), Some(Mood::Konjunktiv2), "{form}");
        }
        for form in ["ist", "sagte", "kommt", "ging"] {
            assert_eq!(mood(form), Some(Mood::Indicative), "{form}");
        }
        let said = finite("sagten", Lexicon::embedded());
        assert_eq!((said.number, said.tense), (Some(Number::Plur), Some(Tense::Past)));
    }

    #[test]
    fn nouns_tell_case_and_gender() {
        let agreement = |form| noun_agreement(form, Lexicon::embedded());
        assert_eq!(agreement("Hauses").only_case(), Some(Case::Gen));
        assert_eq!(agreement("Brücke").only_gender(), Some(Gender::Fem));
        assert_eq!(agreement("Xqzt"), Agreement::ALL);
    }
}
