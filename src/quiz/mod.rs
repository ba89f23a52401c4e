//! The quiz: its model, reading and validating its file, writing it.

mod bundled;
#[cfg(test)]
mod faults_test;
mod handout;
mod ident;
mod limits;
mod model;
mod read;
mod rewrite;
#[cfg(test)]
pub(crate) mod round_trip;
#[cfg(test)]
pub(crate) mod samples;
mod schema;
#[cfg(test)]
mod schema_test;
mod validate;
mod write;

pub use crate::file::{Diagnostic, FileFormat, Severity, decode, render};
use crate::file::{diagnostic, fields, raw};
pub use bundled::bundled;
pub use handout::handout;
pub use ident::{fingerprint, item_id, quiz_id};
pub use limits::{
    MAX_ACCEPT, MAX_ARTICLE_CHARS, MAX_EVIDENCE, MAX_FILE_BYTES, MAX_ITEMS, MAX_LINE_CHARS,
    MAX_OPTIONS, MAX_POINTS, MAX_TEXT_CHARS,
};
pub use model::{
    FORMAT, Item, ItemKind, Judgement, Key, Level, Quiz, QuizKind, Response, Skill, Task,
};
pub use read::{Loaded, read};
pub use rewrite::{Part, RewriteError, rewrite};
pub use schema::schema;
pub use write::{to_json, write_toml};
