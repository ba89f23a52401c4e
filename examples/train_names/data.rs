//! Annotated sentences: GermEval's test set, the news of SmartData, the names of PUD, and those
//! written for this project.

use std::error::Error;
use std::fs;
use std::path::Path;

use nachlese::lexicon::Lexicon;
use nachlese::lexicon::recognise::{View, label, views};
use nachlese::text;
use serde::Deserialize;

use crate::own;

/// A sentence as the model sees it, with its labels.
#[derive(Debug, Default)]
pub struct Example {
    pub views: Vec<View>,
    pub labels: Vec<u8>,
    /// Whether every kind of name is marked; SmartData and PUD leave out the kinds "other",
    /// "derived" and "part", so that there a word without a label may be one of those.
    pub complete: bool,
    /// What is learned from it counts so much; SmartData has more sentences than GermEval, and marks
    /// other names; sentences of our own are plainer than what is written elsewhere.
    pub weight: f32,
}

const SMARTDATA_WEIGHT: f32 = 0.5;
const OWN_WEIGHT: f32 = 0.5;

pub const DERIVED: u8 = 4;
pub const PART: u8 = 5;

/// All sentences for training.
pub fn examples(folder: &Path) -> Result<Vec<Example>, Box<dyn Error>> {
    let mut found = Vec::new();
    columns(&folder.join("germeval2014/NER-de-test.tsv"), true, &mut found)?;
    columns(&folder.join("uner/de_pud-first700.iob2"), false, &mut found)?;
    for name in ["v1-train.jsonl", "v1-test.jsonl"] {
        smartdata(&folder.join("smartdata").join(name), &mut found)?;
    }
    for (words, labels) in own::sentences(include_str!("../../data/names/sentences.txt"))? {
        found.push(example(&words, labels, true, OWN_WEIGHT));
    }
    Ok(found)
}

fn example(words: &[&str], labels: Vec<u8>, complete: bool, weight: f32) -> Example {
    let lexicon = Lexicon::embedded();
    let tags = lexicon.tagger().tag(words);
    let mut seen = Vec::new();
    let known = lexicon.views(words.iter().copied());
    views(lexicon, &known, words.iter().copied().zip(tags), &mut seen);
    // What the search leaves out can have no label: lower-case adjectives among them.
    let labels = labels
        .into_iter()
        .enumerate()
        .map(|(at, label)| if View::may_be_named(&seen, at) { label } else { 0 })
        .collect();
    Example { views: seen, labels: mended(labels), complete, weight }
}

/// An inside label without its begin becomes one.
fn mended(mut labels: Vec<u8>) -> Vec<u8> {
    for at in 0..labels.len() {
        let before = at.checked_sub(1).map_or(0, |before| labels[before]);
        let inside = labels[at] > 0 && labels[at].is_multiple_of(2);
        if inside && before != labels[at] && before + 1 != labels[at] {
            labels[at] -= 1;
        }
    }
    labels
}

/// Word and label in the second and third column.
fn columns(path: &Path, complete: bool, found: &mut Vec<Example>) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let (mut words, mut labels) = (Vec::new(), Vec::new());
    for line in text.lines().chain([""]) {
        if line.starts_with('#') {
            continue;
        }
        let mut columns = line.split('\t').skip(1);
        if let (Some(word), Some(label)) = (columns.next(), columns.next()) {
            words.push(word);
            labels.push(number(label));
        } else if !words.is_empty() {
            found.push(example(&words, std::mem::take(&mut labels), complete, 1.0));
            words.clear();
        }
    }
    Ok(())
}

fn number(name: &str) -> u8 {
    let Some((place, kind)) = name.split_once('-') else { return 0 };
    let kind = if kind.ends_with("deriv") {
        DERIVED
    } else if kind.ends_with("part") {
        PART
    } else {
        match kind {
            "PER" => 0,
            "LOC" => 1,
            "ORG" => 2,
            _ => 3,
        }
    };
    label::begin(kind) + u8::from(place == "I")
}

#[derive(Deserialize)]
struct Document {
    source: String,
    text: String,
    entities: Vec<(usize, usize, String)>,
}

fn smartdata(path: &Path, found: &mut Vec<Example>) -> Result<(), Box<dyn Error>> {
    for line in fs::read_to_string(path)?.lines() {
        let document: Document = serde_json::from_str(line)?;
        if document.source != "news" {
            continue;
        }
        let whole = &document.text;
        let offsets: Vec<usize> =
            whole.char_indices().map(|(at, _)| at).chain([whole.len()]).collect();
        let names: Vec<(usize, usize, u8)> = document
            .entities
            .iter()
            .filter_map(|(from, to, kind)| Some((offsets[*from], offsets[*to], kind_of(kind)?)))
            .collect();
        let tokens = text::tokens(whole);
        for sentence in text::sentences(whole, &tokens) {
            let spans = &tokens[sentence];
            let words: Vec<&str> = spans.iter().map(|span| span.of(whole)).collect();
            let labels = (0..spans.len())
                .map(|at| {
                    let (span, word) = (spans[at], words[at]);
                    let name =
                        names.iter().find(|name| name.0 < span.end() && span.start() < name.1);
                    let Some(&(from, to, kind)) = name else { return 0 };
                    let next =
                        words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
                    if span.start() < from || span.end() > to {
                        label::begin(PART)
                    } else if kind == 1
                        && (span.start(), span.end()) == (from, to)
                        && (word.starts_with(char::is_lowercase) || next && is_derived(word))
                    {
                        label::begin(DERIVED)
                    } else {
                        label::begin(kind) + u8::from(from < span.start())
                    }
                })
                .collect();
            found.push(example(&words, labels, false, SMARTDATA_WEIGHT));
        }
    }
    Ok(())
}

/// "Berliner" before a noun, and no place that ends so by itself.
fn is_derived(word: &str) -> bool {
    word.ends_with("er")
        && !matches!(
            word,
            "Hannover" | "Münster" | "Oder" | "Weser" | "Manchester" | "Trier" | "Speyer"
        )
}

fn kind_of(kind: &str) -> Option<u8> {
    match kind {
        "person" => Some(0),
        _ if kind.starts_with("location") => Some(1),
        _ if kind.starts_with("organization") => Some(2),
        _ => None,
    }
}
