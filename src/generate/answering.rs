//! How an item is answered: from options where fair ones exist, else by typing.

mod adjectives;
mod bodies;
mod persons;

use std::collections::BTreeSet;

use super::candidate::Candidate;
use super::compose::in_sentence;
use super::sources::{self, Source};
use super::speakers::{self, Kind};
use super::{Scene, distractors, figures};
use crate::annotate::{EntityKind, Figure, Tokens};
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
    let Key::Text { accept, .. } = &mut candidate.key else { return };
    let stem = format!(" {} ", fold_answer(&candidate.stem.replace(['?', ',', '-'], " ")));
    accept.retain(|form| !stem.contains(&format!(" {} ", fold_answer(form))));
}

/// The other words for a source: what the article calls it, and what a reader may make of that.
/// `None` for a description that says too little to be given back, of a person or of a body.
pub(super) fn source(scene: &Scene, source: &Source) -> Option<Vec<String>> {
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
    // "am 31. Januar 2011 um 16 Uhr": the day says when.
    if let Some((day, hour)) = key.split_once(" um ")
        && hour.ends_with(" Uhr")
        && let Some(mut found) = time(day)
    {
        found.extend([day.to_owned(), key.trim_start_matches("am ").to_owned()]);
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
        return Some(found);
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
    let mut blurs = vec![String::new()];
    if let Some(modifier) = &figure.modifier {
        let modifier = annotated.words(modifier).to_lowercase();
        if matches!(modifier.as_str(), "rund" | "etwa" | "ungefähr" | "circa" | "ca.") {
            blurs.extend(
                ["rund", "etwa", "ungefähr", "circa", "ca."].map(|word| format!("{word} ")),
            );
        } else {
            blurs.push(format!("{modifier} "));
        }
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
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::generate::candidate::Candidate;
    use crate::generate::families;
    use crate::lexicon::Lexicon;

    /// The candidate of the text whose answer is typed and whose stem starts so.
    fn typed(text: &str, stem: &str) -> Candidate {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let candidates = families::propose(&Scene::new(&annotated, lexicon, 1, None));
        candidates
            .into_iter()
            .find(|candidate| candidate.stem.starts_with(stem) && candidate.task == Task::Short)
            .unwrap_or_else(|| panic!("no typed item starts with {stem}"))
    }

    /// The stems of all questions whose answer is typed.
    fn stems(text: &str) -> Vec<String> {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let candidates = families::propose(&Scene::new(&annotated, lexicon, 1, None));
        let typed = candidates.into_iter().filter(|candidate| candidate.task == Task::Short);
        typed.map(|candidate| candidate.stem).collect()
    }

    /// Whether an answer is among the forms, spelt as it may be.
    fn is_right(candidate: &Candidate, given: &str) -> bool {
        let Key::Text { answer, accept } = &candidate.key else { return false };
        accept.iter().chain([answer]).any(|form| fold_answer(form) == fold_answer(given))
    }

    const HARBOUR: &str = "Der Hafen in Nordhafen bekommt einen neuen Kran.\n\n\
Die Ministerin Maria Holm sagte, der Hafen brauche dringend einen neuen Kran. \
Am 3. Mai 2021 besuchte Maria Holm die Werft in Nordhafen. \
In der Werft arbeiten zwölf Lehrlinge aus Nordhafen. Holm lobte die Arbeit der Lehrlinge.";

    #[test]
    fn a_name_is_right_in_every_form_of_the_article() {
        let item = typed(HARBOUR, "Wer sagte laut dem Artikel");
        for given in ["Maria Holm", "holm", "Ministerin Holm", "die Ministerin Maria Holm"] {
            assert!(is_right(&item, given), "{given}: {item:?}");
        }
        assert!(is_right(&item, "die Ministerin"), "{item:?}");
        for given in ["Maria", "der Minister", "Lehrling"] {
            assert!(!is_right(&item, given), "{given}: {item:?}");
        }
    }

    #[test]
    fn a_surname_that_two_have_is_no_answer() {
        let two = HARBOUR.replace("Holm lobte", "Der Kapitän Jens Holm lobte");
        let item = typed(&two, "Wer sagte laut dem Artikel");
        assert!(is_right(&item, "Maria Holm"));
        assert!(!is_right(&item, "Jens Holm"));
        assert!(!is_right(&item, "Holm"));
    }

    #[test]
    fn a_surname_of_two_is_no_answer_even_where_it_stands_alone() {
        let two = HARBOUR.to_owned() + " Auch Jens Holm besuchte die Werft.";
        let item = typed(&two, "Wer sagte laut dem Artikel");
        assert!(!is_right(&item, "Holm"), "{item:?}");
    }

    #[test]
    fn what_only_stands_before_a_name_is_no_office() {
        let monday = HARBOUR.replace("Holm lobte", "In der Werft lobte am Montag Maria Holm");
        let item = typed(&monday, "Wer sagte laut dem Artikel");
        assert!(!is_right(&item, "Montag"), "{item:?}");
    }

    #[test]
    fn an_office_that_two_have_is_no_answer() {
        let two = HARBOUR.replace("Holm lobte", "Die Ministerin Anna Wolf lobte");
        let item = typed(&two, "Wer sagte laut dem Artikel");
        assert!(!is_right(&item, "die Ministerin"), "{item:?}");
    }

    /// Whether the answers to "Wer …" about the one who speaks are right, and others are not.
    fn check(text: &str, right: &[&str], wrong: &[&str]) {
        let item = typed(text, "Wer ");
        for given in right {
            assert!(is_right(&item, given), "{given}: {item:?}");
        }
        for given in wrong {
            assert!(!is_right(&item, given), "{given}: {item:?}");
        }
    }

    #[test]
    fn titles_and_offices_of_a_person() {
        check(
            "Am Montag sagte Prof. Dr. Emil Rauch, der Leiter der Klinik, dass Nordhafen neue Betten brauche.",
            &["Prof. Dr. Emil Rauch", "Dr. Rauch", "der Leiter der Klinik", "Leiter"],
            &["Prof. Dr.", "Klinik", "Nordhafen"],
        );
        check(
            "Papst Anselm IV. betonte, dass die Kirche in Nordhafen offen bleibe.",
            &["Anselm", "Papst Anselm", "der Papst", "Anselm IV."],
            &["IV.", "Nordhafen"],
        );
        check(
            "Der Bundesminister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
            &["Minister Wirtz", "der Minister", "Bundesminister"],
            &["Jonas"],
        );
        check(
            "Der Minister der neuen Republik, Jonas Wirtz, betonte, dass Nordhafen Kräne brauche.",
            &["Minister Wirtz", "Minister der neuen Republik"],
            &["Republik"],
        );
        // The first name that the article leaves out.
        check(
            "Bundeskanzlerin Merkel sagte, Nordhafen brauche neue Kräne.",
            &["Angela Merkel", "Merkel", "die Kanzlerin"],
            &["Angela"],
        );
    }

    #[test]
    fn names_of_bodies_and_of_those_who_speak_for_them() {
        check(
            "Die Lindenauer Hafengesellschaft erklärte, dass der Kran in Bremerhaven alt sei.",
            &["Hafengesellschaft", "Lindenauer Hafengesellschaft", "die Hafengesellschaft"],
            &["Lindenau", "Bremerhaven"],
        );
        check(
            "Ein Sprecher des LBK erklärte, dass Bremerhaven neue Kräne brauche.",
            &["LBK-Sprecher", "Sprecher des LBK", "LBK"],
            &["Bremerhaven"],
        );
        check(
            "Emil Rauch, Leiter der Wartung der Fährlinie Nord, erklärte, dass Bremerhaven Kräne brauche.",
            &["Leiter der Wartung der Fährlinie Nord", "Leiter der Wartung"],
            &["Fährlinie Nord"],
        );
        check(
            "Emil Rauch erklärte, dass Bremerhaven Kräne brauche. Der Rat dankte dem Präsidenten Emil Rauch. \
             Am Montag lobten alle die Rede des Präsidenten.",
            &["Rauch", "der Präsident"],
            &["des Präsidenten", "Präsidenten"],
        );
    }

    #[test]
    fn a_day_with_its_hour_or_its_name_is_the_day() {
        for (key, forms) in [
            (
                "am 31. Januar 2011 um 16 Uhr",
                ["31. Januar 2011", "31. Januar", "am 31. Januar 2011"],
            ),
            ("am Sonntag, 8. Januar", ["8. Januar", "am 8. Januar", "08.01."]),
        ] {
            let found = time(key).unwrap();
            assert!(forms.iter().all(|form| found.contains(&(*form).to_owned())), "{found:?}");
        }
    }

    #[test]
    fn a_former_office_is_none() {
        check(
            "Der ehemalige Bürgermeister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
            &["der ehemalige Bürgermeister", "ehemaliger Bürgermeister Wirtz", "Ex-Bürgermeister"],
            &["der Bürgermeister", "Bürgermeister Wirtz"],
        );
    }

    #[test]
    fn a_trade_of_many_is_nobodys_name() {
        check(
            "Der Nordhafener Anwalt Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
            &["Anwalt Wirtz", "Wirtz"],
            &["der Anwalt", "Nordhafener Anwalt"],
        );
        check(
            "Der ehemalige Handels- und Innenminister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
            &["Wirtz"],
            &["Innenminister", "Minister"],
        );
    }

    #[test]
    fn what_is_no_office_does_not_stand_before_a_name() {
        check(
            "Das Team Maria Holm siegte. Maria Holm sagte, Nordhafen brauche neue Kräne.",
            &["Holm"],
            &["Team Holm", "Team"],
        );
    }

    #[test]
    fn short_forms_of_a_body() {
        check(
            "Das Verteidigungsministerium der Vereinigten Staaten teilte mit, dass der Hafen von Nordhafen geschützt werde.",
            &["Verteidigungsministerium", "US-Verteidigungsministerium"],
            &["Vereinigte Staaten"],
        );
        check(
            "Das Kabinett der neuen Landesregierung teilte mit, dass der Hafen von Nordhafen größer werde.",
            &["das Kabinett", "die Landesregierung", "die neue Landesregierung"],
            &["Nordhafen"],
        );
        check(
            "Nach israelischen Armeeangaben wurde der Hafen von Nordhafen am Dienstag beschossen.",
            &["die Armee", "die israelische Armee"],
            &["Angaben"],
        );
        check(
            "Das örtliche Amt teilte mit, dass der Hafen von Nordhafen größer werde.",
            &["örtliches Amt", "das Amt"],
            &["örtlicher Amt", "Hafen"],
        );
        check(
            "Die Deutsche Bank teilte mit, dass der Hafen von Nordhafen größer werde.",
            &["Deutsche Bank"],
            &["Deutsche", "Bank von Nordhafen"],
        );
        // As it stands behind "der".
        check(
            "Bergen hat keinen Hafen. Der Chef der Deutschen Bank schwieg. Die Deutsche Bank sagte, dass Bergen zwei Kräne brauche.",
            &["Deutsche Bank"],
            &["Deutschen Bank"],
        );
    }

    #[test]
    fn a_body_is_right_as_the_article_names_it_elsewhere() {
        check(
            "Das Gericht teilte mit, dass der Hafen von Bremerhaven sicher sei. Vor dem Verwaltungsgericht standen Kapitäne.",
            &["das Gericht", "Verwaltungsgericht"],
            &["Landgericht"],
        );
        check(
            "Der Verband kommunaler Werften teilte mit, dass der Hafen von Bremerhaven sicher sei.",
            &["der Verband kommunaler Werften", "Verband"],
            &["Verband Werften"],
        );
        check(
            "Hubert Barth sagte, dass Bremerhaven Kräne brauche. Der Rat dankte Hubert Bart.",
            &["Barth", "Bart"],
            &["Hubert"],
        );
        check(
            "Die Polizei teilte mit, dass der Hafen von Nordhafen sicher sei. Viele lobten die Lindenauer Polizei.",
            &["die Polizei", "Lindenauer Polizei"],
            &["Lindenau"],
        );
        check(
            "Laut Nordblick ist Nordhafen sicher. Die Nachrichtenagentur Nordblick zitierte Jonas Wirtz.",
            &["Nordblick", "Nachrichtenagentur Nordblick"],
            &["Nachrichtenagentur"],
        );
        // Which of the two it is, a reader would say.
        let two = "Das Gericht teilte mit, dass der Hafen von Bremerhaven sicher sei. Das Amtsgericht und das Landgericht schwiegen.";
        assert_eq!(stems(two), Vec::<String>::new());
        check(
            "Die Staatsanwaltschaft Lindenau teilte mit, dass der Hafen von Bremerhaven sicher sei. Lange schwieg die Staatsanwaltschaft.",
            &["Staatsanwaltschaft Lindenau", "die Staatsanwaltschaft"],
            &["Lindenau"],
        );
        check(
            "Die staatliche nordische Agentur teilte mit, dass der Hafen von Bremerhaven sicher sei.",
            &["die staatliche Agentur", "nordische Agentur", "staatliche nordische Agentur"],
            &["Bremerhaven"],
        );
    }

    #[test]
    fn whoever_belongs_to_nobody_named_is_not_typed() {
        let lexicon = Lexicon::embedded();
        for who in ["Der Geschäftsführer", "Ein Sprecher des Unternehmens"] {
            let text = format!("{who} erklärte, dass der Hafen von Nordhafen sicher sei.");
            let annotated = annotate(&text, None, None, lexicon);
            let candidates = families::propose(&Scene::new(&annotated, lexicon, 1, None));
            assert!(
                !candidates.iter().any(|candidate| candidate.stem.starts_with("Wer erklärte")),
                "{who}: {candidates:?}"
            );
        }
    }

    #[test]
    fn whoever_speaks_for_a_body() {
        check(
            "Ein Sprecher der Polizei erklärte, dass der Hafen von Nordhafen sicher sei.",
            &["Polizeisprecher", "die Polizei", "der Sprecher der Polizei"],
            &["Hafen"],
        );
        // The deputy is not the head.
        let deputy = "Der stellvertretende Leiter der Feuerwehr erklärte, dass der Hafen von Nordhafen sicher sei.";
        check(deputy, &["stellvertretender Leiter"], &["Leiter der Feuerwehr", "Leiter"]);
    }

    #[test]
    fn a_day_is_right_in_words_and_figures() {
        let item = typed(HARBOUR, "Wann besuchte");
        for given in ["am 3. Mai 2021", "3. Mai 2021", "3.5.2021", "03.05.2021", "am 3. Mai"] {
            assert!(is_right(&item, given), "{given}: {item:?}");
        }
        for given in ["2021", "Mai 2021", "am 4. Mai 2021", "am Montag"] {
            assert!(!is_right(&item, given), "{given}: {item:?}");
        }
        assert_eq!(time("nach dem Krieg"), None);
        let has = |key: &str, form: &str| {
            assert!(time(key).is_some_and(|forms| forms.iter().any(|each| each == form)), "{key}");
        };
        has("am Samstag, dem 26. Dezember 2009", "26. Dezember 2009");
        has("am Samstag, dem 26. Dezember 2009", "26.12.2009");
        has("Mitte März 2006", "Mitte März");
        has("ab 21:00 Uhr", "21 Uhr");
        assert!(
            time("am 01.02.2006")
                .is_some_and(|forms| forms.contains(&"1. Februar 2006".to_owned()))
        );
        assert!(time("im Jahr 2019").is_some_and(|forms| forms.contains(&"2019".to_owned())));
    }

    #[test]
    fn a_figure_is_right_with_and_without_what_is_counted() {
        let more = HARBOUR.replace(
            "In der Werft arbeiten zwölf Lehrlinge aus Nordhafen.",
            "Am Kanal von Nordhafen arbeiten rund 240 Lehrlinge.",
        );
        let item = typed(&more, "Wie viele Lehrlinge");
        for given in ["240", "rund 240", "etwa 240 Lehrlinge"] {
            assert!(is_right(&item, given), "{given}: {item:?}");
        }
        assert!(!is_right(&item, "24"));
        let sign = typed("Der Preis für Fisch in Nordhafen stieg um 14%.", "Um wie viel Prozent");
        assert!(is_right(&sign, "14 Prozent") && is_right(&sign, "14"), "{sign:?}");
    }
}
