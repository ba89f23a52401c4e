//! Every screen as it is seen, and what random keys do to the program.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Modifier;
use uuid::Uuid;

use super::draft::Draft;
use super::play::Phase;
use super::{
    Effect, Entry, Event, Given, Keymap, Opened, Origin, Screen, Source, State, Theme, ThemeName,
    draw, update,
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

fn typed(state: &mut State, text: &str) {
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
    entries[0].due = 4;
    entries[1].left = Some(3);
    entries[2].best = Some(70);
    entries
}

fn opened(state: &mut State) {
    open(state, samples::quiz());
}

fn open(state: &mut State, quiz: Quiz) {
    let sitting = Sitting::new(quiz, Uuid::from_u128(7));
    happen(state, Event::Opened(Box::new(Opened { sitting, straight: false })));
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

fn questions(state: &mut State) {
    library(state);
    opened(state);
    press(state, KeyCode::Enter);
}

/// Answers the first items so that the one of this number, from 0, is asked.
fn until(state: &mut State, number: usize) {
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
fn look(state: &mut State) {
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

fn make(state: &mut State) {
    library(state);
    happen(state, Event::Key(KeyEvent::new(KeyCode::Char('n'), KeyModifiers::CONTROL)));
}

const WAYS: [(&str, Way); 28] = [
    ("library", library),
    ("library-filtered", |state| {
        library(state);
        typed(state, "brücke");
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
    happen(&mut state, Event::Opened(Box::new(Opened { sitting, straight: true })));
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
fn a_response_that_is_not_kept_can_be_kept_again() {
    let mut state = state(Lang::De, (80, 24));
    questions(&mut state);
    press(&mut state, KeyCode::Char('1'));
    let enter = Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
    let effects = update(&mut state, enter.clone());
    let Some(Effect::Record { attempt, answer, .. }) = effects.first() else {
        panic!("no response was written: {effects:?}");
    };
    let reason = "die Platte ist voll".to_owned();
    update(&mut state, Event::NotRecorded { attempt: *attempt, item: answer.item, reason });
    assert!(symbols(&state).contains("die Platte ist voll"));
    let again = update(&mut state, enter);
    assert!(matches!(again.first(), Some(Effect::Record { .. })), "{again:?}");
}

#[test]
fn evidence_is_scrolled_to_wherever_the_article_stands() {
    let mut quiz = samples::quiz();
    if let Some(article) = &mut quiz.article {
        article.text = format!("{}{}", "Ein Satz davor.\n\n".repeat(60), article.text);
    }
    let evidence = "sagte Reedereichefin";
    // Beside the question.
    let mut state = state(Lang::De, (120, 20));
    let sitting = Sitting::new(quiz.clone(), Uuid::from_u128(7));
    happen(&mut state, Event::Opened(Box::new(Opened { sitting, straight: true })));
    assert!(!symbols(&state).contains(evidence));
    press(&mut state, KeyCode::Char('1'));
    press(&mut state, KeyCode::Enter);
    let article = |state: &State| {
        let seen = symbols(state);
        seen.lines().filter_map(|row| row.split('│').next().map(str::to_owned)).collect::<String>()
    };
    assert!(article(&state).contains("Reedereichefin"), "{}", symbols(&state));
    // The reader may scroll away from it.
    press(&mut state, KeyCode::Tab);
    press(&mut state, KeyCode::Home);
    assert!(!article(&state).contains("Reedereichefin"), "{}", symbols(&state));
    // In the question's place, once it is asked for.
    happen(&mut state, Event::Resize(50, 14));
    press(&mut state, KeyCode::Tab);
    press(&mut state, KeyCode::Enter);
    press(&mut state, KeyCode::Char('r'));
    press(&mut state, KeyCode::Enter);
    press(&mut state, KeyCode::Tab);
    assert!(symbols(&state).contains("Am Mittwoch soll"), "{}", symbols(&state));
}

#[test]
fn a_quiz_is_made_step_by_step() {
    let mut state = state(Lang::De, (80, 24));
    library(&mut state);
    // Several lines pasted are an article, whatever the screen of the library was at.
    let pasted = "Titel\n\nDie Fähre liegt still.".to_owned();
    let effects = update(&mut state, Event::Paste(pasted.clone()));
    assert_eq!(effects, [Effect::Read { job: 1, given: Given::Text(pasted) }]);
    assert_eq!(state.screen, Screen::Make);
    // Esc while it is read: nobody waits any more, and what still comes is not taken.
    assert_eq!(press(&mut state, KeyCode::Esc), [Effect::Cancel(1)]);
    let article =
        Box::new(Article { text: "Die Fähre liegt still.".to_owned(), ..Article::default() });
    happen(&mut state, Event::Read { job: 1, article: article.clone() });
    assert!(state.making.look.is_none());
    // One line is a name.
    happen(&mut state, Event::Paste(" artikel.txt\n".to_owned()));
    let effects = press(&mut state, KeyCode::Enter);
    assert_eq!(effects, [Effect::Read { job: 2, given: Given::Name("artikel.txt".to_owned()) }]);
    happen(&mut state, Event::Read { job: 2, article: article.clone() });
    // Nothing is made of a text of which all is left out.
    press(&mut state, KeyCode::Char(' '));
    assert_eq!(press(&mut state, KeyCode::Enter), []);
    press(&mut state, KeyCode::Char(' '));
    press(&mut state, KeyCode::Right);
    let effects = press(&mut state, KeyCode::Enter);
    assert_eq!(effects, [Effect::Make { job: 3, article, items: 11 }]);
    // A failure leads back to the text, with the reason.
    happen(&mut state, Event::NotMade { job: 3, reason: "kein Satz".to_owned() });
    assert!(symbols(&state).contains("kein Satz"));
    press(&mut state, KeyCode::Enter);
    let quiz = Box::new(samples::quiz());
    let effects = update(&mut state, Event::Made { job: 4, quiz: quiz.clone() });
    assert_eq!(effects, [Effect::Keep { quiz, name: "artikel.txt".to_owned() }]);
}

#[test]
fn a_long_text_is_looked_at_row_by_row() {
    let text = format!("{}\n\nDas Ende.", "Ein langer Absatz ohne Ende. ".repeat(60));
    let article = Box::new(Article { text, ..Article::default() });
    for size in SIZES {
        let mut state = state(Lang::De, size);
        make(&mut state);
        typed(&mut state, "a");
        press(&mut state, KeyCode::Enter);
        happen(&mut state, Event::Read { job: 1, article: article.clone() });
        let top = symbols(&state);
        assert!(top.contains("Ist das der Artikel?"), "{top}");
        let mut steps = 0;
        while !symbols(&state).contains("Das Ende.") {
            press(&mut state, KeyCode::Down);
            steps += 1;
            assert!(steps < 200, "{}", symbols(&state));
        }
        press(&mut state, KeyCode::Home);
        assert_eq!(symbols(&state), top);
        press(&mut state, KeyCode::End);
        assert!(symbols(&state).contains("▸"), "{}", symbols(&state));
    }
}

fn click(state: &mut State, column: u16, row: u16) -> Vec<Effect> {
    let kind = MouseEventKind::Down(MouseButton::Left);
    happen(state, Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}

/// The place of some words on the screen: column and row.
fn place(state: &State, words: &str) -> (u16, u16) {
    let seen = symbols(state);
    let (row, line) = seen.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
    let column = line[..line.find(words).unwrap()].chars().count();
    (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

fn click_on(state: &mut State, words: &str) -> Vec<Effect> {
    let (column, row) = place(state, words);
    click(state, column, row)
}

#[test]
fn everything_can_be_answered_with_the_mouse() {
    let mut state = state(Lang::De, (80, 24));
    library(&mut state);
    opened(&mut state);
    click_on(&mut state, "Fragen");
    // Choice: a click chooses, a second one answers.
    assert_eq!(click_on(&mut state, "eine Urlauberin"), []);
    let effects = click_on(&mut state, "eine Urlauberin");
    assert!(matches!(effects[..], [Effect::Record { .. }]), "{effects:?}");
    click_on(&mut state, "weiter");
    // Judge: a click, and the key on the last line.
    click_on(&mut state, "falsch");
    let effects = click_on(&mut state, "antworten");
    assert!(matches!(effects[..], [Effect::Record { .. }]), "{effects:?}");
    click_on(&mut state, "weiter");
    // What is typed is passed over.
    for _ in 0..2 {
        click_on(&mut state, "überspringen");
        click_on(&mut state, "weiter");
    }
    // Match: a prompt, then what belongs to it.
    click_on(&mut state, "2 [·] Ole Petersen");
    click_on(&mut state, "Die Wartung ist ausgefallen.");
    click_on(&mut state, "Der Motor ist überhitzt.");
    let effects = click_on(&mut state, "antworten");
    assert!(matches!(effects[..], [Effect::Record { .. }]), "{effects:?}");
    assert!(symbols(&state).contains("✓ Richtig"), "{}", symbols(&state));
    click_on(&mut state, "weiter");
    // Order: taken, put.
    for (words, at) in [("Stillstand", 0), ("Streit", 1), ("Ersatzschiff", 2)] {
        let (_, first) = place(&state, "1 ");
        let (column, row) = place(&state, words);
        click(&mut state, column, row);
        if !symbols(&state).contains("↕") {
            click(&mut state, column, row);
        }
        assert!(symbols(&state).contains("↕"), "{}", symbols(&state));
        click(&mut state, column, first + at);
    }
    click_on(&mut state, "antworten");
    assert!(symbols(&state).contains("✓ Richtig"), "{}", symbols(&state));
    click_on(&mut state, "Ergebnis");
    assert_eq!(state.screen, Screen::Result);
}

#[test]
fn what_was_chosen_is_taken_back_step_by_step() {
    let mut state = state(Lang::De, (80, 24));
    until(&mut state, 5);
    let before = symbols(&state);
    for code in ["J", "J"] {
        typed(&mut state, code);
    }
    assert!(symbols(&state).contains("rückgängig"), "{}", symbols(&state));
    assert_ne!(symbols(&state), before);
    for _ in 0..3 {
        press(&mut state, KeyCode::Backspace);
    }
    assert_eq!(symbols(&state), before);
    // A choice, too.
    let mut state = self::state(Lang::De, (80, 24));
    questions(&mut state);
    let before = symbols(&state);
    typed(&mut state, "2b1");
    for _ in 0..2 {
        press(&mut state, KeyCode::Backspace);
    }
    assert_eq!(symbols(&state), before);
}

/// A choice answered, whose response could not be written.
fn unsaved() -> (State, Uuid, usize) {
    let mut state = state(Lang::De, (80, 24));
    questions(&mut state);
    press(&mut state, KeyCode::Char('1'));
    let enter = Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
    let effects = update(&mut state, enter);
    let Some(Effect::Record { attempt, answer, .. }) = effects.first() else {
        panic!("no response was written: {effects:?}");
    };
    let (attempt, item) = (*attempt, answer.item);
    not_recorded(&mut state, attempt, item);
    (state, attempt, item)
}

fn not_recorded(state: &mut State, attempt: Uuid, item: usize) -> Vec<Effect> {
    update(state, Event::NotRecorded { attempt, item, reason: "die Platte ist voll".to_owned() })
}

#[test]
fn nobody_leaves_an_unsaved_response_without_knowing() {
    let leaving = [
        (KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE), Effect::List),
        (KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL), Effect::Quit),
    ];
    for (key, left) in leaving {
        // It is tried again, and left when it is safe.
        let (mut state, attempt, item) = unsaved();
        let effects = update(&mut state, Event::Key(key));
        assert!(matches!(effects[..], [Effect::Record { .. }]), "{effects:?}");
        assert_eq!(state.screen, Screen::Question);
        assert_eq!(
            update(&mut state, Event::Recorded { attempt, item }),
            std::slice::from_ref(&left)
        );
        // It is still not safe: the screen stays and says so; the second time is on purpose.
        let (mut state, attempt, item) = unsaved();
        update(&mut state, Event::Key(key));
        assert_eq!(not_recorded(&mut state, attempt, item), []);
        assert_eq!(state.screen, Screen::Question);
        assert!(symbols(&state).contains("ohne diese Antwort"), "{}", symbols(&state));
        assert_eq!(update(&mut state, Event::Key(key)), [left]);
    }
}

#[test]
fn a_response_lost_elsewhere_is_told() {
    let mut state = state(Lang::De, (80, 24));
    library(&mut state);
    not_recorded(&mut state, Uuid::from_u128(7), 0);
    assert!(state.notice.as_ref().is_some_and(|notice| notice.bad));
    assert!(symbols(&state).contains("die Platte ist voll"));
}

#[test]
fn quiz_text_reaches_the_screen_without_control_characters() {
    let mut quiz = samples::quiz();
    quiz.title = "a\u{1b}[2Jb\u{202e}c".to_owned();
    quiz.items[0].stem = "Wer\u{7} sagte \u{1b}]0;x\u{7}das?".to_owned();
    for size in SIZES {
        let mut state = state(Lang::De, size);
        let sitting = Sitting::new(quiz.clone(), Uuid::from_u128(1));
        happen(&mut state, Event::Opened(Box::new(Opened { sitting, straight: true })));
        let seen = symbols(&state);
        assert!(
            !seen.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')),
            "{seen:?}"
        );
    }
}

/// Anything that can come from a terminal.
fn happening() -> impl Strategy<Value = Event> {
    let mouse = (
        prop::sample::select(vec![
            MouseEventKind::Down(MouseButton::Left),
            MouseEventKind::ScrollUp,
            MouseEventKind::ScrollDown,
            MouseEventKind::Moved,
        ]),
        0_u16..140,
        0_u16..50,
    );
    prop_oneof![
        20 => key().prop_map(Event::Key),
        3 => mouse.prop_map(|(kind, column, row)| {
            Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
        }),
        1 => ".{0,40}".prop_map(Event::Paste),
        1 => (1_u16..140, 1_u16..50).prop_map(|(width, height)| Event::Resize(width, height)),
        1 => (0.0_f64..100.0).prop_map(Event::Time),
    ]
}

/// Every cursor is among what it moves in.
fn cursors_are_in_range(state: &State) -> bool {
    let seen = state.library.seen().len();
    let library = seen == 0 || state.library.cursor < seen;
    let turn = state.play.as_ref().and_then(|play| play.turn.as_ref());
    let draft = match turn.map(|turn| &turn.phase) {
        Some(Phase::Asking(draft)) => match draft {
            Draft::Choice { cursor, chosen, .. } => cursor.is_none_or(|at| at < chosen.len()),
            Draft::Judge(cursor) => cursor.is_none_or(|at| at < 3),
            Draft::Text(field) => field.parts().0.len() <= field.text().len(),
            Draft::Match { cursor, links, options } => {
                *cursor < links.len() && links.iter().flatten().all(|link| link < options)
            }
            Draft::Order { cursor, lines, .. } => {
                let mut sorted = lines.clone();
                sorted.sort_unstable();
                *cursor < lines.len() && sorted.into_iter().eq(0..lines.len())
            }
        },
        _ => true,
    };
    library && draft
}

fn key() -> impl Strategy<Value = KeyEvent> {
    let code = prop_oneof![
        4 => prop::char::any().prop_map(KeyCode::Char),
        6 => prop::sample::select("123456abcdrfn?s/ jk".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        6 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Esc, KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right, KeyCode::Tab,
            KeyCode::Backspace, KeyCode::Home, KeyCode::End, KeyCode::PageUp, KeyCode::PageDown, KeyCode::Delete, KeyCode::F(1),
        ]),
    ];
    let modifiers = prop_oneof![6 => Just(KeyModifiers::NONE), 1 => Just(KeyModifiers::CONTROL), 1 => Just(KeyModifiers::ALT)];
    (code, modifiers).prop_map(|(code, modifiers)| KeyEvent::new(code, modifiers))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn random_happenings_never_harm(
        start in 0_usize..7,
        happenings in prop::collection::vec(happening(), 0..120),
    ) {
        let mut state = state(Lang::De, (80, 24));
        if start == 6 {
            look(&mut state);
        } else {
            until(&mut state, start);
        }
        let mut kept = std::collections::BTreeSet::new();
        for event in happenings {
            for effect in happen(&mut state, event) {
                match effect {
                    Effect::Record { attempt, answer, .. } => {
                        prop_assert!(kept.insert((attempt, answer.item)), "kept twice");
                    }
                    Effect::Quit => return Ok(()),
                    _ => {}
                }
            }
            symbols(&state);
            prop_assert!(cursors_are_in_range(&state));
        }
        // Every screen is left by Esc.
        for _ in 0..12 {
            if press(&mut state, KeyCode::Esc).contains(&Effect::Quit) {
                return Ok(());
            }
        }
        prop_assert!(false, "Esc does not lead out of {:?}", state.screen);
    }
}
