//! `nachlese review`, `nachlese history`, and what `stats` tells of them.

use std::fs;

use crate::play::{folder, nachlese, stdout};

/// Answers the quiz once; the first item is wrong, the second right.
fn answered() -> tempfile::TempDir {
    let folder = folder();
    stdout(
        nachlese(folder.path())
            .args(["play", "faehre.toml", "--plain"])
            .write_stdin("seit Ostern\nr\n"),
    );
    folder
}

#[test]
fn what_was_wrong_comes_back() {
    let folder = answered();
    let path = folder.path();
    let today = stdout(nachlese(path).arg("review"));
    assert!(today.contains("Heute ist nichts zu wiederholen"), "{today}");
    // Hard items come due or not; the quiz file is not needed any more.
    fs::remove_file(path.join("faehre.toml")).unwrap();
    let out = stdout(
        nachlese(path).args(["review", "--hard", "--plain"]).write_stdin("seit Montag\n4\n"),
    );
    insta::assert_snapshot!("review-plain", without_dates(&out));
    let stats = stdout(nachlese(path).args(["stats", "--format", "json"]));
    let stats: serde_json::Value = serde_json::from_str(&stats).unwrap();
    assert_eq!(stats["streak"]["current"], 1);
    assert_eq!(stats["hardest"][0]["answered"], 2);
    assert_eq!(stats["hardest"][0]["right"], 1);
    assert_eq!(stats["due"]["in_30_days"], 1);
}

#[test]
fn what_is_put_aside_is_not_asked_until_it_is_taken_back() {
    let folder = answered();
    let path = folder.path();
    let review = |answers: &str| {
        let mut command = nachlese(path);
        stdout(command.args(["review", "--hard", "--plain"]).write_stdin(answers.to_owned()))
    };
    let out = review("seit Montag\nx\n");
    assert!(out.contains("Für immer weggelegt."), "{out}");
    let out = review("seit Montag\n");
    assert!(out.contains("nichts Schwieriges"), "{out}");
    let out = stdout(nachlese(path).args(["review", "--take-back"]));
    assert_eq!(out, "Eine Aufgabe zurückgeholt.\n");
    let out = review("seit Montag\nz\n");
    assert!(out.contains("Bis morgen weggelegt."), "{out}");
    let out = stdout(nachlese(path).args(["review", "--take-back"]));
    assert_eq!(out, "Es war nichts für immer weggelegt.\n");
}

/// Days in figures depend on the day of the test.
fn without_dates(text: &str) -> String {
    let line = |line: &str| match line.rsplit_once(": ") {
        Some((name, day)) if day.ends_with(|c: char| c.is_ascii_digit()) => format!("{name}: DAY"),
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_end_of_the_input_leaves_a_review() {
    let folder = answered();
    let out = stdout(nachlese(folder.path()).args(["review", "--hard", "--plain"]).write_stdin(""));
    assert!(out.contains("Abgebrochen"), "{out}");
    let stats = stdout(nachlese(folder.path()).args(["stats", "--format", "json"]));
    let stats: serde_json::Value = serde_json::from_str(&stats).unwrap();
    assert_eq!(stats["attempts"], 1, "a review is no attempt at a quiz");
}

#[test]
fn history_goes_to_another_machine() {
    let here = answered();
    let there = folder();
    let file = here.path().join("history.jsonl");
    let stats = |path| stdout(nachlese(path).args(["stats", "--format", "json"]));
    stdout(nachlese(here.path()).args(["history", "export", "-o"]).arg(&file));
    let printed = stdout(nachlese(here.path()).args(["history", "export"]));
    assert_eq!(printed, fs::read_to_string(&file).unwrap());
    for expected in ["Dazugekommen: 1 Durchgänge, 2 Antworten", "Schon bekannt: 2 Antworten"] {
        let out = nachlese(there.path()).args(["history", "import"]).arg(&file).output().unwrap();
        let told = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.success() && told.contains(expected), "{told}");
    }
    assert_eq!(stats(there.path()), stats(here.path()));
    let mut piped = nachlese(there.path());
    stdout(piped.args(["history", "import", "-"]).write_stdin(printed));
}

#[test]
fn history_is_removed_only_on_purpose() {
    let folder = answered();
    let path = folder.path();
    let run = |args: &[&str]| nachlese(path).arg("history").args(args).output().unwrap();
    assert_eq!(run(&["delete"]).status.code(), Some(2), "what is to be said");
    assert_eq!(run(&["delete", "--all"]).status.code(), Some(2), "nobody is there to ask");
    let told = String::from_utf8(run(&["delete", "--quiz", "none"]).stderr).unwrap();
    assert!(told.contains("nichts aufbewahrt"), "{told}");
    let told = String::from_utf8(run(&["delete", "--quiz", "faehre", "--yes"]).stderr).unwrap();
    assert!(told.contains("2 Antworten gelöscht"), "{told}");
    assert!(stdout(nachlese(path).arg("stats")).contains("Noch keine Antworten"));
}

#[test]
fn what_is_no_history_is_named() {
    let folder = folder();
    let path = folder.path();
    for (name, content, said) in [
        ("a", "", "leer|empty"),
        ("b", "hello\n", "Zeile 1"),
        ("c", "{\"nachlese-history\":1}\n{\"quiz\":7}\n", "Zeile 2"),
        ("d", "{\"nachlese-history\":9}\n", "neuer"),
    ] {
        fs::write(path.join(name), content).unwrap();
        let out = nachlese(path).args(["history", "import", name]).output().unwrap();
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{name}: {told}");
        assert!(said.split('|').any(|said| told.contains(said)), "{name}: {told}");
    }
    let out = nachlese(path).args(["history", "import", "nowhere"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
}
