//! Aiken: a question, lettered options, `ANSWER: B`. A question may run over several lines.

use super::Format;
use super::draft::Draft;
use super::finding::What;
use super::item::Found;
use crate::quiz::{Key, Task};

/// The format.
pub(super) struct Aiken;

impl Format for Aiken {
    fn name(&self) -> &'static str {
        "aiken"
    }

    fn read(&self, text: &str, draft: &mut Draft) {
        let mut question = Question::default();
        for (at, line) in text.lines().enumerate() {
            let (number, line) = (at + 1, line.trim());
            if line.is_empty() {
                continue;
            }
            if let Some(letter) = answer(line) {
                std::mem::take(&mut question).end(number, letter, draft);
            } else if let Some((letter, option)) =
                option(line).filter(|_| !question.stem.is_empty())
            {
                question.option(number, letter, option, draft);
            } else if question.options.is_empty() {
                question.stem(number, line);
            } else {
                draft.note(number, What::StrayLine, line);
            }
        }
        if question.line > 0 {
            draft.note(question.line, What::NoAnswer, question.stem);
        }
    }
}

#[derive(Debug, Default)]
struct Question {
    /// Where it begins; 0 if it has not.
    line: usize,
    stem: String,
    options: Vec<String>,
}

impl Question {
    fn stem(&mut self, number: usize, line: &str) {
        if self.stem.is_empty() {
            self.line = number;
        } else {
            self.stem.push('\n');
        }
        self.stem.push_str(line);
    }

    fn option(&mut self, number: usize, letter: char, option: &str, draft: &mut Draft) {
        let due = ('A'..='Z').nth(self.options.len());
        if due != Some(letter) {
            draft.note(number, What::Letter, letter.to_string());
        }
        // A wrong letter is told once; counting goes on.
        self.options.push(option.to_owned());
    }

    fn end(self, number: usize, letter: &str, draft: &mut Draft) {
        let mut letters = letter.chars();
        let place = match (letters.next(), letters.next()) {
            (Some(letter), None) => ('A'..='Z').position(|c| c == letter.to_ascii_uppercase()),
            _ => None,
        };
        match place.and_then(|place| self.options.get(place)) {
            Some(key) => {
                let key = Key::Choice(vec![key.clone()]);
                let task = Task::Choice { options: self.options };
                draft.add(Found::new(self.line, self.stem, task, key));
            }
            None => draft.note(number, What::AnswerLetter, letter),
        }
    }
}

/// What stands behind `ANSWER:`.
fn answer(line: &str) -> Option<&str> {
    let (word, rest) = line.split_once(':')?;
    word.trim_end().eq_ignore_ascii_case("answer").then(|| rest.trim())
}

/// Letter and text of an option line, `A. text` or `A) text`.
fn option(line: &str) -> Option<(char, &str)> {
    let mut chars = line.chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    let rest = chars.as_str().strip_prefix(['.', ')'])?;
    Some((letter, rest.trim()))
}
