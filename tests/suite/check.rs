//! `nachlese check` and `nachlese handout` as commands.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

const GOOD: &str = include_str!("../../src/quiz/samples.toml");

const TEN_FAULTS: &str = r#"title = "Prüfung"
levl = "B1"

[article]
text = """
Die Fähre „Seeadler“ lag am Montag still. Der Motor war kaputt.
Die Reederei sucht die Ursache. Der Motor war neu.
"""

[[items]]
id = "eins"
stem = "Wie heißt die Fähre?"
options = ["Seeadler", "Möwe", "seeadler"]
answer = "Seeadlre"
evidence = ["Die Fähre „Seeadler“ lag am Dienstag still"]

[[items]]
id = "eins"
stem = "  "
options = ["Möwe"]
answer = 7

[[items]]
stem = "Der Motor war alt."
kind = "judge"
skill = "details"
answer = "falsch"
evidence = "Der Motor war"
"#;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

/// Runs the program in a folder: exit code, stdout, stderr.
fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("nachlese")
        .unwrap()
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .args(args)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_good_file_passes() {
    let folder = folder(&[("gut.toml", GOOD.as_bytes())]);
    let (code, out, err) = run(folder.path(), &["check", "gut.toml"]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert_eq!(err, "1 file checked: 0 errors, 0 warnings\n");
}

#[test]
fn ten_faults_in_one_go() {
    let folder = folder(&[("zehn.toml", TEN_FAULTS.as_bytes())]);
    let (code, out, err) = run(folder.path(), &["check", "zehn.toml"]);
    assert_eq!(code, 1);
    insta::assert_snapshot!("check_ten_faults", format!("{out}{err}"));
}

#[test]
fn broken_toml_is_placed() {
    let broken = "title = \"Bruch\"\n\n[[items]]\nstem = \"Wer sagte „ja\"?\"\noptions = [„a“, \"b\"]\nanswer = Ja\n";
    let folder = folder(&[("bruch.toml", broken.as_bytes())]);
    let (code, out, err) = run(folder.path(), &["check", "bruch.toml"]);
    assert_eq!(code, 1);
    insta::assert_snapshot!("check_broken_toml", format!("{out}{err}"));
}

#[test]
fn what_is_no_quiz_is_said_so() {
    let folder = folder(&[
        ("latin.toml", b"title = \"Pr\xfcfung\""),
        ("leer.toml", b""),
        ("feld.json", b"[1, 2]"),
        ("esc.toml", b"title = \"\x1b[2J\""),
        ("gut.toml", GOOD.as_bytes()),
    ]);
    let (code, out, err) = run(
        folder.path(),
        &[
            "check",
            "latin.toml",
            "leer.toml",
            "feld.json",
            "esc.toml",
            "gut.toml",
            "fehlt.toml",
            ".",
        ],
    );
    assert_eq!(code, 1);
    assert!(!out.contains('\u{1b}'));
    insta::assert_snapshot!("check_no_quiz", format!("{out}{err}"));
}

#[test]
fn a_warning_is_no_failure() {
    let file = "title = \"T\"\nlevl = \"B1\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\n";
    let folder = folder(&[("warnung.toml", file.as_bytes())]);
    let (code, out, err) = run(folder.path(), &["check", "warnung.toml"]);
    assert_eq!(code, 0);
    assert!(out.contains("did you mean \"level\"?"), "{out}");
    assert!(err.contains("0 errors, 1 warning\n"), "{err}");
}

#[test]
fn colour_when_asked() {
    let folder = folder(&[("leer.toml", b"")]);
    let (_, out, _) = run(folder.path(), &["check", "--color", "always", "leer.toml"]);
    assert!(out.contains("\u{1b}["));
}

#[test]
fn a_handout_is_written_whole_and_passes() {
    let folder = folder(&[("quiz.toml", GOOD.as_bytes())]);
    let there = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let args = ["handout", "quiz.toml", "--seed", "4", "-o", "klasse.toml"];
    assert_eq!(run(folder.path(), &args), (0, String::new(), String::new()));
    let (code, out, _) = run(folder.path(), &["handout", "quiz.toml", "--seed", "4"]);
    assert_eq!((code, out), (0, there("klasse.toml")));
    let args = ["handout", "quiz.toml", "--without-article", "-o", "klasse.json"];
    assert_eq!(run(folder.path(), &args).0, 0);
    assert!(
        there("klasse.json").starts_with('{')
            && !there("klasse.json").contains("Hafenmeisterin Anke")
    );
    let (code, _, err) = run(folder.path(), &["check", "klasse.toml", "klasse.json"]);
    assert_eq!((code, err.as_str()), (0, "2 files checked: 0 errors, 0 warnings\n"));
    let (code, _, err) = run(folder.path(), &["handout", "klasse.toml"]);
    assert_eq!(code, 1);
    assert!(err.contains("klasse.toml is a handout already"), "{err}");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 3);
}

#[test]
fn a_handout_of_a_broken_quiz_names_the_faults() {
    let folder = folder(&[("zehn.toml", TEN_FAULTS.as_bytes())]);
    let (code, out, err) = run(folder.path(), &["handout", "zehn.toml"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("zehn.toml:13:32"), "{err}");
    assert!(err.contains("zehn.toml is no valid quiz: 10 errors"), "{err}");
}

#[test]
fn the_schema_is_described_in_both_languages() {
    let folder = folder(&[]);
    for lang in ["de", "en"] {
        let (code, out, err) = run(folder.path(), &["schema", "--lang", lang]);
        assert_eq!((code, err.as_str()), (0, ""));
        let schema: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert!(!out.contains("schema-"), "a key without a text: {out}");
        assert!(jsonschema::meta::is_valid(&schema));
        let evidence = &schema["properties"]["items"]["items"]["properties"]["evidence"];
        let word = if lang == "de" { "Wort für Wort" } else { "Words of the article" };
        assert!(evidence["description"].as_str().unwrap().contains(word), "{evidence}");
    }
}

/// What teachers get wrong, each by itself: the place, the line, and what to do.
#[test]
fn each_common_fault_has_place_and_help() {
    let with = |article: &str, item: &str| {
        format!("title = \"T\"\n{article}[[items]]\nid = \"a\"\n{item}\n")
    };
    let text = "[article]\ntext = \"Der Hund bellt.\"\n";
    for (source, place, line, help) in [
        (
            with("", "stem = \"Wer?\"\noptions = [\"Hund\", \"Katze\"]\nanswer = \"Hand\""),
            "quiz.toml:6:10",
            "6 | answer = \"Hand\"",
            "did you mean \"Hund\"?",
        ),
        (
            with("", "stem = \"Wer?\"\noptions = [\"Müller\", \"MUELLER\"]\nanswer = \"Müller\""),
            "quiz.toml:5:22",
            "5 | options = [\"Müller\", \"MUELLER\"]",
            "a reader could not tell them apart",
        ),
        (
            with(text, "stem = \"Wer?\"\nanswer = \"Hund\"\nevidence = \"Der Hund beißt.\""),
            "quiz.toml:8:12",
            "8 | evidence = \"Der Hund beißt.\"",
            "the article has it up to \"Der Hund\"",
        ),
        (
            with("", "stem = \" \"\nanswer = \"Hund\""),
            "quiz.toml:4:8",
            "4 | stem = \" \"",
            "write the question",
        ),
        (
            with(
                "",
                "stem = \"Wer?\"\nanswer = \"Hund\"\n[[items]]\nid = \"a\"\nstem = \"Was?\"\nanswer = \"b\"",
            ),
            "quiz.toml:7:6",
            "7 | id = \"a\"",
            "give this one another id",
        ),
        (
            with("", "stem = \"Wer?\"\nanswer = \"Hund\"\nexplenation = \"Er bellt.\""),
            "quiz.toml:6:1",
            "6 | explenation = \"Er bellt.\"",
            "did you mean \"explanation\"?",
        ),
    ] {
        let folder = folder(&[("quiz.toml", source.as_bytes())]);
        let (_, out, err) = run(folder.path(), &["check", "quiz.toml"]);
        for said in [place, line, help] {
            assert!(out.contains(said), "{said} is missing:\n{out}");
        }
        assert_eq!(out.matches(" --> ").count(), 1, "one fault: {out}");
        assert!(err.contains("1 error,") || err.contains("1 warning"), "{err}");
    }
}
