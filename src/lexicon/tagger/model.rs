//! The shipped weights of all models: signed bytes, read where they lie in the binary.

use std::hint::black_box;

use super::decode::{ROW, Weights};
use crate::lexicon::{Tag, recognise};

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

    /// The row of a feature; `None` in a table that is shorter than a row.
    #[inline]
    fn row<const ROW: usize>(&self, feature: u32) -> Option<&'a [u8; ROW]> {
        self.bytes.get(row_start::<ROW>(feature, self.bytes.len())..)?.first_chunk()
    }

    /// Adds the features' rows to `sums`, of each row the slots that are in use.
    #[inline]
    fn add_rows<const ROW: usize, const USED: usize>(
        &self,
        features: &[u32],
        sums: &mut [i32; ROW],
    ) {
        for features in features.chunks(ROWS_AT_ONCE) {
            if features.len() > ROWS_IN_SIGHT {
                self.touch::<ROW, USED>(features);
            }
            let mut small = [0_i16; USED];
            for &feature in features {
                let Some(row) = self.row::<ROW>(feature) else { continue };
                for (sum, &byte) in small.iter_mut().zip(row) {
                    *sum += i16::from(byte.cast_signed());
                }
            }
            for (sum, small) in sums.iter_mut().zip(small) {
                *sum += i32::from(small);
            }
        }
    }

    /// Reads both ends of every row's slots in use, so that all of them are on their way from memory before the
    /// first is summed up: the table is larger than the caches near the processor.
    #[inline]
    fn touch<const ROW: usize, const USED: usize>(&self, features: &[u32]) {
        let ends = features.iter().filter_map(|&feature| self.row::<ROW>(feature));
        black_box(ends.fold(0, |all, row| all ^ row[0] ^ row[USED - 1]));
    }
}

/// So many rows of bytes do not overflow sums of two bytes.
const ROWS_AT_ONCE: usize = 128;

/// Slots of a row that tags use, and as many more as registers are filled by.
const TAGS: usize = Tag::ALL.len().next_multiple_of(8);

/// So many rows the processor waits for together by itself.
const ROWS_IN_SIGHT: usize = 8;

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
    fn add(&self, features: &[u32], sums: &mut [i32; ROW]) {
        self.add_rows::<ROW, TAGS>(features, sums);
    }

    #[inline]
    fn at<const COUNT: usize>(&self, feature: u32, tags: [u8; COUNT]) -> [i32; COUNT] {
        let row = self.row::<ROW>(feature).unwrap_or(&[0; ROW]);
        tags.map(|tag| i32::from(row[usize::from(tag) % ROW].cast_signed()))
    }
}

impl recognise::Weights for Model<'_> {
    #[inline]
    fn add(&self, features: &[u32], sums: &mut [i32; recognise::ROW]) {
        self.add_rows::<{ recognise::ROW }, { recognise::ROW }>(features, sums);
    }
}
