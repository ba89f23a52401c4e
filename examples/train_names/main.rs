//! Builds the list of words and trains the weights of the model of names; `data/names/README.md`
//! tells how.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    missing_docs,
    reason = "a tool for development"
)]

mod data;
mod perceptron;

use std::error::Error;
use std::fs;
use std::path::Path;

use nachlese::lexicon::table::{SLOT, place};
use nachlese::lexicon::tagger::words::hash_of;

const USAGE: &str = "train_names words WORDS.tsv OUT    packs the list of words
train_names train DATA OUT         learns the weights (the list must be in place)";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["words", list, out] => fs::write(out, pack(&fs::read_to_string(list)?)?)?,
        ["train", data, out] => {
            let examples = data::examples(Path::new(data))?;
            fs::write(out, perceptron::train(&examples))?;
        }
        _ => println!("{USAGE}"),
    }
    Ok(())
}

/// A table of slots: check, cluster, what the word may name.
fn pack(list: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let slots = (list.lines().count() * 5 / 4).next_power_of_two();
    let mut bytes = vec![0; slots * SLOT];
    for line in list.lines() {
        let [word, cluster, known] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("not three columns: {line}").into());
        };
        let (mut at, check) = place(hash_of(word), slots);
        while bytes[at * SLOT..at * SLOT + 2] != [0, 0] {
            at = (at + 1) & (slots - 1);
        }
        let slot = &mut bytes[at * SLOT..(at + 1) * SLOT];
        slot[..2].copy_from_slice(&check.to_le_bytes());
        slot[2..4].copy_from_slice(&cluster.parse::<u16>()?.to_le_bytes());
        slot[4] = known.parse()?;
    }
    Ok(bytes)
}
