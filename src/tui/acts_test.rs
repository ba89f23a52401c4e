//! What keys and the mouse do: answers, taking back, making a quiz, a response that is not kept.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use uuid::Uuid;

use super::screens_test::{
    SIZES, happen, library, make, opened, pick, press, questions, state, symbols, typed, until,
};
use super::*;
use crate::messages::Lang;
use crate::sitting::{Sitting, samples};
use crate::text::Article;

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
    happen(
        &mut state,
        Event::Opened(Box::new(Opened { sitting, straight: true, open_book: None })),
    );
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
fn after_a_sitting_the_cursor_is_on_its_quiz() {
    let mut state = state(Lang::De, (80, 24));
    library(&mut state);
    let listed = state.library.entries.clone().unwrap();
    press(&mut state, KeyCode::End);
    opened(&mut state);
    assert_eq!(press(&mut state, KeyCode::Esc), [Effect::List]);
    happen(&mut state, Event::Listed(listed.clone()));
    assert_eq!(state.library.selected().unwrap().title, samples::quiz().title);
    // Listed once more, it stays where it is now.
    press(&mut state, KeyCode::Down);
    let here = state.library.selected().unwrap().clone();
    happen(&mut state, Event::Listed(listed));
    assert_eq!(state.library.selected(), Some(&here));
}

#[test]
fn an_article_is_picked_from_a_list() {
    let mut state = state(Lang::De, (80, 24));
    pick(&mut state);
    let marked = |state: &State| {
        let seen = symbols(state);
        seen.lines().find(|row| row.contains('▸')).unwrap().to_owned()
    };
    assert!(marked(&state).contains("▸  1  Fähre liegt still"), "{}", symbols(&state));
    press(&mut state, KeyCode::End);
    press(&mut state, KeyCode::Down);
    assert!(marked(&state).contains("12  Meldung 12"), "{}", symbols(&state));
    press(&mut state, KeyCode::Home);
    press(&mut state, KeyCode::Down);
    let effects = press(&mut state, KeyCode::Enter);
    assert_eq!(effects, [Effect::Read { job: 2, given: Given::Entry(2) }]);
    happen(&mut state, Event::GotTo { job: 1, stage: Stage::Extracting });
    assert!(!symbols(&state).contains("herausgesucht"), "an earlier job says nothing any more");
    let host = "bote.example".to_owned();
    happen(&mut state, Event::GotTo { job: 2, stage: Stage::Fetching(host) });
    assert!(symbols(&state).contains("bote.example wird gefragt"), "{}", symbols(&state));
    // Esc while it is fetched, when it failed, and from the text, leads back to the list.
    assert_eq!(press(&mut state, KeyCode::Esc), [Effect::Cancel(2)]);
    assert!(marked(&state).contains("2  "), "{}", symbols(&state));
    press(&mut state, KeyCode::Enter);
    happen(&mut state, Event::NotMade { job: 3, reason: "kein Anschluss".to_owned() });
    assert!(symbols(&state).contains("kein Anschluss"), "{}", symbols(&state));
    press(&mut state, KeyCode::Enter);
    let text = "Die Fähre liegt still.".to_owned();
    let article = Box::new(Article { text, ..Article::default() });
    happen(&mut state, Event::Read { job: 4, article });
    press(&mut state, KeyCode::Esc);
    assert!(marked(&state).contains("2  "), "{}", symbols(&state));
    // The wheel moves through the list, and back.
    for (kind, number) in [(MouseEventKind::ScrollDown, "3"), (MouseEventKind::ScrollUp, "2")] {
        let modifiers = KeyModifiers::NONE;
        happen(&mut state, Event::Mouse(MouseEvent { kind, column: 9, row: 9, modifiers }));
        assert!(marked(&state).contains(&format!(" {number}  ")), "{}", symbols(&state));
    }
    // A click on another moves there, a second one takes it.
    assert_eq!(click_on(&mut state, "Meldung 5"), []);
    let effects = click_on(&mut state, "Meldung 5");
    assert_eq!(effects, [Effect::Read { job: 5, given: Given::Entry(5) }]);
    // A quiz of an entry is not named after the whole feed.
    let article = Box::new(Article { text: "Die Fähre.".to_owned(), ..Article::default() });
    happen(&mut state, Event::Read { job: 5, article });
    press(&mut state, KeyCode::Enter);
    let quiz = Box::new(samples::quiz());
    let effects = update(&mut state, Event::Made { job: 6, quiz: quiz.clone() });
    assert_eq!(effects, [Effect::Keep { quiz, name: String::new() }]);
    // From the list Esc leads to the name.
    let mut state = self::state(Lang::De, (80, 24));
    pick(&mut state);
    press(&mut state, KeyCode::Esc);
    assert!(symbols(&state).contains("Aus welchem Artikel"), "{}", symbols(&state));
}

#[test]
fn whether_the_book_was_open_is_told_with_the_first_question() {
    for (keys, open) in [("", true), ("b", false), ("bb", true)] {
        let mut state = state(Lang::De, (80, 24));
        library(&mut state);
        opened(&mut state);
        typed(&mut state, keys);
        let effects = press(&mut state, KeyCode::Enter);
        let attempt = Uuid::from_u128(7);
        assert_eq!(effects, [Effect::Book { attempt, open }], "{keys:?}");
    }
    // A sitting that is taken up again has the book as it was, and practice as before it.
    let mut state = state(Lang::De, (80, 24));
    library(&mut state);
    let open = |straight, open_book| {
        let sitting = Sitting::new(samples::quiz(), Uuid::from_u128(8));
        Event::Opened(Box::new(Opened { sitting, straight, open_book }))
    };
    happen(&mut state, open(false, Some(false)));
    let closed = Effect::Book { attempt: Uuid::from_u128(8), open: false };
    assert_eq!(press(&mut state, KeyCode::Enter), std::slice::from_ref(&closed));
    assert_eq!(happen(&mut state, open(true, None)), [closed]);
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
