//! The place where a report begins ("Lindenau – Am Montag …"), and the lines that head it.

use super::Scene;
use crate::annotate::{EntityKind, Tokens};

/// In tokens: a dateline stands near the beginning.
const DATELINE: usize = 120;

impl Scene<'_> {
    /// "Boot in Werft gesunken. Lindenau – Am Montag …": whether the stretch stands before the dateline,
    /// among the lines that head the report.
    pub(super) fn is_before_dateline(&self, tokens: &Tokens) -> bool {
        let annotated = self.annotated;
        let end = annotated.tokens.len().min(DATELINE);
        (1..end).filter(|&at| matches!(annotated.word(at), "–" | "-" | "—")).any(|dash| {
            let place = annotated.entities.iter().any(|entity| {
                entity.kind == EntityKind::Place
                    && entity.tokens.end == dash
                    && self.opens_sentence_of_places(entity.tokens.start)
            });
            let begins = annotated.word(dash + 1).starts_with(char::is_uppercase);
            place && begins && tokens.end <= dash
        })
    }

    /// Whether a token opens its sentence, or is one of several places that do ("Wien/Lindenau –").
    fn opens_sentence_of_places(&self, mut at: usize) -> bool {
        let annotated = self.annotated;
        while at > 1 && annotated.word(at - 1) == "/" {
            at -= 2;
        }
        annotated
            .sentence_of(at)
            .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at)
    }
}
