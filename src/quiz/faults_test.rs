//! Each fault of a file on its own: its code, the words that it marks.

use super::{FileFormat, MAX_ITEMS, MAX_OPTIONS, MAX_TEXT_CHARS, Quiz, read};
use crate::quiz::{ItemKind, Judgement, Key, Skill, Task};

/// The codes of a TOML file's faults with the words that they mark.
fn faults(source: &str) -> Vec<(&'static str, String)> {
    let found = match read(source, FileFormat::of(source)) {
        Ok(loaded) => loaded.warnings,
        Err(faults) => faults,
    };
    found
        .into_iter()
        .map(|fault| (fault.code, fault.span.map_or("", |span| span.of(source)).to_owned()))
        .collect()
}

/// An item with some lines besides title and stem.
fn item(lines: &str) -> String {
    format!("title = \"T\"\n[[items]]\nstem = \"Wer?\"\n{lines}\n")
}

fn good(source: &str) -> Quiz {
    let loaded =
        read(source, FileFormat::of(source)).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert!(loaded.warnings.is_empty(), "{:#?}", loaded.warnings);
    loaded.quiz
}

/// The file has this fault and no other.
#[track_caller]
fn one(source: &str, code: &'static str, marked: &str) {
    assert_eq!(faults(source), [(code, marked.to_owned())], "{source}");
}

#[test]
fn title_and_questions_are_a_quiz() {
    let quiz = good(
        "title = \"Tiere\"\n[[items]]\nstem = \"Wie heißt der Hund?\"\nanswer = \"Rex\"\n\n[[items]]\nstem = \"Wer bellt?\"\noptions = [\"Hund\", \"Katze\"]\nanswer = \"Hund\"\n",
    );
    assert_eq!((quiz.title.as_str(), quiz.language.as_str()), ("Tiere", "de"));
    assert_eq!(quiz.items[0].task, Task::Short);
    assert_eq!(quiz.items[1].key, Some(Key::Choice(vec!["Hund".into()])));
    assert_eq!(quiz.items[1].points, 1);
    assert!(quiz.article.is_none());
}

#[test]
fn kinds_and_skills_are_told_by_the_keys() {
    for (lines, kind, skill) in [
        ("options = [\"a\", \"b\"]\nanswer = \"a\"", ItemKind::Choice, Skill::Fact),
        ("options = [\"a\", \"b\"]\nanswer = [\"a\"]", ItemKind::Choice, Skill::Fact),
        ("options = [\"a\", \"b\"]\nanswer = [\"b\", \"a\"]", ItemKind::Order, Skill::Structure),
        ("answer = [[\"a\", \"1\"], [\"b\", \"2\"]]", ItemKind::Match, Skill::Structure),
        ("answer = true", ItemKind::Judge, Skill::Detail),
        ("answer = \"not-in-text\"", ItemKind::Judge, Skill::Detail),
        ("answer = \"Rex\"", ItemKind::Short, Skill::Fact),
    ] {
        let quiz = good(&item(lines));
        assert_eq!((quiz.items[0].kind(), quiz.items[0].skill), (kind, skill), "{lines}");
    }
    let cloze = good("title = \"T\"\n[[items]]\nstem = \"Der ___ bellt.\"\nanswer = \"Hund\"");
    assert_eq!(cloze.items[0].kind(), ItemKind::Cloze);
    assert_eq!(cloze.items[0].skill, Skill::Vocabulary);
}

#[test]
fn sides_that_are_left_out_come_from_the_answer() {
    let quiz = good(&item("answer = [[\"a\", \"2\"], [\"b\", \"1\"]]"));
    let (prompts, options) = (vec!["a".into(), "b".into()], vec!["1".into(), "2".into()]);
    assert_eq!(quiz.items[0].task, Task::Match { prompts, options });
    let quiz = good(&item("kind = \"order\"\nanswer = [\"c\", \"a\", \"b\"]"));
    let options = vec!["a".into(), "b".into(), "c".into()];
    assert_eq!(quiz.items[0].task, Task::Order { options });
}

#[test]
fn ids_come_from_the_stem_and_differ() {
    let twice = "[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\n";
    let quiz = good(&format!("title = \"T\"\n{twice}{twice}"));
    assert_ne!(quiz.items[0].id, quiz.items[1].id);
    let more = good(&format!("title = \"T\"\n[[items]]\nstem = \"Neu?\"\nanswer = \"x\"\n{twice}"));
    assert_eq!(more.items[1].id, quiz.items[0].id);
    assert_eq!(more.id, quiz.id);
}

#[test]
fn judgements_may_be_words() {
    let quiz = good(&item("kind = \"judge\"\nanswer = \"False\""));
    assert_eq!(quiz.items[0].key, Some(Key::Judge(Judgement::False)));
}

#[test]
fn faults_of_the_file() {
    one("title = \"T\"\nformat = 2\nnew = 1", "newer-format", "2");
    one(&format!("format = 0\n{}", item("answer = \"a\"")), "unknown-format", "0");
    one("[[items]]\nstem = \"Wer?\"\nanswer = \"a\"", "missing-title", "");
    one("title = \"T\"", "no-items", "");
    one("title = \"T\"\nitems = []", "no-items", "[]");
    one("title = \"T\"\nitems = \"x\"", "wrong-type", "\"x\"");
    one(&format!("lvel = \"B1\"\n{}", item("answer = \"a\"")), "unknown-key", "lvel");
    one(&format!("level = \"B9\"\n{}", item("answer = \"a\"")), "unknown-name", "\"B9\"");
    one(&format!("kind = \"quizz\"\n{}", item("answer = \"a\"")), "unknown-name", "\"quizz\"");
    one(&format!("article = \"x\"\n{}", item("answer = \"a\"")), "wrong-type", "\"x\"");
    one(&format!("id = \" \"\n{}", item("answer = \"a\"")), "empty-id", "\" \"");
    one("{\"title\": \"T\", \"title\": \"U\"}", "duplicate-key", "\"title\"");
    one("{\"title\": ", "syntax", "");
    let large = "#".repeat(crate::quiz::MAX_FILE_BYTES + 1);
    one(&large, "too-large", "");
}

#[test]
fn faults_of_an_item() {
    one("title = \"T\"\n[[items]]\nanswer = \"a\"", "missing-stem", "[[items]]");
    one("title = \"T\"\n[[items]]\nstem = \" \"\nanswer = \"a\"", "missing-stem", "\" \"");
    one(&item(""), "missing-answer", "[[items]]");
    one(&item("answer = 42"), "wrong-type", "42");
    one(&item("answer = \"\""), "empty-text", "\"\"");
    one(&item("answer = [\"a\", \"b\"]"), "wrong-type", "[\"a\", \"b\"]");
    one(&item("answer = \"a\"\nkind = \"chioce\""), "unknown-name", "\"chioce\"");
    one(&item("answer = \"a\"\nskill = \"facts\""), "unknown-name", "\"facts\"");
    one(&item("answer = \"a\"\nantwort = \"a\""), "unknown-key", "antwort");
    one(&item("answer = \"a\"\npoints = 0"), "points", "0");
    one(&item("answer = \"a\"\npoints = 101"), "points", "101");
    one(&item("answer = \"a\"\npoints = 1.5"), "wrong-type", "1.5");
    one(&item("answer = \"a\"\nconfidence = 2"), "confidence", "2");
    one(&item("answer = \"a\"\nevidence = \"b\""), "evidence-without-article", "\"b\"");
    one(&item("kind = \"cloze\"\nanswer = \"a\""), "gap", "\"Wer?\"");
    one(&item("kind = \"judge\"\nanswer = \"ja\""), "unknown-judgement", "\"ja\"");
    one(&item("answer = \"a\u{202e}b\""), "hidden-character", "\"a\u{202e}b\"");
    let long = "x".repeat(MAX_TEXT_CHARS + 1);
    one(&item(&format!("answer = \"{long}\"")), "too-long", &format!("\"{long}\""));
}

#[test]
fn faults_of_options() {
    let choice = |options: &str, answer: &str| {
        item(&format!("options = {options}\nkind = \"choice\"\nanswer = {answer}"))
    };
    one(&choice("[\"a\"]", "\"a\""), "too-few", "[\"a\"]");
    one(&choice("[\"a\", \"b\"]", "\"c\""), "not-among", "\"c\"");
    one(&choice("[\"a\", \"b\"]", "[\"a\", \"a\"]"), "answer-twice", "\"a\"");
    one(&choice("[\"a\", \"b\"]", "[]"), "missing-answer", "[]");
    one(&choice("[\"a\", \" A\"]", "\"a\""), "same-option", "\" A\"");
    one(&choice("[\"der See\", \"See.\"]", "\"See.\""), "alike-options", "\"See.\"");
    one(&choice("[\"a\", \"\"]", "\"a\""), "empty-text", "\"\"");
    one(&choice("[\"a\", 2]", "\"a\""), "wrong-type", "2");
    let many: Vec<String> = (0..=MAX_OPTIONS).map(|n| format!("\"o{n}\"")).collect();
    let many = format!("[{}]", many.join(","));
    one(&choice(&many, "\"o1\""), "too-many", &many);
    let note = "options = [\"a\", \"b\"]\nanswer = \"a\"\n[items.notes]\nc = \"falsch\"";
    one(&item(note), "note-without-option", "c");
}

#[test]
fn faults_of_pairs_and_orders() {
    let pairs = |answer: &str| {
        item(&format!("prompts = [\"a\", \"b\"]\noptions = [\"1\", \"2\"]\nanswer = {answer}"))
    };
    one(&pairs("[[\"a\", \"1\"]]"), "unpaired", "[[\"a\", \"1\"]]");
    one(&pairs("[[\"a\", \"1\"], [\"b\", \"3\"]]"), "not-among", "\"3\"");
    one(&pairs("[[\"a\", \"1\"], [\"b\", \"2\"], [\"a\", \"2\"]]"), "paired-twice", "\"a\"");
    one(&pairs("\"a\""), "wrong-type", "\"a\"");
    one(&pairs("[[\"a\", \"1\"], [\"b\"]]"), "wrong-type", "[\"b\"]");
    let order = |answer: &str| {
        item(&format!("kind = \"order\"\noptions = [\"a\", \"b\"]\nanswer = {answer}"))
    };
    one(&order("[\"a\", \"a\"]"), "not-a-permutation", "[\"a\", \"a\"]");
    one(&order("[\"a\"]"), "not-a-permutation", "[\"a\"]");
    one(&order("\"a\""), "wrong-type", "\"a\"");
}

#[test]
fn evidence_stands_in_the_article_once() {
    let with = |evidence: &str| {
        format!(
            "title = \"T\"\n[article]\ntext = \"\"\"\nDer Hund  bellt.\nDie Katze schläft. Der Hund\ngeht.\"\"\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\nevidence = {evidence}"
        )
    };
    good(&with("\"Der Hund bellt.\""));
    good(&with("[\"Hund geht\", \"Die Katze\"]"));
    one(&with("\"Der Hund\""), "evidence-ambiguous", "\"Der Hund\"");
    one(&with("\"der Hund bellt\""), "evidence-not-found", "\"der Hund bellt\"");
    one(&with("[\"Katze\", \"Katze\"]"), "evidence-twice", "\"Katze\"");
    one(&with("\"\""), "empty-evidence", "\"\"");
}

#[test]
fn a_handout_holds_no_keys() {
    let handout = |lines: &str| format!("kind = \"handout\"\nfingerprint = \"x\"\n{}", item(lines));
    good(&handout("kind = \"short\""));
    one(&handout("answer = \"a\""), "handout-with-key", "answer");
    one(&handout("explanation = \"a\""), "handout-with-key", "explanation");
    one(&format!("kind = \"handout\"\n{}", item("")), "missing-fingerprint", "kind");
}

#[test]
fn a_file_of_many_faults_is_cut_off() {
    let one = "[[items]]\nstem = 1\n".repeat(MAX_ITEMS);
    let found = faults(&format!("title = \"T\"\n{one}"));
    assert!((100..=300).contains(&found.len()), "{}", found.len());
    let more = "[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\n".repeat(MAX_ITEMS + 1);
    assert_eq!(faults(&format!("title = \"T\"\n{more}"))[0].0, "too-many");
}

#[test]
fn windows_line_ends_are_line_ends() {
    let toml = "title = \"T\"\r\n[article]\r\ntext = \"\"\"\r\nEins.\r\n\r\nZwei.\"\"\"\r\n[[items]]\r\nstem = \"Wer?\"\r\nanswer = \"a\"\r\n";
    assert_eq!(good(toml).article.unwrap().text, "Eins.\n\nZwei.");
}
