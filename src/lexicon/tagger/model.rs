//! The shipped weights of all models: signed bytes, read where they lie in the binary.

use super::decode::{ROW, Weights};
use crate::lexicon::recognise;

/// Weights of one byte each; a feature's row starts anywhere, rows overlap.
#[derive(Debug, Clone, Copy)]
pub struct Model<'a> {
    bytes: &'a [u8],
}

impl<'a> Model<'a> {
    /// Weights in `bytes`; fewer than a row gives a model that prefers nothing.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    #[inline]
    fn add_row<const ROW: usize>(&self, feature: u32, sums: &mut [i32; ROW]) {
        let start = row_start::<ROW>(feature, self.bytes.len());
        if let Some(row) = self.bytes.get(start..start + ROW) {
            for (sum, &byte) in sums.iter_mut().zip(row) {
                *sum += i32::from(byte.cast_signed());
            }
        }
    }
}

/// Where the row of `feature` starts in a table of `length` slots; a row has `ROW` of them.
#[inline]
#[must_use]
pub fn row_start<const ROW: usize>(feature: u32, length: usize) -> usize {
    let rows = length.saturating_sub(ROW) as u64;
    // The product's high half is below `rows`, so it fits.
    #[allow(clippy::cast_possible_truncation)]
    let start = ((u64::from(feature) * rows) >> 32) as usize;
    start
}

impl Weights for Model<'_> {
    type Sum = i32;
    const ZERO: i32 = 0;

    #[inline]
    fn add(&self, feature: u32, sums: &mut [i32; ROW]) {
        self.add_row(feature, sums);
    }

    #[inline]
    fn at(&self, feature: u32, tag: usize) -> i32 {
        let start = row_start::<ROW>(feature, self.bytes.len());
        self.bytes.get(start + tag).map_or(0, |&byte| i32::from(byte.cast_signed()))
    }
}

impl recognise::Weights for Model<'_> {
    type Sum = i32;

    #[inline]
    fn add(&self, feature: u32, sums: &mut [i32; recognise::ROW]) {
        self.add_row(feature, sums);
    }
}
