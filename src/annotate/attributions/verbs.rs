//! Cue verbs in their clauses: "gab … bekannt", "vertritt die Ansicht", "teilte … weiter mit".

use super::context::Context;
use super::cues::{self, Cue};
use crate::annotate::model::{Clause, Tokens};
use crate::lexicon::Tag;

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
        clause.tokens.clone().filter(own).find(|&at| {
            // "Nach Auffassung von X sei …": the noun belongs to the frame.
            let framed = word.starts_with(char::is_uppercase)
                && at > clause.tokens.start
                && matches!(context.word(at - 1), "nach" | "Nach" | "laut" | "Laut");
            !framed && context.word(at).eq_ignore_ascii_case(word)
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
    let found = lookup(lemma)
        // "sagte weiter", "teilte weiter mit": the adverb was taken for a particle.
        .or_else(|| {
            ["weiter", "wieder", "dazu"]
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
