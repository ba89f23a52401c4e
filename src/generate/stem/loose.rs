//! What would hang loose in a question: words without a verb, a second verb, what sets the words asked
//! for against others.

use crate::annotate::{Annotated, Clause, ClauseKind, PhraseKind, Tokens};
use crate::lexicon::Tag;

/// Whether words without a verb follow behind a comma ("stieg um ein Drittel, der Gewinn um ein
/// Viertel", "…, ein neuer Rekord"): no question has them at its end.
pub(super) fn has_loose_end(annotated: &Annotated, clause: &Clause) -> bool {
    if has_second_predicate(annotated, clause) || is_gapped(annotated, clause) {
        return true;
    }
    clause.nachfeld.as_ref().is_some_and(|nachfeld| {
        let behind_comma =
            nachfeld.start.checked_sub(1).is_some_and(|at| annotated.tokens[at].tag == Tag::COMMA);
        behind_comma && !opens_clause(annotated, nachfeld)
    })
}

/// "leitet Anna Wolf die Werft, seit 2014 Karl Berg": a circumstance and somebody else behind the only comma,
/// who share the verb.
fn is_gapped(annotated: &Annotated, clause: &Clause) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let Some(field) = clause.mittelfeld.clone().filter(|_| clause.right.is_none()) else {
        return false;
    };
    let end = clause.nachfeld.as_ref().map_or(field.end, |nachfeld| nachfeld.end);
    let mut commas = (field.start..end).filter(|&at| tag(at) == Some(Tag::COMMA));
    let (Some(comma), None) = (commas.next(), commas.next()) else { return false };
    let circumstance = annotated.phrases.iter().find(|phrase| {
        phrase.tokens.start == comma + 1 && phrase.kind == PhraseKind::Pp && phrase.base.end <= end
    });
    circumstance.is_some_and(|phrase| {
        // "im Herbst 2014 Berg", with the name in one phrase or behind it.
        let year = (phrase.base.clone()).find(|&at| tag(at) == Some(Tag::CARD));
        let behind = year.map_or(phrase.base.end, |year| year + 1);
        behind < end
            && matches!(tag(behind), Some(Tag::NE | Tag::ART))
            && !matches!(annotated.word(behind), "der" | "des" | "eines" | "einer")
            && !(comma..end).any(|at| tag(at).is_some_and(Tag::is_verb))
    })
}

/// "waren die Wege nass, viele Dörfer leer": a second subject with what it was, which shares the verb.
fn has_second_predicate(annotated: &Annotated, clause: &Clause) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let predicate = |at: usize| matches!(tag(at), Some(Tag::ADJD | Tag::VVPP));
    let thing = |at: usize| {
        matches!(
            tag(at),
            Some(Tag::NN | Tag::NE | Tag::ART | Tag::ADJA | Tag::PIAT | Tag::PIDAT | Tag::CARD)
        )
    };
    clause.mittelfeld.clone().is_some_and(|field| {
        !field.is_empty()
            && predicate(field.end - 1)
            && (field.start + 1..field.end)
                .any(|at| tag(at) == Some(Tag::COMMA) && predicate(at - 1) && thing(at + 1))
    })
}

/// Whether a clause with a verb of its own begins where the words do.
pub(super) fn opens_clause(annotated: &Annotated, words: &Tokens) -> bool {
    annotated.clauses.iter().any(|part| {
        part.tokens.start == words.start
            && (part.finite.is_some() || part.kind == ClauseKind::Infinitive)
    })
}

/// "hat den Preis gesenkt sowie das Angebot erweitert": the words asked for belong to the first verb
/// alone.
pub(super) fn is_joined(annotated: &Annotated, clause: &Clause) -> bool {
    clause.nachfeld.as_ref().is_some_and(|nachfeld| {
        annotated.tokens[nachfeld.start].tag == Tag::KON
            && nachfeld.clone().any(|at| annotated.tokens[at].tag.is_verb())
    })
}

/// "erst am Montag", "zuletzt drei Tore": an adverb that sets what is asked for against something
/// else, and means nothing in a question.
pub(super) fn is_focused(annotated: &Annotated, clause: &Clause) -> bool {
    own_words(clause).any(|at| {
        let word = annotated.word(at).to_lowercase();
        annotated.tokens[at].tag == Tag::ADV
            && matches!(word.as_str(), "erst" | "schon" | "bereits" | "zuletzt" | "noch")
    })
}

/// "hat bisher alle Kräne abgelehnt", "ist erst im Mai gekommen": an adverb for what the article goes on to
/// tell, without which the question means another thing or leaves something out.
pub(in crate::generate) fn presupposes(annotated: &Annotated, clause: &Clause) -> bool {
    own_words(clause).any(|at| {
        let word = annotated.word(at).to_lowercase();
        annotated.tokens[at].tag == Tag::ADV
            && matches!(word.as_str(), "erst" | "bisher" | "bislang")
    })
}

/// "unter anderem", "zum Vergleich": one of several things, or one beside another.
pub(super) fn compares(annotated: &Annotated, clause: &Clause) -> bool {
    let likened = clause.tokens.clone().any(|at| annotated.word(at) == "wie");
    own_words(clause).any(|at| {
        let next = annotated.word(at + 1).to_lowercase();
        match annotated.word(at).to_lowercase().as_str() {
            // "doppelt so viel Geld": as who?
            "doppelt" | "dreimal" | "halb" => next == "so" && !likened,
            "zum" => next == "vergleich",
            "unter" => next == "anderem",
            _ => false,
        }
    })
}

/// "wurde gebaut, nach zwei Jahren aber verkauft": the comma before a second participle that shares the
/// finite verb of the first.
pub(in crate::generate) fn strung(annotated: &Annotated, stretch: &Tokens) -> Option<usize> {
    let tag = |at: usize| annotated.tokens[at].tag;
    let below = |at: usize| {
        annotated.clauses.iter().any(|clause| {
            !matches!(clause.kind, ClauseKind::Main | ClauseKind::VerbFirst | ClauseKind::Fragment)
                && clause.tokens.contains(&at)
        })
    };
    (stretch.start + 1..stretch.end).find(|&comma| {
        let closed =
            matches!(tag(comma - 1), Tag::VVPP | Tag::VAPP | Tag::VVINF | Tag::PTKVZ | Tag::ADJD);
        if tag(comma) != Tag::COMMA || !closed || below(comma - 1) {
            return false;
        }
        let ends = |&at: &usize| matches!(tag(at), Tag::COMMA | Tag::STOP);
        let end = (comma + 1..stretch.end).find(ends).unwrap_or(stretch.end);
        // "geprüft, verurteilt oder verkauft"
        let listed = |at: usize| {
            tag(at) == Tag::KON && (at == comma + 1 || !(at..end).any(|at| tag(at).is_noun()))
        };
        let dependent = (comma + 1..end).any(|at| {
            tag(at).is_finite()
                || listed(at)
                || matches!(
                    tag(at),
                    Tag::KOUS
                        | Tag::KOUI
                        | Tag::KOKOM
                        | Tag::PTKZU
                        | Tag::VVIZU
                        | Tag::PRELS
                        | Tag::PRELAT
                )
        });
        (stretch.start..comma).any(|at| tag(at).is_finite())
            && end > comma + 2
            && matches!(tag(end - 1), Tag::VVPP | Tag::VAPP)
            && !dependent
    })
}

/// Whether a word ties a second participle to the first ([`strung`]).
pub(in crate::generate) fn ties_participles(annotated: &Annotated, at: usize) -> bool {
    annotated.sentence_of(at).is_some_and(|sentence| {
        strung(annotated, &annotated.sentences[sentence].tokens).is_some_and(|comma| comma < at)
    })
}

/// The words of a clause as far as its last verb, without what follows behind it.
fn own_words(clause: &Clause) -> Tokens {
    let verbs = clause.finite.into_iter().chain(clause.right.clone().into_iter().flatten());
    let fields = [&clause.vorfeld, &clause.mittelfeld];
    let fields = fields.into_iter().flatten().map(|field| field.end);
    clause.tokens.start..verbs.chain(fields).max().unwrap_or(clause.tokens.end)
}

/// Where the words behind a phrase that is left out begin: "starb Anna Wolf, die Leiterin der Werft, in
/// Nordhafen" has a comma that goes with it. `None` if the phrase goes on behind the comma.
pub(super) fn behind_asked(annotated: &Annotated, asked: &Tokens) -> Option<usize> {
    let comma = |at: usize| annotated.tokens.get(at).is_some_and(|token| token.tag == Tag::COMMA);
    match comma(asked.end) {
        true => asked.clone().any(comma).then_some(asked.end + 1),
        false => Some(asked.end),
    }
}

/// "…, was eine Erhöhung um 19 Prozent bedeutet": a clause that goes on from all that was told.
pub(super) fn comments(annotated: &Annotated, clause: &Clause) -> bool {
    (clause.tokens.start + 1..clause.tokens.end).any(|at| {
        annotated.word(at) == "was"
            && annotated.tokens[at - 1].tag == Tag::COMMA
            && annotated.tokens[at].tag == Tag::PRELS
    })
}

/// "…, als er zum Streik aufrief": when it was, the clause itself tells.
pub(super) fn tells_when(annotated: &Annotated, clause: &Clause) -> bool {
    annotated.clauses.iter().any(|part| {
        part.kind == ClauseKind::Subordinate
            && clause.tokens.start <= part.tokens.start
            && part.tokens.end <= clause.tokens.end
            && matches!(annotated.word(part.tokens.start), "als" | "Als" | "nachdem" | "Nachdem")
    })
}
