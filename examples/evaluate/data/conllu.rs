//! Trees in CoNLL-U.

use std::ops::Range;

use super::Data;
use crate::Fault;

#[derive(Debug)]
pub struct Word {
    pub form: String,
    pub upos: String,
    pub xpos: String,
    pub feats: String,
    /// Index of the head in the sentence; `None` for the root.
    pub head: Option<usize>,
    /// Relation without its sub-type.
    pub relation: String,
    /// Bytes in the sentence's text. The parts of a contraction ("in" and "dem" of "im") have the
    /// span of the whole.
    pub span: Range<usize>,
    /// Whether it is a part of a contraction.
    pub contracted: bool,
    /// Whether the treebank has left the relation open ("FixTigerDep": it then says "dep").
    pub open: bool,
}

impl Word {
    /// A feature's value.
    pub fn feat(&self, name: &str) -> Option<&str> {
        self.feats
            .split('|')
            .filter_map(|pair| pair.split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
    }
}

#[derive(Debug, Default)]
pub struct Tree {
    pub id: String,
    pub text: String,
    pub words: Vec<Word>,
}

impl Tree {
    /// The words under `top` (itself included) for which no word on the way down is cut off.
    pub fn below(&self, top: usize, cut: impl Fn(&Word) -> bool) -> Vec<usize> {
        (0..self.words.len())
            .filter(|&word| {
                let mut at = word;
                loop {
                    if at == top {
                        return true;
                    }
                    if cut(&self.words[at]) {
                        return false;
                    }
                    match self.words[at].head {
                        Some(head) => at = head,
                        None => return false,
                    }
                }
            })
            .collect()
    }
}

/// The test trees of GSD.
pub fn gsd(data: &Data) -> Result<Vec<Tree>, Fault> {
    trees(data, |name| name.contains("gsd") && name.contains("test"))
}

/// The trees of PUD.
pub fn pud(data: &Data) -> Result<Vec<Tree>, Fault> {
    trees(data, |name| name.contains("pud"))
}

fn trees(data: &Data, fits: impl Fn(&str) -> bool) -> Result<Vec<Tree>, Fault> {
    let mut trees = Vec::new();
    for text in data.texts("ud", "conllu", fits)? {
        for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
            trees.push(tree(block)?);
        }
    }
    Ok(trees)
}

fn tree(block: &str) -> Result<Tree, Fault> {
    let mut tree = Tree::default();
    // Words up to this number stand in the contraction that was read last.
    let mut contraction = (0, 0..0);
    let mut at = 0;
    for line in block.lines() {
        if let Some(comment) = line.strip_prefix('#') {
            let comment = comment.trim();
            if let Some(id) = comment.strip_prefix("sent_id = ") {
                id.clone_into(&mut tree.id);
            } else if let Some(text) = comment.strip_prefix("text = ") {
                text.clone_into(&mut tree.text);
            }
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [number, form, _, upos, xpos, feats, head, relation, _, more, ..] = columns[..] else {
            return Err(format!("not a line of CoNLL-U: {line}").into());
        };
        let find = |at: usize| {
            let from = tree.text.get(at..).and_then(|rest| rest.find(form)).map(|found| at + found);
            from.map(|from| from..from + form.len())
                .ok_or_else(|| format!("{form} is not in the text of {}", tree.id))
        };
        if let Some((_, last)) = number.split_once('-') {
            let span = find(at)?;
            at = span.end;
            contraction = (last.parse()?, span);
            continue;
        }
        if number.contains('.') {
            continue;
        }
        let contracted = number.parse::<usize>()? <= contraction.0;
        let span = if contracted { contraction.1.clone() } else { find(at)? };
        at = span.end;
        tree.words.push(Word {
            form: form.to_owned(),
            upos: upos.to_owned(),
            xpos: xpos.to_owned(),
            feats: feats.to_owned(),
            head: head.parse::<usize>()?.checked_sub(1),
            relation: relation.split(':').next().unwrap_or(relation).to_owned(),
            span,
            contracted,
            open: more.contains("FixTigerDep=Yes"),
        });
    }
    Ok(tree)
}
