//! What the model sees of a word and its neighbours. The numbers are part of the weights' format.

use std::ops::Range;

use crate::lexicon::Tag;
use crate::lexicon::table::Words;
use crate::lexicon::tagger::hash::{bytes, mix, numbered};
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
    /// What an unknown name ends in that is a word by itself ("-dorf"): its cluster, what it is
    /// known as plus one, and behind which letter it starts, counted to four.
    head_cluster: u32,
    head_known: u32,
    head_at: u32,
    /// Whether quotation marks and brackets stand around it, as bits.
    enclosed: u32,
    /// Whether lists, clusters and lexicon lack the word, as bits.
    unknown: u32,
    /// The hash without the last letter, where that may be the ending of an adjective ("Deutschen
    /// Bank") or of a genitive ("Lufthansas"); else 0.
    adjective: u32,
    genitive: u32,
    /// Of what kinds the name is that it is part of by a list, and which part.
    listed: u32,
    /// The first word and the end of the run of capitals around it.
    run: (u32, u32),
    capital: u32,
    named: bool,
}

/// What the list knows a word as that makes it a name; the bit beside is that of common nouns.
const NAME: u32 = 0x7f;

impl View {
    /// The view of `form`, given its general view, its tag and what stands around it.
    pub(super) fn new(word: Word, form: &str, tag: Tag, enclosed: u32, list: Words) -> Self {
        let of = |form: &str| list.get(hash_of(form)).unwrap_or_default();
        let capital = form.starts_with(char::is_uppercase);
        let named = form.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || form.chars().skip(1).any(char::is_uppercase);
        let mut view = Self {
            word,
            tag: tag as u32 + 1,
            known: word.known,
            cluster: word.cluster,
            lower_cluster: if capital {
                u32::from(list.get(word.lower).unwrap_or_default().0)
            } else {
                word.cluster
            },
            enclosed,
            unknown: u32::from(word.known & NAME == 0)
                | u32::from(word.cluster == 0) << 1
                | u32::from(word.class == 0) << 2
                | u32::from(word.small_class == 0) << 3,
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
        if capital && word.known & NAME == 0 {
            view.find_head(form, list);
        }
        if capital && form.len() > 5 && form.ends_with(['n', 'r', 's', 'm']) {
            let stem = &form[..form.len() - 1];
            view.adjective = if stem.ends_with('e') { bytes(stem) } else { 0 };
        }
        view.genitive = form.strip_suffix('s').filter(|stem| stem.len() > 3).map_or(0, bytes);
        view
    }

    /// The hashes by which a list may have the word as the first one of a name.
    pub(super) const fn openings(&self) -> [u32; 2] {
        [self.word.form, self.adjective]
    }

    /// The hash of the word without the ending of a genitive, or 0.
    pub(super) const fn genitive(&self) -> u32 {
        self.genitive
    }

    /// Whether a list's word is this one, or with `last` its genitive.
    pub(super) const fn is(&self, word: u32, last: bool) -> bool {
        word == self.word.form || last && word == self.genitive
    }

    /// Notes the kinds of a list's name that it is the word numbered `place` of.
    pub(super) fn list(&mut self, kinds: u32, place: usize, length: usize) {
        let part = match (place, length) {
            (0, 1) => 1,
            (0, _) => 2,
            _ if place + 1 < length => 3,
            _ => 4,
        };
        self.listed = kinds << 3 | part;
    }

    /// Notes at all words which run of capitals they stand in.
    pub(super) fn note_runs(views: &mut [Self]) {
        let mut end = 0;
        while let Some(start) = (end..views.len()).find(|&at| views[at].named) {
            end = (start..views.len()).find(|&at| !views[at].named).unwrap_or(views.len());
            // A sentence has fewer than four billion words.
            #[allow(clippy::cast_possible_truncation)]
            let run = (start as u32, end as u32);
            for view in &mut views[start..end] {
                view.run = run;
            }
        }
    }

    /// Kinds and part of the name of a list.
    #[cfg(test)]
    pub(super) const fn listed(&self) -> u32 {
        self.listed
    }

    /// Looks for the longest end of three letters or more that the list has as a word.
    fn find_head(&mut self, form: &str, list: Words) {
        let mut head = String::new();
        let starts = form.char_indices().zip(form.char_indices().skip(2));
        for (place, ((at, first), _)) in (0_u32..).zip(starts).skip(2) {
            if first == '-' {
                continue;
            }
            head.clear();
            head.extend(first.to_uppercase());
            head.push_str(&form[at + first.len_utf8()..]);
            if let Some((cluster, known)) = list.get(hash_of(&head)) {
                self.head_cluster = u32::from(cluster);
                self.head_known = u32::from(known) + 1;
                self.head_at = place.min(4);
                return;
            }
        }
    }

    /// Cluster of the word that an unknown name ends in, and what that is known as plus one.
    #[cfg(test)]
    pub(super) const fn head(&self) -> (u32, u32) {
        (self.head_cluster, self.head_known)
    }

    /// Whether quotation marks and brackets stand around it, as bits.
    #[cfg(test)]
    pub(super) const fn enclosed(&self) -> u32 {
        self.enclosed
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

    /// The runs of words that may be part of a name, none longer than [`LONGEST`].
    pub fn runs(views: &[Self]) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let may = |at: usize| at < views.len() && Self::may_be_named(views, at);
            let start = (at..views.len()).find(|&at| may(at))?;
            let end = (start + 1..start + LONGEST).find(|&at| !may(at)).unwrap_or(start + LONGEST);
            at = end;
            Some(start..end)
        })
    }
}

/// Runs of more words ("ALLES IN GROSSEN BUCHSTABEN") are read in parts.
const LONGEST: usize = 200;

/// Number of features of a token that do not look at labels.
pub const OF_TOKEN: usize = 107;

/// Which of them show the token's own form.
const OWN_FORM: Range<usize> = 1..6;

/// The hashes of all features of the token at `at` that do not look at labels. With `masked` those
/// of its own form are left out.
#[must_use]
pub fn of_token(views: &[View], at: usize, masked: bool) -> [u32; OF_TOKEN] {
    let edge = View::default();
    let get = |offset: isize| {
        at.checked_add_signed(offset).and_then(|index| views.get(index)).unwrap_or(&edge)
    };
    let (before2, before, this, after, after2) = (get(-2), get(-1), get(0), get(1), get(2));
    let (before3, after3) = (get(-3), get(3));
    let first = u32::from(at == 0);
    let capital = this.capital;
    let mut parts = [
        (0, 0),
        (this.word.form, 0),
        (this.word.lower, first),
        (this.word.endings[4], this.word.shape & 3),
        (before.word.lower, this.word.form),
        (this.word.form, after.word.lower),
        (this.word.endings[1], this.word.shape & 3),
        (this.word.endings[2], this.word.shape & 3),
        (this.word.endings[3], this.word.shape & 3),
        (this.word.beginnings[0], this.word.shape & 3),
        (this.word.beginnings[1], this.word.shape & 3),
        (this.word.beginnings[2], this.word.shape & 3),
        (this.word.shape, first),
        (this.word.shape, after.word.shape),
        (before.word.shape, this.word.shape),
        (mix(1, before.word.shape, this.word.shape), after.word.shape),
        (before.word.lower, capital),
        (after.word.lower, capital),
        (before2.word.lower, capital),
        (after2.word.lower, capital),
        (before3.word.lower, capital),
        (after3.word.lower, capital),
        (mix(1, before2.word.lower, before.word.lower), capital),
        (mix(1, after.word.lower, after2.word.lower), capital),
        (mix(1, before.word.lower, after.word.lower), capital),
        (before.word.endings[3], capital),
        (after.word.endings[3], capital),
        (before.word.endings[2], this.word.shape),
        (after.word.endings[2], this.word.shape),
        // Lists, clusters and tags.
        (this.known, first),
        (this.known, before.known),
        (this.known, after.known),
        (this.known, before.word.lower),
        (this.known, after.word.lower),
        (mix(1, before.known, this.known), after.known),
        (this.stem_known, this.known),
        (this.known, this.cluster),
        (this.lower_cluster, capital),
        (this.lower_cluster, this.cluster),
        (this.parts_known[0], this.parts_known[1]),
        (this.parts[0], 0),
        (this.parts[1], 0),
        (this.cluster & 0x3f, 0),
        (this.cluster & 0xff, 0),
        (this.cluster & 0x3ff, 0),
        (this.cluster, 0),
        (before.cluster, this.cluster),
        (this.cluster, after.cluster),
        (before.cluster & 0xff, capital),
        (after.cluster & 0xff, capital),
        (before.cluster, capital),
        (after.cluster, capital),
        (before2.cluster, capital),
        (after2.cluster, capital),
        (mix(1, before.cluster, this.cluster), after.cluster),
        (mix(1, before.cluster & 0x3f, this.cluster & 0x3f), after.cluster & 0x3f),
        (this.cluster, this.word.shape),
        (before.cluster, this.known),
        (after.cluster, this.known),
        (before.cluster, this.word.shape),
        (after.cluster, this.word.shape),
        (before.word.lower, this.cluster),
        (after.word.lower, this.cluster),
        (this.tag, 0),
        (before.tag, this.tag),
        (this.tag, after.tag),
        (mix(1, before.tag, this.tag), after.tag),
        (this.tag, this.cluster),
        (this.tag, this.known),
        (mix(1, before2.tag, before.tag), this.tag),
        (mix(1, after.tag, after2.tag), this.tag),
        (this.tag, before.word.lower),
        (this.tag, after.word.lower),
        (this.tag, this.word.endings[3]),
        (mix(1, before.cluster, this.tag), after.tag),
        // Ends of unknown names.
        (this.head_cluster, capital),
        (this.head_known, this.head_at),
        (this.head_cluster & 0xff, this.head_known),
        (this.head_known, before.word.lower),
        (this.head_cluster, before.word.lower),
        (mix(1, after.head_cluster, after.head_known), capital),
        (mix(1, before.head_cluster, before.head_known), capital),
        // Quotation marks and brackets.
        (this.enclosed, capital),
        (this.enclosed, this.known),
        (this.enclosed, this.word.shape),
        (this.enclosed, this.cluster & 0xff),
        // What unknown words have in common.
        (this.unknown, this.word.shape),
        (mix(1, this.unknown, before.word.lower), capital),
        (mix(1, this.unknown, after.word.lower), capital),
        (mix(1, this.unknown, before.tag), after.tag),
        (mix(1, this.unknown, this.tag), capital),
        (mix(1, this.unknown, before.cluster), capital),
        (mix(1, this.unknown, this.word.endings[3]), capital),
        (mix(1, this.unknown, before.known), after.known),
        // Names of lists.
        (this.listed, capital),
        (this.listed, before.word.lower),
        (this.listed, after.word.lower),
        (this.listed, this.known),
        (mix(1, this.listed, before.tag), after.tag),
        (mix(1, before.listed, capital), this.known),
        (mix(1, after.listed, capital), this.known),
        (this.listed, this.word.shape),
        (this.listed, before.known),
        (this.listed, after.word.shape),
        (this.listed, after.known),
        (mix(1, this.listed, after.tag), before.tag),
        (before.listed, this.word.shape),
    ];
    if masked {
        parts[OWN_FORM].fill((u32::MAX, 0));
    }
    numbered(201, parts)
}

/// Number of features of a token that look at the run of capitals around it.
pub const OF_RUN: usize = 14;

/// The hashes of what the token at `at` has in common with the run of capitals that it stands in;
/// `None` where it stands alone.
#[must_use]
pub fn of_run(views: &[View], at: usize) -> Option<[u32; OF_RUN]> {
    let (start, end) = (views[at].run.0 as usize, views[at].run.1 as usize);
    let run = views.get(start..end).filter(|run| run.len() > 1)?;
    let edge = View::default();
    let get = |at: Option<usize>| at.and_then(|at| views.get(at)).unwrap_or(&edge);
    let (before2, before) = (get(start.checked_sub(2)), get(start.checked_sub(1)));
    let (after, after2) = (get(Some(end)), get(Some(end + 1)));
    let (first, last) = (run[0], run[run.len() - 1]);
    let place = u32::from(at == start) << 1 | u32::from(at + 1 == end);
    let known = run.iter().take(LONGEST).fold(0, |known, view| known | view.known);
    #[allow(clippy::cast_possible_truncation)]
    let length = run.len().min(4) as u32;
    Some(numbered(
        401,
        [
            (before.word.lower, place),
            (after.word.lower, place),
            (mix(1, length, place), views[at].known),
            (before.cluster & 0xff, place),
            (after.cluster & 0xff, place),
            (mix(1, before2.word.lower, before.word.lower), place),
            (mix(1, before.tag, after.tag), place),
            (mix(1, after.word.lower, after2.word.lower), place),
            (known, place),
            (mix(1, first.known, last.known), place),
            (first.cluster, place),
            (last.cluster, place),
            (last.head_cluster, place),
            (last.head_known, place),
        ],
    ))
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
