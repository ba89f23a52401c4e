//! Names that belong together: "Sergei Schoigu" and "Schoigu".

use std::collections::{HashMap, HashSet};

use super::{Context, Person, Persons};
use crate::annotate::model::{Entity, EntityKind, MentionKind, Tokens};
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
    let small = small_particles(context, entities);
    // Full names with a blank for each hyphen: "Franz Josef Muster" and "Franz-Josef Muster".
    let mut spelt: HashMap<String, usize> = HashMap::new();
    for index in order {
        let entity = &entities[index];
        let mut words: Vec<String> =
            context.words(&entity.tokens).iter().map(|word| (*word).to_owned()).collect();
        if let [first, second, ..] = words.as_mut_slice()
            && small.contains(&(first.to_lowercase(), second.clone()))
        {
            *first = first.to_lowercase();
        }
        let plain = words.join(" ").replace('-', " ");
        let hyphened = entity.kind == EntityKind::Person && words.len() > 1;
        let fits: Vec<usize> = by_word
            .candidates(&words)
            .into_iter()
            .filter(|&person| {
                persons[person].kind == entity.kind
                    && is_part(&words, &persons[person].name, entity.kind)
            })
            .collect();
        let known = spelt.get(&plain).copied().filter(|_| hyphened);
        let person = match fits.as_slice() {
            [] if let Some(known) = known => known,
            [] => {
                if hyphened {
                    spelt.insert(plain, persons.len());
                }
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
            [only] if is_named_too_late(context, &persons[*only], &entity.tokens) => continue,
            [only] => *only,
            _ => continue,
        };
        persons.mention(person, entities[index].tokens.clone(), MentionKind::Name);
        entities[index].referent = Some(person);
    }
    for person in persons.iter_mut() {
        base_form(context, person);
    }
    missed_parts(context, entities, &mut persons);
    persons
}

/// A surname alone some paragraphs before the full name, the title and the lead aside: it is the firm that
/// is called by it.
fn is_named_too_late(context: &Context, person: &Person, part: &Tokens) -> bool {
    let paragraph = |at: usize| context.sentences[context.sentence(at)].paragraph;
    let whole = person.mentions.iter().filter(|mention| mention.tokens.len() > part.len());
    let first = whole.map(|mention| mention.tokens.start).min();
    person.kind == EntityKind::Person
        && part.len() < person.name.len()
        && first.is_some_and(|first| {
            part.start < first
                && paragraph(part.start) > 1
                && paragraph(first) > paragraph(part.start)
        })
}

/// Particles of names that are written small in the middle of one, each with the word behind it: "van" of
/// "Jan van Holm", which opens a sentence as "Van Holm".
fn small_particles(context: &Context, entities: &[Entity]) -> HashSet<(String, String)> {
    let persons = entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    persons
        .flat_map(|entity| entity.tokens.clone().skip(1))
        .filter(|&at| context.word(at).starts_with(char::is_lowercase))
        .map(|at| (context.word(at).to_owned(), context.word(at + 1).to_owned()))
        .collect()
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
fn base_form(context: &Context, person: &mut Person) {
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
    // "Karl Bergs Boot", and "Karl Berg" further on.
    let words = person.name.len();
    if let Some(last) = person.name.last_mut()
        && let Some(bare) = last.strip_suffix('s')
        && person.mentions.iter().any(|mention| {
            mention.kind == MentionKind::Name
                && mention.tokens.len() == words
                && context.word(mention.tokens.end - 1) == bare
        })
    {
        *last = bare.to_owned();
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    /// How often the one person of a text is mentioned by name; all persons where there are more.
    fn persons(text: &str) -> Vec<(String, usize)> {
        let found = annotate(text, None, None, Lexicon::embedded());
        let person =
            |each: &&crate::annotate::Referent| each.kind == crate::annotate::EntityKind::Person;
        let told = found.referents.iter().filter(person);
        told.map(|each| (each.name.clone(), each.mentions.len())).collect()
    }

    #[test]
    fn a_particle_is_large_where_the_sentence_begins() {
        let text =
            "Der Trainer Marco van Holm kam nach Bergen. Van Holm lobte am Montag das Spiel.";
        assert_eq!(persons(text), [("Marco van Holm".to_owned(), 2)]);
        let other = text.replace("Van Holm lobte", "Van Brandt lobte");
        assert_eq!(persons(&other)[0], ("Marco van Holm".to_owned(), 1));
    }

    #[test]
    fn a_hyphen_makes_no_other_name() {
        let text =
            "Der Minister Franz Josef Holm kam nach Bergen. Franz-Josef Holm lobte das Spiel.";
        assert_eq!(persons(text), [("Franz Josef Holm".to_owned(), 2)]);
        let other = text.replace("Franz-Josef Holm lobte", "Karl-Josef Holm lobte");
        assert_eq!(persons(&other).len(), 2);
    }

    #[test]
    fn a_genitive_is_no_name_where_the_nominative_stands_elsewhere() {
        let text = "Viele lobten Anna Wolfs Rede in Bergen. Am Montag kam Anna Wolf wieder.";
        assert_eq!(persons(text), [("Anna Wolf".to_owned(), 2)]);
        let other = text.replace("kam Anna Wolf wieder", "kam Anna Wolfs wieder");
        assert_eq!(persons(&other), [("Anna Wolfs".to_owned(), 2)]);
    }

    #[test]
    fn no_woman_goes_by_a_name_of_men() {
        let text = |name: &str| format!("{name} Holm kam nach Bergen. Dort sang sie ein Lied.");
        assert_eq!(persons(&text("Werner")), [("Werner Holm".to_owned(), 1)]);
        assert_eq!(persons(&text("Anna")), [("Anna Holm".to_owned(), 2)]);
    }
}
