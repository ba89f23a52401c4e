//! A quiz as JSON, every key in its place, so that a program need not ask whether it is there.

use serde_json::{Map, Value, json};

use crate::quiz::model::{FORMAT, Item, Judgement, Key, Quiz, QuizKind, Task};
use crate::text::Article;

/// The quiz in the JSON shape of `docs/quiz-format.md`. What an item's kind does not use is empty
/// or null; a handout has no key from which an answer could be read.
#[must_use]
pub fn to_json(quiz: &Quiz) -> Value {
    let mut out = Map::new();
    out.insert("format".into(), json!(FORMAT));
    out.insert("id".into(), json!(quiz.id));
    match &quiz.kind {
        QuizKind::Quiz => out.insert("kind".into(), json!("quiz")),
        QuizKind::Handout { fingerprint } => {
            out.insert("kind".into(), json!("handout"));
            out.insert("fingerprint".into(), json!(fingerprint))
        }
    };
    out.insert("title".into(), json!(quiz.title));
    out.insert("language".into(), json!(quiz.language));
    out.insert("level".into(), json!(quiz.level.map(|level| level.name())));
    out.insert("article".into(), quiz.article.as_ref().map_or(Value::Null, article));
    let handout = quiz.kind != QuizKind::Quiz;
    let items = quiz.items.iter().map(|each| item(each, handout)).collect();
    out.insert("items".into(), Value::Array(items));
    Value::Object(out)
}

fn article(article: &Article) -> Value {
    json!({
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "url": article.url,
        "date": article.date,
        "rights": article.rights,
        "text": article.text,
    })
}

/// An item in that shape.
pub(in crate::quiz) fn item(item: &Item, handout: bool) -> Value {
    let prompts: &[String] = match &item.task {
        Task::Match { prompts, .. } => prompts,
        _ => &[],
    };
    let mut out = json!({
        "id": item.id,
        "skill": item.skill.name(),
        "family": item.family,
        "kind": item.kind().name(),
        "stem": item.stem,
        "options": item.task.options(),
        "prompts": prompts,
    });
    let Value::Object(map) = &mut out else { return out };
    if handout {
        map.shift_remove("family");
    } else {
        let accept: &[String] = match &item.key {
            Some(Key::Text { accept, .. }) => accept,
            _ => &[],
        };
        let notes: Map<String, Value> =
            item.notes.iter().map(|(about, note)| (about.clone(), json!(note))).collect();
        map.insert("answer".into(), item.key.as_ref().map_or(Value::Null, answer));
        map.insert("accept".into(), json!(accept));
        map.insert("evidence".into(), json!(item.evidence));
        map.insert("explanation".into(), json!(item.explanation));
        map.insert("notes".into(), Value::Object(notes));
        map.insert("confidence".into(), json!(item.confidence));
    }
    map.insert("points".into(), json!(item.points));
    out
}

fn answer(key: &Key) -> Value {
    match key {
        Key::Choice(keys) => match keys.as_slice() {
            [one] => json!(one),
            several => json!(several),
        },
        Key::Text { answer, .. } => json!(answer),
        Key::Judge(Judgement::True) => json!(true),
        Key::Judge(Judgement::False) => json!(false),
        Key::Judge(Judgement::NotInText) => json!(Judgement::NotInText.name()),
        Key::Match(pairs) => json!(pairs),
        Key::Order(lines) => json!(lines),
    }
}
