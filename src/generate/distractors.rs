//! Wrong options: of the key's kind and form, from the article first.

use std::collections::BTreeSet;

use rand::seq::SliceRandom;

use super::scene::{Actor, Answer};
use super::sources::{self, Source};
use super::speakers::Kind;
use super::{Scene, content, fair, speakers};
use crate::annotate::{Attribution, Form};

/// The number of options of a choice item, and the fewest that still make one.
pub(super) const OPTIONS: usize = 4;
const FEWEST: usize = 3;

/// Others of the key's kind who can be asked for in its place: not those in `avoid`, not those
/// named in the stem.
pub(super) fn actors(
    scene: &Scene,
    key: &Actor,
    avoid: &BTreeSet<usize>,
    stem: &str,
) -> Vec<String> {
    let mut others: Vec<Actor> = scene
        .actors()
        .iter()
        .filter(|actor| {
            actor.kind == key.kind
                && !scene.annotated.may_be_same(actor.referent, key.referent)
                && !avoid.contains(&actor.referent)
                && !Scene::same_answer(&actor.name, &key.name)
                && !actor.name.split(' ').any(|part| part.len() > 3 && stem.contains(part))
        })
        .cloned()
        .collect();
    // Those who speak themselves tempt most; among them the seed decides.
    let mut random = scene.random(stem);
    others.shuffle(&mut random);
    let speaks = |actor: &Actor| {
        scene
            .annotated
            .attributions
            .iter()
            .any(|attribution| attribution.referent == Some(actor.referent))
    };
    others.sort_by_key(|actor| !speaks(actor));
    others.into_iter().map(|actor| actor.name).collect()
}

/// Other sources of the article that can be asked for in the key's place. None at all where too few
/// of them speak: then the one who does tells itself.
pub(super) fn sources(
    scene: &Scene,
    key: &Source,
    avoid: &BTreeSet<usize>,
    stem: &str,
) -> Vec<String> {
    let others = others(scene, key, avoid, stem);
    let speaking = others.iter().filter(|source| speaks(scene, source)).count();
    if others.len() + 1 < OPTIONS || speaking < SPEAKING {
        return Vec::new();
    }
    others.into_iter().map(|source| source.name.clone()).collect()
}

/// Another source of the article in the key's place, for a statement that is to be false: one that speaks in the
/// article, if any does. `None` where nobody else could be taken for the key.
pub(super) fn other_source<'a>(
    scene: &'a Scene,
    key: &Source,
    avoid: &BTreeSet<usize>,
    stem: &str,
) -> Option<&'a Source> {
    others(scene, key, avoid, stem).into_iter().next()
}

/// Other sources in the key's place, those who speak in the article first: not those in `avoid`, not
/// those named in the stem, nobody who may be the key by another name, no body that the stem speaks
/// of.
fn others<'a>(
    scene: &'a Scene,
    key: &Source,
    avoid: &BTreeSet<usize>,
    stem: &str,
) -> Vec<&'a Source> {
    let kind = speakers::kind(scene, key);
    let mut others: Vec<&Source> = sources::pool(scene)
        .iter()
        .filter(|source| {
            let same = source
                .referent
                .zip(key.referent)
                .is_some_and(|(one, other)| scene.annotated.may_be_same(one, other));
            // Options of one kind: a person beside persons, a body beside bodies.
            !same
                && speakers::kind(scene, source) == kind
                && !source.may_be(key)
                && speakers::could_say(scene, source)
                && source.referent.is_none_or(|referent| !avoid.contains(&referent))
                && !source.name.split(' ').any(|part| part.len() > 3 && stem.contains(part))
                && !(kind == Kind::Body && is_spoken_of(&source.name, stem))
        })
        .collect();
    others.shuffle(&mut scene.random(stem));
    // Those who speak in the article tempt most.
    others.sort_by_key(|source| !speaks(scene, source));
    others
}

fn speaks(scene: &Scene, source: &Source) -> bool {
    match source.referent {
        Some(referent) => speakers::speaks(scene, referent),
        None => speakers::speaks_without_name(scene, source),
    }
}

/// So many of the wrong options speak in the article themselves.
const SPEAKING: usize = 2;

/// Letters that two nouns share where one may be a part of what the other names ("Bundesregierung",
/// "Regierungskoalition").
const PART: usize = 7;

/// Whether a noun of the stem has a part in common with the body's name.
fn is_spoken_of(body: &str, stem: &str) -> bool {
    let nouns = |text: &str| -> Vec<Vec<char>> {
        text.split(|c: char| !c.is_alphabetic())
            .filter(|word| word.starts_with(char::is_uppercase))
            .map(|word| word.to_lowercase().chars().collect())
            .collect()
    };
    let stem = nouns(stem);
    nouns(body).iter().any(|own| {
        own.windows(PART).any(|part| stem.iter().any(|noun| noun.windows(PART).any(|w| w == part)))
    })
}

/// As many of a pool are looked at: no article gives so many, and a book's thousands would be compared
/// with each other.
const MOST: usize = 40;

/// Key and distractors from `pool`, which is in order of preference, in an order drawn by the seed;
/// `None` if there are too few, or no choice of them is fair (see [`fair`]).
pub(super) fn with_key(
    scene: &Scene,
    stem: &str,
    key: &str,
    pool: Vec<String>,
) -> Option<Vec<String>> {
    let key_answer = Answer::of(key);
    let mut told: Vec<Answer> = Vec::new();
    for each in &pool {
        if told.len() == MOST {
            break;
        }
        if scene.annotated.misspells(each) {
            continue;
        }
        let answer = Answer::of(each);
        if !answer.is_same(&key_answer) && told.iter().all(|other| !answer.is_same(other)) {
            told.push(answer);
        }
    }
    let others: Vec<String> = told.iter().map(|answer| answer.words().to_owned()).collect();
    if others.len() + 1 < FEWEST {
        return None;
    }
    Some(shuffled(scene, stem, key, fair::choose(scene, stem, key, &others)?))
}

/// Key and distractors in an order drawn by the seed.
pub(super) fn shuffled(
    scene: &Scene,
    stem: &str,
    key: &str,
    mut options: Vec<String>,
) -> Vec<String> {
    options.push(key.to_owned());
    // From the same order whatever the key is.
    options.sort();
    options.shuffle(&mut scene.random(&format!("order {stem}")));
    options
}

/// For each wrong speaker, what the article has from that one.
pub(super) fn speaker_notes(scene: &Scene, options: &[String], key: &str) -> Vec<(String, String)> {
    let pool = sources::pool(scene);
    let source = |name: &str| pool.iter().find(|source| source.name == *name);
    options
        .iter()
        .filter(|option| *option != key)
        .filter_map(|option| Some((option.clone(), speaker_note(scene, source(option)?)?)))
        .collect()
}

/// "sagte, dass … (Absatz 3)", or where the one is named.
fn speaker_note(scene: &Scene, source: &Source) -> Option<String> {
    let of = |attribution: &&Attribution| {
        source.referent.map_or_else(
            || attribution.speaker.first().is_some_and(|speaker| speaker.start == source.first),
            |referent| sources::referent(scene, attribution) == Some(referent),
        )
    };
    let said: Vec<&Attribution> = scene
        .annotated
        .attributions
        .iter()
        .filter(|attribution| attribution.form != Form::Reported)
        .filter(of)
        .collect();
    let statement = said.iter().find_map(|attribution| {
        let statement = content::reported(scene, attribution, None, content::Voice::Kept)?;
        Some((statement.text, statement.tokens.start))
    });
    if let Some((text, at)) = statement {
        return Some(format!("Sagt etwas anderes: „{text}“ (Absatz {}).", scene.paragraph(at)));
    }
    if let Some(at) = said.first().and_then(|attribution| attribution.quote.first()) {
        return Some(format!("Kommt in Absatz {} zu Wort.", scene.paragraph(at.start)));
    }
    Some(format!("Wird in Absatz {} genannt.", scene.paragraph(source.first)))
}
