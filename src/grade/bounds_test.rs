//! Whatever is answered, grading ends with points between nothing and all.

use proptest::prelude::*;

use super::{Outcome, Points, grade_in};
use crate::quiz::{Item, Judgement, Response, samples};

/// A text that the item may hold, or any other.
fn text(item: &Item) -> BoxedStrategy<String> {
    let mut known: Vec<String> = item.task.options().to_vec();
    known.extend(["Montag", "Seeadler", "die „Seeadler“", "Anke Brodersen"].map(str::to_owned));
    known.extend(item.notes.iter().map(|(about, _)| about.clone()));
    prop_oneof![prop::sample::select(known), any::<String>()].boxed()
}

fn response(item: &Item) -> impl Strategy<Value = Response> + use<> {
    let list = || prop::collection::vec(text(item), 0..8);
    let pairs = prop::collection::vec((text(item), text(item)), 0..8);
    prop_oneof![
        list().prop_map(Response::Choice),
        list().prop_map(Response::Order),
        pairs.prop_map(Response::Match),
        text(item).prop_map(Response::Text),
        prop::sample::select(Judgement::ALL.to_vec()).prop_map(Response::Judge),
        Just(Response::Skipped),
    ]
}

fn graded() -> impl Strategy<Value = (Item, Response)> {
    prop::sample::select(samples::quiz().items).prop_flat_map(|item| {
        let responses = response(&item);
        (Just(item), 1_u32..=100, responses)
            .prop_map(|(item, points, response)| (Item { points, ..item }, response))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn points_lie_between_nothing_and_all((item, response) in graded(), article in ".{0,40}") {
        let verdict = grade_in(&article, &item, &response).unwrap();
        prop_assert_eq!(verdict.max, Points::whole(item.points));
        prop_assert!(verdict.points <= verdict.max);
        prop_assert_eq!(verdict.outcome == Outcome::Right, verdict.points == verdict.max);
        let nothing = matches!(verdict.outcome, Outcome::Wrong | Outcome::Skipped);
        prop_assert_eq!(nothing, verdict.points == Points::ZERO);
        if let Some(parts) = verdict.parts {
            prop_assert!(parts.right <= parts.of);
        }
    }
}
