//! What the rooms below say went wrong, as notes: they know no language.

use std::error::Error;
use std::io;

use crate::class::{MAX_MARK_CHARS, MAX_MARKS, ScaleError};
use crate::dictionary::{Damage, DictionaryError};
use crate::messages::Note;
use crate::note;
use crate::pipeline::NoQuiz;
use crate::quiz::RewriteError;
use crate::sitting::{Problem, ResponseFileError};
use crate::store::StoreError;
use crate::text::DecodeError;

/// What a library says. What the system says below it has texts of its own; the rest is quoted.
pub(super) fn of(error: &(dyn Error + 'static)) -> Note {
    let mut inner = Some(error);
    while let Some(each) = inner {
        if let Some(error) = each.downcast_ref::<io::Error>() {
            return error.into();
        }
        inner = each.source();
    }
    note!("library-says", words = error.to_string())
}

impl From<&StoreError> for Note {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Newer { path, found } => {
                note!("store-newer", name = path.as_path(), version = *found)
            }
            StoreError::Foreign(path) => note!("store-foreign", name = path.as_path()),
            StoreError::Damaged(_) => note!("store-damaged"),
            StoreError::Busy => note!("store-busy"),
            // SQLite does not say which of its files it was.
            StoreError::NoAccess(path, _) if path.as_os_str().is_empty() => {
                note!("store-read-only")
            }
            StoreError::NoAccess(path, _) => note!("store-no-access", name = path.as_path()),
            StoreError::Full(_) => note!("store-full"),
            StoreError::NoAttempt(uuid) => note!("store-no-attempt", id = uuid.to_string()),
            StoreError::Sql(_) => note!("store-failed"),
        }
    }
}

impl From<&NoQuiz> for Note {
    fn from(why: &NoQuiz) -> Self {
        match why {
            NoQuiz::Empty => note!("make-no-text"),
            NoQuiz::NotGerman { language: None } => note!("make-not-german"),
            NoQuiz::NotGerman { language: Some(language) } => {
                note!("make-looks-like", language = Note::family("language", language))
            }
            NoQuiz::NoItem { words, sentences, names, attributions } => note!(
                "make-no-item",
                words = *words,
                sentences = *sentences,
                names = *names,
                attributions = *attributions,
            ),
        }
    }
}

impl From<RewriteError> for Note {
    fn from(error: RewriteError) -> Self {
        match error {
            RewriteError::Handout => note!("rewrite-handout"),
            RewriteError::NoItems => note!("rewrite-no-items"),
            RewriteError::InlineItems => note!("rewrite-inline"),
            RewriteError::Unsafe => note!("rewrite-unsafe"),
        }
    }
}

impl From<ScaleError> for Note {
    fn from(error: ScaleError) -> Self {
        match error {
            ScaleError::Part(part) => note!("scale-part", part = part),
            ScaleError::Bound(bound) => note!("scale-bound", bound = bound),
            ScaleError::Mark(mark) => note!("scale-mark", mark = mark, most = MAX_MARK_CHARS),
            ScaleError::Twice(bound) => note!("scale-twice", bound = bound),
            ScaleError::NoZero => note!("scale-no-zero"),
            ScaleError::TooMany => note!("scale-too-many", most = MAX_MARKS),
            ScaleError::File(what) => what,
        }
    }
}

impl From<DecodeError> for Note {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Empty => note!("fault-empty"),
            DecodeError::Binary => note!("fault-not-text"),
        }
    }
}

impl From<&DictionaryError> for Note {
    fn from(error: &DictionaryError) -> Self {
        match error {
            DictionaryError::Io(error) => error.into(),
            DictionaryError::Damaged(Damage::OpenLine) => note!("dictionary-open-line"),
            DictionaryError::Damaged(Damage::Overlap) => note!("dictionary-overlap"),
            DictionaryError::Damaged(Damage::BeyondEnd) => note!("dictionary-beyond-end"),
            DictionaryError::Damaged(Damage::Packed) => note!("dictionary-packed"),
        }
    }
}

impl From<ResponseFileError> for Note {
    fn from(error: ResponseFileError) -> Self {
        match error {
            ResponseFileError::TooLarge(bytes) => note!("responses-too-large", n = bytes),
            ResponseFileError::Newer(format) => note!("responses-newer", format = format),
            ResponseFileError::Shape(what) | ResponseFileError::Bounds(what) => what,
        }
    }
}

impl From<&Problem> for Note {
    fn from(problem: &Problem) -> Self {
        match problem {
            Problem::OtherQuiz(id) => note!("response-other-quiz", id = id.as_str()),
            Problem::UnknownItem(item) => note!("response-no-item", item = item.as_str()),
            Problem::OtherKind { item, expected } => {
                let expected = Note::family("expected", expected.name());
                note!("response-other-kind", item = item.as_str(), expected = expected)
            }
            Problem::UnknownOption { item, option } => {
                note!("response-no-option", item = item.as_str(), option = option.as_str())
            }
        }
    }
}
