//! Reviews and the screen of progress, as they are seen and played.

use crossterm::event::{KeyCode, KeyModifiers};
use jiff::civil::date;
use uuid::Uuid;

use super::screens_test::{happen, press, pressed, seen_at_every_size, state, styles, symbols};
use super::{Effect, Event, Reviewing, Screen, State};
use crate::messages::Lang;
use crate::quiz::Skill;
use crate::sitting::samples;
use crate::store::{
    Books, Card, Course, Forecast, HardItem, Memory, Rating, Streak, Tally, Totals, Week, day_of,
    excerpt,
};

const ATTEMPT: Uuid = Uuid::from_u128(9);

fn cards() -> Vec<Card> {
    let quiz = samples::quiz();
    let memory =
        Memory { stability: 4.0, difficulty: 5.0, reviewed: day_of(date(2026, 3, 1)), lapses: 1 };
    let card = |at: usize| Card { quiz: excerpt(&quiz, &quiz.items[at]), memory: Some(memory) };
    vec![card(0), card(1)]
}

fn begun(state: &mut State) {
    let today = day_of(date(2026, 3, 5));
    let reviewing = Reviewing { attempt: ATTEMPT, today, cards: cards() };
    happen(state, Event::Reviewing(Box::new(reviewing)));
}

fn tally(right: u64, answered: u64) -> Tally {
    let points = |n| crate::grade::Points::whole(u32::try_from(n).unwrap());
    Tally { answered, right, points: points(right), max: points(answered) }
}

fn course() -> Course {
    let monday = date(2026, 1, 5);
    let week = |nth: i64, skills: &[(Skill, u64)]| Week {
        monday: monday.saturating_add(jiff::Span::new().weeks(nth)),
        skills: skills.iter().map(|(skill, right)| (*skill, tally(*right, 10))).collect(),
    };
    let weeks = (0..12)
        .map(|nth: i64| {
            let grown = u64::try_from(nth.min(10)).unwrap();
            match nth {
                3 => week(nth, &[]),
                5 => week(nth, &[(Skill::Fact, 4)]),
                _ => week(nth, &[(Skill::Source, grown), (Skill::Fact, 10 - grown)]),
            }
        })
        .collect();
    Course {
        today: date(2026, 3, 26),
        totals: Totals { attempts: 21, finished: 19, tally: tally(150, 210) },
        by_skill: [(Skill::Source, tally(70, 110)), (Skill::Fact, tally(80, 100))].into(),
        weeks,
        days: (0..60)
            .map(|n: i64| (monday.saturating_add(jiff::Span::new().days(n)), n.unsigned_abs() % 25))
            .collect(),
        streak: Streak { current: 9, longest: 17 },
        paces: vec![90.0, 100.0, 120.0, 142.0],
        books: Books { open: tally(130, 160), closed: tally(20, 50) },
        aside: 2,
        forecast: Forecast { today: 3, tomorrow: 12, week: 41, month: 80 },
        hardest: vec![HardItem {
            stem: "Wer sagte laut dem Artikel, dass der Motor überhitzt sei?".to_owned(),
            title: "Fähre liegt still".to_owned(),
            answered: 5,
            right: 1,
        }],
    }
}

/// A way to a screen.
type Way = fn(&mut State);

const WAYS: [(&str, Way); 4] = [
    ("review-told", |state| {
        begun(state);
        press(state, KeyCode::Char('1'));
        press(state, KeyCode::Enter);
    }),
    ("reviewed", |state| {
        begun(state);
        for answer in ['1', 'r'] {
            press(state, KeyCode::Char(answer));
            press(state, KeyCode::Enter);
            press(state, KeyCode::Enter);
        }
    }),
    ("progress", |state| {
        happen(state, Event::Progress(Box::new(course())));
    }),
    ("progress-empty", |state| {
        let none = Totals::default();
        happen(state, Event::Progress(Box::new(Course { totals: none, ..course() })));
    }),
];

#[test]
fn every_screen_in_both_languages_and_three_sizes() {
    for (name, way) in WAYS {
        for lang in [Lang::De, Lang::En] {
            insta::assert_snapshot!(format!("{name}-{lang:?}"), seen_at_every_size(lang, way));
        }
        let mut state = state(Lang::De, (80, 24));
        way(&mut state);
        insta::assert_snapshot!(format!("{name}-styles"), styles(&state));
    }
}

#[test]
fn a_review_goes_from_card_to_card_and_writes_each_once() {
    let mut state = state(Lang::De, (80, 24));
    begun(&mut state);
    press(&mut state, KeyCode::Char('1'));
    let effects = press(&mut state, KeyCode::Enter);
    assert!(
        matches!(&effects[..], [Effect::RecordCard { attempt: ATTEMPT, card: 0, .. }]),
        "{effects:?}"
    );
    assert_eq!(press(&mut state, KeyCode::Enter), []);
    assert_eq!(state.review.as_ref().unwrap().at, 1);
    let effects = happen(&mut state, pressed(KeyCode::Char('s'), KeyModifiers::CONTROL));
    assert!(matches!(&effects[..], [Effect::RecordCard { card: 1, .. }]), "{effects:?}");
    press(&mut state, KeyCode::Enter);
    assert_eq!(state.screen, Screen::Reviewed);
    assert_eq!(press(&mut state, KeyCode::Esc), [Effect::List]);
    assert_eq!((state.screen, state.review), (Screen::Library, None));
}

#[test]
fn a_digit_after_the_answer_is_the_readers_own_rating() {
    let mut state = state(Lang::De, (80, 24));
    begun(&mut state);
    press(&mut state, KeyCode::Char('s'));
    let rated = |effects: Vec<Effect>| match &effects[..] {
        [Effect::Rate { attempt: ATTEMPT, card: 0, rating }] => Some(*rating),
        [] => None,
        other => panic!("{other:?}"),
    };
    assert_eq!(rated(press(&mut state, KeyCode::Char('1'))), None, "it is that already");
    assert_eq!(rated(press(&mut state, KeyCode::Char('3'))), Some(Rating::Good));
    assert_eq!(rated(press(&mut state, KeyCode::Char('7'))), None);
    assert_eq!(rated(press(&mut state, KeyCode::Char('2'))), Some(Rating::Hard));
}

#[test]
fn a_card_is_put_aside_before_or_after_its_answer() {
    let mut state = state(Lang::De, (80, 24));
    begun(&mut state);
    let later = Effect::PutAside { attempt: ATTEMPT, card: 0, for_good: false };
    assert_eq!(press(&mut state, KeyCode::Char('z')), [later]);
    assert!(symbols(&state).contains("Bis morgen"), "{}", symbols(&state));
    assert_eq!(state.review.as_ref().unwrap().at, 1);
    press(&mut state, KeyCode::Char('r'));
    press(&mut state, KeyCode::Enter);
    let never = Effect::PutAside { attempt: ATTEMPT, card: 1, for_good: true };
    assert_eq!(press(&mut state, KeyCode::Char('x')), [never]);
    assert_eq!(state.screen, Screen::Reviewed);
    // From the progress they are taken back, if there are any.
    happen(&mut state, Event::Progress(Box::new(course())));
    assert_eq!(press(&mut state, KeyCode::Char('x')), [Effect::TakeBack]);
    happen(&mut state, Event::Progress(Box::new(Course { aside: 0, ..course() })));
    assert_eq!(press(&mut state, KeyCode::Char('x')), []);
    // In a sitting the keys do nothing.
    super::screens_test::questions(&mut state);
    assert_eq!(press(&mut state, KeyCode::Char('z')), []);
}

#[test]
fn the_keys_of_the_library_lead_there() {
    let mut state = state(Lang::De, (80, 24));
    happen(&mut state, Event::Listed(Vec::new()));
    let mut ctrl =
        |letter| happen(&mut state, pressed(KeyCode::Char(letter), KeyModifiers::CONTROL));
    assert!(matches!(ctrl('r')[..], [Effect::Review { hard: false, .. }]));
    assert!(matches!(ctrl('t')[..], [Effect::Review { hard: true, .. }]));
    assert_eq!(ctrl('p'), [Effect::Progress]);
    happen(&mut state, Event::NothingDue);
    assert!(symbols(&state).contains("Nichts zu wiederholen"), "{}", symbols(&state));
}
