//! What a class chose and typed.

use super::collect::{Mark, Paper};
use crate::grade::Outcome;
use crate::quiz::{Item, Judgement, Key, Response, Task};
use crate::text::{fold_letters, fold_space};

/// The most typed answers and orders that are told, the most frequent first.
const MOST_TOLD: usize = 5;

/// Something that was chosen or typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// An option, a typed answer, a line order.
    Text(String),
    /// A verdict on a statement.
    Judgement(Judgement),
    /// A pair of a match item.
    Pair(String, String),
}

/// How often it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// What.
    pub chosen: Chosen,
    /// By how many.
    pub count: usize,
    /// Whether it is right.
    pub right: bool,
}

/// What was chosen for the item at a place of the quiz: all options and verdicts, chosen or not;
/// pairs that were made; the most frequent typed answers and orders.
pub(super) fn tally(item: &Item, at: usize, papers: &[Paper]) -> Vec<Tally> {
    let responses: Vec<(&Response, Outcome)> = papers
        .iter()
        .filter_map(|paper| match paper.marks.get(at) {
            Some(Mark::Given { response, verdict, .. }) => Some((response, verdict.outcome)),
            _ => None,
        })
        .collect();
    match (&item.task, &item.key) {
        (Task::Choice { options }, Some(Key::Choice(keys))) => options
            .iter()
            .map(|option| Tally {
                chosen: Chosen::Text(option.clone()),
                count: count(
                    &responses,
                    |response| matches!(response, Response::Choice(chosen) if has(chosen, option)),
                ),
                right: has(keys, option),
            })
            .collect(),
        (Task::Judge, Some(Key::Judge(key))) => Judgement::ALL
            .iter()
            .map(|judgement| Tally {
                chosen: Chosen::Judgement(*judgement),
                count: count(&responses, |response| *response == Response::Judge(*judgement)),
                right: judgement == key,
            })
            .collect(),
        (Task::Match { prompts, options }, Some(Key::Match(key))) => {
            let mut pairs = Vec::new();
            for prompt in prompts {
                for option in options {
                    let same = |(of, to): &(String, String)| {
                        fold_space(of) == fold_space(prompt) && fold_space(to) == fold_space(option)
                    };
                    let made = |response: &Response| matches!(response, Response::Match(pairs) if pairs.iter().any(same));
                    let (count, right) = (count(&responses, made), key.iter().any(same));
                    if count > 0 || right {
                        let chosen = Chosen::Pair(prompt.clone(), option.clone());
                        pairs.push(Tally { chosen, count, right });
                    }
                }
            }
            pairs
        }
        _ => most_frequent(&responses),
    }
}

fn has(texts: &[String], wanted: &str) -> bool {
    let wanted = fold_space(wanted);
    texts.iter().any(|text| fold_space(text) == wanted)
}

fn count(responses: &[(&Response, Outcome)], holds: impl Fn(&Response) -> bool) -> usize {
    responses.iter().filter(|(response, _)| holds(response)).count()
}

/// Typed answers and orders by how often they were given; equal ones in the order of the papers.
fn most_frequent(responses: &[(&Response, Outcome)]) -> Vec<Tally> {
    let mut found: Vec<(String, Tally)> = Vec::new();
    for (response, outcome) in responses {
        let text = match response {
            Response::Text(text) => fold_space(text),
            Response::Order(lines) => lines.join(" → "),
            _ => continue,
        };
        let folded = fold_letters(&text);
        if let Some((_, tally)) = found.iter_mut().find(|(other, _)| *other == folded) {
            tally.count += 1;
        } else {
            let right = *outcome == Outcome::Right;
            found.push((folded, Tally { chosen: Chosen::Text(text), count: 1, right }));
        }
    }
    let mut tallies: Vec<Tally> = found.into_iter().map(|(_, tally)| tally).collect();
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.count));
    tallies.truncate(MOST_TOLD);
    tallies
}
