//! Whatever is in a quiz's texts: the file is whole, the same each time, and nothing in it acts.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::{ExportError, Exported, Options, export, formats};
use crate::quiz::round_trip;
use crate::quiz::{ItemKind, Quiz};

const OPTIONS: Options = Options { key: true, article: true, modified: 1_770_000_000 };

fn exported(quiz: &Quiz, format: &str) -> Option<Exported> {
    let format = formats().into_iter().find(|each| each.name() == format)?;
    match export(quiz, format, OPTIONS) {
        Ok(exported) => Some(exported),
        Err(ExportError::NothingLeft(losses)) => {
            assert!(!losses.is_empty());
            None
        }
        Err(error) => panic!("{}: {error:?}", format.name()),
    }
}

fn text(quiz: &Quiz, format: &str) -> Option<String> {
    exported(quiz, format).map(|exported| String::from_utf8(exported.bytes).unwrap())
}

/// Reads XML to its end; the number of elements of that name.
fn elements(xml: &str, name: &str) -> usize {
    let mut reader = Reader::from_str(xml);
    let mut found = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == name => found += 1,
            Event::Eof => return found,
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_same_each_time_and_nothing_acts(quiz in round_trip::quiz()) {
        for format in formats() {
            let (Some(one), Some(two)) =
                (exported(&quiz, format.name()), exported(&quiz, format.name())) else { continue };
            prop_assert_eq!(&one, &two);
            if format.is_text() {
                let mut text = String::from_utf8(one.bytes).unwrap();
                if format.name() == "csv" {
                    // Its lines end so; within a cell there is none.
                    text = text.replace("\r\n", "\n");
                }
                let found = text.chars().find(|&c| crate::text::is_hidden(c));
                prop_assert_eq!(found, None, "{}", format.name());
            }
        }
    }

    #[test]
    fn each_item_is_carried_or_named(quiz in round_trip::quiz()) {
        let left = |exported: &Exported| -> usize {
            let gone = exported.losses.iter().filter(|loss| loss.what.leaves_out());
            gone.map(|loss| loss.items.len()).sum()
        };
        let count = quiz.items.len();
        let xml = exported(&quiz, "moodle-xml").unwrap();
        let text = String::from_utf8(xml.bytes.clone()).unwrap();
        let extra = 1 + usize::from(quiz.article.is_some());
        prop_assert_eq!(elements(&text, "question"), count - left(&xml) + extra);
        let html = text_of_html(&quiz);
        prop_assert_eq!(html.matches("<p class=\"stem\">").count(), count);
        if let Some(tsv) = exported(&quiz, "tsv") {
            let text = String::from_utf8(tsv.bytes.clone()).unwrap();
            prop_assert_eq!(text.lines().count(), count - left(&tsv));
            prop_assert!(text.lines().all(|line| line.matches('\t').count() == 1));
        }
        if let Some(aiken) = exported(&quiz, "aiken") {
            let text = String::from_utf8(aiken.bytes.clone()).unwrap();
            let answers = text.lines().filter(|line| line.starts_with("ANSWER: ")).count();
            prop_assert_eq!(answers, count - left(&aiken));
            let kinds = quiz.items.iter()
                .filter(|item| matches!(item.kind(), ItemKind::Choice | ItemKind::Judge));
            prop_assert!(answers <= kinds.count());
        }
    }

    #[test]
    fn csv_reads_back_cell_by_cell(quiz in round_trip::quiz()) {
        let text = text(&quiz, "csv").unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), quiz.items.len());
        for row in &rows {
            prop_assert_eq!(row.len(), 14);
            prop_assert!(!row.iter().any(|cell| cell.starts_with(['=', '+', '-', '@'])));
        }
    }
}

fn text_of_html(quiz: &Quiz) -> String {
    let html = text(quiz, "html").unwrap();
    // What is not written by the format itself is escaped.
    assert!(!html.contains("<script") && html.matches("<style>").count() == 1);
    html
}
