//! The bundled quizzes and the examples of the documents: each passes `check`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nachlese::messages::{Lang, Messages};
use nachlese::quiz::{
    self, FileFormat, Key, Level, Quiz, Skill, read, render, to_json, write_toml,
};
use nachlese::text::find_folded;

fn english() -> Messages {
    Messages::new(Lang::En)
}

/// The files of `quizzes/`, by name.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("quizzes");
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// Reads a quiz that must be without fault and without warning.
fn clean(source: &str, name: &str) -> Quiz {
    match read(source, FileFormat::of(source)) {
        Ok(loaded) if loaded.warnings.is_empty() => loaded.quiz,
        Ok(loaded) => panic!("{}", render(&loaded.warnings, name, source, false, &english())),
        Err(faults) => panic!("{}", render(&faults, name, source, false, &english())),
    }
}

pub fn bundled() -> Vec<(String, Quiz)> {
    files()
        .iter()
        .map(|path| (name(path), clean(&fs::read_to_string(path).unwrap(), &name(path))))
        .collect()
}

#[test]
fn the_binary_holds_the_folder() {
    let mut embedded: Vec<&str> = quiz::bundled().iter().map(|(name, _)| *name).collect();
    embedded.sort_unstable();
    let names: Vec<String> = files().iter().map(|path| name(path)).collect();
    assert_eq!(embedded, names, "add the file to src/quiz/bundled.rs");
}

#[test]
fn there_are_enough_of_every_kind_and_level() {
    let all = bundled();
    assert!(all.len() >= 6);
    let kinds: BTreeSet<&str> =
        all.iter().flat_map(|(_, quiz)| &quiz.items).map(|item| item.kind().name()).collect();
    assert_eq!(kinds.len(), quiz::ItemKind::ALL.len());
    let levels: BTreeSet<_> = all.iter().map(|(_, quiz)| quiz.level).collect();
    for level in [Level::A2, Level::B1, Level::B2, Level::C1] {
        assert!(levels.contains(&Some(level)), "{level}");
    }
    for (name, quiz) in &all {
        let sources = quiz.items.iter().filter(|item| item.skill == Skill::Source).count();
        assert!(sources >= 2 && quiz.items.len() >= 8, "{name}");
        let words = quiz.article.as_ref().unwrap().text.split_whitespace().count();
        assert!((240..=500).contains(&words), "{name}: {words} words");
    }
}

#[test]
fn each_reads_back_the_same() {
    for (name, quiz) in bundled() {
        assert_eq!(clean(&write_toml(&quiz), &name), quiz, "{name}");
        assert_eq!(clean(&to_json(&quiz).to_string(), &name), quiz, "{name}");
    }
}

#[test]
fn evidence_and_keys_are_found_once() {
    for (name, quiz) in bundled() {
        let text = &quiz.article.as_ref().unwrap().text;
        for item in &quiz.items {
            for words in &item.evidence {
                assert_eq!(find_folded(text, words).len(), 1, "{name}, {}: {words}", item.id);
            }
            if let Some(Key::Choice(keys)) = &item.key {
                for key in keys {
                    let count = item.task.options().iter().filter(|each| *each == key).count();
                    assert_eq!(count, 1, "{name}, {}: {key}", item.id);
                }
            }
        }
    }
}

#[test]
fn each_example_of_the_format_is_valid() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/quiz-format.md");
    let document = fs::read_to_string(path).unwrap();
    let examples: Vec<&str> = document
        .split("\n```")
        .filter_map(|block| block.strip_prefix("toml\n").or_else(|| block.strip_prefix("json\n")))
        .collect();
    assert!(examples.len() >= 11, "only {} examples were found", examples.len());
    let mut kinds = BTreeSet::new();
    for example in examples {
        let quiz = clean(example, "docs/quiz-format.md");
        kinds.extend(quiz.items.iter().map(|item| item.kind().name()));
    }
    assert_eq!(kinds.len(), quiz::ItemKind::ALL.len(), "an example of each kind");
}

#[test]
fn each_example_of_a_response_file_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/quiz-format.md");
    let document = fs::read_to_string(path).unwrap();
    let examples: Vec<&str> = document
        .split("\n```")
        .filter_map(|block| {
            block.strip_prefix("toml response\n").or_else(|| block.strip_prefix("json response\n"))
        })
        .collect();
    assert_eq!(examples.len(), 2);
    for example in examples {
        let file = nachlese::sitting::ResponseFile::read(example).unwrap();
        assert_eq!((file.quiz.as_str(), file.name.as_deref()), ("seeadler", Some("Mia Schulz")));
    }
    let (_, rest) = document.split_once("## The response file").unwrap();
    for key in ["format", "quiz", "fingerprint", "attempt", "name", "started", "responses"] {
        assert!(rest.contains(&format!("| `{key}` |")), "{key} is not described");
    }
}

#[test]
fn the_documented_bounds_are_the_bounds() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/quiz-format.md");
    let document = fs::read_to_string(path).unwrap();
    let (_, bounds) = document.split_once("## Bounds").unwrap();
    let grouped = |number: usize| match (number / 1_000_000, number / 1_000 % 1_000, number % 1_000)
    {
        (0, 0, rest) => rest.to_string(),
        (0, thousands, rest) => format!("{thousands},{rest:03}"),
        (millions, thousands, rest) => format!("{millions},{thousands:03},{rest:03}"),
    };
    for (row, bound) in [
        ("the file", format!("{} MiB", quiz::MAX_FILE_BYTES >> 20)),
        ("the article", format!("{} characters", grouped(quiz::MAX_ARTICLE_CHARS))),
        ("items", grouped(quiz::MAX_ITEMS)),
        ("options", format!("{} each", quiz::MAX_OPTIONS)),
        ("accepted", format!("{} each", quiz::MAX_ACCEPT)),
        ("pieces", grouped(quiz::MAX_EVIDENCE)),
        ("a stem", format!("{} characters", grouped(quiz::MAX_TEXT_CHARS))),
        ("a title", format!("{} characters", grouped(quiz::MAX_LINE_CHARS))),
        ("points", grouped(quiz::MAX_POINTS as usize)),
    ] {
        let line = bounds.lines().find(|line| line.starts_with(&format!("| {row}"))).unwrap();
        assert!(line.ends_with(&format!("| {bound} |")), "{line} is not {bound}");
    }
}
