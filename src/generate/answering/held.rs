//! What an office is of, in other words: "der Nordkran AG" as "von Nordkran", "des Landes Niedersachsen" as
//! "von Niedersachsen".

use crate::annotate::{Annotated, Tokens};
use crate::generate::compose::upper_first;
use crate::generate::lands::adjective_of;
use crate::lexicon::Tag;

/// Forms of companies, which may be left out.
pub const LEGAL_FORMS: [&str; 12] =
    ["AG", "GmbH", "SE", "KG", "KGaA", "mbH", "Inc.", "Inc", "Ltd.", "Ltd", "plc", "Corp."];

/// Nouns that say what kind of land or town a name is.
const KINDS: [&str; 14] = [
    "Landes",
    "Lands",
    "Bundeslandes",
    "Bundesstaates",
    "Bundesstaats",
    "Staates",
    "Staats",
    "Freistaates",
    "Republik",
    "Provinz",
    "Stadt",
    "Gemeinde",
    "Region",
    "Insel",
];

/// An office with what it is of, a genitive or a prepositional phrase: as it stands, without what may be
/// left out, and turned round ("Nordkran-Vorsitzender", "niedersächsischer Innenminister"). `nouns` are
/// the words for the office itself.
pub fn with_holder(annotated: &Annotated, nouns: &[String], tail: &Tokens) -> Vec<String> {
    let whole: Vec<&str> = tail.clone().map(|at| annotated.word(at)).collect();
    let words: Vec<&str> = match whole.split_last() {
        Some((last, rest)) if LEGAL_FORMS.contains(last) && rest.len() > 1 => rest.to_vec(),
        _ => whole.clone(),
    };
    let plain: Vec<&str> = tail
        .clone()
        .take(words.len())
        .filter(|&at| annotated.tokens[at].tag != Tag::ADJA)
        .map(|at| annotated.word(at))
        .collect();
    let of_name = match plain.as_slice() {
        ["des" | "der", kind, name] if KINDS.contains(kind) => Some(*name),
        ["des" | "der" | "von", name] => Some(*name),
        _ => None,
    };
    let end = tail.start + words.len();
    let named = of_name.filter(|_| annotated.tokens[end - 1].tag == Tag::NE);
    let mut found = Vec::new();
    for noun in nouns {
        for words in [&whole, &words, &plain] {
            found.push(format!("{noun} {}", words.join(" ")));
        }
        found.extend(joined(&plain, noun));
        let Some(name) = named else { continue };
        // "des Islams": as it stands alone it has no ending.
        let bare = match plain.as_slice() {
            ["des", name] => name.strip_suffix('s').unwrap_or(name),
            _ => name,
        };
        found.push(format!("{noun} von {bare}"));
        found.push(format!("{bare}-{noun}"));
        let genitive = if bare.ends_with(['s', 'z', 'x']) { "'" } else { "s" };
        found.push(format!("{bare}{genitive} {noun}"));
        found.push(format!("{noun} {bare}{genitive}"));
        // "Präsident von Belgien" is the state's.
        if adjective_of(bare).is_some() && matches!(noun.as_str(), "Präsident" | "Präsidentin") {
            found.push(format!("Staats{}", noun.to_lowercase()));
        }
        found.extend(
            adjective_of(bare)
                .into_iter()
                .flat_map(|stem| ["e", "er"].map(|ending| format!("{stem}{ending} {noun}"))),
        );
    }
    found.iter().map(|form| upper_first(form)).collect()
}

/// "Vorsitzender des Betriebsrats" as "Betriebsratsvorsitzender", "Leiter der Verwaltung" as
/// "Verwaltungsleiter".
fn joined(tail: &[&str], noun: &str) -> Option<String> {
    const HEADS: [&str; 6] = ["Vorsitzend", "Leiter", "Chef", "Sprecher", "Präsident", "Mitglied"];
    const FEMININE: [&str; 7] = ["ung", "heit", "keit", "schaft", "tät", "tion", "ion"];
    let small = HEADS.iter().any(|head| noun.starts_with(head)).then(|| noun.to_lowercase())?;
    let whole = |body: &str| body.chars().skip(1).all(char::is_lowercase).then(|| body.to_owned());
    let first = match *tail {
        ["des", body] => {
            let bare = body.strip_suffix("es").or_else(|| body.strip_suffix('s'))?;
            let link = if bare.ends_with(['s', 'ß', 'z']) { "" } else { "s" };
            format!("{}{link}", whole(bare)?)
        }
        ["der", body] if FEMININE.iter().any(|end| body.ends_with(end)) => {
            format!("{}s", whole(body)?)
        }
        ["der", body @ ("Partei" | "Polizei")] => body.to_owned(),
        _ => return None,
    };
    Some(format!("{first}{small}"))
}
