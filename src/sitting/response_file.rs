//! The response file: what a reader gave, for `--answers`, for pupils and for `grade`. It holds
//! no points; whatever reads it grades anew.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::messages::Note;
use crate::note;
use crate::quiz::{Item, ItemKind, Judgement, Quiz, Response, Task};

/// The version of the response file that this program writes and the newest it reads.
pub(super) const FORMAT: i64 = 1;

/// The largest response file that is read, in bytes.
const MAX_BYTES: usize = 1 << 20;
/// The most responses in a file.
const MAX_RESPONSES: usize = 2_000;
/// The longest text in a file, in characters.
const MAX_CHARS: usize = 10_000;
/// The longest time for one response, in seconds: a week.
const MAX_SECONDS: u32 = 604_800;

/// A response file as it stands on disk, TOML or JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseFile {
    /// The version of the format.
    pub format: i64,
    /// The id of the quiz.
    pub quiz: String,
    /// The fingerprint of the quiz that was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// The name of the attempt for good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Uuid>,
    /// Who answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When the sitting began, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
    /// The responses in the order in which they were given.
    pub responses: Vec<Entry>,
}

/// One response of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The id of the item.
    pub item: String,
    /// What was given; nothing if the item was passed over.
    #[serde(skip_serializing_if = "Given::is_nothing", default)]
    pub response: Given,
    /// How long it took, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f64>,
}

/// A response in the shape of a file; which kind it is, its item tells.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "a response is true, false, a text, a list of texts, or a list of pairs of texts"
)]
pub enum Given {
    /// The item was passed over.
    #[default]
    Nothing,
    /// A verdict.
    Truth(bool),
    /// An option, a typed answer, or `not-in-text`.
    Text(String),
    /// Options chosen, or lines in order.
    List(Vec<String>),
    /// Pairs.
    Pairs(Vec<(String, String)>),
}

impl Given {
    const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    fn longest(&self) -> usize {
        let chars = |text: &String| text.chars().count();
        match self {
            Self::Nothing | Self::Truth(_) => 0,
            Self::Text(text) => chars(text),
            Self::List(list) => list.iter().map(chars).max().unwrap_or(0).max(list.len()),
            Self::Pairs(pairs) => pairs
                .iter()
                .map(|(prompt, option)| chars(prompt).max(chars(option)))
                .max()
                .unwrap_or(0)
                .max(pairs.len()),
        }
    }
}

impl From<&Response> for Given {
    fn from(response: &Response) -> Self {
        match response {
            Response::Skipped => Self::Nothing,
            Response::Judge(Judgement::True) => Self::Truth(true),
            Response::Judge(Judgement::False) => Self::Truth(false),
            Response::Judge(Judgement::NotInText) => {
                Self::Text(Judgement::NotInText.name().to_owned())
            }
            Response::Text(text) => Self::Text(text.clone()),
            Response::Choice(chosen) => match chosen.as_slice() {
                [one] => Self::Text(one.clone()),
                several => Self::List(several.to_vec()),
            },
            Response::Order(lines) => Self::List(lines.clone()),
            Response::Match(pairs) => Self::Pairs(pairs.clone()),
        }
    }
}

/// Why a response file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResponseFileError {
    /// It is larger than any response file: its size in bytes.
    TooLarge(usize),
    /// It is neither TOML nor JSON of this shape; what is wrong, with the place.
    Shape(Note),
    /// It was written by a newer program, in this format.
    Newer(i64),
    /// One of its values is out of bounds.
    Bounds(Note),
}

/// A response that does not fit its quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file is about another quiz, of this id.
    OtherQuiz(String),
    /// The quiz has no item of this id.
    UnknownItem(String),
    /// The response is of another kind than its item.
    OtherKind {
        /// The id of the item.
        item: String,
        /// The kind of the item.
        expected: ItemKind,
    },
    /// The item has no such option.
    UnknownOption {
        /// The id of the item.
        item: String,
        /// What was given.
        option: String,
    },
}

impl ResponseFile {
    /// Reads a response file, JSON if it begins with a brace, else TOML. Strict: an unknown key,
    /// a second response to one item, a value out of bounds is an error.
    ///
    /// # Errors
    /// [`ResponseFileError`], each of them a fault of the file.
    pub fn read(text: &str) -> Result<Self, ResponseFileError> {
        if text.len() > MAX_BYTES {
            return Err(ResponseFileError::TooLarge(text.len()));
        }
        let text = text.trim_start_matches('\u{feff}');
        let json = text.trim_start().starts_with('{');
        let newer = |format: Option<i64>| match format {
            Some(format) if format > FORMAT => Err(ResponseFileError::Newer(format)),
            _ => Ok(()),
        };
        let file: Self = if json {
            let shape = |error| ResponseFileError::Shape(Note::of_json(&error));
            let format = serde_json::from_str::<serde_json::Value>(text).map_err(shape)?;
            newer(format.get("format").and_then(serde_json::Value::as_i64))?;
            serde_json::from_str(text).map_err(shape)?
        } else {
            let shape = |error| ResponseFileError::Shape(Note::of_toml(&error, text));
            let format = toml::from_str::<toml::Table>(text).map_err(shape)?;
            newer(format.get("format").and_then(toml::Value::as_integer))?;
            toml::from_str(text).map_err(shape)?
        };
        file.check()?;
        Ok(file)
    }

    fn check(&self) -> Result<(), ResponseFileError> {
        let bounds = |message: Note| Err(ResponseFileError::Bounds(message));
        if self.format < 1 {
            return bounds(note!("responses-format", format = self.format));
        }
        if self.responses.len() > MAX_RESPONSES {
            return bounds(note!("responses-too-many", most = MAX_RESPONSES));
        }
        let texts = [Some(&self.quiz), self.fingerprint.as_ref(), self.name.as_ref()];
        if texts.into_iter().flatten().any(|text| text.chars().count() > MAX_CHARS) {
            return bounds(note!("responses-long-text", most = MAX_CHARS));
        }
        if let Some(started) = &self.started
            && started.parse::<jiff::Timestamp>().is_err()
        {
            return bounds(note!("responses-time", time = started.as_str()));
        }
        let mut seen = BTreeSet::new();
        for entry in &self.responses {
            if !seen.insert(&entry.item) {
                return bounds(note!("responses-twice", item = entry.item.as_str()));
            }
            if entry.response.longest().max(entry.item.chars().count()) > MAX_CHARS {
                return bounds(note!("responses-long-text", most = MAX_CHARS));
            }
            if entry
                .seconds
                .is_some_and(|seconds| !(0.0..=f64::from(MAX_SECONDS)).contains(&seconds))
            {
                let item = entry.item.as_str();
                return bounds(note!("responses-seconds", item = item, most = MAX_SECONDS));
            }
        }
        Ok(())
    }

    /// The file as JSON, a line break at its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists alone: nothing that JSON cannot hold.
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }

    /// The file as TOML.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// The responses (item id, response, seconds) as the quiz's items understand them, and what
    /// does not fit the quiz. Responses with a problem are left out.
    #[must_use]
    pub fn resolve(&self, quiz: &Quiz) -> (Vec<(String, Response, f64)>, Vec<Problem>) {
        let (mut responses, mut problems) = (Vec::new(), Vec::new());
        if self.quiz != quiz.id {
            problems.push(Problem::OtherQuiz(self.quiz.clone()));
            return (responses, problems);
        }
        for entry in &self.responses {
            let found = quiz.items.iter().find(|item| item.id == entry.item);
            let resolved = found
                .ok_or_else(|| Problem::UnknownItem(entry.item.clone()))
                .and_then(|item| entry.response.resolve(item));
            match resolved {
                Ok(response) => {
                    responses.push((
                        entry.item.clone(),
                        response,
                        entry.seconds.unwrap_or_default(),
                    ));
                }
                Err(problem) => problems.push(problem),
            }
        }
        (responses, problems)
    }
}

impl Given {
    /// The response of an item's kind.
    ///
    /// # Errors
    /// [`Problem`] if it is of another kind or names an option that the item does not have.
    pub fn resolve(&self, item: &Item) -> Result<Response, Problem> {
        let other = || Err(Problem::OtherKind { item: item.id.clone(), expected: item.kind() });
        let response = match (&item.task, self) {
            (_, Self::Nothing) => Response::Skipped,
            (Task::Choice { .. }, Self::Text(option)) => Response::Choice(vec![option.clone()]),
            (Task::Choice { .. }, Self::List(options)) => Response::Choice(options.clone()),
            (Task::Choice { .. }, _) => return other(),
            (Task::Cloze | Task::Short, Self::Text(text)) => Response::Text(text.clone()),
            (Task::Cloze | Task::Short, _) => return other(),
            (Task::Judge, Self::Truth(true)) => Response::Judge(Judgement::True),
            (Task::Judge, Self::Truth(false)) => Response::Judge(Judgement::False),
            (Task::Judge, Self::Text(name)) => match Judgement::from_name(name) {
                Some(judgement) => Response::Judge(judgement),
                None => return other(),
            },
            (Task::Judge, _) => return other(),
            (Task::Match { .. }, Self::Pairs(pairs)) => Response::Match(pairs.clone()),
            // An empty list is read as a list of texts.
            (Task::Match { .. }, Self::List(list)) if list.is_empty() => Response::Match(vec![]),
            (Task::Match { .. }, _) => return other(),
            (Task::Order { .. }, Self::List(lines)) => Response::Order(lines.clone()),
            (Task::Order { .. }, _) => return other(),
        };
        match unknown_option(item, &response) {
            Some(option) => Err(Problem::UnknownOption { item: item.id.clone(), option }),
            None => Ok(response),
        }
    }
}

/// An option or prompt of the response that the item does not have.
fn unknown_option(item: &Item, response: &Response) -> Option<String> {
    let missing = |list: &[String], text: &String| (!list.contains(text)).then(|| text.clone());
    let options = item.task.options();
    match (&item.task, response) {
        (_, Response::Choice(given) | Response::Order(given)) => {
            given.iter().find_map(|option| missing(options, option))
        }
        (Task::Match { prompts, .. }, Response::Match(pairs)) => pairs
            .iter()
            .find_map(|(prompt, option)| missing(prompts, prompt).or(missing(options, option))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Lang, Messages};
    use crate::sitting::{Sitting, samples};

    const TOML: &str = r#"
format = 1
quiz = "faehre"
name = "Mia"
started = "2026-03-01T09:30:00+01:00"

[[responses]]
item = "wer"
response = "Ole Petersen"
seconds = 3.2

[[responses]]
item = "urteil"
response = false

[[responses]]
item = "luecke"

[[responses]]
item = "paare"
response = [["Ole Petersen", "Der Motor ist überhitzt."]]

[[responses]]
item = "folge"
response = ["Streit", "Stillstand", "Ersatzschiff"]
"#;

    #[test]
    fn toml_and_json_are_read_alike() {
        let file = ResponseFile::read(TOML).unwrap();
        assert_eq!(ResponseFile::read(&file.to_json()), Ok(file.clone()));
        assert_eq!(ResponseFile::read(&file.to_toml()), Ok(file.clone()));
        let (responses, problems) = file.resolve(&samples::quiz());
        assert_eq!(problems, []);
        assert_eq!(responses.len(), 5);
        assert_eq!(responses[1].1, Response::Judge(Judgement::False));
        assert_eq!(responses[2].1, Response::Skipped);
        assert!(matches!(&responses[3].1, Response::Match(pairs) if pairs.len() == 1));
    }

    #[test]
    fn a_sitting_and_its_file_agree() {
        let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(5));
        let given = [
            Response::Choice(vec!["Ole Petersen".to_owned()]),
            Response::Judge(Judgement::NotInText),
            Response::Text("Faehre".to_owned()),
            Response::Skipped,
            Response::Match(Vec::new()),
            Response::Order(vec!["Stillstand".to_owned(), "Streit".to_owned()]),
        ];
        for response in given.clone() {
            sitting.answer(response, 1.24).unwrap();
        }
        let started = "2026-03-01T09:30:00Z".to_owned();
        let file = sitting.response_file("abc".to_owned(), None, started);
        let read = ResponseFile::read(&file.to_json()).unwrap();
        assert_eq!(read.attempt, Some(Uuid::from_u128(5)));
        let (responses, problems) = read.resolve(&samples::quiz());
        assert_eq!(problems, []);
        let resolved: Vec<Response> = responses.into_iter().map(|(_, given, _)| given).collect();
        assert_eq!(resolved, given);
    }

    fn told(note: Note) -> String {
        Messages::new(Lang::En).told(&note)
    }

    fn refused(text: &str) -> String {
        told(ResponseFile::read(text).unwrap_err().into())
    }

    #[test]
    fn faults_are_named() {
        assert!(refused("").contains("format"));
        assert!(refused("{").contains("line 1"));
        assert!(
            refused("format = 1\nquiz = \"q\"\nresponses = []\npoints = 99").contains("points")
        );
        assert!(refused("format = 2\nnew = true").contains("format 2"));
        assert!(refused(r#"{"format": 9}"#).contains("format 9"));
        assert!(refused("format = 0\nquiz = \"q\"\nresponses = []").contains("no format 0"));
        let twice =
            "format = 1\nquiz = \"q\"\n[[responses]]\nitem = \"a\"\n[[responses]]\nitem = \"a\"";
        assert!(refused(twice).contains("answered twice"));
        let long = "format = 1\nquiz = \"q\"\n[[responses]]\nitem = \"a\"\nseconds = -1.0";
        assert!(refused(long).contains("between 0"));
        let nan = "format = 1\nquiz = \"q\"\n[[responses]]\nitem = \"a\"\nseconds = nan";
        assert!(refused(nan).contains("between 0"));
        let odd = "format = 1\nquiz = \"q\"\n[[responses]]\nitem = \"a\"\nresponse = 3";
        assert!(refused(odd).contains("a list of pairs of texts (line 5)"), "{}", refused(odd));
        let when = "format = 1\nquiz = \"q\"\nstarted = \"gestern\"\nresponses = []";
        assert!(refused(when).contains("gestern"));
        assert!(refused(&" ".repeat(MAX_BYTES + 1)).contains("bytes"));
    }

    #[test]
    fn what_does_not_fit_the_quiz_is_named() {
        let file = |item: &str, response: &str| {
            let text = format!(
                "format = 1\nquiz = \"faehre\"\n[[responses]]\nitem = \"{item}\"\nresponse = {response}"
            );
            let (responses, problems) =
                ResponseFile::read(&text).unwrap().resolve(&samples::quiz());
            assert_eq!((responses.len(), problems.len()), (0, 1), "{text}");
            told((&problems[0]).into())
        };
        assert_eq!(file("nein", "true"), "the quiz has no item nein");
        assert!(file("wer", "true").contains("an option"));
        assert!(file("wer", "\"Karl\"").contains("no option \"Karl\""));
        assert!(file("urteil", "\"vielleicht\"").contains("not-in-text"));
        assert!(file("folge", "[\"Streit\", \"Frieden\"]").contains("Frieden"));
        assert!(file("paare", "[[\"Karl\", \"Die Wartung ist ausgefallen.\"]]").contains("Karl"));
        let other = "format = 1\nquiz = \"x\"\nresponses = []";
        let (_, problems) = ResponseFile::read(other).unwrap().resolve(&samples::quiz());
        assert_eq!(problems, [Problem::OtherQuiz("x".to_owned())]);
    }
}
