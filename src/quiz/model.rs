//! The quiz and its items. The file shapes are in `docs/quiz-format.md`.

use crate::text::Article;

/// The version of the quiz file that this program writes and the newest it reads.
pub const FORMAT: i64 = 1;

/// An article with its items: the file that is played, edited and handed out.
#[derive(Debug, Clone, PartialEq)]
pub struct Quiz {
    /// Stable name of the quiz, the same for all its handouts and response files.
    pub id: String,
    /// A whole quiz, or a handout without keys.
    pub kind: QuizKind,
    /// What the library shows.
    pub title: String,
    /// Language of article and items (BCP 47), `de`.
    pub language: String,
    /// The article's level, where it was estimated or stated.
    pub level: Option<Level>,
    /// The article; a hand-written quiz may have none.
    pub article: Option<Article>,
    /// The items in the order in which they are asked.
    pub items: Vec<Item>,
}

/// What kind of file a quiz is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuizKind {
    /// With keys, evidence and explanations.
    Quiz,
    /// The class's copy, with none of them.
    Handout {
        /// Fingerprint of the quiz that it was made from.
        fingerprint: String,
    },
}

/// CEFR level of an article or a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// What an item trains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// Who says so.
    Source,
    /// Who, what, when, where, how many.
    Fact,
    /// True, false, or not in the text.
    Detail,
    /// Order of events, which statement belongs to whom.
    Structure,
    /// A word in its context.
    Vocabulary,
}

/// One question with its key, its options, its evidence and an explanation.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Stable name within the quiz; history hangs on it.
    pub id: String,
    /// What it trains.
    pub skill: Skill,
    /// The generator's family, such as `who-said`; free in hand-written quizzes.
    pub family: Option<String>,
    /// The question, statement or gap text.
    pub stem: String,
    /// What the reader is given to answer with.
    pub task: Task,
    /// The right answer; `None` only in a handout.
    pub key: Option<Key>,
    /// Exact words of the article (white space folded) that show the key.
    pub evidence: Vec<String>,
    /// Why the key is right.
    pub explanation: Option<String>,
    /// For an option, why it is wrong or where it belongs.
    pub notes: Vec<(String, String)>,
    /// The generator's estimate of the chance that the item is good, 0 to 1.
    pub confidence: Option<f64>,
    /// What a right answer is worth; 1 unless told.
    pub points: u32,
}

/// The kind of an item, as the file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// One of several options (several in hand-written quizzes).
    Choice,
    /// A gap, `___` in the stem, to be filled by typing.
    Cloze,
    /// A typed answer to a question.
    Short,
    /// True, false, or not in the text.
    Judge,
    /// Pairs.
    Match,
    /// Lines to be put in order.
    Order,
}

/// What the reader is given: the kind of the item with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Task {
    Choice { options: Vec<String> },
    Cloze,
    Short,
    Judge,
    Match { prompts: Vec<String>, options: Vec<String> },
    Order { options: Vec<String> },
}

/// The right answer, of the same kind as the item's [`Task`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// The right options; more than one in hand-written quizzes alone.
    Choice(Vec<String>),
    /// The word or words of a cloze or short item, and what else is accepted.
    Text {
        /// The answer that is shown.
        answer: String,
        /// Others that count as right.
        accept: Vec<String>,
    },
    /// The verdict on the statement.
    Judge(Judgement),
    /// Each prompt with its option.
    Match(Vec<(String, String)>),
    /// The lines in the right order.
    Order(Vec<String>),
}

/// A verdict on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Judgement {
    True,
    False,
    NotInText,
}

/// What a reader answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// The options chosen, as their texts.
    Choice(Vec<String>),
    /// The words typed.
    Text(String),
    /// The verdict given.
    Judge(Judgement),
    /// The pairs made.
    Match(Vec<(String, String)>),
    /// The lines in the order they were put.
    Order(Vec<String>),
    /// The item was passed over.
    Skipped,
}

impl Task {
    /// The kind of item this is.
    #[must_use]
    pub const fn kind(&self) -> ItemKind {
        match self {
            Self::Choice { .. } => ItemKind::Choice,
            Self::Cloze => ItemKind::Cloze,
            Self::Short => ItemKind::Short,
            Self::Judge => ItemKind::Judge,
            Self::Match { .. } => ItemKind::Match,
            Self::Order { .. } => ItemKind::Order,
        }
    }

    /// The options on offer; empty for typed and judged items.
    #[must_use]
    pub fn options(&self) -> &[String] {
        match self {
            Self::Choice { options } | Self::Match { options, .. } | Self::Order { options } => {
                options
            }
            Self::Cloze | Self::Short | Self::Judge => &[],
        }
    }
}

impl Item {
    /// The kind of this item.
    #[must_use]
    pub const fn kind(&self) -> ItemKind {
        self.task.kind()
    }
}

/// Implements the names by which a unit-only enum stands in files and on the command line.
macro_rules! named {
    ($type:ident { $($variant:ident => $name:literal),+ $(,)? }) => {
        impl $type {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in files and on the command line.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one of that name, letters in any case.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.name().eq_ignore_ascii_case(name))
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

named!(Level { A1 => "A1", A2 => "A2", B1 => "B1", B2 => "B2", C1 => "C1", C2 => "C2" });
named!(Skill {
    Source => "source",
    Fact => "fact",
    Detail => "detail",
    Structure => "structure",
    Vocabulary => "vocabulary",
});
named!(ItemKind {
    Choice => "choice",
    Cloze => "cloze",
    Short => "short",
    Judge => "judge",
    Match => "match",
    Order => "order",
});
named!(Judgement { True => "true", False => "false", NotInText => "not-in-text" });
