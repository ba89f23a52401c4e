//! Files as other programs write them.

use std::fmt::Write as _;

use super::{formats, import};
use crate::messages::{Lang, Messages};
use crate::quiz::write_toml;

/// The quiz as TOML without its comments, then what was noted.
fn told(format: &str, bytes: &[u8]) -> String {
    let format = formats().into_iter().find(|each| each.name() == format).unwrap();
    let (mut out, findings) = match import(bytes, format, "Dateiname") {
        Ok(imported) => (write_toml(&imported.quiz), imported.notes),
        Err(findings) => (String::new(), findings),
    };
    out = out.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let messages = Messages::new(Lang::En);
    for finding in findings {
        let detail = messages.detail(&finding.detail);
        let _ = write!(out, "\n-- {} {} {detail}", finding.line, finding.what.name());
    }
    out
}

#[test]
fn gift() {
    insta::assert_snapshot!("gift", told("gift", include_bytes!("samples/fragen.gift")));
}

#[test]
fn moodle_xml() {
    insta::assert_snapshot!("moodle-xml", told("moodle-xml", include_bytes!("samples/fragen.xml")));
}

#[test]
fn aiken() {
    let text = "\u{feff}Welche Farbe hat die Boje?\r\nSie liegt vor dem Hafen.\r\nA) rot\r\nB) grün\r\n\r\nANSWER: B\r\n\r\n\r\nDie Boje leuchtet.\rA. Richtig\rB. Falsch\ranswer: a\r";
    insta::assert_snapshot!("aiken", told("aiken", text.as_bytes()));
}

#[test]
fn csv_from_a_spreadsheet() {
    let text = "\u{feff}Frage;Option 1;Option 2;Option 3;Antwort;Punkte;Erklärung\r\n\
                Wer fuhr?;die \"\"Möwe\"\";\"die; Seeadler\";;B;2;\"Zeile eins\nZeile zwei\"\r\n\
                \"Wann, sagte sie, fuhr die Fähre?\";;;;am Montag;;\r\n\
                ;;;;;;\r\n\
                Die Fähre fuhr ___ aus.;;;;'-langsam;;\r\n\
                Die Fähre war leer.;;;;falsch;;\r\n\
                Wie viele?;10;20;30;2;;\r\n\
                Wie alt?;eins;;drei;C;;\r\n\
                Welche?;a1;b1;c1;A, C;;\r\n";
    insta::assert_snapshot!("csv", told("csv", text.as_bytes()));
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text.trim_start_matches('\u{feff}'));
    assert_eq!(told("csv", &windows), told("csv", text.as_bytes()));
    let marked = format!("sep=;\r\n{}", text.trim_start_matches('\u{feff}'));
    let lines = |text: &str| {
        text.lines().filter(|l| !l.starts_with("--")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&told("csv", marked.as_bytes())), lines(&told("csv", text.as_bytes())));
}
