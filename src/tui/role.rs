//! What a piece of text on the screen means; the theme says how that looks.

use serde::Deserialize;

/// The meaning of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Plain text.
    #[default]
    Text,
    /// What can be passed over: numbers in the margin, keys, rules.
    Dim,
    /// Titles and questions.
    Strong,
    /// The one colour that draws the eye.
    Accent,
    /// Right.
    Right,
    /// Wrong.
    Wrong,
    /// Nearly right, or right in part.
    Near,
    /// Evidence in the article.
    Mark,
    /// What a search found.
    Found,
    /// The line with the cursor.
    Select,
    /// The word with the cursor in the article.
    Cursor,
    /// A word of the reader's list in the article.
    Listed,
    /// The letters in which a near miss differs.
    Differs,
}

impl Role {
    /// The name in theme files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Dim => "dim",
            Self::Strong => "strong",
            Self::Accent => "accent",
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Near => "near",
            Self::Mark => "mark",
            Self::Found => "found",
            Self::Select => "select",
            Self::Cursor => "cursor",
            Self::Listed => "listed",
            Self::Differs => "differs",
        }
    }

    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Text,
        Self::Dim,
        Self::Strong,
        Self::Accent,
        Self::Right,
        Self::Wrong,
        Self::Near,
        Self::Mark,
        Self::Found,
        Self::Select,
        Self::Cursor,
        Self::Listed,
        Self::Differs,
    ];
}
