//! The article as rows of a width, with a place in it.

mod cursor;
mod search;

use jiff::civil::Date;

use super::layout::{Row, marked, wrap};
use super::role::Role;
use crate::messages::Messages;
use crate::text::{Article, Span, find_folded, inert, paragraphs, tokens};

/// The widest a line of the article gets, in columns, without its margin, unless it is set.
const MEASURE: usize = 72;

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    Title(Span),
    Byline(Span),
    Blank,
    /// A stretch of the text; `number` is the paragraph's, on its first row.
    Text {
        span: Span,
        number: Option<usize>,
    },
}

/// An article that is shown.
#[derive(Debug, Clone)]
pub struct ArticlePane {
    title: String,
    byline: String,
    /// The article's day, where its date tells one.
    day: Option<Date>,
    /// What stands before the date in the byline.
    origin: String,
    text: String,
    paragraphs: Vec<Span>,
    /// Whether paragraphs have their numbers in the margin.
    numbered: bool,
    /// The words, in bytes of the text, punctuation left out.
    words: Vec<Span>,
    rows: Vec<Content>,
    width: usize,
    /// The widest a line gets, in columns, without its margin.
    measure: usize,
    /// The first row that is seen.
    pub scroll: usize,
    /// Evidence, in bytes of the text.
    marks: Vec<Span>,
    /// What a search found, in bytes of the text.
    found: Vec<Span>,
    /// The one of them that was gone to last.
    at_found: Option<usize>,
    /// The word with the cursor, by its place among the words.
    cursor: Option<usize>,
    /// The other part of the verb with the cursor, whose particle stands apart.
    other: Option<Span>,
    /// Words that are in the reader's list.
    listed: Vec<Span>,
}

impl ArticlePane {
    /// Shows an article; it has no rows until it is given a width.
    #[must_use]
    pub fn new(article: &Article) -> Self {
        // Hidden characters become visible ones before rows are measured, not after.
        let text = inert(&article.text.replace('\r', " ")).into_owned();
        let paragraphs = paragraphs(&text);
        let is_word = |span: &Span| span.of(&text).contains(char::is_alphanumeric);
        let words = tokens(&text).into_iter().filter(is_word).collect();
        let about = [&article.publisher, &article.author];
        let about: Vec<&str> = about.into_iter().flatten().map(String::as_str).collect();
        let origin = inert(&about.join(" · ")).replace('\n', " ");
        let date = article.date.as_deref().unwrap_or_default();
        Self {
            title: inert(article.title.as_deref().unwrap_or_default()).replace('\n', " "),
            byline: joined(&origin, &inert(date).replace('\n', " ")),
            day: date.trim().parse().ok(),
            origin,
            text: text.replace('\n', " "),
            paragraphs,
            numbered: true,
            words,
            rows: Vec::new(),
            width: 0,
            measure: MEASURE,
            scroll: 0,
            marks: Vec::new(),
            found: Vec::new(),
            at_found: None,
            cursor: None,
            other: None,
            listed: Vec::new(),
        }
    }

    /// Writes the article's date in the way of the language; one that tells no day stays as it is.
    pub fn tell_date(&mut self, messages: &Messages) {
        if let Some(day) = self.day {
            self.byline = joined(&self.origin, &messages.date(day));
            self.width = 0;
        }
    }

    /// Shows no paragraph numbers: a passage does not know where it stood in its article.
    pub const fn hide_numbers(&mut self) {
        self.numbered = false;
    }

    /// Whether paragraphs have their numbers in the margin.
    #[must_use]
    pub const fn is_numbered(&self) -> bool {
        self.numbered
    }

    /// Sets the widest that a line gets, in columns, without its margin.
    pub fn set_measure(&mut self, measure: usize) {
        self.measure = measure.clamp(10, MEASURE);
        self.width = 0;
    }

    /// The text as it is shown: line breaks are blanks, hidden characters visible.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The paragraphs, in bytes of the text.
    #[must_use]
    pub fn paragraphs(&self) -> &[Span] {
        &self.paragraphs
    }

    /// The number of words.
    #[must_use]
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Columns of the margin in which the paragraph numbers stand.
    fn margin(&self) -> usize {
        self.paragraphs.len().max(10).to_string().len() + 2
    }

    /// Columns that are used of `width`.
    #[must_use]
    pub fn used(&self, width: usize) -> usize {
        width.min(self.measure + self.margin())
    }

    /// Breaks the text into rows of `width` columns. The text at the top stays there.
    pub fn fit(&mut self, width: usize) {
        if self.width == width {
            return;
        }
        let top = self.rows.get(self.scroll..).and_then(|rows| {
            rows.iter().find_map(|row| match row {
                Content::Text { span, .. } => Some(span.start()),
                _ => None,
            })
        });
        self.width = width;
        self.rows = self.break_rows(self.used(width).saturating_sub(self.margin()));
        if let Some(top) = top.filter(|_| self.scroll > 0) {
            self.scroll = self.row_of(top).unwrap_or(0);
        }
    }

    fn break_rows(&self, width: usize) -> Vec<Content> {
        let mut rows = Vec::new();
        if !self.title.is_empty() {
            rows.extend(wrap(&self.title, width).into_iter().map(Content::Title));
        }
        if !self.byline.is_empty() {
            rows.extend(wrap(&self.byline, width).into_iter().map(Content::Byline));
        }
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            if !rows.is_empty() {
                rows.push(Content::Blank);
            }
            for (line, span) in wrap(paragraph.of(&self.text), width).into_iter().enumerate() {
                let number = (line == 0).then_some(at + 1);
                rows.push(Content::Text { span: span.shifted(paragraph.start()), number });
            }
        }
        rows
    }

    fn row_of(&self, byte: usize) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Content::Text { span, .. } if span.end() > byte))
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Keeps the place within the article for a window of `height` rows.
    pub fn clamp(&mut self, height: usize) {
        self.scroll = self.scroll.min(self.rows.len().saturating_sub(height));
    }

    /// Marks the places of the evidence; what the article does not hold is not marked.
    pub fn mark(&mut self, evidence: &[String]) {
        self.marks = evidence
            .iter()
            .filter_map(|words| find_folded(&self.text, &inert(words)).first().copied())
            .collect();
    }

    /// Takes all marks away.
    pub fn unmark(&mut self) {
        self.marks.clear();
    }

    /// Goes to the first mark, so that it stands a third down a window of `height` rows.
    pub fn reveal_mark(&mut self, height: usize) {
        if let Some(first) = self.marks.iter().map(|mark| mark.start()).min() {
            self.reveal(first, height);
        }
    }

    fn reveal(&mut self, byte: usize, height: usize) {
        if let Some(row) = self.row_of(byte) {
            let seen = self.scroll..self.scroll + height.saturating_sub(2);
            if !seen.contains(&row) {
                self.scroll = row.saturating_sub(height / 3);
            }
            self.clamp(height);
        }
    }

    /// The paragraph, counted from 1, in which the evidence begins.
    #[must_use]
    pub fn paragraph_of(&self, evidence: &str) -> Option<usize> {
        let at = find_folded(&self.text, &inert(evidence)).first()?.start();
        self.paragraphs.iter().position(|span| span.range().contains(&at)).map(|at| at + 1)
    }

    /// The rows that are seen in a window of `height` rows.
    #[must_use]
    pub fn seen(&self, height: usize) -> Vec<Row> {
        let mut marks: Vec<(Span, Role)> = self.marks.iter().map(|m| (*m, Role::Mark)).collect();
        marks.extend(self.listed.iter().map(|word| (*word, Role::Listed)));
        marks.extend(self.found.iter().map(|found| (*found, Role::Found)));
        marks.extend(self.other.map(|other| (other, Role::Select)));
        marks.extend(self.cursor_word().map(|word| (word, Role::Cursor)));
        let margin = self.margin();
        let row = |content: &Content| match content {
            Content::Blank => Row::default(),
            Content::Title(span) => {
                Row::new(" ".repeat(margin), Role::Text).and(span.of(&self.title), Role::Strong)
            }
            Content::Byline(span) => {
                Row::new(" ".repeat(margin), Role::Text).and(span.of(&self.byline), Role::Dim)
            }
            Content::Text { span, number } => {
                let number = number.filter(|_| self.numbered);
                let number = number.map_or_else(String::new, |number| number.to_string());
                let lead = format!("{number:>width$}  ", width = margin - 2);
                let mut row = Row::new(lead, Role::Dim);
                row.0.extend(marked(&self.text, *span, Role::Text, &marks));
                row
            }
        };
        self.rows.iter().skip(self.scroll).take(height).map(row).collect()
    }
}

/// Where an article comes from and its date, as far as there is either.
fn joined(origin: &str, date: &str) -> String {
    let parts = [origin, date];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(super) fn pane() -> ArticlePane {
        let article = Article {
            title: Some("Fähre liegt still".to_owned()),
            publisher: Some("Küstenbote".to_owned()),
            text: "Die Fähre liegt seit Montag still.\n\nDer Motor sei überhitzt, sagte Anke \
                   Brodersen. Die FÄHRE ist alt."
                .to_owned(),
            ..Article::default()
        };
        let mut pane = ArticlePane::new(&article);
        pane.fit(30);
        pane
    }

    fn shown(pane: &ArticlePane) -> Vec<String> {
        let text = |row: Row| row.0.into_iter().map(|(text, _)| text).collect::<String>();
        pane.seen(99).into_iter().map(text).collect()
    }

    #[test]
    fn rows_with_numbers_in_the_margin() {
        assert_eq!(
            shown(&pane()),
            [
                "    Fähre liegt still",
                "    Küstenbote",
                "",
                " 1  Die Fähre liegt seit",
                "    Montag still.",
                "",
                " 2  Der Motor sei überhitzt,",
                "    sagte Anke Brodersen. Die",
                "    FÄHRE ist alt."
            ]
        );
    }

    #[test]
    fn evidence_is_marked_and_scrolled_to() {
        let mut pane = pane();
        pane.mark(&["sagte  Anke Brodersen.".to_owned(), "nirgends".to_owned()]);
        pane.reveal_mark(4);
        assert_eq!(pane.scroll, 5);
        assert!(pane.seen(4)[2].0.contains(&("sagte Anke Brodersen.".to_owned(), Role::Mark)));
        assert_eq!(pane.paragraph_of("Die FÄHRE ist alt."), Some(2));
    }

    #[test]
    fn hidden_characters_are_measured_as_they_are_seen() {
        let text = format!("Wer\u{1b}[2J sagte {} das?", "\u{202e}".repeat(40));
        let article = Article { text: text.clone(), ..Article::default() };
        let mut pane = ArticlePane::new(&article);
        pane.fit(24);
        assert!(pane.seen(99).iter().all(|row| row.width() <= 24), "{:?}", shown(&pane));
        let whole: String = shown(&pane).concat();
        assert_eq!(whole.matches('\u{fffd}').count(), 40);
        pane.mark(&[text]);
        assert_eq!(pane.paragraph_of("Wer\u{1b}[2J sagte"), Some(1));
        assert!(pane.seen(9)[0].0.iter().any(|(_, role)| *role == Role::Mark));
    }

    #[test]
    fn another_width_keeps_the_place() {
        let mut pane = pane();
        pane.scroll = 7;
        pane.fit(20);
        assert!(shown(&pane)[0].starts_with("    sagte Anke") || pane.scroll > 7);
        pane.clamp(100);
        assert_eq!(pane.scroll, 0);
    }

    #[test]
    fn the_date_is_told_in_the_way_of_the_language() {
        use crate::messages::Lang;
        let told = |date: &str, lang| {
            let date = Some(date.to_owned());
            let publisher = Some("Küstenblatt".to_owned());
            let mut pane = ArticlePane::new(&Article { date, publisher, ..Article::default() });
            pane.tell_date(&Messages::new(lang));
            pane.byline
        };
        assert_eq!(told("2027-02-03", Lang::De), "Küstenblatt · 3.2.2027");
        assert_eq!(told("2027-02-03", Lang::En), "Küstenblatt · 3 Feb 2027");
        assert_eq!(told("2027-02-03T09:30:00+01:00", Lang::De), "Küstenblatt · 3.2.2027");
        assert_eq!(told("im Winter", Lang::En), "Küstenblatt · im Winter");
    }
}
