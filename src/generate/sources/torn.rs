//! Names between quotation marks that are only the end of what speaks.

use crate::annotate::{Annotated, Tokens};
use crate::lexicon::Tag;

/// "Anna Wolf, Leiterin der Partei „Nordlicht“ sagte": whether a name in quotation marks stands behind a noun in the
/// genitive, and so belongs to somebody else.
pub(super) fn is_torn(annotated: &Annotated, speaker: &Tokens) -> bool {
    let tag = |back: usize| speaker.start.checked_sub(back).map(|at| annotated.tokens[at].tag);
    let word = |back: usize| speaker.start.checked_sub(back).map_or("", |at| annotated.word(at));
    let quoted = matches!(annotated.word(speaker.start), "„" | "\"" | "»" | "«");
    quoted
        && tag(1) == Some(Tag::NN)
        && tag(2) == Some(Tag::ART)
        && matches!(word(2), "der" | "des")
        && tag(3).is_some_and(Tag::is_noun)
}
