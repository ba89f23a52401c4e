//! Sentences that German puts together loosely are no statements.

use super::alone_test::later;
use super::statement_test::stated;
use crate::generate::candidate::Family;
use crate::generate::families::source_test::made;
use crate::quiz::Judgement;

/// Whether a statement is made of the first text and none of the others, each behind a first sentence.
fn only_first(sound: &str, loose: &[&str]) {
    assert!(!later(sound).is_empty(), "{sound}");
    for text in loose {
        assert_eq!(later(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_stands_before_the_dateline_is_no_statement() {
    let stated = |dateline: &str| {
        let text = format!(
            "Die Reederei Nordwind hat in Lindenau drei Boote verkauft. {dateline}Am Montag tagt in Bergen der Rat."
        );
        made(Family::Detail, &text).iter().filter(|item| item.contains("Boote")).count()
    };
    assert_eq!(stated("Hamburg – "), 0);
    assert_eq!(stated("Hamburg/Kiel – "), 0);
    assert!(stated("") > 0);
}

#[test]
fn a_second_verb_wants_und() {
    only_first(
        "Anna Wolf baut in Lindenau Boote und verkauft sie im Mai nach Bergen.",
        &["Anna Wolf baut in Lindenau Boote, verkauft sie im Mai nach Bergen."],
    );
}

#[test]
fn speech_without_quotation_marks_is_no_statement() {
    let said = |cue: &str| {
        let items = later(&format!("Der Hafen von Lindenau ist seit Mai geschlossen, {cue}."));
        items.iter().filter(|item| item.contains("geschlossen, ")).count()
    };
    assert!(said("teilte Anna Wolf mit") > 0);
    assert_eq!(said("kritisierte Anna Wolf"), 0);
}

#[test]
fn words_that_nudge_are_in_no_statement() {
    only_first(
        "Anna Wolf sprach in Lindenau von einem Erfolg der Werft Nordkran.",
        &[
            "Anna Wolf sprach in Lindenau gar von einem Erfolg der Werft Nordkran.",
            "Anna Wolf selbst sprach in Lindenau von einem Erfolg der Werft Nordkran.",
            "Anna Wolf sprach in Lindenau sofort von einem Erfolg der Werft Nordkran.",
        ],
    );
}

#[test]
fn figures_are_changed_wherever_they_are_told() {
    let changed = |before: usize| {
        let text = format!(
            "{}In Lindenau kamen am 3. Mai 2010 insgesamt 400 Boote aus Bergen an.",
            "In Lindenau gab es ein Fest. ".repeat(before)
        );
        stated(Judgement::False, &text).iter().filter(|stem| stem.contains("Boote")).count()
    };
    assert!(changed(0) > 0);
    assert!(changed(6) > 0);
}

#[test]
fn a_statement_may_be_as_long_as_a_question() {
    let told = |more: &str| {
        let text = format!(
            "Anna Wolf hat am 3. Mai 2010 bei einer Feier der Stadt Lindenau {more}im neuen Hafen von Bergen das \
große Boot des Vereins Nordkran getauft und eine kurze Rede gehalten."
        );
        stated(Judgement::True, &text).iter().filter(|stem| stem.contains("getauft")).count()
    };
    // 29 and 32 words.
    assert!(told("") > 0);
    assert_eq!(told("am alten Kai "), 0);
}

#[test]
fn what_somebody_denies_is_not_turned_into_a_yes() {
    let text = "Anna Wolf sagte, dass die Werft Nordkran in Lindenau keine Boote verkaufe.";
    assert!(made(Family::Detail, text).iter().any(|stem| stem.contains("keine Boote")));
    assert_eq!(stated(Judgement::False, text), Vec::<String>::new());
}

#[test]
fn a_pluperfect_that_was_denied_keeps_to_its_story() {
    only_first(
        "Die Reederei Nordwind hatte die Rechnung aus Lindenau im Mai bezahlt.",
        &["Die Reederei Nordwind hatte die Rechnung aus Lindenau im Mai nicht bezahlt."],
    );
}

#[test]
fn times_that_the_day_of_the_article_tells_are_in_no_statement() {
    only_first(
        "Die Werft Nordkran will bei der Wahl im Jahr 2011 in Lindenau drei Boote zeigen.",
        &[
            "Die Werft Nordkran will bei der Wahl im kommenden Jahr in Lindenau drei Boote zeigen.",
            "Die Werft Nordkran zeigt seit Mitternacht in Lindenau drei Boote.",
            "Die Werft Nordkran hat Anfang des Monats in Lindenau drei Boote gezeigt.",
        ],
    );
    only_first(
        "Der Nordwind-Chef Karl Berg lobte in Lindenau die Werft Nordkran.",
        &["Der Nordwind-Stürmer lobte in Lindenau die Werft Nordkran."],
    );
}

#[test]
fn shares_and_crowds_are_of_something() {
    only_first(
        "Die Reederei Nordwind hält in Lindenau einen Anteil an der Werft Nordkran.",
        &[
            "Die Reederei Nordwind hält in Lindenau einen Anteil von 10 Prozent.",
            "Das Rennen in Lindenau verfolgten 4.000 Zuschauer aus Bergen.",
        ],
    );
}

#[test]
fn one_more_and_a_choice_are_in_no_statement() {
    only_first(
        "Die Werft Nordkran baut in Lindenau ein Boot für Anna Wolf und Karl Berg.",
        &[
            "Die Werft Nordkran baut in Lindenau ein weiteres Boot für Anna Wolf und Karl Berg.",
            "Die Werft Nordkran baut in Lindenau ein Boot für Wolf oder Berg.",
            "Noch baut die Werft Nordkran in Lindenau ein Boot für Anna Wolf und Karl Berg.",
        ],
    );
}

#[test]
fn that_something_happened_or_was_asked_is_no_statement() {
    only_first(
        "In Lindenau hat sich am 3. Mai ein Unfall ereignet.",
        &["In Lindenau hat sich ein Unfall ereignet."],
    );
    only_first(
        "Anna Wolf hat in Lindenau erklärt, dass die Werft Nordkran im Mai Boote verkauft.",
        &["Anna Wolf hat in Lindenau erklärt, wann die Werft Nordkran Boote verkauft."],
    );
}

#[test]
fn years_alone_and_distances_are_not_changed() {
    let falsified = |text: &str| !stated(Judgement::False, text).is_empty();
    assert!(falsified("Anna Wolf kaufte im Mai 2010 in Lindenau Boote."));
    let year = stated(Judgement::False, "Anna Wolf kaufte im Jahr 2010 in Lindenau Boote.");
    assert!(year.iter().all(|stem| stem.contains("2010")), "{year:?}");
    assert!(falsified("Anna Wolf kaufte in Lindenau ein 90 Meter langes Boot."));
    assert!(!falsified("Anna Wolf kaufte 90 Kilometer nördlich von Lindenau Boote."));
}

#[test]
fn about_so_many_is_not_much_the_same() {
    let far = |stem: &String| {
        let number = stem.split(' ').find_map(|word| word.parse::<f64>().ok()).unwrap_or(20.0);
        !(14.0..29.0).contains(&number)
    };
    let found = stated(Judgement::False, "In Lindenau kamen etwa 20 Boote von Anna Wolf an.");
    assert!(!found.is_empty() && found.iter().all(far), "{found:?}");
}

#[test]
fn some_who_did_not_leave_others_who_did() {
    let turned = |who: &str| {
        let text = format!("{who} aus Lindenau haben im Mai den Hafen von Bergen nicht gelobt.");
        stated(Judgement::False, &text).iter().any(|stem| !stem.contains("nicht"))
    };
    assert!(turned("Die Ruderer von Nordkran"));
    assert!(!turned("Einige Ruderer von Nordkran"));
}

#[test]
fn each_of_nobody_knows_which_and_more_than_nobody_knows_when() {
    only_first(
        "Von Bergen aus fahren zwei neue Züge nach Lindenau.",
        &[
            "Von Bergen aus fahren jeweils neue Züge nach Lindenau.",
            "Von Bergen aus fahren etwas mehr Züge nach Lindenau.",
        ],
    );
}
