//! What the tagger sees of a single word: hashes of its form, its endings and its shape.

use super::hash::{bytes, mix};

/// The view of one token, made once and read by the features of its neighbours too.
#[derive(Debug, Clone, Copy, Default)]
pub struct Word {
    /// The form as written.
    pub form: u32,
    /// The form in lower case.
    pub lower: u32,
    /// The last one to five characters in lower case; short words give the whole word.
    pub endings: [u32; 5],
    /// The first two to four characters in lower case.
    pub beginnings: [u32; 3],
    /// Capitals, digits, hyphens and a coarse length.
    pub shape: u32,
    /// What the lexicon knows of the form: its possible readings as one number.
    pub class: u32,
    /// The same of the form in lower case, if it has capitals.
    pub small_class: u32,
    /// The word's cluster, 0 if it has none.
    pub cluster: u32,
    /// What the list of names knows the word as: given name, surname, place … as bits.
    pub known: u32,
}

/// The hash by which the table of frequent words finds a form.
#[must_use]
pub fn hash_of(form: &str) -> u32 {
    bytes(form)
}

impl Word {
    /// The view of `form`; `lower` is room for its lower-case letters.
    pub fn new(form: &str, lower: &mut String) -> Self {
        lower.clear();
        if form.is_ascii() {
            lower.push_str(form);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(form.chars().flat_map(char::to_lowercase));
        }
        let mut word =
            Self { form: bytes(form), lower: bytes(lower), shape: shape(form), ..Self::default() };
        let mut starts = lower.char_indices().rev().map(|(at, _)| at);
        let mut from = lower.len();
        for ending in &mut word.endings {
            from = starts.next().unwrap_or(from);
            *ending = bytes(&lower[from..]);
        }
        let mut ends = lower.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1);
        let mut to;
        for beginning in &mut word.beginnings {
            to = ends.next().unwrap_or(lower.len());
            *beginning = bytes(&lower[..to]);
        }
        word
    }
}

/// The shape as a number: how it starts, what it holds, how long it is.
fn shape(form: &str) -> u32 {
    let mut chars = form.chars();
    let first = chars.next().unwrap_or(' ');
    let mut bits = if first.is_uppercase() {
        1
    } else if first.is_lowercase() {
        2
    } else if first.is_ascii_digit() {
        3
    } else {
        return mix(7, first as u32, u32::from(form.len() > first.len_utf8()));
    };
    let (mut capitals, mut lowers, mut count) = (0_u32, 0_u32, 1_u32);
    for c in chars {
        count += 1;
        if c.is_lowercase() {
            lowers += 1;
        } else if c.is_uppercase() {
            capitals += 1;
        } else if c.is_ascii_digit() {
            bits |= 1 << 8;
        } else if c == '-' {
            bits |= 1 << 9;
        } else if c == '.' {
            bits |= 1 << 10;
        } else {
            bits |= 1 << 11;
        }
    }
    if form.ends_with('-') {
        bits |= 1 << 12;
    }
    if form.ends_with('.') {
        bits |= 1 << 13;
    }
    bits |= capitals.min(3) << 2;
    bits |= lowers.min(2) << 4;
    let length = match count {
        1 => 0,
        2 => 1,
        3 => 2,
        4..=6 => 3,
        7..=12 => 4,
        _ => 5,
    };
    bits | length << 16
}
