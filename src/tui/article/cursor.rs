//! The cursor that goes from word to word.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{ArticlePane, Content};
use crate::text::Span;

impl ArticlePane {
    /// The word with the cursor, in bytes of the text.
    #[must_use]
    pub fn cursor_word(&self) -> Option<Span> {
        self.cursor.and_then(|at| self.words.get(at).copied())
    }

    /// Takes the cursor away; tells whether there was one.
    pub fn clear_cursor(&mut self) -> bool {
        self.other = None;
        self.cursor.take().is_some()
    }

    /// Marks the other part of the verb with the cursor.
    pub const fn set_other(&mut self, other: Option<Span>) {
        self.other = other;
    }

    /// Marks words that are in the reader's list.
    pub fn set_listed(&mut self, listed: Vec<Span>) {
        self.listed = listed;
    }

    /// Moves the cursor a word on, or back. Without a cursor it comes to the first word that is
    /// seen.
    pub fn word_on(&mut self, backwards: bool, height: usize) {
        let next = match (self.cursor, backwards) {
            (None, _) => self.first_seen(),
            (Some(at), false) => Some((at + 1).min(self.words.len().saturating_sub(1))),
            (Some(at), true) => Some(at.saturating_sub(1)),
        };
        self.go_to(next, height);
    }

    /// Moves the cursor to the nearest word of a row below, or above.
    pub fn row_on(&mut self, backwards: bool, height: usize) {
        let Some(word) = self.cursor_word() else { return };
        let Some(row) = self.row_of(word.start()) else { return };
        let Some(column) = self.columns(row, word).map(|(from, to)| from + to) else { return };
        let rows: Vec<usize> =
            if backwards { (0..row).rev().collect() } else { (row + 1..self.rows.len()).collect() };
        let nearest = rows.into_iter().find_map(|row| {
            let here = self.words_of(row);
            here.into_iter().min_by_key(|&at| {
                let (from, to) = self.columns(row, self.words[at]).unwrap_or_default();
                (from + to).abs_diff(column)
            })
        });
        if nearest.is_some() {
            self.go_to(nearest, height);
        }
    }

    /// Puts the cursor on the word at a cell of the window, counted from its upper left corner.
    /// Tells whether there is one.
    pub fn point(&mut self, row: usize, column: usize, height: usize) -> bool {
        let row = self.scroll + row;
        let Some(column) = column.checked_sub(self.margin()) else { return false };
        let hit = self.words_of(row).into_iter().find(|&at| {
            self.columns(row, self.words[at]).is_some_and(|(from, to)| (from..to).contains(&column))
        });
        if hit.is_some() {
            self.go_to(hit, height);
        }
        hit.is_some()
    }

    /// Puts the cursor on the word at a byte of the text.
    pub fn go_to_byte(&mut self, byte: usize, height: usize) {
        let word = self.words.iter().position(|word| word.range().contains(&byte));
        self.go_to(word, height);
    }

    /// The paragraph with the cursor; without one the first that is seen.
    #[must_use]
    pub fn paragraph_at_hand(&self) -> Option<&str> {
        let first = self.first_seen().and_then(|at| self.words.get(at).copied());
        let byte = self.cursor_word().or(first)?.start();
        let paragraph = self.paragraphs.iter().find(|each| each.range().contains(&byte))?;
        Some(paragraph.of(&self.text))
    }

    /// Brings the cursor back among what is seen, if there is one.
    pub fn catch_cursor(&mut self, height: usize) {
        let Some(word) = self.cursor_word() else { return };
        let seen = self
            .row_of(word.start())
            .is_some_and(|row| (self.scroll..self.scroll + height).contains(&row));
        if !seen {
            self.cursor = self.first_seen();
        }
    }

    /// Scrolls so that the word with the cursor is seen.
    pub fn show_cursor(&mut self, height: usize) {
        let row = self.cursor_word().and_then(|word| self.row_of(word.start()));
        if let Some(row) = row {
            let lowest = (row + 1).saturating_sub(height.max(1));
            self.scroll = self.scroll.clamp(lowest, row);
            if row <= self.first_row() {
                self.scroll = 0;
            }
            self.clamp(height);
        }
    }

    fn go_to(&mut self, word: Option<usize>, height: usize) {
        self.cursor = word.filter(|&at| at < self.words.len());
        self.other = None;
        self.show_cursor(height);
    }

    /// The first row of the text, below title and byline.
    fn first_row(&self) -> usize {
        self.rows.iter().position(|row| matches!(row, Content::Text { .. })).unwrap_or(0)
    }

    /// The first word that is seen, or else the next below.
    fn first_seen(&self) -> Option<usize> {
        (self.scroll..self.rows.len()).find_map(|row| self.words_of(row).first().copied())
    }

    /// The words that begin in a row, or the one that fills it.
    fn words_of(&self, row: usize) -> Vec<usize> {
        let Some(Content::Text { span, .. }) = self.rows.get(row) else { return Vec::new() };
        let first = self.words.partition_point(|word| word.end() <= span.start());
        let here = self.words[first..].iter().take_while(|word| word.start() < span.end());
        (first..first + here.count()).collect()
    }

    /// The columns of a row that a word takes, the margin left out.
    fn columns(&self, row: usize, word: Span) -> Option<(usize, usize)> {
        let Some(Content::Text { span, .. }) = self.rows.get(row) else { return None };
        let width = |to: usize| {
            let to = to.clamp(span.start(), span.end());
            let text = self.text.get(span.start()..to).unwrap_or("");
            text.graphemes(true).map(UnicodeWidthStr::width).sum::<usize>()
        };
        Some((width(word.start()), width(word.end())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::pane;
    use super::*;
    use crate::text::Article;

    fn word(pane: &ArticlePane) -> &str {
        pane.cursor_word().map_or("", |word| word.of(pane.text()))
    }

    #[test]
    fn from_word_to_word() {
        let mut pane = pane();
        pane.word_on(false, 9);
        assert_eq!(word(&pane), "Die");
        pane.word_on(true, 9);
        assert_eq!(word(&pane), "Die");
        (0..5).for_each(|_| pane.word_on(false, 9));
        assert_eq!(word(&pane), "still");
        pane.word_on(false, 9);
        assert_eq!(word(&pane), "Der");
        (0..99).for_each(|_| pane.word_on(false, 9));
        assert_eq!(word(&pane), "alt");
        assert!(pane.clear_cursor());
        assert!(!pane.clear_cursor());
    }

    #[test]
    fn from_row_to_row_by_column() {
        let mut pane = pane();
        pane.row_on(false, 9);
        assert_eq!(word(&pane), "");
        pane.word_on(false, 9);
        (0..2).for_each(|_| pane.word_on(false, 9));
        assert_eq!(word(&pane), "liegt");
        pane.row_on(false, 9);
        assert_eq!(word(&pane), "still");
        pane.row_on(false, 9);
        assert_eq!(word(&pane), "sei");
        (0..9).for_each(|_| pane.row_on(false, 9));
        assert_eq!(word(&pane), "ist");
        (0..9).for_each(|_| pane.row_on(true, 9));
        assert_eq!(word(&pane), "Fähre");
    }

    #[test]
    fn the_window_follows() {
        let mut pane = pane();
        (0..99).for_each(|_| pane.word_on(false, 3));
        assert_eq!(pane.scroll, 6);
        (0..99).for_each(|_| pane.word_on(true, 3));
        assert_eq!(pane.scroll, 0);
        pane.scroll = 6;
        pane.catch_cursor(3);
        assert_eq!(word(&pane), "Der");
    }

    #[test]
    fn a_cell_finds_its_word_whatever_the_width_of_characters() {
        let text = "習近平 sprach für 🦀 Fu\u{308}hrer.";
        let mut pane = ArticlePane::new(&Article { text: text.to_owned(), ..Article::default() });
        pane.fit(40);
        for (column, expected) in
            [(4, "習近平"), (9, "習近平"), (11, "sprach"), (18, "für"), (25, "Fu\u{308}hrer")]
        {
            assert!(pane.point(0, column, 5), "{column}");
            assert_eq!(word(&pane), expected, "{column}");
        }
        for column in [0, 3, 10, 23, 31, 99] {
            assert!(!pane.point(0, column, 5), "{column}");
        }
        assert!(!pane.point(9, 5, 5));
    }

    #[test]
    fn a_text_without_words_has_no_cursor() {
        for text in ["", "…", "– ! –"] {
            let mut pane =
                ArticlePane::new(&Article { text: text.to_owned(), ..Article::default() });
            pane.fit(40);
            pane.word_on(false, 5);
            pane.row_on(true, 5);
            assert_eq!(pane.cursor_word(), None);
        }
    }
}
