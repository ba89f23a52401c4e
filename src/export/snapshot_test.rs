//! Each format of one small quiz that has an item of each kind and the signs of every format.

use std::fmt::Write as _;
use std::io::{Cursor, Read};

use rusqlite::Connection;

use super::{Exported, Options, export, formats};
use crate::quiz::{FileFormat, Quiz, read};

/// The small quiz.
fn sample() -> Quiz {
    read(include_str!("sample.toml"), FileFormat::Toml).unwrap().quiz
}

fn exported(quiz: &Quiz, format: &str, key: bool) -> Exported {
    let format = formats().into_iter().find(|each| each.name() == format).unwrap();
    export(quiz, format, Options { key, article: true, modified: 1_770_000_000 }).unwrap()
}

/// The text of a format with its losses.
fn text(format: &str, key: bool) -> String {
    let exported = exported(&sample(), format, key);
    let mut out = String::from_utf8(exported.bytes).unwrap();
    for loss in exported.losses {
        let _ = writeln!(out, "-- {} {:?}", loss.what.name(), loss.items);
    }
    out
}

/// The files in a zip archive.
fn unzip(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

#[test]
fn texts() {
    for format in ["gift", "moodle-xml", "tsv", "aiken", "csv"] {
        insta::assert_snapshot!(format, text(format, false));
    }
    insta::assert_snapshot!("markdown", text("markdown", false));
    insta::assert_snapshot!("markdown_key", text("markdown", true));
    insta::assert_snapshot!("html", text("html", false));
    insta::assert_snapshot!("html_key", text("html", true));
}

#[test]
fn qti() {
    let exported = exported(&sample(), "qti", false);
    let mut out = format!("{:?}\n", exported.losses);
    for (name, content) in unzip(exported.bytes) {
        let _ = write!(out, "=== {name}\n{}", String::from_utf8(content).unwrap());
    }
    insta::assert_snapshot!("qti", out);
}

#[test]
fn anki() {
    let exported = exported(&sample(), "anki", false);
    let mut out = format!("{:?}\n", exported.losses);
    let mut files = unzip(exported.bytes);
    assert_eq!(files.len(), 2);
    assert_eq!(files.pop().unwrap(), ("media".to_owned(), b"{}".to_vec()));
    let mut db = Connection::open_in_memory().unwrap();
    db.deserialize_read_exact("main", files[0].1.as_slice(), files[0].1.len(), true).unwrap();
    let mut notes = db.prepare("SELECT id, guid, mid, mod, tags, flds FROM notes").unwrap();
    let mut rows = notes.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (id, guid): (i64, String) = (row.get(0).unwrap(), row.get(1).unwrap());
        let (model, modified): (i64, i64) = (row.get(2).unwrap(), row.get(3).unwrap());
        let (tags, fields): (String, String) = (row.get(4).unwrap(), row.get(5).unwrap());
        let _ = writeln!(out, "{id} {guid} {model} {modified}{tags}");
        for field in fields.split('\u{1f}').take(6) {
            let _ = writeln!(out, "  {field}");
        }
    }
    let models: String = db.query_row("SELECT models FROM col", [], |row| row.get(0)).unwrap();
    let models: serde_json::Value = serde_json::from_str(&models).unwrap();
    let _ = writeln!(out, "{models:#}");
    insta::assert_snapshot!("anki", out);
}

#[test]
fn statements_are_native_where_none_is_outside_the_text() {
    let mut quiz = sample();
    quiz.items.retain(|item| item.id != "unklar");
    let text = |format| String::from_utf8(exported(&quiz, format, false).bytes).unwrap();
    assert!(text("gift").contains("Onno Reents ist Deichgraf.{T####"));
    assert!(text("moodle-xml").contains("<question type=\"truefalse\">"));
}

#[test]
fn an_edited_item_keeps_its_names() {
    let names = |quiz: &Quiz| -> Vec<String> {
        let files = unzip(exported(quiz, "qti", false).bytes);
        files.into_iter().map(|(name, _)| name).collect()
    };
    let mut edited = sample();
    edited.items[0].stem.push_str(" Und wann?");
    edited.title.push('!');
    edited.id = sample().id;
    assert_eq!(names(&sample()), names(&edited));
    assert_ne!(exported(&sample(), "qti", false).bytes, exported(&edited, "qti", false).bytes);
}
