//! Every screen as it is seen, and what leads to each.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Modifier;
use uuid::Uuid;

use super::{
    Effect, Entry, Event, Keymap, Listed, Listing, Opened, Origin, Screen, Source, Stage, State,
    Theme, ThemeName, draw, update,
};
use crate::messages::{Lang, Messages};
use crate::quiz::{Key, Level, Quiz, Response};
use crate::sitting::{Sitting, samples};
use crate::text::Article;

pub const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (120, 40)];

pub fn state(lang: Lang, size: (u16, u16)) -> State {
    State::new(Messages::new(lang), Theme::new(ThemeName::Dark), Keymap::default(), size)
}

/// Carries out nothing, but tells of every response that it is kept, as the store would.
pub fn happen(state: &mut State, event: Event) -> Vec<Effect> {
    let mut all = Vec::new();
    let mut events = vec![event];
    while let Some(event) = events.pop() {
        for effect in update(state, event) {
            if let Effect::Record { attempt, answer, .. }
            | Effect::RecordCard { attempt, answer, .. } = &effect
            {
                events.push(Event::Recorded { attempt: *attempt, item: answer.item });
            }
            all.push(effect);
        }
    }
    all
}

/// A key, pressed.
pub fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

pub fn press(state: &mut State, code: KeyCode) -> Vec<Effect> {
    happen(state, Event::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

pub fn typed(state: &mut State, text: &str) {
    for letter in text.chars() {
        press(state, KeyCode::Char(letter));
    }
}

fn entries() -> Vec<Entry> {
    let entry = |title: &str, origin, level, items, last| Entry {
        title: title.to_owned(),
        level,
        items,
        words: 1312,
        last,
        best: last,
        preview: "Die Fähre nach Amrum liegt seit Montag still.".to_owned(),
        ..Entry::new(Source::Bundled(title.to_owned()), origin)
    };
    let mut entries = vec![
        entry("Fähre liegt still", Origin::Recent, Some(Level::B1), 6, Some(83)),
        entry("Neue Brücke für Altenrode", Origin::Recent, Some(Level::A2), 9, None),
        entry(
            "Streit um die Kläranlage am Ortsrand und ihre Kosten",
            Origin::Own,
            Some(Level::C1),
            10,
            Some(40),
        ),
        entry("東京の電車 🚆 fa\u{308}hrt", Origin::Own, None, 3, Some(100)),
        entry("Hafen wird tiefer", Origin::Bundled, Some(Level::B2), 12, None),
    ];
    entries.insert(
        4,
        Entry {
            title: "kaputt.toml".to_owned(),
            fault: Some(
                "kaputt.toml ist kein gültiges Quiz: unbekannte Art\nMehr sagt: nachlese check kaputt.toml"
                    .to_owned(),
            ),
            ..Entry::new(Source::Bundled("kaputt".to_owned()), Origin::Own)
        },
    );
    entries[0].due = 4;
    entries[1].left = Some(3);
    entries[2].best = Some(70);
    entries
}

pub fn opened(state: &mut State) {
    open(state, samples::quiz());
}

fn open(state: &mut State, quiz: Quiz) {
    let sitting = Sitting::new(quiz, Uuid::from_u128(7));
    happen(state, Event::Opened(Box::new(Opened { sitting, straight: false, open_book: None })));
}

/// The screen's symbols, one row a line, without blanks at the ends.
pub fn symbols(state: &State) -> String {
    let terminal = drawn(state);
    let buffer = terminal.backend().buffer();
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let row: String = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

/// The screen's styles: a letter a cell, "." for plain ones.
pub fn styles(state: &State) -> String {
    let terminal = drawn(state);
    let buffer = terminal.backend().buffer();
    let mut seen: Vec<String> = Vec::new();
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut row = String::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let look = format!("{:?} on {:?} {:?}", cell.fg, cell.bg, cell.modifier);
            let plain = cell.symbol() == " " && cell.modifier == Modifier::empty();
            if plain {
                row.push(' ');
                continue;
            }
            let at = seen.iter().position(|each| *each == look).unwrap_or_else(|| {
                seen.push(look);
                seen.len() - 1
            });
            row.push(char::from(b'a' + u8::try_from(at % 26).unwrap_or(0)));
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    for (at, look) in seen.iter().enumerate() {
        out.push_str(&format!(
            "{} = {look}\n",
            char::from(b'a' + u8::try_from(at % 26).unwrap_or(0))
        ));
    }
    out
}

fn drawn(state: &State) -> Terminal<TestBackend> {
    let mut terminal = Terminal::new(TestBackend::new(state.size.0, state.size.1)).unwrap();
    terminal.draw(|frame| draw(state, frame)).unwrap();
    terminal
}

/// A way to a screen.
type Way = fn(&mut State);

pub fn library(state: &mut State) {
    happen(state, Event::Listed(entries()));
}

pub fn questions(state: &mut State) {
    library(state);
    opened(state);
    press(state, KeyCode::Enter);
}

/// Answers the first items so that the one of this number, from 0, is asked.
pub fn until(state: &mut State, number: usize) {
    questions(state);
    for _ in 0..number {
        press(state, KeyCode::Char('s'));
        if state.is_typed() {
            // A typed item is passed over by its own key.
            state.help = None;
            happen(state, Event::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL)));
        }
        press(state, KeyCode::Enter);
    }
}

/// The letters that pair the sample's prompts right, prompt by prompt.
fn right_letters(state: &State) -> String {
    let turn = state.play.as_ref().unwrap().turn.as_ref().unwrap();
    let item = state.play.as_ref().unwrap().item().unwrap();
    let Some(Key::Match(pairs)) = &item.key else { panic!("{item:?}") };
    let letter = |prompt: &String| {
        let (_, option) = pairs.iter().find(|(each, _)| each == prompt).unwrap();
        let at = turn.shown.options.iter().position(|each| each == option).unwrap();
        char::from(b'a' + u8::try_from(at).unwrap())
    };
    turn.shown.prompts.iter().map(letter).collect()
}

/// A choice of which several options are right, with an explanation and notes.
fn several(state: &mut State) {
    let mut quiz = samples::quiz();
    quiz.items.truncate(1);
    let item = &mut quiz.items[0];
    item.stem = "Wer äußerte sich zur Fähre?".to_owned();
    item.key = Some(Key::Choice(vec!["Anke Brodersen".to_owned(), "Ole Petersen".to_owned()]));
    item.explanation =
        Some("Beide kommen zu Wort, die Urlauberin und die Gewerkschaft nicht.".to_owned());
    item.notes = vec![
        ("eine Urlauberin".to_owned(), "kommt im Artikel nicht vor".to_owned()),
        ("die Gewerkschaft".to_owned(), "wird im Artikel nicht erwähnt".to_owned()),
    ];
    library(state);
    open(state, quiz);
    press(state, KeyCode::Enter);
}

/// The library, a file named, its text found.
pub fn look(state: &mut State) {
    make(state);
    typed(state, "artikel.txt");
    press(state, KeyCode::Enter);
    let text = "Die Fähre nach Amrum liegt seit Montag still.\n\nFoto: Küstenbote\n\nDer Motor sei \
        überhitzt, sagte Reedereichefin Anke Brodersen. Der Hafenmeister Ole Petersen widersprach.";
    let article = Article {
        title: Some("Fähre liegt still".to_owned()),
        publisher: Some("Küstenbote".to_owned()),
        text: text.to_owned(),
        ..Article::default()
    };
    happen(state, Event::Read { job: 1, article: Box::new(article) });
}

/// The library, a feed named, its articles found.
pub fn pick(state: &mut State) {
    make(state);
    typed(state, "feed.xml");
    press(state, KeyCode::Enter);
    let entry = |number: i8| Listed {
        title: Some(format!("Meldung {number}")),
        day: Some(jiff::civil::date(2027, 2, number)),
        words: None,
    };
    let mut entries: Vec<Listed> = (1..=12).map(entry).collect();
    entries[0].title = Some("Fähre liegt still".to_owned());
    entries[2] = Listed { title: None, day: None, words: Some(1312) };
    entries[3].title = Some(
        "Streit um die Kläranlage am Ortsrand, ihre Kosten und die Frage, wer sie am Ende trägt"
            .to_owned(),
    );
    let title = Some("Küstenbote".to_owned());
    let listing = Box::new(Listing { title, entries, more: true });
    happen(state, Event::Contents { job: 1, listing });
}

pub fn make(state: &mut State) {
    library(state);
    happen(state, Event::Key(KeyEvent::new(KeyCode::Char('n'), KeyModifiers::CONTROL)));
}

const WAYS: [(&str, Way); 31] = [
    ("library", library),
    ("library-filtered", |state| {
        library(state);
        typed(state, "brücke");
    }),
    ("library-faulty", |state| {
        library(state);
        (0..4).for_each(|_| drop(press(state, KeyCode::Down)));
    }),
    ("reader", |state| {
        library(state);
        opened(state);
    }),
    ("choice", questions),
    ("choice-answered", |state| {
        questions(state);
        press(state, KeyCode::Char('2'));
        press(state, KeyCode::Enter);
    }),
    ("judge", |state| until(state, 1)),
    ("help", |state| {
        questions(state);
        press(state, KeyCode::Char('?'));
    }),
    ("make", |state| {
        make(state);
        typed(state, "artikel.txt");
    }),
    ("make-look", |state| {
        look(state);
        press(state, KeyCode::Down);
        press(state, KeyCode::Char(' '));
    }),
    ("make-under-way", |state| {
        look(state);
        press(state, KeyCode::Enter);
        happen(state, Event::Time(3.3));
    }),
    ("make-pick", |state| {
        pick(state);
        press(state, KeyCode::Down);
    }),
    ("make-fetching", |state| {
        make(state);
        typed(state, "https://bote.example/feed");
        press(state, KeyCode::Enter);
        let stage = Stage::Fetching("bote.example".to_owned());
        happen(state, Event::GotTo { job: 1, stage });
    }),
    ("make-failed", |state| {
        make(state);
        typed(state, "artikel.txt");
        press(state, KeyCode::Enter);
        let reason = "there is no file artikel.txt".to_owned();
        happen(state, Event::NotMade { job: 1, reason });
    }),
    ("library-empty", |state| {
        happen(state, Event::Listed(Vec::new()));
    }),
    ("judge-answered", |state| {
        until(state, 1);
        press(state, KeyCode::Char('n'));
        press(state, KeyCode::Enter);
    }),
    ("cloze", |state| {
        until(state, 2);
        typed(state, "Fä");
    }),
    ("cloze-near-miss", |state| {
        until(state, 2);
        typed(state, "Fehre");
        press(state, KeyCode::Enter);
    }),
    ("short", |state| until(state, 3)),
    ("short-answered", |state| {
        until(state, 3);
        typed(state, "hafenmeister");
        press(state, KeyCode::Enter);
    }),
    ("match", |state| {
        until(state, 4);
        typed(state, "b");
    }),
    ("match-answered", |state| {
        until(state, 4);
        let right = right_letters(state);
        typed(state, &right);
        press(state, KeyCode::Enter);
    }),
    ("match-wrong", |state| {
        until(state, 4);
        let wrong: String = right_letters(state).chars().rev().collect();
        typed(state, &wrong);
        press(state, KeyCode::Enter);
    }),
    ("order", |state| {
        until(state, 5);
        typed(state, "3 ");
        press(state, KeyCode::Up);
    }),
    ("order-answered", |state| {
        until(state, 5);
        press(state, KeyCode::Enter);
    }),
    ("several", |state| {
        several(state);
        typed(state, "13");
    }),
    ("several-answered", |state| {
        several(state);
        typed(state, "13");
        press(state, KeyCode::Enter);
    }),
    ("several-partly", |state| {
        several(state);
        typed(state, "12");
        press(state, KeyCode::Enter);
    }),
    ("article-in-front", |state| {
        questions(state);
        press(state, KeyCode::Char('1'));
        press(state, KeyCode::Enter);
        press(state, KeyCode::Tab);
    }),
    ("handout-answered", |state| {
        library(state);
        open(state, samples::handout());
        press(state, KeyCode::Enter);
        press(state, KeyCode::Char('1'));
        press(state, KeyCode::Enter);
    }),
    ("skipped", |state| {
        questions(state);
        press(state, KeyCode::Char('s'));
    }),
];

/// The symbols of a screen at three sizes.
pub fn seen_at_every_size(lang: Lang, way: impl Fn(&mut State)) -> String {
    let mut seen = String::new();
    for size in SIZES {
        let mut state = state(lang, size);
        way(&mut state);
        seen.push_str(&format!("{} × {}\n{}\n", size.0, size.1, symbols(&state)));
    }
    seen
}

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
fn the_result_of_a_whole_sitting() {
    let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(7));
    while let Some(at) = sitting.next() {
        let response = match at {
            0 => Response::Choice(vec!["Anke Brodersen".to_owned()]),
            2 => Response::Text("fähre".to_owned()),
            _ => Response::Skipped,
        };
        sitting.answer(response, 2.0).unwrap();
    }
    let mut state = state(Lang::De, (80, 24));
    library(&mut state);
    happen(
        &mut state,
        Event::Opened(Box::new(Opened { sitting, straight: true, open_book: None })),
    );
    assert_eq!(state.screen, Screen::Result);
    insta::assert_snapshot!("result-De", symbols(&state));
}

#[test]
fn the_readme_shows_the_screen() {
    let mut state = state(Lang::De, (100, 18));
    questions(&mut state);
    press(&mut state, KeyCode::Char('2'));
    press(&mut state, KeyCode::Enter);
    let readme = include_str!("../../README.md");
    let picture = symbols(&state);
    assert!(readme.contains(&picture), "put this into the README:\n{picture}");
}

#[test]
fn quiz_text_reaches_the_screen_without_control_characters() {
    let mut quiz = samples::quiz();
    quiz.title = "a\u{1b}[2Jb\u{202e}c".to_owned();
    quiz.items[0].stem = "Wer\u{7} sagte \u{1b}]0;x\u{7}das?".to_owned();
    for size in SIZES {
        let mut state = state(Lang::De, size);
        let sitting = Sitting::new(quiz.clone(), Uuid::from_u128(1));
        happen(
            &mut state,
            Event::Opened(Box::new(Opened { sitting, straight: true, open_book: None })),
        );
        let seen = symbols(&state);
        assert!(
            !seen.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')),
            "{seen:?}"
        );
    }
}
