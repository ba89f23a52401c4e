//! Another day, month or year in the place of the article's: only where it is the time of what
//! the clause tells, and where that cannot have happened at the other time as well.

use super::Version;
use super::falsify::version;
use crate::annotate::{Clause, Entity, EntityKind, Tokens};
use crate::generate::Scene;
use crate::generate::families::time::vary;
use crate::lexicon::Tag;
use crate::text::calendar::MONTHS;

/// What tells that something happened at other times too.
const AGAIN: [&str; 21] = [
    "erneut",
    "wieder",
    "wiederum",
    "nochmals",
    "nochmal",
    "abermals",
    "wiederholt",
    "mehrmals",
    "mehrfach",
    "jährlich",
    "alljährlich",
    "täglich",
    "regelmäßig",
    "immer",
    "auch",
    "ebenfalls",
    "weiterhin",
    "zuletzt",
    "spätestens",
    "frühestens",
    "mindestens",
];

/// The statement at another time, if that would make it false.
pub(super) fn other(scene: &Scene, entity: &Entity, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    if entity.kind != EntityKind::Date
        || is_bound_to_another(scene, &entity.tokens)
        || !is_own_time(scene, entity)
        || may_be_repeated(scene, &entity.tokens)
        || is_measured(scene, &entity.tokens)
    {
        return None;
    }
    let said = annotated.words(&entity.tokens);
    let has = |names: &[&str]| said.split(' ').any(|word| names.contains(&word));
    // "in der Nacht vom 28. zum 29. April": the one day gives the other.
    if has(&["vom", "zum"]) {
        return None;
    }
    // Of which week a day was, and who remembers it? Nor does anybody a year or two more or less.
    if !has(&MONTHS) {
        return None;
    }
    let mut random = scene.random(&format!("tag {} {said}", entity.tokens.start));
    let other = (0..12)
        .filter_map(|_| vary(said, &mut random))
        .find(|other| other != said && !annotated.text.contains(other.as_str()))?;
    let first = crate::generate::compose::in_sentence(annotated, entity.tokens.start);
    let tail = other.split_once(' ').map(|(_, tail)| tail);
    let opens = said.split(' ').next()?;
    let other = match tail {
        Some(tail) if other.starts_with(opens) => format!("{first} {tail}"),
        _ => other,
    };
    Some(version(scene, entity.tokens.clone(), other, place, 0.86))
}

/// "zählte im März 40 Gäste": of another month the article tells nothing.
fn is_measured(scene: &Scene, date: &Tokens) -> bool {
    const MEASURING: [&str; 8] = [
        "zählen",
        "betragen",
        "liegen",
        "verzeichnen",
        "erreichen",
        "verkaufen",
        "verdienen",
        "erzielen",
    ];
    scene.annotated.clause_around(date.start).is_some_and(|clause| {
        clause.lemma.as_deref().is_some_and(|lemma| MEASURING.contains(&lemma))
            && clause
                .tokens
                .clone()
                .any(|at| !date.contains(&at) && scene.tag(at) == Some(Tag::CARD))
    })
}

/// "von Samstag auf Sonntag", "am Samstag, den 9. April": two that must fit each other.
fn is_bound_to_another(scene: &Scene, date: &Tokens) -> bool {
    let before = date.start.checked_sub(1).map_or("", |at| scene.annotated.word(at));
    let behind = scene.annotated.word(date.end);
    let period = matches!(behind, "auf" | "bis" | "zum" | "und" | "oder" | "an")
        || matches!(before, "auf" | "zum" | "und" | "oder");
    let dated = behind == "," && matches!(scene.annotated.word(date.end + 1), "den" | "dem");
    period || dated
}

/// Whether the expression says when the clause's own event was: "im Jahr 1969" of "die Landung im
/// Jahr 1969" does not; "nicht vor 2013" would be true of 2012, a forecast "für 2009" leaves 2011
/// open.
fn is_own_time(scene: &Scene, entity: &Entity) -> bool {
    let annotated = scene.annotated;
    let start = entity.tokens.start;
    let first = annotated.word(start).to_lowercase();
    let inside =
        matches!(first.as_str(), "am" | "im" | "in" | "an" | "seit" | "anfang" | "mitte" | "ende");
    let year = entity.tokens.len() == 1 && first.len() == 4 && first.parse::<u16>().is_ok();
    if !inside && !year {
        return false;
    }
    // "ermittelt nach einem Streit am Mittwoch": the day is that of the quarrel.
    let searches = annotated.clauses.iter().any(|clause| {
        clause.tokens.contains(&start)
            && clause.right.is_none()
            && clause.lemma.as_deref().is_some_and(|lemma| {
                matches!(lemma, "ermitteln" | "suchen" | "fahnden" | "untersuchen")
            })
            && clause.tokens.clone().any(|at| matches!(annotated.word(at), "nach" | "wegen"))
    });
    if searches {
        return false;
    }
    // "seit | Mitte Juli"
    if start > 0 && annotated.word(start - 1).eq_ignore_ascii_case("seit") {
        return true;
    }
    let Some(before) = start.checked_sub(1) else { return true };
    let behind_subject = annotated.clauses.iter().any(|clause| {
        let subject = clause.subject.map(|subject| &annotated.phrases[subject]);
        clause.tokens.contains(&start)
            && clause.mittelfeld.as_ref().is_some_and(|mittelfeld| {
                subject.is_some_and(|subject| {
                    subject.tokens == (mittelfeld.start..start)
                        && annotated.tokens[subject.tokens.end - 1].tag == Tag::NE
                })
            })
    });
    let opens = annotated
        .sentence_of(start)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == start);
    let attached = matches!(
        annotated.tokens[before].tag,
        Tag::NN
            | Tag::NE
            | Tag::FM
            | Tag::XY
            | Tag::CARD
            | Tag::ADJA
            | Tag::ART
            | Tag::APPR
            | Tag::APPRART
            | Tag::PTKNEG
            | Tag::KOKOM
    ) || matches!(annotated.word(before), ")" | "“");
    // "auf einer Sitzung am 6. Mai" is the time of what happened there too.
    let of_event = matches!(first.as_str(), "am" | "anfang" | "mitte" | "ende")
        && matches!(annotated.tokens[before].tag, Tag::NN | Tag::NE);
    opens || behind_subject || of_event || !attached
}

/// Whether what the clause tells may have happened at the other time as well: it says so itself,
/// or it is one of many such things before the article's own ("war zu einer Geldstrafe verurteilt
/// worden").
fn may_be_repeated(scene: &Scene, date: &Tokens) -> bool {
    let annotated = scene.annotated;
    let holds =
        |clause: &&Clause| clause.tokens.start <= date.start && date.end <= clause.tokens.end;
    let Some(clause) =
        annotated.clauses.iter().filter(holds).min_by_key(|clause| clause.tokens.len())
    else {
        return true;
    };
    let words = || clause.tokens.clone().map(|at| annotated.word(at).to_lowercase());
    let again = words().any(|word| {
        AGAIN.contains(&word.as_str())
            || word.starts_with("jede")
            || word.starts_with("weitere")
            || word.starts_with("ähnlich")
            || matches!(word.as_str(), "mal" | "male")
    });
    let auxiliary = clause.finite.map(|finite| annotated.word(finite).to_lowercase());
    let pluperfect = clause.right.is_some()
        && auxiliary
            .is_some_and(|verb| matches!(verb.as_str(), "hatte" | "hatten" | "war" | "waren"));
    let indefinite = words().any(|word| {
        matches!(
            word.as_str(),
            "ein" | "eine" | "einen" | "einem" | "einer" | "eines" | "mehrere" | "mehreren"
        )
    });
    // "Seit 2005 findet … jährlich statt" began once.
    let since = scene.annotated.word(date.start).eq_ignore_ascii_case("seit");
    again && !since || pluperfect && indefinite
}
