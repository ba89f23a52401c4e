//! "Welches Amt hat X?", "Welchen Beruf hat X?": the office or trade that stands beside a name.

use super::name::says;
use super::roles::{OFFICES, Role, roles, worth};
use crate::annotate::{Annotated, Gender};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::upper_first;
use crate::generate::lands::behind_office;
use crate::generate::{Scene, answering};
use crate::lexicon::Tag;

/// Offices that several have at a time, by the last part of the noun.
const SHARED: [&str; 4] = ["landrat", "bischof", "generalsekretär", "staatssekretär"];

/// Every office that is asked for.
fn offices() -> impl Iterator<Item = &'static str> {
    OFFICES.into_iter().chain(SHARED)
}

/// Offices that are one only of something: asked for where the article tells of what.
const TAILED: [&str; 4] = ["sekretär", "vorsitzende", "direktor", "kommandeur"];

/// Trades, by the last part of the noun.
const TRADES: [&str; 17] = [
    "anwalt",
    "arzt",
    "schauspieler",
    "sänger",
    "schriftsteller",
    "journalist",
    "regisseur",
    "lehrer",
    "pilot",
    "pfarrer",
    "polizist",
    "richter",
    "historiker",
    "biologe",
    "physiker",
    "politologe",
    "meteorologe",
];

/// Names of one office.
const SAME: [&[&str]; 8] = [
    &["Regisseur", "Filmregisseur"],
    &["Premierminister", "Premier", "Regierungschef", "Ministerpräsident"],
    // That of a land is no premier.
    &["Ministerpräsident", "Regierungschef"],
    &["Bundeskanzler", "Kanzler"],
    &["Rechtsanwalt", "Anwalt"],
    &["Schriftsteller", "Autor"],
    &["Bundestagspräsident", "Präsident des Bundestages", "Präsident des Deutschen Bundestages"],
    &["Biologe", "Forscher", "Wissenschaftler"],
];

/// Proposes an item for every person of whom the article tells one office or trade.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let all = roles(scene);
    let mut asked = Vec::new();
    for role in &all {
        // Another office of the same person makes two keys.
        let one = all.iter().all(|other| {
            other.referent != role.referent || other.name == role.name && !other.is_qualified()
        });
        if one && !asked.contains(&role.referent) && !has_another(scene, role) {
            asked.push(role.referent);
            candidates.extend(candidate(scene, role));
        }
    }
}

/// Whether the article calls the person something else anywhere: in a description, or with a noun of
/// office near the name.
fn has_another(scene: &Scene, role: &Role) -> bool {
    let annotated = scene.annotated;
    annotated.referents[role.referent].mentions.iter().any(|mention| {
        let near = mention.tokens.start.saturating_sub(5)..mention.tokens.end + 5;
        let sentence = scene.sentence(mention.tokens.start);
        near.into_iter().any(|at| {
            sentence.as_ref().is_some_and(|sentence| sentence.contains(&at))
                && annotated.is_person_noun(at)
                && !is_of_many(annotated.word(at))
                && annotated.word(at) != annotated.word(role.noun)
                && !annotated.word(at).starts_with(&role.name)
        })
    })
}

/// "der Beamte", "die Politikerin": what holders of many offices are, and the name of none.
fn is_of_many(noun: &str) -> bool {
    const NOUNS: [&str; 7] =
        ["Beamte", "Beamter", "Beamten", "Beamtin", "Politiker", "Politikers", "Politikerin"];
    NOUNS.contains(&noun) || noun.starts_with("Amtskolleg")
}

fn candidate(scene: &Scene, role: &Role) -> Option<Candidate> {
    let annotated = scene.annotated;
    let masculine = masculine(&role.name);
    let lower = masculine.to_lowercase();
    let nouns = role.tail.clone().filter(|&at| scene.tag(at).is_some_and(Tag::is_noun)).count();
    let tailed =
        (nouns > 1 || says(scene, role)) && TAILED.iter().any(|office| lower.ends_with(office));
    // The trade of somebody named once is a trifle.
    let passing = annotated.referents[role.referent].mentions.len() < 2;
    let question = if tailed || offices().any(|office| lower.ends_with(office)) {
        "Welches Amt"
    } else if !passing
        && TRADES.iter().any(|trade| lower.ends_with(trade))
        && !lower.contains("general")
        && !lower.ends_with("schiedsrichter")
    {
        "Welchen Beruf"
    } else {
        return None;
    };
    // "Vorsitzender Richter"
    let part = role.noun.checked_sub(1).is_some_and(|before| {
        scene.sentence(role.noun).is_none_or(|sentence| sentence.start != before)
            && annotated.word(before).starts_with(char::is_uppercase)
            && (scene.tag(before) == Some(Tag::NN)
                || annotated.word(before).starts_with("Vorsitzend"))
    });
    // "Wirtschafts- und Energieministerin": half an office.
    let half = role.noun.checked_sub(2).is_some_and(|before| {
        scene.tag(before) == Some(Tag::TRUNC) && scene.tag(before + 1) == Some(Tag::KON)
    });
    // "SPD-Senator" has too many other names.
    // Of what a "Minister" is one and of where a "Präsident", the article tells somewhere.
    let bare = matches!(
        lower.as_str(),
        "minister" | "bundesminister" | "präsident" | "staatspräsident" | "gouverneur"
    ) && role.tail.is_empty();
    if part
        || half
        || is_half_elsewhere(annotated, role)
        || bare
        || has_longer_name(scene, role, &lower)
        || role.is_qualified()
        || role.name.contains('-') && !role.name.starts_with("US-")
    {
        return None;
    }
    let person = &annotated.referents[role.referent].name;
    let mut forms = vec![role.weak(), role.strong()];
    forms.extend(answering::with_adjectives(annotated, role.noun, &role.name));
    if let Some(rest) = role.name.strip_prefix("US-") {
        let behind = ["", " der USA", " der Vereinigten Staaten"];
        forms.extend(behind.map(|behind| format!("{rest}{behind}")));
    }
    let premier = annotated.text.contains("remier");
    let group = SAME.iter().find(|group| match masculine {
        "Ministerpräsident" => group[0] == masculine || premier,
        _ => group.contains(&masculine),
    });
    if let Some(group) = group {
        let woman = role.gender == Gender::Fem;
        forms.extend(group.iter().map(|&name| match woman {
            true => feminine(name),
            false => name.to_owned(),
        }));
    }
    let office = question == "Welches Amt";
    let lands = role.adjectives.iter().filter(|_| office).filter_map(|stem| behind_office(stem));
    forms.extend(lands.flat_map(|land| {
        let genitive = land.strip_prefix("von ").map(|land| format!("{land}s"));
        let before = genitive.iter().map(|land| format!("{land} {}", role.name));
        let behind = genitive.iter().map(|land| format!("{} {land}", role.name));
        before.chain(behind).chain([format!("{} {land}", role.name)]).collect::<Vec<_>>()
    }));
    // "Vorsitzender" without an article, of a man.
    let declined = lower.ends_with("vorsitzende") || lower.ends_with("beauftragte");
    let name = match declined && role.gender == Gender::Masc {
        true => format!("{}r", role.name),
        false => role.name.clone(),
    };
    // "Sekretär des Rates der Republik" is "Sekretär des Rates" too, and "Sekretär".
    let key = match role.tail.is_empty() {
        true => name.clone(),
        false => {
            let first = (role.tail.start + 1..role.tail.end)
                .find(|&at| matches!(scene.tag(at), Some(Tag::ART | Tag::APPR | Tag::APPRART)));
            let nouns = [name.clone(), role.name.clone()];
            for end in first.into_iter().chain([role.tail.end]) {
                forms.extend(answering::with_holder(annotated, &nouns, &(role.tail.start..end)));
            }
            forms.extend(nouns);
            let whole = format!("{name} {}", annotated.words(&role.tail));
            // "Anwalt des Vereins" is no trade.
            match office {
                true => whole,
                false => {
                    forms.push(whole);
                    name.clone()
                }
            }
        }
    };
    forms.extend(other_names(scene, role));
    forms.extend(answering::offices_of(scene, role.referent, &role.name));
    // Of what town or land, a reader would say.
    if is_territorial(&lower)
        && role.tail.is_empty()
        && !forms.iter().any(|form| form.contains(' '))
    {
        return None;
    }
    // "Oberstaatsanwalt" is a "Staatsanwalt", and no "Anwalt".
    if let Some(end) = ["staatsanwalt", "staatsanwältin"].iter().find(|end| lower.ends_with(*end))
    {
        forms.retain(|form| !form.ends_with("Anwalt") && !form.ends_with("Anwältin"));
        forms.push(upper_first(end));
    }
    forms.extend(
        forms
            .iter()
            .chain([&key])
            .filter_map(|form| as_chief(form, role.gender))
            .collect::<Vec<_>>(),
    );
    let key_words = key;
    let (task, key) = answering::typed(&key_words, forms);
    Some(Candidate {
        family: Family::Office,
        explanation: format!("Absatz {}: {person}, {key_words}.", scene.paragraph(role.noun)),
        stem: format!("{question} hat {person} laut dem Artikel?"),
        task,
        key,
        evidence: vec![scene.sentence(role.noun)?],
        notes: Vec::new(),
        confidence: 0.8,
        worth: 0.4 * worth(scene, role.referent)?,
        proposition: vec![role.words.clone()],
    })
}

/// "Fraktionschefin der Grünen" for "Fraktionsvorsitzende der Grünen".
fn as_chief(form: &str, gender: Gender) -> Option<String> {
    let (first, rest) =
        form.split_once(' ').map_or((form, None), |(first, rest)| (first, Some(rest)));
    let part = first.strip_suffix("vorsitzender").or_else(|| first.strip_suffix("vorsitzende"));
    let noun = match part {
        Some(part) => format!("{part}chef"),
        // "Vorsitzender" alone is of anything.
        None if first.starts_with("Vorsitzende") && rest.is_some() => "Chef".to_owned(),
        None => return None,
    };
    let woman = if gender == Gender::Fem { "in" } else { "" };
    Some(rest.map_or_else(|| format!("{noun}{woman}"), |rest| format!("{noun}{woman} {rest}")))
}

/// Whether an office is that of a town or land, which may be left out beside the name.
fn is_territorial(office: &str) -> bool {
    ["ministerpräsident", "landeshauptmann", "landrat", "gouverneur", "bürgermeister"]
        .iter()
        .any(|noun| office.ends_with(noun))
}

/// Whether the article has the office as the second half of two before the name elsewhere: "Wirtschafts- und
/// Energieministerin" beside "Energieministerin".
fn is_half_elsewhere(annotated: &Annotated, role: &Role) -> bool {
    let mentions = &annotated.referents[role.referent].mentions;
    mentions.iter().any(|mention| {
        let near = mention.tokens.start.saturating_sub(3)..mention.tokens.start;
        near.into_iter().any(|at| {
            annotated.tokens[at].tag == Tag::KON
                && at > 0
                && annotated.tokens[at - 1].tag == Tag::TRUNC
        })
    })
}

/// Whether a minister or president goes by a name that the article leaves out: "Innenminister" is
/// "Bundesinnenminister" or that of a land in an article on Germany, "US-Außenminister" in one on the
/// United States, and of what somebody is "Parlamentspräsident" a reader may say as well.
fn has_longer_name(scene: &Scene, role: &Role, lower: &str) -> bool {
    const SIGNS: [&str; 11] = [
        "Bundes", "bundes", "CDU", "CSU", "SPD", "FDP", "Grünen", "Landtag", "deutsch", "US-",
        "USA",
    ];
    let whole =
        ["bundes", "us-", "premier", "ministerp"].iter().any(|part| lower.starts_with(part));
    let minister = lower.ends_with("minister") || lower.ends_with("senator");
    let president = lower.ends_with("präsident");
    let text = &scene.annotated.text;
    // Of "Bundesinnenminister", where the article has it, is known that it is one more name.
    let known = text.contains(&format!("Bundes{lower}"));
    let here = !known && SIGNS.iter().any(|sign| text.contains(sign));
    role.tail.is_empty() && !whole && (president || minister && here)
}

/// "Gouverneur" for "Provinzgouverneur", "Justizministerin" for "Bundesjustizministerin"; the other
/// way where the article has that word.
fn other_names(scene: &Scene, role: &Role) -> Vec<String> {
    let (name, lower) = (&role.name, role.name.to_lowercase());
    let woman = if role.gender == Gender::Fem { "in" } else { "" };
    let mut found = Vec::new();
    for head in offices().chain(TRADES).map(|noun| format!("{noun}{woman}")) {
        // A minister of what is what is asked for, and there are presidents of many kinds.
        let kinds = ["minister", "präsident", "premier"].iter().any(|kind| head.starts_with(kind));
        // A referee is no judge.
        let trade = head.starts_with("richter") && lower.starts_with("schieds");
        if lower.ends_with(&head) && lower != head && !kinds && !trade {
            found.push(upper_first(&head));
        }
    }
    let federal = format!("Bundes{lower}");
    // "Bundestagspräsident" has another first part.
    let rest = name
        .strip_prefix("Bundes")
        .filter(|rest| !["tag", "rat", "bank"].iter().any(|body| rest.starts_with(body)));
    if let Some(rest) = rest {
        found.push(upper_first(rest));
    } else {
        // The "Bundesinnenministerium" tells that it is one more name, another "Bundesinnenminister" that
        // it is not.
        let bare = masculine(&federal);
        let annotated = scene.annotated;
        let words = |at: &usize| annotated.word(*at).starts_with(bare);
        let mut told = (0..annotated.tokens.len()).filter(words).peekable();
        if told.peek().is_some() && !told.any(|at| annotated.is_person_noun(at)) {
            found.push(federal);
        }
    }
    found
}

/// "Ministerin" → "Minister".
fn masculine(name: &str) -> &str {
    name.strip_suffix("in").unwrap_or(name)
}

/// "Präsidentin des Bundestages" of "Präsident des Bundestages".
fn feminine(name: &str) -> String {
    let noun = name.split(' ').next().unwrap_or(name);
    let rest = &name[noun.len()..];
    format!("{}in{rest}", noun.strip_suffix('e').unwrap_or(noun))
}
