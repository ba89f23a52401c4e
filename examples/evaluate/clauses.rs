//! Finite verb and Vorfeld of plain verb-second main clauses, against the trees of GSD test.
//!
//! In the tree a clause is a finite verb (its STTS tag ends in "FIN") with its predicate: the verb
//! itself, or its head where it is an auxiliary or a copula. Before the finite verb stand the words
//! below the predicate, its own included; coordinating conjunctions that hang from the predicate,
//! marks of punctuation at either end, and what belongs to another clause joined to it (conj,
//! parataxis) are no part of it. Its constituents are the dependents of the predicate among them,
//! and the predicate itself with its det, amod, nummod, nmod, case, flat, compound and appos.
//!
//! A main clause has a predicate that is root, parataxis or conj of such a one, and no
//! subordinating conjunction (mark) before its verb. The claimed share counts main clauses with
//! exactly one constituent before the verb whose finite verb the analysis gives as that of a plain
//! verb-second main clause (kind main, certain, with a Vorfeld). Such a claim is right if its
//! finite verb is one in the tree and the Vorfeld has the bytes of the words before it, quotation
//! marks and other punctuation at its ends left out on both sides.

use std::collections::BTreeSet;
use std::ops::Range;

use nachlese::annotate::{Annotated, ClauseKind};

use crate::Fault;
use crate::count::share;
use crate::data::Data;
use crate::data::conllu::{Tree, Word, gsd};
use crate::table::{Row, Table};
use crate::trees::{annotated, bytes, cover, word_at};

pub fn measure(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let (mut claimed, mut right, mut main, mut found) = (0, 0, 0, 0);
    for tree in gsd(data)? {
        let annotated = annotated(&tree);
        let mut verbs = BTreeSet::new();
        for clause in &annotated.clauses {
            let plain = clause.kind == ClauseKind::Main && clause.certain;
            let (true, Some(finite), Some(vorfeld)) = (plain, clause.finite, &clause.vorfeld)
            else {
                continue;
            };
            claimed += 1;
            let verb = word_at(&tree, &bytes(&annotated, &(finite..finite + 1)));
            let verb = verb.filter(|&verb| is_finite(&tree.words[verb]));
            verbs.extend(verb);
            let span = without_marks(&annotated, vorfeld.clone());
            let gold = verb.and_then(|verb| cover(&tree, &before(&tree, verb)));
            if gold.is_some() && gold == span {
                right += 1;
            } else {
                table.case(data.errors, "clauses", || {
                    let gold = gold.map_or("-", |gold| &tree.text[gold]);
                    format!(
                        "{}: [{}] {} | tree: [{gold}] | {}",
                        tree.id,
                        annotated.words(vorfeld),
                        annotated.word(finite),
                        tree.text
                    )
                });
            }
        }
        for verb in 0..tree.words.len() {
            if is_main(&tree, verb) && constituents(&tree, verb) == 1 {
                main += 1;
                found += usize::from(verbs.contains(&verb));
            }
        }
    }
    let detail = format!("{right} of {claimed} claimed clauses, GSD test");
    table.push(Row::share(
        "clauses",
        "right finite verb and Vorfeld",
        share(right, claimed),
        Some(0.98),
        detail,
    ));
    let detail = format!("{found} of {main} main clauses with one constituent before the verb");
    table.push(Row::share("clauses", "claimed share", share(found, main), Some(0.70), detail));
    Ok(())
}

fn is_finite(word: &Word) -> bool {
    word.xpos.ends_with("FIN")
}

/// The predicate of the clause of a finite verb.
fn predicate(tree: &Tree, verb: usize) -> usize {
    let word = &tree.words[verb];
    match word.head {
        Some(head) if matches!(word.relation.as_str(), "aux" | "cop") => head,
        _ => verb,
    }
}

/// The words before the finite verb that belong to its clause.
fn before(tree: &Tree, verb: usize) -> Vec<usize> {
    let predicate = predicate(tree, verb);
    let below = tree.below(predicate, |word| {
        word.head == Some(predicate)
            && matches!(word.relation.as_str(), "conj" | "parataxis" | "cc")
    });
    let mut words: Vec<usize> = below.into_iter().filter(|&word| word < verb).collect();
    let is_mark = |word: &usize| tree.words[*word].upos == "PUNCT";
    while words.first().is_some_and(is_mark) {
        words.remove(0);
    }
    while words.last().is_some_and(is_mark) {
        words.pop();
    }
    words
}

fn constituents(tree: &Tree, verb: usize) -> usize {
    let predicate = predicate(tree, verb);
    let words = before(tree, verb);
    let mut tops = BTreeSet::new();
    for &word in &words {
        let mut at = word;
        while at != predicate && tree.words[at].head != Some(predicate) {
            match tree.words[at].head {
                Some(head) => at = head,
                None => break,
            }
        }
        let part_of_predicate = matches!(
            tree.words[at].relation.as_str(),
            "det" | "amod" | "nummod" | "nmod" | "case" | "flat" | "compound" | "appos" | "punct"
        );
        if at == predicate || part_of_predicate && predicate < verb {
            tops.insert(predicate);
        } else if tree.words[at].relation != "punct" {
            tops.insert(at);
        }
    }
    tops.len()
}

fn is_main(tree: &Tree, verb: usize) -> bool {
    if !is_finite(&tree.words[verb]) {
        return false;
    }
    let predicate = predicate(tree, verb);
    let marked = tree
        .words
        .iter()
        .take(verb)
        .any(|word| word.head == Some(predicate) && word.relation == "mark");
    let mut at = predicate;
    loop {
        let word = &tree.words[at];
        match (word.relation.as_str(), word.head) {
            ("root" | "parataxis", _) => return !marked,
            ("conj", Some(head)) => at = head,
            _ => return false,
        }
    }
}

/// Bytes of a stretch of tokens, punctuation at its ends left out.
fn without_marks(annotated: &Annotated, mut tokens: Range<usize>) -> Option<Range<usize>> {
    let is_mark = |at: usize| annotated.tokens[at].tag.is_punctuation();
    while tokens.start < tokens.end && is_mark(tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && is_mark(tokens.end - 1) {
        tokens.end -= 1;
    }
    (tokens.start < tokens.end).then(|| bytes(annotated, &tokens))
}
