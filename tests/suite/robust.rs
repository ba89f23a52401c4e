//! The fuzzer's targets in the ordinary test run: any bytes, and whole files with damage.

use proptest::prelude::*;

use crate::targets;

/// Whole files to begin with.
fn seeds(which: &str) -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(which);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}

/// A whole file in which stretches are cut out, doubled, or replaced by other bytes.
fn damaged(which: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let seeds = seeds(which);
    let change = (any::<u16>(), 0..40usize, 0..4u8, proptest::collection::vec(any::<u8>(), 0..8));
    (0..seeds.len(), proptest::collection::vec(change, 0..6)).prop_map(move |(nth, changes)| {
        let mut bytes = seeds[nth].clone();
        for (at, length, how, other) in changes {
            let at = usize::from(at) % (bytes.len() + 1);
            let end = (at + length).min(bytes.len());
            match how {
                0 => drop(bytes.drain(at..end)),
                1 => {
                    let piece = bytes[at..end].to_vec();
                    bytes.splice(at..at, piece);
                }
                2 => bytes.truncate(at),
                _ => drop(bytes.splice(at..end, other)),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_article(bytes in damaged("article")) {
        targets::article(&bytes);
    }

    #[test]
    fn any_quiz(bytes in damaged("quiz")) {
        targets::quiz(&bytes);
    }

    #[test]
    fn any_response_file(bytes in damaged("responses")) {
        targets::responses(&bytes);
    }

    #[test]
    fn any_history(bytes in damaged("history")) {
        targets::history(&bytes);
    }

    #[test]
    fn any_foreign_file(bytes in damaged("foreign"), nth in 0..4usize) {
        targets::foreign(&bytes, nth);
    }

    #[test]
    fn any_page(bytes in damaged("page")) {
        targets::page(&bytes);
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600), nth in 0..4usize) {
        targets::article(&bytes);
        targets::quiz(&bytes);
        targets::responses(&bytes);
        targets::history(&bytes);
        targets::foreign(&bytes, nth);
        targets::page(&bytes);
    }
}

/// What the fuzzer found, kept: an article that says something twice gave a quiz file that could not
/// be read.
#[test]
fn found_by_the_fuzzer() {
    targets::article(include_bytes!("found/article-says-it-twice"));
}
