//! Two items about one figure of the article: one asks how many there are, or changes the number, and the
//! other tells it or asks for it too, perhaps of another sentence.

use super::Scene;
use super::candidate::{Candidate, Family};
use crate::annotate::EntityKind;
use crate::lexicon::Tag;
use crate::quiz::{Judgement, Key};

/// A number of the article and the noun that it counts, in its dictionary form.
type Count = (String, String);

/// Whether one of two items asks for a number that the other tells or asks for.
pub(super) fn share_figure(scene: &Scene, left: &Candidate, right: &Candidate) -> bool {
    let one_way = |asking: &Candidate, other: &Candidate| {
        let asked = asked(scene, asking);
        !asked.is_empty() && counts(scene, other).iter().any(|count| asked.contains(count))
    };
    one_way(left, right) || one_way(right, left)
}

/// The numbers that an item asks for: of a question for a number its key, of a false statement what it
/// has changed.
fn asked(scene: &Scene, candidate: &Candidate) -> Vec<Count> {
    let has = |text: &str, number: &str| {
        text.to_lowercase()
            .split(|c: char| c.is_whitespace())
            .any(|word| word.trim_matches(|c: char| !c.is_alphanumeric()) == number)
    };
    let mut counts = counts(scene, candidate);
    match (candidate.family, &candidate.key) {
        (Family::HowMany, _) => counts.retain(|(number, _)| has(candidate.answer(), number)),
        (Family::Detail, Key::Judge(Judgement::False)) => {
            counts.retain(|(number, _)| !has(&candidate.stem, number));
        }
        _ => counts.clear(),
    }
    counts
}

/// What is counted in the words that an item is about, in small letters.
fn counts(scene: &Scene, candidate: &Candidate) -> Vec<Count> {
    let annotated = scene.annotated;
    candidate
        .proposition
        .iter()
        .flat_map(|tokens| annotated.entities_in(tokens))
        .filter(|entity| entity.kind == EntityKind::Number)
        .filter_map(|entity| {
            let numeral = &entity.figure.as_ref()?.numeral;
            let noun = (numeral.end..annotated.tokens.len().min(numeral.end + COUNTED))
                .find(|&at| scene.tag(at) == Some(Tag::NN))?;
            Some((
                annotated.words(numeral).to_lowercase(),
                annotated.tokens[noun].lemma.to_lowercase(),
            ))
        })
        .collect()
}

/// Within so many words behind a number stands what it counts.
const COUNTED: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::generate::families::propose;
    use crate::lexicon::Lexicon;

    /// Whether some question for a number of the text asks for what a statement of it with the words tells
    /// or asks.
    fn shared(text: &str, words: &str, verdict: Judgement) -> bool {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let all = propose(&scene);
        let told: Vec<&Candidate> = all
            .iter()
            .filter(|each| each.family == Family::Detail && each.stem.contains(words))
            .filter(|each| each.key == Key::Judge(verdict))
            .collect();
        assert!(!told.is_empty(), "{text}");
        let asked: Vec<&Candidate> =
            all.iter().filter(|each| each.family == Family::HowMany).collect();
        assert!(!asked.is_empty(), "{text}");
        asked.iter().any(|one| told.iter().any(|other| share_figure(&scene, one, other)))
    }

    #[test]
    fn one_number_is_asked_for_once_and_told_nowhere() {
        let text = |number: &str, noun: &str| {
            format!(
                "Die Firma Nordkran entlässt 60 Arbeiter.\n\nAnna Wolf kündigte am Montag in Bergen \
                 die Entlassung von {number} {noun} an."
            )
        };
        let told = "kündigte am Montag";
        for verdict in [Judgement::True, Judgement::False] {
            assert!(shared(&text("60", "Arbeitern"), told, verdict), "{verdict:?}");
            assert!(!shared(&text("60", "Fahrern"), told, verdict), "{verdict:?}");
            assert!(!shared(&text("50", "Arbeitern"), told, verdict), "{verdict:?}");
        }
    }
}
