//! Two names of one: abbreviation and long form, a misspelt name, a name at birth. Where two names may
//! be one, nobody may be asked to tell them apart.

use std::sync::LazyLock;

use crate::annotate::model::{Annotated, EntityKind, MentionKind};
use crate::lexicon::Tag;
use crate::text::fold_answer;

/// Pairs of names as they are written, and folded.
static PAIRS: LazyLock<Vec<[(&'static str, String); 2]>> = LazyLock::new(|| {
    include_str!("../../../data/other_names.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(left, right)| [left, right].map(|name| (name, fold_answer(name))))
        .collect()
});

/// Letters from which on two words that differ by one may be one misspelt: "Bart" and "Barth". In
/// shorter ones a letter tells two names apart ("Lee", "Lie").
const LONG: usize = 4;

/// Letters from which on they may differ by two.
const VERY_LONG: usize = 8;

/// Whether two names may be names of the same, by the names alone.
#[must_use]
pub fn may_be_one_name(left: &str, right: &str) -> bool {
    listed(left, right)
        || abbreviates(left, right)
        || abbreviates(right, left)
        || misspelt(left, right)
}

/// The other names that the table has for one, as they are written there, whatever the endings of a long
/// one; "Papst" before a name aside.
pub fn other_names(name: &str) -> impl Iterator<Item = &'static str> {
    let own = fold_answer(name.strip_prefix("Papst ").unwrap_or(name));
    PAIRS.iter().filter_map(move |[(left, short), (right, long)]| {
        let other = if *short == own { Some(*right) } else { None };
        // The first letter tells most pairs apart.
        let alike = || own.get(..1) == long.get(..1) && long.contains(' ') && inflected(long, &own);
        let same = *long == own || alike();
        other.or_else(|| same.then_some(*left))
    })
}

/// A pair of the table; of a long form the endings of its words may differ.
fn listed(left: &str, right: &str) -> bool {
    let (left, right) = (fold_answer(left), fold_answer(right));
    let pairs = |one: &str, other: &str| {
        PAIRS.iter().any(|[(_, short), (_, long)]| one == short && inflected(long, other))
    };
    pairs(&left, &right) || pairs(&right, &left)
}

/// The same words, their last two letters aside.
fn inflected(left: &str, right: &str) -> bool {
    let stem = |word: &str| {
        let end = ["en", "er", "es", "em", "e", "s", "n"];
        let short = end.iter().find_map(|end| word.strip_suffix(end));
        short.filter(|stem| stem.len() >= 4).unwrap_or(word).to_owned()
    };
    left.split(' ').map(stem).eq(right.split(' ').map(stem))
}

/// Whether `short`, a word of capitals for the most part, may stand for `long`: its letters come
/// one after the other in the long name, from its first ("BKA" in "Bundeskriminalamt", "EZB" in
/// "Europäische Zentralbank").
fn abbreviates(short: &str, long: &str) -> bool {
    let short = short.rsplit(' ').next().unwrap_or(short);
    let letters = short.chars().count();
    let capitals = short.chars().filter(|letter| letter.is_uppercase()).count();
    if !(2..=6).contains(&letters) || capitals * 2 <= letters {
        return false;
    }
    let (short, long) = (fold_answer(short), fold_answer(long));
    let mut rest = long.chars();
    short.starts_with(|first| long.starts_with(first))
        && short.chars().all(|letter| rest.any(|other| other == letter))
}

/// Whether two words of names may be the same one, misspelt once: one letter is exchanged, left out,
/// put in or swapped with its neighbour, in a very long word two. The length is that of the shorter
/// word. Years and the numbers of kings ("1997", "XIII.") are not misspelt but others. True also of
/// two that are the same.
#[must_use]
pub fn may_be_slip(one: &str, other: &str) -> bool {
    let spelt = [one, other].iter().all(|word| word.contains(char::is_lowercase));
    let letters = one.chars().count().min(other.chars().count());
    let reach = match letters {
        VERY_LONG.. => 2,
        LONG.. => 1,
        _ => return false,
    };
    spelt && strsim::damerau_levenshtein(one, other) <= reach
}

/// Whether all words are the same but one, which may be a slip: "Wladimir Putin" and "Vladimir
/// Putin", "Frank Müntefering" and "Frank Münteferin".
fn misspelt(left: &str, right: &str) -> bool {
    let (left, right): (Vec<&str>, Vec<&str>) =
        (left.split(' ').collect(), right.split(' ').collect());
    if left.len() != right.len() || left.len() < 2 {
        return false;
    }
    let mut differing = left.iter().zip(&right).filter(|(left, right)| left != right);
    let (Some((one, other)), None) = (differing.next(), differing.next()) else { return false };
    may_be_slip(one, other)
}

impl Annotated {
    /// Whether two referents may be one and the same: their names may, the article has one in
    /// brackets behind the other ("das Bundeskriminalamt (BKA)"), or it explains one by the other
    /// ("Anna Berg, geborene Kern").
    #[must_use]
    pub fn may_be_same(&self, left: usize, right: usize) -> bool {
        let (Some(one), Some(other)) = (self.referents.get(left), self.referents.get(right)) else {
            return false;
        };
        left == right
            || may_be_one_name(&one.name, &other.name)
            || self.explains(left, right)
            || self.explains(right, left)
    }

    /// Whether a name of `right` stands behind one of `left` in brackets, or behind a comma and a
    /// word that says so.
    fn explains(&self, left: usize, right: usize) -> bool {
        let kinds = (self.referents[left].kind, self.referents[right].kind);
        let names = |referent: usize| {
            self.referents[referent]
                .mentions
                .iter()
                .filter(|mention| mention.kind == MentionKind::Name)
        };
        names(left).any(|first| {
            names(right).filter(|second| second.tokens.start > first.tokens.end).any(|second| {
                let between = first.tokens.end..second.tokens.start;
                if between.len() > 5 || between.clone().any(|at| self.tokens[at].tag.is_finite()) {
                    return false;
                }
                // "die SPD (Berlin)" is no other name of the party.
                let bracket = between.len() == 1
                    && self.word(between.start) == "("
                    && kinds.0 == kinds.1
                    && self.word(second.tokens.end) == ")";
                let told = between.clone().any(|at| {
                    matches!(
                        self.word(at),
                        "alias"
                            | "geboren"
                            | "geborene"
                            | "geborener"
                            | "bürgerlich"
                            | "bürgerlichem"
                            | "eigentlich"
                            | "vormals"
                            | "ehemals"
                            | "genannt"
                    )
                });
                let apart = between.clone().any(|at| self.tokens[at].tag == Tag::KON);
                bracket && kinds.0 != EntityKind::Place || told && !apart
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{may_be_one_name, may_be_slip};
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    #[test]
    fn two_names_of_one() {
        for (left, right) in [
            ("BKA", "Bundeskriminalamt"),
            ("das Bundeskriminalamt", "das BKA"),
            ("Europäischen Union", "EU"),
            ("Benedikt XVI.", "Joseph Ratzinger"),
            ("Wladimir Putin", "Vladimir Putin"),
            ("Franz Müntefering", "Franz Münteferin"),
            ("VDR", "Verband Deutscher Realschullehrer"),
            ("FC Bayern München", "Bayern"),
            ("die EZB", "die Europäische Zentralbank"),
            ("DWD", "der Deutsche Wetterdienst"),
        ] {
            assert!(may_be_one_name(left, right), "{left} = {right}");
        }
        for (left, right) in [
            ("BKA", "BND"),
            ("SPD", "Christdemokraten"),
            ("Anna Kern", "Anna Berg"),
            ("Karl Lang", "Paul Lang"),
            ("Anna Kern", "Karl Brand"),
            ("die Bahn", "die Bundesbank"),
            ("die EZB", "die Feuerwehr"),
        ] {
            assert!(!may_be_one_name(left, right), "{left} = {right}");
        }
    }

    #[test]
    fn a_word_and_its_slip() {
        for (one, other) in [
            ("Bart", "Barth"),
            ("Wolff", "Wolf"),
            ("Mayer", "Meyer"),
            ("Gorbatschow", "Gorbatchov"),
        ] {
            assert!(may_be_slip(one, other) && may_be_slip(other, one), "{one} = {other}");
        }
        for (one, other) in [
            ("Lee", "Lie"),
            ("Kern", "Berg"),
            ("Hagen", "Haaken"),
            ("1997", "1999"),
            ("XIII.", "XVIII."),
        ] {
            assert!(!may_be_slip(one, other) && !may_be_slip(other, one), "{one} = {other}");
        }
    }

    fn same(text: &str, left: &str, right: &str) -> bool {
        let found = annotate(text, None, None, Lexicon::embedded());
        let at = |name: &str| found.referents.iter().position(|each| each.name == name);
        match (at(left), at(right)) {
            (Some(left), Some(right)) => found.may_be_same(left, right),
            other => panic!("{other:?} in {:?}", found.referents),
        }
    }

    #[test]
    fn told_by_the_article() {
        assert!(same("Anna Berg alias Eva Kern sang in Mainz.", "Anna Berg", "Eva Kern"));
        assert!(!same("Anna Berg und Eva Kern sangen in Mainz.", "Anna Berg", "Eva Kern"));
    }
}
