//! A line of text that is typed. It is edited by grapheme cluster, as a reader sees letters: the
//! input crates at hand count code points, so that Backspace would take the dots off an umlaut
//! that a keyboard sent in two parts.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// Text with a cursor. The cursor is a byte offset on a grapheme boundary.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    cursor: usize,
}

/// No answer is longer than this, in bytes; a key that sticks or a pasted book stops here.
const LONGEST: usize = 400;

impl Field {
    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text before and after the cursor.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.text.split_at(self.cursor)
    }

    /// Whether nothing but blanks was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Takes all text away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Types a character; control characters are not taken.
    pub fn insert(&mut self, c: char) {
        if !c.is_control() && self.text.len() + c.len_utf8() <= LONGEST {
            self.text.insert(self.cursor, c);
            self.cursor = self.boundary_from(self.cursor + c.len_utf8());
        }
    }

    /// Types a pasted text; line breaks become blanks.
    pub fn paste(&mut self, text: &str) {
        for c in text.chars() {
            self.insert(if c.is_whitespace() { ' ' } else { c });
        }
    }

    /// Deletes the letter before the cursor.
    pub fn backspace(&mut self) {
        if let Some(before) = self.before() {
            self.text.replace_range(before..self.cursor, "");
            self.cursor = before;
        }
    }

    /// Deletes the letter at the cursor.
    pub fn delete(&mut self) {
        if let Some(after) = self.after() {
            self.text.replace_range(self.cursor..after, "");
            self.cursor = self.boundary_from(self.cursor);
        }
    }

    /// Deletes the word before the cursor and the blanks after it.
    pub fn delete_word(&mut self) {
        let (before, _) = self.parts();
        let word = before.split_word_bound_indices().rfind(|(_, word)| !word.trim().is_empty());
        let start = word.map_or(0, |(at, _)| at);
        self.text.replace_range(start..self.cursor, "");
        self.cursor = start;
    }

    /// Moves the cursor a letter left.
    pub fn left(&mut self) {
        self.cursor = self.before().unwrap_or(0);
    }

    /// Moves the cursor a letter right.
    pub fn right(&mut self) {
        self.cursor = self.after().unwrap_or(self.text.len());
    }

    /// Moves the cursor to the start.
    pub const fn home(&mut self) {
        self.cursor = 0;
    }

    /// Moves the cursor to the end.
    pub const fn end(&mut self) {
        self.cursor = self.text.len();
    }

    fn before(&self) -> Option<usize> {
        let mut cursor = GraphemeCursor::new(self.cursor, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten()
    }

    fn after(&self) -> Option<usize> {
        let mut cursor = GraphemeCursor::new(self.cursor, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten()
    }

    /// The first grapheme boundary at or after a byte.
    fn boundary_from(&self, at: usize) -> usize {
        let mut ends = self.text.grapheme_indices(true).map(|(start, _)| start);
        ends.find(|&start| start >= at).unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Field {
        let mut field = Field::default();
        text.chars().for_each(|c| field.insert(c));
        field
    }

    #[test]
    fn a_letter_of_two_characters_goes_as_one() {
        let mut field = typed("Fu\u{308}r");
        field.left();
        field.backspace();
        assert_eq!(field.parts(), ("F", "r"));
    }

    #[test]
    fn editing_in_the_middle() {
        let mut field = typed("Große");
        field.left();
        field.left();
        field.insert('ß');
        field.delete();
        assert_eq!(field.text(), "Große");
        field.home();
        field.delete();
        assert_eq!(field.parts(), ("", "roße"));
        field.end();
        field.right();
        assert_eq!(field.parts(), ("roße", ""));
    }

    #[test]
    fn words_go_with_their_blanks() {
        let mut field = typed("im Weißen Haus ");
        field.delete_word();
        assert_eq!(field.text(), "im Weißen ");
        field.delete_word();
        field.delete_word();
        field.delete_word();
        assert_eq!(field.text(), "");
    }

    #[test]
    fn pasted_lines_become_one_and_end_somewhere() {
        let mut field = Field::default();
        field.paste("a\nb\u{1b}[31m");
        assert_eq!(field.text(), "a b[31m");
        field.paste(&"ä".repeat(1000));
        assert!(field.text().len() <= LONGEST);
    }

    #[test]
    fn a_mark_typed_before_a_mark_leaves_the_cursor_on_a_boundary() {
        let mut field = typed("\u{308}");
        field.home();
        field.insert('a');
        field.insert('b');
        field.backspace();
        field.backspace();
        field.backspace();
        assert!(field.text().len() <= 2);
    }
}
