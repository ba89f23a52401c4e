//! Tests of the whole: one binary, a module a subject.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod check;
mod commands;
mod config;
mod edit;
mod export;
mod families;
mod grade;
#[cfg(unix)]
mod growth;
mod handout;
mod hostile;
mod import;
mod languages;
mod layers;
mod make;
mod many;
mod messages;
mod package;
mod play;
mod promises;
mod quizzes;
mod review;
mod robust;
mod session;
mod sources;
mod store;
mod targets;
mod teachers;
mod terminal;
mod words;
