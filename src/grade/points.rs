//! Points that add up: a share of an item is kept exactly, not as a binary fraction.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// Points, counted in 720,720ths of a point.
///
/// 720,720 is the smallest number that 1 to 16 all divide, so that the share of any item with up
/// to 16 parts is exact, sums are exact, and three thirds are one. With more parts a share is
/// rounded down to the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(u64);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// The units of one point.
    pub const UNIT: u64 = 720_720;

    /// Whole points.
    #[must_use]
    pub const fn whole(points: u32) -> Self {
        // 2^32 times the unit is below 2^52.
        Self(points as u64 * Self::UNIT)
    }

    /// `part` of `of` equal parts; nothing if there are none, all if `part` is more than `of`.
    #[must_use]
    pub fn share(self, part: usize, of: usize) -> Self {
        let (part, of) = (part.min(of) as u128, of as u128);
        let units = (u128::from(self.0) * part).checked_div(of).unwrap_or(0);
        // Not more than `self.0`, since part <= of.
        Self(u64::try_from(units).unwrap_or(u64::MAX))
    }

    /// The number of units (see [`Points::UNIT`]), as the store keeps it.
    #[must_use]
    pub const fn units(self) -> u64 {
        self.0
    }

    /// From a number of units.
    #[must_use]
    pub const fn from_units(units: u64) -> Self {
        Self(units)
    }

    /// As a number, for showing and drawing.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / Self::UNIT as f64
    }

    /// Of `max`, in percent, 0 to 100, rounded half up; `None` if `max` is zero.
    #[must_use]
    pub fn percent_of(self, max: Self) -> Option<u32> {
        let twice = (u128::from(self.0) * 200 + u128::from(max.0))
            .checked_div(u128::from(max.0) * 2)?
            .min(100);
        u32::try_from(twice).ok()
    }

    /// In hundredths of a point, rounded half up.
    #[must_use]
    pub const fn hundredths(self) -> u64 {
        let whole = self.0 / Self::UNIT;
        let rest = self.0 % Self::UNIT;
        whole * 100 + (rest * 100 + Self::UNIT / 2) / Self::UNIT
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

/// With up to two decimals and a decimal point: `2`, `0.5`, `0.33`.
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.hundredths();
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{whole}"),
            (tens, 0) => write!(f, "{whole}.{tens}"),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_and_sevenths_add_up() {
        for parts in 1..=16 {
            let one: Points = (0..parts).map(|_| Points::whole(1).share(1, parts)).sum();
            assert_eq!(one, Points::whole(1), "{parts} parts");
        }
        assert_eq!(Points::whole(3).share(2, 3), Points::whole(2));
    }

    #[test]
    fn edges_of_a_share() {
        assert_eq!(Points::whole(1).share(0, 0), Points::ZERO);
        assert_eq!(Points::whole(1).share(5, 3), Points::whole(1));
        assert_eq!(Points::whole(u32::MAX).share(1, 1), Points::whole(u32::MAX));
    }

    #[test]
    fn shown_without_needless_decimals() {
        let shown = |points: Points| points.to_string();
        assert_eq!(shown(Points::whole(2)), "2");
        assert_eq!(shown(Points::whole(1).share(1, 2)), "0.5");
        assert_eq!(shown(Points::whole(1).share(2, 3)), "0.67");
        assert_eq!(shown(Points::whole(1).share(1, 16)), "0.06");
        assert_eq!(shown(Points::whole(2).share(999, 1000)), "2");
    }

    #[test]
    fn percent_rounds_half_up() {
        assert_eq!(Points::whole(1).percent_of(Points::whole(3)), Some(33));
        assert_eq!(Points::whole(1).percent_of(Points::whole(200)), Some(1));
        assert_eq!(Points::whole(3).percent_of(Points::whole(3)), Some(100));
        assert_eq!(Points::ZERO.percent_of(Points::ZERO), None);
    }
}
