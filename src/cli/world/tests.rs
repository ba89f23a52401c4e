//! Whole sittings by keys alone, on a store in memory.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;

use super::*;
use crate::messages::Lang;
use crate::quiz::{Item, Key, Skill, write_toml};
use crate::sitting::samples;
use crate::tui::{Keymap, Screen, State, Theme, ThemeName, draw, update};

/// The program without a terminal.
struct Table {
    desk: Desk,
    state: State,
    _folder: TempDir,
}

impl Table {
    /// The sample quiz is open, the first item is asked.
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let place = Place::new(&crate::cli::Global {
            lang: None,
            color: crate::cli::ColorChoice::Auto,
            config: None,
            data_dir: Some(folder.path().to_owned()),
        })
        .unwrap();
        let file = folder.path().join("faehre.toml");
        fs::write(&file, write_toml(&samples::quiz())).unwrap();
        let store = Store::in_memory().unwrap();
        let desk = Desk::new(store, place, Messages::new(Lang::De), None);
        let theme = Theme::new(ThemeName::Plain);
        let state = State::new(Messages::new(Lang::De), theme, Keymap::default(), (80, 24));
        let mut table = Self { desk, state, _folder: folder };
        table.follow(vec![Effect::List, Effect::Open { source: Source::File(file), anew: false }]);
        table.press(KeyCode::Enter);
        assert_eq!(table.state.screen, Screen::Question);
        table
    }

    /// Carries out effects and what follows from them, but for leaving.
    fn follow(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            for event in self.desk.carry_out(effect) {
                let effects = update(&mut self.state, event);
                self.follow(effects);
            }
        }
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        let effects = update(&mut self.state, Event::Key(KeyEvent::new(code, modifiers)));
        self.follow(effects);
        // Whatever there is can be drawn.
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| draw(&self.state, frame)).unwrap();
    }

    fn press(&mut self, code: KeyCode) {
        self.key(code, KeyModifiers::NONE);
    }

    fn typed(&mut self, text: &str) {
        text.chars().for_each(|c| self.press(KeyCode::Char(c)));
    }

    fn item(&self) -> Item {
        self.state.play.as_ref().and_then(|play| play.item()).unwrap().clone()
    }

    /// The place of an option, or of a prompt, as it is shown now.
    fn at(&self, text: &str) -> usize {
        let turn = self.state.play.as_ref().unwrap().turn.as_ref().unwrap();
        let find = |list: &[String]| list.iter().position(|each| each == text);
        find(&turn.shown.options).or_else(|| find(&turn.shown.prompts)).unwrap()
    }

    fn digit(at: usize) -> char {
        char::from_digit(u32::try_from(at).unwrap() + 1, 10).unwrap()
    }

    /// Gives the right answer to the item that is asked.
    fn answer(&mut self) {
        let item = self.item();
        match item.key.unwrap() {
            Key::Choice(keys) => {
                for key in keys {
                    let at = self.at(&key);
                    self.press(KeyCode::Char(Self::digit(at)));
                }
            }
            Key::Judge(right) => {
                let at = quiz::Judgement::ALL.iter().position(|each| *each == right).unwrap();
                let letter = "rfn".chars().nth(at).unwrap();
                self.press(KeyCode::Char(letter));
            }
            Key::Text { answer, .. } => self.typed(&answer),
            Key::Match(pairs) => {
                for (prompt, option) in pairs {
                    let (prompt, option) = (self.at(&prompt), self.at(&option));
                    self.press(KeyCode::Char(Self::digit(prompt)));
                    self.press(KeyCode::Char(char::from(b'a' + u8::try_from(option).unwrap())));
                }
            }
            Key::Order(right) => {
                let turn = self.state.play.as_ref().unwrap().turn.as_ref().unwrap();
                let mut lines = turn.shown.options.clone();
                for (to, line) in right.iter().enumerate() {
                    let from = lines.iter().position(|each| each == line).unwrap();
                    self.press(KeyCode::Char(Self::digit(from)));
                    for _ in to..from {
                        self.key(KeyCode::Up, KeyModifiers::SHIFT);
                    }
                    let line = lines.remove(from);
                    lines.insert(to, line);
                }
            }
        }
        self.press(KeyCode::Enter);
    }

    /// Answered and right responses by skill.
    fn tallies(&self) -> Vec<(Skill, u64, u64)> {
        let by_skill = self.desk.store.by_skill().unwrap();
        by_skill.into_iter().map(|(skill, tally)| (skill, tally.answered, tally.right)).collect()
    }
}

#[test]
fn every_kind_is_answered_right_by_keys_alone() {
    let mut table = Table::new();
    for _ in 0..6 {
        table.answer();
        table.press(KeyCode::Enter);
    }
    assert_eq!(table.state.screen, Screen::Result);
    let all = [
        (Skill::Source, 1, 1),
        (Skill::Fact, 1, 1),
        (Skill::Detail, 1, 1),
        (Skill::Structure, 2, 2),
        (Skill::Vocabulary, 1, 1),
    ];
    assert_eq!(table.tallies(), all);
    let totals = table.desk.store.totals().unwrap();
    assert_eq!((totals.attempts, totals.finished), (1, 1));
}

#[test]
fn every_kind_is_skipped_and_nothing_is_right() {
    let mut table = Table::new();
    for _ in 0..6 {
        table.key(KeyCode::Char('s'), KeyModifiers::CONTROL);
        table.press(KeyCode::Enter);
    }
    assert_eq!(table.state.screen, Screen::Result);
    assert!(table.tallies().iter().all(|(_, _, right)| *right == 0));
    let answered: u64 = table.tallies().iter().map(|(_, answered, _)| answered).sum();
    assert_eq!(answered, 6);
}

#[test]
fn nothing_is_kept_before_it_is_confirmed() {
    let mut table = Table::new();
    // Chosen, changed, taken back: the store knows nothing.
    table.typed("12");
    table.press(KeyCode::Backspace);
    table.press(KeyCode::Backspace);
    table.press(KeyCode::Enter);
    assert_eq!(table.tallies(), []);
    table.answer();
    assert_eq!(table.tallies(), [(Skill::Source, 1, 1)]);
    // Confirming again goes on and keeps nothing twice.
    table.press(KeyCode::Enter);
    table.press(KeyCode::Enter);
    assert_eq!(table.tallies(), [(Skill::Source, 1, 1)]);
}

#[test]
fn typed_answers_forgive_letters_but_not_meaning() {
    for (typed, right) in [("faehre", 1), ("  DIE FÄHRE ", 1), ("Fa\u{308}hre", 1), ("Brücke", 0)]
    {
        let mut table = Table::new();
        for _ in 0..2 {
            table.answer();
            table.press(KeyCode::Enter);
        }
        table.typed(typed);
        table.press(KeyCode::Enter);
        assert!(table.tallies().contains(&(Skill::Vocabulary, 1, right)), "{typed}");
    }
}

#[test]
fn a_sitting_that_was_left_is_taken_up_where_it_was() {
    let mut table = Table::new();
    table.answer();
    table.press(KeyCode::Enter);
    let second = table.item().id;
    table.press(KeyCode::Esc);
    assert_eq!(table.state.screen, Screen::Library);
    let entry = table.state.library.seen().into_iter().find(|entry| entry.left == Some(1));
    let source = entry.expect("the library shows what was left").source.clone();
    table.follow(vec![Effect::Open { source, anew: false }]);
    if table.state.screen == Screen::Reader {
        table.press(KeyCode::Enter);
    }
    assert_eq!(table.item().id, second);
    while table.state.screen == Screen::Question {
        table.answer();
        table.press(KeyCode::Enter);
    }
    let totals = table.desk.store.totals().unwrap();
    assert_eq!((totals.attempts, totals.finished, totals.tally.right), (1, 1, 6));
}

#[test]
fn what_was_wrong_is_practised_at_once() {
    let mut table = Table::new();
    table.key(KeyCode::Char('s'), KeyModifiers::CONTROL);
    table.press(KeyCode::Enter);
    for _ in 0..5 {
        table.answer();
        table.press(KeyCode::Enter);
    }
    assert_eq!(table.state.screen, Screen::Result);
    table.typed("w");
    assert_eq!((table.state.screen, table.item().id.as_str()), (Screen::Question, "wer"));
    table.answer();
    table.press(KeyCode::Enter);
    assert_eq!(table.state.screen, Screen::Result);
    assert!(table.tallies().contains(&(Skill::Source, 2, 1)));
}
