//! "Wie alt ist X?", "In welchem Alter starb X?": the age that stands before or behind a name, or with
//! a verb of dying.

use super::roles;
use super::who::named_actor;
use crate::annotate::{Clause, EntityKind, MentionKind, Referent, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::{answering, figures};
use crate::lexicon::Tag;
use crate::quiz::Key;

/// Nobody named in the news is older, in years.
const OLDEST: u32 = 115;

/// Whoever is mentioned at least one time in so many of those of another is no minor figure.
const FOREMOST: usize = 2;

/// Proposes an item for every person whose age the article tells.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (index, referent) in scene.annotated.referents.iter().enumerate() {
        if referent.kind != EntityKind::Person || !referent.name.contains(' ') {
            continue;
        }
        // Of somebody named in passing it is a trifle, and so it is beside whom the article is about.
        if roles::worth(scene, index).is_none() || !is_foremost(scene, referent) {
            continue;
        }
        let told: Vec<(u32, usize)> = referent
            .mentions
            .iter()
            .filter(|mention| mention.kind == MentionKind::Name)
            .filter_map(|mention| {
                before(scene, &mention.tokens).or_else(|| behind(scene, &mention.tokens))
            })
            .collect();
        if let [(age, at), rest @ ..] = told.as_slice()
            && rest.iter().all(|(other, _)| other == age)
        {
            let name = &referent.name;
            let everything = 0..scene.annotated.tokens.len();
            let stem = if tells_of_death(scene, everything) && !has_died(scene, referent) {
                // Whether of this one too, a sentence without the name may tell.
                format!("Welches Alter nennt der Artikel für {name}?")
            } else if has_died(scene, referent) {
                format!("Wie alt war {name} laut dem Artikel?")
            } else {
                format!("Wie alt ist {name} laut dem Artikel?")
            };
            // "die Königin (89) und ihr Mann (94)": of two in one sentence the first is enough.
            let asked = |each: &Candidate| {
                each.family == Family::Age
                    && each.evidence.iter().any(|sentence| sentence.contains(at))
            };
            if !candidates.iter().any(asked) {
                candidates.extend(candidate(scene, stem, *age, *at));
            }
        }
    }
    for (_, clause) in scene.told_clauses() {
        candidates.extend(at_death(scene, clause));
    }
}

/// Whether the article mentions nobody else far more often.
fn is_foremost(scene: &Scene, referent: &Referent) -> bool {
    let persons = scene.annotated.referents.iter().filter(|each| each.kind == EntityKind::Person);
    let most = persons.map(|each| each.mentions.len()).max().unwrap_or_default();
    referent.mentions.len() * FOREMOST >= most
}

/// "Anna Muster starb im Alter von 83 Jahren".
fn at_death(scene: &Scene, clause: &Clause) -> Option<Candidate> {
    let annotated = scene.annotated;
    matches!(clause.lemma.as_deref()?, "sterben" | "versterben").then_some(())?;
    let subject = &annotated.phrases[clause.subject?].tokens;
    let referent = named_actor(scene, subject)?.referent;
    let at = clause.tokens.clone().find(|&at| {
        annotated.word(at) == "Alter"
            && annotated.word(at + 1) == "von"
            && annotated.word(at + 3) == "Jahren"
    })? + 2;
    let age: u32 = annotated.word(at).parse().ok().filter(|age| *age <= OLDEST)?;
    let name = &annotated.referents[referent].name;
    let stem = format!("In welchem Alter starb {name} laut dem Artikel?");
    let mut item = candidate(scene, stem, age, at)?;
    if let Key::Text { accept, .. } = &mut item.key {
        accept.extend([
            format!("{age} Jahren"),
            format!("mit {age}"),
            format!("mit {age} Jahren"),
            format!("im Alter von {age} Jahren"),
        ]);
    }
    Some(item)
}

/// "der 45-jährige Fischer Jan Muster": nothing but a noun and adjectives between age and name.
fn before(scene: &Scene, name: &Tokens) -> Option<(u32, usize)> {
    let annotated = scene.annotated;
    let mut at = name.start;
    while at > 0 && name.start - at < 4 {
        at -= 1;
        let word = annotated.word(at);
        if let Some((number, _)) = word.split_once("-jährige") {
            return number.parse().ok().filter(|age| *age <= OLDEST).map(|age| (age, at));
        }
        if !matches!(annotated.tokens[at].tag, Tag::ADJA | Tag::NN) {
            return None;
        }
    }
    None
}

/// "Jan Muster (45)".
fn behind(scene: &Scene, name: &Tokens) -> Option<(u32, usize)> {
    let annotated = scene.annotated;
    let number = name.end + 1;
    let bracket = number + 1 < annotated.tokens.len()
        && annotated.word(name.end) == "("
        && annotated.word(number + 1) == ")";
    let age: u32 = bracket.then(|| annotated.word(number).parse().ok())??;
    ((5..=OLDEST).contains(&age) && !tells_ranks(scene)).then_some((age, number))
}

/// "Berg (3) schlug Wolf": where numbers in brackets behind names are too low for grown-ups, they are
/// places on a list.
fn tells_ranks(scene: &Scene) -> bool {
    let annotated = scene.annotated;
    (2..annotated.tokens.len()).any(|at| {
        annotated.word(at - 1) == "("
            && annotated.word(at + 1) == ")"
            && scene.tag(at - 2) == Some(Tag::NE)
            && annotated.word(at).parse::<u32>().is_ok_and(|number| number < 5)
    })
}

/// Whether a sentence that mentions somebody tells of a death: of the dead nobody asks how old they
/// are.
fn has_died(scene: &Scene, referent: &Referent) -> bool {
    referent.mentions.iter().any(|mention| {
        scene.sentence(mention.tokens.start).is_some_and(|sentence| tells_of_death(scene, sentence))
    })
}

fn tells_of_death(scene: &Scene, mut tokens: Tokens) -> bool {
    const PARTS: [&str; 15] = [
        "starb",
        "gestorben",
        "verstorben",
        "getötet",
        "erschoss",
        "ermordet",
        "umgekommen",
        "leiche",
        "hingerichtet",
        "tödlich",
        "todes",
        "verunglück",
        "absturz",
        "abgestürzt",
        "überlebende",
    ];
    tokens.any(|at| {
        let word = scene.annotated.word(at).to_lowercase();
        matches!(word.as_str(), "tot" | "tod" | "tote" | "toten" | "todesopfer")
            || PARTS.iter().any(|part| word.contains(part))
    })
}

fn candidate(scene: &Scene, stem: String, age: u32, at: usize) -> Option<Candidate> {
    let key = age.to_string();
    let mut others = vec![format!("{age}-jährig")];
    for number in std::iter::once(key.clone()).chain(figures::spelt_otherwise(&key)) {
        others.extend([format!("{number} Jahre"), format!("{number} Jahre alt"), number]);
    }
    let (task, answer) = answering::typed(&key, others);
    Some(Candidate {
        family: Family::Age,
        explanation: format!("Absatz {}: {age} Jahre.", scene.paragraph(at)),
        stem,
        task,
        key: answer,
        evidence: vec![scene.sentence(at)?],
        notes: Vec::new(),
        confidence: 0.85,
        worth: 0.35,
        proposition: std::iter::once(at..at + 1).collect(),
    })
}
