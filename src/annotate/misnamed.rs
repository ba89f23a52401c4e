//! Names that the news, or the article itself, write otherwise: "Franz Münteferin", "Lara Holm" beside
//! "Lana Holm".

use std::collections::HashMap;

use super::model::{Annotated, EntityKind, Tokens};
use super::spelling::differs_inside;
use crate::text::fold_letters;

const PERSONS: &str = include_str!("../../data/well_known.txt");

/// Persons whom every reader of the news knows, by their full names.
pub fn persons_of_the_news() -> impl Iterator<Item = &'static str> {
    PERSONS.lines().filter(|line| !line.starts_with('#'))
}

/// Those of them whose name is written in one way alone.
fn written_one_way() -> impl Iterator<Item = &'static str> {
    let latin = PERSONS.split("# Of other alphabets").next().unwrap_or_default();
    latin.lines().filter(|line| !line.starts_with('#'))
}

/// The words of names that are likely misspelt, in no order.
pub(super) fn slips(annotated: &Annotated) -> Vec<Tokens> {
    // First names by the surname, with how often each stands there.
    let mut families: HashMap<&str, HashMap<&str, usize>> = HashMap::new();
    let persons = || {
        let several = annotated.entities.iter().filter(|entity| entity.tokens.len() > 1);
        several.filter(|entity| entity.kind == EntityKind::Person)
    };
    for entity in persons() {
        if let Some((first, rest)) = annotated.words(&entity.tokens).split_once(' ') {
            *families.entry(rest).or_default().entry(first).or_default() += 1;
        }
    }
    let first_names = persons().filter_map(|entity| {
        let (first, rest) = annotated.words(&entity.tokens).split_once(' ')?;
        let family = families.get(rest)?;
        let own = family.get(first)?;
        let other =
            family.iter().any(|(other, often)| often >= own && differs_inside(first, other));
        other.then(|| entity.tokens.start..entity.tokens.start + 1)
    });
    let known = persons().filter_map(|entity| {
        let own = annotated.words(&entity.tokens);
        let at = written_one_way().find_map(|name| only_slip(own, name))?;
        (at < entity.tokens.len()).then(|| entity.tokens.start + at..entity.tokens.start + at + 1)
    });
    first_names.chain(known).collect()
}

/// Which word of a name is a slip of the other's, if all the others are the same.
fn only_slip(own: &str, other: &str) -> Option<usize> {
    let mut differing = None;
    let mut left = own.split(' ').zip(other.split(' ')).enumerate();
    if own.matches(' ').count() != other.matches(' ').count() {
        return None;
    }
    let rest =
        left.all(|(at, (one, two))| one == two || differing.replace((at, one, two)).is_none());
    let (at, one, two) = differing.filter(|_| rest)?;
    // "Nicolás" may lack its accent.
    (differs_inside(one, two) && fold_letters(one) != fold_letters(two)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn names_written_otherwise_are_found() {
        for (text, slip) in [
            ("Der Vorsitzende Franz Münteferin lobte am Montag den Plan.", "Münteferin"),
            ("Die Ministerin Reanate Künast lobte am Montag den Plan.", "Reanate"),
            (
                "Die Sängerin Lana Holm kam nach Bergen. Jan Berg traf Lara Holm, und Lana Holm sang.",
                "Lara",
            ),
        ] {
            assert_eq!(read(text), [slip], "{text}");
        }
    }

    #[test]
    fn sound_names_are_none() {
        for text in [
            "Franz Münteferings Plan und der von Nicolas Sarkozy gefielen Renate Künast.",
            "Die Sängerinnen Lana Holm, Jana Holm und Lara Berg kamen nach Bergen.",
            "Der Präsident Mahmoud Ahmadinedschad lobte am Montag den Plan.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
