//! What is written is read back as the same quiz, whatever is in its texts.

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::{
    FileFormat, Item, Judgement, Key, Level, Quiz, QuizKind, Skill, Task, item_id, read, to_json,
    write_toml,
};
use crate::text::Article;

/// A text with what could break a file format: quotation marks, escapes, comments, line ends,
/// control codes.
fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zäöüß „“\"'\\\\#=\\[\\]{}_.,-]{0,30}",
        "\\PC{0,20}",
        "[\"\\n\\t\\\\' ]{0,12}",
        any::<String>(),
    ]
    .prop_map(|text| text.replace("\r\n", "\n").replace("___", "_"))
}

/// One that is not blank.
fn filled() -> impl Strategy<Value = String> {
    (nasty(), "[a-z]{1,5}").prop_map(|(text, word)| format!("{word}{text}"))
}

/// Some texts that no reader takes for the same.
fn distinct(least: usize) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(nasty(), least..6).prop_map(|texts| {
        texts.into_iter().enumerate().map(|(at, text)| format!("{at}x{text}y{at}")).collect()
    })
}

fn task() -> impl Strategy<Value = (String, Task, Key)> {
    let typed = (filled(), prop::collection::vec(filled(), 0..3))
        .prop_map(|(answer, accept)| Key::Text { answer, accept })
        .boxed();
    let judgement = prop::sample::select(Judgement::ALL.to_vec()).prop_map(Key::Judge);
    prop_oneof![
        (filled(), distinct(2))
            .prop_flat_map(|(stem, options)| {
                let some = 1..=options.len();
                (Just(stem), Just(options.clone()), subsequence(options, some))
            })
            .prop_map(|(stem, options, keys)| {
                (stem, Task::Choice { options }, Key::Choice(keys))
            }),
        (filled(), filled(), typed.clone()).prop_map(|(before, after, key)| (
            format!("{before} ___ {after}"),
            Task::Cloze,
            key
        )),
        (filled(), typed).prop_map(|(stem, key)| (stem, Task::Short, key)),
        (filled(), judgement).prop_map(|(stem, key)| (stem, Task::Judge, key)),
        (filled(), distinct(2), distinct(2), any::<usize>()).prop_map(
            |(stem, prompts, options, shift)| {
                let option = |at: usize| options[(at + shift % 7) % options.len()].clone();
                let pairs =
                    prompts.iter().enumerate().map(|(at, p)| (p.clone(), option(at))).collect();
                (stem, Task::Match { prompts, options: options.clone() }, Key::Match(pairs))
            }
        ),
        (filled(), distinct(2))
            .prop_flat_map(|(stem, options)| {
                (Just(stem), Just(options.clone()), Just(options).prop_shuffle())
            })
            .prop_map(|(stem, options, lines)| {
                (stem, Task::Order { options }, Key::Order(lines))
            }),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    (
        task(),
        prop::sample::select(Skill::ALL.to_vec()),
        prop::option::of(filled()),
        prop::option::of(filled()),
        prop::option::of(0.0..=1.0),
        1_u32..=100,
        nasty(),
    )
        .prop_map(
            |((stem, task, key), skill, family, explanation, confidence, points, note)| {
                let notes = task.options().iter().map(|o| (o.clone(), note.clone())).collect();
                Item {
                    id: String::new(),
                    skill,
                    family,
                    stem,
                    task,
                    key: Some(key),
                    evidence: Vec::new(),
                    explanation,
                    notes,
                    confidence,
                    points,
                }
            },
        )
}

fn article() -> impl Strategy<Value = Article> {
    let line = || prop::option::of(filled());
    (line(), line(), line(), line(), line(), line(), nasty()).prop_map(
        |(title, publisher, author, url, date, rights, text)| Article {
            title,
            publisher,
            author,
            url,
            date,
            rights,
            text: format!("Anfang der Meldung. {text}"),
        },
    )
}

/// A quiz that is valid, with whatever could break a format in its texts.
pub(crate) fn quiz() -> impl Strategy<Value = Quiz> {
    (
        filled(),
        filled(),
        prop::option::of(prop::sample::select(Level::ALL.to_vec())),
        prop::option::of(article()),
        prop::collection::vec(item(), 1..5),
    )
        .prop_map(|(id, title, level, article, mut items)| {
            for (at, item) in items.iter_mut().enumerate() {
                item.id = format!("{}-{at}", item_id(&item.stem));
                if article.is_some() {
                    item.evidence = vec!["Anfang der Meldung.".to_owned()];
                }
            }
            let kind = QuizKind::Quiz;
            Quiz { id, kind, title, language: "de".to_owned(), level, article, items }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn toml_gives_the_quiz_back(quiz in quiz()) {
        let text = write_toml(&quiz);
        let loaded = read(&text, FileFormat::Toml)
            .map_err(|faults| TestCaseError::fail(format!("{faults:#?}\n{text}")))?;
        prop_assert_eq!(loaded.quiz, quiz);
    }

    #[test]
    fn json_gives_the_quiz_back(quiz in quiz()) {
        let text = to_json(&quiz).to_string();
        let loaded = read(&text, FileFormat::Json)
            .map_err(|faults| TestCaseError::fail(format!("{faults:#?}\n{text}")))?;
        prop_assert_eq!(loaded.quiz, quiz);
    }

    #[test]
    fn nothing_that_is_read_panics(text in any::<String>(), garbage in "[\\[\\]{}=\"'a-z0-9\\n,.#_ ]{0,80}") {
        for text in [text, garbage] {
            let _ = read(&text, FileFormat::Toml);
            let _ = read(&text, FileFormat::Json);
        }
    }
}
