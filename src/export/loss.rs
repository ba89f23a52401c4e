//! What a format could not carry.

use std::collections::{BTreeMap, BTreeSet};

/// A kind of loss; its name is the end of a message's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lost {
    /// The item is left out: the format has no question of its kind.
    Kind,
    /// The item is left out: the format takes fewer right answers.
    Keys,
    /// The item is left out: the format takes fewer options.
    Options,
    /// The item is left out: the format cannot part one of its texts from its own signs.
    Signs,
    /// Lines to be put in order became pairs of place and line.
    OrderAsMatch,
    /// Part of the order gives no part of the points.
    Partial,
    /// The points are not carried.
    Points,
    /// Explanation and evidence are not carried.
    Feedback,
    /// Notes on single options are not carried.
    Notes,
    /// A sign that the format keeps for itself was replaced by one that looks like it.
    Replaced,
    /// Control codes and invisible characters were replaced.
    Hidden,
    /// The article is not carried.
    Article,
}

impl Lost {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Kind,
        Self::Keys,
        Self::Options,
        Self::Signs,
        Self::OrderAsMatch,
        Self::Partial,
        Self::Points,
        Self::Feedback,
        Self::Notes,
        Self::Replaced,
        Self::Hidden,
        Self::Article,
    ];

    /// The name, as messages have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Keys => "keys",
            Self::Options => "options",
            Self::Signs => "signs",
            Self::OrderAsMatch => "order-as-match",
            Self::Partial => "partial",
            Self::Points => "points",
            Self::Feedback => "feedback",
            Self::Notes => "notes",
            Self::Replaced => "replaced",
            Self::Hidden => "hidden",
            Self::Article => "article",
        }
    }

    /// Whether the item as a whole is not in the file.
    #[must_use]
    pub const fn leaves_out(self) -> bool {
        matches!(self, Self::Kind | Self::Keys | Self::Options | Self::Signs)
    }
}

/// A loss and the items that it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What is lost.
    pub what: Lost,
    /// The items' numbers from 1, in order; empty if it is the quiz as a whole.
    pub items: Vec<usize>,
}

/// The losses as they are found.
#[derive(Debug, Default)]
pub struct Losses {
    found: BTreeMap<Lost, BTreeSet<usize>>,
}

impl Losses {
    /// Notes a loss of the item of that number, from 1.
    pub(super) fn item(&mut self, what: Lost, number: usize) {
        self.found.entry(what).or_default().insert(number);
    }

    /// Notes a loss of the quiz as a whole.
    pub(super) fn quiz(&mut self, what: Lost) {
        self.found.entry(what).or_default();
    }

    /// How many items are not in the file.
    pub(super) fn left_out(&self) -> usize {
        let gone: BTreeSet<usize> = self
            .found
            .iter()
            .filter(|(what, _)| what.leaves_out())
            .flat_map(|(_, items)| items.iter().copied())
            .collect();
        gone.len()
    }

    /// The losses, left-out items first. An item that is left out loses nothing else.
    pub(super) fn into_list(self) -> Vec<Loss> {
        let gone: BTreeSet<usize> = self
            .found
            .iter()
            .filter(|(what, _)| what.leaves_out())
            .flat_map(|(_, items)| items.iter().copied())
            .collect();
        self.found
            .into_iter()
            .filter_map(|(what, items)| {
                let whole = items.is_empty();
                let items: Vec<usize> = items
                    .into_iter()
                    .filter(|item| what.leaves_out() || !gone.contains(item))
                    .collect();
                (whole || !items.is_empty()).then_some(Loss { what, items })
            })
            .collect()
    }
}
