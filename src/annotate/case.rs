//! The case of phrases whose form leaves it open, where their place in the clause tells it.
//!
//! What is claimed here was chosen by counting on a treebank's development part: rules that are
//! right in at least 97 of 100 phrases.

use super::model::{Case, CaseSet, Clause, Function, Phrase, PhraseKind, Token};
use crate::lexicon::Tag;
use crate::text::lower;

/// Fills in the case of phrases that do not tell it by their form.
pub(super) fn claim(
    text: &str,
    tokens: &[Token],
    owners: &[Option<usize>],
    clauses: &[Clause],
    phrases: &mut [Phrase],
) {
    let context = Context { text, tokens, owners, clauses };
    for phrase in phrases {
        match phrase.morph.case {
            // No preposition governs the nominative: the form was misread.
            Some(Case::Nom) if phrase.kind == PhraseKind::Pp => phrase.morph.case = None,
            Some(Case::Nom) => {}
            // "des Präsidenten Otto Brenner": a name behind its noun does not inflect.
            Some(_) if context.is_name_behind_noun(phrase) => phrase.morph.case = None,
            Some(_) => {}
            None => phrase.morph.case = context.case(phrase),
        }
    }
}

struct Context<'a> {
    text: &'a str,
    tokens: &'a [Token],
    owners: &'a [Option<usize>],
    clauses: &'a [Clause],
}

impl Context<'_> {
    fn is_name_behind_noun(&self, phrase: &Phrase) -> bool {
        self.tokens[phrase.head].tag == Tag::NE
            && (phrase.base.start..phrase.head).any(|at| self.tokens[at].tag == Tag::NN)
    }

    fn case(&self, phrase: &Phrase) -> Option<Case> {
        match phrase.kind {
            PhraseKind::Np if phrase.function == Some(Function::Subject) => self.subject(phrase),
            PhraseKind::Np if phrase.function == Some(Function::Attribute) => {
                self.attribute(phrase)
            }
            PhraseKind::Pp => self.behind_preposition(phrase),
            PhraseKind::Np | PhraseKind::Adverb => None,
        }
    }

    fn clause(&self, phrase: &Phrase) -> Option<&Clause> {
        self.owners[phrase.tokens.start].map(|owner| &self.clauses[owner])
    }

    fn subject(&self, phrase: &Phrase) -> Option<Case> {
        let certain = self.clause(phrase).is_some_and(|clause| clause.certain);
        (certain && phrase.cases.has(Case::Nom)).then_some(Case::Nom)
    }

    /// "die Brücken der Stadt": right behind the noun that it belongs to.
    fn attribute(&self, phrase: &Phrase) -> Option<Case> {
        let before = phrase.tokens.start.checked_sub(1)?;
        let either = CaseSet::NONE.with(Case::Dat).with(Case::Gen);
        (self.tokens[before].tag == Tag::NN
            && phrase.cases == either
            && self.tokens[phrase.base.start].tag.is_determiner())
        .then_some(Case::Gen)
    }

    /// "in Hamburg" and "vor drei Jahren": of the two cases that the preposition takes, the dative.
    fn behind_preposition(&self, phrase: &Phrase) -> Option<Case> {
        if !phrase.cases.has(Case::Dat) {
            return None;
        }
        let head = self.tokens[phrase.head].tag;
        let determined = phrase.base.clone().any(|at| self.tokens[at].tag.is_determiner());
        match &*lower(self.tokens[phrase.base.start].span.of(self.text)) {
            "in" if head == Tag::NE && !determined => Some(Case::Dat),
            "vor" => Some(Case::Dat),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::annotate;
    use crate::lexicon::Lexicon;

    /// The phrases of a text with the cases that are claimed.
    fn read(text: &str) -> String {
        let annotated = annotate(text, None, None, Lexicon::embedded());
        let phrases = annotated.phrases.iter().filter_map(|phrase| {
            Some(format!("{} {:?}", annotated.words(&phrase.base), phrase.morph.case?))
        });
        phrases.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_clause_tells_its_subject() {
        assert_eq!(read("Die Bäckerin kaufte die Mühle."), "Die Bäckerin Nom");
    }

    #[test]
    fn a_name_behind_its_noun_has_no_case_of_its_own() {
        assert_eq!(read("Sie sprach mit dem Präsidenten Otto Brenner."), "Sie Nom");
    }

    #[test]
    fn a_genitive_stands_behind_its_noun() {
        assert_eq!(read("Er kennt das Dach der Kirche."), "Er Nom, der Kirche Gen");
    }

    #[test]
    fn a_place_behind_in_is_dative() {
        assert_eq!(read("In Hamburg brannte das Dach."), "In Hamburg Dat, das Dach Nom");
    }
}
