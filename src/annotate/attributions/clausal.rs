//! A clause with a cue verb, and what it reports: a dass-clause, a verb-second clause in the
//! subjunctive, an infinitive, a question, or what stands around it.

use super::context::Context;
use super::cues::{self, Frame};
use super::speaker;
use super::verbs::{self, CueVerb};
use crate::annotate::model::{
    Attribution, Case, Clause, ClauseKind, Condition, Form, Function, Mood, Phrase, PhraseKind,
    Rule, Tokens,
};
use crate::lexicon::Tag;

/// Finds what clauses with a cue verb report.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for (index, clause) in context.clauses.iter().enumerate() {
        if clause.finite.is_none_or(|finite| context.is_quoted(finite)) {
            continue;
        }
        // "anders als X behauptet": the clause around it is not what X says.
        let start = clause.tokens.start;
        if (start..start + 2).any(|at| {
            context.tag(at) == Some(Tag::KOKOM) && context.word(at).eq_ignore_ascii_case("als")
        }) {
            continue;
        }
        let Some(verb) = verbs::cue_verb(context, index) else { continue };
        found.extend(CueClause { context, index, clause, verb }.attribution());
    }
}

struct CueClause<'a> {
    context: &'a Context<'a>,
    index: usize,
    clause: &'a Clause,
    verb: CueVerb,
}

/// Content with the form and the construction that it was found by.
type Content = (Vec<Tokens>, Form, Rule);

impl CueClause<'_> {
    fn attribution(mut self) -> Option<Attribution> {
        if self.opens_with("wie") && self.clause.kind != ClauseKind::Main {
            let left = self.clause.left.clone();
            self.verb.tokens.extend(left);
            self.verb.tokens.sort_by_key(|tokens| tokens.start);
            return self.built(self.wie_content()?);
        }
        let content = self
            .so_content()
            .or_else(|| self.child_clause())
            .or_else(|| self.indirect_before())
            .or_else(|| self.verb_second())
            .or_else(|| self.sentence_before())
            .or_else(|| self.same_sentence_before())
            .or_else(|| self.after_colon())?;
        self.built(content)
    }

    fn built(&self, (quote, form, rule): Content) -> Option<Attribution> {
        let speaker = speaker::of_clause(self.context, self.index);
        // A verb that is often something else reports only where somebody is named.
        let somebody =
            || speaker.as_ref().is_some_and(|speaker| speaker::is_somebody(self.context, speaker));
        if quote.is_empty() || self.verb.cue.strength < 2 && !somebody() {
            return None;
        }
        Some(Attribution {
            quote,
            speaker: speaker.into_iter().collect(),
            cue: self.verb.tokens.clone(),
            addressee: self.addressee().into_iter().collect(),
            carrier: Vec::new(),
            form,
            rule,
            confidence: 0.0,
            condition: Condition::default(),
            referent: None,
        })
    }

    /// To whom: a dative beside the subject, or the object of a verb of asking and accusing.
    fn addressee(&self) -> Option<Tokens> {
        addressee(self.context, self.index, &self.verb)
    }

    fn opens_with(&self, word: &str) -> bool {
        self.clause
            .left
            .as_ref()
            .is_some_and(|left| self.context.word(left.start).eq_ignore_ascii_case(word))
    }

    fn sentence(&self) -> Tokens {
        self.context.sentence_tokens(self.clause.finite.unwrap_or(self.clause.tokens.start))
    }

    /// The clauses of the sentence behind this one.
    fn later(&self) -> impl Iterator<Item = (usize, &Clause)> {
        let end = self.context.clauses_of(self.context.sentence_of_clause(self.index)).end;
        (self.index + 1..end).map(|index| (index, &self.context.clauses[index]))
    }

    /// A clause that hangs on this one: dass, ob, wie, or an infinitive.
    fn child_clause(&self) -> Option<Content> {
        let verb = self.clause.finite?;
        let verb_last = !matches!(self.clause.kind, ClauseKind::Main | ClauseKind::VerbFirst);
        let children = self
            .later()
            .filter(|(_, child)| child.parent == Some(self.index))
            .filter(|(_, child)| child.tokens.start > verb || verb_last);
        let mut content: Option<(Tokens, Form, Rule)> = None;
        for (_, child) in children {
            if let Some((range, ..)) = &mut content {
                // "…, und dass …": more of the same.
                if self.context.tag(child.tokens.start) == Some(Tag::KON)
                    || child.tokens.start <= range.end + 1
                {
                    range.end = range.end.max(child.tokens.end);
                    continue;
                }
                break;
            }
            content = self.child_content(child);
        }
        let (mut range, form, rule) = content.or_else(|| self.clause_in_front())?;
        // "…, dass A sei, B habe …": the report goes on in verb-second clauses.
        for (_, next) in self.later() {
            let follows = next.tokens.start >= range.end && next.tokens.start <= range.end + 1;
            if follows && self.goes_on(next) {
                range.end = next.tokens.end;
            }
        }
        Some((vec![self.context.trim(range)], form, rule))
    }

    /// "Dass es so kommt, bestreitet niemand", "Ob es reicht, sagte sie nicht."
    fn clause_in_front(&self) -> Option<(Tokens, Form, Rule)> {
        let vorfeld = self.clause.vorfeld.as_ref()?;
        let range = self.context.clauses_of(self.context.sentence_of_clause(self.index));
        range
            .map(|index| &self.context.clauses[index])
            .find(|child| {
                child.parent == Some(self.index)
                    && child.tokens.start == vorfeld.start
                    && child.tokens.end >= vorfeld.end
            })
            .and_then(|child| self.child_content(child))
    }

    /// "bestätigte die Meldung, dass …", "sagte in seiner Begründung, dass …": a noun of saying that the
    /// verb takes as its object, or that tells where it is said.
    fn is_beside(&self, noun: usize) -> bool {
        let number = self.context.sentence(noun);
        let phrases = &self.context.phrases[self.context.phrases_of(number)];
        phrases.iter().find(|phrase| phrase.base.contains(&noun)).is_some_and(|phrase| match phrase
            .kind
        {
            PhraseKind::Np => {
                !matches!(phrase.function, Some(Function::Attribute | Function::Subject))
            }
            _ => matches!(
                self.context.word(phrase.tokens.start),
                "in" | "im" | "bei" | "beim" | "In" | "Im" | "Bei" | "Beim"
            ),
        })
    }

    /// A verb-second clause in the subjunctive that has no cue of its own.
    fn goes_on(&self, next: &Clause) -> bool {
        matches!(next.kind, ClauseKind::Main)
            && matches!(self.context.mood(next), Some(Mood::Konjunktiv1 | Mood::Konjunktiv2))
            && !self.is_quoted_clause(next)
    }

    fn child_content(&self, child: &Clause) -> Option<(Tokens, Form, Rule)> {
        let opener = child.left.as_ref().map(|left| self.context.word(left.end - 1).to_lowercase());
        let (frame, rule) = match (child.kind, opener.as_deref()) {
            (ClauseKind::Subordinate, Some("dass" | "daß")) => (Frame::Dass, Rule::DassClause),
            (ClauseKind::Subordinate, Some("ob")) => (Frame::Question, Rule::DassClause),
            (ClauseKind::Interrogative, Some(word)) if asks(word) => {
                (Frame::Question, Rule::DassClause)
            }
            (ClauseKind::Infinitive, None) => (Frame::ZuInfinitive, Rule::ZuInfinitive),
            _ => return None,
        };
        // "so dass": what follows from it, not what is said.
        let follows = child
            .left
            .as_ref()
            .is_some_and(|left| self.context.word(left.start).eq_ignore_ascii_case("so"))
            || child.tokens.start > 0 && self.context.word(child.tokens.start - 1) == "so";
        if rule == Rule::DassClause && (follows || self.belongs_to_noun(child)) {
            return None;
        }
        // "sagte nicht, wann …": what is not said.
        let unsaid = frame == Frame::Question
            || matches!(self.clause.lemma.as_deref(), Some("bestätigen" | "mitteilen"));
        if self.clause.negated && unsaid {
            return None;
        }
        // A verb that hardly ever does anything but report may take a frame the table lacks.
        let strong = self.verb.cue.strength == 3;
        let asks = frame == Frame::Question && (self.verb.cue.takes(Frame::Question) || strong);
        let fits = asks
            || frame != Frame::Question
                && (self.verb.cue.takes(frame)
                    || strong && frame == Frame::Dass
                    || self.verb.cue.strength >= 2 && self.announces_clause());
        fits.then(|| (child.tokens.clone(), Form::Indirect, rule))
    }

    /// "plädierte dafür, …", "begründet das damit, …": a pronominal adverb closes the middle field.
    fn announces_clause(&self) -> bool {
        self.clause.mittelfeld.as_ref().is_some_and(|middle| {
            self.context.tag(middle.end - 1) == Some(Tag::PROAV)
                && matches!(
                    self.context.word(middle.end - 1),
                    "dafür"
                        | "dagegen"
                        | "damit"
                        | "darauf"
                        | "darum"
                        | "dazu"
                        | "davor"
                        | "darüber"
                )
        })
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
        let noun = before > 0
            && cues::noun(self.context.word(before - 1)).is_some_and(|noun| noun.content)
            && Some(before - 1) != self.clause.finite;
        noun && !(self.verb.cue.strength == 3 && self.is_beside(before - 1))
    }

    /// "X sagte, er sei …": the verb-second clauses in the subjunctive that follow.
    fn verb_second(&self) -> Option<Content> {
        let verb_first = matches!(self.clause.kind, ClauseKind::Main | ClauseKind::VerbFirst);
        let end = self.clause.tokens.end;
        if !self.verb.cue.takes(Frame::VerbSecond) {
            return None;
        }
        let mut later = self.later().filter(|(_, clause)| {
            clause.tokens.start >= end
                && matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst)
        });
        let (_, first) = later.next()?;
        let follows = first.tokens.start == end + 1 && self.context.tag(end) == Some(Tag::COMMA)
            || first.tokens.start == end;
        let reported = self.context.is_reported(first);
        // "X sagte, die Zahlen stimmen": without a subjunctive only behind a plain cue clause.
        let plain = verb_first
            && self.verb.cue.strength == 3
            && first.kind == ClauseKind::Main
            && first.vorfeld.is_some()
            && self.context.tag(first.tokens.start) != Some(Tag::KON)
            && self.context.tag(end) == Some(Tag::COMMA)
            && first.finite.is_some();
        if !follows || !(reported || plain) || self.is_quoted_clause(first) {
            return None;
        }
        let mut range = first.tokens.clone();
        for (index, clause) in later {
            let on = (self.context.is_reported(clause) || reported && self.may_go_on(clause))
                && clause.tokens.start <= range.end + 1
                || !reported && verbs::cue_verb(self.context, index).is_none();
            if !on {
                break;
            }
            range.end = range.end.max(clause.tokens.end);
        }
        let rule = if reported { Rule::VerbSecond } else { Rule::VerbSecondPlain };
        Some((vec![self.context.trim(range)], Form::Indirect, rule))
    }

    /// "…, er sei müde und wollte gehen": a conjunct whose form does not tell the mood.
    fn may_go_on(&self, clause: &Clause) -> bool {
        self.context.tag(clause.tokens.start) == Some(Tag::KON)
            && clause.finite.is_some_and(|finite| {
                matches!(self.context.word(finite), "sollte" | "sollten" | "wollte" | "wollten")
            })
    }

    fn is_quoted_clause(&self, clause: &Clause) -> bool {
        clause.finite.is_some_and(|finite| self.context.is_quoted(finite))
    }

    /// "Er sei müde, sagte X": the clause before, if this one has its verb first; inserted ("Er,
    /// sagte X, sei müde"), the rest of the sentence too.
    fn indirect_before(&self) -> Option<Content> {
        let finite = self.clause.finite?;
        let sentence = self.sentence();
        let comma = self.context.tag(finite.checked_sub(1)?) == Some(Tag::COMMA);
        if !comma || finite <= sentence.start + 1 || self.shares_subject() {
            return None;
        }
        let takes = self.verb.cue.takes(Frame::VerbSecond) || self.verb.cue.takes(Frame::Quotation);
        if !takes || self.verb.cue.strength < 2 {
            return None;
        }
        let head = sentence.start..finite;
        let end = self.inserted_end();
        let rest = self.context.trim(end..sentence.end);
        let range = self.context.clauses_of(self.context.sentence_of_clause(self.index));
        let complete =
            (range.start..self.index).map(|index| &self.context.clauses[index]).any(|clause| {
                clause.tokens.end <= finite
                    && clause.kind == ClauseKind::Main
                    && clause.finite.is_some()
            });
        // "Die Brücke, sagte X, sei sicher": the verb of the whole stands behind the cue.
        let opens =
            |at: usize| matches!(self.context.tag(at), Some(Tag::VAFIN | Tag::VMFIN | Tag::VVFIN));
        let split = !complete
            && head.clone().all(|at| !self.context.tokens[at].tag.is_finite())
            && self.context.tag(end) == Some(Tag::COMMA)
            && opens(end + 1);
        if !(complete && self.is_verb_first() || split) {
            return None;
        }
        let mut quote = vec![self.context.trim(head)];
        if !rest.is_empty() {
            quote.push(rest);
        }
        Some((quote, Form::Indirect, Rule::CueAfterIndirect))
    }

    fn is_verb_first(&self) -> bool {
        self.clause.finite.is_some_and(|finite| self.clause.tokens.start >= finite)
            && (self.clause.kind == ClauseKind::VerbFirst
                || self.clause.kind == ClauseKind::Main && self.clause.vorfeld.is_none())
    }

    /// Where a cue clause ends that is set into the sentence it reports: at the comma behind its
    /// verb and its speaker; what the clause took from behind that comma is content.
    fn inserted_end(&self) -> usize {
        let sentence = self.sentence();
        let verb_last = !matches!(self.clause.kind, ClauseKind::Main | ClauseKind::VerbFirst);
        let from = if verb_last {
            self.clause.right.as_ref().map(|right| right.end)
        } else {
            speaker::of_clause(self.context, self.index)
                .filter(|speaker| Some(speaker.start) > self.clause.finite)
                .map(|speaker| speaker.end)
        };
        let Some(from) = from else { return self.clause.tokens.end };
        (from..sentence.end.min(from + 12))
            .find(|&at| matches!(self.context.tag(at), Some(Tag::COMMA)))
            .filter(|&at| at <= self.clause.tokens.end)
            .unwrap_or(self.clause.tokens.end)
    }

    fn shares_subject(&self) -> bool {
        self.clause.subject.is_none_or(|subject| {
            self.context.phrases[subject].tokens.start < self.clause.tokens.start
        })
    }

    /// "…, so sagte X, …": an inserted clause that opens with "so".
    fn so_content(&self) -> Option<Content> {
        let finite = self.clause.finite?;
        let sentence = self.sentence();
        let so = finite.checked_sub(1)?;
        let inserted = self.context.word(so) == "so"
            && so > sentence.start
            && self.clause.lemma.as_deref() != Some("lauten")
            && self.context.tag(so - 1) == Some(Tag::COMMA)
            && (self.verb.cue.takes(Frame::Dass) || self.verb.cue.takes(Frame::VerbSecond));
        if !inserted {
            return None;
        }
        let inserted = so..self.inserted_end();
        let quote = self.context.without(sentence, &[inserted]);
        Some((quote, Form::Indirect, Rule::WieX))
    }

    /// "… Das sagte X.": the sentence before.
    fn sentence_before(&self) -> Option<Content> {
        let vorfeld = self.clause.vorfeld.as_ref()?;
        let number = self.context.sentence_of_clause(self.index);
        let before = &self.context.sentences[number.checked_sub(1)?];
        let sentence = &self.context.sentences[number];
        let pointing = vorfeld.len() == 1
            && vorfeld.start == sentence.tokens.start
            && matches!(self.context.word(vorfeld.start), "Das" | "Dies");
        let fits = pointing
            && self.clause.kind == ClauseKind::Main
            && before.paragraph + 1 >= sentence.paragraph
            && self.verb.cue.strength >= 2
            && self.verb.cue.takes(Frame::Dass)
            && self.context.mood(self.clause) != Some(Mood::Konjunktiv1);
        if !fits {
            return None;
        }
        let quote = vec![self.context.trim(before.tokens.clone()), vorfeld.clone()];
        Some((quote, Form::Indirect, Rule::SentenceBefore))
    }

    /// "Die Brücke bleibt gesperrt, das teilte X mit", "… – das meint X": what stands before in the
    /// sentence.
    fn same_sentence_before(&self) -> Option<Content> {
        let vorfeld = self.clause.vorfeld.as_ref()?;
        let sentence = self.sentence();
        let start = self.clause.tokens.start;
        let pointing = matches!(self.context.word(vorfeld.start), "das" | "dies")
            && vorfeld.len() <= 2
            && vorfeld.start == start
            && start >= sentence.start + 5
            && (self.context.tag(start - 1) == Some(Tag::COMMA)
                || matches!(self.context.word(start - 1), "–" | "—" | "-"));
        let content = self.context.trim(sentence.start..start);
        let whole = content.clone().any(|at| self.context.tokens[at].tag.is_finite());
        let fits = pointing
            && whole
            && self.clause.kind == ClauseKind::Main
            && speaker::of_clause(self.context, self.index).is_some_and(|speaker| {
                speaker.start > vorfeld.start && speaker::is_somebody(self.context, &speaker)
            })
            && self.verb.cue.strength >= 2
            && self.verb.cue.takes(Frame::Dass)
            && self.context.mood(self.clause) != Some(Mood::Konjunktiv1);
        fits.then(|| (vec![content], Form::Indirect, Rule::SentenceBefore))
    }

    /// "X sagte: es geht nicht": what follows the colon in the sentence.
    fn after_colon(&self) -> Option<Content> {
        let end = self.clause.tokens.end;
        let sentence = self.sentence();
        let colon = (end..end + 1).find(|&at| self.context.word(at) == ":")?;
        if self.verb.cue.strength < 3 || colon + 1 >= sentence.end {
            return None;
        }
        if self.context.quotation_from(colon + 1).is_some() {
            return None;
        }
        let range = self.context.trim(colon + 1..sentence.end);
        (range.len() >= 3).then(|| (vec![range], Form::Indirect, Rule::Colon))
    }

    /// "Wie X mitteilte, …" and "…, wie X mitteilte, …": the rest of the sentence.
    fn wie_content(&self) -> Option<Content> {
        let says = self.verb.cue.takes(Frame::Dass) || self.verb.cue.takes(Frame::VerbSecond);
        // "wie er sich nannte": a name; "wie man erwartet hatte": everybody; "wie nicht erwartet": nobody.
        let names = self.clause.lemma.as_deref() == Some("nennen");
        let man = |speaker: Tokens| {
            speaker.len() == 1 && self.context.word(speaker.start).eq_ignore_ascii_case("man")
        };
        let anybody = speaker::of_clause(self.context, self.index).is_some_and(man);
        if self.verb.cue.strength < 2 || !says || names || anybody || self.clause.negated {
            return None;
        }
        let finite = self.clause.finite?;
        let sentence = self.sentence();
        // "untersucht, wie X sagte, …" is a question only inside of a clause; a comma before it or
        // the head of the sentence sets it apart.
        let start = self.clause.tokens.start;
        let apart = start == sentence.start
            || matches!(self.context.tag(start - 1), Some(Tag::COMMA | Tag::KON | Tag::PUNCT))
            || start == sentence.start + 1;
        if !apart || self.context.is_quoted(finite) {
            return None;
        }
        let inserted = self.clause.tokens.start..self.inserted_end();
        let quote = self.context.without(sentence, &[inserted]);
        Some((quote, Form::Indirect, Rule::WieX))
    }
}

/// Question words, not those that stand for a whole clause ("womit", "wobei", "wonach").
fn asks(word: &str) -> bool {
    word.starts_with("welch")
        || matches!(
            word,
            "wer"
                | "wen"
                | "wem"
                | "wessen"
                | "was"
                | "wie"
                | "wo"
                | "wann"
                | "warum"
                | "wieso"
                | "weshalb"
                | "wohin"
                | "woher"
                | "inwieweit"
                | "inwiefern"
                | "worum"
                | "wodurch"
                | "wofür"
                | "woran"
        )
}

/// To whom: a dative beside the subject, or the object of a verb of asking and accusing.
pub(super) fn addressee(context: &Context, index: usize, verb: &CueVerb) -> Option<Tokens> {
    let wanted = if verb.cue.takes(Frame::ObjectPerson) {
        Case::Acc
    } else if verb.cue.takes(Frame::DativePerson) {
        Case::Dat
    } else {
        return None;
    };
    let subject = context.clauses[index].subject;
    let speaker = speaker::of_clause(context, index);
    speaker::own(context, index)
        .filter(|(number, phrase)| {
            Some(*number) != subject
                && speaker.as_ref().is_none_or(|speaker| !speaker.contains(&phrase.head))
                && phrase.kind == PhraseKind::Np
                && phrase.function != Some(Function::Subject)
                && phrase.cases.has(wanted)
                && context.tokens[phrase.head].tag != Tag::PRF
        })
        .find(|(_, phrase)| is_personal(context, phrase))
        .map(|(_, phrase)| phrase.tokens.clone())
}

/// Whether the phrase names somebody: a pronoun or a named person, body or country.
fn is_personal(context: &Context, phrase: &Phrase) -> bool {
    use crate::annotate::model::EntityKind::{Medium, Organisation, Person, Place};
    context.tokens[phrase.head].tag == Tag::PPER
        || context.entities_in(&phrase.tokens).iter().any(|entity| {
            matches!(entity.kind, Person | Organisation | Medium | Place)
                && entity.tokens.end <= phrase.tokens.end
        })
}
