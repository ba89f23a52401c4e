//! Stems: a clause of the article rearranged into a question or a dass-clause.

use super::compose::Part;
use crate::annotate::{Annotated, Clause, ClauseKind, Tokens};
use crate::lexicon::Tag;

/// A question from a verb-second clause: the question word in the Vorfeld, the questioned phrase
/// left out, the old Vorfeld moved behind the finite verb, or behind the subject if it is not the
/// subject itself. `None` if the clause is no such clause or the phrase is not at its own level.
pub(super) fn question(
    annotated: &Annotated,
    clause: &Clause,
    word: &str,
    asked: &Tokens,
) -> Option<Vec<Part>> {
    let finite = clause.finite.filter(|_| clause.kind == ClauseKind::Main)?;
    let vorfeld = clause.vorfeld.clone()?;
    let mut parts = vec![Part::Words(word.to_owned()), Part::Tokens(finite..finite + 1)];
    let mittelfeld = clause.mittelfeld.clone().unwrap_or(finite + 1..finite + 1);
    let (reflexive, mittelfeld) = split_reflexive(annotated, mittelfeld);
    if *asked == vorfeld {
        push(&mut parts, reflexive);
        push(&mut parts, mittelfeld);
    } else {
        push(&mut parts, reflexive);
        if !(mittelfeld.start <= asked.start && asked.end <= mittelfeld.end) {
            return None;
        }
        let subject = clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
        let subject_first = subject.filter(|subject| {
            subject.start == mittelfeld.start
                && !(asked.start < subject.end && subject.start < asked.end)
        });
        let rest = match subject_first {
            Some(subject) if subject.end <= mittelfeld.end => {
                push(&mut parts, subject.clone());
                subject.end..mittelfeld.end
            }
            _ => mittelfeld,
        };
        let vorfeld = strip_linker(annotated, vorfeld);
        let closed = annotated.tokens.get(vorfeld.end).is_some_and(|token| token.tag == Tag::COMMA);
        push(&mut parts, vorfeld);
        if closed {
            // The comma behind a clause inside of it goes with it.
            parts.push(Part::Words(",".to_owned()));
        }
        push(&mut parts, rest.start..asked.start.max(rest.start));
        push(&mut parts, asked.end..rest.end.max(asked.end));
    }
    // A relative clause at the end may explain the phrase that is asked for.
    let explains = clause.nachfeld.as_ref().is_some_and(|nachfeld| {
        annotated
            .clauses
            .iter()
            .any(|part| part.tokens.start == nachfeld.start && part.kind == ClauseKind::Relative)
    });
    if explains {
        if let Some(right) = &clause.right {
            push(&mut parts, right.clone());
        }
    } else {
        finish(annotated, clause, &mut parts);
    }
    Some(parts)
}

/// The right bracket and the Nachfeld, with the comma between them.
fn finish(annotated: &Annotated, clause: &Clause, parts: &mut Vec<Part>) {
    if let Some(right) = &clause.right {
        push(parts, right.clone());
    }
    if let Some(nachfeld) = &clause.nachfeld {
        if annotated
            .tokens
            .get(nachfeld.start.wrapping_sub(1))
            .is_some_and(|token| token.tag == Tag::COMMA)
        {
            parts.push(Part::Words(",".to_owned()));
        }
        push(parts, nachfeld.clone());
    }
}

/// A reflexive pronoun at the head of the Mittelfeld, and the rest: it stays right behind the
/// finite verb or the conjunction, before a subject that is no pronoun.
fn split_reflexive(annotated: &Annotated, mittelfeld: Tokens) -> (Tokens, Tokens) {
    let first = mittelfeld.start;
    let end = match annotated.tokens.get(first) {
        Some(token) if token.tag == Tag::PRF && !mittelfeld.is_empty() => first + 1,
        _ => first,
    };
    (first..end, end..mittelfeld.end)
}

fn push(parts: &mut Vec<Part>, tokens: Tokens) {
    if !tokens.is_empty() {
        parts.push(Part::Tokens(tokens));
    }
}

/// Adverbs that only tie a sentence to the one before it.
const LINKERS: [&str; 34] = [
    "auch",
    "jedoch",
    "dagegen",
    "zudem",
    "außerdem",
    "allerdings",
    "indes",
    "indessen",
    "daraufhin",
    "deshalb",
    "daher",
    "deswegen",
    "dennoch",
    "trotzdem",
    "hingegen",
    "ferner",
    "überdies",
    "zugleich",
    "gleichzeitig",
    "unterdessen",
    "inzwischen",
    "wiederum",
    "seinerseits",
    "ihrerseits",
    "aber",
    "doch",
    "somit",
    "demnach",
    "schließlich",
    "also",
    "nämlich",
    "nun",
    "weiterhin",
    "darüber",
];

/// Whether a word only ties its sentence to the one before.
pub(super) fn is_linker(word: &str) -> bool {
    LINKERS.contains(&word.to_lowercase().as_str())
}

/// A Vorfeld that is nothing but a linker is left out.
fn strip_linker(annotated: &Annotated, vorfeld: Tokens) -> Tokens {
    if vorfeld.len() == 1 && is_linker(annotated.word(vorfeld.start)) {
        return vorfeld.end..vorfeld.end;
    }
    vorfeld
}

/// A verb-second clause as a dass-clause: "er sei müde" → "dass er müde sei". The mood is kept.
/// `None` where the order of the verbs would not be certain (three verbs, an Ersatzinfinitiv).
pub(super) fn dass_clause(annotated: &Annotated, clause: &Clause) -> Option<Vec<Part>> {
    let finite = clause.finite.filter(|_| clause.kind == ClauseKind::Main && clause.certain)?;
    let vorfeld = clause.vorfeld.clone()?;
    if clause
        .nachfeld
        .as_ref()
        .is_some_and(|nachfeld| annotated.tokens[nachfeld.start].tag == Tag::KON)
    {
        // "sei angetrocknet und ein Riss entstanden": two verb complexes share one finite verb.
        return None;
    }
    let mut parts = vec![Part::Words("dass".to_owned())];
    let mittelfeld = clause.mittelfeld.clone().unwrap_or(finite + 1..finite + 1);
    let subject = clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
    let (reflexive, mittelfeld) = split_reflexive(annotated, mittelfeld);
    push(&mut parts, reflexive);
    match subject {
        // The subject comes first in a dass-clause, then the old Vorfeld.
        Some(subject) if subject.start == mittelfeld.start && subject.end <= mittelfeld.end => {
            push(&mut parts, subject.clone());
            push(&mut parts, strip_linker(annotated, vorfeld));
            push(&mut parts, subject.end..mittelfeld.end);
        }
        _ => {
            push(&mut parts, strip_linker(annotated, vorfeld));
            push(&mut parts, mittelfeld);
        }
    }
    match &clause.right {
        Some(right) if annotated.tokens[right.start].tag == Tag::PTKVZ => {
            let joined = format!("{}{}", annotated.word(right.start), annotated.word(finite));
            parts.push(Part::Words(joined));
        }
        Some(right) => {
            let verbs = right.clone().filter(|&at| annotated.tokens[at].tag.is_verb()).count();
            let infinitives = right
                .clone()
                .filter(|&at| {
                    matches!(annotated.tokens[at].tag, Tag::VVINF | Tag::VMINF | Tag::VAINF)
                })
                .count();
            if verbs > 2 || infinitives > 1 {
                return None;
            }
            push(&mut parts, right.clone());
            push(&mut parts, finite..finite + 1);
        }
        None => push(&mut parts, finite..finite + 1),
    }
    if let Some(nachfeld) = &clause.nachfeld {
        if annotated
            .tokens
            .get(nachfeld.start.wrapping_sub(1))
            .is_some_and(|token| token.tag == Tag::COMMA)
        {
            parts.push(Part::Words(",".to_owned()));
        }
        push(&mut parts, nachfeld.clone());
    }
    Some(parts)
}
