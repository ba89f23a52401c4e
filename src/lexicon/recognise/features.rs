//! What the model sees of a word and its neighbours. The numbers are part of the weights' format.

use crate::lexicon::Tag;
use crate::lexicon::table::Words;
use crate::lexicon::tagger::hash::{bytes, mix};
use crate::lexicon::tagger::words::{Word, hash_of};

/// One word as the model sees it.
#[derive(Debug, Clone, Copy, Default)]
pub struct View {
    word: Word,
    tag: u32,
    /// What the list knows it as: given name, surname, place …
    known: u32,
    /// The same without a genitive ending, where the form itself is unknown.
    stem_known: u32,
    cluster: u32,
    lower_cluster: u32,
    /// First and last part of a compound with a hyphen, and what they are known as.
    parts: [u32; 2],
    parts_known: [u32; 2],
    capital: u32,
    named: bool,
}

impl View {
    /// The view of `form`, given its general view, its lower-case letters and its tag.
    pub(super) fn new(word: Word, form: &str, lower: &str, tag: Tag, list: Words) -> Self {
        let of = |form: &str| list.get(hash_of(form)).unwrap_or_default();
        let capital = form.starts_with(char::is_uppercase);
        let named = form.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || form.chars().skip(1).any(char::is_uppercase);
        let mut view = Self {
            word,
            tag: tag as u32 + 1,
            known: word.known,
            cluster: word.cluster,
            lower_cluster: if capital { u32::from(of(lower).0) } else { word.cluster },
            capital: u32::from(capital),
            named,
            ..Self::default()
        };
        if capital
            && let (Some((first, _)), Some((_, last))) =
                (form.split_once('-'), form.rsplit_once('-'))
        {
            view.parts = [bytes(first), bytes(last)];
            view.parts_known = [u32::from(of(first).1), u32::from(of(last).1)];
        }
        if capital
            && word.known == 0
            && let Some(stem) = form.strip_suffix(['s', '\'', '’'])
        {
            view.stem_known = u32::from(of(stem).1);
        }
        view
    }

    /// Whether the word at `at` may be one of a name: a capital or a digit, or something small
    /// between two of them ("von der", "of").
    #[must_use]
    pub fn may_be_named(views: &[Self], at: usize) -> bool {
        let named = |at: usize| views.get(at).is_some_and(|view| view.named);
        named(at)
            || (at.checked_sub(1).is_some_and(named) || at.checked_sub(2).is_some_and(named))
                && (named(at + 1) || named(at + 2))
            // The stop of "St ." and the like.
            || at.checked_sub(1).is_some_and(named) && named(at + 1)
    }
}

/// Calls `add` with the hash of every feature of the token at `at`. With `masked` the features of
/// its own form are left out.
#[inline]
pub fn of_token(views: &[View], at: usize, masked: bool, mut add: impl FnMut(u32)) {
    let edge = View::default();
    let get = |offset: isize| {
        at.checked_add_signed(offset).and_then(|index| views.get(index)).copied().unwrap_or(edge)
    };
    let (before2, before, this, after, after2) = (get(-2), get(-1), get(0), get(1), get(2));
    let (before3, after3) = (get(-3), get(3));
    let first = u32::from(at == 0);
    let capital = this.capital;
    let mut template = 200;
    let mut put = |left: u32, right: u32| {
        template += 1;
        add(mix(template, left, right));
    };
    put(0, 0);
    if masked {
        for _ in 0..5 {
            put(u32::MAX, 0);
        }
    } else {
        put(this.word.form, 0);
        put(this.word.lower, first);
        put(this.word.endings[4], this.word.shape & 3);
        put(before.word.lower, this.word.form);
        put(this.word.form, after.word.lower);
    }
    for ending in &this.word.endings[1..4] {
        put(*ending, this.word.shape & 3);
    }
    for beginning in this.word.beginnings {
        put(beginning, this.word.shape & 3);
    }
    put(this.word.shape, first);
    put(this.word.shape, after.word.shape);
    put(before.word.shape, this.word.shape);
    put(mix(1, before.word.shape, this.word.shape), after.word.shape);
    for neighbour in [before, after, before2, after2, before3, after3] {
        put(neighbour.word.lower, capital);
    }
    put(mix(1, before2.word.lower, before.word.lower), capital);
    put(mix(1, after.word.lower, after2.word.lower), capital);
    put(mix(1, before.word.lower, after.word.lower), capital);
    put(before.word.endings[3], capital);
    put(after.word.endings[3], capital);
    put(before.word.endings[2], this.word.shape);
    put(after.word.endings[2], this.word.shape);
    of_lists(&mut put, [before2, before, this, after, after2], first);
}

/// The features that rest on lists, clusters and tags.
#[inline]
fn of_lists(put: &mut impl FnMut(u32, u32), views: [View; 5], first: u32) {
    let [before2, before, this, after, after2] = views;
    let capital = this.capital;
    put(this.known, first);
    put(this.known, before.known);
    put(this.known, after.known);
    put(this.known, before.word.lower);
    put(this.known, after.word.lower);
    put(mix(1, before.known, this.known), after.known);
    put(this.stem_known, this.known);
    put(this.known, this.cluster);
    put(this.lower_cluster, capital);
    put(this.lower_cluster, this.cluster);
    put(this.parts_known[0], this.parts_known[1]);
    put(this.parts[0], 0);
    put(this.parts[1], 0);
    for mask in [0x3f, 0xff, 0x3ff, u32::MAX] {
        put(this.cluster & mask, 0);
    }
    put(before.cluster, this.cluster);
    put(this.cluster, after.cluster);
    put(before.cluster & 0xff, capital);
    put(after.cluster & 0xff, capital);
    for neighbour in [before, after, before2, after2] {
        put(neighbour.cluster, capital);
    }
    put(mix(1, before.cluster, this.cluster), after.cluster);
    put(mix(1, before.cluster & 0x3f, this.cluster & 0x3f), after.cluster & 0x3f);
    put(this.cluster, this.word.shape);
    put(before.cluster, this.known);
    put(after.cluster, this.known);
    put(before.cluster, this.word.shape);
    put(after.cluster, this.word.shape);
    put(before.word.lower, this.cluster);
    put(after.word.lower, this.cluster);
    put(this.tag, 0);
    put(before.tag, this.tag);
    put(this.tag, after.tag);
    put(mix(1, before.tag, this.tag), after.tag);
    put(this.tag, this.cluster);
    put(this.tag, this.known);
    put(mix(1, before2.tag, before.tag), this.tag);
    put(mix(1, after.tag, after2.tag), this.tag);
    put(this.tag, before.word.lower);
    put(this.tag, after.word.lower);
    put(this.tag, this.word.endings[3]);
    put(mix(1, before.cluster, this.tag), after.tag);
}

/// The features of the token at `at` under the label before it.
#[must_use]
pub fn of_transition(views: &[View], at: usize, before: usize) -> [u32; 4] {
    let this = views[at];
    #[allow(clippy::cast_possible_truncation)]
    let label = before as u32;
    [
        mix(101, label, 0),
        mix(102, label, this.cluster),
        mix(103, label, this.word.lower),
        mix(104, label, mix(1, this.tag, this.word.shape)),
    ]
}
