//! "Welcher Partei gehört X an?": the party that stands in brackets behind a name, or in the noun
//! before it ("SPD-Abgeordneter").

use super::roles::is_known_to_all;
use crate::annotate::{EntityKind, MentionKind, Tokens};
use crate::generate::Scene;
use crate::generate::answering;
use crate::generate::candidate::{Candidate, Family};

/// Parties as they stand in brackets, with the other names of each. Those of German-speaking
/// countries; a party elsewhere stands most often with its country.
const PARTIES: [&[&str]; 20] = [
    &["SPD", "Sozialdemokratische Partei Deutschlands", "Sozialdemokraten"],
    &["CDU", "Christlich Demokratische Union", "Christdemokraten"],
    &["CSU", "Christlich-Soziale Union"],
    &["FDP", "Freie Demokratische Partei", "Liberale", "Freie Demokraten"],
    &["Grüne", "Die Grünen", "Bündnis 90/Die Grünen", "B90/Grüne"],
    &["Bündnis 90/Die Grünen", "Grüne", "Die Grünen", "B90/Grüne", "Bündnisgrüne"],
    &["Bündnis 90", "Bündnis 90/Die Grünen", "Grüne"],
    &["Die Linke", "Linke", "Linkspartei"],
    &["Linke", "Die Linke", "Linkspartei"],
    &["Linkspartei", "Die Linke", "Linke", "Linkspartei.PDS"],
    &["PDS", "Partei des Demokratischen Sozialismus", "Linkspartei.PDS"],
    &["AfD", "Alternative für Deutschland"],
    &["NPD", "Nationaldemokratische Partei Deutschlands"],
    &["Piraten", "Piratenpartei", "Piratenpartei Deutschland"],
    &["ÖVP", "Österreichische Volkspartei"],
    &["SPÖ", "Sozialdemokratische Partei Österreichs"],
    &["FPÖ", "Freiheitliche Partei Österreichs"],
    &["BZÖ", "Bündnis Zukunft Österreich"],
    &["SVP", "Schweizerische Volkspartei"],
    &["SSW", "Südschleswigscher Wählerverband"],
];

/// Proposes an item for every person at whose name a party stands.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let annotated = scene.annotated;
    for referent in &annotated.referents {
        if referent.kind != EntityKind::Person
            || !referent.name.contains(' ')
            || is_known_to_all(&referent.name)
        {
            continue;
        }
        let found: Vec<(Tokens, &[&str])> = referent
            .mentions
            .iter()
            .filter(|mention| mention.kind == MentionKind::Name)
            .filter_map(|mention| {
                behind(scene, &mention.tokens).or_else(|| before(scene, &mention.tokens))
            })
            .collect();
        // Whoever changes parties or has left one has no one party.
        let former = referent.mentions.iter().any(|mention| has_left(scene, mention.tokens.start));
        if former {
            continue;
        }
        if let [(bracket, party), rest @ ..] = found.as_slice()
            && rest.iter().all(|(_, other)| other[0] == party[0])
        {
            candidates.extend(candidate(scene, &referent.name, bracket, party));
        }
    }
}

/// "der ehemalige SPD-Politiker X"
fn has_left(scene: &Scene, name: usize) -> bool {
    (name.saturating_sub(3)..name).any(|at| {
        let word = scene.annotated.word(at).to_lowercase();
        ["ehemalig", "früher", "einstig", "ex-", "parteilos"]
            .iter()
            .any(|part| word.starts_with(part))
    })
}

/// The party in brackets right behind a name.
fn behind(scene: &Scene, name: &Tokens) -> Option<(Tokens, &'static [&'static str])> {
    let annotated = scene.annotated;
    let open = name.end;
    (open < annotated.tokens.len() && annotated.word(open) == "(").then_some(())?;
    let close =
        (open + 1..annotated.tokens.len().min(open + 8)).find(|&at| annotated.word(at) == ")")?;
    let words = annotated.words(&(open + 1..close));
    let party = PARTIES.iter().find(|party| party[0] == words)?;
    Some((open..close + 1, party))
}

/// The party in the noun right before a name: "der SPD-Abgeordnete".
fn before(scene: &Scene, name: &Tokens) -> Option<(Tokens, &'static [&'static str])> {
    let annotated = scene.annotated;
    let noun = name.start.checked_sub(1).filter(|&at| annotated.is_person_noun(at))?;
    let (prefix, role) = annotated.word(noun).split_once('-')?;
    // Whoever works or stands for a party need not be a member.
    let outside = ["experte", "expertin", "berater", "kandidat", "mitarbeiter", "anwalt"];
    if outside.iter().any(|part| role.to_lowercase().contains(part)) {
        return None;
    }
    let party = PARTIES.iter().find(|party| party[0] == prefix)?;
    Some((noun..noun + 1, party))
}

fn candidate(scene: &Scene, name: &str, bracket: &Tokens, party: &[&str]) -> Option<Candidate> {
    let stem = format!("Welcher Partei gehört {name} laut dem Artikel an?");
    // "Bündnis 90" is a German party, and none of the Greens of other countries.
    let abroad =
        ["ÖVP", "SPÖ", "FPÖ", "SVP"].iter().any(|other| scene.annotated.text.contains(other));
    let german = |name: &&&str| name.contains("90");
    let others = party[1..].iter().filter(|name| !(abroad && german(name)));
    let others = others.map(|&other| other.to_owned()).collect();
    let (task, key) = answering::typed(party[0], others);
    Some(Candidate {
        family: Family::Party,
        explanation: format!("Absatz {}: {}.", scene.paragraph(bracket.start), party[0]),
        stem,
        task,
        key,
        evidence: vec![scene.sentence(bracket.start)?],
        notes: Vec::new(),
        confidence: 0.85,
        worth: 0.35,
        proposition: vec![bracket.clone()],
    })
}
