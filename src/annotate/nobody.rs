//! Words with capitals that nobody is called by, whatever the model takes them for.

use super::{Annotated, Tokens};
use crate::lexicon::Lexicon;
use crate::text::lower;

/// "Muster25px": what a page has beside its text ran into a word; "A380" and "G20" are whole.
pub(super) fn ran_together(word: &str) -> bool {
    let letters = word.chars().take_while(|c| c.is_alphabetic()).count();
    letters > 3 && word.chars().nth(letters).is_some_and(|c| c.is_ascii_digit())
}

/// "Anna ) Wolf", "Anna Anna Wolf", "Nordkrans DX-40" for somebody: words that no person is called by.
pub(super) fn is_no_person(annotated: &Annotated, tokens: &Tokens) -> bool {
    let doubled =
        (tokens.start + 1..tokens.end).any(|at| annotated.word(at) == annotated.word(at - 1));
    doubled
        || tokens.clone().any(|at| {
            annotated.word(at).contains(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')'))
        })
}

/// "Lange wurde …": a word with a capital because it opens the sentence, which the text has nowhere
/// else for somebody.
pub(super) fn only_opens_sentence(
    annotated: &Annotated,
    lexicon: &Lexicon,
    tokens: &Tokens,
) -> bool {
    let word = annotated.word(tokens.start);
    let small = lower(word);
    let opens = |at: usize| annotated.sentences.iter().any(|each| each.tokens.start == at);
    tokens.len() == 1
        && opens(tokens.start)
        && (lexicon.known_features(&small).next().is_some() || lexicon.positive(&small).is_some())
        && !(0..annotated.tokens.len()).any(|at| annotated.word(at) == word && !opens(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;

    #[test]
    fn brackets_figures_and_words_twice_are_nobodys_name() {
        let no_person = |text: &str| {
            let annotated = annotate(text, None, None, Lexicon::embedded());
            let end = annotated.tokens.len() - 2;
            is_no_person(&annotated, &(0..end))
        };
        assert!(no_person("Anna ) Wolf kam."));
        assert!(no_person("Anna Anna Wolf kam."));
        assert!(no_person("Nordkrans DX-40 kam."));
        assert!(!no_person("Anna Wolf kam."));
    }

    #[test]
    fn a_word_that_only_opens_its_sentence_is_nobodys_name() {
        let opens = |text: &str| {
            let annotated = annotate(text, None, None, Lexicon::embedded());
            only_opens_sentence(&annotated, Lexicon::embedded(), &(0..1))
        };
        assert!(opens("Jüngst wurde ein Boot gekauft."));
        assert!(opens("Lange war nichts zu sehen."));
        assert!(!opens("Lange kaufte ein Boot. Das sagte Karl Lange."));
        assert!(!opens("Lommer kaufte ein Boot."));
    }
}
