//! What is known of the word with the cursor, and of the words worth learning before reading.

use std::collections::BTreeMap;

use crate::lexicon::{Entry, InContext, Lexicon, Rare, Tag, Upos, Word as Known};
use crate::quiz::Level;
use crate::store::Word;
use crate::text::{Span, fold_space};
use crate::tui::article::ArticlePane;

/// What a dictionary says of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// There is no dictionary.
    NoDictionary,
    /// The dictionary of this name does not have it.
    Unknown(String),
    /// The dictionary of this name gives these meanings.
    Found(String, Vec<String>),
    /// It could not be read; the text says why.
    Failed(String),
}

impl Meaning {
    /// The meanings, if there are any.
    #[must_use]
    pub fn list(&self) -> &[String] {
        match self {
            Self::Found(_, list) => list,
            _ => &[],
        }
    }
}

/// What a word is looked up by: dictionary form and part of speech.
pub type Sought = (String, Upos);

/// The word with the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookUp {
    /// The word in its sentence; spans are bytes of the article as it is shown.
    pub word: InContext,
    /// What the lexicon knows of it.
    pub entry: Entry,
}

impl LookUp {
    /// Looks up the word with the article's cursor.
    #[must_use]
    pub fn at_cursor(article: &ArticlePane) -> Option<Self> {
        let span = article.cursor_word()?;
        let paragraph = article
            .paragraphs()
            .iter()
            .find(|paragraph| paragraph.range().contains(&span.start()))?;
        let lexicon = Lexicon::embedded();
        let start = paragraph.start();
        let word = lexicon.word_at(paragraph.of(article.text()), span.start() - start)?;
        let entry = lexicon.entry(&word.lemma, word.tag);
        Some(Self { word: shifted(word, start), entry })
    }

    /// By what it is looked up.
    #[must_use]
    pub fn sought(&self) -> Sought {
        sought(&self.word)
    }

    /// The word for the reader's list.
    #[must_use]
    pub fn note(&self, article: &ArticlePane, meaning: Option<&Meaning>) -> Word {
        // Of a verb whose particle stands apart the verb is the gap, not the particle.
        let first = self.word.other.map_or(self.word.span, |other| {
            if other.start() < self.word.span.start() { other } else { self.word.span }
        });
        let sentence = self.word.sentence.of(article.text());
        let before = article.text().get(self.word.sentence.start()..first.start()).unwrap_or("");
        let mut lead = fold_space(before);
        if !lead.is_empty() && before.ends_with(char::is_whitespace) {
            lead.push(' ');
        }
        let (lemma, class) = self.sought();
        Word {
            lemma,
            class: class.name().to_owned(),
            form: first.of(article.text()).to_owned(),
            grammar: self.entry.line(),
            meaning: meaning.map_or_else(String::new, |meaning| short(meaning.list(), 3)),
            sentence: fold_space(sentence),
            at: lead.len(),
            ..Word::default()
        }
    }
}

/// By what a word is looked up.
#[must_use]
pub fn sought(word: &InContext) -> Sought {
    (word.lemma.clone(), word.tag.usual_upos())
}

/// The first meanings in a line.
#[must_use]
pub fn short(meanings: &[String], most: usize) -> String {
    meanings.iter().take(most).map(String::as_str).collect::<Vec<_>>().join("; ")
}

fn shifted(word: InContext, by: usize) -> InContext {
    InContext {
        span: word.span.shifted(by),
        other: word.other.map(|other| other.shifted(by)),
        sentence: word.sentence.shifted(by),
        ..word
    }
}

/// The words of an article, as far as they are looked at beforehand.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// The words in their sentences.
    pub words: Vec<InContext>,
    /// Those worth learning before reading.
    pub rare: Vec<Rare>,
    /// What a dictionary says, of the words that were looked up.
    pub meanings: BTreeMap<Sought, Meaning>,
}

/// How many words of an article are looked at, so that a book opens as fast as a report.
const LOOKED_AT: usize = 1500;

/// How many rare words are shown.
const RARE: usize = 8;

impl Vocabulary {
    /// The vocabulary of an article for a reader of a level.
    #[must_use]
    pub fn new(article: &ArticlePane, level: Level) -> Self {
        let lexicon = Lexicon::embedded();
        let mut words: Vec<InContext> = Vec::new();
        for paragraph in article.paragraphs() {
            if words.len() >= LOOKED_AT {
                break;
            }
            let found = lexicon.words_in(paragraph.of(article.text()));
            words.extend(found.into_iter().map(|word| shifted(word, paragraph.start())));
        }
        let rare = lexicon.rare_words(article.text(), &words, rare_from(level), RARE);
        Self { words, rare, meanings: BTreeMap::new() }
    }

    /// The places of words that are in a list.
    #[must_use]
    pub fn places(&self, list: &[Word]) -> Vec<Span> {
        let listed = |word: &&InContext| {
            let class = word.tag.usual_upos().name();
            list.iter().any(|each| each.lemma == word.lemma && each.class == class)
        };
        self.words.iter().filter(listed).map(|word| word.span).collect()
    }
}

/// The frequency band (see [`Lexicon::frequency_band`]) from which on words are rare to a reader of
/// a level. A band is 0.35 orders of magnitude; band 7 begins at about the 2,000th most frequent
/// form of news and subtitles, band 10 at about the 16,000th (`wordfreq`).
const fn rare_from(level: Level) -> u8 {
    match level {
        Level::A1 => 6,
        Level::A2 => 7,
        Level::B1 => 8,
        Level::B2 => 9,
        Level::C1 => 10,
        Level::C2 => 11,
    }
}

/// How frequent a word is, from 1 to 5; 0 if it is in no list of frequent words.
#[must_use]
pub const fn steps(band: Option<u8>) -> usize {
    match band {
        Some(0..=3) => 5,
        Some(4..=6) => 4,
        Some(7..=8) => 3,
        Some(9..=10) => 2,
        Some(_) => 1,
        None => 0,
    }
}

/// The key of the text for a part of speech.
#[must_use]
pub fn kind_key(look: &LookUp) -> &'static str {
    use crate::lexicon::Gender;
    match (&look.entry.word, look.word.tag) {
        (Some(Known::Noun(noun)), _) if noun.adjectival => "kind-adjectival",
        (Some(Known::Noun(noun)), _) => {
            let mut genders = noun.genders.iter().map(|(gender, _)| *gender);
            match (genders.next().flatten(), genders.next()) {
                (Some(Gender::Masc), None) => "kind-masculine",
                (Some(Gender::Fem), None) => "kind-feminine",
                (Some(Gender::Neut), None) => "kind-neuter",
                _ => "kind-noun",
            }
        }
        (Some(Known::Verb(verb)), _) if verb.particle.is_some() => "kind-separable",
        (_, tag) => tag_key(tag),
    }
}

const fn tag_key(tag: Tag) -> &'static str {
    match tag {
        Tag::NE => "kind-name",
        Tag::ART => "kind-article",
        Tag::FM | Tag::XY => "kind-foreign",
        tag => match tag.usual_upos() {
            Upos::NOUN => "kind-noun",
            Upos::VERB | Upos::AUX => "kind-verb",
            Upos::ADJ => "kind-adjective",
            Upos::ADV => "kind-adverb",
            Upos::PRON | Upos::DET => "kind-pronoun",
            Upos::ADP => "kind-preposition",
            Upos::CCONJ | Upos::SCONJ => "kind-conjunction",
            Upos::NUM => "kind-number",
            _ => "kind-particle",
        },
    }
}

/// Whether the tables should know a word of this tag.
#[must_use]
pub const fn is_content(tag: Tag) -> bool {
    matches!(tag.usual_upos(), Upos::NOUN | Upos::VERB | Upos::AUX | Upos::ADJ)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    fn pane(text: &str) -> ArticlePane {
        let mut pane = ArticlePane::new(&Article { text: text.to_owned(), ..Article::default() });
        pane.fit(60);
        pane
    }

    #[test]
    fn a_separated_verb_is_noted_with_its_verb_as_the_gap() {
        let mut pane = pane("Es regnet.\n\nDie Reederei teilte  den\nPlan mit. Ende.");
        (0..7).for_each(|_| pane.word_on(false, 9));
        let look = LookUp::at_cursor(&pane).unwrap();
        assert_eq!(look.word.span.of(pane.text()), "Plan");
        pane.word_on(false, 9);
        let look = LookUp::at_cursor(&pane).unwrap();
        let meaning = Meaning::Found("d".to_owned(), vec!["tell".to_owned(), "impart".to_owned()]);
        let note = look.note(&pane, Some(&meaning));
        assert_eq!(note.lemma, "mitteilen");
        assert_eq!(note.sentence, "Die Reederei teilte den Plan mit.");
        assert_eq!(&note.sentence[note.at..note.at + note.form.len()], "teilte");
        assert_eq!(note.meaning, "tell; impart");
        assert_eq!(kind_key(&look), "kind-separable");
    }

    #[test]
    fn listed_words_are_found_in_every_form() {
        let pane = pane("Die Fähren liegen still. Die Fähre ruht.");
        let vocabulary = Vocabulary::new(&pane, Level::B1);
        let list =
            [Word { lemma: "Fähre".to_owned(), class: "NOUN".to_owned(), ..Word::default() }];
        let places: Vec<&str> =
            vocabulary.places(&list).into_iter().map(|span| span.of(pane.text())).collect();
        assert_eq!(places, ["Fähren", "Fähre"]);
    }

    #[test]
    fn a_book_is_not_looked_at_to_its_end() {
        let pane = pane(&"Die Fähre liegt still.\n\n".repeat(2000));
        let vocabulary = Vocabulary::new(&pane, Level::B1);
        assert!((LOOKED_AT..LOOKED_AT + 10).contains(&vocabulary.words.len()));
    }

    #[test]
    fn frequencies_in_steps() {
        let all: Vec<usize> = (0..16).map(|band| steps(Some(band))).collect();
        assert!(all.is_sorted_by(|one, other| one >= other));
        assert_eq!((all[0], all[15], steps(None)), (5, 1, 0));
    }
}
