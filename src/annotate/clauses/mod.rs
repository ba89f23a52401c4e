//! Clauses with their topological fields, from part-of-speech tags alone.
//!
//! A sentence is cut at its separators ([`segments`]); a stack of open clauses then takes the
//! segments in order: an opening word pushes a clause with its verb last, a segment without one
//! goes to the innermost clause that still lacks its finite verb, and a second finite verb opens
//! a clause beside it. Fields are read off the place of the verbs (Höhle 1986).

mod fields;
mod segments;

use std::ops::Range;

use super::model::{Clause, ClauseKind, Quotation, Sentence, Token};
use crate::lexicon::{Lexicon, Tag};
use segments::{Opener, Segment, segments};

/// The dictionary form of a clause's full verb, its separated particle joined: of "teilte … mit"
/// mitteilen, of "hat … gesagt" sagen.
pub(super) fn full_verb(
    text: &str,
    tokens: &[Token],
    clause: &Clause,
    lexicon: &Lexicon,
) -> Option<String> {
    let cluster = clause.right.clone().unwrap_or(0..0);
    let full =
        |at: &usize| matches!(tokens[*at].tag, Tag::VVFIN | Tag::VVPP | Tag::VVINF | Tag::VVIZU);
    let verb =
        clause.finite.filter(full).or_else(|| cluster.clone().find(full)).or(clause.finite)?;
    let lemma = &tokens[verb].lemma;
    let particle = cluster.clone().find(|&at| tokens[at].tag == Tag::PTKVZ);
    match particle {
        Some(particle) if Some(verb) == clause.finite => {
            let particle = tokens[particle].span.of(text);
            Some(
                lexicon
                    .join_particle(particle, lemma)
                    .unwrap_or_else(|| format!("{particle}{lemma}")),
            )
        }
        _ => Some(lemma.clone()),
    }
}

/// A clause being built.
struct Frame {
    kind: ClauseKind,
    /// Stretches at its own level, in order.
    pieces: Vec<Range<usize>>,
    finite: Option<usize>,
    parent: Option<usize>,
    /// Conjunct of the clause before it.
    conjunct_of: Option<usize>,
    /// Whether more than one finite verb was put into it.
    crowded: bool,
    /// Last token of it and its parts.
    end: usize,
}

impl Frame {
    fn is_open(&self) -> bool {
        self.finite.is_none() && self.kind != ClauseKind::Fragment
    }
}

/// The clauses of a text, outer before inner, in order of their first tokens.
///
/// A verb-last clause without a finite verb was mistagged: its last verb, if the form allows, is
/// made finite in `tokens`.
pub(super) fn clauses(
    text: &str,
    tokens: &mut [Token],
    sentences: &[Sentence],
    quotations: &[Quotation],
) -> Vec<Clause> {
    let mut found = Vec::new();
    for sentence in sentences {
        parse(text, tokens, quotations, sentence.tokens.clone(), &mut found);
    }
    found
}

/// Parses one stretch and the quoted clauses in it.
fn parse(
    text: &str,
    tokens: &mut [Token],
    quotations: &[Quotation],
    range: Range<usize>,
    found: &mut Vec<Clause>,
) {
    let segments = segments(tokens, quotations, range.clone());
    let mut frames = build(tokens, &segments);
    for frame in &mut frames {
        mend_finite(tokens, frame);
    }
    let base = found.len();
    for index in 0..frames.len() {
        found.push(fields::clause(text, tokens, &frames, index, base));
    }
    for segment in segments.iter().filter(|segment| segment.quoted) {
        // Without its marks; a quotation that is the whole stretch is not opaque, so this ends.
        let mut inner = segment.tokens.clone();
        while inner.start < inner.end && tokens[inner.start].tag.is_punctuation() {
            inner.start += 1;
        }
        while inner.start < inner.end && tokens[inner.end - 1].tag.is_punctuation() {
            inner.end -= 1;
        }
        if !inner.is_empty() && inner.len() < range.len() {
            parse(text, tokens, &[], inner, found);
        }
    }
}

/// "weil sie kommen", "wie sie betont haben": the plural looks like an infinitive.
fn mend_finite(tokens: &mut [Token], frame: &mut Frame) {
    let verb_last = matches!(
        frame.kind,
        ClauseKind::Subordinate | ClauseKind::Relative | ClauseKind::Interrogative
    );
    if !verb_last || frame.finite.is_some() {
        return;
    }
    let last = frame.pieces.iter().cloned().flatten().rfind(|&at| tokens[at].tag.is_verb());
    let Some(last) = last else { return };
    let after_zu = last > 0 && tokens[last - 1].tag == Tag::PTKZU;
    let finite = match tokens[last].tag {
        Tag::VVINF | Tag::VVPP if !after_zu => Tag::VVFIN,
        Tag::VAINF if !after_zu => Tag::VAFIN,
        Tag::VMINF if !after_zu => Tag::VMFIN,
        _ => return,
    };
    tokens[last].tag = finite;
    frame.finite = Some(last);
}

/// Puts the segments into clauses.
fn build(tokens: &[Token], segments: &[Segment]) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut stack: Vec<usize> = Vec::new();
    for segment in segments {
        place(tokens, segment, &mut frames, &mut stack);
    }
    for index in (0..frames.len()).rev() {
        if let Some(parent) = frames[index].parent {
            frames[parent].end = frames[parent].end.max(frames[index].end);
        }
    }
    frames
}

fn open(
    frames: &mut Vec<Frame>,
    stack: &mut Vec<usize>,
    kind: ClauseKind,
    segment: &Segment,
    parent: Option<usize>,
) -> usize {
    frames.push(Frame {
        kind,
        pieces: vec![segment.tokens.clone()],
        finite: None,
        parent,
        conjunct_of: None,
        crowded: segment.finite.len() > 1,
        end: segment.tokens.end,
    });
    stack.push(frames.len() - 1);
    frames.len() - 1
}

fn place(tokens: &[Token], segment: &Segment, frames: &mut Vec<Frame>, stack: &mut Vec<usize>) {
    let before = segment.tokens.start.checked_sub(1).map(|before| tokens[before].lemma.as_str());
    if segment.strong && matches!(before, Some(":" | ";")) {
        // Nothing goes on behind it.
        stack.clear();
    } else if segment.strong {
        // Behind a dash a new thought starts, unless a clause is open.
        while stack.last().is_some_and(|&top| !frames[top].is_open()) {
            stack.pop();
        }
    }
    match segment.opener {
        Opener::Subordinate(kind) => {
            if stack.is_empty() {
                // The main clause that it opens the Vorfeld of, empty so far.
                let empty = Segment {
                    tokens: segment.tokens.start..segment.tokens.start,
                    finite: Vec::new(),
                    ..segment.clone()
                };
                let main = open(frames, stack, ClauseKind::Main, &empty, None);
                frames[main].pieces.clear();
            }
            // A finished clause takes no part of a coordinated one: "…, und dass …".
            let joined = tokens[segment.tokens.start].tag == Tag::KON;
            if joined {
                while stack.len() > 1
                    && stack.last().is_some_and(|&top| {
                        frames[top].kind != ClauseKind::Main && !frames[top].is_open()
                    })
                {
                    stack.pop();
                }
            }
            let parent = stack.last().copied();
            let new = open(frames, stack, kind, segment, parent);
            frames[new].finite = segment.finite.first().copied();
            if kind == ClauseKind::Infinitive {
                // Complete without a finite verb.
                frames[new].finite = None;
                if segment.infinitive {
                    stack.pop();
                }
            }
        }
        Opener::Conjunct => {
            // The clause that the conjunct goes with is the innermost one that has its verb.
            let host = stack.last().copied();
            let (kind, parent) = host
                .map_or((ClauseKind::Main, None), |host| (frames[host].kind, frames[host].parent));
            if host.is_some_and(|host| frames[host].is_open()) {
                extend(frames, host.unwrap_or_default(), segment);
                return;
            }
            stack.pop();
            let new = open(frames, stack, kind, segment, parent);
            frames[new].finite = segment.finite.first().copied();
            frames[new].conjunct_of = host;
        }
        Opener::Plain => plain(tokens, segment, frames, stack),
    }
}

fn extend(frames: &mut [Frame], index: usize, segment: &Segment) {
    let frame = &mut frames[index];
    frame.pieces.push(segment.tokens.clone());
    frame.end = frame.end.max(segment.tokens.end);
    frame.crowded |= segment.finite.len() > 1;
    if frame.finite.is_none() {
        frame.finite = segment.finite.first().copied();
    }
}

fn plain(tokens: &[Token], segment: &Segment, frames: &mut Vec<Frame>, stack: &mut Vec<usize>) {
    if segment.infinitive && segment.finite.is_empty() {
        // A zu-infinitive goes to the innermost clause; it is complete at once.
        if let Some(&top) = stack.last() {
            if frames[top].kind == ClauseKind::Infinitive {
                extend(frames, top, segment);
                stack.pop();
                return;
            }
            if !(frames[top].kind == ClauseKind::Main && frames[top].finite.is_none())
                || starts_infinitive(tokens, segment)
            {
                open(frames, stack, ClauseKind::Infinitive, segment, Some(top));
                stack.pop();
                return;
            }
        }
    }
    // Finished clauses with the verb last take nothing more behind a comma, unless it is a list
    // of such clauses: "dass A kommt, B geht und C bleibt".
    while let Some(&top) = stack.last() {
        if frames[top].kind == ClauseKind::Main || frames[top].is_open() {
            break;
        }
        if !segment.finite.is_empty() && continues_list(tokens, segment, frames, stack) {
            break;
        }
        stack.pop();
    }
    let Some(&top) = stack.last() else {
        let kind = if segment.quoted { ClauseKind::Main } else { main_kind(segment) };
        let new = open(frames, stack, kind, segment, None);
        frames[new].finite = segment.finite.first().copied();
        return;
    };
    let second = frames[top].finite.is_some() && !segment.finite.is_empty();
    if second {
        let kind =
            if frames[top].kind == ClauseKind::Main || frames[top].kind == ClauseKind::VerbFirst {
                main_kind(segment)
            } else {
                frames[top].kind
            };
        let parent = frames[top].parent;
        stack.pop();
        let new = open(frames, stack, kind, segment, parent);
        frames[new].finite = segment.finite.first().copied();
        frames[new].conjunct_of = Some(top);
    } else {
        extend(frames, top, segment);
    }
}

/// Whether the infinitive stands last, as in a clause of its own.
fn starts_infinitive(tokens: &[Token], segment: &Segment) -> bool {
    tokens[segment.tokens.end - 1].tag.is_verb()
}

/// A segment with its finite verb last while the main clause already has its own: it goes on
/// with the list of subordinate clauses.
fn continues_list(tokens: &[Token], segment: &Segment, frames: &[Frame], stack: &[usize]) -> bool {
    let main_done = stack
        .iter()
        .rev()
        .find(|&&index| frames[index].kind == ClauseKind::Main)
        .is_some_and(|&index| frames[index].finite.is_some());
    let Some(&verb) = segment.finite.first() else { return false };
    main_done
        && verb > segment.tokens.start + 1
        && tokens[verb + 1..segment.tokens.end].iter().all(|token| token.tag.is_verb())
}

fn main_kind(segment: &Segment) -> ClauseKind {
    match segment.finite.first() {
        Some(&verb) if verb == segment.tokens.start => ClauseKind::VerbFirst,
        _ => ClauseKind::Main,
    }
}
