//! An item as a format's reader hands it over.

use std::collections::BTreeSet;

use crate::quiz::{Judgement, Key, MAX_OPTIONS, Skill, Task};

/// An item that was found in a file.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Where it begins, from 1.
    pub(super) line: usize,
    /// The id that the file gives.
    pub(super) id: Option<String>,
    /// The skill that the file names.
    pub(super) skill: Option<Skill>,
    /// Question, statement or gap text.
    pub(super) stem: String,
    pub(super) task: Task,
    pub(super) key: Key,
    /// What is shown after the answer, evidence included, a line each.
    pub(super) feedback: String,
    /// Evidence that the file keeps by itself.
    pub(super) evidence: Vec<String>,
    /// For an option, why it is wrong.
    pub(super) notes: Vec<(String, String)>,
    pub(super) points: u32,
}

impl Found {
    /// An item with stem, task and key alone.
    pub(super) const fn new(line: usize, stem: String, task: Task, key: Key) -> Self {
        Self {
            line,
            id: None,
            skill: None,
            stem,
            task,
            key,
            feedback: String::new(),
            evidence: Vec::new(),
            notes: Vec::new(),
            points: 1,
        }
    }

    /// A typed item; with one gap in its stem it is a cloze item.
    pub(super) fn typed(line: usize, stem: &str, answers: Vec<String>) -> Option<Self> {
        let mut answers = answers.into_iter();
        let answer = answers.next()?;
        let mut seen = BTreeSet::from([answer.clone()]);
        let accept = answers.filter(|other| seen.insert(other.clone())).collect();
        let key = Key::Text { answer, accept };
        Some(one_gap(stem).map_or_else(
            || Self::new(line, stem.to_owned(), Task::Short, key.clone()),
            |stem| Self::new(line, stem, Task::Cloze, key.clone()),
        ))
    }

    /// A match item; pairs without a prompt are options that fit none. Pairs of lines with their
    /// places, "1." to the last, are lines to be put in order.
    pub(super) fn pairs(line: usize, stem: String, pairs: Vec<(String, String)>) -> Self {
        let is_order = (2..=MAX_OPTIONS).contains(&pairs.len())
            && (1..=pairs.len()).all(|place| {
                let place = format!("{place}.");
                pairs.iter().filter(|(prompt, p)| *p == place && !prompt.is_empty()).count() == 1
            });
        if is_order {
            let place = |pair: &(String, String)| pair.1.trim_end_matches('.').parse::<usize>();
            let mut sorted = pairs;
            sorted.sort_by_key(|pair| place(pair).unwrap_or(usize::MAX));
            let order: Vec<String> = sorted.into_iter().map(|(text, _)| text).collect();
            return Self::order(line, stem, order);
        }
        let options: BTreeSet<String> = pairs.iter().map(|(_, option)| option.clone()).collect();
        let options = options.into_iter().collect();
        let key: Vec<(String, String)> =
            pairs.into_iter().filter(|(prompt, _)| !prompt.is_empty()).collect();
        let prompts = key.iter().map(|(prompt, _)| prompt.clone()).collect();
        Self::new(line, stem, Task::Match { prompts, options }, Key::Match(key))
    }

    /// An order item; its options are shown in alphabetical order, which tells nothing.
    pub(super) fn order(line: usize, stem: String, order: Vec<String>) -> Self {
        let mut options = order.clone();
        options.sort();
        Self::new(line, stem, Task::Order { options }, Key::Order(order))
    }

    /// Makes a choice among verdicts a statement to judge; whether notes are lost by it.
    pub(super) fn settle(&mut self) -> bool {
        let (Task::Choice { options }, Key::Choice(keys)) = (&self.task, &self.key) else {
            return false;
        };
        let verdicts: Option<Vec<Judgement>> = options.iter().map(|o| judgement(o)).collect();
        let Some(verdicts) = verdicts else { return false };
        let distinct = verdicts.iter().enumerate().all(|(at, v)| !verdicts[..at].contains(v));
        let whole = verdicts.contains(&Judgement::True) && verdicts.contains(&Judgement::False);
        if let ([key], true, true) = (keys.as_slice(), distinct, whole)
            && let Some(key) = judgement(key)
        {
            self.task = Task::Judge;
            self.key = Key::Judge(key);
            let had_notes = !self.notes.is_empty();
            self.notes.clear();
            return had_notes;
        }
        false
    }
}

/// The verdict that a word names, in German or English. Yes and no are none: they answer a
/// question, and a verdict is on a statement.
pub(super) fn judgement(word: &str) -> Option<Judgement> {
    match word.trim().trim_end_matches('.').to_lowercase().as_str() {
        "richtig" | "wahr" | "true" => Some(Judgement::True),
        "falsch" | "unwahr" | "false" => Some(Judgement::False),
        "steht nicht im text" | "nicht im text" | "not in the text" | "not-in-text" => {
            Some(Judgement::NotInText)
        }
        _ => None,
    }
}

/// The stem with its gap as `___`, if it has exactly one run of three underscores or more.
fn one_gap(stem: &str) -> Option<String> {
    let start = stem.find("___")?;
    let (before, rest) = stem.split_at(start);
    let after = rest.trim_start_matches('_');
    (!after.contains("___")).then(|| format!("{before}___{after}"))
}
