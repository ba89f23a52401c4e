//! Builds the list of words and trains the weights of the model of names; `data/names/README.md`
//! tells how.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    missing_docs,
    reason = "a tool for development"
)]

mod crf;
mod data;
mod own;

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use nachlese::lexicon::table;
use nachlese::lexicon::tagger::words::hash_of;

const USAGE: &str = "train_names words WORDS.tsv OUT    packs the list of words
train_names known KNOWN.txt OUT    packs the list of names
train_names train DATA OUT         learns the weights (the lists must be in place)";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["words", list, out] => fs::write(out, pack(&fs::read_to_string(list)?)?)?,
        ["known", list, out] => {
            let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
            packed.write_all(&fs::read(list)?)?;
            fs::write(out, packed.finish()?)?;
        }
        ["train", data, out] => {
            let examples = data::examples(Path::new(data))?;
            fs::write(out, crf::train(&examples))?;
        }
        _ => println!("{USAGE}"),
    }
    Ok(())
}

/// The table: cluster, and what the word may name.
fn pack(list: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let word = |line: &str| {
        let [word, cluster, known] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("not three columns: {line}").into());
        };
        Ok((hash_of(word), cluster.parse()?, known.parse()?))
    };
    let words: Result<Vec<_>, Box<dyn Error>> = list.lines().map(word).collect();
    Ok(table::pack(&words?))
}
