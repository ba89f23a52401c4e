//! Schema and validator say the same, as far as a schema can say it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::validate::{ARTICLE_KEYS, ITEM_KEYS, QUIZ_KEYS};
use super::{bundled, handout, read, samples, schema, to_json};
use crate::file::FileFormat;

fn validator() -> jsonschema::Validator {
    jsonschema::draft7::new(&schema(&str::to_owned)).unwrap()
}

/// A TOML file as an editor hands it to a schema: dates as texts.
fn json(source: &str) -> Value {
    fn value(found: toml::Value) -> Value {
        match found {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => truth.into(),
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(list) => list.into_iter().map(value).collect::<Vec<_>>().into(),
            toml::Value::Table(table) => {
                Value::Object(table.into_iter().map(|(key, each)| (key, value(each))).collect())
            }
        }
    }
    match FileFormat::of(source) {
        FileFormat::Json => serde_json::from_str(source).unwrap(),
        FileFormat::Toml => value(toml::Value::Table(toml::from_str(source).unwrap())),
    }
}

#[track_caller]
fn valid(validator: &jsonschema::Validator, value: &Value) {
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}\n{value:#}");
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema(&str::to_owned)));
}

#[test]
fn schema_and_validator_know_the_same_keys() {
    let schema = schema(&str::to_owned);
    let keys = |pointer: &str| -> BTreeSet<String> {
        let found = schema.pointer(pointer).unwrap().as_object().unwrap();
        found.keys().cloned().collect()
    };
    let known = |keys: &[&str]| -> BTreeSet<String> { keys.iter().map(|k| (*k).into()).collect() };
    assert_eq!(keys("/properties"), known(QUIZ_KEYS));
    assert_eq!(keys("/properties/article/properties"), known(ARTICLE_KEYS));
    assert_eq!(keys("/properties/items/items/properties"), known(ITEM_KEYS));
}

#[test]
fn every_key_is_described() {
    let asked = std::cell::RefCell::new(BTreeSet::new());
    let _ = schema(&|key| {
        asked.borrow_mut().insert(key.to_owned());
        String::new()
    });
    let count = 1 + QUIZ_KEYS.len() + ARTICLE_KEYS.len() + ITEM_KEYS.len();
    assert_eq!(asked.into_inner().len(), count);
}

#[test]
fn what_the_program_writes_is_valid() {
    let validator = validator();
    let quizzes = bundled().iter().map(|(_, source)| *source).chain([samples::TOML]);
    for source in quizzes {
        valid(&validator, &json(source));
        let quiz = read(source, FileFormat::Toml).unwrap().quiz;
        let class = handout(&quiz, 1, false);
        for quiz in [quiz, class] {
            valid(&validator, &to_json(&quiz));
            valid(&validator, &json(&super::write_toml(&quiz)));
        }
    }
}

/// Files with one fault each that a schema can tell.
const INVALID: &[&str] = &[
    "[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \" \"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"",
    "title = \"T\"\nitems = []",
    "title = \"T\"\nformat = 2\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\nlevel = \"B9\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\nkind = \"quizz\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\nid = \" \"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\narticle = \"x\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\nkind = \"handout\"\n[[items]]\nstem = \"Wer?\"",
    "title = \"T\"\nkind = \"handout\"\nfingerprint = \"x\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\n[[items]]\nanswer = \"a\"",
    "title = \"T\"\n[[items]]\nstem = \"  \"\nanswer = \"a\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = 42",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nkind = \"chioce\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nskill = \"facts\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\npoints = 0",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\npoints = 101",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nconfidence = 2",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"ja\"\nkind = \"judge\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nkind = \"cloze\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nkind = \"choice\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nkind = \"choice\"\noptions = [\"a\"]",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = [\"a\", \"b\"]\nkind = \"short\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = [[\"a\"], [\"b\", \"c\"]]\nkind = \"match\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nkind = \"order\"",
];

/// Files that the validator only warns of, and the schema marks.
const SLIPS: &[&str] = &[
    "title = \"T\"\nlevl = \"B1\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\n[article]\ntitel = \"a\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nanwser = \"a\"",
];

const VALID: &[&str] = &[
    "[article]\ntitle = \"T\"\ndate = 2025-03-04\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"",
    "title = \"T\"\n[[items]]\nstem = \"Der ___.\"\nanswer = \"Hund\"\naccept = \"Wolf\"",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = [[\"a\", \"1\"], [\"b\", \"2\"]]",
    "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = [\"c\", \"a\"]\nkind = \"order\"",
    "title = \"T\"\n[[items]]\nstem = \"Ja.\"\nanswer = \"not-in-text\"",
    "{\"title\": \"T\", \"level\": null, \"article\": null, \"items\": [{\"stem\": \"Wer?\", \"answer\": \"a\", \"confidence\": null}]}",
];

#[test]
fn schema_and_validator_agree_on_files() {
    let validator = validator();
    for source in VALID {
        assert!(read(source, FileFormat::of(source)).is_ok(), "{source}");
        valid(&validator, &json(source));
    }
    for source in INVALID {
        assert!(read(source, FileFormat::of(source)).is_err(), "{source}");
        assert!(!validator.is_valid(&json(source)), "{source}");
    }
    for source in SLIPS {
        assert_eq!(read(source, FileFormat::of(source)).unwrap().warnings.len(), 1, "{source}");
        assert!(!validator.is_valid(&json(source)), "{source}");
    }
}
