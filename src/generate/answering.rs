//! How an item is answered: from options where fair ones exist, else by typing.

mod adjectives;
mod bodies;
mod held;
mod nation;
mod persons;

use std::collections::BTreeSet;

pub(super) use held::with_holder;

use super::candidate::Candidate;
use super::compose::in_sentence;
use super::sources::{self, Source};
use super::speakers::{self, Kind};
use super::{Scene, distractors, figures};
use crate::annotate::{Annotated, Case, EntityKind, Figure, Function, PhraseKind, Tokens};
use crate::quiz::{Key, Task};
use crate::text::calendar::{MONTHS, WEEKDAYS};
use crate::text::fold_answer;

/// The task and key of a question. `pool` has wrong options in order of preference; where no fair
/// choice of them exists, the key is typed, if `typed` tells in which other words it may be given.
/// `None` where neither way is open.
pub(super) fn ask(
    scene: &Scene,
    stem: &str,
    key: &str,
    pool: Vec<String>,
    typed: Option<Vec<String>>,
) -> Option<(Task, Key)> {
    match distractors::with_key(scene, stem, key, pool) {
        Some(options) => Some((Task::Choice { options }, Key::Choice(vec![key.to_owned()]))),
        None => typed.map(|forms| self::typed(key, forms)),
    }
}

/// The task and key of a question whose answer is typed, with the other forms that are right.
pub(super) fn typed(key: &str, forms: Vec<String>) -> (Task, Key) {
    let mut seen = BTreeSet::from([fold_answer(key)]);
    let accept = forms.into_iter().filter(|form| seen.insert(fold_answer(form))).collect();
    (Task::Short, Key::Text { answer: key.to_owned(), accept })
}

/// Withholds forms that the stem says itself: "die Autorin" is no answer to "Wer ist Autorin?".
pub(super) fn withhold(candidate: &mut Candidate) {
    use super::candidate::Family;
    let names = matches!(
        candidate.family,
        Family::Who | Family::Whom | Family::WhoSaid | Family::WhoseWords | Family::ToWhom
    );
    let Key::Text { accept, .. } = &mut candidate.key else { return };
    let stem = candidate.stem.replace(|c: char| !c.is_alphanumeric(), " ");
    let stem = format!(" {} ", fold_answer(&stem));
    accept.retain(|form| {
        let whole = stem.contains(&format!(" {} ", fold_answer(form)));
        !whole && (!names || !is_told(&stem, form))
    });
}

/// In letters: shorter parts of a compound ("Ex-", "US-") are not looked for.
const TELLING: usize = 4;

/// Whether the stem has every noun of a form, its endings aside: "früherer Irak-Präsident" says no more
/// than "Ich bin der Präsident des Irak".
fn is_told(stem: &str, form: &str) -> bool {
    let has = |part: &str| {
        let folded = fold_answer(part);
        stem.split(' ').any(|word| {
            let bare = ["s", "es", "n", "en"].iter().filter_map(|end| word.strip_suffix(end));
            let own = ["s", "es", "n", "en"].iter().filter_map(|end| folded.strip_suffix(end));
            let mut words = std::iter::once(word).chain(bare);
            words.any(|word| word == folded || own.clone().any(|own| own == word))
        })
    };
    let mut nouns = form
        .split(' ')
        .filter(|word| word.starts_with(char::is_uppercase))
        .flat_map(|word| word.split('-'))
        .filter(|part| part.chars().count() >= TELLING || is_short_name(part))
        .peekable();
    nouns.peek().is_some() && nouns.all(has)
}

/// Words before a number that say the same of it.
const SAME_BOUND: [&[&str]; 3] =
    [&["mehr als", "über"], &["weniger als", "unter"], &["knapp", "fast", "nahezu", "beinahe"]];

/// "NKA", which says more than "die Nachrichtenagentur" before it; not "US".
fn is_short_name(part: &str) -> bool {
    part != "US" && part.chars().count() > 1 && part.chars().all(char::is_uppercase)
}

/// The other words for a source: what the article calls it, and what a reader may make of that.
/// `None` for a description that says too little to be given back, of a person or of a body.
pub(super) fn source(scene: &Scene, source: &Source) -> Option<Vec<String>> {
    let mut found = words_for(scene, source)?;
    let bare =
        ["der ", "die ", "das "].iter().find_map(|article| source.name.strip_prefix(article));
    found.retain(|form| !nation::is_side_of(form, bare.unwrap_or(&source.name)));
    // "Sprecher" alone is anybody's.
    found.retain(|form| !matches!(form.as_str(), "Sprecher" | "Sprecherin"));
    for name in with_place(scene, source) {
        let mut whole = source.clone();
        whole.name.clone_from(&name);
        found.push(name);
        found.extend(bodies::forms(scene, &whole));
    }
    Some(found)
}

/// "ein Sprecher des LBK in Bergen": as the article goes on behind the words that are the key.
fn with_place(scene: &Scene, source: &Source) -> Vec<String> {
    let annotated = scene.annotated;
    let person = source
        .referent
        .is_some_and(|referent| annotated.referents[referent].kind == EntityKind::Person);
    if person {
        return Vec::new();
    }
    let Some(last) = source.name.rsplit(' ').next().filter(|_| source.name.contains(' ')) else {
        return Vec::new();
    };
    let near = source.first..annotated.tokens.len().min(source.first + LONGEST_SOURCE);
    let Some(end) = near.into_iter().find(|&at| annotated.word(at) == last).map(|at| at + 1) else {
        return Vec::new();
    };
    let place = annotated.phrases.iter().find(|phrase| {
        let where_from = phrase.kind == PhraseKind::Pp
            && matches!(
                annotated.word(end),
                "in" | "im" | "aus" | "bei" | "beim" | "am" | "vom" | "von"
            );
        // "das Verteidigungsministerium der Vereinigten Staaten"
        let whose = phrase.kind == PhraseKind::Np
            && matches!(annotated.word(end), "der" | "des")
            && phrase.cases.has(Case::Gen);
        phrase.base.start == end
            && phrase.base.len() <= 3
            && phrase.function != Some(Function::Time)
            && (where_from || whose)
    });
    let words = place.map(|place| format!("{} {}", source.name, annotated.words(&place.base)));
    words.into_iter().collect()
}

/// In tokens: a source that is described has no more words.
const LONGEST_SOURCE: usize = 10;

fn words_for(scene: &Scene, source: &Source) -> Option<Vec<String>> {
    match source.referent {
        Some(referent) if scene.annotated.referents[referent].kind == EntityKind::Person => {
            Some(persons::forms(scene, referent))
        }
        None if source.described => bodies::described(scene, source),
        // Two or three names in a row: the last is the surname.
        None if source.name.starts_with(char::is_uppercase) => {
            let mut found: Vec<String> =
                source.name.rsplit(' ').next().map(str::to_owned).into_iter().collect();
            found.extend(full_name(scene, &source.name));
            // "die Nachrichtenagentur NKA"
            found.extend(
                sources::kinds(scene, &source.name).map(|kind| format!("{kind} {}", source.name)),
            );
            Some(found)
        }
        _ if bodies::is_ambiguous(scene, source) => None,
        _ => Some(bodies::forms(scene, source)),
    }
}

/// The one full name that the article has for a surname.
fn full_name(scene: &Scene, surname: &str) -> Option<String> {
    let annotated = scene.annotated;
    let names: BTreeSet<&str> = annotated
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Person)
        .map(|entity| annotated.words(&entity.tokens))
        .filter(|name| name.rsplit_once(' ').is_some_and(|(_, last)| last == surname))
        .collect();
    let one = names.len() == 1;
    names.into_iter().next().filter(|_| one).map(str::to_owned)
}

/// [`source`] of what somebody says: `None` also for a body of which a person speaks in the article,
/// whom a reader may name as well.
pub(super) fn speaker(scene: &Scene, key: &Source) -> Option<Vec<String>> {
    let body = !matches!(
        speakers::kind(scene, key),
        Kind::Person | Kind::Titled | Kind::Surname | Kind::Described
    );
    if body && sources::is_represented(scene, key) {
        return None;
    }
    source(scene, key)
}

/// A firm's name as the article has it with its legal form: "Nordkran AG".
pub(super) fn with_legal_forms(annotated: &Annotated, name: &str) -> Vec<String> {
    let words = annotated.title.iter().map(String::as_str).chain([annotated.text.as_str()]);
    let mut found = BTreeSet::new();
    for text in words {
        let forms = held::LEGAL_FORMS.iter().map(|form| format!("{name} {form}"));
        found.extend(forms.filter(|form| text.contains(form.as_str())));
    }
    found.into_iter().collect()
}

/// Whether every reader of the news knows who somebody of this full name is.
pub(super) fn is_well_known(name: &str) -> bool {
    persons::is_well_known(name)
}

/// A noun for somebody with the adjectives that the article has before it, as a trade may be told: "freier
/// Journalist".
pub(super) fn with_adjectives(annotated: &Annotated, noun: usize, name: &str) -> Vec<String> {
    adjectives::weight(annotated, noun).with(name)
}

/// What the article adds to the office of somebody by name: "Lindenaus Landrat" (see
/// [`persons::offices_of`]).
pub(super) fn offices_of(scene: &Scene, referent: usize, name: &str) -> Vec<String> {
    persons::offices_of(scene.annotated, referent, name)
}

/// The words for somebody known by name (see [`persons::forms`]).
pub(super) fn names(scene: &Scene, referent: usize) -> Vec<String> {
    persons::forms(scene, referent)
}

/// The other words for a point in time: without its preposition, a date in figures, a year with or
/// without "Jahr". `None` for an expression of another kind ("nach dem Krieg").
pub(super) fn time(key: &str) -> Option<Vec<String>> {
    const SMALL: [&str; 18] = [
        "am", "im", "in", "an", "um", "seit", "bis", "ab", "zum", "der", "dem", "den", "jahr",
        "jahre", "uhr", "ende", "anfang", "mitte",
    ];
    // "am 31. Januar 2011 um 16 Uhr": the day says when, and so does the hour.
    if let Some((day, hour)) = key.split_once(" um ")
        && hour.ends_with(" Uhr")
        && let Some(mut found) = time(day)
    {
        found.extend([day.to_owned(), key.trim_start_matches("am ").to_owned()]);
        found.extend([hour.to_owned(), format!("um {hour}")]);
        return Some(found);
    }
    // "am Samstag, dem 26. Dezember", "am Sonntag, 8. Januar": the date alone says which day.
    if let Some((_, date)) = key.split_once(", ")
        && let date =
            date.strip_prefix("dem ").or_else(|| date.strip_prefix("den ")).unwrap_or(date)
        && date.starts_with(|c: char| c.is_ascii_digit())
    {
        let mut found = time(date)?;
        found.extend([key.trim_start_matches("am ").to_owned(), format!("am {date}")]);
        found.extend(key.split_once(", ").map(|(day, _)| day.to_owned()));
        return Some(found);
    }
    // "Anfang 2013" is in that year, "Anfang Oktober 2007" in October.
    if let Some((part @ ("Anfang" | "Mitte" | "Ende"), time)) = key.split_once(' ') {
        if time.len() == 4 && time.chars().all(|c| c.is_ascii_digit()) {
            let whole =
                [time.to_owned(), format!("im Jahr {time}"), format!("{part} des Jahres {time}")];
            let begun = (part == "Anfang").then(|| format!("zu Beginn des Jahres {time}"));
            return Some(whole.into_iter().chain(begun).collect());
        }
        if MONTHS.iter().any(|name| time.starts_with(name)) {
            let year = key.rsplit_once(' ').filter(|_| time.contains(' '));
            let bare = year.map(|(day, _)| day.to_owned());
            return Some([time.to_owned(), format!("im {time}")].into_iter().chain(bare).collect());
        }
    }
    let words: Vec<&str> = key.split(' ').collect();
    if let ["am", day] | [day] = words.as_slice()
        && let Some(forms) = from_figures(day)
    {
        return Some(forms);
    }
    let bare = |word: &str| word.trim_end_matches([',', '.']).to_owned();
    let known = |word: &&str| {
        let word = bare(word);
        WEEKDAYS.contains(&word.as_str())
            || MONTHS.contains(&word.as_str())
            || SMALL.contains(&word.to_lowercase().as_str())
            || !word.is_empty()
                && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':'))
    };
    if !words.iter().all(known) {
        return None;
    }
    let first = words.first()?.to_lowercase();
    let small =
        matches!(first.as_str(), "am" | "im" | "in" | "an" | "um" | "seit" | "bis" | "ab" | "zum");
    let mut rest = if small { &words[1..] } else { &words[..] };
    let mut found = vec![rest.join(" ")];
    while let Some((&first, behind)) = rest.split_first()
        && matches!(first.to_lowercase().as_str(), "dem" | "den" | "der" | "jahr" | "jahre")
        && !behind.is_empty()
    {
        rest = behind;
        found.push(rest.join(" "));
    }
    found.extend(in_figures(rest));
    // "ab 21:00 Uhr"
    found.extend(key.contains(":00 Uhr").then(|| key.replace(":00 Uhr", " Uhr")));
    found.extend(rest.join(" ").strip_suffix(":00 Uhr").map(|hour| format!("{hour} Uhr")));
    // "um 18.30 Uhr" as "18:30 Uhr" and "18:30"
    if let Some((hour, minutes)) =
        rest.join(" ").strip_suffix(" Uhr").and_then(|time| time.split_once('.'))
    {
        found.extend([format!("{hour}:{minutes} Uhr"), format!("{hour}:{minutes}")]);
        found.extend((minutes == "00").then(|| format!("{hour} Uhr")));
    }
    // "Mitte März 2006": the year goes without saying.
    if let [before @ .., year] = words.as_slice()
        && before.last().is_some_and(|word| MONTHS.contains(word))
        && year.len() == 4
    {
        found.push(before.join(" "));
        found.extend(before.split_first().filter(|_| small).map(|(_, month)| month.join(" ")));
    }
    if let [year] = rest
        && year.len() == 4
        && year.chars().all(|c| c.is_ascii_digit())
    {
        found.extend([format!("im Jahr {year}"), format!("im Jahre {year}"), format!("in {year}")]);
    }
    Some(found)
}

/// "3. Mai 2021" as "3.5.2021" and "03.05.2021", and without its year.
fn in_figures(words: &[&str]) -> Vec<String> {
    let [day, month, rest @ ..] = words else { return Vec::new() };
    let day_number = day.strip_suffix('.').and_then(|day| day.parse::<u32>().ok());
    let month_number = MONTHS.iter().position(|name| name == month).map(|at| at + 1);
    let (Some(day_number), Some(month_number)) = (day_number, month_number) else {
        return Vec::new();
    };
    match rest {
        [] => vec![
            format!("{day_number}.{month_number}."),
            format!("{day_number:02}.{month_number:02}."),
        ],
        [year] => vec![
            format!("{day_number}.{month_number}.{year}"),
            format!("{day_number:02}.{month_number:02}.{year}"),
            format!("{day} {month}"),
            format!("am {day} {month}"),
        ],
        _ => Vec::new(),
    }
}

/// "01.02.2006" as "1.2.2006" and "1. Februar 2006".
fn from_figures(day: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = day.split('.').collect();
    let &[day_of_month, month, year] = parts.as_slice() else { return None };
    let number: u32 = day_of_month.parse().ok()?;
    let at: usize = month.parse().ok()?;
    let name = MONTHS.get(at.checked_sub(1)?)?;
    let year_known = year.len() == 4 && year.chars().all(|c| c.is_ascii_digit());
    year_known.then(|| {
        vec![
            day.to_owned(),
            format!("{number}.{at}.{year}"),
            format!("{number}. {name} {year}"),
            format!("am {number}. {name} {year}"),
            format!("{number}. {name}"),
        ]
    })
}

/// The other words for a figure: in figures or spelt out, without what blurs it, with and without
/// its unit or what is counted (`counted`, as it stands in the article).
pub(super) fn figure(scene: &Scene, figure: &Figure, counted: Option<&Tokens>) -> Vec<String> {
    let annotated = scene.annotated;
    let numeral = annotated.words(&figure.numeral);
    let mut numerals = vec![numeral.to_owned()];
    numerals.extend(figures::spelt_otherwise(numeral));
    // "7500"
    let dots = numeral.contains('.') && !numeral.contains(',');
    numerals.extend(dots.then(|| numeral.replace('.', "")));
    // Who says "rund" of a number is right as well.
    let about = ["rund", "etwa", "ungefähr", "circa", "ca."];
    let modifier = figure.modifier.as_ref().map(|words| annotated.words(words).to_lowercase());
    // "50" does not say what "mehr als 50" says.
    let bounded = modifier.as_deref().is_some_and(figures::is_open_bound);
    let mut blurs: Vec<String> = if bounded { Vec::new() } else { vec![String::new()] };
    match modifier {
        Some(modifier) if !about.contains(&modifier.as_str()) => {
            let same = SAME_BOUND.iter().find(|same| same.contains(&modifier.as_str()));
            blurs.extend(
                same.into_iter().flat_map(|same| same.iter().map(|word| format!("{word} "))),
            );
            blurs.push(format!("{modifier} "));
        }
        _ => blurs.extend(about.map(|word| format!("{word} "))),
    }
    let behind = figure.unit.iter().chain(counted);
    let units: Vec<String> = std::iter::once(String::new())
        .chain(behind.map(|tokens| {
            format!(
                " {}{}",
                in_sentence(annotated, tokens.start),
                annotated.words(tokens).strip_prefix(annotated.word(tokens.start)).unwrap_or("")
            )
        }))
        .collect();
    let mut units = units;
    // "53%"
    if annotated.word(figure.numeral.end).starts_with('%') {
        units.push(" Prozent".to_owned());
    }
    let mut found = Vec::new();
    for blur in &blurs {
        for number in &numerals {
            found.extend(units.iter().map(|unit| format!("{blur}{number}{unit}")));
        }
    }
    found
}

#[cfg(test)]
mod answering_test;
#[cfg(test)]
mod called_test;
