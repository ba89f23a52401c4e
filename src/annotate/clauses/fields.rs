//! The topological fields of a clause, read off the place of its verbs.

use std::ops::Range;

use super::Frame;
use crate::annotate::model::{Clause, ClauseKind, Token};
use crate::lexicon::Tag;

/// The clause of `frames[index]`; `base` is the number of the first frame in the list of all
/// clauses.
pub(super) fn clause(
    text: &str,
    tokens: &[Token],
    frames: &[Frame],
    index: usize,
    base: usize,
) -> Clause {
    let frame = &frames[index];
    let own: Vec<usize> = frame.pieces.iter().cloned().flatten().collect();
    let children: Vec<&Frame> = frames.iter().filter(|each| each.parent == Some(index)).collect();
    let start = own
        .first()
        .copied()
        .into_iter()
        .chain(children.iter().filter_map(|child| child.pieces.first().map(|piece| piece.start)))
        .min()
        .unwrap_or(frame.end);
    let mut clause = Clause {
        tokens: start..frame.end.max(start),
        kind: frame.kind,
        vorfeld: None,
        left: None,
        mittelfeld: None,
        right: None,
        nachfeld: None,
        finite: frame.finite,
        lemma: None,
        passive: false,
        negated: own.iter().any(|&at| is_negation(text, &tokens[at])),
        parent: frame.parent.map(|parent| base + parent),
        subject: None,
        certain: false,
    };
    match (frame.kind, frame.finite) {
        (ClauseKind::Main | ClauseKind::VerbFirst, Some(finite)) => {
            verb_second(tokens, &own, &children, finite, &mut clause);
            clause.certain = frame.kind == ClauseKind::Main && !frame.crowded;
        }
        (ClauseKind::Main | ClauseKind::VerbFirst | ClauseKind::Fragment, None) => {
            clause.kind = ClauseKind::Fragment;
        }
        _ => verb_last(tokens, &own, frame, &mut clause),
    }
    clause
}

fn is_negation(text: &str, token: &Token) -> bool {
    token.tag == Tag::PTKNEG
        || token.lemma == "kein"
        || matches!(
            token.span.of(text),
            "nie"
                | "niemals"
                | "keinesfalls"
                | "keineswegs"
                | "nirgends"
                | "niemand"
                | "nichts"
                | "weder"
                | "kaum"
        )
}

/// Verb-second and verb-first clauses.
fn verb_second(
    tokens: &[Token],
    own: &[usize],
    children: &[&Frame],
    finite: usize,
    clause: &mut Clause,
) {
    let range = clause.tokens.clone();
    // A conjunction before the Vorfeld stands outside of it.
    let start = match tokens.get(range.start) {
        Some(first) if first.tag == Tag::KON && range.start < finite => range.start + 1,
        _ => range.start,
    };
    let start = skip_commas(tokens, start, finite);
    let before = trim_commas(tokens, start..finite);
    clause.vorfeld = (!before.is_empty()).then_some(before);
    clause.left = Some(finite..finite + 1);
    let after: Vec<usize> = own.iter().copied().filter(|&at| at > finite).collect();
    let right = right_bracket(tokens, &after, finite);
    match &right {
        Some(right) => {
            clause.mittelfeld = non_empty(trim_commas(tokens, finite + 1..right.start));
            clause.nachfeld = non_empty(trim_commas(tokens, right.end..range.end));
        }
        None => {
            // Clauses at the end are extraposed, behind the empty right bracket.
            let end = trailing_clauses(children, finite, range.end);
            clause.mittelfeld = non_empty(trim_commas(tokens, finite + 1..end));
            clause.nachfeld = non_empty(trim_commas(tokens, end..range.end));
        }
    }
    clause.right = right;
    clause.passive = clause.right.as_ref().is_some_and(|right| is_passive(tokens, finite, right));
}

/// Where the clauses that end the whole one start.
fn trailing_clauses(children: &[&Frame], finite: usize, mut end: usize) -> usize {
    for child in children.iter().rev() {
        let start = child.pieces.first().map_or(end, |piece| piece.start);
        // Only marks may stand between the child and what was cut off before.
        if start > finite && child.end + 1 >= end {
            end = start.min(end);
        }
    }
    end
}

/// The verbs or the particle that close the Mittelfeld: the last cluster at the clause's own level
/// with at most a Nachfeld behind it.
fn right_bracket(tokens: &[Token], after: &[usize], finite: usize) -> Option<Range<usize>> {
    let complex = matches!(tokens[finite].tag, Tag::VAFIN | Tag::VMFIN);
    let closes = |at: usize| match tokens[at].tag {
        Tag::PTKVZ => true,
        Tag::VVPP | Tag::VAPP | Tag::VMPP | Tag::VVINF | Tag::VAINF | Tag::VMINF => {
            complex || takes_bare_infinitive(&tokens[finite].lemma)
        }
        Tag::VVIZU => complex || takes_zu(&tokens[finite].lemma),
        Tag::PTKZU => {
            (complex || takes_zu(&tokens[finite].lemma))
                && after.contains(&(at + 1))
                && tokens[at + 1].tag.is_verb()
        }
        _ => false,
    };
    let first = after.iter().copied().find(|&at| closes(at) && !inside_phrase(tokens, at))?;
    // The cluster goes on as long as verbs follow directly.
    let mut end = first + 1;
    while after.contains(&end)
        && (tokens[end].tag.is_verb() || tokens[end].tag == Tag::PTKZU)
        && !tokens[end].tag.is_finite()
    {
        end += 1;
    }
    Some(first..end)
}

/// A participle before a noun or adjective belongs to a noun phrase.
fn inside_phrase(tokens: &[Token], at: usize) -> bool {
    tokens[at].tag == Tag::VVPP && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::ADJA)
}

/// Full verbs that take an infinitive without "zu" as their right bracket.
fn takes_bare_infinitive(lemma: &str) -> bool {
    matches!(
        lemma,
        "lassen"
            | "sehen"
            | "hören"
            | "gehen"
            | "bleiben"
            | "helfen"
            | "lernen"
            | "lehren"
            | "kommen"
            | "fühlen"
    )
}

/// Verbs whose zu-infinitive forms one verb complex with them.
fn takes_zu(lemma: &str) -> bool {
    matches!(
        lemma,
        "scheinen"
            | "drohen"
            | "pflegen"
            | "brauchen"
            | "versprechen"
            | "vermögen"
            | "suchen"
            | "wissen"
    )
}

/// Whether the verb complex is a passive: "werden" with a participle, or "worden".
fn is_passive(tokens: &[Token], finite: usize, right: &Range<usize>) -> bool {
    let cluster = &tokens[right.clone()];
    let participle = cluster.iter().any(|token| token.tag == Tag::VVPP);
    participle
        && (tokens[finite].lemma == "werden"
            && !cluster.iter().any(|token| token.tag == Tag::VAINF && token.lemma == "haben")
            || cluster.iter().any(|token| {
                token.lemma == "werden" && matches!(token.tag, Tag::VAPP | Tag::VAINF)
            }))
}

/// Clauses with an opening word and the verb last.
fn verb_last(tokens: &[Token], own: &[usize], frame: &Frame, clause: &mut Clause) {
    let Some(&start) = own.first() else { return };
    let mut open = start;
    while open < clause.tokens.end && !is_opener(tokens[open].tag) && open < start + 3 {
        open += 1;
    }
    let has_opener = open < clause.tokens.end && is_opener(tokens[open].tag);
    let inner = if has_opener { open + 1 } else { start };
    clause.left = has_opener.then_some(start..inner);
    let verbs = match frame.finite {
        Some(finite) => cluster_around(tokens, own, finite),
        None => infinitive_cluster(tokens, own),
    };
    let Some(verbs) = verbs else {
        clause.mittelfeld = non_empty(inner..clause.tokens.end);
        return;
    };
    clause.mittelfeld = non_empty(trim_commas(tokens, inner.min(verbs.start)..verbs.start));
    clause.nachfeld = non_empty(trim_commas(tokens, verbs.end..clause.tokens.end));
    if let Some(finite) = frame.finite {
        clause.passive = is_passive(tokens, finite, &verbs);
    }
    clause.certain = has_opener && frame.finite.is_some() && !frame.crowded;
    clause.right = Some(verbs);
}

fn is_opener(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::KOUS | Tag::KOUI | Tag::PRELS | Tag::PRELAT | Tag::PWS | Tag::PWAT | Tag::PWAV
    )
}

/// The verbs around the finite one, directly beside each other.
fn cluster_around(tokens: &[Token], own: &[usize], finite: usize) -> Option<Range<usize>> {
    let in_cluster =
        |at: usize| own.contains(&at) && (tokens[at].tag.is_verb() || tokens[at].tag == Tag::PTKZU);
    let mut start = finite;
    while start > 0 && in_cluster(start - 1) {
        start -= 1;
    }
    let mut end = finite + 1;
    while end < tokens.len() && in_cluster(end) && !tokens[end].tag.is_finite() {
        end += 1;
    }
    Some(start..end)
}

/// The zu-infinitive at the end of an infinitive clause.
fn infinitive_cluster(tokens: &[Token], own: &[usize]) -> Option<Range<usize>> {
    let at =
        own.iter().copied().rev().find(|&at| matches!(tokens[at].tag, Tag::PTKZU | Tag::VVIZU))?;
    let mut start = at;
    while start > 0 && own.contains(&(start - 1)) && tokens[start - 1].tag == Tag::VVPP {
        start -= 1;
    }
    let mut end = at + 1;
    while own.contains(&end) && tokens[end].tag.is_verb() {
        end += 1;
    }
    Some(start..end)
}

fn skip_commas(tokens: &[Token], mut start: usize, end: usize) -> usize {
    while start < end && tokens[start].tag == Tag::COMMA {
        start += 1;
    }
    start
}

/// The stretch without commas at its ends.
fn trim_commas(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    let start = skip_commas(tokens, range.start, range.end);
    let mut end = range.end.max(start);
    while end > start && matches!(tokens[end - 1].tag, Tag::COMMA | Tag::STOP) {
        end -= 1;
    }
    start..end
}

fn non_empty(range: Range<usize>) -> Option<Range<usize>> {
    (!range.is_empty()).then_some(range)
}
