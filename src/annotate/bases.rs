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

use super::model::{Annotated, Entity, EntityKind, Phrase, PhraseKind, Sentence, Token, Tokens};
use super::quotations;
use crate::lexicon::Tag;
use crate::text::lower;

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
    let reader = Reader {
        text: &annotated.text,
        tokens: &annotated.tokens,
        names: annotated.entities.iter().filter(|entity| entity.kind.is_name()).collect(),
    };
    let mut found = Vec::new();
    for phrase in annotated.phrases.iter().filter(|phrase| phrase.kind != PhraseKind::Adverb) {
        reader.read(reader.bare(phrase), &mut found);
    }
    reader.short_names(&mut found);
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
    /// Names of persons, places and bodies, in order.
    names: Vec<&'a Entity>,
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

    /// The name that the token is part of.
    fn name_of(&self, at: usize) -> Option<&Entity> {
        let next = self.names.partition_point(|entity| entity.tokens.end <= at);
        self.names.get(next).copied().filter(|entity| entity.tokens.contains(&at))
    }

    /// Names that the tagger took for no word at all: "(afp)".
    fn short_names(&self, found: &mut Vec<Base>) {
        let lone = |entity: &&&Entity| {
            entity.tokens.len() == 1 && self.tokens[entity.tokens.start].tag == Tag::XY
        };
        for entity in self.names.iter().filter(lone) {
            let noun = entity.tokens.start;
            let place = found.partition_point(|base| base.noun < noun);
            found.insert(place, Base { tokens: entity.tokens.clone(), noun });
        }
    }

    /// Whether the token has letters and is no greeting: a row of marks is no noun.
    fn is_word(&self, at: usize) -> bool {
        let word = self.word(at);
        // "sodass": what the tagger does not know it takes for a name.
        let small = word.chars().all(char::is_lowercase)
            && self.tokens[at].tag == Tag::NE
            && self.name_of(at).is_none();
        word.chars().any(char::is_alphabetic) && !small && !matches!(word, "Hallo" | "Ok")
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
        // "als stolzer Vater": an adjective that was taken for an adverb.
        if start > taken && start == base.noun && self.is_inflected(start - 1) {
            start -= 1;
        }
        let (mut at, mut quoted) = (start, false);
        while at > taken {
            let tag = self.tokens[at - 1].tag;
            match tag {
                _ if quotations::is_mark(self.word(at - 1)) => quoted = true,
                Tag::ADJA => start = if quoted { at - 1 } else { start },
                // "die „frischen und leichten“ Farben".
                Tag::KON | Tag::COMMA if quoted && self.tag(at) == Some(Tag::ADJA) => {}
                Tag::CARD if at == start => start = at - 1,
                Tag::ADV | Tag::ADJD if quoted => {}
                tag if is_determiner(tag) && quoted => return at - 1,
                _ => break,
            }
            at -= 1;
        }
        start
    }

    /// Where the base starts without what does not belong to it: "deren", "mehr als", and the year
    /// of a date before the noun ("seit 2002 Mandanten").
    fn narrowed(&self, start: usize, noun: usize, annotated: &Annotated) -> usize {
        let is_date = |at: usize| {
            self.tokens[at].tag == Tag::CARD
                && annotated.entity_at(at).is_some_and(|entity| {
                    entity.kind == EntityKind::Date && !entity.tokens.contains(&noun)
                })
        };
        let outside = |at: usize| {
            // "mehr als 20 Züge".
            let compared = matches!(&*lower(self.word(at)), "mehr" | "weniger")
                && self.tag(at + 1) == Some(Tag::KOKOM);
            compared
                || matches!(self.tokens[at].tag, Tag::PRELAT | Tag::KOKOM)
                || matches!(self.word(at), "deren" | "dessen")
                || is_date(at)
        };
        (start..noun).find(|&at| !outside(at)).unwrap_or(noun)
    }

    /// Two nouns with a hyphen between blanks are one; not behind the name of a place that opens
    /// its sentence ("Berlin - Minister …"). So are two names in a firm's ("Huber + Weiss").
    fn joined(&self, found: Vec<Base>, sentences: &[Sentence]) -> Vec<Base> {
        let opens = |base: &Base| {
            base.tokens.len() == 1
                && sentences
                    .binary_search_by_key(&base.tokens.start, |each| each.tokens.start)
                    .is_ok()
        };
        let mut joined: Vec<Base> = Vec::with_capacity(found.len());
        for base in found {
            match joined.last_mut() {
                Some(last)
                    if last.tokens.end + 1 == base.tokens.start
                        && base.tokens.start == base.noun
                        && match self.word(last.tokens.end) {
                            "-" => !opens(last),
                            "&" | "+" => [last.noun, base.noun]
                                .iter()
                                .all(|&noun| self.tokens[noun].tag == Tag::NE),
                            _ => false,
                        } =>
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
            // "die Abgeordneten": an adjective that is a noun.
            if last == range.end && last > range.start && self.is_nominal(last - 1) {
                found.push(Base { tokens: range.clone(), noun: last - 1 });
            }
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

    /// An adjective with a capital inside of its sentence.
    fn is_nominal(&self, at: usize) -> bool {
        let opens = at == 0 || matches!(self.tokens[at - 1].tag, Tag::STOP);
        self.tokens[at].tag == Tag::ADJA && !opens && self.word(at).starts_with(char::is_uppercase)
    }

    /// An adjective with the ending of an attribute, though tagged as an adverb.
    fn is_inflected(&self, at: usize) -> bool {
        let word = self.word(at);
        self.tokens[at].tag == Tag::ADJD
            && ["er", "es", "en"].iter().any(|ending| word.ends_with(ending))
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
        let named = self.name_of(at);
        while next < end {
            // "Perus Präsident", "General Otto": another name begins or this one ends.
            if self.name_of(next) != named {
                break;
            }
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
    use crate::annotate::fixture::tagged;
    use crate::annotate::phrases::base_phrases;
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

    /// The base phrases of a sentence with the tags written beside its words and names in it.
    fn read_tagged(line: &str, names: &[(Tokens, EntityKind)]) -> String {
        let mut text = tagged(line, None);
        text.phrases = base_phrases(&text.text, &text.tokens, 0..text.tokens.len());
        let entity = |(tokens, kind): &(Tokens, EntityKind)| Entity {
            tokens: tokens.clone(),
            kind: *kind,
            referent: None,
            value: None,
            relative: false,
            figure: None,
            certainty: 95,
        };
        text.entities = names.iter().map(entity).collect();
        let words = |base: &Base| text.words(&base.tokens).to_owned();
        bases(&text).iter().map(words).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_attribute_of_several_words_belongs_to_its_noun() {
        assert_eq!(
            read_tagged("die/ART von/APPR ihr/PPER gestellten/ADJA Fragen", &[]),
            "die von ihr gestellten Fragen"
        );
        assert_eq!(
            read_tagged("eine/ART nicht/PTKNEG an/APPR den/ART Lohn gekoppelte/ADJA Rente", &[]),
            "den Lohn | eine nicht an den Lohn gekoppelte Rente"
        );
        assert_eq!(
            read_tagged("ein/ART altes/ADJA und/KON ziemlich/ADV enges/ADJA Haus", &[]),
            "ein altes und ziemlich enges Haus"
        );
    }

    #[test]
    fn a_name_ends_where_another_begins() {
        assert_eq!(
            read_tagged(
                "die/ART Ostsee-Reise/NE Lehmanns/NE dauert/VVFIN an/PTKVZ",
                &[(2..3, EntityKind::Person)]
            ),
            "die Ostsee-Reise | Lehmanns"
        );
    }

    #[test]
    fn an_adjective_with_a_capital_may_be_the_noun() {
        assert_eq!(
            read_tagged("dort/ADV warten/VVFIN die/ART Verletzten/ADJA", &[]),
            "die Verletzten"
        );
    }

    #[test]
    fn an_ending_shows_an_attribute_that_was_taken_for_an_adverb() {
        assert_eq!(read_tagged("als/KOKOM stolzer/ADJD Vater", &[]), "stolzer Vater");
        assert_eq!(read_tagged("er/PPER ist/VAFIN gern/ADJD Vater", &[]), "Vater");
    }

    #[test]
    fn more_belongs_to_its_noun() {
        let line = "mehr/PIAT Züge";
        assert_eq!(read_tagged(line, &[]), "mehr Züge");
        assert_eq!(read("Jetzt fahren mehr als 20 Züge."), "20 Züge");
        assert_eq!(read("Jetzt fahren weniger als 20 Züge."), "20 Züge");
    }

    #[test]
    fn what_the_tagger_does_not_know_is_a_name_only_where_one_was_found() {
        let names = [(4..5, EntityKind::Medium)];
        let line = "Bern/NE ist/VAFIN sodass/NE ( afp/XY )";
        assert_eq!(read_tagged(line, &names), "Bern | afp");
    }

    #[test]
    fn signs_join_names() {
        assert_eq!(read_tagged("Huber/NE +/KON Weiss/NE", &[]), "Huber + Weiss");
    }
}
