//! Moodle XML, as `question/format/xml` writes it.

mod gap;
mod tree;

use super::draft::Draft;
use super::finding::What;
use super::gift::last_of_path;
use super::item::Found;
use super::typed::{Answer, answers, number};
use super::weights::{Weighted, keys};
use super::{Format, html};
use crate::quiz::{Judgement, Key, MAX_POINTS, Skill, Task};
use tree::Element;

/// The format.
pub(super) struct MoodleXml;

impl Format for MoodleXml {
    fn name(&self) -> &'static str {
        "moodle-xml"
    }

    fn read(&self, text: &str, draft: &mut Draft) {
        let outcome = tree::walk(text, "quiz", |element| {
            if element.name == "question" {
                Reader { question: &element, draft }.read();
            }
        });
        if let Err((line, what, detail)) = outcome {
            draft.note(line, what, detail);
        }
    }
}

/// What reads one question.
struct Reader<'a> {
    question: &'a Element,
    draft: &'a mut Draft,
}

impl Reader<'_> {
    fn read(&mut self) {
        let question = self.question;
        let line = question.line;
        let kind = question.attribute("type");
        let name = question.child("name").map_or("", |name| name.text_of("text")).to_owned();
        match kind {
            "category" => {
                let path = question.child("category").map_or("", |each| each.text_of("text"));
                let last = last_of_path(path);
                if !matches!(last.as_str(), "top" | "$course$" | "$cat1$" | "$system$" | "$module$")
                {
                    self.draft.title(&last);
                }
                return;
            }
            "description" => {
                let text = self.rich(question.child("questiontext"));
                self.draft.article(line, &name, &text);
                return;
            }
            _ => {}
        }
        let Some(mut found) = self.item(kind) else { return };
        let general = self.rich(question.child("generalfeedback"));
        if !general.is_empty() {
            if !found.feedback.is_empty() {
                self.draft.note(line, What::Feedback, "");
            }
            found.feedback = single_spaced(&general);
        }
        let id = question.text_of("idnumber");
        found.id = (!id.is_empty()).then(|| id.to_owned());
        found.points = self.points(kind, found.points);
        let tags = question.child("tags").into_iter().flat_map(|tags| tags.all("tag"));
        found.skill = tags.map(|tag| tag.text_of("text")).find_map(Skill::from_name);
        self.draft.add(found);
    }

    /// Whole points of at least one; a cloze item has them in its gap.
    fn points(&self, kind: &str, gap: u32) -> u32 {
        if kind == "cloze" {
            return gap;
        }
        let grade = self.question.text_of("defaultgrade").parse::<f64>().unwrap_or(1.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let whole = grade.round().clamp(1.0, f64::from(MAX_POINTS)) as u32;
        whole
    }

    fn item(&mut self, kind: &str) -> Option<Found> {
        let line = self.question.line;
        match kind {
            "multichoice" => self.choice(),
            "truefalse" => self.truefalse(),
            "shortanswer" => {
                let stem = self.stem();
                let all = self.typed_answers();
                let mut found = Found::typed(line, &stem, answers(&all, line, self.draft)?)?;
                found.feedback = self.first_feedback();
                Some(found)
            }
            "numerical" => self.numerical(),
            "matching" => self.matching(),
            "ordering" => self.ordering(),
            "cloze" => gap::read(self),
            other => {
                self.draft.note(line, What::Kind, other);
                None
            }
        }
    }

    /// A text in its format, as plain text with paragraphs. What is not text in it is noted.
    fn rich(&mut self, holder: Option<&Element>) -> String {
        let Some(holder) = holder else { return String::new() };
        let raw = holder.text_of("text");
        let format = holder.attribute("format");
        let plain = matches!(format, "plain_text" | "markdown")
            || format == "moodle_auto_format" && !raw.contains(['<', '&']);
        let (text, media) = if plain { (raw.to_owned(), false) } else { html::to_text(raw) };
        if media || holder.child("file").is_some() {
            self.draft.note(holder.line, What::Media, text.as_str());
        }
        text
    }

    fn stem(&mut self) -> String {
        let question = self.question;
        single_spaced(&self.rich(question.child("questiontext")))
    }

    fn choice(&mut self) -> Option<Found> {
        let question = self.question;
        let stem = self.stem();
        let single = !matches!(question.text_of("single"), "false" | "0");
        let mut weighted = Vec::new();
        for answer in question.all("answer") {
            let text = single_spaced(&self.rich(Some(answer)));
            let note = single_spaced(&self.rich(answer.child("feedback")));
            weighted.push(Weighted { text, share: fraction(answer), note });
        }
        let keys = keys(&weighted, single, question.line, self.draft)?;
        let options = weighted.iter().map(|option| option.text.clone()).collect();
        let task = Task::Choice { options };
        let mut found = Found::new(question.line, stem, task, Key::Choice(keys));
        found.notes = weighted.into_iter().map(|option| (option.text, option.note)).collect();
        Some(found)
    }

    fn truefalse(&mut self) -> Option<Found> {
        let question = self.question;
        let stem = self.stem();
        let right = question.all("answer").find(|answer| fraction(answer) >= 99.9);
        let judgement = match right.map(|answer| answer.text_of("text").to_lowercase()) {
            Some(word) if word == "true" => Judgement::True,
            Some(word) if word == "false" => Judgement::False,
            _ => {
                self.draft.note(question.line, What::NoKey, "");
                return None;
            }
        };
        let mut found = Found::new(question.line, stem, Task::Judge, Key::Judge(judgement));
        found.feedback = self.first_feedback();
        Some(found)
    }

    /// The first feedback of an answer that says something; that there are others is noted.
    fn first_feedback(&mut self) -> String {
        let question = self.question;
        let mut first = String::new();
        for answer in question.all("answer") {
            let text = single_spaced(&self.rich(answer.child("feedback")));
            if first.is_empty() {
                first = text;
            } else if !text.is_empty() && text != first {
                self.draft.note(question.line, What::Feedback, "");
                break;
            }
        }
        first
    }

    fn typed_answers(&mut self) -> Vec<Answer> {
        let question = self.question;
        question
            .all("answer")
            .map(|answer| Answer {
                // Typed answers are plain, whatever their format says.
                text: answer.text_of("text").to_owned(),
                share: fraction(answer),
            })
            .collect()
    }

    fn numerical(&mut self) -> Option<Found> {
        let question = self.question;
        let line = question.line;
        let stem = self.stem();
        let mut ways = Vec::new();
        for answer in question.all("answer").filter(|answer| fraction(answer) >= 99.9) {
            let text = answer.text_of("text");
            if text.parse::<f64>().is_ok_and(f64::is_finite) {
                let tolerance = answer.text_of("tolerance").parse::<f64>().unwrap_or(0.0);
                ways.extend(number(text, tolerance, line, self.draft));
            }
        }
        if ways.is_empty() {
            self.draft.note(line, What::NoKey, "");
            return None;
        }
        let mut found = Found::typed(line, &stem, ways)?;
        found.feedback = self.first_feedback();
        Some(found)
    }

    fn matching(&mut self) -> Option<Found> {
        let question = self.question;
        let stem = self.stem();
        let mut pairs = Vec::new();
        for pair in question.all("subquestion") {
            let prompt = single_spaced(&self.rich(Some(pair)));
            let option = pair.child("answer").map_or("", |answer| answer.text_of("text"));
            pairs.push((prompt, option.to_owned()));
        }
        Some(Found::pairs(question.line, stem, pairs))
    }

    fn ordering(&mut self) -> Option<Found> {
        let question = self.question;
        let stem = self.stem();
        let mut lines: Vec<(f64, String)> = Vec::new();
        for answer in question.all("answer") {
            lines.push((fraction(answer), single_spaced(&self.rich(Some(answer)))));
        }
        lines.sort_by(|(left, _), (right, _)| left.total_cmp(right));
        let order = lines.into_iter().map(|(_, line)| line).collect();
        Some(Found::order(question.line, stem, order))
    }
}

fn fraction(answer: &Element) -> f64 {
    answer.attribute("fraction").trim().parse().unwrap_or(0.0)
}

/// A text without blank lines, as stems and options are.
fn single_spaced(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
