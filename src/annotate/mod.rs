//! What a text holds: entities, time and number expressions, phrases, clauses, attributions.

mod entities;
#[cfg(test)]
mod fixture;
mod model;
mod numbers;
mod time;
mod view;

pub use entities::entities;
pub use model::{
    Annotated, Attribution, Case, Clause, ClauseKind, Entity, EntityKind, Figure, Form, Function,
    Gender, Mention, MentionKind, Mood, Morph, Number, Phrase, PhraseKind, Quotation, Referent,
    Rule, Sentence, Tense, Token, Tokens,
};
