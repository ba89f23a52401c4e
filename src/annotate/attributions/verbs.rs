//! Cue verbs in their clauses: "gab … bekannt", "vertritt die Ansicht", "teilte … weiter mit".

use super::context::Context;
use super::cues::{self, Cue};
use crate::annotate::model::{Clause, Tokens};
use crate::lexicon::Tag;
use crate::text::lower;

/// A clause that reports, and what marks it.
#[derive(Debug, Clone)]
pub(super) struct CueVerb {
    /// What its verb takes.
    pub cue: Cue,
    /// The words of the cue: verb, particle, and what else belongs to it.
    pub tokens: Vec<Tokens>,
}

/// The cue verb of the clause with that number, if it has one.
pub(super) fn cue_verb(context: &Context, index: usize) -> Option<CueVerb> {
    let clause = &context.clauses[index];
    let finite = clause.finite?;
    let lemma = match &clause.lemma {
        Some(lemma) => lemma.clone(),
        None => weak_lemma(context, finite)?,
    };
    let lemma = lemma.as_str();
    let own = |at: &usize| context.owners[*at] == Some(index);
    let holds = |word: &str| {
        let noun = word.starts_with(char::is_uppercase);
        clause.tokens.clone().filter(own).find(|&at| {
            // "Nach Auffassung von X sei …": the noun belongs to the frame.
            let framed = noun
                && at > clause.tokens.start
                && matches!(context.word(at - 1), "nach" | "Nach" | "laut" | "Laut");
            // "Jahresbericht" of "Bericht".
            let compound = || {
                noun && context.tag(at).is_some_and(Tag::is_noun)
                    && lower(context.word(at)).ends_with(&*lower(word))
            };
            !framed && (context.word(at).eq_ignore_ascii_case(word) || compound())
        })
    };
    // "bekannt gab", "hat mitgeteilt": a particle written apart before the verb cluster.
    let before = clause.right.as_ref().and_then(|right| right.start.checked_sub(1));
    let apart = before.filter(|&at| context.tag(at) == Some(Tag::PTKVZ));
    if let Some(at) = apart
        && let Some(cue) = cues::verb(&format!("{}{lemma}", context.word(at)), |_| false)
    {
        return Some(CueVerb { cue: cue.cue, tokens: words(context, clause, finite, Some(at)) });
    }
    let lookup = |lemma: &str| cues::verb(lemma, |word| holds(word).is_some());
    // "Kritisiert wird, dass …", "bekannt geworden war": the verb that tells is the participle.
    if let Some(participle) = participle_in_front(context, clause) {
        let row = lookup(&context.tokens[participle].lemma)?;
        let tokens = vec![participle..participle + 1, finite..finite + 1];
        return Some(CueVerb { cue: row.cue, tokens });
    }
    let became = clause.right.as_ref().is_some_and(|right| {
        lemma == "sein" && right.clone().any(|at| context.word(at) == "geworden")
    });
    let lemma = if became { "werden" } else { lemma };
    let found = lookup(lemma)
        // "sagte weiter", "berichtete davon": the adverb was taken for a particle.
        .or_else(|| {
            ["weiter", "wieder", "dazu", "davon", "daran", "damit", "darauf", "darüber"]
                .iter()
                .find_map(|adverb| lookup(lemma.strip_prefix(adverb)?))
        });
    let Some(found) = found else { return second_participle(context, index, finite) };
    // "In dem Bericht steht, …": the noun is the one who says it.
    let extra = found.word.filter(|_| lemma != "stehen").and_then(holds);
    Some(CueVerb { cue: found.cue, tokens: words(context, clause, finite, extra) })
}

/// "verlautbarte": the dictionary form of a regular verb that the lexicon does not have.
fn weak_lemma(context: &Context, finite: usize) -> Option<String> {
    let word = context.word(finite).to_lowercase();
    let stem = ["ten", "te", "t"].iter().find_map(|ending| word.strip_suffix(ending))?;
    (context.tag(finite) == Some(Tag::VVFIN)).then(|| format!("{stem}en"))
}

/// "Kritisiert wird in Bonn, dass …": the participle that stands alone before "werden".
pub(super) fn participle_in_front(context: &Context, clause: &Clause) -> Option<usize> {
    let vorfeld = clause.vorfeld.as_ref()?;
    let last = vorfeld.end.checked_sub(1).filter(|&last| last >= vorfeld.start)?;
    let passive = clause.right.is_none() && clause.lemma.as_deref() == Some("werden");
    let alone = vorfeld
        .clone()
        .all(|at| matches!(context.tag(at), Some(Tag::ADV | Tag::ADJD)) || at == last);
    (passive && alone && context.tag(last) == Some(Tag::VVPP)).then_some(last)
}

/// "haben das Wrack untersucht und gestern bestätigt, …": the participle of the second conjunct.
fn second_participle(context: &Context, index: usize, finite: usize) -> Option<CueVerb> {
    let clause = &context.clauses[index];
    let right = clause.right.as_ref()?;
    let active =
        context.tokens[finite].lemma == "haben" && context.tag(right.start) == Some(Tag::VVPP);
    let from = right.end;
    let participle = (from..clause.tokens.end)
        .rev()
        .find(|&at| context.owners[at] == Some(index) && context.tag(at) == Some(Tag::VVPP))?;
    let joined = (from..participle).any(|at| context.tag(at) == Some(Tag::KON));
    if !active || !joined {
        return None;
    }
    let row = cues::verb(&context.tokens[participle].lemma, |_| false)?;
    let tokens = vec![finite..finite + 1, participle..participle + 1];
    Some(CueVerb { cue: row.cue, tokens })
}

/// Finite verb, right bracket, and what else belongs to the cue.
fn words(context: &Context, clause: &Clause, finite: usize, extra: Option<usize>) -> Vec<Tokens> {
    let mut all: Vec<usize> = vec![finite];
    all.extend(clause.right.clone().into_iter().flatten());
    all.extend(extra);
    // "heißt es", "geht davon aus", "weist darauf hin".
    if let Some(middle) = &clause.mittelfeld {
        all.extend(middle.clone().filter(|&at| {
            context.tag(at) == Some(Tag::PROAV)
                && matches!(context.word(at), "davon" | "darauf" | "darüber" | "dazu" | "daran")
                && at + 2 >= middle.end
        }));
        let saying = matches!(clause.lemma.as_deref(), Some("heißen"));
        all.extend(middle.clone().take(1).filter(|&at| saying && context.word(at) == "es"));
    }
    all.sort_unstable();
    all.dedup();
    let mut pieces: Vec<Tokens> = Vec::new();
    for at in all {
        match pieces.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => pieces.push(at..at + 1),
        }
    }
    pieces
}
