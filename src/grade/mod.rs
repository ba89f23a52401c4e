//! A response to an item becomes a verdict and points.
//!
//! | kind | points |
//! | --- | --- |
//! | choice | right minus wrong options, never below zero, of the right ones |
//! | judge | all or nothing |
//! | cloze, short | all; half for a near miss, which is told as one |
//! | match | the pairs that are right |
//! | order | the neighbours that are right |

#[cfg(test)]
mod bounds_test;
mod parts;
mod points;
mod typed;

use crate::quiz::{Item, Key, Response};

pub use parts::Parts;
pub use points::Points;
pub use typed::{NearMiss, parts_of_difference};

/// How a response turned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// All of it is right.
    Right,
    /// A typed answer missed by a letter.
    NearMiss,
    /// Some parts are right.
    Partial,
    /// None of it is right.
    Wrong,
    /// The item was passed over.
    Skipped,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Right, Self::NearMiss, Self::Partial, Self::Wrong, Self::Skipped];

    /// The name in files and in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::NearMiss => "near-miss",
            Self::Partial => "partial",
            Self::Wrong => "wrong",
            Self::Skipped => "skipped",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.name() == name)
    }
}

/// What a response is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How it turned out.
    pub outcome: Outcome,
    /// The points that it earns.
    pub points: Points,
    /// The points that a right answer earns.
    pub max: Points,
    /// For items of several parts (several right options, pairs, lines), how many are right.
    pub parts: Option<Parts>,
    /// For a near miss, the word that was missed.
    pub near: Option<NearMiss>,
}

/// The verdict on a response; `None` if the item has no key, as in a handout.
///
/// A response of another kind than the item's, or with options that the item does not have, is
/// wrong, not an error: responses come from files of strangers.
#[must_use]
pub fn grade(item: &Item, response: &Response) -> Option<Verdict> {
    grade_in("", item, response)
}

/// [`grade`] with the article's text at hand: a word that stands in the article is never taken
/// for a slip of another.
#[must_use]
pub fn grade_in(article: &str, item: &Item, response: &Response) -> Option<Verdict> {
    let key = item.key.as_ref()?;
    let max = Points::whole(item.points);
    let whole = |outcome, points| Verdict { outcome, points, max, parts: None, near: None };
    let of_parts = |parts: Parts| {
        let outcome = match parts.right {
            right if right == parts.of => Outcome::Right,
            0 => Outcome::Wrong,
            _ => Outcome::Partial,
        };
        let several = (parts.of > 1).then_some(parts);
        Verdict { parts: several, ..whole(outcome, max.share(parts.right, parts.of)) }
    };
    Some(match (key, response) {
        (_, Response::Skipped) => whole(Outcome::Skipped, Points::ZERO),
        (Key::Choice(key), Response::Choice(chosen)) => of_parts(parts::choice(key, chosen)),
        (Key::Match(key), Response::Match(made)) => of_parts(parts::pairs(key, made)),
        (Key::Order(key), Response::Order(put)) => of_parts(parts::order(key, put)),
        (Key::Judge(key), Response::Judge(given)) if key == given => whole(Outcome::Right, max),
        (Key::Text { answer, accept }, Response::Text(given)) => {
            let accepted = std::iter::once(answer).chain(accept).map(String::as_str);
            match typed::compare(given, accepted, &[article, &item.stem]) {
                typed::Typed::Same => whole(Outcome::Right, max),
                typed::Typed::Near(near) => {
                    Verdict { near: Some(near), ..whole(Outcome::NearMiss, max.share(1, 2)) }
                }
                typed::Typed::Other => whole(Outcome::Wrong, Points::ZERO),
            }
        }
        _ => whole(Outcome::Wrong, Points::ZERO),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{Judgement, Skill, Task};

    fn item(task: Task, key: Option<Key>, points: u32) -> Item {
        Item {
            id: "i1".to_owned(),
            skill: Skill::Fact,
            family: None,
            stem: "Wer leitet die Reederei?".to_owned(),
            task,
            key,
            evidence: Vec::new(),
            explanation: None,
            notes: Vec::new(),
            confidence: None,
            points,
        }
    }

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn short() -> Item {
        let key = Key::Text { answer: "Anke Brodersen".to_owned(), accept: list(&["Brodersen"]) };
        item(Task::Short, Some(key), 2)
    }

    fn told(item: &Item, response: &Response) -> (Outcome, String) {
        let verdict = grade(item, response).unwrap();
        (verdict.outcome, verdict.points.to_string())
    }

    #[test]
    fn one_choice_of_several() {
        let options = list(&["a", "b", "c"]);
        let item = item(Task::Choice { options }, Some(Key::Choice(list(&["b"]))), 1);
        let chosen = |words| told(&item, &Response::Choice(list(words)));
        assert_eq!(chosen(&["b"]), (Outcome::Right, "1".to_owned()));
        assert_eq!(chosen(&["a"]), (Outcome::Wrong, "0".to_owned()));
        assert_eq!(chosen(&["a", "b"]), (Outcome::Wrong, "0".to_owned()));
        assert_eq!(chosen(&[]), (Outcome::Wrong, "0".to_owned()));
    }

    #[test]
    fn several_keys_give_part_of_the_points() {
        let options = list(&["a", "b", "c", "d"]);
        let item = item(Task::Choice { options }, Some(Key::Choice(list(&["a", "b", "c"]))), 2);
        let verdict = grade(&item, &Response::Choice(list(&["a", "b"]))).unwrap();
        assert_eq!(verdict.outcome, Outcome::Partial);
        assert_eq!(verdict.points.to_string(), "1.33");
        assert_eq!(verdict.parts, Some(Parts { right: 2, of: 3 }));
    }

    #[test]
    fn a_near_miss_is_told_and_worth_half() {
        let verdict = grade(&short(), &Response::Text("Anke Brodesen".to_owned())).unwrap();
        assert_eq!(verdict.outcome, Outcome::NearMiss);
        assert_eq!(verdict.points, Points::whole(1));
        assert_eq!(verdict.near.unwrap().meant, "Brodersen");
    }

    #[test]
    fn the_article_knows_other_names() {
        let response = Response::Text("Brodesen".to_owned());
        assert_eq!(grade(&short(), &response).unwrap().outcome, Outcome::NearMiss);
        let other = grade_in("Auch Herr Brodesen war da.", &short(), &response).unwrap();
        assert_eq!(other.outcome, Outcome::Wrong);
    }

    #[test]
    fn a_response_of_another_kind_is_wrong() {
        let judge = item(Task::Judge, Some(Key::Judge(Judgement::NotInText)), 1);
        assert_eq!(told(&judge, &Response::Text("not-in-text".to_owned())).0, Outcome::Wrong);
        assert_eq!(told(&judge, &Response::Judge(Judgement::False)).0, Outcome::Wrong);
        assert_eq!(told(&judge, &Response::Judge(Judgement::NotInText)).0, Outcome::Right);
        assert_eq!(told(&judge, &Response::Skipped).0, Outcome::Skipped);
    }

    #[test]
    fn a_handout_has_no_verdict() {
        assert_eq!(grade(&item(Task::Short, None, 1), &Response::Skipped), None);
    }
}
