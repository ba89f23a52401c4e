//! Stable names for what other programs keep: the same item has the same name in every export.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The first eight bytes of the SHA-256 of some texts, their lengths included.
fn digest(parts: &[&str]) -> [u8; 8] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let full = hash.finalize();
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(full) {
        *to = from;
    }
    first
}

/// A name of a letter and 16 hexadecimal digits, an identifier in XML.
pub(super) fn identifier(letter: char, parts: &[&str]) -> String {
    let mut name = String::from(letter);
    for byte in digest(parts) {
        // Writing to a String can't fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

/// A number from 2^40, with 38 bits of its own: an id as Anki makes them, in milliseconds since
/// 1970, between 2004 and 2013.
pub(super) fn number(parts: &[&str]) -> i64 {
    let low = u64::from_le_bytes(digest(parts)) & ((1 << 38) - 1);
    // Far below 2^63, so that the conversion can't fail.
    i64::try_from((1 << 40) + low).unwrap_or(i64::MAX)
}
