//! Carries out what the terminal program asks for: lists and opens quizzes, keeps responses,
//! makes quizzes of articles.

mod articles;
mod review;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::glossary::Glossary;
use super::input::{Content, SourceArgs, Sources};
use super::jobs::Jobs;
use super::place::Place;
use super::shelf::arrange;
use super::speech::Speech;
use super::{CliError, input, make, whole_file, word_quiz};
use crate::messages::{Messages, Note};
use crate::note;
use crate::pipeline::Request;
use crate::quiz::{self, FileFormat, Quiz};
use crate::sitting::{Answer, Sitting};
use crate::store::{Ending, Mode, NewAttempt, QuizScore, Store, StoreError, Word};
use crate::text::{fold_letters, tokens};
use crate::tui::{Effect, Entry, Event, Opened, Origin, Post, Settings, Sought, Source, World};
use articles::Kept;

/// Characters of an article that a preview shows at most.
const PREVIEW: usize = 3000;

/// How many opened quizzes the library remembers.
const REMEMBERED: usize = 1000;

/// How many words of the list are practised at once.
const PRACTISED: usize = 20;

/// The world of the terminal program.
pub(super) struct Desk {
    store: Store,
    place: Place,
    messages: Messages,
    name: Option<String>,
    /// The sitting at hand and its quiz.
    current: Option<Current>,
    jobs: Jobs,
    /// The review at hand.
    review: Option<review::Review>,
    /// The feed or book of which an article is picked.
    listed: Kept,
    /// How sources are read.
    source: SourceArgs,
    glossary: Glossary,
    speech: Speech,
}

struct Current {
    quiz: Quiz,
    attempt: Uuid,
    finished: bool,
}

impl Desk {
    /// A desk with its store. `name` is who answers.
    pub(super) fn new(
        store: Store,
        place: Place,
        messages: Messages,
        name: Option<String>,
    ) -> Self {
        Self {
            store,
            place,
            messages,
            name,
            current: None,
            jobs: Jobs::default(),
            listed: Kept::default(),
            source: SourceArgs::default(),
            glossary: Glossary::default(),
            speech: Speech::default(),
            review: None,
        }
    }

    /// Takes from the settings what reading needs: the command that reads aloud, and a folder with
    /// dictionaries; and from the command line which addresses may be asked.
    pub(super) fn furnish(&mut self, settings: &Settings, source: &SourceArgs) {
        self.source = SourceArgs { entry: None, ..source.clone() };
        self.speech.set(settings.speech.clone());
        self.glossary.set(settings.dictionaries.clone());
    }

    /// A sitting that is not finished counts as left; it can be taken up again.
    pub(super) fn leave(&mut self) {
        self.leave_review();
        self.speech.silence();
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
        let today = ZonedDateTime::now().date();
        let due = self.store.due_by_quiz(today).map_err(super::place::store_error)?;
        let mut entries: Vec<(String, Entry)> = Vec::new();
        let mut known: Vec<PathBuf> = self.place.library_files();
        // Files that were opened from elsewhere, the last one first.
        for path in scores.iter().filter_map(|score| score.path.as_ref()).map(PathBuf::from) {
            if !known.contains(&path) && path.exists() {
                known.push(path);
            }
        }
        for path in known {
            let entry = Entry::new(Source::File(path.clone()), Origin::Own);
            match read_file(&path) {
                Ok(quiz) => {
                    entries.push((quiz.id.clone(), self.entry(entry, &quiz, &by_id, &due)));
                }
                // A file that can't be read any more is listed with what is wrong with it.
                Err(error) => {
                    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                    let fault = Some(articles::in_full(&error, &self.messages));
                    let entry = Entry { title: name.into_owned(), fault, ..entry };
                    entries.push((path.display().to_string(), entry));
                }
            }
        }
        for (name, text) in quiz::bundled() {
            if let Ok(loaded) = quiz::read(text, FileFormat::Toml) {
                let entry = Entry::new(Source::Bundled((*name).to_owned()), Origin::Bundled);
                let quiz = loaded.quiz;
                entries.push((quiz.id.clone(), self.entry(entry, &quiz, &by_id, &due)));
            }
        }
        Ok(arrange(entries, scores.iter().map(|score| score.id.as_str())))
    }

    fn entry(
        &self,
        entry: Entry,
        quiz: &Quiz,
        scores: &HashMap<&str, &QuizScore>,
        due: &HashMap<String, usize>,
    ) -> Entry {
        let percent = |score: Option<_>| {
            score.and_then(|(points, max): (crate::grade::Points, _)| points.percent_of(max))
        };
        let score = scores.get(quiz.id.as_str());
        let text = quiz.article.as_ref().map_or("", |article| &article.text);
        let left = self.store.unfinished(quiz).ok().flatten().map(|left| left.responses.len());
        Entry {
            title: quiz.title.clone(),
            level: quiz.level,
            items: quiz.items.len(),
            words: words(text),
            last: percent(score.and_then(|score| score.last)),
            best: percent(score.and_then(|score| score.best)),
            due: due.get(&quiz.id).copied().unwrap_or(0),
            left: left.filter(|&answered| answered > 0),
            preview: text.chars().take(PREVIEW).collect(),
            ..entry
        }
    }

    fn load(&self, source: &Source) -> Result<Quiz, CliError> {
        match source {
            Source::Bundled(name) => {
                let text = quiz::bundled().iter().find(|(bundled, _)| bundled == name);
                text.and_then(|(_, text)| quiz::read(text, FileFormat::Toml).ok())
                    .map(|loaded| loaded.quiz)
                    .ok_or_else(|| CliError::input(note!("quiz-not-bundled", name = name.as_str())))
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
        // Two readers may share a machine: what one left, the other does not go on with.
        let left =
            unfinished.filter(|left| !anew && !left.responses.is_empty() && left.name == self.name);
        let attempt = left.as_ref().map_or_else(Uuid::new_v4, |left| left.uuid);
        let open_book = left.as_ref().and_then(|left| left.open_book);
        if left.is_none() {
            self.begin(&quiz, attempt, Mode::Sitting, quiz.items.len())?;
        }
        let mut sitting = Sitting::new(quiz.clone(), attempt);
        sitting.resume(left.into_iter().flat_map(|left| left.responses));
        let finished = sitting.next().is_none();
        self.current = Some(Current { quiz, attempt, finished });
        // What was left is gone on with after another look at the article.
        Ok(Event::Opened(Box::new(Opened { sitting, straight: finished, open_book })))
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
            || Err(CliError::input(note!("no-quiz-at-hand"))),
            |quiz| self.sit(quiz, true),
        )
    }

    fn practise(&mut self, items: &[usize]) -> Result<Event, CliError> {
        let Some(quiz) = self.current.as_ref().map(|current| current.quiz.clone()) else {
            return Err(CliError::input(note!("no-quiz-at-hand")));
        };
        self.leave();
        let attempt = Uuid::new_v4();
        self.begin(&quiz, attempt, Mode::Practice, items.len())?;
        let ids: Vec<String> =
            items.iter().filter_map(|&at| quiz.items.get(at)).map(|item| item.id.clone()).collect();
        let sitting = Sitting::new(quiz.clone(), attempt).only(|item| ids.contains(&item.id));
        self.current = Some(Current { quiz, attempt, finished: false });
        Ok(Event::Opened(Box::new(Opened { sitting, straight: true, open_book: None })))
    }

    fn words(&self) -> Result<Event, CliError> {
        self.store.words().map(Event::Words).map_err(super::place::store_error)
    }

    fn mark(&mut self, word: &Word) -> Result<Event, CliError> {
        self.store.mark_word(word, &ZonedDateTime::now()).map_err(super::place::store_error)?;
        self.words()
    }

    fn unmark(&mut self, lemma: &str, class: &str) -> Result<Event, CliError> {
        self.store.unmark_word(lemma, class).map_err(super::place::store_error)?;
        self.words()
    }

    fn practise_words(&mut self) -> Result<Event, CliError> {
        let words = self.store.words_to_practise(PRACTISED).map_err(super::place::store_error)?;
        let Some(quiz) = word_quiz::quiz(&words, &self.messages) else {
            return Ok(Event::Failed(self.messages.text("words-nothing")));
        };
        self.leave();
        let attempt = Uuid::new_v4();
        self.begin(&quiz, attempt, Mode::Practice, quiz.items.len())?;
        let sitting = Sitting::new(quiz.clone(), attempt);
        self.current = Some(Current { quiz, attempt, finished: false });
        Ok(Event::Opened(Box::new(Opened { sitting, straight: true, open_book: None })))
    }

    fn look_up(&mut self, sought: Vec<Sought>) -> Event {
        let found = sought.into_iter().map(|sought| {
            let meaning = self.glossary.meaning(&sought, &self.messages);
            (sought, meaning)
        });
        Event::Meanings(found.collect())
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
        self.recorded(attempt, item, recorded)
    }

    /// What came of writing an answer down.
    fn recorded(&self, attempt: Uuid, item: usize, outcome: Result<(), StoreError>) -> Event {
        match outcome {
            Ok(()) => Event::Recorded { attempt, item },
            Err(error) => {
                let reason = self.messages.told(&Note::from(&error));
                Event::NotRecorded { attempt, item, reason }
            }
        }
    }

    /// Keeps a quiz in the library and opens it.
    fn keep(&mut self, quiz: &Quiz, name: &str) -> Result<Event, CliError> {
        let is_file = !name.is_empty() && !name.starts_with("http");
        let stem = Path::new(name).file_stem().filter(|_| is_file);
        let stem = stem.map(|stem| stem.to_string_lossy().into_owned());
        let kept = keep_quiz(&self.place, quiz, &stem.unwrap_or_else(|| slug(&quiz.title)))?;
        self.open(&Source::File(kept), false)
    }
}

impl World for Desk {
    fn carry_out(&mut self, effect: Effect) -> Vec<Event> {
        let done = match effect {
            Effect::Read { job, given } => return self.read(job, given),
            Effect::Make { job, article, items } => return self.make(job, *article, items),
            Effect::Cancel(job) => {
                self.jobs.cancel(job);
                return Vec::new();
            }
            Effect::Keep { quiz, name } => self.keep(&quiz, &name),
            Effect::List => self.list().map(Event::Listed),
            Effect::Open { source, anew } => self.open(&source, anew),
            Effect::Restart => self.restart(),
            Effect::Practise(items) => self.practise(&items),
            Effect::Record { attempt, answer, last } => Ok(self.record(attempt, &answer, last)),
            Effect::Review { hard, limit } => self.review(hard, limit),
            Effect::RecordCard { attempt, card, answer } => {
                Ok(self.record_card(attempt, card, &answer))
            }
            Effect::Rate { attempt, card, rating } => match self.rate(attempt, card, rating) {
                Ok(()) => return Vec::new(),
                Err(error) => Err(error),
            },
            Effect::PutAside { attempt, card, for_good } => {
                match self.put_aside(attempt, card, for_good) {
                    Ok(()) => return Vec::new(),
                    Err(error) => Err(error),
                }
            }
            Effect::TakeBack => self.take_back(),
            Effect::Progress => self.progress(),
            Effect::HaveRead { attempt, words, seconds } => {
                match self.store.read_article(attempt, words, seconds) {
                    Ok(()) => return Vec::new(),
                    Err(error) => Err(super::place::store_error(error)),
                }
            }
            Effect::Book { attempt, open } => match self.store.set_book(attempt, open) {
                Ok(()) => return Vec::new(),
                Err(error) => Err(super::place::store_error(error)),
            },
            Effect::LookUp(sought) => Ok(self.look_up(sought)),
            Effect::Words => self.words(),
            Effect::Mark(word) => self.mark(&word),
            Effect::Unmark { lemma, class } => self.unmark(&lemma, &class),
            Effect::PractiseWords => self.practise_words(),
            Effect::Speak(text) => {
                return self.speech.speak(text, &self.messages).into_iter().collect();
            }
            Effect::Silence => {
                self.speech.silence();
                return Vec::new();
            }
            Effect::Quit | Effect::Suspend | Effect::Redraw => return Vec::new(),
        };
        vec![done.unwrap_or_else(|error| Event::Failed(error.in_one_line(&self.messages)))]
    }

    fn connect(&mut self, post: Post) {
        self.speech.connect(post.clone());
        self.jobs.connect(post);
    }
}

/// Makes the quiz of an article and writes it into the library; returns its file. The same
/// article gives the same file. Of a feed or a book there is none where `may_list` says that an
/// article can be picked later.
///
/// # Errors
/// If the article cannot be read, gives no quiz, or the file cannot be written.
pub(super) fn keep(
    place: &Place,
    article: &Path,
    source: &SourceArgs,
    may_list: bool,
    messages: &Messages,
) -> Result<Option<PathBuf>, CliError> {
    let sources = Sources::new(source);
    let (content, extracted) = sources.content(article, &make::waiting(messages))?;
    if may_list && matches!(content, Content::Contents(_)) {
        return Ok(None);
    }
    let taken = sources.taken(article, content, extracted)?;
    let quiz = make::make_of(article, taken, &Request::default(), messages)?;
    let name = input::stem(article).unwrap_or_else(|| slug(&quiz.title));
    keep_quiz(place, &quiz, &name).map(Some)
}

/// Writes a quiz into the library under a name to which its id is added; returns its file.
fn keep_quiz(place: &Place, quiz: &Quiz, name: &str) -> Result<PathBuf, CliError> {
    let folder = place.library();
    whole_file::make_folder(&folder)?;
    let file = folder.join(format!("{name}-{}.toml", quiz.id.get(..6).unwrap_or(&quiz.id)));
    if !file.exists() {
        // One that is there may have been edited.
        whole_file::write(&file, &quiz::write_toml(quiz))?;
    }
    Ok(file)
}

/// Reads a quiz file; its faults in one sentence.
fn read_file(path: &Path) -> Result<Quiz, CliError> {
    let file = super::quiz_file::QuizFile::open(path)?;
    let name = file.name;
    file.content.map(|loaded| loaded.quiz).map_err(|faults| {
        let errors = faults.iter().filter(|fault| fault.is_error()).count();
        let mut error = CliError::input(note!("quiz-invalid", name = name.clone(), n = errors));
        let first = faults.into_iter().find(|fault| fault.is_error());
        error.causes.extend(first.map(|first| first.message));
        error.hint(note!("quiz-invalid-hint", name = name))
    })
}

/// Longest part of a title that names a file, in bytes.
const SLUG: usize = 40;

/// A title as the name of a file: letters and digits, the rest hyphens.
fn slug(title: &str) -> String {
    let mut name = String::new();
    for c in fold_letters(title).chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(SLUG);
    let name = name.trim_end_matches('-');
    if name.is_empty() { "quiz".to_owned() } else { name.to_owned() }
}

fn words(text: &str) -> usize {
    tokens(text).iter().filter(|span| span.of(text).starts_with(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests;
