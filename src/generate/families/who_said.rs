//! "Wer sagte laut dem Artikel, dass …?": reported content, and who it comes from.

use crate::annotate::{
    Annotated, Attribution, Clause, ClauseKind, Form, Number, Rule, Tense, Tokens,
};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first};
use crate::generate::{distractors, sources, stem};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// Proposes an item for every attribution whose speaker is known by name.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    if attribution.form != Form::Indirect || attribution.quote.len() != 1 {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    let quote = attribution.quote.first()?;
    let content = content(scene, attribution, quote)?;
    let verb = cue(scene, attribution)?;
    let content_text = scene.resolved_text(&content, speaker.referent)?;
    let stem = format!("{}, {content_text}?", upper_first(&verb));
    let mut avoid = scene.mentioned(std::slice::from_ref(quote));
    // Whoever is addressed was there, and may have said much the same.
    avoid.extend(scene.mentioned(&attribution.addressee));
    avoid.extend(scene.mentioned(&attribution.carrier));
    let distractors = distractors::sources(scene, &speaker, &avoid, &content_text);
    let options = distractors::with_key(scene, &stem, &speaker.name, distractors)?;
    let evidence = scene.sentence(quote.start)?;
    let notes = distractors::speaker_notes(scene, &options, &speaker.name);
    Some(Candidate {
        family: Family::WhoSaid,
        explanation: format!(
            "Absatz {}: Das sagte {}.",
            scene.paragraph(quote.start),
            speaker.name
        ),
        stem,
        task: Task::Choice { options },
        key: Key::Choice(vec![speaker.name]),
        evidence: vec![evidence],
        notes,
        confidence: attribution.confidence,
        worth: 1.0,
        proposition: vec![quote.clone()],
    })
}

/// The content as a dass-clause.
pub(super) fn content(
    scene: &Scene,
    attribution: &Attribution,
    quote: &Tokens,
) -> Option<Vec<Part>> {
    let annotated = scene.annotated;
    match attribution.rule {
        Rule::DassClause => whole_dass_clause(scene, quote),
        Rule::VerbSecond | Rule::CueAfterIndirect => {
            stem::dass_clause(annotated, only_clause(scene, quote)?)
        }
        Rule::Laut | Rule::Zufolge | Rule::NachAngaben | Rule::SoX | Rule::WieX => {
            framed(scene, attribution)
        }
        _ => None,
    }
}

/// A dass-clause as it stands, if it is whole: its verb is in it, and nothing else follows.
fn whole_dass_clause(scene: &Scene, quote: &Tokens) -> Option<Vec<Part>> {
    let annotated = scene.annotated;
    let clause = annotated.clauses.iter().find(|clause| {
        clause.tokens.start == quote.start && clause.kind == ClauseKind::Subordinate
    })?;
    let dass = matches!(annotated.word(quote.start), "dass" | "daß");
    let whole = clause.certain && clause.tokens.end == quote.end && clause.nachfeld.is_none();
    let ends_with_verb = annotated.tokens[quote.end - 1].tag.is_verb();
    (dass && (whole || ends_with_verb && clause.finite.is_some()))
        .then(|| vec![Part::Tokens(quote.clone())])
}

/// The one main clause of a sentence, without the words that name the source.
fn framed(scene: &Scene, attribution: &Attribution) -> Option<Vec<Part>> {
    let annotated = scene.annotated;
    let speaker = attribution.speaker.first()?;
    let sentence = scene.sentence(speaker.start)?;
    let mut mains = annotated.clauses.iter().filter(|clause| {
        sentence.contains(&clause.tokens.start)
            && matches!(
                clause.kind,
                ClauseKind::Main | ClauseKind::VerbFirst | ClauseKind::Fragment
            )
    });
    let clause = mains.next().filter(|clause| clause.kind == ClauseKind::Main)?;
    if mains.next().is_some() {
        return None;
    }
    let frame = frame(scene, attribution)?;
    let parts = stem::dass_clause(annotated, clause)?;
    let cut: Vec<Part> = parts
        .into_iter()
        .flat_map(|part| match part {
            Part::Tokens(tokens) => without(annotated, &tokens, &frame),
            words @ Part::Words(_) => vec![words],
        })
        .collect();
    (cut.len() > 2).then_some(cut)
}

/// From the cue to the speaker's last word, or the other way round; of "wie X mitteilte" the
/// whole clause.
fn frame(scene: &Scene, attribution: &Attribution) -> Option<Tokens> {
    if attribution.rule == Rule::WieX {
        let speaker = attribution.speaker.first()?;
        return scene
            .annotated
            .clauses
            .iter()
            .filter(|clause| {
                clause.tokens.contains(&speaker.start) && clause.kind == ClauseKind::Subordinate
            })
            .min_by_key(|clause| clause.tokens.len())
            .map(|clause| clause.tokens.clone());
    }
    let pieces = || attribution.cue.iter().chain(&attribution.speaker);
    let start = pieces().map(|piece| piece.start).min()?;
    let end = pieces().map(|piece| piece.end).max()?;
    Some(start..end)
}

/// A stretch without the frame and the commas that part it from the rest.
fn without(annotated: &Annotated, tokens: &Tokens, frame: &Tokens) -> Vec<Part> {
    if frame.end <= tokens.start || tokens.end <= frame.start {
        return vec![Part::Tokens(tokens.clone())];
    }
    let comma = |at: usize| annotated.tokens.get(at).is_some_and(|token| token.tag == Tag::COMMA);
    let mut left = tokens.start..frame.start.max(tokens.start);
    while !left.is_empty() && comma(left.end - 1) {
        left.end -= 1;
    }
    let mut right = frame.end.min(tokens.end)..tokens.end;
    while !right.is_empty() && comma(right.start) {
        right.start += 1;
    }
    [left, right].into_iter().filter(|piece| !piece.is_empty()).map(Part::Tokens).collect()
}

/// The one verb-second clause that a stretch consists of.
fn only_clause<'a>(scene: &'a Scene, quote: &Tokens) -> Option<&'a Clause> {
    let mut clauses = scene.annotated.clauses.iter().filter(|clause| {
        quote.start <= clause.tokens.start
            && clause.tokens.end <= quote.end
            && clause.kind == ClauseKind::Main
    });
    match (clauses.next(), clauses.next()) {
        (Some(clause), None)
            if clause.tokens.start == quote.start && clause.tokens.end == quote.end =>
        {
            Some(clause)
        }
        _ => None,
    }
}

/// "wer sagte laut dem Artikel", with the article's own verb where its form fits "wer".
pub(super) fn cue(scene: &Scene, attribution: &Attribution) -> Option<String> {
    let annotated = scene.annotated;
    if matches!(attribution.rule, Rule::Laut | Rule::Zufolge | Rule::NachAngaben | Rule::SoX) {
        return Some("wer gab laut dem Artikel an".to_owned());
    }
    let finite = attribution
        .cue
        .iter()
        .cloned()
        .flatten()
        .find(|&at| annotated.tokens[at].tag.is_finite())?;
    let token = &annotated.tokens[finite];
    let rest: Vec<&str> = attribution
        .cue
        .iter()
        .cloned()
        .flatten()
        .filter(|&at| at != finite)
        .map(|at| annotated.word(at))
        .collect();
    let singular = token.morph.number != Some(Number::Plur);
    let particle = attribution
        .cue
        .iter()
        .cloned()
        .flatten()
        .all(|at| at == finite || annotated.tokens[at].tag == Tag::PTKVZ);
    if !singular
        || !particle && token.tag != Tag::VAFIN
        || token.morph.tense == Some(Tense::Present) && particle
    {
        return None;
    }
    let verb = annotated.word(finite);
    let tail = if rest.is_empty() { String::new() } else { format!(" {}", rest.join(" ")) };
    Some(format!("wer {} laut dem Artikel{tail}", verb.to_lowercase()))
}
