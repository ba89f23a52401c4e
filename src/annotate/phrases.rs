//! Base noun and prepositional phrases by their part-of-speech tags.
//!
//! A base phrase is a noun, name or pronoun with its determiner, its adjectives (their adverbs and
//! participial attributes included) and numerals to the left; names that follow a noun without a
//! comma belong to it ("Präsident Xi Jinping"). A prepositional phrase is a base phrase with its
//! preposition, or the one behind it.

use std::ops::Range;

use super::model::{CaseSet, Morph, Phrase, PhraseKind, Token};
use crate::lexicon::Tag;
use crate::text::lower;

/// The base phrases of a stretch of tokens, in order, not overlapping.
pub(super) fn base_phrases(text: &str, tokens: &[Token], range: Range<usize>) -> Vec<Phrase> {
    let reader = Reader { text, tokens, end: range.end };
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match reader.phrase(at) {
            Some(phrase) => {
                at = phrase.tokens.end;
                found.push(phrase);
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    end: usize,
}

/// A noun phrase read from some token on.
struct Read {
    end: usize,
    head: usize,
}

impl Reader<'_> {
    fn tag(&self, at: usize) -> Option<Tag> {
        (at < self.end).then(|| self.tokens[at].tag)
    }

    fn word(&self, at: usize) -> &str {
        if at < self.end { self.tokens[at].span.of(self.text) } else { "" }
    }

    /// The phrase that starts at `at`, if one does.
    fn phrase(&self, at: usize) -> Option<Phrase> {
        match self.tag(at)? {
            Tag::APPR | Tag::APPRART => {
                // "bis zum Montag", "von vor zwei Jahren": a second preposition.
                let inner = if matches!(self.tag(at + 1), Some(Tag::APPR | Tag::APPRART)) {
                    at + 2
                } else {
                    at + 1
                };
                if let Some(read) = self.noun_phrase(inner) {
                    let end =
                        if self.tag(read.end) == Some(Tag::APZR) { read.end + 1 } else { read.end };
                    return Some(phrase(PhraseKind::Pp, at..end, read.head));
                }
                // "seit gestern", "von hier", "für rund".
                matches!(self.tag(inner), Some(Tag::ADV | Tag::PROAV | Tag::ADJD))
                    .then(|| phrase(PhraseKind::Pp, at..inner + 1, inner))
            }
            Tag::ADV | Tag::PROAV | Tag::PWAV => {
                // "rund 40 Menschen", "etwa die Hälfte": the adverb belongs to the figure.
                let figure = self.comparison(at).is_some().then_some(at);
                let figure = figure.or_else(|| self.is_approximate(at).then_some(at + 1));
                if let Some(read) = figure.and_then(|figure| self.noun_phrase(figure)) {
                    return Some(phrase(PhraseKind::Np, at..read.end, read.head));
                }
                Some(phrase(PhraseKind::Adverb, at..at + 1, at))
            }
            _ => {
                let read = self.noun_phrase(at)?;
                if self.tag(read.end) == Some(Tag::APPO) {
                    return Some(phrase(PhraseKind::Pp, at..read.end + 1, read.head));
                }
                Some(phrase(PhraseKind::Np, at..read.end, read.head))
            }
        }
    }

    /// An adverb that rounds the figure behind it.
    fn is_approximate(&self, at: usize) -> bool {
        self.tag(at) == Some(Tag::ADV)
            && self.tag(at + 1) == Some(Tag::CARD)
            && matches!(
                &*lower(self.word(at)),
                "rund"
                    | "etwa"
                    | "ungefähr"
                    | "knapp"
                    | "fast"
                    | "mindestens"
                    | "höchstens"
                    | "circa"
                    | "ca."
                    | "gut"
                    | "bis"
                    | "zirka"
                    | "nahezu"
                    | "wenigstens"
                    | "maximal"
                    | "schätzungsweise"
                    | "genau"
                    | "exakt"
                    | "nur"
                    | "insgesamt"
            )
    }

    /// The noun phrase that starts at `start`.
    fn noun_phrase(&self, start: usize) -> Option<Read> {
        use Tag::*;
        match self.tag(start)? {
            PPER | PRF | PWS | PPOSS => return Some(Read { end: start + 1, head: start }),
            PRELS => return Some(Read { end: start + 1, head: start }),
            _ => {}
        }
        let mut at = start;
        // Determiners: "all diese", "die beiden", "der drei".
        while self.tag(at).is_some_and(Tag::is_determiner) {
            at += 1;
        }
        let determined = at > start;
        at = self.attributes(self.comparison(start).unwrap_or(at), determined);
        if matches!(self.tag(at), Some(NN | NE | FM)) {
            return Some(self.names(at));
        }
        // "Uran- und Gaslieferungen".
        if self.tag(at) == Some(TRUNC) {
            let mut next = at + 1;
            while matches!(self.tag(next), Some(KON | TRUNC | COMMA)) {
                next += 1;
            }
            if matches!(self.tag(next), Some(NN | NE)) {
                return Some(self.names(next));
            }
        }
        // A figure or an adjective as head: "die beiden", "die 38-Jährige", "14 der 20".
        if at > start
            && matches!(self.tag(at - 1), Some(CARD | PIDAT | PIAT | PPOSAT | PDAT | ADJA))
        {
            return Some(Read { end: at, head: at - 1 });
        }
        matches!(self.tag(start)?, PIS | PDS).then_some(Read { end: start + 1, head: start })
    }

    /// The figure behind "mehr als", "weniger als": it belongs to the same phrase.
    fn comparison(&self, at: usize) -> Option<usize> {
        let compares = matches!(&*lower(self.word(at)), "mehr" | "weniger")
            && self.tag(at + 1) == Some(Tag::KOKOM);
        (compares && self.tag(at + 2) == Some(Tag::CARD)).then_some(at + 2)
    }

    /// Adjectives, figures and participial attributes from `at` on, with what belongs to them.
    fn attributes(&self, mut at: usize, determined: bool) -> usize {
        use Tag::*;
        loop {
            match self.tag(at) {
                Some(ADJA | CARD) => at += 1,
                Some(PIS) if determined => at += 1,
                // Between two adjectives: "große und kleine", "alte, graue", "alte, fast graue",
                // "ein alter, an der Wand lehnender".
                Some(KON | COMMA) if at > 0 && self.tokens[at - 1].tag == ADJA => {
                    match self.second_adjective(at + 1, determined) {
                        Some(next) => at = next,
                        None => return at,
                    }
                }
                // "sehr große", "im Streit liegende": adverbs and phrases before an adjective,
                // bounded by the determiner to the left and the adjective to the right.
                Some(ADV | ADJD | PTKA | PTKNEG | VVPP) => {
                    let next = self.adverbs(at + 1);
                    if self.tag(next) == Some(ADJA) || (self.tag(next) == Some(CARD) && determined)
                    {
                        at = next;
                    } else {
                        match self.extended_attribute(at).filter(|_| determined) {
                            Some(next) => at = next,
                            None => return at,
                        }
                    }
                }
                Some(APPR | APPRART | PRF) if determined => match self.extended_attribute(at) {
                    Some(next) => at = next,
                    None => return at,
                },
                _ => return at,
            }
        }
    }

    /// Where the adverbs from `at` on end.
    fn adverbs(&self, at: usize) -> usize {
        let adverb = |at: &usize| matches!(self.tag(*at), Some(Tag::ADV | Tag::ADJD | Tag::PTKA));
        (at..self.end).find(|at| !adverb(at)).unwrap_or(self.end)
    }

    /// The adjective behind "und" or a comma, if it belongs to the same noun as the one before.
    fn second_adjective(&self, from: usize, determined: bool) -> Option<usize> {
        let start = from + usize::from(matches!(self.word(from), "nicht" | "etwas"));
        let next = self.adverbs(start);
        if self.tag(next) == Some(Tag::ADJA) {
            let joins =
                matches!(self.tag(next + 1), Some(Tag::NN | Tag::NE | Tag::ADJA | Tag::KON));
            return joins.then_some(next);
        }
        let closes = |at: &usize| matches!(self.tag(at + 1), Some(Tag::NN | Tag::NE));
        if determined { self.extended_attribute(from).filter(closes) } else { None }
    }

    /// "die [in den Konflikt verwickelten] Firmen", "die [von ihm und anderen genannten]": from
    /// its first word to the adjective that closes the attribute, within one phrase's length.
    fn extended_attribute(&self, at: usize) -> Option<usize> {
        use Tag::*;
        let mut filled = self.tag(at) == Some(PRF);
        for next in at + usize::from(filled)..self.end.min(at + 12) {
            match self.tag(next)? {
                NN | NE | CARD | TRUNC => filled = true,
                // "der von mir genannte": a pronoun behind its preposition.
                PPER | PRF if matches!(self.tag(next - 1), Some(APPR)) => filled = true,
                KON if matches!(self.tag(next - 1), Some(NN | NE | CARD | TRUNC)) => {}
                // "von Bauern, Fischern und Händlern besuchte".
                COMMA
                    if self.tag(next - 1) == Some(NN)
                        && self.tag(next + 1) == Some(NN)
                        && matches!(self.tag(next + 2), Some(KON | COMMA)) => {}
                ART | PPOSAT | PDAT | PIAT | ADV | ADJD | APPR | APPRART | PTKNEG => {}
                // An adjective behind an article or a preposition belongs to a noun inside.
                ADJA if filled && self.closes(next) => return Some(next),
                ADJA => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether the adjective at `at` stands behind all of its own attribute.
    fn closes(&self, at: usize) -> bool {
        use Tag::*;
        let inside = matches!(
            self.tag(at - 1),
            Some(ART | PPOSAT | PDAT | PIAT | APPR | APPRART | ADJA | KON)
        );
        !inside && matches!(self.tag(at + 1), Some(NN | NE | ADJA | CARD | TRUNC | KON | COMMA))
    }

    /// From the first noun on: the names and figures that follow it directly.
    fn names(&self, first: usize) -> Read {
        use Tag::*;
        let mut head = first;
        let mut at = first + 1;
        loop {
            let before = self.tokens[at - 1].tag;
            match self.tag(at) {
                Some(NE | FM) => {
                    // "Präsident Xi": the noun stays the head of the phrase's form; of two names
                    // the last carries the case.
                    if before != NN {
                        head = at;
                    }
                    at += 1;
                }
                // "van", "de", "bin" inside a name.
                Some(APPR)
                    if before == NE
                        && matches!(self.word(at), "von" | "van" | "zu" | "de")
                        && self.tag(at + 1) == Some(NE)
                        && self.is_given_name(at - 1, first) =>
                {
                    at += 2;
                }
                // "Ende März", "Anfang Juni 2024", "Februar 2022", "Platz drei".
                Some(CARD) if before == NN || before == NE => at += 1,
                Some(NN) if before == NN && self.joins_nouns(at - 1) => {
                    head = at;
                    at += 1;
                }
                Some(NN)
                    if before == NE && self.tokens[at - 1].span.of(self.text).ends_with('s') =>
                {
                    // "Russlands Krieg": the name in front is a genitive.
                    head = at;
                    at += 1;
                }
                _ => return Read { end: at, head },
            }
        }
    }

    /// Whether "von" behind this name may be part of it: right behind a first name.
    fn is_given_name(&self, at: usize, first: usize) -> bool {
        at == first && self.tag(at + 2).is_some()
    }

    /// Nouns that take another behind them without a comma: parts of time and measures.
    fn joins_nouns(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "Ende"
                | "Anfang"
                | "Mitte"
                | "Millionen"
                | "Million"
                | "Milliarden"
                | "Milliarde"
                | "Prozent"
                | "Tonnen"
                | "Liter"
                | "Meter"
                | "Kilometer"
                | "Kilogramm"
                | "Gramm"
                | "Hektar"
                | "Euro"
                | "Dutzend"
                | "Paar"
                | "Grad"
        ) || self.is_title(at)
    }

    /// Titles and offices before another noun tagged as common: "Herr Bürgermeister".
    fn is_title(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "Herr" | "Herrn" | "Frau" | "Doktor" | "Professor" | "Professorin" | "Familie"
        )
    }
}

fn phrase(kind: PhraseKind, tokens: Range<usize>, head: usize) -> Phrase {
    Phrase {
        base: tokens.clone(),
        tokens,
        kind,
        head,
        morph: Morph::default(),
        cases: CaseSet::ALL,
        function: None,
    }
}
