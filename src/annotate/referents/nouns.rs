//! Nouns that describe a person, and what they tell: office, gender, nationality.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::annotate::model::Gender;
use crate::text::lower;

/// Each noun with the numbers of the lines it stands on.
static GROUPS: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut groups: HashMap<&'static str, Vec<usize>> = HashMap::new();
    include_str!("../../../data/person_nouns.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .enumerate()
        .for_each(|(number, line)| {
            for noun in line.split(' ') {
                groups.entry(noun).or_default().push(number);
            }
        });
    groups
});

/// A noun that stands for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PersonNoun {
    /// The last part of the compound, masculine nominative: "Minister" of "Außenministerin".
    pub base: String,
    /// All of it, masculine nominative: "Außenminister".
    pub whole: String,
    /// What the form tells of the person.
    pub gender: Gender,
    /// "us" of "US-Präsident".
    pub nation: Option<String>,
}

/// Reads a noun in any case as one for a person.
pub(super) fn person_noun(form: &str) -> Option<PersonNoun> {
    let (nation, rest) = match form.split_once('-') {
        Some((first, rest)) if first.len() <= 3 && first.chars().all(char::is_uppercase) => {
            (Some(first.to_lowercase()), rest)
        }
        _ => (None, form),
    };
    for (stem, gender) in stems(rest) {
        if let Some(base) = known_tail(&stem) {
            return Some(PersonNoun { base, whole: stem, gender, nation });
        }
    }
    None
}

/// The form itself and the forms it may be an inflection of, each with the gender that it tells.
fn stems(form: &str) -> Vec<(String, Gender)> {
    let mut stems = vec![(form.to_owned(), Gender::Masc)];
    let masculine = |stem: &str| (stem.to_owned(), Gender::Masc);
    for ending in ["en", "s", "es", "n"] {
        stems.extend(form.strip_suffix(ending).map(masculine));
    }
    if let Some(stem) = form.strip_suffix("in") {
        stems.push((stem.to_owned(), Gender::Fem));
        stems.push((format!("{stem}e"), Gender::Fem));
        // "Ärztin", "Anwältin", "Bäuerin".
        let plain = stem.replace('Ä', "A").replace('ä', "a").replace("äu", "au");
        stems.push((plain, Gender::Fem));
    }
    stems
}

/// The listed nouns by their lower case, as last parts of compounds are written.
static TAILS: LazyLock<HashMap<String, &'static str>> =
    LazyLock::new(|| GROUPS.keys().map(|&noun| (noun.to_lowercase(), noun)).collect());

/// The longest listed noun that a word ends with.
fn known_tail(word: &str) -> Option<String> {
    if GROUPS.contains_key(word) {
        return Some(word.to_owned());
    }
    let small = word.to_lowercase();
    let tails = small.char_indices().skip(3).map(|(at, _)| &small[at..]);
    tails
        .take_while(|tail| tail.len() >= 4)
        .find_map(|tail| TAILS.get(tail))
        .map(|&noun| noun.to_owned())
}

/// What offices are looked up by: every office that a description may fit (see [`fit`]) has one of
/// these in common with it.
pub(super) fn keys(noun: &PersonNoun) -> Vec<String> {
    let groups = GROUPS.get(noun.base.as_str()).into_iter().flatten();
    let mut keys: Vec<String> = groups.map(|group| format!("group {group}")).collect();
    keys.extend([noun.whole.clone(), noun.base.clone()]);
    keys
}

/// How well a description fits an office: 2 the same word, 1 one that can stand for it.
pub(super) fn fit(description: &PersonNoun, office: &PersonNoun) -> Option<u8> {
    if description.whole == office.whole
        || description.base == office.base && description.whole == description.base
    {
        return Some(2);
    }
    let shared = |left: &str, right: &str| {
        let right = GROUPS.get(right);
        GROUPS
            .get(left)
            .into_iter()
            .flatten()
            .any(|group| right.is_some_and(|right| right.contains(group)))
    };
    (description.whole == description.base && shared(&description.base, &office.base)).then_some(1)
}

/// Whether the noun names a person by relation to another: "sein Amtskollege".
pub(super) fn is_counterpart(form: &str) -> bool {
    ["amtskollege", "amtskollegin", "amtskollegen", "kollege", "kollegin", "kollegen", "gegenüber"]
        .contains(&&*lower(form))
}

/// The stem of an adjective of nationality or origin: "chinesischen" → "chinesisch".
pub(super) fn nationality(adjective: &str) -> Option<String> {
    let lower = lower(adjective);
    let at = lower
        .rfind("isch")
        .map(|at| at + 4)
        .or_else(|| lower.starts_with("deutsch").then_some(7))?;
    let ending = &lower[at..];
    let general = [
        "polit",
        "demokrat",
        "krit",
        "histor",
        "techn",
        "strateg",
        "wirtschaftspolit",
        "städt",
        "militär",
        "polizeil",
        "medizin",
        "elektr",
        "typ",
        "prakt",
        "akadem",
        "juris",
        "ökonom",
        "ökolog",
        "sozialist",
        "kommunist",
        "kathol",
        "evangel",
        "islam",
        "jüd",
        "christ",
        "olymp",
        "symbol",
        "dramat",
        "systemat",
        "automat",
        "biolog",
        "chemisch",
        "physi",
        "psych",
        "klass",
        "telefon",
        "organisator",
        "parlamentar",
        "diplomat",
        "terrorist",
        "faschist",
    ];
    let bare = ["", "e", "er", "en", "em", "es"].contains(&ending);
    (bare && !general.iter().any(|stem| lower.starts_with(stem))).then(|| lower[..at].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_read_from_any_form() {
        let minister = person_noun("Außenministerin").unwrap();
        assert_eq!((minister.base.as_str(), minister.gender), ("Minister", Gender::Fem));
        assert_eq!(person_noun("US-Präsidenten").unwrap().nation.as_deref(), Some("us"));
        assert_eq!(person_noun("Beamten").unwrap().base, "Beamte");
        assert!(person_noun("Ärztin").is_some());
        assert!(person_noun("Tisch").is_none());
    }

    #[test]
    fn descriptions_fit_offices() {
        let noun = |form| person_noun(form).unwrap();
        assert_eq!(fit(&noun("Minister"), &noun("Außenminister")), Some(2));
        assert_eq!(fit(&noun("Staatschef"), &noun("Präsident")), Some(1));
        assert_eq!(fit(&noun("Sprecher"), &noun("Präsident")), None);
        assert_eq!(fit(&noun("Innenminister"), &noun("Außenminister")), None);
    }

    #[test]
    fn nationalities() {
        assert_eq!(nationality("chinesischen").as_deref(), Some("chinesisch"));
        assert_eq!(nationality("politische"), None);
        assert_eq!(nationality("größere"), None);
    }
}
