//! Statements about what somebody says: "X sagte laut dem Artikel, dass …", kept true, changed in
//! one place of what is said. That somebody else said it is not stated: the article leaves open
//! whether that one did too.

use super::{Version, empty, exchange, falsify, frame, has_fit_length, unsaid};
use crate::annotate::{Attribution, Form, Rule, Tokens};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, upper_first};
use crate::generate::families::who_said;
use crate::generate::sources::Source;
use crate::generate::{Scene, content, cue, refer, sources};
use crate::lexicon::Tag;
use crate::quiz::{Judgement, Key, Task};

/// Attributions below this confidence are not judged about.
const SURE: f64 = 0.75;

/// Every version of what an attribution reports; `None` where its words make no statement.
pub(super) fn versions(scene: &Scene, attribution: &Attribution) -> Option<Vec<Candidate>> {
    if attribution.form != Form::Indirect
        || attribution.quote.len() != 1
        || attribution.confidence < SURE
    {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    let quote = attribution.quote.first()?;
    // "Deutscher Ruderbund verkündete": an article is missing.
    if scene.tag(speaker.first) == Some(Tag::ADJA)
        && speaker.name.split(' ').next().is_some_and(|first| first.ends_with("er"))
    {
        return None;
    }
    if !scene.ends_whole(quote.start)
        || frame::lacks_frame(scene, quote)
        || empty::tells_nothing(scene, quote)
    {
        return None;
    }
    if who_said::is_open(scene, attribution) || !sources::is_singular(scene, attribution) {
        return None;
    }
    let content = content::dass_clause(scene, attribution)?;
    // "bezeichnete es als falsch, dass …": as what, stands before it.
    let called = attribution.cue.iter().cloned().flatten().any(|at| {
        matches!(scene.annotated.tokens[at].lemma.as_str(), "bezeichnen" | "nennen" | "halten")
    });
    if called {
        return None;
    }
    let verb = cue::question(scene, attribution, "wer", "")?;
    let verb = verb.strip_prefix("wer ")?;
    let frame = Frame { scene, attribution, speaker: &speaker, verb, content: &content, quote };
    let place = format!("Absatz {}", scene.paragraph(quote.start));
    let mut versions = vec![Version::kept(&place)];
    versions.extend(falsify::reported(scene, quote, &place));
    versions.extend(unsaid::reported(scene, quote, &place));
    Some(versions.into_iter().filter_map(|version| frame.candidate(version)).collect())
}

struct Frame<'a> {
    scene: &'a Scene<'a>,
    attribution: &'a Attribution,
    speaker: &'a Source,
    verb: &'a str,
    content: &'a [Part],
    quote: &'a Tokens,
}

impl Frame<'_> {
    fn candidate(&self, version: Version) -> Option<Candidate> {
        let known: Vec<usize> = self.speaker.referent.into_iter().collect();
        let pieces = Scene::pieces(self.content);
        let resolved = refer::resolve_after(self.scene.annotated, &pieces, None, &known)?;
        if !refer::stands_alone(self.scene.annotated, &pieces, &resolved) {
            return None;
        }
        let mut substitutions = resolved.substitutions;
        let alone = version.exchanged.len() == 1;
        for (tokens, words) in version.exchanged {
            exchange(self.scene.annotated, &pieces, &mut substitutions, (tokens, words), alone)?;
        }
        let content = self.scene.text(self.content, &substitutions);
        let content = content.trim_end_matches([',', ' ']);
        if content::is_doubled(self.scene, content) {
            return None;
        }
        // "Anna Wolf sagte, dass Wolf …"
        let surname = self.speaker.name.rsplit(' ').next().unwrap_or_default();
        if self.speaker.referent.is_some() && content.contains(surname) {
            return None;
        }
        self.judged(
            &self.speaker.name,
            content,
            version.verdict,
            version.explanation,
            // The speaker must be right as well.
            version.confidence * (0.5 + 0.5 * self.attribution.confidence),
        )
    }

    fn judged(
        &self,
        speaker: &str,
        content: &str,
        verdict: Judgement,
        explanation: String,
        confidence: f64,
    ) -> Option<Candidate> {
        let stem = format!("{} {}, {content}.", upper_first(speaker), self.verb);
        let fits = has_fit_length(&stem, verdict);
        let framed = self.attribution.rule.is_framed()
            || matches!(
                self.attribution.rule,
                Rule::DassClause | Rule::VerbSecond | Rule::CueAfterIndirect
            );
        (fits && framed).then(|| Candidate {
            family: Family::Detail,
            stem,
            task: Task::Judge,
            key: Key::Judge(verdict),
            evidence: self.scene.sentence(self.quote.start).into_iter().collect(),
            explanation,
            notes: Vec::new(),
            confidence,
            worth: if verdict == Judgement::True { 0.4 } else { 0.65 },
            proposition: vec![self.quote.clone()],
        })
    }
}
