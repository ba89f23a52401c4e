//! Attempts and what they come to, in a store in memory.

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::*;
use crate::quiz::{Judgement, Key, Response, Skill};
use crate::sitting::{Sitting, samples};

fn at(minute: u32) -> ZonedDateTime {
    format!("2026-03-01T09:{minute:02}:00+01:00[Europe/Berlin]").parse().unwrap()
}

fn begin(store: &mut Store, sitting: &Sitting, mode: Mode) {
    let attempt = NewAttempt {
        uuid: sitting.attempt(),
        quiz: Some(sitting.quiz()),
        fingerprint: "f",
        name: None,
        mode,
        items: sitting.asked().len(),
    };
    store.begin(&attempt, &at(0)).unwrap();
}

fn give(store: &mut Store, sitting: &mut Sitting, response: Response) {
    let answer = sitting.answer(response, 2.5).unwrap().clone();
    assert!(store.record(sitting.attempt(), sitting.quiz(), &answer, &at(1)).unwrap());
}

#[test]
fn a_sitting_is_kept_and_counted() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Sitting);
    give(&mut store, &mut sitting, Response::Choice(vec!["Anke Brodersen".to_owned()]));
    give(&mut store, &mut sitting, Response::Judge(Judgement::True));
    while sitting.current().is_some() {
        give(&mut store, &mut sitting, Response::Skipped);
    }
    store.end(sitting.attempt(), Ending::Finished, &at(2)).unwrap();

    let totals = store.totals().unwrap();
    assert_eq!((totals.attempts, totals.finished), (1, 1));
    assert_eq!((totals.tally.answered, totals.tally.right), (6, 1));
    assert_eq!(store.by_skill().unwrap()[&Skill::Source].percent(), Some(100));
    let days = store.days(at(0).date()).unwrap();
    assert_eq!((days.len(), days[0].day), (5, at(0).date()));
    let quiz = &store.quizzes(5).unwrap()[0];
    assert_eq!((quiz.attempts, quiz.items, quiz.tally.answered), (1, 6, 6));
    assert_eq!(quiz.last.unwrap().0.to_string(), "1");
    assert!(store.unfinished(sitting.quiz()).unwrap().is_none());
}

#[test]
fn a_left_sitting_is_taken_up_again() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Sitting);
    give(&mut store, &mut sitting, Response::Choice(vec!["Ole Petersen".to_owned()]));
    store.end(sitting.attempt(), Ending::Left, &at(2)).unwrap();

    let left = store.unfinished(sitting.quiz()).unwrap().unwrap();
    assert_eq!(left.uuid, sitting.attempt());
    let mut again = Sitting::new(samples::quiz(), left.uuid);
    again.resume(left.responses);
    assert_eq!(again.answers(), sitting.answers());
    assert_eq!(store.totals().unwrap().finished, 0);
    assert_eq!(store.quizzes(1).unwrap()[0].last, None);
}

#[test]
fn the_first_response_to_an_item_stays() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Sitting);
    give(&mut store, &mut sitting, Response::Skipped);
    let again = sitting.answers()[0].clone();
    assert!(!store.record(sitting.attempt(), sitting.quiz(), &again, &at(3)).unwrap());
    assert_eq!(store.totals().unwrap().tally.answered, 1);
    let unknown = store.record(Uuid::nil(), sitting.quiz(), &again, &at(3));
    assert!(matches!(unknown, Err(StoreError::NoAttempt(_))));
}

#[test]
fn the_best_score_stays_best_and_practice_is_none() {
    let mut store = Store::in_memory().unwrap();
    for (n, name, mode) in [
        (1, "Anke Brodersen", Mode::Sitting),
        (2, "Ole Petersen", Mode::Answers),
        (3, "Ole Petersen", Mode::Practice),
    ] {
        let mut sitting =
            Sitting::new(samples::quiz(), Uuid::from_u128(n)).only(|item| item.id == "wer");
        begin(&mut store, &sitting, mode);
        give(&mut store, &mut sitting, Response::Choice(vec![name.to_owned()]));
        store.end(sitting.attempt(), Ending::Finished, &at(5)).unwrap();
        store.end(sitting.attempt(), Ending::Left, &at(6)).unwrap();
    }
    let quiz = &store.quizzes(1).unwrap()[0];
    assert_eq!(quiz.attempts, 2);
    assert_eq!(quiz.best.unwrap().0.to_string(), "1");
    assert_eq!(quiz.last.unwrap().0.to_string(), "0");
}

#[test]
fn an_items_history_hangs_on_its_key() {
    let mut store = Store::in_memory().unwrap();
    let answered = |store: &Store| -> i64 {
        let sql = "SELECT answered FROM item WHERE item = 'wer'";
        store.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let mut quiz = samples::quiz();
    for (n, change, expected) in [(1, "", 1), (2, "stem", 2), (3, "key", 1)] {
        match change {
            "stem" => quiz.items[0].stem = "Wer sprach von einem überhitzten Motor?".to_owned(),
            "key" => quiz.items[0].key = Some(Key::Choice(vec!["Ole Petersen".to_owned()])),
            _ => {}
        }
        let mut sitting = Sitting::new(quiz.clone(), Uuid::from_u128(n));
        begin(&mut store, &sitting, Mode::Sitting);
        give(&mut store, &mut sitting, Response::Skipped);
        assert_eq!(answered(&store), expected, "after {change:?}");
    }
}

#[test]
fn a_handout_is_kept_without_a_verdict() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::handout(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Sitting);
    give(&mut store, &mut sitting, Response::Skipped);
    assert_eq!(store.totals().unwrap().tally, Tally::default());
    assert_eq!(store.unfinished(sitting.quiz()).unwrap().unwrap().responses.len(), 1);
}
