//! The reader's list of unknown words.

use super::state::Screen;
use crate::store::Word;

/// The list and the place in it.
#[derive(Debug, Clone)]
pub struct WordList {
    /// All words, the one marked last first; `None` until they were asked for.
    pub all: Option<Vec<Word>>,
    /// The place among them.
    pub cursor: usize,
    /// The word that was taken out last, until the list is left.
    pub removed: Option<Word>,
    /// The screen from which the list was opened.
    pub from: Screen,
}

impl Default for WordList {
    fn default() -> Self {
        Self { all: None, cursor: 0, removed: None, from: Screen::Library }
    }
}

impl WordList {
    /// The words as far as they are known.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        self.all.as_deref().unwrap_or_default()
    }

    /// Whether a word of this dictionary form and part of speech is in the list.
    #[must_use]
    pub fn has(&self, lemma: &str, class: &str) -> bool {
        self.words().iter().any(|word| word.lemma == lemma && word.class == class)
    }

    /// The word with the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&Word> {
        self.words().get(self.cursor)
    }

    /// Takes the words anew and keeps the cursor among them.
    pub fn take(&mut self, words: Vec<Word>) {
        self.cursor = self.cursor.min(words.len().saturating_sub(1));
        self.all = Some(words);
    }
}
