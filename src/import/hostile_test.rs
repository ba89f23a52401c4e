//! Hostile and broken files: a message with a line, never a panic, never without bound.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{Finding, Imported, What, formats, import};
use crate::quiz::{FileFormat, MAX_FILE_BYTES, read, write_toml};

fn read_as(format: &str, bytes: &[u8]) -> Result<Imported, Vec<Finding>> {
    let format = formats().into_iter().find(|each| each.name() == format).unwrap();
    import(bytes, format, "Titel")
}

/// The first fault of a file that has one.
fn fault(format: &str, text: &str) -> (usize, What) {
    let findings = read_as(format, text.as_bytes()).unwrap_err();
    let first = findings.iter().find(|finding| finding.what.is_fault()).unwrap();
    (first.line, first.what)
}

/// What holds of whatever is read: it passes `check`, and every finding has a line.
fn holds(outcome: Result<Imported, Vec<Finding>>) -> Result<(), TestCaseError> {
    match outcome {
        Ok(imported) => {
            let loaded = read(&write_toml(&imported.quiz), FileFormat::Toml)
                .map_err(|faults| TestCaseError::fail(format!("{faults:#?}")))?;
            prop_assert_eq!(&loaded.quiz, &imported.quiz);
            let hidden = loaded.warnings.iter().any(|fault| fault.code == "hidden-character");
            prop_assert!(!hidden, "{:?}", loaded.warnings);
            prop_assert!(imported.notes.iter().all(|note| !note.what.is_fault() && note.line > 0));
        }
        Err(findings) => {
            prop_assert!(findings.iter().any(|finding| finding.what.is_fault()));
            prop_assert!(findings.iter().all(|finding| finding.line > 0));
        }
    }
    Ok(())
}

#[test]
fn gift() {
    for (text, want) in [
        ("Wer?\n{=ich ~du", (2, What::OpenBrace)),
        ("\n\nWer? =ich}\n", (3, What::StrayBrace)),
        ("Wer?{\n=ich\n~{du}}", (3, What::NestedBrace)),
        ("::Titel\nWer?{=ich}", (1, What::OpenTitle)),
        ("Wer?{\nja\n=ich ~du}", (2, What::StrayText)),
        ("Wer?{=ich\n~%300%du}", (2, What::Weight)),
        ("Wer?{=a -> b\n=c}", (2, What::Arrow)),
        ("Wann?{#achtzehn}", (1, What::Weight)),
        ("// nur eine Anmerkung", (1, What::NoItems)),
        ("Ein Text ohne Fragen.", (1, What::NoItems)),
    ] {
        assert_eq!(fault("gift", text), want, "{text}");
    }
}

#[test]
fn moodle_xml() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE q [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<quiz>&b;</quiz>";
    let deep = format!("<quiz>{}", "<a>".repeat(100_000));
    for (text, want) in [
        (bomb, (2, What::Doctype)),
        ("<quiz>\n<question type=\"essay\">&bombe;</question></quiz>", (2, What::Xml)),
        ("<quiz>\n\n<question></quiz>", (3, What::Xml)),
        ("<quiz>\n<question>", (2, What::Xml)),
        ("<html>\n</html>", (1, What::Root)),
        ("kein XML", (1, What::Root)),
        (deep.as_str(), (1, What::Depth)),
        ("<quiz></quiz>", (1, What::NoItems)),
        ("<quiz>\n<question type=\"essay\"/></quiz>", (1, What::NoItems)),
    ] {
        assert_eq!(fault("moodle-xml", text), want, "{}", &text[..text.len().min(80)]);
    }
}

#[test]
fn aiken() {
    for (text, want) in [
        ("Wer?\nA. ich\nB. du\n", (1, What::NoAnswer)),
        ("Wer?\nA. ich\nC. du\nANSWER: A", (3, What::Letter)),
        ("Wer?\nA. ich\nB. du\nANSWER: C", (4, What::AnswerLetter)),
        ("Wer?\nA. ich\nB. du\nANSWER: A, B", (4, What::AnswerLetter)),
        ("Wer?\nA. ich\nund so\nB. du\nANSWER: A", (3, What::StrayLine)),
        ("ANSWER: A", (1, What::AnswerLetter)),
    ] {
        assert_eq!(fault("aiken", text), want, "{text}");
    }
}

#[test]
fn csv() {
    for (text, want) in [
        ("Vorname;Nachname\nAnke;Brodersen", (1, What::Header)),
        ("Frage,Antwort\n\"Wer?,ich\nWo?,hier\n", (2, What::OpenQuote)),
        ("Frage,Antwort\n\nWer?,ich,du\n", (3, What::Columns)),
        ("Frage,Antwort\n", (1, What::NoItems)),
    ] {
        assert_eq!(fault("csv", text), want, "{text}");
    }
}

#[test]
fn what_is_no_text_or_too_much() {
    for format in formats() {
        let of = |bytes: &[u8]| import(bytes, format, "").unwrap_err()[0].what;
        assert_eq!(of(b""), What::Empty);
        assert_eq!(of(b"\x7fELF\x02\x01\0\0"), What::NoText);
        assert_eq!(of(&vec![b'a'; MAX_FILE_BYTES + 1]), What::TooLarge);
    }
}

/// How long this thread has had the processor, where the system tells it; else the time gone by.
fn busy() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// Files of the largest size that make a careless reader slow: each is through in seconds, in a
/// build without optimisation. The processor's time is counted, as the machine may do other things
/// too.
#[test]
fn no_file_takes_forever() {
    let full = |part: &str| part.repeat(500_000 / part.len());
    let head = "Frage;Antwort\n";
    for (format, text) in [
        ("gift", full("{")),
        ("gift", full("-")),
        ("gift", format!("W?{{{}}}", full("=a"))),
        ("gift", format!("W?{{{}}}", full("=a->b"))),
        ("gift", format!("W?{{{}}}", full("~%5%a#b"))),
        ("gift", full("a{=b}\n\n")),
        ("gift", full("//[id:a]\n")),
        ("gift", format!("[html]{}{{=a}}", full("<a "))),
        ("gift", full("#\n")),
        ("moodle-xml", format!("<quiz>{}</quiz>", full("<question type=\"x\"/>"))),
        ("moodle-xml", format!("<quiz a=\"{}\"/>", full("b"))),
        ("moodle-xml", format!("<quiz {}/>", full("a='b' "))),
        ("moodle-xml", format!("<quiz><question>{}", full("&amp;"))),
        (
            "moodle-xml",
            format!(
                "<quiz><question type=\"cloze\"><questiontext><text>{}</text></questiontext></question></quiz>",
                full("{1:SA:")
            ),
        ),
        ("aiken", full("A. b\n")),
        ("aiken", full("w\nA. b\nB. c\nANSWER: A\n")),
        ("csv", format!("{head}{}", full("\"a\";b\n"))),
        ("csv", format!("{head}{}", full(";"))),
        ("csv", format!("{head}\"{}\";a", full("\"\""))),
        ("csv", format!("Frage;Antwort;Optionen\nw;a;{}", full("|a"))),
    ] {
        let start = busy();
        let outcome = read_as(format, text.as_bytes());
        let taken = busy() - start;
        let shown: String = text.chars().take(60).collect();
        assert!(taken < Duration::from_secs(20), "{format}, {shown}: {taken:?}");
        if let Ok(imported) = outcome {
            assert!(imported.notes.len() <= 201, "{format}, {shown}");
        }
    }
}

#[test]
fn marks_and_controls_do_not_come_through() {
    let note = "// Diese Anmerkung ist so lang, dass die Datei als Text gilt. ".repeat(3);
    let text = format!("{note}\n::\u{202e}T::We\u{200b}r \u{1b}?{{=i\u{200e}ch ~d\u{7}u\u{2066}}}");
    let imported = read_as("gift", text.as_bytes()).unwrap();
    assert_eq!(imported.quiz.items[0].stem, "Wer ?");
    assert_eq!(imported.quiz.items[0].task.options(), ["ich", "du"]);
    assert!(imported.notes.iter().any(|note| note.what == What::Hidden));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for format in formats() {
            holds(import(&bytes, format, "Titel"))?;
        }
    }

    #[test]
    fn any_text(text in any::<String>(), title in any::<String>()) {
        for format in formats() {
            holds(import(text.as_bytes(), format, &title))?;
        }
    }

    #[test]
    fn gift_like(text in "(::|\\{|\\}|=|~|#|####|->|%50%|%|\\\\|\\\\n|\\[html\\]|//|\\$CATEGORY:|\n|\n\n|T|F|[a-c]|5|:|\\.\\.|<|&|___|\\*| ){0,40}") {
        holds(read_as("gift", text.as_bytes()))?;
    }

    #[test]
    fn moodle_like(parts in prop::collection::vec(prop::sample::select(vec![
        "<question type=\"multichoice\">", "<question type=\"shortanswer\">", "<question type=\"cloze\">",
        "<question type=\"matching\">", "<question type=\"ordering\">", "<question type=\"truefalse\">",
        "<question type=\"numerical\">", "<question type=\"description\">", "</question>",
        "<questiontext><text>Wer {1:SA:=a~%50%b#c} ist?</text></questiontext>",
        "<questiontext format=\"html\"><text><![CDATA[<p>Wer {=}]]></text></questiontext>",
        "<answer fraction=\"100\"><text>a</text></answer>", "<answer fraction=\"0\"><text>b</text></answer>",
        "<answer fraction=\"-50\"><text>true</text></answer>", "<answer fraction=\"x\"/>",
        "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>",
        "<name><text>N</text></name>", "<idnumber>1</idnumber>", "<defaultgrade>-7e99</defaultgrade>",
        "<single>false</single>", "<tags><tag><text>source</text></tag></tags>", "&#0;", "&#x202e;", "&lt;", "<!-- -->",
    ]), 0..12)) {
        holds(read_as("moodle-xml", format!("<quiz>{}</quiz>", parts.concat()).as_bytes()))?;
    }

    #[test]
    fn aiken_like(text in "(W\\?|A\\.|B\\)|C\\. |ANSWER:|ANSWER: A|answer: b|\n|\n\n|[a-c]| ){0,30}") {
        holds(read_as("aiken", text.as_bytes()))?;
    }

    #[test]
    fn csv_like(text in "(Frage;Antwort;Option 1;Option 2\n|stem,answer,kind,prompts,options,points\n|\"|\"\"|;|,|\n|[a-c]|order|match|choice|true|richtig|=|'|7|sep=;\n|___){0,40}") {
        holds(read_as("csv", text.as_bytes()))?;
        holds(read_as("csv", format!("stem;answer;kind;options;prompts;notes;points\n{text}").as_bytes()))?;
    }
}
