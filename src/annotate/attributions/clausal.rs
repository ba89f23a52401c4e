//! A clause with a cue verb, and what it reports: a dass-clause, a verb-second clause in the
//! subjunctive, an infinitive, a question, or a quotation.

use super::context::Context;
use super::cues::{self, Cue, Frame};
use crate::annotate::model::{
    Attribution, Case, Clause, ClauseKind, Form, Phrase, PhraseKind, Quotation, Rule, Tokens,
};
use crate::lexicon::Tag;

/// Finds what clauses with a cue verb report.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for (index, clause) in context.clauses.iter().enumerate() {
        let Some(lemma) = clause.lemma.as_deref() else { continue };
        let Some(cue) = cues::verb(lemma) else { continue };
        if clause.finite.is_none_or(|finite| context.is_quoted(finite)) {
            continue;
        }
        found.extend(CueClause { context, index, clause, cue }.attribution());
    }
}

struct CueClause<'a> {
    context: &'a Context<'a>,
    index: usize,
    clause: &'a Clause,
    cue: Cue,
}

/// Content with the form and the construction that it was found by.
type Content = (Vec<Tokens>, Form, Rule);

impl CueClause<'_> {
    fn attribution(&self) -> Option<Attribution> {
        if self.clause.kind == ClauseKind::Subordinate && self.opens_with("wie") {
            return self.built(self.wie_content()?);
        }
        let content = self
            .quotation_after_colon()
            .or_else(|| self.quotation_before())
            .or_else(|| self.child_clause())
            .or_else(|| self.verb_second())
            .or_else(|| self.indirect_before())
            .or_else(|| self.quotation_inside())
            .or_else(|| self.after_colon())?;
        self.built(content)
    }

    fn built(&self, (quote, form, rule): Content) -> Option<Attribution> {
        let speaker = self.speaker();
        if quote.is_empty() {
            return None;
        }
        Some(Attribution {
            quote,
            speaker: speaker.into_iter().collect(),
            cue: self.cue_tokens(),
            addressee: self.addressee().into_iter().collect(),
            carrier: Vec::new(),
            form,
            rule,
            confidence: 0.0,
            referent: None,
        })
    }

    /// The one who says it: the subject, or in a passive the von-phrase.
    fn speaker(&self) -> Option<Tokens> {
        if self.clause.passive {
            return self
                .own_phrases()
                .find(|phrase| {
                    phrase.kind == PhraseKind::Pp
                        && matches!(
                            self.context.word(phrase.tokens.start),
                            "von" | "vom" | "Von" | "Vom"
                        )
                })
                .map(|phrase| self.context.noun_phrase(phrase));
        }
        let subject = self.context.subject(self.clause)?;
        // "es heißt in X", "es wurde mitgeteilt": where it stands, or nobody.
        let nobody =
            subject.len() == 1 && self.context.word(subject.start).eq_ignore_ascii_case("es");
        if nobody { self.origin() } else { Some(subject) }
    }

    /// "In X heißt es", "hieß es aus X".
    fn origin(&self) -> Option<Tokens> {
        self.own_phrases()
            .find(|phrase| {
                let word = self.context.word(phrase.tokens.start).to_lowercase();
                phrase.kind == PhraseKind::Pp
                    && self.context.tokens[phrase.head].tag.is_noun()
                    && matches!(
                        word.as_str(),
                        "in" | "im" | "aus" | "von" | "vom" | "seitens" | "auf"
                    )
            })
            .map(|phrase| self.context.noun_phrase(phrase))
    }

    fn own_phrases(&self) -> impl Iterator<Item = &Phrase> {
        self.context
            .phrases
            .iter()
            .filter(|phrase| self.context.owners[phrase.tokens.start] == Some(self.index))
    }

    fn cue_tokens(&self) -> Vec<Tokens> {
        let mut cue: Vec<Tokens> = Vec::new();
        let finite = self.clause.finite.map(|finite| finite..finite + 1);
        cue.extend(finite.clone());
        if let Some(right) = &self.clause.right
            && Some(right) != finite.as_ref()
        {
            if right.contains(&self.clause.finite.unwrap_or(usize::MAX)) {
                cue.clear();
            }
            cue.push(right.clone());
        }
        cue.sort_by_key(|tokens| tokens.start);
        cue
    }

    /// To whom: a dative beside the subject, or the object of a verb of asking and accusing.
    fn addressee(&self) -> Option<Tokens> {
        let wanted = if self.cue.takes(Frame::ObjectPerson) {
            Case::Acc
        } else if self.cue.takes(Frame::DativePerson) {
            Case::Dat
        } else {
            return None;
        };
        let subject = self.clause.subject;
        self.context
            .phrases
            .iter()
            .enumerate()
            .filter(|(index, phrase)| {
                self.context.owners[phrase.tokens.start] == Some(self.index)
                    && Some(*index) != subject
                    && phrase.kind == PhraseKind::Np
                    && phrase.function != Some(crate::annotate::model::Function::Attribute)
                    && phrase.cases.has(wanted)
                    && self.context.tokens[phrase.head].tag != Tag::PRF
            })
            .find(|(_, phrase)| self.is_personal(phrase))
            .map(|(_, phrase)| phrase.tokens.clone())
    }

    /// Whether the phrase names somebody: a pronoun or a named person, body or country.
    fn is_personal(&self, phrase: &Phrase) -> bool {
        use crate::annotate::model::EntityKind::{Medium, Organisation, Person, Place};
        self.context.tokens[phrase.head].tag == Tag::PPER
            || self.context.entities.iter().any(|entity| {
                matches!(entity.kind, Person | Organisation | Medium | Place)
                    && phrase.tokens.start <= entity.tokens.start
                    && entity.tokens.end <= phrase.tokens.end
            })
    }

    fn opens_with(&self, word: &str) -> bool {
        self.clause
            .left
            .as_ref()
            .is_some_and(|left| self.context.word(left.start).eq_ignore_ascii_case(word))
    }

    fn sentence(&self) -> Tokens {
        let finite = self.clause.finite.unwrap_or(self.clause.tokens.start);
        self.context.sentences[self.context.sentence(finite)].tokens.clone()
    }

    /// `X sagte: „…“`: the quotation may hold several sentences.
    fn quotation_after_colon(&self) -> Option<Content> {
        let end = self.clause.tokens.end;
        let colon = (end..end + 2).find(|&at| self.context.word(at) == ":")?;
        let quotation =
            self.context.quotations.iter().find(|quotation| quotation.tokens.start == colon + 1)?;
        Some((vec![quotation.tokens.clone()], Form::Direct, Rule::ColonQuotation))
    }

    /// `„…“, sagte X`, and `„…“, sagte X, „…“`.
    fn quotation_before(&self) -> Option<Content> {
        let finite = self.clause.finite?;
        let start = self.clause.left.as_ref().map_or(finite, |left| left.start);
        if start != finite {
            return None;
        }
        let quotation = self.context.quotations.iter().find(|quotation| {
            let end = quotation.tokens.end;
            end == start || (end + 1 == start && matches!(self.context.word(end), "," | "–" | "—"))
        })?;
        if quotation.tokens.len() < 4 || !self.cue.takes(Frame::Quotation) && self.cue.strength < 3
        {
            return None;
        }
        let mut quote = vec![quotation.tokens.clone()];
        // The quotation goes on behind the cue: "…“, sagte X, „…“" or ": „…“".
        let end = self.clause.tokens.end;
        if let Some(next) = self.context.quotations.iter().find(|next| {
            next.tokens.start >= end && next.tokens.start <= end + 1 && next.tokens.len() >= 4
        }) {
            quote.push(next.tokens.clone());
        }
        Some((quote, Form::Direct, Rule::CueAfterQuotation))
    }

    /// A clause that hangs on this one: dass, ob, wie, or an infinitive.
    fn child_clause(&self) -> Option<Content> {
        let verb = self.clause.finite?;
        let children = self
            .context
            .clauses
            .iter()
            .enumerate()
            .skip(self.index + 1)
            .take_while(|(_, child)| child.tokens.start < self.sentence().end)
            .filter(|(_, child)| child.parent == Some(self.index) && child.tokens.start > verb);
        let mut content: Option<(Tokens, Form, Rule)> = None;
        for (_, child) in children {
            if let Some((range, ..)) = &mut content {
                // "…, und dass …": more of the same.
                if self.context.tag(child.tokens.start) == Some(Tag::KON) {
                    range.end = range.end.max(child.tokens.end);
                    continue;
                }
                break;
            }
            content = self.child_content(child);
        }
        content.map(|(range, form, rule)| (vec![self.context.trim(range)], form, rule))
    }

    fn child_content(&self, child: &Clause) -> Option<(Tokens, Form, Rule)> {
        let opener = child.left.as_ref().map(|left| self.context.word(left.end - 1).to_lowercase());
        let (frame, rule) = match (child.kind, opener.as_deref()) {
            (ClauseKind::Subordinate, Some("dass" | "daß")) => (Frame::Dass, Rule::DassClause),
            (ClauseKind::Subordinate, Some("ob")) | (ClauseKind::Interrogative, _) => {
                (Frame::Question, Rule::DassClause)
            }
            (ClauseKind::Infinitive, None) => (Frame::ZuInfinitive, Rule::ZuInfinitive),
            _ => return None,
        };
        if rule == Rule::DassClause && self.belongs_to_noun(child) {
            return None;
        }
        // A verb that hardly ever does anything but report may take a frame the table lacks.
        let fits = self.cue.takes(frame) || rule == Rule::DassClause && self.cue.strength == 3;
        fits.then(|| (child.tokens.clone(), Form::Indirect, rule))
    }

    /// "… angesichts der Bedenken, dass …", "… weist Spekulationen zurück, dass …": the clause
    /// explains a noun right before it rather than what is said.
    fn belongs_to_noun(&self, child: &Clause) -> bool {
        let mut before = child.tokens.start;
        while before > self.clause.tokens.start
            && (self.context.tokens[before - 1].tag == Tag::COMMA
                || self.context.tokens[before - 1].tag == Tag::PTKVZ
                || self.context.tokens[before - 1].tag == Tag::VVPP)
        {
            before -= 1;
        }
        before > 0
            && cues::noun(self.context.word(before - 1)).is_some_and(|noun| noun.content)
            && Some(before - 1) != self.clause.finite
    }

    /// "X sagte, er sei …": the verb-second clauses in the subjunctive that follow.
    fn verb_second(&self) -> Option<Content> {
        if !matches!(self.clause.kind, ClauseKind::Main | ClauseKind::VerbFirst)
            && self.clause.finite.is_none()
        {
            return None;
        }
        let end = self.clause.tokens.end;
        let sentence = self.sentence();
        let mut reported = self.context.clauses.iter().skip(self.index + 1).filter(|clause| {
            clause.tokens.start >= end
                && clause.tokens.end <= sentence.end
                && matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst)
                && clause.parent == self.clause.parent
        });
        let first = reported.next().filter(|clause| {
            clause.tokens.start <= end + 1
                && self.context.is_reported(clause)
                && !self.is_quoted_clause(clause)
        })?;
        if !self.cue.takes(Frame::VerbSecond) {
            return None;
        }
        let mut range = first.tokens.clone();
        for clause in reported {
            if !self.context.is_reported(clause) {
                break;
            }
            range.end = range.end.max(clause.tokens.end);
        }
        Some((vec![self.context.trim(range)], Form::Indirect, Rule::VerbSecond))
    }

    fn is_quoted_clause(&self, clause: &Clause) -> bool {
        clause.finite.is_some_and(|finite| self.context.is_quoted(finite))
    }

    /// "Er sei müde, sagte X": the clause before, if this one has its verb first.
    fn indirect_before(&self) -> Option<Content> {
        let finite = self.clause.finite?;
        let sentence = self.sentence();
        if self.clause.kind != ClauseKind::VerbFirst && self.clause.vorfeld.is_some()
            || finite == sentence.start
        {
            return None;
        }
        if self.context.tag(finite.checked_sub(1)?) != Some(Tag::COMMA) {
            return None;
        }
        let before = self.context.clauses[..self.index].iter().rev().find(|clause| {
            clause.tokens.end <= finite
                && clause.tokens.start >= sentence.start
                && matches!(clause.kind, ClauseKind::Main)
                && clause.finite.is_some()
        })?;
        let subjunctive = self.context.is_reported(before);
        if !subjunctive && self.cue.strength < 3 || !self.cue.takes(Frame::VerbSecond) {
            return None;
        }
        let mut quote = vec![self.context.trim(sentence.start..finite)];
        // "Er sei, sagte X, müde": the rest behind the cue clause.
        let end = self.clause.tokens.end;
        if end < sentence.end {
            let rest = self.context.trim(end..sentence.end);
            if !rest.is_empty() {
                quote.push(rest);
            }
        }
        Some((quote, Form::Indirect, Rule::CueAfterIndirect))
    }

    /// A quotation inside the clause: "X nannte das „…“", "X sprach von „…“".
    fn quotation_inside(&self) -> Option<Content> {
        let quotation = self.context.quotations.iter().find(|quotation| {
            !quotation.nested
                && self.clause.tokens.start <= quotation.tokens.start
                && quotation.tokens.end <= self.clause.tokens.end
                && quotation.tokens.start > self.clause.finite.unwrap_or(0)
                && self.is_wording(quotation)
        })?;
        let rule =
            if quotation.tokens.len() >= 7 { Rule::CueBeforeQuotation } else { Rule::WordQuoted };
        Some((vec![quotation.tokens.clone()], Form::Direct, rule))
    }

    /// Whether a quotation holds somebody's words rather than a title or a name.
    fn is_wording(&self, quotation: &Quotation) -> bool {
        let inner = quotation.tokens.start + 1..quotation.tokens.end - 1;
        let verbs_and_small =
            inner.clone().filter(|&at| self.context.word(at).starts_with(char::is_lowercase));
        self.cue.takes(Frame::As) || verbs_and_small.count() > 0
    }

    /// "X sagte: es geht nicht": what follows the colon in the sentence.
    fn after_colon(&self) -> Option<Content> {
        let end = self.clause.tokens.end;
        let sentence = self.sentence();
        let colon = (end..end + 1).find(|&at| self.context.word(at) == ":")?;
        if self.cue.strength < 3 || colon + 1 >= sentence.end {
            return None;
        }
        let range = self.context.trim(colon + 1..sentence.end);
        (range.len() >= 3).then(|| (vec![range], Form::Indirect, Rule::ColonQuotation))
    }

    /// "Wie X mitteilte, …" and "…, wie X mitteilte, …": the rest of the sentence.
    fn wie_content(&self) -> Option<Content> {
        if self.cue.strength < 2 {
            return None;
        }
        let sentence = self.sentence();
        let quote = self.context.without(sentence, std::slice::from_ref(&self.clause.tokens));
        Some((quote, Form::Indirect, Rule::WieX))
    }
}
