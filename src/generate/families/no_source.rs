//! "Für welche dieser Aussagen nennt der Artikel keine Quelle?": a statement in the article's own
//! voice among such as it attributes to somebody.

use crate::annotate::{Attribution, EntityKind, Rule, Tokens};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::content::{self, Statement, Voice};
use crate::generate::{Scene, distractors, sources};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// An attribution less sure than this may be none.
const SURE: f64 = 0.85;

/// The same where a dass-clause follows a verb of saying.
const TOLD: f64 = 0.6;

/// A statement that calls for a source less than this ([`claim`]) is what the article may well tell itself.
const CLAIM: f64 = 1.5;

const STEM: &str = "Für welche dieser Aussagen nennt der Artikel keine Quelle?";

/// Proposes an item for the statements that are most like claims.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let attributed = attributed(scene);
    let mut own = content::own_voice(scene);
    own.retain(|each| claim(scene, &each.tokens) >= CLAIM);
    own.sort_by(|left, right| claim(scene, &right.tokens).total_cmp(&claim(scene, &left.tokens)));
    for (at, key) in own.iter().take(3).enumerate() {
        candidates.extend(candidate(scene, key, &attributed));
        // What is most like a claim is tried with fewer of them too, which costs time.
        for others in selections(&attributed).filter(|_| at == 0) {
            candidates.extend(candidate(scene, key, &others));
        }
    }
}

/// Of no more attributed statements than this every selection is tried.
const TRIED: usize = 6;

/// All but one or two of the statements: what another item asks about cannot stand among the options of
/// this one.
fn selections<'a>(attributed: &'a [Attributed<'a>]) -> impl Iterator<Item = Vec<Attributed<'a>>> {
    let tried = if attributed.len() > 3 { attributed.len().min(TRIED) } else { 0 };
    let without = move |left: usize, right: usize| {
        let kept = attributed.iter().enumerate().filter(move |(at, _)| *at != left && *at != right);
        kept.map(|(_, each)| each.clone()).collect()
    };
    (0..tried).flat_map(move |left| (left..tried).map(move |right| without(left, right)))
}

/// A statement with the words that name its source.
type Attributed<'a> = (Statement, &'a Attribution);

/// What the article attributes without any doubt, one statement a sentence.
fn attributed<'a>(scene: &'a Scene) -> Vec<Attributed<'a>> {
    let mut found: Vec<Attributed> = Vec::new();
    for attribution in &scene.annotated.attributions {
        // "sagte, dass …": whoever it was, somebody is named.
        let told = attribution.rule == Rule::DassClause && attribution.confidence >= TOLD;
        let known = !attribution.speaker.is_empty() && (attribution.confidence >= SURE || told);
        let statement =
            known.then(|| content::reported(scene, attribution, None, Voice::Plain)).flatten();
        if let Some(statement) = statement
            && !found.iter().any(|(other, _)| {
                scene.annotated.sentence_of(other.tokens.start)
                    == scene.annotated.sentence_of(statement.tokens.start)
            })
        {
            found.push((statement, attribution));
        }
    }
    found
}

/// How much a statement calls for a source: one that judges or expects more than one that tells
/// what happened on a day.
fn claim(scene: &Scene, tokens: &Tokens) -> f64 {
    let annotated = scene.annotated;
    let clause = annotated.clauses.iter().find(|clause| clause.tokens.start == tokens.start);
    let judges = clause.is_some_and(|clause| {
        clause.lemma.as_deref().is_some_and(|lemma| matches!(lemma, "sein" | "bleiben" | "gelten"))
    });
    let expects = tokens.clone().any(|at| {
        annotated.tokens[at].tag == Tag::VMFIN && scene.annotated.word(at).starts_with("könnte")
    });
    let reasons = tokens.clone().any(|at| crate::annotate::is_source_noun(annotated.word(at)))
        || annotated.clauses.iter().any(|part| {
            part.tokens.start > tokens.start
                && part.tokens.end <= tokens.end
                && annotated.word(part.tokens.start) == "dass"
        });
    let dated = annotated.entities.iter().any(|entity| {
        entity.kind == EntityKind::Date
            && tokens.start <= entity.tokens.start
            && entity.tokens.end <= tokens.end
    });
    let sign = |holds: bool, weight: f64| if holds { weight } else { 0.0 };
    sign(judges, 1.0) + sign(reasons, 1.0) + sign(expects, 0.5) - sign(dated, 1.0)
}

fn candidate(scene: &Scene, key: &Statement, attributed: &[Attributed]) -> Option<Candidate> {
    let others: Vec<&Attributed> = attributed
        .iter()
        .filter(|(statement, _)| !content::alike(scene, &statement.tokens, &key.tokens))
        .collect();
    let pool: Vec<String> = others.iter().map(|(statement, _)| statement.text.clone()).collect();
    if pool.len() < 2 {
        return None;
    }
    let decision = format!("{STEM} {}", key.text);
    let options = distractors::with_key(scene, &decision, &key.text, pool)?;
    let chosen: Vec<&&Attributed> =
        others.iter().filter(|(statement, _)| options.contains(&statement.text)).collect();
    let notes = chosen
        .iter()
        .map(|(statement, attribution)| (statement.text.clone(), note(scene, attribution)))
        .collect();
    let place = scene.paragraph(key.tokens.start);
    let told = std::iter::once(key.tokens.clone());
    Some(Candidate {
        family: Family::NoSource,
        stem: STEM.to_owned(),
        task: Task::Choice { options },
        explanation: format!(
            "Absatz {place}: Das stellt der Artikel selbst fest, ohne zu sagen, von wem es stammt."
        ),
        key: Key::Choice(vec![key.text.clone()]),
        evidence: vec![scene.sentence(key.tokens.start)?],
        notes,
        confidence: 0.8 + 0.04 * claim(scene, &key.tokens),
        // Its other statements can be asked about no more: it goes behind questions for a speaker.
        worth: 0.95,
        proposition: told
            .chain(chosen.iter().map(|(statement, _)| statement.tokens.clone()))
            .collect(),
    })
}

/// "Das stammt von: …, Absatz 3."
fn note(scene: &Scene, attribution: &Attribution) -> String {
    let name = sources::of(scene, attribution).map_or_else(
        || {
            let speaker = attribution.speaker.first();
            format!("„{}“", speaker.map_or("", |speaker| scene.annotated.words(speaker)))
        },
        |source| source.name,
    );
    let at = attribution.quote.first().map_or(0, |quote| quote.start);
    format!("Das stammt von: {name}, Absatz {}.", scene.paragraph(at))
}
