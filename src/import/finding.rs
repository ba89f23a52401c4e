//! What is told of a file: its faults, and what an item loses on the way.

use crate::messages::Detail;

/// A kind of finding; its name is the end of a message's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum What {
    // Faults: there is no quiz.
    TooLarge,
    Empty,
    NoText,
    NoItems,
    OpenBrace,
    StrayBrace,
    NestedBrace,
    OpenTitle,
    StrayText,
    Weight,
    Arrow,
    Xml,
    Doctype,
    Depth,
    Root,
    Letter,
    AnswerLetter,
    NoAnswer,
    StrayLine,
    Header,
    OpenQuote,
    Columns,
    Internal,
    // The item is left out.
    Kind,
    Gaps,
    AnyOf,
    NoKey,
    Range,
    Wildcards,
    Invalid,
    TooMany,
    // Something of the item or of the file is lost.
    Article,
    Partial,
    Shares,
    Tolerance,
    Wildcard,
    Media,
    Hidden,
    Feedback,
}

/// Each kind, its name, and whether it is a fault of the file (`f`), costs the item (`i`) or less
/// (`n`).
const TABLE: &[(What, &str, char)] = &[
    (What::TooLarge, "too-large", 'f'),
    (What::Empty, "empty", 'f'),
    (What::NoText, "no-text", 'f'),
    (What::NoItems, "no-items", 'f'),
    (What::OpenBrace, "open-brace", 'f'),
    (What::StrayBrace, "stray-brace", 'f'),
    (What::NestedBrace, "nested-brace", 'f'),
    (What::OpenTitle, "open-title", 'f'),
    (What::StrayText, "stray-text", 'f'),
    (What::Weight, "weight", 'f'),
    (What::Arrow, "arrow", 'f'),
    (What::Xml, "xml", 'f'),
    (What::Doctype, "doctype", 'f'),
    (What::Depth, "depth", 'f'),
    (What::Root, "root", 'f'),
    (What::Letter, "letter", 'f'),
    (What::AnswerLetter, "answer-letter", 'f'),
    (What::NoAnswer, "no-answer", 'f'),
    (What::StrayLine, "stray-line", 'f'),
    (What::Header, "header", 'f'),
    (What::OpenQuote, "open-quote", 'f'),
    (What::Columns, "columns", 'f'),
    (What::Internal, "internal", 'f'),
    (What::Kind, "kind", 'i'),
    (What::Gaps, "gaps", 'i'),
    (What::AnyOf, "any-of", 'i'),
    (What::NoKey, "no-key", 'i'),
    (What::Range, "range", 'i'),
    (What::Wildcards, "wildcards", 'i'),
    (What::Invalid, "invalid", 'i'),
    (What::TooMany, "too-many", 'i'),
    (What::Article, "article", 'n'),
    (What::Partial, "partial", 'n'),
    (What::Shares, "shares", 'n'),
    (What::Tolerance, "tolerance", 'n'),
    (What::Wildcard, "wildcard", 'n'),
    (What::Media, "media", 'n'),
    (What::Hidden, "hidden", 'n'),
    (What::Feedback, "feedback", 'n'),
];

impl What {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(what, ..)| *what)
    }

    fn entry(self) -> (&'static str, char) {
        TABLE
            .iter()
            .find(|(what, ..)| *what == self)
            .map_or(("internal", 'f'), |(_, name, weight)| (*name, *weight))
    }

    /// The name, as messages have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().0
    }

    /// Whether there is no quiz for it.
    #[must_use]
    pub fn is_fault(self) -> bool {
        self.entry().1 == 'f'
    }

    /// Whether an item is left out for it.
    #[must_use]
    pub fn leaves_out(self) -> bool {
        self.entry().1 == 'i'
    }
}

/// Something found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The line, from 1.
    pub line: usize,
    /// What it is.
    pub what: What,
    /// A word or number of the file that it is about, or what is wrong with an item; may be empty.
    /// Holds no control codes.
    pub detail: Detail,
}

/// More findings than this are counted, not kept.
const MAX_KEPT: usize = 200;

/// The longest detail, in characters.
const DETAIL_CHARS: usize = 80;

/// A text of the file on one line, short and inert.
pub(super) fn short(text: &str) -> String {
    let flat = crate::text::inert(text).replace('\n', " ");
    let mut short: String = flat.chars().take(DETAIL_CHARS).collect();
    if short.len() < flat.len() {
        short.push('…');
    }
    short
}

/// All findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    found: Vec<Finding>,
    faults: usize,
}

impl Findings {
    /// Notes something; a text of the file is made short and inert.
    pub(super) fn add(&mut self, line: usize, what: What, detail: impl Into<Detail>) {
        let detail = match detail.into() {
            Detail::Text(text) => short(&text).into(),
            told => told,
        };
        let first_fault = what.is_fault() && self.faults == 0;
        self.faults += usize::from(what.is_fault());
        if self.found.len() < MAX_KEPT || first_fault {
            self.found.push(Finding { line, what, detail });
        }
    }

    /// Whether there is no quiz.
    pub(super) const fn has_faults(&self) -> bool {
        self.faults > 0
    }

    /// In the order of the file.
    pub(super) fn into_sorted(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|finding| finding.line);
        self.found
    }
}
