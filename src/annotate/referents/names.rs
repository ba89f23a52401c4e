//! Names that belong together: "Sergei Schoigu" and "Schoigu".

use std::collections::HashMap;

use super::{Context, Person, Persons};
use crate::annotate::model::{Entity, EntityKind, MentionKind};
use crate::lexicon::Tag;

/// One referent for each name; longer names first, so that a part finds its whole wherever it
/// stands. A part that fits two wholes gets no referent.
pub(super) fn cluster(context: &Context, entities: &mut [Entity]) -> Persons {
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
    let mut persons = Persons::default();
    let mut by_word = ByWord::default();
    for index in order {
        let entity = &entities[index];
        let words: Vec<String> =
            context.words(&entity.tokens).iter().map(|word| (*word).to_owned()).collect();
        let fits: Vec<usize> = by_word
            .candidates(&words)
            .into_iter()
            .filter(|&person| {
                persons[person].kind == entity.kind
                    && is_part(&words, &persons[person].name, entity.kind)
            })
            .collect();
        let person = match fits.as_slice() {
            [] => {
                by_word.add(persons.len(), &words);
                persons.push(Person {
                    name: words,
                    kind: entity.kind,
                    gender: None,
                    offices: Vec::new(),
                    nations: Vec::new(),
                    mentions: Vec::new(),
                })
            }
            [only] => *only,
            _ => continue,
        };
        persons.mention(person, entities[index].tokens.clone(), MentionKind::Name);
        entities[index].referent = Some(person);
    }
    for person in persons.iter_mut() {
        base_form(person);
    }
    missed_parts(context, entities, &mut persons);
    persons
}

/// Which referents have a word in their name, under the word and what it may be the genitive of.
#[derive(Default)]
struct ByWord(HashMap<String, Vec<usize>>);

impl ByWord {
    fn add(&mut self, person: usize, name: &[String]) {
        for word in name.iter().flat_map(|word| forms(word)) {
            let known = self.0.entry(word.to_owned()).or_default();
            if known.last() != Some(&person) {
                known.push(person);
            }
        }
    }

    /// Those whose name may have all of the words, in order: those that have the rarest of them.
    fn candidates(&self, words: &[String]) -> Vec<usize> {
        let having = |word: &String| -> Vec<usize> {
            let mut found: Vec<usize> =
                forms(word).filter_map(|form| self.0.get(form)).flatten().copied().collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        words.iter().map(having).min_by_key(Vec::len).unwrap_or_default()
    }
}

/// A word, and the words that it may be the genitive of.
fn forms(word: &str) -> impl Iterator<Item = &str> {
    [Some(word), word.strip_suffix('s'), word.strip_suffix(['\'', '’'])].into_iter().flatten()
}

/// A part of exactly one person's name that was not taken for a name: "Xi" where "Xi Jinping" was
/// read before.
fn missed_parts(context: &Context, entities: &[Entity], persons: &mut Persons) {
    let mut parts: HashMap<&str, Option<usize>> = HashMap::new();
    let names: Vec<Vec<String>> = persons
        .iter()
        .map(|person| match person.kind {
            EntityKind::Person if person.name.len() >= 2 => person.name.clone(),
            _ => Vec::new(),
        })
        .collect();
    for (index, name) in names.iter().enumerate() {
        for part in [name.first(), name.last()].into_iter().flatten() {
            parts
                .entry(part)
                .and_modify(|owner| *owner = owner.filter(|&owner| owner == index))
                .or_insert(Some(index));
        }
    }
    let mut next = 0;
    for at in 0..context.tokens.len() {
        while next < entities.len() && entities[next].tokens.end <= at {
            next += 1;
        }
        let inside = entities.get(next).is_some_and(|entity| entity.tokens.start <= at);
        let named = matches!(context.tokens[at].tag, Tag::NE | Tag::FM | Tag::XY);
        // A second name beside it makes another person of it.
        let alone = !(at > 0 && context.tokens[at - 1].tag == Tag::NE)
            && context.tokens.get(at + 1).is_none_or(|token| token.tag != Tag::NE);
        if inside || !named || !alone {
            continue;
        }
        if let Some(&Some(person)) = parts.get(context.word(at))
            && persons[person].mentions.first().is_some_and(|first| first.tokens.start < at)
        {
            persons.mention(person, at..at + 1, MentionKind::Name);
        }
    }
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
    left == right || forms(left).any(|form| form == right) || forms(right).any(|form| form == left)
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
