//! `nachlese play --plain`, `--answers`, `nachlese stats`, and opening files without a terminal.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

const QUIZ: &str = r#"title = "Fähre liegt still"
id = "faehre"

[article]
text = """
Die Fähre nach Amrum liegt seit Montag still. Der Motor sei überhitzt, sagte Anke Brodersen."""

[[items]]
id = "tag"
skill = "fact"
stem = "Seit wann liegt die Fähre still?"
answer = "seit Montag"
evidence = ["Die Fähre nach Amrum liegt seit Montag still."]

[[items]]
id = "urteil"
skill = "detail"
stem = "Der Motor ist nach Brodersens Worten überhitzt."
answer = true
"#;

pub fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("faehre.toml"), QUIZ).unwrap();
    folder
}

pub fn nachlese(folder: &Path) -> Command {
    started(Command::cargo_bin("nachlese").unwrap(), folder)
}

/// The same by a command that starts it.
pub fn started(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder).env("NACHLESE_DATA_DIR", folder.join("data"));
    command.env("LANG", "de_DE.UTF-8").env_remove("LC_ALL");
    command
}

pub fn stdout(command: &mut Command) -> String {
    let out = command.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn without_a_terminal_a_quiz_is_asked_line_by_line() {
    let folder = folder();
    let several = format!(
        "{QUIZ}\n[[items]]\nid = \"wer\"\nstem = \"Wer?\"\noptions = [\"a\", \"b\", \"c\"]\n\
         answer = [\"a\", \"b\"]\n"
    );
    fs::write(folder.path().join("faehre.toml"), several).unwrap();
    let out = stdout(nachlese(folder.path()).arg("faehre.toml").write_stdin("seit monntag\nr\n"));
    assert!(out.contains("Fast richtig\nmon[n]tag ≠ Montag"), "{out}");
    assert!(out.contains("mehrere mit Leerzeichen"), "{out}");
    let stats = stdout(nachlese(folder.path()).args(["stats", "--format", "json"]));
    let stats: serde_json::Value = serde_json::from_str(&stats).unwrap();
    // Line by line the article stands above: the book is open.
    assert_eq!(stats["books"]["open"]["answered"], 2);
    assert_eq!(stats["books"]["closed"]["answered"], 0);
    // Without a file there is nothing to ask.
    let none = nachlese(folder.path()).output().unwrap();
    assert_eq!(none.status.code(), Some(3));
}

#[test]
fn line_by_line_to_the_end() {
    let folder = folder();
    let out = stdout(
        nachlese(folder.path())
            .args(["play", "faehre.toml", "--plain"])
            .write_stdin("seit montag\nx\nr\n"),
    );
    insta::assert_snapshot!("plain", out);
    let stats = stdout(nachlese(folder.path()).args(["stats", "--lang", "en"]));
    assert!(stats.contains("One attempt, finished: 1"), "{stats}");
    assert!(
        stats.contains("2 of 2 right · 100%") && stats.contains("Fähre liegt still"),
        "{stats}"
    );
    let stats = stdout(nachlese(folder.path()).args(["stats", "--format", "json"]));
    let stats: serde_json::Value = serde_json::from_str(&stats).unwrap();
    assert_eq!(stats["skills"]["fact"]["percent"], 100);
    assert_eq!(stats["weeks"].as_array().unwrap().len(), 1);
    assert_eq!(stats["quizzes"][0]["last"], 100);
}

#[test]
fn the_end_of_input_leaves_and_the_next_time_goes_on() {
    let folder = folder();
    let first =
        stdout(nachlese(folder.path()).args(["play", "faehre.toml"]).write_stdin("falsch\n"));
    assert!(first.contains("Abgebrochen"), "{first}");
    let second = stdout(nachlese(folder.path()).args(["play", "faehre.toml"]).write_stdin("r\n"));
    assert!(
        second.contains("Eine Antwort liegt schon vor") && !second.contains("Seit wann"),
        "{second}"
    );
    assert!(second.contains("1 von 2 richtig"), "{second}");
}

#[test]
fn a_response_file_is_written_and_played_again() {
    let folder = folder();
    nachlese(folder.path())
        .args(["play", "faehre.toml", "--plain", "--name", "Ada", "-o", "ada.json"])
        .write_stdin("seit Montag\nf\n")
        .assert()
        .success();
    let text = fs::read_to_string(folder.path().join("ada.json")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&file["quiz"], &file["name"]), (&"faehre".into(), &"Ada".into()));
    assert_eq!(file["responses"][1]["response"], false);
    let out =
        stdout(nachlese(folder.path()).args(["play", "faehre.toml", "--answers", "ada.json"]));
    assert!(out.contains("1 von 2 richtig · 50 %"), "{out}");
    fs::write(folder.path().join("kaputt.json"), "{\"format\": 1").unwrap();
    let out = nachlese(folder.path())
        .args(["play", "faehre.toml", "--answers", "kaputt.json"])
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("kaputt.json ist keine Antwortdatei"));
}

#[test]
fn a_handout_is_played_without_verdicts() {
    let folder = folder();
    nachlese(folder.path())
        .args(["handout", "faehre.toml", "-o", "klasse.toml"])
        .assert()
        .success();
    let out = stdout(
        nachlese(folder.path())
            .args(["play", "klasse.toml", "--plain", "-o", "ada.toml"])
            .write_stdin("seit Montag\nr\n"),
    );
    assert!(out.contains("2 Antworten gespeichert") && !out.contains("Richtig\n"), "{out}");
    let out =
        stdout(nachlese(folder.path()).args(["play", "faehre.toml", "--answers", "ada.toml"]));
    assert!(out.contains("2 von 2 richtig"), "{out}");
}

#[test]
fn what_cannot_be_played_is_named() {
    let folder = folder();
    fs::write(folder.path().join("kaputt.toml"), "title = \"x\n").unwrap();
    for (arguments, code, said) in [
        (&["play", "nirgends.toml"][..], 1, "nirgends.toml"),
        (&["play", "kaputt.toml"], 1, "kaputt.toml"),
        (&[], 3, "play --plain"),
        (&["play"], 2, "QUIZ"),
    ] {
        let out = nachlese(folder.path()).args(arguments).output().unwrap();
        let err = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(code), "{arguments:?}: {err}");
        assert!(err.contains(said) && !err.contains("panicked"), "{arguments:?}: {err}");
    }
}

#[test]
fn a_store_that_cannot_be_used_is_the_environments_fault() {
    let folder = folder();
    fs::write(folder.path().join("data"), "a file where the folder should be").unwrap();
    let out = nachlese(folder.path()).args(["stats"]).output().unwrap();
    assert_eq!(out.status.code(), Some(3));
    let err = String::from_utf8(out.stderr).unwrap();
    assert!(err.contains("nachlese.db") && err.contains("--data-dir"), "{err}");
}

#[test]
fn statistics_of_an_empty_store_say_what_to_do() {
    let folder = folder();
    let out = stdout(nachlese(folder.path()).args(["stats", "--lang", "de"]));
    assert!(out.contains("Noch keine Antworten"), "{out}");
}
