//! A sentence cut at its separators: stretches that belong to one clause each.

use std::ops::Range;

use crate::annotate::model::{ClauseKind, Mood, Quotation, Token};
use crate::annotate::quotations::around;
use crate::lexicon::Tag;

/// What opens a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// A word that opens a clause with its verb last.
    Subordinate(ClauseKind),
    /// Nothing special.
    Plain,
    /// A coordinating conjunction directly before a finite verb or with one constituent between.
    Conjunct,
}

/// A stretch of one clause between separators.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    /// Its tokens, separators left out.
    pub tokens: Range<usize>,
    /// How it starts.
    pub opener: Opener,
    /// The finite verbs at its own level.
    pub finite: Vec<usize>,
    /// Whether it is a zu-infinitive without a finite verb.
    pub infinitive: bool,
    /// Whether it is a quotation of a whole clause, opaque from outside.
    pub quoted: bool,
    /// Whether the separator before it is a colon, a semicolon or a dash.
    pub strong: bool,
}

/// Quotations of at least this many tokens with a finite verb are clauses of their own.
const OPAQUE: usize = 5;

/// Cuts `range` (a sentence, or the inside of a quotation) into segments.
pub(super) fn segments(
    tokens: &[Token],
    quotations: &[Quotation],
    range: Range<usize>,
) -> Vec<Segment> {
    let mut cuts: Vec<Segment> = Vec::new();
    let mut start = range.start;
    let mut strong = false;
    let mut at = range.start;
    let mut push = |from: usize, to: usize, strong: bool, quoted: bool| {
        if from < to {
            cuts.extend(split_conjuncts(tokens, from..to, strong, quoted));
        }
    };
    while at < range.end {
        if let Some(end) = opaque_end(tokens, quotations, &range, at) {
            push(start, at, strong, false);
            push(at, end, strong && start == at, true);
            start = end;
            at = end;
            strong = false;
            continue;
        }
        if let Some(end) = bracket_end(tokens, &range, at) {
            at = end;
            continue;
        }
        let tag = tokens[at].tag;
        if tag == Tag::COMMA || tag == Tag::STOP || at > range.start && is_dash(tokens, at) {
            if tag == Tag::COMMA && in_attribute_list(tokens, at, range.end) {
                at += 1;
                continue;
            }
            push(start, at, strong, false);
            strong = tag != Tag::COMMA;
            start = at + 1;
        }
        at += 1;
    }
    push(start, range.end, strong, false);
    cuts
}

/// "–" or "—" with white space on one side at least; without any it joins two words ("Mainz–Worms").
/// The lemma of a mark is the mark.
fn is_dash(tokens: &[Token], at: usize) -> bool {
    let touches = |left: usize, right: usize| match (tokens.get(left), tokens.get(right)) {
        (Some(left), Some(right)) => left.span.end() == right.span.start(),
        _ => false,
    };
    matches!(tokens[at].lemma.as_str(), "–" | "—" | "--")
        && !(touches(at.wrapping_sub(1), at) && touches(at, at + 1))
}

/// The comma between two adjectives before their noun.
fn in_attribute_list(tokens: &[Token], at: usize, end: usize) -> bool {
    at > 0
        && at + 2 < end
        && tokens[at - 1].tag == Tag::ADJA
        && tokens[at + 1].tag == Tag::ADJA
        && matches!(tokens[at + 2].tag, Tag::NN | Tag::NE | Tag::ADJA)
}

/// If a whole-clause quotation starts at `at`, where its part in `range` ends.
fn opaque_end(
    tokens: &[Token],
    quotations: &[Quotation],
    range: &Range<usize>,
    at: usize,
) -> Option<usize> {
    // A sentence that lies wholly inside a quotation is parsed as a sentence.
    let quotation = around(quotations, at).iter().find(|quotation| {
        !quotation.nested
            && (quotation.tokens.start == at
                || (at == range.start && quotation.tokens.start < at && quotation.tokens.end > at))
    })?;
    let end = quotation.tokens.end.min(range.end);
    if end - at >= range.len() {
        return None;
    }
    let finite = (at..end).any(|token| tokens[token].tag.is_finite());
    let long = quotation.tokens.len() >= OPAQUE;
    (long && finite && end > at).then_some(end)
}

/// The end of a stretch in round or square brackets that starts at `at`.
fn bracket_end(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    let close = match tokens[at].lemma.as_str() {
        "(" => ")",
        "[" => "]",
        _ => return None,
    };
    (at + 1..range.end.min(at + 60))
        .find(|&next| tokens[next].lemma == close)
        .map(|close| close + 1)
}

/// One stretch between separators as one segment, or several where "und" joins clauses.
fn split_conjuncts(
    tokens: &[Token],
    range: Range<usize>,
    strong: bool,
    quoted: bool,
) -> Vec<Segment> {
    if quoted {
        return vec![Segment {
            tokens: range,
            opener: Opener::Plain,
            finite: Vec::new(),
            infinitive: false,
            quoted,
            strong,
        }];
    }
    let finite: Vec<usize> = range.clone().filter(|&at| tokens[at].tag.is_finite()).collect();
    let mut cuts = vec![range.start];
    for pair in finite.windows(2) {
        let (left, right) = (pair[0], pair[1]);
        // The last conjunction between the two verbs; two finite verbs of one cluster have none.
        let cut = (left + 1..right)
            .rev()
            .find(|&at| tokens[at].tag == Tag::KON && joins_clauses(tokens, at, right));
        if let Some(cut) = cut {
            cuts.push(cut);
        }
    }
    // A verb-last clause is joined by "und" before its own opener: "dass A …, und dass B …" has a
    // comma or none.
    for at in range.start + 1..range.end.saturating_sub(1) {
        if tokens[at].tag == Tag::KON
            && matches!(tokens[at + 1].tag, Tag::KOUS | Tag::KOUI)
            && !cuts.contains(&at)
            && finite.iter().any(|&verb| verb < at)
        {
            cuts.push(at);
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts.push(range.end);
    cuts.windows(2)
        .enumerate()
        .map(|(number, pair)| {
            let tokens_range = pair[0]..pair[1];
            let own: Vec<usize> =
                finite.iter().copied().filter(|verb| tokens_range.contains(verb)).collect();
            let opener = opener(tokens, tokens_range.clone(), number > 0);
            let infinitive = own.is_empty() && has_infinitive(tokens, tokens_range.clone());
            Segment {
                tokens: tokens_range,
                opener,
                finite: own,
                infinitive,
                quoted: false,
                strong: strong && number == 0,
            }
        })
        .collect()
}

/// Whether the conjunction at `at` joins the clause of the finite verb `verb` to what stands
/// before: the verb follows directly, or with at most a few words of one constituent between, or
/// stands last in the stretch.
fn joins_clauses(tokens: &[Token], at: usize, verb: usize) -> bool {
    let between = verb - at - 1;
    // "Männer und Frauen kamen": a noun on both sides is a coordination of nouns.
    let nominal = tokens[at - 1].tag.is_noun() && between == 1 && tokens[at + 1].tag.is_noun();
    !nominal
}

fn has_infinitive(tokens: &[Token], range: Range<usize>) -> bool {
    range.clone().any(|at| {
        tokens[at].tag == Tag::VVIZU
            || tokens[at].tag == Tag::PTKZU
                && tokens.get(at + 1).is_some_and(|next| {
                    at + 1 < range.end && matches!(next.tag, Tag::VVINF | Tag::VAINF | Tag::VMINF)
                })
    })
}

/// What the segment opens with, looking past a conjunction, a focus particle and a preposition.
fn opener(tokens: &[Token], range: Range<usize>, joined: bool) -> Opener {
    let mut at = range.start;
    if at < range.end && tokens[at].tag == Tag::KON {
        at += 1;
    }
    // "etwa weil", "selbst wenn", "vor allem, weil": one adverb may stand before a conjunction.
    let focus = at + 1 < range.end
        && matches!(tokens[at].tag, Tag::ADV | Tag::ADJD)
        && matches!(tokens[at + 1].tag, Tag::KOUS | Tag::KOUI);
    if focus {
        at += 1;
    }
    let Some(first) = tokens.get(at).filter(|_| at < range.end) else { return Opener::Plain };
    match first.tag {
        Tag::KOUS if !is_reported_main(tokens, &range) => {
            Opener::Subordinate(ClauseKind::Subordinate)
        }
        // "wie X mitteilte": the comparative particle opens a clause if a finite verb closes it.
        Tag::KOKOM | Tag::PWAV
            if first.lemma.eq_ignore_ascii_case("wie") && closes_with_verb(tokens, &range, at) =>
        {
            Opener::Subordinate(ClauseKind::Subordinate)
        }
        Tag::KOUI => Opener::Subordinate(ClauseKind::Infinitive),
        _ if is_reported_main(tokens, &range) => Opener::Plain,
        Tag::PRELS | Tag::PRELAT => Opener::Subordinate(ClauseKind::Relative),
        Tag::PWS | Tag::PWAT | Tag::PWAV => {
            verb_last(tokens, at, &range, ClauseKind::Interrogative)
        }
        Tag::APPR | Tag::APPRART => match tokens.get(at + 1).filter(|_| at + 1 < range.end) {
            Some(next) if matches!(next.tag, Tag::PRELS | Tag::PRELAT) => {
                Opener::Subordinate(ClauseKind::Relative)
            }
            Some(next) if matches!(next.tag, Tag::PWS | Tag::PWAT | Tag::PWAV) => {
                verb_last(tokens, at, &range, ClauseKind::Interrogative)
            }
            _ if joined => Opener::Conjunct,
            _ => Opener::Plain,
        },
        _ if joined => Opener::Conjunct,
        _ => Opener::Plain,
    }
}

/// "…, die noch zu klärende Frage sei …", "…, damit solle …": it opens like a relative or a subordinate
/// clause, but its verb in Konjunktiv I does not stand last, and the comma before it stands behind no
/// noun: what somebody says, verb-second.
fn is_reported_main(tokens: &[Token], range: &Range<usize>) -> bool {
    let Some(before) = range.start.checked_sub(2) else { return false };
    let opens = matches!(
        tokens[range.start].lemma.as_str(),
        "die" | "der" | "das" | "dem" | "den" | "damit" | "da"
    );
    let finite = range.clone().find(|&at| tokens[at].tag.is_finite());
    let second = finite.is_some_and(|at| {
        tokens[at].morph.mood == Some(Mood::Konjunktiv1)
            && at + 2 < range.end
            && !matches!(tokens[at + 1].tag, Tag::COMMA | Tag::KON | Tag::STOP)
    });
    opens && second && tokens[before + 1].tag == Tag::COMMA && !tokens[before].tag.is_noun()
}

/// Whether the last word of the segment is its finite verb; at the head of a sentence ("Wie X, der
/// …, mitteilte") also whether it breaks off before one.
fn closes_with_verb(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let finite = range.clone().any(|at| tokens[at].tag.is_finite());
    let heads_sentence = at == 0 || tokens[at - 1].tag == Tag::STOP;
    if finite { tokens[range.end - 1].tag.is_verb() } else { heads_sentence }
}

/// A question word opens a subordinate clause unless the finite verb stands right behind it.
fn verb_last(tokens: &[Token], at: usize, range: &Range<usize>, kind: ClauseKind) -> Opener {
    let near = (at + 1..range.end.min(at + 4)).find(|&next| tokens[next].tag.is_finite());
    match near {
        Some(verb) if verb + 1 < range.end && !tokens[verb + 1].tag.is_verb() => Opener::Plain,
        _ => Opener::Subordinate(kind),
    }
}
