//! `docs/teachers.md`: every command on it works, in the order in which it stands there.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use nachlese::quiz::{self, FileFormat, read};

/// A code block: what it is, the file it is to be, its text.
struct Block {
    language: String,
    file: Option<String>,
    text: String,
}

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/teachers.md");
    fs::read_to_string(path).unwrap()
}

/// The code blocks under a heading of the second level.
fn blocks(heading: &str) -> Vec<Block> {
    let document = document();
    let (_, part) = document.split_once(&format!("\n## {heading}\n")).unwrap();
    let part = part.split("\n## ").next().unwrap();
    part.split("\n```")
        .skip(1)
        .step_by(2)
        .map(|block| {
            let (head, text) = block.split_once('\n').unwrap();
            let mut words = head.split(' ').map(str::to_owned);
            let (language, file) = (words.next().unwrap(), words.next());
            Block { language, file, text: format!("{text}\n") }
        })
        .collect()
}

/// The words of a command line with quotation marks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    assert!(!quoted && words.iter().all(|word| !word.is_empty()), "{line}");
    words
}

/// An article with its title, as somebody saves it.
fn article() -> String {
    let (_, source) =
        quiz::bundled().iter().find(|(name, _)| *name == "glaswerke-oberlaubach").unwrap();
    let article = read(source, FileFormat::Toml).unwrap().quiz.article.unwrap();
    format!("{}\n\n{}\n", article.title.unwrap(), article.text)
}

/// What a pupil types: enough for every item, whatever its kind.
fn typed() -> String {
    "1\nr\n1a 2b\n\n2\n".repeat(60)
}

/// Runs a part of the document in a folder of its own; gives what each command printed.
fn follow(heading: &str, article_file: &str, folder_of_responses: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path(article_file), article()).unwrap();
    let mut printed = Vec::new();
    for block in blocks(heading) {
        if let Some(file) = &block.file {
            fs::write(path(file), &block.text).unwrap();
            continue;
        }
        assert_eq!(block.language, "sh", "{}", block.text);
        for line in block.text.lines().filter(|line| !line.is_empty()) {
            let words = words(line);
            assert_eq!(words[0], "nachlese", "{line}");
            if words[1] == "grade" && !path(folder_of_responses).exists() {
                // The teacher puts what was handed in into the folder.
                fs::create_dir(path(folder_of_responses)).unwrap();
                for file in ["mia-schulz.json", "ben.json"] {
                    fs::rename(path(file), path(folder_of_responses).join(file)).unwrap();
                }
            }
            let out = Command::cargo_bin("nachlese")
                .unwrap()
                .current_dir(folder.path())
                .env("NACHLESE_DATA_DIR", path("daten"))
                .env("LANG", if heading == "Deutsch" { "de_DE.UTF-8" } else { "en_GB.UTF-8" })
                .env_remove("LC_ALL")
                .args(&words[1..])
                .write_stdin(typed())
                .output()
                .unwrap();
            let err = String::from_utf8(out.stderr).unwrap();
            assert!(out.status.success(), "{line}\n{err}");
            printed.push((line.to_owned(), String::from_utf8(out.stdout).unwrap()));
        }
    }
    let written: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for line in printed.iter().map(|(line, _)| line.clone()) {
        for pair in words(&line).windows(2) {
            if (pair[0] == "-o" || pair[0] == "--feedback") && !pair[1].ends_with(".json") {
                assert!(written.contains(&pair[1]), "{line} wrote nothing: {written:?}");
            }
        }
    }
    printed
}

fn of<'a>(printed: &'a [(String, String)], part: &str) -> &'a str {
    let found = printed.iter().find(|(line, _)| line.contains(part));
    &found.unwrap_or_else(|| panic!("no command with {part}")).1
}

#[test]
fn the_german_part_works() {
    let printed = follow("Deutsch", "artikel.txt", "antworten");
    assert!(printed.len() > 12);
    assert_eq!(of(&printed, "edit quiz.toml").lines().count(), 7);
    let table = of(&printed, "--pupils");
    for said in
        ["Note", "Ben Öztürk", "Mia Schulz", "Nichts abgegeben: Nils Petersen", "Trennschärfe"]
    {
        assert!(table.contains(said), "{said}\n{table}");
    }
    assert!(!of(&printed, "--scale none").contains("Note"));
}

#[test]
fn the_english_part_works() {
    let printed = follow("English", "article.txt", "responses");
    assert!(printed.len() > 12);
    let table = of(&printed, "--pupils");
    for said in ["Mark", "Ben Öztürk", "Mia Schulz", "Handed in nothing: Nils Petersen"] {
        assert!(table.contains(said), "{said}\n{table}");
    }
    assert!(of(&printed, "--scale scale.toml").contains('F'));
}

#[test]
fn both_parts_have_the_same_commands() {
    let commands = |heading: &str| -> Vec<String> {
        blocks(heading)
            .iter()
            .filter(|block| block.language == "sh")
            .flat_map(|block| block.text.lines().map(str::to_owned).collect::<Vec<_>>())
            .filter(|line| !line.is_empty())
            .map(|line| words(&line)[1].clone())
            .collect()
    };
    assert_eq!(commands("Deutsch"), commands("English"));
}
