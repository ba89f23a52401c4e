//! The message files: the same keys in both languages, each used, each that is used there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::layers::sources;

/// The keys of a message file with the values that each takes.
fn keys(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (key, _) = line.split_once('=').unwrap_or_else(|| panic!("no key: {line}"));
            current = key.trim().to_owned();
            let before = found.insert(current.clone(), BTreeSet::new());
            assert!(before.is_none(), "{current} stands twice");
        }
        for value in line.split('$').skip(1) {
            let name: String =
                value.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            found.get_mut(&current).unwrap().insert(name);
        }
    }
    found
}

/// The message files of a language, by name.
fn names(lang: &str) -> [String; 3] {
    [format!("{lang}.ftl"), format!("commands.{lang}.ftl"), format!("files.{lang}.ftl")]
}

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/messages").join(name);
    fs::read_to_string(path).unwrap()
}

/// All messages of a language.
fn all(lang: &str) -> String {
    names(lang).iter().map(|name| file(name)).collect::<Vec<_>>().join("\n")
}

/// The text of the sources of these rooms.
fn code(rooms: &[&str]) -> String {
    let mut files = Vec::new();
    for room in rooms {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut files);
    }
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The help of the commands, which is in English at the commands themselves.
const HELP: &str = "help.de.ftl";

/// The rooms that call messages by their keys; others have a `text` and a `with` of their own.
const CALLERS: [&str; 3] = ["messages", "tui", "cli"];

/// The literals that stand directly in one of these calls.
fn asked(code: &str, calls: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for call in calls {
        for rest in code.split(call).skip(1) {
            if let Some(literal) = rest.trim_start().strip_prefix('"') {
                found.insert(literal.split('"').next().unwrap().to_owned());
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_keys_and_values() {
    let (de, en) = (keys(&all("de")), keys(&all("en")));
    assert!(de.len() > 5);
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| -> Vec<String> {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
    };
    assert_eq!(only(&de, &en), Vec::<String>::new(), "missing in English");
    assert_eq!(only(&en, &de), Vec::<String>::new(), "missing in German");
    for (key, values) in &de {
        assert_eq!(values, &en[key], "the values of {key} differ");
    }
}

#[test]
fn every_key_is_used() {
    let code = code(&[""]);
    // A literal that ends in a placeholder, as in `format!("skill-{name}")`, uses its family.
    let mut families: Vec<&str> = code
        .split('"')
        .filter_map(|literal| literal.split_once("-{"))
        .map(|(prefix, _)| prefix)
        .filter(|prefix| !prefix.is_empty() && !prefix.contains(char::is_whitespace))
        .collect();
    let named = asked(&code, &["Note::family("]);
    families.extend(named.iter().map(String::as_str));
    let unused: Vec<String> = keys(&all("de"))
        .into_keys()
        .filter(|key| {
            !code.contains(&format!("\"{key}\""))
                && !families.iter().any(|family| key.starts_with(&format!("{family}-")))
        })
        .collect();
    assert!(unused.is_empty(), "no source names: {}", unused.join(", "));
}

#[test]
fn every_used_key_exists() {
    let mut keys = keys(&all("de"));
    keys.extend(self::keys(&file(HELP)));
    let mut used = asked(&code(&CALLERS), &[".text(", ".with("]);
    used.extend(asked(&code(&[""]), &["note!("]));
    assert!(used.contains("check-summary"), "the notes were not found");
    // The second one is the sentence that a documentation test shows to be none.
    let examples = ["no-such-key", "there is no such file"];
    let missing: Vec<String> = used
        .into_iter()
        .filter(|key| !examples.contains(&key.as_str()) && !keys.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "no such message: {}", missing.join(", "));
}

#[test]
fn fluent_reads_the_files_without_a_fault() {
    for name in names("de").into_iter().chain(names("en")).chain([HELP.to_owned()]) {
        if let Err((_, faults)) = fluent_bundle::FluentResource::try_new(file(&name)) {
            panic!("{name}: {faults:?}");
        }
    }
}
