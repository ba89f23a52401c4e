//! "mehr als 200" turned into "weniger als 200": a bound is not moved, since "mehr als 100" would be true
//! as well, but turned round it excludes what the article says.

use super::Version;
use super::falsify::version;
use crate::annotate::Tokens;
use crate::generate::Scene;
use crate::lexicon::Tag;

/// What bounds a number, and what excludes it. "mindestens 40" leaves 40 open, and so does "höchstens
/// 40": neither is put for the other.
const TURNED: [(&[&str], &str); 14] = [
    (&["mehr", "als"], "weniger als"),
    (&["weniger", "als"], "mehr als"),
    (&["über"], "weniger als"),
    (&["mindestens"], "weniger als"),
    (&["wenigstens"], "weniger als"),
    (&["zumindest"], "weniger als"),
    (&["höchstens"], "mehr als"),
    (&["maximal"], "mehr als"),
    (&["bis", "zu"], "mehr als"),
    (&["knapp"], "mehr als"),
    (&["fast"], "mehr als"),
    (&["nahezu"], "mehr als"),
    (&["beinahe"], "mehr als"),
    (&["gut"], "weniger als"),
];

/// Words before a bound that would not go with its opposite, or make it a span.
const BOUND: [&str; 10] =
    ["nur", "noch", "nicht", "sogar", "lediglich", "bis", "auf", "von", "nochmals", "wesentlich"];

/// The stretch with each of its bounds turned.
pub(super) fn versions(scene: &Scene, tokens: &Tokens, place: &str) -> Vec<Version> {
    // "gehört mit über 800 Booten zu den größten": as few are not among them.
    let ranked = tokens.clone().any(|at| {
        let word = scene.annotated.word(at).to_lowercase();
        ["größt", "höchst", "rekord"].iter().any(|part| word.starts_with(part))
    });
    if ranked {
        return Vec::new();
    }
    // "verfügt über 50 Stimmen": no bound.
    let about = tokens.clone().any(|at| {
        matches!(
            scene.annotated.tokens[at].lemma.as_str(),
            "verfügen" | "berichten" | "sprechen" | "beraten" | "diskutieren" | "herrschen"
        )
    });
    tokens
        .clone()
        .filter(|&at| !(about && scene.annotated.word(at).eq_ignore_ascii_case("über")))
        .filter_map(|at| {
            let (words, turned) =
                TURNED.iter().find(|(words, _)| stands(scene, words, at, tokens))?;
            let end = at + words.len();
            Some(version(scene, at..end, (*turned).to_owned(), place, 0.87))
        })
        .collect()
}

/// Whether the words stand at a token and bound a number that can be more or fewer.
fn stands(scene: &Scene, words: &[&str], at: usize, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let end = at + words.len();
    let same = end < tokens.end
        && words.iter().zip(at..).all(|(word, at)| annotated.word(at).to_lowercase() == *word);
    if !same {
        return false;
    }
    let before = at.checked_sub(1).map_or("", |before| annotated.word(before)).to_lowercase();
    // "bereits seit mehr als 100 Jahren"
    let already = (1..=2).any(|back| {
        at.checked_sub(back).is_some_and(|at| {
            matches!(annotated.word(at), "bereits" | "schon" | "Bereits" | "Schon")
        })
    });
    let number = annotated.word(end);
    // "weniger als 81 Menschen": nobody counts so but from a round number.
    // "weniger als fünf Helfer" is said of nobody who was counted one by one.
    let exact = scene.tag(end) == Some(Tag::CARD)
        && (number.starts_with(|c: char| c.is_ascii_digit())
            && number.len() > 1
            && number.ends_with('0')
            || matches!(annotated.word(end + 1), "Millionen" | "Milliarden" | "Prozent"));
    // "mehr als die Hälfte der Mitglieder"
    let half = words.len() == 2
        && matches!(number, "die" | "der")
        && annotated.word(end + 1) == "Hälfte"
        && words[1] == "als";
    // "14 bis über 20", "über 18 Jahre alt": an age is told in passing.
    let span = matches!(annotated.word(end + 1), "bis" | "und" | "oder" | "–");
    let year =
        number.len() == 4 && number.parse::<u32>().is_ok_and(|year| (1500..2100).contains(&year));
    let clock = annotated.word(end + 1) == "Uhr";
    (exact || half) && !span && !already && !year && !clock && !BOUND.contains(&before.as_str())
}
