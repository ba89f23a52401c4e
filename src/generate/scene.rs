//! What the families look at: the analysis, and what they ask of it again and again.

mod voice;

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap, HashSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::compose::{Part, Substitution, compose};
use super::refer;
use super::sources::Source;
use crate::annotate::{
    Annotated, Clause, ClauseKind, EntityKind, Form, Function, Phrase, PhraseKind, Tokens,
};
use crate::lexicon::{Lexicon, Tag};
use crate::quiz::Level;
use crate::text::fold_answer;

/// The analysed article as the families see it.
pub(super) struct Scene<'a> {
    pub annotated: &'a Annotated,
    pub lexicon: &'a Lexicon,
    pub seed: u64,
    /// The reader's level, or the article's where none is told.
    pub level: Level,
    /// What every item asks for anew and no item changes: see [`Scene::actors`] and
    /// [`sources::pool`](super::sources::pool).
    actors: OnceCell<Vec<Actor>>,
    pub(super) pool: OnceCell<Vec<Source>>,
    /// What each name is called by the nouns before it: see [`sources::kinds`](super::sources::kinds).
    pub(super) kinds: OnceCell<HashMap<String, BTreeSet<String>>>,
    /// The referents that say something.
    pub(super) speaking: OnceCell<HashSet<usize>>,
    /// The dash of the dateline, 0 where there is none.
    pub(super) dateline: OnceCell<usize>,
    /// The clauses that the article tells as facts, by their places: every family asks for them.
    told: OnceCell<Vec<usize>>,
    /// Those of them that would stand alone as statements: see [`families`](super::families).
    pub(super) facts: OnceCell<Vec<usize>>,
    /// The paragraphs that are what somebody says.
    pub(super) spoken: OnceCell<BTreeSet<usize>>,
    /// What [`speakers::can_speak`](super::speakers::can_speak) said of each that was asked for.
    pub(super) able: RefCell<HashMap<usize, bool>>,
}

/// Somebody who can be the key or a distractor of a who-item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Actor {
    pub referent: usize,
    pub name: String,
    pub kind: EntityKind,
}

/// An answer beside its words as a reader compares them.
pub(super) struct Answer<'a> {
    words: &'a str,
    folded: String,
}

/// In blanks: nobody's name has more.
const NAME: usize = 8;

impl<'a> Answer<'a> {
    pub fn of(words: &'a str) -> Self {
        Self { words, folded: fold_answer(words).replace('-', " ") }
    }

    /// The answer as it stands.
    pub fn words(&self) -> &'a str {
        self.words
    }

    /// Whether two answers are the same to a reader.
    pub fn is_same(&self, other: &Self) -> bool {
        let name = |answer: &Self| answer.words.matches(' ').count() <= NAME;
        self.folded == other.folded
            || self.folded.contains(&other.folded)
            || other.folded.contains(&self.folded)
            || name(self)
                && name(other)
                && crate::annotate::may_be_one_name(self.words, other.words)
    }
}

impl<'a> Scene<'a> {
    /// The scene of an article; without a level the article's own is estimated.
    pub fn new(
        annotated: &'a Annotated,
        lexicon: &'a Lexicon,
        seed: u64,
        level: Option<Level>,
    ) -> Self {
        let level = level.unwrap_or_else(|| {
            annotated
                .readability(lexicon)
                .and_then(|found| Level::from_name(found.level()))
                .unwrap_or(Level::B2)
        });
        Self {
            annotated,
            lexicon,
            seed,
            level,
            actors: OnceCell::new(),
            pool: OnceCell::new(),
            kinds: OnceCell::new(),
            speaking: OnceCell::new(),
            dateline: OnceCell::new(),
            told: OnceCell::new(),
            facts: OnceCell::new(),
            spoken: OnceCell::new(),
            able: RefCell::default(),
        }
    }
}

impl Scene<'_> {
    /// A generator of random numbers for one decision, the same for the same article and seed
    /// whatever else is decided: the stream is named by the decision.
    pub fn random(&self, decision: &str) -> ChaCha8Rng {
        let stream = decision.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        ChaCha8Rng::seed_from_u64(self.seed ^ stream)
    }

    /// Those named in the article who can speak and act, in the order of their first mention.
    pub fn actors(&self) -> &[Actor] {
        self.actors.get_or_init(|| self.find_actors())
    }

    fn find_actors(&self) -> Vec<Actor> {
        let mut actors: Vec<(usize, Actor)> = self
            .annotated
            .referents
            .iter()
            .enumerate()
            .filter(|(_, referent)| matches!(referent.kind, EntityKind::Person))
            .filter(|(_, referent)| referent.name.contains(' '))
            // "- Ing. Anna Holm", "Anna St. Holm" that was cut.
            .filter(|(_, referent)| referent.name.starts_with(char::is_alphabetic))
            .filter(|(_, referent)| !referent.name.ends_with(" St."))
            .map(|(index, referent)| {
                let first =
                    referent.mentions.first().map_or(usize::MAX, |mention| mention.tokens.start);
                (first, Actor { referent: index, name: referent.name.clone(), kind: referent.kind })
            })
            .collect();
        actors.sort_by_key(|(first, actor)| (*first, actor.referent));
        actors.into_iter().map(|(_, actor)| actor).collect()
    }

    /// Referents that a stretch mentions in any way.
    pub fn mentioned(&self, pieces: &[Tokens]) -> BTreeSet<usize> {
        self.annotated
            .referents
            .iter()
            .enumerate()
            .filter(|(_, referent)| {
                referent.mentions.iter().any(|mention| {
                    pieces.iter().any(|piece| {
                        piece.start < mention.tokens.end && mention.tokens.start < piece.end
                    })
                })
            })
            .map(|(index, _)| index)
            .collect()
    }

    /// The text of parts with the words in them resolved (see [`refer::resolve`]).
    pub fn text(&self, parts: &[Part], substitutions: &[Substitution]) -> String {
        compose(self.annotated, parts, substitutions)
    }

    /// The stretches of the article that parts take up.
    pub fn pieces(parts: &[Part]) -> Vec<Tokens> {
        parts
            .iter()
            .filter_map(|part| match part {
                Part::Tokens(tokens) => Some(tokens.clone()),
                Part::Words(_) => None,
            })
            .collect()
    }

    /// Resolves and writes parts; `None` if a word in them points outside, or at `hidden`.
    pub fn resolved_text(&self, parts: &[Part], hidden: Option<usize>) -> Option<String> {
        let resolved = refer::resolve(self.annotated, &Self::pieces(parts), hidden)?;
        Some(self.text(parts, &resolved.substitutions))
    }

    /// [`Scene::resolved_text`] of parts that say by themselves which things they mean; `None` for others.
    pub fn told_alone(&self, parts: &[Part], hidden: Option<usize>) -> Option<String> {
        self.told_if(parts, hidden, refer::stands_alone)
    }

    /// [`Scene::told_alone`] under the article's title.
    pub fn told_under_title(&self, parts: &[Part], hidden: Option<usize>) -> Option<String> {
        self.told_if(parts, hidden, refer::stands_under_title)
    }

    fn told_if(
        &self,
        parts: &[Part],
        hidden: Option<usize>,
        stands: fn(&Annotated, &[Tokens], &refer::Resolved) -> bool,
    ) -> Option<String> {
        let pieces = Self::pieces(parts);
        let resolved = refer::resolve(self.annotated, &pieces, hidden)?;
        stands(self.annotated, &pieces, &resolved)
            .then(|| self.text(parts, &resolved.substitutions))
    }

    /// The sentence that holds a token, as evidence: its tokens.
    pub fn sentence(&self, token: usize) -> Option<Tokens> {
        let index = self.annotated.sentence_of(token)?;
        Some(self.annotated.sentences[index].tokens.clone())
    }

    /// The number of the paragraph that holds a token, from 1.
    pub fn paragraph(&self, token: usize) -> usize {
        self.annotated
            .sentence_of(token)
            .map_or(0, |sentence| self.annotated.sentences[sentence].paragraph + 1)
    }

    /// What the article itself tells as a fact, and affirms.
    pub fn told_clauses(&self) -> impl Iterator<Item = (usize, &Clause)> {
        let find = || {
            let affirmed = self.assertions().filter(|(_, clause)| !clause.negated);
            affirmed.map(|(at, _)| at).collect()
        };
        self.clauses_at(self.told.get_or_init(find))
    }

    /// Clauses by their places, with them.
    pub fn clauses_at<'s>(
        &'s self,
        places: &'s [usize],
    ) -> impl Iterator<Item = (usize, &'s Clause)> {
        places.iter().map(|&at| (at, &self.annotated.clauses[at]))
    }

    /// Main clauses whose fields can be relied upon, outside of quotations, in the indicative:
    /// what the article itself tells as a fact, be it affirmed or denied.
    pub fn assertions(&self) -> impl Iterator<Item = (usize, &Clause)> {
        use crate::annotate::Mood;
        self.annotated.clauses.iter().enumerate().filter(|(_, clause)| {
            clause.kind == ClauseKind::Main
                && clause.certain
                && clause.finite.is_some_and(|finite| {
                    !matches!(
                        self.annotated.tokens[finite].morph.mood,
                        Some(Mood::Konjunktiv1 | Mood::Konjunktiv2 | Mood::Imperative)
                    )
                })
                && !self.annotated.has_slip(&clause.tokens)
                && self.is_finished(clause)
                && !self.lacks_complement(clause)
                && !self.is_singled_out(clause)
                && !self.is_quoted(&clause.tokens)
                && !self.is_attributed(&clause.tokens)
                && !self.reports(clause)
                && !self.is_spoken_to_somebody(&clause.tokens)
                && !self.depends_on_condition(clause)
                && !self.is_attribute(clause)
                && !self.is_behind_speaker(clause)
                && !self.may_be_reported(clause)
                && !self.is_before_dateline(&clause.tokens)
        })
    }

    /// Whether the clause's sentence ends with its stop: a line without one is a headline or was cut.
    fn is_finished(&self, clause: &Clause) -> bool {
        self.ends_whole(clause.tokens.start)
    }

    /// "Die Gewerkschaft hat die Lotsen aufgerufen": to do what, another sentence tells.
    pub fn lacks_complement(&self, clause: &Clause) -> bool {
        const CALLS: [&str; 5] = ["aufrufen", "auffordern", "drängen", "zwingen", "bewegen"];
        let annotated = self.annotated;
        // "Anna Wolf übernimmt von Karl Berg": what?
        let takes = clause.lemma.as_deref() == Some("übernehmen") && !clause.passive;
        let object = |phrase: &Phrase| {
            phrase.kind == PhraseKind::Np
                && phrase.function != Some(Function::Time)
                && phrase.function != Some(Function::Attribute)
                && clause.tokens.start <= phrase.tokens.start
                && phrase.tokens.end <= clause.tokens.end
                && clause
                    .subject
                    .is_none_or(|subject| annotated.phrases[subject].head != phrase.head)
        };
        if takes && !annotated.phrases.iter().any(object) {
            return true;
        }
        clause.lemma.as_deref().is_some_and(|lemma| CALLS.contains(&lemma))
            && !clause.tokens.clone().any(|at| {
                let word = annotated.word(at).to_lowercase();
                matches!(word.as_str(), "zu" | "zum" | "zur" | "dazu" | "auf" | "darauf" | "sich")
                    || word.contains("zu") && self.tag(at) == Some(Tag::VVIZU)
            })
    }

    /// "Allein die Werft verkauft drei Boote": of how many, the sentence before tells.
    pub fn is_singled_out(&self, clause: &Clause) -> bool {
        let first = clause.tokens.start;
        self.annotated.word(first).eq_ignore_ascii_case("allein")
            && matches!(self.tag(first + 1), Some(Tag::ART | Tag::NE | Tag::APPR | Tag::APPRART))
    }

    /// Whether the sentence of a token has its stop.
    pub fn ends_whole(&self, token: usize) -> bool {
        self.sentence(token).is_some_and(|sentence| {
            sentence.rev().take(2).any(|at| self.tag(at) == Some(Tag::STOP))
        })
    }

    /// Whether a stretch touches words between quotation marks that are a whole thought.
    pub fn is_quoted(&self, tokens: &Tokens) -> bool {
        self.annotated.quotations.iter().any(|quotation| {
            quotation.tokens.len() >= 6
                && quotation.tokens.start < tokens.end
                && tokens.start < quotation.tokens.end
        })
    }

    /// Whether a clause is what somebody says rather than what the article says.
    pub fn is_attributed(&self, tokens: &Tokens) -> bool {
        self.annotated.attributions.iter().any(|attribution| {
            attribution
                .quote
                .iter()
                .any(|piece| piece.start <= tokens.start && tokens.start < piece.end)
        })
    }

    /// Whether the clause only says that somebody said something.
    fn reports(&self, clause: &Clause) -> bool {
        self.annotated.attributions.iter().any(|attribution| {
            attribution.form != Form::Reported
                && attribution
                    .cue
                    .iter()
                    .any(|cue| clause.tokens.start <= cue.start && cue.end <= clause.tokens.end)
        })
    }

    /// Whether two answers are the same to a reader.
    pub fn same_answer(left: &str, right: &str) -> bool {
        Answer::of(left).is_same(&Answer::of(right))
    }

    /// The tag of a token.
    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.annotated.tokens.get(at).map(|token| token.tag)
    }
}
