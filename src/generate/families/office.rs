//! "Welches Amt hat X?": the office or trade that stands before a name.

use rand::seq::SliceRandom;

use crate::annotate::{EntityKind, Gender, MentionKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::distractors;
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// Offices and trades, the man's form and the woman's, to fill up with.
const ROLES: [(&str, &str); 16] = [
    ("Bürgermeister", "Bürgermeisterin"),
    ("Staatsanwalt", "Staatsanwältin"),
    ("Pressesprecher", "Pressesprecherin"),
    ("Geschäftsführer", "Geschäftsführerin"),
    ("Rechtsanwalt", "Rechtsanwältin"),
    ("Innenminister", "Innenministerin"),
    ("Verkehrsminister", "Verkehrsministerin"),
    ("Umweltminister", "Umweltministerin"),
    ("Finanzminister", "Finanzministerin"),
    ("Außenminister", "Außenministerin"),
    ("Parteivorsitzender", "Parteivorsitzende"),
    ("Generalsekretär", "Generalsekretärin"),
    ("Botschafter", "Botschafterin"),
    ("Vorstandsvorsitzender", "Vorstandsvorsitzende"),
    ("Gewerkschaftssekretär", "Gewerkschaftssekretärin"),
    ("Polizeipräsident", "Polizeipräsidentin"),
];

/// An office as it stands before a name.
struct Office {
    referent: usize,
    noun: usize,
    evidence: Tokens,
}

/// Proposes an item for every person whose office stands before the name, each person once.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let offices = offices(scene);
    for office in &offices {
        candidates.extend(candidate(scene, office, &offices));
    }
}

fn offices(scene: &Scene) -> Vec<Office> {
    let annotated = scene.annotated;
    let mut found = Vec::new();
    for (index, referent) in annotated.referents.iter().enumerate() {
        if referent.kind != EntityKind::Person || !referent.name.contains(' ') {
            continue;
        }
        let before =
            referent.mentions.iter().filter(|m| m.kind == MentionKind::Name).find_map(|mention| {
                let noun = mention.tokens.start.checked_sub(1)?;
                let free = noun.checked_sub(1).is_none_or(|before| {
                    !matches!(
                        annotated.tokens[before].tag,
                        Tag::NN | Tag::NE | Tag::TRUNC | Tag::ADJA | Tag::KON | Tag::CARD
                    )
                });
                let plural =
                    annotated.tokens[noun].morph.number == Some(crate::annotate::Number::Plur);
                (annotated.is_person_noun(noun)
                    && annotated.tokens[noun].tag == Tag::NN
                    && free
                    && !plural
                    && !scene.is_quoted(&mention.tokens)
                    && annotated.word(noun).chars().count() > 5)
                    .then(|| scene.sentence(noun).map(|sentence| (noun, sentence)))
                    .flatten()
            });
        if let Some((noun, evidence)) = before {
            found.push(Office { referent: index, noun, evidence });
        }
    }
    found
}

fn candidate(scene: &Scene, office: &Office, all: &[Office]) -> Option<Candidate> {
    let annotated = scene.annotated;
    let referent = &annotated.referents[office.referent];
    let gender = annotated.tokens[office.noun].morph.gender?;
    let key = annotated.tokens[office.noun].lemma.clone();
    // "Ministern", "Präsidenten": only where the form before the name is the nominative.
    if annotated.word(office.noun) != key || key.contains('-') {
        return None;
    }
    // Another office of the same person makes two keys.
    let others_of_person = annotated.tokens.iter().enumerate().any(|(at, token)| {
        token.tag == Tag::NN
            && token.lemma != key
            && annotated.is_person_noun(at)
            && referent.mentions.iter().any(|mention| {
                mention.tokens.contains(&at)
                    || mention.tokens.start == at + 1
                    || mention.tokens.end + 1 == at
                    || mention.tokens.end + 2 == at
            })
    });
    if others_of_person {
        return None;
    }
    let stem = format!("Welches Amt oder welchen Beruf hat laut dem Artikel {}?", referent.name);
    let alike = |other: &str| {
        let (short, long) =
            if other.len() < key.len() { (other, key.as_str()) } else { (key.as_str(), other) };
        long.to_lowercase().ends_with(&short.to_lowercase())
    };
    let mut wrong: Vec<String> = Vec::new();
    for other in all {
        let noun = &annotated.tokens[other.noun];
        let same = noun.morph.gender == Some(gender) && annotated.word(other.noun) == noun.lemma;
        if other.referent != office.referent && same && !alike(&noun.lemma) {
            wrong.push(noun.lemma.clone());
        }
    }
    let mut roles: Vec<&str> = ROLES
        .iter()
        .map(|&(man, woman)| if gender == Gender::Fem { woman } else { man })
        .filter(|role| !alike(role) && !annotated.text.contains(role.trim_end_matches("in")))
        .collect();
    roles.shuffle(&mut scene.random(&stem));
    wrong.extend(roles.into_iter().map(str::to_owned));
    let options = distractors::with_key(scene, &stem, &key, wrong)?;
    let asked: Tokens = office.noun..office.noun + 1;
    Some(Candidate {
        family: Family::Office,
        explanation: format!("Absatz {}: {key} {}.", scene.paragraph(office.noun), referent.name),
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![key]),
        evidence: vec![office.evidence.clone()],
        notes: Vec::new(),
        confidence: 0.8,
        worth: 0.4,
        proposition: std::iter::once(asked).collect(),
    })
}
