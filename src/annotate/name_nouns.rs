//! Nouns that names of bodies and media end in, and abbreviations.

use crate::text::lower;

/// "SPD", "USGS", "AK": capitals alone.
pub(super) fn is_acronym(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters)
        && words.chars().all(|c| c.is_uppercase() || c == '/' || c == '-' || c.is_ascii_digit())
}

pub(super) fn names_medium(word: &str) -> bool {
    let small = lower(word);
    [
        "agentur",
        "zeitung",
        "kurier",
        "anzeiger",
        "rundschau",
        "tageblatt",
        "tagblatt",
        "abendblatt",
        "magazin",
        "sender",
        "fernsehen",
        "rundfunk",
        "blatt",
    ]
    .iter()
    .any(|ending| small.ends_with(ending))
}

/// What bodies are called in general; many a name ends in one.
pub(super) const BODIES: [&str; 16] = [
    "partei",
    "gmbh",
    "verband",
    "ministerium",
    "universität",
    "institut",
    "gesellschaft",
    "gewerkschaft",
    "konzern",
    "stiftung",
    "holding",
    "verein",
    "bank",
    "organisation",
    "behörde",
    "kommission",
];

pub(super) fn names_body(word: &str) -> bool {
    let small = lower(word);
    BODIES.iter().any(|ending| small.ends_with(ending))
        || matches!(word, "AG" | "SE" | "KG" | "Inc." | "Ltd." | "Corp." | "e.V." | "Co.")
}
