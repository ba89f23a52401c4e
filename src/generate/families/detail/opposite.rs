//! A word of a statement turned into its opposite.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Version;
use super::falsify::version;
use crate::annotate::{ClauseKind, EntityKind, Function, Number, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::compose::lower_first;
use crate::lexicon::Tag;

/// A line of `data/opposites.txt`: which words it is of, what they are, what stands in their place.
struct Pair {
    kind: &'static str,
    from: Vec<&'static str>,
    to: &'static str,
    /// The class of words of which one must stand beside it (`true`) or none may.
    beside: Option<(bool, &'static str)>,
}

/// The pairs by their first word, those of adjectives, whose ending is any, and the classes of words.
struct Pairs {
    words: HashMap<&'static str, Vec<Pair>>,
    adjectives: Vec<Pair>,
    classes: HashMap<&'static str, Vec<&'static str>>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let mut pairs =
        Pairs { words: HashMap::new(), adjectives: Vec::new(), classes: HashMap::new() };
    let lines = include_str!("../../../../data/opposites.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let Some((kind, words)) = line.split_once(' ') else { continue };
        let (words, beside) = match words.split_once(['@', '!']) {
            Some((words_before, class)) => {
                (words_before.trim_end(), Some((words.contains('@'), class)))
            }
            None => (words, None),
        };
        let parted = words.split_once(" / ").or_else(|| words.split_once(' '));
        let Some((from, to)) = parted else { continue };
        let pair = Pair { kind, from: from.split(' ').collect(), to, beside };
        match (kind, pair.from.first()) {
            ("class", _) => {
                pairs.classes.insert(from, to.split(' ').collect());
            }
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
    // "Die Wirtschaft wuchs, Reisende stützten sie": the rest would contradict what is turned.
    let verbs = tokens.clone().filter(|&at| annotated.tokens[at].tag.is_finite()).count();
    let parts = annotated.clauses.iter().filter(|clause| {
        clause.kind != ClauseKind::Main
            && tokens.start <= clause.tokens.start
            && clause.tokens.end <= tokens.end
    });
    if verbs > parts.count() + 1
        || tokens.clone().any(|at| annotated.tokens[at].tag == Tag::PTKNEG)
        || goes_one_way(scene, tokens)
    {
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
            (!picks_another(scene, at, &words)).then_some(())?;
            Some(version(scene, turned, words, place, 0.85))
        })
        .collect()
}

/// "hat trotz der Mahnung nicht bezahlt": beside a cause, a wish or a fear the opposite makes no sense.
pub(super) fn goes_one_way(scene: &Scene, tokens: &Tokens) -> bool {
    has_of_class(scene, tokens, "never")
}

/// Whether a word of the stretch, no name, has a part of this class, or is whoever is acted upon.
fn has_of_class(scene: &Scene, tokens: &Tokens, class: &str) -> bool {
    let parts = PAIRS.classes.get(class).map_or(&[] as &[_], Vec::as_slice);
    let annotated = scene.annotated;
    tokens.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        let entity = annotated.entity_at(at);
        let acts = annotated.clause_around(at).is_some_and(|clause| {
            let subject = clause.subject.map(|subject| &annotated.phrases[subject].tokens);
            !clause.passive && subject.is_some_and(|subject| subject.contains(&at))
        });
        let person = !acts
            && (annotated.is_person_noun(at)
                || entity.is_some_and(|entity| entity.kind == EntityKind::Person));
        parts.iter().any(|part| {
            *part == "*" && person || scene.tag(at) != Some(Tag::NE) && word.contains(part)
        })
    })
}

/// "Das zweitgrößte Bündnis traf sich", "kontrolliert Gebiete im Süden": of another one than the
/// article's it may be true as well. Which one it is tells a name beside it or a clause that equates.
fn picks_another(scene: &Scene, at: usize, words: &str) -> bool {
    let annotated = scene.annotated;
    let Some(clause) = annotated.clause_around(at) else { return false };
    if SIDES.iter().any(|side| words.to_lowercase().starts_with(side)) {
        return annotated.phrases.iter().any(|phrase| {
            let first = phrase.base.start + usize::from(phrase.kind == PhraseKind::Pp);
            clause.tokens.start <= phrase.base.start
                && phrase.base.end <= clause.tokens.end
                && annotated.tokens[phrase.head].morph.number != Some(Number::Sing)
                && scene.tag(phrase.base.start) != Some(Tag::APPRART)
                && matches!(scene.tag(first), Some(Tag::NN | Tag::ADJA | Tag::PIAT))
        });
    }
    let subject = clause.subject.map(|subject| &annotated.phrases[subject]);
    let equates = clause
        .lemma
        .as_deref()
        .is_some_and(|lemma| matches!(lemma, "sein" | "werden" | "bleiben" | "gelten" | "heißen"));
    scene.tag(at) == Some(Tag::ADJA)
        && !equates
        && subject.is_some_and(|subject| {
            let end = clause.finite.filter(|&finite| finite > at).unwrap_or(clause.tokens.end);
            subject.base.contains(&at)
                && scene.annotated.word(subject.base.start).to_lowercase().starts_with('d')
                && !(at..end).any(|at| {
                    annotated.entity_at(at).is_some_and(|entity| {
                        matches!(entity.kind, EntityKind::Person | EntityKind::Organisation)
                    })
                })
        })
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
        let others = || [tokens.start..at, at + 1..tokens.end];
        if pair.beside.is_some_and(|(must, class)| {
            word.starts_with(pair.from[0])
                && others().iter().any(|part| has_of_class(scene, part, class)) != must
        }) {
            return None;
        }
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
                // "zwei Männer", not "die Beschneidung von Männern", "sechzig Männer"
                let sex = ["Männer", "Frauen", "Jungen", "Mädchen", "Söhne", "Brüder"]
                    .iter()
                    .any(|noun| word.starts_with(noun));
                let counted = COUNTED.contains(&before);
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

/// As many as are told one by one.
const COUNTED: [&str; 5] = ["zwei", "drei", "vier", "fünf", "sechs"];

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

/// Verbs whose opposite is one only of certain things: prices fall and rise, ships sink; games and
/// votes are lost and won, the way is not.
fn lacks_its_sense(scene: &Scene, tokens: &Tokens, at: usize) -> bool {
    const DOWN: [&str; 8] =
        ["sank", "sanken", "gesunken", "sinkt", "fiel", "fielen", "gefallen", "fällt"];
    let annotated = scene.annotated;
    let word = annotated.word(at);
    let has = |words: &[&str]| {
        tokens.clone().any(|at| words.contains(&annotated.word(at).to_lowercase().as_str()))
    };
    let measured = has(&["prozent", "punkte", "punkten"]) && has(&["um", "auf"]);
    DOWN.contains(&word) && !measured
        || matches!(word, "entlassen" | "eröffnet") && has(&["aus", "gegen", "auf"])
        || word == "abgelehnt" && has(&["zu", "ab"])
        // "gelang eine sehr gute Fahrt": what is good has not failed.
        || word == "gelang"
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
    // "endete mit einem Freispruch", "endete tödlich"
    let begins = ["begi", "bega", "bego"].iter().any(|part| verb.starts_with(part));
    let opened = begins && has(&["mit", "damit", "zu"])
        || verb.starts_with("end")
            && (has(&["mit", "ohne", "in", "im"])
                || tokens.clone().any(|at| scene.tag(at) == Some(Tag::ADJD)));
    // "begann seine Laufbahn" has an object, "endete" has none.
    let opened = opened
        || begins
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
    // "teilweise heftig", "gilt teilweise als": no more or less than a part.
    let part = word == "teilweise"
        && !(matches!(scene.tag(at + 1), Some(Tag::VVPP | Tag::ADJD))
            && annotated.word(at + 1).ends_with(['t', 'n']));
    // "kurz nach zwei Uhr nachts"
    let hour = word == "nachts" && annotated.word(at - usize::from(at > 0)) == "Uhr";
    matches!(annotated.tokens[at].tag, Tag::ADV | Tag::ADJD)
        && !part
        && !hour
        && (word != "hoch" || predicate && !any(Tag::CARD) && !any(Tag::PTKVZ))
}

const SIDES: [&str; 4] = ["nord", "süd", "ost", "west"];

/// Whether a noun can be exchanged: a side is not where another word names that side too, "Der Süden …,
/// während im Südsudan …".
fn is_turned_noun(scene: &Scene, at: usize, to: &str, tokens: &Tokens) -> bool {
    let lower = |at: usize| scene.annotated.word(at).to_lowercase();
    let word = scene.annotated.word(at);
    // "die Minderheit der Händler", "eine große Minderheit", "deutliche Verluste erzielen"
    let sized = matches!(word, "Mehrheit" | "Minderheit")
        && at.checked_sub(1).is_some_and(|before| {
            matches!(scene.tag(before), Some(Tag::ADJA | Tag::ART))
                && !scene.annotated.word(before).to_lowercase().starts_with("ein")
        });
    // "seine Mehrheit im Parlament", "der Verlust des Titels", "ein Gewinn für die Stadt"
    let next = scene.annotated.word(at + 1);
    let open = match word {
        "Mehrheit" | "Minderheit" => !matches!(next, "der" | "des"),
        "Gewinn" | "Verlust" => matches!(next, "der" | "des" | "eines" | "einer" | "an" | "für"),
        _ => false,
    };
    // "Der Winter legt eine Pause ein": no season but as a time.
    let season = ["Sommer", "Winter", "Früh", "Herbst"].iter().any(|name| word.starts_with(name))
        && scene
            .annotated
            .phrase_around(at)
            .is_none_or(|phrase| phrase.function != Some(Function::Time));
    if sized || open || season || !goes_with_profit(scene, at, tokens) {
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
        || from == "hoh" && !has_of_class(scene, &(at + 1..at + 2), "graded")
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
