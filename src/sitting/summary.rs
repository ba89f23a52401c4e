//! The result of a sitting, in all and by skill.

use std::collections::BTreeMap;

use crate::grade::{Outcome, Points, Verdict};
use crate::quiz::Skill;

/// What some responses come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Points earned.
    pub points: Points,
    /// Points there were to earn.
    pub max: Points,
    /// Items that are wholly right.
    pub right: usize,
    /// Items answered or passed over.
    pub items: usize,
}

impl Score {
    /// Adds one verdict.
    pub fn add(&mut self, verdict: &Verdict) {
        self.points += verdict.points;
        self.max += verdict.max;
        self.right += usize::from(verdict.outcome == Outcome::Right);
        self.items += 1;
    }

    /// The points in percent of those there were, 0 to 100; `None` if there were none.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        self.points.percent_of(self.max)
    }
}

/// The result of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// All items answered or passed over.
    pub total: Score,
    /// By skill, in the order of [`Skill::ALL`]; skills without an item are left out.
    pub by_skill: BTreeMap<Skill, Score>,
}

impl Summary {
    /// Sums up verdicts with the skill of their item.
    pub fn of<'a>(verdicts: impl Iterator<Item = (Skill, &'a Verdict)>) -> Self {
        let mut summary = Self::default();
        for (skill, verdict) in verdicts {
            summary.total.add(verdict);
            summary.by_skill.entry(skill).or_default().add(verdict);
        }
        summary
    }
}
