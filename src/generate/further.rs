//! Items for a quiz that has some already.

use std::collections::BTreeSet;

use super::candidate::Candidate;
use super::{Options, Scene, clash, ranking, sound};
use crate::annotate::{Annotated, Tokens};
use crate::lexicon::Lexicon;
use crate::quiz::{Item, Skill};
use crate::text::find_folded;

/// The next best items beside those that are kept: up to `options.items`, in the order in which
/// they are asked. None asks what a kept item asks, none has a kept item's id.
#[must_use]
pub fn further(
    annotated: &Annotated,
    lexicon: &Lexicon,
    options: &Options,
    kept: &[Item],
) -> Vec<Item> {
    let scene = Scene::new(annotated, lexicon, options.seed, options.level);
    let (before, open) = part(&scene, options, kept);
    let chosen = ranking::choose_more(&scene, open, &before, options.items);
    ranking::items(&scene, chosen, &ids(kept))
}

/// Another item in the place of `old`, beside those that are kept: of the candidates that fit, the
/// one after `old` by worth, those of its skill first, and after the last one the first again. So
/// asking again and again shows each candidate once before any comes back. `None` if there is no
/// other.
#[must_use]
pub fn instead(
    annotated: &Annotated,
    lexicon: &Lexicon,
    options: &Options,
    kept: &[Item],
    old: &Item,
) -> Option<Item> {
    let scene = Scene::new(annotated, lexicon, options.seed, options.level);
    let (before, open) = part(&scene, options, kept);
    let mut ranked = ranking::ranked(&scene, &before, open);
    ranked.sort_by_key(|candidate| candidate.family.skill() != old.skill);
    let mut stems = BTreeSet::new();
    ranked.retain(|candidate| stems.insert(candidate.stem.clone()));
    let place = ranked.iter().position(|candidate| candidate.stem == old.stem);
    if let Some(place) = place {
        ranked.rotate_left(place);
        ranked.remove(0);
    }
    let first = ranked.into_iter().next()?;
    let mut taken = ids(kept);
    taken.insert(old.id.as_str());
    ranking::items(&scene, vec![first], &taken).pop()
}

fn ids(items: &[Item]) -> BTreeSet<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}

/// The candidates that the kept items came from, and those that are open. Of some families all
/// items of an article have one stem, so that the key tells which one was kept. An item that is no
/// candidate (written or changed by hand) closes every candidate that asks about its evidence, or
/// whose stem it has.
fn part(scene: &Scene, options: &Options, kept: &[Item]) -> (Vec<Candidate>, Vec<Candidate>) {
    let all = Options { skills: Vec::<Skill>::new(), ..options.clone() };
    let candidates = sound(scene, &all);
    let is_kept = |candidate: &Candidate| kept.iter().any(|item| is_of(item, candidate));
    let (before, mut open): (Vec<_>, Vec<_>) = candidates.into_iter().partition(is_kept);
    let by_hand: Vec<Tokens> = kept
        .iter()
        .filter(|item| !before.iter().any(|candidate| is_of(item, candidate)))
        .flat_map(|item| &item.evidence)
        .filter_map(|words| find_folded(&scene.annotated.text, words).first().copied())
        .map(|span| {
            let tokens = &scene.annotated.tokens;
            let start = tokens.partition_point(|token| token.span.end() <= span.start());
            start..tokens.partition_point(|token| token.span.start() < span.end())
        })
        .collect();
    open.retain(|candidate| {
        (options.skills.is_empty() || options.skills.contains(&candidate.family.skill()))
            && !clash::overlaps(&candidate.proposition, &by_hand)
            && !kept.iter().any(|item| item.stem == candidate.stem)
    });
    (before, open)
}

/// Whether the item came from the candidate and was not changed since.
fn is_of(item: &Item, candidate: &Candidate) -> bool {
    item.stem == candidate.stem && item.key.as_ref() == Some(&candidate.key)
}
