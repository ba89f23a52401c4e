//! Attributions on the Wikinews articles that are measured; how they are scored stands in
//! [`super::score`].

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use nachlese::annotate::{Annotated, Tokens};
use nachlese::lexicon::Lexicon;
use nachlese::pipeline::analyse;
use nachlese::text::CodePoints;
use serde::Deserialize;

use crate::Fault;
use crate::data::Data;
use crate::data::wikinews::{Annotation, Article, articles};
use crate::score::{PARTS, Part, Parts, Score, Set, tokens_in};
use crate::table::{Row, Table};

/// An article's attributions as `analyze --jsonl` writes them; spans in code points.
#[derive(Debug, Deserialize)]
struct Found {
    id: String,
    attributions: Vec<FoundOne>,
}

#[derive(Debug, Deserialize)]
struct FoundOne {
    #[serde(default)]
    quote: Vec<(usize, usize)>,
    #[serde(default)]
    speaker: Vec<(usize, usize)>,
    #[serde(default)]
    cue: Vec<(usize, usize)>,
    #[serde(default)]
    frame: Vec<(usize, usize)>,
    #[serde(default)]
    addressee: Vec<(usize, usize)>,
    #[serde(rename = "type")]
    form: Option<String>,
    medium: Option<String>,
}

pub fn measure(
    data: &Data,
    predictions: Option<&Path>,
    written: Option<&Path>,
    table: &mut Table,
) -> Result<(), Fault> {
    let given = predictions.map(read).transpose()?;
    let mut score = Score::default();
    let mut lines = String::new();
    for article in articles(data, false)? {
        let gold: Vec<Parts> = article.annotations.iter().map(gold_parts).collect();
        let found: Vec<Parts> = if let Some(given) = &given {
            let of_article = given.get(&article.id).map_or(&[][..], Vec::as_slice);
            of_article.iter().map(|one| found_parts(one, &article)).collect()
        } else {
            let annotated = analyse(&article.text, None, None);
            let line = annotated.to_json(&article.id, Lexicon::embedded()).to_string();
            let found: Found = serde_json::from_str(&line)?;
            lines.push_str(&line);
            lines.push('\n');
            found.attributions.iter().map(|one| found_parts(one, &article)).collect()
        };
        let found: Vec<Parts> = found.into_iter().filter(|parts| !parts.quote.is_empty()).collect();
        score.add(&gold, &found);
    }
    if let Some(path) = written {
        fs::write(path, lines)?;
    }
    rows(&score, table);
    Ok(())
}

fn rows(score: &Score, table: &mut Table) {
    let both = [Part::Quote, Part::Speaker];
    for (figure, parts, goal) in [
        ("quote, clean macro F1", &[Part::Quote][..], Some(0.78)),
        ("quote + speaker, clean macro F1", &both[..], Some(0.74)),
        ("speaker, clean macro F1", &[Part::Speaker][..], None),
        ("cue, clean macro F1", &[Part::Cue][..], None),
    ] {
        let (precision, recall, value) = score.clean(parts);
        table.push(Row::share(
            "attributions",
            figure,
            value,
            goal,
            format!("P {precision:.4} R {recall:.4} F1 {value:.4}"),
        ));
    }
    for (figure, count, goal) in [
        ("pairs: half the quote, speaker overlaps, F1", score.pairs, Some(0.68)),
        ("pairs: half the quote, half the speaker, F1", score.strict, None),
    ] {
        table.push(Row::share("attributions", figure, count.f1(), goal, count.detail()));
    }
    for (figure, parts) in [
        ("quote, macro F1 as the data set counts", &[Part::Quote][..]),
        ("all parts, macro F1 as the data set counts", &PARTS[..]),
    ] {
        let (precision, recall, value) = score.official(parts);
        table.push(Row::share(
            "attributions",
            figure,
            value,
            None,
            format!("P {precision:.4} R {recall:.4} F1 {value:.4}"),
        ));
    }
}

fn read(path: &Path) -> Result<HashMap<String, Vec<FoundOne>>, Fault> {
    let mut all = HashMap::new();
    for line in fs::read_to_string(path)?.lines().filter(|line| !line.trim().is_empty()) {
        let found: Found = serde_json::from_str(line)?;
        all.insert(found.id, found.attributions);
    }
    Ok(all)
}

/// The gold tokens of an article that stretches of the analysis touch.
pub fn gold_tokens(
    annotated: &Annotated,
    points: &CodePoints,
    article: &Article,
    pieces: &[Tokens],
) -> Set {
    let at = |byte| points.at(&article.text, byte);
    let spans: Vec<(usize, usize)> = pieces
        .iter()
        .map(|piece| annotated.span(piece))
        .map(|span| (at(span.start()), at(span.end())))
        .collect();
    tokens_in(&spans, &article.tokens)
}

pub fn gold_parts(gold: &Annotation) -> Parts {
    let set = |tokens: &[usize]| tokens.iter().copied().collect::<Set>();
    Parts {
        quote: set(&gold.quote),
        speaker: set(&gold.speaker),
        cue: set(&gold.cue),
        frame: set(&gold.frame),
        addressee: set(&gold.addressee),
        form: gold.form.clone(),
        medium: gold.medium.clone(),
    }
}

fn found_parts(found: &FoundOne, article: &Article) -> Parts {
    let set = |spans: &[(usize, usize)]| tokens_in(spans, &article.tokens);
    Parts {
        quote: set(&found.quote),
        speaker: set(&found.speaker),
        cue: set(&found.cue),
        frame: set(&found.frame),
        addressee: set(&found.addressee),
        // What most gold attributions are, where nothing is said.
        form: found.form.clone().unwrap_or_else(|| "Indirect".to_owned()),
        medium: found.medium.clone().unwrap_or_else(|| "Speech".to_owned()),
    }
}
