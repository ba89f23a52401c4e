//! "Wann …?": a point in time of a clause that the article tells as a fact.

use std::collections::BTreeSet;

use rand::RngExt;

use super::who::is_telling;
use crate::annotate::{Clause, Entity, EntityKind, Phrase, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::{answering, distractors, stem};
use crate::lexicon::Tag;
use crate::text::calendar::{MONTHS, WEEKDAYS};

/// Proposes an item for every point in time that stands as a phrase of its own.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in super::facts(scene) {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

/// Phrases at the clause's own level that stand in its Vorfeld or Mittelfeld.
pub(super) fn own_phrases<'a>(
    scene: &'a Scene,
    clause: &'a Clause,
) -> impl Iterator<Item = &'a Phrase> {
    let fields = [clause.vorfeld.clone(), clause.mittelfeld.clone()];
    scene.annotated.phrases.iter().filter(move |phrase| {
        phrase.function != Some(crate::annotate::Function::Attribute)
            && fields
                .iter()
                .flatten()
                .any(|field| field.start <= phrase.tokens.start && phrase.tokens.end <= field.end)
            && !inside_part(scene, clause, &phrase.tokens)
            && !is_in_attribute(scene, &phrase.tokens)
    })
}

/// "der am 5. Mai in Nordhafen geborene Kapitän": whether what stands before a phrase is the article of
/// a noun behind it, other phrases between them left out.
fn is_in_attribute(scene: &Scene, phrase: &Tokens) -> bool {
    let annotated = scene.annotated;
    let mut start = phrase.start;
    while let Some(before) = start.checked_sub(1) {
        match annotated.tokens[before].tag {
            Tag::ART | Tag::PPOSAT | Tag::PDAT => return true,
            Tag::ADV | Tag::ADJD => start = before,
            _ => {
                let between = annotated
                    .phrases
                    .iter()
                    .find(|other| other.kind == PhraseKind::Pp && other.tokens.end == start);
                match between {
                    Some(other) => start = other.tokens.start,
                    None => return false,
                }
            }
        }
    }
    false
}

/// Whether the stretch lies in a clause that is part of `clause`.
fn inside_part(scene: &Scene, clause: &Clause, tokens: &Tokens) -> bool {
    scene.annotated.clauses.iter().any(|part| {
        part.tokens.len() < clause.tokens.len()
            && clause.tokens.start <= part.tokens.start
            && part.tokens.end <= clause.tokens.end
            && part.tokens.start <= tokens.start
            && tokens.end <= part.tokens.end
    })
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let entity = annotated.entities.iter().find(|entity| {
        entity.kind == EntityKind::Date
            && phrase.tokens.start <= entity.tokens.start
            && entity.tokens.end <= phrase.tokens.end
    })?;
    let asked = asked(scene, clause, phrase, entity)?;
    // "wird für Mai angepeilt": for when, not when.
    let planned = clause.lemma.as_deref().is_some_and(|lemma| PLANNED.contains(&lemma));
    if planned {
        return None;
    }
    let words = crate::generate::compose::in_sentence(annotated, asked.start)
        + annotated.words(&asked).strip_prefix(annotated.word(asked.start))?;
    let grain = grain(&words);
    let word = question_word(&annotated.word(asked.start).to_lowercase(), grain)?;
    // "haben seit 2007 die Steuer abgeschafft": once, and not ever since.
    let over = word.starts_with("Seit")
        && clause.right.clone().into_iter().flatten().any(|at| scene.tag(at) == Some(Tag::VVPP))
        && matches!(
            annotated.word(clause.finite?),
            "hat" | "haben" | "hatte" | "hatten" | "wurde" | "wurden"
        );
    // What everybody has learnt at school.
    let long_ago = words
        .split(' ')
        .any(|word| word.len() == 4 && word.parse().is_ok_and(|year: u32| year < LONG_AGO));
    // Of which week a day is, the day of the article tells.
    if over || long_ago || is_day_of_week(&words) {
        return None;
    }
    let parts = stem::question(annotated, clause, &word, &asked)?;
    if !is_telling(scene, &parts) {
        return None;
    }
    // "im Jahr 2014 und im Jahr 2016": the other time has something of its own beside it.
    let second = Scene::pieces(&parts).into_iter().flatten().any(|at| {
        annotated.entity_at(at).is_some_and(|other| {
            other.kind == EntityKind::Date
                && (1..=2).any(|back| {
                    other.tokens.start.checked_sub(back).and_then(|at| scene.tag(at))
                        == Some(Tag::KON)
                })
        })
    });
    if second {
        return None;
    }
    let stem = format!("{}?", scene.told_alone(&parts, None)?);
    // "ab Juli 2017" beside "am 1. Juli 2017": the day is right as well.
    let month =
        words.split(' ').skip_while(|word| !MONTHS.contains(word)).collect::<Vec<_>>().join(" ");
    let nearer = !month.is_empty()
        && !words.contains(". ")
        && annotated.text.contains(&format!(". {month}"));
    if nearer {
        return None;
    }
    let told = |names: &[&str]| {
        stem.split(|c: char| !c.is_alphabetic())
            .any(|word| names.iter().any(|name| word.starts_with(name)))
    };
    // "bis zum 20. Juni verlängert": of four days few fit, so none are given.
    let pool =
        if told(&MONTHS) { None } else { times(scene, &stem, &words, &asked) }.unwrap_or_default();
    let typed = answering::time(&words).map(|mut forms| {
        forms.push(words.clone());
        forms.extend(with_year(scene, &words));
        forms.extend(day_of_week(scene, &words, asked.start));
        forms
    });
    let shown = match (grain, words.rsplit_once(' ')) {
        // "In welchem Jahr …?" – "1999"
        (Grain::Year, Some((_, year))) => year,
        _ => words.as_str(),
    };
    let (task, key) = answering::ask(scene, &stem, shown, pool, typed)?;
    Some(Candidate {
        family: Family::When,
        explanation: format!("Absatz {}: {words}.", scene.paragraph(asked.start)),
        stem,
        task,
        key,
        evidence: vec![scene.sentence(asked.start)?],
        notes: Vec::new(),
        confidence: f64::from(entity.certainty) / 100.0 * 0.9,
        worth: 0.6,
        proposition: vec![clause.tokens.clone()],
    })
}

/// A time beside these is that of what is to come.
const PLANNED: [&str; 4] = ["anpeilen", "anvisieren", "vorsehen", "ansetzen"];

/// "am Samstag", "am Samstagabend"
fn is_day_of_week(words: &str) -> bool {
    let Some(day) = words.strip_prefix("am ") else { return false };
    !day.contains(' ') && WEEKDAYS.iter().any(|name| day.starts_with(name))
}

/// The words to ask for: the phrase must be the time expression and nothing else.
fn asked(scene: &Scene, clause: &Clause, phrase: &Phrase, entity: &Entity) -> Option<Tokens> {
    let annotated = scene.annotated;
    let preposition =
        phrase.kind == PhraseKind::Pp && phrase.tokens.start + 1 == entity.tokens.start;
    let exact =
        phrase.tokens == entity.tokens || preposition && phrase.tokens.end == entity.tokens.end;
    if !exact {
        return None;
    }
    let pointing =
        matches!(annotated.tokens[entity.tokens.start].tag, Tag::ADV | Tag::PDAT | Tag::ADJA);
    if pointing {
        return None;
    }
    let tokens = phrase.tokens.clone();
    if clause.vorfeld.as_ref() == Some(&tokens) {
        return Some(tokens);
    }
    // Behind a common noun it may belong to the noun ("das Treffen am Montag").
    let before = tokens.start.checked_sub(1)?;
    let mittelfeld = clause.mittelfeld.as_ref()?;
    let behind_subject = clause.subject.is_some_and(|subject| {
        annotated.phrases[subject].tokens == (mittelfeld.start..tokens.start)
    });
    let loose = mittelfeld.start == tokens.start
        || behind_subject
        || !matches!(annotated.tokens[before].tag, Tag::NN | Tag::NE | Tag::FM | Tag::CARD);
    (mittelfeld.contains(&tokens.start) && loose).then_some(tokens)
}

/// The first year that is no history.
const LONG_AGO: u32 = 1950;

/// How exactly a time is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grain {
    Day,
    Month,
    Year,
    /// "Ende 2012", "um 16 Uhr"
    Other,
}

/// What the words of a time tell: a day, a month or a year and nothing besides.
fn grain(words: &str) -> Grain {
    let month = words.split(' ').any(|word| MONTHS.contains(&word));
    let day = words.split(' ').any(|word| word.ends_with('.') && word.len() <= 3);
    let year =
        words.split(' ').any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    let part = ["nfang", "itte", "nde"].iter().any(|part| words[1..].starts_with(part));
    if part
        || words.contains("Uhr")
        || [" und ", " oder ", " bis "].iter().any(|and| words.contains(and))
    {
        Grain::Other
    } else if month && day {
        Grain::Day
    } else if month {
        Grain::Month
    } else if year {
        Grain::Year
    } else {
        Grain::Other
    }
}

/// The question word that the preposition calls for. "An welchem Tag" has one answer where "Wann" has
/// several: the year and the month are right as well.
fn question_word(first: &str, grain: Grain) -> Option<String> {
    let preposition = match first {
        "am" | "im" | "in" | "an" | "ende" | "anfang" | "mitte" | "um" => None,
        "seit" => Some("Seit"),
        "bis" => Some("Bis"),
        "ab" => Some("Ab"),
        _ => return None,
    };
    let (at, unit) = match grain {
        Grain::Day => ("An", "Tag"),
        Grain::Month => ("In", "Monat"),
        Grain::Year => ("In", "Jahr"),
        Grain::Other => {
            return Some(
                preposition.map_or_else(|| "Wann".to_owned(), |before| format!("{before} wann")),
            );
        }
    };
    Some(match preposition {
        None => format!("{at} welchem {unit}"),
        Some("Seit") => format!("Seit welchem {unit}"),
        Some("Ab") => format!("Ab welchem {unit}"),
        Some(_) if unit == "Jahr" => "Bis zu welchem Jahr".to_owned(),
        Some(_) => format!("Bis zu welchem {unit}"),
    })
}

/// A day or month with the year, where the article has one year alone behind its months.
fn with_year(scene: &Scene, words: &str) -> Vec<String> {
    let annotated = scene.annotated;
    let years: BTreeSet<&str> = (1..annotated.tokens.len())
        .filter(|&at| MONTHS.contains(&annotated.word(at - 1)))
        .map(|at| annotated.word(at))
        .filter(|word| word.parse().is_ok_and(|year: u32| (1900..2100).contains(&year)))
        .collect();
    let told = words.split(' ').any(|word| years.contains(word));
    match years.first() {
        Some(year)
            if years.len() == 1 && !told && words.split(' ').any(|word| MONTHS.contains(&word)) =>
        {
            let dated = format!("{words} {year}");
            let others = answering::time(&dated).unwrap_or_default();
            others.into_iter().chain([dated]).collect()
        }
        _ => Vec::new(),
    }
}

/// What the name of a day is a part of a day with.
const PARTS: [&str; 7] = ["", "morgen", "mittag", "vormittag", "nachmittag", "abend", "nacht"];

/// "am Samstag" for "am 26. Dezember", where the same sentence has that day of the week and no other.
fn day_of_week(scene: &Scene, words: &str, at: usize) -> Vec<String> {
    let annotated = scene.annotated;
    let near = annotated.sentence_of(at).map(|own| annotated.sentences[own].tokens.clone());
    let days: Vec<&str> = near
        .into_iter()
        .flatten()
        .map(|at| annotated.word(at))
        .filter(|word| {
            WEEKDAYS
                .iter()
                .any(|day| word.strip_prefix(day).is_some_and(|part| PARTS.contains(&part)))
        })
        .collect();
    match days.as_slice() {
        [day, rest @ ..] if words.starts_with("am ") && rest.iter().all(|other| other == day) => {
            let whole = WEEKDAYS.iter().filter(|name| day.starts_with(*name));
            let days: BTreeSet<&str> = whole.copied().chain([*day]).collect();
            days.into_iter().flat_map(|day| [day.to_owned(), format!("am {day}")]).collect()
        }
        _ => Vec::new(),
    }
}

/// Other times in the words of the key: the article's own of the same form first, then near ones.
fn times(scene: &Scene, stem: &str, key: &str, asked: &Tokens) -> Option<Vec<String>> {
    let shape = shape(key);
    let own = scene.annotated.entities.iter().filter(|entity| {
        entity.kind == EntityKind::Date
            && (entity.tokens.end <= asked.start || asked.end <= entity.tokens.start)
    });
    let mut found: Vec<String> = Vec::new();
    let first = key.split(' ').next()?;
    for entity in own {
        let start = entity.tokens.start;
        let bare = scene.annotated.words(&entity.tokens);
        let words = match bare.split_once(' ') {
            // Another preposition ("zum 30. Juni") is exchanged for the key's.
            Some((before, rest))
                if before.chars().all(char::is_alphabetic) && before.len() <= 4 =>
            {
                format!("{first} {rest}")
            }
            _ => format!("{first} {bare}"),
        };
        let same_sentence =
            scene.annotated.sentence_of(start) == scene.annotated.sentence_of(asked.start);
        if !same_sentence && self::shape(&words) == shape && words != key && !found.contains(&words)
        {
            found.push(words);
        }
    }
    let mut random = scene.random(&format!("time {stem}"));
    let mut tries = 0;
    while found.len() < distractors::OPTIONS - 1 && tries < 40 {
        tries += 1;
        let near = vary(key, &mut random)?;
        if near != key && !found.contains(&near) && !scene.annotated.text.contains(&near) {
            found.push(near);
        }
    }
    Some(found)
}

/// The form of a time expression: its words with weekdays, months and figures made equal.
fn shape(words: &str) -> String {
    words
        .split(' ')
        .map(|word| {
            let bare = word.trim_end_matches(',');
            if WEEKDAYS.contains(&bare) {
                "W".to_owned()
            } else if MONTHS.contains(&bare) {
                "M".to_owned()
            } else if bare.starts_with(|c: char| c.is_ascii_digit()) {
                if bare.len() == 4 { "Y".to_owned() } else { "D".to_owned() }
            } else {
                bare.to_lowercase()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The expression with each of its parts moved a little; `None` if nothing in it can be moved.
pub(super) fn vary(key: &str, random: &mut rand_chacha::ChaCha8Rng) -> Option<String> {
    let has_weekday = key.split(' ').any(|word| WEEKDAYS.contains(&word.trim_end_matches(',')));
    let has_day = key.split(' ').any(|word| word.ends_with('.') && word.len() <= 3);
    let period = key.split(' ').any(|word| matches!(word, "und" | "bis" | "oder" | "auf"));
    if has_weekday && has_day || period {
        // A weekday and a date, two ends of a period must fit each other; that is not made up.
        return None;
    }
    let mut moved = false;
    let words: Vec<String> = key
        .split(' ')
        .map(|word| {
            if let Some(at) = WEEKDAYS.iter().position(|day| *day == word) {
                moved = true;
                return WEEKDAYS[(at + random.random_range(1..7)) % 7].to_owned();
            }
            if let Some(at) = MONTHS.iter().position(|month| *month == word) {
                moved = true;
                // A month or two before or behind.
                let moves = [10, 11, 1, 2];
                return MONTHS[(at + moves[random.random_range(0..4)]) % 12].to_owned();
            }
            match word.trim_end_matches('.').parse::<u32>() {
                Ok(year @ 1900..=2100) if word.len() == 4 => {
                    // A date with its day is near enough another day of the same year.
                    let reach = if has_day { 0 } else { 2 };
                    moved |= reach > 0;
                    (year + reach - random.random_range(0..=2 * reach)).to_string()
                }
                Ok(day @ 1..=31) if word.ends_with('.') => {
                    moved = true;
                    format!("{}.", (day + random.random_range(2..25)) % 28 + 1)
                }
                _ => word.to_owned(),
            }
        })
        .collect();
    moved.then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::rand_core::SeedableRng;

    #[test]
    fn shapes() {
        assert_eq!(shape("am 3. Mai 2021"), shape("am 17. Juni 1999"));
        assert_ne!(shape("am Montag"), shape("am 3. Mai"));
    }

    #[test]
    fn near_times_keep_their_form() {
        let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(7);
        for key in ["am Montag", "im Februar 2022", "am 20. Januar", "seit 2015"] {
            for _ in 0..20 {
                let near = vary(key, &mut random).unwrap();
                assert_eq!(shape(&near), shape(key));
                assert!(near.len() > 4);
            }
        }
        assert_eq!(vary("am Dienstag, dem 4. November", &mut random), None);
        assert_eq!(vary("in den Jahren 2009 und 2010", &mut random), None);
        assert_eq!(vary("nach dem Krieg", &mut random), None);
    }
}
