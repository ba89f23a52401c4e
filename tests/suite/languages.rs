//! With `--lang de` nothing is left in English: every kind of fault of every command, and its help.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::Command as Run;
use clap::{Arg, Command};
use nachlese::cli;
use nachlese::messages::{Lang, Messages};

const GOOD: &str = r#"
title = "Die Fähre"
[article]
text = "Die Fähre fährt wieder. Das teilte die Reederei am Montag mit."
[[items]]
stem = "Was fährt wieder?"
options = ["die Fähre", "der Bus"]
answer = "die Fähre"
"#;

/// A fault of almost every kind.
const BAD: &str = r#"
titel = "x"
language = 7
level = "Z9"
format = 0
foo = 1
id = ""
fingerprint = "f"
[article]
text = "Die Fähre fährt wieder. Die Fähre ist alt."
date = 2026-03-01
[[items]]
stem = "Wer?"
options = ["ja", "ja", "der Ja", ""]
answer = "nein"
evidence = ["Die Fähre", "Die Fähre fährt nie", "", "ganz anders", "wieder.", "wieder."]
points = 1000
confidence = 7
notes = 3
[[items]]
id = "a"
kind = "coice"
stem = ""
[[items]]
id = "a"
stem = "Lücke __"
kind = "cloze"
options = ["x"]
answer = ["b", "c"]
[[items]]
stem = "Zwei ___ und ___ und ____"
answer = ""
[[items]]
stem = "Ordnen?"
kind = "order"
answer = ["eins"]
[[items]]
stem = "Ordnen?"
kind = "order"
options = ["eins", "zwei"]
answer = ["eins", "eins"]
[[items]]
stem = "Paare"
prompts = ["a", "b"]
options = ["c", "d"]
answer = [["a", "c"], ["a", "d"], ["x"]]
[[items]]
stem = "Paare"
prompts = ["a", "b"]
options = ["c", "d"]
answer = [["a", "c"], ["a", "d"]]
[[items]]
stem = "Paare"
kind = "match"
answer = 7
[[items]]
stem = "Stimmt das?"
kind = "judge"
answer = "vielleicht"
[[items]]
stem = "Stimmt \u200bdas?"
kind = "judge"
answer = 3
[[items]]
stem = "Wer?"
options = ["Ole Petersen"]
answer = ["Ole Petersen", "Ole Petersen"]
[items.notes]
egal = "x"
"#;

const SETTINGS: &str = r#"
langauge = "de"
theme = "zebra"
book = "shut"
measure = 400
mouse = "nein"
speech = "say 'x y'"
[keys]
skip = ["s", "entr", "zebra"]
help = "h"
up = "h"
confirm = "a"
"#;

const THEME: &str = "base = \"drak\"\nacent = {}\nright = \"green\"\nwrong = { fg = \"rde\" }\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("gut.toml", GOOD),
        ("schlecht.toml", BAD),
        ("bruch.toml", "a = „b“\nb = Ja\nc = \"x\" y\nd = 01\ne = [1 2]\nf = \"\\q\"\n[g\n"),
        ("bruch.json", "{\"a\": [1,]}"),
        ("liste.json", "[1]"),
        ("neu.toml", "format = 99\ntitle = \"x\"\n"),
        ("leer.toml", ""),
        ("leer.txt", ""),
        ("kurz.txt", "Hallo Welt, guten Morgen."),
        ("englisch.txt", "The ferry that was broken has been repaired by the company last week."),
        ("einstellungen.toml", SETTINGS),
        ("farben.toml", "theme = \"mein.toml\"\n"),
        ("fehlt-thema.toml", "theme = \"nirgends.toml\"\n"),
        ("mein.toml", THEME),
        ("anders.json", "{\"format\":1,\"quiz\":\"x\",\"responses\":[]}"),
        ("ende.json", "{\"format\":1"),
        ("fremd.json", "{\"format\":1,\"quiz\":\"x\",\"responses\":[],\"points\":3}"),
        ("ohne.json", "{\"format\":1,\"responses\":[]}"),
        ("null.json", "{\"format\":0,\"quiz\":\"x\",\"responses\":[]}"),
        ("neuer.json", "{\"format\":9}"),
        ("skala.toml", "1 = 92\n2 = x\n"),
        ("a.jsonl", "{\"nachlese-history\":1}\n{\"quiz\":7}\n"),
        ("b.jsonl", "{\"nachlese-history\":9}\n"),
        ("c.jsonl", "{\"nachlese-history\":1}\n{\"nachlese-history\":1}\n"),
        ("bruch.gift", "Wer?{=ich}\n\nWo?{\n=hier"),
        ("bruch.csv", "Frage\n"),
        ("bruch.xml", "<a/>"),
        ("offen.xml", "<quiz><question></quiz>"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("latin.toml"), b"title = \"\xe4\"\n").unwrap();
    fs::create_dir(folder.path().join("ordner")).unwrap();
    let made = run(folder.path(), &["handout", "gut.toml", "-o", "blatt.toml"], "de");
    assert_eq!(made, (0, String::new()));
    folder
}

/// Exit code and all that is said.
fn run(folder: &Path, words: &[&str], lang: &str) -> (i32, String) {
    let out = Run::cargo_bin("nachlese")
        .unwrap()
        .current_dir(folder)
        .args(words)
        .args(["--lang", lang])
        .env("NACHLESE_DATA_DIR", folder.join("data"))
        .env_remove("NACHLESE_CONFIG")
        .write_stdin("kaputt\n{\"id\":1}\n{\"text\":\"x\"}\n")
        .output()
        .unwrap();
    let said = [out.stdout, out.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (out.status.code().unwrap(), said)
}

/// The lines in which something is said: no line of a file, and no place in one.
fn said(text: &str) -> BTreeSet<&str> {
    let drawn = |line: &str| {
        let bare = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        bare.starts_with(['|', '^']) || bare.starts_with("-->")
    };
    let words = |line: &str| line.chars().filter(|c| c.is_alphabetic()).count() > 3;
    text.lines().filter(|line| !drawn(line) && words(line)).collect()
}

/// Whether a line is one of a settings file.
fn is_setting(line: &str) -> bool {
    let key = line.split_once(" = ").map_or("", |(key, _)| key);
    line.starts_with('[') || key.starts_with(char::is_alphabetic) && !key.contains(' ')
}

#[test]
fn every_fault_is_told_in_both_languages() {
    let folder = folder();
    for words in [
        &["check", "schlecht.toml"][..],
        &["check", "bruch.toml", "bruch.json", "liste.json", "latin.toml", "neu.toml"],
        &["check", "leer.toml", "fehlt.toml", "ordner"],
        &["handout", "gut.toml", "-o", "nirgends/x.toml"],
        &["handout", "blatt.toml"],
        &["edit", "blatt.toml", "drop", "1"],
        &["edit", "gut.toml", "drop", "9"],
        &["edit", "gut.toml", "drop", "1"],
        &["edit", "gut.toml", "move", "1", "--to", "7"],
        &["edit", "gut.toml", "renew", "1"],
        &["edit", "gut.toml", "add", "3", "--skills", "structure"],
        &["make"],
        &["make", "fehlt.txt"],
        &["make", "ordner"],
        &["make", "ordner", "-o", "q"],
        &["make", "leer.txt"],
        &["make", "englisch.txt"],
        &["make", "kurz.txt"],
        &["make", "kurz.txt", "--items", "500"],
        &["make", "kurz.txt", "--items"],
        &["make", "kurz.txt", "--level", "X9"],
        &["make", "kurz.txt", "--skills", "sorce"],
        &["make", "kurz.txt", "--colour"],
        &["check", "kurz.txt", "--color", "always", "--color", "never"],
        &["mkae", "x"],
        &["gut.toml", "stats"],
        &["fehlt.toml"],
        &["history"],
        &["history", "delete"],
        &["history", "delete", "--all", "--before", "2026-01-01"],
        &["history", "delete", "--before", "gestern"],
        &["history", "import", "a.jsonl"],
        &["history", "import", "b.jsonl"],
        &["history", "import", "c.jsonl"],
        &["history", "import", "gut.toml"],
        &["history", "import", "leer.txt"],
        &["history", "import", "fehlt"],
        &["export", "gut.toml"],
        &["export", "gut.toml", "--to", "word"],
        &["export", "blatt.toml", "--to", "gift"],
        &["import", "bruch.gift", "--from", "gift"],
        &["import", "bruch.csv", "--from", "csv"],
        &["import", "bruch.xml", "--from", "moodle-xml"],
        &["import", "offen.xml", "--from", "moodle-xml"],
        &["import", "fehlt", "--from", "gift"],
        &["play", "gut.toml", "--answers", "anders.json"],
        &["play", "gut.toml", "--answers", "ende.json"],
        &["play", "gut.toml", "--answers", "fehlt.json"],
        &["play", "gut.toml", "--answers", "ende.json", "--plain"],
        &["grade", "gut.toml", "ende.json", "anders.json", "fremd.json", "ohne.json"],
        &["grade", "gut.toml", "null.json", "neuer.json", "fehlt.json"],
        &["grade", "blatt.toml", "ende.json"],
        &["grade", "gut.toml", "ordner"],
        &["grade", "gut.toml", "ende.json", "--scale", "a=b"],
        &["grade", "gut.toml", "ende.json", "--scale", "92"],
        &["grade", "gut.toml", "ende.json", "--scale", "50=1"],
        &["grade", "gut.toml", "ende.json", "--scale", "0=1,0=2"],
        &["grade", "gut.toml", "ende.json", "--scale", "0="],
        &["grade", "gut.toml", "ende.json", "--scale", "skala.toml"],
        &["grade", "gut.toml", "ende.json", "--csv=tab"],
        &["config", "--config", "einstellungen.toml"],
        &["config", "--config", "farben.toml"],
        &["config", "--config", "fehlt-thema.toml"],
        &["config", "--config", "einstellungen.toml", "--init"],
        &["words", "--remove", "Haus"],
        &["man", "nix"],
        &["completions", "tcsh"],
        &["analyze", "fehlt"],
        &["analyze", "--jsonl"],
        &["extract", "http://127.0.0.1:1/"],
        &["extract", "ftp://x"],
        &["stats", "--data-dir", "gut.toml"],
    ] {
        let (code, german) = run(folder.path(), words, "de");
        assert!((1..=3).contains(&code), "{words:?}: {code}\n{german}");
        let (other, english) = run(folder.path(), words, "en");
        assert_eq!(code, other, "{words:?}");
        let (german, english) = (said(&german), said(&english));
        // What a command prints on its way may be alike: settings, an empty table.
        let alike: Vec<&&str> =
            german.intersection(&english).filter(|line| !is_setting(line)).collect();
        assert!(!german.is_empty() && alike.is_empty(), "{words:?} says in both: {alike:#?}");
        for words_of_no_text in ["Technische Meldung", "Meldung des Lesers"] {
            let quoted = german.iter().find(|line| line.contains(words_of_no_text));
            assert_eq!(quoted, None, "{words:?}");
        }
    }
}

/// Each command with its path, those within it too; not those that nobody sees.
fn tree<'a>(command: &'a Command, path: &str, found: &mut Vec<(String, &'a Command)>) {
    found.push((path.to_owned(), command));
    let seen = |inner: &&Command| !inner.is_hide_set() && inner.get_name() != "help";
    for inner in command.get_subcommands().filter(seen) {
        tree(inner, &format!("{path}-{}", inner.get_name()), found);
    }
}

#[test]
fn the_help_is_in_german() {
    let [german, mut english] = [Lang::De, Lang::En].map(|lang| cli::command(&Messages::new(lang)));
    english.build();
    let (mut told, mut plain) = (Vec::new(), Vec::new());
    tree(&german, "help", &mut told);
    tree(&english, "help", &mut plain);
    assert_eq!(told.len(), plain.len());
    for ((path, german), (_, english)) in told.into_iter().zip(plain) {
        let about = |command: &Command| command.get_about().map(ToString::to_string);
        assert_ne!(about(german), about(english), "{path}");
        let help = |arg: &Arg| arg.get_help().map(ToString::to_string).unwrap_or_default();
        for (one, other) in german.get_arguments().zip(english.get_arguments()) {
            assert_ne!(help(one), help(other), "{path} {}", one.get_id());
        }
        for text in [german.clone().render_help(), german.clone().render_long_help()] {
            let text = text.to_string();
            for left in [
                "help-",
                "Usage",
                "Options:",
                "Arguments:",
                "Commands:",
                "Changes:",
                "Example",
                "Print",
                "[default",
                "possible values",
                "[env",
                "<FILE",
                "OPTIONS",
                "COMMAND",
            ] {
                assert!(!text.contains(left), "{path}: {left} is left in\n{text}");
            }
        }
    }
}

#[test]
fn every_text_of_the_german_help_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let texts = fs::read_to_string(root.join("messages/help.de.ftl")).unwrap();
    let code = fs::read_to_string(root.join("cli/help.rs")).unwrap();
    let german = cli::command(&Messages::new(Lang::De));
    let mut used: BTreeSet<String> = BTreeSet::from(["help-nachlese".to_owned()]);
    let mut found = Vec::new();
    tree(&german, "help", &mut found);
    for (path, command) in found {
        let key = if path == "help" { "help-nachlese" } else { path.as_str() };
        used.extend(["", "-long", "-after", "-after-long"].map(|end| format!("{key}{end}")));
        for arg in command.get_arguments() {
            let id = arg.get_id();
            used.extend([
                format!("{key}-{id}"),
                format!("help-any-{id}"),
                format!("help-flag-{id}"),
            ]);
        }
    }
    let english = cli::command(&Messages::new(Lang::En));
    let mut found = Vec::new();
    tree(&english, "help", &mut found);
    for (_, command) in found {
        for name in command.get_arguments().filter_map(Arg::get_value_names).flatten() {
            let parts = name.split('|').flat_map(|part| part.split(" or "));
            used.extend(parts.map(|part| format!("help-value-{part}")));
        }
    }
    let unused: Vec<&str> = texts
        .lines()
        .filter(|line| line.starts_with("help-"))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| !used.contains(*key) && !code.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}
