//! Reported speech that goes on without a cue of its own: sentences in Konjunktiv I, in "soll …
//! haben", and quotations that follow each other.

use super::context::Context;
use super::speaker;
use crate::annotate::model::{
    Attribution, Clause, ClauseKind, Condition, Form, Mood, PhraseKind, Rule, Tokens,
};
use crate::lexicon::Tag;

/// How many sentences may lie between the last one with a speaker and this one.
const REACH: usize = 3;

/// The same inside of one paragraph.
const REACH_IN_PARAGRAPH: usize = 6;

/// A quotation that stands alone has at least so many tokens, marks included.
const ALONE: usize = 8;

/// Who was heard last.
#[derive(Clone)]
struct Heard {
    sentence: usize,
    speaker: Tokens,
    /// Number of the attribution, if it is one of this finder and can go on.
    free: Option<usize>,
}

/// Gives every sentence in Konjunktiv I, and every quotation, that has no attribution yet to the
/// one who was heard before.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    let mut of_sentence: Vec<Vec<usize>> = vec![Vec::new(); context.sentences.len()];
    for (number, each) in found.iter().enumerate() {
        for piece in each.quote.iter().chain(&each.cue) {
            let sentences = &mut of_sentence[context.sentence(piece.start)];
            if sentences.last() != Some(&number) {
                sentences.push(number);
            }
        }
    }
    let mut quoted = vec![false; context.tokens.len()];
    for at in found.iter().flat_map(|each| each.quote.iter().cloned()).flatten() {
        quoted[at] = true;
    }
    let mut heard: Option<Heard> = None;
    for (number, own) in of_sentence.iter().enumerate() {
        let sentence = context.sentences[number].tokens.clone();
        let own: Vec<&Attribution> = own.iter().map(|&each| &found[each]).collect();
        let taken = sentence.clone().any(|at| quoted[at]);
        if let Some(speaker) = holder(context, &own) {
            heard = Some(Heard { sentence: number, speaker, free: None });
        }
        if let Some(quotation) = quotation_alone(context, &sentence, &quoted) {
            // Who spoke in the paragraph before is not who speaks in the middle of the next.
            let opens = number == 0
                || context.sentences[number - 1].paragraph != context.sentences[number].paragraph;
            let speaker = heard
                .as_ref()
                .filter(|heard| {
                    let paragraph = |number: usize| context.sentences[number].paragraph;
                    number - heard.sentence <= 2
                        && (opens || paragraph(heard.sentence) == paragraph(number))
                })
                .map(|heard| heard.speaker.clone())
                .or_else(|| subject_before(context, number));
            if let Some(speaker) = speaker.clone() {
                heard = Some(Heard { sentence: number, speaker, free: None });
            }
            let rule = Rule::SpeakerElsewhere;
            found.push(attribution(quotation, speaker, Form::Direct, rule));
            continue;
        }
        // Inside of a quotation of several sentences the one who is quoted stays.
        if taken {
            if let Some(heard) = &mut heard
                && context.quotation(sentence.start).is_some()
            {
                heard.sentence = number;
            }
            continue;
        }
        let Some(strength) = freedom(context, number) else { continue };
        let near = |heard: &&Heard| {
            let together =
                context.sentences[heard.sentence].paragraph == context.sentences[number].paragraph;
            let reach = match strength {
                Freedom::Hearsay if together => 2,
                Freedom::Weak | Freedom::Hearsay => 1,
                Freedom::Strong if together => REACH_IN_PARAGRAPH,
                Freedom::Strong => REACH,
            };
            number - heard.sentence <= reach
        };
        let last = heard.as_ref().filter(near);
        let following = last.is_some_and(|heard| heard.sentence + 1 == number);
        let before = if following || strength != Freedom::Strong {
            None
        } else {
            subject_before(context, number)
        };
        let speaker = before.or_else(|| last.map(|heard| heard.speaker.clone()));
        let Some(speaker) = speaker else { continue };
        let same_paragraph = number > 0
            && context.sentences[number - 1].paragraph == context.sentences[number].paragraph;
        let goes_on = heard
            .as_ref()
            .filter(|heard| heard.sentence + 1 == number && heard.speaker == speaker)
            .and_then(|heard| heard.free)
            .filter(|_| same_paragraph);
        let free = if let Some(free) = goes_on {
            if let Some(piece) = found[free].quote.last_mut() {
                piece.end = sentence.end;
            }
            free
        } else {
            let rule =
                if strength == Freedom::Strong { Rule::FreeKonjunktiv } else { Rule::FreeWeak };
            found.push(attribution(sentence, Some(speaker.clone()), Form::Free, rule));
            found.len() - 1
        };
        heard = Some(Heard { sentence: number, speaker, free: Some(free) });
    }
}

fn attribution(quote: Tokens, speaker: Option<Tokens>, form: Form, rule: Rule) -> Attribution {
    Attribution {
        quote: vec![quote],
        speaker: speaker.into_iter().collect(),
        cue: Vec::new(),
        addressee: Vec::new(),
        carrier: Vec::new(),
        form,
        rule,
        confidence: 0.0,
        condition: Condition::default(),
        referent: None,
    }
}

/// Who is heard in the attributions of one sentence: the last with a speaker of its own, and none
/// inside another's words.
fn holder(context: &Context, own: &[&Attribution]) -> Option<Tokens> {
    let names_somebody = |each: &&&Attribution| {
        each.speaker.first().is_some_and(|speaker| {
            !matches!(context.tokens[speaker.start].tag, Tag::PRELS | Tag::PWAV | Tag::PDS)
        })
    };
    // "dem Vernehmen nach": nobody who could go on.
    let nobody = |each: &&&Attribution| {
        each.speaker.first().is_some_and(|speaker| {
            speaker.clone().any(|at| {
                matches!(context.word(at), "Vernehmen" | "Kenntnisstand" | "Erkenntnisstand")
            })
        })
    };
    let inside = |each: &Attribution| {
        each.speaker.first().is_some_and(|speaker| {
            own.iter().any(|other| {
                !std::ptr::eq(*other, each)
                    && other
                        .quote
                        .iter()
                        .any(|piece| piece.start <= speaker.start && speaker.end <= piece.end)
            })
        })
    };
    own.iter()
        .filter(names_somebody)
        .filter(|each| !nobody(each))
        .filter(|each| !inside(each))
        .max_by_key(|each| each.speaker.first().map(|speaker| speaker.start))
        .and_then(|each| each.speaker.first().cloned())
}

/// A quotation that opens in this sentence and belongs to nobody yet, long enough to be speech.
fn quotation_alone(context: &Context, sentence: &Tokens, quoted: &[bool]) -> Option<Tokens> {
    let from = context.quotations.partition_point(|each| each.tokens.start < sentence.start);
    context.quotations[from..]
        .iter()
        .take_while(|each| each.tokens.start < sentence.end)
        .find(|each| {
            let tokens = &each.tokens;
            !each.nested
                && tokens.len() >= ALONE
                && !quoted[tokens.start]
                && !quoted[tokens.end - 1]
                && tokens.start <= sentence.start + 2
                && tokens.end + 2 >= sentence.end
                && tokens.clone().any(|at| context.tokens[at].tag.is_finite())
        })
        .map(|each| each.tokens.clone())
}

/// The subject of the sentence before, if it can speak.
fn subject_before(context: &Context, number: usize) -> Option<Tokens> {
    let before = number.checked_sub(1)?;
    if context.sentences[before].paragraph != context.sentences[number].paragraph {
        return None;
    }
    let main = context.clauses_of(before).find(|&index| {
        let clause = &context.clauses[index];
        clause.kind == ClauseKind::Main
            && clause.finite.is_some_and(|finite| !context.is_quoted(finite))
    })?;
    let clause = &context.clauses[main];
    let phrase = &context.phrases[clause.subject?];
    let named = phrase.kind == PhraseKind::Np
        && !clause.passive
        && context.mood(clause) != Some(Mood::Konjunktiv1)
        && speaker::may_speak(context, phrase)
        && !matches!(context.tokens[phrase.head].tag, Tag::PIS | Tag::PDS | Tag::PRELS)
        && (context.names_speaker(&phrase.base)
            || context.tokens[phrase.head].tag == Tag::PPER
            || phrase.base.clone().any(|at| {
                crate::annotate::referents::is_person_noun(context.word(at))
                    || super::cues::speaks(context.word(at))
            }));
    named.then(|| speaker::reach(context, phrase, Some(clause)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Freedom {
    /// Konjunktiv I.
    Strong,
    /// "soll … haben": near another's words.
    Hearsay,
    /// Konjunktiv II, or what is planned: only right behind another's words.
    Weak,
}

/// Whether a main clause of the sentence stands in a mood of report, outside of any quotation.
fn freedom(context: &Context, sentence: usize) -> Option<Freedom> {
    let mains = || {
        context.clauses_of(sentence).map(|index| &context.clauses[index]).filter(|clause| {
            matches!(clause.kind, ClauseKind::Main)
                && clause.finite.is_some_and(|finite| !context.is_quoted(finite))
                && !has_first_person(context, clause)
        })
    };
    if mains().any(|clause| context.mood(clause) == Some(Mood::Konjunktiv1)) {
        return Some(Freedom::Strong);
    }
    let first = mains().next()?;
    if is_past_report(context, first) {
        return Some(Freedom::Hearsay);
    }
    if is_intent(context, first) {
        return Some(Freedom::Weak);
    }
    // "Das könnte schaden" is the reporter's own guess, unless the sentence before is reported.
    let goes_on = || {
        sentence.checked_sub(1).is_some_and(|before| {
            context.clauses_of(before).any(|index| {
                let clause = &context.clauses[index];
                context.mood(clause) == Some(Mood::Konjunktiv1)
                    && clause.finite.is_some_and(|finite| !context.is_quoted(finite))
            })
        })
    };
    let weak = context.mood(first) == Some(Mood::Konjunktiv2)
        && first.finite.is_some_and(|finite| match context.tokens[finite].lemma.as_str() {
            "haben" | "sein" | "werden" => true,
            "können" | "müssen" | "dürfen" => goes_on(),
            _ => false,
        });
    weak.then_some(Freedom::Weak)
}

/// "ich habe", "ich glaube": the form is Konjunktiv I for others only.
fn has_first_person(context: &Context, clause: &Clause) -> bool {
    let finite = clause.finite.unwrap_or(clause.tokens.start);
    (finite.saturating_sub(2)..finite + 3)
        .any(|at| matches!(context.word(at), "ich" | "Ich" | "is"))
}

/// "soll … gebaut werden": what is planned, as somebody tells it.
fn is_intent(context: &Context, clause: &Clause) -> bool {
    let modal = clause.finite.is_some_and(|finite| {
        matches!(context.word(finite), "soll" | "sollen" | "Soll" | "Sollen")
    });
    modal
        && clause.right.as_ref().is_some_and(|right| {
            matches!(context.tag(right.end - 1), Some(Tag::VVINF | Tag::VAINF | Tag::VVIZU))
        })
}

/// "soll … getötet worden sein", "sollen … gesagt haben": hearsay about what is past.
fn is_past_report(context: &Context, clause: &Clause) -> bool {
    clause
        .finite
        .is_some_and(|finite| matches!(context.word(finite), "soll" | "sollen" | "Soll" | "Sollen"))
        && clause.right.as_ref().is_some_and(|right| {
            right.len() >= 2
                && context.tag(right.end - 1) == Some(Tag::VAINF)
                && matches!(context.word(right.end - 1), "haben" | "sein")
                && context.tag(right.start) == Some(Tag::VVPP)
        })
}
