//! "Wer sagte laut dem Artikel, dass …?": reported content, and who it comes from.

use std::collections::BTreeSet;

use super::to_whom;
use crate::annotate::{Attribution, Clause, ClauseKind, Form, MentionKind, Mood, Rule, Tokens};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::checks::is_name;
use crate::generate::compose::Part;
use crate::generate::sources::Source;
use crate::generate::{Scene, answering, content, cue, distractors, nominative, sources};
use crate::lexicon::Tag;

/// Proposes an item for every attribution whose speaker is known by name.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for attribution in &scene.annotated.attributions {
        candidates.extend(candidate(scene, attribution));
    }
}

fn candidate(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    if attribution.form != Form::Indirect {
        return None;
    }
    let speaker = sources::of(scene, attribution)?;
    let (head, parts) = asked(scene, attribution)?;
    let content_text = scene.told_under_title(&parts, speaker.referent)?;
    let content_text = content_text.trim_end_matches([',', ' ']);
    if !is_own(scene, attribution, &speaker, content_text) {
        return None;
    }
    let stem = format!("{head}, {content_text}?");
    let quote = attribution.quote.first()?;
    let evidence = scene.sentence(quote.start)?;
    let told = tells_role(scene, attribution) || points_at(scene, attribution, speaker.referent);
    let distractors = match told {
        true => Vec::new(),
        false => {
            let others = spoken_of(scene, attribution, &evidence);
            distractors::sources(scene, &speaker, &others, content_text)
        }
    };
    let typed = answering::speaker(scene, &speaker);
    let (task, key) = answering::ask(scene, &stem, &speaker.name, distractors, typed)?;
    let notes = distractors::speaker_notes(scene, task.options(), &speaker.name);
    Some(Candidate {
        family: Family::WhoSaid,
        explanation: sources::explanation(scene, attribution, &speaker.name),
        stem,
        task,
        key,
        evidence: vec![evidence],
        notes,
        confidence: attribution.confidence,
        worth: 1.0,
        proposition: attribution.quote.clone(),
    })
}

/// Whoever stands in reported words or beside them: spoken of or to, or somebody who may have said much the
/// same.
pub(super) fn spoken_of(
    scene: &Scene,
    attribution: &Attribution,
    evidence: &Tokens,
) -> BTreeSet<usize> {
    let mut others = scene.mentioned(&attribution.quote);
    others.extend(scene.mentioned(std::slice::from_ref(evidence)));
    others.extend(scene.mentioned(&attribution.addressee));
    others.extend(scene.mentioned(&attribution.carrier));
    others
}

/// Whether reported words, as `content` has them, are of this speaker alone, and say enough to be asked about.
pub(super) fn is_own(
    scene: &Scene,
    attribution: &Attribution,
    speaker: &Source,
    content: &str,
) -> bool {
    // "berichtete die Agentur unter Berufung auf die Wache": two have said it.
    let passed_on =
        attribution.cue.first().and_then(|cue| scene.sentence(cue.start)).is_some_and(|sentence| {
            sentence.into_iter().any(|at| scene.annotated.word(at) == "Berufung")
        });
    !(passed_on
        || is_obvious(content, &speaker.name)
        || sources::is_said_by_another(scene, attribution, speaker)
        || others_say_so(scene, attribution)
        || names_carrier(content)
        || is_open(scene, attribution)
        || !is_anchored(scene, attribution)
        || content::is_doubled(scene, content))
}

/// Whether the words tell who says them: as bodies do that tell of crimes, or by a noun of the name.
pub(super) fn is_obvious(words: &str, name: &str) -> bool {
    OBVIOUS.contains(&name) || gives_away(words, name)
}

/// Whether a noun of the words begins the name: "Fluglotsen" tells of "die Fluglotsengewerkschaft".
fn gives_away(words: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 4 && word.starts_with(char::is_uppercase))
        .any(|word| name.contains(&word.to_lowercase()))
}

/// "dass alles gut verlaufen sei", "dass man sich bewerben werde": what goes well, and who the one
/// is, only the sentences before tell.
pub(super) fn is_open(scene: &Scene, attribution: &Attribution) -> bool {
    /// With these "man" is anybody.
    const GENERAL: [&str; 9] =
        ["könne", "müsse", "solle", "dürfe", "kann", "muss", "soll", "darf", "sollte"];
    let annotated = scene.annotated;
    let general = |at: usize| {
        let clause = annotated.clause_around(at);
        let finite = clause.and_then(|clause| clause.finite);
        finite.is_some_and(|finite| GENERAL.contains(&annotated.word(finite)))
    };
    attribution.quote.iter().cloned().flatten().any(|at| match annotated.word(at) {
        "alles" | "Alles" | "beides" => {
            matches!(scene.tag(at), Some(Tag::PIS))
                && scene.tag(at + 1) != Some(Tag::COMMA)
                && !scene.tag(at + 1).is_some_and(Tag::is_noun)
        }
        "man" | "Man" => !general(at),
        // "dass es um die Zukunft gehe": where?
        "es" | "Es" => {
            let goes = |at: usize| {
                matches!(annotated.word(at), "gehe" | "geht" | "ging" | "ginge" | "gegangen")
            };
            attribution.quote.iter().cloned().flatten().any(goes)
                && attribution.quote.iter().cloned().flatten().any(|at| annotated.word(at) == "um")
        }
        // "dass 400 Boote betroffen sind": of what?
        "betroffen" => !attribution
            .quote
            .iter()
            .cloned()
            .flatten()
            .any(|at| matches!(annotated.word(at), "von" | "vom" | "davon" | "Von" | "Vom")),
        // "nichts weiter passiert": besides what?
        "nichts" | "Nichts" => annotated.word(at + 1).starts_with("weiter"),
        _ => false,
    })
}

/// Whether the content tells what it is about: by a name, or by two nouns. "dass die Lage ernst sei" may be of anything.
pub(super) fn is_anchored(scene: &Scene, attribution: &Attribution) -> bool {
    let annotated = scene.annotated;
    let inside = |tokens: &Tokens| {
        attribution.quote.iter().any(|piece| piece.start <= tokens.start && tokens.end <= piece.end)
    };
    let named =
        annotated.entities.iter().any(|entity| is_name(entity.kind) && inside(&entity.tokens));
    let tokens = || attribution.quote.iter().cloned().flatten();
    let nouns = tokens().filter(|at| scene.tag(*at) == Some(Tag::NN)).count();
    let named = named || tokens().any(|at| scene.tag(at) == Some(Tag::NE));
    named || nouns > 1
}

/// "…, wie die Agentur Nordblick berichtete" in what is said: a second source.
fn names_carrier(content: &str) -> bool {
    const SAID: [&str; 9] = [
        "berichtete",
        "berichtet",
        "meldete",
        "meldet",
        "mitteilte",
        "mitteilt",
        "schrieb",
        "schreibt",
        "erklärte",
    ];
    let last = content.rsplit(' ').next().unwrap_or_default();
    content.contains(", wie ") && SAID.contains(&last)
}

/// Who tells of crimes and accidents, as everybody knows.
const OBVIOUS: [&str; 2] = ["die Polizei", "die Staatsanwaltschaft"];

/// "Auch die Ministerin sagte …", "Ebenso äußerte sich …" behind it: the article tells of others who said it.
fn others_say_so(scene: &Scene, attribution: &Attribution) -> bool {
    let annotated = scene.annotated;
    let Some(cue) = attribution.cue.first().or(attribution.speaker.first()) else { return false };
    let Some(index) = annotated.sentence_of(cue.start) else { return false };
    let too = |at: usize| {
        matches!(
            annotated.word(at).to_lowercase().as_str(),
            "auch" | "ebenso" | "ebenfalls" | "gleichfalls"
        )
    };
    let sentence = &annotated.sentences[index].tokens;
    let quoted = |at: &usize| attribution.quote.iter().any(|piece| piece.contains(at));
    let next = annotated.sentences.get(index + 1).map(|next| next.tokens.start);
    sentence.clone().filter(|at| !quoted(at)).any(too)
        || next.is_some_and(|next| {
            matches!(annotated.word(next), "Ebenso" | "Ähnlich" | "Gleiches" | "Genauso")
        })
}

/// "dass er auf Hilfe warte": a pronoun for the one who is asked for leaves out all women among others.
pub(super) fn points_at(scene: &Scene, attribution: &Attribution, speaker: Option<usize>) -> bool {
    speaker.is_some_and(|speaker| {
        scene.annotated.referents[speaker].mentions.iter().any(|mention| {
            mention.kind == MentionKind::Pronoun
                && attribution.quote.iter().any(|piece| piece.contains(&mention.tokens.start))
        })
    })
}

/// "dass sein Mandant unschuldig sei": what somebody is to the one who is asked for tells who that
/// is among others.
fn tells_role(scene: &Scene, attribution: &Attribution) -> bool {
    const RELATED: [&str; 14] = [
        "Mandant",
        "Mandantin",
        "Klient",
        "Partei",
        "Sohn",
        "Tochter",
        "Vater",
        "Mutter",
        "Frau",
        "Mann",
        "Land",
        "Ehefrau",
        "Bruder",
        "Schwester",
    ];
    let annotated = scene.annotated;
    attribution.quote.iter().cloned().flatten().any(|at| {
        let noun = (at + 1..at + 4).find(|&noun| scene.tag(noun) == Some(Tag::NN));
        scene.tag(at) == Some(Tag::PPOSAT)
            && noun.is_some_and(|noun| {
                annotated.is_person_noun(noun)
                    || nominative::is_body(annotated.word(noun))
                    || RELATED.contains(&annotated.tokens[noun].lemma.as_str())
            })
    })
}

/// The question before the content, and the content: with the article's own verb and a dass-clause
/// where that can be made, else with the reported main clauses as they stand.
fn asked(scene: &Scene, attribution: &Attribution) -> Option<(String, Vec<Part>)> {
    // "das Spiel A–B": the words go on behind a dash.
    if matches!(scene.annotated.word(attribution.quote.last()?.end), "–" | "-" | "/") {
        return None;
    }
    let head = head(scene, attribution)?;
    let infinitive = attribution.rule == Rule::ZuInfinitive;
    if let Some(parts) = content::dass_clause(scene, attribution) {
        return Some((head, parts));
    }
    let [quote] = attribution.quote.as_slice() else { return None };
    if infinitive {
        return whole_infinitive(scene, quote).map(|parts| (head, parts));
    }
    let verb_second = matches!(attribution.rule, Rule::VerbSecond | Rule::CueAfterIndirect);
    let clauses: Vec<&Clause> = scene
        .annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.start == quote.start && clause.tokens.end <= quote.end)
        .collect();
    let reported = clauses.iter().any(|clause| {
        clause.kind == ClauseKind::Main
            && clause.certain
            && clause.vorfeld.is_some()
            && clause.finite.is_some_and(|finite| {
                scene.annotated.tokens[finite].morph.mood == Some(Mood::Konjunktiv1)
            })
    });
    // "verlangte, nötig sei ein Kran": in a question the verb stands before what is said of it.
    let predicate = clauses.iter().any(|clause| {
        clause.vorfeld.as_ref().is_some_and(|field| {
            field.len() == 1 && matches!(scene.tag(field.start), Some(Tag::ADJD | Tag::VVPP))
        })
    });
    // "…, die Kasse sei leer und dass …": two forms in one sentence.
    let mixed = quote.clone().skip(1).any(|at| {
        scene.tag(at - 1) == Some(Tag::KON) && matches!(scene.annotated.word(at), "dass" | "daß")
    });
    (verb_second && reported && !predicate && !mixed)
        .then(|| (head, vec![Part::Tokens(quote.clone())]))
}

/// The words before the content, with the one who is addressed where the verb calls for that.
fn head(scene: &Scene, attribution: &Attribution) -> Option<String> {
    // "Wer warf vor, …", "Wer bat, …": without the one who is addressed the question is not whole.
    let infinitive = attribution.rule == Rule::ZuInfinitive;
    let addressed = to_whom::takes_dative(scene, attribution)
        || infinitive
            && (to_whom::takes_accusative(scene, attribution) || !attribution.addressee.is_empty());
    let addressee = match addressed {
        true => addressee(scene, attribution)?,
        false => String::new(),
    };
    cue::question(scene, attribution, "Wer", &addressee)
}

/// The one who is addressed, by name or as the article has it.
fn addressee(scene: &Scene, attribution: &Attribution) -> Option<String> {
    let [addressee] = attribution.addressee.as_slice() else { return None };
    let hidden = sources::referent(scene, attribution);
    scene.resolved_text(&[Part::Tokens(addressee.clone())], hidden)
}

/// "…, den Hafen zu schließen": an infinitive with all its words, and with the clause behind it
/// that one of them needs ("…, den Hafen zu schließen, der …"); without one that only gives the means
/// or the reason.
pub(super) fn whole_infinitive(scene: &Scene, quote: &Tokens) -> Option<Vec<Part>> {
    let clause = scene.annotated.clauses.iter().find(|clause| {
        clause.kind == ClauseKind::Infinitive
            && clause.tokens.start == quote.start
            && clause.tokens.end <= quote.end
    })?;
    let right = clause.right.as_ref()?;
    let behind = (scene.tag(right.end) == Some(Tag::COMMA)).then(|| right.end + 1);
    let end = match behind.and_then(|behind| Some((behind, scene.tag(behind)?))) {
        Some((at, Tag::KOUS)) if is_aside(scene.annotated.word(at)) => right.end,
        Some((_, Tag::KOUS | Tag::KOUI | Tag::PRELS | Tag::PRELAT)) => quote.end,
        _ if clause.tokens == *quote => quote.end,
        _ => return None,
    };
    // "zugesagt, nicht weiter bestimmen zu wollen": nothing of it stands before the quote.
    let opened = quote.start.checked_sub(1).and_then(|before| scene.tag(before));
    // "erklärte, über den Versuch, den Hafen zu schließen, sei er …": what belongs to a noun.
    // "hatte seine Bereitschaft signalisiert, den Hafen zu schließen"
    let last = quote.start.checked_sub(2);
    let noun = last.map(|at| at - usize::from(at > 0 && scene.tag(at) == Some(Tag::VVPP)));
    let of_noun = noun.is_some_and(|noun| {
        const NOUNS: [&str; 13] = [
            "Bereitschaft",
            "Wille",
            "Wunsch",
            "Hoffnung",
            "Forderung",
            "Versuch",
            "Plan",
            "Vorschlag",
            "Möglichkeit",
            "Absicht",
            "Entscheidung",
            "Recht",
            "Chance",
        ];
        NOUNS.contains(&scene.annotated.tokens[noun].lemma.as_str())
    });
    (opened == Some(Tag::COMMA) && !of_noun).then(|| vec![Part::Tokens(quote.start..end)])
}

/// Whether a conjunction gives the means or the reason of what was told before it.
fn is_aside(conjunction: &str) -> bool {
    matches!(conjunction, "indem" | "weil" | "da" | "obwohl" | "obgleich")
}
