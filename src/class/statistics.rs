//! How hard each item was, and how well it tells good readers from others.

use super::collect::{Class, Mark};
use super::tally::{Tally, tally};
use crate::quiz::Quiz;

/// With fewer papers a correlation is chance alone.
const FEWEST: usize = 3;

/// One item in a class.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemStatistics {
    /// How many answered it.
    pub answered: usize,
    /// How many papers there are.
    pub papers: usize,
    /// The mean share of the item's points that was earned, 0 (hard) to 1 (easy); what is not
    /// answered earned nothing. `None` without papers.
    ///
    /// For items that are right or wrong it is the proportion of right answers, the classical
    /// item difficulty *p* (Crocker and Algina 1986, *Introduction to Classical and Modern Test
    /// Theory*, chapter 14).
    pub facility: Option<f64>,
    /// The correlation of the item's points with the points of all *other* items, -1 to 1.
    ///
    /// The part-whole corrected item-total correlation (Henrysson 1963, "Correction of item-total
    /// correlations in item analysis", *Psychometrika* 28, 211–218); for items that are right or
    /// wrong the corrected point-biserial. The item is left out of the total, since it would
    /// correlate with itself. `None` with fewer than 3 papers, or where item or rest are the same
    /// in all of them.
    pub discrimination: Option<f64>,
    /// The median time of those who answered, in seconds, as their files say.
    pub seconds: Option<f64>,
    /// What was chosen.
    pub tallies: Vec<Tally>,
}

/// The statistics of each item of a quiz, in its order.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn statistics(quiz: &Quiz, class: &Class) -> Vec<ItemStatistics> {
    let papers = &class.papers;
    let totals: Vec<f64> = papers.iter().map(|paper| paper.points.as_f64()).collect();
    quiz.items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let points: Vec<f64> =
                papers.iter().map(|paper| paper.marks[at].points().as_f64()).collect();
            let rests: Vec<f64> =
                totals.iter().zip(&points).map(|(total, points)| total - points).collect();
            let mut times: Vec<f64> = papers
                .iter()
                .filter_map(|paper| match &paper.marks[at] {
                    // A file need not tell the time; then it is 0.
                    Mark::Given { seconds, .. } if *seconds > 0.0 => Some(*seconds),
                    _ => None,
                })
                .collect();
            let max = f64::from(item.points);
            ItemStatistics {
                answered: papers.iter().filter(|paper| paper.marks[at] != Mark::Missing).count(),
                papers: papers.len(),
                facility: (!points.is_empty() && max > 0.0)
                    .then(|| points.iter().sum::<f64>() / max / points.len() as f64),
                discrimination: correlation(&points, &rests),
                seconds: median(&mut times),
                tallies: tally(item, at, papers),
            }
        })
        .collect()
}

/// Pearson's correlation; `None` if one side does not vary or there are fewer than 3 values.
#[allow(clippy::cast_precision_loss)]
fn correlation(left: &[f64], right: &[f64]) -> Option<f64> {
    if left.len() < FEWEST {
        return None;
    }
    let n = left.len() as f64;
    let (mean_left, mean_right) = (left.iter().sum::<f64>() / n, right.iter().sum::<f64>() / n);
    let (mut both, mut square_left, mut square_right) = (0.0, 0.0, 0.0);
    for (x, y) in left.iter().zip(right) {
        both += (x - mean_left) * (y - mean_right);
        square_left += (x - mean_left).powi(2);
        square_right += (y - mean_right).powi(2);
    }
    // Below this the values differ by rounding alone: shares of points are 1/720,720 at least.
    const SAME: f64 = 1e-14;
    (square_left > SAME && square_right > SAME)
        .then(|| (both / (square_left * square_right).sqrt()).clamp(-1.0, 1.0))
}

fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        count if count % 2 == 1 => Some(values[middle]),
        _ => Some(f64::midpoint(values[middle - 1], values[middle])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn correlations_by_hand() {
        // Deviations 0.5, 0.5, -0.5, -0.5 and 1, 0, 0, -1: 1 by the root of 1 times 2.
        let found = correlation(&[1.0, 1.0, 0.0, 0.0], &[3.0, 2.0, 2.0, 1.0]).unwrap();
        assert!((found - 0.5_f64.sqrt()).abs() < 1e-12, "{found}");
        assert_eq!(correlation(&[1.0, 0.0], &[1.0, 0.0]), None);
        assert_eq!(correlation(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]), None);
        assert_eq!(correlation(&[0.0, 1.0, 2.0], &[2.0, 1.0, 0.0]), Some(-1.0));
    }

    #[test]
    fn medians() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }
}
