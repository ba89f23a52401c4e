//! Names that belong together: "Sergei Schoigu" and "Schoigu".

use super::{Context, Person};
use crate::annotate::model::{Entity, EntityKind, MentionKind};

/// One referent for each name; longer names first, so that a part finds its whole wherever it
/// stands. A part that fits two wholes gets no referent.
pub(super) fn cluster(context: &Context, entities: &mut [Entity]) -> Vec<Person> {
    let mut order: Vec<usize> = (0..entities.len())
        .filter(|&index| {
            matches!(
                entities[index].kind,
                EntityKind::Person
                    | EntityKind::Organisation
                    | EntityKind::Medium
                    | EntityKind::Place
            )
        })
        .collect();
    order.sort_by_key(|&index| {
        (std::cmp::Reverse(entities[index].tokens.len()), entities[index].tokens.start)
    });
    let mut persons: Vec<Person> = Vec::new();
    for index in order {
        let entity = &entities[index];
        let words: Vec<String> =
            context.words(&entity.tokens).iter().map(|word| (*word).to_owned()).collect();
        let fits: Vec<usize> = (0..persons.len())
            .filter(|&person| {
                persons[person].kind == entity.kind
                    && is_part(&words, &persons[person].name, entity.kind)
            })
            .collect();
        let person = match fits.as_slice() {
            [] => {
                persons.push(Person {
                    name: words,
                    kind: entity.kind,
                    gender: None,
                    offices: Vec::new(),
                    nations: Vec::new(),
                    mentions: Vec::new(),
                });
                persons.len() - 1
            }
            [only] => *only,
            _ => continue,
        };
        persons[person].mention(entities[index].tokens.clone(), MentionKind::Name);
        entities[index].referent = Some(person);
    }
    for person in &mut persons {
        base_form(person);
    }
    persons
}

/// Whether a name is another in full or a part of it, a genitive -s aside.
fn is_part(words: &[String], name: &[String], kind: EntityKind) -> bool {
    if words.len() == name.len() {
        return words.iter().zip(name).all(|(left, right)| same(left, right));
    }
    if kind != EntityKind::Person {
        return false;
    }
    name.windows(words.len())
        .any(|window| window.iter().zip(words).all(|(left, right)| same(left, right)))
}

/// Equal, or one the genitive of the other.
fn same(left: &str, right: &str) -> bool {
    let genitive = |long: &str, short: &str| {
        long.strip_suffix('s').or_else(|| long.strip_suffix(['\'', '’'])) == Some(short)
    };
    left == right || genitive(left, right) || genitive(right, left)
}

/// The nominative of a name seen in several forms: without the -s that other mentions lack, and
/// without a title that the names' reader took in.
fn base_form(person: &mut Person) {
    while person.name.len() > 2
        && matches!(person.name[0].as_str(), "Dr." | "Prof." | "Herr" | "Frau")
    {
        person.name.remove(0);
    }
    if person.name.len() == 1 && person.mentions.len() == 1 {
        return;
    }
    if let Some(last) = person.name.last_mut()
        && let Some(bare) = last.strip_suffix(['\'', '’'])
    {
        *last = bare.to_owned();
    }
}
