//! What stands between the article and a noun for somebody: whether it may be left out.

use crate::annotate::Annotated;
use crate::lexicon::Tag;

/// Beginnings of adjectives without which the noun is somebody else's: the former president is not
/// the president, the deputy head not the head.
const HEAVY: [&str; 17] = [
    "ehemalig",
    "früher",
    "einstig",
    "damalig",
    "vormalig",
    "vorherig",
    "abgesetzt",
    "gestürzt",
    "entlassen",
    "zurückgetreten",
    "designiert",
    "künftig",
    "stellvertretend",
    "kommissarisch",
    "verstorben",
    "gewählt",
    "selbsternannt",
];

/// How much the adjectives before a noun weigh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Weight {
    /// There is none.
    Plain,
    /// They may be left out.
    Loose(Vec<String>),
    /// They may not.
    Heavy(Vec<String>),
}

impl Weight {
    /// The noun with them, and without them where they may be left out.
    pub fn with(&self, noun: &str) -> Vec<String> {
        match self {
            Self::Plain => vec![noun.to_owned()],
            Self::Loose(adjectives) => {
                let mut found = vec![noun.to_owned()];
                found.extend(joined(adjectives, noun));
                found
            }
            Self::Heavy(adjectives) => {
                let mut found = joined(adjectives, noun);
                if let [only] = adjectives.as_slice()
                    && HEAVY[..5].iter().any(|stem| only.starts_with(stem))
                {
                    found.push(format!("Ex-{noun}"));
                }
                found
            }
        }
    }
}

/// "ehemalige" before the noun, as behind an article and without one.
fn joined(adjectives: &[String], noun: &str) -> Vec<String> {
    // "Abgeordnete" is weak, "Abgeordneter" strong, as the adjective before it.
    let endings: &[&str] = match noun {
        _ if noun.ends_with("in") || noun.ends_with('e') => &["e"],
        _ => &["e", "er"],
    };
    endings.iter().map(|ending| before(adjectives, ending, noun)).collect()
}

/// The adjectives with one ending before the noun; "Schweizer" has none.
pub(super) fn before(adjectives: &[String], ending: &str, noun: &str) -> String {
    let of_place = |stem: &str| stem.starts_with(char::is_uppercase) && stem.ends_with("er");
    let words: Vec<String> = adjectives
        .iter()
        .map(|stem| if of_place(stem) { stem.clone() } else { format!("{stem}{ending}") })
        .collect();
    format!("{} {noun}", words.join(" "))
}

/// The adjectives right before a token.
pub(super) fn weight(annotated: &Annotated, noun: usize) -> Weight {
    let mut start = noun;
    while start > 0 && annotated.tokens[start - 1].tag == Tag::ADJA {
        start -= 1;
    }
    let words: Vec<&str> = (start..noun).map(|at| annotated.word(at)).collect();
    weight_of(&words)
}

/// What these adjectives weigh.
pub(super) fn weight_of(adjectives: &[&str]) -> Weight {
    let stems = stems(adjectives);
    let heavy = |stem: &String| HEAVY.iter().any(|known| stem.to_lowercase().starts_with(known));
    if stems.is_empty() {
        Weight::Plain
    } else if stems.iter().any(heavy) {
        Weight::Heavy(stems)
    } else {
        Weight::Loose(stems)
    }
}

/// The adjectives without their endings.
pub(super) fn stems(adjectives: &[&str]) -> Vec<String> {
    adjectives
        .iter()
        .map(|word| {
            if word.starts_with(char::is_uppercase) && word.ends_with("er") {
                return (*word).to_owned();
            }
            let stem = ["en", "em", "er", "es", "e"].iter().find_map(|end| word.strip_suffix(end));
            stem.unwrap_or(word).to_owned()
        })
        .collect()
}
