//! Words searched for in the article. Letters are found in any case, umlauts however they are
//! typed: "Brücke" by "brücke", "bruecke" or "brucke".

use super::ArticlePane;
use crate::text::{Span, fold_letters};

impl ArticlePane {
    /// Finds every place of some words, and tells how many there are. Nothing is found by blanks.
    pub fn search(&mut self, words: &str) -> usize {
        self.at_found = None;
        self.found = places(&self.text, &fold_letters(words));
        self.found.len()
    }

    /// Goes to the next place found, or to the one before; from the last to the first. Tells
    /// which one it is, from 1, and how many there are; `None` if there is none.
    pub fn next_found(&mut self, backwards: bool, height: usize) -> Option<(usize, usize)> {
        let count = self.found.len();
        if count == 0 {
            return None;
        }
        let next = match (self.at_found, backwards) {
            (Some(at), false) => (at + 1) % count,
            (Some(at), true) => (at + count - 1) % count,
            (None, true) => count - 1,
            (None, false) => {
                let below =
                    |span: &Span| self.row_of(span.start()).is_some_and(|row| row >= self.scroll);
                self.found.iter().position(below).unwrap_or(0)
            }
        };
        self.at_found = Some(next);
        let byte = self.found[next].start();
        self.reveal(byte, height);
        Some((next + 1, count))
    }
}

/// Where `words`, folded, stand in a text, in order, not overlapping.
fn places(text: &str, words: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if words.is_empty() {
        return found;
    }
    let words: Vec<char> = words.chars().collect();
    let mut from = 0;
    for (at, _) in text.char_indices() {
        if at < from {
            continue;
        }
        if let Some(length) = matched(&text[at..], &words) {
            from = at + length;
            found.push(Span::new(at, from));
        }
    }
    found
}

/// How many bytes at the start of `text` read as `words`, the last of them with its marks.
fn matched(text: &str, words: &[char]) -> Option<usize> {
    if words.is_empty() {
        let marks = text.chars().take_while(|c| matches!(c, '\u{300}'..='\u{36f}'));
        return Some(marks.map(char::len_utf8).sum());
    }
    let mut chars = text.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    let on =
        |taken: usize| matched(rest, words.get(taken..)?).map(|length| first.len_utf8() + length);
    let spelt: &[&[char]] = match first {
        'ä' | 'Ä' => &[&['a', 'e'], &['a']],
        'ö' | 'Ö' => &[&['o', 'e'], &['o']],
        'ü' | 'Ü' => &[&['u', 'e'], &['u']],
        'ß' | 'ẞ' => &[&['s', 's'], &['s']],
        '\u{308}' => &[&['e'], &[]],
        _ => {
            let lower: Vec<char> = first.to_lowercase().collect();
            return if words.starts_with(&lower) { on(lower.len()) } else { None };
        }
    };
    spelt.iter().filter(|letters| words.starts_with(letters)).find_map(|l| on(l.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::pane;
    use super::*;

    #[test]
    fn search_takes_letters_in_any_case_and_umlauts_in_any_spelling() {
        for words in ["fähre", "FÄHRE", "faehre", "fahre", "fa\u{308}hre", " Fähre "] {
            assert_eq!(pane().search(words), 2, "{words}");
        }
        for (words, count) in [("xyz", 0), ("alt.", 1), ("", 0), ("  ", 0), ("liegt   seit", 1)] {
            assert_eq!(pane().search(words), count, "{words:?}");
        }
    }

    #[test]
    fn places_go_round() {
        let mut pane = pane();
        assert_eq!(pane.search("fähre"), 2);
        assert_eq!(pane.next_found(false, 3), Some((1, 2)));
        assert_eq!(pane.scroll, 2);
        assert_eq!(pane.next_found(false, 3), Some((2, 2)));
        assert_eq!(pane.scroll, 6);
        assert_eq!(pane.next_found(false, 3), Some((1, 2)));
        assert_eq!(pane.next_found(true, 3), Some((2, 2)));
        pane.search("nirgends");
        assert_eq!(pane.next_found(false, 3), None);
    }

    #[test]
    fn a_letter_of_two_characters_is_found_whole() {
        let text = "Die Fa\u{308}hre, die Straße";
        assert_eq!(
            places(text, "fae").iter().map(|s| s.of(text)).collect::<Vec<_>>(),
            ["Fa\u{308}"]
        );
        assert_eq!(
            places(text, "fa").iter().map(|s| s.of(text)).collect::<Vec<_>>(),
            ["Fa\u{308}"]
        );
        assert_eq!(places(text, "strasse").len(), 1);
        assert_eq!(places("🦀İi", "i").len(), 1);
    }
}
