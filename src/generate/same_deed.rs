//! Two statements about one deed, told in two sentences: "Nordkran hat eine neue Fähre gebaut" in the lead and
//! "Nordkran hat eine neue Elbfähre … gebaut" behind it.

use super::Scene;
use super::candidate::{Candidate, Family};
use crate::annotate::{Clause, ClauseKind, EntityKind};
use crate::lexicon::Tag;

/// Of two clauses with one verb so many equal nouns and names tell that one thing is told twice.
const ALIKE: usize = 2;

/// Whether two statements tell with the same verb of the same ones or things.
pub(super) fn tell_one_deed(scene: &Scene, left: &Candidate, right: &Candidate) -> bool {
    if left.family != Family::Detail || right.family != Family::Detail {
        return false;
    }
    let (Some(left), Some(right)) = (deed(scene, left), deed(scene, right)) else { return false };
    if left.lemma != right.lemma || left.tokens == right.tokens {
        return false;
    }
    let (own, others) = (nouns(scene, left), nouns(scene, right));
    let shared = |one: &&Noun| others.iter().any(|other| one.is_like(other));
    let alike: Vec<&Noun> = own.iter().filter(shared).collect();
    alike.len() >= ALIKE && alike.iter().any(|one| one.is_object)
}

/// A noun or name of a clause.
struct Noun {
    lemma: String,
    is_name: bool,
    /// Neither of the subject nor of a time.
    is_object: bool,
}

impl Noun {
    /// "Fähre" and "Elbfähre", "Elbfähre" and "Schnell-Fähre": the same last part; of names the same one.
    fn is_like(&self, other: &Self) -> bool {
        let ends = self.lemma.chars().rev().zip(other.lemma.chars().rev());
        let common = !self.is_name
            && !other.is_name
            && ["ung", "heit", "keit", "schaft"].iter().all(|end| !self.lemma.ends_with(end));
        self.lemma == other.lemma || common && ends.take_while(|(l, r)| l == r).count() >= SHARED
    }
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

/// The nouns and names of a clause, each once.
fn nouns(scene: &Scene, clause: &Clause) -> Vec<Noun> {
    let annotated = scene.annotated;
    let subject = clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
    let mut found: Vec<Noun> = Vec::new();
    for at in clause.tokens.clone() {
        let tag = scene.tag(at);
        let lemma = annotated.tokens[at].lemma.to_lowercase();
        if !matches!(tag, Some(Tag::NN | Tag::NE)) || found.iter().any(|each| each.lemma == lemma) {
            continue;
        }
        let dated = annotated.entity_at(at).is_some_and(|each| each.kind == EntityKind::Date);
        let acts = subject.as_ref().is_some_and(|subject| subject.contains(&at));
        found.push(Noun { lemma, is_name: tag == Some(Tag::NE), is_object: !dated && !acts });
    }
    found
}

/// In letters: shorter ends are endings.
const SHARED: usize = 5;

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
        assert!(!doubled("hat die Werft Nordkran am Montag ein Kraftwerk für Lindenau gebaut"));
    }
}
