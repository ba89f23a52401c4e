//! Questions are whole: no words of another clause, no noun without what it is of, nobody without a name.

use super::question_test::only_first;
use super::source_test::{COUNCIL, made, over_seeds};
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
        "Jan Berg lobte Bergen. Monatelang hatte er sich trotz der Bitten von Anna Wolf geweigert.";
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

#[test]
fn what_a_word_that_is_left_out_joined_is_not_asked_for() {
    only_first(
        Family::Who,
        "Anna Wolf wollte neben dem Fischmarkt auch in den Holzmarkt von Bergen einsteigen.",
        &["Anna Wolf wollte neben dem Fisch- auch in den Holzmarkt von Bergen einsteigen."],
    );
    only_first(
        Family::When,
        "Im Mai 2010 ist Anna Kerns Freund Jan Berg nach Bergen gefahren. Dort wohnt Anna Kern.",
        &["Im Mai 2010 ist Kerns Freund Jan Berg nach Bergen gefahren. Dort wohnt Anna Kerns."],
    );
}

#[test]
fn what_stands_behind_the_name_of_a_speaker_is_not_told() {
    only_first(
        Family::Who,
        "Jan Berg leitet die Werft. Anna Wolf baute 2006 in Lindenau drei Boote.",
        &["Jan Berg, Leiter der Werft: Anna Wolf baute 2006 in Lindenau drei Boote."],
    );
}

#[test]
fn a_firm_is_not_told_by_what_it_builds() {
    let behind = "Zum Fest in Lindenau kamen viele Gäste. ";
    let text = |whom: &str| format!("{behind}Anna Wolf leitete in Bergen den Umbau {whom}.");
    only_first(
        Family::Who,
        &text("des Schiffbaukonzerns Nordkran"),
        &[&text("des Schiffbaukonzerns")],
    );
    let text =
        |what: &str| format!("{behind}Anna Wolf erwartet in Bergen gute Geschäfte durch {what}.");
    only_first(
        Family::Who,
        &text("Mehrausgaben und ein neues Boot"),
        &[&text("die Mehrausgaben und ein neues Boot")],
    );
}

#[test]
fn a_headline_is_not_asked_about() {
    only_first(
        Family::When,
        "Jan Berg steht seit dem 3. Mai 2010 bei Nordkran hoch im Kurs.",
        &["Deutscher steht seit dem 3. Mai 2010 bei Nordkran hoch im Kurs."],
    );
}

#[test]
fn whose_work_it_is_the_one_asked_for_tells() {
    let text = "Im Rahmen seiner Arbeit baute Jan Berg in Lindenau drei Boote für Nordkran.";
    let items = made(Family::Who, text);
    assert!(items.iter().any(|item| item.contains("seiner Arbeit")), "{items:#?}");
}

#[test]
fn what_was_some_weeks_ago_is_not_asked() {
    only_first(
        Family::Who,
        "Jan Berg wurde am Montag in Bergen freigesprochen.",
        &["Jan Berg wurde vor drei Wochen in Bergen freigesprochen."],
    );
}

#[test]
fn one_who_is_called_as_another_by_the_first_name_stays() {
    let text = "Ali Nadim lobte das Fest. Am 5. Mai 2010 wurden Nadim und Ali in Bergen gelobt.";
    let items = made(Family::When, text);
    assert!(items.iter().any(|item| item.contains("wurden Nadim und Ali")), "{items:#?}");
}

#[test]
fn whose_daughter_a_firm_is_no_clause_tells() {
    let text = |whom: &str| {
        format!(
            "Zum Fest in Lindenau kamen viele Gäste. Im Mai 2010 zog {whom}, die in Bergen Boote baut, nach Lindenau."
        )
    };
    only_first(Family::When, &text("die Nordkran-Werft"), &[&text("die Nordkran-Tochter")]);
}

#[test]
fn what_is_chosen_from_so_many_goes_on() {
    only_first(
        Family::HowMany,
        "In Bergen wurden nach sechzig Siegen Boote von Nordkran verkauft.",
        &["In Bergen wurden nach sechzig Siegen sechs Boote von Nordkran verkauft."],
    );
}

#[test]
fn how_old_a_guest_in_a_clause_beside_is_nobody_asks() {
    let text = "Das Fest begann am Kanal, wo der 45-jährige Karl Holm Platz genommen hatte.";
    let more = format!("{text} Am Abend sprach Holm in Lindenau.");
    only_first(Family::Age, &more, &[text]);
}

#[test]
fn where_to_stands_behind_an_adverb() {
    for (text, asked) in [
        (
            "An die Spitze der Werft Nordkran soll künftig Anna Wolf treten.",
            "Wer soll künftig an die Spitze der Werft Nordkran treten?",
        ),
        (
            "In den Vorstand von Nordkran wechselt bald Anna Wolf.",
            "Wer wechselt bald in den Vorstand von Nordkran?",
        ),
    ] {
        let items = made(Family::Who, text);
        assert!(items.iter().any(|item| item.contains(asked)), "{items:#?}");
    }
}

#[test]
fn what_comes_in_some_years_is_not_asked_of_those_who_do_not_know_the_day() {
    only_first(
        Family::HowMany,
        "Bis zum Jahr 2050 sollen 40 Kräne in Nordhafen stehen.",
        &["In 35 Jahren sollen 40 Kräne in Nordhafen stehen."],
    );
}

#[test]
fn a_demand_is_asked_for_by_its_subject_and_not_by_what_is_said_of_it() {
    only_first(
        Family::WhoSaid,
        "Der Hafen von Nordhafen brauche neue Kräne, verlangte Anna Wolf.",
        &["Nötig seien im Hafen von Nordhafen neue Kräne, verlangte Anna Wolf."],
    );
}

#[test]
fn of_two_ages_in_one_sentence_the_first_is_asked_for() {
    let text = "Die Kapitänin Anna Wolf (52) und der Fischer Karl Berg (49) kauften ein Boot.";
    assert_eq!(made(Family::Age, text), ["Wie alt ist Anna Wolf laut dem Artikel? 52"]);
    let passing = "Der Fischer Karl Berg (49) rief an. Die Kapitänin Anna Wolf (52) kaufte ein Boot. \\
Wolf taufte das Boot. Am Abend fuhr Wolf nach Nordhafen.";
    assert_eq!(made(Family::Age, passing), ["Wie alt ist Anna Wolf laut dem Artikel? 52"]);
}

#[test]
fn words_that_name_the_one_who_is_asked_for_are_no_option() {
    let options = |whom: &str| {
        let text = COUNCIL.replace("kleinen Läden geschadet", &format!("{whom} geschadet"));
        over_seeds(Family::WhatSaid, &text, |each| match each.stem.contains("Kessler") {
            true => each.task.options().to_vec(),
            false => Vec::new(),
        })
    };
    assert!(options("kleinen Läden").iter().any(|option| option.contains("geschadet")));
    assert!(!options("der Wirtin Hanna Kessler").iter().any(|option| option.contains("geschadet")));
}

#[test]
fn all_of_some_is_told_of_which() {
    only_first(
        Family::WhoSaid,
        "Anna Wolf sagte, dass alle Projekte von Bergen bis zum Sommer fertig würden.",
        &["Anna Wolf sagte, dass alle Projekte zu hundert Prozent bis zum Sommer fertig würden."],
    );
}

#[test]
fn a_participle_without_its_auxiliary_is_not_torn_off() {
    let said = |words: &str| {
        let text = format!("In Bergen sei für viel Geld ein Hafen {words}, sagte Anna Wolf.");
        made(Family::WhoSaid, &text)
    };
    assert!(said("gebaut worden")[0].contains("dass"));
    let gapped = said("geplant, dann aber auch gebaut worden");
    assert!(gapped.iter().all(|item| !item.contains("dass")), "{gapped:?}");
}

#[test]
fn what_is_demanded_or_passed_on_is_so_once() {
    only_first(
        Family::WhoSaid,
        "Anna Wolf forderte, dass die Stadt Bergen den Hafen kaufe.",
        &["Anna Wolf forderte, dass die Stadt Bergen den Hafen kaufen solle."],
    );
    only_first(
        Family::WhoSaid,
        "Anna Wolf sagte, dass die Stadt Bergen den Hafen gekauft hat.",
        &["Anna Wolf sagte, dass die Stadt Bergen den Hafen gekauft haben soll."],
    );
}

#[test]
fn ablehnen_announces_what_is_refused() {
    let items = made(Family::WhoSaid, "Anna Wolf lehnt ab, dass die Stadt Bergen den Hafen kauft.");
    assert!(items[0].starts_with("Wer lehnt es laut dem Artikel ab, dass"), "{items:?}");
}

#[test]
fn a_paper_writes_what_it_criticises() {
    let items =
        made(Family::WhoSaid, "Der Hafen von Bergen sei zu klein, kritisierte die Zeitung „Bild“.");
    assert!(items.iter().all(|item| item.contains(" schrieb laut dem Artikel")), "{items:?}");
    assert!(!items.is_empty());
}

#[test]
fn what_was_passed_on_has_two_sources() {
    let text = |of: &str| {
        format!("Die Agentur Nordblick berichtete{of}, dass der Hafen von Bergen zu klein sei.")
    };
    only_first(Family::WhoSaid, &text(""), &[&text(" unter Berufung auf die Werft")]);
}

#[test]
fn a_verb_of_saying_does_not_follow_on_something() {
    let text = "Anna Wolf bestätigte daraufhin, dass die Stadt Bergen den Hafen kauft.";
    let items = made(Family::WhoSaid, text);
    assert!(!items.is_empty() && items.iter().all(|item| !item.contains("daraufhin")), "{items:?}");
}

#[test]
fn a_month_is_no_answer_beside_its_day() {
    let text = "Ab Juli 2017 müssen die Werften in Bergen zahlen.";
    let day = format!("{text} Am 1. Juli 2017 tagt der Rat.");
    only_first(Family::When, text, &[&day]);
}

#[test]
fn no_fact_stands_above_the_dateline() {
    let text = "Im Mai leitete Jan Berg die Werft in Nordhafen.";
    let above = format!("{text} Hamburg – Am Montag tagt in Bergen der Rat.");
    only_first(Family::Who, text, &[&above]);
}

#[test]
fn the_trade_of_somebody_named_once_is_a_trifle() {
    let once = "Der Journalist Karl Holm kam nach Bergen.";
    only_first(Family::Office, &format!("{once} Karl Holm lobte den Rat."), &[once]);
}

#[test]
fn quotations_that_point_are_not_asked_for() {
    let text = |words: &str| {
        format!("Anna Wolf sagte: „{words} haben dem Hafen von Bergen sehr geholfen.“")
    };
    only_first(Family::WhoseWords, &text("Die Frauen"), &[&text("Diese Frauen")]);
}
