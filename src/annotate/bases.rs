//! Base noun phrases: every noun or name with its own determiner, adjectives and figures.
//!
//! A base phrase of [`Phrase`] is one constituent of its clause and may hold several nouns
//! ("Präsident Xi Jinping", "Rabins Sohn", "der im Hafen liegende Frachter"). Here each of them
//! stands by itself: "Präsident" and "Xi Jinping"; "Rabins" and "Sohn"; "Hafen" and all of "der im
//! Hafen liegende Frachter". A name of several words counts as one noun; a form of address
//! ("Frau", "Dr.") before a name is none, nor are "Ende" and "Mitte" before a month, nor a sign.
//! Quotation marks do not part a noun from its determiner (`die "Chefin"`), nor does the missing
//! half of a hyphen two parts of a compound ("die Vodafone - Seite"). "deren" and "dessen" are
//! attributes of their own.

use std::ops::Range;

use super::model::{Annotated, EntityKind, Phrase, PhraseKind, Sentence, Token, Tokens};
use super::quotations;
use crate::lexicon::Tag;

/// A noun with what agrees with it to the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// From the determiner or the first adjective up to the noun.
    pub tokens: Tokens,
    /// The noun; of a name of several words the first.
    pub noun: usize,
}

/// The base noun phrases of a text in the order of their nouns; those of an attribute lie inside
/// of the one that the attribute belongs to.
#[must_use]
pub fn bases(annotated: &Annotated) -> Vec<Base> {
    let reader = Reader { text: &annotated.text, tokens: &annotated.tokens };
    let mut found = Vec::new();
    for phrase in annotated.phrases.iter().filter(|phrase| phrase.kind != PhraseKind::Adverb) {
        reader.read(reader.bare(phrase), &mut found);
    }
    found.retain(|base| reader.is_word(base.noun) && !reader.is_edge(base));
    for at in 0..found.len() {
        let taken = at.checked_sub(1).map_or(0, |before| found[before].tokens.end);
        let start = reader.widened(&found[at], taken);
        found[at].tokens.start = reader.narrowed(start, found[at].noun, annotated);
    }
    reader.joined(found, &annotated.sentences)
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    /// The phrase without its preposition and without the adverb that rounds a figure.
    fn bare(&self, phrase: &Phrase) -> Range<usize> {
        let mut range = phrase.base.clone();
        while range.start < phrase.head
            && matches!(self.tokens[range.start].tag, Tag::APPR | Tag::APPRART | Tag::ADV)
        {
            range.start += 1;
        }
        range
    }

    /// Whether the token has letters: a row of marks is no noun.
    fn is_word(&self, at: usize) -> bool {
        self.word(at).chars().any(char::is_alphabetic)
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    /// "Ende September", "Mitte der Woche" without a determiner: an adverb.
    fn is_edge(&self, base: &Base) -> bool {
        base.tokens.len() == 1
            && matches!(self.word(base.noun), "Ende" | "Mitte" | "Anfang")
            && matches!(self.tag(base.tokens.end), Some(Tag::NN | Tag::NE | Tag::CARD))
    }

    /// Where the base starts if quotation marks before its noun or its adjectives part nothing,
    /// and a figure before it counts it.
    fn widened(&self, base: &Base, taken: usize) -> usize {
        let mut start = base.tokens.start;
        if is_determiner(self.tokens[start].tag) {
            return start;
        }
        let (mut at, mut quoted) = (start, false);
        while at > taken {
            let tag = self.tokens[at - 1].tag;
            match tag {
                _ if quotations::is_mark(self.word(at - 1)) => quoted = true,
                Tag::ADJA => start = if quoted { at - 1 } else { start },
                Tag::CARD if at == start => start = at - 1,
                Tag::ADV | Tag::ADJD if quoted => {}
                tag if is_determiner(tag) && quoted => return at - 1,
                _ => break,
            }
            at -= 1;
        }
        start
    }

    /// Where the base starts without what does not belong to it: "deren", "mehr", and the year of
    /// a date before the noun ("seit 2002 Mandanten").
    fn narrowed(&self, start: usize, noun: usize, annotated: &Annotated) -> usize {
        let is_date = |at: usize| {
            self.tokens[at].tag == Tag::CARD
                && annotated.entities.iter().any(|entity| {
                    entity.kind == EntityKind::Date
                        && entity.tokens.contains(&at)
                        && !entity.tokens.contains(&noun)
                })
        };
        let outside = |at: usize| {
            self.tokens[at].tag == Tag::PRELAT
                || matches!(self.word(at), "mehr" | "Mehr" | "deren" | "dessen")
                || is_date(at)
        };
        (start..noun).find(|&at| !outside(at)).unwrap_or(noun)
    }

    /// Two nouns with a hyphen between blanks are one; not behind the name of a place that opens
    /// its sentence ("Berlin - Minister …").
    fn joined(&self, found: Vec<Base>, sentences: &[Sentence]) -> Vec<Base> {
        let opens = |base: &Base| {
            base.tokens.len() == 1
                && sentences.iter().any(|each| each.tokens.start == base.tokens.start)
        };
        let mut joined: Vec<Base> = Vec::with_capacity(found.len());
        for base in found {
            match joined.last_mut() {
                Some(last)
                    if last.tokens.end + 1 == base.tokens.start
                        && base.tokens.start == base.noun
                        && !opens(last)
                        && self.word(last.tokens.end) == "-" =>
                {
                    last.tokens.end = base.tokens.end;
                }
                _ => joined.push(base),
            }
        }
        joined
    }

    fn read(&self, range: Range<usize>, found: &mut Vec<Base>) {
        // What agrees with the noun ends with the last adjective or determiner; a noun in front
        // of it belongs to an attribute.
        let last = range
            .clone()
            .rev()
            .find(|&at| is_attribute(self.tokens[at].tag))
            .map_or(range.start, |at| at + 1);
        let Some(noun) = (last..range.end).find(|&at| self.tokens[at].tag.is_noun()) else {
            return;
        };
        let determined = is_determiner(self.tokens[range.start].tag);
        let start = if determined {
            range.start
        } else {
            range.clone().find(|&at| self.opens(at)).unwrap_or(noun).min(noun)
        };
        let inner = (start + 1..last).find(|&at| self.tokens[at].tag.is_noun());
        if inner.is_some() {
            self.inner(start + 1..last, found);
        }
        self.nouns(start, noun..range.end, found);
    }

    /// What may be the first word of a base phrase without a determiner.
    fn opens(&self, at: usize) -> bool {
        matches!(self.tokens[at].tag, Tag::ADJA | Tag::CARD)
    }

    /// The nouns inside of an attribute: "im Hafen", "von den Gästen".
    fn inner(&self, range: Range<usize>, found: &mut Vec<Base>) {
        let mut start = range.start;
        for at in range.clone() {
            match self.tokens[at].tag {
                Tag::APPR | Tag::APPRART => start = at + 1,
                tag if tag.is_noun()
                    && (at + 1 == range.end || !self.tokens[at + 1].tag.is_noun()) =>
                {
                    self.read(start..at + 1, found);
                    start = at + 1;
                }
                _ => {}
            }
        }
    }

    /// The nouns and names from the first noun on; what agrees belongs to the first.
    fn nouns(&self, start: usize, range: Range<usize>, found: &mut Vec<Base>) {
        let mut start = Some(start);
        let mut at = range.start;
        while at < range.end {
            let noun = at;
            let tag = self.tokens[at].tag;
            at += 1;
            if !tag.is_noun() {
                // "Ende März 2024": the figure behind belongs to nobody.
                continue;
            }
            if tag != Tag::NN {
                at = self.name(noun, range.end);
            } else if self.is_address(noun) && at < range.end && self.tokens[at].tag.is_noun() {
                start = None;
                continue;
            }
            found.push(Base { tokens: start.take().unwrap_or(noun)..at, noun });
        }
    }

    /// Where the name that starts at `at` ends.
    fn name(&self, at: usize, end: usize) -> usize {
        let mut next = at + 1;
        while next < end {
            match self.tokens[next].tag {
                Tag::NE | Tag::FM => next += 1,
                // "Ludwig van Beethoven".
                Tag::APPR if next + 1 < end => next += 2,
                _ => break,
            }
        }
        next
    }

    /// Forms of address, which are part of the name behind them.
    fn is_address(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "Herr" | "Herrn" | "Hr." | "Frau" | "Fr." | "Dr." | "Prof." | "Doktor"
        )
    }
}

/// A determiner, or a pronoun that the tagger takes for one by itself ("eines" before a noun).
fn is_determiner(tag: Tag) -> bool {
    tag.is_determiner() || matches!(tag, Tag::PIS | Tag::PDS)
}

fn is_attribute(tag: Tag) -> bool {
    is_determiner(tag) || tag == Tag::ADJA
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    fn read(text: &str) -> String {
        let annotated = annotate(text, None, None, Lexicon::embedded());
        let words = |base: &Base| annotated.words(&base.tokens).to_owned();
        bases(&annotated).iter().map(words).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn every_noun_stands_by_itself() {
        assert_eq!(
            read("Präsident Otto Brenner lobte am Montag die beiden neuen Brücken der Stadt."),
            "Präsident | Otto Brenner | Montag | die beiden neuen Brücken | der Stadt"
        );
    }

    #[test]
    fn the_noun_of_an_attribute_lies_inside() {
        assert_eq!(
            read("Der im Hafen liegende Frachter sank."),
            "Hafen | Der im Hafen liegende Frachter"
        );
    }

    #[test]
    fn a_form_of_address_is_part_of_the_name() {
        assert_eq!(read("Gestern kam Frau Lehmann an."), "Lehmann");
    }
}
