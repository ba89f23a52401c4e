//! Hits, what was claimed, and what there was to find.

/// Counts for precision, recall and F1.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    pub hits: usize,
    pub claimed: usize,
    pub gold: usize,
}

impl Count {
    pub fn precision(self) -> f64 {
        share(self.hits, self.claimed)
    }

    pub fn recall(self) -> f64 {
        share(self.hits, self.gold)
    }

    pub fn f1(self) -> f64 {
        f1(self.precision(), self.recall())
    }

    /// The numbers behind the figure.
    pub fn detail(self) -> String {
        format!(
            "P {:.3} R {:.3}; {} of {} claimed, {} to find",
            self.precision(),
            self.recall(),
            self.hits,
            self.claimed,
            self.gold
        )
    }
}

/// `part` of `whole`; 0 of nothing.
#[allow(clippy::cast_precision_loss)]
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Harmonic mean.
pub fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}
