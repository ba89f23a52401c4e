//! `nachlese play`: a quiz on the screen, line by line, or from a response file.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, ZonedDateTime};
use uuid::Uuid;

use super::output::{stdout, tell};
use super::place::{Place, store_error};
use super::quiz_file::QuizFile;
use super::{CliError, Global, input, messages, open, plain, whole_file};
use crate::messages::{Messages, Note};
use crate::note;
use crate::quiz::{self, Quiz};
use crate::sitting::{ResponseFile, Sitting};
use crate::store::{Ending, Mode, NewAttempt, Store};
use crate::text::inert;

/// Plays a quiz.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese play quiz.toml\n  nachlese play quiz.toml --plain\n  nachlese play handout.toml --name Ada -o ada.json\n  nachlese play quiz.toml --answers ada.json"
)]
pub struct PlayArgs {
    /// The quiz or handout.
    #[arg(value_name = "QUIZ")]
    pub quiz: PathBuf,

    /// Line by line, without a screen: for screen readers, braille and pipes. By itself where
    /// the output is no terminal.
    #[arg(long)]
    pub plain: bool,

    /// Answer with a response file and print the result.
    #[arg(long, value_name = "FILE", conflicts_with = "plain")]
    pub answers: Option<PathBuf>,

    /// Who answers.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,

    /// Write the responses to this file (TOML if it ends in .toml, else JSON).
    #[arg(short, long, value_name = "RESPONSE")]
    pub output: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// If the quiz or the response file is at fault, or the store cannot be used.
pub fn run(args: &PlayArgs, global: &Global) -> Result<(), CliError> {
    let quiz = QuizFile::load(&args.quiz, global)?.quiz;
    let place = Place::new(global)?;
    if let Some(answers) = &args.answers {
        return play_answers(args, answers, quiz, &place, global);
    }
    let on_screen = !args.plain && open::is_possible();
    if on_screen {
        let first = open::open_file(args.quiz.clone());
        open::play(first, args.name.clone(), place.clone(), global)?;
        return args
            .output
            .as_deref()
            .map_or(Ok(()), |path| write_last(&quiz, path, args, &place, &messages(global)));
    }
    let messages = messages(global);
    let mut seat = Seat::take(args, quiz, &place, Mode::Sitting, None, &messages)?;
    let finished = plain::run(&mut seat, &messages)?;
    seat.end(if finished { Ending::Finished } else { Ending::Left })?;
    seat.write(args.output.as_deref())
}

/// A sitting with its place in the store.
pub(super) struct Seat {
    store: Store,
    /// The sitting.
    pub sitting: Sitting,
    fingerprint: String,
    name: Option<String>,
    started: Timestamp,
}

impl Seat {
    /// Begins a sitting or goes on with the one that was left. `attempt` is the name that the
    /// sitting has already, from its response file: what the store holds of it is not kept twice.
    fn take(
        args: &PlayArgs,
        quiz: Quiz,
        place: &Place,
        mode: Mode,
        attempt: Option<Uuid>,
        messages: &Messages,
    ) -> Result<Self, CliError> {
        let mut store = place.open_store(messages)?;
        let fingerprint = match &quiz.kind {
            quiz::QuizKind::Handout { fingerprint } => fingerprint.clone(),
            quiz::QuizKind::Quiz => quiz::fingerprint(&quiz),
        };
        let unfinished = match mode {
            Mode::Sitting => store.unfinished(&quiz).map_err(store_error)?,
            _ => None,
        };
        // A response file tells the version: what was left at another version is not taken into it.
        let left = unfinished.filter(|left| {
            !left.responses.is_empty()
                && left.name == args.name
                && (args.output.is_none() || left.fingerprint == fingerprint)
        });
        let uuid = left.as_ref().map(|left| left.uuid).or(attempt).unwrap_or_else(Uuid::new_v4);
        let started = left.as_ref().map_or_else(Timestamp::now, |left| left.started);
        if !store.has_attempt(uuid).map_err(store_error)? {
            let attempt = NewAttempt {
                uuid,
                quiz: Some(&quiz),
                fingerprint: &fingerprint,
                name: args.name.as_deref(),
                mode,
                items: quiz.items.len(),
            };
            store.begin(&attempt, &ZonedDateTime::now()).map_err(store_error)?;
        }
        // Line by line the article stands above the questions.
        let has_article = quiz.article.as_ref().is_some_and(|article| !article.text.is_empty());
        if mode == Mode::Sitting && has_article {
            store.set_book(uuid, true).map_err(store_error)?;
        }
        let mut sitting = Sitting::new(quiz, uuid);
        sitting.resume(left.into_iter().flat_map(|left| left.responses));
        Ok(Self { store, sitting, fingerprint, name: args.name.clone(), started })
    }

    /// Commits the last answer.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn record(&mut self) -> Result<(), CliError> {
        if let Some(answer) = self.sitting.answers().last() {
            let (attempt, now) = (self.sitting.attempt(), ZonedDateTime::now());
            self.store.record(attempt, self.sitting.quiz(), answer, &now).map_err(store_error)?;
        }
        Ok(())
    }

    fn end(&mut self, ending: Ending) -> Result<(), CliError> {
        self.store.end(self.sitting.attempt(), ending, &ZonedDateTime::now()).map_err(store_error)
    }

    fn write(&self, path: Option<&Path>) -> Result<(), CliError> {
        let Some(path) = path else { return Ok(()) };
        let file = self.sitting.response_file(
            self.fingerprint.clone(),
            self.name.clone(),
            self.started.to_string(),
        );
        let toml = path.extension().is_some_and(|ending| ending == "toml");
        whole_file::write_private(path, &if toml { file.to_toml() } else { file.to_json() })
    }
}

/// Writes the response file of the sitting that the screen has just left.
fn write_last(
    quiz: &Quiz,
    path: &Path,
    args: &PlayArgs,
    place: &Place,
    messages: &Messages,
) -> Result<(), CliError> {
    let last = place.open_store(messages)?.last_sitting(quiz).map_err(store_error)?;
    let last = last
        .filter(|last| last.name == args.name)
        .ok_or_else(|| CliError::environment(note!("play-no-sitting", name = path)))?;
    let mut sitting = Sitting::new(quiz.clone(), last.uuid);
    sitting.resume(last.responses);
    let file = sitting.response_file(last.fingerprint, args.name.clone(), last.started.to_string());
    let toml = path.extension().is_some_and(|ending| ending == "toml");
    whole_file::write(path, &if toml { file.to_toml() } else { file.to_json() })
}

/// Plays a response file without a screen and prints the result.
fn play_answers(
    args: &PlayArgs,
    answers: &Path,
    quiz: Quiz,
    place: &Place,
    global: &Global,
) -> Result<(), CliError> {
    let messages = messages(global);
    let name = input::name(answers);
    let file = ResponseFile::read(&input::text(answers)?).map_err(|error| {
        CliError::input(note!("play-no-responses", name = name.clone())).because(error)
    })?;
    let warn = |what: &Note| {
        let line = format!("nachlese: {}: {}", messages.detail(&name), messages.told(what));
        tell(&inert(&line));
    };
    let (responses, problems) = file.resolve(&quiz);
    for problem in &problems {
        warn(&problem.into());
    }
    if file.fingerprint.as_ref().is_some_and(|fingerprint| *fingerprint != quiz::fingerprint(&quiz))
    {
        warn(&note!("grade-note-other-version"));
    }
    if responses.is_empty() {
        return Err(CliError::input(note!("play-none-fits", name = name)));
    }
    let named = PlayArgs {
        name: args.name.clone().or_else(|| file.name.clone()),
        quiz: args.quiz.clone(),
        output: args.output.clone(),
        answers: args.answers.clone(),
        plain: false,
    };
    let mut seat = Seat::take(&named, quiz, place, Mode::Answers, file.attempt, &messages)?;
    for (item, response, seconds) in responses {
        seat.sitting.resume([(item, response, seconds)]);
        seat.record()?;
    }
    let finished = seat.sitting.next().is_none();
    seat.end(if finished { Ending::Finished } else { Ending::Left })?;
    stdout(&plain::result(&seat.sitting, &messages))?;
    seat.write(args.output.as_deref())
}
