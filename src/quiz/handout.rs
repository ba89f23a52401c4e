//! The class's copy of a quiz: nothing in it tells a key.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use sha2::{Digest, Sha256};

use super::ident::fingerprint;
use super::model::{Item, Quiz, QuizKind, Task};
use crate::text::Article;

/// A handout of `quiz`: keys, accepted answers, evidence, explanations, notes, families and
/// confidences are gone, and what is shuffled is put in alphabetical order first, so that the
/// order of the quiz file, in which the key may always stand first, can't be worked out from the
/// seed. Two quizzes that differ in those things alone give the same handout. Without the
/// article's text (for the sake of its rights) its title and origin stay.
#[must_use]
pub fn handout(quiz: &Quiz, seed: u64, with_article: bool) -> Quiz {
    let text = |article: &Article| if with_article { article.text.clone() } else { String::new() };
    Quiz {
        id: quiz.id.clone(),
        kind: match &quiz.kind {
            QuizKind::Quiz => QuizKind::Handout { fingerprint: fingerprint(quiz) },
            handout @ QuizKind::Handout { .. } => handout.clone(),
        },
        title: quiz.title.clone(),
        language: quiz.language.clone(),
        level: quiz.level,
        article: quiz
            .article
            .as_ref()
            .map(|article| Article { text: text(article), ..article.clone() }),
        items: quiz.items.iter().map(|each| item(each, seed)).collect(),
    }
}

fn item(item: &Item, seed: u64) -> Item {
    Item {
        id: item.id.clone(),
        skill: item.skill,
        family: None,
        stem: item.stem.clone(),
        task: task(&item.task, &item.id, seed),
        key: None,
        evidence: Vec::new(),
        explanation: None,
        notes: Vec::new(),
        confidence: None,
        points: item.points,
    }
}

/// The task with its options shuffled; prompts too, since they may stand in the options' order.
fn task(task: &Task, id: &str, seed: u64) -> Task {
    let shuffle = |texts: &[String], side: u8| {
        let mut texts = texts.to_vec();
        texts.sort();
        let mut hash = Sha256::new();
        hash.update(seed.to_le_bytes());
        hash.update([side]);
        hash.update(id.as_bytes());
        texts.shuffle(&mut ChaCha8Rng::from_seed(hash.finalize().into()));
        texts
    };
    match task {
        Task::Choice { options } => Task::Choice { options: shuffle(options, 0) },
        Task::Match { prompts, options } => {
            Task::Match { prompts: shuffle(prompts, 1), options: shuffle(options, 0) }
        }
        Task::Order { options } => Task::Order { options: shuffle(options, 0) },
        typed @ (Task::Cloze | Task::Short | Task::Judge) => typed.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::samples;
    use crate::quiz::{FileFormat, Judgement, Key, read, to_json, write_toml};

    #[test]
    fn other_keys_give_the_same_handout() {
        let quiz = samples::quiz();
        let mut other = quiz.clone();
        for item in &mut other.items {
            item.key = item.key.take().map(|key| match key {
                Key::Choice(_) => Key::Choice(vec![item.task.options()[1].clone()]),
                Key::Text { .. } => Key::Text { answer: "anders".into(), accept: vec![] },
                Key::Judge(_) => Key::Judge(Judgement::NotInText),
                Key::Match(mut pairs) => {
                    let first = pairs[0].1.clone();
                    let second = std::mem::replace(&mut pairs[1].1, first);
                    pairs[0].1 = second;
                    Key::Match(pairs)
                }
                Key::Order(mut lines) => {
                    lines.reverse();
                    Key::Order(lines)
                }
            });
            item.evidence.clear();
            item.explanation = Some("anders".into());
            item.notes.clear();
            item.family = None;
            item.confidence = None;
            // The order in the file may put the key first.
            if let Task::Choice { options }
            | Task::Order { options }
            | Task::Match { options, .. } = &mut item.task
            {
                options.reverse();
            }
        }
        assert_ne!(quiz, other);
        for seed in 0..5 {
            let (one, two) = (handout(&quiz, seed, true), handout(&other, seed, true));
            assert_eq!(write_toml(&one), write_toml(&two));
            assert_eq!(to_json(&one).to_string(), to_json(&two).to_string());
        }
    }

    #[test]
    fn a_handout_reads_back_and_keeps_the_fingerprint() {
        let quiz = samples::quiz();
        for with_article in [true, false] {
            let made = handout(&quiz, 7, with_article);
            for text in [write_toml(&made), to_json(&made).to_string()] {
                let loaded = read(&text, FileFormat::of(&text)).unwrap();
                assert_eq!(loaded.quiz, made);
                assert!(loaded.warnings.is_empty(), "{:?}", loaded.warnings);
            }
            assert_eq!(fingerprint(&made), fingerprint(&quiz));
            assert_eq!(handout(&made, 7, with_article), made);
        }
        let text = handout(&quiz, 7, false).article.unwrap().text;
        assert!(text.is_empty());
    }

    #[test]
    fn the_seed_decides_the_order() {
        let quiz = samples::quiz();
        assert_eq!(handout(&quiz, 1, true), handout(&quiz, 1, true));
        let orders: std::collections::BTreeSet<String> =
            (0..20).map(|seed| write_toml(&handout(&quiz, seed, true))).collect();
        assert!(orders.len() > 10);
    }
}
