//! How often each rule of the attributions is right, by its conditions, counted on the training
//! articles of Wikinews: the counts of `data/attribution_precision.txt`.
//!
//! One is right if its quote and its speaker both overlap those of one gold attribution by one half
//! (see [`super::score`]); one without a speaker, if the gold one has none either.

use std::collections::BTreeMap;

use nachlese::annotate::{Attribution, Tokens};
use nachlese::pipeline::analyse;
use nachlese::text::CodePoints;

use crate::Fault;
use crate::attributions::{gold_parts, gold_tokens};
use crate::data::Data;
use crate::data::wikinews::articles;
use crate::score::{Parts, overlap};

/// What the data file starts with.
const HEAD: &str = "\
# How many attributions of each rule, speaker and condition are right, and how many there are;
# counted on the 700 training articles of German Wikinews with gold attributions
# (uhh-lt/german-news-quotation-attribution-2024) by the evaluation command's part `rules`.
# Conditions: m marked, c contested, mc both, - neither (see `Condition`).
";

/// The table as the data file holds it, one line a rule, speaker and condition.
pub fn count(data: &Data) -> Result<String, Fault> {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for article in articles(data, true)? {
        let annotated = analyse(&article.text, None, None);
        let points = CodePoints::new(&article.text);
        let set = |pieces: &[Tokens]| gold_tokens(&annotated, &points, &article, pieces);
        let gold: Vec<Parts> = article.annotations.iter().map(gold_parts).collect();
        for attribution in &annotated.attributions {
            let (quote, speaker) = (set(&attribution.quote), set(&attribution.speaker));
            let right = gold.iter().any(|gold| {
                overlap(&gold.quote, &quote) >= 0.5
                    && (overlap(&gold.speaker, &speaker) >= 0.5
                        || gold.speaker.is_empty() && speaker.is_empty())
            });
            let count = counts.entry(key(attribution)).or_default();
            count.0 += usize::from(right);
            count.1 += 1;
        }
    }
    let rows = counts.iter().map(|(key, (right, all))| format!("{key} {right} {all}\n"));
    Ok(format!("{HEAD}{}", rows.collect::<String>()))
}

fn key(attribution: &Attribution) -> String {
    let condition = attribution.condition;
    format!("{:?} {:?} {}", attribution.rule, condition.speaker, condition.letters())
}
