//! Makes the table of plurals and principal parts of the word forms under `data/lexicon`; run it
//! after `build_lexicon`. The outcome depends on the word forms alone.
//!
//! `cargo run --release --example build_entries -- data/lexicon`
#![allow(clippy::print_stdout, missing_docs, reason = "a tool for development")]

#[path = "tables/blocks.rs"]
mod blocks;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::fs;
use std::path::Path;

use nachlese::lexicon::entries::Slot;
use nachlese::lexicon::features::{Features, VerbKind, WordClass};
use nachlese::lexicon::rules::{Rule, apply};
use nachlese::lexicon::table::Forms;
use nachlese::lexicon::{Agreement, Case, Gender, Mood, Tense};

/// Third person singular among the persons of a finite form.
const THIRD: u8 = 0b100;

fn slot(features: Features) -> Option<Slot> {
    match features.class()? {
        WordClass::Noun => {
            let plural = Agreement::of(Case::Nom, None);
            features.agreement().contains(plural).then(|| match features.gender() {
                None => Slot::Plural,
                Some(Gender::Masc) => Slot::PluralMasc,
                Some(Gender::Fem) => Slot::PluralFem,
                Some(Gender::Neut) => Slot::PluralNeut,
            })
        }
        WordClass::Verb if features.without_particle() => None,
        WordClass::Verb => match features.verb_kind()? {
            VerbKind::Participle2 => Some(Slot::Participle),
            VerbKind::ZuInfinitive => Some(Slot::Zu),
            VerbKind::Finite
                if features.mood() == Some(Mood::Indicative) && features.persons() & THIRD != 0 =>
            {
                Some(if features.tense() == Some(Tense::Past) {
                    Slot::Preterite
                } else {
                    Slot::Present
                })
            }
            _ => None,
        },
        _ => None,
    }
}

/// The number of a thing, in the order in which things are first seen.
fn number(all: &mut Vec<Vec<u8>>, known: &mut HashMap<Vec<u8>, usize>, thing: Vec<u8>) -> usize {
    *known.entry(thing).or_insert_with_key(|thing| {
        all.push(thing.clone());
        all.len() - 1
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("build_entries FOLDER")?;
    let folder = Path::new(&folder);
    let read = |name: &str| -> Result<&'static [u8], Box<dyn Error>> {
        Ok(Vec::leak(fs::read(folder.join(name))?))
    };
    let forms = Forms::new(read("forms.fst")?, read("bundles.bin")?, read("rules.bin")?);
    let mut entries: BTreeMap<String, BTreeSet<(Slot, String)>> = BTreeMap::new();
    forms.each(|form, features, lemma| {
        if let Some(slot) = slot(features) {
            entries.entry(lemma.to_owned()).or_default().insert((slot, form.to_owned()));
        }
    });
    let (mut rules, mut known_rules) = (Vec::new(), HashMap::new());
    let (mut bundles, mut known_bundles) = (Vec::new(), HashMap::new());
    let mut map = fst::MapBuilder::memory();
    for (lemma, forms) in &entries {
        let mut bundle = Vec::new();
        for (slot, form) in forms {
            let rule = Rule::between(lemma, form).to_bytes();
            if apply(&rule, lemma) != *form {
                return Err(format!("{form} is not made of {lemma}").into());
            }
            let rule = number(&mut rules, &mut known_rules, rule);
            bundle.push(*slot as u8);
            bundle.extend(u16::try_from(rule)?.to_le_bytes());
        }
        map.insert(lemma, number(&mut bundles, &mut known_bundles, bundle) as u64)?;
    }
    let map = map.into_inner()?;
    println!("{} entries: {} bytes, {} bundles", entries.len(), map.len(), bundles.len());
    fs::write(folder.join("entries.fst"), map)?;
    fs::write(folder.join("entry_bundles.bin"), blocks::blocks(&bundles)?)?;
    fs::write(folder.join("entry_rules.bin"), blocks::blocks(&rules)?)?;
    Ok(())
}
