//! Names that a list knows as a whole: firms, media, parties, clubs, rivers, quarters and the like.
//!
//! `data/names/known.txt` has them by kind; the program holds it deflated. The model sees a listed
//! name by its kinds and learns what each is worth: "Union" is a party, a club and a common noun.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use super::features::View;
use crate::lexicon::tagger::words::hash_of;

/// The hashes of a name's words, and its kinds as bits.
type Name = (Vec<u32>, u32);

static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(&list()));

/// The list by kinds as it was written; a test holds it against `known.txt`.
fn list() -> String {
    let packed: &[u8] = include_bytes!("../../../data/names/known.deflate");
    let mut list = String::new();
    // Bytes in memory that fail no reader; without the list there would be fewer names.
    let _ = DeflateDecoder::new(packed).read_to_string(&mut list);
    list
}

/// Names in the order of their words.
struct Names {
    names: Vec<Name>,
    /// The first words of all names, by the highest bits of their hashes: most words of a text start
    /// none.
    firsts: Vec<u64>,
}

/// So many bits of a hash tell where its first word is noted.
const NOTED: u32 = 18;

/// Where a word is noted, and as which bit.
const fn noted(word: u32) -> (usize, u64) {
    let place = word >> (u32::BITS - NOTED);
    ((place / u64::BITS) as usize, 1 << (place % u64::BITS))
}

impl Names {
    /// The names of a list; a line with "#" starts a kind.
    fn new(list: &str) -> Self {
        let mut names: Vec<Name> = Vec::new();
        let mut kind = 0;
        for line in list.lines() {
            if line.starts_with('#') {
                kind = if kind == 0 { 1 } else { kind << 1 };
                continue;
            }
            for name in line.split("; ") {
                names.push((name.split(' ').map(hash_of).collect(), kind));
            }
        }
        names.sort_unstable();
        names.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 |= next.1;
            }
            same
        });
        let mut firsts = vec![0; (1 << NOTED) / u64::BITS as usize];
        for (words, _) in &names {
            let (at, bit) = noted(words[0]);
            firsts[at] |= bit;
        }
        Self { names, firsts }
    }

    /// The names that start with a word.
    fn starting(&self, word: u32) -> impl Iterator<Item = &Name> {
        let (at, bit) = noted(word);
        let start = if self.firsts[at] & bit == 0 {
            self.names.len()
        } else {
            self.names.partition_point(|(words, _)| words[0] < word)
        };
        self.names[start..].iter().take_while(move |(words, _)| words[0] == word)
    }
}

/// Notes at the words of every listed name what it is; the longest name counts.
pub(super) fn note(views: &mut [View]) {
    let mut at = 0;
    while at < views.len() {
        let Some((length, kinds)) = longest(&views[at..]) else {
            at += 1;
            continue;
        };
        for (place, view) in views[at..at + length].iter_mut().enumerate() {
            view.list(kinds, place, length);
        }
        at += length;
    }
}

/// Words and kinds of the longest listed name that these words begin with.
fn longest(views: &[View]) -> Option<(usize, u32)> {
    let this = views.first()?;
    let names = &*NAMES;
    let openings = this.openings().into_iter();
    let long = openings.flat_map(|first| names.starting(first)).filter(|(words, _)| {
        let rest = words.iter().zip(views).enumerate().skip(1);
        words.len() <= views.len()
            && rest.into_iter().all(|(at, (word, view))| view.is(*word, at + 1 == words.len()))
    });
    let genitive = names.starting(this.genitive()).filter(|(words, _)| words.len() == 1);
    // The first of the longest: the word as it stands before its stems.
    let mut best: Option<&Name> = None;
    for name in long.chain(genitive) {
        if best.is_none_or(|best| best.0.len() < name.0.len()) {
            best = Some(name);
        }
    }
    best.map(|(words, kinds)| (words.len(), *kinds))
}

#[cfg(test)]
mod tests {
    use super::super::tests::seen;
    use super::*;

    #[test]
    fn the_packed_list_is_the_written_one() {
        assert_eq!(
            list(),
            include_str!("../../../data/names/known.txt"),
            "see data/names/README.md"
        );
    }

    #[test]
    fn the_list_is_read_by_kinds() {
        let found = Names::new("# firm\nLomme; Haus Lomme\n# club\nLomme; Kern").names;
        let of = |name: &str| {
            let words: Vec<u32> = name.split(' ').map(hash_of).collect();
            found.iter().find(|known| known.0 == words).map(|known| known.1)
        };
        assert_eq!((of("Lomme"), of("Kern"), of("Haus Lomme")), (Some(3), Some(2), Some(1)));
        assert_eq!(found.len(), 3);
    }

    /// What the list says of each word.
    fn listed(forms: &[&str]) -> Vec<u32> {
        seen(forms).iter().map(View::listed).collect()
    }

    #[test]
    fn a_listed_name_is_seen_in_every_case() {
        let bank = listed(&["Deutsche", "Bank"]);
        assert!(bank.iter().all(|&part| part != 0));
        assert_eq!(listed(&["der", "Deutschen", "Bank"])[1..], bank);
        assert_eq!(listed(&["Lufthansas"]), listed(&["Lufthansa"]));
        assert_ne!(listed(&["Lufthansa"]), [0]);
        assert_eq!(listed(&["der", "Deutschen", "Vater"]), [0, 0, 0]);
    }

    #[test]
    fn the_longest_name_counts() {
        let club = listed(&["Bayern", "München"]);
        assert_eq!((club[0] >> 3, club[0] & 7), (club[1] >> 3, 2));
        assert_eq!(club[1] & 7, 4);
        assert_eq!(listed(&["Bayern"])[0] & 7, 1);
    }
}
