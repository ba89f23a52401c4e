//! `nachlese config`, and that settings take effect.

use std::fs;

use assert_cmd::Command;
use tempfile::TempDir;

fn nachlese(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("nachlese").unwrap();
    command.args(arguments).current_dir(folder.path());
    command.env("NACHLESE_CONFIG", folder.path().join("sub/config.toml"));
    command.env("NACHLESE_DATA_DIR", folder.path().join("data"));
    command.env_remove("NO_COLOR");
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

fn write(folder: &TempDir, name: &str, text: &str) {
    fs::create_dir_all(folder.path().join("sub")).unwrap();
    fs::write(folder.path().join("sub").join(name), text).unwrap();
}

#[test]
fn a_settings_file_to_start_from_is_written_once() {
    let folder = TempDir::new().unwrap();
    let (code, out, err) = nachlese(&folder, &["config", "--init", "--lang", "en"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("config.toml"), "{err}");
    let (code, _, err) = nachlese(&folder, &["config", "--init"]);
    assert_eq!(code, 1);
    assert!(err.contains("is there already"), "{err}");
    let (code, out, err) = nachlese(&folder, &["config", "--lang", "en"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("nachlese.db") && out.contains("theme = \"terminal\""), "{out}");
}

#[test]
fn without_a_file_everything_is_as_by_default() {
    let folder = TempDir::new().unwrap();
    let (code, out, _) = nachlese(&folder, &["config", "--lang", "de"]);
    assert_eq!(code, 0);
    assert!(out.contains("nicht vorhanden") && out.contains("measure = 72"), "{out}");
}

#[test]
fn what_is_shown_is_a_settings_file_itself() {
    let folder = TempDir::new().unwrap();
    write(&folder, "config.toml", "language = \"de\"\nbook = \"closed\"\n[keys]\nskip = \"f5\"\n");
    let (code, shown, _) = nachlese(&folder, &["config"]);
    assert_eq!(code, 0);
    assert!(shown.contains("book = \"closed\"") && shown.contains("skip = \"f5\""), "{shown}");
    write(&folder, "config.toml", &shown);
    assert_eq!(nachlese(&folder, &["config"]), (0, shown, String::new()));
}

#[test]
fn faults_are_told_with_their_place() {
    let folder = TempDir::new().unwrap();
    write(&folder, "config.toml", "them = \"dark\"\ntheme = \"mine.toml\"\nmouse = 1\n");
    write(&folder, "mine.toml", "base = \"dark\"\naccent = { fg = \"orangish\" }\n");
    let (code, _, err) = nachlese(&folder, &["config"]);
    assert_eq!(code, 1);
    for part in [
        "config.toml:1:1",
        "did you mean \"theme\"?",
        "config.toml:3:9",
        "mine.toml:2:17",
        "2 errors",
    ] {
        assert!(err.contains(part), "{part} is missing:\n{err}");
    }
    write(&folder, "config.toml", "theme = \"nowhere.toml\"\n");
    let (code, _, err) = nachlese(&folder, &["config"]);
    assert_eq!(code, 1);
    assert!(err.contains("no such theme file") && err.contains("nowhere.toml"), "{err}");
}

#[test]
fn the_language_that_is_set_is_spoken() {
    let folder = TempDir::new().unwrap();
    write(&folder, "config.toml", "language = \"de\"\n");
    assert!(nachlese(&folder, &["stats"]).1.contains("Noch keine Antworten"));
    let (_, asked, _) = nachlese(&folder, &["stats", "--lang", "en"]);
    assert!(!asked.contains("Noch keine Antworten"), "{asked}");
}
