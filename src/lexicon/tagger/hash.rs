//! The hashes that address the weights of all models. They are part of the models' format: to change
//! them is to train anew.

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Hash of a text.
#[must_use]
pub fn bytes(text: &str) -> u32 {
    let mut state = 0x51_7c_c1_b7_u64;
    for chunk in text.as_bytes().chunks(8) {
        let mut word = [0_u8; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        state = (state.rotate_left(23) ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
        state ^= state >> 29;
    }
    fold(state ^ text.len() as u64)
}

/// Hash of a template's number and two parts.
#[inline]
#[must_use]
pub fn mix(template: u32, left: u32, right: u32) -> u32 {
    let joined = u64::from(left) << 32 | u64::from(right);
    fold(joined ^ u64::from(template).wrapping_mul(0xd6e8_feb8_6659_fd93))
}

/// Hashes of templates that are numbered from `first` on, each with its two parts.
#[inline]
#[must_use]
pub fn numbered<const COUNT: usize>(first: u32, parts: [(u32, u32); COUNT]) -> [u32; COUNT] {
    let mut template = first;
    parts.map(|(left, right)| {
        let hash = mix(template, left, right);
        template += 1;
        hash
    })
}

#[inline]
fn fold(state: u64) -> u32 {
    let first = (state ^ state >> 32).wrapping_mul(FACTOR);
    let second = (first ^ first >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    // The high half holds the well-mixed bits.
    #[allow(clippy::cast_possible_truncation)]
    let hash = (second >> 32) as u32;
    hash
}
