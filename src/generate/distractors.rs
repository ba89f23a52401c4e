//! Wrong options: of the key's kind and form, from the article first.

use std::collections::BTreeSet;

use rand::seq::SliceRandom;

use super::Scene;
use super::scene::Actor;
use super::sources::{self, Source};
use crate::annotate::Form;

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
        .into_iter()
        .filter(|actor| {
            actor.kind == key.kind
                && actor.referent != key.referent
                && !avoid.contains(&actor.referent)
                && !Scene::same_answer(&actor.name, &key.name)
                && !actor.name.split(' ').any(|part| part.len() > 3 && stem.contains(part))
        })
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
    let mut others: Vec<Source> = sources::pool(scene)
        .into_iter()
        .filter(|source| {
            !source.may_be(key)
                && source.referent.is_none_or(|referent| !avoid.contains(&referent))
                && !source.name.split(' ').any(|part| part.len() > 3 && stem.contains(part))
        })
        .collect();
    others.shuffle(&mut scene.random(stem));
    // Options of the key's kind first: names beside a name, descriptions beside a description.
    others.sort_by_key(|source| source.referent.is_some() != key.referent.is_some());
    others.into_iter().map(|source| source.name).collect()
}

/// Key and distractors in an order drawn by the seed; `None` if there are too few.
pub(super) fn with_key(
    scene: &Scene,
    stem: &str,
    key: &str,
    mut distractors: Vec<String>,
) -> Option<Vec<String>> {
    distractors.dedup_by(|left, right| Scene::same_answer(left, right));
    distractors.retain(|each| !Scene::same_answer(each, key));
    distractors.truncate(OPTIONS - 1);
    if distractors.len() + 1 < FEWEST {
        return None;
    }
    let mut options = distractors;
    options.push(key.to_owned());
    options.shuffle(&mut scene.random(&format!("order {stem}")));
    Some(options)
}

/// For each wrong speaker, what the article has from that one.
pub(super) fn speaker_notes(scene: &Scene, options: &[String], key: &str) -> Vec<(String, String)> {
    options
        .iter()
        .filter(|option| *option != key)
        .filter_map(|option| {
            let actor = scene.actors().into_iter().find(|actor| actor.name == *option)?;
            let said = scene.annotated.attributions.iter().find(|attribution| {
                attribution.referent == Some(actor.referent) && attribution.form != Form::Reported
            });
            let note = match said {
                Some(attribution) => {
                    let at = attribution.quote.first()?.start;
                    format!("kommt in Absatz {} zu Wort", scene.paragraph(at))
                }
                None => {
                    let mention = scene.annotated.referents[actor.referent].mentions.first()?;
                    format!("wird in Absatz {} genannt", scene.paragraph(mention.tokens.start))
                }
            };
            Some((option.clone(), note))
        })
        .collect()
}
