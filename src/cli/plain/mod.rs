//! A sitting line by line, without cursor control: for screen readers, braille and pipes.

mod answer;
mod review;
mod show;

use std::io::{self, BufRead, Lines, StdinLock};
use std::time::Instant;

use super::CliError;
use super::input::no_stdin;
use super::output::stdout;
use super::play::Seat;
use crate::messages::Messages;
use crate::quiz::Response;
use crate::sitting::Sitting;
pub(super) use review::run as review;
pub(super) use show::{key_text, outcome_key, result};

/// Asks the items that are left, one by one; each response is in the store before the next item
/// is shown. Returns whether all were answered: the end of the input ends the sitting.
///
/// # Errors
/// If the store cannot be written, or standard input cannot be read.
pub(super) fn run(seat: &mut Seat, messages: &Messages) -> Result<bool, CliError> {
    let numbers = show::Numbers::Shown;
    stdout(&show::article(&seat.sitting, numbers, messages))?;
    let mut lines = TypedLines::new();
    while let Some(at) = seat.sitting.next() {
        let (answered, of) = seat.sitting.progress();
        let place = (answered + 1, of);
        let Some((response, seconds)) = ask(&seat.sitting, at, place, &mut lines, messages)? else {
            return Ok(false);
        };
        if seat.sitting.answer(response, seconds).is_err() {
            break;
        }
        seat.record()?;
        stdout(&show::verdict(&seat.sitting, at, numbers, messages))?;
    }
    stdout(&result(&seat.sitting, messages))?;
    Ok(true)
}

/// The lines of standard input.
struct TypedLines(Lines<StdinLock<'static>>);

impl TypedLines {
    fn new() -> Self {
        Self(io::stdin().lock().lines())
    }

    /// The next line; `None` at the end, which is told.
    fn next(&mut self, messages: &Messages) -> Result<Option<String>, CliError> {
        let Some(line) = self.0.next() else {
            stdout(&format!("\n{}\n", messages.text("plain-left")))?;
            return Ok(None);
        };
        line.map(Some).map_err(no_stdin)
    }
}

/// Asks an item until a line answers it. Returns the response and the seconds it took; `None` at
/// the end of the input. `place` is the item's number and the number of items.
fn ask(
    sitting: &Sitting,
    at: usize,
    place: (usize, usize),
    lines: &mut TypedLines,
    messages: &Messages,
) -> Result<Option<(Response, f64)>, CliError> {
    let item = &sitting.quiz().items[at];
    let shown = sitting.shown(item);
    stdout(&show::item(place, item, &shown, messages))?;
    let since = Instant::now();
    loop {
        let Some(line) = lines.next(messages)? else { return Ok(None) };
        match answer::read(&line, item, &shown, messages) {
            Ok(response) => return Ok(Some((response, since.elapsed().as_secs_f64()))),
            Err(what) => stdout(&format!("{what}\n"))?,
        }
    }
}
