//! Base phrases grow: genitives, von-phrases, appositions and coordinated phrases are attached to
//! the phrase that they belong to.

use super::model::{Case, CaseSet, Clause, ClauseKind, Function, Phrase, PhraseKind, Token};
use crate::lexicon::Tag;
use crate::text::calendar::{MONTHS, WEEKDAYS};
use crate::text::lower;

/// A day of the week, the weekend or a part of the day.
fn is_day(word: &str) -> bool {
    WEEKDAYS.iter().any(|day| word.starts_with(day))
        || matches!(word, "Wochenende" | "Morgen" | "Vormittag" | "Mittag" | "Nachmittag" | "Abend")
}

/// Which clause each token belongs to at its own level.
pub(super) fn owners(tokens: usize, clauses: &[Clause]) -> Vec<Option<usize>> {
    let mut owners = vec![None; tokens];
    let mut order: Vec<usize> = (0..clauses.len()).collect();
    // Parts lie inside their wholes, so the shorter clause is painted over the longer one.
    order.sort_by_key(|&index| std::cmp::Reverse(clauses[index].tokens.len()));
    for index in order {
        for owner in &mut owners[clauses[index].tokens.clone()] {
            *owner = Some(index);
        }
    }
    owners
}

/// Attaches what belongs together, and marks what was attached as [`Function::Attribute`].
pub(super) fn attach(
    text: &str,
    tokens: &[Token],
    clauses: &[Clause],
    owners: &[Option<usize>],
    phrases: &mut [Phrase],
) {
    for index in (0..phrases.len()).rev() {
        if phrases[index].kind == PhraseKind::Adverb {
            continue;
        }
        let context = Context { text, tokens, clauses, owners };
        context.grow(phrases, index);
    }
}

struct Context<'a> {
    text: &'a str,
    tokens: &'a [Token],
    clauses: &'a [Clause],
    owners: &'a [Option<usize>],
}

impl Context<'_> {
    /// Lets the phrase `index` take what follows it; the phrases behind it have grown already.
    fn grow(&self, phrases: &mut [Phrase], index: usize) {
        let owner = self.owners[phrases[index].tokens.start];
        let mut next = index + 1;
        loop {
            while next < phrases.len() && phrases[next].tokens.start < phrases[index].tokens.end {
                next += 1;
            }
            let end = phrases[index].tokens.end;
            let Some(follower) = phrases.get(next) else { return };
            if self.owners[follower.tokens.start] != owner {
                return;
            }
            let joined = match follower.tokens.start.checked_sub(end) {
                Some(0) => self.adjacent(&phrases[index], follower),
                Some(1) => match self.tokens[end].tag {
                    Tag::KON => self.coordinated(&phrases[index], follower),
                    Tag::COMMA => self.behind_comma(phrases, index, next),
                    _ => false,
                },
                _ => false,
            };
            if !joined {
                return;
            }
            let end = phrases[next].tokens.end;
            phrases[next].function = Some(Function::Attribute);
            phrases[index].tokens.end = end;
            // The comma that closes an apposition belongs to it only inside of a clause.
            next += 1;
        }
    }

    /// A phrase directly behind another.
    fn adjacent(&self, phrase: &Phrase, follower: &Phrase) -> bool {
        let head = self.tokens[phrase.head].tag;
        if !(head.is_noun() || matches!(head, Tag::CARD | Tag::PIS | Tag::PDS | Tag::ADJA)) {
            return false;
        }
        match follower.kind {
            // "Hamburg der Einschätzung": behind a name "der" is no genitive.
            PhraseKind::Np if self.tokens[phrase.tokens.end - 1].tag == Tag::NE => {
                self.tokens[follower.tokens.start].span.of(self.text) != "der"
                    && self.is_genitive(follower)
            }
            PhraseKind::Np => self.is_genitive(follower),
            PhraseKind::Pp => {
                let preposition = self.tokens[follower.tokens.start].span.of(self.text);
                let in_vorfeld = self.in_vorfeld(phrase, follower);
                // "im Mai 2010 von Bergen nach Lindenau", "am Wochenende von Plänen sprechen": a time is
                // of nowhere.
                let word = self.tokens[phrase.head].span.of(self.text);
                if !in_vorfeld && (MONTHS.contains(&word) || is_day(word)) {
                    return false;
                }
                // "in der Nacht auf Freitag"
                if self.tokens[phrase.head].span.of(self.text) == "Nacht"
                    && matches!(preposition, "auf" | "zu" | "zum")
                {
                    return true;
                }
                if matches!(preposition, "von" | "vom") && head == Tag::NN {
                    return in_vorfeld || !self.is_agent(phrase, follower);
                }
                in_vorfeld
            }
            PhraseKind::Adverb => false,
        }
    }

    /// Whether both stand in the Vorfeld of their clause: then they are one constituent.
    fn in_vorfeld(&self, phrase: &Phrase, follower: &Phrase) -> bool {
        let Some(clause) = self.owners[phrase.tokens.start].map(|owner| &self.clauses[owner])
        else {
            return false;
        };
        clause.kind == ClauseKind::Main
            && clause.vorfeld.as_ref().is_some_and(|vorfeld| {
                vorfeld.start <= phrase.tokens.start && follower.tokens.end <= vorfeld.end
            })
    }

    /// A von-phrase in a passive clause that may name who acts.
    fn is_agent(&self, phrase: &Phrase, follower: &Phrase) -> bool {
        let passive =
            self.owners[phrase.tokens.start].is_some_and(|owner| self.clauses[owner].passive);
        passive && matches!(self.tokens[follower.head].tag, Tag::NE | Tag::NN)
    }

    /// A noun phrase with a determiner that is genitive, or may be and cannot be nominative.
    fn is_genitive(&self, phrase: &Phrase) -> bool {
        let first = &self.tokens[phrase.tokens.start];
        let word = lower(first.span.of(self.text));
        let head_noun = self.tokens[phrase.head].tag.is_noun();
        match first.tag {
            Tag::ART | Tag::PPOSAT | Tag::PDAT | Tag::PIAT | Tag::PIDAT | Tag::PRELAT => {
                let strong = word.ends_with("es") && !matches!(&*word, "alles");
                let weak = word.ends_with("er");
                let allowed = phrase.cases.has(Case::Gen);
                head_noun
                    && allowed
                    && (strong
                        || weak && word != "der"
                        || word == "der" && !phrase.cases.has(Case::Nom))
                    || head_noun && allowed && word == "der" && phrase.cases == CaseSet::ALL
            }
            // "Angaben mehrerer Zeugen", "Tausender Menschen": a bare strong genitive plural.
            Tag::ADJA => {
                head_noun
                    && word.ends_with("er")
                    && phrase.cases.has(Case::Gen)
                    && !phrase.cases.has(Case::Nom)
            }
            _ => false,
        }
    }

    fn coordinated(&self, phrase: &Phrase, follower: &Phrase) -> bool {
        let word = self.tokens[phrase.tokens.end].span.of(self.text);
        if !matches!(word, "und" | "oder" | "sowie" | "bzw." | "beziehungsweise" | "&") {
            return false;
        }
        match (phrase.kind, follower.kind) {
            (PhraseKind::Np, PhraseKind::Np) => {
                !phrase.cases.and(follower.cases).is_empty() || phrase.cases.is_empty()
            }
            (PhraseKind::Pp, PhraseKind::Pp) => true,
            // "in Wien und Graz": the preposition holds for both.
            (PhraseKind::Pp, PhraseKind::Np) => {
                !follower.cases.has(Case::Nom) || follower.cases != CaseSet::NONE.with(Case::Nom)
            }
            _ => false,
        }
    }

    /// An apposition, or the next part of a list.
    fn behind_comma(&self, phrases: &[Phrase], index: usize, next: usize) -> bool {
        let (phrase, follower) = (&phrases[index], &phrases[next]);
        let noun = |phrase: &Phrase| self.tokens[phrase.head].tag.is_noun();
        if !noun(phrase) || !noun(follower) || follower.kind != PhraseKind::Np {
            return false;
        }
        if self.is_in_list(follower) {
            return true;
        }
        let end = follower.tokens.end;
        let closed =
            self.tokens.get(end).is_none_or(|token| matches!(token.tag, Tag::COMMA | Tag::STOP));
        closed && !phrase.cases.and(follower.cases).is_empty()
    }

    /// Whether a conjunction with another noun follows: "A, B und C" has grown "B und C".
    fn is_in_list(&self, follower: &Phrase) -> bool {
        (follower.base.end..follower.tokens.end).any(|at| self.tokens[at].tag == Tag::KON)
            && self.tokens.get(follower.tokens.end).is_none_or(|token| token.tag != Tag::COMMA)
    }
}
