//! `nachlese import` as a command.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use nachlese::import::{What, formats};
use nachlese::messages::{Lang, Messages};

/// Runs the program in a folder: exit code, stdout, stderr.
fn run(folder: &Path, args: &[&str], stdin: &str) -> (i32, String, String) {
    let output = Command::cargo_bin("nachlese")
        .unwrap()
        .current_dir(folder)
        .args(args)
        .write_stdin(stdin)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const GIFT: &str = "Wer fuhr?{=die Möwe ~der Kran}\n\nSchreib.{}\n\n::T::Wann?{#1987:3}\n";

#[test]
fn a_file_becomes_a_quiz_that_passes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("Fragen zur Fähre.gift"), GIFT).unwrap();
    let args = ["--lang", "en", "import", "Fragen zur Fähre.gift", "--from", "gift"];
    let (code, out, err) = run(path, &args, "");
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("title = \"Fragen zur Fähre\""), "{out}");
    assert_eq!(
        err,
        "Fragen zur Fähre.gift:3: left out: there is no kind of item for \"essay\"\n\
         Fragen zur Fähre.gift:5: the number 1987 is taken exactly; the tolerance is not carried\n"
    );
    for (name, start) in [("quiz.toml", "# Ein Quiz"), ("quiz.json", "{")] {
        let args = ["import", "Fragen zur Fähre.gift", "--from", "gift", "-o", name];
        assert_eq!(run(path, &args, "").0, 0);
        assert!(fs::read_to_string(path.join(name)).unwrap().starts_with(start));
        let (code, _, err) = run(path, &["check", name], "");
        assert_eq!((code, err.as_str()), (0, "1 file checked: 0 errors, 0 warnings\n"));
    }
    let (code, from_stdin, _) = run(path, &["import", "-", "--from", "gift"], GIFT);
    assert_eq!(code, 0);
    assert!(from_stdin.contains("title = \"Quiz\""), "{from_stdin}");
}

#[test]
fn faults_have_a_line_and_leave_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("bruch.gift"), "Wer?{=ich}\n\nWo?{\n=hier \u{202e}").unwrap();
    let args = ["--lang", "de", "import", "bruch.gift", "--from", "gift", "-o", "quiz.toml"];
    let (code, out, err) = run(path, &args, "");
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("bruch.gift:4: hier beginnt eine Klammer {, die nie endet"), "{err}");
    assert!(err.contains("Aus bruch.gift wird kein Quiz: 1 Fehler"), "{err}");
    assert!(!err.contains('\u{202e}') && !path.join("quiz.toml").exists());
    let (code, _, err) = run(path, &["import", "fehlt.csv", "--from", "csv"], "");
    assert_eq!((code, err.as_str()), (1, "nachlese: there is no file fehlt.csv\n"));
    assert_eq!(run(path, &["import", ".", "--from", "csv"], "").0, 1);
    assert_eq!(run(path, &["import", "bruch.gift", "--from", "pdf"], "").0, 2);
}

#[test]
fn every_finding_has_its_message_in_both_languages() {
    for what in What::all() {
        for lang in Lang::ALL {
            let key = format!("import-{}", what.name());
            let text = Messages::new(lang).with(&key, &[("detail", "X".into())]);
            assert!(text != key && !text.contains('$'), "{key}: {text}");
        }
    }
}

#[test]
fn the_help_names_each_format_and_an_example() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["import", "export"] {
        let (code, out, _) = run(folder.path(), &[command, "--help"], "");
        assert_eq!(code, 0);
        assert!(out.contains(&format!("nachlese {command} ")), "{out}");
        for format in formats() {
            assert!(out.contains(format.name()), "{out}");
        }
    }
}

#[test]
fn the_table_of_the_document_is_read() {
    let document = include_str!("../../docs/formats.md");
    let table = document.split("```csv\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (code, out, err) = run(folder.path(), &["import", "-", "--from", "csv"], table);
    assert_eq!((code, err.as_str()), (0, ""));
    for line in ["answer = \"Seeadler\"", "kind = \"cloze\"", "answer = false"] {
        assert!(out.contains(line), "{out}");
    }
}
