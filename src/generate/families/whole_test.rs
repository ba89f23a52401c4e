//! Questions are whole: no words of another clause, no noun without what it is of, nobody without a name.

use super::question_test::only_first;
use super::source_test::made;
use crate::generate::candidate::Family;

#[test]
fn what_shares_its_verb_with_another_is_not_asked_for() {
    only_first(
        Family::Who,
        "Im Mai leitete Jan Berg die Werft in Nordhafen.",
        &[
            "Im Mai leitete Jan Berg die Werft in Nordhafen, im Herbst 2014 Wirtz.",
            "Im Mai leitete Jan Berg die Werft in Nordhafen, in Lindenau ein Neffe.",
        ],
    );
    only_first(
        Family::Who,
        "Jan Berg übernimmt von Anna Wolf die Werft in Bergen.",
        &["Jan Berg übernimmt von Anna Wolf in Bergen."],
    );
}

#[test]
fn a_reflexive_pronoun_stays_behind_the_verb() {
    let text =
        "Jan Berg lobte Bergen. Monatelang hatte er sich trotz der Bitten von Anna Wolf geziert.";
    let items = made(Family::Who, text);
    assert!(items.iter().any(|item| item.contains("Wer hat sich monatelang")), "{items:#?}");
}

#[test]
fn a_noun_that_says_nothing_by_itself_is_asked_with_its_attribute() {
    only_first(
        Family::Who,
        "Anna Wolf versuchte 2010 in Bergen eine Angleichung an Lindenau.",
        &["Anna Wolf versuchte 2010 in Bergen eine Angleichung mittels Vertrag."],
    );
}

#[test]
fn a_woman_by_her_trade_is_not_told() {
    only_first(
        Family::When,
        "Zum Fest in Lindenau kamen viele Gäste. Bis 2009 leitete die Bootsmalerin Anna Wolf den Verein Nordkran.",
        &[
            "Zum Fest in Lindenau kamen viele Gäste. Bis 2009 leitete die Bootsmalerin den Verein Nordkran.",
        ],
    );
    only_first(
        Family::Who,
        "Anna Wolf bekam in Lindenau viel Geld vom Verein Nordkran.",
        &["Anna Wolf bekam in Lindenau doppelt so viel Geld vom Verein Nordkran."],
    );
}

#[test]
fn so_many_each_are_not_asked_for() {
    only_first(
        Family::HowMany,
        "Für einen Hafen in Bergen müssen 50 Boote gebaut werden.",
        &["Für einen Hafen in Bergen müssen je 50 Boote gebaut werden."],
    );
}
