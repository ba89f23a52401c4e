//! Misspelt words: none of a table, one slip away from a frequent word, or from a word that the article
//! writes otherwise elsewhere.

use std::collections::{HashMap, HashSet};

use super::model::{Annotated, EntityKind, Token, Tokens};
use crate::lexicon::{Lexicon, NameKinds, Tag};

/// Words shorter than this, in characters, are too often abbreviations.
const SHORTEST: usize = 4;

/// Shorter words, in characters, that differ in a letter are often two.
const LONG: usize = 6;

/// So many letters at the beginning of a word are taken to be right.
const BEGINNING: usize = 2;

/// No slip that is looked for is longer, in bytes.
const LONGEST_SLIP: usize = 4;

/// What is written so more often is no slip.
const OFTEN: usize = 2;

/// Words that are misspelt as far as the lexicon and the rest of the article can tell.
pub(super) fn slips(annotated: &Annotated, lexicon: &Lexicon) -> Vec<Tokens> {
    let Annotated { text, tokens, entities, .. } = annotated;
    let names: HashSet<&str> = entities
        .iter()
        .filter(|entity| {
            !matches!(entity.kind, EntityKind::Date | EntityKind::Duration | EntityKind::Number)
        })
        .flat_map(|entity| tokens[entity.tokens.clone()].iter().map(|token| token.span.of(text)))
        .collect();
    let twice = written_twice(annotated, lexicon);
    let words = tokens.iter().enumerate().filter_map(|(at, token)| {
        let word = token.span.of(text);
        // "ein 16-jähriger": without a noun behind it, it is one itself.
        let alone = word.starts_with(|c: char| c.is_ascii_digit())
            && ["-jährige", "-jährigen", "-jähriger"].iter().any(|ending| word.ends_with(ending))
            && tokens.get(at + 1).is_none_or(|next| {
                !next.tag.is_noun() && !matches!(next.tag, Tag::ADJA | Tag::KON | Tag::COMMA)
            });
        // "ein IT Unternehmen": without its hyphen.
        let apart = token.tag == Tag::NN
            && at > 0
            && matches!(tokens[at - 1].span.of(text), "IT" | "TV" | "PC")
            && word.chars().skip(1).all(char::is_lowercase);
        (alone
            || apart
            || is_run_together(word)
            || runs_on(word, lexicon)
            || opens_with_place(word, lexicon)
            || is_misspelt(word, token.tag, lexicon) && !names.contains(word)
            || token.tag == Tag::NE
                && !names.contains(word)
                && word.chars().skip(1).all(char::is_lowercase)
                && lexicon.likely_meant(word).is_some()
            || is_small_word(word, token.tag, lexicon)
            || is_opener(annotated, at, lexicon)
            || is_for_you(annotated, at, lexicon)
            || token.tag == Tag::NN && lexicon.lacks_link(word)
            || twice.contains(word))
        .then_some(at..at + 1)
    });
    words.collect()
}

fn is_misspelt(word: &str, tag: Tag, lexicon: &Lexicon) -> bool {
    // "Laubacher"
    let town = tag == Tag::ADJA && word.starts_with(char::is_uppercase) && word.ends_with("er");
    let small;
    let word = if tag == Tag::NN || !word.starts_with(char::is_uppercase) {
        word
    } else {
        small = word.to_lowercase();
        &small
    };
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return lacks_blank(word);
    }
    let plain = word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
    let foreign = matches!(tag, Tag::NE | Tag::FM | Tag::XY | Tag::TRUNC) || tag.is_punctuation();
    plain
        && !foreign
        && !town
        && !lexicon.holds(word)
        && (is_doubled(word)
            || ["maßname", "maßnamen"].iter().any(|slip| word.ends_with(slip))
            || !lexicon.is_known(word)
            || lexicon.likely_meant(word).is_some())
}

/// "165g", "25.August": a figure with a word right behind it; "90-er": with a needless hyphen.
fn lacks_blank(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let dotted = word[..word.len() - rest.len()].ends_with('.');
    // "90-er"
    let decade = matches!(rest, "-er" | "-ern" | "-ers");
    let unit = decade || matches!(rest, "g" | "kg" | "m" | "km" | "cm" | "mm" | "l" | "qm" | "t");
    unit || dotted && rest.starts_with(char::is_alphabetic)
}

/// "LindenauDer": a place in front of a text without a blank.
fn is_run_together(word: &str) -> bool {
    const OPENERS: [&str; 14] = [
        "Der", "Die", "Das", "Ein", "Eine", "Im", "In", "Nach", "Mit", "Seit", "Für", "Auf", "Bei",
        "Wegen",
    ];
    OPENERS.iter().any(|opener| {
        word.strip_suffix(opener).is_some_and(|before| before.ends_with(char::is_lowercase))
    })
}

/// "Maschinendas": a noun and a small word without the blank between them.
fn runs_on(word: &str, lexicon: &Lexicon) -> bool {
    let noun = ["das", "dass", "und"].iter().find_map(|small| word.strip_suffix(small));
    noun.is_some_and(|noun| {
        noun.chars().count() >= 6
            && noun.starts_with(char::is_uppercase)
            && noun.chars().all(char::is_alphabetic)
            && lexicon.holds(noun)
            && lexicon.compound_head(word).is_none()
            && !lexicon.holds(word)
    })
}

/// "LindenauNeue": a place and a word of the text behind it.
fn opens_with_place(word: &str, lexicon: &Lexicon) -> bool {
    let capital = |(at, letter): (usize, char)| (at > 0 && letter.is_uppercase()).then_some(at);
    let mut capitals = word.char_indices().filter_map(capital);
    let (Some(at), None) = (capitals.next(), capitals.next()) else { return false };
    let (place, text) = word.split_at(at);
    let is_place = |kinds: NameKinds| kinds.place && !kinds.noun;
    place.ends_with(char::is_lowercase)
        && text.chars().count() >= SHORTEST
        && lexicon.name_kinds(place).is_some_and(is_place)
        && lexicon.is_known(text)
}

/// "Atomkraftkraftwerk": four letters or more twice in a row.
fn is_doubled(word: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    (4..=letters.len() / 2)
        .any(|length| letters.windows(2 * length).any(|part| part[..length] == part[length..]))
}

/// "fur die Halle", "hatt": what stands where a small word does is one.
fn is_small_word(word: &str, tag: Tag, lexicon: &Lexicon) -> bool {
    let small = matches!(
        tag,
        Tag::APPR
            | Tag::VAFIN
            | Tag::VMFIN
            | Tag::VAPP
            | Tag::PTKNEG
            | Tag::PROAV
            | Tag::KON
            | Tag::KOUS
    );
    small && lexicon.small_word_meant(word).is_some()
}

/// "Breits im Mai": what opens a sentence, is no name of the article and lacks a letter of a small word.
fn is_opener(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> bool {
    let word = annotated.word(at);
    let token = &annotated.tokens[at];
    let opens = annotated
        .sentence_of(at)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at);
    let goes_on = annotated.tokens.get(at + 1).is_some_and(|next| {
        next.tag == Tag::NE || next.tag.is_finite() || next.tag.is_punctuation()
    });
    let once = || {
        let same = |other: &&Token| other.span.of(&annotated.text) == word;
        annotated.tokens.iter().filter(same).count() == 1
    };
    token.tag == Tag::NE
        && opens
        && !goes_on
        && word.chars().count() >= LONG
        && lexicon.small_word_meant(&word.to_lowercase()).is_some()
        && once()
}

/// "haben es begründetet": a form for "ihr" alone, where nobody is spoken to.
fn is_for_you(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> bool {
    /// Second person plural among [`crate::lexicon::Features::persons`].
    const YOU: u8 = 0b01_0000;
    let (word, tag) = (annotated.word(at), annotated.tokens[at].tag);
    if !matches!(tag, Tag::VVFIN | Tag::VVPP | Tag::VAFIN) || !word.ends_with('t') {
        return false;
    }
    let readings = lexicon.readings(word);
    let alone = !readings.is_empty() && readings.iter().all(|one| one.features.persons() == YOU);
    let addressed = annotated.sentence_of(at).is_some_and(|sentence| {
        annotated.sentences[sentence].tokens.clone().any(|at| {
            let word = annotated.word(at).to_lowercase();
            word == "ihr" || word == "euch"
        })
    });
    alone && !addressed
}

/// Words that the article writes otherwise elsewhere: "Wettbwerb" beside "Wettbewerb", "Anna Lant"
/// beside "Anna Lantz". Of the two the rarer is doubtful, or the one that no table holds.
fn written_twice<'a>(annotated: &'a Annotated, lexicon: &Lexicon) -> HashSet<&'a str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for token in &annotated.tokens {
        let word = token.span.of(&annotated.text);
        if word.chars().count() >= LONG && word.chars().all(char::is_alphabetic) {
            *counts.entry(word).or_default() += 1;
        }
    }
    // "Nicklas Berg" and "Nicolas Kern" are two.
    let persons = annotated.entities.iter().filter(|each| each.kind == EntityKind::Person);
    let families: HashMap<&str, &str> = persons
        .filter(|each| each.tokens.len() > 1)
        .map(|each| (annotated.word(each.tokens.start), annotated.word(each.tokens.end - 1)))
        .collect();
    let apart = |one: &str, two: &str| match (families.get(one), families.get(two)) {
        (Some(one), Some(two)) => one != two,
        _ => false,
    };
    // Two that differ inside begin alike: a book has too many words to compare each with each.
    let mut alike: HashMap<&str, Vec<&str>> = HashMap::new();
    for &word in counts.keys() {
        alike.entry(beginning(word)).or_default().push(word);
    }
    let doubtful = |word: &&str| {
        let count = counts[word];
        let near = |other: &str| {
            let often = counts[other];
            (often > count || often == count && lexicon.holds(other))
                && word.len().abs_diff(other.len()) <= LONGEST_SLIP
                && differs_inside(word, other)
                && !apart(word, other)
        };
        count <= OFTEN
            && !lexicon.holds(word)
            && alike[beginning(word)].iter().any(|other| near(other))
    };
    counts.keys().copied().filter(doubtful).collect()
}

/// The first letters of a word, in which no slip is looked for.
fn beginning(word: &str) -> &str {
    let end = word.char_indices().nth(BEGINNING).map_or(word.len(), |(at, _)| at);
    &word[..end]
}

/// Whether two words are the same but for one letter, two swapped ones or two left out, which are no
/// ending, no capital and no umlaut.
pub(super) fn differs_inside(word: &str, other: &str) -> bool {
    let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    let same = |pair: &(&char, &char)| pair.0 == pair.1;
    let before = word.iter().zip(&other).take_while(same).count();
    let rest = word.len().min(other.len()) - before;
    let behind = word.iter().rev().zip(other.iter().rev()).take(rest).take_while(same).count();
    let (here, there) = (&word[before..word.len() - behind], &other[before..other.len() - behind]);
    let umlaut = |one: char, two: char| {
        matches!(
            (one, two),
            ('a', 'ä') | ('ä', 'a') | ('o', 'ö') | ('ö', 'o') | ('u', 'ü') | ('ü', 'u')
        )
    };
    let slip = match (here, there) {
        ([one], [two]) => !umlaut(*one, *two) && behind > 0,
        ([_], []) => behind > 0,
        // "Berg" for "Bergk": no ending is a consonant but s, n, r.
        ([], [letter]) => behind > 0 || !matches!(letter, 's' | 'n' | 'r' | 'm' | 'e' | 'a' | 'i'),
        ([one, two], [three, four]) => one == four && two == three && behind > 0,
        ([], [_, _]) => behind > 2,
        _ => false,
    };
    slip && before >= BEGINNING
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;
    use super::differs_inside;

    #[test]
    fn misspelt_words_are_found() {
        for (text, slip) in [
            ("Der Verein kaufte ein Boot fur die Gäste.", "fur"),
            ("MünchenDeutsche Boote fahren wieder.", "MünchenDeutsche"),
            ("Breits im Mai hat der Verein getagt.", "Breits"),
            ("Der Rat hat den Plan damit begründetet.", "begründetet"),
            ("Der Regierungsprecher lobte den Plan.", "Regierungsprecher"),
            ("Der Rat lobte die engültige Lösung.", "engültige"),
            ("Jan Berg ist gestern züruckgetreten.", "züruckgetreten"),
            ("Der Verein forderte neue Sicherheitsmaßnamen.", "Sicherheitsmaßnamen"),
            (
                "Die Quallenplage begann im Mai. Die Quallenplage dauert an, und die Quallnplage wächst.",
                "Quallnplage",
            ),
            (
                "Anna Wendisch sang in Bergen. Jan Berg lobte Wendisch, und Anna Wenidsch dankte.",
                "Wenidsch",
            ),
        ] {
            assert_eq!(read(text), [slip], "{text}");
        }
    }

    #[test]
    fn sound_words_are_none() {
        for text in [
            "Das BahnHotel und ThyssenKrupp laden zu YouTube ein.",
            "Klien im Mai und Andres mit ihm: Klien kam später.",
            "Ihr habt das Boot damit begründet, sagte er ihr, und ihr begründetet es.",
            "Anna Wendisch sang in Bergen. Jan Berg lobte Wendischs Lied, und Anna Wendisch dankte.",
            "Die Quallenplagen begannen im Mai, und die Quallenplage dauert an.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn inside_of_a_word() {
        for (slip, word) in [
            ("Wettbwerb", "Wettbewerb"),
            ("Timoschneko", "Timoschenko"),
            ("Freedeom", "Freedom"),
            ("Italierin", "Italienerin"),
            ("Bengoglio", "Bergoglio"),
            ("Münteferin", "Müntefering"),
        ] {
            assert!(differs_inside(slip, word), "{slip}");
        }
        for (one, other) in [
            ("Bergers", "Berger"),
            ("Erlanger", "Erlangen"),
            ("Urvögel", "Urvogel"),
            ("Petrowa", "Petrow"),
            ("deutsche", "Deutsche"),
            ("Hamburg", "Hamburger"),
        ] {
            assert!(!differs_inside(one, other) && !differs_inside(other, one), "{one}");
        }
    }
}
