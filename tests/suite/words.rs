//! `nachlese words`: the list as text, TSV and JSON, and words taken out of it.

use std::path::Path;

use assert_cmd::Command;
use nachlese::store::{Store, Word};

/// A data folder whose list holds two words.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let now = jiff::civil::date(2026, 3, 1).at(9, 0, 0, 0).in_tz("UTC").unwrap();
    let path = folder.path().join("nachlese.db");
    let mut store = Store::open(&path, now.timestamp()).unwrap().store;
    for (lemma, class, form, at) in [("Fähre", "NOUN", "Fähren", 4), ("ruhen", "VERB", "ruhen", 12)]
    {
        let word = Word {
            lemma: lemma.to_owned(),
            class: class.to_owned(),
            form: form.to_owned(),
            grammar: lemma.to_owned(),
            sentence: "Die Fähren ruhen.".to_owned(),
            at,
            title: "Streit um die Fähre".to_owned(),
            ..Word::default()
        };
        store.mark_word(&word, &now).unwrap();
    }
    folder
}

fn words(folder: &Path, more: &[&str]) -> std::process::Output {
    Command::cargo_bin("nachlese")
        .unwrap()
        .args(["words", "--lang", "en", "--data-dir"])
        .arg(folder)
        .args(more)
        .output()
        .unwrap()
}

fn shown(folder: &Path, more: &[&str]) -> String {
    let output = words(folder, more);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_list_in_three_forms() {
    let folder = folder();
    let text = shown(folder.path(), &[]);
    assert!(text.contains("Fähre\n    Die Fähren ruhen.\n    Streit um die Fähre · "), "{text}");
    let tsv = shown(folder.path(), &["--format", "tsv"]);
    let rows: Vec<&str> = tsv.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.split('\t').count() == 8), "{tsv}");
    assert!(rows[0].starts_with("Die ___ ruhen.\tFähren · Fähre\t"), "{tsv}");
    let json: serde_json::Value =
        serde_json::from_str(&shown(folder.path(), &["--format", "json"])).unwrap();
    assert_eq!(json[1]["lemma"], "ruhen");
    assert!(json[1]["meaning"].is_null());
}

#[test]
fn words_are_taken_out_however_umlauts_are_typed() {
    let folder = folder();
    assert_eq!(shown(folder.path(), &["--remove", "faehre"]), "");
    assert!(!shown(folder.path(), &[]).contains("Fähre\n"));
    let output = words(folder.path(), &["--remove", "Fähre"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("\"Fähre\" is not in the word list") && told.contains("hint"), "{told}");
    shown(folder.path(), &["--remove", "ruhen"]);
    assert!(shown(folder.path(), &[]).contains("There is none yet"));
}
