//! Who speaks in a clause with a cue verb, and how far the name reaches.

use super::context::Context;
use super::{cues, verbs};
use crate::annotate::functions::is_one_of_two_trades;
use crate::annotate::model::{
    Case, CaseSet, Clause, ClauseKind, EntityKind, Function, Number, Phrase, PhraseKind, Tokens,
};
use crate::lexicon::Tag;
use crate::text::lower;

/// The one who says it: the subject; in a passive the von-phrase; for "es heißt" where it stands; with
/// "zitieren" the one who is quoted.
pub(super) fn of_clause(context: &Context, index: usize) -> Option<Tokens> {
    let clause = &context.clauses[index];
    if clause.lemma.as_deref() == Some("zitieren") {
        return of_quoting(context, index);
    }
    if clause.passive || verbs::participle_in_front(context, clause).is_some() {
        return agent(context, index).or_else(|| reported_in(context, index));
    }
    // "In dem Bericht steht, dass …", "Aus dem Rathaus verlautete, …".
    if matches!(clause.lemma.as_deref(), Some("stehen" | "verlauten")) {
        return origin(context, index);
    }
    let subject = subject(context, index)?;
    let phrase = &context.phrases[subject];
    if context.word(phrase.head).eq_ignore_ascii_case("es") {
        let says = clause.lemma.as_deref().is_some_and(|lemma| lemma.ends_with("heißen"));
        return if says { origin(context, index) } else { reported_in(context, index) };
    }
    Some(reach(context, phrase, Some(clause)))
}

/// "wird X zitiert", "die Zeitung zitiert X": the subject of a passive, else whoever stands beside it; the
/// medium's own name in quotation marks is not the one who is quoted.
fn of_quoting(context: &Context, index: usize) -> Option<Tokens> {
    let clause = &context.clauses[index];
    if clause.passive {
        return clause.subject.map(|number| context.phrases[number].base.clone());
    }
    own(context, index)
        .filter(|(number, phrase)| {
            Some(*number) != clause.subject
                && phrase.kind == PhraseKind::Np
                && context.quotation(phrase.tokens.start).is_none()
                && may_speak(context, phrase)
        })
        .map(|(_, phrase)| reach(context, phrase, None))
        .next()
        .or_else(|| {
            subject(context, index)
                .map(|number| reach(context, &context.phrases[number], Some(clause)))
        })
}

/// The phrases at the clause's own level that are no part of another.
pub(super) fn own<'a>(
    context: &'a Context,
    index: usize,
) -> impl Iterator<Item = (usize, &'a Phrase)> {
    let range = context.phrases_of(context.sentence_of_clause(index));
    range.map(|number| (number, &context.phrases[number])).filter(move |(_, phrase)| {
        context.owners[phrase.tokens.start] == Some(index)
            && phrase.function != Some(Function::Attribute)
    })
}

/// The von-phrase of a passive.
fn agent(context: &Context, index: usize) -> Option<Tokens> {
    let range = context.phrases_of(context.sentence_of_clause(index));
    range
        .map(|number| &context.phrases[number])
        .filter(|phrase| context.owners[phrase.tokens.start] == Some(index))
        .filter(|phrase| phrase.kind == PhraseKind::Pp)
        .filter(|phrase| matches!(context.word(phrase.tokens.start), "von" | "vom" | "Von" | "Vom"))
        .find(|phrase| may_speak(context, phrase))
        .map(|phrase| {
            let whole = reach(context, phrase, None);
            context.noun_phrase(phrase).start..whole.end
        })
}

/// "In einem Bericht wurde vermutet", "seitens der Behörden wurde erklärt".
fn reported_in(context: &Context, index: usize) -> Option<Tokens> {
    own(context, index)
        .map(|(_, phrase)| phrase)
        .filter(|phrase| phrase.kind == PhraseKind::Pp)
        .find(|phrase| {
            let word = lower(context.word(phrase.tokens.start));
            let noun = context.word(phrase.head);
            match &*word {
                "in" | "im" | "aus" => cues::noun(noun).is_some_and(|noun| noun.origin),
                "seitens" | "durch" => may_speak(context, phrase),
                _ => false,
            }
        })
        .map(|phrase| context.noun_phrase(phrase).start..reach(context, phrase, None).end)
}

/// "In X heißt es", "hieß es aus X".
fn origin(context: &Context, index: usize) -> Option<Tokens> {
    let places = own(context, index)
        .map(|(_, phrase)| phrase)
        .filter(|phrase| phrase.kind == PhraseKind::Pp && phrase.function != Some(Function::Time))
        .filter(|phrase| context.tokens[phrase.head].tag.is_noun());
    places
        .filter(|phrase| {
            let word = lower(context.word(phrase.tokens.start));
            matches!(
                &*word,
                "in" | "im" | "aus" | "von" | "vom" | "seitens" | "auf" | "bei" | "beim"
            )
        })
        .map(|phrase| context.noun_phrase(phrase).start..reach(context, phrase, None).end)
        .next()
}

/// The subject of the clause, as a number of a phrase. What cannot speak gives way to what can,
/// where the form allows both.
fn subject(context: &Context, index: usize) -> Option<usize> {
    let clause = &context.clauses[index];
    let finite = clause.finite?;
    let verb = context.tokens[finite].morph.number;
    let given = clause.subject;
    let candidates: Vec<usize> = own(context, index)
        .filter(|(_, phrase)| {
            phrase.kind == PhraseKind::Np
                && phrase.cases.has(Case::Nom)
                && !is_governed(context, phrase)
                && phrase.function != Some(Function::Time)
                && context.tokens[phrase.head].tag != Tag::PRF
                && !context.is_quoted(phrase.tokens.start)
                && !is_time(context, phrase)
                && !is_inside_vorfeld(context, clause, phrase)
                && agrees(context, phrase, verb)
        })
        .map(|(number, _)| number)
        .collect();
    let sure = |number: &&usize| {
        context.phrases[**number].cases == CaseSet::NONE.with(Case::Nom)
            && may_speak(context, &context.phrases[**number])
    };
    // "…, die sehr alt ist“, sagte der Papst": behind the comma the verb's own subject follows it.
    let inverted = finite.checked_sub(2).is_some_and(|mark| {
        context.tag(mark + 1) == Some(Tag::COMMA)
            && context.quotation(mark).is_some_and(|quotation| quotation.tokens.end == mark + 1)
            && context.is_quoted(mark)
    });
    if inverted && let Some(number) = behind_verb(context, finite) {
        return Some(number);
    }
    if let Some(&number) = candidates.iter().find(sure) {
        return Some(number);
    }
    let speaks = |number: &&usize| may_speak(context, &context.phrases[**number]);
    // "fügte Kempthorne hinzu": a name whose ending looks like that of another case.
    if candidates.is_empty() && given.is_none() {
        let mut names = own(context, index).filter(|(_, phrase)| {
            phrase.kind == PhraseKind::Np
                && match context.tokens[phrase.head].tag {
                    Tag::NE => phrase.base.len() <= 2,
                    tag => tag.is_noun() && phrase.base.len() == 1,
                }
                && !context.is_quoted(phrase.head)
                && !is_governed(context, phrase)
        });
        if let (Some((only, _)), None) = (names.next(), names.next()) {
            return Some(only);
        }
    }
    let given_speaks = given.is_some_and(|number| may_speak(context, &context.phrases[number]));
    if given_speaks && given.is_some_and(|number| candidates.contains(&number)) {
        return given;
    }
    // A subject in another clause: that of the first conjunct.
    if candidates.is_empty() || given_speaks && !candidates.iter().any(|n| speaks(&n)) {
        return given
            .filter(|&number| {
                let phrase = &context.phrases[number];
                context.tokens[phrase.head].tag != Tag::PRF
                    && context.tokens[phrase.tokens.start].tag != Tag::APPR
                    && (may_speak(context, phrase) || !is_governed(context, phrase))
                    && !is_inside_vorfeld(context, clause, phrase)
            })
            .or_else(|| name_in_front(context, clause));
    }
    candidates.iter().find(speaks).copied().or_else(|| {
        given.filter(|number| candidates.contains(number)).or_else(|| candidates.first().copied())
    })
}

/// "Bei einem Treffen der Minister sagte …", "Den Unmut der Partei brachte …": what stands in the Vorfeld
/// behind a preposition, or right behind another noun, is part of the one constituent there.
fn is_inside_vorfeld(context: &Context, clause: &Clause, phrase: &Phrase) -> bool {
    let start = phrase.tokens.start;
    let field = clause.vorfeld.as_ref().filter(|field| {
        clause.kind == ClauseKind::Main && field.contains(&start) && field.start < start
    });
    field.is_some_and(|field| {
        matches!(context.tag(field.start), Some(Tag::APPR | Tag::APPRART))
            || context.tag(start - 1) == Some(Tag::NN)
                && matches!(context.word(start), "der" | "des" | "eines" | "einer")
    })
}

/// A name at the head of the clause that is no subject by its form: "Anna Berg, Leiterin der Klinik, sagte
/// …" with a Vorfeld of several phrases.
fn name_in_front(context: &Context, clause: &Clause) -> Option<usize> {
    let vorfeld = clause.vorfeld.as_ref().filter(|_| clause.kind == ClauseKind::Main)?;
    context.phrases_of(context.sentence(vorfeld.start)).find(|&number| {
        let phrase = &context.phrases[number];
        phrase.tokens.start == vorfeld.start
            && phrase.kind == PhraseKind::Np
            && context.tokens[phrase.head].tag == Tag::NE
            && context.names_speaker(&phrase.base)
    })
}

/// The noun phrase right behind a verb, if it can speak and be a subject, and none in the nominative stands
/// before the verb in its clause.
fn behind_verb(context: &Context, finite: usize) -> Option<usize> {
    let next = (finite + 1..finite + 3)
        .find(|&at| !matches!(context.tag(at), Some(Tag::ADV | Tag::PRF)))?;
    context.phrases_of(context.sentence(finite)).find(|&number| {
        let phrase = &context.phrases[number];
        phrase.tokens.start == next
            && phrase.kind == PhraseKind::Np
            && phrase.cases.has(Case::Nom)
            && phrase.function != Some(Function::Attribute)
            && may_speak(context, phrase)
            && agrees(context, phrase, context.tokens[finite].morph.number)
    })
}

/// Whether a preposition stands right before the phrase or opens it: "angesichts der Umstände".
fn is_governed(context: &Context, phrase: &Phrase) -> bool {
    let start = phrase.tokens.start;
    let first = context.tokens[start].tag;
    is_named_in_phrase(context, phrase)
        || first == Tag::APPR
        || start > 0
            && context.tokens[start - 1].tag == Tag::APPR
            && !matches!(context.word(start - 1), "als" | "Als" | "wie" | "Wie")
            && context.sentence(start - 1) == context.sentence(start)
}

/// "im Magazin Der Bote", "gegenüber der Agentur „Nord“": a name right behind the noun of a
/// prepositional phrase, in quotation marks or without, belongs to that noun.
fn is_named_in_phrase(context: &Context, phrase: &Phrase) -> bool {
    let start = phrase.tokens.start;
    let quoted = context.quotation(start).filter(|quotation| quotation.tokens.len() <= 8);
    let from = quoted.map_or(start, |quotation| quotation.tokens.start);
    let person =
        context.entities_in(&phrase.base).iter().any(|entity| entity.kind == EntityKind::Person);
    let opens_with_name = matches!(context.tokens[start].tag, Tag::NE | Tag::FM);
    (quoted.is_some() || opens_with_name && !person)
        && from > 0
        && context.tokens[from - 1].tag == Tag::NN
        && context.phrases_of(context.sentence(start)).any(|number| {
            let before = &context.phrases[number];
            before.kind == PhraseKind::Pp && before.base.end == from
        })
}

fn is_time(context: &Context, phrase: &Phrase) -> bool {
    context.entities_in(&phrase.base).iter().any(|entity| {
        matches!(entity.kind, EntityKind::Date | EntityKind::Duration)
            && entity.tokens.contains(&phrase.head)
    }) || matches!(context.word(phrase.head), "MEZ" | "MESZ" | "Uhr" | "UTC" | "Ortszeit")
}

fn agrees(context: &Context, phrase: &Phrase, verb: Option<Number>) -> bool {
    let joined = (phrase.base.end..phrase.tokens.end)
        .find(|&at| matches!(context.word(at), "und" | "sowie"))
        .is_some_and(|at| !is_one_of_two_trades(context.tokens, phrase, at));
    match (verb, phrase.morph.number) {
        (Some(Number::Sing), _) if joined => false,
        (Some(verb), Some(number)) if !joined => verb == number,
        _ => true,
    }
}

/// Whether the phrase can name somebody who speaks: a person, a body, a medium, a report.
pub(super) fn may_speak(context: &Context, phrase: &Phrase) -> bool {
    let head = &context.tokens[phrase.head];
    match head.tag {
        Tag::PPER => !context.word(phrase.head).eq_ignore_ascii_case("es"),
        Tag::PDS => !matches!(context.word(phrase.head), "das" | "dies" | "Das" | "Dies"),
        Tag::PRELS | Tag::PIS | Tag::PWS => true,
        Tag::NE => true,
        _ => {
            context.names_speaker(&phrase.base)
                || cues::speaks(context.word(phrase.head))
                || phrase
                    .base
                    .clone()
                    .any(|at| crate::annotate::referents::is_person_noun(context.word(at)))
        }
    }
}

/// Whether the words of a speaker name somebody: a name, a pronoun, a noun for who can speak.
pub(super) fn is_somebody(context: &Context, speaker: &Tokens) -> bool {
    context.names_speaker(speaker)
        || speaker.clone().any(|at| {
            let word = context.word(at);
            context.tag(at) == Some(Tag::PPER) && !word.eq_ignore_ascii_case("es")
                || crate::annotate::referents::is_person_noun(word)
                || cues::speaks(word)
        })
}

/// The words of a speaker: the phrase with what explains it: brackets, a quoted name, a
/// von-phrase, an apposition.
pub(super) fn reach(context: &Context, phrase: &Phrase, clause: Option<&Clause>) -> Tokens {
    let start = phrase.tokens.start;
    let sentence = context.sentence_tokens(start);
    let mut start = start;
    // „Deutscher Fußball-Bund“ with its marks; "die „Zeit“" has them inside.
    let finite = clause.and_then(|clause| clause.finite);
    let limit = finite.filter(|&finite| finite > start).unwrap_or(sentence.end);
    let mut end = phrase.tokens.end.min(limit.max(phrase.base.end));
    if let Some(quotation) = context.quotation(start)
        && quotation.tokens.len() <= 8
        && quotation.tokens.start + 1 == start
        && end < quotation.tokens.end
    {
        start = quotation.tokens.start;
        end = quotation.tokens.end;
    }
    let in_vorfeld = clause.is_some_and(|clause| {
        clause.kind == ClauseKind::Main
            && clause.vorfeld.as_ref().is_some_and(|field| field.contains(&phrase.tokens.start))
    });
    start..stretch(context, start, end, limit, in_vorfeld)
}

/// How far the name goes on behind `end`, up to `limit`.
pub(super) fn stretch(
    context: &Context,
    start: usize,
    end: usize,
    limit: usize,
    in_vorfeld: bool,
) -> usize {
    let mut end = end;
    while let Some(next) = step(context, start, end, limit, in_vorfeld) {
        end = next;
    }
    end
}

/// One more piece of the name, if there is one.
fn step(
    context: &Context,
    start: usize,
    end: usize,
    limit: usize,
    in_vorfeld: bool,
) -> Option<usize> {
    if end >= limit {
        return None;
    }
    let word = context.word(end);
    // A name that goes on: "Paul Lang".
    let name = context.entities_in(&(start..end)).last();
    if let Some(name) = name.filter(|name| name.tokens.end > end && name.tokens.end <= limit) {
        return Some(name.tokens.end);
    }
    if word == "(" {
        let close = (end + 1..limit.min(end + 8)).find(|&at| context.word(at) == ")")?;
        return Some(close + 1);
    }
    // "die „Berliner Zeitung“", "der Zeitung „Die Zeit“".
    if let Some(quotation) = context.quotation_from(end)
        && quotation.tokens.len() <= 8
        && quotation.tokens.end <= limit
        && !quotation.tokens.clone().any(|at| context.tokens[at].tag.is_finite())
        && context.word(end + 1).starts_with(char::is_uppercase)
    {
        return Some(quotation.tokens.end);
    }
    let inside_quotation = context
        .quotation(end - 1)
        .filter(|quotation| quotation.tokens.len() <= 8 && quotation.tokens.contains(&end));
    if let Some(quotation) = inside_quotation
        && quotation.tokens.start >= start
        && quotation.tokens.end <= limit
    {
        return Some(quotation.tokens.end);
    }
    match context.tag(end)? {
        Tag::APPR | Tag::APPRART => {
            let phrase = context.phrase_at(end).filter(|phrase| phrase.kind == PhraseKind::Pp)?;
            let belongs = match word {
                "von" | "vom" | "aus" | "für" => true,
                "bei" | "beim" | "im" | "in" | "zur" | "zum" | "gegen" | "an" | "am" | "der" => {
                    in_vorfeld
                }
                _ => false,
            };
            let fits = belongs
                && phrase.tokens.end <= limit
                && phrase.function != Some(Function::Time)
                && context.tokens[phrase.head].tag.is_noun()
                && context.tokens[end - 1].tag != Tag::PPER;
            fits.then_some(phrase.tokens.end)
        }
        // A genitive behind: "des Ministeriums", "der „Zeit“".
        Tag::ART if matches!(word, "des" | "der" | "eines" | "einer") => {
            let phrase = context.phrase_at(end);
            let genitive = phrase.is_some_and(|phrase| {
                phrase.kind == PhraseKind::Np
                    && phrase.cases.has(Case::Gen)
                    && phrase.tokens.end <= limit
                    && context.tokens[end - 1].tag == Tag::NN
            });
            if genitive {
                return phrase.map(|phrase| phrase.tokens.end);
            }
            let quoted = context
                .quotation_from(end + 1)
                .filter(|quotation| quotation.tokens.len() <= 7 && quotation.tokens.end <= limit)?;
            Some(quoted.tokens.end)
        }
        Tag::COMMA => apposition(context, end, limit),
        Tag::NE | Tag::FM if context.tokens[end - 1].tag.is_noun() => Some(end + 1),
        _ => None,
    }
}

/// ", Laborleiter der Firma," up to the verb or the comma behind it.
fn apposition(context: &Context, comma: usize, limit: usize) -> Option<usize> {
    let phrase = context.phrase_at(comma + 1).filter(|phrase| phrase.kind == PhraseKind::Np)?;
    let opens =
        matches!(context.tag(comma + 1)?, Tag::ART | Tag::NN | Tag::NE | Tag::ADJA | Tag::PPOSAT);
    if !opens || !context.tokens[phrase.head].tag.is_noun() {
        return None;
    }
    let mut end = phrase.tokens.end;
    while end < limit
        && let Some(next) = step_inside(context, comma + 1, end, limit)
    {
        end = next;
    }
    let closed = end == limit
        || matches!(context.tag(end)?, Tag::COMMA | Tag::STOP)
        || context.tokens[end].tag.is_finite();
    let person = phrase.tokens.clone().chain(phrase.tokens.end..end).any(|at| {
        context.tokens[at].tag == Tag::NE
            || crate::annotate::referents::is_person_noun(context.word(at))
            || cues::speaks(context.word(at))
    });
    (closed && person && end <= limit).then_some(end)
}

/// Like [`step`], without a further apposition.
fn step_inside(context: &Context, start: usize, end: usize, limit: usize) -> Option<usize> {
    if context.tag(end) == Some(Tag::COMMA) {
        return None;
    }
    step(context, start, end, limit, true)
}
