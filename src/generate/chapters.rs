//! Articles as long as a book: asked about part by part, so that what an item is weighed against,
//! and with it the time for an item, does not grow with the text.

use std::collections::{HashMap, HashSet};

use super::candidate::{Candidate, Family};
use super::{Options, Scene, sound_of};
use crate::annotate::{Annotated, Tokens};
use crate::quiz::{Judgement, Key};

/// Tokens of a part at most: more than any news article has.
pub(super) const MOST: usize = 4_000;

/// The sound candidates of each part, as if it were an article: options are from the same part. What
/// says something of the whole article ("not in the text") is not asked, nor what two parts
/// answer differently.
pub(super) fn sound(scene: &Scene, options: &Options) -> Vec<Candidate> {
    let whole = scene.annotated;
    let occurrences = Occurrences::new(whole);
    let mut candidates = Vec::new();
    for part in whole.parts(MOST) {
        let own = Scene::new(&part.annotated, scene.lexicon, scene.seed, Some(scene.level));
        for mut candidate in sound_of(&own, options) {
            for tokens in candidate.evidence.iter_mut().chain(&mut candidate.proposition) {
                *tokens = tokens.start + part.first..tokens.end + part.first;
            }
            let found = candidate.evidence.iter().all(|tokens| occurrences.is_only(tokens));
            if found && !is_of_the_whole(&candidate) {
                candidates.push(candidate);
            }
        }
    }
    let doubtful = answered_differently(&candidates);
    candidates.retain(|candidate| !doubtful.contains(&candidate.stem));
    candidates
}

/// Whether the answer rests on all of the article.
fn is_of_the_whole(candidate: &Candidate) -> bool {
    matches!(candidate.family, Family::NotASource | Family::NoSource)
        || candidate.key == Key::Judge(Judgement::NotInText)
}

/// The stems that have more than one answer. Where the options are statements, every item has
/// its own.
fn answered_differently(candidates: &[Candidate]) -> HashSet<String> {
    let mut keys: HashMap<&str, &Key> = HashMap::new();
    candidates
        .iter()
        .filter(|candidate| !candidate.has_statements())
        .filter(|candidate| {
            *keys.entry(&candidate.stem).or_insert(&candidate.key) != &candidate.key
        })
        .map(|candidate| candidate.stem.clone())
        .collect()
}

/// Words of a key in [`Occurrences`].
const WORDS: usize = 4;

/// Where which words stand, so that nothing is searched for in all of the text.
struct Occurrences<'a> {
    annotated: &'a Annotated,
    places: HashMap<[&'a str; WORDS], Vec<usize>>,
}

impl<'a> Occurrences<'a> {
    fn new(annotated: &'a Annotated) -> Self {
        let mut places: HashMap<_, Vec<usize>> = HashMap::new();
        for at in 0..annotated.tokens.len() {
            places.entry(key(annotated, at)).or_default().push(at);
        }
        Self { annotated, places }
    }

    /// Whether the text has the words of a stretch there alone.
    fn is_only(&self, tokens: &Tokens) -> bool {
        let words = self.annotated.words(tokens);
        if tokens.len() < WORDS {
            return self.annotated.text.matches(words).count() == 1;
        }
        let places = self.places.get(&key(self.annotated, tokens.start));
        let starts = places.into_iter().flatten().map(|&at| self.annotated.tokens[at].span.start());
        starts.filter(|&start| self.annotated.text[start..].starts_with(words)).take(2).count() == 1
    }
}

/// A token with those behind it.
fn key(annotated: &Annotated, at: usize) -> [&str; WORDS] {
    std::array::from_fn(|nth| annotated.word(at + nth))
}

#[cfg(test)]
mod tests {
    use super::super::{Options, generate};
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    const OPTIONS: Options = Options { items: 10, skills: Vec::new(), level: None, seed: 1 };

    /// The nth of many paragraphs, no two of them alike.
    fn paragraph(nth: usize) -> String {
        let towns = ["Lindenau", "Altenrode", "Nordhafen", "Bergfeld", "Harlesund"];
        let names =
            ["Anna Kern", "Paul Lang", "Karl Berg", "Eva Brandt", "Clara Vogt", "Hans Haas"];
        let (town, name) = (towns[nth % 5], names[nth % 6]);
        format!(
            "Der Rat von {town} tagte am {}. Mai 2010 in Saal {nth}. „Die Brücke {nth} ist zu schmal“, sagte \
             {name}. Nach Angaben des Rates fahren dort {} Busse am Tag. {name} forderte in Saal {nth}, \
             dass der Rat neue Wege baue.\n\n",
            nth % 28 + 1,
            nth + 100,
        )
    }

    fn text(paragraphs: usize) -> String {
        (0..paragraphs).map(paragraph).collect()
    }

    #[test]
    fn a_long_text_is_asked_about_everywhere() {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(&text(300), None, None, lexicon);
        assert!(annotated.tokens.len() > 3 * MOST);
        let scene = Scene::new(&annotated, lexicon, 1, None);
        let candidates = sound(&scene, &OPTIONS);
        for third in 0..3 {
            let tokens =
                annotated.tokens.len() / 3 * third..annotated.tokens.len() / 3 * (third + 1);
            let inside = |candidate: &&Candidate| tokens.contains(&candidate.evidence[0].start);
            assert!(candidates.iter().filter(inside).count() > 10);
        }
        let items = generate(&annotated, lexicon, &OPTIONS);
        assert_eq!(items.len(), 10);
        for evidence in items.iter().flat_map(|item| &item.evidence) {
            assert_eq!(annotated.text.matches(evidence.as_str()).count(), 1, "{evidence}");
        }
    }

    #[test]
    fn what_stands_in_two_parts_is_no_evidence() {
        let lexicon = Lexicon::embedded();
        let long = text(150);
        let annotated = annotate(&format!("{long}{long}"), None, None, lexicon);
        assert!(annotated.tokens.len() > 2 * MOST);
        let scene = Scene::new(&annotated, lexicon, 1, None);
        assert_eq!(sound(&scene, &OPTIONS), Vec::new());
    }

    #[test]
    fn nothing_is_said_of_the_whole() {
        let judged = |verdict| Candidate {
            key: Key::Judge(verdict),
            ..Candidate::typed(Family::Detail, "Es regnete.", "")
        };
        assert!(is_of_the_whole(&judged(Judgement::NotInText)));
        assert!(!is_of_the_whole(&judged(Judgement::False)));
        let two = ["a", "b"].map(|answer| Candidate::typed(Family::Who, "Wer?", answer));
        assert!(answered_differently(&two).contains("Wer?"));
        assert!(answered_differently(&two[..1]).is_empty());
    }
}
