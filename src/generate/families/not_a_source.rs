//! "Von wem gibt der Artikel keine Aussage wieder?": one who is only spoken of, among those who speak.

use crate::annotate::{
    Annotated, Clause, EntityKind, Form, Mood, Tokens, is_source_noun, is_speech_act, may_be_slip,
};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::scene::Actor;
use crate::generate::{Scene, distractors, sources};
use crate::lexicon::Tag;
use crate::quiz::{Key, Task};

/// An attribution less sure than this may be none.
const SURE: f64 = 0.8;

const STEM: &str = "Von wem gibt der Artikel keine Aussage wieder?";

/// Proposes an item for every person named in full who never speaks, if at least three do.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    let actors = scene.actors();
    let speaking: Vec<&Actor> = actors.iter().filter(|actor| speaks(scene, actor)).collect();
    // One who is "er" where nothing tells who may be anybody.
    let unknown = scene.annotated.attributions.iter().any(|attribution| {
        attribution.referent.is_none()
            && attribution.speaker.iter().cloned().flatten().any(|at| {
                matches!(scene.tag(at), Some(Tag::PPER | Tag::PDS | Tag::PRELS | Tag::PIS))
            })
    });
    if speaking.len() < 3 || unknown {
        return;
    }
    let silent = actors.iter().filter(|actor| is_silent(scene, actor));
    candidates.extend(silent.filter_map(|key| candidate(scene, key, &speaking)));
}

fn speaks(scene: &Scene, actor: &Actor) -> bool {
    scene.annotated.attributions.iter().any(|attribution| {
        sources::referent(scene, attribution) == Some(actor.referent)
            && attribution.form != Form::Reported
            && attribution.confidence >= SURE
    })
}

/// Whether nothing in the article can be taken for words of the actor.
fn is_silent(scene: &Scene, actor: &Actor) -> bool {
    let annotated = scene.annotated;
    let referent = &annotated.referents[actor.referent];
    let last = actor.name.rsplit(' ').next().unwrap_or(&actor.name);
    let attributed = annotated.attributions.iter().any(|attribution| {
        attribution.referent == Some(actor.referent)
            || attribution.speaker.iter().any(|speaker| {
                let mut words = annotated.words(speaker).split(' ');
                annotated.words(speaker).contains(last)
                    // "General Haagen" may be "Michael Hagen", misspelt.
                    || words.any(|word| may_be_slip(word, last))
                    || referent.mentions.iter().any(|mention| {
                        speaker.start < mention.tokens.end && mention.tokens.start < speaker.end
                    })
            })
    });
    // "begrüßte den Plan", "dankte den Helfern": an act of speech too. A verb of saying in the
    // sentence of a mention is one too many, unless the mention stands in what another says there.
    let acts = |clause: &Clause| {
        let speaks = clause.lemma.as_deref().is_some_and(is_speech_act);
        let sentence = scene.sentence(clause.tokens.start);
        speaks
            && referent.mentions.iter().any(|mention| {
                let at = mention.tokens.start;
                let told = annotated.attributions.iter().any(|attribution| {
                    attribution.form != Form::Reported
                        && attribution.quote.iter().any(|piece| {
                            piece.contains(&at) && !piece.contains(&clause.tokens.start)
                        })
                });
                !told && sentence.as_ref().is_some_and(|sentence| sentence.contains(&at))
            })
    };
    let quoted = referent.mentions.iter().any(|mention| {
        scene.sentence(mention.tokens.start).is_some_and(|sentence| {
            annotated.quotations.iter().any(|quotation| {
                sentence.contains(&quotation.tokens.start)
                    && !quotation.tokens.contains(&mention.tokens.start)
            }) && annotated.attributions.iter().all(|attribution| {
                !attribution.quote.iter().any(|piece| sentence.contains(&piece.start))
            })
        })
    });
    // "in einer Erklärung", "sei …": somebody speaks there, and it may be this one.
    let reported = referent.mentions.iter().any(|mention| {
        let at = mention.tokens.start;
        let told = annotated
            .attributions
            .iter()
            .any(|attribution| attribution.quote.iter().any(|piece| piece.contains(&at)));
        scene.sentence(at).is_some_and(|sentence| {
            holds_saying(annotated, &sentence) || !told && is_reported(annotated, &sentence)
        })
    });
    // Another person of the same surname, or one whose surname alone is a speaker.
    let namesake = annotated.entities.iter().any(|entity| {
        entity.kind == EntityKind::Person
            && entity.referent != Some(actor.referent)
            && annotated.words(&entity.tokens).contains(last)
    });
    !attributed && !annotated.clauses.iter().any(acts) && !quoted && !reported && !namesake
}

/// Whether a sentence has a noun for something said.
fn holds_saying(annotated: &Annotated, sentence: &Tokens) -> bool {
    const SAID: [&str; 12] = [
        "erklärung",
        "mitteilung",
        "interview",
        "stellungnahme",
        "rede",
        "ansprache",
        "brief",
        "statement",
        "pressekonferenz",
        "kommentar",
        "appell",
        "aufruf",
    ];
    sentence.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        annotated.tokens[at].tag == Tag::NN
            && (is_source_noun(annotated.word(at)) || SAID.iter().any(|noun| word.ends_with(noun)))
    })
}

/// Whether a sentence has a verb in Konjunktiv I.
fn is_reported(annotated: &Annotated, sentence: &Tokens) -> bool {
    sentence.clone().any(|at| {
        let token = &annotated.tokens[at];
        token.tag.is_finite() && token.morph.mood == Some(Mood::Konjunktiv1)
    })
}

fn candidate(scene: &Scene, key: &Actor, speaking: &[&Actor]) -> Option<Candidate> {
    let pool: Vec<String> = speaking.iter().map(|actor| actor.name.clone()).collect();
    let decision = format!("{STEM} {}", key.name);
    let options = distractors::with_key(scene, &decision, &key.name, pool)?;
    let notes = distractors::speaker_notes(scene, &options, &key.name);
    let mentions = &scene.annotated.referents[key.referent].mentions;
    let first = mentions.first()?.tokens.start;
    Some(Candidate {
        family: Family::NotASource,
        stem: STEM.to_owned(),
        task: Task::Choice { options },
        explanation: format!(
            "{} wird in Absatz {} genannt, kommt aber nicht selbst zu Wort.",
            key.name,
            scene.paragraph(first)
        ),
        key: Key::Choice(vec![key.name.clone()]),
        evidence: vec![scene.sentence(first)?],
        notes,
        confidence: 0.8,
        worth: 0.5,
        proposition: Vec::new(),
    })
}
