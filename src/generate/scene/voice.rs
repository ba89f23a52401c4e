//! Whose voice a clause has: what an interviewer says to somebody, what hangs on a condition and what may be
//! reported is not told by the article as a fact.

use super::Scene;
use crate::annotate::{Clause, EntityKind, Mood, Tokens};
use crate::lexicon::Tag;

impl Scene<'_> {
    /// "Herr Muster, in Bergen gibt es …": in an interview; the paragraph is not the article's own voice.
    pub fn is_spoken_to_somebody(&self, tokens: &Tokens) -> bool {
        let annotated = self.annotated;
        let addresses = |start: usize| {
            let comma = (start + 2..start + 5).find(|&at| self.tag(at) == Some(Tag::COMMA));
            matches!(annotated.word(start), "Herr" | "Frau")
                && comma.is_some_and(|comma| {
                    // "Frau Wolf, die Leiterin, …", "Herr Muster, der …", "Herr Muster, Leiter der …"
                    (start + 1..comma).all(|at| self.tag(at).is_some_and(Tag::is_noun))
                        && matches!(
                            self.tag(comma + 1),
                            Some(
                                Tag::APPR
                                    | Tag::APPRART
                                    | Tag::PPER
                                    | Tag::PPOSAT
                                    | Tag::PDS
                                    | Tag::PWS
                                    | Tag::PWAV
                                    | Tag::PWAT
                                    | Tag::VVFIN
                                    | Tag::VAFIN
                                    | Tag::VMFIN
                            )
                        )
                })
        };
        annotated.sentence_of(tokens.start).is_some_and(|own| {
            let paragraph = annotated.sentences[own].paragraph;
            annotated
                .sentences
                .iter()
                .filter(|sentence| sentence.paragraph == paragraph)
                .any(|sentence| addresses(sentence.tokens.start))
        })
    }

    /// "Sollte Anna Wolf gewinnen, dann trifft sie …": what is so only if something else is.
    pub(super) fn depends_on_condition(&self, clause: &Clause) -> bool {
        let annotated = self.annotated;
        clause.vorfeld.as_ref().is_some_and(|field| {
            matches!(annotated.word(field.start), "dann" | "so")
                && field.len() == 1
                && field.start > 0
                && self.tag(field.start - 1) == Some(Tag::COMMA)
        })
    }

    /// "der am Montag beginnenden, mit 30 Booten besetzten Fahrt": a participle that was taken for a verb.
    pub(super) fn is_attribute(&self, clause: &Clause) -> bool {
        let before =
            |back: usize| clause.tokens.start.checked_sub(back).and_then(|at| self.tag(at));
        before(1) == Some(Tag::COMMA) && before(2) == Some(Tag::ADJA)
    }

    /// "Jan Berg, Leiter der Werft: Die Boote sind alt.": what stands behind the colon he says.
    pub(super) fn is_behind_speaker(&self, clause: &Clause) -> bool {
        let annotated = self.annotated;
        let start = clause.tokens.start;
        if start == 0 || annotated.word(start - 1) != ":" {
            return false;
        }
        self.sentence(start).is_some_and(|sentence| {
            let head = sentence.start..start - 1;
            let names = annotated.entities_in(&head);
            names.iter().any(|entity| entity.kind == EntityKind::Person)
                && !head.clone().any(|at| self.tag(at).is_some_and(Tag::is_finite))
        })
    }

    /// "Viele wollten gehen" behind "Der Ort sei alt, sagte Anna Wolf": a form that is past and Konjunktiv;
    /// and what is concluded from what somebody said.
    pub(super) fn may_be_reported(&self, clause: &Clause) -> bool {
        let annotated = self.annotated;
        let both = clause.finite.is_some_and(|finite| {
            matches!(annotated.word(finite), "wollte" | "wollten" | "sollte" | "sollten")
        });
        let reports = |index: usize| {
            annotated.sentences.get(index).is_some_and(|sentence| {
                let cues = annotated.attributions.iter().flat_map(|each| &each.cue);
                cues.into_iter().any(|cue| sentence.tokens.contains(&cue.start))
                    || sentence.tokens.clone().any(|at| {
                        annotated.tokens[at].tag.is_finite()
                            && annotated.tokens[at].morph.mood == Some(Mood::Konjunktiv1)
                    })
            })
        };
        let own = annotated.sentence_of(clause.tokens.start);
        let behind = own.and_then(|own| own.checked_sub(1)).is_some_and(reports);
        // "Daher war der Rat schuld": who said what comes before draws that conclusion.
        let concludes = || {
            clause.tokens.clone().any(|at| {
                matches!(
                    annotated.word(at).to_lowercase().as_str(),
                    "daher" | "deshalb" | "deswegen" | "somit" | "folglich" | "demnach"
                )
            })
        };
        both && (behind || own.is_some_and(|own| reports(own + 1))) || behind && concludes()
    }
}
