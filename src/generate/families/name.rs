//! "Wie heißt …?": the name of somebody whom the article also calls by a role that says which one.

use super::roles::{OFFICES, Role, roles, worth};
use crate::annotate::Gender;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::checks::is_name;
use crate::generate::{Scene, answering, lands, nominative, refer};
use crate::lexicon::Tag;

/// Proposes an item for every person with a role that nobody else has.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let all = roles(scene);
    let mut asked = Vec::new();
    for role in &all {
        if !asked.contains(&role.referent) && is_only(role, &all) && !has_namesake(scene, role) {
            let made = candidate(scene, role);
            if made.is_some() {
                asked.push(role.referent);
            }
            candidates.extend(made);
        }
    }
}

/// Whether no other person of the article has a role of that name: two ministers, one with and one
/// without a land, may both be meant.
fn is_only(role: &Role, all: &[Role]) -> bool {
    all.iter().all(|other| {
        other.referent == role.referent
            || other.name != role.name
            || !role.adjectives.is_empty()
                && !other.adjectives.is_empty()
                && other.adjectives != role.adjectives
    })
}

/// Whether the article speaks of the office in a compound without its first part ("der Präsident"
/// beside "Vereinspräsident"), and not of this person: there may have been another.
fn has_namesake(scene: &Scene, role: &Role) -> bool {
    let annotated = scene.annotated;
    let Some((_, base)) = role.name.rsplit_once('-') else { return false };
    let mentions = &annotated.referents[role.referent].mentions;
    annotated.tokens.iter().enumerate().any(|(at, token)| {
        let own = mentions
            .iter()
            .any(|mention| mention.tokens.contains(&at) || mention.tokens.start == at + 1);
        token.lemma == base && !own
    })
}

fn candidate(scene: &Scene, role: &Role) -> Option<Candidate> {
    let annotated = scene.annotated;
    // "damalig", "später": when, only the article tells.
    let then =
        role.adjectives.iter().any(|adjective| matches!(adjective.as_str(), "damalig" | "später"));
    if then || !is_specific(scene, role) || is_press_officer(scene, role) {
        return None;
    }
    let pieces = [role.tail.clone()];
    let resolved = refer::resolve(annotated, &pieces, Some(role.referent))?;
    let tail =
        scene.text(&pieces.map(crate::generate::compose::Part::Tokens), &resolved.substitutions);
    let article = if role.gender == Gender::Fem { "die" } else { "der" };
    let called = format!("{article} {} {tail}", role.weak());
    let stem = format!("Wie heißt laut dem Artikel {}?", called.trim());
    let name = &annotated.referents[role.referent].name;
    // "Der Ministerpräsident" is what the question says itself.
    let mut forms = answering::names(scene, role.referent);
    forms.retain(|form| form.split(' ').any(|word| name.split(' ').any(|part| part == word)));
    let (task, key) = answering::typed(name, forms);
    Some(Candidate {
        family: Family::Name,
        explanation: format!("Absatz {}: {name}.", scene.paragraph(role.noun)),
        stem,
        task,
        key,
        evidence: vec![scene.sentence(role.noun)?],
        notes: Vec::new(),
        confidence: 0.86,
        worth: 0.5 * worth(scene, role.referent)?,
        proposition: vec![role.words.clone()],
    })
}

/// "Bolmex-Sprecherin Anna Wolf", named once: whoever speaks for a firm or an authority is a trifle; not for a
/// government, a group in a parliament or a movement.
fn is_press_officer(scene: &Scene, role: &Role) -> bool {
    const POLITICS: [&str; 8] =
        ["regierung", "fraktion", "opposition", "partei", "grupp", "bewegung", "bündnis", "rebell"];
    let lower = role.name.to_lowercase();
    let speaks = lower.ends_with("sprecher") || lower.ends_with("sprecherin");
    let words = format!("{lower} {}", scene.annotated.words(&role.tail).to_lowercase());
    let once = scene.annotated.referents[role.referent].mentions.len() < 2;
    speaks && once && !POLITICS.iter().any(|body| words.contains(body))
}

/// What else one person is at a time, as the last part of a compound too.
const HEADS: [&str; 7] =
    ["chef", "vorsitzende", "vorsitzender", "trainer", "könig", "papst", "beauftragte"];

/// Nouns for one of many, as the last part of a compound too.
const MANY: [&str; 32] = [
    "torwart",
    "torhüter",
    "stürmer",
    "astronaut",
    "inhaber",
    "besitzer",
    "politiker",
    "abgeordnete",
    "mitglied",
    "mitarbeiter",
    "beamte",
    "funktionär",
    "experte",
    "spieler",
    "fahrer",
    "sportler",
    "soldat",
    "polizist",
    "student",
    "kandidat",
    "parlamentarier",
    "olog",
    "ologe",
    "geologe",
    "forscher",
    "wissenschaftler",
    "physiker",
    "historiker",
    "ökonom",
    "analyst",
    "journalist",
    "reporter",
];

/// Whether a reader of the article knows who is meant: the role says of where or of what, and it is
/// not one of many.
fn is_specific(scene: &Scene, role: &Role) -> bool {
    // Everybody knows them, whatever the article says.
    if matches!(role.name.as_str(), "US-Präsident" | "Bundeskanzler" | "Bundeskanzlerin" | "Papst")
    {
        return false;
    }
    let lower = role.name.to_lowercase();
    let noun = lower.strip_suffix("in").unwrap_or(&lower);
    // "GdP-Vorsitzender", not "Team-Manager".
    let of_whom = role.name.split_once('-').is_some_and(|(first, _)| is_named(scene, first));
    let compound = of_whom || role.name.starts_with("Bundes");
    // There are many ministers of a land, and many writers of a town.
    let several = matches!(noun, "bundesminister" | "minister" | "staatssekretär" | "senator");
    let one = OFFICES.iter().chain(&HEADS).any(|office| noun.ends_with(office));
    let told =
        if role.tail.is_empty() { role.has_origin() && one || compound } else { says(scene, role) }
            && !several;
    // "der CDU-Landeschef": of which land?
    let local = ["landeschef", "landesvorsitzende", "landesvorsitzender", "kreisvorsitzende"];
    let local = local.iter().any(|office| noun.ends_with(office))
        && role.tail.is_empty()
        && !role.has_origin();
    told && !local && !MANY.iter().any(|many| noun.ends_with(many))
}

/// Whether the first part of a compound says of which body or land: an abbreviation, a name, or a body;
/// no other common noun, and nothing that only tells the rank.
fn is_named(scene: &Scene, first: &str) -> bool {
    const RANKS: [&str; 12] =
        ["Co", "Vize", "Ex", "Top", "Pop", "Sparten", "IT", "TV", "PR", "DJ", "NLZ", "LKA"];
    let annotated = scene.annotated;
    // "Verbands-Chef": of any.
    let body = first.strip_suffix('s').unwrap_or(first);
    if RANKS.contains(&first) || nominative::is_bare_body(body) || first == "Firmen" {
        return false;
    }
    let short = first.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    let noun = scene.lexicon.is_noun_lemma(first);
    short
        || nominative::is_body(first)
        || annotated.entities.iter().any(|entity| {
            is_name(entity.kind) && entity.tokens.clone().any(|at| annotated.word(at) == first)
        })
        // "Wikipedia", which some tables have for a noun, goes without an article.
        || !noun
        || (1..annotated.tokens.len()).any(|at| {
            annotated.word(at) == first
                && matches!(
                    scene.tag(at - 1),
                    Some(Tag::STOP | Tag::COMMA | Tag::APPR | Tag::VVFIN | Tag::VAFIN | Tag::KON)
                )
        })
}

/// "der Trainer der Lindenauer": a team, by where it is from.
fn is_of_people(scene: &Scene, at: usize) -> bool {
    let word = scene.annotated.word(at);
    let plural = at > 0 && scene.annotated.word(at - 1) == "der";
    plural && lands::town_of(scene.lexicon, word).is_some()
}

/// Whether what stands behind the noun says of what: a name, or a noun that is more than "der
/// Verein".
pub(super) fn says(scene: &Scene, role: &Role) -> bool {
    role.tail.clone().any(|at| {
        let word = scene.annotated.word(at);
        scene.tag(at) == Some(Tag::NE)
            || scene.tag(at) == Some(Tag::NN)
                && word.chars().count() >= 10
                && !is_of_people(scene, at)
                && !nominative::is_bare_body(&scene.annotated.tokens[at].lemma)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;
    use crate::quiz::Key;

    fn asked(text: &str) -> Vec<Candidate> {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let mut candidates = Vec::new();
        propose(&Scene::new(&annotated, lexicon, 1, None), &mut candidates);
        candidates
    }

    #[test]
    fn what_the_question_says_is_no_answer() {
        let items = asked(
            "Die bayerische Kultusministerin Anna Wolf kam nach Bergen. Die Ministerin lobte das Fest.",
        );
        let [item] = items.as_slice() else { panic!("{items:#?}") };
        let Key::Text { answer, accept } = &item.key else { panic!("{item:#?}") };
        assert_eq!(answer, "Anna Wolf");
        assert!(accept.contains(&"Wolf".to_owned()), "{accept:?}");
        assert!(accept.iter().all(|form| form.contains("Wolf")), "{accept:?}");
    }

    #[test]
    fn adjectives_of_towns_alone_have_no_ending() {
        for (adjective, called) in [
            ("US-amerikanische", "die US-amerikanische Außenministerin"),
            ("Hamburger", "die Hamburger Außenministerin"),
        ] {
            let items =
                asked(&format!("Die {adjective} Außenministerin Anna Wolf kam nach Bergen."));
            assert!(items.iter().any(|item| item.stem.contains(called)), "{items:#?}");
        }
    }

    #[test]
    fn a_press_officer_is_a_trifle() {
        let speaks = |whom: &str, rest: &str| {
            asked(&format!("Die Sprecherin {whom}, Anna Wolf, kam nach Bergen. {rest}"))
        };
        assert!(speaks("der Gewerkschaft Verdi", "").is_empty());
        assert!(
            !speaks("der Gewerkschaft Verdi", "Am Montag lobte Anna Wolf das Fest.").is_empty()
        );
        assert!(!speaks("der deutschen Bundesregierung", "").is_empty());
    }

    #[test]
    fn a_later_office_is_none_that_the_article_places() {
        let items = asked("Die spätere bayerische Kultusministerin Anna Wolf kam nach Bergen.");
        assert!(items.is_empty(), "{items:#?}");
        for many in
            ["Der hanseatische Senator Jonas Wirtz kam.", "Der Werft-Inhaber Jonas Wirtz kam."]
        {
            assert!(asked(many).is_empty(), "{many}");
        }
    }

    #[test]
    fn an_office_that_was_left_is_nobodys() {
        let told = |end: &str| {
            asked(&format!(
                "Die bayerische Kultusministerin Anna Wolf kam nach Bergen. Anna Wolf {end}."
            ))
        };
        assert!(!told("lobte das Fest").is_empty());
        assert!(told("ist zurückgetreten").is_empty());
    }

    #[test]
    fn whoever_leads_several_is_not_asked_for_by_the_first() {
        let leads = |whom: &str| {
            asked(&format!("Das sagte Jonas Wirtz, Leiter des Verbunds {whom}, in Bergen."))
        };
        assert!(!leads("NDR").is_empty());
        assert!(leads("NDR, WDR, BBC").is_empty());
    }

    #[test]
    fn a_team_by_where_it_is_from_is_no_name() {
        let leads =
            |whom: &str| asked(&format!("Der Leiter {whom}, Jonas Wirtz, kam nach Bergen."));
        assert!(!leads("der Niedersachsenwerft").is_empty());
        assert!(leads("der Niederösterreicher").is_empty());
    }

    #[test]
    fn a_trade_in_front_says_not_of_which_firm() {
        let text = |first: &str| {
            format!("Der Verein Nordlicht feiert. Der {first}-Chef Jonas Wirtz kam nach Bergen.")
        };
        for named in ["SPD", "Nordlicht"] {
            assert!(!asked(&text(named)).is_empty(), "{named}");
        }
        for trade in ["Marketing", "Fußball", "IT", "Team", "Verbands", "Konzern", "Firmen"] {
            assert!(asked(&text(trade)).is_empty(), "{trade}");
        }
        let firm =
            |article: &str| format!("{} Gestern gab es {article} Wikipedia.", text("Wikipedia"));
        assert!(!asked(&firm("mit")).is_empty());
        assert!(asked(&firm("eine")).is_empty());
    }
}
