//! The pluperfect of a clause that leaves its story: by itself it is told in the perfect ("Wann hatte der Rat
//! getagt?" asks for what was before something else).

use crate::annotate::{Annotated, Clause, ClauseKind, Tense, Tokens};
use crate::lexicon::{Auxiliary, Tag, auxiliary_of};

/// The auxiliary of the perfect in the place of that of the pluperfect. `None` where the finite verb at `at` is
/// none, or where another clause in `pieces` tells what it was before.
pub(super) fn perfect(annotated: &Annotated, pieces: &[Tokens], at: usize) -> Option<&'static str> {
    if annotated.tokens.get(at)?.tag != Tag::VAFIN {
        return None;
    }
    let present = match annotated.word(at).to_lowercase().as_str() {
        "hatte" => "hat",
        "hatten" => "haben",
        "war" => "ist",
        "waren" => "sind",
        _ => return None,
    };
    let clause = annotated
        .clauses
        .iter()
        .find(|clause| clause.finite == Some(at) && clause.kind == ClauseKind::Main)?;
    let pluperfect = is_complete(annotated, clause, present.starts_with('h'));
    (pluperfect && !is_before_another(annotated, pieces, clause)).then_some(present)
}

/// Whether the perfect in the place of a pluperfect would tell another story: "hatte nicht bezahlt" may have paid
/// later, "war bekannt geworden, als …, das gesunken war" tells of two times.
pub(super) fn needs_its_story(annotated: &Annotated, pieces: &[Tokens], clause: &Clause) -> bool {
    let past = |clause: &Clause| {
        clause.finite.is_some_and(|at| {
            let having = annotated.word(at).to_lowercase().starts_with("hatte");
            let being = matches!(annotated.word(at).to_lowercase().as_str(), "war" | "waren");
            (having || being) && is_complete(annotated, clause, having)
        })
    };
    let denied = clause.tokens.clone().any(|at| annotated.tokens[at].tag == Tag::PTKNEG);
    let another = annotated.clauses.iter().any(|other| {
        other.kind != ClauseKind::Main
            && other.finite.is_some_and(|at| pieces.iter().any(|piece| piece.contains(&at)))
            && past(other)
    });
    past(clause) && (denied || another)
}

/// Whether the right bracket makes a pluperfect with the finite verb: a participle that goes with it, no
/// infinitive. `having`: with "hatte".
fn is_complete(annotated: &Annotated, clause: &Clause, having: bool) -> bool {
    let Some(right) = clause.right.clone() else { return false };
    let has = |tags: &[Tag]| right.clone().any(|at| tags.contains(&annotated.tokens[at].tag));
    // "hatte gewinnen können"
    let able = right.len() == 2
        && annotated.tokens[right.start].tag == Tag::VVINF
        && annotated.tokens[right.start + 1].tag == Tag::VMINF;
    if having && able {
        return true;
    }
    if has(&[Tag::VVINF, Tag::VAINF, Tag::VMINF, Tag::VVIZU]) {
        return false;
    }
    if having {
        return has(&[Tag::VVPP, Tag::VAPP]);
    }
    // "war verletzt" is no pluperfect, "war gestorben" and "war verletzt worden" are.
    let lemma = clause.lemma.as_deref().unwrap_or_default();
    has(&[Tag::VAPP]) || has(&[Tag::VVPP]) && auxiliary_of(lemma) == Some(Auxiliary::Sein)
}

/// Whether other clauses that stand beside it say before what: "als die Wache kam", "und ging nach Bergen".
fn is_before_another(annotated: &Annotated, pieces: &[Tokens], clause: &Clause) -> bool {
    let others = annotated.clauses.iter().filter(|other| {
        other.tokens != clause.tokens
            && other.finite.is_some_and(|at| pieces.iter().any(|piece| piece.contains(&at)))
    });
    let temporal = |other: &Clause| {
        other.left.as_ref().is_some_and(|left| {
            matches!(
                annotated.word(left.start).to_lowercase().as_str(),
                "als" | "bevor" | "ehe" | "bis" | "während" | "nachdem" | "sobald"
            )
        })
    };
    let past = |other: &Clause| {
        let own =
            other.finite.is_some_and(|at| annotated.tokens[at].morph.tense == Some(Tense::Past));
        own && !is_complete(annotated, other, true) && !is_complete(annotated, other, false)
    };
    others.into_iter().any(|other| match other.kind {
        ClauseKind::Subordinate => temporal(other),
        ClauseKind::Main | ClauseKind::VerbFirst => past(other),
        _ => false,
    })
}
