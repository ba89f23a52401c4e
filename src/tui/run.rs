//! The loop: wait, update, carry out, draw. Nothing is drawn while nothing happens.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Instant;

use super::effect::{Effect, Post, World};
use super::event::Event;
use super::keymap::Keymap;
use super::settings::Settings;
use super::state::{Notice, State};
use super::terminal::Guard;
use super::theme::Theme;
use super::update::{name_article, update};
use super::view::draw;
use crate::messages::Messages;
use crate::system::{self, Signal, Watched};

/// How the program looks and begins.
#[derive(Debug)]
pub struct Options {
    /// The interface's texts.
    pub messages: Messages,
    /// The look.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// What else can be set.
    pub settings: Settings,
    /// What is told first.
    pub notice: Option<Notice>,
    /// What is done first.
    pub start: Vec<Effect>,
    /// A file or an address with articles that is named to begin with.
    pub article: Option<String>,
}

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The user left.
    Quit,
    /// A signal came, of this number; the terminal was given back.
    Signal(i32),
}

/// Why there can be no terminal program.
#[derive(Debug)]
pub enum TuiError {
    /// The output is no terminal.
    NoTerminal,
    /// The terminal failed.
    Io(io::Error),
}

impl From<io::Error> for TuiError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotConnected => Self::NoTerminal,
            _ => Self::Io(error),
        }
    }
}

/// What the loop waits for.
enum Input {
    Event(Event),
    Signal(Signal),
    Lost(io::Error),
}

/// Runs the terminal program until its user leaves or a signal ends it.
///
/// # Errors
/// If there is no terminal, or it fails while the program runs.
pub fn run(options: Options, world: &mut dyn World) -> Result<Ended, TuiError> {
    let mut guard = Guard::new(options.settings.mouse)?;
    let (sender, inputs) = channel();
    let to_loop = sender.clone();
    let _watch =
        system::watch(Watched::Screen, move |signal| to_loop.send(Input::Signal(signal)).is_ok())?;
    let to_loop = sender.clone();
    world.connect(Post::new(move |event| {
        // There is nobody to tell once the loop has ended.
        let _ = to_loop.send(Input::Event(event));
    }));
    thread::spawn(move || read_events(&sender));
    let size = Guard::size()?;
    let mut state = State::new(options.messages, options.theme, options.keymap, size);
    state.settings = options.settings;
    state.notice = options.notice;
    let mut start = options.start;
    start.extend(options.article.into_iter().flat_map(|name| name_article(&mut state, &name)));
    let mut looped =
        Loop { state, world, guard: &mut guard, began: Instant::now(), stopped: false };
    looped.run(start, &inputs)
}

fn read_events(sender: &Sender<Input>) {
    use crossterm::event::Event as Raw;
    loop {
        let input = match crossterm::event::read() {
            Ok(Raw::Key(key)) => Input::Event(Event::Key(key)),
            Ok(Raw::Mouse(mouse)) => Input::Event(Event::Mouse(mouse)),
            Ok(Raw::Paste(text)) => Input::Event(Event::Paste(text)),
            Ok(Raw::Resize(width, height)) => Input::Event(Event::Resize(width, height)),
            Ok(Raw::FocusGained | Raw::FocusLost) => continue,
            Err(error) => Input::Lost(error),
        };
        let lost = matches!(input, Input::Lost(_));
        if sender.send(input).is_err() || lost {
            break;
        }
    }
}

struct Loop<'a> {
    state: State,
    world: &'a mut dyn World,
    guard: &'a mut Guard,
    began: Instant,
    /// Whether the process stopped by itself and has not heard of going on yet.
    stopped: bool,
}

impl Loop<'_> {
    fn run(&mut self, start: Vec<Effect>, inputs: &Receiver<Input>) -> Result<Ended, TuiError> {
        if self.carry_out(start)? {
            return Ok(Ended::Quit);
        }
        loop {
            self.draw()?;
            let mut next = self.wait(inputs);
            // All that has come meanwhile is taken before the next drawing, so that held keys
            // and pasted text do not lag behind.
            while let Some(input) = next {
                match input {
                    Input::Signal(Signal::Stop) => self.suspend()?,
                    Input::Signal(Signal::Continue) => self.go_on()?,
                    Input::Signal(Signal::End(signal)) => return Ok(Ended::Signal(signal)),
                    Input::Lost(error) => return Err(TuiError::Io(error)),
                    Input::Event(event) => {
                        if self.happen(event)? {
                            return Ok(Ended::Quit);
                        }
                    }
                }
                next = inputs.try_recv().ok();
            }
        }
    }

    /// Waits for an input; while something moves, not longer than until
    /// it does.
    fn wait(&mut self, inputs: &Receiver<Input>) -> Option<Input> {
        let Some(pause) = self.state.ticks() else { return inputs.recv().ok() };
        match inputs.recv_timeout(pause) {
            Ok(input) => Some(input),
            Err(RecvTimeoutError::Timeout) => {
                self.tick();
                None
            }
            Err(RecvTimeoutError::Disconnected) => {
                Some(Input::Lost(io::ErrorKind::UnexpectedEof.into()))
            }
        }
    }

    fn tick(&mut self) {
        let now = self.began.elapsed().as_secs_f64();
        update(&mut self.state, Event::Time(now));
    }

    /// Lets an event happen, and what follows from it. Tells whether the program is left.
    fn happen(&mut self, event: Event) -> Result<bool, TuiError> {
        self.tick();
        let effects = update(&mut self.state, event);
        self.carry_out(effects)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Result<bool, TuiError> {
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(true),
                Effect::Suspend => self.suspend()?,
                Effect::Redraw => self.guard.redraw()?,
                effect => {
                    for event in self.world.carry_out(effect) {
                        if self.happen(event)? {
                            return Ok(true);
                        }
                    }
                }
            }
        }
        Ok(false)
    }

    fn suspend(&mut self) -> Result<(), TuiError> {
        self.guard.pause();
        self.stopped = true;
        system::stop()?;
        self.take_over()
    }

    /// The process was continued. If it stopped by itself, all is done already; if others stopped
    /// it, who knows what they did to the terminal.
    fn go_on(&mut self) -> Result<(), TuiError> {
        if std::mem::take(&mut self.stopped) {
            return Ok(());
        }
        self.guard.pause();
        self.take_over()
    }

    fn take_over(&mut self) -> Result<(), TuiError> {
        self.guard.resume()?;
        let (width, height) = Guard::size()?;
        self.tick();
        update(&mut self.state, Event::Resize(width, height));
        Ok(())
    }

    fn draw(&mut self) -> Result<(), TuiError> {
        let state = &self.state;
        self.guard.screen.draw(|frame| draw(state, frame))?;
        Ok(())
    }
}
