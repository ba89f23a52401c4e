//! Who is who: names, descriptions and pronouns joined to one referent each.
//!
//! A link that is not certain is not made: a surname that two persons bear, a description that
//! fits two, a pronoun with two possible antecedents stay without one.

mod alike;
mod bodies;
mod describe;
mod names;
mod nouns;
mod persons;
mod pronouns;
mod speakers;

use std::ops::Range;

use super::model::{
    Annotated, Attribution, Clause, Entity, EntityKind, Phrase, Referent, Sentence, Token, Tokens,
};
pub use alike::{may_be_one_name, may_be_slip, other_names};
pub(super) use persons::Places;
use persons::{Person, Persons};
pub use pronouns::is_mans_name;

/// What referents are found from.
pub(super) struct Context<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub sentences: &'a [Sentence],
    pub clauses: &'a [Clause],
    pub phrases: &'a [Phrase],
    pub owners: &'a [Option<usize>],
    pub said: Said<'a>,
}

/// The attributions of a text, found by where their words stand.
pub(super) struct Said<'a> {
    attributions: &'a [Attribution],
    /// Where each first speaker stands, in the order of their first words.
    speakers: Vec<&'a Tokens>,
    /// The first word of each piece of a cue, with the number of the attribution, in order.
    cues: Vec<(usize, usize)>,
}

impl<'a> Said<'a> {
    pub fn new(attributions: &'a [Attribution]) -> Self {
        let mut speakers: Vec<&Tokens> =
            attributions.iter().filter_map(|each| each.speaker.first()).collect();
        speakers.sort_by_key(|speaker| speaker.start);
        let mut cues: Vec<(usize, usize)> = attributions
            .iter()
            .enumerate()
            .flat_map(|(number, each)| each.cue.iter().map(move |cue| (cue.start, number)))
            .collect();
        cues.sort_unstable();
        Self { attributions, speakers, cues }
    }

    /// The last speaker that ends before a token.
    fn speaker_before(&self, at: usize) -> Option<&'a Tokens> {
        let before = self.speakers.partition_point(|speaker| speaker.start < at);
        self.speakers[..before].iter().rev().copied().find(|speaker| speaker.end <= at)
    }

    /// The attributions with a cue that starts in a stretch.
    fn cued_in(&self, range: &Tokens) -> impl Iterator<Item = &'a Attribution> {
        let before = |at: usize| self.cues.partition_point(|&(start, _)| start < at);
        let cues = &self.cues[before(range.start)..before(range.end).max(before(range.start))];
        cues.iter().map(|&(_, number)| &self.attributions[number])
    }
}

impl Context<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    fn words(&self, tokens: &Range<usize>) -> Vec<&str> {
        tokens.clone().map(|at| self.word(at)).collect()
    }

    fn sentence(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The phrase whose base holds a token; bases are in order and do not overlap.
    fn phrase_around(&self, token: usize) -> Option<&Phrase> {
        let at = self.phrases.partition_point(|phrase| phrase.base.end <= token);
        self.phrases.get(at).filter(|phrase| phrase.base.contains(&token))
    }

    /// The phrases whose base starts in a stretch.
    fn phrases_in(&self, range: &Range<usize>) -> &[Phrase] {
        let from = self.phrases.partition_point(|phrase| phrase.base.start < range.start);
        let to = self.phrases.partition_point(|phrase| phrase.base.start < range.end);
        &self.phrases[from..to.max(from)]
    }
}

/// Whether a word describes a person by office or trade.
#[must_use]
pub fn is_person_noun(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && nouns::person_noun(word).is_some()
}

impl Annotated {
    /// Whether a token is a noun that describes a person by office or trade.
    #[must_use]
    pub fn is_person_noun(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|each| each.tag.is_noun())
            && nouns::person_noun(self.word(token)).is_some()
    }

    /// Whether a token is an adjective of nationality or origin ("niedersächsische").
    #[must_use]
    pub fn is_origin(&self, token: usize) -> bool {
        nouns::nationality(self.word(token)).is_some()
    }
}

/// Finds the referents; sets the referent of every entity that names one.
pub(super) fn referents(context: &Context, entities: &mut [Entity]) -> (Vec<Referent>, Places) {
    bodies::apart(context, entities);
    let mut persons = names::cluster(context, entities);
    describe::learn_from_names(context, &mut persons);
    let mut links = describe::Links::default();
    // In the order of the text, so that a pronoun can follow a description and the other way
    // round.
    for sentence in 0..context.sentences.len() {
        describe::link(context, sentence, &mut persons, &mut links);
        pronouns::link(context, sentence, &mut persons);
    }
    persons.finished()
}

/// The referent that a speaker is: the one whose mention is the head of the phrase.
pub(super) fn speaker(
    context: &Context,
    referents: &[Referent],
    places: &Places,
    speaker: &Tokens,
) -> Option<usize> {
    let near = context.sentence(speaker.start);
    let near = context.sentences.get(near).map_or(0..0, |sentence| sentence.tokens.clone());
    let phrase = context
        .phrases_in(&near)
        .iter()
        .find(|phrase| phrase.base.start <= speaker.start && speaker.start < phrase.base.end);
    let base = phrase.map_or(speaker.clone(), |phrase| {
        phrase.base.start.max(speaker.start)..phrase.base.end.min(speaker.end)
    });
    // "Minister Paul Lang": a name that the phrase was not grown over.
    let end = places
        .starting_in(&base)
        .map(|place| place.tokens.end.min(speaker.end))
        .fold(base.end, usize::max);
    let base = base.start..end;
    // A coordination is two speakers.
    let joined = phrase.is_some_and(|phrase| {
        (phrase.base.end..phrase.tokens.end.min(speaker.end))
            .any(|at| context.tokens[at].tag == crate::lexicon::Tag::KON)
    });
    if joined {
        return None;
    }
    // "Holms Sohn" is not Holm.
    let owner = |name: &Tokens| {
        let last = context.word(name.end - 1);
        context.tokens.get(name.end).is_some_and(|next| next.tag == crate::lexicon::Tag::NN)
            && name.end < base.end
            && last.ends_with('s')
    };
    let inside = places
        .starting_in(&base)
        .filter(|place| place.tokens.end <= base.end)
        .filter(|place| !owner(&place.tokens) || referents[place.referent].name.ends_with('s'));
    inside
        .map(|place| place.referent)
        .min()
        .or_else(|| apposed(context, referents, places, speaker, &base))
        .or_else(|| speakers::holder(context, referents, places, speaker))
        .or_else(|| speakers::quoted_name(context, referents, places, speaker))
        .or_else(|| speakers::closing_name(context, referents, places, speaker))
}

/// "Der Vorsitzende des Vereins, Paul Lang": the person named behind the comma that closes what
/// belongs to the noun. "Ein Sprecher der Bahn" is not the railway.
fn apposed(
    context: &Context,
    referents: &[Referent],
    places: &Places,
    speaker: &Tokens,
    base: &Tokens,
) -> Option<usize> {
    places
        .names_in(&(base.end + 1..speaker.end))
        .filter(|name| {
            referents[name.referent].kind == EntityKind::Person
                && context.tokens[name.tokens.start - 1].tag == crate::lexicon::Tag::COMMA
        })
        .map(|name| name.referent)
        .min()
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    fn speaker(text: &str) -> Option<String> {
        let found = annotate(text, None, None, Lexicon::embedded());
        let [said] = found.attributions.as_slice() else { panic!("{:?}", found.attributions) };
        said.referent.map(|referent| found.referents[referent].name.clone())
    }

    #[test]
    fn a_medium_by_its_kind_is_the_one_that_was_named() {
        let said = |who: &str| {
            speaker(&format!("Xinhua zeigt den Hafen. {who} schreibt, der Plan sei gut."))
        };
        for who in ["Die Agentur", "Die Nachrichtenagentur"] {
            assert_eq!(said(who).as_deref(), Some("Xinhua"), "{who}");
        }
        for who in ["Das Hafenblatt", "Die Neue Hafener Zeitung"] {
            assert_ne!(said(who).as_deref(), Some("Xinhua"), "{who}");
        }
    }

    #[test]
    fn a_surname_before_the_full_name_is_that_of_the_firm() {
        let mentions = |before: &str| {
            let text = format!(
                "{before}Berg verkauft Boote.\n\nDer Händler Karl Berg kam nach Bergen. Berg lachte."
            );
            let found = annotate(&text, None, None, Lexicon::embedded());
            let berg = found.referents.iter().find(|each| each.name == "Karl Berg").unwrap();
            berg.mentions.iter().filter(|each| each.tokens.len() == 1).count()
        };
        assert_eq!(mentions("In Lindenau ist ein Fest.\n\nViele Gäste kommen.\n\n"), 1);
        // The lead may have the surname first.
        assert_eq!(mentions(""), 2);
    }

    #[test]
    fn of_two_with_one_trade_nobody_knows_which() {
        let said = |who: &str| {
            speaker(&format!(
                "Anwalt Jan Berg kam nach Bergen. Am Montag war auch Paul Lang, {who} der Reederei Costa \
                 Crociere, da. Der Plan sei gut, sagte der Anwalt."
            ))
        };
        assert_eq!(said("Anwalt"), None);
        assert_eq!(said("Leiter").as_deref(), Some("Jan Berg"));
    }

    #[test]
    fn who_speaks_for_another_is_somebody_else() {
        assert_eq!(speaker("Ein Sprecher der CDU sagte, der Plan sei gut."), None);
        assert_eq!(speaker("Ein Sprecher von Anna Kern sagte, der Plan sei gut."), None);
        assert_eq!(speaker("Anna Kern fehlte. Kerns Sohn sagte, der Plan sei gut."), None);
        assert_eq!(
            speaker("Der Sprecher der Bahn, Paul Lang, sagte, der Plan sei gut.").as_deref(),
            Some("Paul Lang")
        );
        assert_eq!(
            speaker("Minister Paul Lang sagte, der Plan sei gut.").as_deref(),
            Some("Paul Lang")
        );
    }
}
