//! Figures: numbers with what they count, sums of money, shares, measures, lengths of time.

mod compound;
mod label;
mod numeral;
mod ordinal;

use crate::lexicon::Tag;

use super::time::{TimeUnit, unit as time_unit};
use super::view::View;
use super::{Annotated, Entity, EntityKind, Figure, Tokens};
pub(super) use numeral::numeral;
pub(super) use ordinal::ordinals;

/// All figures that lie in none of `taken`, in order. `taken` is in order.
pub(super) fn figures(text: &Annotated, taken: &[Entity]) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut next_taken = 0;
    for sentence in &text.sentences {
        let view = View::new(text, &sentence.tokens);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            while taken.get(next_taken).is_some_and(|entity| entity.tokens.end <= at) {
                next_taken += 1;
            }
            let limit = taken.get(next_taken).map_or(usize::MAX, |entity| entity.tokens.start);
            if limit <= at {
                at = taken.get(next_taken).map_or(at + 1, |entity| entity.tokens.end);
                continue;
            }
            match figure(view, at).filter(|figure| figure.tokens.end <= limit) {
                Some(figure) => {
                    at = figure.tokens.end;
                    found.push(figure);
                }
                None => at += 1,
            }
        }
    }
    found
}

/// Words that blur or bound a number.
fn modifier(view: View<'_>, at: usize) -> usize {
    match view.word(at) {
        "mehr" | "weniger" | "Mehr" | "Weniger" if view.word(at + 1) == "als" => 2,
        "bis" | "Bis" if view.word(at + 1) == "zu" => 2,
        "nicht" if view.word(at + 1) == "einmal" => 2,
        "um" | "an" if view.word(at + 1) == "die" => 2,
        "rund" | "etwa" | "circa" | "ca." | "fast" | "nahezu" | "knapp" | "gut" | "über"
        | "mindestens" | "höchstens" | "ungefähr" | "schätzungsweise" | "maximal"
        | "wenigstens" | "beinahe" | "genau" | "exakt" | "annähernd" | "zirka" | "unter"
        | "Rund" | "Etwa" | "Fast" | "Nahezu" | "Knapp" | "Gut" | "Über" | "Mindestens"
        | "Ungefähr" | "Schätzungsweise" | "Circa" => 1,
        _ => 0,
    }
}

fn figure(view: View<'_>, start: usize) -> Option<Entity> {
    let mut at = start + modifier(view, start);
    let modifier = (at > start).then_some(start..at);
    let sign = currency_sign(view.word(at));
    if sign {
        at += 1;
    }
    let Some(first) = numeral(view, at) else {
        return (at == start).then(|| compound::inside_word(view, at)).flatten();
    };
    if first.digits && !sign && label::is_no_figure(view, at) {
        return None;
    }
    if first.digits && at == start && label::is_degree(view.before(at)) {
        let value = first.value.map(plain);
        return Some(Entity { value, ..plain_figure(at..first.end, EntityKind::Number, None) });
    }
    let (mut end, mut value) = (first.end, first.value);
    // "20 bis 30", "zwei oder drei", "30–40"; both ends must be numerals.
    if view.is_one_of(end, &["bis", "oder", "–"])
        && let Some(second) = numeral(view, end + 1).filter(|second| second.digits == first.digits)
    {
        end = second.end;
        value = None;
    }
    let digits = first.digits;
    let numeral = at..end;
    let (kind, unit, inside) = unit_behind(view, end, sign, (at, digits))?;
    let whole_end = match (&unit, inside) {
        (Some(unit), true) => unit.end,
        _ => end,
    };
    // "in" before a number of hours and the like is no part of it; a sign before it is.
    Some(Entity {
        tokens: start..whole_end,
        kind,
        referent: None,
        value: value.map(plain),
        relative: false,
        figure: Some(Figure { modifier, numeral, unit }),
        certainty: 95,
    })
}

/// A figure whose parts are not told apart.
fn plain_figure(tokens: Tokens, kind: EntityKind, value: Option<u32>) -> Entity {
    Entity {
        tokens,
        kind,
        referent: None,
        value: value.map(|value| value.to_string()),
        relative: false,
        figure: None,
        certainty: 95,
    }
}

/// A number without an exponent and without a needless decimal point.
fn plain(value: f64) -> String {
    // Nine decimals lie beyond what any text means and within what the number holds.
    let text = format!("{value:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn currency_sign(word: &str) -> bool {
    matches!(word, "€" | "$" | "£" | "CHF" | "EUR" | "USD" | "US$" | "GBP")
}

fn is_money(word: &str) -> bool {
    currency_sign(word)
        || matches!(
            word,
            "Euro"
                | "Euros"
                | "Cent"
                | "Cents"
                | "Dollar"
                | "Dollars"
                | "Franken"
                | "Pfund"
                | "Rubel"
                | "Yen"
                | "Yuan"
                | "Renminbi"
                | "Kronen"
                | "Złoty"
                | "Zloty"
                | "Forint"
                | "Lira"
                | "Rupien"
                | "Rappen"
                | "Mark"
                | "D-Mark"
                | "Schilling"
                | "Schekel"
                | "Griwna"
                | "Hrywnja"
                | "Pesos"
                | "SAR"
                | "Won"
        )
        || word.ends_with("-Dollar")
        || word.ends_with("-Franken")
}

fn is_percent(word: &str) -> bool {
    matches!(
        word,
        "Prozent"
            | "%"
            | "Prozentpunkte"
            | "Prozentpunkten"
            | "Prozentpunkt"
            | "Promille"
            | "‰"
            | "v.H."
    )
}

fn is_measure(word: &str) -> bool {
    matches!(
        word,
        "Kilometer"
            | "Kilometern"
            | "km"
            | "Meter"
            | "Metern"
            | "m"
            | "Zentimeter"
            | "Zentimetern"
            | "cm"
            | "Millimeter"
            | "Millimetern"
            | "mm"
            | "Meilen"
            | "Seemeilen"
            | "Tonnen"
            | "Tonne"
            | "Kilogramm"
            | "kg"
            | "Kilo"
            | "Gramm"
            | "Liter"
            | "Litern"
            | "Barrel"
            | "Hektar"
            | "ha"
            | "Quadratmeter"
            | "Quadratmetern"
            | "Quadratkilometer"
            | "Quadratkilometern"
            | "Kubikmeter"
            | "Kubikmetern"
            | "m²"
            | "km²"
            | "Grad"
            | "°C"
            | "°"
            | "Megawatt"
            | "Gigawatt"
            | "Kilowatt"
            | "MW"
            | "GW"
            | "kW"
            | "kWh"
            | "Kilowattstunden"
            | "Megawattstunden"
            | "Terawattstunden"
            | "PS"
            | "Stundenkilometer"
            | "Stundenkilometern"
            | "km/h"
            | "km/st"
            | "Hektopascal"
            | "Volt"
            | "Gigabyte"
            | "Megabyte"
            | "Byte"
            | "Bit"
            | "Lichtjahre"
            | "Lichtjahren"
    )
}

/// Kind of the figure whose numeral ends at `end`, its unit, and whether the unit is part of its
/// tokens. `None` if the number is a label rather than a count.
fn unit_behind(
    view: View<'_>,
    end: usize,
    sign: bool,
    (start, digits): (usize, bool),
) -> Option<(EntityKind, Option<Tokens>, bool)> {
    let word = view.word(end);
    if sign {
        return Some((EntityKind::Money, Some(start - 1..start), false));
    }
    if is_money(word) {
        return Some((EntityKind::Money, Some(end..end + 1), true));
    }
    if is_percent(word) {
        return Some((EntityKind::Percent, Some(end..end + 1), true));
    }
    if let Some(unit) = time_unit(word) {
        let counted = !matches!(unit, TimeUnit::Part) || matches!(word, "Nächte" | "Wochenenden");
        if counted {
            let long = view.is_one_of(end + 1, &["lang", "später", "zuvor", "früher", "danach"]);
            return Some((
                EntityKind::Duration,
                Some(end..end + 1 + usize::from(long && view.word(end + 1) == "lang")),
                true,
            ));
        }
    }
    if is_measure(word) {
        return Some((EntityKind::Number, Some(end..end + 1), true));
    }
    let counted = counted(view, end);
    if counted.is_none() && digits && label::is_name(view, start) {
        return None;
    }
    Some((EntityKind::Number, counted, false))
}

/// What is counted: adjectives and a noun behind the numeral.
fn counted(view: View<'_>, from: usize) -> Option<Tokens> {
    let mut at = from;
    let none = |at: usize| view.word(at).starts_with("kein");
    while matches!(view.tag(at), Some(Tag::ADJA | Tag::PIDAT | Tag::PIAT))
        && at < from + 3
        && !none(at)
    {
        at += 1;
    }
    (view.tag(at) == Some(Tag::NN)).then_some(from..at + 1)
}

#[cfg(test)]
mod tests;
