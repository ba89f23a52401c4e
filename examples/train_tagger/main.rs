//! Trains the tagger's weights; `data/tagger/README.md` tells how.
#![allow(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    missing_docs,
    reason = "a tool for development"
)]

mod data;
mod measure;
mod perceptron;
mod plain;
mod universal;

use std::error::Error;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use nachlese::lexicon::{Lexicon, Tagger};
use perceptron::Example;

const USAGE: &str = "train_tagger plain DATA                  plain text for the silver part
train_tagger train DATA SILVER OUT       learns and measures
train_tagger upos DATA SILVER OUT        learns the choice of universal tags
train_tagger measure DATA                measures the embedded weights, shows confusions";

/// Slots of the weights, one byte each.
const SLOTS: usize = 2 << 20;
const ROUNDS: usize = 8;
/// Orders of the sentences whose weights are added up.
const RUNS: u64 = 3;
/// How often a gold sentence is seen for each time that one of the silver text is.
const GOLD: usize = 2;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let lexicon = Lexicon::embedded();
    match arguments[..] {
        ["plain", data] => {
            let mut out = BufWriter::new(std::io::stdout().lock());
            plain::write(Path::new(data), &mut out)?;
            out.flush()?;
        }
        ["train", data, silver, out] => {
            let folder = Path::new(data).join("ud");
            let mut examples = Vec::new();
            for joined in [false, true] {
                let gold = data::treebank(&folder.join("de_gsd-ud-dev.conllu"), joined)?;
                examples.extend(gold.iter().map(|one| example(lexicon, one, GOLD)));
            }
            examples.extend(silver_of(silver)?.iter().map(|one| example(lexicon, one, 1)));
            let start = Instant::now();
            let weights = perceptron::train(&examples, SLOTS, ROUNDS, RUNS, |round, wrong| {
                println!("{round:2} {wrong:.4} {:.0} s", start.elapsed().as_secs_f64());
            });
            let bytes = perceptron::quantise(&weights);
            std::fs::write(out, &bytes)?;
            measure::report(lexicon, Tagger::new(lexicon, &bytes), &folder, false)?;
        }
        ["upos", data, silver, out] => {
            let folder = Path::new(data).join("ud");
            let mut gold = Vec::new();
            for joined in [false, true] {
                gold.extend(data::treebank(&folder.join("de_gsd-ud-dev.conllu"), joined)?);
            }
            let silver = silver_of(silver)?;
            let sentences = universal::tagged(
                lexicon,
                &gold,
                |gold| {
                    let gold = gold.iter().map(|one| example(lexicon, one, GOLD));
                    gold.chain(silver.iter().map(|one| example(lexicon, one, 1))).collect()
                },
                SLOTS,
            );
            std::fs::write(out, perceptron::quantise(&universal::train(&sentences)))?;
        }
        ["measure", data] => {
            measure::report(lexicon, lexicon.tagger(), &Path::new(data).join("ud"), true)?;
        }
        _ => println!("{USAGE}"),
    }
    Ok(())
}

/// The silver sentences; none for `-`.
fn silver_of(path: &str) -> std::io::Result<Vec<data::Sentence>> {
    if path == "-" { Ok(Vec::new()) } else { data::silver(Path::new(path)) }
}

fn example(lexicon: &Lexicon, sentence: &data::Sentence, weight: usize) -> Example {
    Example {
        words: lexicon.views(sentence.words.iter().map(String::as_str)),
        tags: sentence.tags.iter().map(|tag| tag.map(|tag| tag as u8)).collect(),
        weight,
    }
}
