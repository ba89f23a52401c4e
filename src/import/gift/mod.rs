//! GIFT, as Moodle documents and reads it: blocks parted by blank lines, answers in braces.

mod answers;
mod signs;

use super::draft::Draft;
use super::finding::What;
use super::item::Found;
use super::{Format, html};
use crate::quiz::{Judgement, Key, Skill, Task};
use answers::{numbers, options, pairs, typed};
use signs::{Marked, Signs};

/// The format.
pub(super) struct Gift;

impl Format for Gift {
    fn name(&self) -> &'static str {
        "gift"
    }

    fn read(&self, text: &str, draft: &mut Draft) {
        let mut block = Block::default();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() {
                std::mem::take(&mut block).read(draft);
            } else {
                block.push(at + 1, line, draft);
            }
        }
        block.read(draft);
    }
}

/// The lines between two blank lines.
#[derive(Debug, Default)]
struct Block {
    /// Where the text begins, from 1; 0 if there is none.
    line: usize,
    text: String,
    id: Option<String>,
    skill: Option<Skill>,
}

impl Block {
    fn push(&mut self, number: usize, line: &str, draft: &mut Draft) {
        if let Some(comment) = line.strip_prefix("//") {
            self.comment(comment);
            // It keeps its place, so that lines are counted right.
            if self.line > 0 {
                self.text.push('\n');
            }
        } else if let Some(category) = line.strip_prefix("$CATEGORY:").filter(|_| self.line == 0) {
            draft.title(&last_of_path(category));
        } else if self.line == 0 {
            self.line = number;
            self.text.push_str(line);
        } else {
            self.text.push('\n');
            self.text.push_str(line);
        }
    }

    /// Ids and tags stand in comments: `// [id:x] [tag:y]`.
    fn comment(&mut self, comment: &str) {
        for part in comment.split('[').skip(1) {
            if let Some(id) = part.strip_prefix("id:") {
                // A bracket in it is escaped.
                let mut value = String::new();
                let mut chars = id.chars().peekable();
                while let Some(c) = chars.next() {
                    match c {
                        '\\' if chars.peek() == Some(&']') => value.extend(chars.next()),
                        ']' => break,
                        other => value.push(other),
                    }
                }
                self.id = Some(value.trim().to_owned());
            } else if let Some(tag) = part.strip_prefix("tag:").and_then(|t| t.split(']').next()) {
                self.skill = self.skill.or_else(|| Skill::from_name(tag.trim()));
            }
        }
    }

    fn read(self, draft: &mut Draft) {
        if self.text.trim().is_empty() {
            return;
        }
        let signs = Marked::new(&self.text);
        let mut rest = signs.all();
        let mut title = String::new();
        if let Some(after) = rest.strip("::") {
            let Some((name, after)) = after.split("::") else {
                draft.note(self.line, What::OpenTitle, after.plain());
                return;
            };
            title = name.plain();
            rest = after;
        }
        let fault = |what, place: &Signs<'_>, draft: &mut Draft| {
            draft.note(self.line + place.line(), what, place.plain());
        };
        let Some((before, inside)) = rest.split("{") else {
            if let Some((_, stray)) = rest.split("}") {
                draft.note(self.line + stray.line(), What::StrayBrace, stray.plain());
                return;
            }
            let (text, format) = rest.formatted();
            let (text, media) = text_of(&text, format);
            if media {
                draft.note(self.line, What::Media, title.as_str());
            }
            draft.article(self.line, &title, &text);
            return;
        };
        if before.find("}").is_some() {
            fault(What::StrayBrace, &before, draft);
            return;
        }
        let Some((answers, after)) = inside.split("}") else {
            fault(What::OpenBrace, &inside, draft);
            return;
        };
        if let Some((_, nested)) = answers.split("{") {
            fault(What::NestedBrace, &nested, draft);
            return;
        }
        match (after.find("{"), after.find("}")) {
            (None, None) => {}
            (Some(open), Some(close)) if open < close => {
                fault(What::Gaps, &before, draft);
                return;
            }
            (Some(_), None) => {
                fault(What::OpenBrace, &after, draft);
                return;
            }
            _ => {
                fault(What::StrayBrace, &after, draft);
                return;
            }
        }
        self.question(&before, &answers, &after, draft);
    }

    fn question(
        &self,
        before: &Signs<'_>,
        answers: &Signs<'_>,
        after: &Signs<'_>,
        draft: &mut Draft,
    ) {
        let (first, format) = before.formatted();
        let behind = after.text();
        let (raw, is_gap) = if behind.trim().is_empty() {
            (first, false)
        } else {
            (format!("{first}___{behind}"), true)
        };
        let (stem, media) = text_of(&raw, format);
        let mut reader = Reader { line: self.line, format, draft };
        if media {
            reader.draft.note(self.line, What::Media, stem.as_str());
        }
        let (answers, general) = answers.split_last("####").unwrap_or((*answers, Signs::NONE));
        let general = reader.text(&general);
        let Some(mut found) = reader.item(stem, &answers, is_gap) else { return };
        found.id.clone_from(&self.id);
        found.skill = self.skill;
        if !general.is_empty() {
            if !found.feedback.is_empty() {
                draft.note(self.line, What::Feedback, "");
            }
            found.feedback = general;
        }
        draft.add(found);
    }
}

/// What reads the answers of one question.
struct Reader<'a> {
    line: usize,
    format: Option<&'static str>,
    draft: &'a mut Draft,
}

impl Reader<'_> {
    /// A text in the format of its own or else of the question.
    fn text(&mut self, signs: &Signs<'_>) -> String {
        let (raw, own) = signs.formatted();
        let (text, media) = text_of(&raw, own.or(self.format));
        if media {
            self.draft.note(self.line + signs.line(), What::Media, text.as_str());
        }
        text
    }

    /// The item, by the kind that its answers tell, as Moodle tells it.
    fn item(&mut self, stem: String, answers: &Signs<'_>, is_gap: bool) -> Option<Found> {
        let answers = answers.trim();
        let line = self.line;
        if answers.is_empty() {
            self.draft.note(line, What::Kind, "essay");
            return None;
        }
        if let Some(rest) = answers.strip("#") {
            return Found::typed(line, &stem, numbers(self, &rest)?);
        }
        if answers.find("~").is_some() {
            return options(self, stem, &answers);
        }
        if answers.find("=").is_some() && answers.find("->").is_some() {
            return pairs(self, stem, &answers);
        }
        let (word, comments) = answers.split("#").unwrap_or((answers, Signs::NONE));
        let judgement = match word.text().trim() {
            "T" | "TRUE" => Some(Judgement::True),
            "F" | "FALSE" => Some(Judgement::False),
            _ => None,
        };
        if let Some(judgement) = judgement {
            if is_gap {
                self.draft.note(line, What::Gaps, stem.as_str());
                return None;
            }
            let mut found = Found::new(line, stem, Task::Judge, Key::Judge(judgement));
            // The feedback for the wrong verdict tells more than the one for the right.
            let (wrong, right) = comments.split("#").unwrap_or((comments, Signs::NONE));
            let (wrong, right) = (self.text(&wrong), self.text(&right));
            if !wrong.is_empty() && !right.is_empty() {
                self.draft.note(line, What::Feedback, "");
            }
            found.feedback = if wrong.is_empty() { right } else { wrong };
            return Some(found);
        }
        typed(self, &stem, &answers)
    }
}

/// A text in a format: HTML becomes plain. Moodle's own format lets tags through, too.
fn text_of(raw: &str, format: Option<&'static str>) -> (String, bool) {
    match format {
        Some("plain" | "markdown") => (raw.trim().to_owned(), false),
        Some("html") => html::to_text(raw),
        _ if raw.contains(['<', '&']) => html::to_text(&raw.replace('\n', "<br>")),
        _ => (raw.trim().to_owned(), false),
    }
}

/// The last part of a category's path; two slashes are one that parts nothing.
pub(super) fn last_of_path(path: &str) -> String {
    let marked = path.replace("//", "\u{1}");
    let last = marked.rsplit('/').next().unwrap_or("");
    last.replace('\u{1}', "/").trim().to_owned()
}
