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

use std::error::Error;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use nachlese::lexicon::{Lexicon, Tagger};
use perceptron::Example;

const USAGE: &str = "train_tagger plain DATA                  plain text for the silver part
train_tagger train DATA SILVER OUT       learns and measures
train_tagger measure DATA                measures the embedded weights, shows confusions";

/// Slots of the weights, one byte each.
const SLOTS: usize = 2 << 20;

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
            let rounds = std::env::var("ROUNDS").map_or(10, |r| r.parse().unwrap_or(10));
            let gold_weight = std::env::var("GOLD").map_or(4, |r| r.parse().unwrap_or(4));
            let mut examples = Vec::new();
            for joined in [false, true] {
                let gold = data::treebank(&folder.join("de_gsd-ud-dev.conllu"), joined)?;
                examples.extend(gold.iter().map(|one| example(lexicon, one, gold_weight / 2)));
            }
            if silver != "-" {
                let silver = data::silver(Path::new(silver))?;
                examples.extend(silver.iter().map(|one| example(lexicon, one, 1)));
            }
            let start = Instant::now();
            let weights = perceptron::train(&examples, SLOTS, rounds, |round, wrong| {
                println!("{round:2} {wrong:.4} {:.0} s", start.elapsed().as_secs_f64());
            });
            let bytes = perceptron::quantise(&weights);
            std::fs::write(out, &bytes)?;
            measure::report(lexicon, Tagger::new(lexicon, &bytes), &folder, false)?;
        }
        ["measure", data] => {
            measure::report(lexicon, lexicon.tagger(), &Path::new(data).join("ud"), true)?;
        }
        _ => println!("{USAGE}"),
    }
    Ok(())
}

fn example(lexicon: &Lexicon, sentence: &data::Sentence, weight: usize) -> Example {
    let mut lower = String::new();
    Example {
        words: sentence.words.iter().map(|word| lexicon.view(word, &mut lower)).collect(),
        tags: sentence.tags.iter().map(|tag| tag.map(|tag| tag as u8)).collect(),
        weight,
    }
}
