//! Lands, and the adjectives that tell somebody's.

use crate::lexicon::Lexicon;

/// A land, the stem of its adjective, the noun for a man of it without a last -e.
pub(super) type Land = (&'static str, &'static str, &'static str);

/// Lands of which nobody disputes name or bounds.
pub(super) const LANDS: [Land; 32] = [
    ("Schweden", "schwedisch", "Schwed"),
    ("Norwegen", "norwegisch", "Norweger"),
    ("Finnland", "finnisch", "Finn"),
    ("Dänemark", "dänisch", "Dän"),
    ("Island", "isländisch", "Isländer"),
    ("Polen", "polnisch", "Pol"),
    ("Tschechien", "tschechisch", "Tschech"),
    ("Ungarn", "ungarisch", "Ungar"),
    ("Österreich", "österreichisch", "Österreicher"),
    ("Italien", "italienisch", "Italiener"),
    ("Spanien", "spanisch", "Spanier"),
    ("Portugal", "portugiesisch", "Portugies"),
    ("Frankreich", "französisch", "Franzos"),
    ("Belgien", "belgisch", "Belgier"),
    ("Luxemburg", "luxemburgisch", "Luxemburger"),
    ("Griechenland", "griechisch", "Griech"),
    ("Kroatien", "kroatisch", "Kroat"),
    ("Slowenien", "slowenisch", "Slowen"),
    ("Rumänien", "rumänisch", "Rumän"),
    ("Bulgarien", "bulgarisch", "Bulgar"),
    ("Russland", "russisch", "Russ"),
    ("Kanada", "kanadisch", "Kanadier"),
    ("Mexiko", "mexikanisch", "Mexikaner"),
    ("Brasilien", "brasilianisch", "Brasilianer"),
    ("Argentinien", "argentinisch", "Argentinier"),
    ("Kenia", "kenianisch", "Kenianer"),
    ("Äthiopien", "äthiopisch", "Äthiopier"),
    ("Nigeria", "nigerianisch", "Nigerianer"),
    ("Japan", "japanisch", "Japaner"),
    ("Indien", "indisch", "Inder"),
    ("Australien", "australisch", "Australier"),
    ("Neuseeland", "neuseeländisch", "Neuseeländer"),
];

/// Further lands, and states of federations, by the adjective, as they stand behind an office.
const MORE: [(&str, &str); 16] = [
    ("bayerisch", "von Bayern"),
    ("sächsisch", "von Sachsen"),
    ("hessisch", "von Hessen"),
    ("thüringisch", "von Thüringen"),
    ("niedersächsisch", "von Niedersachsen"),
    ("brandenburgisch", "von Brandenburg"),
    ("deutsch", "von Deutschland"),
    ("britisch", "von Großbritannien"),
    ("chinesisch", "von China"),
    ("israelisch", "von Israel"),
    ("venezolanisch", "von Venezuela"),
    ("türkisch", "der Türkei"),
    ("ukrainisch", "der Ukraine"),
    ("US-amerikanisch", "der USA"),
    ("amerikanisch", "der USA"),
    ("georgisch", "von Georgien"),
];

/// "von Bayern", "der Türkei": what an adjective says of an office, behind it.
pub(super) fn behind_office(adjective: &str) -> Option<String> {
    let known = LANDS.iter().find(|(_, known, _)| *known == adjective);
    let more = MORE.iter().find(|(known, _)| *known == adjective);
    known
        .map(|(land, ..)| format!("von {land}"))
        .or_else(|| more.map(|(_, land)| (*land).to_owned()))
}

/// "Dortmund" as "Dortmunder".
pub(super) fn of_town(place: &str) -> String {
    match place.strip_suffix("en").filter(|_| place.len() > 6) {
        Some(stem) if place.ends_with("ingen") => format!("{stem}er"),
        _ if place.ends_with('e') => format!("{place}r"),
        _ => format!("{place}er"),
    }
}

/// The town that a word is made of: "Lindau" of "Lindauer", "Bremen" of "Bremer".
pub(super) fn town_of(lexicon: &Lexicon, word: &str) -> Option<String> {
    let stem = word.strip_suffix("er").filter(|stem| stem.starts_with(char::is_uppercase))?;
    let known = |town: &String| lexicon.name_kinds(town).is_some_and(|kinds| kinds.place);
    ["", "en", "e"].iter().map(|end| format!("{stem}{end}")).find(known)
}

/// The stem of the adjective of a land of which a word is a form: "griechisch" of "griechischen".
pub(super) fn adjective_in(word: &str) -> Option<&'static str> {
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|end| word.strip_suffix(end))?;
    let stem = if stem == "amerikanisch" { "US-amerikanisch" } else { stem };
    let known = LANDS.iter().map(|(_, adjective, _)| *adjective);
    known.chain(MORE.iter().map(|(adjective, _)| *adjective)).find(|known| *known == stem)
}

/// The stem of the adjective of a land: "niedersächsisch" of "Niedersachsen".
pub(super) fn adjective_of(land: &str) -> Option<&'static str> {
    let known = LANDS.iter().find(|(name, ..)| *name == land).map(|(_, adjective, _)| *adjective);
    let behind = |words: &str| words.rsplit(' ').next() == Some(land);
    known.or_else(|| MORE.iter().find(|(_, words)| behind(words)).map(|(adjective, _)| *adjective))
}
