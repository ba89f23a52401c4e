//! Which room may import which, by the table in `docs/architecture.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room of the documented table with the rooms that it may import.
fn table(docs: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let rows = docs.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"));
    rows.filter_map(|row| {
        let (room, rest) = row.split_once("` | ")?;
        let (_, may) = rest.rsplit_once(" | ")?;
        Some((room, may.split(", ").collect()))
    })
    .collect()
}

pub fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The rooms that a source text names after `crate::`, comments left out.
fn imports(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for line in code.lines().map(|line| line.split("//").next().unwrap_or("")) {
        for part in line.split("crate::").skip(1) {
            if let Some(group) = part.strip_prefix('{') {
                for name in group.trim_end_matches([';', '}']).split(',') {
                    rooms.insert(room_name(name.trim()));
                }
            } else {
                rooms.insert(room_name(part));
            }
        }
    }
    // A macro stands at the crate's root and belongs to no room by its path: it is of `messages`.
    if rooms.remove("note") {
        rooms.insert("messages".to_owned());
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

fn room_name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn rooms_import_only_what_they_may() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let docs = fs::read_to_string(src.with_file_name("docs").join("architecture.md")).unwrap();
    let allowed = table(&docs);
    let rooms: BTreeSet<&str> = allowed.keys().copied().collect();
    for (room, may) in &allowed {
        let known =
            may.is_subset(&rooms) || may.iter().any(|may| ["–", "everything"].contains(may));
        assert!(known, "{room} may import what is no room: {may:?}");
    }
    let mut files = Vec::new();
    sources(&src, &mut files);
    assert!(files.len() > 10, "the sources were not found");
    let mut faults = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&src).unwrap();
        let room = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if matches!(room, "lib" | "analysis" | "main" | "cli") {
            continue;
        }
        let Some(may) = allowed.get(room) else {
            faults.push(format!("{}: the room {room} is not in the table", inside.display()));
            continue;
        };
        for import in imports(&fs::read_to_string(&file).unwrap()) {
            if import != room && !may.contains(import.as_str()) {
                faults.push(format!("{}: {room} must not import {import}", inside.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Words of code that only some systems can compile.
const NOT_EVERYWHERE: &[&str] = &[
    "cfg(unix",
    "cfg(not(unix",
    "cfg(windows",
    "cfg(target_os",
    "os::unix",
    "os::fd",
    "os::linux",
    "os::windows",
    "nachlese_portable",
    "signal_hook",
    "rustix",
    "libc::",
];

#[test]
fn one_file_knows_the_systems_apart() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut found = BTreeSet::new();
    for file in files {
        let code = fs::read_to_string(&file).unwrap();
        // Tests may know their system; they stand at the end of a file.
        let code = code.split("#[cfg(test)]").next().unwrap();
        let code = code.split("#[cfg(all(test, unix").next().unwrap();
        if NOT_EVERYWHERE.iter().any(|word| code.contains(word)) {
            found.insert(file.strip_prefix(&src).unwrap().to_path_buf());
        }
    }
    assert_eq!(found, BTreeSet::from([PathBuf::from("system.rs")]));
}

#[test]
fn the_reader_of_imports_sees_every_form() {
    let code = "use crate::text::Span; // crate::tui\nuse crate::{quiz, store::Store};\nlet x = crate::grade::f();\nuse crate::note;";
    let rooms: Vec<String> = imports(code).into_iter().collect();
    assert_eq!(rooms, ["grade", "messages", "quiz", "store", "text"]);
}
