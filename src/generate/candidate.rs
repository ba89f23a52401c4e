//! An item before it has passed the checks and found its place.

use crate::annotate::Tokens;
use crate::quiz::{Key, Skill, Task};

/// A family of items: one way to make an item from what the analysis found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Family {
    WhoSaid,
    WhoseWords,
    Carrier,
    ToWhom,
    NoSource,
    WhatSaid,
    NotASource,
    Match,
    Who,
    Whom,
    Name,
    Office,
    Party,
    Origin,
    Age,
    When,
    Where,
    Which,
    HowMany,
    Detail,
    Order,
    Cloze,
}

impl Family {
    /// Whether its items are made only where their skill is asked for: those of which an audit
    /// found too few acceptable (docs/quality.md).
    pub const fn is_on_request(self) -> bool {
        matches!(
            self,
            Self::Cloze | Self::Origin | Self::Order | Self::Where | Self::Match | Self::NotASource
        )
    }

    /// The name in the quiz file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WhoSaid => "who-said",
            Self::WhoseWords => "whose-words",
            Self::Carrier => "carrier",
            Self::ToWhom => "to-whom",
            Self::NoSource => "no-source",
            Self::WhatSaid => "what-said",
            Self::NotASource => "not-a-source",
            Self::Match => "match",
            Self::Who => "who",
            Self::Whom => "whom",
            Self::Name => "name",
            Self::Office => "office",
            Self::Party => "party",
            Self::Origin => "origin",
            Self::Age => "age",
            Self::When => "when",
            Self::Where => "where",
            Self::Which => "which",
            Self::HowMany => "how-many",
            Self::Detail => "detail",
            Self::Order => "order",
            Self::Cloze => "cloze",
        }
    }

    /// The skill that its items train.
    pub const fn skill(self) -> Skill {
        match self {
            Self::WhoSaid
            | Self::WhoseWords
            | Self::Carrier
            | Self::ToWhom
            | Self::NoSource
            | Self::WhatSaid
            | Self::NotASource => Skill::Source,
            Self::Who
            | Self::Whom
            | Self::Name
            | Self::Office
            | Self::Party
            | Self::Origin
            | Self::Age
            | Self::When
            | Self::Where
            | Self::Which
            | Self::HowMany => Skill::Fact,
            Self::Detail => Skill::Detail,
            Self::Order | Self::Match => Skill::Structure,
            Self::Cloze => Skill::Vocabulary,
        }
    }
}

/// A candidate for an item.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    pub family: Family,
    pub stem: String,
    pub task: Task,
    pub key: Key,
    /// Exact words of the article, as tokens.
    pub evidence: Vec<Tokens>,
    pub explanation: String,
    /// Where each wrong option belongs.
    pub notes: Vec<(String, String)>,
    /// The chance that the item is good, 0 to 1.
    pub confidence: f64,
    /// How much it is worth asking, 0 to 1; more for families that few articles give.
    pub worth: f64,
    /// What the item asks about: two items with overlapping propositions ask the same.
    pub proposition: Vec<Tokens>,
}

#[cfg(test)]
impl Candidate {
    /// A candidate whose answer is typed, for tests.
    pub fn typed(family: Family, stem: &str, answer: &str) -> Self {
        Self {
            family,
            stem: stem.to_owned(),
            task: Task::Short,
            key: Key::Text { answer: answer.to_owned(), accept: Vec::new() },
            evidence: Vec::new(),
            explanation: String::new(),
            notes: Vec::new(),
            confidence: 0.9,
            worth: 0.5,
            proposition: Vec::new(),
        }
    }
}

impl Candidate {
    /// Whether the options are statements rather than names, days or numbers.
    pub const fn has_statements(&self) -> bool {
        matches!(self.family, Family::NoSource | Family::WhatSaid | Family::Match)
    }

    /// The right answer as the reader sees it.
    pub fn answer(&self) -> &str {
        match &self.key {
            Key::Choice(keys) => keys.first().map_or("", String::as_str),
            Key::Text { answer, .. } => answer,
            Key::Judge(_) | Key::Match(_) | Key::Order(_) => "",
        }
    }
}
