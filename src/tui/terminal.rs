//! The terminal: taken over at the start, given back whatever happens.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, terminal};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

/// Whether the terminal is taken over now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// A terminal that was taken over. Dropping it gives it back.
pub struct Guard {
    /// What is drawn to.
    pub screen: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    mouse: bool,
}

impl Guard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// If the output is no terminal, or the terminal can't be taken over.
    pub fn new(mouse: bool) -> io::Result<Self> {
        if !stdout().is_terminal() {
            return Err(io::Error::from(io::ErrorKind::NotConnected));
        }
        restore_after_panic();
        enter(mouse)?;
        let screen = blank_screen().inspect_err(|_| leave())?;
        Ok(Self { screen, mouse })
    }

    /// Gives the terminal back for a while; [`Guard::resume`] takes it over again.
    pub fn pause(&mut self) {
        leave();
    }

    /// Takes the terminal over again; every cell is drawn anew.
    ///
    /// # Errors
    /// If it can't be taken over.
    pub fn resume(&mut self) -> io::Result<()> {
        enter(self.mouse)?;
        self.redraw()
    }

    /// Forgets what is on the screen, so that every cell is drawn anew.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub fn redraw(&mut self) -> io::Result<()> {
        // The library's own way to clear asks the terminal where its cursor is; the answer would
        // get among the keys, and over a slow line or none the program would wait for it.
        execute!(stdout(), terminal::Clear(terminal::ClearType::All))?;
        self.screen = blank_screen()?;
        Ok(())
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// If the terminal does not tell.
    pub fn size() -> io::Result<(u16, u16)> {
        terminal::size()
    }
}

/// A screen on which nothing was drawn yet.
fn blank_screen() -> io::Result<Terminal<CrosstermBackend<BufWriter<Stdout>>>> {
    // Large enough for a whole screen: one write a frame.
    let out = BufWriter::with_capacity(1 << 16, stdout());
    Terminal::new(CrosstermBackend::new(out))
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

fn enter(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let entered = execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste);
    let entered =
        entered.and_then(|()| if mouse { execute!(stdout(), EnableMouseCapture) } else { Ok(()) });
    entered.inspect_err(|_| leave())
}

/// Undoes all of [`enter`], once. Nothing more can be done about an error here.
fn leave() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = stdout();
        let _ =
            execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = out.flush();
        let _ = disable_raw_mode();
    }
}

/// A panic's message would be lost on the alternate screen.
fn restore_after_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let screen = std::thread::current().id();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            // A job beside the screen that breaks down is told on the screen, which stays.
            let at_the_screen = std::thread::current().id() == screen;
            if at_the_screen || !TAKEN.load(Ordering::SeqCst) {
                leave();
                before(info);
            }
        }));
    });
}
