//! Another place in the place of the article's: of the same kind and in the same land, so that what
//! stands beside it goes with both.

use rand::seq::IndexedRandom;

use super::Version;
use super::falsify::version;
use super::unsaid::is_told_as_past;
use crate::annotate::{Clause, EntityKind, Number, Phrase, PhraseKind, Tokens};
use crate::generate::families::time::own_phrases;
use crate::generate::{Scene, places};
use crate::lexicon::Tag;

/// The clause at another place, if what it tells happened at one place and once.
pub(super) fn other(scene: &Scene, clause: &Clause, place: &str) -> Option<Version> {
    let annotated = scene.annotated;
    if !happens_at_one_place(scene, clause) {
        return None;
    }
    let own: Vec<&Phrase> = own_phrases(scene, clause).collect();
    let phrase = own.iter().find(|phrase| {
        phrase.kind == PhraseKind::Pp
            && phrase.tokens == phrase.base
            && goes_with(&annotated.word(phrase.tokens.start).to_lowercase(), clause)
    })?;
    let name = phrase.tokens.start + 1..phrase.tokens.end;
    let said = annotated.words(&name);
    let group = places::group_of(said)?;
    if names_another_place(scene, clause, &name) || is_attribute(scene, &phrase.tokens) {
        return None;
    }
    let absent: Vec<&&str> =
        group.names.iter().filter(|other| !names_in_part(&annotated.text, other)).collect();
    let mut random = scene.random(&format!("ort {} {said}", name.start));
    let other = absent.choose(&mut random)?;
    Some(version(scene, name, (**other).to_owned(), place, 0.86))
}

/// Whether a preposition says where the clause's verb is, goes to or comes from.
fn goes_with(preposition: &str, clause: &Clause) -> bool {
    let lemma = clause.lemma.as_deref().unwrap_or_default();
    match preposition {
        "in" => true,
        "nach" => matches!(
            lemma,
            "reisen" | "fliegen" | "fahren" | "ziehen" | "fliehen" | "flüchten" | "zurückkehren"
        ),
        "aus" => matches!(lemma, "kommen" | "stammen" | "anreisen" | "fliehen" | "flüchten"),
        _ => false,
    }
}

/// Whether the text has the name, a word made of it, or one that it begins with: "Hamburger".
fn names_in_part(text: &str, name: &str) -> bool {
    let stem: String = name.chars().take(name.chars().count().saturating_sub(1).max(4)).collect();
    text.contains(&stem)
}

/// Whether the clause tells one event: in the past, of one or of a definite subject, without words for
/// other times or places.
fn happens_at_one_place(scene: &Scene, clause: &Clause) -> bool {
    const LASTING: [&str; 8] =
        ["sein", "haben", "geben", "leben", "gelten", "wohnen", "arbeiten", "herrschen"];
    let annotated = scene.annotated;
    let Some(subject) = clause.subject.map(|subject| &annotated.phrases[subject]) else {
        return false;
    };
    let first = annotated.tokens[subject.base.start].tag;
    let definite = annotated.word(subject.base.start).to_lowercase().starts_with('d')
        && first == Tag::ART
        || first == Tag::NE
        || annotated.tokens[subject.head].tag == Tag::NE;
    // "Drei Männer wurden … festgenommen": they are counted once.
    let one = subject.morph.number == Some(Number::Sing) || first == Tag::CARD;
    let lasting = clause.lemma.as_deref().is_none_or(|lemma| LASTING.contains(&lemma));
    let elsewhere = clause.tokens.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        matches!(
            word.as_str(),
            "auch"
                | "erneut"
                | "wieder"
                | "mehrfach"
                | "mehrmals"
                | "regelmäßig"
                | "immer"
                | "unter"
                | "anderem"
                | "etwa"
                | "beispielsweise"
                | "besonders"
                | "vor"
                | "allein"
                | "seit"
        ) || word.starts_with("jede")
            || word.starts_with("weitere")
    });
    is_told_as_past(scene, clause) && !lasting && !elsewhere && (definite || one)
}

/// Whether another place, or an adjective of one, stands in the clause: they would not fit each other.
fn names_another_place(scene: &Scene, clause: &Clause, name: &Tokens) -> bool {
    const AREAS: [&str; 9] = [
        "Nähe",
        "Norden",
        "Süden",
        "Osten",
        "Westen",
        "Hauptstadt",
        "Stadt",
        "Bundesland",
        "Provinz",
    ];
    let annotated = scene.annotated;
    let entity = annotated.entities.iter().any(|entity| {
        entity.kind == EntityKind::Place
            && clause.tokens.start <= entity.tokens.start
            && entity.tokens.end <= clause.tokens.end
            && (entity.tokens.end <= name.start || name.end <= entity.tokens.start)
    });
    let said = annotated.words(name);
    let stem: String = said.chars().take(4).collect();
    entity
        || clause.tokens.clone().any(|at| {
            let word = annotated.word(at);
            AREAS.contains(&word)
                || !name.contains(&at) && word.contains(&stem)
                || word.ends_with("er")
                    && annotated.tokens[at].tag == Tag::ADJA
                    && word.starts_with(char::is_uppercase)
        })
}

/// Whether the phrase may belong to the noun before it: "der Flughafen in Wien", "ein Gericht in Wien".
fn is_attribute(scene: &Scene, phrase: &Tokens) -> bool {
    phrase.start.checked_sub(1).is_some_and(|before| scene.tag(before) == Some(Tag::NN))
        // "in Wien und Graz", "in Wien, wo …"
        || matches!(scene.tag(phrase.end), Some(Tag::KON | Tag::COMMA | Tag::NE | Tag::PUNCT))
}
