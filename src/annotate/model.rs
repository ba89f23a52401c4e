//! What annotators find, as one data structure. Positions are token indices; spans are bytes
//! into [`Annotated::text`].

use std::ops::Range;
use std::sync::OnceLock;

pub use crate::lexicon::morphology::{Case, Gender, Mood, Number, Tense};
use crate::lexicon::{Lexicon, Tag};
use crate::text::Span;

/// A stretch of tokens, end exclusive, into [`Annotated::tokens`].
pub type Tokens = Range<usize>;

/// A word or a mark of punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Part of speech, STTS.
    pub tag: Tag,
    /// Dictionary form.
    pub lemma: String,
    /// Morphology where it can be told.
    pub morph: Morph,
}

/// Morphology of a token or a phrase; `None` is "can't be told".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub struct Morph {
    pub case: Option<Case>,
    pub number: Option<Number>,
    pub gender: Option<Gender>,
    pub mood: Option<Mood>,
    pub tense: Option<Tense>,
    pub person: Option<u8>,
}

/// A set of cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CaseSet(u8);

impl CaseSet {
    /// Every case.
    pub const ALL: Self = Self(0b1111);

    /// The set without any case.
    pub const NONE: Self = Self(0);

    /// This set with one more case.
    #[must_use]
    pub const fn with(self, case: Case) -> Self {
        Self(self.0 | 1 << case as u8)
    }

    /// Whether the case is in the set.
    #[must_use]
    pub const fn has(self, case: Case) -> bool {
        self.0 & (1 << case as u8) != 0
    }

    /// The cases that are in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The cases that are in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether no case is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The only case in the set, if there is just one.
    #[must_use]
    pub fn only(self) -> Option<Case> {
        let all = [Case::Nom, Case::Acc, Case::Dat, Case::Gen];
        let mut inside = all.into_iter().filter(|&case| self.has(case));
        match (inside.next(), inside.next()) {
            (Some(case), None) => Some(case),
            _ => None,
        }
    }
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at the ends.
    pub span: Span,
    /// Its tokens.
    pub tokens: Tokens,
    /// Index of its paragraph.
    pub paragraph: usize,
}

/// Words between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The tokens, marks included.
    pub tokens: Tokens,
    /// Whether it stands inside another quotation.
    pub nested: bool,
}

/// Kind of a clause, by the place of its finite verb and what opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// Verb-second.
    Main,
    /// Opened by a subordinating conjunction, verb last.
    Subordinate,
    /// Opened by a relative pronoun.
    Relative,
    /// With a zu-infinitive.
    Infinitive,
    /// Opened by a question word, verb last.
    Interrogative,
    /// Verb-first.
    VerbFirst,
    /// Without a finite verb.
    Fragment,
}

/// A clause with its topological fields (Höhle 1986). Fields that are empty are `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// All of it, embedded clauses included.
    pub tokens: Tokens,
    /// Its kind.
    pub kind: ClauseKind,
    /// Before the finite verb of a main clause.
    pub vorfeld: Option<Tokens>,
    /// The finite verb of a main clause; the conjunction of a subordinate one.
    pub left: Option<Tokens>,
    /// Between the brackets.
    pub mittelfeld: Option<Tokens>,
    /// Non-finite verbs and particle; in subordinate clauses all verbs.
    pub right: Option<Tokens>,
    /// Behind the right bracket.
    pub nachfeld: Option<Tokens>,
    /// The finite verb.
    pub finite: Option<usize>,
    /// Dictionary form of the full verb, separated particle joined.
    pub lemma: Option<String>,
    /// Whether the verb complex is a passive.
    pub passive: bool,
    /// Whether the clause is negated ("nicht", "kein", "nie").
    pub negated: bool,
    /// The clause that it is part of.
    pub parent: Option<usize>,
    /// The subject, as an index into [`Annotated::phrases`]; for a conjunct without one of its
    /// own, that of the clause before.
    pub subject: Option<usize>,
    /// Whether the reading as a plain clause of this kind with these fields can be relied upon.
    pub certain: bool,
}

/// Kind of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum PhraseKind {
    Np,
    Pp,
    Adverb,
}

/// What a phrase does in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Function {
    Subject,
    Object,
    IndirectObject,
    Predicative,
    Time,
    Place,
    Manner,
    Reason,
    Agent,
    /// Part of another phrase.
    Attribute,
}

/// A noun or prepositional phrase, its appositions, genitives and relative clauses attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// All of it.
    pub tokens: Tokens,
    /// The base phrase: determiner, adjectives, head; for a PP with its preposition.
    pub base: Tokens,
    /// Its kind.
    pub kind: PhraseKind,
    /// The head noun, name or pronoun.
    pub head: usize,
    /// Case, number and gender.
    pub morph: Morph,
    /// The cases that its form allows; never empty.
    pub cases: CaseSet,
    /// What it does in its clause.
    pub function: Option<Function>,
}

/// Kind of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum EntityKind {
    Person,
    Organisation,
    /// A newspaper, broadcaster or news agency.
    Medium,
    Place,
    Date,
    Duration,
    /// A number that counts or measures, an age, a result.
    Number,
    /// A place in a row: "zum zweiten Mal", "29. Runde".
    Ordinal,
    Money,
    Percent,
    Event,
    Other,
}

impl EntityKind {
    /// Whether it names somebody or something, in contrast to times and figures.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(
            self,
            Self::Person
                | Self::Organisation
                | Self::Medium
                | Self::Place
                | Self::Event
                | Self::Other
        )
    }
}

/// The parts of "mehr als 500 neue Kunden".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What blurs or bounds the number: "mehr als", "rund", "bis zu".
    pub modifier: Option<Tokens>,
    /// The number itself: "500", "40 Millionen", "ein Drittel".
    pub numeral: Tokens,
    /// "Euro", "Prozent", "Wochen"; or what is counted, with its adjectives: "neue Kunden". What
    /// is counted lies behind the tokens of the entity.
    pub unit: Option<Tokens>,
}

/// A named thing, a point in time or a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The expression. For dates and figures with the words that belong to it ("im Februar
    /// 2022", "rund 40 Millionen Euro").
    pub tokens: Tokens,
    /// Its kind.
    pub kind: EntityKind,
    /// The referent that it names.
    pub referent: Option<usize>,
    /// For dates `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, for periods `FROM/TO`; for figures the number
    /// with a decimal point; where it can be told.
    pub value: Option<String>,
    /// Whether only the article's day makes a date clear ("gestern", "am Montag", "vor drei
    /// Jahren").
    pub relative: bool,
    /// The parts of a figure or a duration.
    pub figure: Option<Figure>,
    /// How sure the kind is, 0 to 100.
    pub certainty: u8,
}

/// How a mention names its referent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum MentionKind {
    Name,
    Description,
    Pronoun,
}

/// A mention of a referent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its words.
    pub tokens: Tokens,
    /// How it names the referent.
    pub kind: MentionKind,
}

/// Someone or something that the article speaks of, by all its mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referent {
    /// Its fullest name in the nominative, without title and office.
    pub name: String,
    /// Its kind.
    pub kind: EntityKind,
    /// Grammatical gender, where it can be told.
    pub gender: Option<Gender>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<Mention>,
}

/// How a content is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// In quotation marks.
    Direct,
    /// A dass-clause, a verb-second Konjunktiv I, an infinitive, a "laut X" statement.
    Indirect,
    /// Konjunktiv I without a cue of its own.
    Free,
    /// The act of speech is told, not its words.
    Reported,
}

/// Which construction an attribution was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Rule {
    Laut,
    Zufolge,
    NachAngaben,
    /// "Demnach …": the source is what was named before.
    Pointing,
    SoX,
    WieX,
    ColonQuotation,
    /// A quotation behind a colon without a cue: `X freute sich: „…“`.
    ColonNoCue,
    /// "X sagte: es gehe nicht".
    Colon,
    CueBeforeQuotation,
    CueAfterQuotation,
    CueAfterIndirect,
    DassClause,
    VerbSecond,
    /// The same without a subjunctive.
    VerbSecondPlain,
    /// "… Das sagte X."
    SentenceBefore,
    ZuInfinitive,
    WordQuoted,
    NounDass,
    FreeKonjunktiv,
    /// Konjunktiv II or "soll … haben" right behind another's words.
    FreeWeak,
    SpeakerElsewhere,
    Nested,
    ReportedAct,
}

impl Rule {
    /// Whether the source stands in a frame beside the words: "laut X", "so X", "wie X sagte".
    #[must_use]
    pub const fn is_framed(self) -> bool {
        matches!(self, Self::Laut | Self::Zufolge | Self::NachAngaben | Self::SoX | Self::WieX)
    }
}

/// What kind of words name a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[allow(missing_docs)]
pub enum SpeakerKind {
    Name,
    /// A noun for a person or a body, or a noun of saying that tells whose; "Berichten" alone is other.
    Noun,
    Pronoun,
    /// A relative pronoun or an adverb that points back.
    Pointer,
    Other,
    #[default]
    Nobody,
}

/// What the confidence of an attribution depends on, besides its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Condition {
    /// Kind of the speaker.
    pub speaker: SpeakerKind,
    /// What speaks for it: the content is a clause in the subjunctive, or a quotation or a
    /// stretch of eight tokens or more.
    pub marked: bool,
    /// What speaks against it: somebody else in the clause could be the speaker, the speaker was not
    /// found by the verb but by what stands near, or the clause is negated.
    pub contested: bool,
}

impl Condition {
    /// As the table of counts writes it: `m` marked, `c` contested, `-` neither.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match (self.marked, self.contested) {
            (true, true) => "mc",
            (true, false) => "m",
            (false, true) => "c",
            (false, false) => "-",
        }
    }
}

/// One piece of reported content and who it comes from. Token stretches are in order; content
/// and others may be discontinuous.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// What is said.
    pub quote: Vec<Tokens>,
    /// Who says it; empty where the text does not tell.
    pub speaker: Vec<Tokens>,
    /// The words that mark it.
    pub cue: Vec<Tokens>,
    /// To whom.
    pub addressee: Vec<Tokens>,
    /// The medium that passes it on.
    pub carrier: Vec<Tokens>,
    /// How it is reported.
    pub form: Form,
    /// The construction it was found by.
    pub rule: Rule,
    /// Estimate of the chance that speaker and content are right, 0 to 1.
    pub confidence: f64,
    /// What the confidence was read off.
    pub condition: Condition,
    /// The referent of the speaker.
    pub referent: Option<usize>,
}

/// A text with all that was found in it.
#[derive(Debug, Clone, Default)]
pub struct Annotated {
    /// The text, as the spans count it.
    pub text: String,
    /// Title of the article; not part of the text.
    pub title: Option<String>,
    /// The article's day, `YYYY-MM-DD`, where known.
    pub date: Option<String>,
    /// Paragraphs, without white space at their ends.
    pub paragraphs: Vec<Span>,
    /// All tokens.
    pub tokens: Vec<Token>,
    /// Sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Quotations, in order.
    pub quotations: Vec<Quotation>,
    /// Clauses, in order of their first token, outer before inner.
    pub clauses: Vec<Clause>,
    /// Phrases, in order of their first token.
    pub phrases: Vec<Phrase>,
    /// Entities, in order, not overlapping.
    pub entities: Vec<Entity>,
    /// Referents; indices are their ids.
    pub referents: Vec<Referent>,
    /// Attributions, in order of their first token.
    pub attributions: Vec<Attribution>,
    /// See [`Self::slips`].
    pub(super) slips: OnceLock<Vec<Tokens>>,
}

impl Annotated {
    /// The bytes that a stretch of tokens covers; empty for an empty stretch.
    #[must_use]
    pub fn span(&self, tokens: &Tokens) -> Span {
        match (
            self.tokens.get(tokens.start),
            tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The words of a stretch of tokens as they stand in the text.
    #[must_use]
    pub fn words(&self, tokens: &Tokens) -> &str {
        self.span(tokens).of(&self.text)
    }

    /// The word of one token.
    #[must_use]
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span.of(&self.text))
    }

    /// Words and phrases that are misspelt or doubtful, in order of their first token; looked for when
    /// they are asked for first, as the items alone need them.
    #[must_use]
    pub fn slips(&self) -> &[Tokens] {
        self.slips.get_or_init(|| super::slips::slips(self, Lexicon::embedded()))
    }

    /// Whether a slip touches a stretch of tokens.
    #[must_use]
    pub fn has_slip(&self, tokens: &Tokens) -> bool {
        self.slips().iter().any(|slip| slip.start < tokens.end && tokens.start < slip.end)
    }

    /// Whether a text, such as a name that was put together, has a name that the article misspells.
    #[must_use]
    pub fn misspells(&self, text: &str) -> bool {
        let named = |slip: &&Tokens| slip.len() == 1 && self.tokens[slip.start].tag == Tag::NE;
        let slips = self.slips().iter().filter(named);
        slips.map(|slip| self.word(slip.start)).any(|word| {
            text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|own| own == word)
        })
    }

    /// The entity that holds a token.
    #[must_use]
    pub fn entity_at(&self, token: usize) -> Option<&Entity> {
        let at = self.entities.partition_point(|entity| entity.tokens.end <= token);
        self.entities.get(at).filter(|entity| entity.tokens.contains(&token))
    }

    /// The entities that start in a stretch.
    #[must_use]
    pub fn entities_in(&self, tokens: &Tokens) -> &[Entity] {
        let from = self.entities.partition_point(|entity| entity.tokens.start < tokens.start);
        let to = self.entities.partition_point(|entity| entity.tokens.start < tokens.end);
        &self.entities[from..to.max(from)]
    }

    /// The phrase whose base holds a token; bases are in order and do not overlap.
    #[must_use]
    pub fn phrase_around(&self, token: usize) -> Option<&Phrase> {
        let at = self.phrases.partition_point(|phrase| phrase.base.end <= token);
        self.phrases.get(at).filter(|phrase| phrase.base.contains(&token))
    }

    /// The innermost clause that holds a token.
    #[must_use]
    pub fn clause_around(&self, token: usize) -> Option<&Clause> {
        let around = self.clauses.iter().filter(|clause| clause.tokens.contains(&token));
        around.min_by_key(|clause| clause.tokens.len())
    }

    /// The index of the sentence that holds a token.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.tokens.end <= token);
        (at < self.sentences.len()).then_some(at)
    }
}
