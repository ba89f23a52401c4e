//! "Wo …?": the place of a clause that the article tells as a fact. It is typed: places of one article
//! lie in each other, or are true of it too.

use super::time::own_phrases;
use crate::annotate::{Annotated, Case, Clause, EntityKind, Function, Phrase, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{in_sentence, upper_first};
use crate::generate::{answering, stem};
use crate::lexicon::Tag;

/// Proposes an item for every place that stands as a phrase of its own.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.told_clauses() {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let entity = annotated.entities.iter().find(|entity| {
        entity.kind == EntityKind::Place
            && phrase.kind == PhraseKind::Pp
            && phrase.tokens.end == entity.tokens.end
            && phrase.tokens.start < entity.tokens.start
            && (entity.tokens.start..entity.tokens.end).contains(&phrase.head)
    })?;
    // Where else would German news be from?
    if annotated.words(&entity.tokens) == "Deutschland" {
        return None;
    }
    // "in den Süden" says where to.
    if phrase.cases.only() == Some(Case::Acc) {
        return None;
    }
    let preposition = in_sentence(annotated, phrase.tokens.start).to_lowercase();
    let lemma = clause.lemma.as_deref()?;
    let word = match preposition.as_str() {
        "in" | "im" | "auf" | "am" | "an" | "bei" if !takes_place_as_object(lemma) => "Wo",
        "nach" if takes_place_as_object(lemma) => "Wohin",
        "aus"
            if matches!(lemma, "kommen" | "stammen" | "anreisen" | "zurückkehren" | "fliehen") =>
        {
            "Woher"
        }
        _ => return None,
    };
    if phrase.tokens.len() > 4 || lemma == "sein" {
        return None;
    }
    if is_market(annotated, &phrase.tokens) {
        return None;
    }
    let in_vorfeld = clause.vorfeld.as_ref() == Some(&phrase.tokens);
    if !in_vorfeld && !is_loose(scene, clause, phrase) {
        return None;
    }
    let key = preposition.clone()
        + annotated.words(&phrase.tokens).strip_prefix(annotated.word(phrase.tokens.start))?;
    let parts = stem::question(annotated, clause, word, &phrase.tokens)?;
    // "Wo wurde der Bürgermeister von Lindenau gewählt?": one place lies in the other.
    let other =
        |at: usize| annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Place);
    if Scene::pieces(&parts).into_iter().flatten().any(other) {
        return None;
    }
    let stem = format!("{}?", scene.resolved_text(&parts, None)?);
    let (task, answer) = answering::typed(&key, typed(scene, clause, phrase)?);
    Some(Candidate {
        family: Family::Where,
        explanation: format!("Absatz {}: {key}.", scene.paragraph(phrase.tokens.start)),
        stem,
        task,
        key: answer,
        evidence: vec![scene.sentence(phrase.tokens.start)?],
        notes: Vec::new(),
        confidence: f64::from(entity.certainty) / 100.0 * 0.85,
        worth: 0.5,
        proposition: vec![clause.tokens.clone()],
    })
}

/// "auf dem Lindenauer Markt": where that is, only its adjective tells.
fn is_market(annotated: &Annotated, words: &Tokens) -> bool {
    annotated.word(words.start).eq_ignore_ascii_case("auf")
        && words
            .clone()
            .any(|at| annotated.word(at) == "Markt" || annotated.word(at).ends_with("-Markt"))
}

/// Whether a place in the Mittelfeld belongs to the clause, not to a noun before it ("die Besetzung
/// der Botschaft in X"): nothing stands before it but the subject, a time, pronouns and adverbs.
pub(super) fn is_loose(scene: &Scene, clause: &Clause, place: &Phrase) -> bool {
    let annotated = scene.annotated;
    let Some(mittelfeld) = &clause.mittelfeld else { return false };
    let Some(before) = place.tokens.start.checked_sub(1) else { return false };
    if mittelfeld.start == place.tokens.start {
        return true;
    }
    let tag = annotated.tokens[before].tag;
    let word = matches!(tag, Tag::ADV | Tag::PPER | Tag::PRF | Tag::PTKNEG);
    let time = annotated.phrases.iter().any(|phrase| {
        phrase.tokens.end == place.tokens.start
            && (phrase.function == Some(Function::Time) && phrase.tokens.start == mittelfeld.start)
    });
    let subject = clause.subject.is_some_and(|subject| {
        let subject = &annotated.phrases[subject];
        subject.tokens == (mittelfeld.start..place.tokens.start)
            && annotated.tokens[subject.tokens.end - 1].tag == Tag::NE
    });
    word || time || subject
}

/// The place without its preposition, where the clause names no other place: of two ("in Berlin im
/// Rathaus") a reader may give either.
fn typed(scene: &Scene, clause: &Clause, key: &Phrase) -> Option<Vec<String>> {
    let annotated = scene.annotated;
    let local = |phrase: &Phrase| {
        phrase.kind == PhraseKind::Pp
            && phrase.function != Some(Function::Time)
            && matches!(
                annotated.word(phrase.tokens.start).to_lowercase().as_str(),
                "in" | "im"
                    | "auf"
                    | "am"
                    | "an"
                    | "bei"
                    | "beim"
                    | "vor"
                    | "nahe"
                    | "unter"
                    | "über"
            )
    };
    let rival = annotated.phrases.iter().any(|phrase| {
        phrase.tokens != key.tokens
            && clause.tokens.start <= phrase.tokens.start
            && phrase.tokens.end <= clause.tokens.end
            && local(phrase)
    });
    let name = key.tokens.start + 1..key.tokens.end;
    (!rival && !is_one_of_several(annotated, clause)).then(|| wider(annotated.words(&name)))
}

/// "in Europa vielerorts", "auch in Lindenau": there are other places.
pub(super) fn is_one_of_several(annotated: &Annotated, clause: &Clause) -> bool {
    clause.tokens.clone().any(|at| {
        matches!(
            annotated.word(at).to_lowercase().as_str(),
            "vielerorts" | "überall" | "auch" | "unter" | "etwa" | "anderen"
        )
    })
}

/// A place, and the one that it is a part of by its name: "Bergen-Süd" lies in Bergen, "Nordhessen" in
/// Hessen; "den Niederlanden" are the Netherlands.
fn wider(name: &str) -> Vec<String> {
    const PARTS: [&str; 8] = ["Nord", "Süd", "Ost", "West", "Mittel", "Ober", "Unter", "Nieder"];
    const LANDS: [&str; 12] = [
        "hessen",
        "bayern",
        "sachsen",
        "baden",
        "england",
        "italien",
        "frankreich",
        "deutschland",
        "afrika",
        "amerika",
        "europa",
        "tirol",
    ];
    let mut found = vec![name.to_owned()];
    if let Some((town, _)) = name.split_once('-').filter(|(town, _)| !town.contains(' ')) {
        found.extend([town.to_owned(), format!("in {town}")]);
    }
    let part = PARTS.iter().find_map(|part| name.strip_prefix(part));
    if let Some(land) = part.filter(|land| LANDS.contains(land)) {
        let land = upper_first(land);
        found.extend([format!("in {land}"), land]);
    }
    if name == "den Niederlanden" {
        found.extend(["Niederlande", "Holland"].map(str::to_owned));
    }
    found
}

/// Verbs of motion: with them the phrase says where to, not where.
pub(super) fn takes_place_as_object(lemma: &str) -> bool {
    matches!(
        lemma,
        "gehen"
            | "reisen"
            | "fahren"
            | "fliegen"
            | "kommen"
            | "ziehen"
            | "bringen"
            | "schicken"
            | "liefern"
            | "einmarschieren"
            | "fliehen"
            | "flüchten"
            | "zurückkehren"
            | "wechseln"
            | "bestehen"
            | "investieren"
            | "glauben"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_market_is_nowhere() {
        let market = |text: &str| {
            let annotated = annotate(text, None, None, Lexicon::embedded());
            is_market(&annotated, &(0..4))
        };
        assert!(market("Auf dem nordischen Markt fehlen Kräne."));
        assert!(!market("Auf dem alten Marktplatz fehlen Kräne."));
        assert!(!market("Nahe dem alten Markt fehlen Kräne."));
    }
}
