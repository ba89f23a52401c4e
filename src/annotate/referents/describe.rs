//! Descriptions: "der chinesische Präsident", "die Ministerin", "sein Amtskollege".

use std::collections::HashSet;

use super::nouns::{self, PersonNoun};
use super::{Context, Person, Persons};
use crate::annotate::model::{EntityKind, Gender, MentionKind, Phrase, PhraseKind, Tokens};
use crate::lexicon::Tag;
use crate::text::lower;

/// Descriptions already looked at, by their head.
#[derive(Debug, Default)]
pub(super) struct Links {
    done: HashSet<usize>,
}

/// Takes office, gender and nationality from the words around the names.
pub(super) fn learn_from_names(context: &Context, persons: &mut Persons) {
    for person in persons.iter_mut().filter(|person| person.kind == EntityKind::Person) {
        let mentions = person.mentions.clone();
        for mention in mentions {
            let Some(phrase) = context.phrase_around(mention.tokens.start) else { continue };
            for at in phrase.base.start..mention.tokens.start {
                learn_word(context, person, at);
            }
            // The apposition behind the name, up to its first noun phrase's end.
            let behind = phrase.base.end..phrase.tokens.end;
            let apposed =
                behind.start < behind.end && context.tokens[behind.start].tag == Tag::COMMA;
            if apposed && phrase.base.end == mention.tokens.end {
                for at in behind {
                    learn_word(context, person, at);
                }
            } else {
                learn_loose_apposition(context, person, mention.tokens.end);
            }
            match context.word(phrase.base.start) {
                "Herr" | "Herrn" => person.gender = person.gender.or(Some(Gender::Masc)),
                "Frau" => person.gender = person.gender.or(Some(Gender::Fem)),
                _ => {}
            }
        }
    }
    persons.index_offices();
}

/// ", ein Sprecher der Holding," right behind a name, where the phrase was not grown over it.
fn learn_loose_apposition(context: &Context, person: &mut Person, end: usize) {
    if context.tokens.get(end).is_none_or(|token| token.tag != Tag::COMMA) {
        return;
    }
    let behind = end + 1..end + 2;
    let Some(next) = context.phrases_in(&behind).first() else {
        return;
    };
    let closed = context
        .tokens
        .get(next.tokens.end)
        .is_none_or(|token| matches!(token.tag, Tag::COMMA | Tag::STOP));
    // "Jonas Wirtz, Anwalt der Reederei Nordkran, kam": a noun for somebody without an article.
    let bare = context.tokens[next.base.start].tag == Tag::NN
        && nouns::person_noun(context.word(next.base.start)).is_some()
        && next.morph.number != Some(crate::annotate::model::Number::Plur);
    if bare {
        learn_word(context, person, next.base.start);
        return;
    }
    if next.kind == PhraseKind::Np
        && closed
        && !next.base.clone().any(|at| context.tokens[at].tag == Tag::NE)
    {
        for at in next.base.clone() {
            learn_word(context, person, at);
        }
    }
}

fn learn_word(context: &Context, person: &mut Person, at: usize) {
    let word = context.word(at);
    match context.tokens[at].tag {
        Tag::NN | Tag::NE => {
            if let Some(noun) = nouns::person_noun(word) {
                person.learn(noun);
            }
        }
        Tag::ADJA => {
            if let Some(nation) = nouns::nationality(word) {
                person.learn_nation(nation);
            }
        }
        _ => {}
    }
}

/// Links the descriptions of one sentence to persons named before them.
pub(super) fn link(context: &Context, sentence: usize, persons: &mut Persons, links: &mut Links) {
    let range = context.sentences[sentence].tokens.clone();
    for phrase in context.phrases_in(&range) {
        if phrase.kind == PhraseKind::Adverb || !links.done.insert(phrase.head) {
            continue;
        }
        let word = context.word(phrase.head);
        let named = phrase.base.clone().any(|at| context.tokens[at].tag == Tag::NE);
        if nouns::is_counterpart(word)
            || named && phrase.base.clone().any(|at| nouns::is_counterpart(context.word(at)))
        {
            counterpart(context, phrase, persons);
            continue;
        }
        if named || !is_definite(context, phrase) {
            continue;
        }
        if let Some(noun) = nouns::person_noun(word) {
            if !names_its_own(context, phrase, persons) {
                description(context, phrase, &noun, persons);
            }
        } else {
            medium(context, phrase, persons);
        }
    }
}

/// "der Vorsitzende der Werft Jonas Wirtz", "der Trainer, Jonas Wirtz,": somebody's name right behind
/// the noun that the description ends in, so that it is nobody's who was named before.
fn names_its_own(context: &Context, phrase: &Phrase, persons: &Persons) -> bool {
    // The genitive between them need not have joined the phrase.
    let goes_on =
        |at: &usize| matches!(context.tokens[*at].tag, Tag::ART | Tag::ADJA | Tag::NN | Tag::NE);
    let end = (phrase.base.end..context.tokens.len()).find(|at| !goes_on(at));
    let end = end.unwrap_or(context.tokens.len());
    let behind = phrase.base.end..end;
    let is_name = |person: usize, fits: &dyn Fn(&Tokens) -> bool| {
        persons[person].kind == EntityKind::Person
            && persons[person]
                .mentions
                .iter()
                .any(|mention| mention.kind == MentionKind::Name && fits(&mention.tokens))
    };
    let joined = persons.starting_in(&behind).into_iter().any(|person| {
        is_name(person, &|name| {
            behind.contains(&name.start)
                && context.tokens[name.start - 1].tag == Tag::NN
                && name.start > phrase.base.end
        })
    });
    // "der Trainer der Lindenauer, Jonas Wirtz, …"
    let tag = |at: usize| context.tokens.get(at).map(|token| token.tag);
    let apposed = tag(end) == Some(Tag::COMMA)
        && persons.starting_in(&(end + 1..end + 2)).into_iter().any(|person| {
            is_name(person, &|name| {
                name.start == end + 1
                    && matches!(tag(name.end), None | Some(Tag::COMMA | Tag::STOP))
            })
        });
    joined || apposed
}

fn is_definite(context: &Context, phrase: &Phrase) -> bool {
    phrase.base.clone().any(|at| match context.tokens[at].tag {
        Tag::ART => context.word(at).starts_with(['d', 'D']),
        Tag::PDAT | Tag::APPRART => true,
        _ => false,
    })
}

/// The stretch of a mention: the base phrase without its preposition.
fn mention_tokens(context: &Context, phrase: &Phrase) -> std::ops::Range<usize> {
    let mut start = phrase.base.start;
    while start < phrase.base.end && context.tokens[start].tag == Tag::APPR {
        start += 1;
    }
    start..phrase.base.end
}

/// "der russische Beamte": the one person before it that office, nationality and gender fit.
fn description(context: &Context, phrase: &Phrase, noun: &PersonNoun, persons: &mut Persons) {
    let at = phrase.base.start;
    let plural = phrase.morph.number == Some(crate::annotate::model::Number::Plur);
    // With an attribute of its own ("der Präsident des Verbands") it names a post of its own.
    let own_attribute = phrase.tokens.end > phrase.base.end;
    if plural || own_attribute {
        return;
    }
    let nations = nations(context, phrase, noun);
    let mut best: Vec<(u8, usize)> = Vec::new();
    for index in persons.fitting(noun) {
        let person = &persons[index];
        if person.kind != EntityKind::Person || !known_before(person, at) {
            continue;
        }
        if let Some(score) = score(person, noun, &nations) {
            best.push((score, index));
        }
    }
    best.sort_by_key(|&(score, index)| (std::cmp::Reverse(score), index));
    let only = match best.as_slice() {
        [(_, index)] => Some(*index),
        [(first, index), (second, _), ..] if first > second => Some(*index),
        _ => None,
    };
    if let Some(index) = only {
        persons.mention(index, mention_tokens(context, phrase), MentionKind::Description);
        for nation in nations {
            persons[index].learn_nation(nation);
        }
        persons[index].gender = persons[index].gender.or(Some(noun.gender));
    }
}

fn nations(context: &Context, phrase: &Phrase, noun: &PersonNoun) -> Vec<String> {
    let adjectives = phrase
        .base
        .clone()
        .filter(|&at| context.tokens[at].tag == Tag::ADJA)
        .filter_map(|at| nouns::nationality(context.word(at)));
    adjectives.chain(noun.nation.clone()).collect()
}

/// How well a description fits a person, if at all: office counts more than nationality.
fn score(person: &Person, noun: &PersonNoun, nations: &[String]) -> Option<u8> {
    if person.gender.is_some_and(|gender| gender != noun.gender) {
        return None;
    }
    let office = person.offices.iter().filter_map(|office| nouns::fit(noun, office)).max()?;
    let nation = match (nations.is_empty(), person.nations.is_empty()) {
        (true, _) => 1,
        (false, true) => 0,
        (false, false) if nations.iter().any(|nation| person.nations.contains(nation)) => 2,
        (false, false) => return None,
    };
    Some(office * 4 + nation)
}

fn known_before(person: &Person, at: usize) -> bool {
    person.mentions.first().is_some_and(|mention| mention.tokens.start < at)
}

/// "seinem chinesischen Amtskollegen", "seinem Amtskollegen X": holds the same office as the
/// subject of the clause.
fn counterpart(context: &Context, phrase: &Phrase, persons: &mut Persons) {
    let at = phrase.base.start;
    let subject = context.owners[at]
        .map(|owner| &context.clauses[owner])
        .and_then(|clause| clause.subject)
        .map(|subject| context.phrases[subject].head);
    let held = |at: usize| persons.places.at(at).map(|place| place.referent).min();
    let other = subject.and_then(held);
    let Some(other) = other else { return };
    let nations: Vec<String> = phrase
        .base
        .clone()
        .filter(|&at| context.tokens[at].tag == Tag::ADJA)
        .filter_map(|at| nouns::nationality(context.word(at)))
        .collect();
    let offices = persons[other].offices.clone();
    let named = phrase.base.clone().filter_map(held).min();
    if let Some(named) = named {
        for office in offices {
            persons.learn(named, PersonNoun { nation: None, ..office });
        }
        for nation in nations {
            persons[named].learn_nation(nation);
        }
        return;
    }
    let fitting: Vec<usize> = persons
        .of_offices(&offices)
        .into_iter()
        .filter(|&index| {
            index != other
                && persons[index].kind == EntityKind::Person
                && known_before(&persons[index], at)
                && nations.iter().all(|nation| persons[index].nations.contains(nation))
        })
        .collect();
    let only = match fitting.as_slice() {
        [only] => Some(*only),
        _ => by_country(context, &nations, persons, other, at),
    };
    if let Some(only) = only {
        persons.mention(only, mention_tokens(context, phrase), MentionKind::Description);
        for nation in nations {
            persons[only].learn_nation(nation);
        }
    }
}

/// Where no one's nationality is known: the one other holder of the office in this sentence or
/// the one before it.
fn by_country(
    context: &Context,
    nations: &[String],
    persons: &Persons,
    other: usize,
    at: usize,
) -> Option<usize> {
    let sentence = context.sentence(at);
    let mut near = persons.of_offices(&persons[other].offices).into_iter().filter(|&index| {
        index != other
            && persons[index].kind == EntityKind::Person
            && (persons[index].nations.is_empty() || nations.is_empty())
            && persons[index].mentions.iter().any(|mention| {
                mention.tokens.start < at && context.sentence(mention.tokens.start) + 1 >= sentence
            })
    });
    let first = near.next()?;
    near.next().is_none().then_some(first)
}

/// "die Nachrichtenagentur", "die Zeitung": the only medium named so far. "Das Hafenblatt", "die
/// Neue Hafener Zeitung" are names of other ones.
fn medium(context: &Context, phrase: &Phrase, persons: &mut Persons) {
    const KINDS: [&str; 5] = ["agentur", "zeitung", "magazin", "sender", "blatt"];
    const OF_WHAT: [&str; 11] = [
        "",
        "nachrichten",
        "presse",
        "tages",
        "wochen",
        "sonntags",
        "boulevard",
        "fernseh",
        "rundfunk",
        "radio",
        "online",
    ];
    let small = lower(context.word(phrase.head));
    let is_medium = KINDS
        .iter()
        .filter_map(|kind| small.strip_suffix(kind))
        .any(|before| OF_WHAT.contains(&before.trim_end_matches('-')));
    let named = phrase.base.clone().skip(1).any(|at| {
        context.tokens[at].tag == Tag::ADJA && context.word(at).starts_with(char::is_uppercase)
    });
    if !is_medium || named || phrase.tokens.end > phrase.base.end {
        return;
    }
    let mut media = persons
        .media()
        .iter()
        .copied()
        .filter(|&medium| known_before(&persons[medium], phrase.base.start));
    if let (Some(only), None) = (media.next(), media.next()) {
        persons.mention(only, mention_tokens(context, phrase), MentionKind::Description);
    }
}
