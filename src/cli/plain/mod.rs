//! A sitting line by line, without cursor control: for screen readers, braille and pipes.

mod answer;
mod show;

use std::io::{self, BufRead};
use std::time::Instant;

use super::CliError;
use super::output::stdout;
use super::play::Seat;
use crate::messages::Messages;
pub(super) use show::{key_text, outcome_key, result};

/// Asks the items that are left, one by one; each response is in the store before the next item
/// is shown. Returns whether all were answered: the end of the input ends the sitting.
///
/// # Errors
/// If the store cannot be written, or standard input cannot be read.
pub(super) fn run(seat: &mut Seat, messages: &Messages) -> Result<bool, CliError> {
    stdout(&show::article(&seat.sitting, messages))?;
    let mut lines = io::stdin().lock().lines();
    while let Some(at) = seat.sitting.next() {
        let item = seat.sitting.quiz().items[at].clone();
        let shown = seat.sitting.shown(&item);
        stdout(&show::item(&seat.sitting, &item, &shown, messages))?;
        let since = Instant::now();
        let response = loop {
            let Some(line) = lines.next() else {
                stdout(&format!("\n{}\n", messages.text("plain-left")))?;
                return Ok(false);
            };
            let line = line.map_err(|error| {
                CliError::environment("cannot read standard input").because(error)
            })?;
            match answer::read(&line, &item, &shown, messages) {
                Ok(response) => break response,
                Err(what) => stdout(&format!("{what}\n"))?,
            }
        };
        let seconds = since.elapsed().as_secs_f64();
        if seat.sitting.answer(response, seconds).is_err() {
            break;
        }
        seat.record()?;
        stdout(&show::verdict(&seat.sitting, at, messages))?;
    }
    stdout(&result(&seat.sitting, messages))?;
    Ok(true)
}
