//! Referents while they are being put together, and where in the text they are mentioned.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::{Index, IndexMut};

use super::nouns::{self, PersonNoun};
use crate::annotate::model::{EntityKind, Gender, Mention, MentionKind, Referent, Tokens};

/// A referent while it is being put together.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub name: Vec<String>,
    pub kind: EntityKind,
    pub gender: Option<Gender>,
    pub offices: Vec<PersonNoun>,
    pub nations: Vec<String>,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
}

impl Person {
    /// Takes over what a noun tells of the person.
    pub fn learn(&mut self, noun: PersonNoun) {
        self.gender = self.gender.or(Some(noun.gender));
        if let Some(nation) = &noun.nation {
            self.learn_nation(nation.clone());
        }
        if !self.offices.contains(&noun) {
            self.offices.push(noun);
        }
    }

    pub fn learn_nation(&mut self, nation: String) {
        if !self.nations.contains(&nation) {
            self.nations.push(nation);
        }
    }
}

/// The name in one; the number of a pope or king with the full stop that a sentence's end took.
fn full_name(person: &Person) -> String {
    let name = person.name.join(" ");
    let number = person.name.len() > 1
        && person.kind == EntityKind::Person
        && person
            .name
            .last()
            .is_some_and(|last| last != "X" && last.chars().all(|c| matches!(c, 'I' | 'V' | 'X')));
    if number { name + "." } else { name }
}

/// A mention with the number of its referent.
#[derive(Debug, Clone)]
pub(in crate::annotate) struct Place {
    pub referent: usize,
    pub tokens: Tokens,
    kind: MentionKind,
}

/// The mentions of all referents by their first token, so that what is near is found without a
/// look at everything else.
#[derive(Debug, Default)]
pub(in crate::annotate) struct Places {
    by_start: BTreeMap<usize, Vec<Place>>,
    /// Tokens of the longest mention.
    longest: usize,
}

impl Places {
    /// The mentions that start in a stretch, in order.
    pub fn starting_in<'a>(&'a self, range: &Tokens) -> impl Iterator<Item = &'a Place> + use<'a> {
        let range = range.start..range.end.max(range.start);
        self.by_start.range(range).flat_map(|(_, places)| places)
    }

    /// The names that lie in a stretch, in order.
    pub fn names_in<'a>(&'a self, range: &Tokens) -> impl Iterator<Item = &'a Place> + use<'a> {
        let end = range.end;
        self.starting_in(range)
            .filter(move |place| place.kind == MentionKind::Name && place.tokens.end <= end)
    }

    /// The mentions that hold a token.
    pub fn at(&self, token: usize) -> impl Iterator<Item = &Place> {
        self.starting_in(&((token + 1).saturating_sub(self.longest)..token + 1))
            .filter(move |place| place.tokens.contains(&token))
    }

    fn add(&mut self, place: Place) {
        self.longest = self.longest.max(place.tokens.len());
        self.by_start.entry(place.tokens.start).or_default().push(place);
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Persons {
    all: Vec<Person>,
    pub places: Places,
    media: Vec<usize>,
    /// Who has an office, by [`nouns::keys`].
    by_office: HashMap<String, BTreeSet<usize>>,
}

impl Persons {
    pub fn push(&mut self, person: Person) -> usize {
        if person.kind == EntityKind::Medium {
            self.media.push(self.all.len());
        }
        self.all.push(person);
        self.all.len() - 1
    }

    pub fn media(&self) -> &[usize] {
        &self.media
    }

    /// Takes down who has which office, once they are learnt from the names.
    pub fn index_offices(&mut self) {
        for (person, each) in self.all.iter().enumerate() {
            for key in each.offices.iter().flat_map(nouns::keys) {
                self.by_office.entry(key).or_default().insert(person);
            }
        }
    }

    /// Takes over what a noun tells of a person.
    pub fn learn(&mut self, person: usize, noun: PersonNoun) {
        for key in nouns::keys(&noun) {
            self.by_office.entry(key).or_default().insert(person);
        }
        self.all[person].learn(noun);
    }

    /// Those with an office that a description may fit, in order.
    pub fn fitting(&self, description: &PersonNoun) -> BTreeSet<usize> {
        let found = nouns::keys(description).into_iter().filter_map(|key| self.by_office.get(&key));
        found.flatten().copied().collect()
    }

    /// Those with an office of the same base as one of these, in order.
    pub fn of_offices(&self, offices: &[PersonNoun]) -> BTreeSet<usize> {
        let has = |person: &usize, base: &str| {
            self.all[*person].offices.iter().any(|office| office.base == base)
        };
        offices
            .iter()
            .filter_map(|own| Some((own, self.by_office.get(&own.base)?)))
            .flat_map(|(own, found)| found.iter().copied().filter(move |one| has(one, &own.base)))
            .collect()
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Person> {
        self.all.iter()
    }

    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Person> {
        self.all.iter_mut()
    }

    /// A further mention, unless it is known.
    pub fn mention(&mut self, person: usize, tokens: Tokens, kind: MentionKind) {
        let mentions = &mut self.all[person].mentions;
        let at = mentions.partition_point(|mention| mention.tokens.start <= tokens.start);
        let known = mentions[..at]
            .iter()
            .rev()
            .take_while(|mention| mention.tokens.start == tokens.start)
            .any(|mention| mention.tokens == tokens);
        if !known {
            mentions.insert(at, Mention { tokens: tokens.clone(), kind });
            self.places.add(Place { referent: person, tokens, kind });
        }
    }

    /// Those with a mention that starts in a stretch, each once, in order.
    pub fn starting_in(&self, range: &Tokens) -> Vec<usize> {
        let mut found: Vec<usize> =
            self.places.starting_in(range).map(|place| place.referent).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The referents as the analysis gives them, and where they are mentioned.
    pub fn finished(self) -> (Vec<Referent>, Places) {
        let referents = self.all.into_iter().map(|person| Referent {
            name: full_name(&person),
            kind: person.kind,
            gender: person.gender,
            mentions: person.mentions,
        });
        (referents.collect(), self.places)
    }
}

impl Index<usize> for Persons {
    type Output = Person;

    fn index(&self, person: usize) -> &Person {
        &self.all[person]
    }
}

impl IndexMut<usize> for Persons {
    fn index_mut(&mut self, person: usize) -> &mut Person {
        &mut self.all[person]
    }
}
