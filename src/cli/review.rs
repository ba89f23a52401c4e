//! `nachlese review`: the items that are due, on the screen or line by line.

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::output::stdout;
use super::place::{Place, store_error};
use super::{CliError, Global, messages, open, plain};
use crate::quiz::Quiz;
use crate::sitting::Answer;
use crate::store::{Card, Ending, Mode, NewAttempt, Rating, Store};
use crate::tui::Effect;

/// How many items a review has at most; what is left is due the next time.
pub(super) const MOST: usize = 50;

/// Asks the items that are due today: what was wrong or slow comes back in growing intervals.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese review\n  nachlese review --hard\n  nachlese review --plain --limit 10"
)]
pub struct ReviewArgs {
    /// The items that were wrong most often, due or not.
    #[arg(long)]
    pub hard: bool,

    /// At most so many items.
    #[arg(long, value_name = "N", default_value_t = MOST)]
    pub limit: usize,

    /// Take back all items that were put aside for good, and ask nothing.
    #[arg(long, conflicts_with_all = ["hard", "plain"])]
    pub take_back: bool,

    /// Line by line, without a screen. By itself where the output is no terminal.
    #[arg(long)]
    pub plain: bool,
}

/// Runs the command.
///
/// # Errors
/// If the store cannot be used.
pub fn run(args: &ReviewArgs, global: &Global) -> Result<(), CliError> {
    let place = Place::new(global)?;
    let messages = messages(global);
    let mut store = place.open_store(&messages)?;
    if args.take_back {
        let count = store.take_back().map_err(store_error)?;
        return stdout(&format!(
            "{}\n",
            messages.with("review-taken-back", &[("n", count.into())])
        ));
    }
    let cards = cards(&store, args.hard, args.limit).map_err(store_error)?;
    if cards.is_empty() {
        let key = if args.hard { "review-nothing-hard" } else { "review-nothing" };
        return stdout(&format!("{}\n", messages.text(key)));
    }
    if !args.plain && open::is_possible() {
        drop(store);
        let first = Effect::Review { hard: args.hard, limit: args.limit };
        return open::play(first, None, place, global);
    }
    let attempt = begin(&mut store, cards.len(), &ZonedDateTime::now())?;
    // Line by line each card's passage stands above its question.
    store.set_book(attempt, true).map_err(store_error)?;
    let mut book = Book { store: &mut store, attempt };
    let finished = plain::review(&cards, &mut book, attempt, &messages)?;
    let ending = if finished { Ending::Finished } else { Ending::Left };
    store.end(attempt, ending, &ZonedDateTime::now()).map_err(store_error)
}

/// The items of a review.
pub(super) fn cards(
    store: &Store,
    hard: bool,
    limit: usize,
) -> Result<Vec<Card>, crate::store::StoreError> {
    if hard { store.hard(limit) } else { store.due(ZonedDateTime::now().date(), limit) }
}

/// Begins a review in the store; returns its name for good.
pub(super) fn begin(
    store: &mut Store,
    items: usize,
    now: &ZonedDateTime,
) -> Result<Uuid, CliError> {
    let uuid = Uuid::new_v4();
    let attempt =
        NewAttempt { uuid, quiz: None, fingerprint: "", name: None, mode: Mode::Review, items };
    store.begin(&attempt, now).map_err(store_error)?;
    Ok(uuid)
}

/// Puts an item aside, until tomorrow or for good.
///
/// # Errors
/// If the store cannot be written.
pub(super) fn put_aside(
    store: &mut Store,
    quiz: &str,
    item: &str,
    for_good: bool,
) -> Result<(), CliError> {
    let tomorrow = ZonedDateTime::now().date().tomorrow().ok();
    store.put_aside(quiz, item, tomorrow.filter(|_| !for_good)).map_err(store_error)
}

/// Where the answers of a review are written down.
pub(super) struct Book<'a> {
    store: &'a mut Store,
    attempt: Uuid,
}

impl Book<'_> {
    /// Commits an answer.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub(super) fn record(&mut self, quiz: &Quiz, answer: &Answer) -> Result<(), CliError> {
        let now = ZonedDateTime::now();
        self.store.record(self.attempt, quiz, answer, &now).map(drop).map_err(store_error)
    }

    /// Commits the reader's own rating of the answer.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub(super) fn rate(&mut self, quiz: &Quiz, item: &str, rating: Rating) -> Result<(), CliError> {
        self.store.rate(self.attempt, &quiz.id, item, rating).map(drop).map_err(store_error)
    }

    /// Puts the item aside, until tomorrow or for good.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub(super) fn put_aside(
        &mut self,
        quiz: &Quiz,
        item: &str,
        for_good: bool,
    ) -> Result<(), CliError> {
        put_aside(self.store, &quiz.id, item, for_good)
    }
}
