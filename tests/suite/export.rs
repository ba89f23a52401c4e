//! `nachlese export` as a command, and what blank worksheets keep to themselves.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use assert_cmd::Command;
use nachlese::export::{Lost, Options, export, formats};
use nachlese::quiz::{self, FileFormat, Judgement, Key, Quiz, Task, handout, read, write_toml};
use tempfile::TempDir;

const SAMPLE: &str = include_str!("../../src/export/sample.toml");

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("quiz.toml"), SAMPLE).unwrap();
    folder
}

/// Runs the program in a folder: exit code, stdout, stderr.
fn run(folder: &Path, args: &[&str]) -> (i32, Vec<u8>, String) {
    let output = Command::cargo_bin("nachlese")
        .unwrap()
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .args(args)
        .output()
        .unwrap();
    (output.status.code().unwrap(), output.stdout, String::from_utf8(output.stderr).unwrap())
}

fn bundled() -> impl Iterator<Item = (&'static str, Quiz)> {
    quiz::bundled().iter().map(|(name, text)| (*name, read(text, FileFormat::Toml).unwrap().quiz))
}

#[test]
fn every_format_is_written_to_a_file_and_to_stdout() {
    let folder = folder();
    for format in formats() {
        let name = format.name();
        let (code, out, err) = run(folder.path(), &["export", "quiz.toml", "--to", name]);
        assert_eq!(code, 0, "{name}: {err}");
        let (code, none, err_file) =
            run(folder.path(), &["export", "quiz.toml", "--to", name, "-o", name]);
        assert_eq!((code, none.len(), err_file), (0, 0, err), "{name}");
        assert_eq!(fs::read(folder.path().join(name)).unwrap(), out, "{name}");
        assert_eq!(format.is_text(), String::from_utf8(out).is_ok(), "{name}");
    }
}

#[test]
fn losses_are_named_in_both_languages() {
    let folder = folder();
    let told =
        |lang| run(folder.path(), &["--lang", lang, "export", "quiz.toml", "--to", "aiken"]).2;
    insta::assert_snapshot!("export_losses", format!("{}{}", told("en"), told("de")));
    for lost in Lost::ALL {
        for lang in nachlese::messages::Lang::ALL {
            let key = format!("export-loss-{}", lost.name());
            let text = nachlese::messages::Messages::new(lang).text(&key);
            assert_ne!(text, key);
        }
    }
}

#[test]
fn what_cannot_be_exported_is_said() {
    let folder = folder();
    let path = folder.path();
    let (code, _, err) = run(path, &["export", "quiz.toml", "--to", "pdf"]);
    assert_eq!(code, 2);
    assert!(err.contains("moodle-xml"), "{err}");
    let (code, _, err) = run(path, &["export", "fehlt.toml", "--to", "gift"]);
    assert_eq!((code, err.lines().next()), (1, Some("nachlese: there is no file fehlt.toml")));
    let sheet = write_toml(&handout(&read(SAMPLE, FileFormat::Toml).unwrap().quiz, 1, true));
    fs::write(path.join("klasse.toml"), sheet).unwrap();
    let (code, _, err) = run(path, &["export", "klasse.toml", "--to", "gift"]);
    assert_eq!(code, 1);
    assert!(err.contains("is a handout and has no keys"), "{err}");
    assert_eq!(run(path, &["export", "klasse.toml", "--to", "html"]).0, 0);
    let short = "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"ich\"\n";
    fs::write(path.join("kurz.toml"), short).unwrap();
    let (code, out, err) = run(path, &["export", "kurz.toml", "--to", "aiken", "-o", "kurz.txt"]);
    assert_eq!((code, out.len()), (1, 0));
    assert!(err.contains("item 1: left out"), "{err}");
    assert!(err.contains("aiken can carry none of the items"), "{err}");
    assert!(!path.join("kurz.txt").exists());
}

#[test]
fn the_bytes_follow_the_file_and_not_the_clock() {
    let folder = folder();
    let path = folder.path();
    let file = fs::File::options().append(true).open(path.join("quiz.toml")).unwrap();
    let day = |day: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(day * 86_400);
    file.set_modified(day(20_000)).unwrap();
    let anki = || run(path, &["export", "quiz.toml", "--to", "anki"]).1;
    let first = anki();
    assert_eq!(first, anki());
    file.set_modified(day(20_001)).unwrap();
    assert_ne!(first, anki());
}

#[test]
fn the_article_stays_at_home_when_asked() {
    let folder = folder();
    for format in ["gift", "moodle-xml", "csv", "markdown", "html"] {
        let args = ["export", "quiz.toml", "--to", format, "--without-article"];
        let out = String::from_utf8(run(folder.path(), &args).1).unwrap();
        assert!(!out.contains("Böen könnten 110 km/h erreichen, sagte"), "{format}");
        assert!(out.contains("Wer sagte, die Böen könnten 110"), "{format}");
    }
}

/// The blank worksheets of a quiz.
fn blank(quiz: &Quiz) -> Vec<(&'static str, String)> {
    let options = Options { key: false, article: true, modified: 0 };
    formats()
        .into_iter()
        .filter(|format| format.is_printable())
        .map(|format| {
            let bytes = export(quiz, format, options).unwrap().bytes;
            (format.name(), String::from_utf8(bytes).unwrap())
        })
        .collect()
}

#[test]
fn a_blank_worksheet_tells_no_key() {
    for (name, quiz) in bundled() {
        let article = &quiz.article.as_ref().unwrap().text;
        for (format, text) in blank(&quiz) {
            for item in &quiz.items {
                let told = item.explanation.iter().chain(item.notes.iter().map(|(_, note)| note));
                for secret in told {
                    assert!(!text.contains(secret.as_str()), "{name}, {format}: {secret}");
                }
                let Some(Key::Text { answer, accept }) = &item.key else { continue };
                for secret in std::iter::once(answer).chain(accept) {
                    // It may stand in the article, and in what is asked, as anywhere.
                    let shown = article.contains(secret.as_str())
                        || quiz.items.iter().any(|other| {
                            other.stem.contains(secret.as_str())
                                || other.task.options().iter().any(|o| o.contains(secret.as_str()))
                        });
                    let found = text.contains(secret.as_str());
                    assert!(shown || !found, "{name}, {format}, {}: {secret}", item.id);
                }
            }
            for word in ["Lösungen", "Beleg:", "class=\"answers\"", "checked", "<strong>"] {
                assert!(!text.contains(word), "{name}, {format}: {word}");
            }
        }
    }
}

#[test]
fn other_keys_give_the_same_blank_worksheet() {
    for (name, quiz) in bundled() {
        let mut other = quiz.clone();
        for item in &mut other.items {
            item.key = item.key.take().map(|key| match (key, &item.task) {
                (Key::Choice(keys), Task::Choice { options }) => {
                    let count = keys.len();
                    Key::Choice(options.iter().rev().take(count).cloned().collect())
                }
                (Key::Judge(Judgement::True), _) => Key::Judge(Judgement::NotInText),
                (Key::Judge(_), _) => Key::Judge(Judgement::True),
                (Key::Match(mut pairs), _) => {
                    let first = pairs[0].1.clone();
                    let second = std::mem::replace(&mut pairs[1].1, first);
                    pairs[0].1 = second;
                    Key::Match(pairs)
                }
                (Key::Order(mut lines), _) => {
                    lines.reverse();
                    Key::Order(lines)
                }
                (_, _) => Key::Text { answer: "anders".to_owned(), accept: Vec::new() },
            });
            item.evidence.clear();
            item.explanation = None;
            item.notes.clear();
        }
        assert_eq!(blank(&quiz), blank(&other), "{name}");
    }
}

#[test]
fn with_the_key_each_answer_is_on_the_sheet() {
    let options = Options { key: true, article: true, modified: 0 };
    for (name, quiz) in bundled() {
        for format in formats().into_iter().filter(|format| format.is_printable()) {
            let bytes = export(&quiz, format, options).unwrap().bytes;
            let text = String::from_utf8(bytes).unwrap();
            let (sheet, key) = text.split_once("Lösungen").unwrap();
            assert!(sheet.len() > key.len() / 4, "{name}");
            let entries = match format.name() {
                "html" => key.matches("<li><p><strong>").count(),
                _ => key.lines().filter(|line| line.starts_with("**")).count(),
            };
            assert_eq!(entries, quiz.items.len(), "{name}");
        }
    }
}
