//! Whether the Vorfeld of a main clause is one constituent, as it must be.

use std::ops::Range;

use super::model::{Clause, ClauseKind, Function, Phrase, PhraseKind, Quotation, Token, Tokens};
use crate::lexicon::Tag;
use crate::text::lower;

/// Takes back the certainty of main clauses whose Vorfeld is more than one constituent: a fragment
/// before the clause ("Toll, mein Name steht …"), or a wrong cut.
pub(super) fn doubt(
    text: &str,
    tokens: &[Token],
    quotations: &[Quotation],
    phrases: &[Phrase],
    clauses: &mut [Clause],
) {
    debug_assert!(phrases.is_sorted_by_key(|phrase| phrase.base.start), "they lie in order");
    let mut covered = vec![false; tokens.len()];
    for phrase in phrases {
        covered[phrase.tokens.clone()].fill(true);
    }
    let mut by_start: Vec<usize> = (0..clauses.len()).collect();
    by_start.sort_by_key(|&index| clauses[index].tokens.start);
    for index in 0..clauses.len() {
        let clause = &clauses[index];
        if clause.kind != ClauseKind::Main || !clause.certain {
            continue;
        }
        let one = clause.vorfeld.as_ref().is_some_and(|vorfeld| {
            let inside = by_start.partition_point(|&at| clauses[at].tokens.start < vorfeld.start);
            let mut parts: Vec<usize> = by_start[inside..]
                .iter()
                .copied()
                .take_while(|&at| clauses[at].tokens.start < vorfeld.end)
                .filter(|&at| {
                    let part = &clauses[at].tokens;
                    at != index && within(part, vorfeld) && !part.is_empty()
                })
                .collect();
            parts.sort_unstable();
            let parts: Vec<&Clause> = parts.into_iter().map(|at| &clauses[at]).collect();
            let first = phrases.partition_point(|phrase| phrase.base.start < vorfeld.start);
            let end = phrases.partition_point(|phrase| phrase.base.start < vorfeld.end);
            let phrases = &phrases[first..end];
            let reader = Reader { text, tokens, quotations, phrases, covered: &covered };
            reader.is_one(&parts, vorfeld)
        });
        // A form that the lexicon does not know as a finite verb is most often none ("nette").
        let verb = clause.finite.is_some_and(|finite| {
            let morph = &tokens[finite].morph;
            morph.number.is_some() || morph.tense.is_some() || morph.mood.is_some()
        });
        // "Aber", "Doch", "Denn" before the Vorfeld: what it joins is outside of the clause.
        let led = matches!(tokens[clause.tokens.start].tag, Tag::KON | Tag::KOUS)
            && clause.vorfeld.as_ref().is_some_and(|vorfeld| vorfeld.start > clause.tokens.start)
            && starts_sentence(text, tokens, clause.tokens.start);
        clauses[index].certain = one && verb && !led;
    }
}

/// Whether the token stands first, or behind a comma or a dash.
fn starts_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].span.of(text);
    word.starts_with(char::is_uppercase) || matches!(word, "denn" | "aber" | "doch" | "sondern")
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    quotations: &'a [Quotation],
    /// Those that start in the Vorfeld.
    phrases: &'a [Phrase],
    /// Whether each token of the text is in some phrase.
    covered: &'a [bool],
}

fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

impl Reader<'_> {
    /// `parts` are the clauses inside of it: a subordinate clause as the whole Vorfeld, or relative
    /// clauses of its noun.
    fn is_one(&self, parts: &[&Clause], vorfeld: &Tokens) -> bool {
        if self.is_quotation(vorfeld) {
            return true;
        }
        let in_part = |at: usize| parts.iter().any(|part| part.tokens.contains(&at));
        let own: Vec<&Phrase> = self
            .phrases
            .iter()
            .filter(|phrase| {
                within(&phrase.base, vorfeld)
                    && phrase.function != Some(Function::Attribute)
                    && !in_part(phrase.base.start)
                    && !self.is_focus(phrase)
            })
            .collect();
        let covered = |at: usize| in_part(at) || self.covered[at] || self.is_bracketed(at, vorfeld);
        let bare: Vec<usize> = vorfeld
            .clone()
            .filter(|&at| !covered(at) && !self.tokens[at].tag.is_punctuation())
            .collect();
        let whole_clause = parts.iter().any(|part| part.tokens == *vorfeld);
        match own.as_slice() {
            [] if whole_clause => true,
            [] => parts.is_empty() && !bare.is_empty() && self.is_bare(&bare),
            [only] => {
                // What a lone adverb is joined to by a clause would be two constituents.
                let lone = only.kind == PhraseKind::Adverb;
                let clause_first =
                    parts.first().is_some_and(|part| part.tokens.start == vorfeld.start);
                self.is_bare_before(&bare, only)
                    && (!lone || parts.is_empty())
                    && !clause_first
                    && self.is_closed(only, vorfeld, parts)
            }
            _ => false,
        }
    }

    /// A quotation, its marks aside, as the whole Vorfeld.
    fn is_quotation(&self, vorfeld: &Tokens) -> bool {
        let from =
            self.quotations.partition_point(|quotation| quotation.tokens.start + 1 < vorfeld.start);
        self.quotations[from..]
            .iter()
            .take_while(|quotation| quotation.tokens.start <= vorfeld.start + 1)
            .any(|quotation| vorfeld.end <= quotation.tokens.end + 1)
    }

    /// "auch", "nur", "erst" before the phrase that they belong to.
    fn is_focus(&self, phrase: &Phrase) -> bool {
        phrase.kind == PhraseKind::Adverb
            && matches!(
                &*lower(self.tokens[phrase.head].span.of(self.text)),
                "auch"
                    | "nur"
                    | "erst"
                    | "schon"
                    | "bereits"
                    | "selbst"
                    | "sogar"
                    | "noch"
                    | "gerade"
                    | "allein"
                    | "vor"
                    | "etwa"
                    | "rund"
                    | "fast"
                    | "knapp"
                    | "ausgerechnet"
                    | "insbesondere"
                    | "allerdings"
                    | "jedoch"
                    | "aber"
                    | "dagegen"
                    | "seinerseits"
                    | "ihrerseits"
                    | "indes"
                    | "hingegen"
                    | "nun"
                    | "kurz"
                    | "weiter"
                    | "ebenfalls"
                    | "ebenso"
            )
    }

    /// Only an adjective or a verb form stands there ("Unklar ist", "Gefunden wurde").
    fn is_bare(&self, bare: &[usize]) -> bool {
        bare.iter().all(|&at| {
            matches!(
                self.tokens[at].tag,
                Tag::ADJD
                    | Tag::ADV
                    | Tag::PTKNEG
                    | Tag::PTKA
                    | Tag::VVPP
                    | Tag::VVINF
                    | Tag::VVIZU
                    | Tag::PTKZU
                    | Tag::PIS
                    | Tag::PWS
                    | Tag::PWAV
                    | Tag::CARD
                    | Tag::PTKVZ
            )
        }) && bare.windows(2).all(|pair| pair[1] == pair[0] + 1)
    }

    /// Words outside of the phrase: adverbs before it, or nothing.
    fn is_bare_before(&self, bare: &[usize], phrase: &Phrase) -> bool {
        bare.iter().all(|&at| {
            at < phrase.tokens.start
                && matches!(
                    self.tokens[at].tag,
                    Tag::ADV | Tag::ADJD | Tag::PTKNEG | Tag::PTKA | Tag::KON
                )
        })
    }

    /// The phrase, with clauses that follow it directly, reaches to the end of the Vorfeld.
    fn is_closed(&self, phrase: &Phrase, vorfeld: &Tokens, parts: &[&Clause]) -> bool {
        let mut end = phrase.tokens.end;
        loop {
            while end < vorfeld.end
                && (self.tokens[end].tag.is_punctuation() || self.is_bracketed(end, vorfeld))
            {
                end += 1;
            }
            let next =
                parts.iter().find(|part| part.tokens.start == end && part.kind != ClauseKind::Main);
            match next {
                Some(part) if part.tokens.end > end => end = part.tokens.end,
                _ => break,
            }
        }
        end >= vorfeld.end || (end..vorfeld.end).all(|at| self.is_trailing(at))
    }

    /// An adverb behind its phrase ("Schoigu seinerseits").
    fn is_trailing(&self, at: usize) -> bool {
        self.phrases.iter().any(|phrase| phrase.base.contains(&at) && self.is_focus(phrase))
    }

    /// Inside round brackets of the Vorfeld.
    fn is_bracketed(&self, at: usize, vorfeld: &Tokens) -> bool {
        let opened = (vorfeld.start..=at)
            .rev()
            .find(|&before| matches!(self.tokens[before].lemma.as_str(), "(" | ")"));
        opened.is_some_and(|before| self.tokens[before].lemma == "(" || before == at)
    }
}
