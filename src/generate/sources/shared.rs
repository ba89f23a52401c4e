//! Whether what one source says might as well be given to another.

use std::collections::BTreeSet;

use super::{Source, of};
use crate::annotate::{Attribution, EntityKind, Tokens};
use crate::generate::{Scene, content, speakers};
use crate::lexicon::Tag;

/// Whether another source of the article says much the same, or reports it of this one: then there
/// are two right answers. A medium that passes on what somebody says is no second one.
pub(in crate::generate) fn is_said_by_another(
    scene: &Scene,
    attribution: &Attribution,
    source: &Source,
) -> bool {
    let another = |other: &Attribution| {
        of(scene, other).is_some_and(|other| {
            !other.may_be(source) && speakers::kind(scene, &other) != speakers::Kind::Medium
        })
    };
    attribution.quote.iter().any(|own| {
        let said = nouns(scene, own);
        scene.annotated.attributions.iter().any(|other| {
            other.quote != attribution.quote
                && other.quote.iter().any(|piece| much_the_same(scene, (&said, own), piece))
                && another(other)
        })
    })
}

/// The common nouns of a stretch, as lemmas.
fn nouns<'a>(scene: &Scene<'a>, tokens: &Tokens) -> BTreeSet<&'a str> {
    let noun = tokens.clone().filter(|&at| scene.tag(at) == Some(Tag::NN));
    noun.map(|at| scene.annotated.tokens[at].lemma.as_str()).collect()
}

/// Whether two contents share nouns and more; the nouns of the first are known.
fn much_the_same(scene: &Scene, (said, left): (&BTreeSet<&str>, &Tokens), right: &Tokens) -> bool {
    let shared = right.clone().any(|at| {
        scene.tag(at) == Some(Tag::NN) && said.contains(scene.annotated.tokens[at].lemma.as_str())
    });
    shared
        && said.intersection(&nouns(scene, right)).count() > 1
        && content::alike(scene, left, right)
}

/// Whether a person who speaks in the article does so for this body ("Polizeisprecher Muster" beside
/// "die Polizei"): a reader may name either.
pub(in crate::generate) fn is_represented(scene: &Scene, source: &Source) -> bool {
    let annotated = scene.annotated;
    let bodies: Vec<String> = source
        .nouns
        .iter()
        .filter(|noun| noun.chars().count() > 3)
        .map(|noun| {
            let noun = noun.to_lowercase();
            noun.strip_suffix("schaft").unwrap_or(&noun).to_owned()
        })
        .collect();
    annotated.referents.iter().enumerate().any(|(index, referent)| {
        referent.kind == EntityKind::Person
            && Some(index) != source.referent
            && speakers::speaks(scene, index)
            && referent.mentions.iter().any(|mention| {
                annotated
                    .phrases
                    .iter()
                    .filter(|phrase| phrase.tokens.contains(&mention.tokens.start))
                    .flat_map(|phrase| phrase.tokens.clone())
                    .any(|at| {
                        let word = annotated.word(at).to_lowercase();
                        annotated.tokens[at].tag.is_noun()
                            && bodies.iter().any(|body| word.contains(body.as_str()))
                    })
            })
    })
}
