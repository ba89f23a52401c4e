//! The quiz as far as it is read, and its last checks.

use std::collections::BTreeSet;

use memchr::memmem;

use super::finding::{Findings, What};
use super::item::Found;
use super::{Finding, Imported};
use crate::messages::{Detail, Note};
use crate::note;
use crate::quiz::{
    FileFormat, Item, ItemKind, Key, MAX_ACCEPT, MAX_ARTICLE_CHARS, MAX_EVIDENCE, MAX_ITEMS,
    MAX_LINE_CHARS, MAX_OPTIONS, MAX_TEXT_CHARS, Quiz, QuizKind, Skill, Task, item_id, quiz_id,
    read, write_toml,
};
use crate::text::{Article, fold_space, is_hidden};

/// A quiz as far as it is read.
#[derive(Debug, Default)]
pub struct Draft {
    title: Option<String>,
    article: Option<Article>,
    items: Vec<(Item, Vec<String>)>,
    ids: BTreeSet<String>,
    findings: Findings,
}

impl Draft {
    /// Notes a finding.
    pub(super) fn note(&mut self, line: usize, what: What, detail: impl Into<Detail>) {
        self.findings.add(line, what, detail);
    }

    /// Whether a fault was found.
    pub(super) const fn has_faults(&self) -> bool {
        self.findings.has_faults()
    }

    /// Whether the file has all the items that a quiz may have.
    pub(super) fn is_full(&self) -> bool {
        self.items.len() >= MAX_ITEMS
    }

    /// The quiz's title, if it has none yet.
    pub(super) fn title(&mut self, title: &str) {
        let title = line_of(title);
        if self.title.is_none() && !title.is_empty() {
            self.title = Some(title);
        }
    }

    /// The article, if there is none yet; another is noted.
    pub(super) fn article(&mut self, line: usize, title: &str, text: &str) {
        let mut text = self.clean(line, text);
        if self.article.is_some() || text.chars().count() > MAX_ARTICLE_CHARS {
            self.note(line, What::Article, title);
            return;
        }
        if text.is_empty() {
            return;
        }
        let mut article = Article::default();
        take_origin(&mut text, &mut article);
        let title = line_of(title);
        article.title = (!title.is_empty()).then_some(title);
        article.text = text;
        self.article = Some(article);
    }

    /// A text without invisible characters, which are noted.
    fn clean(&mut self, line: usize, text: &str) -> String {
        let (kept, hidden) = visible(text);
        if hidden {
            self.note(line, What::Hidden, "");
        }
        kept
    }

    /// Takes an item if it would pass `check`; else it is noted why not.
    pub(super) fn add(&mut self, mut found: Found) {
        let line = found.line;
        if self.is_full() {
            self.note(line, What::TooMany, MAX_ITEMS);
            return;
        }
        self.clean_found(&mut found);
        if found.settle() {
            self.note(line, What::Feedback, "");
        }
        let (explanation, mut evidence) = parted(&found.feedback);
        evidence.splice(0..0, found.evidence);
        let item = Item {
            id: self.free_id(found.id.as_deref(), &found.stem),
            skill: found.skill.unwrap_or_else(|| skill_of(found.task.kind())),
            family: None,
            stem: found.stem,
            task: found.task,
            key: Some(found.key),
            evidence: Vec::new(),
            explanation: (!explanation.is_empty()).then_some(explanation),
            notes: found.notes,
            confidence: None,
            points: found.points,
        };
        match faults_of(&item) {
            None => {
                self.ids.insert(item.id.clone());
                self.items.push((item, evidence));
            }
            Some(fault) => self.note(line, What::Invalid, fault),
        }
    }

    fn clean_found(&mut self, found: &mut Found) {
        let mut texts: Vec<&mut String> = vec![&mut found.stem, &mut found.feedback];
        match &mut found.task {
            Task::Choice { options } | Task::Order { options } => texts.extend(options),
            Task::Match { prompts, options } => {
                texts.extend(prompts);
                texts.extend(options);
            }
            Task::Cloze | Task::Short | Task::Judge => {}
        }
        match &mut found.key {
            Key::Choice(keys) | Key::Order(keys) => texts.extend(keys),
            Key::Text { answer, accept } => {
                texts.push(answer);
                texts.extend(accept);
            }
            Key::Match(pairs) => {
                texts.extend(pairs.iter_mut().flat_map(|(prompt, option)| [prompt, option]));
            }
            Key::Judge(_) => {}
        }
        texts.extend(&mut found.evidence);
        texts.extend(found.notes.iter_mut().flat_map(|(about, note)| [about, note]));
        let mut hidden = false;
        for text in texts {
            let (kept, found) = visible(text);
            hidden |= found;
            *text = kept;
        }
        if hidden {
            self.note(found.line, What::Hidden, "");
        }
        found.notes.retain(|(_, note)| !note.is_empty());
    }

    /// The id that the file gives, if no other item has it; else one from the stem.
    fn free_id(&self, given: Option<&str>, stem: &str) -> String {
        let given = given.map(line_of).filter(|id| !id.is_empty() && !self.ids.contains(id));
        given.unwrap_or_else(|| {
            let id = item_id(stem);
            let mut free = id.clone();
            let mut number = 2_u32;
            while self.ids.contains(&free) {
                free = format!("{id}-{number}");
                number += 1;
            }
            free
        })
    }

    /// The quiz.
    ///
    /// # Errors
    /// All findings, if there is a fault or no item.
    pub(super) fn finish(mut self, title: &str) -> Result<Imported, Vec<Finding>> {
        if self.items.is_empty() && !self.has_faults() {
            self.note(1, What::NoItems, "");
        }
        if self.has_faults() {
            return Err(self.findings.into_sorted());
        }
        let folded = self.article.as_ref().map(|a| fold_space(&a.text)).unwrap_or_default();
        let items = std::mem::take(&mut self.items);
        let items = items.into_iter().map(|(item, found)| with_evidence(item, found, &folded));
        let items: Vec<Item> = items.collect();
        let fallback = line_of(title);
        let title = self
            .title
            .take()
            .or_else(|| self.article.as_ref().and_then(|article| article.title.clone()))
            .or((!fallback.is_empty()).then_some(fallback))
            .unwrap_or_else(|| "Quiz".to_owned());
        let text = self.article.as_ref().map_or("", |article| article.text.as_str());
        let quiz = Quiz {
            id: quiz_id(&title, text),
            kind: QuizKind::Quiz,
            language: "de".to_owned(),
            level: None,
            title,
            article: self.article.take(),
            items,
        };
        // Each item was checked by itself; this is for the whole.
        match read(&write_toml(&quiz), FileFormat::Toml) {
            Ok(loaded) => Ok(Imported { quiz: loaded.quiz, notes: self.findings.into_sorted() }),
            Err(faults) => {
                let first = faults.into_iter().find(crate::quiz::Diagnostic::is_error);
                let first = first.map_or_else(|| note!("import-no-items"), |fault| fault.message);
                self.note(1, What::Internal, first);
                Err(self.findings.into_sorted())
            }
        }
    }
}

/// The first fault of an item that `check` would find, if any.
fn faults_of(item: &Item) -> Option<Note> {
    // What is far too long is told without being written first.
    let options = item.task.options().len();
    if options > MAX_OPTIONS {
        return Some(note!("file-too-many", key = "options", n = options, most = MAX_OPTIONS));
    }
    if let Some(Key::Text { accept, .. }) = &item.key
        && accept.len() > MAX_ACCEPT
    {
        let count = accept.len();
        return Some(note!("file-too-many", key = "accept", n = count, most = MAX_ACCEPT));
    }
    let alone = Quiz {
        id: "q".to_owned(),
        kind: QuizKind::Quiz,
        title: "q".to_owned(),
        language: "de".to_owned(),
        level: None,
        article: None,
        items: vec![item.clone()],
    };
    let faults = read(&write_toml(&alone), FileFormat::Toml).err()?;
    faults.into_iter().find(crate::quiz::Diagnostic::is_error).map(|fault| fault.message)
}

const fn skill_of(kind: ItemKind) -> Skill {
    match kind {
        ItemKind::Choice | ItemKind::Short => Skill::Fact,
        ItemKind::Cloze => Skill::Vocabulary,
        ItemKind::Judge => Skill::Detail,
        ItemKind::Match | ItemKind::Order => Skill::Structure,
    }
}

/// A text without invisible characters, ends trimmed, and whether there were any. A tab is a blank.
fn visible(text: &str) -> (String, bool) {
    let hidden = text.chars().any(is_hidden);
    let kept: String =
        text.chars().filter(|&c| !is_hidden(c)).map(|c| if c == '\t' { ' ' } else { c }).collect();
    (kept.trim().to_owned(), hidden)
}

/// A text on one line, without invisible characters, as long as a title may be.
fn line_of(text: &str) -> String {
    let kept: String = text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    fold_space(&kept).chars().take(MAX_LINE_CHARS).collect::<String>().trim().to_owned()
}

/// The labels of evidence in what `export` writes.
const LABELS: [&str; 2] = ["Beleg: „", "Evidence: „"];

/// The explanation and the evidence of a feedback's lines.
fn parted(feedback: &str) -> (String, Vec<String>) {
    let mut evidence = Vec::new();
    let mut rest: Vec<&str> = Vec::new();
    for line in feedback.lines() {
        let inner = LABELS.iter().find_map(|label| line.trim().strip_prefix(label));
        match inner.and_then(|inner| inner.strip_suffix('“')) {
            Some(words) => evidence.push(words.to_owned()),
            None => rest.push(line),
        }
    }
    (rest.join("\n").trim().to_owned(), evidence)
}

/// Puts evidence that stands in the article once where it belongs, any other into the explanation.
fn with_evidence(mut item: Item, found: Vec<String>, article: &str) -> Item {
    for (at, words) in found.into_iter().enumerate() {
        let words = fold_space(&words);
        let finder = memmem::Finder::new(&words);
        // Not more are looked for than an item may have: there could be a million.
        let once = at < MAX_EVIDENCE
            && !words.is_empty()
            && finder.find_iter(article.as_bytes()).take(2).count() == 1;
        let short = words.chars().count() <= MAX_TEXT_CHARS;
        if once && short && item.evidence.len() < MAX_EVIDENCE && !item.evidence.contains(&words) {
            item.evidence.push(words);
        } else if !words.is_empty() && !item.evidence.contains(&words) {
            let line = format!("Beleg: „{words}“");
            let all =
                item.explanation.take().map_or(line.clone(), |text| format!("{text}\n{line}"));
            let fits = all.chars().count() <= MAX_TEXT_CHARS;
            item.explanation = if fits {
                Some(all)
            } else {
                all.strip_suffix(&format!("\n{line}")).map(str::to_owned)
            };
        }
    }
    item
}

/// Takes the line that tells where the article comes from off its end, as `export` writes it.
fn take_origin(text: &mut String, article: &mut Article) {
    let Some((body, last)) = text.rsplit_once('\n') else { return };
    let Some(origin) = last.strip_prefix("Quelle: ").or_else(|| last.strip_prefix("Source: "))
    else {
        return;
    };
    let mut rest = Vec::new();
    for part in origin.split(" · ") {
        let is_date = part.len() == 10 && part.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if part.starts_with("https://") || part.starts_with("http://") {
            article.url = Some(line_of(part));
        } else if is_date {
            article.date = Some(part.to_owned());
        } else {
            rest.push(part);
        }
    }
    let rest = line_of(&rest.join(" · "));
    article.publisher = (!rest.is_empty()).then_some(rest);
    *text = body.trim_end().to_owned();
}
