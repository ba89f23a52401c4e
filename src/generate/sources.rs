//! Those who say something in the article, as they stand among the options of a who-item.

use std::collections::BTreeSet;

use super::Scene;
use super::compose::in_sentence;
use crate::annotate::{
    Annotated, Attribution, EntityKind, Function, Gender, Phrase, PhraseKind, Rule, Tokens,
};
use crate::lexicon::Tag;

/// Somebody or some body that speaks or could.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// The name or description in the nominative.
    pub name: String,
    /// The referent, for those known by name.
    pub referent: Option<usize>,
    /// Dictionary forms of the nouns in it: two sources that share one may be the same.
    nouns: BTreeSet<String>,
    /// Its first words in the article.
    pub first: usize,
}

impl Source {
    /// Whether the two may be one and the same.
    pub fn may_be(&self, other: &Self) -> bool {
        self.referent.is_some() && self.referent == other.referent
            || Scene::same_answer(&self.name, &other.name)
            || self.nouns.intersection(&other.nouns).next().is_some()
    }
}

/// The source of an attribution, if it can be named in the nominative.
pub(super) fn of(scene: &Scene, attribution: &Attribution) -> Option<Source> {
    let speaker = attribution.speaker.first()?;
    if attribution.speaker.len() > 1 {
        return None;
    }
    if let Some(referent) = attribution.referent {
        return named(scene, referent);
    }
    described(scene.annotated, attribution.rule, speaker)
}

/// A referent known by its full name.
fn named(scene: &Scene, referent: usize) -> Option<Source> {
    let actor = scene.actors().into_iter().find(|actor| actor.referent == referent)?;
    let first = scene.annotated.referents[referent].mentions.first()?.tokens.start;
    Some(Source { nouns: BTreeSet::new(), name: actor.name, referent: Some(referent), first })
}

/// Everybody in the article who speaks, then those who are only named, each once.
pub(super) fn pool(scene: &Scene) -> Vec<Source> {
    let mut pool: Vec<Source> = Vec::new();
    let speaking = scene.annotated.attributions.iter().filter_map(|each| of(scene, each));
    let named = scene.actors().into_iter().filter_map(|actor| named(scene, actor.referent));
    for source in speaking.chain(named).chain(bodies(scene)) {
        if !pool.iter().any(|other| other.may_be(&source)) {
            pool.push(source);
        }
    }
    pool
}

/// Bodies named in the article as the subject of a clause: there they stand in the nominative.
fn bodies<'a>(scene: &'a Scene) -> impl Iterator<Item = Source> + 'a {
    let annotated = scene.annotated;
    annotated.phrases.iter().filter_map(move |phrase| {
        let body = annotated.entities.iter().any(|entity| {
            entity.kind == EntityKind::Organisation
                && phrase.base.start <= entity.tokens.start
                && entity.tokens.end == phrase.base.end
        });
        let subject = phrase.function == Some(Function::Subject) && phrase.tokens == phrase.base;
        if !body || !subject || phrase.base.len() > 4 {
            return None;
        }
        let nouns = phrase
            .base
            .clone()
            .filter(|&at| annotated.tokens[at].tag.is_noun())
            .map(|at| annotated.tokens[at].lemma.clone())
            .collect();
        let name = stretch(annotated, &phrase.base);
        Some(Source { name, referent: None, nouns, first: phrase.base.start })
    })
}

/// A speaker without a name: "die Polizei", "ein Sprecher des Ministeriums".
fn described(annotated: &Annotated, rule: Rule, speaker: &Tokens) -> Option<Source> {
    let phrase = annotated.phrases.iter().find(|phrase| {
        phrase.kind != PhraseKind::Adverb
            && phrase.tokens.start <= speaker.start
            && speaker.end <= phrase.tokens.end
            && phrase.base.contains(&speaker.start)
    })?;
    let words = holder(annotated, phrase, speaker)?;
    let nouns: BTreeSet<String> = words
        .clone()
        .filter(|&at| annotated.tokens[at].tag.is_noun())
        .map(|at| annotated.tokens[at].lemma.clone())
        .collect();
    let body = annotated.entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Organisation | EntityKind::Medium)
            && entity.tokens == words
    });
    let single = words.len() == 1;
    if (single || annotated.tokens[words.start].tag == Tag::NE) && !body {
        // A surname alone, a name that the analysis does not know, or "Experten".
        return None;
    }
    let plain = words.len() <= 7
        && words.clone().all(|at| {
            let tag = annotated.tokens[at].tag;
            tag.is_noun()
                || matches!(
                    tag,
                    Tag::ART
                        | Tag::ADJA
                        | Tag::APPR
                        | Tag::APPRART
                        | Tag::PIAT
                        | Tag::PIDAT
                        | Tag::CARD
                )
        });
    if !plain || nouns.is_empty() || is_vague(annotated, &words) {
        return None;
    }
    let nominative = matches!(
        rule,
        Rule::DassClause
            | Rule::VerbSecond
            | Rule::SoX
            | Rule::WieX
            | Rule::ColonQuotation
            | Rule::CueAfterQuotation
            | Rule::CueAfterIndirect
            | Rule::CueBeforeQuotation
            | Rule::WordQuoted
    );
    let first = words.start;
    let name =
        if nominative { stretch(annotated, &words) } else { to_nominative(annotated, &words)? };
    Some(Source { name, referent: None, nouns, first })
}

/// The words that name the speaker: behind a noun of saying ("Angaben der Polizei") its genitive.
fn holder(annotated: &Annotated, phrase: &Phrase, speaker: &Tokens) -> Option<Tokens> {
    let head = annotated.word(phrase.head);
    let saying = [
        "Angaben",
        "Ansicht",
        "Meinung",
        "Auffassung",
        "Einschätzung",
        "Aussage",
        "Aussagen",
        "Darstellung",
        "Auskunft",
        "Mitteilung",
        "Bericht",
        "Berichten",
        "Informationen",
    ];
    if !saying.contains(&head) {
        return Some(speaker.clone());
    }
    let mut words = phrase.base.end..speaker.end;
    if annotated.tokens.get(words.start)?.tag == Tag::APPR {
        words.start += 1;
    }
    (!words.is_empty()).then_some(words)
}

fn stretch(annotated: &Annotated, words: &Tokens) -> String {
    let first = in_sentence(annotated, words.start);
    let rest = annotated.words(words).strip_prefix(annotated.word(words.start)).unwrap_or("");
    format!("{first}{rest}")
}

/// A description that may stand for somebody named, or for nobody in particular.
fn is_vague(annotated: &Annotated, words: &Tokens) -> bool {
    const BODIES: [&str; 15] = [
        "Unternehmen",
        "Konzern",
        "Firma",
        "Partei",
        "Verein",
        "Verband",
        "Agentur",
        "Behörde",
        "Ministerium",
        "Gericht",
        "Zeitung",
        "Sender",
        "Gruppe",
        "Organisation",
        "Stadt",
    ];
    let first = annotated.tokens[words.start].tag;
    let word = annotated.word(words.start).to_lowercase();
    let definite = first == Tag::ART && word.starts_with('d');
    let bare = words.len() <= 2;
    let named = words.clone().any(|at| annotated.tokens[at].tag == Tag::NE);
    let person = words.clone().any(|at| annotated.is_person_noun(at));
    matches!(first, Tag::PPOSAT | Tag::PDAT | Tag::PIS | Tag::PPER)
        || named
            && annotated.entities.iter().any(|entity| {
                entity.kind == EntityKind::Person && words.contains(&entity.tokens.start)
            })
        || definite && bare && words.clone().any(|at| BODIES.contains(&annotated.word(at)))
        || person && (definite || bare)
        || matches!(
            word.as_str(),
            "er" | "sie"
                | "man"
                | "es"
                | "wir"
                | "ich"
                | "viele"
                | "einige"
                | "andere"
                | "kritiker"
                | "manche"
        )
}

/// "der Polizei" → "die Polizei", "des Ministeriums" → "das Ministerium": a base phrase of article
/// and noun in the dative or genitive singular; `None` where the form is not certain.
fn to_nominative(annotated: &Annotated, words: &Tokens) -> Option<String> {
    if words.len() == 1 {
        // "laut Polizei", "nach Polizeiangaben": without an article the name alone is no option.
        return None;
    }
    let article = annotated.word(words.start).to_lowercase();
    let noun = words.start + 1;
    if words.len() != 2 || annotated.tokens[noun].tag != Tag::NN {
        return None;
    }
    let gender = annotated.tokens[noun].morph.gender?;
    let form = annotated.word(noun);
    let lemma = &annotated.tokens[noun].lemma;
    match (article.as_str(), gender) {
        ("der", Gender::Fem) => Some(format!("die {form}")),
        ("einer", Gender::Fem) => Some(format!("eine {form}")),
        ("dem" | "des", Gender::Masc) => Some(format!("der {lemma}")),
        ("dem" | "des", Gender::Neut) => Some(format!("das {lemma}")),
        _ => None,
    }
}
