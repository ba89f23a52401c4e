//! Nothing in a handout tells a key: shown by search, and by keys that make no difference.

use std::collections::BTreeSet;

use nachlese::quiz::{FileFormat, QuizKind};
use nachlese::quiz::{
    Item, Judgement, Key, Quiz, Task, fingerprint, handout, read, to_json, write_toml,
};
use nachlese::text::fold_letters;

use crate::quizzes::bundled;

/// A leaf of a file: where it stands, without numbers (`items.options`), and its text.
type Leaf = (String, String);

/// The handouts of a quiz in every form: with and without the article, TOML and JSON, by several
/// seeds.
fn handouts(quiz: &Quiz) -> Vec<(Quiz, String)> {
    let mut all = Vec::new();
    for seed in [0, 1, 77] {
        for with_article in [true, false] {
            let made = handout(quiz, seed, with_article);
            all.push((made.clone(), write_toml(&made)));
            let json = format!("{:#}\n", to_json(&made));
            all.push((made, json));
        }
    }
    all
}

fn leaves(text: &str) -> Vec<Leaf> {
    fn walk(at: &str, value: &serde_json::Value, found: &mut Vec<Leaf>) {
        match value {
            serde_json::Value::Array(list) => list.iter().for_each(|each| walk(at, each, found)),
            serde_json::Value::Object(map) => {
                for (key, each) in map {
                    let inner = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                    walk(&inner, each, found);
                }
            }
            serde_json::Value::String(text) => found.push((at.to_owned(), text.clone())),
            other => found.push((at.to_owned(), other.to_string())),
        }
    }
    let value = match FileFormat::of(text) {
        FileFormat::Json => serde_json::from_str(text).unwrap(),
        FileFormat::Toml => {
            serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap()
        }
    };
    let mut found = Vec::new();
    walk("", &value, &mut found);
    // Comments are text too.
    if FileFormat::of(text) == FileFormat::Toml {
        let comments = text.lines().filter(|line| line.starts_with('#'));
        found.extend(comments.map(|line| ("comment".to_owned(), line.to_owned())));
    }
    found
}

/// Where a handout may hold words of the article or of a question.
const SHOWN: &[&str] = &[
    "title",
    "article.title",
    "article.publisher",
    "article.author",
    "article.url",
    "article.date",
    "article.rights",
    "article.text",
    "items.stem",
    "items.options",
    "items.prompts",
];
/// What else it may hold.
const OTHER: &[&str] = &[
    "format",
    "id",
    "kind",
    "fingerprint",
    "language",
    "level",
    "items.id",
    "items.kind",
    "items.skill",
    "items.points",
    "comment",
];

/// The texts that would tell the key of an item.
fn secrets(item: &Item) -> Vec<String> {
    let mut secrets: Vec<String> = match item.key.as_ref().unwrap() {
        Key::Choice(keys) => keys.clone(),
        Key::Text { answer, accept } => std::iter::once(answer).chain(accept).cloned().collect(),
        Key::Judge(_) => vec!["not-in-text".to_owned()],
        Key::Match(pairs) => pairs.iter().flat_map(|(of, to)| [of.clone(), to.clone()]).collect(),
        Key::Order(lines) => lines.clone(),
    };
    secrets.extend(item.evidence.iter().cloned());
    secrets.extend(item.explanation.iter().cloned());
    secrets.extend(item.notes.iter().map(|(_, note)| note.clone()));
    secrets
}

/// What in a file must not stand in a handout.
fn told(quiz: &Quiz, text: &str) -> Vec<String> {
    let secrets: BTreeSet<String> =
        quiz.items.iter().flat_map(secrets).map(|secret| fold_letters(&secret)).collect();
    let mut told = Vec::new();
    for (at, leaf) in leaves(text) {
        // A verdict must not stand anywhere, whatever it is called.
        let verdict = ["true", "false", "not-in-text"].contains(&leaf.as_str());
        let known = SHOWN.contains(&at.as_str()) || OTHER.contains(&at.as_str());
        if verdict || !known {
            told.push(format!("{at} = {leaf}"));
        } else if !SHOWN.contains(&at.as_str()) {
            let folded = fold_letters(&leaf);
            let found = secrets.iter().filter(|secret| folded.contains(secret.as_str()));
            told.extend(found.map(|secret| format!("{at} = {leaf}: {secret}")));
        }
    }
    told
}

#[test]
fn no_key_of_a_bundled_quiz_is_found_in_its_handout() {
    for (name, quiz) in bundled() {
        for (made, text) in handouts(&quiz) {
            assert_eq!(read(&text, FileFormat::of(&text)).unwrap().quiz, made, "{name}");
            assert!(matches!(made.kind, QuizKind::Handout { .. }));
            assert_eq!(fingerprint(&made), fingerprint(&quiz));
            assert_eq!(told(&quiz, &text), Vec::<String>::new(), "{name}");
        }
        // The search finds keys where they are.
        let all = told(&quiz, &write_toml(&quiz));
        assert!(all.len() > quiz.items.len() * 2, "{name}: {all:#?}");
        let comment = format!("# {}\n", secrets(&quiz.items[0])[0]);
        assert_eq!(told(&quiz, &(comment + &write_toml(&handout(&quiz, 0, true)))).len(), 1);
    }
}

/// What is shown is what the quiz shows, no more: the article or its heading alone, the stems, and
/// the options without anything that sets the key apart from the others.
#[test]
fn a_handout_shows_what_the_quiz_shows() {
    let sorted = |texts: &[String]| {
        let mut texts = texts.to_vec();
        texts.sort();
        texts
    };
    for (name, quiz) in bundled() {
        for (made, _) in handouts(&quiz) {
            let (article, own) = (made.article.as_ref().unwrap(), quiz.article.as_ref().unwrap());
            assert!(article.text.is_empty() || article == own, "{name}");
            assert_eq!(made.items.len(), quiz.items.len());
            for (shown, item) in made.items.iter().zip(&quiz.items) {
                assert_eq!((&shown.stem, &shown.id), (&item.stem, &item.id));
                assert_eq!(sorted(shown.task.options()), sorted(item.task.options()));
                if let (Task::Match { prompts: shown, .. }, Task::Match { prompts, .. }) =
                    (&shown.task, &item.task)
                {
                    assert_eq!(sorted(shown), sorted(prompts));
                }
                // A typed answer stands in no stem; nothing but the article has it.
                if let Some(Key::Text { answer, .. }) = &item.key {
                    let stem = fold_letters(&item.stem);
                    assert!(!stem.contains(&fold_letters(answer)), "{name}: {answer} in {stem}");
                }
            }
        }
    }
}

/// Without the article a typed answer stands nowhere but where another item says it.
#[test]
fn without_the_article_typed_answers_are_gone() {
    for (name, quiz) in bundled() {
        let text = fold_letters(&write_toml(&handout(&quiz, 5, false)));
        for item in &quiz.items {
            let Some(Key::Text { answer, accept }) = &item.key else { continue };
            let said = |secret: &str| {
                let shown = quiz
                    .items
                    .iter()
                    .filter(|other| other.id != item.id)
                    .flat_map(|other| other.task.options().iter().chain([&other.stem]));
                let heading = quiz.article.iter().flat_map(|article| &article.title);
                shown
                    .chain(heading)
                    .chain([&quiz.title])
                    .any(|text| fold_letters(text).contains(secret))
            };
            for secret in std::iter::once(answer).chain(accept) {
                let secret = fold_letters(secret);
                assert!(said(&secret) || !text.contains(&secret), "{name}, {}: {secret}", item.id);
            }
        }
    }
}

/// An id is in the handout: its words must not point at the key.
#[test]
fn no_id_points_at_its_key() {
    let words = |text: &str| -> BTreeSet<String> {
        fold_letters(text)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 3)
            .map(str::to_owned)
            .collect()
    };
    for (name, quiz) in bundled() {
        for item in &quiz.items {
            let id = words(&item.id);
            let stem = words(&item.stem);
            let telling: BTreeSet<String> = match item.key.as_ref().unwrap() {
                Key::Choice(keys) => {
                    let others: BTreeSet<String> = item
                        .task
                        .options()
                        .iter()
                        .filter(|option| !keys.contains(option))
                        .flat_map(|option| words(option))
                        .collect();
                    let keys: BTreeSet<String> = keys.iter().flat_map(|key| words(key)).collect();
                    keys.difference(&others).cloned().collect()
                }
                Key::Text { answer, accept } => {
                    std::iter::once(answer).chain(accept).flat_map(|text| words(text)).collect()
                }
                Key::Judge(_) => words("richtig falsch true false wahr unwahr nicht stimmt"),
                Key::Match(_) | Key::Order(_) => BTreeSet::new(),
            };
            let leak: Vec<&String> =
                id.iter().filter(|word| telling.contains(*word) && !stem.contains(*word)).collect();
            assert!(leak.is_empty(), "{name}: the id {} tells {leak:?}", item.id);
        }
    }
}

/// The strongest form: another key makes no other handout, so no byte of it depends on the key.
#[test]
fn other_keys_give_the_same_bytes() {
    for (name, quiz) in bundled() {
        let mut other = quiz.clone();
        for item in &mut other.items {
            let options = item.task.options().to_vec();
            item.key = item.key.take().map(|key| match key {
                Key::Choice(keys) => Key::Choice(
                    options.iter().filter(|each| !keys.contains(each)).cloned().collect(),
                ),
                Key::Text { .. } => Key::Text { answer: "Unfug".into(), accept: Vec::new() },
                Key::Judge(Judgement::True) => Key::Judge(Judgement::NotInText),
                Key::Judge(_) => Key::Judge(Judgement::True),
                Key::Match(pairs) => {
                    let mut second: Vec<String> = pairs.iter().map(|(_, to)| to.clone()).collect();
                    second.rotate_left(1);
                    Key::Match(pairs.into_iter().map(|(of, _)| of).zip(second).collect())
                }
                Key::Order(mut lines) => {
                    lines.reverse();
                    Key::Order(lines)
                }
            });
            item.evidence.clear();
            item.explanation = None;
            item.notes.clear();
            item.confidence = None;
            item.family = None;
        }
        for (one, two) in handouts(&quiz).into_iter().zip(handouts(&other)) {
            assert_eq!(one.1, two.1, "{name}");
        }
    }
}

/// Where the key stands among the options is drawn by the seed.
#[test]
fn the_key_stands_anywhere() {
    for (name, quiz) in bundled() {
        let places: BTreeSet<usize> = (0..40)
            .flat_map(|seed| handout(&quiz, seed, false).items)
            .zip(quiz.items.iter().cycle())
            .filter_map(|(shown, item)| match &item.key {
                Some(Key::Choice(keys)) => {
                    shown.task.options().iter().position(|option| keys.contains(option))
                }
                _ => None,
            })
            .collect();
        assert_eq!(places.into_iter().collect::<Vec<_>>(), [0, 1, 2, 3], "{name}");
    }
}
