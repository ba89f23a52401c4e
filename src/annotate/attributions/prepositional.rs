//! "Laut X …", "nach Angaben von X …", "X zufolge …", "…, so X".

use super::context::Context;
use super::{cues, speaker};
use crate::annotate::model::{
    Attribution, ClauseKind, Condition, EntityKind, Form, Mood, PhraseKind, Quotation, Rule, Tense,
    Tokens,
};
use crate::annotate::quotations::around;
use crate::lexicon::Tag;
use crate::text::lower;

/// Finds the attributions that a prepositional frame or "so" marks.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for at in 0..context.tokens.len() {
        let attribution = match context.word(at) {
            "laut" | "Laut" | "gemäß" | "Gemäß" | "nach" | "Nach" | "aus" | "Aus" => {
                before_noun(context, at)
            }
            "zufolge" => behind_noun(context, at, Rule::Zufolge),
            "so" => so(context, at),
            "Demnach" | "demnach" | "Danach" | "wonach" => pointing(context, at),
            _ => continue,
        };
        if !context.is_quoted(at) {
            found.extend(attribution);
        }
    }
}

/// "laut X", "nach Angaben von X", "aus Sicht von X"; "seiner Ansicht nach" too, where the
/// preposition closes its phrase.
fn before_noun(context: &Context, at: usize) -> Option<Attribution> {
    let word = lower(context.word(at));
    let behind = matches!(&*word, "nach" | "gemäß") && is_behind_source(context, at);
    if behind {
        return behind_noun(context, at, Rule::NachAngaben);
    }
    let start = at + 1;
    if matches!(&*word, "laut" | "nach" | "gemäß") && is_relative_source(context, at) {
        return built(context, Rule::Pointing, at..at + 1, start..start + 1, at..start + 1);
    }
    let base = base(context, start)?;
    let (rule, fits) = match &*word {
        "laut" => (Rule::Laut, true),
        // "gemäß dem Gesetz": a rule, not somebody.
        "gemäß" => {
            (Rule::Laut, speaker::is_somebody(context, &base) || is_source(context, &base, true))
        }
        "nach" => (Rule::NachAngaben, is_source(context, &base, true)),
        "aus" => {
            let sight = base.clone().any(|at| context.word(at) == "Sicht");
            (Rule::NachAngaben, sight && base.start + 1 >= base.end)
        }
        _ => return None,
    };
    // "nach langen Ermittlungen": when, unless they have a holder ("nach Ermittlungen der Polizei").
    let duration = word == "nach"
        && context.word(base.end - 1) == "Ermittlungen"
        && context.tag(base.start) == Some(Tag::ADJA);
    // "nach umstrittenen Aussagen von Anna Wolf": when she had made them.
    const JUDGED: [&str; 8] = [
        "umstritten",
        "scharf",
        "kritisch",
        "heftig",
        "beleidigend",
        "abfällig",
        "provokant",
        "harsch",
    ];
    let judged = word == "nach"
        && base.clone().any(|at| {
            context.tag(at) == Some(Tag::ADJA)
                && JUDGED.iter().any(|stem| lower(context.word(at)).starts_with(stem))
        });
    if duration || judged {
        return None;
    }
    let temporal = context.entities_in(&base).iter().any(|entity| {
        matches!(entity.kind, EntityKind::Date | EntityKind::Duration | EntityKind::Number)
            && entity.tokens.end >= base.end
    });
    if !fits || temporal && rule != Rule::Laut {
        return None;
    }
    let limit = limit(context, at);
    let vorfeld = limit < context.sentence_tokens(at).end;
    let mut end = speaker::stretch(context, base.start, base.end, limit, vorfeld);
    // "nach Angaben der Polizei 300 Menschen": the figure counts what follows.
    while end > base.end
        && context.tag(end - 1) == Some(Tag::CARD)
        && matches!(context.tag(end), Some(Tag::NN | Tag::ADJA))
    {
        end -= 1;
    }
    built(context, rule, at..at + 1, start..end, at..end)
}

/// "Gerüchte, nach denen …", "Pläne, laut denen …": a relative clause to a noun of saying.
fn is_relative_source(context: &Context, at: usize) -> bool {
    context.tag(at + 1) == Some(Tag::PRELS)
        && at >= 2
        && context.tag(at - 1) == Some(Tag::COMMA)
        && (at.saturating_sub(7)..at - 1).any(|before| {
            cues::noun(context.word(before)).is_some() && context.tag(before) == Some(Tag::NN)
        })
}

/// Where the Vorfeld that a token stands in ends; else the end of its sentence.
fn limit(context: &Context, at: usize) -> usize {
    let end = context.sentence_tokens(at).end;
    context
        .owner(at)
        .filter(|clause| clause.vorfeld.as_ref().is_some_and(|field| field.contains(&at)))
        .and_then(|clause| clause.finite)
        .unwrap_or(end)
}

/// The noun phrase behind a preposition, read off the tags: determiner, adjectives, nouns.
fn base(context: &Context, start: usize) -> Option<Tokens> {
    let sentence = context.sentence_tokens(start.checked_sub(1)?).end;
    let mut at = start;
    while at < sentence && at < start + 6 {
        let tag = context.tag(at)?;
        let noun = tag.is_noun() || tag == Tag::FM || tag == Tag::TRUNC;
        if noun || is_address(context.word(at)) || context.quotation_from(at).is_some() {
            break;
        }
        if tag == Tag::PPER {
            return Some(start..at + 1);
        }
        let word = context.word(at);
        let inside = matches!(
            tag,
            Tag::ART
                | Tag::PPOSAT
                | Tag::PIAT
                | Tag::PIDAT
                | Tag::PDAT
                | Tag::PDS
                | Tag::PRELAT
                | Tag::ADJA
                | Tag::ADJD
                | Tag::CARD
                | Tag::ADV
        );
        let hyphened = at == start && word.contains('-') && word.ends_with(char::is_alphabetic);
        if !inside && !hyphened {
            return None;
        }
        at += 1;
        // "laut ai-Bericht": a noun that was not taken for one.
        if word.contains('-') && word.chars().skip(1).any(char::is_uppercase) {
            return Some(start..at);
        }
    }
    if at >= sentence || at >= start + 6 {
        return None;
    }
    if let Some(quotation) = context.quotation_from(at) {
        return (quotation.tokens.len() <= 7).then_some(start..quotation.tokens.end);
    }
    let mut end = at + 1;
    // "nach Bergs Meinung".
    let owned = context.tag(at).is_some_and(Tag::is_noun)
        && context.word(at).ends_with(['s', '’', '\''])
        && cues::noun(context.word(end)).is_some_and(|noun| noun.holder || noun.origin);
    if owned {
        return Some(start..end + 1);
    }
    // "Innenminister Karl Meier", "Spiegel Online".
    while end < sentence
        && context.tag(end).is_some_and(|tag| {
            matches!(tag, Tag::NE | Tag::FM)
                || tag == Tag::NN
                    && context.tag(end - 1) != Some(Tag::NN)
                    && is_in_name(context, end)
        })
    {
        end += 1;
    }
    Some(start..end)
}

/// Whether a token belongs to the name of somebody who can speak: not the noun behind it ("laut Nordwerk
/// Aufträge für drei Schiffe").
fn is_in_name(context: &Context, at: usize) -> bool {
    let number = context.entities.partition_point(|entity| entity.tokens.end <= at);
    context.entities.get(number).is_some_and(|entity| {
        entity.tokens.contains(&at)
            && matches!(
                entity.kind,
                EntityKind::Person | EntityKind::Organisation | EntityKind::Medium
            )
    })
}

/// "beispiel.de": a site by its address, whatever the tagger took it for.
fn is_address(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(site, end)| {
        site.len() >= 2
            && (2..=4).contains(&end.len())
            && end.chars().all(|sign| sign.is_ascii_lowercase())
            && site.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '.'))
    })
}

/// Whether the phrase names what somebody said or a report, or a medium.
fn is_source(context: &Context, base: &Tokens, media: bool) -> bool {
    base.clone().any(|at| {
        let word = context.word(at);
        word.starts_with(char::is_uppercase)
            && cues::noun(word).is_some_and(|noun| noun.holder || noun.origin)
    }) || media
        && base.len() <= 2
        && context
            .entities_in(base)
            .iter()
            .any(|entity| entity.kind == EntityKind::Medium && entity.tokens.end == base.end)
}

/// Whether the words right before "nach" are "seiner Ansicht", "Angaben zufolge" and the like.
fn is_behind_source(context: &Context, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let noun = cues::noun(context.word(before)).is_some_and(|noun| noun.holder || noun.origin);
    let closes = context.tag(at) == Some(Tag::APPO)
        || context.tag(at + 1).is_none_or(|next| {
            next.is_verb() || matches!(next, Tag::COMMA | Tag::STOP | Tag::ADV | Tag::ADJD)
        });
    // "die Sicht nach oben".
    let way = ["oben", "unten", "vorn", "vorne", "hinten", "außen", "innen", "links", "rechts"];
    if way.contains(&context.word(at + 1)) {
        return false;
    }
    noun && (closes || before.checked_sub(1).is_some_and(|at| context.tag(at) == Some(Tag::PPOSAT)))
}

/// "X zufolge", "Berichten verschiedener Medien zufolge", "seiner Ansicht nach".
fn behind_noun(context: &Context, at: usize, rule: Rule) -> Option<Attribution> {
    let sentence = context.sentence_tokens(at);
    let last = at.checked_sub(1)?;
    let number = context.sentence(at);
    let phrases = &context.phrases[context.phrases_of(number)];
    let inner = phrases
        .iter()
        .rev()
        .find(|phrase| phrase.kind != PhraseKind::Adverb && phrase.base.contains(&last))?;
    let mut start = inner.base.start;
    // The genitive, the von-phrase and what else belongs to the noun before.
    while let Some(before) = phrases.iter().find(|phrase| {
        phrase.base.end == start
            && phrase.kind == PhraseKind::Np
            && context.tokens[phrase.head].tag == Tag::NN
            && belongs(context, start)
    }) {
        start = before.base.start;
    }
    let from = if matches!(context.tag(start), Some(Tag::APPR | Tag::APPRART)) {
        start + 1
    } else {
        start
    };
    // "gewinnen Medienberichten zufolge": the phrase took a verb for a name.
    let small = |at: &usize| {
        let word = context.word(*at);
        word.chars().all(char::is_lowercase) && context.tag(*at).is_some_and(Tag::is_noun)
    };
    let from = (from..at).rev().find(small).map_or(from, |at| at + 1);
    // "die seiner Ansicht nach große Lücke": the article belongs to the noun behind.
    let owned = last.checked_sub(1).filter(|&owned| context.tag(owned) == Some(Tag::PPOSAT));
    let from = owned.filter(|&owned| from < owned).unwrap_or(from);
    if context.tag(from) == Some(Tag::PRELS) && from < at {
        return built(context, Rule::Pointing, at..at + 1, from..at, from..at + 1);
    }
    if owned == Some(from)
        && let Some(quote) = described(context, from, at)
    {
        let found = built(context, rule, at..at + 1, from..at, from..at + 1)?;
        return Some(Attribution { quote, ..found });
    }
    if from >= at || !sentence.contains(&from) {
        return None;
    }
    built(context, rule, at..at + 1, from..at, from..at + 1)
}

/// "die seiner Ansicht nach große Lücke": the noun phrase that the frame stands in, without the frame.
fn described(context: &Context, from: usize, preposition: usize) -> Option<Vec<Tokens>> {
    let article = from.checked_sub(1).filter(|&at| context.tag(at) == Some(Tag::ART))?;
    let adjective = preposition + 1;
    let noun = (adjective..adjective + 5).find(|&at| context.tag(at) == Some(Tag::NN))?;
    let own = context.tag(adjective) == Some(Tag::ADJA)
        && context.sentence(article) == context.sentence(noun);
    let end = context
        .phrases_of(context.sentence(noun))
        .map(|number| &context.phrases[number])
        .find(|phrase| phrase.base.contains(&noun))
        .map_or(noun + 1, |phrase| phrase.tokens.end.max(noun + 1));
    own.then(|| vec![article..from, adjective..end])
}

/// Whether the phrase that starts there can be an attribute of the noun before it.
fn belongs(context: &Context, start: usize) -> bool {
    match context.tag(start) {
        Some(Tag::APPR | Tag::APPRART) => matches!(
            context.word(start),
            "von" | "vom" | "aus" | "der" | "in" | "im" | "am" | "des"
        ),
        Some(Tag::ART) => matches!(context.word(start), "des" | "der" | "eines" | "einer"),
        // "dem Sender Nordlicht zufolge".
        Some(Tag::NE) => true,
        Some(Tag::NN) => {
            let word = context.word(start);
            word.contains('-') && word.starts_with(char::is_lowercase)
        }
        Some(Tag::ADJA | Tag::PPOSAT | Tag::PIAT | Tag::PIDAT) => {
            let word = context.word(start);
            word.ends_with("er") || word.ends_with("es")
        }
        _ => false,
    }
}

fn built(
    context: &Context,
    rule: Rule,
    cue: Tokens,
    speaker: Tokens,
    frame: Tokens,
) -> Option<Attribution> {
    let quote = content(context, frame);
    (!quote.is_empty()).then(|| Attribution {
        quote,
        speaker: vec![speaker],
        cue: vec![cue],
        addressee: Vec::new(),
        carrier: Vec::new(),
        form: Form::Indirect,
        rule,
        confidence: 0.0,
        condition: Condition::default(),
        referent: None,
    })
}

/// "Demnach …": the one who was named before, by a word that points back.
fn pointing(context: &Context, at: usize) -> Option<Attribution> {
    let sentence = context.sentence_tokens(at);
    let first = at == sentence.start;
    let word = context.word(at);
    let fits = match word {
        "Demnach" => first,
        "demnach" => context.tag(at + 1).is_some_and(|tag| !tag.is_verb()),
        "wonach" => context.owner(at).is_some_and(|clause| clause.tokens.start == at),
        // "Danach" is most often a time.
        _ => {
            first
                && context.owner(at).is_some_and(|clause| {
                    clause.finite.is_some_and(|finite| {
                        let token = &context.tokens[finite];
                        token.lemma == "sollen"
                            || token.morph.tense == Some(Tense::Present)
                            || context.mood(clause).is_some_and(|mood| mood != Mood::Indicative)
                    })
                })
        }
    };
    if !fits {
        return None;
    }
    built(context, Rule::Pointing, at..at + 1, at..at + 1, at..at + 1)
}

/// What a frame is said of: the clause that it stands in, with the main clauses in the
/// subjunctive behind it; at the head of a sentence the whole; always without the frame.
fn content(context: &Context, frame: Tokens) -> Vec<Tokens> {
    let number = context.sentence(frame.start);
    let sentence = context.sentences[number].tokens.clone();
    let range = match context.owners[frame.start].map(|index| (index, &context.clauses[index])) {
        _ if frame.start == sentence.start => sentence,
        Some((_, clause))
            if !matches!(
                clause.kind,
                ClauseKind::Main | ClauseKind::VerbFirst | ClauseKind::Fragment
            ) =>
        {
            clause.tokens.clone()
        }
        Some((index, clause)) if clause.kind != ClauseKind::Fragment => {
            let mut range = clause.tokens.clone();
            for next in (index + 1..context.clauses_of(number).end).map(|at| &context.clauses[at]) {
                let reported = context.is_reported(next)
                    || next.kind == ClauseKind::VerbFirst && context.mood(next).is_none();
                if next.tokens.start >= range.end && next.tokens.start <= range.end + 1 && reported
                {
                    range.end = next.tokens.end;
                }
            }
            range
        }
        _ => sentence,
    };
    let brackets = bracket(context, &frame, &range);
    context.without(brackets.unwrap_or(range), &[frame])
}

/// The inside of the brackets that a frame stands in.
fn bracket(context: &Context, frame: &Tokens, range: &Tokens) -> Option<Tokens> {
    let open = (range.start..frame.start)
        .rev()
        .take(30)
        .find(|&at| matches!(context.word(at), "(" | ")"))
        .filter(|&at| context.word(at) == "(")?;
    let close = (frame.end..range.end).take(30).find(|&at| context.word(at) == ")")?;
    Some(open + 1..close)
}

/// "…, so X" and "So X weiter": the word with the one who says it behind a comma or a quotation.
fn so(context: &Context, at: usize) -> Option<Attribution> {
    let sentence = context.sentences[context.sentence(at)].tokens.clone();
    let before = at.checked_sub(1).filter(|before| sentence.contains(before))?;
    let comma =
        context.tag(before) == Some(Tag::COMMA) || matches!(context.word(before), "–" | "—");
    let near = around(context.quotations, at);
    let closed = near.iter().any(|quotation| quotation.tokens.end == at);
    if !comma && !closed {
        return None;
    }
    let phrase = context.phrase_at(at + 1).filter(|phrase| phrase.kind == PhraseKind::Np)?;
    let clause_quoted = context
        .quotation_from(at + 1)
        .is_some_and(|words| words.tokens.clone().any(|at| context.tokens[at].tag.is_finite()));
    if clause_quoted {
        return None;
    }
    let named = phrase.tokens.clone().any(|token| context.tokens[token].tag.is_noun());
    if !named || context.tokens[phrase.tokens.start].tag == Tag::PIS {
        return None;
    }
    // No clause of its own: "…, so die Kritik laute" has a verb before the next comma.
    let speaker = speaker::reach(context, phrase, None);
    let mut end = phrase.tokens.end.max(speaker.end);
    while sentence.contains(&end) && !is_frame_end(context, end) {
        if context.tokens[end].tag.is_verb() {
            return None;
        }
        end += 1;
    }
    let cue = at..at + 1;
    let frame = before_frame(context, at)..end;
    let quotation = near
        .iter()
        .find(|quotation| quotation.tokens.end == at || comma && quotation.tokens.end == before);
    let quote = match quotation {
        Some(quotation)
            if quotation.tokens.len() >= 4 && is_whole(context, quotation, &sentence) =>
        {
            let mut pieces = vec![quotation.tokens.clone()];
            let next = (end + 1..=end + 2).find_map(|start| context.quotation_from(start));
            pieces.extend(next.map(|next| next.tokens.clone()));
            pieces
        }
        _ => context.without(sentence.clone(), &[frame]),
    };
    let direct = quotation.is_some_and(|quotation| is_whole(context, quotation, &sentence));
    let form = if direct { Form::Direct } else { Form::Indirect };
    (!quote.is_empty()).then(|| Attribution {
        quote,
        speaker: vec![speaker],
        cue: Vec::from([cue]),
        addressee: Vec::new(),
        carrier: Vec::new(),
        form,
        rule: Rule::SoX,
        confidence: 0.0,
        condition: Condition::default(),
        referent: None,
    })
}

/// Whether a quotation is all that stands before the frame, not the last words of a sentence ("Das sei
/// „nicht zu machen“, so Anna Berg").
fn is_whole(context: &Context, quotation: &Quotation, sentence: &Tokens) -> bool {
    let start = quotation.tokens.start;
    start <= sentence.start
        || context.tag(start - 1).is_some_and(Tag::is_punctuation)
        || !(sentence.start..start).any(|at| context.tokens[at].tag.is_finite())
}

fn before_frame(context: &Context, at: usize) -> usize {
    if at > 0 && context.tag(at - 1) == Some(Tag::COMMA) { at - 1 } else { at }
}

fn is_frame_end(context: &Context, at: usize) -> bool {
    matches!(context.tag(at), Some(Tag::COMMA | Tag::STOP))
        || matches!(context.word(at), "„" | "–" | "»" | "(")
}
