//! A review line by line.

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::{TypedLines, ask, show};
use crate::cli::CliError;
use crate::cli::output::stdout;
use crate::cli::review::Book;
use crate::messages::{Messages, Value};
use crate::sitting::{Outcome, Sitting};
use crate::store::{Card, Rating, date_of, day_of, review};
use crate::tui::rating_key;

/// Asks the cards one by one, each with its passage; each response is in the store before the
/// next card is shown. Returns whether all were answered.
///
/// # Errors
/// If the store cannot be written, or standard input cannot be read.
pub(in crate::cli) fn run(
    cards: &[Card],
    book: &mut Book<'_>,
    attempt: Uuid,
    messages: &Messages,
) -> Result<bool, CliError> {
    let mut lines = TypedLines::new();
    let mut right = 0;
    for (nth, card) in cards.iter().enumerate() {
        let mut sitting = Sitting::new(card.quiz.clone(), attempt);
        let numbers = show::Numbers::Hidden;
        stdout(&format!("\n{}", show::article(&sitting, numbers, messages)))?;
        let place = (nth + 1, cards.len());
        let Some((response, seconds)) = ask(&sitting, 0, place, &mut lines, messages)? else {
            return Ok(false);
        };
        let Ok(answer) = sitting.answer(response, seconds).cloned() else { continue };
        book.record(&card.quiz, &answer)?;
        stdout(&show::verdict(&sitting, 0, numbers, messages))?;
        let Some(verdict) = &answer.verdict else { continue };
        right += usize::from(verdict.outcome == Outcome::Right);
        let spoken = Rating::of(verdict.outcome, &card.quiz.items[0], answer.seconds);
        let item = &card.quiz.items[0].id;
        match rating(card, spoken, &mut lines, messages)? {
            None => return Ok(false),
            Some(Said::Rating(rating)) if rating == spoken => {}
            Some(Said::Rating(rating)) => book.rate(&card.quiz, item, rating)?,
            Some(Said::Aside { for_good }) => {
                book.put_aside(&card.quiz, item, for_good)?;
                let key = if for_good { "plain-aside-for-good" } else { "aside-later" };
                stdout(&format!("{}\n", messages.text(key)))?;
            }
        }
    }
    let values = [("right", Value::from(right)), ("of", Value::from(cards.len()))];
    stdout(&format!("\n{}\n", messages.with("review-done", &values)))?;
    Ok(true)
}

/// What a reader says to a card whose answer is told.
enum Said {
    /// How well it was known.
    Rating(Rating),
    /// That it is not asked before tomorrow, or never again.
    Aside { for_good: bool },
}

/// Asks for the reader's own rating; an empty line takes the one that the response speaks for.
fn rating(
    card: &Card,
    spoken: Rating,
    lines: &mut TypedLines,
    messages: &Messages,
) -> Result<Option<Said>, CliError> {
    let today = day_of(ZonedDateTime::now().date());
    let back = |rating| review(card.memory.as_ref(), rating, today).map(|card| card.due);
    let mut text = messages.text("review-rate");
    for rating in Rating::ALL {
        let name = messages.text(rating_key(rating));
        let due = back(rating)
            .map_or_else(|| messages.text("review-never"), |due| messages.date(date_of(due)));
        let sign = if rating == spoken { "*" } else { " " };
        text.push_str(&format!("\n {sign}{}  {name}: {due}", rating.number()));
    }
    stdout(&format!("{text}\n"))?;
    loop {
        let Some(line) = lines.next(messages)? else { return Ok(None) };
        match line.trim() {
            "" => return Ok(Some(Said::Rating(spoken))),
            "z" | "Z" => return Ok(Some(Said::Aside { for_good: false })),
            "x" | "X" => return Ok(Some(Said::Aside { for_good: true })),
            typed => match typed.parse().ok().and_then(Rating::from_number) {
                Some(rating) => return Ok(Some(Said::Rating(rating))),
                None => stdout(&format!("{}\n", messages.text("review-rate")))?,
            },
        }
    }
}
