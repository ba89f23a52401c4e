//! What the choice of a universal tag looks at. The numbers are part of the weights' format.

use crate::lexicon::tagger::hash::mix;
use crate::lexicon::tagger::words::Word;
use crate::lexicon::{Tag, Upos};

/// Stands for the universal tag before the first word of a sentence.
pub const START: usize = 63;

/// Stands for the tag beyond either end of a sentence.
const EDGE: u32 = 63;

/// What is known of a sentence's tokens.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'a> {
    /// The words as the tagger sees them.
    pub words: &'a [Word],
    /// Their STTS tags.
    pub tags: &'a [Tag],
    /// Their labels by the model of names.
    pub names: &'a [u8],
}

/// Calls `add` with the hash of every feature of the token at `at`; `before` is the universal tag
/// of the one before.
pub fn features(sentence: Sentence<'_>, at: usize, before: usize, mut add: impl FnMut(u32)) {
    let Sentence { words, tags, names } = sentence;
    let edge = Word::default();
    let word = |offset: isize| {
        at.checked_add_signed(offset).and_then(|index| words.get(index)).copied().unwrap_or(edge)
    };
    let tag = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|index| tags.get(index))
            .map_or(EDGE, |&tag| tag as u32)
    };
    let (this, last, next) = (word(0), word(-1), word(1));
    let (own, left, right) = (tag(0), tag(-1), tag(1));
    let shape = this.shape & 0x7f;
    #[allow(clippy::cast_possible_truncation)]
    let before = before as u32;
    let mut template = 300;
    let mut put = |one: u32, other: u32| {
        template += 1;
        add(mix(template, one, other));
    };
    put(own, 0);
    put(tags[at].usual_upos() as u32, 0);
    put(own, this.lower);
    put(this.form, 0);
    put(own, this.endings[1]);
    put(own, this.endings[2]);
    put(own, this.endings[3]);
    put(own, this.beginnings[1]);
    put(own, shape);
    put(own, this.class);
    put(own, this.small_class);
    put(own, this.cluster);
    put(this.cluster & 0xff, own);
    put(own, left);
    put(own, right);
    put(mix(1, left, right), own);
    put(mix(1, tag(-2), left), own);
    put(mix(1, right, tag(2)), own);
    put(own, last.lower);
    put(own, next.lower);
    put(this.lower, left);
    put(this.lower, right);
    put(own, last.cluster & 0xff);
    put(own, next.cluster & 0xff);
    put(mix(1, last.shape & 0x7f, next.shape & 0x7f), mix(1, own, shape));
    put(own, before);
    put(this.lower, before);
    let name = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|index| names.get(index))
            .map_or(0, |&label| u32::from(label))
    };
    put(own, name(0));
    put(mix(1, own, name(0)), mix(1, name(-1), name(1)));
    put(mix(1, own, name(0)), this.lower);
    put(mix(1, own, name(0)), this.endings[2]);
    put(mix(1, own, name(0)), before);
    put(mix(1, own, name(0)), this.class);
    put(mix(1, own, this.known), shape);
    put(mix(1, own, this.known), left);
    put(mix(1, own, this.known), right);
    put(mix(1, own, last.known), this.known);
    put(mix(1, own, next.known), this.known);
    put(mix(1, own, this.class), before);
    put(mix(1, last.lower, next.lower), own);
    put(mix(1, own, this.cluster & 0x3f), before);
    if tags[at].usual_upos() == Upos::AUX {
        of_clause(tags, at, |one, other| {
            add(mix(400, mix(1, own, one), other));
            add(mix(401, mix(1, this.lower, one), other));
            add(mix(402, mix(1, this.beginnings[0], one), other));
        });
    }
}

/// What stands in the same clause as a verb that may be an auxiliary: the next verb or predicate
/// to both sides, and the kinds of words between the commas.
fn of_clause(tags: &[Tag], at: usize, mut put: impl FnMut(u32, u32)) {
    let is_cut = |tag: Tag| matches!(tag, Tag::COMMA | Tag::STOP);
    let tells = |tag: &&Tag| tag.is_verb() || **tag == Tag::ADJD || is_cut(**tag);
    let found = |tag: Option<&Tag>| tag.map_or(EDGE, |&tag| tag as u32);
    let ahead = found(tags[at + 1..].iter().find(tells));
    let behind = found(tags[..at].iter().rev().find(tells));
    put(0, ahead);
    put(1, behind);
    put(mix(1, ahead, behind), 2);
    let from = tags[..at].iter().rposition(|&tag| is_cut(tag)).map_or(0, |cut| cut + 1);
    let until = tags[at..].iter().position(|&tag| is_cut(tag)).map_or(tags.len(), |cut| at + cut);
    let mut seen = 0_u64;
    for (index, &tag) in tags[from..until].iter().enumerate() {
        let bit = 1 << tag as u32;
        if from + index != at && seen & bit == 0 {
            seen |= bit;
            put(3, tag as u32);
        }
    }
    let has = |tag: Tag| u32::from(seen & (1 << tag as u32) != 0);
    let phrases = noun_phrases(&tags[from..until]);
    let verbs = has(Tag::VVPP) | has(Tag::VVINF) << 1 | has(Tag::VVIZU) << 2 | has(Tag::VAPP) << 3;
    put(4, verbs);
    put(5, verbs | has(Tag::ADJD) << 4 | phrases.0 << 5);
    put(6, verbs | has(Tag::ADJD) << 4 | phrases.0 << 5 | phrases.1 << 8);
}

/// How many nouns and pronouns stand in a clause without a preposition before them (3 at most),
/// and whether one stands behind a preposition.
fn noun_phrases(tags: &[Tag]) -> (u32, u32) {
    let (mut free, mut bound) = (0, 0);
    let mut behind = false;
    for &tag in tags {
        match tag {
            Tag::APPR | Tag::APPRART => behind = true,
            Tag::PPER | Tag::PDS | Tag::PIS | Tag::PRELS | Tag::PWS | Tag::NN | Tag::NE => {
                if behind {
                    bound = 1;
                } else {
                    free += 1;
                }
                behind = false;
            }
            _ => {}
        }
    }
    (free.min(3), bound)
}
