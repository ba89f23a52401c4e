//! The store under the running program: kills, damage, several programs at once.

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

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

/// Kills of one sitting after the other, all in one store.
const KILLS: u64 = 200;

#[test]
fn a_kill_loses_nothing_that_was_reported() {
    let desk = Desk::new();
    // How long a sitting takes here and now, so that the instants cover all of it.
    let since = Instant::now();
    desk.run(&["play", "quiz.toml", "--plain"], "\n\n\n");
    let whole = since.elapsed();
    let (mut reported, mut early, mut late) = (3, 0, 0);
    for round in 0..KILLS {
        let other = QUIZ.replace("id = \"faehre\"", &format!("id = \"faehre{round}\""));
        fs::write(desk.path("quiz.toml"), other).unwrap();
        let mut child = desk.command(&["play", "quiz.toml", "--plain"]).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(b"\n\n\n");
        // 97 and 200 have no common divisor: every two-hundredth of the time, in no order.
        std::thread::sleep(whole.mul_f64((round * 97 % KILLS) as f64 / KILLS as f64 * 1.1));
        child.kill().unwrap();
        let mut told = String::new();
        child.stdout.take().unwrap().read_to_string(&mut told).unwrap();
        child.wait().unwrap();
        let answered = told.matches("Übersprungen").count() as u64;
        early += u64::from(answered == 0);
        late += u64::from(answered == 3);
        reported += answered;
        let kept = desk.kept();
        assert!(kept >= reported, "round {round}: {kept} kept, {reported} reported");
        // A response that was kept, but whose report the kill cut off, counts from here on.
        reported = kept;
    }
    assert!(
        early < KILLS && late < KILLS,
        "{early} before the first answer, {late} after the last"
    );
}

#[test]
fn a_full_disk_is_named_and_what_was_reported_is_kept() {
    let desk = Desk::new();
    desk.run(&["play", "quiz.toml", "--plain"], "\n");
    assert_eq!(desk.kept(), 1);
    for blocks in [8, 16, 32, 64, 100] {
        // A limit to the size of files, as a full disk has; the signal of it is ignored.
        let line = format!(
            "trap '' XFSZ; ulimit -f {blocks}; exec {} --lang de play quiz.toml --plain",
            env!("CARGO_BIN_EXE_nachlese")
        );
        let mut child = Command::new("sh")
            .args(["-c", &line])
            .current_dir(desk.folder.path())
            .env("NACHLESE_DATA_DIR", desk.path("data"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let before = desk.kept();
        let _ = child.stdin.take().unwrap().write_all(b"\n\n\n");
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        let reported = told.matches("Übersprungen").count() as u64;
        assert!(matches!(output.status.code(), Some(0 | 3)), "{blocks}: {}", err(&output));
        assert!(!err(&output).contains("panicked"), "{}", err(&output));
        if output.status.code() == Some(3) {
            assert!(err(&output).contains("Speicher"), "{blocks}: {}", err(&output));
        }
        assert!(desk.kept() >= before + reported, "{blocks} blocks");
    }
    // With room again it goes on.
    desk.run(&["play", "quiz.toml", "--plain"], "\n\n\n");
    assert_eq!(desk.kept() % 3, 0);
}

#[test]
fn a_store_that_another_program_holds_is_named() {
    let desk = Desk::new();
    desk.run(&["play", "quiz.toml", "--plain"], "\n");
    let other = rusqlite::Connection::open(desk.path("data/nachlese.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let since = Instant::now();
    let output = desk.run(&["play", "quiz.toml", "--plain"], "\n\n");
    assert_eq!(output.status.code(), Some(3), "{}", err(&output));
    assert!(err(&output).contains("hält den Speicher besetzt"), "{}", err(&output));
    assert!(since.elapsed() > Duration::from_secs(4), "it waits a while");
    // Reading needs no such right.
    assert!(desk.run(&["stats"], "").status.success());
    other.execute_batch("ROLLBACK").unwrap();
    assert!(desk.run(&["play", "quiz.toml", "--plain"], "\n\n").status.success());
    assert_eq!(desk.kept(), 3);
}

#[test]
fn damaged_pages_are_named_and_nothing_is_deleted() {
    let whole = Desk::new();
    whole.run(&["play", "quiz.toml", "--plain"], "\n\n\n");
    assert_eq!(whole.kept(), 3);
    let path = whole.path("data/nachlese.db");
    // All of it in one file.
    rusqlite::Connection::open(&path)
        .unwrap()
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    let good = fs::read(&path).unwrap();
    for page in 0..good.len() / 4096 {
        let desk = Desk::new();
        fs::create_dir(desk.path("data")).unwrap();
        let mut bad = good.clone();
        bad[page * 4096 + 8..page * 4096 + 200].fill(0xA5);
        fs::write(desk.path("data/nachlese.db"), &bad).unwrap();
        for args in [&["stats"][..], &["play", "quiz.toml", "--plain"][..]] {
            let output = desk.run(args, "\n\n\n");
            let told = err(&output);
            assert!(matches!(output.status.code(), Some(0 | 3)), "page {page}: {told}");
            assert!(!told.contains("panicked"), "page {page}: {told}");
            if output.status.code() == Some(3) {
                assert!(told.contains("damaged"), "page {page}: {told}");
            }
        }
        let files: Vec<u64> = fs::read_dir(desk.path("data"))
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .collect();
        assert!(files.iter().any(|len| *len >= good.len() as u64), "page {page}: {files:?}");
    }
}

/// Seconds that two programs write; a minute if asked, as `docs/reliability.md` says.
fn long() -> Duration {
    let asked = std::env::var("NACHLESE_LONG").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(asked.unwrap_or(2))
}

#[test]
fn two_programs_write_at_once() {
    let desk = Desk::new();
    let until = Instant::now() + long();
    let play = |who: u64| {
        let mut reported = 0;
        let mut round = 0;
        while Instant::now() < until {
            let name = format!("quiz-{who}.toml");
            let other = QUIZ.replace("id = \"faehre\"", &format!("id = \"f{who}-{round}\""));
            fs::write(desk.path(&name), other).unwrap();
            let output = desk.run(&["play", &name, "--plain"], "\n\n\n");
            assert!(output.status.success(), "{}", err(&output));
            reported += 3;
            round += 1;
        }
        reported
    };
    let reported: u64 = std::thread::scope(|scope| {
        let others: Vec<_> = (0..2).map(|who| scope.spawn(move || play(who))).collect();
        others.into_iter().map(|other| other.join().unwrap()).sum()
    });
    assert_eq!(desk.kept(), reported);
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
        assert!(err(&output).contains("neueren Version"), "{}", err(&output));
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// Root may write everywhere, so the program runs as nobody where the tests run as root.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_only_be_read_is_named() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let desk = Desk::new();
    desk.run(&["play", "quiz.toml", "--plain"], "\n");
    let mode = |path: PathBuf, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let program = desk.path("nachlese");
    if fs::hard_link(env!("CARGO_BIN_EXE_nachlese"), &program).is_err() {
        fs::copy(env!("CARGO_BIN_EXE_nachlese"), &program).unwrap();
    }
    mode(desk.path("data/nachlese.db"), 0o444);
    mode(desk.path("data"), 0o555);
    mode(desk.path("."), 0o755);
    let root = fs::metadata(desk.path(".")).unwrap().uid() == 0;
    let mut command = match root {
        true => Command::new("setpriv"),
        false => Command::new(&program),
    };
    if root {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
    }
    let output = command
        .current_dir(desk.folder.path())
        .env("NACHLESE_DATA_DIR", desk.path("data"))
        .args(["--lang", "de", "play", "quiz.toml", "--plain"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    mode(desk.path("data"), 0o755);
    mode(desk.path("data/nachlese.db"), 0o644);
    assert_eq!(output.status.code(), Some(3), "{}", err(&output));
    assert!(err(&output).contains("nachlese.db"), "{}", err(&output));
    assert_eq!(desk.kept(), 1);
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
    assert!(err(&output).contains("Nur eins von beiden"), "{}", err(&output));
}
