//! Which options are right, by the shares of the points that they give.

use super::draft::Draft;
use super::finding::What;

/// An option with its share of the points in per cent.
#[derive(Debug, Clone)]
pub(super) struct Weighted {
    pub(super) text: String,
    pub(super) share: f64,
    pub(super) note: String,
}

/// The right options. `single` if one may be chosen. `None` if it cannot be told, which is noted.
pub(super) fn keys(
    options: &[Weighted],
    single: bool,
    line: usize,
    draft: &mut Draft,
) -> Option<Vec<String>> {
    const FULL: f64 = 99.9;
    let full = options.iter().filter(|option| option.share >= FULL).count();
    let is_key = |option: &&Weighted| {
        if single { option.share >= FULL } else { option.share > 0.0 }
    };
    let keys: Vec<&Weighted> = options.iter().filter(is_key).collect();
    if keys.is_empty() {
        draft.note(line, What::NoKey, "");
        return None;
    }
    if full > 1 {
        // Any one of them is enough there; here all would have to be chosen.
        draft.note(line, What::AnyOf, "");
        return None;
    }
    if single && options.iter().any(|option| option.share > 0.0 && option.share < FULL) {
        draft.note(line, What::Partial, "");
    }
    let (least, most) = keys.iter().fold((f64::MAX, 0.0_f64), |(least, most), key| {
        (least.min(key.share), most.max(key.share))
    });
    if !single && most - least > 1.0 {
        draft.note(line, What::Shares, "");
    }
    Some(keys.into_iter().map(|key| key.text.clone()).collect())
}
