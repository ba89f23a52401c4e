//! The analysis and the generator: one news article, and how the time grows with the text.
//!
//! Figures to reach (contract): analysis and items of 400 words under 10 ms; 130,000 words a
//! second on one core, linear in the text.

#![allow(missing_docs, clippy::unwrap_used)]

mod articles;

use divan::Bencher;
use divan::counter::ItemsCount;
use nachlese::pipeline::{Request, analyse, make_quiz};
use nachlese::text::Article;

fn main() {
    // The embedded tables are mapped before the first measurement.
    divan::black_box(analyse("Ein Satz.", None, None));
    divan::main();
}

/// Analysis and ten items of an article of 400 words: to be under 10 ms.
#[divan::bench]
fn quiz_of_400_words(bencher: Bencher<'_, '_>) {
    let article = Article { text: articles::text(400), ..Article::default() };
    bencher.bench(|| make_quiz(article.clone(), &Request::default()));
}

/// The whole analysis at 1, 10 and 100 times the text; words a second: to be over 130,000.
#[divan::bench(args = [400, 4_000, 40_000])]
fn words(bencher: Bencher<'_, '_>, words: usize) {
    let text = articles::text(words);
    let words = text.split_whitespace().count();
    bencher.counter(ItemsCount::new(words)).bench(|| analyse(&text, None, None));
}
