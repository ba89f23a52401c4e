//! Carries out what the terminal program asks for: lists and opens quizzes, keeps responses,
//! makes quizzes of articles.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::place::{Place, is_quiz_file};
use super::{CliError, make, whole_file};
use crate::messages::Messages;
use crate::pipeline::Request;
use crate::quiz::{self, FileFormat, Quiz};
use crate::sitting::{Answer, Sitting};
use crate::store::{Ending, Mode, NewAttempt, QuizScore, Store};
use crate::text::tokens;
use crate::tui::{Effect, Entry, Event, Opened, Source, World};

/// How many opened quizzes the library remembers.
const REMEMBERED: usize = 1000;

/// The world of the terminal program.
pub(super) struct Desk {
    store: Store,
    place: Place,
    messages: Messages,
    name: Option<String>,
    /// The sitting at hand and its quiz.
    current: Option<Current>,
}

struct Current {
    quiz: Quiz,
    attempt: Uuid,
    finished: bool,
}

impl Desk {
    /// A desk with its store. `name` is who answers.
    pub(super) const fn new(
        store: Store,
        place: Place,
        messages: Messages,
        name: Option<String>,
    ) -> Self {
        Self { store, place, messages, name, current: None }
    }

    /// A sitting that is not finished counts as left; it can be taken up again.
    pub(super) fn leave(&mut self) {
        if let Some(current) = self.current.take()
            && !current.finished
        {
            // An attempt that cannot be marked now is taken up again all the same.
            let _ = self.store.end(current.attempt, Ending::Left, &ZonedDateTime::now());
        }
    }

    fn list(&self) -> Result<Vec<Entry>, CliError> {
        let scores = self.store.quizzes(REMEMBERED).map_err(super::place::store_error)?;
        let by_id: HashMap<&str, &QuizScore> =
            scores.iter().map(|score| (score.id.as_str(), score)).collect();
        let mut entries: Vec<Entry> = Vec::new();
        let mut known: Vec<PathBuf> = self.place.library_files();
        // Files that were opened from elsewhere, the last one first.
        for path in scores.iter().filter_map(|score| score.path.as_ref()).map(PathBuf::from) {
            if !known.contains(&path) && path.exists() {
                known.push(path);
            }
        }
        for path in known {
            if let Ok(quiz) = read_file(&path) {
                entries.push(self.entry(Source::File(path), &quiz, &by_id));
            }
        }
        for (name, text) in quiz::bundled() {
            if let Ok(loaded) = quiz::read(text, FileFormat::Toml) {
                entries.push(self.entry(Source::Bundled((*name).to_owned()), &loaded.quiz, &by_id));
            }
        }
        Ok(entries)
    }

    fn entry(&self, source: Source, quiz: &Quiz, scores: &HashMap<&str, &QuizScore>) -> Entry {
        let percent = |score: Option<_>| {
            score.and_then(|(points, max): (crate::grade::Points, _)| points.percent_of(max))
        };
        let score = scores.get(quiz.id.as_str());
        let text = quiz.article.as_ref().map_or("", |article| &article.text);
        let left = self.store.unfinished(quiz).ok().flatten().map(|left| left.responses.len());
        Entry {
            source,
            title: quiz.title.clone(),
            level: quiz.level,
            items: quiz.items.len(),
            words: words(text),
            last: percent(score.and_then(|score| score.last)),
            best: percent(score.and_then(|score| score.best)),
            due: 0,
            left: left.filter(|&answered| answered > 0),
            preview: text.chars().take(400).collect(),
        }
    }

    fn load(&self, source: &Source) -> Result<Quiz, CliError> {
        match source {
            Source::Bundled(name) => {
                let text = quiz::bundled().iter().find(|(bundled, _)| bundled == name);
                text.and_then(|(_, text)| quiz::read(text, FileFormat::Toml).ok())
                    .map(|loaded| loaded.quiz)
                    .ok_or_else(|| CliError::input(format!("there is no bundled quiz {name}")))
            }
            Source::File(path) => read_file(path),
        }
    }

    fn open(&mut self, source: &Source, anew: bool) -> Result<Event, CliError> {
        let quiz = self.load(source)?;
        let path = match source {
            Source::File(path) => fs::canonicalize(path).ok(),
            Source::Bundled(_) => None,
        };
        let now = ZonedDateTime::now();
        let path = path.as_ref().map(|path| path.to_string_lossy());
        self.store.opened(&quiz, path.as_deref(), &now).map_err(super::place::store_error)?;
        self.sit(quiz, anew)
    }

    /// Begins a sitting on all items, or takes up the one that was left.
    fn sit(&mut self, quiz: Quiz, anew: bool) -> Result<Event, CliError> {
        self.leave();
        let unfinished = self.store.unfinished(&quiz).map_err(super::place::store_error)?;
        let left = unfinished.filter(|left| !anew && !left.responses.is_empty());
        let (attempt, straight) = match &left {
            Some(left) => (left.uuid, true),
            None => (Uuid::new_v4(), false),
        };
        if left.is_none() {
            self.begin(&quiz, attempt, Mode::Sitting, quiz.items.len())?;
        }
        let mut sitting = Sitting::new(quiz.clone(), attempt);
        sitting.resume(left.into_iter().flat_map(|left| left.responses));
        self.current = Some(Current { quiz, attempt, finished: sitting.next().is_none() });
        Ok(Event::Opened(Box::new(Opened { sitting, straight })))
    }

    fn begin(&mut self, quiz: &Quiz, uuid: Uuid, mode: Mode, items: usize) -> Result<(), CliError> {
        let fingerprint = quiz::fingerprint(quiz);
        let attempt = NewAttempt {
            uuid,
            quiz: Some(quiz),
            fingerprint: &fingerprint,
            name: self.name.as_deref(),
            mode,
            items,
        };
        self.store.begin(&attempt, &ZonedDateTime::now()).map_err(super::place::store_error)
    }

    fn restart(&mut self) -> Result<Event, CliError> {
        let quiz = self.current.as_ref().map(|current| current.quiz.clone());
        quiz.map_or_else(
            || Err(CliError::input("there is no quiz at hand")),
            |quiz| self.sit(quiz, true),
        )
    }

    fn practise(&mut self, items: &[usize]) -> Result<Event, CliError> {
        let Some(quiz) = self.current.as_ref().map(|current| current.quiz.clone()) else {
            return Err(CliError::input("there is no quiz at hand"));
        };
        self.leave();
        let attempt = Uuid::new_v4();
        self.begin(&quiz, attempt, Mode::Practice, items.len())?;
        let ids: Vec<String> =
            items.iter().filter_map(|&at| quiz.items.get(at)).map(|item| item.id.clone()).collect();
        let sitting = Sitting::new(quiz.clone(), attempt).only(|item| ids.contains(&item.id));
        self.current = Some(Current { quiz, attempt, finished: false });
        Ok(Event::Opened(Box::new(Opened { sitting, straight: true })))
    }

    fn record(&mut self, attempt: Uuid, answer: &Answer, last: bool) -> Event {
        let item = answer.item;
        let Some(current) = self.current.as_mut().filter(|current| current.attempt == attempt)
        else {
            return Event::Failed(self.messages.text("no-sitting"));
        };
        let now = ZonedDateTime::now();
        let recorded = self.store.record(attempt, &current.quiz, answer, &now).and_then(|_| {
            if last {
                current.finished = true;
                self.store.end(attempt, Ending::Finished, &now)?;
            }
            Ok(())
        });
        match recorded {
            Ok(()) => Event::Recorded { attempt, item },
            Err(error) => Event::NotRecorded { attempt, item, reason: error.to_string() },
        }
    }

    /// Makes a quiz of an article, keeps it in the library, and opens it.
    fn make(&mut self, name: &str) -> Result<Event, CliError> {
        let path = PathBuf::from(name.trim());
        if is_quiz_file(&path) {
            return self.open(&Source::File(path), false);
        }
        let kept = keep(&self.place, &path)?;
        self.open(&Source::File(kept), false)
    }
}

impl World for Desk {
    fn carry_out(&mut self, effect: Effect) -> Vec<Event> {
        let done = match effect {
            Effect::List => self.list().map(Event::Listed),
            Effect::Open { source, anew } => self.open(&source, anew),
            Effect::Restart => self.restart(),
            Effect::Practise(items) => self.practise(&items),
            Effect::Record { attempt, answer, last } => Ok(self.record(attempt, &answer, last)),
            Effect::Make(name) => self.make(&name),
            Effect::Quit | Effect::Suspend | Effect::Redraw => return Vec::new(),
        };
        vec![done.unwrap_or_else(|error| Event::Failed(in_one_line(&error)))]
    }
}

/// Makes the quiz of an article and writes it into the library; returns its file. The same
/// article gives the same file.
///
/// # Errors
/// If the article cannot be read, gives no quiz, or the file cannot be written.
pub(super) fn keep(place: &Place, article: &Path) -> Result<PathBuf, CliError> {
    let quiz = make::make(article, &Request::default())?;
    let folder = place.library();
    fs::create_dir_all(&folder).map_err(|error| {
        CliError::environment(format!("cannot make the folder {}", folder.display())).because(error)
    })?;
    let stem = article.file_stem().filter(|stem| *stem != "-");
    let name = stem.map_or_else(|| "quiz".to_owned(), |stem| stem.to_string_lossy().into_owned());
    let file = folder.join(format!("{name}-{}.toml", quiz.id.get(..6).unwrap_or(&quiz.id)));
    if !file.exists() {
        // One that is there may have been edited.
        whole_file::write(&file, &quiz::write_toml(&quiz))?;
    }
    Ok(file)
}

/// Reads a quiz file; its faults in one sentence.
fn read_file(path: &Path) -> Result<Quiz, CliError> {
    let file = super::quiz_file::QuizFile::open(path)?;
    let name = file.name;
    file.content.map(|loaded| loaded.quiz).map_err(|faults| {
        let first = faults.iter().find(|fault| fault.is_error()).map(|fault| fault.message.clone());
        CliError::input(format!("{name} is no valid quiz: {}", first.unwrap_or_default()))
            .hint(format!("nachlese check {name} tells more"))
    })
}

/// Message and cause without hints, for the line at the foot of the screen.
fn in_one_line(error: &CliError) -> String {
    match std::error::Error::source(error) {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

fn words(text: &str) -> usize {
    tokens(text).iter().filter(|span| span.of(text).starts_with(char::is_alphanumeric)).count()
}
