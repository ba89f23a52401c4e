//! How many of the statements that the audits of statements judged, and that are still made, were
//! accepted, by each property that tells how sure a statement is: the counts of
//! `data/statement_acceptance.txt`. Those audits (`docs/audits/*-statements.tsv`) took every statement
//! that could be made and had not been judged; in the others only those stand that were chosen, and of
//! the articles that the rules were mended by mostly the good ones are left.
//!
//! A statement is known by its article and its id, which is made of its words. Of an article that
//! was judged twice the first verdict counts.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use nachlese::pipeline::statements;

use crate::Fault;
use crate::data::Data;
use crate::data::wikinews::articles;

/// What the data file starts with.
const HEAD: &str = "\
# How many of the statements that readers judged in the audits of statements (docs/audits/
# *-statements.tsv) they accepted, and how many there are, by each property of a statement and its value
# (see src/generate/families/detail/support.rs); counted over those that are still made by the evaluation
# command's part `statements`.
";

/// The table as the data file holds it, one line a property and value.
pub fn count(data: &Data) -> Result<String, Fault> {
    let verdicts = verdicts()?;
    let mut counts: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for training in [true, false] {
        for article in articles(data, training)? {
            let mut seen = BTreeSet::new();
            for statement in statements(&article.text) {
                let key = (article.id.clone(), statement.id.clone());
                let Some(&accepted) = verdicts.get(&key) else { continue };
                if !seen.insert(statement.id) {
                    continue;
                }
                for property in statement.traits.into_iter().chain([("all", "all")]) {
                    let count = counts.entry(property).or_default();
                    count.0 += usize::from(accepted);
                    count.1 += 1;
                }
            }
        }
    }
    let rows = counts.iter().map(|((property, value), (accepted, all))| {
        format!("{property} {value} {accepted} {all}\n")
    });
    Ok(format!("{HEAD}{}", rows.collect::<String>()))
}

/// Whether each judged statement was accepted, by article and item.
fn verdicts() -> Result<HashMap<(String, String), bool>, Fault> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/audits");
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|file| file.to_string_lossy().ends_with("-statements.tsv"));
    files.sort();
    let mut verdicts = HashMap::new();
    for file in files {
        for line in fs::read_to_string(file)?.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [article, item, "detail", verdict, ..] = columns.as_slice() else { continue };
            verdicts.entry(((*article).to_owned(), (*item).to_owned())).or_insert(*verdict == "ok");
        }
    }
    Ok(verdicts)
}
