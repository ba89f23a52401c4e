//! Text to rows of a width, with marks in it.

use ratatui::text::{Line, Span as Styled};
use textwrap::core::{Word, break_words};
use textwrap::word_splitters::split_words;
use textwrap::wrap_algorithms::wrap_first_fit;
use textwrap::{WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

use super::role::Role;
use super::theme::Theme;
use crate::text::{Span, inert};

/// One row of the screen: pieces of text, each with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row(pub Vec<(String, Role)>);

impl Row {
    /// A row of one piece.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self(vec![(text.into(), role)])
    }

    /// Adds a piece.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, role: Role) -> Self {
        self.0.push((text.into(), role));
        self
    }

    /// The width in columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.0.iter().map(|(text, _)| text.width()).sum()
    }

    /// The row in the looks of a theme. Whatever text comes to the screen comes this way, and
    /// without characters that a terminal would act on.
    #[must_use]
    pub fn line(&self, theme: &Theme) -> Line<'static> {
        let styled = |(text, role): &(String, Role)| {
            Styled::styled(inert(text).into_owned(), theme.style(*role))
        };
        Line::from(self.0.iter().map(styled).collect::<Vec<_>>())
    }
}

/// The rows, as stretches of `text`, that fill at most `width` columns each. Words longer than a
/// row are broken; blanks at row ends belong to no row; an empty text is one empty row.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<Span> {
    let width = width.max(1);
    let words = split_words(WordSeparator::new().find_words(text), &WordSplitter::HyphenSplitter);
    let words: Vec<Word<'_>> = break_words(words, width);
    #[allow(clippy::cast_precision_loss, reason = "columns are few")]
    let rows = wrap_first_fit(&words, &[width as f64]);
    let mut at = 0;
    let mut spans = Vec::with_capacity(rows.len());
    for row in rows {
        let start = at;
        let mut end = at;
        for word in row {
            end = at + word.word.len();
            at = end + word.whitespace.len();
        }
        spans.push(Span::new(start, end));
    }
    spans
}

/// A stretch of `text` cut into pieces at the marks that overlap it; where marks overlap each
/// other, the later one is seen.
#[must_use]
pub fn marked(text: &str, row: Span, base: Role, marks: &[(Span, Role)]) -> Vec<(String, Role)> {
    let mut cuts: Vec<usize> = vec![row.start(), row.end()];
    for (mark, _) in marks.iter().filter(|(mark, _)| mark.overlaps(row)) {
        cuts.extend([mark.start(), mark.end()].into_iter().filter(|at| row.range().contains(at)));
    }
    cuts.sort_unstable();
    cuts.dedup();
    let role_at = |at: usize| {
        let over = marks.iter().rev().find(|(mark, _)| mark.range().contains(&at));
        over.map_or(base, |(_, role)| *role)
    };
    cuts.windows(2)
        .map(|cut| (text.get(cut[0]..cut[1]).unwrap_or("").to_owned(), role_at(cut[0])))
        .collect()
}

/// Rows that grow downwards, all of one width.
#[derive(Debug, Clone)]
pub struct Page {
    width: usize,
    /// The rows so far.
    pub rows: Vec<Row>,
    /// The rows, first and last, that have to be seen.
    pub focus: Option<(usize, usize)>,
    /// Row and column at which text is typed.
    pub caret: Option<(usize, usize)>,
    /// Rows that can be clicked, each with the place of what it chooses.
    pub targets: Vec<(usize, usize)>,
    /// Whether the page holds a part alone and there is more above it, and below.
    pub cut: (bool, bool),
}

impl Page {
    /// An empty page of a width in columns.
    #[must_use]
    pub const fn new(width: usize) -> Self {
        Self {
            width,
            rows: Vec::new(),
            focus: None,
            caret: None,
            targets: Vec::new(),
            cut: (false, false),
        }
    }

    /// The width in columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Adds a row as it is.
    pub fn row(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Adds an empty row, unless the page is empty or ends in one.
    pub fn gap(&mut self) {
        if self.rows.last().is_some_and(|last| !last.0.is_empty()) {
            self.rows.push(Row::default());
        }
    }

    /// Makes all rows from `first` on clickable for `place`, and where `focus` is set, the ones
    /// that have to be seen.
    pub fn target(&mut self, first: usize, place: usize, focus: bool) {
        let end = self.rows.len();
        self.targets.extend((first..end).map(|row| (row, place)));
        if focus && end > first {
            self.focus = Some((first, end - 1));
        }
    }

    /// The first row of a window of `height` rows that shows the focus and lies as near to
    /// `scroll` as can be.
    #[must_use]
    pub fn scroll_for(&self, scroll: usize, height: usize) -> usize {
        let mut scroll = scroll;
        if let Some((first, last)) = self.focus {
            scroll = scroll.max((last + 1).saturating_sub(height)).min(first);
        }
        scroll.min(self.rows.len().saturating_sub(height))
    }

    /// Adds a text, wrapped; each of its lines starts a row.
    pub fn text(&mut self, text: &str, role: Role) {
        self.hanging(Row::default(), text, role);
    }

    /// Adds a text, wrapped, behind a lead that stands before its first row; the other rows are
    /// indented by the lead's width.
    pub fn hanging(&mut self, lead: Row, text: &str, role: Role) {
        let indent = lead.width();
        // What a terminal would act on is made visible before it is measured.
        let text = inert(text);
        let mut lead = Some(lead);
        for line in text.split('\n') {
            for span in wrap(line, self.width.saturating_sub(indent)) {
                let blank = || Row::new(" ".repeat(indent), Role::Text);
                let row = lead.take().unwrap_or_else(blank);
                self.rows.push(row.and(span.of(line), role));
            }
        }
    }
}

/// Two blocks side by side; the second one begins after `column` columns.
pub fn beside(left: Vec<Row>, right: Vec<Row>, column: usize, page: &mut Page) {
    let mut left = left.into_iter();
    let mut right = right.into_iter();
    loop {
        let (one, other) = (left.next(), right.next());
        if one.is_none() && other.is_none() {
            break;
        }
        let mut row = one.unwrap_or_default();
        if let Some(other) = other.filter(|other| other.width() > 0) {
            let pad = " ".repeat(column.saturating_sub(row.width()));
            row.0.push((pad, Role::Text));
            row.0.extend(other.0);
        }
        page.row(row);
    }
}

/// `text` shortened to `width` columns, with "…" where something is left out.
#[must_use]
pub fn clip(text: &str, width: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let text = inert(text).replace('\n', " ");
    if text.width() <= width {
        return text;
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.graphemes(true) {
        used += letter.width();
        if used + 1 > width {
            break;
        }
        out.push_str(letter);
    }
    if width > 0 {
        out.truncate(out.trim_end().len());
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: usize) -> Vec<&str> {
        wrap(text, width).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn rows_are_stretches_of_the_text() {
        assert_eq!(rows("Die Fähre liegt still.", 10), ["Die Fähre", "liegt", "still."]);
        assert_eq!(rows("Eisenbahn-Bundesamt", 12), ["Eisenbahn-", "Bundesamt"]);
        assert_eq!(rows("Donaudampfschiff", 6), ["Donaud", "ampfsc", "hiff"]);
        assert_eq!(rows("", 10), [""]);
        assert_eq!(rows("ab", 0), ["a", "b"]);
    }

    #[test]
    fn wide_and_combining_characters_are_measured() {
        assert_eq!(rows("習近平 sprach", 6), ["習近平", "sprach"]);
        assert_eq!(rows("習近平 sprach", 5), ["習近", "平", "sprac", "h"]);
        assert_eq!(rows("fu\u{308}r fu\u{308}nf", 3), ["fu\u{308}r", "fu\u{308}n", "f"]);
    }

    #[test]
    fn marks_cut_a_row() {
        let text = "Die Fähre liegt still.";
        let mark = Span::new(4, 16);
        let pieces = marked(text, Span::new(0, 10), Role::Text, &[(mark, Role::Mark)]);
        assert_eq!(pieces, [("Die ".to_owned(), Role::Text), ("Fähre".to_owned(), Role::Mark)]);
    }

    #[test]
    fn clipping_says_so() {
        assert_eq!(clip("Streit um die Elbfähre", 10), "Streit um…");
        assert_eq!(clip("Streit", 6), "Streit");
        assert_eq!(clip("Streit", 0), "");
    }

    #[test]
    fn hidden_characters_are_measured_as_they_are_seen() {
        let mut page = Page::new(10);
        page.text(&"\u{200b}\u{1b}".repeat(30), Role::Text);
        assert!(page.rows.iter().all(|row| row.width() <= 10));
        assert_eq!(page.rows.iter().map(Row::width).sum::<usize>(), 60);
        assert_eq!(clip("\u{7}\u{7}\u{7}", 2), "␇…");
    }

    #[test]
    fn a_hanging_text_is_indented() {
        let mut page = Page::new(12);
        page.hanging(Row::new(" 1  ", Role::Dim), "Jens Petermann", Role::Text);
        let text: Vec<String> = page
            .rows
            .iter()
            .map(|row| row.0.iter().map(|(text, _)| text.as_str()).collect())
            .collect();
        assert_eq!(text, [" 1  Jens", "    Peterman", "    n"]);
    }
}
