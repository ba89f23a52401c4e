//! Numbers in the way of a language.

use fluent_bundle::FluentValue;

/// Abbreviated English months, January first.
const ENGLISH_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The month of a day, abbreviated, in English.
pub fn english_month(day: jiff::civil::Date) -> &'static str {
    let month = usize::from(day.month().unsigned_abs()).saturating_sub(1);
    ENGLISH_MONTHS.get(month).unwrap_or(&"")
}

/// `value` rounded to `decimals` places, thousands parted by `group`.
pub fn number(value: f64, decimals: usize, group: char, point: char) -> String {
    let plain = format!("{value:.decimals$}");
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// How German texts write a value; `None` leaves it to the default.
pub fn german<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, '.', ',')
}

/// How English texts write a value; `None` leaves it to the default.
pub fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, ',', '.')
}

fn grouped(value: &FluentValue<'_>, group: char, point: char) -> Option<String> {
    let FluentValue::Number(found) = value else { return None };
    let decimals = if found.value.fract() == 0.0 { 0 } else { 1 };
    Some(number(found.value, decimals, group, point))
}
