//! Text: the article, its encoding, spans, lines, paragraphs, tokens and sentences.

mod article;
pub mod calendar;
mod decode;
mod fold;
mod inert;
mod lines;
mod sentences;
mod span;
mod tokens;

pub use article::{Article, clean_line, paragraphs};
pub use decode::{DecodeError, decode};
pub use fold::{find_folded, fold_answer, fold_letters, fold_space, lower};
pub use inert::{inert, is_hidden};
pub use lines::{CodePoints, LineIndex, Position};
pub use sentences::sentences;
pub use span::Span;
pub use tokens::tokens;
