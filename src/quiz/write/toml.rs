//! A quiz as TOML, for a teacher who has never seen the format: German comments explain each key
//! where it stands first.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use toml_writer::{ToTomlValue as _, TomlStringBuilder};

use super::comments::{Place, comment};
use crate::quiz::model::{FORMAT, Item, Judgement, Key, Quiz, QuizKind, Task};
use crate::text::Article;

/// A list that fits into this many characters stands on one line.
const LINE_CHARS: usize = 90;

/// The quiz as a commented TOML file.
#[must_use]
pub fn write_toml(quiz: &Quiz) -> String {
    let mut file =
        File { out: String::new(), said: BTreeSet::new(), place: Place::Top, explains: true };
    let handout = quiz.kind != QuizKind::Quiz;
    file.out.push_str(if handout { HANDOUT_HEAD } else { QUIZ_HEAD });
    file.line("format", &FORMAT.to_string());
    file.text("id", &quiz.id);
    if let QuizKind::Handout { fingerprint } = &quiz.kind {
        file.text("kind", "handout");
        file.text("fingerprint", fingerprint);
    }
    file.text("title", &quiz.title);
    file.text("language", &quiz.language);
    if let Some(level) = quiz.level {
        file.text("level", level.name());
    }
    if let Some(article) = &quiz.article {
        file.article(article);
    }
    for item in &quiz.items {
        file.item(item, handout);
    }
    file.out
}

/// One item as it stands in a file, a blank line before it, without comments.
pub(in crate::quiz) fn write_item(item: &Item) -> String {
    let place = Place::Item(item.kind());
    let mut file = File { out: String::new(), said: BTreeSet::new(), place, explains: false };
    file.item(item, false);
    file.out
}

const QUIZ_HEAD: &str = "\
# Ein Quiz für Nachlese. Diese Datei lässt sich mit jedem Texteditor bearbeiten.
# Zeilen, die mit # beginnen, sind Anmerkungen. Ein Anführungszeichen \" im Text wird als \\\"
# geschrieben; „ und “ stehen einfach so da.
# Nach dem Bearbeiten prüfen:   nachlese check DATEI
# Ohne Lösungen für die Klasse: nachlese handout DATEI

";

const HANDOUT_HEAD: &str = "\
# Ein Arbeitsblatt für Nachlese, ohne Lösungen. Beantworten und die Antworten speichern:
#   nachlese play DATEI --name \"Vorname Name\" -o antworten.json

";

/// The file as far as it is written.
struct File {
    out: String,
    /// Comments that stand already.
    said: BTreeSet<&'static str>,
    /// The table that is being written.
    place: Place,
    /// Whether keys are explained.
    explains: bool,
}

impl File {
    fn line(&mut self, key: &str, value: &str) {
        self.explain(key);
        // Writing to a String can't fail.
        let _ = writeln!(self.out, "{key} = {value}");
    }

    fn explain(&mut self, key: &str) {
        if self.explains
            && let Some(comment) = comment(key, self.place)
            && self.said.insert(comment)
        {
            let _ = writeln!(self.out, "# {comment}");
        }
    }

    fn text(&mut self, key: &str, text: &str) {
        self.line(key, &string(text));
    }

    fn optional(&mut self, key: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn list(&mut self, key: &str, parts: &[String]) {
        let chars: usize = parts.iter().map(|part| part.chars().count() + 2).sum();
        let value = if chars + key.len() + 3 <= LINE_CHARS {
            format!("[{}]", parts.join(", "))
        } else {
            let lines: String = parts.iter().map(|part| format!("    {part},\n")).collect();
            format!("[\n{lines}]")
        };
        self.line(key, &value);
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            let parts: Vec<String> = texts.iter().map(|text| string(text)).collect();
            self.list(key, &parts);
        }
    }

    fn article(&mut self, article: &Article) {
        self.place = Place::Article;
        self.out.push_str("\n[article]\n");
        self.optional("title", article.title.as_ref());
        self.optional("publisher", article.publisher.as_ref());
        self.optional("author", article.author.as_ref());
        self.optional("url", article.url.as_ref());
        self.optional("date", article.date.as_ref());
        self.optional("rights", article.rights.as_ref());
        if !article.text.is_empty() {
            let text = TomlStringBuilder::new(&article.text).as_ml_basic().to_toml_value();
            self.line("text", &text);
        }
    }

    fn item(&mut self, item: &Item, handout: bool) {
        self.place = Place::Item(item.kind());
        self.out.push_str("\n[[items]]\n");
        self.text("id", &item.id);
        self.text("kind", item.kind().name());
        self.text("skill", item.skill.name());
        self.optional("family", item.family.as_ref());
        self.text("stem", &item.stem);
        if let Task::Match { prompts, .. } = &item.task {
            self.texts("prompts", prompts);
        }
        self.texts("options", item.task.options());
        if !handout {
            if let Some(key) = &item.key {
                self.key(key);
            }
            self.texts("evidence", &item.evidence);
            self.optional("explanation", item.explanation.as_ref());
        }
        if item.points != 1 {
            self.line("points", &item.points.to_string());
        }
        if handout {
            return;
        }
        if let Some(confidence) = item.confidence {
            self.line("confidence", &format!("{confidence:?}"));
        }
        if !item.notes.is_empty() {
            self.explain("notes");
            self.out.push_str("[items.notes]\n");
            for (about, note) in &item.notes {
                let _ = writeln!(self.out, "{} = {}", string(about), string(note));
            }
        }
    }

    fn key(&mut self, key: &Key) {
        match key {
            Key::Choice(keys) => match keys.as_slice() {
                [one] => self.text("answer", one),
                several => self.texts("answer", several),
            },
            Key::Text { answer, accept } => {
                self.text("answer", answer);
                self.texts("accept", accept);
            }
            Key::Judge(Judgement::True) => self.line("answer", "true"),
            Key::Judge(Judgement::False) => self.line("answer", "false"),
            Key::Judge(Judgement::NotInText) => self.text("answer", Judgement::NotInText.name()),
            Key::Match(pairs) => {
                let parts: Vec<String> = pairs
                    .iter()
                    .map(|(prompt, option)| format!("[{}, {}]", string(prompt), string(option)))
                    .collect();
                self.list("answer", &parts);
            }
            Key::Order(lines) => self.texts("answer", lines),
        }
    }
}

/// A text on one line.
fn string(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}
