//! What a phrase does in its clause: the subject, and objects where their case tells.

use super::model::{
    Case, CaseSet, Clause, ClauseKind, Entity, EntityKind, Function, Mood, Number, Phrase,
    PhraseKind, Sentence, Token,
};
use crate::lexicon::Tag;
use crate::text::lower;

/// Finds the subject of every clause and marks what other phrases are, where it can be told.
pub(super) fn assign(
    text: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    entities: &[Entity],
    owners: &[Option<usize>],
    clauses: &mut [Clause],
    phrases: &mut [Phrase],
) {
    let mut own_of: Vec<Vec<usize>> = vec![Vec::new(); clauses.len()];
    for (index, phrase) in phrases.iter().enumerate() {
        if let Some(owner) = owners[phrase.tokens.start]
            && phrase.function != Some(Function::Attribute)
        {
            own_of[owner].push(index);
        }
    }
    for (index, own) in own_of.into_iter().enumerate() {
        // Those of the clause; they do not overlap, and lie in order.
        let span = &clauses[index].tokens;
        let first = entities.partition_point(|entity| entity.tokens.end <= span.start);
        let end = entities.partition_point(|entity| entity.tokens.start < span.end);
        let entities = &entities[first..end.max(first)];
        let sentence = sentences.partition_point(|sentence| sentence.tokens.end <= span.start);
        let start = sentences.get(sentence).map_or(0, |sentence| sentence.tokens.start);
        let shared = shared_subject(tokens, clauses, index, start);
        let subject =
            subject(text, tokens, entities, &clauses[index], phrases, &own).filter(|&own| {
                // Behind "und" and its verb a noun is more likely the object; behind a comma
                // ("…, sagte X") it is the subject.
                let joined = tokens[clauses[index].tokens.start].tag == Tag::KON;
                !joined || shared.is_none() || phrases[own].cases == CaseSet::NONE.with(Case::Nom)
            });
        clauses[index].subject = subject.or(shared);
        if let Some(subject) = subject {
            phrases[subject].function = Some(Function::Subject);
        }
        for phrase in own {
            if phrases[phrase].function.is_none() {
                phrases[phrase].function =
                    function(text, tokens, entities, &phrases[phrase], subject.is_some());
            }
        }
    }
}

/// A conjunct without a subject of its own ("… und sagte …") takes that of the clause before it, in
/// the sentence that starts at `sentence`.
fn shared_subject(
    tokens: &[Token],
    clauses: &[Clause],
    index: usize,
    sentence: usize,
) -> Option<usize> {
    let clause = &clauses[index];
    let finite = clause.finite?;
    let joined =
        tokens[clause.tokens.start].tag == Tag::KON || clause.kind == ClauseKind::VerbFirst;
    let bare = clause.vorfeld.is_none() || clause.kind != ClauseKind::Main;
    // "hat sich …, Anna Berg, gegen den Plan ausgesprochen und behauptet, …": two participles.
    let second_participle = finite >= clause.tokens.start + 2
        && tokens[finite - 1].tag == Tag::KON
        && tokens[finite - 2].tag == Tag::VVPP;
    if !(joined && bare || second_participle) {
        return None;
    }
    let reported = |verb: Option<usize>| {
        verb.is_some_and(|at| tokens[at].morph.mood == Some(Mood::Konjunktiv1))
    };
    let mut next = clause.tokens.start;
    clauses[..index]
        .iter()
        .rev()
        // Those with one parent stand in its sentence.
        .take_while(|each| clause.parent.is_none() || each.tokens.end > sentence)
        .filter(|each| each.parent == clause.parent && each.tokens.end <= clause.tokens.start)
        .take_while(|each| {
            let beside = each.tokens.end <= next && next - each.tokens.end <= 1;
            next = each.tokens.start;
            beside
        })
        // "Er sagte, der Damm sei alt, und fügte hinzu, …": the one who says it goes on.
        .find(|each| each.finite.is_some() && (reported(clause.finite) || !reported(each.finite)))
        .filter(|each| agrees(tokens, finite, each.finite))
        // "Berg wies das zurück, die Sprecherin, Anna Wolf, erklärte": she stands before the verb.
        .filter(|each| {
            tokens[clause.tokens.start].tag == Tag::KON || !ends_in_somebody(tokens, each)
        })
        .and_then(|each| each.subject)
}

/// Whether behind the right bracket stands a noun phrase in place of a clause.
fn ends_in_somebody(tokens: &[Token], clause: &Clause) -> bool {
    clause.nachfeld.as_ref().is_some_and(|field| {
        matches!(tokens[field.start].tag, Tag::ART | Tag::NE | Tag::NN | Tag::PPOSAT)
            && !field.clone().any(|at| tokens[at].tag.is_verb())
    })
}

/// Two finite verbs that can share a subject: the same number, where both tell it.
fn agrees(tokens: &[Token], verb: usize, other: Option<usize>) -> bool {
    let number = |at: usize| tokens[at].morph.number;
    match (number(verb), other.and_then(number)) {
        (Some(left), Some(right)) => left == right,
        _ => true,
    }
}

fn subject(
    text: &str,
    tokens: &[Token],
    entities: &[Entity],
    clause: &Clause,
    phrases: &[Phrase],
    own: &[usize],
) -> Option<usize> {
    let finite = clause.finite?;
    let number = tokens[finite].morph.number;
    let candidates: Vec<usize> = own
        .iter()
        .copied()
        .filter(|&index| {
            let phrase = &phrases[index];
            phrase.kind == PhraseKind::Np
                && phrase.cases.has(Case::Nom)
                && tokens[phrase.head].tag != Tag::PRF
                && !is_time(entities, phrase)
                && !is_holder(text, tokens, clause, phrase, phrases)
                && number_fits(text, tokens, phrase, number)
        })
        .collect();
    // "Wolf übergab sein Gesuch": what is his stands in the nominative only if its gender is known well.
    let his = |index: usize| {
        tokens[phrases[index].base.start].tag == Tag::PPOSAT && candidates.first() != Some(&index)
    };
    let sure =
        |index: &&usize| phrases[**index].cases == CaseSet::NONE.with(Case::Nom) && !his(**index);
    if let Some(&index) = candidates.iter().find(sure) {
        return Some(index);
    }
    candidates.first().copied()
}

/// "Wolfs langjähriger Mitarbeiter sagte …": before the verb stands one constituent, so that of two
/// phrases there a name with -s is the genitive of the other.
fn is_holder(
    text: &str,
    tokens: &[Token],
    clause: &Clause,
    phrase: &Phrase,
    phrases: &[Phrase],
) -> bool {
    let in_front = clause
        .vorfeld
        .as_ref()
        .is_some_and(|field| clause.kind == ClauseKind::Main && field.start == phrase.tokens.start);
    let end = phrase.tokens.end;
    in_front
        && phrase.base.len() == 1
        && phrase.base.end == end
        && tokens[phrase.head].tag == Tag::NE
        && tokens[phrase.head].span.of(text).ends_with('s')
        && clause.vorfeld.as_ref().is_some_and(|field| field.end > end)
        && phrases.iter().any(|other| other.kind == PhraseKind::Np && other.tokens.start == end)
}

/// Whether the phrase can be the subject of a verb of that number.
fn number_fits(text: &str, tokens: &[Token], phrase: &Phrase, verb: Option<Number>) -> bool {
    let Some(verb) = verb else { return true };
    let coordinated = (phrase.base.end..phrase.tokens.end).find(|&at| {
        tokens[at].tag == Tag::KON && matches!(tokens[at].span.of(text), "und" | "sowie")
    });
    // "Otto Kleine, ein Lehrer aus Bergen und Autor": one who is both, or several.
    let apposed = tokens.get(phrase.base.end).is_some_and(|token| token.tag == Tag::COMMA)
        && tokens.get(phrase.base.end + 1).is_some_and(|token| token.tag == Tag::ART)
        && phrase.base.end < phrase.tokens.end;
    match phrase.morph.number {
        _ if coordinated.is_some() && apposed => true,
        _ if coordinated.is_some_and(|at| is_one_of_two_trades(tokens, phrase, at)) => true,
        _ if coordinated.is_some() => verb == Number::Plur,
        Some(number) => number == verb,
        None => true,
    }
}

/// "der Sänger und Autor Berg": two nouns under one article, with a name behind them, may be one person.
pub(super) fn is_one_of_two_trades(tokens: &[Token], phrase: &Phrase, conjunction: usize) -> bool {
    let tag = |at: usize| tokens.get(at).map(|token| token.tag);
    matches!(tag(phrase.base.start), Some(Tag::ART | Tag::PPOSAT))
        && tag(conjunction + 1) == Some(Tag::NN)
        && tag(conjunction + 2) == Some(Tag::NE)
}

fn is_time(entities: &[Entity], phrase: &Phrase) -> bool {
    entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Date | EntityKind::Duration)
            && entity.tokens.start <= phrase.head
            && phrase.head < entity.tokens.end
    })
}

fn function(
    text: &str,
    tokens: &[Token],
    entities: &[Entity],
    phrase: &Phrase,
    has_subject: bool,
) -> Option<Function> {
    if is_time(entities, phrase) {
        return Some(Function::Time);
    }
    match phrase.kind {
        PhraseKind::Np if has_subject => match phrase.cases.only() {
            Some(Case::Acc) => Some(Function::Object),
            Some(Case::Dat) => Some(Function::IndirectObject),
            _ => None,
        },
        PhraseKind::Np | PhraseKind::Adverb => None,
        PhraseKind::Pp => {
            let place = entities.iter().any(|entity| {
                entity.kind == EntityKind::Place && entity.tokens.contains(&phrase.head)
            });
            match &*lower(tokens[phrase.tokens.start].span.of(text)) {
                "wegen" | "aufgrund" | "angesichts" | "infolge" | "dank" => Some(Function::Reason),
                "in" | "im" | "an" | "am" | "auf" | "bei" | "vor" | "nach" | "aus" if place => {
                    Some(Function::Place)
                }
                _ => None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    #[test]
    fn one_whose_apposition_holds_two_is_one() {
        let text = "Nordkran, ein Zusammenschluss der Kräne und Boote, kam nach Lindenau.";
        let annotated = annotate(text, None, None, Lexicon::embedded());
        let subject = annotated.clauses[0].subject.unwrap();
        let words = annotated.words(&annotated.phrases[subject].tokens);
        assert_eq!(words, "Nordkran, ein Zusammenschluss der Kräne und Boote");
    }

    #[test]
    fn what_is_somebodys_own_is_no_subject_beside_that_one() {
        let text = "Karl Berg übergab sein Rücktrittsgesuch dem Vorsitzenden Jonas Wirtz.";
        let annotated = annotate(text, None, None, Lexicon::embedded());
        let subject = annotated.clauses[0].subject.unwrap();
        assert_eq!(annotated.words(&annotated.phrases[subject].tokens), "Karl Berg");
    }
}
