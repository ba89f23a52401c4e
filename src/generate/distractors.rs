//! Wrong options: of the key's kind and form, from the article first.

use std::collections::BTreeSet;

use rand::seq::SliceRandom;

use super::scene::Actor;
use super::sources::{self, Source};
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

/// Other sources of the article that can be asked for in the key's place: not those in `avoid`, not
/// those named in the stem, nobody who may be the key by another name.
pub(super) fn sources(
    scene: &Scene,
    key: &Source,
    avoid: &BTreeSet<usize>,
    stem: &str,
) -> Vec<String> {
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
                && source.referent.is_none_or(|referent| {
                    !avoid.contains(&referent) && speakers::can_speak(scene, referent)
                })
                && !source.name.split(' ').any(|part| part.len() > 3 && stem.contains(part))
        })
        .collect();
    others.shuffle(&mut scene.random(stem));
    // Those who speak in the article tempt most.
    others.sort_by_key(|source| {
        source.referent.is_some_and(|referent| !speakers::speaks(scene, referent))
    });
    others.into_iter().map(|source| source.name.clone()).collect()
}

/// Key and distractors from `pool`, which is in order of preference, in an order drawn by the seed;
/// `None` if there are too few, or no choice of them is fair (see [`fair`]).
pub(super) fn with_key(
    scene: &Scene,
    stem: &str,
    key: &str,
    pool: Vec<String>,
) -> Option<Vec<String>> {
    let mut others: Vec<String> = Vec::new();
    for each in pool {
        let doubled = others.iter().any(|other| Scene::same_answer(&each, other));
        if !doubled && !Scene::same_answer(&each, key) {
            others.push(each);
        }
    }
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
