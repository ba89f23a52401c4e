//! Numbers near a number, in the same dress: "1.200", "3,5", "31 Millionen", "zwölf".

use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// How far the others lie from the number. Near enough to tempt, far enough that no rounding
/// makes two of them one.
const FACTORS: [f64; 8] = [0.45, 0.55, 0.65, 0.78, 1.25, 1.45, 1.7, 2.0];

const WORDS: [&str; 11] =
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

/// Whether the word behind a numeral makes it a fraction: "zwei Drittel".
pub(super) fn is_fraction(unit: &str) -> bool {
    ["Drittel", "Viertel", "Fünftel", "Achtel", "Zehntel"].iter().any(|name| unit.starts_with(name))
}

/// Whether a word before a number leaves it open to one side: "mehr als 500" beside "mehr als 200".
pub(super) fn is_open_bound(modifier: &str) -> bool {
    matches!(modifier, "mehr als" | "über" | "weniger als" | "unter" | "mindestens" | "bis zu")
}

/// Round numbers that readers write in words as well.
const ROUND: [(&str, &str); 11] = [
    ("20", "zwanzig"),
    ("30", "dreißig"),
    ("40", "vierzig"),
    ("50", "fünfzig"),
    ("60", "sechzig"),
    ("70", "siebzig"),
    ("80", "achtzig"),
    ("90", "neunzig"),
    ("100", "hundert"),
    ("1.000", "tausend"),
    ("1000", "tausend"),
];

/// The same number the other way: "12" for "zwölf", "zwölf" for "12". `None` above twelve but for round
/// ones: news and readers alike write figures.
pub(super) fn spelt_otherwise(numeral: &str) -> Option<String> {
    let round = ROUND.iter().find_map(|(figures, word)| {
        let words = numeral.eq_ignore_ascii_case(word).then_some(*figures);
        words.or_else(|| (numeral == *figures).then_some(*word))
    });
    if let Some(other) = round {
        return Some(other.to_owned());
    }
    if let Some(at) = WORDS.iter().position(|word| word.eq_ignore_ascii_case(numeral)) {
        return Some((at + 2).to_string());
    }
    let value: usize = numeral.parse().ok()?;
    WORDS.get(value.checked_sub(2)?).map(|word| (*word).to_owned())
}

/// Three other numbers, some smaller and some larger: how many of each is left to chance, so that
/// the place of the key among them tells nothing. `None` if the numeral is of no known form.
pub(super) fn near(numeral: &str, random: &mut ChaCha8Rng) -> Option<Vec<String>> {
    let below = random.random_range(0..=3_usize);
    if let Some(at) = WORDS.iter().position(|word| word.eq_ignore_ascii_case(numeral)) {
        return near_words(at, below, random);
    }
    let (number, rest) = numeral.split_once(' ').unwrap_or((numeral, ""));
    let value = parse(number)?;
    if value <= 1.0 || !(rest.is_empty() || matches!(rest, "Millionen" | "Milliarden" | "Tausend"))
    {
        return None;
    }
    if value < 13.0 && !number.contains(',') {
        return near_small(value, below, rest, random);
    }
    let mut smaller: Vec<f64> = FACTORS[..4].to_vec();
    let mut larger: Vec<f64> = FACTORS[4..].to_vec();
    smaller.shuffle(random);
    larger.shuffle(random);
    let factors = smaller.into_iter().take(below).chain(larger.into_iter().take(3 - below));
    let others: Vec<String> = factors.map(|factor| write(value * factor, number, rest)).collect();
    Some(others)
}

/// Whether one number is `times` as large as the other, or more. What cannot be read is far enough.
pub(super) fn is_far(left: &str, right: &str, times: f64) -> bool {
    let value = |text: &str| {
        let word = WORDS.iter().position(|word| word.eq_ignore_ascii_case(text));
        let word = word.and_then(|at| u8::try_from(at + 2).ok()).map(f64::from);
        word.or_else(|| parse(text.split(' ').next().unwrap_or_default()))
    };
    match (value(left), value(right)) {
        (Some(left), Some(right)) if left > 0.0 && right > 0.0 => {
            (left / right).max(right / left) >= times
        }
        _ => true,
    }
}

fn near_words(at: usize, below: usize, random: &mut ChaCha8Rng) -> Option<Vec<String>> {
    let below = below.min(at).max((at + 4).saturating_sub(WORDS.len()));
    let mut smaller: Vec<&str> = WORDS[..at].iter().rev().take(4).copied().collect();
    let mut larger: Vec<&str> = WORDS[at + 1..].iter().take(4).copied().collect();
    smaller.shuffle(random);
    larger.shuffle(random);
    let others: Vec<String> = smaller
        .into_iter()
        .take(below)
        .chain(larger.into_iter().take(3 - below))
        .map(str::to_owned)
        .collect();
    (others.len() == 3).then_some(others)
}

/// Whole numbers up to twelve move by whole steps.
fn near_small(
    value: f64,
    below: usize,
    rest: &str,
    random: &mut ChaCha8Rng,
) -> Option<Vec<String>> {
    let mut smaller: Vec<i32> = (2..=12).filter(|&other| f64::from(other) < value).collect();
    let mut larger: Vec<i32> = (2..=16).filter(|&other| f64::from(other) > value).take(5).collect();
    smaller.shuffle(random);
    larger.shuffle(random);
    let below = below.min(smaller.len());
    let others: Vec<String> = smaller
        .into_iter()
        .take(below)
        .chain(larger.into_iter().take(3 - below))
        .map(|number| join(&number.to_string(), rest))
        .collect();
    (others.len() == 3).then_some(others)
}

fn join(number: &str, rest: &str) -> String {
    if rest.is_empty() { number.to_owned() } else { format!("{number} {rest}") }
}

/// German notation: a point parts thousands, a comma the decimals.
fn parse(number: &str) -> Option<f64> {
    let plain = number.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let grouped = number.split(',').next()?.split('.').skip(1).all(|group| group.len() == 3);
    (plain && grouped).then(|| number.replace('.', "").replace(',', ".").parse().ok()).flatten()
}

/// A value written as the model is: as many decimals, as many digits that are not zero.
fn write(value: f64, model: &str, rest: &str) -> String {
    let decimals = model.split_once(',').map_or(0, |(_, decimals)| decimals.len());
    if decimals > 0 {
        return join(&format!("{value:.decimals$}").replace('.', ","), rest);
    }
    let digits: String = model.chars().filter(char::is_ascii_digit).collect();
    let telling = digits.trim_end_matches('0').len().max(1);
    let magnitude = value.log10().floor() as i32 + 1;
    let power = |digits: usize| i32::try_from(digits).unwrap_or(1);
    let round = power(digits.len() - digits.trim_end_matches('0').len()).min(magnitude - 1);
    let unit = 10_f64.powi((magnitude - power(telling)).max(round).max(0));
    let rounded = (value / unit).round() * unit;
    let plain = format!("{rounded:.0}");
    join(&if model.contains('.') || model.len() > 4 { group(&plain) } else { plain }, rest)
}

fn group(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::rand_core::SeedableRng;

    #[test]
    fn others_keep_the_dress_and_differ() {
        let mut random = ChaCha8Rng::seed_from_u64(3);
        for numeral in
            ["240", "7.800", "3,5", "31 Millionen", "zwölf", "zwei", "4", "1500", "58", "12"]
        {
            for _ in 0..50 {
                let mut all = near(numeral, &mut random).unwrap();
                assert_eq!(all.len(), 3, "{numeral}");
                all.push(numeral.to_owned());
                all.sort();
                all.dedup();
                assert_eq!(all.len(), 4, "{all:?}");
                assert!(
                    all.iter().all(|each| each.contains(',') == numeral.contains(',')),
                    "{all:?}"
                );
            }
        }
        assert_eq!(near("hunderte", &mut random), None);
        assert_eq!(near("2018/19", &mut random), None);
    }

    #[test]
    fn small_numbers_are_spelt_both_ways() {
        assert_eq!(spelt_otherwise("Zwölf").as_deref(), Some("12"));
        assert_eq!(spelt_otherwise("2").as_deref(), Some("zwei"));
        assert_eq!(spelt_otherwise("13"), None);
        assert_eq!(spelt_otherwise("1"), None);
    }

    #[test]
    fn numbers_are_written_in_german() {
        assert_eq!(write(12345.0, "7.800", ""), "12.000");
        assert_eq!(write(81.0, "180", ""), "80");
        assert_eq!(write(4.44, "3,5", ""), "4,4");
        assert_eq!(write(17.05, "31", "Millionen"), "17 Millionen");
    }
}
