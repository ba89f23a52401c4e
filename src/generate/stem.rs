//! Stems: a clause of the article rearranged into a question or a dass-clause.

mod fields;
mod linkers;
mod loose;

use fields::{is_thing_before_name, leading, leaves_apposition_open, push_subject, split_weak};
use linkers::strip_linker;
use loose::{
    behind_asked, comments, compares, has_loose_end, is_focused, is_joined, opens_clause,
    tells_when,
};

pub(super) use linkers::{is_causal_linker, is_linker, is_stripped};
pub(super) use loose::{presupposes, strung, ties_participles};

use super::compose::Part;
use crate::annotate::{Annotated, Clause, ClauseKind, Function, Mood, PhraseKind, Token, Tokens};
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
    if !is_whole(annotated, clause) || has_loose_end(annotated, clause) {
        return None;
    }
    let told_apart = is_joined(annotated, clause) || is_focused(annotated, clause);
    if compares(annotated, clause)
        || word != "Wer" && told_apart
        || comments(annotated, clause)
        || is_of_time(word) && tells_when(annotated, clause)
    {
        return None;
    }
    // "ist auf dem Weg …, notgelandet": an auxiliary whose right bracket was not found.
    let auxiliary = matches!(annotated.tokens[finite].tag, Tag::VAFIN | Tag::VMFIN)
        && clause.right.is_none()
        && (finite..clause.tokens.end).any(|at| annotated.tokens[at].tag == Tag::COMMA);
    if auxiliary {
        return None;
    }
    let vorfeld = clause.vorfeld.clone()?;
    let mut parts = vec![Part::Words(word.to_owned()), Part::Tokens(finite..finite + 1)];
    let mittelfeld = clause.mittelfeld.clone().unwrap_or(finite + 1..finite + 1);
    let (reflexive, mittelfeld) = split_weak(annotated, mittelfeld);
    let subject = leading(annotated, clause, &mittelfeld);
    if *asked == vorfeld {
        push(&mut parts, reflexive);
        let rest = match subject {
            Some(subject) if subject.start == mittelfeld.start && subject.end <= mittelfeld.end => {
                push_subject(annotated, &mut parts, &subject, mittelfeld.end)..mittelfeld.end
            }
            _ => mittelfeld,
        };
        push(&mut parts, rest);
    } else {
        push(&mut parts, reflexive);
        // "Wer stieg, nachdem er …, ein?": a clause in the middle is hard to read.
        let clause_first = annotated
            .clauses
            .iter()
            .any(|part| part.tokens.start == vorfeld.start && part.kind != ClauseKind::Main);
        if clause_first || is_thing_before_name(annotated, &vorfeld, &mittelfeld) {
            return None;
        }
        // Of "A und B" one is not asked for alone, nor what something is compared with ("länger als").
        let joined = |at: Option<usize>| {
            at.and_then(|at| annotated.tokens.get(at))
                .is_some_and(|token| matches!(token.tag, Tag::KON | Tag::KOKOM))
        };
        if !(mittelfeld.start <= asked.start && asked.end <= mittelfeld.end)
            || joined(asked.start.checked_sub(1))
            || joined(Some(asked.end))
        {
            return None;
        }
        let subject_first = subject.filter(|subject| {
            subject.start == mittelfeld.start
                && !(asked.start < subject.end && subject.start < asked.end)
        });
        let rest = match subject_first {
            Some(subject) if subject.end <= mittelfeld.end => {
                if subject.end < asked.start && !is_closed(annotated, &subject) {
                    return None;
                }
                push_subject(annotated, &mut parts, &subject, mittelfeld.end)..mittelfeld.end
            }
            _ => mittelfeld,
        };
        let mut behind = behind_asked(annotated, asked)?;
        // "Damals hat er sich …": "Wer hat sich damals …?"
        if asked.start == rest.start && annotated.tokens.get(behind).is_some_and(is_reflexive) {
            push(&mut parts, behind..behind + 1);
            behind += 1;
        }
        let between = rest.start..asked.start.max(rest.start);
        // "An die Spitze soll künftig Anna Wolf treten": "Wer soll künftig an die Spitze treten?"
        let adverb = between.len() == 1
            && matches!(annotated.tokens[between.start].tag, Tag::ADV | Tag::ADJD)
            && matches!(
                annotated.word(vorfeld.start),
                "An" | "In" | "Auf" | "Nach" | "Zu" | "Zum" | "Zur"
            );
        if adverb {
            push(&mut parts, between.clone());
        }
        push_closed(annotated, &mut parts, strip_linker(annotated, vorfeld));
        if !adverb {
            push(&mut parts, between);
        }
        push(&mut parts, behind..rest.end.max(behind));
    }
    // A relative clause at the end explains the last phrase before it, which may be the one that is
    // asked for ("kam eine Frau an, die …").
    let field = clause.mittelfeld.as_ref().filter(|field| !field.is_empty());
    let explains = asked.start >= finite
        && field.is_some_and(|field| field.end == asked.end)
        && clause.nachfeld.as_ref().is_some_and(|nachfeld| {
            annotated.clauses.iter().any(|part| {
                part.tokens.start == nachfeld.start
                    && (part.kind == ClauseKind::Relative
                        || matches!(annotated.word(nachfeld.start), "wo" | "woher" | "wohin"))
            })
        });
    if explains {
        if let Some(right) = &clause.right {
            push(&mut parts, right.clone());
        }
    } else {
        finish(annotated, clause, &mut parts);
    }
    while matches!(parts.last(), Some(Part::Words(words)) if words == ",") {
        parts.pop();
    }
    Some(parts)
}

/// "Wann", "Seit wann", "An welchem Tag"
fn is_of_time(word: &str) -> bool {
    ["ann", " Tag", " Monat", " Jahr"].iter().any(|end| word.ends_with(end))
}

fn is_reflexive(token: &Token) -> bool {
    token.tag == Tag::PRF
}

/// A clause as a statement, with the places where something can be put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// The words in their order.
    pub parts: Vec<Part>,
    /// Into [`Self::parts`]: behind the finite verb, the subject and a time.
    pub early: usize,
    /// Into [`Self::parts`]: before the right bracket.
    pub late: usize,
}

/// A Vorfeld longer than this (in tokens) stays where it is.
const MOVABLE: usize = 9;

/// A verb-second clause as a statement with `front` in the Vorfeld: a phrase of its Mittelfeld, or
/// its own Vorfeld. `None` if the clause cannot be rearranged so.
pub(super) fn statement(
    annotated: &Annotated,
    clause: &Clause,
    front: &Tokens,
) -> Option<Statement> {
    let finite = clause.finite.filter(|_| clause.kind == ClauseKind::Main)?;
    let vorfeld = clause.vorfeld.clone()?;
    let mittelfeld = clause.mittelfeld.clone().unwrap_or(finite + 1..finite + 1);
    let (reflexive, mittelfeld) = split_weak(annotated, mittelfeld);
    let subject = clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
    let mut parts = Vec::new();
    push(&mut parts, front.clone());
    if *front == vorfeld {
        if annotated.tokens.get(vorfeld.end).is_some_and(|token| token.tag == Tag::COMMA) {
            parts.push(Part::Words(",".to_owned()));
        }
        push(&mut parts, finite..finite + 1);
        push(&mut parts, reflexive);
        let rest = match subject {
            Some(subject) if subject.start == mittelfeld.start && subject.end <= mittelfeld.end => {
                let behind = behind_reflexive(annotated, subject.end, mittelfeld.end);
                push(&mut parts, subject.start..behind);
                behind..mittelfeld.end
            }
            _ => mittelfeld,
        };
        return Some(close(annotated, clause, parts, rest));
    }
    let clause_inside = annotated.clauses.iter().any(|part| {
        vorfeld.start <= part.tokens.start
            && part.tokens.end <= vorfeld.end
            && part.tokens != clause.tokens
    });
    if !(mittelfeld.start <= front.start && front.end <= mittelfeld.end)
        || vorfeld.len() > MOVABLE
        || clause_inside
    {
        return None;
    }
    push(&mut parts, finite..finite + 1);
    push(&mut parts, reflexive);
    let vorfeld = strip_linker(annotated, vorfeld);
    if front.start > mittelfeld.start {
        // Only the subject may stand before what moves to the front.
        let subject = subject.filter(|subject| {
            (*subject == vorfeld || subject.start == mittelfeld.start) && subject.end <= front.start
        })?;
        if subject.start == mittelfeld.start {
            if !vorfeld.is_empty() && subject.end < front.start && !is_closed(annotated, &subject) {
                return None;
            }
            let behind = push_subject(annotated, &mut parts, &subject, front.start);
            push_closed(annotated, &mut parts, vorfeld);
            push(&mut parts, behind..front.start);
        } else {
            push_closed(annotated, &mut parts, vorfeld);
            push(&mut parts, mittelfeld.start..front.start);
        }
        return Some(close(annotated, clause, parts, front.end..mittelfeld.end));
    }
    // Before what was in the Vorfeld stands the subject, if either is it.
    let settled = subject.is_some_and(|subject| subject == vorfeld || subject == *front);
    if !vorfeld.is_empty() && !settled {
        return None;
    }
    let behind = behind_reflexive(annotated, front.end, mittelfeld.end);
    push(&mut parts, front.end..behind);
    push_closed(annotated, &mut parts, vorfeld);
    Some(close(annotated, clause, parts, behind..mittelfeld.end))
}

/// A verb-second clause without one of its phrases: out of the Vorfeld the subject takes its
/// place, out of the Mittelfeld nothing does.
pub(super) fn without(
    annotated: &Annotated,
    clause: &Clause,
    phrase: &Tokens,
) -> Option<Vec<Part>> {
    let finite = clause.finite?;
    let vorfeld = clause.vorfeld.clone()?;
    let mittelfeld = clause.mittelfeld.clone()?;
    let mut parts = Vec::new();
    if *phrase == vorfeld {
        let subject = annotated.phrases[clause.subject?].tokens.clone();
        let (reflexive, rest) = split_weak(annotated, mittelfeld);
        if subject.start != rest.start || subject.end > rest.end || !is_closed(annotated, &subject)
        {
            return None;
        }
        push(&mut parts, subject.clone());
        push(&mut parts, finite..finite + 1);
        push(&mut parts, reflexive);
        push(&mut parts, subject.end..rest.end);
    } else if mittelfeld.start <= phrase.start && phrase.end <= mittelfeld.end {
        push(&mut parts, vorfeld);
        push(&mut parts, finite..finite + 1);
        push(&mut parts, mittelfeld.start..phrase.start);
        push(&mut parts, phrase.end..mittelfeld.end);
    } else {
        return None;
    }
    finish(annotated, clause, &mut parts);
    Some(parts)
}

/// The rest of the Mittelfeld, the right bracket and the Nachfeld.
fn close(annotated: &Annotated, clause: &Clause, mut parts: Vec<Part>, rest: Tokens) -> Statement {
    let time = annotated.phrases.iter().find(|phrase| {
        phrase.tokens.start == rest.start
            && phrase.tokens.end <= rest.end
            && phrase.function == Some(Function::Time)
    });
    let mut rest = rest;
    if let Some(time) = time {
        push(&mut parts, time.tokens.clone());
        rest.start = time.tokens.end;
    }
    let early = parts.len();
    push(&mut parts, rest);
    let late = parts.len();
    finish(annotated, clause, &mut parts);
    Statement { parts, early, late }
}

/// Whether a phrase may go on with a word of this tag behind its seeming end.
pub(super) const fn goes_on(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::COMMA | Tag::PUNCT | Tag::KON | Tag::KOKOM | Tag::NN | Tag::NE | Tag::CARD | Tag::FM
    )
}

/// Whether a phrase ends where it seems to: no word that may belong to it follows.
pub(super) fn is_closed(annotated: &Annotated, phrase: &Tokens) -> bool {
    let genitive = matches!(annotated.word(phrase.end), "der" | "des" | "eines" | "einer");
    let open = annotated.tokens.get(phrase.end).is_some_and(|next| goes_on(next.tag));
    let open =
        open || annotated.word(phrase.end).starts_with(|c: char| c.is_uppercase() || c == '„');
    let figure = ends_in_count(annotated, phrase);
    let noun_like = annotated.tokens.get(phrase.start).is_some_and(|first| {
        !matches!(first.tag, Tag::ADJD | Tag::VVPP | Tag::ADV | Tag::PTKNEG | Tag::PTKA)
    });
    !genitive && !open && !figure && noun_like
}

/// "die Boote vier | Tage lang", "von insgesamt | rund 300 Millionen": the last word counts what follows.
fn ends_in_count(annotated: &Annotated, tokens: &Tokens) -> bool {
    let last = tokens.end - 1;
    annotated.tokens[last].tag == Tag::CARD
        || matches!(annotated.word(last), "insgesamt" | "rund" | "etwa" | "knapp")
}

/// The parts with the commas between those that follow each other in the article.
pub(super) fn with_commas(annotated: &Annotated, parts: Vec<Part>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    for part in parts {
        if let (Some(Part::Tokens(before)), Part::Tokens(tokens)) = (out.last(), &part)
            && before.end + 1 == tokens.start
            && annotated.tokens[before.end].tag == Tag::COMMA
        {
            out.push(Part::Words(",".to_owned()));
        }
        out.push(part);
    }
    out
}

/// Whether a main clause is whole: what follows it in its sentence is nothing, or another clause.
/// "haben mehrere Mitglieder der Partei" before ", dem Landesverband, …" is not.
pub(super) fn is_whole(annotated: &Annotated, clause: &Clause) -> bool {
    let Some(sentence) = annotated.sentence_of(clause.tokens.start) else { return false };
    let end = annotated.sentences[sentence].tokens.end;
    let mut at = clause.tokens.end;
    // "wird mit den Worten zitiert: …"
    if annotated.word(at) == ":" {
        return false;
    }
    while at < end && annotated.tokens[at].tag.is_punctuation() {
        at += 1;
    }
    // "…, eine Forderung könne nur …": behind a comma the Konjunktiv is what the clause says.
    let content = |finite: usize| {
        let mood = |finite: usize| annotated.tokens[finite].morph.mood;
        annotated.word(at - 1) == ","
            && matches!(mood(finite), Some(Mood::Konjunktiv1 | Mood::Konjunktiv2))
            && clause.finite.is_some_and(|own| mood(own) != mood(finite))
    };
    let next = |start: usize| {
        annotated.clauses.iter().any(|other| {
            other.tokens.start == start
                && other.kind == ClauseKind::Main
                && other.finite.is_some_and(|finite| !content(finite))
        })
    };
    let joined = at < end && annotated.tokens[at].tag == Tag::KON;
    let auxiliary = clause.right.is_none()
        && clause.finite.is_some_and(|finite| annotated.tokens[finite].tag != Tag::VVFIN);
    // Words behind the last field belong to the clause and would be lost.
    let fields = [&clause.left, &clause.mittelfeld, &clause.right, &clause.nachfeld];
    let reach = fields.into_iter().flatten().map(|field| field.end).max().unwrap_or(0);
    let lost = (reach..clause.tokens.end).any(|at| !annotated.tokens[at].tag.is_punctuation());
    if lost {
        return false;
    }
    let held = clause.mittelfeld.as_ref().is_none_or(|mittelfeld| {
        let last = mittelfeld.end.saturating_sub(1);
        !annotated.tokens[last].tag.is_punctuation()
            && !matches!(annotated.tokens[last].tag, Tag::ART | Tag::APPR | Tag::APPRART)
    });
    held && (at >= end
        || next(at) && !auxiliary
        || joined && (next(at) || next(at + 1)) && !auxiliary)
}

/// The right bracket and the Nachfeld, with the comma between them.
fn finish(annotated: &Annotated, clause: &Clause, parts: &mut Vec<Part>) {
    let behind_comma = |at: usize| {
        at.checked_sub(1).is_some_and(|before| annotated.tokens[before].tag == Tag::COMMA)
    };
    for field in [&clause.right, &clause.nachfeld].into_iter().flatten() {
        let closed = matches!(parts.last(), Some(Part::Words(words)) if words == ",");
        if behind_comma(field.start) && !closed {
            parts.push(Part::Words(",".to_owned()));
        }
        push(parts, field.clone());
    }
}

/// Where a reflexive pronoun that stands at `at` ends, or `at`: "wollen die Staaten sich treffen" with
/// the subject in front is "Die Staaten wollen sich …", whatever else moves behind the verb.
fn behind_reflexive(annotated: &Annotated, at: usize, limit: usize) -> usize {
    let reflexive = annotated.tokens.get(at).is_some_and(|token| token.tag == Tag::PRF);
    if reflexive && at < limit { at + 1 } else { at }
}

fn push(parts: &mut Vec<Part>, tokens: Tokens) {
    if !tokens.is_empty() {
        parts.push(Part::Tokens(tokens));
    }
}

/// Adds what stood in the Vorfeld, with the comma that closes a clause or an apposition in it.
fn push_closed(annotated: &Annotated, parts: &mut Vec<Part>, vorfeld: Tokens) {
    let closed = annotated.tokens.get(vorfeld.end).is_some_and(|token| token.tag == Tag::COMMA);
    let empty = vorfeld.is_empty();
    push(parts, vorfeld);
    if closed && !empty {
        parts.push(Part::Words(",".to_owned()));
    }
}

/// A clause that says of one noun phrase that it is another, with one of them in the Vorfeld.
fn is_equation(annotated: &Annotated, clause: &Clause, vorfeld: &Tokens) -> bool {
    let equals = clause
        .lemma
        .as_deref()
        .is_some_and(|lemma| matches!(lemma, "sein" | "werden" | "bleiben" | "heißen"));
    equals
        && clause.right.is_none()
        && annotated.phrases.iter().any(|phrase| {
            phrase.kind == PhraseKind::Np
                && phrase.tokens == *vorfeld
                && phrase.function != Some(Function::Time)
        })
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
    // "schließt, bis auf …, nichts aus": what stands behind the comma has no verb, the right bracket
    // was not found.
    let lost = clause.right.is_none()
        && clause.nachfeld.as_ref().is_some_and(|nachfeld| !opens_clause(annotated, nachfeld));
    // "Befürchtet wird …": part of the verb stands in the Vorfeld.
    let verb_first = vorfeld.len() == 1
        && matches!(
            annotated.tokens[vorfeld.start].tag,
            Tag::VVPP | Tag::VVINF | Tag::VAPP | Tag::VAINF | Tag::ADJD
        );
    // "Wer ein Boot hat, solle …": behind "dass" it needs commas of its own.
    let free_relative = vorfeld.len() > 1 && annotated.tokens[vorfeld.start].tag == Tag::PWS;
    // "auf ganzer Linie „versagt“": the finite verb would get between the quotation marks.
    let quoted = clause.right.as_ref().is_some_and(|right| {
        annotated.quotations.iter().any(|quotation| {
            quotation.tokens.start <= right.start
                && right.start < quotation.tokens.end
                && !quotation.tokens.contains(&finite)
        })
    });
    let mittelfeld = clause.mittelfeld.clone().unwrap_or(finite + 1..finite + 1);
    // "Ziel ist es …": behind "dass" the noun asks for its article.
    let bare = vorfeld.len() == 1
        && clause.lemma.as_deref() == Some("sein")
        && annotated.tokens[vorfeld.start].tag == Tag::NN;
    // "ist nicht wegen der Kräne in Gefahr, sondern wegen der Boote": the verb belongs before "sondern".
    let contrary = mittelfeld.clone().any(|at| annotated.word(at) == "sondern");
    if lost || verb_first || free_relative || bare || quoted || contrary {
        return None;
    }
    let mut parts = vec![Part::Words("dass".to_owned())];
    let open = leaves_apposition_open(annotated, &mittelfeld);
    let subject = clause.subject.map(|subject| annotated.phrases[subject].tokens.clone());
    let (reflexive, mittelfeld) = split_weak(annotated, mittelfeld);
    // "Es werden keine Kräne gebaut": "es" only holds the place before the verb.
    let place_holder = vorfeld.len() == 1
        && annotated.word(vorfeld.start).eq_ignore_ascii_case("es")
        && subject.as_ref().is_some_and(|subject| subject.start >= mittelfeld.start)
        && clause.lemma.as_deref() != Some("geben");
    let vorfeld = if place_holder { vorfeld.end..vorfeld.end } else { vorfeld };
    // "sie habe sich beworben": "dass sie sich beworben habe", but "dass sich der Rat …".
    let pronoun = vorfeld.len() == 1
        && matches!(annotated.tokens[vorfeld.start].tag, Tag::PPER | Tag::PIS | Tag::PDS);
    if pronoun && !reflexive.is_empty() {
        push(&mut parts, vorfeld.clone());
    }
    push(&mut parts, reflexive.clone());
    let vorfeld = match pronoun && !reflexive.is_empty() {
        true => vorfeld.end..vorfeld.end,
        false => vorfeld,
    };
    match subject {
        // The subject comes first in a dass-clause, then the old Vorfeld; not where the Vorfeld may
        // be the subject as well ("Muster ist Leiter des Amtes").
        Some(subject)
            if subject.start == mittelfeld.start
                && subject.end <= mittelfeld.end
                && !is_equation(annotated, clause, &vorfeld) =>
        {
            if ends_in_count(annotated, &subject) && subject.end < mittelfeld.end {
                return None;
            }
            // "rund 600 Spenden, zusammen 30.000 Euro,": what stands beside the subject stays there.
            if subject.end < mittelfeld.end && annotated.tokens[subject.end].tag == Tag::COMMA {
                return None;
            }
            push(&mut parts, subject.clone());
            // "Dabei handelt es sich um …": "dass es sich dabei um … handelt".
            let (reflexive, rest) = split_weak(annotated, subject.end..mittelfeld.end);
            push(&mut parts, reflexive);
            push(&mut parts, strip_linker(annotated, vorfeld));
            push(&mut parts, rest);
        }
        _ => {
            // "dass das Boot, das brannte, gesunken sei", "dass Berichte, dass es brenne, falsch seien"
            let explained = annotated.clauses.iter().any(|part| {
                matches!(part.kind, ClauseKind::Relative | ClauseKind::Subordinate)
                    && vorfeld.start < part.tokens.start
                    && part.tokens.end <= vorfeld.end
            });
            let vorfeld = strip_linker(annotated, vorfeld);
            let apposed = leaves_apposition_open(annotated, &vorfeld);
            match explained {
                true => push_closed(annotated, &mut parts, vorfeld),
                false => push(&mut parts, vorfeld),
            }
            if apposed {
                parts.push(Part::Words(",".to_owned()));
            }
            push(&mut parts, mittelfeld);
        }
    }
    if open {
        parts.push(Part::Words(",".to_owned()));
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
