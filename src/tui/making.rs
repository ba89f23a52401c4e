//! A quiz in the making: an article is named or pasted, looked at, and made a quiz of.

use super::field::Field;
use crate::text::{Article, Span};

/// What an article is taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A file or an address, as it was typed.
    Name(String),
    /// The text itself.
    Text(String),
}

impl Given {
    /// Whether it has to be fetched from elsewhere.
    #[must_use]
    pub fn is_address(&self) -> bool {
        matches!(self, Self::Name(name) if name.starts_with("http://") || name.starts_with("https://"))
    }
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A file or a text is read.
    Reading,
    /// A page is fetched.
    Fetching,
    /// Questions are made.
    Making,
}

/// Work under way elsewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
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
        Self { name: Field::default(), look: None, job: None, fault: None, items: 10, jobs: 0 }
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
        let waited = self.job.is_some_and(|job| job.number == number);
        if waited {
            self.job = None;
        }
        waited
    }

    /// Forgets all but the number of jobs, so that none is taken for another.
    pub fn reset(&mut self) {
        *self = Self { jobs: self.jobs, items: self.items, ..Self::default() };
    }

    /// Whether a name is typed now.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        self.job.is_none() && self.look.is_none()
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
