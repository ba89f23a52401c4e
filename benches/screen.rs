//! From a key to the drawn frame, with an article of 20,000 words open: to be under 5 ms.

#![allow(missing_docs, clippy::unwrap_used)]

mod articles;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use divan::Bencher;
use nachlese::messages::{Lang, Messages};
use nachlese::quiz::{FileFormat, read};
use nachlese::sitting::Sitting;
use nachlese::text::Article;
use nachlese::tui::{Event, Keymap, Opened, State, Theme, ThemeName, draw, update};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

fn main() {
    divan::main();
}

fn state(size: (u16, u16)) -> State {
    let text = "title = \"Q\"\n[[items]]\nstem = \"Wer?\"\nkind = \"choice\"\noptions = [\"a\", \"b\"]\nanswer = \"a\"\n";
    let mut quiz = read(text, FileFormat::Toml).unwrap().quiz;
    quiz.article = Some(Article { text: articles::text(20_000), ..Article::default() });
    let theme = Theme::new(ThemeName::Dark);
    let mut state = State::new(Messages::new(Lang::De), theme, Keymap::default(), size);
    let sitting = Sitting::new(quiz, Uuid::nil());
    update(
        &mut state,
        Event::Opened(Box::new(Opened { sitting, straight: false, open_book: None })),
    );
    state
}

fn press(bencher: Bencher<'_, '_>, mut state: State, keys: [KeyCode; 2]) {
    let mut terminal = Terminal::new(TestBackend::new(state.size.0, state.size.1)).unwrap();
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let key = KeyEvent::new(keys[turn % 2], KeyModifiers::NONE);
        update(&mut state, Event::Key(key));
        terminal.draw(|frame| draw(&state, frame)).unwrap();
    });
}

/// Turning pages of the article.
#[divan::bench(args = [(80, 24), (200, 60)])]
fn page_of_the_article(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    press(bencher, state(size), [KeyCode::PageDown, KeyCode::PageUp]);
}

/// Choosing an option with the article beside the question.
#[divan::bench(args = [(120, 40), (200, 60)])]
fn option_beside_the_article(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut state = state(size);
    for _ in 0..2 {
        update(&mut state, Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE)));
    }
    press(bencher, state, [KeyCode::Down, KeyCode::Up]);
}
