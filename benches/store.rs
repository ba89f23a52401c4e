//! The store with a thousand to a million responses: what each screen and each answer asks of it
//! may not grow with them.

#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../examples/many_responses/history.rs"]
mod history;

use std::io::BufReader;

use divan::Bencher;
use jiff::civil::date;
use nachlese::quiz::Response;
use nachlese::quiz::{FileFormat, Quiz, read};
use nachlese::sitting::Sitting;
use nachlese::store::{Mode, NewAttempt, Store};
use uuid::Uuid;

const SIZES: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn main() {
    divan::main();
}

/// A store on disk with so many responses.
fn store(responses: u64) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let mut text = Vec::new();
    history::write(responses, &mut text).unwrap();
    let path = folder.path().join("nachlese.db");
    let mut store = Store::open(&path, jiff::Timestamp::UNIX_EPOCH).unwrap().store;
    store.import(&mut BufReader::new(&text[..])).unwrap();
    (folder, store)
}

fn quiz() -> Quiz {
    let text = r#"title = "Q"
id = "new"
[[items]]
id = "i"
stem = "Wer?"
answer = "ich""#;
    read(text, FileFormat::Toml).unwrap().quiz
}

/// What the library's screen asks: quizzes with their scores, items due by quiz.
#[divan::bench(args = SIZES, sample_count = 20)]
fn library(bencher: Bencher<'_, '_>, responses: u64) {
    let (_folder, store) = store(responses);
    bencher.bench_local(|| {
        (store.quizzes(1000).unwrap(), store.due_by_quiz(date(2026, 1, 1)).unwrap())
    });
}

/// What the screen of progress asks.
#[divan::bench(args = SIZES, sample_count = 20)]
fn progress(bencher: Bencher<'_, '_>, responses: u64) {
    let (_folder, store) = store(responses);
    bencher.bench_local(|| store.course(date(2026, 1, 1)).unwrap());
}

/// What is due today.
#[divan::bench(args = SIZES, sample_count = 20)]
fn due(bencher: Bencher<'_, '_>, responses: u64) {
    let (_folder, store) = store(responses);
    bencher.bench_local(|| store.due(date(2026, 1, 1), 50).unwrap());
}

/// A sitting of one item: begun, answered, safe on the disk.
#[divan::bench(args = SIZES, sample_count = 20)]
fn answer(bencher: Bencher<'_, '_>, responses: u64) {
    let (_folder, mut store) = store(responses);
    let quiz = quiz();
    let now = jiff::ZonedDateTime::now();
    bencher.bench_local(|| {
        let mut sitting = Sitting::new(quiz.clone(), Uuid::new_v4());
        let attempt = NewAttempt {
            uuid: sitting.attempt(),
            quiz: Some(&quiz),
            fingerprint: "f",
            name: None,
            mode: Mode::Sitting,
            items: 1,
        };
        store.begin(&attempt, &now).unwrap();
        let answer = sitting.answer(Response::Text("ich".to_owned()), 2.0).unwrap().clone();
        store.record(sitting.attempt(), &quiz, &answer, &now).unwrap()
    });
}
