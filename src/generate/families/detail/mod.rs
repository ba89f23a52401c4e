//! "Richtig, falsch oder steht nicht im Text?": a clause of the article kept true, made false in
//! exactly one place, or given a detail that the article leaves open.

#[cfg(test)]
mod alone_test;
mod bounds;
mod compared;
mod day_parts;
mod days;
mod empty;
#[cfg(test)]
mod explained_test;
mod falsify;
mod fit;
#[cfg(test)]
mod fit_test;
mod frame;
#[cfg(test)]
mod frame_test;
mod loose;
#[cfg(test)]
mod loose_test;
mod measures;
mod numbers;
mod opposite;
mod ordinals;
mod places;
mod said;
mod scores;
mod sentence;
mod speaker;
#[cfg(test)]
mod speaker_test;
#[cfg(test)]
mod statement_test;
mod support;
mod swapped;
#[cfg(test)]
mod turned_test;
mod unsaid;

pub(super) use fit::can_be_stated;

use rand::seq::IndexedRandom;

use super::cloze;
use super::time::own_phrases;
use crate::annotate::{
    Annotated, Clause, ClauseKind, EntityKind, Function, PhraseKind, Tokens, is_source_noun,
};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::checks::STEM_WORDS;
use crate::generate::compose::{Substitution, upper_first, word_count};
use crate::generate::stem::{self, Statement};
use crate::generate::{compose::Part, refer};
use crate::lexicon::Tag;
use crate::quiz::{Judgement, Key, Task};

/// A statement has at least and at most this many words.
const WORDS: std::ops::RangeInclusive<usize> = 6..=STEM_WORDS;

/// One that is kept true and has fewer words says what anybody would call true: of those with six or seven
/// readers signed 9 of 25, of longer ones two in three (docs/audits/13-statements.tsv).
const TRUE_WORDS: usize = 8;

/// Whether a statement of this verdict has a fit number of words.
fn has_fit_length(text: &str, verdict: Judgement) -> bool {
    let count = word_count(text);
    WORDS.contains(&count) && (verdict != Judgement::True || count >= TRUE_WORDS)
}

/// One way to change a statement, or to leave it as it is.
struct Version {
    verdict: Judgement,
    /// Words exchanged.
    exchanged: Vec<Substitution>,
    /// Words put in: where in the parts, and which.
    added: Option<(usize, String)>,
    explanation: String,
    confidence: f64,
    /// How much it is worth asking.
    worth: f64,
}

impl Version {
    /// The statement as it is. `place` names the paragraph.
    fn kept(place: &str) -> Self {
        Self {
            verdict: Judgement::True,
            exchanged: Vec::new(),
            added: None,
            explanation: format!("{place}: So steht es im Artikel."),
            confidence: 0.88,
            worth: 0.4,
        }
    }
}

/// What tells how sure a statement is, for those who count how many are accepted.
pub(in crate::generate) fn traits(scene: &Scene, candidate: &Candidate) -> Vec<support::Trait> {
    candidate.proposition.first().map(|tokens| support::traits(scene, tokens)).unwrap_or_default()
}

/// Proposes every version of every clause that the article tells as a fact.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.assertions() {
        if is_fit(scene, clause) {
            candidates.extend(versions(scene, clause));
        }
    }
    for sentence in &scene.annotated.sentences {
        candidates.extend(sentence::versions(scene, &sentence.tokens).unwrap_or_default());
    }
    for attribution in &scene.annotated.attributions {
        candidates.extend(said::versions(scene, attribution).unwrap_or_default());
        candidates.extend(speaker::version(scene, attribution));
    }
}

/// Whether the clause tells something by itself: a verb of content, no list, no direct words.
fn is_fit(scene: &Scene, clause: &Clause) -> bool {
    let annotated = scene.annotated;
    let nouns = clause.tokens.clone().filter(|&at| annotated.tokens[at].tag.is_noun()).count();
    let colon = clause
        .tokens
        .clone()
        .any(|at| matches!(annotated.word(at), ":" | ";" | "–" | "…" | "..." | "-" | "[" | "]"));
    let asks = scene
        .sentence(clause.tokens.start)
        .is_some_and(|sentence| sentence.into_iter().any(|at| annotated.word(at) == "?"));
    nouns >= 1
        && can_be_stated(scene, &clause.tokens)
        && !fit::leaves_content_open(scene, &clause.tokens)
        && !asks
        && !colon
        && !cloze::leans(scene, clause)
        && stem::is_whole(annotated, clause)
        && clause.subject.is_some()
        && !annotated.quotations.iter().any(|quotation| {
            clause.tokens.start < quotation.tokens.end
                && quotation.tokens.start < clause.tokens.end
                && quotation.tokens.len() > 5
        })
}

fn versions(scene: &Scene, clause: &Clause) -> Vec<Candidate> {
    if support::is_aside(scene, &clause.tokens) {
        return Vec::new();
    }
    let Some(statement) = arranged(scene, clause) else { return Vec::new() };
    let place = format!("Absatz {}", scene.paragraph(clause.tokens.start));
    let mut versions = Vec::new();
    if !empty::defines(scene, &clause.tokens) {
        versions.push(Version::kept(&place));
    }
    versions.extend(falsify::versions(scene, clause, &place));
    if !clause.negated {
        versions.extend(unsaid::versions(scene, clause, &statement, &place));
    }
    versions
        .into_iter()
        .filter_map(|version| candidate(scene, clause, &statement, version))
        .collect()
}

fn candidate(
    scene: &Scene,
    clause: &Clause,
    statement: &Statement,
    version: Version,
) -> Option<Candidate> {
    let mut parts = statement.parts.clone();
    let pieces = Scene::pieces(&parts);
    let resolved = refer::resolve(scene.annotated, &pieces, None)?;
    if !refer::stands_alone(scene.annotated, &pieces, &resolved) {
        return None;
    }
    let last = pieces.iter().map(|piece| piece.end).max()?;
    if loses_relative(scene, last) {
        return None;
    }
    let mut substitutions = resolved.substitutions;
    let opening = pieces.first()?;
    // A time that is left out would leave the verb in front.
    if substitutions.iter().any(|(tokens, words)| tokens == opening && words.is_empty()) {
        return None;
    }
    if leaves_verb_bare(scene, clause, &pieces, &substitutions) {
        return None;
    }
    let alone = version.exchanged.len() == 1;
    for (tokens, words) in version.exchanged {
        exchange(scene.annotated, &pieces, &mut substitutions, (tokens, words), alone)?;
    }
    if let Some((at, words)) = version.added {
        parts.insert(at, Part::Words(words));
    }
    let body = scene.text(&stem::with_commas(scene.annotated, parts), &substitutions);
    if !has_fit_length(&body, version.verdict) || names_twice(scene, &body) {
        return None;
    }
    Some(Candidate {
        family: Family::Detail,
        stem: format!("{}.", upper_first(body.trim().trim_end_matches(','))),
        task: Task::Judge,
        key: Key::Judge(version.verdict),
        evidence: vec![scene.sentence(clause.tokens.start)?],
        explanation: version.explanation,
        notes: Vec::new(),
        confidence: version.confidence * support::chance(scene, &clause.tokens),
        worth: version.worth,
        proposition: vec![clause.tokens.clone()],
    })
}

/// "Das Rennen von Lindenau startet an diesem Montag" without its day: nothing is left but that it starts.
fn leaves_verb_bare(
    scene: &Scene,
    clause: &Clause,
    pieces: &[Tokens],
    substitutions: &[Substitution],
) -> bool {
    let Some(subject) = clause.subject.map(|subject| &scene.annotated.phrases[subject].tokens)
    else {
        return false;
    };
    let dropped = |at: usize| {
        substitutions.iter().any(|(tokens, words)| words.is_empty() && tokens.contains(&at))
    };
    // "Das Rennen von Lindenau", whose attribute need not have joined the phrase.
    let whole = clause.vorfeld.as_ref().filter(|field| field.contains(&subject.start));
    let mut rest = pieces.iter().cloned().flatten().filter(|at| {
        !subject.contains(at)
            && !whole.is_some_and(|field| field.contains(at))
            && clause.finite != Some(*at)
            && !scene.annotated.tokens[*at].tag.is_punctuation()
    });
    rest.clone().any(dropped) && rest.all(dropped)
}

/// "Gegen Karl Berg wird ermittelt, weil Karl Berg …": a name in the place of a pronoun beside the name
/// itself is no German.
fn names_twice(scene: &Scene, text: &str) -> bool {
    scene
        .annotated
        .referents
        .iter()
        .any(|referent| referent.name.contains(' ') && text.matches(&referent.name).count() > 1)
        || repeats_body(text)
}

/// "Die lindische Armee hat den Ort mit Panzern der lindischen Armee beschossen": the same body twice.
fn repeats_body(text: &str) -> bool {
    if text.matches("sche").count() < 2 {
        return false;
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let origin = |word: &str| {
        ["sche", "schen", "scher", "sches", "schem"].iter().any(|end| word.ends_with(end))
    };
    let bodies: Vec<(String, &str)> = words
        .windows(2)
        .filter(|pair| origin(pair[0]) && pair[1].starts_with(char::is_uppercase))
        .map(|pair| (pair[0].trim_end_matches(['n', 'r', 's', 'm']).to_lowercase(), pair[1]))
        .collect();
    bodies.iter().enumerate().any(|(index, body)| bodies[..index].contains(body))
}

/// Adds an exchange of words to the substitutions; `None` if the words do not stand in the
/// statement (a time that was left out), or are replaced already: then nothing would be changed. Of two
/// that change places neither stands `alone`.
fn exchange(
    annotated: &Annotated,
    pieces: &[Tokens],
    substitutions: &mut Vec<Substitution>,
    (tokens, words): Substitution,
    alone: bool,
) -> Option<()> {
    let inside = pieces.iter().any(|piece| piece.start <= tokens.start && tokens.end <= piece.end);
    // "Wolf" that was written out as "Anna Wolf" can be exchanged, a time that was left out cannot.
    substitutions.retain(|(other, words)| *other != tokens || words.is_empty());
    let free = substitutions
        .iter()
        .all(|(other, _)| other.end <= tokens.start || tokens.end <= other.start);
    // "Neben dem Streit im Süden … im Süden"
    let last = words.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let repeated = alone
        && last.chars().count() >= 4
        && last.chars().all(char::is_alphabetic)
        && pieces.iter().any(|piece| {
            piece.clone().any(|at| {
                !tokens.contains(&at) && annotated.word(at).to_lowercase().contains(&last)
            })
        });
    // What somebody is quoted with is no other's to change.
    let quoted = annotated.quotations.iter().any(|each| {
        each.tokens.len() > 3 && each.tokens.start < tokens.start && tokens.end < each.tokens.end
    });
    // "Keine Pläne gibt es" without its "keine" is no answer to anything.
    let topic = words.is_empty()
        && pieces.first().is_some_and(|first| first.contains(&tokens.start))
        && pieces.len() > 1;
    (inside && free && !repeated && !topic && !quoted).then(|| substitutions.push((tokens, words)))
}

/// The clause in an order that is not the article's where German allows one, else as it stands.
fn arranged(scene: &Scene, clause: &Clause) -> Option<Statement> {
    let annotated = scene.annotated;
    let vorfeld = clause.vorfeld.clone()?;
    let expletive = vorfeld.len() == 1 && annotated.tokens[vorfeld.start].tag == Tag::PPER;
    let fronts: Vec<Tokens> = own_phrases(scene, clause)
        .filter(|phrase| {
            let subject = clause
                .subject
                .is_some_and(|subject| annotated.phrases[subject].tokens == phrase.tokens);
            let noun = annotated.tokens[phrase.head].tag.is_noun();
            let time = phrase.function == Some(Function::Time)
                && phrase.kind == PhraseKind::Pp
                && matches!(
                    annotated.word(phrase.tokens.start),
                    "am" | "im" | "in" | "seit" | "um"
                );
            (subject && noun || time && is_only_time(scene, clause, &phrase.tokens))
                && phrase.tokens != vorfeld
                && is_movable(scene, clause, &phrase.tokens, subject)
        })
        .map(|phrase| phrase.tokens.clone())
        .filter(|front| {
            !expletive
                && !has_relative_end(annotated, clause)
                && stem::statement(annotated, clause, front).is_some()
        })
        .collect();
    let mut random = scene.random(&format!("front {}", annotated.words(&clause.tokens)));
    // "Nach einer Studie …" behind the verb reads as a time.
    let front = fronts.choose(&mut random).cloned().filter(|_| !names_source(scene, &vorfeld));
    let linker = stem::is_stripped(annotated, &vorfeld);
    match front {
        Some(front) => stem::statement(annotated, clause, &front),
        None if linker => None,
        None => stem::statement(annotated, clause, &vorfeld),
    }
}

/// "bietet eine Lampe, die ungebetenen Gästen …": without what tells of the last thing hardly anything is
/// said. Read as a main clause it has its verb at its end.
fn loses_relative(scene: &Scene, comma: usize) -> bool {
    let annotated = scene.annotated;
    let opens = scene.tag(comma) == Some(Tag::COMMA)
        && matches!(annotated.word(comma + 1), "der" | "die" | "das" | "den" | "dem");
    opens
        && annotated.clauses.iter().any(|clause| {
            clause.tokens.start == comma + 1
                && (clause.kind == ClauseKind::Relative
                    || clause.mittelfeld.is_none() && clause.right.is_none()
                    // "…, der ein Boot besitzt, Fisch"
                    || clause.finite.is_some_and(|finite| annotated.word(finite + 1) == ","))
        })
}

/// "wurden drei Boote gewählt, die …": what stands behind the verb belongs to a word that must stay
/// where it is.
fn has_relative_end(annotated: &Annotated, clause: &Clause) -> bool {
    clause.nachfeld.as_ref().is_some_and(|nachfeld| {
        nachfeld
            .clone()
            .take(3)
            .any(|at| matches!(annotated.tokens[at].tag, Tag::PRELS | Tag::PRELAT))
    })
}

/// Whether a phrase says from where something is known: "Nach einer Studie".
fn names_source(scene: &Scene, phrase: &Tokens) -> bool {
    let annotated = scene.annotated;
    annotated.word(phrase.start).eq_ignore_ascii_case("nach")
        && phrase
            .clone()
            .any(|at| annotated.tokens[at].tag == Tag::NN && is_source_noun(annotated.word(at)))
}

/// Whether the clause has no other time beside this one: "am 20. Juni um 16 Uhr" goes together.
fn is_only_time(scene: &Scene, clause: &Clause, time: &Tokens) -> bool {
    let within =
        |inner: &Tokens, outer: &Tokens| outer.start <= inner.start && inner.end <= outer.end;
    scene.annotated.entities.iter().all(|entity| {
        entity.kind != EntityKind::Date
            || !within(&entity.tokens, &clause.tokens)
            || within(&entity.tokens, time)
    })
}

/// Whether the phrase can be moved to the front: it is closed, and no attribute of a noun.
fn is_movable(scene: &Scene, clause: &Clause, phrase: &Tokens, subject: bool) -> bool {
    let follows = scene.tag(phrase.end);
    if subject {
        // "Techniker weiter Lecks": the adverb was taken for an adjective.
        let adverb = phrase.clone().any(|at| scene.annotated.word(at) == "weiter");
        // "Nordhafens [größter Bootsbauer]": a genitive that was taken for the whole.
        let last = phrase.end.saturating_sub(1);
        let genitive = scene.tag(last) == Some(Tag::NE)
            && scene.annotated.word(last).ends_with('s')
            && follows == Some(Tag::ADJA);
        return !adverb
            && !genitive
            && stem::is_closed(scene.annotated, phrase)
            && !matches!(follows, Some(Tag::APPR | Tag::APPRART | Tag::PROAV));
    }
    let genitive = matches!(scene.annotated.word(phrase.end), "der" | "des");
    let open = follows.is_some_and(stem::goes_on);
    let before = phrase.start.checked_sub(1).and_then(|before| scene.tag(before));
    let behind_subject = clause
        .subject
        .is_some_and(|subject| scene.annotated.phrases[subject].tokens.end == phrase.start);
    let adverb = matches!(before, Some(Tag::ADV | Tag::ADJD | Tag::PTKNEG));
    // "in den neun Monaten bis zum Rennen"
    let until = matches!(scene.annotated.word(phrase.end), "bis" | "vor" | "nach" | "seit");
    !genitive
        && !open
        && !until
        && !adverb
        && (behind_subject || !matches!(before, Some(Tag::NN | Tag::NE)))
}
