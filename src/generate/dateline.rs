//! The place where a report begins ("Lindenau – Am Montag …"), and the lines that head it.

use super::Scene;
use crate::annotate::{EntityKind, Tokens};

/// In tokens: a dateline stands near the beginning.
const DATELINE: usize = 120;

impl Scene<'_> {
    /// "Boot in Werft gesunken. Lindenau – Am Montag …": whether the stretch stands before the dateline,
    /// among the lines that head the report.
    pub(super) fn is_before_dateline(&self, tokens: &Tokens) -> bool {
        tokens.end <= *self.dateline.get_or_init(|| self.dash().unwrap_or_default())
    }

    /// The dash behind the place.
    fn dash(&self) -> Option<usize> {
        let annotated = self.annotated;
        let end = annotated.tokens.len().min(DATELINE);
        (1..end).filter(|&at| matches!(annotated.word(at), "–" | "-" | "—")).rfind(|&dash| {
            let place = annotated.entities.iter().any(|entity| {
                entity.kind == EntityKind::Place
                    && entity.tokens.end == dash
                    && self.opens_sentence_of_places(entity.tokens.start)
            });
            place && annotated.word(dash + 1).starts_with(char::is_uppercase)
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
