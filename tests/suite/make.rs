//! `nachlese make` and `nachlese analyze` as commands: stdout, stderr, exit codes.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// A report in which four people say who did what when.
pub const ARTICLE: &str = "\
Streit um die neue Brücke in Altenrode

Der Stadtrat von Altenrode hat am Dienstag über die neue Brücke gestritten. Baudezernentin Helga Marquard sagte, \
dass die Brücke im nächsten Sommer fertig werde. „Wir liegen gut im Plan“, sagte Marquard.

Der Architekt Tobias Lenz widersprach ihr. Lenz erklärte, die Pfeiler seien zu schwach gebaut. Laut Lenz muss die \
Stadt drei Pfeiler ersetzen.

Bürgermeister Viktor Hallmann wies die Kritik zurück. Hallmann sagte: „Niemand muss Angst um diese Brücke haben.“ \
Die alte Brücke von Altenrode wurde im Mai 1962 eröffnet.

Am 7. Mai 2021 besuchte die Unternehmerin Ines Quandt die Baustelle in Altenrode. Quandt kündigte an, dass ihre Firma 300.000 Euro \
für das Geländer geben werde.
";

/// [`ARTICLE`] with sentences that give more items than four.
pub fn longer() -> String {
    format!(
        "{ARTICLE}\nDie Malerin Vera Stolz malte im Juni 2020 in Altenrode zwei Bilder. Tobias Lenz \
         kaufte im Mai 2021 in Altenrode ein Haus.\n\nDer Bäcker Ulrich Mohn (SPD) backte am 3. April \
         2022 in Lindenau 400 Brote. Ulrich Mohn reiste mit Vera Stolz nach Lindenau.\n\nAm 7. Mai \
         2023 eröffnete die Händlerin Frida Krone in Bergen ein Museum mit 300 Bildern.\n\nDer Lehrer \
         Paul Anders verkaufte im August 2021 in Lindenau ein Boot an Georg Sommer.\n"
    )
}

fn nachlese(data: &Path) -> Command {
    let mut command = Command::cargo_bin("nachlese").unwrap();
    command.env("NACHLESE_DATA_DIR", data).env("LANG", "en_US.UTF-8").env_remove("LC_ALL");
    command
}

/// Runs `nachlese make` on a file with this content; gives exit code, stdout and stderr.
fn make(name: &str, content: &[u8], more: &[&str]) -> (i32, String, String) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    let out = nachlese(folder.path()).arg("make").arg(&path).args(more).output().unwrap();
    (
        out.status.code().unwrap(),
        String::from_utf8(out.stdout).unwrap(),
        String::from_utf8(out.stderr).unwrap(),
    )
}

#[test]
fn an_article_becomes_a_quiz_that_passes_check() {
    let folder = TempDir::new().unwrap();
    let article = folder.path().join("bruecke.txt");
    let quiz = folder.path().join("bruecke.toml");
    fs::write(&article, ARTICLE).unwrap();
    nachlese(folder.path())
        .arg("make")
        .arg(&article)
        .arg("-o")
        .arg(&quiz)
        .assert()
        .success()
        .stdout("");
    let text = fs::read_to_string(&quiz).unwrap();
    assert!(text.contains("Helga Marquard"), "{text}");
    assert!(text.matches("[[items]]").count() >= 4, "{text}");
    nachlese(folder.path()).arg("check").arg(&quiz).assert().success();
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let first = make("a.txt", ARTICLE.as_bytes(), &["--seed", "7"]);
    let again = make("b.txt", ARTICLE.as_bytes(), &["--seed", "7"]);
    assert_eq!(first.0, 0, "{}", first.2);
    assert_eq!(first.1, again.1);
    let other = make("a.txt", ARTICLE.as_bytes(), &["--seed", "8"]);
    assert_ne!(first.1, other.1);
    assert_eq!(make("a.txt", ARTICLE.as_bytes(), &[]).1, make("a.txt", ARTICLE.as_bytes(), &[]).1);
}

#[test]
fn every_encoding_and_line_end_gives_the_same_quiz() {
    let plain = make("a.txt", ARTICLE.as_bytes(), &["--seed", "1"]).1;
    let crlf = ARTICLE.replace('\n', "\r\n");
    assert_eq!(make("a.txt", crlf.as_bytes(), &["--seed", "1"]).1, plain);
    let marked = format!("\u{feff}{ARTICLE}");
    assert_eq!(make("a.txt", marked.as_bytes(), &["--seed", "1"]).1, plain);
    let (latin, _, lost) = encoding_rs::WINDOWS_1252.encode(ARTICLE);
    assert!(!lost);
    assert_eq!(make("a.txt", &latin, &["--seed", "1"]).1, plain);
}

#[test]
fn options_do_what_they_say() {
    let (code, text, _) = make("a.txt", ARTICLE.as_bytes(), &["--items", "2", "--format", "json"]);
    assert_eq!(code, 0);
    let quiz: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(quiz["items"].as_array().unwrap().len(), 2);
    assert_eq!(quiz["format"], 1);
    assert_eq!(quiz["level"], "A2", "an estimate of the article's level");
    let (_, text, _) =
        make("a.txt", ARTICLE.as_bytes(), &["--skills", "source", "--format", "json"]);
    let quiz: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(quiz["items"].as_array().unwrap().iter().all(|item| item["skill"] == "source"));
}

#[test]
fn bad_input_is_named_and_exits_with_1() {
    let english = "The city council argued about the new bridge on Tuesday. The mayor said that nobody \
        had to be afraid of it. The architect disagreed and said that the pillars were too weak.";
    for (content, said) in [
        (b"".as_slice(), "empty"),
        (b" \n\n ", "empty"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0", "not a text"),
        (english.as_bytes(), "English"),
        ("Der Zug kam. Er war leer.".as_bytes(), "6 words, 2 sentences"),
    ] {
        let (code, out, err) = make("a.txt", content, &[]);
        assert_eq!((code, out.as_str()), (1, ""), "{err}");
        assert!(err.contains(said) && err.contains("a.txt"), "{said}: {err}");
        assert!(!err.contains("panicked"), "{err}");
    }
}

#[test]
fn a_missing_file_and_a_wrong_command_line() {
    let folder = TempDir::new().unwrap();
    let out = nachlese(folder.path()).args(["make", "nirgends.txt"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("there is no file nirgends.txt"));
    for wrong in [
        &["make"][..],
        &["make", "a.txt", "--skills", "sources"],
        &["make", "a.txt", "--items", "0"],
    ] {
        assert_eq!(
            nachlese(folder.path()).args(wrong).output().unwrap().status.code(),
            Some(2),
            "{wrong:?}"
        );
    }
}

#[test]
fn standard_input_and_several_articles() {
    let folder = TempDir::new().unwrap();
    nachlese(folder.path()).args(["make", "-"]).write_stdin(ARTICLE).assert().success();
    let inside = folder.path().join("artikel");
    fs::create_dir(&inside).unwrap();
    fs::write(inside.join("eins.txt"), ARTICLE).unwrap();
    fs::write(inside.join("zwei.txt"), "Zu kurz.").unwrap();
    let out = nachlese(folder.path()).arg("make").arg(&inside).output().unwrap();
    assert_eq!(out.status.code(), Some(2));
    let made = folder.path().join("quizze");
    let out =
        nachlese(folder.path()).arg("make").arg(&inside).arg("-o").arg(&made).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("1 of 2 articles"));
    assert!(made.join("eins.toml").exists() && !made.join("zwei.toml").exists());
}

#[test]
fn analysis_as_json_counts_code_points() {
    let folder = TempDir::new().unwrap();
    let out = nachlese(folder.path()).args(["analyze", "-"]).write_stdin(ARTICLE).output().unwrap();
    let value: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let text: Vec<char> = value["text"].as_str().unwrap().chars().collect();
    let words = |span: &serde_json::Value| -> String {
        let at = |index: usize| usize::try_from(span[index].as_u64().unwrap()).unwrap();
        text[at(0)..at(1)].iter().collect()
    };
    assert_eq!(value["title"], "Streit um die neue Brücke in Altenrode");
    let first = &value["tokens"][0];
    assert_eq!(
        (words(&first["span"]), first["tag"].as_str(), first["pos"].as_str()),
        ("Der".to_owned(), Some("ART"), Some("DET"))
    );
    let said = value["attributions"].as_array().unwrap();
    let marquard =
        said.iter().find(|each| words(&each["speaker"][0]).ends_with("Helga Marquard")).unwrap();
    assert_eq!(words(&marquard["quote"][0]), "dass die Brücke im nächsten Sommer fertig werde");
    assert_eq!(words(&marquard["cue"][0]), "sagte");
}

#[test]
fn a_clause_inside_the_stem_keeps_its_commas() {
    let more = "\nNach dem Streit, der im Mai begonnen hatte, leitete Dr. Helga Marquard die Gespräche mit \
        Tobias Lenz. Die beiden Brücken kosteten 40 Millionen Euro.\n";
    let article = format!("{ARTICLE}{more}");
    // The seed decides which of several possible items are made.
    let mut stems: Vec<String> = Vec::new();
    for seed in ["1", "2", "3", "4", "5", "6", "7", "8"] {
        let options = ["--items", "40", "--skills", "fact", "--format", "json", "--seed", seed];
        let (code, text, err) = make("a.txt", article.as_bytes(), &options);
        assert_eq!(code, 0, "{err}");
        let quiz: serde_json::Value = serde_json::from_str(&text).unwrap();
        let items = quiz["items"].as_array().unwrap();
        // A title is no part of a name, though it is right to give it.
        let titled = |value: &serde_json::Value| value.as_str() == Some("Dr. Helga Marquard");
        assert!(items.iter().all(|item| {
            !titled(&item["answer"]) && !item["options"].as_array().unwrap().iter().any(titled)
        }));
        stems.extend(items.iter().map(|item| item["stem"].as_str().unwrap().to_owned()));
    }
    let stem = "Welche namentlich genannte Person leitete nach dem Streit, der im Mai begonnen hatte, die Gespräche mit Tobias Lenz?";
    assert!(stems.iter().any(|each| each == stem), "{stems:#?}");
    // "die beiden Brücken": which two, only the article tells.
    assert!(!stems.iter().any(|stem| stem.contains("beiden")), "{stems:#?}");
}

#[test]
fn items_come_in_reading_order() {
    let longer = longer();
    let (code, text, err) =
        make("a.txt", longer.as_bytes(), &["--items", "40", "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    let quiz: serde_json::Value = serde_json::from_str(&text).unwrap();
    let article = quiz["article"]["text"].as_str().unwrap();
    let places: Vec<usize> = quiz["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| article.find(item["evidence"][0].as_str().unwrap()).unwrap())
        .collect();
    assert!(places.len() > 4 && places.is_sorted(), "{places:?}");
}
