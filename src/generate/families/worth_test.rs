//! What is worth asking: whom the article is about, what the question does not tell itself.

use super::question_test::only_first;
use super::source_test::{made, over_seeds};
use crate::generate::candidate::Family;
use crate::quiz::Key;

/// The forms that are right for the items of a family.
fn right(family: Family, text: &str) -> Vec<String> {
    over_seeds(family, text, |candidate| match candidate.key {
        Key::Text { accept, .. } => accept,
        _ => Vec::new(),
    })
}

#[test]
fn whom_everybody_knows_acts_or_speaks() {
    only_first(
        Family::Office,
        "Bundespräsident Joachim Gauck besuchte eine Werft in Nordhafen.",
        &[
            "Eine Werft in Nordhafen baut ein Boot für Bundespräsident Joachim Gauck.",
            // Whom really everybody knows is not even then asked for.
            "Bundeskanzlerin Angela Merkel besuchte eine Werft in Nordhafen.",
        ],
    );
    for begin in ["Die Bundeskanzlerin", "Eine der Bundeskanzlerin"] {
        let text = format!("{begin} Angela Merkel gewidmete Werft in Nordhafen baut ein Boot.");
        assert_eq!(made(Family::Office, &text), Vec::<String>::new(), "{text}");
    }
    // Whom nobody knows is asked for all the same.
    let text = "Eine Werft in Nordhafen baut ein Boot für Premierminister Karl Holm.";
    assert_eq!(made(Family::Office, text).len(), 1);
}

#[test]
fn a_guest_in_a_clause_beside_is_not_asked_for() {
    let text =
        "Das Fest begann am Kanal, wo der Nordkran-Präsident Karl Holm Platz genommen hatte.";
    let more = format!("{text} Am Abend sprach Holm in Lindenau.");
    only_first(Family::Name, &more, &[text]);
}

#[test]
fn half_an_office_is_not_asked_for() {
    let text = "Die Justizministerin Anna Wolf kam nach Bergen.";
    let half = format!("{text} Die Wirtschafts- und Justizministerin Wolf lobte das Fest.");
    only_first(Family::Office, text, &[&half]);
}

#[test]
fn a_trade_is_right_with_its_adjective() {
    let forms = right(
        Family::Office,
        "Der freie Journalist Karl Holm kam nach Bergen. Karl Holm lobte den Rat.",
    );
    assert!(forms.contains(&"freier Journalist".to_owned()), "{forms:?}");
}

#[test]
fn an_adverb_that_presupposes_something_is_in_no_question_for_whom() {
    only_first(
        Family::Who,
        "Die Reederei Nordkran hat immer alle Verträge mit Lindenau abgelehnt.",
        &[
            "Die Reederei Nordkran hat bisher immer alle Verträge mit Lindenau abgelehnt.",
            "Die Reederei Nordkran hat erst im Mai alle Verträge mit Lindenau abgelehnt.",
        ],
    );
}

#[test]
fn a_date_beside_another_is_typed() {
    let options = |until: &str| {
        let text = format!(
            "Am 12. Mai hat der Rat von Nordhafen die Miete der Werft in Bergen {until} verlängert. \
             Am 14. Februar kam Anna Wolf. Am 23. März kam Karl Holm. Am 20. April kam der Rat von Lindenau."
        );
        over_seeds(Family::When, &text, |candidate| {
            let asked = candidate.stem.contains("Miete");
            asked.then(|| candidate.task.options().len()).into_iter().collect()
        })
    };
    assert_eq!(options("bis zum 20. Juni"), [0]);
    assert!(options("um zwei Jahre").iter().any(|&count| count > 0));
}

#[test]
fn part_of_a_clause_is_no_wording() {
    only_first(
        Family::WhoseWords,
        "Maria Holm versprach den Lehrlingen aus Bergen, es gebe „immer offene Türen in der alten Werft“.",
        &[
            "Maria Holm sagte den Lehrlingen aus Bergen, dass „die Türen der alten Werft immer offen sein werden“.",
        ],
    );
    only_first(
        Family::WhoseWords,
        "Maria Holm sagte, der Rat habe „eine alte Fähre ohne Licht“ gekauft.",
        &["Maria Holm sagte, der Rat habe „eine alte Fähre in den Hafen von Bergen“ gebracht."],
    );
}

#[test]
fn an_office_of_several_words_has_a_feminine() {
    let text = "Die Bundestagspräsidentin Anna Holm kam nach Bergen.";
    let forms = right(Family::Office, text);
    assert!(forms.contains(&"Präsidentin des Bundestages".to_owned()), "{forms:?}");
}
