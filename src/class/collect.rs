//! What a class handed in becomes papers, and what can't be graded is refused with its reason.

use std::collections::BTreeMap;

use super::attempts::{Once, attempts_once};
use crate::grade::{Points, Verdict, grade_in};
use crate::messages;
use crate::quiz::{Quiz, Response, fingerprint};
use crate::sitting::{Problem, ResponseFile};
use crate::text::{fold_letters, fold_space, is_hidden};

/// A response file as it came in.
#[derive(Debug, Clone)]
pub struct HandedIn {
    /// Its name, each file once.
    pub file: String,
    /// What it holds, or why it is no response file.
    pub content: Result<ResponseFile, messages::Note>,
}

/// How strict grading is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Grade responses to another version of the quiz too, as far as the items are still there.
    pub any_version: bool,
    /// The names of the class, to tell who handed in nothing.
    pub pupils: Vec<String>,
}

/// A class's papers.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// Those that were graded, by name.
    pub papers: Vec<Paper>,
    /// Those that were not, in the order in which they came in.
    pub refused: Vec<Refused>,
    /// Who of the class handed in nothing that was graded or refused.
    pub absent: Vec<String>,
    /// What a paper without a fault earns.
    pub max: Points,
}

/// One reader's responses, graded.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The file.
    pub file: String,
    /// Who answered, white space folded; `None` if the file does not say.
    pub name: Option<String>,
    /// When the sitting began, as the file says (RFC 3339).
    pub started: Option<String>,
    /// The time for all responses, in seconds, as the file says.
    pub seconds: f64,
    /// For each item of the quiz, in its order.
    pub marks: Vec<Mark>,
    /// The points in all.
    pub points: Points,
    /// What the teacher should know of this paper.
    pub notes: Vec<Note>,
}

/// What a paper has for one item.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// No response, or the item was passed over.
    Missing,
    /// A response.
    Given {
        /// What was given.
        response: Response,
        /// What it is worth.
        verdict: Verdict,
        /// How long it took, in seconds, as the file says.
        seconds: f64,
    },
}

impl Mark {
    /// The points of this item.
    #[must_use]
    pub const fn points(&self) -> Points {
        match self {
            Self::Missing => Points::ZERO,
            Self::Given { verdict, .. } => verdict.points,
        }
    }
}

/// What a teacher should know of a paper that was graded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// No item was answered.
    Nothing,
    /// Some items were not answered: their places in the quiz.
    Unanswered(Vec<usize>),
    /// The file does not say to which version of the quiz it belongs.
    NoFingerprint,
    /// It belongs to another version, and was graded since the rules allow it.
    OtherVersion,
    /// It answers items that the quiz no longer has: their ids.
    Gone(Vec<String>),
    /// Other files hold the same attempt with the same responses; it counts once.
    Copies(Vec<String>),
    /// Other files bear the same name: two readers of one name, or one reader twice.
    SameName(Vec<String>),
}

/// A response file that was not graded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The file.
    pub file: String,
    /// Who answered, as far as it can be told.
    pub name: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// Why a response file was not graded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is damaged or no response file at all; why.
    Unreadable(messages::Note),
    /// It belongs to another quiz, of this id.
    OtherQuiz(String),
    /// It belongs to another version of the quiz.
    OtherVersion,
    /// One of its responses does not fit its item; no program wrote this.
    Misfit(Problem),
    /// These other files hold the same attempt with other responses.
    AttemptDiffers(Vec<String>),
    /// These other files hold the same attempt under another name.
    AttemptRenamed(Vec<String>),
}

impl Class {
    /// Grades what was handed in. The order of `files` decides nothing but the order of
    /// [`Class::refused`] and which of several copies counts.
    #[must_use]
    pub fn grade(quiz: &Quiz, files: Vec<HandedIn>, rules: &Rules) -> Self {
        let fingerprint = fingerprint(quiz);
        let mut papers = Vec::new();
        let mut refused = Vec::new();
        for once in attempts_once(files, &mut refused) {
            let name = once.content.name.as_deref().and_then(clean_name);
            match paper(quiz, &fingerprint, &once, name.clone(), rules) {
                Ok(paper) => papers.push(paper),
                Err(reason) => refused.push(Refused { file: once.file, name, reason }),
            }
        }
        papers.sort_by_key(|paper: &Paper| {
            let name = paper.name.as_deref().map(fold_letters);
            (name.is_none(), name, paper.file.clone())
        });
        note_same_names(&mut papers);
        let named: Vec<&Option<String>> = papers
            .iter()
            .map(|paper| &paper.name)
            .chain(refused.iter().map(|refused| &refused.name))
            .collect();
        let handed_in =
            |pupil: &str| named.iter().any(|name| same_name(name.as_deref(), Some(pupil)));
        let absent = rules
            .pupils
            .iter()
            .filter_map(|pupil| clean_name(pupil))
            .filter(|pupil| !handed_in(pupil))
            .collect();
        let max = quiz.items.iter().map(|item| Points::whole(item.points)).sum();
        Self { papers, refused, absent, max }
    }

    /// The mean of the papers' shares of the points, in per cent, 0 to 100; `None` if there is no
    /// paper or nothing to earn.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn mean_percent(&self) -> Option<f64> {
        if self.papers.is_empty() || self.max == Points::ZERO {
            return None;
        }
        let sum: f64 = self.papers.iter().map(|paper| paper.points.as_f64()).sum();
        Some(sum / self.papers.len() as f64 / self.max.as_f64() * 100.0)
    }
}

/// Grades one file; it is refused as a whole if one of its responses does not fit.
fn paper(
    quiz: &Quiz,
    fingerprint: &str,
    once: &Once,
    name: Option<String>,
    rules: &Rules,
) -> Result<Paper, Reason> {
    let content = &once.content;
    if content.quiz != quiz.id {
        return Err(Reason::OtherQuiz(content.quiz.clone()));
    }
    let other_version = content.fingerprint.as_ref().is_some_and(|given| given != fingerprint);
    if other_version && !rules.any_version {
        return Err(Reason::OtherVersion);
    }
    let (responses, problems) = content.resolve(quiz);
    let mut gone = Vec::new();
    for problem in problems {
        match problem {
            Problem::UnknownItem(id) if other_version => gone.push(id),
            problem => return Err(Reason::Misfit(problem)),
        }
    }
    let article = quiz.article.as_ref().map_or("", |article| &article.text);
    let mut marks: Vec<Mark> = quiz.items.iter().map(|_| Mark::Missing).collect();
    for (id, response, seconds) in responses {
        let found = quiz.items.iter().position(|item| item.id == id);
        if let Some(at) = found
            && response != Response::Skipped
            && let Some(verdict) = grade_in(article, &quiz.items[at], &response)
        {
            marks[at] = Mark::Given { response, verdict, seconds };
        }
    }
    let missing: Vec<usize> = marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| **mark == Mark::Missing)
        .map(|(at, _)| at)
        .collect();
    let mut notes = Vec::new();
    if missing.len() == marks.len() {
        notes.push(Note::Nothing);
    } else if !missing.is_empty() {
        notes.push(Note::Unanswered(missing));
    }
    if content.fingerprint.is_none() {
        notes.push(Note::NoFingerprint);
    } else if other_version {
        notes.push(Note::OtherVersion);
    }
    if !gone.is_empty() {
        notes.push(Note::Gone(gone));
    }
    if !once.copies.is_empty() {
        notes.push(Note::Copies(once.copies.clone()));
    }
    Ok(Paper {
        file: once.file.clone(),
        name,
        started: content.started.clone(),
        seconds: content
            .responses
            .iter()
            .filter_map(|entry| entry.seconds)
            .fold(0.0, |sum, seconds| sum + seconds),
        points: marks.iter().map(Mark::points).sum(),
        marks,
        notes,
    })
}

/// Notes papers of one name, so that two readers of one name are told apart by their files.
fn note_same_names(papers: &mut [Paper]) {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, paper) in papers.iter().enumerate() {
        if let Some(name) = &paper.name {
            by_name.entry(fold_letters(name)).or_default().push(at);
        }
    }
    for same in by_name.into_values().filter(|same| same.len() > 1) {
        let files: Vec<String> = same.iter().map(|&at| papers[at].file.clone()).collect();
        for &at in &same {
            let others = files.iter().filter(|file| **file != papers[at].file).cloned().collect();
            papers[at].notes.push(Note::SameName(others));
        }
    }
}

/// A name with its white space folded and what cannot be seen taken out; `None` if nothing is
/// left.
pub(super) fn clean_name(name: &str) -> Option<String> {
    let seen: String = name
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|&c| !is_hidden(c))
        .collect();
    Some(fold_space(&seen)).filter(|name| !name.is_empty())
}

/// Whether two names are one to a teacher.
pub(super) fn same_name(one: Option<&str>, other: Option<&str>) -> bool {
    let folded = |name: Option<&str>| name.and_then(clean_name).map(|name| fold_letters(&name));
    folded(one) == folded(other)
}
