//! A quiz in the making: an article is named or pasted, looked at, and made a quiz of.

use jiff::civil::Date;

use super::field::Field;
use crate::text::{Article, Span};

/// What an article is taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A file or an address, as it was typed.
    Name(String),
    /// The text itself.
    Text(String),
    /// An entry, from 1, of the list that was found last.
    Entry(usize),
}

/// What is being done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// A file or a text is read.
    Reading,
    /// A page is fetched from this host.
    Fetching(String),
    /// The article is taken out of what was read.
    Extracting,
    /// Questions are made.
    Making,
}

/// Articles of which one is to be picked: the entries of a feed, the chapters of a book.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The feed's or the book's title.
    pub title: Option<String>,
    /// The articles in their order; at least one.
    pub entries: Vec<Listed>,
    /// Whether there are more than are listed.
    pub more: bool,
}

/// An article of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Its title.
    pub title: Option<String>,
    /// Its day.
    pub day: Option<Date>,
    /// Its words, where the list itself holds its text.
    pub words: Option<usize>,
}

/// A list with the place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picking {
    /// The articles.
    pub listing: Listing,
    /// The place among them.
    pub cursor: usize,
}

/// Work under way elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Its number; what comes of another is not waited for any more.
    pub number: u64,
    /// What is being done.
    pub stage: Stage,
    /// When it began, in seconds since the program began.
    pub since: f64,
}

/// The text that was found, before it is used.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The article as it was read.
    pub article: Article,
    /// Its paragraphs.
    pub paragraphs: Vec<Span>,
    /// Which of them are left out.
    pub left_out: Vec<bool>,
    /// The row with the cursor, among those of the page.
    pub row: usize,
}

impl Look {
    /// Looks at an article, from its start.
    #[must_use]
    pub fn new(article: Article) -> Self {
        let paragraphs = article.paragraphs();
        Self { left_out: vec![false; paragraphs.len()], row: 0, paragraphs, article }
    }

    /// The article with the paragraphs that stay.
    #[must_use]
    pub fn chosen(&self) -> Article {
        if !self.left_out.contains(&true) {
            return self.article.clone();
        }
        let kept = self.paragraphs.iter().zip(&self.left_out).filter(|(_, out)| !**out);
        let text: Vec<&str> = kept.map(|(span, _)| span.of(&self.article.text)).collect();
        Article { text: text.join("\n\n"), ..self.article.clone() }
    }

    /// Leaves a paragraph out, or takes it in again.
    pub fn toggle(&mut self, paragraph: usize) {
        if let Some(out) = self.left_out.get_mut(paragraph) {
            *out = !*out;
        }
    }

    /// Words of the paragraphs that stay.
    #[must_use]
    pub fn words(&self) -> usize {
        let kept = self.paragraphs.iter().zip(&self.left_out).filter(|(_, out)| !**out);
        kept.map(|(span, _)| span.of(&self.article.text).split_whitespace().count()).sum()
    }
}

/// A quiz in the making.
#[derive(Debug, Clone, PartialEq)]
pub struct Making {
    /// The name of the file, or the address.
    pub name: Field,
    /// The articles that were found, where there were several.
    pub picking: Option<Picking>,
    /// The text that was found.
    pub look: Option<Look>,
    /// What is under way.
    pub job: Option<Job>,
    /// Why it did not work, for a person.
    pub fault: Option<String>,
    /// How many items there should be at most.
    pub items: usize,
    /// Jobs so far.
    jobs: u64,
}

impl Default for Making {
    fn default() -> Self {
        Self {
            name: Field::default(),
            picking: None,
            look: None,
            job: None,
            fault: None,
            items: 10,
            jobs: 0,
        }
    }
}

impl Making {
    /// The fewest and most items that can be asked for here.
    pub const ITEMS: (usize, usize) = (3, 30);

    /// Begins a job and gives its number.
    pub fn begin(&mut self, stage: Stage, now: f64) -> u64 {
        self.jobs += 1;
        self.fault = None;
        self.job = Some(Job { number: self.jobs, stage, since: now });
        self.jobs
    }

    /// Ends the job of that number. Tells whether it was waited for.
    pub fn end(&mut self, number: u64) -> bool {
        let waited = self.job.as_ref().is_some_and(|job| job.number == number);
        if waited {
            self.job = None;
        }
        waited
    }

    /// What a job that is waited for has come to.
    pub fn go_on(&mut self, number: u64, stage: Stage) {
        if let Some(job) = self.job.as_mut().filter(|job| job.number == number) {
            job.stage = stage;
        }
    }

    /// The name under which the quiz is kept: that of the file or the address, unless that is of
    /// a whole list.
    #[must_use]
    pub fn kept_name(&self) -> String {
        match self.picking {
            Some(_) => String::new(),
            None => self.name.text().trim().to_owned(),
        }
    }

    /// Forgets all but the number of jobs, so that none is taken for another.
    pub fn reset(&mut self) {
        *self = Self { jobs: self.jobs, items: self.items, ..Self::default() };
    }

    /// Whether a name is typed now.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        self.job.is_none() && self.look.is_none() && self.picking.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_left_out() {
        let text = "Die Fähre liegt still.\n\nFoto: Küstenbote\n\nDer Motor sei überhitzt.";
        let article = Article { text: text.to_owned(), ..Article::default() };
        let mut look = Look::new(article.clone());
        assert_eq!(look.chosen(), article);
        look.toggle(1);
        look.toggle(7);
        assert_eq!(look.chosen().text, "Die Fähre liegt still.\n\nDer Motor sei überhitzt.");
        assert_eq!(look.words(), 8);
        look.toggle(1);
        assert_eq!(look.chosen(), article);
    }

    #[test]
    fn only_the_last_job_is_waited_for() {
        let mut making = Making::default();
        let first = making.begin(Stage::Reading, 0.0);
        let second = making.begin(Stage::Reading, 1.0);
        assert!(!making.end(first));
        assert!(making.end(second));
        assert!(!making.end(second));
        making.reset();
        assert!(making.begin(Stage::Making, 2.0) > second);
    }
}
