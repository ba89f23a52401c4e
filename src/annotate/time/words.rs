//! The words of the calendar.

use jiff::civil::Weekday;

use crate::text::calendar::{AUSTRIAN_MONTHS, MONTHS, WEEKDAYS};

/// The months' abbreviations, from January.
const SHORT_MONTHS: [&[&str]; 12] = [
    &["Jan."],
    &["Feb."],
    &["Mär."],
    &["Apr."],
    &[],
    &[],
    &[],
    &["Aug."],
    &["Sept.", "Sep."],
    &["Okt."],
    &["Nov."],
    &["Dez."],
];

/// Place of Saturday among the days from Monday.
const SATURDAY: i8 = 5;

/// Parts of the day as they stand alone.
pub(super) const DAY_PARTS: [&str; 7] =
    ["Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht", "Mitternacht"];

/// The month's number.
pub(super) fn month(word: &str) -> Option<i8> {
    if !word.starts_with(['J', 'F', 'M', 'A', 'S', 'O', 'N', 'D']) {
        return None;
    }
    let bare = word.strip_suffix('s').unwrap_or(word);
    let is = |name: &&str| *name == word || *name == bare;
    let at = MONTHS
        .iter()
        .position(is)
        .or_else(|| AUSTRIAN_MONTHS.iter().position(is))
        .or_else(|| SHORT_MONTHS.iter().position(|names| names.iter().any(is)))?;
    i8::try_from(at + 1).ok()
}

/// A month in three or four letters without a stop: "12. Jan 2016".
pub(super) fn short_month(word: &str) -> Option<i8> {
    (3..=4).contains(&word.chars().count()).then(|| month(&format!("{word}."))).flatten()
}

/// A weekday, alone or with a part of the day ("Montagabend").
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    if !word.starts_with(['M', 'D', 'F', 'S']) {
        return None;
    }
    let mut names = (0..).zip(WEEKDAYS).chain([(SATURDAY, "Sonnabend")]);
    let (day, name) = names.find(|(_, name)| word.starts_with(name))?;
    let rest = &word[name.len()..];
    let part = matches!(
        rest,
        "" | "s"
            | "morgen"
            | "früh"
            | "vormittag"
            | "mittag"
            | "nachmittag"
            | "abend"
            | "abends"
            | "nacht"
    );
    if part { Weekday::from_monday_zero_offset(day).ok() } else { None }
}

/// What a stretch of the calendar is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Unit {
    Short,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    /// A season or a part of the day: no length of its own.
    Part,
}

/// Units of time in any case and number.
pub(in super::super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "Sekunde" | "Sekunden" | "Minute" | "Minuten" | "Stunde" | "Stunden" | "Min." | "Min"
        | "min" | "Std." | "Augenblick" | "Augenblicke" | "Augenblicken" => Unit::Short,
        "Tag" | "Tage" | "Tagen" | "Tages" | "Tags" => Unit::Day,
        "Woche" | "Wochen" => Unit::Week,
        "Monat" | "Monate" | "Monaten" | "Monats" => Unit::Month,
        "Quartal" | "Quartals" | "Quartale" | "Quartalen" | "Halbjahr" | "Halbjahres"
        | "Halbjahre" | "Jahreshälfte" | "Vierteljahr" | "Saison" | "Spielzeit"
        | "Legislaturperiode" | "Geschäftsjahr" | "Geschäftsjahres" => Unit::Quarter,
        "Jahr" | "Jahre" | "Jahren" | "Jahres" => Unit::Year,
        "Jahrzehnt" | "Jahrzehnte" | "Jahrzehnten" | "Jahrzehnts" => Unit::Decade,
        "Jahrhundert" | "Jahrhunderts" | "Jahrhunderte" | "Jahrhunderten" | "Jahrtausend"
        | "Jahrtausends" => Unit::Century,
        "Wochenende" | "Wochenendes" | "Wochenenden" | "Nacht" | "Nächte" | "Abend" | "Morgen"
        | "Vormittag" | "Nachmittag" | "Mittag" | "Sommer" | "Sommers" | "Winter" | "Winters"
        | "Frühjahr" | "Frühling" | "Herbst" | "Herbsts" => Unit::Part,
        _ => return None,
    })
}

/// Seasons, feasts and words like "Vorjahr" that are times by themselves.
pub(super) fn named(word: &str) -> bool {
    matches!(
        word,
        "Ostern"
            | "Weihnachten"
            | "Pfingsten"
            | "Silvester"
            | "Neujahr"
            | "Heiligabend"
            | "Ostermontag"
            | "Ostersonntag"
            | "Karfreitag"
            | "Pfingstmontag"
            | "Pfingstsonntag"
            | "Aschermittwoch"
            | "Rosenmontag"
            | "Gründonnerstag"
            | "Neujahrstag"
            | "Wochenende"
            | "Vorjahr"
            | "Vorjahres"
            | "Vortag"
            | "Vorabend"
            | "Vormonat"
            | "Vorwoche"
            | "Folgetag"
            | "Folgejahr"
            | "Jahresende"
            | "Jahresanfang"
            | "Jahresbeginn"
            | "Jahreswechsel"
            | "Jahresmitte"
            | "Monatsende"
            | "Monatsanfang"
            | "Wochenanfang"
            | "Wochenbeginn"
            | "Wochenmitte"
            | "Herbst"
            | "Sommer"
            | "Frühjahr"
            | "Frühling"
            | "Winter"
            | "Frühsommer"
            | "Spätsommer"
            | "Spätherbst"
            | "Hochsommer"
            | "Mitternacht"
            | "Silvesternacht"
            | "Silvesterabend"
            | "Neujahrsmorgen"
            | "Neujahrsnacht"
            | "Rosensonntag"
            | "Faschingsdienstag"
            | "Faschingssonntag"
            | "Fastnachtsdienstag"
            | "Palmsonntag"
            | "Adventszeit"
            | "Weihnachtszeit"
            | "Osterwochenende"
            | "Pfingstwochenende"
            | "Schlussquartal"
            | "Auftaktquartal"
            | "Vorquartal"
            | "Vorjahresquartal"
            | "Sommersaison"
            | "Wintersaison"
            | "Vorsaison"
            | "Jahrtausendwende"
            | "Jahrhundertwende"
            | "Mittelalter"
            | "Mittelalters"
            | "Neuzeit"
            | "Antike"
    )
}

/// Where an adjective moves a unit to: -1 the one before, 0 this one, 1 the next; `None` in the
/// pair where it gives no direction.
pub(super) fn shift(word: &str) -> Option<Option<i32>> {
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|ending| word.strip_suffix(ending))?;
    Some(match stem {
        "vergangen" | "vorig" | "letzt" | "Vergangen" | "Letzt" | "Vorig" | "vorvergangen"
        | "abgelaufen" => Some(-1),
        "dies" | "Dies" | "laufend" | "heurig" => Some(0),
        "kommend" | "nächst" | "Kommend" | "Nächst" => Some(1),
        "folgend" | "darauffolgend" | "selb" | "gleich" | "früh" | "spät" | "vorherig"
        | "gestrig" | "heutig" | "morgig" | "jen" | "übernächst" => None,
        _ => return None,
    })
}

/// "ersten", "zweites" …: what counts halves and quarters of a year.
pub(super) fn is_small_ordinal(word: &str) -> bool {
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|ending| word.strip_suffix(ending));
    matches!(stem, Some("erst" | "zweit" | "dritt" | "viert" | "letzt"))
        || matches!(word, "1." | "2." | "3." | "4.")
}
