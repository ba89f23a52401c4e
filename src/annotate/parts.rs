//! A long text in parts, each of which can be looked at like an article.

use std::collections::HashMap;

use super::model::{
    Annotated, Attribution, Figure, Mention, Quotation, Referent, Sentence, Tokens,
};
use crate::text::Span;

/// A part of a text.
#[derive(Debug)]
pub struct Part {
    /// What was found in the part; positions count from its beginning. Sentences keep the numbers
    /// of their paragraphs, whose spans are left out; referents keep the names that they have in
    /// the whole text.
    pub annotated: Annotated,
    /// Its first token in the whole.
    pub first: usize,
}

impl Annotated {
    /// The text in parts of at most `most` tokens, cut between paragraphs where that is possible
    /// and not inside of what somebody says. A sentence that is longer is left out.
    pub fn parts(&self, most: usize) -> Vec<Part> {
        let places = Places::new(self, stretches(self, most));
        let mut parts = places.words();
        places.sentences(&mut parts);
        places.structure(&mut parts);
        let referents = places.referents(&mut parts);
        places.entities(&mut parts, &referents);
        places.attributions(&mut parts, &referents);
        parts
    }
}

/// The stretches of tokens that become parts.
fn stretches(annotated: &Annotated, most: usize) -> Vec<Tokens> {
    let sentences = &annotated.sentences;
    let inside = inside(annotated);
    // How good a place before a sentence is to cut.
    let worth = |at: usize| {
        let paragraph = sentences[at].paragraph != sentences[at - 1].paragraph;
        (!inside[at], paragraph)
    };
    let mut stretches = Vec::new();
    let mut from = 0;
    while from < sentences.len() {
        let start = sentences[from].tokens.start;
        let fits = sentences[from..].partition_point(|each| each.tokens.end - start <= most);
        let mut to = from + fits.max(1);
        if to < sentences.len() && fits > 1 {
            // In the second half, so that no part is much smaller than the others.
            let half =
                sentences[from..to].partition_point(|each| each.tokens.end - start < most / 2);
            to = (from + half.max(1)..=to).max_by_key(|&at| (worth(at), at)).unwrap_or(to);
        }
        if fits > 0 {
            stretches.push(start..sentences[to - 1].tokens.end);
        }
        from = to;
    }
    stretches
}

/// For each sentence, whether a quotation or an attribution from before it goes on in it.
fn inside(annotated: &Annotated) -> Vec<bool> {
    let mut changes = vec![0_i64; annotated.sentences.len() + 2];
    let quotations = annotated.quotations.iter().map(|quotation| quotation.tokens.clone());
    for tokens in quotations.chain(annotated.attributions.iter().map(extent)) {
        let first = annotated.sentence_of(tokens.start);
        let last = annotated.sentence_of(tokens.end.saturating_sub(1));
        if let (Some(first), Some(last)) = (first, last)
            && first < last
        {
            changes[first + 1] += 1;
            changes[last + 1] -= 1;
        }
    }
    let mut open = 0;
    let sums = changes.into_iter().map(|change| {
        open += change;
        open > 0
    });
    sums.collect()
}

/// From the first to the last token that an attribution holds.
fn extent(attribution: &Attribution) -> Tokens {
    let Attribution { quote, speaker, cue, addressee, carrier, .. } = attribution;
    let all = || [quote, speaker, cue, addressee, carrier].into_iter().flatten();
    let start = all().map(|piece| piece.start).min().unwrap_or(0);
    start..all().map(|piece| piece.end).max().unwrap_or(start)
}

/// The number of each referent in each part that mentions it, by part and number in the whole.
type Numbers = HashMap<(usize, usize), usize>;

/// Which part is where in the whole.
struct Places<'a> {
    whole: &'a Annotated,
    /// Tokens of each part in the whole, in order.
    stretches: Vec<Tokens>,
}

/// From the whole into a part.
#[derive(Clone, Copy)]
struct Move {
    part: usize,
    tokens: usize,
    bytes: usize,
}

impl Move {
    const fn tokens(self, tokens: &Tokens) -> Tokens {
        tokens.start - self.tokens..tokens.end - self.tokens
    }

    fn span(self, span: Span) -> Span {
        Span::new(span.start() - self.bytes, span.end() - self.bytes)
    }

    fn field(self, field: Option<&Tokens>) -> Option<Tokens> {
        field.map(|tokens| self.tokens(tokens))
    }

    fn all(self, pieces: &[Tokens]) -> Vec<Tokens> {
        pieces.iter().map(|piece| self.tokens(piece)).collect()
    }
}

impl<'a> Places<'a> {
    const fn new(whole: &'a Annotated, stretches: Vec<Tokens>) -> Self {
        Self { whole, stretches }
    }

    fn way_into(&self, part: usize) -> Move {
        let tokens = self.stretches[part].start;
        Move { part, tokens, bytes: self.whole.tokens[tokens].span.start() }
    }

    /// The way into the part that holds all of a stretch.
    fn of(&self, tokens: &Tokens) -> Option<Move> {
        let part = self.stretches.partition_point(|stretch| stretch.end <= tokens.start);
        let stretch = self.stretches.get(part)?;
        (stretch.start <= tokens.start && tokens.end <= stretch.end).then(|| self.way_into(part))
    }

    /// The parts with their words alone.
    fn words(&self) -> Vec<Part> {
        let part = |(number, stretch): (usize, &Tokens)| {
            let place = self.way_into(number);
            let mut tokens = self.whole.tokens[stretch.clone()].to_vec();
            for token in &mut tokens {
                token.span = place.span(token.span);
            }
            let annotated = Annotated {
                text: self.whole.words(stretch).to_owned(),
                title: self.whole.title.clone(),
                date: self.whole.date.clone(),
                tokens,
                ..Annotated::default()
            };
            Part { annotated, first: stretch.start }
        };
        self.stretches.iter().enumerate().map(part).collect()
    }

    fn sentences(&self, parts: &mut [Part]) {
        for sentence in &self.whole.sentences {
            if let Some(place) = self.of(&sentence.tokens) {
                parts[place.part].annotated.sentences.push(Sentence {
                    span: place.span(sentence.span),
                    tokens: place.tokens(&sentence.tokens),
                    paragraph: sentence.paragraph,
                });
            }
        }
    }

    /// Quotations, phrases and clauses. Of a quotation that goes on over several parts each has
    /// its own.
    fn structure(&self, parts: &mut [Part]) {
        for quotation in &self.whole.quotations {
            let tokens = &quotation.tokens;
            let first = self.stretches.partition_point(|stretch| stretch.end <= tokens.start);
            for (number, stretch) in self.stretches.iter().enumerate().skip(first) {
                if stretch.start >= tokens.end {
                    break;
                }
                let own = tokens.start.max(stretch.start)..tokens.end.min(stretch.end);
                parts[number].annotated.quotations.push(Quotation {
                    tokens: self.way_into(number).tokens(&own),
                    nested: quotation.nested,
                });
            }
        }
        let mut phrases = vec![None; self.whole.phrases.len()];
        for (at, phrase) in self.whole.phrases.iter().enumerate() {
            let Some(place) = self.of(&phrase.tokens) else { continue };
            let own = &mut parts[place.part].annotated.phrases;
            phrases[at] = Some((place.part, own.len()));
            let mut phrase = phrase.clone();
            phrase.tokens = place.tokens(&phrase.tokens);
            phrase.base = place.tokens(&phrase.base);
            phrase.head -= place.tokens;
            own.push(phrase);
        }
        let mut clauses = vec![None; self.whole.clauses.len()];
        for (at, clause) in self.whole.clauses.iter().enumerate() {
            let Some(place) = self.of(&clause.tokens) else { continue };
            let own = &mut parts[place.part].annotated.clauses;
            clauses[at] = Some((place.part, own.len()));
            let inside = |found: &[Option<(usize, usize)>], number: Option<usize>| {
                let (part, own) = (*found.get(number?)?)?;
                (part == place.part).then_some(own)
            };
            let mut clause = clause.clone();
            clause.tokens = place.tokens(&clause.tokens);
            for field in [
                &mut clause.vorfeld,
                &mut clause.left,
                &mut clause.mittelfeld,
                &mut clause.right,
                &mut clause.nachfeld,
            ] {
                *field = place.field(field.as_ref());
            }
            clause.finite = clause.finite.map(|finite| finite - place.tokens);
            clause.parent = inside(&clauses, clause.parent);
            clause.subject = inside(&phrases, clause.subject);
            own.push(clause);
        }
    }

    /// The referents that each part mentions.
    fn referents(&self, parts: &mut [Part]) -> Numbers {
        let mut numbers = Numbers::new();
        for (number, referent) in self.whole.referents.iter().enumerate() {
            for mention in &referent.mentions {
                let Some(place) = self.of(&mention.tokens) else { continue };
                let own = &mut parts[place.part].annotated.referents;
                let at = *numbers.entry((place.part, number)).or_insert_with(|| {
                    own.push(Referent {
                        name: referent.name.clone(),
                        kind: referent.kind,
                        gender: referent.gender,
                        mentions: Vec::new(),
                    });
                    own.len() - 1
                });
                let tokens = place.tokens(&mention.tokens);
                own[at].mentions.push(Mention { tokens, kind: mention.kind });
            }
        }
        numbers
    }

    fn entities(&self, parts: &mut [Part], numbers: &Numbers) {
        for entity in &self.whole.entities {
            let Some(place) = self.of(&entity.tokens) else { continue };
            let mut entity = entity.clone();
            entity.tokens = place.tokens(&entity.tokens);
            entity.referent =
                entity.referent.and_then(|number| numbers.get(&(place.part, number)).copied());
            entity.figure = entity.figure.map(|figure| Figure {
                modifier: place.field(figure.modifier.as_ref()),
                numeral: place.tokens(&figure.numeral),
                unit: place.field(figure.unit.as_ref()),
            });
            parts[place.part].annotated.entities.push(entity);
        }
    }

    fn attributions(&self, parts: &mut [Part], numbers: &Numbers) {
        for attribution in &self.whole.attributions {
            let Some(place) = self.of(&extent(attribution)) else { continue };
            let number = |number| numbers.get(&(place.part, number)).copied();
            parts[place.part].annotated.attributions.push(Attribution {
                quote: place.all(&attribution.quote),
                speaker: place.all(&attribution.speaker),
                cue: place.all(&attribution.cue),
                addressee: place.all(&attribution.addressee),
                carrier: place.all(&attribution.carrier),
                referent: attribution.referent.and_then(number),
                ..*attribution
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    const TEXT: &str = "Anna Wolf kam am Montag nach Lindenau. „Der Hafen ist zu klein“, sagte sie.\n\n\
        Der Rat tagte in Lindenau. Er will 30 Kräne kaufen. Wolf warnte davor, dass das Geld fehle.\n\n\
        Nach Angaben von Paul Berg kosten sie viel. „Das Geld fehlt. Wir warten“, sagte Berg.";

    fn annotated() -> Annotated {
        annotate(TEXT, None, None, Lexicon::embedded())
    }

    #[test]
    fn every_part_is_what_the_whole_has_there() {
        let whole = annotated();
        let parts = whole.parts(30);
        assert!(parts.len() > 1);
        let mut counted = 0;
        for Part { annotated: part, first } in &parts {
            let moved = |tokens: &Tokens| tokens.start + first..tokens.end + first;
            for (at, token) in part.tokens.iter().enumerate() {
                assert_eq!(part.word(at), whole.word(at + first));
                assert_eq!(token.tag, whole.tokens[at + first].tag);
            }
            for clause in &part.clauses {
                let same = whole.clauses.iter().find(|each| each.tokens == moved(&clause.tokens));
                let same = same.unwrap();
                assert_eq!(clause.vorfeld.as_ref().map(moved), same.vorfeld);
                let subject = |annotated: &Annotated, clause: &super::super::model::Clause| {
                    let phrase =
                        clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
                    phrase.map(|tokens| annotated.words(&tokens).to_owned())
                };
                assert_eq!(subject(part, clause), subject(&whole, same));
            }
            for entity in &part.entities {
                let same = whole.entity_at(entity.tokens.start + first).unwrap();
                assert_eq!(moved(&entity.tokens), same.tokens);
                let name = |annotated: &Annotated, number: Option<usize>| {
                    number.map(|number| annotated.referents[number].name.clone())
                };
                assert_eq!(name(part, entity.referent), name(&whole, same.referent));
            }
            for referent in &part.referents {
                let words = part.words(&referent.mentions[0].tokens);
                assert_eq!(words, whole.words(&moved(&referent.mentions[0].tokens)));
            }
            counted += part.attributions.len();
        }
        assert_eq!(counted, whole.attributions.len());
    }

    #[test]
    fn cut_between_paragraphs_and_not_in_a_quotation() {
        let whole = annotated();
        let parts = whole.parts(30);
        let firsts: Vec<&str> = parts.iter().map(|part| part.annotated.word(0)).collect();
        assert_eq!(firsts, ["Anna", "Der", "Nach"]);
        // The paragraphs keep their numbers.
        assert_eq!(parts[2].annotated.sentences[0].paragraph, 2);
        // "„Das Geld fehlt. Wir warten“" is longer than the rest of its part allows.
        let last = whole.parts(14).into_iter().map(|part| part.annotated.text).collect::<Vec<_>>();
        assert!(last.iter().any(|text| text.contains("„Das Geld fehlt. Wir warten“")), "{last:#?}");
    }

    #[test]
    fn a_sentence_longer_than_a_part_is_left_out() {
        let whole = annotated();
        let parts = whole.parts(9);
        assert!(parts.iter().all(|part| part.annotated.tokens.len() <= 9));
        assert!(!parts.is_empty());
    }
}
