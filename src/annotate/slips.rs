//! Slips of the article: words that are misspelt as far as the lexicon can tell, phrases whose words
//! contradict each other. What is doubtful here is not wrong in each case; it is nothing to repeat.

use std::collections::HashSet;

use super::apposition;
use super::clash;
use super::commas;
use super::government;
use super::joined;
use super::model::{Annotated, EntityKind, Tokens};
use super::orthography;
use crate::lexicon::{Lexicon, Tag};

/// Words shorter than this, in characters, are too often abbreviations.
const SHORTEST: usize = 4;

/// The slips of a text, in order of their first token.
pub(super) fn slips(annotated: &Annotated, lexicon: &Lexicon) -> Vec<Tokens> {
    let Annotated { text, tokens, phrases, entities, .. } = annotated;
    let names: HashSet<&str> = entities
        .iter()
        .filter(|entity| {
            !matches!(entity.kind, EntityKind::Date | EntityKind::Duration | EntityKind::Number)
        })
        .flat_map(|entity| tokens[entity.tokens.clone()].iter().map(|token| token.span.of(text)))
        .collect();
    let words = tokens.iter().enumerate().filter_map(|(at, token)| {
        let word = token.span.of(text);
        // "ein 16-jähriger": without a noun behind it, it is one itself.
        let alone = word.starts_with(|c: char| c.is_ascii_digit())
            && ["-jährige", "-jährigen", "-jähriger"].iter().any(|ending| word.ends_with(ending))
            && tokens.get(at + 1).is_none_or(|next| {
                !next.tag.is_noun() && !matches!(next.tag, Tag::ADJA | Tag::KON | Tag::COMMA)
            });
        (alone
            || is_run_together(word)
            || is_misspelt(word, token.tag, lexicon) && !names.contains(word))
        .then_some(at..at + 1)
    });
    let clashes = phrases
        .iter()
        .filter(|phrase| clash::clashes(text, tokens, phrase, lexicon))
        .map(|phrase| phrase.base.clone());
    let appositions = (0..tokens.len()).filter_map(|at| apposition::differs(annotated, at));
    let joined = (0..tokens.len()).filter_map(|at| {
        joined::slip(annotated, at, lexicon).or_else(|| government::slip(annotated, at, lexicon))
    });
    let mut found: Vec<Tokens> = words
        .chain(clashes)
        .chain(appositions)
        .chain(joined)
        .chain(commas::slips(annotated))
        .chain(orthography::slips(annotated))
        .collect();
    found.sort_by_key(|slip| (slip.start, slip.end));
    found
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
        && (is_doubled(word) || !lexicon.is_known(word) || lexicon.likely_meant(word).is_some())
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

/// "Atomkraftkraftwerk": four letters or more twice in a row.
fn is_doubled(word: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    (4..=letters.len() / 2)
        .any(|length| letters.windows(2 * length).any(|part| part[..length] == part[length..]))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn slips_are_found() {
        for (text, slip) in [
            ("Der Start wurde um eine Stunde vezögert.", "vezögert"),
            ("Die Regirung tagt in Lindenau.", "Regirung"),
            ("Das kommt beispielweise in Lindenau vor.", "beispielweise"),
            ("Das Windkraftkraftwerk steht still.", "Windkraftkraftwerk"),
            ("In Lindenau hat ein 16-jähriger gesungen.", "16-jähriger"),
            ("Das neue Amt, hat am Montag getagt.", "Das neue Amt, hat"),
            ("Das Haus wirbt mit guter Kost und europäischen Design.", "europäischen Design"),
            ("LindenauDer Rat tagt am Montag in Bergen.", "LindenauDer"),
            ("Das Paket wiegt 165g.", "165g"),
            ("Den Verein gibt es seit den 90-er Jahren.", "90-er"),
            (
                "Im Nordtal, ein sehr beliebter Ort, tagte der Rat.",
                "Im Nordtal, ein sehr beliebter Ort",
            ),
            (
                "Jan Berg ist der Chef der Gruppe, einem alten Verein aus Bergen.",
                "der Gruppe, einem alten Verein aus Bergen",
            ),
            ("Das Fest war am Samstag, den 25.August.", "25.August"),
            ("Entgegen erster Gerüchte tagt der Rat.", "Entgegen erster Gerüchte"),
            ("Das melden nun alle deutsche Vereine.", "alle deutsche Vereine"),
            ("Sie gewann mit neuem europäischen Titel.", "mit neuem europäischen Titel"),
            ("Es gibt Sitze für alle Busmodell.", "für alle Busmodell"),
            ("Der Index schloss bei 2358 Punkte.", "bei 2358 Punkte"),
            ("Der Wagen kam mit europäischen Design nach Lindenau.", "mit europäischen Design"),
            (
                "Sie kam mit einer vom Staat geförderte Miliz.",
                "mit einer vom Staat geförderte Miliz",
            ),
        ] {
            assert_eq!(read(text), [slip], "{text}");
        }
    }

    #[test]
    fn sound_sentences_have_none() {
        for text in [
            "Die siebenköpfige Familie emigrierte im Alter von 12 bis 40 Jahren nach Chile.",
            "Der Berliner Senat hat mit großer Mehrheit dem neuen Gesetz zugestimmt.",
            "In Altenrode tagte der Rat von Altenrode mit dem Laubacher Verein.",
            "Am 25. August kamen 300 Gäste in das Haus der Kirchenvorstände Lindenaus.",
            "Der Stadtrat beriet über die am Montag vorgestellten Pläne einer neuen Schule.",
            "Bis zum 20. Juni 1943 fuhren bis zu 50.000 neue Busse um 15.30 Uhr bei 30 Grad drei Mal los.",
            "Die beiden oberen Stockwerke gehören der Vorsitzenden des Rates, die als Favorit gilt.",
            "In Lindenauer Krankenhäusern liegen 14,2 Prozent der in dem Werk Verletzten.",
            "Das 47 Jahre alte Schiff kam mit einer 30 Jahre jüngeren Frau nach Bergen.",
            "Jan Berg lief 400 Meter in einer Minute und gewann den Titel.",
            "Das Haus wirbt mit guter Kost und europäischen Partnern, mit Bier und neuem Design.",
            "Der Mann aus Bergen, ein Lehrer, lebt im Nordtal, einem beliebten Ort.",
            "Entgegen ersten Gerüchten tagt der Rat mit anderem großen Aufwand bei weitem bester Laune.",
            "Das melden nun alle deutschen Vereine mit neuem europäischem Titel.",
            "Sie ist die Leiterin der Gruppe, eines alten Vereins, und mag das 100-Meter-Becken.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
