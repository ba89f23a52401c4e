//! What statements are made, and not made, of sentences.

use crate::annotate::annotate;
use crate::generate::Scene;
use crate::generate::candidate::Family;
use crate::generate::families::propose;
use crate::lexicon::Lexicon;
use crate::quiz::{Judgement, Key};

/// The statements of a text with one verdict, over some seeds.
pub(super) fn stated(verdict: Judgement, text: &str) -> Vec<String> {
    let lexicon = Lexicon::embedded();
    let annotated = annotate(text, None, None, lexicon);
    let mut found: Vec<String> = (0..24)
        .flat_map(|seed| propose(&Scene::new(&annotated, lexicon, seed, None)))
        .filter(|candidate| {
            candidate.family == Family::Detail && candidate.key == Key::Judge(verdict)
        })
        .map(|candidate| candidate.stem)
        .collect();
    found.sort();
    found.dedup();
    found
}

fn is_falsified(text: &str) -> bool {
    !stated(Judgement::False, text).is_empty()
}

#[test]
fn an_age_stays_what_people_reach() {
    let text = "Die Malerin Anna Wolf ist im Alter von 100 Jahren in Nordhafen gestorben.";
    let ages: Vec<u32> = stated(Judgement::False, text)
        .iter()
        .filter_map(|stem| stem.split(' ').find_map(|word| word.parse().ok()))
        .collect();
    assert!(!ages.is_empty());
    assert!(ages.iter().all(|age| (90..=105).contains(age)), "{ages:?}");
}

#[test]
fn no_bound_is_moved() {
    for bound in ["vor", "nach", "bis"] {
        let text =
            format!("Die Stadt Nordhafen hat {bound} 2013 eine alte Brücke am Kanal abgerissen.");
        let years = stated(Judgement::False, &text);
        assert!(years.is_empty(), "{years:#?}");
    }
    assert!(is_falsified(
        "Die Stadt Nordhafen hat im Mai 2013 eine alte Brücke am Kanal abgerissen."
    ));
    let least = "In Nordhafen kamen mindestens 40 Ruderer aus Lindenau zu einem Rennen am Kanal.";
    assert!(stated(Judgement::False, least).iter().all(|stem| stem.contains("als 40 Ruderer")));
    assert!(is_falsified(&least.replace("mindestens ", "")));
}

#[test]
fn a_forecast_says_nothing_of_other_years() {
    assert!(!is_falsified(
        "Die Werft Nordkran rechnet für das Jahr 2009 mit Aufträgen aus Lindenau."
    ));
}

#[test]
fn the_year_of_another_event_is_not_changed() {
    let text =
        "Der Name des Schiffes soll in Nordhafen an die große Sturmflut im Jahr 1969 erinnern.";
    assert!(!is_falsified(text));
}

#[test]
fn the_day_of_a_meeting_is_that_of_what_happened_there() {
    assert!(is_falsified(
        "Auf einer Sitzung am 6. Mai wählte der Ruderverein Nordhafen Anna Wolf zur Vorsitzenden."
    ));
    assert!(is_falsified("Die Werft Nordkran baut bereits seit März 2004 Boote in Nordhafen."));
}

#[test]
fn what_may_have_happened_twice_has_no_other_day() {
    let once = "Am 5. Mai 2010 brannte in Nordhafen die alte Lagerhalle am Kanal.";
    assert!(is_falsified(once));
    assert!(!is_falsified(&once.replace("brannte", "brannte erneut")));
    let before = "Im April 2016 war die Reederei Nordwind zu einer Geldstrafe verurteilt worden.";
    assert!(!is_falsified(before));
    // Of which week a day was nobody remembers.
    let weekday = stated(Judgement::False, &once.replace("5. Mai 2010", "Donnerstag"));
    let kept = |stem: &String| stem.contains("Donnerstag");
    assert!(weekday.iter().all(kept), "{weekday:#?}");
}

#[test]
fn no_share_is_more_than_all() {
    let text = "In Nordhafen stimmten 58 Prozent der Mitglieder für den neuen Kran.";
    for stem in stated(Judgement::False, text) {
        let share: u32 = stem.split(' ').find_map(|word| word.parse().ok()).unwrap();
        assert!(share < 100, "{stem}");
    }
}

#[test]
fn nobody_is_given_the_words_of_another() {
    let text = "Der Kapitän Jonas Wirtz sagte, dass der Hafen von Nordhafen zu klein sei. \
Die Ministerin Maria Holm sagte, dass die Werft im Winter schließe.";
    let stated = stated(Judgement::False, text);
    assert!(
        !stated.iter().any(|stem| stem.contains("Holm sagte laut dem Artikel, dass der Hafen"))
    );
}

#[test]
fn opposites_must_go_with_their_words() {
    for odd in [
        "Anna Wolf gewann in Nordhafen die Goldmedaille im Rudern.",
        "Anna Wolf stieg am Kanal von Nordhafen aus.",
        "Viele östliche Regierungen besuchten den Hafen von Nordhafen.",
        "Anna Wolf begann ihre Laufbahn als Sängerin in Nordhafen.",
        "Anna Wolf kaufte von der Werft Nordkran ein kleines Boot.",
    ] {
        let turned = stated(Judgement::False, odd);
        assert!(turned.is_empty(), "{turned:#?}");
    }
    let right = stated(
        Judgement::False,
        "Anna Wolf gewann in Nordhafen im Mai 2010 drei Rennen gegen Jonas Wirtz.",
    );
    assert!(right.iter().any(|stem| stem.contains("verlor")), "{right:#?}");
    assert!(is_falsified("Am östlichen Stadtrand von Nordhafen liegt eine alte Werft am Kanal."));
}

#[test]
fn a_circumstance_fits_subject_and_clause() {
    let added = "Anna Wolf besuchte in Nordhafen die alte Werft am Kanal.";
    let found = stated(Judgement::NotInText, added);
    assert!(found.iter().any(|stem| stem.contains("zum ersten Mal")), "{found:#?}");
    for other in [
        // Somebody without a name, several times, with a reason, not told as past.
        added.replace("Anna Wolf", "Ein Bericht"),
        added.replace("besuchte", "besuchte mehrmals"),
        added.replace("in Nordhafen", "wegen des Wetters"),
        added.replace("besuchte", "besucht"),
    ] {
        let found = stated(Judgement::NotInText, &other);
        assert!(found.is_empty(), "{other}: {found:#?}");
    }
}

#[test]
fn what_is_put_in_tears_no_noun_and_counts_what_matters() {
    for (odd, sound, added) in [
        (
            "Am Mittwoch hat ein langer Kampf gegen die Flut in Nordhafen begonnen.",
            "Am Mittwoch hat ein langer Kampf in Nordhafen begonnen.",
            "Kampf früher als geplant",
        ),
        (
            "Einige Ruderer trugen in Nordhafen am Kanal bunte Bänder.",
            "Einige Ruderer wurden in Nordhafen am Kanal verletzt.",
            " Ruderer",
        ),
    ] {
        let stems = |text: &str| stated(Judgement::NotInText, text);
        assert!(!stems(odd).iter().any(|stem| stem.contains(added)), "{:#?}", stems(odd));
        assert!(stems(sound).iter().any(|stem| stem.contains(added)), "{:#?}", stems(sound));
    }
}

#[test]
fn no_day_is_made_up() {
    let once = "Im Mai 2010 eröffnete Anna Wolf in Nordhafen eine neue Brücke am Kanal.";
    let found = stated(Judgement::NotInText, once);
    assert!(!found.is_empty() && found.iter().all(|stem| stem.contains("Im Mai")), "{found:#?}");
}

#[test]
fn a_changed_number_does_not_tell_itself() {
    // "rund 5": nobody rounds so; the three are named in the same sentence.
    assert!(!is_falsified("In Nordhafen sind rund 7 Boote aus Lindenau gesunken."));
    assert!(is_falsified("In Nordhafen sind rund 700 Boote aus Lindenau gesunken."));
    let counted = "Die drei Boote kamen aus Lindenau, Bergen und Nordhafen.";
    assert!(!is_falsified(counted));
    assert!(is_falsified(&counted.replace("Die drei", "Drei")));
    let millions = stated(
        Judgement::False,
        "Die Werft Nordkran aus Lindenau nahm im Jahr 2010 in Nordhafen 763 Millionen Euro ein.",
    );
    assert!(!millions.is_empty());
    let thousands = |stem: &String| {
        let words: Vec<&str> = stem.split(' ').collect();
        words.windows(2).any(|pair| {
            pair[1] == "Millionen" && pair[0].parse::<u32>().is_ok_and(|value| value >= 1000)
        })
    };
    assert!(!millions.iter().any(thousands), "{millions:#?}");
}

#[test]
fn what_is_told_in_passing_is_not_changed() {
    let passing =
        "Die Feier in Nordhafen, die am 4. Mai 2010 stattfand, war ein Fest für Karl Berg.";
    assert!(!is_falsified(passing));
    assert!(is_falsified("Die Feier in Nordhafen fand am 4. Mai 2010 statt und war ein Erfolg."));
}

#[test]
fn what_a_thing_is_known_by_stays() {
    for fit in [
        "Ein 80 Meter langes Schiff aus Lindenau legte im Hafen von Nordhafen an.",
        "Die Werft in Nordhafen verkaufte 76 Boote aus Lindenau.",
    ] {
        assert!(is_falsified(fit), "{fit}");
    }
    for unfit in [
        "Das 80 Meter lange Schiff aus Lindenau legte im Hafen von Nordhafen an.",
        "Die Zahl der Boote in Nordhafen wurde von 86 auf 76 nach unten korrigiert.",
    ] {
        let found = stated(Judgement::False, unfit);
        assert!(
            found.iter().all(|stem| stem.contains("80 ") || stem.contains("86 auf 76")),
            "{found:#?}"
        );
    }
}

#[test]
fn a_place_among_so_many_stays_one_of_them() {
    let of = |many: &str| {
        format!("Auf der Rangliste der Häfen von Nordkran liegt Bergen auf Platz 130 {many}.")
    };
    let kept =
        |many: &str| stated(Judgement::False, &of(many)).iter().all(|stem| stem.contains(many));
    assert!(kept("von 170 Orten"));
    assert!(!kept("mit 170 Booten"));
}

#[test]
fn several_hundred_thousand_are_no_seven() {
    let counted = |many: &str| {
        let text = format!("In Lindenau werden zum Fest mit Anna Wolf mehrere {many} erwartet.");
        !stated(Judgement::NotInText, &text).is_empty()
    };
    assert!(counted("Ruderer"));
    assert!(!counted("hunderttausend Ruderer"));
}
