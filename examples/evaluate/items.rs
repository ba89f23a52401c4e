//! Items made of all Wikinews articles with the default settings: what each must hold, and what
//! simple guessers score.
//!
//! Held by every item: made twice it is the same; the key is among the options just once; options
//! differ after case, umlauts and articles are folded; evidence stands in the article word for word;
//! stems of source and fact choices end in "?", a cloze has one gap, the statement of a judge item
//! is none with "?"; no stem starts with a lower-case letter. The row counts the breaches.

use std::collections::{BTreeMap, BTreeSet};

use nachlese::pipeline::{Request, make_quiz};
use nachlese::quiz::{Item, Key, Skill, Task};
use nachlese::text::{Article, find_folded, fold_answer};

use crate::Fault;
use crate::count::share;
use crate::data::Data;
use crate::data::wikinews::{self, articles};
use crate::guess::Guesses;
use crate::table::{Row, Table};

/// Words that point outside of a stem that starts with them. "Das", "Sie" and "Es" may be an
/// article, a name's form or stand for nothing, and are left to reading.
const POINTING: [&str; 16] = [
    "Er", "Dies", "Diese", "Dieser", "Dieses", "Dort", "Damit", "Dabei", "Dadurch", "Damals",
    "Beide", "Gestern", "Heute", "Deshalb", "Daher", "Danach",
];

/// Articles of fewer words than this need not give five items.
const LONG: usize = 150;

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let mut guesses = Guesses::default();
    let mut verdicts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut sourced, mut with_source) = (0, 0);
    let mut families: BTreeMap<String, usize> = BTreeMap::new();
    let (mut items, mut breaches, mut long, mut long_with_five, mut made) = (0, 0, 0, 0, 0);
    for training in [true, false] {
        for article in articles(data, training)? {
            let Some(found) = made_of(&article) else { continue };
            if made_of(&article).as_ref() != Some(&found) {
                breaches += 1;
                table.case(data.errors, "items", || {
                    format!("{}: made twice they differ", article.id)
                });
            }
            made += usize::from(!found.is_empty());
            if article.text.split_whitespace().count() >= LONG {
                long += 1;
                long_with_five += usize::from(found.len() >= 5);
            }
            items += found.len();
            if has_named_source(&article) {
                sourced += 1;
                let asked = found.iter().any(|item| item.skill == Skill::Source);
                with_source += usize::from(asked);
                if !asked {
                    table.case(data.errors, "sources", || article.id.clone());
                }
            }
            for item in &found {
                for breach in faults(item, &article.text) {
                    breaches += 1;
                    table.case(data.errors, "items", || {
                        format!("{} {breach}: {} ({:?})", article.id, item.stem, item.family)
                    });
                }
                guesses.add(item, &article.text);
                if let Some(Key::Judge(verdict)) = item.key {
                    *verdicts.entry(verdict.name()).or_insert(0) += 1;
                }
                let family = item.family.clone().unwrap_or_default();
                *families.entry(family).or_insert(0) += 1;
            }
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let count = |value: usize| value as f64;
    table.push(Row {
        lower_is_better: true,
        digits: 0,
        ..Row::share(
            "items",
            "broken promises",
            count(breaches),
            Some(0.0),
            format!("{items} items of {made} articles"),
        )
    });
    let detail = format!("{long_with_five} of {long} articles of {LONG} words or more");
    table.push(Row::share(
        "items",
        "articles with at least five",
        share(long_with_five, long),
        Some(0.8),
        detail,
    ));
    let detail = format!(
        "{with_source} of {sourced} articles with a direct or indirect attribution whose speaker has a name"
    );
    table.push(Row::share(
        "items",
        "articles with a source item",
        share(with_source, sourced),
        None,
        detail,
    ));
    let judged: usize = verdicts.values().sum();
    let detail: Vec<String> =
        verdicts.iter().map(|(verdict, count)| format!("{verdict} {count}")).collect();
    table.push(Row {
        lower_is_better: true,
        ..Row::share(
            "items",
            "most frequent verdict on statements",
            share(verdicts.values().copied().max().unwrap_or(0), judged),
            None,
            detail.join(", "),
        )
    });
    for (family, made) in families {
        table.push(Row {
            digits: 0,
            ..Row::share("items", &format!("made: {family}"), count(made), None, String::new())
        });
    }
    guesses.rows(table);
    Ok(())
}

/// Whether the gold has a direct or indirect attribution with a speaker that holds a capitalised
/// word behind another one or by itself: a name or a noun.
fn has_named_source(article: &wikinews::Article) -> bool {
    let offsets = wikinews::byte_offsets(&article.text);
    article.annotations.iter().any(|annotation| {
        let form = annotation.form.to_lowercase();
        (form.starts_with("direct") || form.starts_with("indirect") && !form.contains("free"))
            && annotation.speaker.iter().any(|&token| {
                let span = wikinews::bytes(&offsets, article.tokens[token]);
                article.text[span].starts_with(char::is_uppercase)
            })
    })
}

/// The items; `None` for a text that is no German article. No item is an empty list.
fn made_of(article: &wikinews::Article) -> Option<Vec<Item>> {
    let text = Article {
        title: article.title.clone(),
        date: article.date.clone(),
        text: article.text.clone(),
        ..Article::default()
    };
    match make_quiz(text, &Request::default()) {
        Ok(quiz) => Some(quiz.items),
        Err(nachlese::pipeline::NoQuiz::NoItem { .. }) => Some(Vec::new()),
        Err(_) => None,
    }
}

/// The promises that an item breaks.
fn faults(item: &Item, text: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let mut hold = |held: bool, promise: &'static str| {
        if !held {
            faults.push(promise);
        }
    };
    if let (Task::Choice { options }, Some(Key::Choice(keys))) = (&item.task, &item.key) {
        let folded: BTreeSet<String> = options.iter().map(|option| fold_answer(option)).collect();
        hold(folded.len() == options.len(), "options that are the same");
        let inside = |key: &String| options.iter().filter(|option| *option == key).count() == 1;
        hold(keys.len() == 1 && keys.iter().all(inside), "key not among the options once");
        let asks = matches!(item.skill, Skill::Source | Skill::Fact);
        hold(!asks || item.stem.ends_with('?'), "no question");
    }
    if item.task == Task::Cloze {
        hold(item.stem.matches("___").count() == 1, "not one gap");
    }
    if item.task == Task::Judge {
        hold(item.stem.ends_with('.'), "no statement");
    }
    if let (Task::Order { options }, Some(Key::Order(key))) = (&item.task, &item.key) {
        let lines = |lines: &[String]| -> BTreeSet<String> {
            lines.iter().map(|line| fold_answer(line)).collect()
        };
        let same = lines(options) == lines(key) && lines(key).len() == key.len();
        hold(same && options != key, "lines that do not make an order");
    }
    let first = item.stem.split_whitespace().next().unwrap_or("");
    hold(!POINTING.contains(&first), "a word at its head that points outside");
    hold(!item.stem.starts_with(char::is_lowercase), "stem starts small");
    let known = item.evidence.iter().all(|words| !find_folded(text, words).is_empty());
    hold(
        known && (!item.evidence.is_empty() || item.task == Task::Judge),
        "evidence not in the text",
    );
    faults
}
