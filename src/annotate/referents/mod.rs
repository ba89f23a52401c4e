//! Who is who: names, descriptions and pronouns joined to one referent each.
//!
//! A link that is not certain is not made: a surname that two persons bear, a description that
//! fits two, a pronoun with two possible antecedents stay without one.

mod alike;
mod describe;
mod names;
mod nouns;
mod pronouns;
mod speakers;

use std::ops::Range;

use super::model::{
    Annotated, Attribution, Clause, Entity, EntityKind, Gender, Mention, MentionKind, Phrase,
    Referent, Sentence, Token, Tokens,
};
pub use alike::may_be_one_name;
use nouns::PersonNoun;

/// What referents are found from.
pub(super) struct Context<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub sentences: &'a [Sentence],
    pub clauses: &'a [Clause],
    pub phrases: &'a [Phrase],
    pub owners: &'a [Option<usize>],
    pub attributions: &'a [Attribution],
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

/// A referent while it is being put together.
#[derive(Debug, Clone)]
struct Person {
    name: Vec<String>,
    kind: EntityKind,
    gender: Option<Gender>,
    offices: Vec<PersonNoun>,
    nations: Vec<String>,
    mentions: Vec<Mention>,
}

impl Person {
    fn mention(&mut self, tokens: Tokens, kind: MentionKind) {
        if !self.mentions.iter().any(|mention| mention.tokens == tokens) {
            self.mentions.push(Mention { tokens, kind });
            self.mentions.sort_by_key(|mention| mention.tokens.start);
        }
    }

    /// Takes over what a noun tells of the person.
    fn learn(&mut self, noun: PersonNoun) {
        self.gender = self.gender.or(Some(noun.gender));
        if let Some(nation) = &noun.nation {
            self.learn_nation(nation.clone());
        }
        if !self.offices.contains(&noun) {
            self.offices.push(noun);
        }
    }

    fn learn_nation(&mut self, nation: String) {
        if !self.nations.contains(&nation) {
            self.nations.push(nation);
        }
    }

    /// The mention that a token stands in.
    fn holds(&self, token: usize) -> bool {
        self.mentions.iter().any(|mention| mention.tokens.contains(&token))
    }
}

/// Finds the referents; sets the referent of every entity that names one.
pub(super) fn referents(context: &Context, entities: &mut [Entity]) -> Vec<Referent> {
    let mut persons = names::cluster(context, entities);
    describe::learn_from_names(context, &mut persons);
    let mut links = describe::Links::default();
    // In the order of the text, so that a pronoun can follow a description and the other way
    // round.
    for sentence in 0..context.sentences.len() {
        describe::link(context, sentence, &mut persons, &mut links);
        pronouns::link(context, sentence, &mut persons);
    }
    persons
        .into_iter()
        .map(|person| Referent {
            name: person.name.join(" "),
            kind: person.kind,
            gender: person.gender,
            mentions: person.mentions,
        })
        .collect()
}

/// The referent that a speaker is: the one whose mention is the head of the phrase.
pub(super) fn speaker(
    context: &Context,
    referents: &[Referent],
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
    let end = referents
        .iter()
        .flat_map(|referent| &referent.mentions)
        .filter(|mention| base.contains(&mention.tokens.start))
        .map(|mention| mention.tokens.end.min(speaker.end))
        .fold(base.end, usize::max);
    let base = base.start..end;
    let of = |range: &Tokens| {
        referents.iter().position(|referent| {
            referent.mentions.iter().any(|mention| {
                range.start <= mention.tokens.start
                    && mention.tokens.end <= range.end.max(mention.tokens.start)
            })
        })
    };
    // A coordination is two speakers.
    let joined = phrase.is_some_and(|phrase| {
        (phrase.base.end..phrase.tokens.end.min(speaker.end))
            .any(|at| context.tokens[at].tag == crate::lexicon::Tag::KON)
    });
    if joined {
        return None;
    }
    of(&base)
        .or_else(|| apposed(context, referents, speaker, &base))
        .or_else(|| speakers::holder(context, referents, speaker))
        .or_else(|| speakers::quoted_name(context, referents, speaker))
        .or_else(|| speakers::closing_name(context, referents, speaker))
}

/// "Der Vorsitzende des Vereins, Paul Lang": the person named behind the comma that closes what
/// belongs to the noun. "Ein Sprecher der Bahn" is not the railway.
fn apposed(
    context: &Context,
    referents: &[Referent],
    speaker: &Tokens,
    base: &Tokens,
) -> Option<usize> {
    referents.iter().position(|referent| {
        referent.kind == EntityKind::Person
            && referent.mentions.iter().any(|mention| {
                let name = &mention.tokens;
                mention.kind == MentionKind::Name
                    && base.end < name.start
                    && name.end <= speaker.end
                    && context.tokens[name.start - 1].tag == crate::lexicon::Tag::COMMA
            })
    })
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
    fn who_speaks_for_another_is_somebody_else() {
        assert_eq!(speaker("Ein Sprecher der CDU sagte, der Plan sei gut."), None);
        assert_eq!(speaker("Ein Sprecher von Anna Kern sagte, der Plan sei gut."), None);
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
