//! Which words are asked for, and how, in questions for a speaker.

use super::source_test::made;
use crate::generate::candidate::Family;

#[test]
fn quoted_parts_of_reported_speech_are_asked_for() {
    let text =
        "Die Ministerin Maria Holm sagte am Montag, der Hafen sei „ein Glück für die ganze Stadt“.";
    let items = made(Family::WhoseWords, text);
    assert_eq!(
        items,
        ["Wer gebraucht laut dem Artikel die Worte „ein Glück für die ganze Stadt“? Maria Holm"]
    );
}

#[test]
fn words_in_brackets_behind_another_name_are_not_asked_for() {
    let text = "Viele lobten den Hafen, so die Ministerin Maria Holm und der Leiter der Werft, \
Jonas Wirtz („Mir fällt kein besserer Hafen ein.“).";
    let items = made(Family::WhoseWords, text);
    assert!(items.is_empty(), "{items:#?}");
}

#[test]
fn short_sentences_and_those_that_open_with_who_speaks_are_asked_for() {
    let text = "„Wir prüfen alle Kräne“, sagte die Ministerin Maria Holm. \
Der Händler Jonas Wirtz sagte: „Das stimmt nicht.“";
    let items = made(Family::WhoseWords, text);
    assert_eq!(
        items,
        ["Wer wird im Artikel mit den Worten „Wir prüfen alle Kräne“ zitiert? Maria Holm"]
    );
}

#[test]
fn words_of_another_language_are_not_asked_for() {
    let text = "Die Ministerin Maria Holm sagte: „We are happy to be in the harbour.“";
    let items = made(Family::WhoseWords, text);
    assert!(items.is_empty(), "{items:#?}");
}

#[test]
fn a_demand_is_asked_for_with_the_one_who_is_addressed() {
    let text = "Die Ministerin Maria Holm forderte den Händler Jonas Wirtz auf, in Nordhafen zwei Kräne zu kaufen.";
    let items = made(Family::WhoSaid, text);
    assert_eq!(
        items,
        [
            "Wer forderte den Händler Jonas Wirtz laut dem Artikel auf, in Nordhafen zwei Kräne zu kaufen? Maria Holm"
        ]
    );
}

#[test]
fn one_definite_noun_that_says_its_kind_may_stay() {
    let said = |content: &str| {
        let text =
            format!("Nordhafen schlief noch. Die Ministerin Maria Holm sagte, dass {content}.");
        made(Family::WhoSaid, &text)
    };
    assert_eq!(said("Händler mit Kränen und Booten die Feier stören").len(), 1);
    // Nothing else tells what it is about; there are two; it is another one than before; it only points.
    for content in [
        "Händler die Feier stören",
        "Händler mit Kränen und Booten während der Feier die Schleuse stören",
        "Händler mit Kränen und Booten die neue Feier stören",
        "Händler mit Kränen und Booten die Fabrik stören",
    ] {
        assert!(said(content).is_empty(), "{content}");
    }
}

#[test]
fn a_medium_with_a_name_of_its_own_is_no_other_one() {
    let text = "Die Zeitung „Welt“ lobte den Hafen. Die „Welt“ schrieb von Kränen. \
Das Handelsblatt schreibt, in Nordhafen seien zwei Kräne verkauft worden.";
    let items = made(Family::WhoSaid, text);
    assert!(items.iter().all(|item| !item.ends_with("Welt")), "{items:#?}");
}

#[test]
fn a_name_before_the_office_is_who_speaks() {
    let text = "Houssin Abasso, der Leiter des Verbandes Union Nord du Port (UNP) sagte gegenüber dem Boten: \
„Wir werden alle Kräne prüfen.“";
    let items = made(Family::WhoseWords, text);
    assert!(items.iter().all(|item| item.ends_with("Houssin Abasso")), "{items:#?}");
}

#[test]
fn a_number_is_not_parted_from_what_it_counts() {
    let text = "Die Zeitung Bote berichtet, bis zu der Feier seien die Boote vier Tage lang in Nordhafen gezeigt worden.";
    let items = made(Family::WhoSaid, text);
    assert!(items.iter().all(|item| !item.contains("vier bis")), "{items:#?}");
}
