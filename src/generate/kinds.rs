//! What something is that bears a name: a question can ask "Welche Gewerkschaft …?" in the place of "Wer …?".

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::compose::upper_first;
use super::{Scene, nominative, places};
use crate::annotate::Gender;
use crate::lexicon::Tag;

/// The nouns of `data/kind_nouns.txt`.
static KINDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/kind_nouns.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// The names of `data/name_kinds.txt` with their kinds.
static KNOWN: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    include_str!("../../data/name_kinds.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(kind, names)| names.split(", ").map(move |name| (name, kind)))
        .collect()
});

/// What everybody knows a name to be: a land, a town, a firm.
pub(super) fn known(name: &str) -> Option<&'static str> {
    places::group_of(name).map(|group| group.kind).or_else(|| KNOWN.get(name).copied())
}

/// Whether things of this kind bear names: a noun of the list or a compound with one as its last part.
pub(super) fn is_kind(noun: &str) -> bool {
    // "die Hauptstadt Beirut": of which land, the question would tell.
    !noun.ends_with("auptstadt")
        && !noun.to_lowercase().ends_with("mitglied")
        && (KINDS.contains(noun)
            || noun.char_indices().skip(2).any(|(at, _)| {
                let end = noun[at..].trim_start_matches('-');
                end.len() > 3 && KINDS.contains(upper_first(end).as_str())
            }))
}

/// What a name is that has its kind at its end, by the end of its last noun.
const GENERAL: [(&str, &str); 14] = [
    ("ministerium", "Ministerium"),
    ("gericht", "Gericht"),
    ("gerichtshof", "Gericht"),
    ("partei", "Partei"),
    ("gewerkschaft", "Gewerkschaft"),
    ("verband", "Verband"),
    ("universität", "Universität"),
    ("hochschule", "Hochschule"),
    ("bank", "Bank"),
    ("amt", "Behörde"),
    ("behörde", "Behörde"),
    ("organisation", "Organisation"),
    ("stiftung", "Stiftung"),
    ("institut", "Institut"),
];

/// The kind of what bears a name, as a noun in the nominative: told by the name itself ("die Reederei
/// Nordkran", "das Innenministerium"), by the article elsewhere, or by what everybody knows (lands, parties).
pub(super) fn of_name(scene: &Scene, name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let bare = match words.as_slice() {
        ["der" | "die" | "das", rest @ ..] => rest.join(" "),
        _ => name.to_owned(),
    };
    // "die kleine Reederei Nordkran"
    let called = words.windows(2).find(|pair| {
        let proper = pair[1].trim_start_matches('„').starts_with(char::is_uppercase);
        (is_kind(pair[0]) || nominative::is_body(pair[0]))
            && proper
            && scene.lexicon.noun(pair[0]).is_some()
    });
    if let Some(pair) = called {
        return Some(pair[0].to_owned());
    }
    known(&bare).map(str::to_owned).or_else(|| elsewhere(scene, &bare)).or_else(|| general(&bare))
}

/// The kind by which the article calls what has this name at some other place.
pub(super) fn elsewhere(scene: &Scene, name: &str) -> Option<String> {
    let annotated = scene.annotated;
    let length = name.split(' ').count();
    let found = (1..annotated.tokens.len().saturating_sub(length)).find(|&at| {
        scene.tag(at - 1) == Some(Tag::NN)
            && is_kind(annotated.word(at - 1))
            && annotated.words(&(at..at + length)) == name
            && annotated.sentence_of(at) == annotated.sentence_of(at - 1)
            && !scene.tag(at + length).is_some_and(|tag| matches!(tag, Tag::NE))
    })?;
    let noun = annotated.tokens[found - 1].lemma.clone();
    (noun == annotated.word(found - 1) && !noun.contains('-')).then_some(noun)
}

fn general(name: &str) -> Option<String> {
    let last = name
        .split(' ')
        .find(|word| word.starts_with(char::is_uppercase) && nominative::is_body(word))?;
    let folded = last.to_lowercase();
    GENERAL
        .iter()
        .find(|(end, _)| folded.ends_with(end) && (folded != *end || name != last))
        .map(|(_, kind)| (*kind).to_owned())
}

/// The one gender of a noun.
pub(super) fn gender(scene: &Scene, kind: &str) -> Option<Gender> {
    let noun = scene.lexicon.noun(kind)?;
    let [(gender, _)] = noun.genders.as_slice() else { return None };
    *gender
}

/// What tells one body to whoever has not read a word, by parts of words in small letters.
const TOPICS: [(&str, &[&str]); 18] = [
    ("Microsoft", &["windows", "xbox", "bing", "skype", "outlook"]),
    ("Apple", &["iphone", "ipad", "ipod", "itunes", "ios", "icloud", "siri", "macbook"]),
    ("Google", &["android", "youtube", "gmail", "chrome", "suchmaschine"]),
    ("Facebook", &["whatsapp", "instagram", "zuckerberg"]),
    ("Sony", &["playstation"]),
    ("Nintendo", &["wii", "mario"]),
    ("Samsung", &["galaxy"]),
    ("Amazon", &["kindle", "alexa", "bezos"]),
    ("Airbus", &["flugzeug", "maschine", "jet"]),
    ("Boeing", &["flugzeug", "maschine", "jet"]),
    ("NASA", &["mond", "raum", "shuttle", "space", "mars", "planet", "komet", "all"]),
    ("ESA", &["mond", "raum", "mars", "planet", "komet", "satellit"]),
    ("IAEA", &["atom", "uran", "nuklear"]),
    ("IAEO", &["atom", "uran", "nuklear"]),
    ("WHO", &["krank", "fälle", "virus", "impf", "infekt", "gesund", "epidemie", "grippe", "tote"]),
    ("Weltgesundheitsorganisation", &["krank", "fälle", "virus", "impf", "infekt", "epidemie"]),
    ("Greenpeace", &["umwelt", "genetisch", "klima", "atom", "wal", "regenwald"]),
    ("Verteidigungsministerium", &["militär", "soldat", "armee", "truppe", "angriff"]),
];

/// "Welches Unternehmen stellte ein neues iPhone vor?"
pub(super) fn is_told_by_topic(name: &str, stem: &str) -> bool {
    let stem = stem.to_lowercase();
    let words: Vec<&str> = stem.split(|c: char| !c.is_alphanumeric()).collect();
    TOPICS.iter().any(|(body, topics)| {
        name.split(' ').any(|word| word.eq_ignore_ascii_case(body))
            && topics.iter().any(|topic| {
                words.iter().any(|word| word == topic || topic.len() > 3 && word.contains(topic))
            })
    })
}

/// "welches Schiff", with a capital letter: the question word before a kind in the nominative.
pub(super) fn which(scene: &Scene, kind: &str) -> Option<String> {
    let which = match gender(scene, kind)? {
        Gender::Masc => "Welcher",
        Gender::Fem => "Welche",
        Gender::Neut => "Welches",
    };
    Some(format!("{which} {kind}"))
}
