//! What is said, or told by the article itself, as a dass-clause: the form in which it can stand
//! in a stem or among options.

use std::collections::BTreeSet;

use super::Scene;
use super::compose::{Part, Substitution, word_count};
use super::{cue, indicative, refer, stem};
use crate::annotate::{Annotated, Attribution, Clause, ClauseKind, Mood, Rule, Tokens};
use crate::lexicon::Tag;

/// A dass-clause that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// "dass …", with names in the place of words that point.
    pub text: String,
    /// Its words in the article.
    pub tokens: Tokens,
    /// The referents that it names.
    pub referents: BTreeSet<usize>,
}

/// The mood that a statement is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// As the article has it.
    Kept,
    /// The indicative, so that the mood does not tell what is reported.
    Plain,
}

/// What an attribution reports. `hidden` is not to be named in it.
pub(super) fn reported(
    scene: &Scene,
    attribution: &Attribution,
    hidden: Option<usize>,
    voice: Voice,
) -> Option<Statement> {
    let parts = dass_clause(scene, attribution)?;
    statement(scene, &parts, hidden, voice)
}

/// What a main clause tells.
pub(super) fn told(scene: &Scene, clause: &Clause) -> Option<Statement> {
    let parts = stem::dass_clause(scene.annotated, clause)?;
    statement(scene, &parts, None, Voice::Plain)
}

/// A statement shorter or longer than this (in words) is no option.
const WORDS: std::ops::RangeInclusive<usize> = 5..=28;

fn statement(
    scene: &Scene,
    parts: &[Part],
    hidden: Option<usize>,
    voice: Voice,
) -> Option<Statement> {
    let pieces = Scene::pieces(parts);
    let resolved = refer::resolve(scene.annotated, &pieces, hidden)?;
    let mut substitutions = resolved.substitutions;
    let mut parts = parts.to_vec();
    if voice == Voice::Plain {
        into_indicative(scene, &mut parts, &mut substitutions)?;
    }
    let text = scene.text(&parts, &substitutions);
    let start = pieces.iter().map(|piece| piece.start).min()?;
    let end = pieces.iter().map(|piece| piece.end).max()?;
    let sound = WORDS.contains(&word_count(&text))
        && !text.contains(['\n', '"', '“', '„', '(', ':', ';', '–'])
        && !text.ends_with([',', '-'])
        && !is_doubled(scene, &text);
    sound.then(|| Statement { text, tokens: start..end, referents: scene.mentioned(&pieces) })
}

/// Exchanges every Konjunktiv in the parts; `None` if the indicative of one is not known.
fn into_indicative(
    scene: &Scene,
    parts: &mut [Part],
    substitutions: &mut Vec<Substitution>,
) -> Option<()> {
    let annotated = scene.annotated;
    for part in parts {
        match part {
            Part::Tokens(tokens) => {
                for at in tokens.clone().filter(|&at| annotated.tokens[at].tag.is_finite()) {
                    if let Some(form) = indicative::of_token(scene, at)? {
                        substitutions.push((at..at + 1, form));
                    }
                }
            }
            Part::Words(words) => {
                // A separable verb put together: "ankündige".
                if let Some(form) = indicative::of_word(scene.lexicon, words) {
                    *words = form;
                }
            }
        }
    }
    Some(())
}

/// The content of an attribution as a dass-clause.
pub(super) fn dass_clause(scene: &Scene, attribution: &Attribution) -> Option<Vec<Part>> {
    if demands_twice(scene, attribution) || is_twice_reported(scene, attribution) {
        return None;
    }
    Some(stem::with_commas(scene.annotated, ordered(scene, attribution)?))
}

/// "gab an, dass das Gericht entschieden haben soll": "soll" passes on what another has said.
fn is_twice_reported(scene: &Scene, attribution: &Attribution) -> bool {
    let annotated = scene.annotated;
    let inside = |at: &usize| attribution.quote.iter().any(|piece| piece.contains(at));
    annotated.clauses.iter().any(|clause| {
        let passes_on = |at| matches!(annotated.word(at), "soll" | "sollen");
        clause.finite.filter(inside).is_some_and(passes_on)
            && clause.right.clone().is_some_and(|mut right| {
                right.clone().any(|at| matches!(annotated.word(at), "haben" | "sein"))
                    && right.any(|at| annotated.tokens[at].tag == Tag::VVPP)
            })
    })
}

/// "forderte, dass die Stadt zahlen solle": what is demanded is not demanded once more.
fn demands_twice(scene: &Scene, attribution: &Attribution) -> bool {
    let twice = attribution.quote.iter().cloned().flatten().any(|at| {
        matches!(scene.annotated.word(at), "solle" | "sollen" | "sollten" | "müsse" | "müssten")
    });
    twice && cue::has_verb(scene, attribution, &["fordern", "verlangen"])
}

fn ordered(scene: &Scene, attribution: &Attribution) -> Option<Vec<Part>> {
    let annotated = scene.annotated;
    let [quote] = attribution.quote.as_slice() else { return framed_pieces(scene, attribution) };
    match attribution.rule {
        Rule::DassClause => whole_dass_clause(scene, quote),
        Rule::VerbSecond | Rule::CueAfterIndirect => {
            stem::dass_clause(annotated, &first_conjunct(annotated, only_clause(scene, quote)?)?)
        }
        rule if rule.is_framed() => framed(scene, attribution),
        _ => None,
    }
}

/// "…, unüblich, dass ein Auszug eingeholt werde sei": a clause left before the verb of the one that
/// holds it.
pub(super) fn is_doubled(scene: &Scene, text: &str) -> bool {
    let mut last = text.rsplit(' ');
    let (Some(end), Some(before)) = (last.next(), last.next()) else { return false };
    let finite = |word: &str| {
        word.chars().all(char::is_lowercase)
            && !word.ends_with("en")
            && !scene.lexicon.moods_in_third_person(word).is_empty()
    };
    let participle = ["t", "en"].iter().any(|ending| before.ends_with(ending));
    finite(end) && finite(before) && !participle
}

/// "…, man habe gezählt und nichts gefunden": the first of two verb complexes that share a finite
/// verb. `None` where what stands behind the verb is no second one ("verbieten sowohl … als auch").
fn first_conjunct(annotated: &Annotated, clause: &Clause) -> Option<Clause> {
    let mut clause = clause.clone();
    // "sei diskutiert, dann aber auch gebaut worden": the same behind a comma.
    let nachfeld = || clause.nachfeld.clone().into_iter().flatten();
    let gapped = nachfeld().any(|at| annotated.tokens[at].tag == Tag::VVPP)
        && !nachfeld()
            .any(|at| annotated.tokens[at].tag.is_finite() || annotated.tokens[at].tag == Tag::KON);
    if gapped && clause.right.is_some() {
        return None;
    }
    let start = clause.nachfeld.as_ref().map(|nachfeld| nachfeld.start);
    let joined = start.filter(|&start| annotated.tokens[start].tag == Tag::KON);
    if let Some(start) = joined
        && clause.right.is_some()
    {
        let second = matches!(annotated.word(start), "und" | "oder" | "sowie" | "sondern");
        second.then_some(())?;
        // "seien gefunden und verkauft worden": the first participle would lack its "worden".
        let nachfeld = clause.nachfeld.clone().unwrap_or(start..start);
        let shared =
            nachfeld.clone().any(|at| matches!(annotated.word(at), "worden" | "werden" | "lassen"));
        (!shared).then_some(())?;
        clause.nachfeld = None;
    }
    Some(clause)
}

/// Content in two pieces around its frame ("Das Haus ist laut X alt").
fn framed_pieces(scene: &Scene, attribution: &Attribution) -> Option<Vec<Part>> {
    attribution.rule.is_framed().then(|| framed(scene, attribution))?
}

/// A dass-clause as it stands, if it is whole: its verb is in it, and nothing else follows.
fn whole_dass_clause(scene: &Scene, quote: &Tokens) -> Option<Vec<Part>> {
    let annotated = scene.annotated;
    let clause = annotated.clauses.iter().find(|clause| {
        clause.tokens.start == quote.start && clause.kind == ClauseKind::Subordinate
    })?;
    let dass = matches!(annotated.word(quote.start), "dass" | "daß" | "ob");
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
    // A source inside of a relative clause stands for that clause alone.
    let inner = annotated.clauses.iter().any(|part| {
        part.tokens.len() < clause.tokens.len()
            && part.tokens.start <= frame.start
            && frame.end <= part.tokens.end
            && part.tokens != frame
    });
    if inner {
        return None;
    }
    let parts = stem::dass_clause(annotated, clause)?;
    let mut cut: Vec<Part> = Vec::new();
    // The comma that closes the frame goes with it.
    let mut ends_in_frame = false;
    for part in parts {
        match part {
            Part::Tokens(tokens) => {
                cut.extend(without(annotated, &tokens, &frame));
                ends_in_frame = frame.start < tokens.end && tokens.end <= frame.end;
            }
            Part::Words(words) if words == "," && ends_in_frame => {}
            words @ Part::Words(_) => cut.push(words),
        }
    }
    (cut.len() > 2).then_some(cut)
}

/// From the cue to the speaker's last word, or the other way round; of "wie X mitteilte" the
/// whole clause.
fn frame(scene: &Scene, attribution: &Attribution) -> Option<Tokens> {
    let annotated = scene.annotated;
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
    let sentence = scene.sentence(start)?;
    let behind = annotated.tokens.get(end)?;
    if attribution.rule == Rule::SoX && start > sentence.start {
        // "…, so die Firma weiter", "…, so X im Fernsehen": all that follows belongs to the saying.
        let next = (end..sentence.end).find(|&at| annotated.tokens[at].tag.is_punctuation());
        return next.map(|next| start..next);
    }
    // "Laut X unter Berufung auf Y wurde …": two sources in one; "nach Angaben der Polizei vom Dienstag".
    let second = behind.tag == Tag::APPR && annotated.word(end) == "unter";
    (!second && annotated.word(end) != "vom").then_some(start..end)
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

/// Main clauses that the article tells in its own voice without any doubt, as statements: nothing
/// in the sentence, nor a reporting sentence before it, makes them anybody's words.
pub(super) fn own_voice(scene: &Scene) -> Vec<Statement> {
    scene
        .told_clauses()
        .filter(|(_, clause)| is_own_voice(scene, clause))
        .filter_map(|(_, clause)| told(scene, clause))
        .collect()
}

fn is_own_voice(scene: &Scene, clause: &Clause) -> bool {
    let annotated = scene.annotated;
    let Some(index) = annotated.sentence_of(clause.tokens.start) else { return false };
    let tokens = &annotated.sentences[index].tokens;
    // A sentence of one main clause: nothing else in it can frame it.
    let whole = clause.tokens.start == tokens.start && clause.tokens.end + 1 >= tokens.end;
    let asks = annotated.word(tokens.end - 1) == "?";
    whole && !asks && !is_reporting(scene, tokens, true) && !follows_report(scene, index)
}

/// Whether the sentence before is one that reports, in the same paragraph: then this one may go on
/// with it.
fn follows_report(scene: &Scene, sentence: usize) -> bool {
    let sentences = &scene.annotated.sentences;
    sentence.checked_sub(1).is_some_and(|before| {
        sentences[before].paragraph == sentences[sentence].paragraph
            && is_reporting(scene, &sentences[before].tokens, false)
    })
}

/// Whether words in a stretch mark it as somebody's: an attribution with a speaker, a verb of
/// saying, a Konjunktiv I, quotation marks, "laut", "angeblich". With `strict` also the weaker
/// signs: nouns of saying with a holder, "soll", "offenbar".
fn is_reporting(scene: &Scene, tokens: &Tokens, strict: bool) -> bool {
    const FRAMES: [&str; 8] =
        ["laut", "zufolge", "gemäß", "angeblich", "so", "heißt", "hieß", "wonach"];
    const HEDGES: [&str; 14] = [
        "soll",
        "sollen",
        "sollte",
        "sollten",
        "offenbar",
        "mutmaßlich",
        "mutmaßliche",
        "mutmaßlichen",
        "vermutlich",
        "wohl",
        "anscheinend",
        "offensichtlich",
        "scheint",
        "angeblichen",
    ];
    let annotated = scene.annotated;
    let inside = |piece: &Tokens| piece.start < tokens.end && tokens.start < piece.end;
    let attributed = annotated.attributions.iter().any(|attribution| {
        !attribution.speaker.is_empty()
            && attribution.quote.iter().chain(&attribution.cue).any(inside)
    });
    let verb = annotated.clauses.iter().any(|clause| {
        inside(&clause.tokens) && clause.lemma.as_deref().is_some_and(crate::annotate::is_speech)
    });
    attributed
        || verb
        || annotated.quotations.iter().any(|quotation| inside(&quotation.tokens))
        || tokens.clone().any(|at| {
            let word = annotated.word(at).to_lowercase();
            FRAMES.contains(&word.as_str())
                || matches!(word.as_str(), "„" | "“" | "\"" | "»" | "«" | ":")
                || strict && HEDGES.contains(&word.as_str())
                || annotated.tokens[at].morph.mood == Some(Mood::Konjunktiv1)
                    && annotated.tokens[at].tag.is_finite()
                || strict && holds_opinion(annotated, at)
        })
}

/// "nach Angaben der …", "die Ansicht von …": a noun of saying behind a preposition.
fn holds_opinion(annotated: &Annotated, at: usize) -> bool {
    annotated.tokens[at].tag == Tag::NN
        && crate::annotate::is_source_noun(annotated.word(at))
        && annotated.phrases.iter().any(|phrase| {
            phrase.base.contains(&at)
                && matches!(
                    annotated.word(phrase.base.start).to_lowercase().as_str(),
                    "nach" | "aus" | "in" | "im" | "aufgrund" | "unter"
                )
        })
}

/// Whether two stretches say much the same: half of the nouns of the shorter one are in the other.
pub(super) fn alike(scene: &Scene, left: &Tokens, right: &Tokens) -> bool {
    let nouns = |tokens: &Tokens| -> BTreeSet<&str> {
        tokens
            .clone()
            .filter(|&at| scene.annotated.tokens[at].tag.is_noun())
            .map(|at| scene.annotated.tokens[at].lemma.as_str())
            .collect()
    };
    let (left, right) = (nouns(left), nouns(right));
    let shared = left.intersection(&right).count();
    shared > 0 && shared * 2 >= left.len().min(right.len())
}
