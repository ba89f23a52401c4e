//! Words in quotation marks and the one who says them: behind a colon, before "sagte X", inside
//! of a clause with a cue.

use super::clausal::addressee;
use super::context::Context;
use super::cues::Frame;
use super::speaker;
use super::verbs::{self, CueVerb};
use crate::annotate::model::{
    Attribution, ClauseKind, Condition, Form, Mood, Phrase, PhraseKind, Quotation, Rule, Tokens,
};
use crate::lexicon::Tag;
use crate::text::lower;

/// Quotations of fewer tokens, marks included, are most often names and titles.
const WORDS: usize = 4;

/// Finds the speakers of the quotations that stand in no other.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    for quotation in context.quotations.iter().filter(|quotation| !quotation.nested) {
        if follows_another(context, quotation) {
            let quote = vec![quotation.tokens.clone()];
            found.push(built(quote, None, Vec::new(), None, Rule::SpeakerElsewhere));
            continue;
        }
        let colon = behind_colon(context, quotation);
        // "Y klagte: „…“, sagte X": the verb behind tells of these words, the one before of more.
        let behind = || before_cue(context, quotation);
        let apart = context.tag(quotation.tokens.end) == Some(Tag::COMMA);
        let attribution = if apart { behind().or(colon) } else { colon.or_else(behind) }
            .or_else(|| inside(context, quotation))
            .or_else(|| before_participle(context, quotation));
        found.extend(attribution);
    }
}

/// Gives what is left to whoever acts around it.
pub(super) fn find_rest(context: &Context, found: &mut Vec<Attribution>) {
    let mut direct = vec![false; context.tokens.len()];
    for each in found.iter().filter(|each| each.form == Form::Direct) {
        for at in each.quote.iter().cloned().flatten() {
            direct[at] = true;
        }
    }
    let mut speakers: Vec<Tokens> =
        found.iter().filter_map(|each| each.speaker.first().cloned()).collect();
    speakers.sort_by_key(|speaker| speaker.start);
    for quotation in context.quotations.iter().filter(|quotation| !quotation.nested) {
        if quotation.tokens.clone().any(|at| direct[at]) {
            continue;
        }
        let attribution =
            by_subject(context, quotation).or_else(|| fragment(context, quotation, &speakers));
        found.extend(attribution);
    }
}

fn built(
    quote: Vec<Tokens>,
    speaker: Option<Tokens>,
    cue: Vec<Tokens>,
    addressee: Option<Tokens>,
    rule: Rule,
) -> Attribution {
    Attribution {
        quote,
        speaker: speaker.into_iter().collect(),
        cue,
        addressee: addressee.into_iter().collect(),
        carrier: Vec::new(),
        form: Form::Direct,
        rule,
        confidence: 0.0,
        condition: Condition::default(),
        referent: None,
    }
}

/// "Viele lobten sie, so der Wirt („…“) und der Kapitän Karl Berg: „…“": who stands last before the colon,
/// behind words of another.
fn last_of_several(context: &Context, between: &Tokens) -> Option<Tokens> {
    let others = context
        .quotations
        .iter()
        .any(|other| between.start <= other.tokens.start && other.tokens.end < between.end);
    let phrases = context.phrases_in(between);
    let last = phrases.iter().find(|phrase| {
        phrase.kind == PhraseKind::Np
            && phrase.tokens.end == between.end
            && phrase.tokens.start > 0
            && context.word(phrase.tokens.start - 1) == "und"
    })?;
    (others && speaker::may_speak(context, last)).then(|| speaker::reach(context, last, None))
}

/// `X sagte: „…“`: the quotation may hold several sentences.
fn behind_colon(context: &Context, quotation: &Quotation) -> Option<Attribution> {
    let colon = quotation.tokens.start.checked_sub(1)?;
    if context.word(colon) != ":" || quotation.tokens.len() < WORDS {
        return None;
    }
    // "zeigt heute: „Nordwind – eine Reise“": a title.
    if quotation.tokens.len() < 9 && !is_sentence(context, quotation) {
        return None;
    }
    let number = context.sentence(colon);
    let sentence = context.sentences[number].tokens.clone();
    let clauses = || {
        context.clauses_of(number).rev().filter(|&index| {
            let clause = &context.clauses[index];
            clause.finite.is_some_and(|finite| finite < colon && !context.is_quoted(finite))
        })
    };
    let quote = vec![quotation.tokens.clone()];
    let is_main = |index: &usize| {
        matches!(context.clauses[*index].kind, ClauseKind::Main | ClauseKind::VerbFirst)
    };
    let cue = |index: usize| verbs::cue_verb(context, index).map(|verb| (index, verb));
    let near = clauses().next().filter(|&index| context.clauses[index].tokens.end + 1 >= colon);
    let cued = clauses()
        .filter(is_main)
        .find_map(cue)
        .or_else(|| near.and_then(cue))
        .or_else(|| clauses().find_map(cue));
    if let Some((index, verb)) = cued {
        let addressee = addressee(context, index, &verb);
        let speaker = last_of_several(context, &(verb.tokens.first()?.end..colon))
            .or_else(|| speaker::of_clause(context, index));
        return Some(built(quote, speaker, verb.tokens, addressee, Rule::ColonQuotation));
    }
    if quotation.tokens.len() < 7 {
        return None;
    }
    // Another verb: whoever acts in the main clause; or none at all: "X wörtlich: „…“".
    let main = clauses().find(is_main);
    let speaker = match main {
        Some(index) => {
            let subject = context.clauses[index].subject.map(|number| &context.phrases[number]);
            if let Some(holder) = subject.and_then(|phrase| summary_holder(context, phrase)) {
                return Some(built(quote, Some(holder), Vec::new(), None, Rule::ColonNoCue));
            }
            subject.filter(|phrase| speaker::may_speak(context, phrase))?;
            speaker::of_clause(context, index)
        }
        None => {
            let phrases = context.phrases_in(&(sentence.start..colon));
            let first = phrases.iter().find(|phrase| phrase.kind == PhraseKind::Np)?;
            summary_holder(context, first).or_else(|| {
                speaker::may_speak(context, first).then(|| speaker::reach(context, first, None))
            })
        }
    };
    speaker.map(|speaker| built(quote, Some(speaker), Vec::new(), None, Rule::ColonNoCue))
}

/// "Das Fazit von X überrascht nicht: „…“": whoever draws it.
fn summary_holder(context: &Context, phrase: &Phrase) -> Option<Tokens> {
    let summary = matches!(
        context.word(phrase.head),
        "Fazit"
            | "Zitat"
            | "Kommentar"
            | "Antwort"
            | "Bilanz"
            | "Urteil"
            | "Meinung"
            | "Begründung"
    );
    let from = phrase.base.end;
    let from = from + usize::from(matches!(context.tag(from), Some(Tag::APPR | Tag::APPRART)));
    (summary && from < phrase.tokens.end).then_some(from..phrase.tokens.end)
}

/// `„…“, sagte X`, and `„…“, sagte X, „…“`.
fn before_cue(context: &Context, quotation: &Quotation) -> Option<Attribution> {
    let end = quotation.tokens.end;
    let finite = if matches!(context.word(end), "," | "–" | "—" | "-") { end + 1 } else { end };
    if quotation.tokens.len() < WORDS
        || !context.tag(finite).is_some_and(Tag::is_finite)
        || context.sentence(finite) != context.sentence(end - 1)
    {
        return None;
    }
    let index =
        context.owners[finite].filter(|&index| context.clauses[index].finite == Some(finite))?;
    // A quotation that is part of the clause: "die „Zeit“ sagte".
    let clause = &context.clauses[index];
    if finite == end && clause.tokens.start < quotation.tokens.start {
        return None;
    }
    let CueVerb { tokens, .. } = verbs::cue_verb(context, index)?;
    if finite == end && !is_sentence(context, quotation) {
        return None;
    }
    // "Das sei „nicht zu machen“, sagte X": the last words of what is reported.
    let sentence = context.sentence_tokens(quotation.tokens.start);
    let start = quotation.tokens.start;
    let partial = start > sentence.start
        && sentence.contains(&finite)
        && !context.tag(start - 1).is_some_and(Tag::is_punctuation)
        && (sentence.start..start).any(|at| context.tokens[at].tag.is_finite());
    if partial && finite > end {
        let speaker = speaker::of_clause(context, index);
        let content = vec![context.trim(sentence.start..end)];
        return Some(Attribution {
            form: Form::Indirect,
            ..built(content, speaker, tokens, None, Rule::CueAfterIndirect)
        });
    }
    let mut quote = vec![quotation.tokens.clone()];
    // The quotation goes on behind the cue: "…“, sagte X, „…“" or ": „…“".
    let stop = clause.tokens.end;
    let next = (stop..stop + 2)
        .take_while(|&at| !matches!(context.word(at.saturating_sub(1)), "." | "!" | "?"))
        .find_map(|at| context.quotation_from(at));
    quote.extend(next.filter(|next| next.tokens.len() >= WORDS).map(|next| next.tokens.clone()));
    let speaker = speaker::of_clause(context, index);
    // "… die „Berliner Woche“ meldete": the quotation is the name of the one who speaks.
    let own = &quotation.tokens;
    if speaker.as_ref().is_some_and(|of| of.start < own.end && own.start < of.end) {
        return None;
    }
    Some(built(quote, speaker, tokens, None, Rule::CueAfterQuotation))
}

/// "Während X erklärte, froh zu sein, „…“, räumte Y ein, …": words that may be those of the one who
/// speaks in the clause before them.
fn follows_another(context: &Context, quotation: &Quotation) -> bool {
    let start = quotation.tokens.start;
    context.tag(start.wrapping_sub(1)) == Some(Tag::COMMA)
        && context.clauses_of(context.sentence(start)).any(|index| {
            let clause = &context.clauses[index];
            clause.kind == ClauseKind::Subordinate
                && clause.tokens.end <= start
                && verbs::cue_verb(context, index).is_some()
        })
}

/// A quotation inside a clause: "X nannte das „…“", "X sprach von „…“".
fn inside(context: &Context, quotation: &Quotation) -> Option<Attribution> {
    let sentence = context.sentence_tokens(quotation.tokens.start);
    let before = quotation.tokens.start.checked_sub(1).filter(|at| sentence.contains(at));
    let after = Some(quotation.tokens.end).filter(|at| sentence.contains(at));
    let owner = |at: usize| context.owners[at];
    let index = before.and_then(owner).or_else(|| after.and_then(owner))?;
    let clause = &context.clauses[index];
    let finite = clause
        .finite
        .filter(|&finite| !context.is_quoted(finite) && !quotation.tokens.contains(&finite))?;
    let verb = verbs::cue_verb(context, index)?;
    let follows =
        quotation.tokens.start <= clause.tokens.end + 1 && quotation.tokens.start > finite;
    if !follows && !clause.tokens.contains(&quotation.tokens.start) {
        return None;
    }
    let calls = verb.cue.takes(Frame::As) && verb.cue.strength >= 2;
    let long = quotation.tokens.len() >= 7;
    if !says_something(context, quotation, calls)
        || !(long || verb.cue.strength >= 2)
        || names_medium(context, quotation)
    {
        return None;
    }
    let speaker = speaker::of_clause(context, index)?;
    let in_speaker = speaker.start < quotation.tokens.end && quotation.tokens.start < speaker.end;
    let nobody = speaker.len() == 1 && matches!(context.word(speaker.start), "man" | "Man");
    if in_speaker || nobody {
        return None;
    }
    if !long && is_a_name(context, quotation) {
        return None;
    }
    let rule = if long { Rule::CueBeforeQuotation } else { Rule::WordQuoted };
    let addressee = addressee(context, index, &verb);
    Some(built(vec![quotation.tokens.clone()], Some(speaker), verb.tokens, addressee, rule))
}

/// „Vereinigte Front für Freiheit“: what has a capital and no verb is called so, nobody's words.
fn is_a_name(context: &Context, quotation: &Quotation) -> bool {
    let mut words =
        quotation.tokens.clone().filter(|&at| !context.tag(at).is_some_and(Tag::is_punctuation));
    let capital = words.next().is_some_and(|at| context.word(at).starts_with(char::is_uppercase));
    let more = words.next().is_some();
    let verb = quotation.tokens.clone().any(|at| context.tag(at).is_some_and(Tag::is_verb));
    capital && more && !verb
}

/// "X hat A getadelt und B als „…“ bezeichnet": the participle's auxiliary stands in the conjunct
/// before.
fn before_participle(context: &Context, quotation: &Quotation) -> Option<Attribution> {
    let end = quotation.tokens.end;
    let sentence = context.sentence_tokens(end.checked_sub(1)?);
    let participle =
        (context.tag(end) == Some(Tag::VVPP) && sentence.contains(&end)).then_some(end)?;
    let lemma = &context.tokens[participle].lemma;
    let calls = super::cues::verb(lemma, |_| false)?.cue.takes(Frame::As);
    let like = context.word(quotation.tokens.start.checked_sub(1)?) == "als";
    let index = context.clauses_of(context.sentence(end)).find(|&index| {
        let clause = &context.clauses[index];
        clause.kind == ClauseKind::Main
            && clause.finite.is_some_and(|finite| {
                finite < quotation.tokens.start
                    && context.tokens[finite].lemma == "haben"
                    && !context.is_quoted(finite)
            })
    })?;
    if !calls || !like {
        return None;
    }
    let speaker = speaker::of_clause(context, index)?;
    let cue: Tokens = participle..participle + 1;
    Some(built(vec![quotation.tokens.clone()], Some(speaker), vec![cue], None, Rule::WordQuoted))
}

/// "X will „noch einmal gründlich prüfen“, ob …": whoever acts in the clause around a quotation that
/// is a clause or a good part of one.
fn by_subject(context: &Context, quotation: &Quotation) -> Option<Attribution> {
    let tokens = &quotation.tokens;
    let sentence = context.sentence_tokens(tokens.start);
    let clausal = tokens.clone().any(|at| context.tokens[at].tag.is_finite());
    let small = context.word(tokens.start + 1).starts_with(char::is_lowercase);
    let long = tokens.len() >= 9 && (clausal || small) || tokens.len() >= 6 && small;
    let before = tokens.start.checked_sub(1).filter(|at| sentence.contains(at));
    let after = Some(tokens.end).filter(|at| sentence.contains(at));
    let owner = |at: usize| context.owners[at];
    let index = before.and_then(owner).or_else(|| after.and_then(owner)).filter(|_| long)?;
    let named = before.is_some_and(|at| context.tag(at) == Some(Tag::NN));
    if named && !clausal {
        return None;
    }
    let speaker = speaker::of_clause(context, index)
        .filter(|speaker| speaker::is_somebody(context, speaker))
        .filter(|speaker| speaker.end <= tokens.start || tokens.end <= speaker.start)?;
    let quote = vec![tokens.clone()];
    Some(built(quote, Some(speaker), Vec::new(), None, Rule::SpeakerElsewhere))
}

/// "Es habe „begründete Zweifel“ gegeben": two words or more that start small are somebody's, not a
/// name; whoever acts around them, else the last who was heard nearby, else nobody who is told.
fn fragment(context: &Context, quotation: &Quotation, speakers: &[Tokens]) -> Option<Attribution> {
    let tokens = &quotation.tokens;
    let inner = tokens.start + 1..tokens.end - 1;
    let word = context.word(inner.start);
    let wording = inner.len() >= 2
        && word.chars().all(char::is_lowercase)
        && !matches!(context.tag(inner.start), Some(Tag::NE | Tag::FM))
        && inner
            .clone()
            .any(|at| context.tag(at).is_some_and(|tag| tag != Tag::FM && tag != Tag::NE));
    let called =
        tokens.start.checked_sub(1).is_some_and(|at| context.word(at).ends_with("genannten"));
    if !wording || called {
        return None;
    }
    let sentence = context.sentence(tokens.start);
    let around = |at: usize| context.sentence(at) == sentence;
    let index = tokens
        .start
        .checked_sub(1)
        .filter(|&at| around(at))
        .or(Some(tokens.end).filter(|&at| at < context.tokens.len() && around(at)))
        .and_then(|at| context.owners[at]);
    let acting = index
        .and_then(|index| speaker::of_clause(context, index))
        .filter(|speaker| speaker::is_somebody(context, speaker))
        .filter(|speaker| speaker.end <= tokens.start || tokens.end <= speaker.start);
    let heard = |reach: usize| {
        let before = speakers.partition_point(|speaker| speaker.start < tokens.start);
        speakers[..before]
            .iter()
            .rev()
            .take_while(|speaker| sentence - context.sentence(speaker.start) <= reach)
            .find(|speaker| speaker.end <= tokens.start)
            .cloned()
    };
    // In a clause that is reported itself nobody acts but the one who reports.
    let reported = index.is_some_and(|index| {
        let clause = &context.clauses[index];
        clause.kind == ClauseKind::Subordinate
            || matches!(context.mood(clause), Some(Mood::Konjunktiv1 | Mood::Konjunktiv2))
    });
    let speaker = if reported { heard(0).or(acting) } else { acting }.or_else(|| heard(1));
    Some(built(vec![tokens.clone()], speaker, Vec::new(), None, Rule::SpeakerElsewhere))
}

/// Whether a quotation inside a clause is something said: a clause, a fragment that starts small,
/// what somebody is called. "der Titel „…“", "das Modell „…“" are names.
fn says_something(context: &Context, quotation: &Quotation, calls: bool) -> bool {
    let inner = quotation.tokens.start + 1..quotation.tokens.end - 1;
    let Some(first) = context.tag(inner.start).filter(|_| !inner.is_empty()) else { return false };
    let before = quotation.tokens.start.checked_sub(1);
    let finite = inner.clone().any(|at| context.tokens[at].tag.is_finite());
    let small = context.word(inner.start).starts_with(char::is_lowercase);
    let noun_before = before
        .is_some_and(|at| context.tag(at) == Some(Tag::NN) && !context.tokens[at].tag.is_finite());
    let as_before = before.is_some_and(|at| {
        matches!(&*lower(context.word(at)), "als" | "einen" | "ein" | "eine" | "einem" | "einer")
    });
    if calls && (small || as_before) {
        return true;
    }
    if noun_before {
        return finite
            && inner.len() >= 5
            && (small || first != Tag::NN)
            && !context.word(quotation.tokens.start - 1).ends_with("itel");
    }
    if small {
        return inner.len() >= 2 || as_before;
    }
    if finite && inner.len() >= 5 {
        return true;
    }
    let determined = before.is_some_and(|at| {
        matches!(
            context.tokens[at].tag,
            Tag::ART | Tag::ADJA | Tag::PPOSAT | Tag::PIAT | Tag::KOKOM | Tag::APPR
        )
    });
    determined && is_wording(context, quotation)
}

/// Whether a quotation is the name of a medium: "der Zeitung „Die Woche“ sagte er".
fn names_medium(context: &Context, quotation: &Quotation) -> bool {
    use crate::annotate::model::EntityKind::{Medium, Organisation};
    let inner = quotation.tokens.start + 1..quotation.tokens.end - 1;
    inner.len() <= 5
        && context.entities_in(&inner).iter().any(|entity| {
            matches!(entity.kind, Medium | Organisation) && entity.tokens.len() + 1 >= inner.len()
        })
}

/// Whether a quotation is a sentence or a call: it has a finite verb, ends with a stop, or starts
/// small.
fn is_sentence(context: &Context, quotation: &Quotation) -> bool {
    let inner = quotation.tokens.start + 1..quotation.tokens.end - 1;
    inner.clone().any(|at| context.tokens[at].tag.is_finite())
        || inner.end > inner.start && matches!(context.word(inner.end - 1), "." | "!" | "?" | "…")
        || context.word(inner.start).starts_with(char::is_lowercase)
}

/// Whether a quotation holds somebody's words rather than a title or a name.
pub(super) fn is_wording(context: &Context, quotation: &Quotation) -> bool {
    let inner = quotation.tokens.start + 1..quotation.tokens.end - 1;
    let small = |at: usize| context.word(at).starts_with(char::is_lowercase);
    !inner.is_empty() && (small(inner.start) || inner.len() >= 3 && inner.clone().any(small))
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    #[test]
    fn who_stands_last_before_the_colon_says_it() {
        let text = "Viele gratulierten Jan Berg, so der Wirt Paul Lang („Mir fällt kein besserer Hafen \
ein.“), und die nordische Ministerin Maria Holm: „Der Preis für den Hafen kommt nicht zu früh.“";
        let annotated = annotate(text, None, None, Lexicon::embedded());
        let said = annotated
            .attributions
            .iter()
            .find(|each| annotated.words(&each.quote[0]).starts_with("„Der Preis"));
        let speaker = said.and_then(|said| said.speaker.first());
        let speaker = speaker.map(|speaker| annotated.words(speaker));
        assert_eq!(speaker, Some("die nordische Ministerin Maria Holm"));
    }
}
