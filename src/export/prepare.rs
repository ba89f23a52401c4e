//! The quiz as every format takes it: safe texts, options in an order that tells nothing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Options;
use super::loss::{Losses, Lost};
use super::words::Words;
use crate::quiz::{Item, Judgement, Key, Quiz, QuizKind, Task, handout};
use crate::text::{Article, inert};

/// The seed by which options are shuffled, in all formats alike.
const SEED: u64 = 0;

/// What a format writes.
#[derive(Debug)]
pub struct Sheet {
    /// The quiz; no text in it holds a control code, and options are shuffled.
    pub(super) quiz: Quiz,
    /// What the caller decided.
    pub(super) options: Options,
    /// Headings and labels in the quiz's language.
    pub(super) words: &'static Words,
    /// The numbers of the choice items with several keys. That there are several is said on the
    /// blank sheet too, as nobody could answer else.
    several: BTreeSet<usize>,
    /// Whether a statement must be offered with "not in the text": if one of the quiz is so. To
    /// offer it there alone would give the key away.
    pub(super) three_verdicts: bool,
}

/// Makes the sheet; `printable` if it is for paper, where a blank one holds no keys.
pub(super) fn sheet(quiz: &Quiz, options: Options, printable: bool, losses: &mut Losses) -> Sheet {
    let blank = printable && !options.key;
    let several = quiz.items.iter().enumerate().filter_map(|(at, item)| match &item.key {
        Some(Key::Choice(keys)) if keys.len() > 1 => Some(at + 1),
        _ => None,
    });
    let several = several.collect();
    let three_verdicts = quiz
        .items
        .iter()
        .any(|item| matches!(item.key, Some(Key::Judge(Judgement::NotInText)) | None));
    let shuffled = handout(quiz, SEED, options.article);
    let mut ready = if blank {
        shuffled
    } else {
        let mut whole = quiz.clone();
        for (item, shown) in whole.items.iter_mut().zip(shuffled.items) {
            item.task = shown.task;
        }
        whole.article = shuffled.article;
        whole
    };
    clean(&mut ready, losses);
    Sheet {
        words: Words::of(&ready.language),
        quiz: ready,
        options,
        several,
        // On paper all three are offered always: what is offered must not tell of the keys.
        three_verdicts: three_verdicts || printable,
    }
}

impl Sheet {
    /// The article, if its text goes along.
    pub(super) fn article(&self) -> Option<&Article> {
        self.quiz.article.as_ref().filter(|article| !article.text.trim().is_empty())
    }

    /// The items with their numbers, from 1.
    pub(super) fn items(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.quiz.items.iter().enumerate().map(|(at, item)| (at + 1, item))
    }

    /// Whether several options of that item are right.
    pub(super) fn has_several(&self, number: usize) -> bool {
        self.several.contains(&number)
    }

    /// The verdicts on offer for a statement, as they are called.
    pub(super) fn verdicts(&self) -> Vec<(Judgement, &'static str)> {
        let all = [Judgement::True, Judgement::False, Judgement::NotInText];
        let count = if self.three_verdicts { 3 } else { 2 };
        all.into_iter().take(count).map(|each| (each, self.words.judgement(each))).collect()
    }

    /// What can be chosen in a choice or judge item, and whether it is right.
    pub(super) fn choices<'a>(&self, item: &'a Item) -> Option<Vec<(Cow<'a, str>, bool)>> {
        match (&item.task, &item.key) {
            (Task::Choice { options }, Some(Key::Choice(keys))) => Some(
                options.iter().map(|o| (Cow::Borrowed(o.as_str()), keys.contains(o))).collect(),
            ),
            (Task::Judge, Some(Key::Judge(key))) => Some(
                self.verdicts()
                    .into_iter()
                    .map(|(each, name)| (Cow::Borrowed(name), each == *key))
                    .collect(),
            ),
            _ => None,
        }
    }
}

/// Where the article comes from, on one line; empty if nothing is known.
pub(super) fn origin(article: &Article) -> String {
    [&article.author, &article.publisher, &article.date, &article.url, &article.rights]
        .into_iter()
        .flatten()
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The note on an option.
pub(super) fn note_of<'a>(item: &'a Item, option: &str) -> Option<&'a str> {
    item.notes.iter().find(|(about, _)| about == option).map(|(_, note)| note.as_str())
}

/// Makes every text inert, noting where something was replaced.
fn clean(quiz: &mut Quiz, losses: &mut Losses) {
    let mut changed = safe(&mut quiz.title);
    changed |= safe(&mut quiz.language);
    if let Some(article) = &mut quiz.article {
        changed |= safe(&mut article.text);
        for line in [
            &mut article.title,
            &mut article.publisher,
            &mut article.author,
            &mut article.url,
            &mut article.date,
            &mut article.rights,
        ]
        .into_iter()
        .flatten()
        {
            changed |= safe(line);
        }
    }
    if let QuizKind::Handout { fingerprint } = &mut quiz.kind {
        changed |= safe(fingerprint);
    }
    if changed {
        losses.quiz(Lost::Hidden);
    }
    for (at, item) in quiz.items.iter_mut().enumerate() {
        if clean_item(item) {
            losses.item(Lost::Hidden, at + 1);
        }
    }
}

fn clean_item(item: &mut Item) -> bool {
    let mut changed = safe(&mut item.id) | safe(&mut item.stem);
    let task = match &mut item.task {
        Task::Choice { options } | Task::Order { options } => all_safe(options),
        Task::Match { prompts, options } => all_safe(prompts) | all_safe(options),
        Task::Cloze | Task::Short | Task::Judge => false,
    };
    let key = match &mut item.key {
        Some(Key::Choice(texts) | Key::Order(texts)) => all_safe(texts),
        Some(Key::Text { answer, accept }) => safe(answer) | all_safe(accept),
        Some(Key::Match(pairs)) => {
            pairs.iter_mut().fold(false, |all, (prompt, option)| all | safe(prompt) | safe(option))
        }
        Some(Key::Judge(_)) | None => false,
    };
    changed |= task | key | all_safe(&mut item.evidence);
    for text in item.explanation.iter_mut().chain(item.family.as_mut()) {
        changed |= safe(text);
    }
    for (about, note) in &mut item.notes {
        changed |= safe(about) | safe(note);
    }
    changed
}

fn all_safe(texts: &mut [String]) -> bool {
    texts.iter_mut().fold(false, |changed, text| changed | safe(text))
}

/// Makes a text inert and fit for XML; whether a hidden character was replaced. A tab becomes a
/// blank, which nobody misses.
fn safe(text: &mut String) -> bool {
    const ODD: [char; 2] = ['\u{fffe}', '\u{ffff}'];
    let hidden = text.chars().any(|c| crate::text::is_hidden(c) || ODD.contains(&c));
    if hidden || text.contains('\t') {
        *text = inert(text).replace(ODD, "\u{fffd}");
    }
    hidden
}
