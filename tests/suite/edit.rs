//! `nachlese edit` as a command.

use std::fs;

use nachlese::quiz::{FileFormat, Quiz, read};
use tempfile::TempDir;

use crate::grade::run;
use crate::make::longer;

/// A folder with a quiz of four items from an article that gives more.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("artikel.txt"), longer()).unwrap();
    let made = run(folder.path(), &["make", "artikel.txt", "-o", "quiz.toml", "--items", "4"]);
    assert_eq!(made.0, 0, "{}", made.2);
    folder
}

fn source(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("quiz.toml")).unwrap()
}

fn quiz(folder: &TempDir) -> Quiz {
    read(&source(folder), FileFormat::Toml).unwrap().quiz
}

fn ids(folder: &TempDir) -> Vec<String> {
    quiz(folder).items.iter().map(|item| item.id.clone()).collect()
}

#[test]
fn drop_and_move_leave_the_rest_alone() {
    let folder = folder();
    let before = ids(&folder);
    let with_comment = source(&folder).replace(
        &format!("id = \"{}\"", before[2]),
        &format!("# nur für Gruppe B\nid = \"{}\" # bleibt", before[2]),
    );
    fs::write(folder.path().join("quiz.toml"), with_comment).unwrap();
    let (code, out, err) = run(folder.path(), &["edit", "quiz.toml", "drop", "1", &before[3]]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert_eq!(ids(&folder), before[1..3]);
    assert!(source(&folder).contains("# nur für Gruppe B\nid = "), "{}", source(&folder));
    assert!(err.contains("alten Fassung"), "{err}");
    let (code, _, err) =
        run(folder.path(), &["edit", "quiz.toml", "move", &before[2], "--to", "1"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(ids(&folder), [before[2].clone(), before[1].clone()]);
    assert!(!err.contains("alten Fassung"), "order is no other version: {err}");
    assert_eq!(run(folder.path(), &["check", "quiz.toml"]).0, 0);
}

#[test]
fn add_gives_what_a_longer_quiz_would_have() {
    let folder = folder();
    // Five items have room for sources enough, so that none of them is too often the key.
    fs::remove_file(folder.path().join("quiz.toml")).unwrap();
    run(folder.path(), &["make", "artikel.txt", "-o", "quiz.toml", "--items", "5"]);
    let before = quiz(&folder);
    assert_eq!(before.items.len(), 5);
    let (code, _, err) = run(folder.path(), &["edit", "quiz.toml", "add", "1"]);
    assert_eq!(code, 0, "{err}");
    let after = quiz(&folder);
    assert_eq!(after.items.len(), 6);
    for item in &before.items {
        assert!(after.items.contains(item), "{} was changed", item.id);
    }
    run(folder.path(), &["make", "artikel.txt", "-o", "lang.toml", "--items", "6"]);
    let long = fs::read_to_string(folder.path().join("lang.toml")).unwrap();
    let mut long = read(&long, FileFormat::Toml).unwrap().quiz.items;
    let mut added = after.items.clone();
    long.sort_by(|left, right| left.id.cmp(&right.id));
    added.sort_by(|left, right| left.id.cmp(&right.id));
    assert_eq!(added, long);
    let (code, _, err) = run(folder.path(), &["edit", "quiz.toml", "add", "100"]);
    assert_eq!(code, 0, "{err}");
    let (code, _, err) = run(folder.path(), &["edit", "quiz.toml", "add", "1"]);
    assert_eq!(code, 1);
    assert!(err.contains("keine weitere Aufgabe"), "{err}");
    let stems: std::collections::BTreeSet<String> =
        quiz(&folder).items.into_iter().map(|item| item.stem).collect();
    assert_eq!(stems.len(), ids(&folder).len());
}

#[test]
fn renew_goes_through_all_candidates_and_comes_back() {
    let folder = folder();
    let first = quiz(&folder);
    let mut seen = vec![first.items[1].stem.clone()];
    for round in 0.. {
        assert!(round < 60, "never comes back: {seen:#?}");
        let (code, _, err) = run(folder.path(), &["edit", "quiz.toml", "renew", "2"]);
        assert_eq!(code, 0, "{err}");
        let now = quiz(&folder);
        assert_eq!((&now.items[0], &now.items[2..]), (&first.items[0], &first.items[2..]));
        let stem = now.items[1].stem.clone();
        if stem == seen[0] {
            break;
        }
        assert!(!seen.contains(&stem), "{stem} came twice before {}", seen[0]);
        seen.push(stem);
    }
    assert!(seen.len() >= 3, "{seen:#?}");
    assert_eq!(quiz(&folder).items[1].key, first.items[1].key);
}

#[test]
fn an_item_of_ones_own_is_not_asked_again() {
    let folder = folder();
    let all = run(folder.path(), &["make", "artikel.txt", "--items", "40", "--format", "json"]).1;
    let all = read(&all, FileFormat::Json).unwrap().quiz;
    let asked = all.items.iter().find(|item| item.skill == nachlese::quiz::Skill::Fact).unwrap();
    let own = format!(
        "title = \"Eigenes\"\n[article]\ntitle = {}\ntext = {}\n[[items]]\nstem = \"Eine eigene Frage?\"\nanswer = \"ja\"\nevidence = {}\n",
        toml::Value::from(all.article.as_ref().unwrap().title.clone().unwrap()),
        toml::Value::from(all.article.as_ref().unwrap().text.clone()),
        toml::Value::from(asked.evidence[0].clone()),
    );
    fs::write(folder.path().join("quiz.toml"), own).unwrap();
    let (code, _, err) = run(folder.path(), &["edit", "quiz.toml", "add", "100"]);
    assert_eq!(code, 0, "{err}");
    let items = quiz(&folder).items;
    assert!(items.len() > 3 && items.iter().all(|item| item.stem != asked.stem));
    assert!(items.iter().any(|item| item.stem == "Eine eigene Frage?"));
}

#[test]
fn dry_run_shows_and_writes_nothing() {
    let folder = folder();
    let before = source(&folder);
    let (code, out, err) =
        run(folder.path(), &["edit", "quiz.toml", "renew", "1", "--dry-run", "--lang", "en"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("\n+  ") && out.contains("\n-  "), "{out}");
    assert!(out.contains("  * "), "the new item with its key: {out}");
    assert!(err.contains("the file is unchanged"), "{err}");
    assert_eq!(source(&folder), before);
    let (code, out, _) = run(folder.path(), &["edit", "quiz.toml", "drop", "1", "-o", "b.toml"]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert_eq!(source(&folder), before);
    assert!(fs::read_to_string(folder.path().join("b.toml")).unwrap().len() < before.len());
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 3, "no pieces are left behind");
}

#[test]
fn the_list_tells_numbers_and_ids() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["edit", "quiz.toml"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out.lines().count(), 5);
    for (number, id) in ids(&folder).iter().enumerate() {
        assert!(out.contains(&format!("{}  {id}", number + 1)), "{out}");
    }
}

#[test]
fn the_list_names_kinds_in_the_language_of_the_interface() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("quiz.toml"), include_str!("../../src/quiz/samples.toml"))
        .unwrap();
    for (lang, kinds) in [
        ("de", ["Auswahl", "Lücke", "Kurze Antwort", "Richtig oder falsch", "Zuordnen", "Ordnen"]),
        ("en", ["Choice", "Gap", "Short answer", "True or false", "Matching", "Ordering"]),
    ] {
        let (code, out, err) = run(folder.path(), &["edit", "quiz.toml", "--lang", lang]);
        assert_eq!(code, 0, "{err}");
        for kind in kinds {
            assert!(out.contains(&format!("  {kind} · ")), "{kind} in\n{out}");
        }
    }
}

#[test]
fn json_is_edited_too() {
    let folder = folder();
    run(
        folder.path(),
        &["make", "artikel.txt", "-o", "quiz.json", "--format", "json", "--items", "4"],
    );
    let (code, _, err) = run(folder.path(), &["edit", "quiz.json", "drop", "2"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(run(folder.path(), &["check", "quiz.json"]).0, 0);
    let text = fs::read_to_string(folder.path().join("quiz.json")).unwrap();
    assert_eq!(read(&text, FileFormat::Json).unwrap().quiz.items.len(), 3);
}

#[test]
fn what_is_wrong_is_said_and_nothing_written() {
    let folder = folder();
    let before = source(&folder);
    run(folder.path(), &["handout", "quiz.toml", "-o", "klasse.toml"]);
    let slip = format!("{}x", ids(&folder)[0]);
    for (args, code, said) in [
        (&["edit", "quiz.toml", "drop", "9"][..], 1, "Das Quiz hat keine Aufgabe „9“"),
        (&["edit", "quiz.toml", "drop", "0"], 1, "Das Quiz hat keine Aufgabe „0“"),
        (&["edit", "quiz.toml", "drop", &slip], 1, "gemeint?"),
        (&["edit", "quiz.toml", "drop", "1", "2", "3", "4"], 1, "mindestens eine Aufgabe"),
        (&["edit", "quiz.toml", "move", "1", "--to", "5"], 2, "keinen Platz 5"),
        (&["edit", "quiz.toml", "add", "0"], 2, "0"),
        (&["edit", "klasse.toml", "drop", "1"], 1, "klasse.toml ist ein Handout"),
        (&["edit", "fehlt.toml", "drop", "1"], 1, "Die Datei fehlt.toml gibt es nicht"),
        (&["edit", "quiz.toml", "shuffle"], 2, "shuffle"),
    ] {
        let (found, _, err) = run(folder.path(), args);
        assert_eq!(found, code, "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
    assert_eq!(source(&folder), before);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_rights_stay() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let real = folder.path().join("quiz.toml");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink("quiz.toml", folder.path().join("link.toml")).unwrap();
    assert_eq!(run(folder.path(), &["edit", "link.toml", "drop", "1"]).0, 0);
    assert_eq!(ids(&folder).len(), 3);
    assert!(fs::symlink_metadata(folder.path().join("link.toml")).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);
}
