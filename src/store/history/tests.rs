//! History from one store to another, twice, damaged, and removed.

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::*;
use crate::quiz::{Judgement, Response};
use crate::sitting::{Sitting, samples};
use crate::store::{Ending, Mode, Rating, Store, fixture};

fn at(day: u32) -> ZonedDateTime {
    format!("2026-03-{day:02}T09:00:00+01:00[Europe/Berlin]").parse().unwrap()
}

/// A store with a finished sitting on the 1st and one that was left on the 3rd.
fn store() -> Store {
    let mut store = Store::in_memory().unwrap();
    for (n, day, ending) in [(1, 1, Ending::Finished), (2, 3, Ending::Left)] {
        let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(n));
        fixture::begin(&mut store, &sitting, Mode::Sitting, Some("Ada"), &at(day));
        sitting.answer(Response::Choice(vec!["Anke Brodersen".to_owned()]), 2.0).unwrap();
        sitting.answer(Response::Judge(Judgement::True), 2.0).unwrap();
        while ending == Ending::Finished && sitting.next().is_some() {
            sitting.skip(1.25).unwrap();
        }
        for answer in sitting.answers() {
            store.record(sitting.attempt(), sitting.quiz(), answer, &at(day)).unwrap();
        }
        store.read_article(sitting.attempt(), 120, 60.0).unwrap();
        store.set_book(sitting.attempt(), ending == Ending::Finished).unwrap();
        store.end(sitting.attempt(), ending, &at(day)).unwrap();
    }
    store.rate(Uuid::from_u128(2), &samples::quiz().id, "urteil", Rating::Good).unwrap();
    store.put_aside(&samples::quiz().id, "wer", None).unwrap();
    store
}

fn exported(store: &mut Store) -> String {
    let mut out = Vec::new();
    store.export(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn import(store: &mut Store, text: &str) -> Result<Imported, HistoryError> {
    store.import(&mut text.as_bytes())
}

/// Every table but the ones that hold rows' own numbers.
fn all(store: &Store) -> Vec<String> {
    let dump = |sql: &str| -> Vec<String> {
        let mut statement = store.connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut out = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> =
                (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect();
            out.push(values.join(" "));
        }
        out
    };
    [
        "SELECT * FROM quiz",
        "SELECT * FROM aside",
        "SELECT * FROM daily ORDER BY day, skill",
        "SELECT quiz, item, \"key\", answered, \"right\", points, max, stability, difficulty,
                reviewed, due, lapses FROM item ORDER BY quiz, item",
        "SELECT uuid, quiz, title, fingerprint, name, mode, state, items, started, ended, answered,
                \"right\", points, max, words, read_ms, open_book FROM attempt ORDER BY uuid",
        "SELECT a.uuid, r.quiz, r.item, s.hash, s.quiz, r.skill, r.response, r.outcome, r.points,
                r.max, r.ms, r.at, r.day, r.rating
         FROM response AS r JOIN attempt AS a ON a.id = r.attempt
         JOIN snapshot AS s ON s.id = r.snapshot ORDER BY a.uuid, r.id",
    ]
    .into_iter()
    .flat_map(dump)
    .collect()
}

#[test]
fn another_store_becomes_the_same() {
    let mut here = store();
    let text = exported(&mut here);
    let mut there = Store::in_memory().unwrap();
    let done = import(&mut there, &text).unwrap();
    assert_eq!(done, Imported { attempts: 2, responses: 8, known: 0 });
    assert_eq!(all(&there), all(&here));
    assert_eq!(exported(&mut there), text);
}

#[test]
fn running_totals_are_what_the_responses_come_to() {
    let store = store();
    let before = all(&store);
    crate::store::replay::everything(&store.connection).unwrap();
    assert_eq!(all(&store), before);
}

#[test]
fn what_comes_in_twice_is_there_once() {
    let mut here = store();
    let before = all(&here);
    let text = exported(&mut here);
    let done = import(&mut here, &text).unwrap();
    assert_eq!(done, Imported { attempts: 0, responses: 0, known: 8 });
    assert_eq!(all(&here), before);
}

#[test]
fn two_machines_come_together() {
    let mut here = store();
    let text = exported(&mut here);
    let mut there = Store::in_memory().unwrap();
    let first: Vec<&str> = text.lines().filter(|line| !line.contains(&left())).collect();
    import(&mut there, &first.join("\n")).unwrap();
    assert_eq!(there.totals().unwrap().attempts, 1);
    let done = import(&mut there, &text).unwrap();
    assert_eq!(done, Imported { attempts: 1, responses: 2, known: 6 });
    assert_eq!(all(&there), all(&here));
}

fn left() -> String {
    Uuid::from_u128(2).to_string()
}

#[test]
fn a_bad_line_is_named_and_nothing_is_taken() {
    let text = exported(&mut store());
    let lines: Vec<&str> = text.lines().collect();
    for nth in 0..lines.len() {
        for bad in ["{", "[]", "{\"quiz\": 1}", "\u{1b}[2J", "null"] {
            let mut changed = lines.clone();
            changed[nth] = bad;
            let mut there = Store::in_memory().unwrap();
            let error = import(&mut there, &changed.join("\n")).unwrap_err();
            assert!(
                matches!(error, HistoryError::Line { number, .. } if number == nth + 1),
                "{error:?} at line {}",
                nth + 1
            );
            assert_eq!(there.totals().unwrap().attempts, 0);
        }
    }
    for (from, to) in [
        ("\"points\":720720", "\"points\":999999999999"),
        ("\"rating\":1", "\"rating\":7"),
        ("\"mode\":\"sitting\"", "\"mode\":\"dream\""),
        ("\"outcome\":\"wrong\"", "\"outcome\":\"great\""),
        ("{\"nachlese-history\":1}", "{\"nachlese-history\":2}"),
        ("\"snapshot\":\"", "\"snapshot\":\"0"),
    ] {
        let changed = text.replace(from, to);
        assert_ne!(changed, text, "{from} is in the text");
        let error = import(&mut Store::in_memory().unwrap(), &changed).unwrap_err();
        assert!(matches!(error, HistoryError::Line { .. }), "{to}: {error:?}");
    }
    assert!(import(&mut Store::in_memory().unwrap(), "").is_err());
}

#[test]
fn what_is_removed_is_gone() {
    let mut here = store();
    let day = jiff::civil::date(2026, 3, 2);
    assert_eq!(here.count(&Scope::Before(day)).unwrap(), (1, 6));
    here.delete(&Scope::Before(day)).unwrap();
    assert_eq!(here.totals().unwrap().attempts, 1);
    assert_eq!(here.totals().unwrap().tally.answered, 2);
    assert_eq!(here.quizzes(1).unwrap()[0].best, None);

    let quiz = samples::quiz().id;
    assert_eq!(here.count(&Scope::Quiz("other".to_owned())).unwrap(), (0, 0));
    here.delete(&Scope::Quiz(quiz)).unwrap();
    assert_eq!(all(&here), Vec::<String>::new());

    let mut here = store();
    assert_eq!(here.count(&Scope::All).unwrap(), (2, 8));
    here.delete(&Scope::All).unwrap();
    assert_eq!(all(&here), Vec::<String>::new());
    let snapshots: i64 =
        here.connection.query_row("SELECT count(*) FROM snapshot", [], |row| row.get(0)).unwrap();
    assert_eq!(snapshots, 0);
}

#[test]
fn nothing_of_it_stays_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nachlese.db");
    let mut here = Store::open(&path, at(1).timestamp()).unwrap().store;
    let text = exported(&mut store());
    import(&mut here, &text).unwrap();
    here.delete(&Scope::All).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let needle = b"Anke Brodersen";
        assert!(!bytes.windows(needle.len()).any(|window| window == needle));
    }
}
