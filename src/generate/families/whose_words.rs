//! "Wer wird im Artikel mit den Worten „…“ zitiert?": words between quotation marks, and whose they
//! are.

use std::collections::BTreeSet;

use super::who_said;
use super::wording::{Quoted, Shape, quoted};
use crate::annotate::{Annotated, Attribution, Form, Rule, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::sources::{self, Source};
use crate::generate::speakers::{self, Kind};
use crate::generate::{answering, distractors};
use crate::lexicon::Tag;

/// Proposes an item for every quotation of a known speaker.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

/// Words that are certainly those of one speaker, and say enough to ask about.
pub(super) struct Words {
    pub speaker: Source,
    pub quoted: Quoted,
    /// The sentence of the words, and the one that tells who speaks.
    pub evidence: Vec<Tokens>,
    /// Those who are spoken of or to.
    pub others: BTreeSet<usize>,
}

/// The words of an attribution, if they can be asked about.
pub(super) fn words(scene: &Scene, attribution: &Attribution) -> Option<Words> {
    if attribution.form != Form::Direct || passes_on(scene.annotated, attribution) {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    if !is_reliable(scene, attribution, &speaker) {
        return None;
    }
    let quote = attribution.quote.first()?;
    // "Mia Muster („…“)": whose name stands before the bracket, another speaker may follow.
    let before = quote.start.checked_sub(1).map_or("", |before| scene.annotated.word(before));
    if matches!(before, "(" | "[") {
        return None;
    }
    if heads_section(scene.annotated, quote) {
        return None;
    }
    let quoted = quoted(scene, quote.start + 1..quote.end - 1)?;
    // Behind a colon stands what is said whole; a part of it there is a title or a name.
    if quoted.shape == Shape::Fragment && attribution.rule == Rule::ColonQuotation {
        return None;
    }
    let words = quoted.words.as_str();
    // What several say, or the article says as well, is no one's own.
    if scene.annotated.text.matches(words).count() > 1
        || sources::is_said_by_another(scene, attribution, &speaker)
        || speakers::kind(scene, &speaker) == Kind::Medium && speaks_of_itself(words)
    {
        return None;
    }
    if who_said::is_obvious(words, &speaker.name) {
        return None;
    }
    let mut others = scene.mentioned(std::slice::from_ref(quote));
    if speaker.referent.is_some_and(|referent| others.contains(&referent)) {
        return None;
    }
    let evidence = evidence(scene, attribution, quoted.tokens.start)?;
    // Whoever stands beside the words is spoken of or to.
    others.extend(scene.mentioned(&evidence));
    Some(Words { speaker, quoted, evidence, others })
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    let Words { speaker, quoted, evidence, others } = words(scene, attribution)?;
    let words = quoted.words.as_str();
    let stem = match quoted.shape {
        Shape::Fragment => format!("Wer gebraucht laut dem Artikel die Worte „{words}“?"),
        Shape::Whole => format!("Wer wird im Artikel mit den Worten „{words}“ zitiert?"),
        Shape::Opening => format!(
            "Wer wird im Artikel mit einem Satz zitiert, der mit den Worten „{words}“ beginnt?"
        ),
    };
    let distractors = match tells_gender(scene, &quoted.tokens) {
        true => Vec::new(),
        false => distractors::sources(scene, &speaker, &others, words),
    };
    let typed = answering::speaker(scene, &speaker);
    let (task, key) = answering::ask(scene, &stem, &speaker.name, distractors, typed)?;
    let notes = distractors::speaker_notes(scene, task.options(), &speaker.name);
    Some(Candidate {
        family: Family::WhoseWords,
        explanation: sources::explanation(scene, attribution, &speaker.name),
        stem,
        task,
        key,
        evidence,
        notes,
        confidence: attribution.confidence,
        worth: 0.9,
        proposition: attribution.quote.first().cloned().into_iter().collect(),
    })
}

/// A line that is nothing but words in quotation marks without a full stop: the heading of what comes, in words
/// that somebody may have said otherwise.
fn heads_section(annotated: &Annotated, quote: &Tokens) -> bool {
    let Some(sentence) = annotated.sentence_of(quote.start) else { return false };
    let alone = annotated.sentences[sentence].tokens == *quote;
    let last = quote.end.checked_sub(2).map_or("", |last| annotated.word(last));
    alone && !matches!(last, "." | "!" | "?" | "…")
}

/// Whether the construction tells for certain whose words they are. Where the speaker stands in
/// another clause, or nothing says that anybody speaks, only a person by name is taken.
fn is_reliable(scene: &Scene, attribution: &Attribution, speaker: &Source) -> bool {
    match attribution.rule {
        Rule::ColonQuotation
        | Rule::CueAfterQuotation
        | Rule::SoX
        | Rule::CueBeforeQuotation
        | Rule::WordQuoted
        | Rule::Nested => true,
        Rule::ColonNoCue | Rule::SpeakerElsewhere => {
            speaker.referent.is_some()
                && matches!(speakers::kind(scene, speaker), Kind::Person | Kind::Titled)
        }
        _ => false,
    }
}

/// The sentence of the words, and the one that tells who speaks.
fn evidence(scene: &Scene, attribution: &Attribution, words: usize) -> Option<Vec<Tokens>> {
    let words = scene.sentence(words)?;
    let speaker = attribution.speaker.first().and_then(|speaker| scene.sentence(speaker.start));
    let mut found = vec![words];
    found.extend(speaker.filter(|speaker| !found.contains(speaker)));
    found.sort_by_key(|sentence| sentence.start);
    Some(found)
}

/// "Ich bin keine Anhängerin": whoever calls himself or herself something can be told among others.
pub(super) fn tells_gender(scene: &Scene, words: &Tokens) -> bool {
    let annotated = scene.annotated;
    let first = |at: usize| {
        matches!(annotated.word(at).to_lowercase().as_str(), "ich" | "mich" | "mir" | "mein")
    };
    let called = |at: usize| {
        let word = annotated.word(at);
        let hers =
            annotated.tokens[at].tag == Tag::NN && word.chars().count() > 5 && word.ends_with("in");
        hers || annotated.is_person_noun(at)
    };
    words.clone().any(first) && words.clone().any(called)
}

/// "…, zitiert die Zeitung": whose words they are stands elsewhere.
fn passes_on(annotated: &Annotated, attribution: &Attribution) -> bool {
    attribution.cue.iter().cloned().flatten().any(|at| {
        annotated.clauses.iter().any(|clause| {
            clause.finite == Some(at)
                && !clause.passive
                && clause.lemma.as_deref() == Some("zitieren")
        })
    })
}

/// "wir", "mein": a medium does not speak so.
fn speaks_of_itself(words: &str) -> bool {
    words.split(|c: char| !c.is_alphabetic()).any(|word| {
        let word = word.to_lowercase();
        matches!(word.as_str(), "ich" | "mich" | "mir" | "wir" | "uns")
            || word.starts_with("unser")
            || ["mein", "meine", "meinen", "meinem", "meiner", "meines"].contains(&word.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    /// What is made of a scene with one quotation.
    fn of<T>(text: &str, look: impl Fn(&Scene, &Attribution) -> T) -> T {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let [attribution] = annotated.attributions.as_slice() else {
            panic!("{:#?}", annotated.attributions)
        };
        look(&scene, attribution)
    }

    #[test]
    fn whoever_calls_herself_something_is_told_by_it() {
        let tells =
            |scene: &Scene, attribution: &Attribution| tells_gender(scene, &attribution.quote[0]);
        assert!(of("„Ich bin keine Anwältin für alte Boote“, sagte Maria Holm.", tells));
        assert!(of("„Ich bin keine Anhängerin von alten Booten“, sagte Maria Holm.", tells));
        assert!(!of("„Ich bin für alte Boote“, sagte Maria Holm.", tells));
    }

    #[test]
    fn the_evidence_has_the_words_and_who_speaks() {
        let text = "Maria Holm sagte: „Der Hafen ist alt. Die Boote sind neu.“";
        let found = of(text, |scene, attribution| {
            let found = evidence(scene, attribution, attribution.quote[0].end - 3);
            let found = found.unwrap_or_default();
            found.iter().map(|tokens| scene.annotated.words(tokens).to_owned()).collect::<Vec<_>>()
        });
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("Maria Holm"), "{found:?}");
    }
}
