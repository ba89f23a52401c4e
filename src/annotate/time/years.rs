//! Years and decades.

use crate::lexicon::Tag;

use super::super::view::View;
use super::calendar::When;
use super::{Core, PREPOSITIONS, words};

/// The year named behind a day, month or season.
#[derive(Clone, Copy)]
pub(super) enum YearBehind {
    None,
    Known(i16),
    /// "vergangenen Jahres".
    Shifted,
}

/// "2025", "des Jahres 2025", "dieses Jahres", and where it ends; `at` itself where none is named.
pub(super) fn year_behind(view: View<'_>, at: usize) -> (usize, YearBehind) {
    if let Some(year) = year(view.word(at)) {
        return (at + 1, YearBehind::Known(year));
    }
    let from = if view.word(at) == "des" { at + 1 } else { at };
    if view.word(from) == "Jahres"
        && let Some(year) = year(view.word(from + 1))
    {
        return (from + 2, YearBehind::Known(year));
    }
    if words::shift(view.word(from)).is_some() && view.is_one_of(from + 1, &["Jahres", "Jahrs"]) {
        return (from + 2, YearBehind::Shifted);
    }
    if matches!(view.word(from), "Vorjahres" | "Folgejahres") && from > at {
        return (from + 1, YearBehind::Shifted);
    }
    (at, YearBehind::None)
}

/// A year between 1000 and 2199 in four digits.
pub(super) fn year(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
        .filter(|year| (1000..2200).contains(year))
}

/// "2015" by itself: only where no noun follows that it could count.
pub(super) fn bare_year(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    // "2014/2015", "2014/15".
    if let Some((from, to)) = word.split_once(['/', '-']) {
        let from = year(from)?;
        let to = match to.len() {
            2 => from / 100 * 100 + to.parse::<i16>().ok()?,
            _ => year(to)?,
        };
        return (from < to).then_some(Core::new(at + 1, When::YearRange(from, to)));
    }
    let year = year(word)?;
    let before = view.before(at);
    let next = view.word(at + 1);
    let bounded = matches!(
        before,
        "rund"
            | "etwa"
            | "knapp"
            | "fast"
            | "über"
            | "als"
            | "mindestens"
            | "zu"
            | "auf"
            | "Nummer"
            | "Nr."
            | "um"
    );
    let unit = matches!(next, "%" | "€" | "$" | "Euro" | "Prozent" | "Uhr");
    // Our years, and no round number of people or things.
    let exact = (1950..2050).contains(&year) && year % 10 != 0;
    // "ab 2017 Teile liefern", "Anfang 2008 Fusion".
    let since = exact
        && matches!(before, "ab" | "seit" | "Ab" | "Seit" | "Anfang" | "Mitte" | "Ende" | "Jahr");
    let counts = unit
        || !since
            && match view.tag(at + 1) {
                // "fährt 2015 Rekordverlust ein": one thing is not counted by thousands.
                Some(Tag::NN) => !(exact && view.is_singular(at + 1)),
                Some(Tag::CARD) => true,
                Some(Tag::ADJA) => {
                    view.tag(at + 2) == Some(Tag::NN) && !(exact && view.is_singular(at + 2))
                }
                _ => false,
            };
    // "im Vergleich zu 2014", "mehr als 2015": a year is compared with.
    let compared = exact
        && (before == "zu" && view.before(at - 1) == "Vergleich"
            || before == "als" && !matches!(view.tag(at + 1), Some(Tag::NN | Tag::ADJA)));
    let bounded = bounded && !compared;
    // "FC 1980 Wien".
    let club = matches!(before, "FC" | "SV" | "TSV" | "SC" | "VfL" | "VfB" | "TSG" | "FSV" | "TuS");
    // "Windows 2000", "Agenda 2010": part of a name; a year follows names of events all the same.
    let part_of_name = view.tag(at.wrapping_sub(1)) == Some(Tag::NE) && year < 1900;
    // What is sure to be a year: our times, in a place where years stand.
    let recent = (1800..2100).contains(&year);
    let led = PREPOSITIONS.contains(&before)
        || matches!(before, "(" | "/" | "–" | "bis" | "und" | "Anfang" | "Ende" | "Mitte");
    (!bounded && !counts && !part_of_name && !club && (recent || led)).then_some(Core {
        end: at + 1,
        when: When::Year(year),
        alone: recent,
    })
}

/// "Jahr 2015", "Jahres 2015", "Jahren 2010 und 2011", "Sommer 2015".
pub(super) fn year_with_noun(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    if matches!(word, "Jahr" | "Jahre" | "Jahres" | "Jahren") {
        let year = year(view.word(at + 1))?;
        return Some(Core::new(at + 2, When::Year(year)));
    }
    None
}

/// "1990er-Jahren", "1990er Jahre", "neunziger Jahren".
pub(super) fn decade(view: View<'_>, at: usize) -> Option<Core> {
    let word = view.word(at);
    let joined = word.strip_suffix("-Jahre").or_else(|| word.strip_suffix("-Jahren"));
    let (head, joined) = (joined.unwrap_or(word), joined.is_some());
    let noun = joined || matches!(view.word(at + 1), "Jahre" | "Jahren");
    (is_decade(head) && noun).then_some(Core::new(at + 1 + usize::from(!joined), When::Vague))
}

/// "70er", "1990er", "achtziger".
pub(super) fn is_decade(word: &str) -> bool {
    let Some(head) = word.strip_suffix("er") else { return false };
    let spelt = matches!(
        head.to_lowercase().as_str(),
        "zwanzig"
            | "dreißig"
            | "vierzig"
            | "fünfzig"
            | "sechzig"
            | "siebzig"
            | "achtzig"
            | "neunzig"
    );
    let digits = matches!(head.len(), 2 | 4)
        && head.ends_with('0')
        && head.bytes().all(|byte| byte.is_ascii_digit());
    spelt || digits
}
