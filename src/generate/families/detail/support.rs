//! How sure it is that a stretch of the article stands by itself as a statement, by what it is about
//! and what it leaves open.
//!
//! The chance is made of counts: of the statements that readers judged in the audits
//! (`docs/audits`), and that are still made, the share that they accepted, by each trait.
//! `data/statement_acceptance.txt` holds the counts; the evaluation command's part `statements`
//! writes them. The traits are taken to act each by itself; few cases of a trait say little, and its
//! share is drawn towards that of all.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::annotate::{
    Clause, ClauseKind, EntityKind, Function, Number, Phrase, PhraseKind, Tokens,
};
use crate::generate::{Scene, refer};
use crate::lexicon::Tag;

/// As many cases as the share of all weighs in that of one trait.
const WEIGHT: f64 = 50.0;

/// A property of a stretch, and which of its values it has.
pub(in crate::generate) type Trait = (&'static str, &'static str);

/// Accepted statements and all of each trait and value, and of all together.
static COUNTS: LazyLock<HashMap<String, (u32, u32)>> = LazyLock::new(|| {
    include_str!("../../../../data/statement_acceptance.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let columns: Vec<&str> = line.split(' ').collect();
            let [property, value, accepted, all] = columns.as_slice() else { return None };
            let counts = (accepted.parse().ok()?, all.parse().ok()?);
            Some((format!("{property} {value}"), counts))
        })
        .collect()
});

/// An estimate of the chance that readers accept the stretch as a statement, 0 to 1.
pub(super) fn chance(scene: &Scene, tokens: &Tokens) -> f64 {
    let odds = |share: f64| (share / (1.0 - share)).ln();
    let count = |key: &str| COUNTS.get(key).copied().unwrap_or_default();
    let (accepted, all) = count("all all");
    let whole = (f64::from(accepted) + 1.0) / (f64::from(all) + 2.0);
    let sum: f64 = traits(scene, tokens)
        .iter()
        .map(|(property, value)| {
            let (accepted, all) = count(&format!("{property} {value}"));
            let share = (f64::from(accepted) + WEIGHT * whole) / (f64::from(all) + WEIGHT);
            odds(share) - odds(whole)
        })
        .sum();
    let total = odds(whole) + sum;
    1.0 / (1.0 + (-total).exp())
}

/// So many are what an article is about.
const MAIN: usize = 3;

/// Whether a stretch names one thing alone, and none of those that the article has most often: what it is
/// part of is told elsewhere. In audits 8 to 11 readers accepted 45 % of such
/// statements and 72 % of the others.
pub(super) fn is_aside(scene: &Scene, tokens: &Tokens) -> bool {
    let referents = &scene.annotated.referents;
    let told = scene.mentioned(std::slice::from_ref(tokens));
    let most = told.iter().map(|&referent| referents[referent].mentions.len()).max();
    told.len() < 2
        && most.is_some_and(|most| {
            referents.iter().filter(|each| each.mentions.len() > most).count() >= MAIN
        })
}

/// What the chance depends on.
pub(in crate::generate) fn traits(scene: &Scene, tokens: &Tokens) -> Vec<Trait> {
    let annotated = scene.annotated;
    let main = annotated
        .clauses
        .iter()
        .filter(|clause| clause.kind == ClauseKind::Main)
        .filter(|clause| tokens.start <= clause.tokens.start && clause.tokens.end <= tokens.end)
        .max_by_key(|clause| clause.tokens.len());
    vec![
        ("theme", theme(scene, tokens)),
        ("paragraph", if opens_paragraph(scene, tokens) { "opened" } else { "inside" }),
        ("subject", main.map_or("none", |main| subject(scene, main))),
        ("open", open_nouns(scene, tokens)),
        ("tense", main.map_or("other", |main| tense(scene, main))),
        ("commas", commas(scene, tokens)),
        ("circumstances", main.map_or("none", |main| circumstances(scene, main))),
        ("nouns", nouns_of(scene, tokens)),
    ]
}

fn lemmas(scene: &Scene, tokens: &Tokens) -> BTreeSet<String> {
    tokens
        .clone()
        .filter(|&at| scene.annotated.tokens[at].tag.is_noun())
        .map(|at| scene.annotated.tokens[at].lemma.to_lowercase())
        .collect()
}

/// How many of its nouns and names the first sentence has as well, which tells what the article is
/// about.
fn theme(scene: &Scene, tokens: &Tokens) -> &'static str {
    let Some(lead) = scene.annotated.sentences.first() else { return "little" };
    if lead.tokens.contains(&tokens.start) {
        return "lead";
    }
    let lead = lemmas(scene, &lead.tokens);
    let alike = |one: &str, other: &str| {
        one == other
            || one.len() > 5
                && other.len() > 5
                && (one.ends_with(other)
                    || other.ends_with(one)
                    || one.starts_with(other)
                    || other.starts_with(one))
    };
    let shared = lemmas(scene, tokens)
        .iter()
        .filter(|own| lead.iter().any(|other| alike(own, other)))
        .count();
    if shared > 2 { "much" } else { "little" }
}

fn opens_paragraph(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    annotated.sentence_of(tokens.start).is_some_and(|own| {
        own.checked_sub(1).is_none_or(|before| {
            annotated.sentences[before].paragraph != annotated.sentences[own].paragraph
        })
    })
}

/// What kind of thing the subject is.
fn subject(scene: &Scene, main: &Clause) -> &'static str {
    let annotated = scene.annotated;
    let Some(phrase) = main.subject.map(|subject| &annotated.phrases[subject]) else {
        return "none";
    };
    let entity = annotated
        .entities
        .iter()
        .find(|entity| entity.kind.is_name() && entity.tokens.contains(&phrase.head));
    let first = annotated.tokens[phrase.base.start].tag;
    let article = annotated.word(phrase.base.start).to_lowercase();
    match entity.map(|entity| entity.kind) {
        Some(EntityKind::Person) => "person",
        Some(EntityKind::Place) => "place",
        Some(_) => "body",
        None if matches!(annotated.tokens[phrase.head].tag, Tag::PPER | Tag::PIS) => "pronoun",
        None if first == Tag::ART && article.starts_with('d') => definite(phrase),
        None if first == Tag::ART => "indefinite",
        None if first == Tag::CARD => "counted",
        None if phrase.morph.number == Some(Number::Plur) => "plural",
        None => "other",
    }
}

fn definite(phrase: &Phrase) -> &'static str {
    if phrase.tokens.end > phrase.base.end { "explained" } else { "definite" }
}

/// How many definite nouns have nothing beside them that tells which one is meant.
fn open_nouns(scene: &Scene, tokens: &Tokens) -> &'static str {
    let annotated = scene.annotated;
    let open = annotated
        .phrases
        .iter()
        .filter(|phrase| tokens.start <= phrase.base.start && phrase.base.end <= tokens.end)
        .filter(|phrase| annotated.tokens[phrase.head].tag == Tag::NN)
        .filter(|phrase| phrase.tokens.end == phrase.base.end)
        .filter(|phrase| !refer::takes_attribute(annotated, phrase.head))
        .filter(|phrase| {
            let inside = |tags: &[Tag]| {
                phrase.base.clone().any(|at| tags.contains(&annotated.tokens[at].tag))
            };
            let article = phrase.base.clone().any(|at| {
                annotated.tokens[at].tag == Tag::APPRART
                    || annotated.tokens[at].tag == Tag::ART
                        && annotated.word(at).to_lowercase().starts_with('d')
            });
            article && !inside(&[Tag::NE, Tag::CARD, Tag::ADJA])
        })
        .filter(|phrase| {
            annotated.entities.iter().all(|entity| {
                !entity.tokens.contains(&phrase.head)
                    || matches!(entity.kind, EntityKind::Number | EntityKind::Other)
            })
        })
        .count();
    ["none", "one"].get(open).copied().unwrap_or("more")
}

/// The pluperfect tells what was before something else.
fn tense(scene: &Scene, main: &Clause) -> &'static str {
    let annotated = scene.annotated;
    let auxiliary = main
        .finite
        .filter(|&finite| annotated.tokens[finite].tag == Tag::VAFIN && main.right.is_some())
        .map(|finite| annotated.word(finite).to_lowercase());
    match auxiliary.as_deref() {
        Some("hatte" | "hatten" | "war" | "waren") if !main.passive => "pluperfect",
        Some("hat" | "haben" | "ist" | "sind") if !main.passive => "perfect",
        _ => "other",
    }
}

fn commas(scene: &Scene, tokens: &Tokens) -> &'static str {
    let any = tokens.clone().any(|at| scene.annotated.tokens[at].tag == Tag::COMMA);
    if any { "some" } else { "none" }
}

/// How many prepositional phrases tell more of what the clause tells.
fn circumstances(scene: &Scene, main: &Clause) -> &'static str {
    let count = scene
        .annotated
        .phrases
        .iter()
        .filter(|phrase| phrase.kind == PhraseKind::Pp)
        .filter(|phrase| phrase.function != Some(Function::Attribute))
        .filter(|phrase| {
            main.tokens.start <= phrase.tokens.start && phrase.tokens.end <= main.tokens.end
        })
        .count();
    ["none", "one", "two"].get(count).copied().unwrap_or("more")
}

fn nouns_of(scene: &Scene, tokens: &Tokens) -> &'static str {
    match lemmas(scene, tokens).len() {
        0..=2 => "few",
        3..=4 => "some",
        _ => "many",
    }
}
