//! What the finders of attributions look at, and the spans that they share.

use std::ops::Range;

use crate::annotate::model::{
    Clause, ClauseKind, Entity, Mood, Phrase, PhraseKind, Quotation, Sentence, Token, Tokens,
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
}

impl Context<'_> {
    pub fn word(&self, at: usize) -> &str {
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
    pub fn phrase_at(&self, token: usize) -> Option<&Phrase> {
        let at = self.phrases.partition_point(|phrase| phrase.tokens.start < token);
        self.phrases.get(at).filter(|phrase| phrase.tokens.start == token)
    }

    /// The outermost quotation that holds a token.
    pub fn quotation(&self, token: usize) -> Option<&Quotation> {
        self.quotations.iter().find(|quotation| quotation.tokens.contains(&token))
    }

    /// Whether a token stands inside a quotation that holds more than a name.
    pub fn is_quoted(&self, token: usize) -> bool {
        self.quotation(token).is_some_and(|quotation| quotation.tokens.len() >= 5)
    }

    /// The clause in whose level a token stands.
    pub fn owner(&self, token: usize) -> Option<&Clause> {
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

    /// The subject of a clause as its speaker.
    pub fn subject(&self, clause: &Clause) -> Option<Tokens> {
        let phrase = &self.phrases[clause.subject?];
        Some(phrase.tokens.clone())
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
