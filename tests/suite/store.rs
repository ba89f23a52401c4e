//! The store under the running program: kills, damage, several programs at once.

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use nachlese::store::Store;
use tempfile::TempDir;

const QUIZ: &str = r#"format = 1
id = "faehre"
title = "Fähre liegt still"
language = "de"

[article]
text = """
Die Fähre nach Amrum liegt seit Montag still. Der Motor sei überhitzt, sagte Anke Brodersen.

Der Hafenmeister Ole Petersen widersprach ihr. Am Mittwoch soll ein Ersatzschiff fahren.
"""

[[items]]
id = "wer"
skill = "source"
kind = "choice"
stem = "Wer sagte, dass der Motor überhitzt sei?"
options = ["Anke Brodersen", "Ole Petersen", "eine Urlauberin"]
answer = "Anke Brodersen"
evidence = ["Der Motor sei überhitzt, sagte Anke Brodersen."]

[[items]]
id = "schiff"
skill = "detail"
kind = "judge"
stem = "Das Ersatzschiff soll am Freitag fahren."
answer = false
evidence = ["Am Mittwoch soll ein Ersatzschiff fahren."]

[[items]]
id = "amt"
skill = "fact"
kind = "short"
stem = "Welches Amt hat Ole Petersen?"
answer = "Hafenmeister"
evidence = ["Der Hafenmeister Ole Petersen"]
"#;

/// A folder with a quiz and a store of its own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("quiz.toml"), QUIZ).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
        command
            .current_dir(self.folder.path())
            .env("NACHLESE_DATA_DIR", self.path("data"))
            .args(["--lang", "de"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, args: &[&str], input: &str) -> Output {
        let mut child = self.command(args).spawn().unwrap();
        // A program that ends early does not read all of its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// The responses that the store holds.
    fn kept(&self) -> u64 {
        let path = self.path("data/nachlese.db");
        let found = fs::read_dir(self.path("data")).map_or(0, Iterator::count);
        if found == 0 {
            return 0;
        }
        assert!(path.exists(), "the store has another name");
        let opened = Store::open(&path, jiff::Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(opened.set_aside, None, "the store was damaged");
        opened.store.totals().unwrap().tally.answered
    }
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_kill_loses_nothing_that_was_reported() {
    let mut held = 0;
    for round in 0..24u64 {
        let desk = Desk::new();
        let mut child = desk.command(&["play", "quiz.toml", "--plain"]).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(b"\n\n\n");
        // Instants from before the store is made to after the last answer, in no order.
        std::thread::sleep(Duration::from_micros(round * 7 % 24 * 2_500));
        child.kill().unwrap();
        let mut told = String::new();
        child.stdout.take().unwrap().read_to_string(&mut told).unwrap();
        child.wait().unwrap();
        let reported = told.matches("Übersprungen").count() as u64;
        let kept = desk.kept();
        assert!(kept >= reported, "round {round}: {kept} kept, {reported} reported");
        held += kept;
    }
    assert!(held > 0, "every kill came before the first answer");
}

#[test]
fn a_damaged_store_is_set_aside_and_named() {
    let desk = Desk::new();
    fs::create_dir(desk.path("data")).unwrap();
    fs::write(desk.path("data/nachlese.db"), "kein Speicher ".repeat(99)).unwrap();
    let output = desk.run(&["play", "quiz.toml", "--plain"], "\n\n\n");
    assert!(output.status.success(), "{}", err(&output));
    assert!(err(&output).contains("damaged-"), "{}", err(&output));
    assert_eq!(desk.kept(), 3);
}

#[test]
fn a_newer_store_is_refused() {
    let desk = Desk::new();
    desk.run(&["play", "quiz.toml", "--plain"], "\n\n\n");
    let path = desk.path("data/nachlese.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.pragma_update(None, "user_version", 99).unwrap();
    drop(other);
    let before = fs::read(&path).unwrap();
    for args in [&["stats"][..], &["play", "quiz.toml", "--plain"][..]] {
        let output = desk.run(args, "");
        assert_eq!(output.status.code(), Some(3), "{}", err(&output));
        assert!(err(&output).contains("newer"), "{}", err(&output));
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let desk = Desk::new();
    fs::write(desk.path("file"), "").unwrap();
    let output = desk.run(&["play", "quiz.toml", "--plain", "--data-dir", "file/data"], "");
    assert_eq!(output.status.code(), Some(3), "{}", err(&output));
    assert!(err(&output).contains("file/data"), "{}", err(&output));
}

#[test]
fn several_programs_share_the_store() {
    let desk = Desk::new();
    for n in 0..4 {
        let other = QUIZ.replace("id = \"faehre\"", &format!("id = \"faehre{n}\""));
        fs::write(desk.path(&format!("quiz{n}.toml")), other).unwrap();
    }
    let mut children: Vec<_> = (0..4)
        .map(|n| desk.command(&["play", &format!("quiz{n}.toml"), "--plain"]).spawn().unwrap())
        .collect();
    for child in &mut children {
        child.stdin.take().unwrap().write_all(b"\n\n\n").unwrap();
    }
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", err(&output));
    }
    assert_eq!(desk.kept(), 12);
}

#[test]
fn a_response_file_counts_once() {
    let desk = Desk::new();
    let played = desk.run(&["play", "quiz.toml", "--plain", "-o", "mia.json"], "1\nf\n\n");
    assert!(played.status.success(), "{}", err(&played));
    for _ in 0..2 {
        let output = desk.run(&["play", "quiz.toml", "--answers", "mia.json"], "");
        assert!(output.status.success(), "{}", err(&output));
    }
    assert_eq!(desk.kept(), 3);
    // The same responses under no name are an attempt of their own.
    let file = fs::read_to_string(desk.path("mia.json")).unwrap();
    let nameless: String = file
        .lines()
        .filter(|line| !line.contains("\"attempt\""))
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(desk.path("mia.json"), nameless).unwrap();
    desk.run(&["play", "quiz.toml", "--answers", "mia.json"], "");
    assert_eq!(desk.kept(), 6);
}

#[test]
fn options_may_stand_before_the_command_but_no_file() {
    let desk = Desk::new();
    // `run` puts --lang before the command.
    assert!(desk.run(&["stats"], "").status.success());
    let output = desk.run(&["quiz.toml", "stats"], "");
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(err(&output).contains("not both"), "{}", err(&output));
}
