//! "Auf welche Nachrichtenagentur beruft sich der Artikel …?": the medium that passes on what
//! somebody says, or that says it itself.

use std::sync::LazyLock;

use rand::seq::SliceRandom;

use crate::annotate::{Attribution, EntityKind, Form};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::distractors::{self, OPTIONS};
use crate::generate::{Scene, content, refer, sources};
use crate::quiz::{Key, Task};

/// Proposes an item for every attribution that a medium known by name stands for.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    if attribution.form != Form::Indirect {
        return None;
    }
    let carried = attribution.carrier.first();
    let framed = attribution.rule.is_framed();
    let passing = carried.or(attribution.speaker.first())?;
    if sources::is_one_of_several(scene, passing) {
        return None;
    }
    let referent = match carried {
        Some(carrier) => refer::referent_in(scene.annotated, carrier)?,
        None => attribution.referent.filter(|_| framed)?,
    };
    let medium = &scene.annotated.referents[referent];
    if medium.kind != EntityKind::Medium {
        return None;
    }
    let kind = kind(&medium.name)?;
    let parts = content::dass_clause(scene, attribution)?;
    let body = scene.resolved_text(&parts, Some(referent))?;
    let asked = question(kind);
    let stem = if carried.is_some() {
        let speaker = sources::of(scene, attribution)?;
        speaker.referent?;
        format!("{asked} beruft sich der Artikel bei der Aussage von {}, {body}?", speaker.name)
    } else {
        format!("{asked} beruft sich der Artikel bei der Aussage, {body}?")
    };
    let options = options(scene, &stem, &medium.name, kind)?;
    let quote = attribution.quote.first()?;
    let notes = options
        .iter()
        .filter(|option| **option != medium.name)
        .map(|option| (option.clone(), note(scene, option)))
        .collect();
    let words = scene.annotated.words(passing);
    let place = scene.paragraph(quote.start);
    Some(Candidate {
        family: Family::Carrier,
        explanation: if words.contains(&medium.name) {
            format!("Absatz {place}: Der Artikel nennt dafür {}.", medium.name)
        } else {
            format!("Absatz {place}: „{words}“ ist {}.", medium.name)
        },
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![medium.name.clone()]),
        evidence: vec![scene.sentence(quote.start)?],
        notes,
        confidence: attribution.confidence,
        worth: 1.6,
        // Its stem tells who said it.
        proposition: attribution.quote.clone(),
    })
}

const fn question(kind: &str) -> &'static str {
    match kind.as_bytes() {
        b"agency" => "Auf welche Nachrichtenagentur",
        b"paper" => "Auf welche Zeitung",
        b"magazine" => "Auf welche Zeitschrift",
        b"broadcaster" => "Auf welchen Sender",
        _ => "Auf welches Medium",
    }
}

/// The rows of `data/carriers.txt`.
struct Medium {
    kind: &'static str,
    language: &'static str,
    name: &'static str,
}

static MEDIA: LazyLock<Vec<Medium>> = LazyLock::new(|| {
    include_str!("../../../data/carriers.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (kind, rest) = line.split_once(' ')?;
            let (language, name) = rest.split_once(' ')?;
            Some(Medium { kind, language, name })
        })
        .collect()
});

fn listed(name: &str) -> Option<&'static Medium> {
    MEDIA.iter().find(|medium| medium.name == name)
}

fn kind(name: &str) -> Option<&'static str> {
    listed(name).map(|medium| medium.kind)
}

/// The other media of the article first, then others of the same kind; those of the key's language before
/// the rest, so that it is not the only paper in German.
fn options(scene: &Scene, stem: &str, key: &str, kind: &str) -> Option<Vec<String>> {
    let mut random = scene.random(&format!("media {stem}"));
    let mut others_of: Vec<&str> =
        MEDIA.iter().filter(|medium| medium.kind == kind).map(|medium| medium.name).collect();
    others_of.shuffle(&mut random);
    let own = scene
        .annotated
        .referents
        .iter()
        .filter(|referent| self::kind(&referent.name) == Some(kind))
        .map(|referent| referent.name.as_str());
    let language = |name: &str| listed(name).map(|medium| medium.language);
    let same = |name: &&str| language(name) == language(key);
    let (mut names, rest): (Vec<&str>, Vec<&str>) = own.chain(others_of).partition(same);
    names.extend(rest);
    let mut others: Vec<String> = Vec::new();
    for name in names {
        let known = Scene::same_answer(name, key)
            || others.iter().any(|other| Scene::same_answer(name, other))
            || stem.contains(name);
        if !known && others.len() + 1 < OPTIONS {
            others.push(name.to_owned());
        }
    }
    (others.len() + 1 == OPTIONS).then(|| distractors::shuffled(scene, stem, key, others))
}

fn note(scene: &Scene, option: &str) -> String {
    let mention = scene
        .annotated
        .referents
        .iter()
        .find(|referent| referent.name == option)
        .and_then(|referent| referent.mentions.first());
    match mention {
        Some(mention) => {
            format!("Wird in Absatz {} genannt.", scene.paragraph(mention.tokens.start))
        }
        None => "Kommt im Artikel nicht vor.".to_owned(),
    }
}
