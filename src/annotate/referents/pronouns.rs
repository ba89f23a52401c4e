//! Personal pronouns in the singular, where gender, number and place leave one person.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Context, Person, Persons};
use crate::annotate::model::{
    ClauseKind, EntityKind, Function, Gender, MentionKind, Number, PhraseKind, Tokens,
};
use crate::lexicon::Tag;
use crate::text::lower;

/// Links the pronouns of one sentence.
pub(super) fn link(context: &Context, sentence: usize, persons: &mut Persons) {
    for at in context.sentences[sentence].tokens.clone() {
        if context.tokens[at].tag != Tag::PPER {
            continue;
        }
        let found = match &*lower(context.word(at)) {
            "er" => subject(context, sentence, at, Gender::Masc, persons),
            "sie" if is_singular(context, at) => {
                subject(context, sentence, at, Gender::Fem, persons)
            }
            "ihn" | "ihm" => object(context, sentence, at, Gender::Masc, persons),
            "ihr" => object(context, sentence, at, Gender::Fem, persons),
            _ => None,
        };
        if let Some(person) = found {
            persons.mention(person, at..at + 1, MentionKind::Pronoun);
        }
    }
}

/// Whether the clause of the pronoun has its verb in the singular, so that "sie" is one.
fn is_singular(context: &Context, at: usize) -> bool {
    context.owners[at]
        .and_then(|owner| context.clauses[owner].finite)
        .is_some_and(|finite| context.tokens[finite].morph.number == Some(Number::Sing))
}

fn may_be(person: &Person, gender: Gender) -> bool {
    let fits = match person.gender {
        Some(own) => own == gender,
        None if gender == Gender::Masc => !sounds_feminine(person),
        None => !is_called_as_men(person),
    };
    person.kind == EntityKind::Person && fits
}

/// Whether the first name ends as those of women mostly do ("Anna"): no "er" is linked to it unless something
/// else tells that it is a man's.
fn sounds_feminine(person: &Person) -> bool {
    let known = ["Luca", "Sascha", "Mischa", "Ilja", "Kolja", "Wanja", "Joshua", "Nikita", "Barna"];
    person.name.len() >= 2
        && person.name[0].ends_with('a')
        && !known.contains(&person.name[0].as_str())
}

/// Given names of men.
static MEN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../../data/men.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Whether a given name is that of men.
#[must_use]
pub fn is_mans_name(given: &str) -> bool {
    MEN.contains(given)
}

/// Whether the first name is that of men: no "sie" is linked to it unless something else tells that it is
/// a woman's.
fn is_called_as_men(person: &Person) -> bool {
    person.name.len() >= 2 && MEN.contains(person.name[0].as_str())
}

/// The person who is the subject of a clause.
fn subject_of(context: &Context, clause: usize, persons: &Persons) -> Option<usize> {
    let phrase = &context.phrases[context.clauses[clause].subject?];
    let joined = (phrase.base.end..phrase.tokens.end).any(|at| context.tokens[at].tag == Tag::KON);
    named_by(context, &phrase.base, &phrase.tokens, persons).filter(|_| !joined)
}

/// The person whom the base of a noun phrase names, or else a name behind the comma that closes what belongs
/// to its noun: "der Bürgermeister der Stadt, Karl Berg". "Der Arzt Bergs" is not Berg.
fn named_by(context: &Context, base: &Tokens, whole: &Tokens, persons: &Persons) -> Option<usize> {
    let owns_noun = |person: &Person, at: usize| {
        let word = context.word(at);
        at > base.start
            && context.tokens[at - 1].tag == Tag::NN
            && person
                .name
                .last()
                .is_some_and(|name| name != word && word.strip_suffix('s') == Some(name.as_str()))
    };
    let held = base.clone().flat_map(|at| {
        let here = persons.places.at(at).map(|place| place.referent);
        here.filter(move |&person| !owns_noun(&persons[person], at))
    });
    held.min().or_else(|| {
        persons
            .places
            .names_in(&(base.end + 1..whole.end))
            .filter(|name| {
                persons[name.referent].kind == EntityKind::Person
                    && context.tokens[name.tokens.start - 1].tag == Tag::COMMA
            })
            .map(|name| name.referent)
            .min()
    })
}

/// A pronoun as subject: in a subordinate or reported clause the subject of the clause above it
/// or before it; else the subject of the sentence before.
fn subject(
    context: &Context,
    sentence: usize,
    at: usize,
    gender: Gender,
    persons: &Persons,
) -> Option<usize> {
    let owner = context.owners[at]?;
    let clause = &context.clauses[owner];
    let above = clause.parent.into_iter();
    // "X sagte, er sei …": the clause before in the same sentence.
    let before = context.clauses[..owner]
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, each)| each.tokens.end > context.sentences[sentence].tokens.start)
        .filter(|(_, each)| {
            each.tokens.end <= clause.tokens.start
                && each.tokens.start >= context.sentences[sentence].tokens.start
                && each.parent == clause.parent
        })
        .map(|(index, _)| index);
    for host in above.chain(before) {
        if let Some(person) = subject_of(context, host, persons) {
            if !may_be(&persons[person], gender) {
                continue;
            }
            let between = context.sentences[sentence].tokens.start..at;
            let clear = rivals(persons, person, gender, between) == 0
                && !thing_between(context, host, at, gender);
            return (clear || reports(context, host, at)).then_some(person);
        }
    }
    if let Some(person) = speaks_on(context, at, gender, persons) {
        return Some(person);
    }
    let first = context.sentences[sentence].tokens.start;
    if at > first + 3 && clause.kind != ClauseKind::Main {
        return None;
    }
    let previous = sentence.checked_sub(1)?;
    if context.sentences[previous].paragraph + 1 < context.sentences[sentence].paragraph {
        return None;
    }
    let range = context.sentences[previous].tokens.clone();
    let first = context.clauses.partition_point(|each| each.tokens.end <= range.start);
    let main =
        context.clauses[first..].iter().take_while(|each| each.tokens.start < range.end).position(
            |each| {
                range.contains(&each.tokens.start)
                    && each.parent.is_none()
                    && each.finite.is_some()
                    && matches!(each.kind, ClauseKind::Main)
            },
        )? + first;
    let person = subject_of(context, main, persons)?;
    // Beside another who fits, the subject goes on only where both speak.
    let speaks = clause.lemma.as_deref().is_some_and(crate::annotate::attributions::is_speech);
    let clear = may_be(&persons[person], gender)
        && !thing_between(context, main, at, gender)
        && (speaks || rivals(persons, person, gender, range) == 0);
    clear.then_some(person)
}

/// Sentences between two words of the same speaker at most.
const PAUSE: usize = 2;

/// "Das sei falsch, sagte er", "Er fügte hinzu, …": the one who was heard last goes on, if nobody else whom
/// the pronoun could mean was named since.
fn speaks_on(context: &Context, at: usize, gender: Gender, persons: &Persons) -> Option<usize> {
    let own = &context.clauses[context.owners[at]?];
    let speaks = own.lemma.as_deref().is_some_and(crate::annotate::attributions::is_speech);
    if !speaks || own.kind != ClauseKind::Main && own.kind != ClauseKind::VerbFirst {
        return None;
    }
    let sentence = context.sentence(at);
    let last = context.said.speaker_before(at)?;
    let before = context.sentence(last.start);
    let near = before < sentence
        && sentence - before <= PAUSE
        && context.sentences[sentence].paragraph - context.sentences[before].paragraph <= 1;
    let base = context.phrase_around(last.start).map(|phrase| phrase.base.clone())?;
    let head = last.start..base.end.min(last.end);
    let person = named_by(context, &head, last, persons)?;
    let alone = !last.clone().any(|at| context.tokens[at].tag == Tag::KON);
    (near
        && alone
        && may_be(&persons[person], gender)
        && rivals(persons, person, gender, last.start..at) == 0)
        .then_some(person)
}

/// Whether a thing of the pronoun's gender stands between the subject of `clause` and the pronoun,
/// and the pronoun's verb is not one that only people do: "plant den Lauf: Er soll stattfinden".
fn thing_between(context: &Context, clause: usize, at: usize, gender: Gender) -> bool {
    let own = context.owners[at].and_then(|owner| context.clauses[owner].lemma.as_deref());
    if own.is_some_and(crate::annotate::attributions::is_speech) {
        return false;
    }
    let start = context.clauses[clause].finite.unwrap_or(context.clauses[clause].tokens.start);
    let range = start.min(at)..at;
    context.phrases_in(&range).iter().any(|phrase| {
        phrase.head > start
            && phrase.kind == PhraseKind::Np
            && phrase.function != Some(Function::Attribute)
            && context.tokens[phrase.head].tag == Tag::NN
            && phrase.morph.gender == Some(gender)
            && phrase.morph.number != Some(Number::Plur)
            && super::nouns::person_noun(context.word(phrase.head)).is_none()
    })
}

/// Whether the pronoun stands in what the clause reports: then it is most often its speaker.
fn reports(context: &Context, clause: usize, at: usize) -> bool {
    let tokens = &context.clauses[clause].tokens;
    context.said.cued_in(tokens).any(|attribution| {
        attribution.quote.iter().any(|piece| piece.contains(&at))
            && attribution.addressee.is_empty()
    })
}

/// Others of the same gender in a stretch.
fn rivals(
    persons: &Persons,
    person: usize,
    gender: Gender,
    range: std::ops::Range<usize>,
) -> usize {
    persons
        .starting_in(&range)
        .into_iter()
        .filter(|&each| each != person && may_be(&persons[each], gender))
        .count()
}

/// A pronoun as object: the one other person of its gender in this sentence before it, who is
/// not the subject of its clause.
fn object(
    context: &Context,
    sentence: usize,
    at: usize,
    gender: Gender,
    persons: &Persons,
) -> Option<usize> {
    let owner = context.owners[at]?;
    let subject = subject_of(context, owner, persons);
    let start = context.sentences[sentence].tokens.start;
    let mut near = persons
        .starting_in(&(start..at))
        .into_iter()
        .filter(|&index| Some(index) != subject && may_be(&persons[index], gender));
    let first = near.next()?;
    near.next().is_none().then_some(first)
}
