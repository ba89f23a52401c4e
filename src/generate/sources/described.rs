//! Speakers without a name: "die Polizei", "ein Sprecher des Ministeriums".

use std::collections::BTreeSet;

use super::{Source, akin, in_nominative, is_before_name, may_be_subject, phrase_of, stretch};
use crate::annotate::{Annotated, EntityKind, Phrase, PhraseKind, Rule, Tokens};
use crate::generate::{Scene, nominative};
use crate::lexicon::Tag;

/// A speaker without a name: "die Polizei", "ein Sprecher des Ministeriums".
pub(super) fn described(scene: &Scene, rule: Rule, speaker: &Tokens) -> Option<Source> {
    let annotated = scene.annotated;
    let phrase = annotated.phrase_around(speaker.start).filter(|phrase| {
        phrase.kind != PhraseKind::Adverb
            && phrase.tokens.start <= speaker.start
            && speaker.end <= phrase.tokens.end
    })?;
    if let Some((article, noun)) = in_compound(scene, phrase.head) {
        let nouns = std::iter::once(noun.clone()).collect();
        let adjectives = adjectives(annotated, phrase);
        return Some(Source {
            name: format!("{article} {adjectives}{noun}"),
            referent: None,
            nouns,
            first: phrase.head,
            described: false,
        });
    }
    let words = holder(annotated, phrase, speaker)?;
    let nouns: BTreeSet<String> = words
        .clone()
        .filter(|&at| annotated.tokens[at].tag.is_noun())
        .map(|at| annotated.tokens[at].lemma.clone())
        .collect();
    let body = annotated.entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Organisation | EntityKind::Medium)
            && entity.tokens == words
    });
    let base = phrase_of(annotated, &words).map_or(words.clone(), |phrase| {
        phrase.base.start.max(words.start)..phrase.base.end.min(words.end)
    });
    let head = base.end.checked_sub(1)?;
    let single = words.len() == 1;
    let whole = single && nominative::is_body(annotated.word(words.start));
    if (single || annotated.tokens[words.start].tag == Tag::NE) && !body && !whole {
        // A surname alone, a name that the analysis does not know, or "Experten".
        return None;
    }
    // "der Fluss" says nothing, whatever stands there.
    let speaks = words
        .clone()
        .any(|at| annotated.is_person_noun(at) || nominative::is_body(annotated.word(at)));
    if !speaks && !body || crate::annotate::is_source_noun(annotated.word(head)) {
        // "ein Bericht" is no one.
        return None;
    }
    let plain = words.len() <= 7
        && words.clone().all(|at| {
            let tag = annotated.tokens[at].tag;
            tag.is_noun()
                || matches!(
                    tag,
                    Tag::ART
                        | Tag::ADJA
                        | Tag::APPR
                        | Tag::APPRART
                        | Tag::PIAT
                        | Tag::PIDAT
                        | Tag::CARD
                )
        });
    // "eine Sprecherin der Stadt Nordhafen", "der Stadt Den Haag": a name behind it that was not
    // taken to it.
    let cut = annotated.tokens.get(words.end).is_some_and(|next| {
        next.tag == Tag::NE
            // "die Nachrichtenagentur DPN", "die Direktion Ost"
            || is_before_name(annotated, words.end)
            || !next.tag.is_noun() && annotated.word(words.end).starts_with(char::is_uppercase)
            // "der Initiative zur Rettung der Moore"
            || matches!(annotated.word(words.end), "zur" | "zum")
            // "der Kanzlei Stock": a name that is a noun too.
            || next.tag == Tag::NN && annotated.tokens[words.end - 1].tag.is_noun()
    });
    // "die Verwaltung vom gestrigen Abend"
    let dated = annotated
        .entities
        .iter()
        .any(|entity| entity.kind == EntityKind::Date && words.contains(&entity.tokens.start));
    if !plain || nouns.is_empty() || cut || dated || is_vague(annotated, &words) {
        return None;
    }
    let nominative = in_nominative(rule) && may_be_subject(annotated, &words);
    let first = words.start;
    let inflected = words.start < base.start || !nominative || words.start > speaker.start || whole;
    let name = if inflected {
        nominative::nominative(scene, &base, &(base.end..words.end))?
    } else {
        stretch(annotated, &words)
    };
    let described = words.clone().any(|at| annotated.is_person_noun(at));
    Some(Source { name, referent: None, nouns, first, described })
}

/// "Polizeiangaben": the body in the compound, with its article, and its noun.
fn in_compound(scene: &Scene, head: usize) -> Option<(&'static str, String)> {
    let form = scene.annotated.word(head);
    let bare = ["angaben", "bericht", "berichten", "kreisen", "mitteilung"]
        .iter()
        .find_map(|ending| form.strip_suffix(ending))?;
    let noun = [bare, bare.strip_suffix('s').unwrap_or(bare)]
        .into_iter()
        // "Zeitungsberichten": of many papers.
        .filter(|noun| !matches!(*noun, "Zeitung" | "Magazin" | "Sender" | "Agentur"))
        .find(|noun| nominative::is_body(noun) && scene.lexicon.noun(noun).is_some())?;
    let entry = scene.lexicon.noun(noun)?;
    let [(Some(gender), plurals)] = entry.genders.as_slice() else { return None };
    if plurals.iter().any(|plural| plural == noun) {
        return None;
    }
    let article = match gender {
        crate::annotate::Gender::Masc => "der",
        crate::annotate::Gender::Fem => "die",
        crate::annotate::Gender::Neut => "das",
    };
    Some((article, noun.to_owned()))
}

/// "israelischen Armeeangaben": of the body as well, as behind its article in the singular.
fn adjectives(annotated: &Annotated, phrase: &Phrase) -> String {
    (phrase.base.start..phrase.head)
        .filter(|&at| annotated.tokens[at].tag == Tag::ADJA)
        .map(|at| annotated.word(at))
        .filter(|word| word.to_lowercase().ends_with("ischen"))
        .map(|word| format!("{} ", word.trim_end_matches('n')))
        .collect()
}

/// Nouns of saying, behind which the one who says it stands.
fn is_saying(noun: &str) -> bool {
    is_opinion(noun)
        || matches!(noun, "Auskunft" | "Mitteilung" | "Bericht" | "Berichten" | "Informationen")
}

/// The same, of which nothing is written that could be a source itself.
pub(super) fn is_opinion(noun: &str) -> bool {
    matches!(
        noun,
        "Angaben"
            | "Ansicht"
            | "Meinung"
            | "Auffassung"
            | "Einschätzung"
            | "Aussage"
            | "Aussagen"
            | "Darstellung"
    )
}

/// The words that name the speaker: behind a noun of saying ("Angaben der Polizei") its genitive.
fn holder(annotated: &Annotated, phrase: &Phrase, speaker: &Tokens) -> Option<Tokens> {
    if !is_saying(annotated.word(phrase.head)) {
        return Some(speaker.clone());
    }
    let mut words = phrase.base.end..speaker.end;
    if annotated.tokens.get(words.start)?.tag == Tag::APPR {
        words.start += 1;
    }
    (!words.is_empty()).then_some(words)
}

/// Whether a name stands beside the same noun somewhere in the article ("Trainer Muster" beside
/// "der Trainer"), or the noun is one that only points.
fn is_named_elsewhere(annotated: &Annotated, words: &Tokens) -> bool {
    let nouns = || words.clone().filter(|&at| annotated.is_person_noun(at));
    let general = nouns().any(|at| {
        ["Mann", "Frau", "Politiker", "Politikerin", "Sprecher", "Sprecherin"]
            .contains(&annotated.word(at))
    });
    general
        || annotated.phrases.iter().any(|phrase| {
            let named = || phrase.tokens.clone().any(|at| annotated.tokens[at].tag == Tag::NE);
            let mut persons = annotated.entities_in(&phrase.tokens).iter();
            persons.any(|entity| entity.kind == EntityKind::Person)
                && named()
                && phrase.tokens.clone().any(|at| {
                    annotated.tokens[at].tag == Tag::NN
                        && nouns().any(|own| akin(annotated.word(own), annotated.word(at)))
                })
        })
}

/// "ein Sprecher", "Ärzte": anybody's, or many; "ein Bahnsprecher" is somebody.
fn is_generic(annotated: &Annotated, words: &Tokens) -> bool {
    let noun = annotated.word(words.end - 1);
    annotated.tokens[words.start].tag != Tag::ART
        || !noun.contains('-') && noun.chars().count() < 12
        || ["Sprecher", "Sprecherin", "Vertreter", "Vertreterin"].contains(&noun)
}

/// A description that may stand for somebody named, or for nobody in particular.
pub(super) fn is_vague(annotated: &Annotated, words: &Tokens) -> bool {
    const BODIES: [&str; 14] = [
        "Unternehmen",
        "Konzern",
        "Firma",
        "Partei",
        "Verein",
        "Verband",
        "Agentur",
        "Behörde",
        "Zeitung",
        "Sender",
        "Gruppe",
        "Organisation",
        "Stadt",
        "Bank",
    ];
    let first = annotated.tokens[words.start].tag;
    let word = annotated.word(words.start).to_lowercase();
    let definite = first == Tag::ART && word.starts_with('d');
    let bare = words.len() <= 2;
    let named = words.clone().any(|at| annotated.tokens[at].tag == Tag::NE);
    let person = words.clone().any(|at| annotated.is_person_noun(at));
    // "beide Firmen", "das dortige Gericht": which, only the sentence before tells.
    let pointing = words.clone().take(2).any(|at| {
        let word = annotated.word(at).to_lowercase();
        ["beide", "dortige", "hiesige", "besagte", "betreffende"]
            .iter()
            .any(|stem| word.starts_with(stem))
    });
    pointing
        || matches!(first, Tag::PPOSAT | Tag::PDAT | Tag::PIS | Tag::PPER)
        || named
            && annotated.entities_in(words).iter().any(|entity| entity.kind == EntityKind::Person)
        || definite
            && bare
            && words.clone().any(|at| {
                let word = annotated.word(at).to_lowercase();
                BODIES.iter().any(|body| word.ends_with(&body.to_lowercase()))
            })
        || person && definite && is_named_elsewhere(annotated, words)
        || person && bare && is_generic(annotated, words)
        || matches!(
            word.as_str(),
            "er" | "sie"
                | "man"
                | "es"
                | "wir"
                | "ich"
                | "viele"
                | "einige"
                | "andere"
                | "kritiker"
                | "manche"
        )
}
