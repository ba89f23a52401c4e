//! What a text holds: entities, time and number expressions, phrases, clauses, attributions.
//!
//! [`annotate`] runs the annotators in this order, each on what the ones before it found: tokens
//! and sentences, parts of speech, quotations, entities, clauses, base phrases, attachment,
//! functions, attributions, referents.

mod apposition;
mod attach;
mod attributions;
mod bases;
mod case;
mod clash;
mod clauses;
mod commas;
mod entities;
#[cfg(test)]
mod fixture;
mod functions;
#[cfg(test)]
mod golden;
mod government;
mod headline;
mod joined;
mod json;
mod mend;
mod misnamed;
mod model;
mod morphology;
mod name_bodies;
mod name_kinds;
mod name_nouns;
mod name_spans;
mod names;
mod nobody;
mod numbers;
mod orthography;
mod parts;
mod phrases;
mod plain;
mod quotations;
mod readability;
mod recognise;
mod referents;
mod slips;
mod spelling;
mod tagging;
mod time;
mod view;
mod vorfeld;

pub use attributions::{is_source_noun, is_speech, is_speech_act};
pub use bases::{Base, bases};
pub use misnamed::persons_of_the_news;
pub use readability::{Readability, syllables};
pub use referents::{is_mans_name, is_person_noun, may_be_one_name, may_be_slip, other_names};

pub use model::{
    Annotated, Attribution, Case, CaseSet, Clause, ClauseKind, Condition, Entity, EntityKind,
    Figure, Form, Function, Gender, Mention, MentionKind, Mood, Morph, Number, Phrase, PhraseKind,
    Quotation, Referent, Rule, Sentence, SpeakerKind, Tense, Token, Tokens,
};

use crate::lexicon::{Lexicon, Tag};

/// Analyses a text as it stands. `title` and `date` (`YYYY-MM-DD`) are the article's, where known.
#[must_use]
pub fn annotate(
    text: &str,
    title: Option<&str>,
    date: Option<&str>,
    lexicon: &Lexicon,
) -> Annotated {
    let (mut annotated, words) = tagging::tag(text, lexicon);
    let Annotated { tokens, sentences, .. } = &mut annotated;
    mend::tags(text, tokens, sentences, lexicon);
    annotated.title = title.map(str::to_owned);
    annotated.date = date.map(str::to_owned);
    annotated.quotations = quotations::quotations(text, &annotated.tokens, &annotated.sentences);
    annotated.entities = entities::entities(&annotated, &words, lexicon);
    retag_names(&mut annotated);
    structure(&mut annotated, lexicon);
    speech(&mut annotated);
    annotated
}

/// A word inside a person's name is a name, whatever the tagger took it for.
fn retag_names(annotated: &mut Annotated) {
    let Annotated { tokens, entities, .. } = annotated;
    for entity in entities.iter().filter(|entity| entity.kind == EntityKind::Person) {
        for token in &mut tokens[entity.tokens.clone()] {
            if token.tag == Tag::NN || token.tag == Tag::PPER {
                token.tag = Tag::NE;
                token.morph = Morph::default();
            }
        }
    }
}

/// Clauses and phrases, and what phrases do in their clauses.
fn structure(annotated: &mut Annotated, lexicon: &Lexicon) {
    let Annotated { text, tokens, sentences, quotations, entities, .. } = annotated;
    let mut clauses = clauses::clauses(text, tokens, sentences, quotations);
    for token in
        tokens.iter_mut().filter(|token| token.tag.is_finite() && token.morph.mood.is_none())
    {
        // Those that only the clause showed to be finite.
        token.morph = tagging::morph(token.span.of(text), token.tag, lexicon);
    }
    for clause in &mut clauses {
        clause.lemma = clauses::full_verb(text, tokens, clause, lexicon);
    }
    let mut phrases: Vec<Phrase> = sentences
        .iter()
        .flat_map(|sentence| phrases::base_phrases(text, tokens, sentence.tokens.clone()))
        .collect();
    for phrase in &mut phrases {
        morphology::fill(text, tokens, phrase, lexicon);
    }
    let owners = attach::owners(tokens.len(), &clauses);
    attach::attach(text, tokens, &clauses, &owners, &mut phrases);
    functions::assign(text, tokens, sentences, entities, &owners, &mut clauses, &mut phrases);
    vorfeld::doubt(text, tokens, quotations, &phrases, &mut clauses);
    case::claim(text, tokens, &owners, &clauses, &mut phrases);
    annotated.clauses = clauses;
    annotated.phrases = phrases;
}

/// Who says what, and who is who.
fn speech(annotated: &mut Annotated) {
    let owners = attach::owners(annotated.tokens.len(), &annotated.clauses);
    let mut attributions =
        attributions::attributions(&attributions::Context::new(annotated, &owners));
    let Annotated { text, tokens, sentences, clauses, phrases, entities, .. } = annotated;
    let context = referents::Context {
        text,
        tokens,
        sentences,
        clauses,
        phrases,
        owners: &owners,
        said: referents::Said::new(&attributions),
    };
    let (referents, places) = referents::referents(&context, entities);
    let speakers: Vec<Option<usize>> = attributions
        .iter()
        .map(|each| {
            each.speaker
                .first()
                .and_then(|speaker| referents::speaker(&context, &referents, &places, speaker))
        })
        .collect();
    for (attribution, referent) in attributions.iter_mut().zip(speakers) {
        attribution.referent = referent;
    }
    annotated.attributions = attributions;
    annotated.referents = referents;
}
