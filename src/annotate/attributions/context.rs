//! What the finders of attributions look at, and the spans that they share.

use std::ops::Range;

use crate::annotate::model::{
    Annotated, Clause, ClauseKind, Entity, EntityKind, Mood, Phrase, PhraseKind, Quotation,
    Sentence, Token, Tokens,
};
use crate::lexicon::Tag;

/// Everything that was found before.
pub(in crate::annotate) struct Context<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub sentences: &'a [Sentence],
    pub quotations: &'a [Quotation],
    pub clauses: &'a [Clause],
    pub phrases: &'a [Phrase],
    pub owners: &'a [Option<usize>],
    pub entities: &'a [Entity],
    /// For every sentence, and past the last, the number of its first clause.
    first_clause: Vec<usize>,
    /// The same for phrases.
    first_phrase: Vec<usize>,
    /// For every token the number of the outermost quotation that it stands in.
    quotation_of: Vec<Option<usize>>,
}

impl<'a> Context<'a> {
    /// Looks up what stands where, once for all finders.
    pub fn new(annotated: &'a Annotated, owners: &'a [Option<usize>]) -> Self {
        let sentences = &annotated.sentences;
        let mut quotation_of = vec![None; annotated.tokens.len()];
        for (number, quotation) in annotated.quotations.iter().enumerate() {
            for place in &mut quotation_of[quotation.tokens.clone()] {
                *place = place.or(Some(number));
            }
        }
        Self {
            text: &annotated.text,
            tokens: &annotated.tokens,
            sentences,
            quotations: &annotated.quotations,
            clauses: &annotated.clauses,
            phrases: &annotated.phrases,
            owners,
            entities: &annotated.entities,
            first_clause: firsts(sentences, annotated.clauses.iter().map(|each| each.tokens.end)),
            first_phrase: firsts(sentences, annotated.phrases.iter().map(|each| each.tokens.end)),
            quotation_of,
        }
    }

    /// The numbers of the clauses of a sentence.
    pub fn clauses_of(&self, sentence: usize) -> Range<usize> {
        self.first_clause[sentence]..self.first_clause[sentence + 1]
    }

    /// The numbers of the phrases of a sentence.
    pub fn phrases_of(&self, sentence: usize) -> Range<usize> {
        self.first_phrase[sentence]..self.first_phrase[sentence + 1]
    }

    /// The sentence of a clause.
    pub fn sentence_of_clause(&self, clause: usize) -> usize {
        self.first_clause.partition_point(|&first| first <= clause) - 1
    }

    /// The tokens of the sentence that holds a token.
    pub fn sentence_tokens(&self, token: usize) -> Tokens {
        self.sentences[self.sentence(token)].tokens.clone()
    }

    /// The phrases that start in a stretch.
    pub fn phrases_in(&self, range: &Tokens) -> &'a [Phrase] {
        let from = self.phrases.partition_point(|phrase| phrase.tokens.start < range.start);
        let to = self.phrases.partition_point(|phrase| phrase.tokens.start < range.end);
        &self.phrases[from..to.max(from)]
    }

    /// The entities that start in a stretch.
    pub fn entities_in(&self, range: &Tokens) -> &'a [Entity] {
        let from = self.entities.partition_point(|entity| entity.tokens.start < range.start);
        let to = self.entities.partition_point(|entity| entity.tokens.start < range.end);
        &self.entities[from..to.max(from)]
    }

    /// Whether a stretch holds the name of somebody who can speak.
    pub fn names_speaker(&self, range: &Tokens) -> bool {
        self.entities_in(range).iter().any(|entity| {
            matches!(
                entity.kind,
                EntityKind::Person | EntityKind::Organisation | EntityKind::Medium
            )
        })
    }

    /// The quotation that starts with the token.
    pub fn quotation_from(&self, token: usize) -> Option<&'a Quotation> {
        let at = self.quotations.partition_point(|quotation| quotation.tokens.start < token);
        self.quotations.get(at).filter(|quotation| quotation.tokens.start == token)
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    /// The sentence that holds a token.
    pub fn sentence(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The phrase that starts at a token.
    pub fn phrase_at(&self, token: usize) -> Option<&'a Phrase> {
        let at = self.phrases.partition_point(|phrase| phrase.tokens.start < token);
        self.phrases.get(at).filter(|phrase| phrase.tokens.start == token)
    }

    /// The outermost quotation that holds a token.
    pub fn quotation(&self, token: usize) -> Option<&'a Quotation> {
        let number = self.quotation_of.get(token).copied().flatten()?;
        self.quotations.get(number)
    }

    /// Whether a token stands inside a quotation that holds more than a name.
    pub fn is_quoted(&self, token: usize) -> bool {
        self.quotation(token).is_some_and(|quotation| quotation.tokens.len() >= 5)
    }

    /// The clause in whose level a token stands.
    pub fn owner(&self, token: usize) -> Option<&'a Clause> {
        self.owners.get(token).copied().flatten().map(|owner| &self.clauses[owner])
    }

    /// A phrase's words without its preposition.
    pub fn noun_phrase(&self, phrase: &Phrase) -> Tokens {
        let mut start = phrase.tokens.start;
        if phrase.kind == PhraseKind::Pp {
            while start + 1 < phrase.tokens.end
                && matches!(self.tokens[start].tag, Tag::APPR | Tag::APPRART)
            {
                start += 1;
            }
        }
        let mut end = phrase.tokens.end;
        if self.tokens[end - 1].tag == Tag::APPO && end > start + 1 {
            end -= 1;
        }
        start..end
    }

    /// The mood of a clause's finite verb.
    pub fn mood(&self, clause: &Clause) -> Option<Mood> {
        self.tokens[clause.finite?].morph.mood
    }

    /// Whether the clause is verb-second or verb-first with a subjunctive.
    pub fn is_reported(&self, clause: &Clause) -> bool {
        matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst)
            && matches!(self.mood(clause), Some(Mood::Konjunktiv1 | Mood::Konjunktiv2))
    }

    /// A stretch without separators at its ends; quotation marks stay.
    pub fn trim(&self, range: Range<usize>) -> Range<usize> {
        let separator = |at: usize| {
            matches!(self.tokens[at].tag, Tag::COMMA | Tag::STOP)
                || matches!(self.word(at), "–" | "—" | "-")
        };
        let mut start = range.start;
        let mut end = range.end;
        while start < end && separator(start) {
            start += 1;
        }
        while end > start && separator(end - 1) {
            end -= 1;
        }
        start..end
    }

    /// A stretch without some stretches inside it, trimmed, in pieces. Commas around what was
    /// taken out go with it.
    pub fn without(&self, range: Range<usize>, out: &[Tokens]) -> Vec<Tokens> {
        let mut pieces = Vec::new();
        let mut start = range.start;
        let mut cuts: Vec<&Tokens> =
            out.iter().filter(|cut| cut.start < range.end && range.start < cut.end).collect();
        cuts.sort_by_key(|cut| cut.start);
        for cut in cuts {
            if start < cut.start {
                pieces.push(start..cut.start);
            }
            start = start.max(cut.end);
        }
        if start < range.end {
            pieces.push(start..range.end);
        }
        pieces.into_iter().map(|piece| self.trim(piece)).filter(|piece| !piece.is_empty()).collect()
    }
}

/// For every sentence, and past the last, the number of the first of the things in it, which end
/// at `ends`; they are in the order of the sentences.
fn firsts(sentences: &[Sentence], ends: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut firsts = vec![0];
    let mut count = 0;
    let mut sentence = 0;
    for end in ends {
        while sentence < sentences.len() && end > sentences[sentence].tokens.end {
            firsts.push(count);
            sentence += 1;
        }
        count += 1;
    }
    firsts.resize(sentences.len() + 1, count);
    firsts
}
