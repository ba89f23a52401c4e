//! Headings and labels of exported files, in the language of the quiz and not of the interface:
//! the class reads them.

use crate::quiz::Judgement;

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Words {
    pub right: &'static str,
    pub wrong: &'static str,
    pub not_in_text: &'static str,
    pub evidence: &'static str,
    pub text: &'static str,
    pub questions: &'static str,
    pub key: &'static str,
    pub name: &'static str,
    pub date: &'static str,
    pub points: &'static str,
    pub also: &'static str,
    pub judge: &'static str,
    pub several: &'static str,
    pub pairs: &'static str,
    pub order: &'static str,
    pub source: &'static str,
}

const GERMAN: Words = Words {
    right: "richtig",
    wrong: "falsch",
    not_in_text: "steht nicht im Text",
    evidence: "Beleg",
    text: "Text",
    questions: "Fragen",
    key: "Lösungen",
    name: "Name",
    date: "Datum",
    points: "Punkte",
    also: "auch richtig",
    judge: "Richtig, falsch oder nicht im Text?",
    several: "Mehrere Antworten können richtig sein.",
    pairs: "Ordne zu.",
    order: "Bringe die Zeilen in die richtige Reihenfolge.",
    source: "Quelle",
};

const ENGLISH: Words = Words {
    right: "true",
    wrong: "false",
    not_in_text: "not in the text",
    evidence: "Evidence",
    text: "Text",
    questions: "Questions",
    key: "Answers",
    name: "Name",
    date: "Date",
    points: "points",
    also: "also right",
    judge: "True, false or not in the text?",
    several: "Several answers can be right.",
    pairs: "Find the pairs.",
    order: "Put the lines in the right order.",
    source: "Source",
};

impl Words {
    /// The words for a quiz in that language (BCP 47); German where it has none of its own.
    #[must_use]
    pub fn of(language: &str) -> &'static Self {
        let primary = language.split('-').next().unwrap_or(language);
        if primary.eq_ignore_ascii_case("en") { &ENGLISH } else { &GERMAN }
    }

    /// What a verdict is called.
    #[must_use]
    pub const fn judgement(&self, judgement: Judgement) -> &'static str {
        match judgement {
            Judgement::True => self.right,
            Judgement::False => self.wrong,
            Judgement::NotInText => self.not_in_text,
        }
    }
}
