//! Phrases whose words allow no case, number and gender together: slips of the article ("bei zehn
//! Punkte"), or words that were misread. What is claimed here is to be right far more often than
//! not; where the lexicon may be wrong about a noun nothing is claimed.

use super::model::{Case, Phrase, PhraseKind, Token};
use super::morphology::{contraction, determiner, governed, nested, strong};
use super::tagging::noun_agreement;
use crate::lexicon::{Agreement, Lexicon, Tag};

/// Whether the words of the phrase contradict each other.
pub(super) fn clashes(text: &str, tokens: &[Token], phrase: &Phrase, lexicon: &Lexicon) -> bool {
    let words = Words { text, tokens, phrase };
    let Some(noun) = words.noun(lexicon) else { return false };
    let Some(first) = words.first() else { return false };
    let before = words.before(first);
    let after_preposition = before.map_or(Agreement::ALL, |at| governed(&words.lower(at)));
    let own = match tokens[first].tag {
        Tag::ART | Tag::PDAT | Tag::PPOSAT => determiner(&words.lower(first)),
        Tag::PIAT if matches!(words.lower(first).as_str(), "alle" | "keine" | "beide") => {
            determiner("alle")
        }
        Tag::APPRART => contraction(&words.lower(first)),
        // "bei weitem beste Laune"
        Tag::ADJA if before.is_some() && words.lower(first) != "weitem" => {
            strong(&words.lower(first))
        }
        Tag::CARD | Tag::NN if before.is_some() => Agreement::ALL,
        _ => return false,
    };
    let both = noun.and(own);
    both.and(after_preposition).is_empty() || words.has_wrong_ending(first, both)
}

struct Words<'a> {
    text: &'a str,
    tokens: &'a [Token],
    phrase: &'a Phrase,
}

impl Words<'_> {
    fn lower(&self, at: usize) -> String {
        self.tokens[at].span.of(self.text).to_lowercase()
    }

    /// What a common noun at the end allows; `None` where the lexicon may not know it: names, units
    /// (they have no plural ending), nouns made of adjectives.
    fn noun(&self, lexicon: &Lexicon) -> Option<Agreement> {
        let head = self.phrase.head;
        let word = self.tokens[head].span.of(self.text);
        let alone = head + 1 == self.phrase.base.end && self.tokens[head].tag == Tag::NN;
        let plain = alone
            && word.chars().all(char::is_alphabetic)
            && lexicon.adjectival_lemma(word).is_none();
        let allowed = plain.then(|| noun_agreement(word, lexicon))?;
        let counted = self.phrase.base.clone().any(|at| self.tokens[at].tag == Tag::CARD);
        let plural = allowed.and(Agreement::number(super::Number::Plur));
        // "Punkte" may be an old dative, "zehn Punkte" may not.
        let allowed = if counted { plural } else { allowed };
        (!allowed.is_empty() && allowed != Agreement::ALL).then_some(allowed)
    }

    /// The first word that inflects, if nothing but adjectives and figures stands between it and the
    /// noun, an attribute with a phrase of its own left out.
    fn first(&self) -> Option<usize> {
        let Phrase { base, head, .. } = self.phrase;
        let pp = self.phrase.kind == PhraseKind::Pp && self.tokens[base.start].tag == Tag::APPR;
        let first = base.start + usize::from(pp);
        let nested = nested(self.tokens, self.phrase);
        let invariable =
            |at: usize| self.tokens[at].span.of(self.text).starts_with(char::is_uppercase);
        // "einer 30 Jahre jüngeren Frau"
        let counted = self.tokens[first].tag == Tag::ART
            && (first + 1..*head).any(|at| self.tokens[at].tag == Tag::CARD);
        let sound = (first + 1..*head)
            .filter(|at| !nested.contains(at))
            .all(|at| matches!(self.tokens[at].tag, Tag::ADJA | Tag::CARD | Tag::ADV | Tag::ADJD));
        let town = self.tokens[first].tag == Tag::ADJA && invariable(first);
        (first <= *head && sound && !town && !counted).then_some(first)
    }

    /// "mit guter Kost und freundlichen Ton": the preposition of the phrase that a conjunction joins the
    /// phrase to, where nothing but adjectives stands between it and the noun.
    fn shared(&self, conjunction: usize) -> Option<usize> {
        let behind = self.tokens.get(self.phrase.base.end);
        let tag = |at: usize| self.tokens[at].tag;
        let joined = tag(conjunction) == Tag::KON
            && matches!(self.lower(conjunction).as_str(), "und" | "oder")
            && tag(conjunction + 1) == Tag::ADJA
            && behind.is_none_or(|next| !next.tag.is_finite());
        let noun = conjunction.checked_sub(1).filter(|&at| joined && tag(at) == Tag::NN)?;
        let before = (0..noun).rfind(|&at| tag(at) != Tag::ADJA)?;
        (tag(before) == Tag::APPR).then_some(before)
    }

    /// A preposition right before `first` that takes one case alone.
    fn before(&self, first: usize) -> Option<usize> {
        let at = first.checked_sub(1)?;
        let at = if self.phrase.base.contains(&at) { at } else { self.shared(at)? };
        let one = matches!(
            self.lower(at).as_str(),
            "mit"
                | "entgegen"
                | "von"
                | "nach"
                | "aus"
                | "bei"
                | "seit"
                | "für"
                | "durch"
                | "gegen"
                | "ohne"
                | "um"
                | "in"
                | "an"
                | "auf"
                | "über"
                | "unter"
                | "vor"
                | "neben"
                | "zwischen"
        );
        one.then_some(at)
    }

    /// "einer geförderte Miliz": behind these forms of the determiner an adjective ends in -en
    /// (Duden, Die Grammatik, § 492 ff.).
    fn has_wrong_ending(&self, first: usize, allowed: Agreement) -> bool {
        let word = self.lower(first);
        let oblique = match self.tokens[first].tag {
            Tag::ART => {
                word.ends_with("em")
                    || matches!(word.as_str(), "des" | "den" | "einen" | "eines" | "einer")
            }
            Tag::APPRART => contraction(&word).allows(Case::Dat),
            _ => false,
        };
        let last = self.phrase.head.saturating_sub(1);
        let adjective = self.tokens[last].span.of(self.text);
        // "alle deutsche Medien"
        let number = allowed.only_number();
        let plural = matches!(word.as_str(), "alle" | "keine" | "diese" | "beide")
            && number == Some(super::Number::Plur)
            && adjective.ends_with('e');
        // "der nördlichen Verband", "die neuen Werft"
        let weak = self.tokens[first].tag == Tag::ART
            && number == Some(super::Number::Sing)
            && match word.as_str() {
                "der" => allowed.only_case() == Some(Case::Nom),
                "die" | "das" => true,
                _ => false,
            };
        first < last
            && self.tokens[last].tag == Tag::ADJA
            && (adjective.starts_with(char::is_lowercase) || adjective.ends_with("ischen"))
            && (oblique && adjective.ends_with(['e', 'm', 's'])
                || plural
                || weak && adjective.ends_with("en")
                || self.differ(first, last))
    }

    /// "mit neuem olympischen Rekord": adjectives in a row without a determiner end alike (Duden, Die
    /// Grammatik: Parallelflexion), but behind some that are half a pronoun ("mit anderem großen").
    fn differ(&self, first: usize, last: usize) -> bool {
        const HALF_PRONOUNS: [&str; 10] = [
            "ander",
            "viel",
            "solch",
            "einig",
            "folgend",
            "sämtlich",
            "manch",
            "welch",
            "all",
            "weitem",
        ];
        let ending = |at: usize| {
            let word = self.lower(at);
            ["em", "er", "en", "es", "e"].into_iter().find(|ending| word.ends_with(ending))
        };
        let plain = (first..=last).all(|at| {
            self.tokens[at].tag == Tag::ADJA
                && self.tokens[at].span.of(self.text).starts_with(char::is_lowercase)
        });
        let half = HALF_PRONOUNS.iter().any(|stem| self.lower(first).starts_with(stem));
        plain
            && !half
            && ending(first).is_some_and(|one| ending(last).is_some_and(|other| one != other))
    }
}
