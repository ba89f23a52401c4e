//! Two statements about one deed, told in two sentences: "Nordkran hat eine neue Fähre gebaut" in the lead and
//! "Nordkran hat eine neue Elbfähre … gebaut" behind it.

use super::Scene;
use super::candidate::{Candidate, Family};
use crate::annotate::{Clause, ClauseKind};
use crate::lexicon::Tag;

/// Whether two statements tell of the same one that it did the same to things of one kind.
pub(super) fn tell_one_deed(scene: &Scene, left: &Candidate, right: &Candidate) -> bool {
    if left.family != Family::Detail || right.family != Family::Detail {
        return false;
    }
    let (Some(left), Some(right)) = (deed(scene, left), deed(scene, right)) else { return false };
    left.lemma == right.lemma
        && left.tokens != right.tokens
        && subject(scene, left).is_some_and(|one| subject(scene, right) == Some(one))
        && things(scene, left)
            .iter()
            .any(|one| things(scene, right).iter().any(|other| ends_alike(one, other)))
}

/// The clause that tells it, where its verb is more than one of being or having.
fn deed<'a>(scene: &'a Scene, candidate: &Candidate) -> Option<&'a Clause> {
    let [tokens] = candidate.proposition.as_slice() else { return None };
    let inside =
        |clause: &&Clause| tokens.start <= clause.tokens.start && clause.tokens.end <= tokens.end;
    let clauses = scene.annotated.clauses.iter().filter(|each| each.kind == ClauseKind::Main);
    clauses.filter(inside).max_by_key(|clause| clause.tokens.len()).filter(|clause| {
        !matches!(
            clause.lemma.as_deref(),
            None | Some("sein" | "haben" | "werden" | "geben" | "stehen" | "liegen" | "kommen")
        )
    })
}

fn subject<'a>(scene: &'a Scene, clause: &Clause) -> Option<&'a str> {
    clause
        .subject
        .map(|subject| scene.annotated.tokens[scene.annotated.phrases[subject].head].lemma.as_str())
}

/// The other common nouns of a clause, in small letters.
fn things(scene: &Scene, clause: &Clause) -> Vec<String> {
    let own = clause.subject.map(|subject| scene.annotated.phrases[subject].tokens.clone());
    clause
        .tokens
        .clone()
        .filter(|at| scene.tag(*at) == Some(Tag::NN))
        .filter(|at| own.as_ref().is_none_or(|own| !own.contains(at)))
        .map(|at| scene.annotated.tokens[at].lemma.to_lowercase())
        .collect()
}

/// In letters: shorter ends are endings.
const SHARED: usize = 5;

/// "fähre" and "elbfähre", "elbfähre" and "schnell-fähre": the same last part.
fn ends_alike(left: &str, right: &str) -> bool {
    let shared = left.chars().rev().zip(right.chars().rev()).take_while(|(l, r)| l == r).count();
    shared >= SHARED && ["ung", "heit", "keit", "schaft"].iter().all(|end| !left.ends_with(end))
        || left == right
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::generate::families::propose;
    use crate::lexicon::Lexicon;

    fn doubled(second: &str) -> bool {
        let lexicon = Lexicon::embedded();
        let text = format!(
            "Die Werft Nordkran hat am Montag eine neue Fähre gebaut.\n\nIn Bergen {second}."
        );
        let annotated = annotate(&text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let all = propose(&scene);
        let of = |words: &str| -> Vec<&Candidate> {
            all.iter()
                .filter(|each| each.family == Family::Detail && each.stem.contains(words))
                .collect()
        };
        let (lead, told) = (of("am Montag"), of("Bergen"));
        assert!(!lead.is_empty() && !told.is_empty(), "{all:#?}");
        lead.iter().any(|one| told.iter().any(|other| tell_one_deed(&scene, one, other)))
    }

    #[test]
    fn what_one_did_is_told_once() {
        assert!(doubled("hat die Werft Nordkran eine schnelle Elbfähre für Lindenau gebaut"));
        assert!(!doubled("hat die Werft Nordkran eine schnelle Elbfähre für Lindenau verkauft"));
        assert!(!doubled("hat die Werft Nordkran ein Kraftwerk für Lindenau gebaut"));
        assert!(!doubled("hat die Firma Südkran eine schnelle Elbfähre für Lindenau gebaut"));
    }
}
