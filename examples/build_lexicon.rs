//! Packs the lists of `tools/build_lexicon.py` into the tables under `data/lexicon`.
//!
//! `build_lexicon forms.tsv words.tsv data/lexicon`
#![allow(clippy::print_stdout, missing_docs, reason = "a tool for development")]

#[path = "tables/blocks.rs"]
mod blocks;

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::hash::Hash;
use std::path::Path;

use nachlese::lexicon::features::Features;
use nachlese::lexicon::rules::Rule;
use nachlese::lexicon::table;
use nachlese::lexicon::tagger::words::hash_of;

/// Numbers for things, in the order in which they are first seen.
struct Numbers<T>(Vec<T>, HashMap<T, usize>);

impl<T: Hash + Eq + Clone> Numbers<T> {
    fn new() -> Self {
        Self(Vec::new(), HashMap::new())
    }

    fn of(&mut self, thing: T) -> usize {
        *self.1.entry(thing.clone()).or_insert_with(|| {
            self.0.push(thing);
            self.0.len() - 1
        })
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [forms, words, out] = &arguments[..] else {
        return Err("build_lexicon forms.tsv words.tsv OUT".into());
    };
    let out = Path::new(out);
    pack_forms(&fs::read_to_string(forms)?, out)?;
    pack_words(&fs::read_to_string(words)?, out)
}

fn pack_forms(list: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut rules = Numbers::new();
    let mut bundles: Numbers<Vec<u8>> = Numbers::new();
    let mut map = fst::MapBuilder::memory();
    let mut lines = list.lines().peekable();
    while let Some(line) = lines.next() {
        let form = line.split('\t').next().unwrap_or("");
        let mut readings = vec![line];
        while let Some(next) = lines.next_if(|next| next.split('\t').next() == Some(form)) {
            readings.push(next);
        }
        let mut bits = 0;
        let mut bundle = vec![0; 4];
        for reading in readings {
            let columns: Vec<&str> = reading.split('\t').collect();
            let features = Features(columns[1].parse()?);
            bits |= features.tagger_bit(columns[2]);
            let rule = rules.of(Rule::between(form, columns[2]).to_bytes());
            bundle.extend(features.0.to_le_bytes());
            bundle.extend(u16::try_from(rule)?.to_le_bytes());
        }
        bundle[..4].copy_from_slice(&u32::to_le_bytes(bits));
        map.insert(form, bundles.of(bundle) as u64)?;
    }
    let map = map.into_inner()?;
    println!("forms {} bytes, {} bundles, {} rules", map.len(), bundles.0.len(), rules.0.len());
    fs::write(out.join("forms.fst"), map)?;
    fs::write(out.join("bundles.bin"), blocks::blocks(&bundles.0)?)?;
    fs::write(out.join("rules.bin"), blocks::blocks(&rules.0)?)?;
    Ok(())
}

fn pack_words(list: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut words = Vec::new();
    for line in list.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let band: u8 = columns[2].parse().unwrap_or(u8::MAX);
        words.push((hash_of(columns[0]), columns[1].parse()?, band));
    }
    let bytes = table::pack(&words);
    println!("words {} bytes", bytes.len());
    fs::write(out.join("words.bin"), bytes)?;
    Ok(())
}
