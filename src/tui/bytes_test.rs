//! How much goes to the terminal: over SSH only what changed is sent.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::event::KeyCode;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::draw;
use super::screens_test::{library, press, state};
use crate::messages::Lang;

/// Counts what is written.
#[derive(Clone, Default)]
struct Counter(Rc<RefCell<usize>>);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_key_sends_a_small_part_of_what_a_screen_takes() {
    let counter = Counter::default();
    let viewport = Viewport::Fixed(Rect::new(0, 0, 120, 40));
    let backend = CrosstermBackend::new(counter.clone());
    let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
    let mut state = state(Lang::De, (120, 40));
    library(&mut state);
    let mut sent = |state: &super::State| {
        let before = *counter.0.borrow();
        terminal.draw(|frame| draw(state, frame)).unwrap();
        *counter.0.borrow() - before
    };
    let whole = sent(&state);
    press(&mut state, KeyCode::Down);
    let moved = sent(&state);
    let nothing = sent(&state);
    assert!(moved > 0, "the selection is not seen to move");
    assert!(moved * 5 < whole, "moving sends {moved} bytes, the whole screen {whole}");
    assert!(nothing < 64, "{nothing} bytes for a screen that is as it was");
}
