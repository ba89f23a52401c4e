//! Parts of speech, gold words given.
//!
//! STTS: share of the words of GSD test with the right tag ("PAV" and "PROP" read as "PROAV").
//! The news (sentences s302 and up, tagged by hand) are the figure; the reviews stand beside.
//! UPOS: the same with the universal tags, on all of GSD test and on PUD, whose STTS column is of
//! another tag set. Neither was trained on.

use nachlese::lexicon::{Lexicon, Tag};

use crate::Fault;
use crate::count::share;
use crate::data::Data;
use crate::data::conllu::{Tree, gsd, pud};
use crate::table::{Row, Table};

/// The first sentence of the news in GSD test.
const FIRST_NEWS: usize = 302;

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let trees = gsd(data)?;
    let (news, reviews): (Vec<&Tree>, Vec<&Tree>) = trees.iter().partition(|tree| is_news(tree));
    for (figure, trees, goal) in [
        ("STTS, news of GSD test", &news, Some(0.970)),
        ("STTS, reviews of GSD test", &reviews, None),
    ] {
        let (hits, all) =
            count(trees.iter().copied(), |word, tag, _| Tag::from_name(&word.xpos) == Some(tag));
        table.push(Row::share(
            "part of speech",
            figure,
            share(hits, all),
            goal,
            format!("{hits} of {all}"),
        ));
    }
    let pud = pud(data)?;
    for (figure, trees, goal) in
        [("UPOS, GSD test", &trees, Some(0.956)), ("UPOS, PUD (not trained on)", &pud, None)]
    {
        let (hits, all) = count(trees.iter(), |word, _, upos| upos == word.upos);
        table.push(Row::share(
            "part of speech",
            figure,
            share(hits, all),
            goal,
            format!("{hits} of {all}"),
        ));
    }
    Ok(())
}

fn is_news(tree: &Tree) -> bool {
    let number = tree.id.rsplit('s').next().and_then(|digits| digits.parse::<usize>().ok());
    number.is_some_and(|number| number >= FIRST_NEWS)
}

fn count<'t>(
    trees: impl Iterator<Item = &'t Tree>,
    right: impl Fn(&crate::data::conllu::Word, Tag, &str) -> bool,
) -> (usize, usize) {
    let lexicon = Lexicon::embedded();
    let (mut hits, mut all) = (0, 0);
    for tree in trees {
        let words: Vec<&str> = tree.words.iter().map(|word| word.form.as_str()).collect();
        let tags = lexicon.tagger().tag(&words);
        let upos = lexicon.upos(&words, &tags);
        for ((word, &tag), upos) in tree.words.iter().zip(&tags).zip(&upos) {
            all += 1;
            hits += usize::from(right(word, tag, &format!("{upos:?}")));
        }
    }
    (hits, all)
}
