//! "Wer bezeichnete laut dem Artikel den Neubau als „verpasste Chance“?": what somebody calls something,
//! in words that are too few to be asked for alone.

use super::who;
use crate::annotate::{Attribution, Clause, ClauseKind, Form, Mood, Rule, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::Part;
use crate::generate::{answering, sources, stem};
use crate::lexicon::Tag;

/// Proposes an item for every quoted name or judgement whose speaker is the subject of its clause.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    let calls = matches!(attribution.rule, Rule::WordQuoted | Rule::CueBeforeQuotation);
    let ([speaker], [quote]) = (attribution.speaker.as_slice(), attribution.quote.as_slice())
    else {
        return None;
    };
    if attribution.form != Form::Direct || !calls || !judges(scene, quote) {
        return None;
    }
    let clause = clause(scene, attribution, quote)?;
    let subject = &scene.annotated.phrases[clause.subject?].tokens;
    if subject.end <= speaker.start || speaker.end <= subject.start {
        return None;
    }
    let source = sources::of(scene, attribution)?;
    if sources::is_said_by_another(scene, attribution, &source) {
        return None;
    }
    // "Nordkran wolle „bald“ liefern": what is reported is no question.
    let reported = clause
        .finite
        .is_some_and(|finite| scene.annotated.tokens[finite].morph.mood == Some(Mood::Konjunktiv1));
    if reported {
        return None;
    }
    let asked = who::subject_tokens(scene, clause, subject)?;
    let mut parts = stem::question(scene.annotated, clause, "Wer", &asked)?;
    let holds = |piece: &Tokens| piece.start <= quote.start && quote.end <= piece.end;
    if !Scene::pieces(&parts).iter().any(holds) || !who::is_telling(scene, &parts) {
        return None;
    }
    parts.insert(2, Part::Words("laut dem Artikel".to_owned()));
    let stem = format!("{}?", scene.told_alone(&parts, source.referent)?);
    let (task, key) = answering::typed(&source.name, answering::speaker(scene, &source)?);
    Some(Candidate {
        family: Family::WhoseWords,
        explanation: sources::explanation(scene, attribution, &source.name),
        stem,
        task,
        key,
        evidence: vec![scene.sentence(quote.start)?],
        notes: Vec::new(),
        confidence: attribution.confidence.max(SURE),
        worth: 0.85,
        proposition: vec![clause.tokens.clone()],
    })
}

/// How sure it is that the subject of such a verb has chosen the words: the analysis doubts whether
/// short quotations are any speech at all, which the verb tells here.
const SURE: f64 = 0.85;

/// Whether the words between the marks say something of what is called so, and are no title, which
/// begins with a capital and has more words.
fn judges(scene: &Scene, quote: &Tokens) -> bool {
    let inner = quote.start + 1..quote.end.saturating_sub(1);
    let first = scene.annotated.word(inner.start);
    let small = first.starts_with(char::is_lowercase);
    let noun =
        inner.clone().any(|at| matches!(scene.tag(at), Some(Tag::NN | Tag::ADJD | Tag::ADJA)));
    let named = inner.clone().any(|at| matches!(scene.tag(at), Some(Tag::NE | Tag::FM | Tag::XY)));
    let cut = scene.annotated.words(quote).contains(['[', '…', '\n']);
    !inner.is_empty() && inner.len() <= 12 && noun && !named && !cut && (small || inner.len() <= 4)
}

/// The main clause that holds cue and quotation, in the article's own words, affirmed.
fn clause<'a>(scene: &Scene<'a>, attribution: &Attribution, quote: &Tokens) -> Option<&'a Clause> {
    let annotated = scene.annotated;
    let clause = annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.start <= quote.start && quote.end <= clause.tokens.end)
        .min_by_key(|clause| clause.tokens.len())?;
    let cue = attribution.cue.iter().cloned().flatten().any(|at| clause.finite == Some(at))
        || clause
            .right
            .clone()
            .into_iter()
            .flatten()
            .any(|at| attribution.cue.iter().any(|cue| cue.contains(&at)));
    (clause.kind == ClauseKind::Main
        && clause.certain
        && !clause.negated
        && !clause.passive
        && cue
        && !annotated.has_slip(&clause.tokens))
    .then_some(clause)
}

#[cfg(test)]
mod tests {
    use super::super::source_test::made;
    use crate::generate::candidate::Family;

    fn asked(text: &str) -> Vec<String> {
        let mut items = made(Family::WhoseWords, text);
        items.retain(|item| !item.starts_with("Wer gebraucht"));
        items
    }

    #[test]
    fn what_somebody_calls_a_thing_is_asked_for_with_the_thing() {
        for (text, expected) in [
            (
                "Anna Wolf nannte den Neubau in Bergen „überflüssig“.",
                "Wer nannte laut dem Artikel den Neubau in Bergen „überflüssig“? Anna Wolf",
            ),
            (
                "Karl Berg bezeichnete den Neubau in Bergen als „verpasste Chance“.",
                "Wer bezeichnete laut dem Artikel den Neubau in Bergen als „verpasste Chance“? Karl Berg",
            ),
            (
                "Anna Wolf sprach in Bergen von einem „kleinen Wunder“.",
                "Wer sprach laut dem Artikel in Bergen von einem „kleinen Wunder“? Anna Wolf",
            ),
        ] {
            assert_eq!(asked(text), [expected], "{text}");
        }
    }

    #[test]
    fn titles_and_what_others_say_or_deny_is_not_asked_for_so() {
        for text in [
            // Only the sentence before tells what is called so.
            "Anna Wolf nannte dies einen „Angriff“.",
            "Der Rat tagte. Anna Wolf nannte das Projekt „überflüssig“.",
            // A title.
            "Anna Wolf beschrieb in Bergen „Die große Reise der alten Boote nach Lindenau“.",
            "Anna Wolf sprach in Bergen von „Nordkran“.",
            "Anna Wolf nannte den Neubau in Bergen nicht „überflüssig“.",
            // She did not say it.
            "Anna Wolf besuchte in Bergen eine „kleine Werft“.",
            "Der Neubau in Bergen wurde von Anna Wolf „überflüssig“ genannt.",
        ] {
            assert!(asked(text).is_empty(), "{:#?}", asked(text));
        }
    }
}
