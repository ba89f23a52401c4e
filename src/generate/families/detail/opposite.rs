//! A word of a statement turned into its opposite.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Version;
use super::falsify::version;
use crate::annotate::{Function, Number, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::compose::lower_first;
use crate::lexicon::Tag;

/// A line of `data/opposites.txt`: which words it is of, what they are, what stands in their place.
struct Pair {
    kind: &'static str,
    from: Vec<&'static str>,
    to: &'static str,
}

/// The pairs by their first word, and those of adjectives, whose ending is any.
struct Pairs {
    words: HashMap<&'static str, Vec<Pair>>,
    adjectives: Vec<Pair>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let mut pairs = Pairs { words: HashMap::new(), adjectives: Vec::new() };
    let lines = include_str!("../../../../data/opposites.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let Some((kind, words)) = line.split_once(' ') else { continue };
        let parted = words.split_once(" / ").or_else(|| words.split_once(' '));
        let Some((from, to)) = parted else { continue };
        let pair = Pair { kind, from: from.split(' ').collect(), to };
        match (kind, pair.from.first()) {
            ("adj", _) => pairs.adjectives.push(pair),
            (_, Some(&first)) => pairs.words.entry(first).or_default().push(pair),
            _ => {}
        }
    }
    pairs
});

/// The stretch with one of its words turned, once for each that has an opposite; words that somebody
/// is quoted with stay, and so does what is denied.
pub(super) fn versions(scene: &Scene, tokens: &Tokens, place: &str) -> Vec<Version> {
    let annotated = scene.annotated;
    if tokens.clone().any(|at| annotated.tokens[at].tag == Tag::PTKNEG) {
        return Vec::new();
    }
    let quoted = |at: usize| annotated.quotations.iter().any(|each| each.tokens.contains(&at));
    // "teilweise im Süden und teilweise im Osten": one of two alike is not turned alone.
    let alone = |at: usize| {
        tokens.clone().filter(|&other| annotated.word(other) == annotated.word(at)).count() == 1
    };
    tokens
        .clone()
        .filter(|&at| !quoted(at) && alone(at))
        .filter_map(|at| {
            let (turned, words) = turn(scene, at, tokens)?;
            Some(version(scene, turned, words, place, 0.85))
        })
        .collect()
}

/// What stands in the place of the words that start at a token.
fn turn(scene: &Scene, at: usize, tokens: &Tokens) -> Option<(Tokens, String)> {
    let annotated = scene.annotated;
    let word = annotated.word(at);
    let tag = scene.tag(at)?;
    let before = at.checked_sub(1).map_or("", |before| annotated.word(before));
    // "der Nahe Osten" is a name; "häufiger als angenommen" tells of no decision; "immer größere
    // Kritik" has no opposite that could be.
    let region = ["Nahe", "Mittlere", "Ferne", "Wilde"].iter().any(|name| before.starts_with(name));
    if region || matches!(before, "als" | "immer") {
        return None;
    }
    let small = (at == tokens.start).then(|| lower_first(word));
    let of = |word: &str| PAIRS.words.get(word).into_iter().flatten();
    let other = small.as_deref().filter(|small| *small != word);
    let pairs = of(word).chain(other.into_iter().flat_map(of));
    pairs.chain(&PAIRS.adjectives).find_map(|pair| {
        let [from] = pair.from.as_slice() else {
            let end = at + pair.from.len();
            let same = end <= tokens.end
                && pair.from.iter().zip(at..).all(|(from, at)| {
                    let word = annotated.word(at);
                    word == *from || at == tokens.start && lower_first(word) == *from
                });
            // "bereits seit wenigen Wochen" is said of nothing.
            let odd = pair.to.contains("wenigen") && matches!(before, "bereits" | "schon");
            return (pair.kind == "words" && same && !odd).then(|| (at..end, pair.to.to_owned()));
        };
        let to = match pair.kind {
            "verb" | "fin" | "part" => (*from == word && is_turned_verb(scene, at, pair, tokens))
                .then(|| pair.to.to_owned()),
            "noun" => {
                (*from == word && tag == Tag::NN && is_turned_noun(scene, at, pair.to, tokens))
                    .then(|| pair.to.to_owned())
            }
            "plur" => {
                let plural = annotated
                    .phrase_around(at)
                    .is_some_and(|phrase| phrase.morph.number == Some(Number::Plur));
                // "zwei Männer", not "die Beschneidung von Männern"
                let sex = ["Männer", "Frauen", "Jungen", "Mädchen"]
                    .iter()
                    .any(|noun| word.starts_with(noun));
                let counted =
                    at.checked_sub(1).is_some_and(|before| scene.tag(before) == Some(Tag::CARD));
                let goes = goes_with_profit(scene, at, tokens) && (!sex || counted);
                (*from == word && tag == Tag::NN && plural && goes).then(|| pair.to.to_owned())
            }
            "adv" => {
                (*from == word && is_turned_adverb(scene, at, tokens)).then(|| pair.to.to_owned())
            }
            "adj" => turned_adjective(scene, at, from, pair.to),
            _ => None,
        };
        to.map(|to| (at..at + 1, to))
    })
}

/// Whether a verb can be exchanged for its opposite: the forms are alike, and what stands beside it
/// goes with both.
fn is_turned_verb(scene: &Scene, at: usize, pair: &Pair, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let tag = annotated.tokens[at].tag;
    let (word, to) = (annotated.word(at), pair.to);
    let participle =
        to.starts_with("ge") || to.ends_with("en") && word.ends_with('t') || to == "abgelehnt";
    let finite = tag.is_finite();
    // "erlaubt" is a finite verb or a participle; its opposite is one of them.
    let alike = match pair.kind {
        "fin" => finite,
        "part" => matches!(tag, Tag::VVPP | Tag::ADJD),
        _ => (tag.is_verb() || tag == Tag::ADJD) && !(finite && participle),
    };
    // "bestätigten sich" is another verb than "bestätigten".
    let reflexive = scene.tag(at + 1) == Some(Tag::PRF);
    // "gewann 3:0" turned is "verlor 3:0"; "wegen Betrugs freigelassen" is no sense.
    let bound = tokens.clone().any(|at| {
        let word = annotated.word(at);
        word == "wegen"
            || word == ":"
            || word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit())
            // "stieg auf über 800": a bound tells which way it went.
            || word == "auf" && BOUNDS.contains(&annotated.word(at + 1))
    });
    alike
        && !reflexive
        && !bound
        && !goes_with_its_verb(scene, tokens, at)
        && !lacks_its_sense(scene, tokens, at)
}

/// Words behind "auf" that make a number a bound.
const BOUNDS: [&str; 7] =
    ["über", "mehr", "unter", "weniger", "mindestens", "höchstens", "maximal"];

/// What is accepted where it is not turned down, as the last part of a word: not an operation, which is
/// approved.
const ACCEPTED: [&str; 22] = [
    "antrag",
    "anträge",
    "vorschlag",
    "vorschläge",
    "gesetz",
    "gesetze",
    "entwurf",
    "vorlage",
    "angebot",
    "einladung",
    "resolution",
    "initiative",
    "vertrag",
    "abkommen",
    "kompromiss",
    "reform",
    "verfassung",
    "klage",
    "beschwerde",
    "haushalt",
    "schiedsspruch",
    "plan",
];

/// Verbs whose opposite is one only of certain things: prices fall and rise, ships sink; games and
/// votes are lost and won, the way is not.
fn lacks_its_sense(scene: &Scene, tokens: &Tokens, at: usize) -> bool {
    const CONTESTS: [&str; 12] = [
        "spiel",
        "wahl",
        "partie",
        "prozess",
        "match",
        "duell",
        "finale",
        "rennen",
        "kampf",
        "abstimmung",
        "begegnung",
        "schlacht",
    ];
    const DOWN: [&str; 8] =
        ["sank", "sanken", "gesunken", "sinkt", "fiel", "fielen", "gefallen", "fällt"];
    const LOST: [&str; 4] = ["verlor", "verloren", "unterlag", "unterlagen"];
    let annotated = scene.annotated;
    let word = annotated.word(at);
    let has = |words: &[&str]| {
        tokens.clone().any(|at| words.contains(&annotated.word(at).to_lowercase().as_str()))
    };
    let measured = has(&["prozent", "punkte", "punkten"]) && has(&["um", "auf"]);
    let contest = tokens.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        CONTESTS.iter().any(|each| word.ends_with(each))
    });
    let accepted = tokens.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        ACCEPTED.iter().any(|each| {
            word.ends_with(each) || word.strip_suffix('s').is_some_and(|word| word.ends_with(each))
        })
    });
    DOWN.contains(&word) && !measured
        || LOST.contains(&word) && !contest
        || matches!(word, "entlassen" | "eröffnet") && has(&["aus", "gegen", "auf"])
        || word == "abgelehnt" && (has(&["zu", "ab"]) || !accepted)
        // "gelang eine sehr gute Fahrt": what is good has not failed.
        || word.starts_with("gel")
            && tokens.clone().any(|at| annotated.word(at).starts_with("gute"))
        // "unterstützt das Projekt mit drei Millionen Euro"
        || word.starts_with("unterstütz") && has(&["mit", "bei", "beim", "durch", "euro"])
}

/// Whether words beside a verb are right with it and would be odd with its opposite: "gewann die
/// Goldmedaille", "zu drei Jahren verurteilt", "begann mit den Arbeiten", "stieg aus".
fn goes_with_its_verb(scene: &Scene, tokens: &Tokens, at: usize) -> bool {
    const PRIZES: [&str; 11] = [
        "preis",
        "medaille",
        "gold",
        "silber",
        "bronze",
        "pokal",
        "titel",
        "oscar",
        "meisterschaft",
        "turnier",
        "grand prix",
    ];
    let annotated = scene.annotated;
    let verb = annotated.word(at).to_lowercase();
    let has = |words: &[&str]| tokens.clone().any(|at| words.contains(&annotated.word(at)));
    let particle = scene.tag(at).is_some_and(Tag::is_verb)
        && tokens.clone().any(|at| scene.tag(at) == Some(Tag::PTKVZ));
    let prize = matches!(verb.as_str(), "gewann" | "gewannen" | "gewonnen" | "gewinnt")
        && tokens.clone().any(|at| {
            let word = annotated.word(at).to_lowercase();
            PRIZES.iter().any(|prize| word.contains(prize))
        });
    let judged = matches!(verb.as_str(), "verurteilt" | "freigesprochen")
        && has(&["zu", "zum", "zur", "von", "vom"]);
    let opened = verb.starts_with("beg") && has(&["mit", "damit", "zu"]);
    // "begann seine Laufbahn" has an object, "endete" has none.
    let opened = opened
        || verb.starts_with("beg")
            && annotated.phrases.iter().any(|phrase| {
                phrase.kind == PhraseKind::Np
                    && !matches!(
                        phrase.function,
                        Some(Function::Subject | Function::Time | Function::Attribute)
                    )
                    && tokens.contains(&phrase.head)
            });
    let bought = verb.contains("kauf") && has(&["von", "vom", "bei", "an"]);
    // "hat die Haftstrafe bestätigt": a court denies none. "konnte auf den siebten Platz sinken"
    let lower = |at: usize| annotated.word(at).to_lowercase();
    let sentenced = verb.starts_with("bestätig")
        && tokens.clone().any(|at| {
            ["gericht", "strafe", "urteil", "haft"].iter().any(|part| lower(at).contains(part))
        });
    let able = ["steigen", "gewinnen", "zunehmen", "wachsen"].contains(&verb.as_str())
        && tokens.clone().any(|at| lower(at).starts_with("konnte"));
    particle || prize || judged || opened || bought || sentenced || able
}

/// Whether a word beside a verb can be exchanged: what is high is told of the subject, not of a
/// measure ("zehn Meter hoch", "hoch verschuldet").
fn is_turned_adverb(scene: &Scene, at: usize, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let word = annotated.word(at);
    let any = |tag: Tag| tokens.clone().any(|at| scene.tag(at) == Some(tag));
    let predicate = matches!(scene.tag(at + 1), None | Some(Tag::STOP | Tag::COMMA));
    matches!(annotated.tokens[at].tag, Tag::ADV | Tag::ADJD)
        && (word != "hoch" || predicate && !any(Tag::CARD) && !any(Tag::PTKVZ))
}

const SIDES: [&str; 4] = ["nord", "süd", "ost", "west"];

/// Whether a noun can be exchanged: a side is not where another word names that side too, "Der Süden …,
/// während im Südsudan …".
fn is_turned_noun(scene: &Scene, at: usize, to: &str, tokens: &Tokens) -> bool {
    let lower = |at: usize| scene.annotated.word(at).to_lowercase();
    let word = scene.annotated.word(at);
    // "eine große Minderheit", "deutliche Verluste erzielen"
    let sized = matches!(word, "Mehrheit" | "Minderheit")
        && at.checked_sub(1).is_some_and(|before| scene.tag(before) == Some(Tag::ADJA));
    if sized || !goes_with_profit(scene, at, tokens) {
        return false;
    }
    let side = SIDES.iter().any(|side| to.to_lowercase().starts_with(side));
    !side
        || tokens
            .clone()
            .all(|other| other == at || !SIDES.iter().any(|side| lower(other).starts_with(side)))
}

/// Losses are made, not gained.
fn goes_with_profit(scene: &Scene, at: usize, tokens: &Tokens) -> bool {
    let profit =
        ["Gewinn", "Verlust"].iter().any(|noun| scene.annotated.word(at).starts_with(noun));
    let gained = tokens.clone().any(|at| {
        matches!(
            scene.annotated.tokens[at].lemma.as_str(),
            "erzielen" | "erwirtschaften" | "erleiden" | "hinnehmen" | "einfahren"
        )
    });
    !(profit && gained)
}

fn turned_adjective(scene: &Scene, at: usize, from: &str, to: &str) -> Option<String> {
    const ENDINGS: [&str; 5] = ["e", "en", "em", "er", "es"];
    let word = scene.annotated.word(at);
    // Asked of every word with every pair: the letters first.
    if !(word.starts_with(from) || word.starts_with(to))
        || scene.tag(at) != Some(Tag::ADJA)
        || is_direction(from) && !is_stretch(scene.annotated.word(at + 1))
        // "seit längerer Zeit"
        || scene.annotated.word(at + 1) == "Zeit"
        // "hohe Löhne", not "eine hohe Strafe"
        || from == "hoh" && !is_graded(scene.annotated.word(at + 1))
        // "eine private Anzeige": nobody else files one.
        || matches!(from, "staatlich" | "privat") && !is_owned(scene.annotated.word(at + 1))
        // "die ehemalige Sowjetunion"
        || from == "ehemalig" && !scene.annotated.is_person_noun(at + 1)
    {
        return None;
    }
    let alone = scene
        .annotated
        .phrase_around(at)
        .is_some_and(|phrase| phrase.morph.number == Some(Number::Sing));
    // The second largest is one, and not turned into the largest: "hoher" and "niedriger" are.
    let second = to.starts_with("zweit");
    if second && !alone {
        return None;
    }
    let both = !second;
    [(from, to), (to, from)].iter().take(1 + usize::from(both)).find_map(|(from, to)| {
        let ending = word.strip_prefix(from)?;
        ENDINGS.contains(&ending).then(|| format!("{to}{ending}"))
    })
}

/// Whether what a noun names is high or low.
fn is_graded(noun: &str) -> bool {
    const GRADED: [&str; 13] = [
        "losigkeit",
        "beteiligung",
        "nachfrage",
        "temperaturen",
        "preise",
        "preisen",
        "preis",
        "kosten",
        "löhne",
        "löhnen",
        "zinsen",
        "quote",
        "einkommen",
    ];
    let noun = noun.to_lowercase();
    GRADED.iter().any(|each| noun.ends_with(each))
}

/// Whether what a noun names belongs to a state or to somebody.
fn is_owned(noun: &str) -> bool {
    const OWNED: [&str; 24] = [
        "unternehmen",
        "firma",
        "firmen",
        "konzern",
        "betrieb",
        "gesellschaft",
        "gesellschaften",
        "schule",
        "universität",
        "sender",
        "fernsehen",
        "bank",
        "banken",
        "klinik",
        "krankenhaus",
        "museum",
        "sammlung",
        "träger",
        "stiftung",
        "bahn",
        "versicherung",
        "medien",
        "förderung",
        "eigentum",
    ];
    let noun = noun.to_lowercase();
    OWNED
        .iter()
        .any(|each| noun.strip_suffix('s').unwrap_or(&noun).ends_with(each) || noun.ends_with(each))
}

fn is_direction(adjective: &str) -> bool {
    ["nörd", "süd", "öst", "west"].iter().any(|side| adjective.starts_with(side))
}

/// Whether the noun behind an adjective is a stretch of land: "der östliche Stadtrand", not
/// "östliche Regierungen".
fn is_stretch(noun: &str) -> bool {
    const LANDS: [&str; 15] = [
        "teil", "provinz", "region", "gebiet", "küste", "rand", "vorort", "grenze", "stadt",
        "bezirk", "ufer", "zipfel", "hälfte", "seite", "hang",
    ];
    let noun = noun.to_lowercase();
    LANDS.iter().any(|land| noun.contains(land))
}
