//! "Wer …?": the subject of a clause that the article tells as a fact, a person or a body.

use crate::annotate::{Clause, Function, MentionKind, Number, Phrase, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::Part;
use crate::generate::scene::Actor;
use crate::generate::sources::{self, Source};
use crate::generate::{answering, kinds, nominative, refer, stem};
use crate::lexicon::Tag;

/// Proposes an item for every told clause whose subject is a person named in the article, or a body
/// that does something.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (index, clause) in super::facts(scene) {
        candidates.extend(candidate(scene, index, clause));
    }
}

fn candidate(scene: &Scene, index: usize, clause: &Clause) -> Option<Candidate> {
    let annotated = scene.annotated;
    if annotated.tokens[clause.finite?].morph.number == Some(Number::Plur) {
        return None;
    }
    let phrase = &annotated.phrases[clause.subject?];
    let asked = subject_tokens(scene, clause, &phrase.tokens)?;
    let key = match named_actor(scene, &asked) {
        Some(actor) => sources::named(scene, actor.referent)?,
        None => body(scene, clause, &asked)?,
    };
    if loses_attribute(scene, clause, &asked, key.referent)
        || is_bare(scene, clause)
        || stem::presupposes(annotated, clause)
        || is_told_by_its_work(clause, &key.name)
        || is_no_actor(scene, clause, &key.name)
        || key.referent.is_some() && is_a_thing(scene, clause, phrase)
    {
        return None;
    }
    let parts = stem::question(annotated, clause, "Wer", &asked)?;
    // "Wer legte ihren Bericht vor?": "wer" takes "sein".
    let hers = Scene::pieces(&parts).into_iter().flatten().any(|at| {
        scene.tag(at) == Some(Tag::PPOSAT) && annotated.word(at).to_lowercase().starts_with("ihr")
    });
    // "in der 77. Minute": of which match, an article on several leaves open.
    let minute = Scene::pieces(&parts).into_iter().flatten().any(|at| {
        matches!(annotated.word(at), "Minute" | "Halbzeit" | "Spielminute" | "Hälfte" | "Durchgang")
    });
    if hers || minute || tells_office(scene, &parts) || !is_telling(scene, &parts) {
        return None;
    }
    let body = scene.resolved_text(&parts, key.referent)?;
    let stem = format!("{body}?");
    if holds_in_compound(&stem, &key.name) || shares_first_part(&stem, &key.name) {
        return None;
    }
    let (task, answer) = answering::typed(&key.name, answering::source(scene, &key)?);
    let by_name = annotated.tokens[phrase.head].tag == Tag::NE;
    Some(Candidate {
        family: Family::Who,
        explanation: format!("Absatz {}: {}.", scene.paragraph(clause.tokens.start), key.name),
        stem,
        task,
        key: answer,
        evidence: vec![scene.sentence(clause.tokens.start)?],
        notes: Vec::new(),
        confidence: if by_name { 0.85 } else { 0.7 },
        worth: 0.7,
        proposition: vec![annotated.clauses[index].tokens.clone()],
    })
}

/// "Nordwind ist eine Show am Trapez": the name of a thing, whatever the recogniser takes it for.
fn is_a_thing(scene: &Scene, clause: &Clause, subject: &Phrase) -> bool {
    let annotated = scene.annotated;
    let equals = clause.lemma.as_deref() == Some("sein") && clause.right.is_none();
    equals
        && annotated.phrases.iter().any(|phrase| {
            let noun = annotated.word(phrase.head);
            phrase.kind == PhraseKind::Np
                && phrase.tokens != subject.tokens
                && clause.tokens.start <= phrase.tokens.start
                && phrase.tokens.end <= clause.tokens.end
                && phrase.function != Some(Function::Attribute)
                && (kinds::is_kind(noun) || noun.to_lowercase().ends_with("show"))
                && !annotated.is_person_noun(phrase.head)
        })
}

/// Verbs that have somebody in the dative beside them in the passive.
const DATIVE: [&str; 14] = [
    "vorwerfen",
    "anlasten",
    "zuschreiben",
    "nachsagen",
    "verweigern",
    "verleihen",
    "zusprechen",
    "absprechen",
    "überreichen",
    "gestatten",
    "erlauben",
    "untersagen",
    "verbieten",
    "unterstellen",
];

/// Whether others are an answer as well, everybody knows who does such things, or nobody does anything.
fn is_no_actor(scene: &Scene, clause: &Clause, name: &str) -> bool {
    let annotated = scene.annotated;
    let lemma = clause.lemma.as_deref().unwrap_or_default();
    // Who asks for a sentence or looks for somebody.
    let obvious = name == "die Staatsanwaltschaft" || name.to_lowercase().ends_with("polizei");
    // "Anna Wolf ist eine von drei Gästen"
    let one_of = clause.tokens.clone().any(|at| {
        matches!(annotated.word(at), "einer" | "eine" | "eines")
            && annotated.word(at + 1) == "von"
            && matches!(scene.tag(at + 2), Some(Tag::CARD | Tag::ADV | Tag::PIAT | Tag::PIDAT))
    });
    // "Karl Berg wird Betrug vorgeworfen": another subject, whatever the analysis takes it for.
    let given = clause.passive && DATIVE.contains(&lemma);
    // "Nordwind erscheint im Mai für zwei Geräte": a game, whatever the recogniser takes it for.
    let comes_out = matches!(lemma, "erscheinen" | "herauskommen");
    obvious || one_of || given || comes_out
}

/// The body that the subject names and that acts: "die Reederei Nordwind". Of one that only is, has
/// or lies somewhere, nobody asks who.
fn body(scene: &Scene, clause: &Clause, subject: &Tokens) -> Option<Source> {
    const STATES: [&str; 25] = [
        "kosten",
        "ausfallen",
        "erscheinen",
        "senden",
        "sein",
        "werden",
        "haben",
        "liegen",
        "bestehen",
        "gehören",
        "umfassen",
        "heißen",
        "gelten",
        "befinden",
        "bleiben",
        "entstehen",
        "sterben",
        "stehen",
        "sitzen",
        "existieren",
        "betragen",
        "zählen",
        "geben",
        "kommen",
        "dauern",
    ];
    // "soll verkauft werden", "ist zu empfangen"
    let suffers = clause.right.clone().into_iter().flatten().any(|at| {
        matches!(scene.annotated.word(at), "werden" | "worden" | "sein")
            || scene.tag(at) == Some(Tag::PTKZU)
    });
    let acts = !clause.passive
        && !suffers
        && clause.lemma.as_deref().is_some_and(|lemma| !STATES.contains(&lemma));
    if !acts {
        return None;
    }
    sources::acting_body(scene, subject)
}

/// "Wer verteidigte die Pläne seiner Regierung?": the office, which is an answer too, can be guessed.
fn tells_office(scene: &Scene, parts: &[Part]) -> bool {
    let rules = |at: usize| {
        let lemma = scene.annotated.tokens.get(at).map(|token| token.lemma.as_str());
        matches!(lemma, Some("Regierung" | "Kabinett" | "Koalition" | "Ministerium"))
    };
    Scene::pieces(parts)
        .into_iter()
        .flatten()
        .any(|at| scene.tag(at) == Some(Tag::PPOSAT) && (rules(at + 1) || rules(at + 2)))
}

/// "Wer ist Nachfolger und neuer Fürst?": of whom and where, nothing tells.
fn is_bare(scene: &Scene, clause: &Clause) -> bool {
    let equals = matches!(clause.lemma.as_deref(), Some("sein" | "werden" | "bleiben"));
    let tells = |at: usize| {
        matches!(
            scene.tag(at),
            Some(Tag::ART | Tag::APPR | Tag::APPRART | Tag::NE | Tag::ADJD | Tag::CARD)
        )
    };
    let fields = [&clause.vorfeld, &clause.mittelfeld];
    let predicate = fields.into_iter().flatten().find(|field| {
        clause
            .subject
            .is_none_or(|subject| !field.contains(&scene.annotated.phrases[subject].tokens.start))
    });
    equals
        && clause.right.is_none()
        && predicate.is_none_or(|predicate| !predicate.clone().any(tells))
}

/// Whether a prepositional phrase behind the subject in the Mittelfeld may be its attribute and would
/// stay in the question: "die Hochschule Nordhafen in Lindenau", "Anna Wolf vom Ruderverein". Where
/// somebody with a name of one's own was is not an attribute.
fn loses_attribute(
    scene: &Scene,
    clause: &Clause,
    subject: &Tokens,
    referent: Option<usize>,
) -> bool {
    let annotated = scene.annotated;
    let person = referent.is_some_and(|referent| {
        annotated.referents[referent].kind == crate::annotate::EntityKind::Person
    });
    let behind = annotated.word(subject.end).to_lowercase();
    let of = matches!(behind.as_str(), "von" | "vom" | "aus");
    let at = matches!(behind.as_str(), "in" | "im" | "bei" | "beim" | "für" | "mit" | "auf" | "an");
    clause.vorfeld.as_ref() != Some(subject) && (of || at && !person)
}

/// Whether a word of the stem begins with the last word of the key: "am Bundeswehrkrankenhaus" gives
/// away "die Bundeswehr".
fn holds_in_compound(stem: &str, key: &str) -> bool {
    let last = key.rsplit(' ').next().unwrap_or(key).to_lowercase();
    last.chars().count() > 4
        && stem
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word.starts_with(&last))
}

/// "Wer nahm in Bergen drei Männer fest?": what only bodies of one kind do tells the key.
fn is_told_by_its_work(clause: &Clause, key: &str) -> bool {
    const WORK: [(&str, &[&str]); 4] = [
        ("polizei", &["festnehmen", "verhaften", "fahnden", "ermitteln", "sicherstellen"]),
        ("feuerwehr", &["löschen"]),
        ("gericht", &["verurteilen", "freisprechen", "urteilen"]),
        ("staatsanwaltschaft", &["ermitteln", "anklagen"]),
    ];
    let folded = key.to_lowercase();
    let noun = folded.rsplit(' ').next().unwrap_or(&folded);
    clause.lemma.as_deref().is_some_and(|lemma| {
        WORK.iter().any(|(body, verbs)| noun.ends_with(body) && verbs.contains(&lemma))
    })
}

/// In letters: shorter first parts of compounds tell nothing.
const SHARED: usize = 4;

/// "Wer flog die Luftangriffe?" – "die Luftwaffe": whether a noun of the stem begins as the last word of a
/// body's name does, by a good part of it. What all bodies of a land begin with tells nothing.
fn shares_first_part(stem: &str, key: &str) -> bool {
    let last = key.rsplit(' ').next().unwrap_or(key);
    let general = ["Bund", "Land", "Staat", "Stadt", "Europa", "Zentral", "Sozial"];
    if !nominative::is_body(last) || general.iter().any(|part| last.starts_with(part)) {
        return false;
    }
    let length = last.chars().count();
    stem.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let shared = word.chars().zip(last.chars()).take_while(|(one, other)| one == other).count();
        shared >= SHARED && shared * 5 >= length * 2
    })
}

/// The subject's words: the whole Vorfeld if it stands there.
pub(super) fn subject_tokens(scene: &Scene, clause: &Clause, subject: &Tokens) -> Option<Tokens> {
    let vorfeld = clause.vorfeld.clone()?;
    if vorfeld.contains(&subject.start) {
        // Behind an adverb ("Auch Putin"), it is not the whole of it.
        let leading = vorfeld.start..subject.start;
        return leading
            .clone()
            .all(|at| stem::is_linker(scene.annotated.word(at)))
            .then_some(vorfeld);
    }
    Some(subject.clone())
}

/// The named person that the subject is, and nobody besides.
pub(super) fn named_actor(scene: &Scene, subject: &Tokens) -> Option<Actor> {
    let annotated = scene.annotated;
    let coordinated = annotated.phrases.iter().any(|phrase| {
        phrase.kind == PhraseKind::Np
            && phrase.tokens == *subject
            && (phrase.base.end..subject.end).any(|at| annotated.tokens[at].tag == Tag::KON)
    });
    if coordinated {
        return None;
    }
    let referent = refer::referent_in(annotated, subject)?;
    if !heads(scene, subject, referent) {
        return None;
    }
    scene.actors().iter().find(|actor| actor.referent == referent).cloned()
}

/// Whether the phrase is about the person, not about something of that person ("ein Schuss von X",
/// "der Rückzug Stoibers").
fn heads(scene: &Scene, phrase: &Tokens, referent: usize) -> bool {
    let annotated = scene.annotated;
    let Some(whole) = annotated.phrases.iter().find(|each| {
        each.tokens.start <= phrase.start && phrase.end <= each.tokens.end
            || phrase.start <= each.tokens.start && each.tokens.end <= phrase.end
    }) else {
        return false;
    };
    let referent = &annotated.referents[referent];
    referent.mentions.iter().any(|mention| {
        let inside =
            whole.base.start <= mention.tokens.start && mention.tokens.end <= whole.base.end;
        let before = (whole.base.start..mention.tokens.start)
            .rev()
            .find(|&at| annotated.tokens[at].tag == Tag::NN);
        let last = annotated.word(mention.tokens.end - 1);
        let genitive = last.ends_with('s')
            && mention.kind == MentionKind::Name
            && !referent.name.ends_with(last);
        inside && before.is_none_or(|noun| annotated.is_person_noun(noun)) && !genitive
    })
}

/// Whether the stem holds enough besides its verb to be about something.
pub(super) fn is_telling(scene: &Scene, parts: &[Part]) -> bool {
    let nouns = Scene::pieces(parts)
        .into_iter()
        .flatten()
        .filter(|&at| scene.tag(at).is_some_and(Tag::is_noun))
        .count();
    nouns >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    #[test]
    fn what_only_bodies_of_one_kind_do_tells_them() {
        let told = |text: &str, key: &str| {
            let annotated = annotate(text, None, None, Lexicon::embedded());
            is_told_by_its_work(&annotated.clauses[0], key)
        };
        let arrest = "Die Polizei hat am Montag in Lindenau drei Männer festgenommen.";
        assert!(told(arrest, "die nordische Polizei"));
        assert!(!told(arrest, "Anna Wolf"));
        assert!(!told("Die Polizei hat am Montag drei Boote verkauft.", "die Polizei"));
    }

    #[test]
    fn a_compound_of_the_stem_tells_the_body() {
        assert!(shares_first_part(
            "Wer flog Luftangriffe auf Lindenau?",
            "die nordische Luftwaffe"
        ));
        for (stem, key) in [
            ("Wer flog Angriffe auf Lindenau?", "die nordische Luftwaffe"),
            ("Wer verkaufte die Bundesstraße?", "die Bundesregierung"),
            ("Wer lobte die Polizei?", "Anna Polizer"),
        ] {
            assert!(!shares_first_part(stem, key), "{stem}");
        }
    }
}
