//! The names that the trained model finds (see [`crate::lexicon::recognise`]), with their kinds.

use super::{Annotated, EntityKind, Tokens};
use crate::lexicon::Lexicon;
use crate::lexicon::recognise::label;
use crate::lexicon::tagger::words::Word;

/// Kinds in the order of their labels; the two behind them mark derived words ("Berliner") and
/// parts of compounds and are no names.
const KINDS: [EntityKind; 4] =
    [EntityKind::Person, EntityKind::Place, EntityKind::Organisation, EntityKind::Other];

/// The names of all sentences with their kinds, in order; `words` are the text's tokens as the
/// models see them.
pub(super) fn recognise(
    annotated: &Annotated,
    words: &[Word],
    lexicon: &Lexicon,
) -> Vec<(Tokens, EntityKind)> {
    let mut found = Vec::new();
    let mut labels = Vec::new();
    for sentence in &annotated.sentences {
        let tokens = sentence.tokens.clone();
        let forms = tokens.clone().map(|at| (annotated.word(at), annotated.tokens[at].tag));
        lexicon.name_labels(&words[tokens.clone()], forms, &mut labels);
        let mut at = 0;
        while at < labels.len() {
            let kind = label::kind(labels[at]);
            let mut end = at + 1;
            while end < labels.len() && label::continues(labels[at], labels[end]) {
                end += 1;
            }
            if let Some(&kind) = kind.and_then(|kind| KINDS.get(kind)) {
                found.push((tokens.start + at..tokens.start + end, kind));
            }
            at = end;
        }
    }
    found
}
