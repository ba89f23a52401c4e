//! One go at a quiz: which item is next, responses, timing, the response file. Pure: time and
//! chance come in as values.

mod response_file;
#[cfg(test)]
pub(crate) mod samples;
mod shown;
mod summary;

use std::fmt;

use uuid::Uuid;

use crate::grade::grade_in;
use crate::quiz::{Item, Quiz, Response};

pub use crate::grade::{NearMiss, Outcome, Parts, Points, Verdict};
pub use response_file::{Entry, Given, Problem, ResponseFile, ResponseFileError};
pub use shown::{Shown, shown};
pub use summary::{Score, Summary};

/// One go at a quiz by one reader. The next item is the first that has no answer yet.
#[derive(Debug, Clone)]
pub struct Sitting {
    quiz: Quiz,
    attempt: Uuid,
    seed: u64,
    /// Which of the quiz's items are asked, by their place in it.
    asked: Vec<usize>,
    answers: Vec<Answer>,
}

/// What a reader gave to one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The item's place in the quiz.
    pub item: usize,
    /// What was given.
    pub response: Response,
    /// How it turned out; `None` in a handout.
    pub verdict: Option<Verdict>,
    /// From the item's first showing to the response, in seconds.
    pub seconds: f64,
}

/// Every item of the sitting has its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finished;

impl fmt::Display for Finished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("every item has been answered")
    }
}

impl std::error::Error for Finished {}

impl Sitting {
    /// A sitting on all items of a quiz. `attempt` names it for good: in the store, in the
    /// response file, and as the seed of the order in which options are shown.
    #[must_use]
    pub fn new(quiz: Quiz, attempt: Uuid) -> Self {
        let asked = (0..quiz.items.len()).collect();
        let seed = attempt.as_u64_pair().0;
        Self { quiz, attempt, seed, asked, answers: Vec::new() }
    }

    /// The same with another seed for the order of the options.
    #[must_use]
    pub const fn with_seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The same with only the items for which `ask` holds, such as those that were wrong.
    #[must_use]
    pub fn only(mut self, ask: impl Fn(&Item) -> bool) -> Self {
        self.asked.retain(|&at| ask(&self.quiz.items[at]));
        self
    }

    /// Takes a sitting up again: stored responses (item id, response, seconds) are graded anew.
    /// Those to items that the quiz no longer has, and second ones to the same item, are left
    /// out.
    pub fn resume(&mut self, stored: impl IntoIterator<Item = (String, Response, f64)>) {
        for (id, response, seconds) in stored {
            let found = self.asked.iter().copied().find(|&at| self.quiz.items[at].id == id);
            if let Some(item) = found
                && self.answer_to(item).is_none()
            {
                self.put(item, response, seconds);
            }
        }
    }

    /// The quiz.
    #[must_use]
    pub const fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// The name of this sitting for good.
    #[must_use]
    pub const fn attempt(&self) -> Uuid {
        self.attempt
    }

    /// The items that are asked, in order, by their place in the quiz.
    #[must_use]
    pub fn asked(&self) -> &[usize] {
        &self.asked
    }

    /// The place in the quiz of the item that is next; `None` at the end.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        self.asked.iter().copied().find(|&at| self.answer_to(at).is_none())
    }

    /// The item that is next; `None` at the end.
    #[must_use]
    pub fn current(&self) -> Option<&Item> {
        self.next().map(|at| &self.quiz.items[at])
    }

    /// How far one is: items answered, items asked.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.answers.len(), self.asked.len())
    }

    /// An item's prompts and options in the order of this sitting.
    #[must_use]
    pub fn shown(&self, item: &Item) -> Shown {
        shown(item, self.seed)
    }

    /// Answers the item that is next.
    ///
    /// # Errors
    /// [`Finished`] if there is none.
    pub fn answer(&mut self, response: Response, seconds: f64) -> Result<&Answer, Finished> {
        let item = self.next().ok_or(Finished)?;
        Ok(self.put(item, response, seconds))
    }

    /// Passes over the item that is next.
    ///
    /// # Errors
    /// [`Finished`] if there is none.
    pub fn skip(&mut self, seconds: f64) -> Result<&Answer, Finished> {
        self.answer(Response::Skipped, seconds)
    }

    fn put(&mut self, item: usize, response: Response, seconds: f64) -> &Answer {
        let article = self.quiz.article.as_ref().map_or("", |article| &article.text);
        let verdict = grade_in(article, &self.quiz.items[item], &response);
        let seconds = if seconds.is_finite() { seconds.max(0.0) } else { 0.0 };
        let at = self.answers.len();
        self.answers.push(Answer { item, response, verdict, seconds });
        &self.answers[at]
    }

    /// The answers in the order in which they were given.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The answer to the item at a place in the quiz.
    #[must_use]
    pub fn answer_to(&self, item: usize) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.item == item)
    }

    /// The result so far.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::of(self.answers.iter().filter_map(|answer| {
            Some((self.quiz.items[answer.item].skill, answer.verdict.as_ref()?))
        }))
    }

    /// The items that were not wholly right, by their place in the quiz, in the order asked.
    #[must_use]
    pub fn wrong(&self) -> Vec<usize> {
        let wrong = |answer: &&Answer| {
            answer.verdict.as_ref().is_some_and(|verdict| verdict.outcome != Outcome::Right)
        };
        self.answers.iter().filter(wrong).map(|answer| answer.item).collect()
    }

    /// The response file of this sitting. `started` is an RFC 3339 time.
    #[must_use]
    pub fn response_file(
        &self,
        fingerprint: String,
        name: Option<String>,
        started: String,
    ) -> ResponseFile {
        let entry = |answer: &Answer| Entry {
            item: self.quiz.items[answer.item].id.clone(),
            response: (&answer.response).into(),
            seconds: Some((answer.seconds * 10.0).round() / 10.0),
        };
        ResponseFile {
            format: response_file::FORMAT,
            quiz: self.quiz.id.clone(),
            fingerprint: Some(fingerprint),
            attempt: Some(self.attempt),
            name,
            started: Some(started),
            responses: self.answers.iter().map(entry).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{Judgement, Skill};

    fn sitting() -> Sitting {
        Sitting::new(samples::quiz(), Uuid::from_u128(1 << 64))
    }

    #[test]
    fn items_come_in_turn_and_end() {
        let mut sitting = sitting();
        assert_eq!(sitting.progress(), (0, 6));
        assert_eq!(sitting.current().unwrap().id, "wer");
        let answer = sitting.answer(Response::Choice(vec!["Anke Brodersen".to_owned()]), 2.0);
        assert_eq!(answer.unwrap().verdict.as_ref().unwrap().outcome, Outcome::Right);
        for _ in 0..5 {
            sitting.skip(1.0).unwrap();
        }
        assert!(sitting.current().is_none());
        assert_eq!(sitting.skip(1.0), Err(Finished));
        assert_eq!(sitting.progress(), (6, 6));
        assert_eq!(sitting.wrong(), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn the_result_is_by_skill() {
        let mut sitting = sitting();
        sitting.answer(Response::Choice(vec!["Anke Brodersen".to_owned()]), 2.0).unwrap();
        sitting.answer(Response::Judge(Judgement::True), 2.0).unwrap();
        let summary = sitting.summary();
        assert_eq!((summary.total.right, summary.total.items), (1, 2));
        assert_eq!(summary.total.percent(), Some(50));
        assert_eq!(summary.by_skill[&Skill::Source].percent(), Some(100));
        assert_eq!(summary.by_skill[&Skill::Detail].percent(), Some(0));
        assert!(!summary.by_skill.contains_key(&Skill::Vocabulary));
    }

    #[test]
    fn a_sitting_is_taken_up_where_it_was_left() {
        let mut sitting = sitting();
        let stored = [
            ("urteil".to_owned(), Response::Judge(Judgement::False), 4.0),
            ("gone".to_owned(), Response::Skipped, 1.0),
            ("urteil".to_owned(), Response::Judge(Judgement::True), 4.0),
        ];
        sitting.resume(stored);
        assert_eq!(sitting.progress(), (1, 6));
        assert_eq!(sitting.answers()[0].verdict.as_ref().unwrap().outcome, Outcome::Right);
        assert_eq!(sitting.current().unwrap().id, "wer");
    }

    #[test]
    fn only_some_items() {
        let mut sitting = sitting().only(|item| item.skill == Skill::Structure);
        assert_eq!(sitting.asked().len(), 2);
        sitting.skip(f64::NAN).unwrap();
        assert_eq!(sitting.answers()[0].seconds, 0.0);
        assert_eq!(sitting.current().unwrap().id, "folge");
    }

    #[test]
    fn a_handout_collects_without_judging() {
        let mut sitting = Sitting::new(samples::handout(), Uuid::nil());
        assert_eq!(sitting.skip(1.0).unwrap().verdict, None);
        assert_eq!(sitting.summary(), Summary::default());
        assert!(sitting.wrong().is_empty());
    }
}
