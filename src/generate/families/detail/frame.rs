//! Statements without their frame: an hour without its day, a minute without its match, "more" than
//! nobody knows when.

use crate::annotate::{Clause, ClauseKind, EntityKind, Function, Phrase, PhraseKind, Tokens};
use crate::generate::{Scene, nominative};
use crate::lexicon::Tag;
use crate::text::calendar::{MONTHS, WEEKDAYS};

/// Whether something in the stretch is told against a time, a match or a contest that it does not name.
pub(super) fn lacks_frame(scene: &Scene, tokens: &Tokens) -> bool {
    is_more_than_when(scene, tokens)
        || begins_on_no_day(scene, tokens)
        || is_minute_of_no_match(scene, tokens)
        || leads_nobody(scene, tokens)
        || is_share_of_nothing(scene, tokens)
        || lacks_its_article(scene, tokens)
        || happens_nowhere(scene, tokens)
        || is_among_the_most(scene, tokens)
}

/// "Zu den bekanntesten Namen gehört Anna Wolf": the best known of what?
fn is_among_the_most(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let at = tokens.start;
    annotated.word(at) == "Zu"
        && annotated.word(at + 1) == "den"
        && annotated.word(at + 2).ends_with("sten")
        && scene.tag(at + 3) == Some(Tag::NN)
        && scene.tag(at + 4).is_some_and(Tag::is_finite)
}

/// "Laut der Wache starben 46 Menschen", "Nach Angaben des Amtes sind drei Männer in Haft": where, or of what?
fn happens_nowhere(scene: &Scene, tokens: &Tokens) -> bool {
    const HARMS: [&str; 6] =
        ["sterben", "verletzen", "töten", "vermissen", "festnehmen", "verhaften"];
    let annotated = scene.annotated;
    let counted = |clause: &Clause| {
        clause.subject.is_some_and(|subject| {
            let phrase = &annotated.phrases[subject];
            phrase.base.clone().any(|at| annotated.tokens[at].tag == Tag::CARD)
                && !phrase.base.clone().any(|at| annotated.tokens[at].tag == Tag::NE)
        })
    };
    annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.start < tokens.end && tokens.start < clause.tokens.end)
        .filter(|clause| matches!(clause.kind, ClauseKind::Main | ClauseKind::Subordinate))
        .filter(|clause| counted(clause))
        .any(|clause| {
            let arrested = clause.tokens.clone().any(|at| annotated.word(at) == "Haft");
            let harmed = clause.lemma.as_deref().is_some_and(|lemma| HARMS.contains(&lemma));
            (harmed || arrested) && !is_told_where(scene, tokens)
        })
}

/// Whether a phrase tells where or at what something happened; not whose words it tells.
fn is_told_where(scene: &Scene, tokens: &Tokens) -> bool {
    circumstances(scene, tokens, &["laut", "nach", "bis", "unter"])
        .any(|phrase| scene.annotated.word(phrase.head) != "Haft")
}

/// "Deutscher Ruderbund verkündete": a name that begins with an adjective has its article in a sentence.
fn lacks_its_article(scene: &Scene, tokens: &Tokens) -> bool {
    let at = tokens.start;
    scene.tag(at) == Some(Tag::ADJA)
        && scene.annotated.word(at).ends_with("er")
        && nominative::is_body(scene.annotated.word(at + 1))
        && scene.tag(at + 2).is_some_and(Tag::is_finite)
}

/// "Nur 2004 wurde mehr gebaut": more than when?
fn is_more_than_when(scene: &Scene, tokens: &Tokens) -> bool {
    const DEGREES: [&str; 5] = ["mehr", "weniger", "häufiger", "öfter", "seltener"];
    let annotated = scene.annotated;
    let compared = tokens.clone().any(|at| annotated.tokens[at].tag == Tag::KOKOM);
    !compared
        && tokens.clone().skip(1).any(|at| {
            let before = annotated.word(at - 1).to_lowercase();
            DEGREES.contains(&annotated.word(at))
                && scene.tag(at + 1) == Some(Tag::VVPP)
                && !before.starts_with("kein")
                && !matches!(before.as_str(), "nicht" | "nie" | "nichts" | "niemand" | "immer")
        })
}

/// "Ab 23 Uhr fahren wieder Busse": of which day?
fn begins_on_no_day(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let day = tokens.clone().any(|at| {
        let word = annotated.word(at);
        WEEKDAYS.iter().any(|day| word.starts_with(day))
            || MONTHS.contains(&word)
            || word.to_lowercase().starts_with("jede")
            || matches!(word.to_lowercase().as_str(), "täglich" | "werktags" | "nachts" | "immer")
    });
    !day && tokens
        .clone()
        .any(|at| annotated.word(at).eq_ignore_ascii_case("ab") && annotated.word(at + 2) == "Uhr")
}

/// Words for a match, as the last part of a compound too.
const MATCHES: [&str; 11] = [
    "spiel",
    "spiels",
    "spieles",
    "partie",
    "match",
    "begegnung",
    "derby",
    "finale",
    "finales",
    "endspiel",
    "duell",
];

/// "in der zweiten Halbzeit", "in der 79. Minute": of which match?
fn is_minute_of_no_match(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let ordinal = |at: usize| {
        annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Ordinal)
    };
    // "verwandelte einen Elfmeter zur Führung"
    let goal = tokens.clone().any(|at| {
        matches!(
            annotated.word(at),
            "Elfmeter"
                | "Treffer"
                | "Treffern"
                | "Führungstreffer"
                | "Ausgleich"
                | "Siegtreffer"
                | "Hattrick"
        )
    });
    // "in Hälfte eins"
    let half = tokens.clone().any(|at| {
        matches!(annotated.word(at), "Hälfte" | "Halbzeit" | "Durchgang")
            && matches!(annotated.word(at + 1), "eins" | "zwei" | "1" | "2")
    });
    let part = goal
        || half
        || tokens.clone().skip(1).any(|at| {
            matches!(
                annotated.word(at),
                "Halbzeit" | "Spielhälfte" | "Minute" | "Spielminute" | "Spieltag"
            ) && ordinal(at - 1)
        });
    let against = tokens.clone().any(|at| annotated.word(at).eq_ignore_ascii_case("gegen"));
    part && !names_match(scene, tokens) && !(goal && against)
}

fn names_match(scene: &Scene, tokens: &Tokens) -> bool {
    tokens.clone().any(|at| {
        let word = scene.annotated.word(at).to_lowercase();
        MATCHES.iter().any(|name| word.ends_with(name))
    })
}

/// "Nordhafen lag mit einem Punkt vorne", "Nordhafen setzte sich gegen Bergen durch": in what?
fn leads_nobody(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    annotated
        .clauses
        .iter()
        .filter(|clause| tokens.start <= clause.tokens.start && clause.tokens.end <= tokens.end)
        .any(|clause| {
            let has = |words: &[&str]| {
                clause.tokens.clone().any(|at| words.contains(&annotated.word(at)))
            };
            let led = clause
                .tokens
                .clone()
                .any(|at| annotated.tokens[at].lemma == "liegen" && has(&["vorn", "vorne"]));
            // "Noch vor Berg landete Anna Wolf"
            let landed = clause.lemma.as_deref() == Some("landen")
                && clause.tokens.clone().any(|at| annotated.word(at).eq_ignore_ascii_case("vor"));
            let beat = clause.lemma.as_deref() == Some("durchsetzen") && has(&["gegen"]);
            let against = led && has(&["gegen", "vor"]);
            let framed = has_circumstance(scene, clause, &["mit", "gegen", "vor"]);
            landed && !framed
                || (led || beat) && !against && !has_circumstance(scene, clause, &["mit", "gegen"])
        })
}

/// Whether a prepositional phrase of the clause, with none of these prepositions, tells more of it.
fn has_circumstance(scene: &Scene, clause: &Clause, other_than: &[&str]) -> bool {
    circumstances(scene, &clause.tokens, other_than).next().is_some()
}

/// The prepositional phrases in a stretch that have none of these prepositions and are no attributes.
fn circumstances<'a>(
    scene: &'a Scene,
    tokens: &'a Tokens,
    other_than: &'a [&str],
) -> impl Iterator<Item = &'a Phrase> {
    scene.annotated.phrases.iter().filter(move |phrase| {
        phrase.kind == PhraseKind::Pp
            && phrase.function != Some(Function::Attribute)
            && tokens.start <= phrase.tokens.start
            && phrase.tokens.end <= tokens.end
            && !other_than
                .contains(&scene.annotated.word(phrase.tokens.start).to_lowercase().as_str())
    })
}

/// "Anna Wolf und Karl Berg erreichten 2,2 und 1,3 Prozent": of what?
fn is_share_of_nothing(scene: &Scene, tokens: &Tokens) -> bool {
    const WINS: [&str; 7] =
        ["erreichen", "erhalten", "bekommen", "erzielen", "holen", "halten", "besitzen"];
    let annotated = scene.annotated;
    annotated
        .clauses
        .iter()
        .filter(|clause| tokens.start <= clause.tokens.start && clause.tokens.end <= tokens.end)
        .filter(|clause| clause.lemma.as_deref().is_some_and(|lemma| WINS.contains(&lemma)))
        .any(|clause| {
            let percent = clause.tokens.clone().any(|at| {
                annotated.word(at) == "Prozent"
                    && !matches!(scene.tag(at + 1), Some(Tag::ART | Tag::NN | Tag::APPR))
            });
            percent && !has_circumstance(scene, clause, &[])
        })
}
