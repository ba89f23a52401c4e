//! Words that are written apart or run together against the rules (Amtliches Regelwerk 2024, §§ 34–46):
//! "heraus gezogen", "US Botschaft", "Werft -Chef", "LindenauNeue".

use super::model::{Annotated, EntityKind, Tokens};
use super::orthography::near;
use crate::lexicon::{Lexicon, Tag};

/// What is written wrong at a token.
pub(super) fn slip(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    parted_verb(annotated, at, lexicon)
        .or_else(|| stray_hyphen(annotated, at))
        .or_else(|| line_break(annotated, at, lexicon))
        .or_else(|| lacks_hyphen(annotated, at))
        .or_else(|| names_without_hyphens(annotated, at, lexicon))
        .or_else(|| parted_land(annotated, at))
        .or_else(|| times(annotated, at))
        .or_else(|| parted_conjunction(annotated, at))
        .or_else(|| two_articles(annotated, at))
        .or_else(|| lacks_second_hyphen(annotated, at))
        .or_else(|| counts_in_compound(annotated, at))
}

/// "Lindenau 5-Erweiterung", "die Al-Hafen Moschee", "Nordwind Test-Version": § 44 and § 46 want hyphens
/// between all parts of a compound.
fn lacks_second_hyphen(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const BUILDINGS: [&str; 6] =
        ["Moschee", "Universität", "Brücke", "Straße", "Kirche", "Stiftung"];
    let (next, tag) = near(annotated, at, 1)?;
    let (word, own) = (annotated.word(at), annotated.tokens[at].tag);
    let numbered = next.split_once('-').is_some_and(|(number, noun)| {
        number.chars().all(|c| c.is_ascii_digit())
            && !number.is_empty()
            && noun.starts_with(char::is_uppercase)
    });
    let building = own.is_noun() && word.contains('-') && BUILDINGS.contains(&next);
    let version = own.is_noun() && next.ends_with("-Version") && tag == Tag::NN;
    (numbered && own.is_noun() || building || version).then_some(at..at + 2)
}

/// "eine 3,5 Millionen-Stadt", "ein 60-Millionen-Euro teurer Kran": § 44 wants hyphens between all parts, and an
/// adjective of measure none at all.
fn counts_in_compound(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const UNITS: [&str; 10] = [
        "Millionen-",
        "Milliarden-",
        "Euro-",
        "Dollar-",
        "Meter-",
        "Kilometer-",
        "Prozent-",
        "Stunden-",
        "Minuten-",
        "Tonnen-",
    ];
    let (next, _) = near(annotated, at, 1)?;
    let word = annotated.word(at);
    let parted = annotated.tokens[at].tag == Tag::CARD
        && word.starts_with(|c: char| c.is_ascii_digit())
        && UNITS.iter().any(|unit| next.starts_with(unit));
    let measure = ["teur", "lang", "hoh", "breit", "groß", "schwer", "tief"];
    let tied = word.starts_with(|c: char| c.is_ascii_digit())
        && ["-Euro", "-Dollar", "-Meter", "-Kilometer", "-Tonnen"]
            .iter()
            .any(|unit| word.ends_with(unit))
        && measure.iter().any(|adjective| next.starts_with(adjective));
    (parted || tied).then_some(at..at + 2)
}

/// "eine keine Besserung": one of the two was to be taken out.
fn two_articles(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let small = |at: usize| annotated.word(at).to_lowercase();
    let first = matches!(small(at).as_str(), "ein" | "eine" | "einen" | "einem" | "einer");
    let (next, _) = near(annotated, at, 1)?;
    let second = matches!(next, "kein" | "keine" | "keinen" | "keinem" | "keiner" | "ein" | "eine")
        || next == annotated.word(at);
    (first && second).then_some(at..at + 2)
}

/// "heraus gezogen", "wieder gewählt": § 34 wants one word of a particle and the verb right behind it.
fn parted_verb(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    /// Particles that are no word of their own before an infinitive or participle.
    const PARTICLES: [&str; 30] = [
        "zurück", "heraus", "herunter", "herein", "hervor", "herbei", "herum", "hinzu", "hinaus",
        "hinein", "hinauf", "hinunter", "hinweg", "herab", "heran", "umher", "vorbei", "voran",
        "voraus", "entlang", "entgegen", "fort", "teil", "wahr", "dar", "inne", "fest", "stand",
        "heim", "preis",
    ];
    let word = annotated.word(at);
    let (next, tag) = near(annotated, at, 1)?;
    let verb = matches!(tag, Tag::VVPP | Tag::VVINF | Tag::VVIZU);
    // "nach Ansehen gewählt", "Hand in Hand"; "der Ansicht entgegen getreten" is one word as well.
    let moves = word.starts_with("her") || word.starts_with("hin") || word == "entlang";
    let joined =
        PARTICLES.contains(&word) && (moves || stands_as_verb(&format!("{word}{next}"), lexicon));
    let again =
        word == "wieder" && matches!(next, "gewählt" | "gewählten" | "vereinigt" | "belebt");
    // "über Bergen hinaus fahren"
    let around = matches!(word, "hinaus" | "herum") && annotated.tokens[at].tag == Tag::APZR;
    (verb && joined && !around || again).then_some(at..at + 2)
}

fn stands_as_verb(form: &str, lexicon: &Lexicon) -> bool {
    lexicon
        .readings(form)
        .iter()
        .any(|reading| !reading.by_head && reading.features.verb_kind().is_some())
}

/// "Werft -Chef", "Werft- Chef": a blank beside the hyphen of a compound.
fn stray_hyphen(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let word = annotated.word(at);
    let (next, tag) = near(annotated, at, 1)?;
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let before = next.strip_prefix(['-', '‑']).is_some_and(capital)
        && annotated.tokens[at].tag.is_noun()
        && capital(word);
    let behind = word.len() > 2
        && word.ends_with(['-', '‑'])
        && capital(word)
        && tag == Tag::NN
        && capital(next);
    (before || behind).then_some(at..at + 2)
}

/// "ei-nen": where a line once ended.
fn line_break(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let (first, rest) = annotated.word(at).split_once('-')?;
    let small = |part: &str| part.len() > 1 && part.chars().all(char::is_lowercase);
    let broken = small(rest)
        && first.chars().all(char::is_alphabetic)
        && lexicon.known_features(rest).next().is_none()
        && lexicon.holds(&format!("{first}{rest}"));
    broken.then_some(at..at + 1)
}

/// "US Botschaft", "ein EU Gipfel": § 45 wants a hyphen between an abbreviation and its noun.
fn lacks_hyphen(annotated: &Annotated, at: usize) -> Option<Tokens> {
    /// Abbreviations that are feminine where they stand by themselves.
    const FEMININE: [&str; 16] = [
        "EU", "UN", "UNO", "NATO", "SPD", "CDU", "CSU", "FDP", "AfD", "NPD", "PDS", "ARD", "IG",
        "EZB", "DDR", "UEFA",
    ];
    let word = annotated.word(at);
    let (next, Tag::NN) = near(annotated, at, 1)? else { return None };
    if !next.chars().all(|c| c.is_lowercase()) && next.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    let mut first = at;
    while let Some((_, Tag::ADJA)) = near(annotated, first, -1) {
        first -= 1;
    }
    let determiner = near(annotated, first, -1).map(|(before, _)| before.to_lowercase());
    let other = determiner.is_some_and(|before| {
        matches!(
            before.as_str(),
            "den"
                | "dem"
                | "das"
                | "des"
                | "ein"
                | "einen"
                | "einem"
                | "eines"
                | "im"
                | "vom"
                | "zum"
                | "beim"
                | "am"
        )
    });
    (word == "US" || FEMININE.contains(&word) && other).then_some(at..at + 2)
}

/// "ein Anna Berg Lied": a name between "ein" and the noun is part of a compound.
fn names_without_hyphens(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let entity = annotated.entity_at(at).filter(|entity| entity.tokens.end == at + 1)?;
    let (next, tag) = near(annotated, at, 1)?;
    let mut first = entity.tokens.start;
    while let Some((_, Tag::ADJA)) = near(annotated, first, -1) {
        first -= 1;
    }
    let (determiner, _) = near(annotated, first, -1)?;
    let indefinite = matches!(
        determiner.to_lowercase().as_str(),
        "ein" | "eine" | "einen" | "einem" | "einer" | "eines"
    );
    // "ein Anna Berg Nahestehender"
    let noun = tag == Tag::NN && lexicon.adjectival_lemma(next).is_none();
    (entity.kind == EntityKind::Person && indefinite && noun).then(|| entity.tokens.start..at + 2)
}

/// "Baden Württemberg".
fn parted_land(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, _) = near(annotated, at, 1)?;
    matches!(
        (annotated.word(at), next),
        ("Baden", "Württemberg")
            | ("Nordrhein", "Westfalen")
            | ("Rheinland", "Pfalz")
            | ("Sachsen", "Anhalt")
            | ("Schleswig", "Holstein")
            | ("Mecklenburg", "Vorpommern")
    )
    .then_some(at..at + 2)
}

/// "100 mal", "zwei mal": "100-mal" or "100 Mal"; "drei mal vier" is a sum.
fn times(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, _) = near(annotated, at, 1)?;
    let counted = annotated.tokens[at].tag == Tag::CARD && next == "mal";
    let sum = near(annotated, at, 2).is_some_and(|(_, tag)| tag == Tag::CARD);
    (counted && !sum).then_some(at..at + 2)
}

/// "Seit dem die Halle steht": the conjunction is "seitdem".
fn parted_conjunction(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, _) = near(annotated, at, 1)?;
    let (_, behind) = near(annotated, at, 2)?;
    let relative = near(annotated, at, -1).is_some_and(|(_, tag)| tag == Tag::COMMA);
    let parted =
        matches!(annotated.word(at), "Seit" | "seit" | "Nach" | "nach" | "Trotz" | "trotz")
            && next == "dem"
            && matches!(behind, Tag::ART | Tag::PPER | Tag::PPOSAT);
    (parted && !relative).then_some(at..at + 2)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn words_written_apart_are_found() {
        for (text, slip) in [
            ("Der Verein hat das Boot aus dem Hafen heraus gezogen.", "heraus gezogen"),
            ("Die Wagen sind am Deich entlang gerast.", "entlang gerast"),
            ("Der Rat bat sie, den Bericht zurück zuziehen.", "zurück zuziehen"),
            ("Jan Berg ist am Montag wieder gewählt worden.", "wieder gewählt"),
            ("Der Werft -Chef Jan Berg lobte den Plan.", "Werft -Chef"),
            ("Der Verein hat ei-nen Kran und ein Boot ge-kauft.", "ei-nen"),
            ("Der Werft- Chef Jan Berg lobte den Plan.", "Werft- Chef"),
            ("Die US Botschaft lobte den Plan.", "US Botschaft"),
            ("Sie lobten die neue Lindenau 5-Erweiterung.", "Lindenau 5-Erweiterung"),
            ("Sie lobten die Al-Hafen Moschee.", "Al-Hafen Moschee"),
            ("Sie lobten eine Werft Test-Version.", "Werft Test-Version"),
            ("Am Montag begann in Lindenau ein EU Gipfel.", "EU Gipfel"),
            ("Das Haus zeigt einen neuen Peter Schmidt Film.", "Peter Schmidt Film"),
            ("Der Verein baut in Baden Württemberg eine Halle.", "Baden Württemberg"),
            ("Der Turm ist 100 mal so schwer wie das Boot.", "100 mal"),
            ("Seit dem die Halle steht, singt der Verein.", "Seit dem"),
            ("Jan Berg wohnt in der 3,5 Millionen-Stadt.", "3,5 Millionen-Stadt"),
            ("Der 60-Millionen-Euro teure Kran steht in Lindenau.", "60-Millionen-Euro teure"),
        ] {
            let slips = read(text);
            assert!(slips.iter().any(|found| found.contains(slip)), "{text} {slips:?}");
        }
    }

    #[test]
    fn sound_sentences_have_none() {
        for text in [
            "Der Verein hat das Boot herausgezogen und ist am Deich entlanggefahren.",
            "Der Rat will in Lindenau fest bauen und wieder singen.",
            "Der pro-nordische Verein war nicht-öffentlich tätig und kaufte ein E-Boot.",
            "Die Werft- und Hafenchefs lobten die US-Botschaft und den EU-Gipfel.",
            "Am Montag hat die EU Zölle beschlossen, und die SPD Berge von Papier gedruckt.",
            "Zwei mal drei ist sechs, und der Verein sang drei Mal.",
            "Der Berg, seit dem die Stadt wächst, liegt in Rheinland-Pfalz.",
            "Seit dem Fest singt der Verein.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
