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
    fixture::begin(store, sitting, mode, None, &at(0));
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
fn open_and_closed_book_are_kept_apart() {
    let mut store = Store::in_memory().unwrap();
    // Open, closed, closed and then open after all, not known.
    let books: [&[bool]; 4] = [&[true], &[false], &[false, true, false], &[]];
    for (n, set) in books.into_iter().enumerate() {
        let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(n as u128));
        begin(&mut store, &sitting, Mode::Sitting);
        set.iter().for_each(|open| store.set_book(sitting.attempt(), *open).unwrap());
        let known = store.unfinished(sitting.quiz()).unwrap().unwrap().open_book;
        assert_eq!(known, set.iter().copied().max(), "{set:?}");
        let name = if n == 0 { "Anke Brodersen" } else { "Ole Petersen" };
        give(&mut store, &mut sitting, Response::Choice(vec![name.to_owned()]));
        store.end(sitting.attempt(), Ending::Finished, &at(2)).unwrap();
    }
    let books = store.books().unwrap();
    assert_eq!((books.open.answered, books.open.right, books.open.percent()), (2, 1, Some(50)));
    assert_eq!((books.closed.answered, books.closed.percent()), (1, Some(0)));
    assert_eq!(store.course(at(0).date()).unwrap().books, books);
    assert!(store.set_book(Uuid::from_u128(99), true).is_err());
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

#[test]
fn a_wrong_answer_becomes_a_card_and_is_due_the_next_day() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Sitting);
    give(&mut store, &mut sitting, Response::Choice(vec!["Anke Brodersen".to_owned()]));
    give(&mut store, &mut sitting, Response::Skipped);
    let today = at(0).date();
    let tomorrow = today.tomorrow().unwrap();
    assert_eq!(store.due(today, 10).unwrap(), []);
    let cards = store.due(tomorrow, 10).unwrap();
    assert_eq!(cards.len(), 1, "what was right is no card");
    assert_eq!(cards[0].quiz.items, [sitting.quiz().items[1].clone()]);
    assert!(cards[0].quiz.article.is_some(), "a card shows its passage");
    assert_eq!(store.due_by_quiz(tomorrow).unwrap()[&sitting.quiz().id], 1);
    let forecast = store.forecast(today).unwrap();
    assert_eq!((forecast.today, forecast.tomorrow, forecast.week), (0, 1, 1));
    let hardest = store.hardest(5).unwrap();
    assert_eq!((hardest.len(), hardest[0].answered, hardest[0].right), (1, 1, 0));
    assert_eq!(hardest[0].stem, sitting.quiz().items[1].stem);
    assert_eq!(store.hard(5).unwrap(), cards);
}

#[test]
fn a_slow_right_answer_becomes_a_card() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Sitting);
    let response = Response::Choice(vec!["Anke Brodersen".to_owned()]);
    let answer = sitting.answer(response, 600.0).unwrap().clone();
    store.record(sitting.attempt(), sitting.quiz(), &answer, &at(1)).unwrap();
    assert_eq!(store.forecast(at(0).date()).unwrap().week, 1);
}

#[test]
fn the_readers_own_rating_takes_the_place_of_the_responses() {
    let mut store = Store::in_memory().unwrap();
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
    begin(&mut store, &sitting, Mode::Review);
    give(&mut store, &mut sitting, Response::Skipped);
    let quiz = sitting.quiz().clone();
    let id = &quiz.items[0].id;
    let mut rate = |rating| store.rate(sitting.attempt(), &quiz.id, id, rating).unwrap();
    let today = day_number(&at(1));
    assert_eq!(rate(Rating::Hard), Some(today + 1));
    assert_eq!(rate(Rating::Easy), None, "known at once after all: no card");
    assert_eq!(rate(Rating::Again), Some(today + 1));
    let unknown = store.rate(sitting.attempt(), &quiz.id, "gone", Rating::Good);
    assert!(matches!(unknown, Err(StoreError::NoAttempt(_))));
}

#[test]
fn a_card_outlives_an_edit_of_its_item_but_not_of_its_key() {
    let mut store = Store::in_memory().unwrap();
    let mut quiz = samples::quiz();
    let memory = |store: &Store| {
        let cards = store.due(at(0).date().saturating_add(jiff::Span::new().days(400)), 1).unwrap();
        cards.first().and_then(|card| card.memory)
    };
    for n in 1..=2 {
        let mut sitting = Sitting::new(quiz.clone(), Uuid::from_u128(n));
        begin(&mut store, &sitting, Mode::Sitting);
        give(&mut store, &mut sitting, Response::Skipped);
        quiz.items[0].stem = "Wer sprach von einem überhitzten Motor?".to_owned();
    }
    assert_eq!(memory(&store).unwrap().lapses, 2);
    quiz.items[0].key = Some(Key::Choice(vec!["Ole Petersen".to_owned()]));
    let mut sitting = Sitting::new(quiz.clone(), Uuid::from_u128(3));
    begin(&mut store, &sitting, Mode::Sitting);
    give(&mut store, &mut sitting, Response::Skipped);
    assert_eq!(memory(&store).unwrap().lapses, 1);
    store.rate(sitting.attempt(), &quiz.id, "wer", Rating::Again).unwrap();
    assert_eq!(memory(&store).unwrap().lapses, 1, "replayed, the history is the same");
}

/// A moment in Berlin.
fn moment(text: &str) -> ZonedDateTime {
    format!("{text}[Europe/Berlin]").parse().unwrap()
}

#[test]
fn clocks_that_jump_do_no_harm() {
    let mut store = Store::in_memory().unwrap();
    let moments = [
        "2026-03-29T01:59:59+01:00", // summer time begins
        "2026-03-29T03:00:01+02:00",
        "2026-10-25T02:30:00+02:00", // the hour that comes twice
        "2026-10-25T02:30:00+01:00",
        "2020-01-01T00:00:00+01:00", // set back by years
        "2099-12-31T23:59:59+01:00",
    ];
    for (n, text) in moments.iter().enumerate() {
        let now = moment(text);
        let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(n as u128 + 1));
        fixture::begin(&mut store, &sitting, Mode::Sitting, None, &now);
        let answer = sitting.answer(Response::Skipped, -3.0).unwrap().clone();
        assert!(store.record(sitting.attempt(), sitting.quiz(), &answer, &now).unwrap());
        store.end(sitting.attempt(), Ending::Left, &now).unwrap();
        let course = store.course(now.date()).unwrap();
        assert_eq!(course.totals.tally.answered, n as u64 + 1);
        assert!(course.days.values().sum::<u64>() > 0, "{text}");
    }
    let days = store.days(jiff::civil::date(1970, 1, 1)).unwrap();
    let days: Vec<String> = days.iter().map(|day| day.day.to_string()).collect();
    assert_eq!(days, ["2020-01-01", "2026-03-29", "2026-10-25", "2099-12-31"]);
    assert!(store.forecast(jiff::civil::date(2099, 12, 31)).unwrap().month >= 1);
}
