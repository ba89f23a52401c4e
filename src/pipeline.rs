//! From an article to a quiz: the one place that chains the stages.

use sha2::{Digest, Sha256};

use crate::annotate::{Annotated, annotate};
use crate::generate::{self, Options, Statement, further, generate, instead};
use crate::lexicon::Lexicon;
use crate::quiz::{Item, Level, Quiz, QuizKind, Skill};
use crate::text::{Article, tokens};

/// What is asked of a new quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The number of items at most.
    pub items: usize,
    /// The skills to train; empty means all.
    pub skills: Vec<Skill>,
    /// The reader's level.
    pub level: Option<Level>,
    /// Decides every choice among equals; without one a hash of the text does.
    pub seed: Option<u64>,
}

impl Default for Request {
    fn default() -> Self {
        Self { items: 10, skills: Vec::new(), level: None, seed: None }
    }
}

/// Why an article gives no quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoQuiz {
    /// There is no word in it.
    Empty,
    /// It is in another language.
    NotGerman {
        /// The language that it seems to be in, as its code in ISO 639-3.
        language: Option<&'static str>,
    },
    /// No item was good enough.
    NoItem {
        /// Words in the text.
        words: usize,
        /// Sentences in the text.
        sentences: usize,
        /// Persons and bodies named in it.
        names: usize,
        /// Statements whose source was found.
        attributions: usize,
    },
}

/// The analysis of a text as it stands.
#[must_use]
pub fn analyse(text: &str, title: Option<&str>, date: Option<&str>) -> Annotated {
    annotate(text, title, date, Lexicon::embedded())
}

/// The statements of an article that could be judged, with what tells how sure they are.
#[must_use]
pub fn statements(text: &str) -> Vec<Statement> {
    generate::statements(&analyse(text, None, None), Lexicon::embedded(), hash(text))
}

/// The CEFR level that readability and the frequency of its words suggest for a text: an estimate.
#[must_use]
pub fn estimated_level(annotated: &Annotated) -> Option<Level> {
    Level::from_name(annotated.readability(Lexicon::embedded())?.level())
}

/// Makes a quiz of an article.
///
/// # Errors
/// [`NoQuiz`] if the text is empty, not German, or gives no single good item.
pub fn make_quiz(article: Article, request: &Request) -> Result<Quiz, NoQuiz> {
    check_language(&article)?;
    let annotated = analyse(&article.text, article.title.as_deref(), article.date.as_deref());
    let hash = hash(&article.text);
    let items = generate(&annotated, Lexicon::embedded(), &options(&article, request));
    if items.is_empty() {
        return Err(NoQuiz::NoItem {
            words: count_words(&article.text),
            sentences: annotated.sentences.len(),
            names: annotated.referents.len(),
            attributions: annotated.attributions.len(),
        });
    }
    let title = article.title.clone().unwrap_or_else(|| first_words(&article.text));
    Ok(Quiz {
        id: format!("{hash:016x}"),
        kind: QuizKind::Quiz,
        title,
        language: "de".to_owned(),
        level: estimated_level(&annotated),
        article: Some(article),
        items,
    })
}

/// The next best items for a quiz beside those that it has; `request.items` says how many at most.
/// None asks what an item of the quiz asks, none has the id of one.
///
/// # Errors
/// [`NoQuiz`] if the quiz has no article's text, or it is not German. No further item is no error.
pub fn further_items(quiz: &Quiz, request: &Request) -> Result<Vec<Item>, NoQuiz> {
    let (article, annotated) = analysed(quiz)?;
    Ok(further(&annotated, Lexicon::embedded(), &options(article, request), &quiz.items))
}

/// Another item in the place of the one at `at`; `None` if there is none. Asked again and again it
/// gives each candidate that fits once, then the first again.
///
/// # Errors
/// [`NoQuiz`] if the quiz has no article's text, or it is not German.
pub fn other_item(quiz: &Quiz, at: usize, request: &Request) -> Result<Option<Item>, NoQuiz> {
    let (article, annotated) = analysed(quiz)?;
    let mut kept = quiz.items.clone();
    if at >= kept.len() {
        return Ok(None);
    }
    let old = kept.remove(at);
    Ok(instead(&annotated, Lexicon::embedded(), &options(article, request), &kept, &old))
}

fn analysed(quiz: &Quiz) -> Result<(&Article, Annotated), NoQuiz> {
    let article = quiz.article.as_ref().ok_or(NoQuiz::Empty)?;
    check_language(article)?;
    let annotated = analyse(&article.text, article.title.as_deref(), article.date.as_deref());
    Ok((article, annotated))
}

fn options(article: &Article, request: &Request) -> Options {
    Options {
        items: request.items,
        skills: request.skills.clone(),
        level: request.level,
        seed: request.seed.unwrap_or_else(|| hash(&article.text)),
    }
}

/// The first eight bytes of the text's SHA-256.
fn hash(text: &str) -> u64 {
    Sha256::digest(text.as_bytes())
        .iter()
        .take(8)
        .fold(0, |hash, &byte| hash << 8 | u64::from(byte))
}

/// Fewer words than this tell no language for sure.
const LANGUAGE_WORDS: usize = 12;

fn check_language(article: &Article) -> Result<(), NoQuiz> {
    let words = count_words(&article.text);
    if words == 0 {
        return Err(NoQuiz::Empty);
    }
    match whatlang::detect(&article.text) {
        Some(info) if info.lang() == whatlang::Lang::Deu => Ok(()),
        Some(info) if info.is_reliable() && words >= LANGUAGE_WORDS => {
            Err(NoQuiz::NotGerman { language: Some(info.lang().code()) })
        }
        None => Err(NoQuiz::NotGerman { language: None }),
        Some(_) => Ok(()),
    }
}

fn count_words(text: &str) -> usize {
    tokens(text).iter().filter(|span| span.of(text).contains(char::is_alphanumeric)).count()
}

/// A title for an article without one: its first words.
fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    let more = text.split_whitespace().nth(8).is_some();
    let line = words.join(" ");
    if more { format!("{} …", line.trim_end_matches([',', '.', ':'])) } else { line }
}
