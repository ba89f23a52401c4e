//! A small quiz with an item of every kind, for tests.

use crate::quiz::{Item, Judgement, Key, Quiz, QuizKind, Skill, Task};
use crate::text::Article;

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn pairs(words: &[(&str, &str)]) -> Vec<(String, String)> {
    words.iter().map(|(left, right)| ((*left).to_owned(), (*right).to_owned())).collect()
}

fn item(id: &str, skill: Skill, stem: &str, task: Task, key: Key, evidence: &[&str]) -> Item {
    Item {
        id: id.to_owned(),
        skill,
        family: None,
        stem: stem.to_owned(),
        task,
        key: Some(key),
        evidence: list(evidence),
        explanation: None,
        notes: Vec::new(),
        confidence: None,
        points: 1,
    }
}

/// Six items, one of each kind.
pub fn quiz() -> Quiz {
    let text = "Die Fähre nach Amrum liegt seit Montag still. Der Motor sei überhitzt, sagte \
        Reedereichefin Anke Brodersen.\n\nDer Hafenmeister Ole Petersen widersprach: Die Wartung \
        sei ausgefallen. Am Mittwoch soll ein Ersatzschiff fahren.";
    let article = Article {
        title: Some("Fähre liegt still".to_owned()),
        text: text.to_owned(),
        ..Article::default()
    };
    let items = vec![
        item(
            "wer",
            Skill::Source,
            "Wer sagte, dass der Motor überhitzt sei?",
            Task::Choice {
                options: list(&[
                    "Anke Brodersen",
                    "Ole Petersen",
                    "eine Urlauberin",
                    "die Gewerkschaft",
                ]),
            },
            Key::Choice(list(&["Anke Brodersen"])),
            &["Der Motor sei überhitzt, sagte Reedereichefin Anke Brodersen."],
        ),
        item(
            "urteil",
            Skill::Detail,
            "Das Ersatzschiff soll am Freitag fahren.",
            Task::Judge,
            Key::Judge(Judgement::False),
            &["Am Mittwoch soll ein Ersatzschiff fahren."],
        ),
        item(
            "luecke",
            Skill::Vocabulary,
            "Die ___ nach Amrum liegt seit Montag still.",
            Task::Cloze,
            Key::Text { answer: "Fähre".to_owned(), accept: list(&["Autofähre"]) },
            &["Die Fähre nach Amrum liegt seit Montag still."],
        ),
        item(
            "amt",
            Skill::Fact,
            "Wer ist Ole Petersen?",
            Task::Short,
            Key::Text { answer: "der Hafenmeister".to_owned(), accept: Vec::new() },
            &["Der Hafenmeister Ole Petersen"],
        ),
        item(
            "paare",
            Skill::Structure,
            "Wer sagte was?",
            Task::Match {
                prompts: list(&["Anke Brodersen", "Ole Petersen"]),
                options: list(&["Der Motor ist überhitzt.", "Die Wartung ist ausgefallen."]),
            },
            Key::Match(pairs(&[
                ("Anke Brodersen", "Der Motor ist überhitzt."),
                ("Ole Petersen", "Die Wartung ist ausgefallen."),
            ])),
            &["Die Wartung sei ausgefallen."],
        ),
        item(
            "folge",
            Skill::Structure,
            "In welcher Reihenfolge geschah es?",
            Task::Order { options: list(&["Stillstand", "Streit", "Ersatzschiff"]) },
            Key::Order(list(&["Stillstand", "Streit", "Ersatzschiff"])),
            &["Am Mittwoch soll ein Ersatzschiff fahren."],
        ),
    ];
    Quiz {
        id: "faehre".to_owned(),
        kind: QuizKind::Quiz,
        title: "Fähre liegt still".to_owned(),
        language: "de".to_owned(),
        level: None,
        article: Some(article),
        items,
    }
}

/// The same without keys.
pub fn handout() -> Quiz {
    let mut quiz = quiz();
    quiz.kind = QuizKind::Handout { fingerprint: "f00d".to_owned() };
    for item in &mut quiz.items {
        item.key = None;
        item.evidence.clear();
    }
    quiz
}
