//! A class of response files, good ones and bad ones.

use proptest::prelude::*;

use super::{Chosen, Class, HandedIn, Mark, Note, Reason, Rules, Scale, statistics};
use crate::grade::{Outcome, Points};
use crate::quiz::{Key, Quiz, fingerprint};
use crate::sitting::{Problem, ResponseFile, samples};

/// A response file of the sample quiz with these responses, each a line of JSON.
fn file(name: &str, attempt: u32, responses: &[(&str, &str)]) -> String {
    let entries: Vec<String> = responses
        .iter()
        .map(|(item, given)| {
            format!(r#"{{"item": "{item}", "response": {given}, "seconds": 2.0}}"#)
        })
        .collect();
    let name = serde_json::Value::from(name);
    format!(
        r#"{{"format": 1, "quiz": "faehre", "fingerprint": "{}", "name": {name},
            "attempt": "00000000-0000-4000-8000-{attempt:012}",
            "started": "2026-03-01T09:30:00Z", "responses": [{}]}}"#,
        fingerprint(&samples::quiz()),
        entries.join(", ")
    )
}

const ALL_RIGHT: &[(&str, &str)] = &[
    ("wer", r#""Anke Brodersen""#),
    ("urteil", "false"),
    ("luecke", r#""Faehre""#),
    ("amt", r#""Hafenmeister""#),
    (
        "paare",
        r#"[["Anke Brodersen", "Der Motor ist überhitzt."], ["Ole Petersen", "Die Wartung ist ausgefallen."]]"#,
    ),
    ("folge", r#"["Stillstand", "Streit", "Ersatzschiff"]"#),
];

const HALF_RIGHT: &[(&str, &str)] = &[
    ("wer", r#""Ole Petersen""#),
    ("urteil", "false"),
    ("luecke", r#""Bahn""#),
    (
        "paare",
        r#"[["Anke Brodersen", "Der Motor ist überhitzt."], ["Ole Petersen", "Der Motor ist überhitzt."]]"#,
    ),
    ("folge", r#"["Ersatzschiff", "Stillstand", "Streit"]"#),
];

fn graded(files: &[(&str, String)], rules: &Rules) -> Class {
    let files = files
        .iter()
        .map(|(file, text)| HandedIn {
            file: (*file).to_owned(),
            content: ResponseFile::read(text).map_err(crate::messages::Note::from),
        })
        .collect();
    Class::grade(&samples::quiz(), files, rules)
}

fn reason(class: &Class) -> &Reason {
    assert_eq!((class.papers.len(), class.refused.len()), (0, 1), "{class:#?}");
    &class.refused[0].reason
}

#[test]
fn points_are_counted_anew() {
    let class = graded(
        &[("b.json", file("Ben", 1, HALF_RIGHT)), ("a.json", file("ada", 2, ALL_RIGHT))],
        &Rules::default(),
    );
    assert_eq!(class.refused, []);
    let [ada, ben] = class.papers.as_slice() else { panic!("{class:#?}") };
    assert_eq!((ada.name.as_deref(), ada.points), (Some("ada"), class.max));
    assert_eq!(class.max, Points::whole(6));
    // Judged right, one of two pairs, one of two neighbours.
    assert_eq!(ben.points, Points::whole(2));
    assert_eq!(ben.notes, [Note::Unanswered(vec![3])]);
    assert_eq!(ben.marks[3], Mark::Missing);
    assert_eq!(ben.seconds, 10.0);
    assert_eq!(Scale::german().mark(ben.points, class.max), Some("5"));
    assert!((class.mean_percent().unwrap() - 66.666_666).abs() < 1e-3);
}

#[test]
fn a_score_in_a_file_is_not_read() {
    let told = file("Ada", 1, HALF_RIGHT).replace("\"format\"", "\"points\": 6, \"format\"");
    let class = graded(&[("a.json", told)], &Rules::default());
    assert!(
        matches!(reason(&class), Reason::Unreadable(why) if format!("{why:?}").contains("points"))
    );
    let told = file("Ada", 1, HALF_RIGHT).replace("\"seconds\"", "\"right\": true, \"seconds\"");
    let class = graded(&[("a.json", told)], &Rules::default());
    assert!(
        matches!(reason(&class), Reason::Unreadable(why) if format!("{why:?}").contains("right"))
    );
}

#[test]
fn another_quiz_and_another_version() {
    let other = file("Ada", 1, ALL_RIGHT).replace("\"faehre\"", "\"bahn\"");
    assert_eq!(
        reason(&graded(&[("a.json", other)], &Rules::default())),
        &Reason::OtherQuiz("bahn".to_owned())
    );
    let version = file("Ada", 1, ALL_RIGHT)
        .replace(&fingerprint(&samples::quiz()), "0123456789abcdef")
        .replace("\"amt\"", "\"weggefallen\"");
    let files = [("a.json", version)];
    assert_eq!(reason(&graded(&files, &Rules::default())), &Reason::OtherVersion);
    let class = graded(&files, &Rules { any_version: true, ..Rules::default() });
    assert_eq!(class.papers[0].points, Points::whole(5));
    assert_eq!(
        class.papers[0].notes,
        [Note::Unanswered(vec![3]), Note::OtherVersion, Note::Gone(vec!["weggefallen".to_owned()])]
    );
}

#[test]
fn no_fingerprint_is_said() {
    let print = format!("\"fingerprint\": \"{}\",", fingerprint(&samples::quiz()));
    let without = file("Ada", 1, ALL_RIGHT).replace(&print, "");
    let class = graded(&[("a.json", without)], &Rules::default());
    assert_eq!(class.papers[0].notes, [Note::NoFingerprint]);
}

#[test]
fn what_does_not_fit_is_refused_whole() {
    for (item, given) in [
        ("wer", r#""Karl""#),
        ("wer", "true"),
        ("urteil", r#""ja""#),
        ("nirgends", "true"),
        ("folge", r#"[["Stillstand", "Streit"]]"#),
    ] {
        let mut responses: Vec<(&str, &str)> =
            ALL_RIGHT.iter().copied().filter(|(other, _)| *other != item).collect();
        responses.push((item, given));
        for any_version in [false, true] {
            let rules = Rules { any_version, ..Rules::default() };
            let class = graded(&[("a.json", file("Ada", 1, &responses))], &rules);
            assert!(matches!(reason(&class), Reason::Misfit(_)), "{item} {given}: {class:#?}");
        }
    }
    let class = graded(&[("a.json", file("Ada", 1, &[("wer", "\"Karl\"")]))], &Rules::default());
    let misfit = Problem::UnknownOption { item: "wer".to_owned(), option: "Karl".to_owned() };
    assert_eq!(reason(&class), &Reason::Misfit(misfit));
}

#[test]
fn a_bad_file_does_not_keep_the_others_from_being_graded() {
    let whole = file("Ada", 1, ALL_RIGHT);
    let cut = whole[..whole.len() / 2].to_owned();
    let class = graded(
        &[("cut.json", cut), ("bin.json", "\0\u{1}".to_owned()), ("a.json", whole)],
        &Rules::default(),
    );
    assert_eq!((class.papers.len(), class.refused.len()), (1, 2));
    assert_eq!(class.papers[0].points, class.max);
}

#[test]
fn one_attempt_counts_once() {
    let ada = file("Ada", 1, ALL_RIGHT);
    let class = graded(&[("a.json", ada.clone()), ("kopie.json", ada)], &Rules::default());
    assert_eq!(class.papers.len(), 1);
    assert_eq!(class.papers[0].file, "a.json");
    assert_eq!(class.papers[0].notes, [Note::Copies(vec!["kopie.json".to_owned()])]);
    let class = graded(
        &[("a.json", file("Ada", 1, ALL_RIGHT)), ("b.json", file(" ada", 1, HALF_RIGHT))],
        &Rules::default(),
    );
    assert!(class.papers.is_empty());
    assert_eq!(class.refused[0].reason, Reason::AttemptDiffers(vec!["b.json".to_owned()]));
    assert_eq!(class.refused[1].reason, Reason::AttemptDiffers(vec!["a.json".to_owned()]));
    let class = graded(
        &[("a.json", file("Ada", 1, ALL_RIGHT)), ("b.json", file("Ben", 1, ALL_RIGHT))],
        &Rules::default(),
    );
    assert!(class.papers.is_empty());
    assert_eq!(class.refused[1].reason, Reason::AttemptRenamed(vec!["a.json".to_owned()]));
    assert_eq!(class.refused[1].name.as_deref(), Some("Ben"));
}

#[test]
fn two_of_one_name_are_told_apart() {
    let class = graded(
        &[("m1.json", file("Mia", 1, ALL_RIGHT)), ("m2.json", file("mia\u{200b} ", 2, HALF_RIGHT))],
        &Rules::default(),
    );
    assert_eq!(class.papers.len(), 2);
    assert_eq!(class.papers[0].notes, [Note::SameName(vec!["m2.json".to_owned()])]);
    assert_eq!(class.papers[1].name.as_deref(), Some("mia"));
    assert!(class.papers[1].notes.contains(&Note::SameName(vec!["m1.json".to_owned()])));
}

#[test]
fn who_handed_in_nothing() {
    let pupils = ["Ada", "Ben  Öz", "Cem", "Dana", " "].map(str::to_owned).to_vec();
    let class = graded(
        &[
            ("a.json", file("ADA", 1, ALL_RIGHT)),
            ("b.json", file("Ben Oez", 2, &[])),
            ("d.json", file("Dana", 3, &[("wer", "\"Karl\"")])),
        ],
        &Rules { pupils, ..Rules::default() },
    );
    assert_eq!(class.absent, ["Cem"]);
    assert_eq!(class.papers[1].notes, [Note::Nothing]);
}

#[test]
fn items_have_statistics() {
    let class = graded(
        &[
            ("a.json", file("Ada", 1, ALL_RIGHT)),
            ("b.json", file("Ben", 2, HALF_RIGHT)),
            ("c.json", file("Cem", 3, &[("wer", "\"Ole Petersen\""), ("luecke", "\" bahn \"")])),
        ],
        &Rules::default(),
    );
    let found = statistics(&samples::quiz(), &class);
    assert_eq!(found.len(), 6);
    let who = &found[0];
    assert_eq!((who.answered, who.papers), (3, 3));
    assert!((who.facility.unwrap() - 1.0 / 3.0).abs() < 1e-9);
    // Points 1, 0, 0 against the other items' 5, 2, 0.
    assert!((who.discrimination.unwrap() - 0.917_662).abs() < 1e-5, "{:?}", who.discrimination);
    let counts: Vec<(usize, bool)> = who.tallies.iter().map(|t| (t.count, t.right)).collect();
    assert_eq!(counts, [(1, true), (2, false), (0, false), (0, false)]);
    let typed = &found[2].tallies;
    assert_eq!(typed[0].chosen, Chosen::Text("Bahn".to_owned()));
    assert_eq!((typed[0].count, typed[1].count), (2, 1));
    let pairs: Vec<(usize, bool)> = found[4].tallies.iter().map(|t| (t.count, t.right)).collect();
    assert_eq!(pairs, [(2, true), (1, false), (1, true)]);
    assert_eq!(found[1].seconds, Some(2.0));
}

/// A response in the shape of a file: right ones, wrong ones, and ones that no program writes.
fn given(quiz: &Quiz) -> impl Strategy<Value = serde_json::Value> + use<> {
    let mut words: Vec<String> =
        quiz.items.iter().flat_map(|item| item.task.options().to_vec()).collect();
    for item in &quiz.items {
        if let Some(Key::Text { answer, .. }) = &item.key {
            words.push(answer.clone());
        }
    }
    let word = || prop_oneof![prop::sample::select(words.clone()), any::<String>()];
    prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<f64>().prop_map(serde_json::Value::from),
        word().prop_map(serde_json::Value::from),
        prop::collection::vec(word(), 0..5).prop_map(serde_json::Value::from),
        prop::collection::vec((word(), word()), 0..4).prop_map(|pairs| serde_json::json!(pairs)),
    ]
}

proptest! {
    #[test]
    fn grading_never_panics_and_keeps_the_bounds(
        name in any::<String>(),
        responses in prop::collection::vec((0_usize..7, given(&samples::quiz()), any::<f64>()), 0..8),
    ) {
        let quiz = samples::quiz();
        let entries: Vec<serde_json::Value> = responses
            .into_iter()
            .map(|(at, given, seconds)| {
                let id = quiz.items.get(at).map_or("nirgends", |item| item.id.as_str());
                serde_json::json!({"item": id, "response": given, "seconds": seconds.abs() % 1e6})
            })
            .collect();
        let text = serde_json::json!({
            "format": 1, "quiz": "faehre", "fingerprint": fingerprint(&quiz), "name": name,
            "responses": entries,
        });
        let class = graded(&[("a.json", text.to_string())], &Rules::default());
        prop_assert_eq!(class.papers.len() + class.refused.len(), 1);
        for paper in &class.papers {
            prop_assert!(paper.points <= class.max);
            for mark in &paper.marks {
                if let Mark::Given { verdict, .. } = mark {
                    prop_assert!(verdict.points <= verdict.max);
                    prop_assert!(verdict.outcome != Outcome::Skipped);
                }
            }
            prop_assert!(paper.seconds.is_finite() && paper.seconds >= 0.0);
        }
        let _ = statistics(&quiz, &class);
    }
}
