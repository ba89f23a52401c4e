//! What a text holds: entities, time and number expressions, phrases, clauses, attributions.

mod model;

pub use model::{
    Annotated, Attribution, Case, Clause, ClauseKind, Entity, EntityKind, Form, Function, Gender,
    Mention, MentionKind, Mood, Morph, Number, Phrase, PhraseKind, Quotation, Referent, Rule,
    Sentence, Tense, Token, Tokens,
};
