//! Words that a reader marked as unknown, each with the sentence in which it was met.

use jiff::{Timestamp, ZonedDateTime};
use rusqlite::{OptionalExtension, Row, params};

use super::{Store, StoreError};

/// The id of the quiz that practice of marked words counts for.
pub const WORDS_QUIZ: &str = "words";

/// A marked word. It is one with another of the same dictionary form and part of speech.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// The dictionary form.
    pub lemma: String,
    /// The part of speech, by the name that the lexicon has for it, such as `NOUN`.
    pub class: String,
    /// The word as it stood in the sentence; of a verb whose particle stands apart, both parts
    /// with "…" between them.
    pub form: String,
    /// What a dictionary names beside it: article and plural, principal parts, degrees.
    pub grammar: String,
    /// What it means, from a dictionary that was installed when it was marked; else empty.
    pub meaning: String,
    /// The sentence.
    pub sentence: String,
    /// Where the word stands in the sentence, in bytes.
    pub at: usize,
    /// The title of the article.
    pub title: String,
    /// The id of the quiz with the article.
    pub quiz: String,
    /// When it was marked.
    pub marked: Timestamp,
}

impl Word {
    /// Its item in practice: the same as long as word and part of speech are.
    #[must_use]
    pub fn item_id(&self) -> String {
        use sha2::{Digest, Sha256};
        let hash = Sha256::digest(format!("{}\n{}", self.class, self.lemma).as_bytes());
        hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            lemma: row.get(0)?,
            class: row.get(1)?,
            form: row.get(2)?,
            grammar: row.get(3)?,
            meaning: row.get(4)?,
            sentence: row.get(5)?,
            at: usize::try_from(row.get::<_, i64>(6)?).unwrap_or(0),
            title: row.get(7)?,
            quiz: row.get(8)?,
            marked: Timestamp::from_millisecond(row.get(9)?).unwrap_or_default(),
        })
    }
}

const COLUMNS: &str = "lemma, class, form, grammar, meaning, sentence, at, title, quiz, marked";

impl Store {
    /// Keeps a marked word; `now` is when it was marked. One that is kept already gets the new
    /// sentence.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn mark_word(&mut self, word: &Word, now: &ZonedDateTime) -> Result<(), StoreError> {
        let transaction = self.write()?;
        transaction
            .prepare_cached(
                "INSERT OR REPLACE INTO word (lemma, class, form, grammar, meaning, sentence, at,
                    title, quiz, marked, item)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                word.lemma,
                word.class,
                word.form,
                word.grammar,
                word.meaning,
                word.sentence,
                i64::try_from(word.at).unwrap_or(0),
                word.title,
                word.quiz,
                now.timestamp().as_millisecond(),
                word.item_id(),
            ])?;
        Ok(transaction.commit()?)
    }

    /// Takes a word out of the list; tells whether it was there.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn unmark_word(&mut self, lemma: &str, class: &str) -> Result<bool, StoreError> {
        let transaction = self.write()?;
        let gone = transaction
            .execute("DELETE FROM word WHERE lemma = ?1 AND class = ?2", params![lemma, class])?;
        transaction.commit()?;
        Ok(gone > 0)
    }

    /// All marked words, the one marked last first.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn words(&self) -> Result<Vec<Word>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM word ORDER BY marked DESC, lemma, class");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([], Word::read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// At most `limit` marked words to practise: first those never practised, then those with the
    /// smallest share of right answers, of the same share the one marked first.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn words_to_practise(&self, limit: usize) -> Result<Vec<Word>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM word ORDER BY
                coalesce((SELECT item.\"right\" * 1.0 / item.answered FROM item
                          WHERE item.quiz = ?1 AND item.item = word.item AND item.answered > 0), -1),
                marked, lemma, class
             LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![WORDS_QUIZ, limit], Word::read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a word is in the list.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn has_word(&self, lemma: &str, class: &str) -> Result<bool, StoreError> {
        let found = self
            .connection
            .prepare_cached("SELECT 1 FROM word WHERE lemma = ?1 AND class = ?2")?
            .query_row(params![lemma, class], |_| Ok(()))
            .optional()?;
        Ok(found.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(minute: i8) -> ZonedDateTime {
        jiff::civil::date(2026, 3, 1).at(9, minute, 0, 0).in_tz("Europe/Berlin").unwrap()
    }

    fn word(lemma: &str) -> Word {
        Word {
            lemma: lemma.to_owned(),
            class: "NOUN".to_owned(),
            form: lemma.to_owned(),
            sentence: format!("Die {lemma} ruht."),
            at: 4,
            ..Word::default()
        }
    }

    #[test]
    fn marked_found_and_taken_out() {
        let mut store = Store::in_memory().unwrap();
        store.mark_word(&word("Fähre"), &now(1)).unwrap();
        store.mark_word(&word("Brücke"), &now(2)).unwrap();
        let again = Word { sentence: "Die Fähre fährt.".to_owned(), ..word("Fähre") };
        store.mark_word(&again, &now(3)).unwrap();
        let words = store.words().unwrap();
        let lemmas: Vec<&str> = words.iter().map(|word| word.lemma.as_str()).collect();
        assert_eq!(lemmas, ["Fähre", "Brücke"]);
        assert_eq!(words[0].sentence, "Die Fähre fährt.");
        assert_eq!(words[0].marked, now(3).timestamp());
        assert!(store.has_word("Fähre", "NOUN").unwrap());
        assert!(!store.has_word("Fähre", "VERB").unwrap());
        assert!(store.unmark_word("Fähre", "NOUN").unwrap());
        assert!(!store.unmark_word("Fähre", "NOUN").unwrap());
        assert_eq!(store.words().unwrap().len(), 1);
    }

    #[test]
    fn what_was_wrong_is_practised_first() {
        let mut store = Store::in_memory().unwrap();
        for (minute, lemma) in [(1, "Boot"), (2, "Deich"), (3, "Ebbe")] {
            store.mark_word(&word(lemma), &now(minute)).unwrap();
        }
        let count = |store: &Store, lemma: &str, right: i64| {
            store
                .connection
                .execute(
                    "INSERT INTO snapshot (id, hash, quiz) VALUES (?1, ?2, '{}')",
                    params![right, [u8::try_from(right).unwrap()]],
                )
                .unwrap();
            store
                .connection
                .execute(
                    "INSERT INTO item (quiz, item, key, snapshot, answered, right)
                     VALUES ('words', ?1, x'00', ?2, 4, ?2)",
                    params![word(lemma).item_id(), right],
                )
                .unwrap();
        };
        count(&store, "Boot", 3);
        count(&store, "Deich", 1);
        let order = |store: &Store, limit| -> Vec<String> {
            store.words_to_practise(limit).unwrap().into_iter().map(|word| word.lemma).collect()
        };
        assert_eq!(order(&store, 9), ["Ebbe", "Deich", "Boot"]);
        assert_eq!(order(&store, 1), ["Ebbe"]);
    }
}
