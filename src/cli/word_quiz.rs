//! Words of the reader's list as a quiz: a gap in the sentence in which each was met.

use crate::messages::Messages;
use crate::quiz::{Item, Key, Quiz, QuizKind, Skill, Task};
use crate::store::{WORDS_QUIZ, Word};

/// The gap, as in every cloze item.
const GAP: &str = "___";

/// The quiz; `None` if no sentence will do.
pub(super) fn quiz(words: &[Word], messages: &Messages) -> Option<Quiz> {
    let items: Vec<Item> = words.iter().filter_map(|word| item(word, messages)).collect();
    (!items.is_empty()).then(|| Quiz {
        id: WORDS_QUIZ.to_owned(),
        kind: QuizKind::Quiz,
        title: messages.text("words-title"),
        language: "de".to_owned(),
        level: None,
        article: None,
        items,
    })
}

fn item(word: &Word, messages: &Messages) -> Option<Item> {
    let (stem, hint) = (gap(word)?, hint(word, messages));
    let mut explanation = word.grammar.clone();
    if !word.meaning.is_empty() {
        explanation = format!("{explanation} · {}", word.meaning);
    }
    if !word.title.is_empty() {
        let from = messages.with("words-from", &[("title", word.title.as_str().into())]);
        explanation = format!("{explanation}\n{from}");
    }
    Some(Item {
        id: word.item_id(),
        skill: Skill::Vocabulary,
        family: None,
        stem: format!("{stem}\n({hint})"),
        task: Task::Cloze,
        key: Some(Key::Text { answer: word.form.clone(), accept: Vec::new() }),
        evidence: Vec::new(),
        explanation: Some(explanation),
        notes: Vec::new(),
        confidence: None,
        points: 1,
    })
}

/// The sentence with a gap for the word; `None` if the word is not where it should be.
pub(super) fn gap(word: &Word) -> Option<String> {
    let (before, rest) = word.sentence.split_at_checked(word.at)?;
    let after = rest.strip_prefix(word.form.as_str()).filter(|_| !word.form.is_empty())?;
    let once = !before.contains(GAP) && !after.contains(GAP);
    once.then(|| format!("{before}{GAP}{after}"))
}

/// What narrows the gap down: the meaning where one is known, first letter and length.
fn hint(word: &Word, messages: &Messages) -> String {
    let letters = word.form.chars().count();
    let first: String = word.form.chars().take(1).collect();
    let start =
        messages.with("words-hint-start", &[("letter", first.into()), ("n", letters.into())]);
    if word.meaning.is_empty() { start } else { format!("{}; {start}", word.meaning) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::{Outcome, grade};
    use crate::messages::Lang;
    use crate::quiz::{FileFormat, Response, read, to_json};

    fn word() -> Word {
        Word {
            lemma: "mitteilen".to_owned(),
            class: "VERB".to_owned(),
            form: "teilte".to_owned(),
            grammar: "mitteilen, teilt mit, teilte mit, hat mitgeteilt".to_owned(),
            meaning: "communicate".to_owned(),
            sentence: "Die Reederei teilte den Plan mit.".to_owned(),
            at: 13,
            title: "Fähre".to_owned(),
            ..Word::default()
        }
    }

    #[test]
    fn a_word_becomes_a_gap_in_its_sentence() {
        let quiz = quiz(&[word()], &Messages::new(Lang::De)).unwrap();
        let item = &quiz.items[0];
        assert_eq!(
            item.stem,
            "Die Reederei ___ den Plan mit.\n(communicate; beginnt mit „t“, 6 Buchstaben)"
        );
        let verdict = |text: &str| grade(item, &Response::Text(text.to_owned())).map(|v| v.outcome);
        assert_eq!(verdict("TEILTE"), Some(Outcome::Right));
        assert_eq!(verdict("teitle"), Some(Outcome::NearMiss));
        assert_eq!(verdict("sagte"), Some(Outcome::Wrong));
    }

    #[test]
    fn it_is_a_valid_quiz_file() {
        let quiz = quiz(&[word()], &Messages::new(Lang::En)).unwrap();
        let back = read(&to_json(&quiz).to_string(), FileFormat::Json).unwrap().quiz;
        assert_eq!(back.items, quiz.items);
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let messages = Messages::new(Lang::De);
        let odd = [
            Word { at: 999, ..word() },
            Word { at: 1, ..word() },
            Word { form: String::new(), ..word() },
            Word { sentence: format!("{} ___", word().sentence), ..word() },
        ];
        assert!(quiz(&odd, &messages).is_none());
        assert!(quiz(&[], &messages).is_none());
    }
}
