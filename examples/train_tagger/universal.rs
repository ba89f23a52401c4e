//! Trains the choice of universal tags: an averaged perceptron that decides from left to right, on
//! STTS tags as a tagger gives them that has not seen the sentence.

use nachlese::lexicon::tagger::words::Word;
use nachlese::lexicon::upos::best;
use nachlese::lexicon::upos::features::{self, START, features};
use nachlese::lexicon::{Lexicon, Tag, Tagger, Upos};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use crate::data::Sentence;
use crate::perceptron::{self, Example, Table};

/// Slots of the weights, one byte each.
const SLOTS: usize = 1 << 18;
/// Parts of the gold sentences, each tagged by a tagger that learned from the others.
const FOLDS: usize = 4;
/// Rounds of those taggers.
const TAGGER_ROUNDS: usize = 5;
const ROUNDS: usize = 5;
/// Orders of the sentences whose weights are added up.
const RUNS: u64 = 3;

/// A sentence with found STTS tags and right universal tags.
pub struct Tagged {
    words: Vec<Word>,
    tags: Vec<Tag>,
    names: Vec<u8>,
    upos: Vec<Option<Upos>>,
}

impl Tagged {
    /// A gold sentence with the STTS tags that were found for it.
    pub fn new(lexicon: &Lexicon, gold: &Sentence, tags: Vec<Tag>) -> Self {
        let words = lexicon.views(gold.words.iter().map(String::as_str));
        let mut names = Vec::new();
        let pairs = gold.words.iter().map(String::as_str).zip(tags.iter().copied());
        lexicon.name_labels(&words, pairs, &mut names);
        Self { words, tags, names, upos: gold.upos.clone() }
    }
}

/// Tags every gold sentence by a tagger that has learned from what `examples` makes of the other
/// parts.
pub fn tagged(
    lexicon: &Lexicon,
    gold: &[Sentence],
    examples: impl Fn(&[&Sentence]) -> Vec<Example>,
    slots: usize,
) -> Vec<Tagged> {
    let mut found = Vec::new();
    for fold in 0..FOLDS {
        let part = |inside: bool| -> Vec<&Sentence> {
            let chosen = |sentence: &&Sentence| (sentence.number() % FOLDS == fold) == inside;
            gold.iter().filter(chosen).collect()
        };
        let weights =
            perceptron::train(&examples(&part(false)), slots, TAGGER_ROUNDS, 1, |_, _| {});
        let bytes = perceptron::quantise(&weights);
        let tagger = Tagger::new(lexicon, &bytes);
        let (mut right, mut all) = (0, 0);
        for sentence in part(true) {
            let tokens: Vec<&str> = sentence.words.iter().map(String::as_str).collect();
            let tags = tagger.tag(&tokens);
            right +=
                tags.iter().zip(&sentence.tags).filter(|(tag, gold)| **gold == Some(**tag)).count();
            all += tags.len();
            found.push(Tagged::new(lexicon, sentence, tags));
        }
        println!("part {fold}: STTS {right} of {all}");
    }
    found
}

/// Learns the weights.
pub fn train(sentences: &[Tagged]) -> Vec<f32> {
    perceptron::added(RUNS, |run| {
        let mut random = ChaCha8Rng::seed_from_u64(run);
        let mut table = Table::new(SLOTS);
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        let mut step = 0;
        for _ in 0..ROUNDS {
            order.shuffle(&mut random);
            for &index in &order {
                learn(&mut table, &sentences[index], &mut step);
            }
        }
        table.average(step)
    })
}

/// Goes through a sentence and moves the weights at every wrong choice.
fn learn(table: &mut Table, sentence: &Tagged, step: &mut u32) {
    let Tagged { words, tags, names, upos } = sentence;
    let sentence = features::Sentence { words, tags, names };
    let mut before = START;
    for (at, &gold) in upos.iter().enumerate() {
        *step += 1;
        let found = best(table, sentence, at, before);
        if let Some(gold) = gold.filter(|&gold| gold != found) {
            features(sentence, at, before, |feature| {
                table.change(feature, gold as usize, 1.0, *step);
                table.change(feature, found as usize, -1.0, *step);
            });
        }
        before = found as usize;
    }
}
