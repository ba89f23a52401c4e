//! What bodies, offices, trades and places are called besides the words that are the key.

use super::answering_test::{check, is_right, typed};

#[test]
fn an_office_is_right_in_a_compound_and_as_the_article_has_it_elsewhere() {
    let item = typed(
        "Der Vorsitzende des Betriebsrats, Stefan Holm, lobte in Lindenau die Werft.",
        "Welches Amt hat Stefan Holm",
    );
    for given in ["Betriebsratsvorsitzender", "Vorsitzender", "Vorsitzender des Betriebsrats"] {
        assert!(is_right(&item, given), "{given}: {item:?}");
    }
    let item = typed(
        "Lindenaus Landrat Peter Holm lobte die Werft. Landrat Peter Holm kam mit dem Rad.",
        "Welches Amt hat Peter Holm",
    );
    assert!(is_right(&item, "Lindenaus Landrat"), "{item:?}");
    assert!(!is_right(&item, "Lindenau"), "{item:?}");
}

#[test]
fn a_university_and_a_union_are_called_by_less_than_their_names() {
    check(
        "Der Hafen in Lindenau sei zu klein, teilte die Anna-Wolf-Universität Jena mit.",
        &["die Universität Jena", "Uni Jena"],
        &["Jena", "Universität Bergen"],
    );
    check(
        "Die Gewerkschaft der Journalisten des Landes teilte mit, dass der Hafen in Lindenau zu klein sei.",
        &["Gewerkschaft der Journalisten"],
        &["die Journalisten", "die Gewerkschaft"],
    );
    let both = "Bolmex prüft den Hafen. Der Hafen in Lindenau sei zu klein, teilte Bolmex International mit.";
    check(both, &["Bolmex", "Bolmex International"], &["International"]);
}

#[test]
fn a_trade_before_a_name_goes_with_it_and_so_does_what_a_body_is_called() {
    check(
        "Bootsausrüster Karl Holm sagte, dass Nordhafen neue Kräne brauche.",
        &["Bootsausrüster Karl Holm", "Bootsausrüster Holm", "Holm"],
        &["Bootsausrüster"],
    );
    check(
        "Bootsausrüster Holms sagten nichts. Karl Holm sagte, dass Nordhafen neue Kräne brauche.",
        &["Karl Holm", "Holm"],
        &["Bootsausrüster Holm"],
    );
    check(
        "Das Hafenamt teilte mit, dass der Kanal in Lindenau zu klein sei. Im Mai wurde das städtische Hafenamt gelobt.",
        &["das städtische Hafenamt", "städtisches Hafenamt", "Hafenamt"],
        &["der Kanal"],
    );
    check(
        "Der Brand sei laut der Nachrichtenagentur NKA gelöscht. Laut NKA brannten in Lindenau drei Häuser.",
        &["NKA", "die Nachrichtenagentur NKA"],
        &["die Nachrichtenagentur"],
    );
}

#[test]
fn a_court_a_company_and_a_ministry_are_called_in_short_and_in_full() {
    check(
        "Das Landgericht (LG) Lindenau tagte. Das Landgericht entschied, dass der Hafen in Bergen haftet.",
        &["LG", "LG Lindenau", "Landgericht Lindenau", "das Landgericht"],
        &["Lindenau"],
    );
    check(
        "Der Hafen in Lindenau sei zu klein, teilte die NKR Kreuzfahrten GmbH mit.",
        &["NKR Kreuzfahrten", "NKR Kreuzfahrten GmbH"],
        &["GmbH"],
    );
    check(
        "In einem Brief lobte das Verteidigungsministerium der Vereinigten Staaten die Werft: „Der Hafen von Lindenau hat seit dem Mai neue Kräne.“",
        &[
            "Verteidigungsministerium",
            "das Verteidigungsministerium der Vereinigten Staaten",
            "US-Verteidigungsministerium",
        ],
        &["Vereinigten Staaten", "Verteidigungsministerium der Vereinigten"],
    );
    check(
        "Nordkran AG teilte mit, dass der Hafen in Lindenau zu klein sei.",
        &["Nordkran", "Nordkran AG"],
        &["AG"],
    );
    check(
        "General Georg Kern sagte, dass der Hafen in Lindenau zu klein sei.",
        &["General Kern", "Georg Kern"],
        &["Georg"],
    );
    check(
        "Der ehemalige Bootsausrüster Karl Holm sagte, dass der Hafen in Lindenau zu klein sei.",
        &["ehemaliger Bootsausrüster Holm"],
        &["Bootsausrüster Holm"],
    );
}

#[test]
fn a_part_of_a_town_or_land_lies_in_the_whole() {
    let item = typed("In Bergen-Süd baute Karl Holm vier Boote.", "Wo baute Karl Holm");
    assert!(is_right(&item, "in Bergen") && is_right(&item, "Bergen-Süd"), "{item:?}");
    let item = typed("In Nordhessen baute Karl Holm vier Boote.", "Wo baute Karl Holm");
    assert!(is_right(&item, "Hessen") && !is_right(&item, "Sachsen"), "{item:?}");
    let item = typed("In den Niederlanden baute Karl Holm vier Boote.", "Wo baute Karl Holm");
    assert!(is_right(&item, "die Niederlande"), "{item:?}");
}
