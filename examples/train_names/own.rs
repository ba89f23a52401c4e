//! Sentences written for this project with their names marked (`data/names/sentences.txt`):
//! "{O Haus Lomme} in {L Kern} ." The kinds are persons, places, organisations and things; words
//! derived from a name end in "d" ("{LOCd Lommer}"), compounds with one in "p" ("{ORGp EU-weit}").

use std::error::Error;

use nachlese::lexicon::recognise::label;

/// A sentence's words and their labels.
pub type Marked<'t> = (Vec<&'t str>, Vec<u8>);

/// The sentences, one a line; an error tells the first line with a fault.
pub fn sentences(text: &str) -> Result<Vec<Marked<'_>>, Box<dyn Error>> {
    text.lines().map(|line| marked(line).ok_or_else(|| line.into())).collect()
}

fn marked(line: &str) -> Option<Marked<'_>> {
    let (mut words, mut labels) = (Vec::new(), Vec::new());
    // The label that the next word of an open name has.
    let mut next = None;
    for part in line.split(' ') {
        if let Some(kind) = part.strip_prefix('{') {
            next = Some(label::begin(number(kind)?));
            continue;
        }
        let word = part.strip_suffix('}').unwrap_or(part);
        words.push(word);
        labels.push(next.unwrap_or(0));
        next = next.filter(|_| word == part).map(|label| label + label % 2);
    }
    next.is_none().then_some((words, labels))
}

fn number(kind: &str) -> Option<u8> {
    Some(match kind {
        "P" => 0,
        "L" => 1,
        "O" => 2,
        "T" => 3,
        _ if kind.ends_with('d') => super::data::DERIVED,
        _ if kind.ends_with('p') => super::data::PART,
        _ => return None,
    })
}
