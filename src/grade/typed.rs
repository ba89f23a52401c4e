//! Typed answers: the spelling is forgiven, the meaning never.

use crate::text::{fold_answer, fold_letters};

/// How a typed answer compares with the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// The key or an accepted answer.
    Same,
    /// One letter off, and no other word that the item knows.
    Near(NearMiss),
    /// Something else.
    Other,
}

/// The word that was missed by a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// As it was typed.
    pub given: String,
    /// As it is spelt.
    pub meant: String,
}

/// A word in three parts: as far as it begins like another, the stretch in which it differs from
/// it, and the end that they share. Case makes no difference.
///
/// ```
/// use nachlese::grade::parts_of_difference;
/// assert_eq!(parts_of_difference("Brodersen", "Brodesen"), ["Brode", "r", "sen"]);
/// assert_eq!(parts_of_difference("Brodesen", "Brodersen"), ["Brode", "", "sen"]);
/// ```
#[must_use]
pub fn parts_of_difference<'a>(word: &'a str, other: &str) -> [&'a str; 3] {
    let same = |pair: &(char, char)| pair.0.to_lowercase().eq(pair.1.to_lowercase());
    let length = |letter: (char, char)| letter.0.len_utf8();
    let shared = word.chars().zip(other.chars()).take_while(same);
    let (count, head) = shared.fold((0, 0), |(count, at), pair| (count + 1, at + length(pair)));
    let shorter = word.chars().count().min(other.chars().count());
    let ends = word.chars().rev().zip(other.chars().rev());
    let tail: usize = ends.take(shorter - count).take_while(same).map(length).sum();
    let middle = head..word.len() - tail;
    [&word[..head], &word[middle.clone()], &word[middle.end..]]
}

/// Words shorter than this (in letters, umlauts spelt out) have too many neighbours that mean
/// something else for a slip to be told from a mistake: Irak and Iran, Juni and Juli.
const SHORTEST: usize = 5;

/// Function words of five letters and more whose neighbour means something else.
const NEVER_NEAR: [&str; 8] =
    ["nicht", "nichts", "keine", "keiner", "keinen", "keinem", "keines", "niemand"];

/// Compares what was typed with the accepted answers. `known` is text whose words count as words
/// of their own (the item's stem, the article): to type one of them is no slip.
pub fn compare<'a>(
    given: &str,
    accepted: impl Iterator<Item = &'a str> + Clone,
    known: &[&str],
) -> Typed {
    let wanted = normal(given);
    if wanted.is_empty() {
        return Typed::Other;
    }
    if accepted.clone().any(|answer| same(&wanted, &normal(answer))) {
        return Typed::Same;
    }
    accepted
        .filter_map(|answer| near(given, answer))
        .find(|miss| !is_known(&miss.given, known))
        .map_or(Typed::Other, Typed::Near)
}

/// What must agree: case, umlauts, leading article, white space, quotation marks and punctuation at the
/// ends are folded; signs that stand for a word become the word, so that "−5" and "5" stay different.
fn normal(answer: &str) -> String {
    let trimmed = answer.trim();
    let negative = trimmed
        .strip_prefix(['-', '−', '–'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let words = trimmed
        .replace('%', " Prozent")
        .replace('€', " Euro")
        .replace('°', " Grad ")
        .replace('§', "Paragraf ")
        .replace(['„', '“', '”', '"', '«', '»'], "");
    let folded = join_thousands(&fold_answer(&words));
    if negative { format!("minus {folded}") } else { folded }
}

/// Takes the separator out of large numbers: "15.000" and "15 000" are "15000".
fn join_thousands(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        let separates = matches!(c, '.' | ' ' | '\'' | '’')
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|ahead| digit(at + ahead))
            && !digit(at + 4);
        if !separates {
            out.push(c);
        }
    }
    out
}

/// Equal but for blanks and hyphens between letters: "US Präsident" is "US-Präsident".
fn same(left: &str, right: &str) -> bool {
    left == right || tight(left) == tight(right)
}

fn tight(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let figure = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        let joins = c == ' ' || c == '-';
        // Between figures they part numbers: "10-12" is not "1012".
        let between = at > 0 && figure(chars.get(at - 1)) && figure(chars.get(at + 1));
        if !joins || between {
            out.push(c);
        }
    }
    out
}

/// The one word in which the two differ by a slip.
fn near(given: &str, answer: &str) -> Option<NearMiss> {
    let (given, answer) = (without_article(given), without_article(answer));
    if given.len() != answer.len() {
        return None;
    }
    let mut miss = None;
    for (given, meant) in given.into_iter().zip(answer) {
        if normal(given) == normal(meant) {
            continue;
        }
        if miss.is_some() || !is_slip(given, meant) {
            return None;
        }
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        miss = Some(NearMiss { given: bare(given), meant: bare(meant) });
    }
    miss
}

fn without_article(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let folded = fold_answer(text);
    if words.len() > 1
        && words.first().is_some_and(|first| !folded.starts_with(&fold_letters(first)))
    {
        words.remove(0);
    }
    words
}

/// Whether one word is the other with one letter missing, added, changed or swapped with its
/// neighbour, and the difference is none of those that make another word.
fn is_slip(given: &str, meant: &str) -> bool {
    let (typed, right) = (fold_answer(given), fold_answer(meant));
    let figures = |word: &str| word.chars().any(|c| !c.is_alphabetic() && c != '-');
    let long = |word: &str| word.chars().count() >= SHORTEST;
    if figures(&typed) || figures(&right) || !long(&typed) || !long(&right) {
        return false;
    }
    if NEVER_NEAR.iter().any(|word| *word == typed || *word == right) {
        return false;
    }
    // A slip seldom hits the first letter, and there it makes another word: seine, keine.
    if typed.chars().next() != right.chars().next() {
        return false;
    }
    // In verbs and adjectives the umlaut is meaning: wurde, würde; forderte, förderte.
    let small = |word: &str| word.trim_start().starts_with(char::is_lowercase);
    if small(meant) && bald(given) == bald(meant) {
        return false;
    }
    strsim::osa_distance(&typed, &right) == 1
}

/// In lower case, umlauts without their dots.
fn bald(word: &str) -> String {
    fold_letters(word).replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

fn is_known(word: &str, known: &[&str]) -> bool {
    let word = fold_letters(word);
    known
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .any(|each| each.len() <= word.len() && fold_letters(each) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(given: &str, answer: &str) -> Typed {
        compare(given, std::iter::once(answer), &[])
    }

    #[test]
    fn spelling_is_forgiven() {
        for (given, answer) in [
            ("die groesse", "Größe"),
            ("GRÖSSE", "Größe"),
            ("Größe", "die Größe"),
            ("  Im   Februar 2022. ", "im Februar 2022"),
            ("„Müller“", "Müller"),
            ("Zeitung Der Bote", "die Zeitung „Der Bote“"),
            ("US Präsident", "US-Präsident"),
            ("15000 Menschen", "15.000 Menschen"),
            ("15 000", "15.000"),
            ("50 Prozent", "50 %"),
            ("50%", "50 Prozent"),
            ("Gro\u{308}sse", "Größe"),
            ("-5 Grad", "−5 °"),
            ("Dvorak", "Dvořák"),
            ("Andre Lopez", "André López"),
            ("Zoe", "Zoë"),
        ] {
            assert_eq!(told(given, answer), Typed::Same, "{given} for {answer}");
        }
    }

    #[test]
    fn the_letters_that_differ_are_parted_off() {
        for (word, other, parts) in [
            ("Brodesen", "Brodersen", "Brode[]sen"),
            ("Brodersen", "Brodesen", "Brode[r]sen"),
            ("burger", "Bürger", "b[u]rger"),
            ("aa", "a", "a[a]"),
            ("Ähre", "ähre", "Ähre[]"),
            ("", "a", "[]"),
        ] {
            let [before, between, after] = parts_of_difference(word, other);
            assert_eq!(format!("{before}[{between}]{after}"), parts);
        }
    }

    #[test]
    fn a_slip_is_a_near_miss_with_its_word() {
        for (given, answer, typed, meant) in [
            ("Brodesen", "Anke Brodersen", "", ""),
            ("Anke Brodesen", "Anke Brodersen", "Brodesen", "Brodersen"),
            ("die Gewerkschfat", "die Gewerkschaft", "Gewerkschfat", "Gewerkschaft"),
            ("Gewerkschafft", "die Gewerkschaft", "Gewerkschafft", "Gewerkschaft"),
            ("Burger", "Bürger", "Burger", "Bürger"),
        ] {
            let expected = if typed.is_empty() {
                Typed::Other
            } else {
                Typed::Near(NearMiss { given: typed.to_owned(), meant: meant.to_owned() })
            };
            assert_eq!(told(given, answer), expected, "{given} for {answer}");
        }
    }

    #[test]
    fn meaning_is_never_forgiven() {
        for (given, answer) in [
            ("Iran", "Irak"),
            ("Juni", "Juli"),
            ("2021", "2022"),
            ("im Februar 2021", "im Februar 2022"),
            ("15001", "15.000"),
            ("5 Grad", "−5 Grad"),
            ("1012", "10-12"),
            ("seine", "keine"),
            ("nichts", "nicht"),
            ("wurde", "würde"),
            ("forderte", "förderte"),
            ("hatte", "hätte"),
            ("Anke", "Anke Brodersen"),
            ("", "Größe"),
            ("der", "Größe"),
            ("Ministr Präsdent", "Minister Präsident"),
        ] {
            assert_eq!(told(given, answer), Typed::Other, "{given} for {answer}");
        }
    }

    #[test]
    fn a_word_of_the_article_is_no_slip() {
        let article = ["Der Kanzler lobte die Kanzlei."];
        let compared = |given| compare(given, std::iter::once("Kanzler"), &article);
        assert_eq!(compared("Kanzlei"), Typed::Other);
        assert!(matches!(compared("Kanzlre"), Typed::Near(_)));
    }

    #[test]
    fn accepted_answers_count() {
        let accepted = ["die Fähre", "das Schiff"];
        assert_eq!(compare("schiff", accepted.into_iter(), &[]), Typed::Same);
    }
}
