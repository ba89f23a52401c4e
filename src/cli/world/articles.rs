//! Articles for the terminal program: read, picked from a list, made quizzes of, beside the screen.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::Desk;
use crate::cli::CliError;
use crate::cli::input::{self, Content, Progress, Raw, Sources, is_address};
use crate::cli::place::is_quiz_file;
use crate::cli::typed_path::typed_path;
use crate::messages::{Messages, Note};
use crate::pipeline::{Request, make_quiz};
use crate::source::{Contents, Part};
use crate::text::Article;
use crate::tui::{Event, Given, Listed, Listing, Source, Stage};

/// The bytes of the list that was found last, so that what is picked is what was seen, and is not
/// asked for again.
pub(super) type Kept = Arc<Mutex<Option<Arc<Raw>>>>;

/// What a job reads.
enum Wanted {
    /// A text as it was pasted.
    Text(String),
    /// A file or an address.
    Source(PathBuf),
    /// An entry, from 1, of the list that was found last.
    Entry(Arc<Raw>, usize),
}

impl Desk {
    /// Reads an article beside the screen; a quiz file is opened.
    pub(super) fn read(&mut self, job: u64, given: Given) -> Vec<Event> {
        let texts = |key| vec![Event::NotMade { job, reason: self.messages.text(key) }];
        let wanted = match given {
            Given::Text(text) => Wanted::Text(text),
            Given::Entry(number) => match kept(&self.listed) {
                Some(raw) => Wanted::Entry(raw, number),
                None => return texts("make-no-file"),
            },
            Given::Name(name) => {
                let home = directories::BaseDirs::new();
                let path = typed_path(&name, home.as_ref().map(|folders| folders.home_dir()));
                if is_address(&path) {
                    Wanted::Source(path)
                } else if is_quiz_file(&path) {
                    let opened = self.open(&Source::File(path), false);
                    return vec![
                        opened.unwrap_or_else(|error| not_made(job, &error, &self.messages)),
                    ];
                } else if path.is_dir() {
                    return texts("make-folder");
                } else if !path.exists() {
                    return texts("make-no-file");
                } else {
                    Wanted::Source(path)
                }
            }
        };
        let empty = self.messages.text("make-no-text");
        let broken = self.messages.text("make-broken");
        let lang = self.messages.lang();
        let listed = Arc::clone(&self.listed);
        let source = self.source.clone();
        self.jobs.start(job, broken, move |tell| {
            let told = |progress: &Progress<'_>| {
                let stage = match progress {
                    Progress::Fetching(host) => Stage::Fetching((*host).to_owned()),
                    Progress::Reading => Stage::Extracting,
                };
                tell(Event::GotTo { job, stage });
            };
            let sources = Sources::new(&source);
            match content(wanted, &listed, &sources, &told) {
                Ok(Content::Article(article)) if article.text.trim().is_empty() => {
                    Event::NotMade { job, reason: empty }
                }
                Ok(Content::Article(article)) => Event::Read { job, article },
                Ok(Content::Contents(contents)) => {
                    Event::Contents { job, listing: Box::new(listing(contents)) }
                }
                Err(error) => not_made(job, &error, &Messages::new(lang)),
            }
        })
    }

    /// Makes a quiz beside the screen.
    pub(super) fn make(&mut self, job: u64, article: Article, items: usize) -> Vec<Event> {
        let broken = self.messages.text("make-broken");
        let request = Request { items, ..Request::default() };
        let lang = self.messages.lang();
        self.jobs.start(job, broken, move |_| match make_quiz(article, &request) {
            Ok(quiz) => Event::Made { job, quiz: Box::new(quiz) },
            Err(why) => Event::NotMade { job, reason: Messages::new(lang).told(&Note::from(&why)) },
        })
    }
}

fn content(
    wanted: Wanted,
    listed: &Kept,
    sources: &Sources,
    told: &dyn Fn(&Progress<'_>),
) -> Result<Content, CliError> {
    match wanted {
        Wanted::Text(text) => Ok(Content::Article(Box::new(input::pasted(&text)))),
        Wanted::Entry(raw, number) => sources.take(&raw, Some(number), told),
        Wanted::Source(path) => {
            let raw = sources.raw(&path, told)?;
            let content = sources.take(&raw, None, told)?;
            if matches!(content, Content::Contents(_)) {
                *listed.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(raw));
            }
            Ok(content)
        }
    }
}

fn kept(listed: &Kept) -> Option<Arc<Raw>> {
    listed.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// A list as the screen shows it.
fn listing(contents: Contents) -> Listing {
    let entry = |part: Part| Listed {
        title: part.title,
        day: part.date.as_deref().and_then(|date| date.parse().ok()),
        words: part.link.is_none().then_some(part.words),
    };
    Listing {
        title: contents.title,
        entries: contents.parts.into_iter().map(entry).collect(),
        more: contents.more,
    }
}

/// A job's failure, with all that can be told about it.
fn not_made(job: u64, error: &CliError, messages: &Messages) -> Event {
    Event::NotMade { job, reason: in_full(error, messages) }
}

/// An error with its hints, a line each.
pub(super) fn in_full(error: &CliError, messages: &Messages) -> String {
    let mut lines = vec![error.in_one_line(messages)];
    lines.extend(error.hints.iter().map(|hint| messages.told(hint)));
    lines.join("\n")
}
