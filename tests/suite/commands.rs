//! Every command: it says what it does, gives examples that the command line takes, has a manual
//! page, and shells complete it.

use std::collections::BTreeSet;
use std::fs;

use assert_cmd::Command as Run;
use clap::{Command, CommandFactory as _};
use nachlese::cli::Args;

/// Every command that is not hidden, with the words that call it.
fn commands() -> Vec<(Vec<String>, Command)> {
    fn walk(words: Vec<String>, command: &Command, found: &mut Vec<(Vec<String>, Command)>) {
        for inner in command.get_subcommands() {
            if inner.is_hide_set() || inner.get_name() == "help" {
                continue;
            }
            let words: Vec<String> =
                words.iter().cloned().chain([inner.get_name().to_owned()]).collect();
            walk(words.clone(), inner, found);
            found.push((words, inner.clone()));
        }
    }
    let mut root = Args::command();
    root.build();
    let mut found = Vec::new();
    walk(Vec::new(), &root, &mut found);
    found.push((Vec::new(), root));
    found
}

/// The examples of a command's help, each as the words after the program's name.
fn examples(command: &Command) -> Vec<Vec<String>> {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    help.lines()
        .filter_map(|line| line.trim().trim_start_matches("Example: ").strip_prefix("nachlese"))
        .map(|rest| {
            // What the shell does with the output, and a remark behind several blanks, is no word.
            let rest = rest.split(['>', '<', '|']).next().unwrap_or_default();
            let rest = rest.strip_prefix("  ").map_or(rest, |_| "");
            let rest = rest.split("   ").next().unwrap_or_default();
            rest.split_whitespace().map(|word| word.trim_matches('"').to_owned()).collect()
        })
        .collect()
}

#[test]
fn each_says_what_it_does_and_gives_examples_that_hold() {
    let all = commands();
    assert!(all.len() > 15, "{}", all.len());
    for (words, command) in all {
        let name = words.join(" ");
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        assert!(about.len() > 10, "{name} does not say what it does");
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            assert!(argument.get_help().is_some(), "{name}: {} has no help", argument.get_id());
        }
        let examples = examples(&command);
        assert!(!examples.is_empty(), "{name} has no example");
        for example in examples {
            let mut rest = example.iter();
            let called = words.iter().all(|word| rest.any(|other| other == word));
            assert!(called, "{name}: {example:?}");
            let line = std::iter::once("nachlese").chain(example.iter().map(String::as_str));
            if let Err(fault) = Args::command().try_get_matches_from(line) {
                panic!("{name}: {example:?}: {fault}");
            }
        }
    }
}

fn run(words: &[&str]) -> (i32, String, String) {
    let out = Run::cargo_bin("nachlese").unwrap().args(words).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

#[test]
fn help_is_shown_for_each() {
    for (words, _) in commands() {
        let line: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
        let (code, out, err) = run(&line);
        assert_eq!((code, err.as_str()), (0, ""), "{words:?}");
        assert!(out.contains("Usage: nachlese") && out.contains("Example"), "{words:?}\n{out}");
    }
}

#[test]
fn shells_complete_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, out, err) = run(&["completions", shell]);
        assert_eq!((code, err.as_str()), (0, ""), "{shell}");
        for (words, _) in commands() {
            if let Some(name) = words.last() {
                assert!(out.contains(name.as_str()), "{shell} does not know {name}");
            }
        }
        for option in ["--without-article", "--any-version", "--dry-run"] {
            let plain = option.trim_start_matches('-');
            assert!(out.contains(plain), "{shell} does not know {option}");
        }
    }
    assert_eq!(run(&["completions", "tcsh"]).0, 2);
}

#[cfg(unix)]
#[test]
fn bash_takes_its_completions() {
    let script = run(&["completions", "bash"]).1;
    let asked = format!(
        "{script}\nCOMP_WORDS=(nachlese gr)\nCOMP_CWORD=1\n_nachlese nachlese gr nachlese 2>/dev/null\necho \"${{COMPREPLY[@]}}\""
    );
    // A machine without bash has nothing to check.
    let Ok(out) = std::process::Command::new("bash").args(["-c", &asked]).output() else { return };
    assert_eq!(String::from_utf8(out.stdout).unwrap().trim(), "grade");
}

#[test]
fn every_command_has_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("man1");
    let (code, _, err) = run(&["man", "--dir", pages.to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (0, ""));
    let written: BTreeSet<String> = fs::read_dir(&pages)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let wanted: BTreeSet<String> = commands()
        .into_iter()
        .map(|(words, _)| {
            std::iter::once("nachlese".to_owned()).chain(words).collect::<Vec<_>>().join("-") + ".1"
        })
        .collect();
    assert_eq!(written, wanted);
    let page = fs::read_to_string(pages.join("nachlese-edit-drop.1")).unwrap();
    assert!(
        page.contains(".TH nachlese-edit-drop 1") && page.contains("Takes items out"),
        "{page}"
    );
    assert_eq!(run(&["man", "edit", "drop"]).1, page);
    assert!(run(&["man"]).1.contains("nachlese\\-grade(1)"), "{}", run(&["man"]).1);
    let (code, _, err) = run(&["man", "edit", "shuffle"]);
    assert_eq!(code, 2);
    assert!(err.contains("nachlese edit has no command shuffle"), "{err}");
}
