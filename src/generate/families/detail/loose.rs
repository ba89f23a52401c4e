//! Sentences that German puts together loosely where they stand, and that are no statement alone: the
//! lines before the dateline, a second verb without "und", direct speech without its quotation marks,
//! words that nudge the reader.

use crate::annotate::{ClauseKind, Form, Mood, Rule, Tokens};
use crate::generate::{Scene, cue};
use crate::lexicon::Tag;

/// Whether the stretch is one of these.
pub(super) fn is_loose(scene: &Scene, tokens: &Tokens) -> bool {
    scene.is_before_dateline(tokens)
        || strings_verbs(scene, tokens)
        || is_unmarked_speech(scene, tokens)
        || nudges(scene, tokens)
        || is_one_more(scene, tokens)
        || leaves_a_choice(scene, tokens)
}

/// "Die Werft baut Boote, verkauft sie im Mai": a second verb of the same subject wants "und".
fn strings_verbs(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    tokens.clone().skip(1).any(|at| {
        let joined = scene.tag(at) == Some(Tag::COMMA)
            && scene.tag(at + 1).is_some_and(Tag::is_finite)
            && tokens.contains(&(at + 1));
        joined
            && annotated.clause_around(at - 1).is_some_and(|clause| {
                clause.kind == ClauseKind::Main
                    && clause.finite.is_some_and(|finite| finite < at)
                    && clause.vorfeld.as_ref().is_some_and(|field| field.end <= at)
            })
            // "Anna Wolf sagte, komme …", "…, sagte Anna Wolf"
            && !annotated.attributions.iter().any(|each| {
                each.cue.iter().cloned().flatten().any(|cue| cue == at + 1)
            })
    })
}

/// "Der Hafen ist zu klein, kritisierte Anna Wolf": what somebody says in the indicative stands between
/// quotation marks, but for news that are passed on ("…, teilte die Wache mit").
fn is_unmarked_speech(scene: &Scene, tokens: &Tokens) -> bool {
    const PASSED_ON: [&str; 5] = ["mitteilen", "berichten", "melden", "bekanntgeben", "vermelden"];
    let annotated = scene.annotated;
    annotated.attributions.iter().any(|each| {
        let Some(quote) = each.quote.first() else { return false };
        let behind = each.form == Form::Indirect
            && each.rule == Rule::CueAfterIndirect
            && tokens.contains(&quote.start)
            && each.cue.iter().cloned().flatten().any(|at| tokens.contains(&at));
        let indicative = || {
            let told = annotated.clauses.iter().find(|clause| clause.tokens.start == quote.start);
            told.and_then(|clause| clause.finite).is_some_and(|finite| {
                !matches!(
                    annotated.tokens[finite].morph.mood,
                    Some(Mood::Konjunktiv1 | Mood::Konjunktiv2)
                )
            })
        };
        behind && indicative() && !cue::has_verb(scene, each, &PASSED_ON)
    })
}

/// "nimmt ja Geld in die Hand", "sprach gar von einem Erfolg"; "Wolf selbst fuhr", "kam sofort": as against others,
/// after what?
fn nudges(scene: &Scene, tokens: &Tokens) -> bool {
    let herself = |at: usize| {
        scene.annotated.word(at) == "selbst"
            && at > tokens.start
            && scene.tag(at - 1).is_some_and(|tag| tag.is_noun() || tag.is_finite())
    };
    let at_once =
        |at: usize| scene.annotated.word(at) == "sofort" && scene.tag(at) == Some(Tag::ADV);
    // "Von Bergen aus gibt es jeweils mehr Züge": each of which?
    let each = |at: usize| {
        scene.annotated.word(at) == "jeweils"
            && !matches!(scene.tag(at + 1), Some(Tag::CARD | Tag::ART))
    };
    tokens.clone().any(|at| herself(at) || at_once(at) || each(at))
        || tokens.clone().skip(1).any(|at| {
            scene.tag(at) == Some(Tag::ADV)
                && matches!(
                    scene.annotated.word(at),
                    "ja" | "gar" | "halt" | "eben" | "schließlich"
                )
                && !matches!(
                    scene.annotated.word(at + 1),
                    "nicht" | "kein" | "keine" | "keinen" | "nichts"
                )
        })
}

/// "Noch ist unklar …", "ein weiteres Boot": more than what?
fn is_one_more(scene: &Scene, tokens: &Tokens) -> bool {
    let more = |at: usize| {
        scene.annotated.word(at).starts_with("weitere")
            && scene.tag(at) == Some(Tag::ADJA)
            && at > 0
            && scene.annotated.word(at - 1).to_lowercase().starts_with("ein")
    };
    let still = scene.annotated.word(tokens.start) == "Noch"
        && scene.tag(tokens.start + 1).is_some_and(Tag::is_finite);
    still || tokens.clone().any(more)
}

/// "arbeitete für Anna Wolf oder Karl Berg": examples, which alone read as a choice.
fn leaves_a_choice(scene: &Scene, tokens: &Tokens) -> bool {
    tokens.clone().skip(1).any(|at| {
        scene.annotated.word(at) == "oder"
            && scene.tag(at - 1) == Some(Tag::NE)
            && scene.tag(at + 1) == Some(Tag::NE)
    })
}
