//! The quiz file as a JSON Schema (draft-07), from which editors complete and check.
//!
//! Keys, names and bounds are the validator's own; a test holds the two together. What a schema
//! can't say (that the answer is one of the options, that the evidence stands in the article)
//! `nachlese check` says.

use serde_json::{Map, Value, json};

use super::limits::{
    MAX_ACCEPT, MAX_ARTICLE_CHARS, MAX_EVIDENCE, MAX_ITEMS, MAX_LINE_CHARS, MAX_OPTIONS,
    MAX_POINTS, MAX_TEXT_CHARS,
};
use super::model::{FORMAT, ItemKind, Judgement, Level, Skill};
use super::validate::{QUIZ_KINDS, SECRET_KEYS};

/// The schema. `describe` gives the text that an editor shows for a key: top-level keys by their
/// name, the article's as `article-title`, an item's as `item-stem`, the whole as `file`.
///
/// Keys that the validator only warns of, the schema refuses, so that an editor marks a slip.
#[must_use]
pub fn schema(describe: &dyn Fn(&str) -> String) -> Value {
    let line = || json!({"type": ["string", "null"], "maxLength": MAX_LINE_CHARS});
    let top = described(
        describe,
        "",
        vec![
            ("format", json!({"type": "integer", "const": FORMAT, "default": FORMAT})),
            ("id", json!({"type": "string", "pattern": "\\S", "maxLength": MAX_LINE_CHARS})),
            ("kind", json!({"type": "string", "enum": QUIZ_KINDS, "default": QUIZ_KINDS[0]})),
            ("fingerprint", line()),
            ("title", line()),
            ("language", json!({"type": "string", "default": "de"})),
            ("level", or_null(Level::ALL.iter().map(|level| level.name()))),
            ("article", article(describe)),
            (
                "items",
                json!({
                    "type": "array", "minItems": 1, "maxItems": MAX_ITEMS, "items": item(describe),
                }),
            ),
        ],
    );
    let no_secret: Vec<Value> =
        SECRET_KEYS.iter().map(|key| json!({"not": {"required": [key]}})).collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Nachlese",
        "description": describe("file"),
        "type": "object",
        "additionalProperties": false,
        "required": ["items"],
        "properties": top,
        "allOf": [
            {"anyOf": [
                {"required": ["title"], "properties": {"title": filled()}},
                {"required": ["article"], "properties": {
                    "article": {"type": "object", "required": ["title"], "properties": {"title": filled()}},
                }},
            ]},
            {
                "if": {"required": ["kind"], "properties": {"kind": {"const": QUIZ_KINDS[1]}}},
                "then": {
                    "required": ["fingerprint"],
                    "properties": {
                        "fingerprint": filled(),
                        "items": {"items": {"allOf": no_secret}},
                    },
                },
                "else": {"properties": {"items": {"items": {"required": ["answer"]}}}},
            },
        ],
    })
}

fn article(describe: &dyn Fn(&str) -> String) -> Value {
    let line = || json!({"type": ["string", "null"], "maxLength": MAX_LINE_CHARS});
    let properties = described(
        describe,
        "article-",
        vec![
            ("title", line()),
            ("publisher", line()),
            ("author", line()),
            ("url", line()),
            ("date", line()),
            ("rights", line()),
            ("text", json!({"type": "string", "maxLength": MAX_ARTICLE_CHARS})),
        ],
    );
    json!({"type": ["object", "null"], "additionalProperties": false, "properties": properties})
}

fn item(describe: &dyn Fn(&str) -> String) -> Value {
    let text = || json!({"type": "string", "maxLength": MAX_TEXT_CHARS});
    let optional = || json!({"type": ["string", "null"], "maxLength": MAX_TEXT_CHARS});
    let texts = |most: usize| json!({"type": "array", "maxItems": most, "items": text()});
    let text_or_texts = |most: usize| json!({"anyOf": [text(), texts(most)]});
    let named = |names: Vec<&str>| json!({"type": "string", "enum": names});
    let stem = json!({"type": "string", "pattern": "\\S", "maxLength": MAX_TEXT_CHARS});
    let answers = json!({"anyOf": [text(), {"type": "boolean"}, texts(MAX_OPTIONS), pairs()]});
    let properties = described(
        describe,
        "item-",
        vec![
            ("id", json!({"type": "string", "pattern": "\\S", "maxLength": MAX_LINE_CHARS})),
            ("kind", named(ItemKind::ALL.iter().map(|kind| kind.name()).collect())),
            ("skill", named(Skill::ALL.iter().map(|skill| skill.name()).collect())),
            ("family", json!({"type": ["string", "null"], "maxLength": MAX_LINE_CHARS})),
            ("stem", stem),
            ("prompts", texts(MAX_OPTIONS)),
            ("options", texts(MAX_OPTIONS)),
            ("answer", answers),
            ("accept", text_or_texts(MAX_ACCEPT)),
            ("evidence", text_or_texts(MAX_EVIDENCE)),
            ("explanation", optional()),
            (
                "points",
                json!({"type": "integer", "minimum": 1, "maximum": MAX_POINTS, "default": 1}),
            ),
            ("confidence", json!({"type": ["number", "null"], "minimum": 0, "maximum": 1})),
            (
                "notes",
                json!({
                    "type": "object", "maxProperties": MAX_ACCEPT, "additionalProperties": text(),
                }),
            ),
        ],
    );
    let by_kind: Vec<Value> = ItemKind::ALL.iter().map(|kind| of_kind(*kind)).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["stem"],
        "properties": properties,
        "allOf": by_kind,
    })
}

/// What holds for items that say they are of a kind.
fn of_kind(kind: ItemKind) -> Value {
    let several = json!({"type": "array", "minItems": 2});
    let typed = json!({"properties": {"answer": {"type": "string", "pattern": "\\S"}}});
    let then = match kind {
        ItemKind::Choice => json!({
            "required": ["options"],
            "properties": {
                "options": several,
                "answer": {"anyOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"type": "string"}},
                ]},
            },
        }),
        ItemKind::Cloze => json!({"properties": {
            "stem": {"pattern": "___"},
            "answer": {"type": "string", "pattern": "\\S"},
        }}),
        ItemKind::Short => typed,
        ItemKind::Judge => json!({"properties": {
            "answer": {"enum": [true, false, Judgement::NotInText.name()]},
        }}),
        ItemKind::Match => json!({"properties": {"answer": pairs()}}),
        ItemKind::Order => {
            json!({"properties": {"answer": {"type": "array", "items": {"type": "string"}}}})
        }
    };
    json!({
        "if": {"required": ["kind"], "properties": {"kind": {"const": kind.name()}}},
        "then": then,
    })
}

fn pairs() -> Value {
    json!({
        "type": "array",
        "maxItems": MAX_OPTIONS,
        "items": {
            "type": "array", "minItems": 2, "maxItems": 2,
            "items": {"type": "string", "maxLength": MAX_TEXT_CHARS},
        },
    })
}

/// A text with something in it.
fn filled() -> Value {
    json!({"type": "string", "pattern": "\\S"})
}

/// One of some names, or null as a program writes it.
fn or_null<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    let names: Vec<Value> = names.map(Value::from).chain([Value::Null]).collect();
    json!({"enum": names})
}

/// Properties with their descriptions, in their order.
fn described(
    describe: &dyn Fn(&str) -> String,
    prefix: &str,
    properties: Vec<(&str, Value)>,
) -> Map<String, Value> {
    properties
        .into_iter()
        .map(|(key, mut property)| {
            if let Value::Object(map) = &mut property {
                map.insert("description".to_owned(), describe(&format!("{prefix}{key}")).into());
            }
            (key.to_owned(), property)
        })
        .collect()
}
