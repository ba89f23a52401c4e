//! Another number in the place of the article's.

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::{TRIFLE_WORTH, version};
use crate::annotate::{Entity, EntityKind, Figure, Tokens};
use crate::generate::{Scene, figures};
use crate::lexicon::Tag;

/// Words before a number that make it a bound: "mehr als 200" would be true as well where the
/// article has "mehr als 500".
const BOUNDS: [&str; 12] = [
    "über",
    "unter",
    "als",
    "bis",
    "mindestens",
    "wenigstens",
    "zumindest",
    "höchstens",
    "maximal",
    "minimal",
    "ab",
    "zwischen",
];

/// Ages differ by a few years and stay within what people reach.
const AGES: std::ops::RangeInclusive<u32> = 1..=105;

/// The statement with another number, if one would make it false.
pub(super) fn other(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let counted = matches!(
        entity.kind,
        EntityKind::Number | EntityKind::Money | EntityKind::Percent | EntityKind::Duration
    );
    let figure = entity.figure.as_ref().filter(|_| counted && !entity.relative)?;
    if !is_exchangeable(scene, entity, figure) || is_distance(scene, figure) {
        return None;
    }
    let said = scene.annotated.words(&figure.numeral);
    let lower = said.to_lowercase();
    let numeral = if said.contains(' ') { said } else { lower.as_str() };
    let mut random = scene.random(&format!("falsch {} {numeral}", entity.tokens.start));
    let absent = |other: &&String| !names_number(&scene.annotated.text, other);
    let other = if tells_age(scene, figure) {
        near_ages(numeral)?.choose(&mut random).cloned().filter(|other| absent(&other))?
    } else {
        let possible = |other: &&String| entity.kind != EntityKind::Percent || is_share(other);
        let others = figures::near(numeral, &mut random)?;
        let about = figure.modifier.is_some();
        others
            .iter()
            .filter(possible)
            .filter(|other| is_written_so(other) && (!about || is_round(other)))
            .filter(|other| figures::is_far(numeral, other, if about { ROUGHLY } else { NEARLY }))
            .find(absent)?
            .clone()
    };
    let mut version = version(scene, figure.numeral.clone(), other, place, 0.88);
    let trifle = tells_age(scene, figure) && !is_of_named(scene, &figure.numeral);
    if trifle || is_too_exact(numeral) {
        version.worth = TRIFLE_WORTH;
    }
    Some(version)
}

/// So many times as large is no longer much the same.
const NEARLY: f64 = 1.2;

/// The same of what is told "etwa".
const ROUGHLY: f64 = 1.45;

/// "900 Kilometer nördlich": who remembers how far it is?
fn is_distance(scene: &Scene, figure: &Figure) -> bool {
    let behind = |by: usize| scene.annotated.word(figure.numeral.end + by);
    matches!(behind(0), "Kilometer" | "Kilometern" | "km" | "Meter" | "Metern" | "Meilen")
        && (["nördlich", "südlich", "östlich", "westlich"]
            .iter()
            .any(|side| behind(1).ends_with(side))
            || matches!(behind(1), "entfernt" | "von" | "vom" | "vor" | "hinter" | "neben"))
}

/// "11.993": who remembers it to the last digit?
fn is_too_exact(numeral: &str) -> bool {
    let digits: Vec<char> = numeral.chars().filter(char::is_ascii_digit).collect();
    let round = digits.iter().rev().take_while(|&&digit| digit == '0').count();
    digits.len() - round > DIGITS
}

/// So many digits of a number a reader may remember.
const DIGITS: usize = 4;

/// Whether the sentence of a stretch names a person.
pub(super) fn is_of_named(scene: &Scene, tokens: &Tokens) -> bool {
    scene.sentence(tokens.start).is_some_and(|sentence| {
        scene
            .annotated
            .entities_in(&sentence)
            .iter()
            .any(|entity| entity.kind == EntityKind::Person)
    })
}

/// Whether the number stands alone and says exactly how many.
fn is_exchangeable(scene: &Scene, entity: &Entity, figure: &Figure) -> bool {
    let annotated = scene.annotated;
    let numeral = &figure.numeral;
    let open = figure.modifier.as_ref().is_some_and(|modifier| {
        !matches!(
            annotated.words(modifier).to_lowercase().as_str(),
            "rund"
                | "etwa"
                | "ungefähr"
                | "circa"
                | "zirka"
                | "ca."
                | "genau"
                | "exakt"
                | "schätzungsweise"
                | "annähernd"
                | "knapp"
                | "fast"
                | "nahezu"
                | "beinahe"
        )
    });
    let first = figure.modifier.as_ref().map_or(numeral.start, |modifier| modifier.start);
    let before = first.min(entity.tokens.start).checked_sub(1);
    let bounded = before.is_some_and(|at| {
        let up_to = at > 0 && annotated.word(at) == "zu" && annotated.word(at - 1) == "bis";
        up_to || BOUNDS.contains(&annotated.word(at).to_lowercase().as_str())
    });
    // "Boeing 737": a number that is part of a name.
    let named = before.is_some_and(|at| scene.tag(at) == Some(Tag::NE))
        && scene.tag(numeral.end).is_none_or(|tag| !tag.is_noun());
    // "zwei der drei", "zwei von drei": more than all there are would be absurd.
    // "in drei Ländern, von Bergen nach Lindenau": the places that are told count themselves.
    let places = annotated
        .sentence_of(numeral.start)
        .map(|sentence| annotated.sentences[sentence].tokens.clone())
        .map_or(0, |sentence| {
            let inside = annotated.entities_in(&sentence);
            inside.iter().filter(|entity| entity.kind == EntityKind::Place).count()
        });
    let listed = places > 1
        && ["Land", "Länder", "Stadt", "Städte", "Orte", "Staaten"]
            .iter()
            .any(|noun| annotated.word(numeral.end).starts_with(noun));
    let part = listed || matches!(annotated.word(numeral.end), "der" | "von" | "des" | "bis");
    // "acht der insgesamt elf"
    let part = part
        || (2..=3).any(|back| {
            numeral.start.checked_sub(back).is_some_and(|at| {
                scene.tag(at) == Some(Tag::CARD) && annotated.word(at + 1) == "der"
            })
        });
    // "Platz vier von 70"
    let part = part
        || before.is_some_and(|at| {
            annotated.word(at) == "von"
                && at.checked_sub(1).is_some_and(|at| scene.tag(at) == Some(Tag::CARD))
        });
    // "1516 König geworden": a year, whatever stands behind it.
    let said = annotated.words(numeral);
    let year =
        said.len() == 4 && said.parse::<u32>().is_ok_and(|year| (1000..2100).contains(&year));
    // "drei Drittel" is no share; "40 Prozent der Stimmen und 44 Sitze" must fit each other.
    let fraction = figures::is_fraction(annotated.word(numeral.end));
    let seats = entity.kind == EntityKind::Percent
        && scene.sentence(entity.tokens.start).is_some_and(|sentence| {
            sentence.clone().any(|at| {
                let word = annotated.word(at);
                word.starts_with("Sitz") || word.starts_with("Mandat")
            })
        });
    // "auf die Plätze drei und vier": one of a row is not changed alone.
    let row = [numeral.end, numeral.start.wrapping_sub(1)].into_iter().any(|at| {
        scene.tag(at) == Some(Tag::KON)
            && [at.wrapping_sub(1), at + 1]
                .into_iter()
                .all(|side| scene.tag(side) == Some(Tag::CARD))
    });
    // "die zwei Gegenstimmen" are counted where they are named, and "das 80 Meter lange Schiff" is known
    // by its length.
    let counted = before.is_some_and(|at| {
        scene.tag(at) == Some(Tag::ART) && annotated.word(at).to_lowercase().starts_with('d')
    });
    // "von 86 auf 76 nach unten": which way it went, both tell.
    let near =
        |from: usize| (from..from + 3).map(|at| annotated.word(at)).any(|word| word == "auf");
    let word_before = before.map_or("", |at| annotated.word(at));
    let back = numeral.start.saturating_sub(4)..numeral.start;
    // "26,80 statt 25,50 Euro" as well.
    let instead = word_before == "statt"
        || (numeral.end..numeral.end + 3).any(|at| annotated.word(at) == "statt");
    let from_to = instead
        || word_before == "von" && near(numeral.end)
        || word_before == "auf" && back.clone().any(|at| annotated.word(at) == "von");
    // "rund 7" is not rounded.
    let rounded = figure.modifier.is_some() && said.parse::<u32>().is_ok_and(|value| value < 20);
    // "der höchste Stand seit 20 Jahren", "die zweite Pleite binnen zwei Jahren": true of fewer or more years too.
    let span = back
        .into_iter()
        .chain(numeral.start..numeral.start + 1)
        .any(|at| matches!(annotated.word(at), "seit" | "binnen" | "innerhalb"))
        && scene.sentence(numeral.start).is_some_and(|sentence| {
            sentence.into_iter().any(|at| {
                let word = annotated.word(at);
                let ranks =
                    ["ste", "sten", "ster", "stes", "stem"].iter().any(|end| word.ends_with(end));
                ranks && scene.tag(at) == Some(Tag::ADJA)
                    || annotated
                        .entity_at(at)
                        .is_some_and(|entity| entity.kind == EntityKind::Ordinal)
                    || matches!(
                        word,
                        "zweite" | "zweiten" | "dritte" | "dritten" | "mehr" | "weniger"
                    )
            })
        });
    // "mit der Startnummer zehn", "in Halle 2": by which number somebody or something goes.
    let label = numeral.start.checked_sub(1).is_some_and(|at| {
        scene.tag(at) == Some(Tag::NN)
            && LABELLED.iter().any(|noun| annotated.word(at).to_lowercase().ends_with(noun))
    });
    // "außer einer Stunde 23 Stunden am Tag": the one gives the other.
    let rest = entity.kind == EntityKind::Duration
        && scene.sentence(numeral.start).is_some_and(|sentence| {
            (sentence.start..numeral.start)
                .any(|at| annotated.word(at).eq_ignore_ascii_case("außer"))
        });
    // "ein Rekord von 71,70 Metern": what is near is not as far off.
    let record = said.contains(',')
        && scene.sentence(numeral.start).is_some_and(|mut sentence| {
            sentence.any(|at| annotated.word(at).to_lowercase().contains("rekord"))
        });
    // "mit 310 nur 21 Stimmen hinter Bergen mit 331": the others give it.
    let difference = scene.sentence(numeral.start).is_some_and(|sentence| {
        let numbers = annotated.entities.iter().filter(|each| {
            each.kind == EntityKind::Number && sentence.contains(&each.tokens.start)
        });
        numbers.count() > 2
            && sentence.clone().any(|at| {
                matches!(annotated.word(at), "hinter" | "Differenz" | "Unterschied" | "Vorsprung")
            })
    });
    // "der Plan „100.000 Anschlüsse“": a name.
    let quoted = annotated.quotations.iter().any(|quoted| quoted.tokens.contains(&numeral.start));
    !(quoted
        || difference
        || record
        || label
        || rest
        || span
        || open
        || bounded
        || named
        || part
        || year
        || fraction
        || seats
        || row
        || counted
        || from_to
        || rounded)
}

/// What goes by a number, as the last part of a compound too.
const LABELLED: [&str; 12] = [
    "nummer",
    "halle",
    "stand",
    "gleis",
    "zimmer",
    "linie",
    "artikel",
    "paragraph",
    "absatz",
    "kapitel",
    "bundesstraße",
    "raum",
];

/// "im Alter von 79 Jahren", "83 Jahre alt".
fn tells_age(scene: &Scene, figure: &Figure) -> bool {
    let annotated = scene.annotated;
    let years = annotated.word(figure.numeral.end).starts_with("Jahre");
    let before =
        |back: usize| figure.numeral.start.checked_sub(back).map_or("", |at| annotated.word(at));
    let old = annotated.word(figure.numeral.end + 1) == "alt";
    years && (old || before(1) == "von" && before(2) == "Alter")
}

/// Ages near an age in figures, none of them absurd and none on the other side of childhood.
pub(super) fn near_ages(numeral: &str) -> Option<Vec<String>> {
    let age: u32 = numeral.parse().ok()?;
    let steps: &[u32] = if age < 18 { &[2, 3] } else { &[4, 6, 7, 9] };
    let near: Vec<String> = steps
        .iter()
        .flat_map(|step| [age.checked_sub(*step), age.checked_add(*step)])
        .flatten()
        .filter(|other| AGES.contains(other) && (*other < 18) == (age < 18))
        .map(|other| other.to_string())
        .collect();
    (!near.is_empty()).then_some(near)
}

/// "1110 Millionen" is written "1,11 Milliarden".
fn is_written_so(numeral: &str) -> bool {
    numeral.split_once(' ').is_none_or(|(number, _)| {
        number
            .replace('.', "")
            .replace(',', ".")
            .parse::<f64>()
            .map_or(true, |value| value < 1000.0)
    })
}

/// "rund 98" is no round number: what is said about stands at a five or a zero.
fn is_round(numeral: &str) -> bool {
    let number = numeral.split(' ').next().unwrap_or_default();
    !number.chars().all(|c| c.is_ascii_digit()) || number.ends_with(['0', '5'])
}

/// Whether a number of percent is a share of something.
fn is_share(numeral: &str) -> bool {
    // Number words reach twelve.
    numeral.replace(',', ".").parse::<f64>().map_or(true, |value| value < 100.0)
}

/// Whether the text has the number as a word of its own.
pub(super) fn names_number(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_stay_what_people_reach() {
        assert_eq!(near_ages("100").unwrap(), ["96", "104", "94", "93", "91"]);
        assert_eq!(near_ages("16").unwrap(), ["14", "13"]);
        assert_eq!(near_ages("zwölf"), None);
    }

    #[test]
    fn what_is_said_about_is_round() {
        assert!(is_round("120") && is_round("95") && is_round("2,7 Millionen") && is_round("elf"));
        assert!(!is_round("98") && !is_round("31 Millionen"));
    }

    #[test]
    fn no_share_is_more_than_all() {
        assert!(
            is_share("58")
                && is_share("99,5")
                && is_share("acht")
                && !is_share("116")
                && !is_share("149,7")
        );
    }
}
