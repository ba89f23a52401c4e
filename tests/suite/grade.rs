//! `nachlese grade` as a command: tables, CSV, feedback sheets, files that are not graded.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use nachlese::quiz::{FileFormat, fingerprint, read};
use tempfile::TempDir;

const QUIZ: &str = include_str!("../../src/quiz/samples.toml");

/// Responses to the sample quiz: all right, and some wrong.
const RIGHT: &str = r#"
[[responses]]
item = "wer-motor"
response = "Anke Brodersen"
seconds = 12.5
[[responses]]
item = "zwei"
response = ["eine Pumpe", "eine Dichtung"]
seconds = 30
[[responses]]
item = "lücke"
response = "montag"
[[responses]]
item = "kurz"
response = "Seeadler"
[[responses]]
item = "urteil"
response = true
[[responses]]
item = "paare"
response = [["Hinnerk Lohse", "Vorsitzender des Betriebsrats"], ["Anke Brodersen", "Hafenmeisterin"]]
[[responses]]
item = "folge"
response = ["eine Dichtung", "eine Pumpe", "der Filter"]
"#;

const SOME: &str = r#"
[[responses]]
item = "wer-motor"
response = "Hinnerk Lohse"
seconds = 61.0
[[responses]]
item = "zwei"
response = ["eine Pumpe", "ein Anker"]
[[responses]]
item = "kurz"
response = "=cmd|' /C calc'!A0"
[[responses]]
item = "urteil"
response = true
[[responses]]
item = "paare"
response = [["Hinnerk Lohse", "Kapitän"], ["Anke Brodersen", "Hafenmeisterin"]]
[[responses]]
item = "folge"
response = ["der Filter", "eine Dichtung", "eine Pumpe"]
"#;

/// A response file in TOML.
fn response(name: &str, attempt: u32, responses: &str) -> String {
    let quiz = read(QUIZ, FileFormat::Toml).unwrap().quiz;
    format!(
        "format = 1\nquiz = \"{}\"\nfingerprint = \"{}\"\nname = {}\nattempt = \"00000000-0000-4000-8000-{attempt:012}\"\nstarted = \"2026-03-01T09:30:00Z\"\n{responses}",
        quiz.id,
        fingerprint(&quiz),
        toml::Value::from(name),
    )
}

fn folder(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("antworten")).unwrap();
    fs::write(folder.path().join("quiz.toml"), QUIZ).unwrap();
    for (name, content) in files {
        fs::write(folder.path().join("antworten").join(name), content).unwrap();
    }
    folder
}

/// Runs the program in a folder: exit code, stdout, stderr.
pub fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("nachlese")
        .unwrap()
        .current_dir(folder)
        .env("LANG", "de_DE.UTF-8")
        .env_remove("LC_ALL")
        .args(args)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn class() -> TempDir {
    folder(&[
        ("ada.toml", response("Ada Lovelace", 1, RIGHT)),
        ("ben.toml", response("=1+1", 2, SOME)),
        ("mia.toml", response("Mia", 3, RIGHT)),
        ("mia2.toml", response("Mia\u{1b}[2J", 4, SOME)),
        ("leer.toml", response("Nils", 5, "responses = []")),
        ("kaputt.json", "{\"format\": 1, \"quiz\":".to_owned()),
        ("klasse.toml", QUIZ.to_owned()),
        ("notizen.txt", "keine Antwortdatei".to_owned()),
    ])
}

#[test]
fn a_class_in_both_languages() {
    let class = class();
    fs::write(class.path().join("klasse.txt"), "Ada Lovelace\nOtto\n\nmia\n").unwrap();
    for lang in ["de", "en"] {
        let (code, out, err) = run(
            class.path(),
            &["grade", "quiz.toml", "antworten", "--pupils", "klasse.txt", "--lang", lang],
        );
        assert_eq!(code, 1, "{err}");
        assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'));
        insta::assert_snapshot!(format!("grade_{lang}"), format!("{out}---\n{err}"));
    }
}

#[test]
fn csv_is_safe_and_whole() {
    let class = class();
    let args = ["grade", "quiz.toml", "antworten", "--csv"];
    let (_, out, _) = run(class.path(), &args);
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let heading = reader.headers().unwrap().clone();
    assert_eq!(
        heading.iter().take(8).collect::<Vec<_>>().join(" "),
        "name file started seconds points max percent mark"
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 5);
    let row =
        |name: &str| rows.iter().find(|row| &row[0] == name).unwrap_or_else(|| panic!("{rows:#?}"));
    assert_eq!((&row("Ada Lovelace")[4], &row("Ada Lovelace")[7]), ("8.00", "1"));
    assert_eq!(&row("'=1+1")[6], "25.0");
    for field in rows.iter().flat_map(csv::StringRecord::iter) {
        assert!(!field.starts_with(['=', '+', '-', '@']), "{field}");
        assert!(!field.contains(|c: char| c.is_control()), "{field}");
    }
    let args = ["grade", "quiz.toml", "antworten", "--csv=semicolon", "-o", "noten.csv"];
    assert_eq!(run(class.path(), &args).1, "");
    let text = fs::read_to_string(class.path().join("noten.csv")).unwrap();
    assert!(
        text.starts_with("\u{feff}name;file;") && text.contains(";8,00;8,00;100,0;1;"),
        "{text}"
    );
    let args = ["grade", "quiz.toml", "antworten", "--csv", "--table", "items"];
    let (_, out, _) = run(class.path(), &args);
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 7);
    assert_eq!((&rows[0][7], &rows[0][6]), ("0.400", "4"));
    assert_eq!(&rows[0][10], "✓ Anke Brodersen: 2 | Hinnerk Lohse: 2 | die Reederei: 0");
}

#[test]
fn scales() {
    let class = folder(&[("ben.toml", response("Ben", 2, SOME))]);
    fs::write(class.path().join("noten.toml"), "# 7. Klasse\nbestanden = 25\n\"nicht\" = 0\n")
        .unwrap();
    fs::write(class.path().join("falsch.toml"), "gut = 90\n").unwrap();
    let graded = |scale: &str| {
        run(
            class.path(),
            &["grade", "quiz.toml", "antworten", "--table", "pupils", "--scale", scale],
        )
    };
    assert!(graded("german").1.contains("25,0     6"), "{}", graded("german").1);
    assert!(graded("25=gut,0=schlecht").1.contains("gut"));
    assert!(graded("noten.toml").1.contains("bestanden"));
    assert!(!graded("none").1.contains("Note"));
    for (scale, code, said) in [
        ("25=gut", 2, "Keine Note beginnt bei 0 Prozent"),
        ("a=b,0=c", 2, "„a“ ist keine Prozentzahl"),
        ("falsch.toml", 1, "falsch.toml ist kein Notenschlüssel"),
        ("nirgends.toml", 1, "Die Datei nirgends.toml gibt es nicht"),
    ] {
        let (found, out, err) = graded(scale);
        assert_eq!((found, out.as_str()), (code, ""), "{err}");
        assert!(err.contains(said), "{err}");
    }
}

#[test]
fn a_feedback_sheet_for_each_pupil() {
    let class = folder(&[
        ("a.toml", response("../../Ada: *Love*", 1, RIGHT)),
        ("b.toml", response("Mia", 2, SOME)),
        ("c.toml", response("mia", 3, RIGHT)),
        ("d.toml", response("\u{1b}[2J/\0", 4, RIGHT).replace("\\u0000", "")),
    ]);
    let (code, _, err) =
        run(class.path(), &["grade", "quiz.toml", "antworten", "--feedback", "blätter"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("4 Rückmeldeblätter"), "{err}");
    let names: BTreeSet<String> = fs::read_dir(class.path().join("blätter"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(names, ["2j.md", "ada-love.md", "mia-2.md", "mia.md"]);
    let there = |name: &str| fs::read_to_string(class.path().join("blätter").join(name)).unwrap();
    assert!(there("ada-love.md").contains("**../../Ada: \\*Love\\***"), "{}", there("ada-love.md"));
    insta::assert_snapshot!("feedback", there("mia.md"));
}

#[test]
fn what_cannot_be_graded_is_named_and_the_rest_is_graded() {
    let other = response("Otto", 7, RIGHT).replace("quiz = \"", "quiz = \"x");
    let version = response("Vera", 8, RIGHT).replace("fingerprint = \"", "fingerprint = \"0");
    let folder = folder(&[
        ("ada.toml", response("Ada", 1, RIGHT)),
        ("latin.toml", "format = 1\nname = \"M\u{fc}ller\"".to_owned()),
        ("otto.toml", other),
        (
            "punkte.toml",
            response("Paul", 9, RIGHT).replace("format = 1", "format = 1\npoints = 99"),
        ),
        ("vera.toml", version),
        ("fremd.toml", response("Fred", 10, RIGHT).replace("Brodersen", "Meier")),
    ]);
    let latin = folder.path().join("antworten/latin.toml");
    fs::write(latin, b"format = 1\nname = \"M\xfcller\"").unwrap();
    let (code, out, err) = run(folder.path(), &["grade", "quiz.toml", "antworten", "--lang", "en"]);
    assert_eq!(code, 1);
    assert!(out.starts_with("Name") && out.contains("Ada ") && !out.contains("Paul"), "{out}");
    for said in [
        "latin.toml: not graded, not readable: the file is not UTF-8",
        "otto.toml (Otto): not graded, belongs to another quiz: x",
        "punkte.toml: not graded, not readable",
        "vera.toml (Vera): not graded, belongs to another version of the quiz",
        "fremd.toml (Fred): not graded, a response does not fit its item: the item wer-motor has no option",
        "nachlese: 5 of 6 response files were not graded",
        "hint: --any-version",
    ] {
        assert!(err.contains(said), "{said}\n{err}");
    }
    let (_, out, _) = run(folder.path(), &["grade", "quiz.toml", "antworten", "--any-version"]);
    assert!(out.contains("Vera: Antworten auf eine andere Fassung"), "{out}");
}

#[test]
fn the_command_line_is_checked() {
    let class = class();
    let handout = ["handout", "quiz.toml", "-o", "klasse.toml"];
    assert_eq!(run(class.path(), &handout).0, 0);
    fs::create_dir(class.path().join("leer")).unwrap();
    for (args, code, said) in [
        (&["grade", "quiz.toml"][..], 2, "ANTWORTDATEI"),
        (&["grade", "quiz.toml", "leer"], 1, "Es gibt keine Antwortdatei"),
        (&["grade", "klasse.toml", "antworten"], 1, "ist ein Handout ohne Lösungen"),
        (&["grade", "quiz.toml", "fehlt.json"], 1, "fehlt.json: "),
        (&["grade", "quiz.toml", "antworten", "--csv=tab"], 2, "semicolon"),
    ] {
        let (found, _, err) = run(class.path(), args);
        assert_eq!(found, code, "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
    // A folder and a file in it: the file counts once.
    let (_, out, _) =
        run(class.path(), &["grade", "quiz.toml", "antworten", "antworten/ada.toml", "--csv"]);
    assert_eq!(out.matches("Ada Lovelace").count(), 1, "{out}");
}
