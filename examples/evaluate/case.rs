//! Case of names and noun phrases, where the analysis claims one, against the features of GSD test.
//!
//! Counted are the phrases whose head is a noun or a name in both, with a case in the tree:
//! precision is the share of right cases among those that are claimed; the claimed share is theirs
//! among all.

use crate::Fault;
use crate::count::share;
use crate::data::Data;
use crate::data::conllu::gsd;
use crate::table::{Row, Table};
use crate::trees::{annotated, bytes, word_at};

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let (mut all, mut claimed, mut right) = (0, 0, 0);
    for tree in gsd(data)? {
        let annotated = annotated(&tree);
        for phrase in &annotated.phrases {
            let head = phrase.head..phrase.head + 1;
            let Some(word) = word_at(&tree, &bytes(&annotated, &head)) else { continue };
            let word = &tree.words[word];
            let (true, Some(gold)) =
                (matches!(word.upos.as_str(), "NOUN" | "PROPN"), word.feat("Case"))
            else {
                continue;
            };
            if !annotated.tokens[phrase.head].tag.is_noun() {
                continue;
            }
            all += 1;
            let Some(case) = phrase.morph.case else { continue };
            claimed += 1;
            if format!("{case:?}") == gold {
                right += 1;
            } else {
                table.case(data.errors, "case", || {
                    let words = annotated.words(&phrase.tokens);
                    format!("{case:?} for {gold}: [{words}] in {}", tree.text)
                });
            }
        }
    }
    let detail = format!("{right} of {claimed} claimed, GSD test");
    table.push(Row::share(
        "case",
        "right where claimed",
        share(right, claimed),
        Some(0.97),
        detail,
    ));
    let detail = format!("{claimed} of {all} phrases");
    table.push(Row::share("case", "claimed share", share(claimed, all), Some(0.6), detail));
    Ok(())
}
