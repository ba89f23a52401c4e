//! In which one place statements are made false.

use super::super::source_test::made;
use super::statement_test::stated;
use crate::generate::candidate::Family;
use crate::quiz::Judgement;

/// Whether one of the false statements of a text has these words, and none has those.
fn turns(text: &str, into: &str) -> bool {
    stated(Judgement::False, text).iter().any(|stem| stem.contains(into))
}

#[test]
fn a_bound_is_turned_round() {
    for (bound, turned) in [
        ("mehr als", "weniger als 40"),
        ("mindestens", "weniger als 40"),
        ("bis zu", "mehr als 40"),
        ("knapp", "mehr als 40"),
    ] {
        let text =
            format!("In Nordhafen kamen {bound} 40 Ruderer aus Lindenau zu einem Rennen am Kanal.");
        assert!(turns(&text, turned), "{text}");
    }
    for odd in [
        "In Nordhafen kamen nur knapp 40 Ruderer aus Lindenau zu einem Rennen am Kanal.",
        "Anna Wolf verfügt in Nordhafen am Kanal über 40 Stimmen aus Lindenau.",
        "In Nordhafen leben bereits seit mehr als 40 Jahren Ruderer aus Lindenau.",
        "In Nordhafen kamen über 40 bis 50 Ruderer aus Lindenau zu einem Rennen am Kanal.",
    ] {
        assert!(!turns(odd, "als 40"), "{odd}");
    }
}

#[test]
fn one_of_two_alike_is_not_turned_alone() {
    let text = |first: &str| {
        format!("Das Boot von Anna Wolf wurde in Nordhafen {first} gebaut und teilweise bemalt.")
    };
    assert!(turns(&text("endgültig"), "vorläufig"));
    assert!(!turns(&text("teilweise"), "vollständig"));
}

#[test]
fn what_is_left_without_its_negation_is_german() {
    let text = |object: &str| format!("In Nordhafen floss für Ruderer {object}.");
    assert!(turns(&text("kein Geld"), "floss für Ruderer Geld"));
    assert!(!turns(&text("kein Geld"), "ein Geld"));
    let beyond = "Anna Wolf kam in Nordhafen nicht über Platz neun der Liste hinaus.";
    assert!(!turns(beyond, "Nordhafen über Platz neun"));
}

#[test]
fn what_the_rest_contradicts_is_not_turned() {
    let text =
        |end: &str| format!("Die Wirtschaft wuchs laut Hafenamt etwas stärker als erwartet{end}.");
    assert!(turns(&text(""), "schrumpfte"));
    assert!(!turns(&text(", Handel, Werften und Tourismus stützen Lindenau"), "schrumpfte"));
}

#[test]
fn the_number_of_a_name_stays() {
    let text = |game: &str| format!("In Nordhafen ist Karl Berg im von {game} 2 bekannten Haus.");
    let numbers = |game: &str| stated(Judgement::False, &text(game));
    assert!(numbers("Xandor").iter().all(|stem| stem.contains("Xandor 2")));
}

#[test]
fn a_number_that_two_others_give_stays() {
    let text = |how: &str| {
        format!("Lindenau liegt mit 310 Stimmen {how} Nordhafen mit 331 und Seeburg mit 340.")
    };
    assert!(!stated(Judgement::False, &text("neben")).is_empty());
    assert!(stated(Judgement::False, &text("hinter")).iter().all(|stem| stem.contains("310")));
}

#[test]
fn nothing_is_put_between_a_number_and_its_noun() {
    let stems = stated(Judgement::NotInText, "In Lindenau kaufte ein Verein acht Zelte.");
    assert!(stems.iter().all(|stem| stem.contains("acht Zelte")), "{stems:#?}");
}

#[test]
fn a_place_in_a_row_is_another() {
    let text = "Anna Wolf gewann in Nordhafen zum vierten Mal ein Rennen am Kanal.";
    assert!(turns(text, "zum dritten Mal") || turns(text, "zum fünften Mal"));
    // She may have won another stage as well.
    let stage = "Anna Wolf gewann in Nordhafen auf dem Kanal die vierte Strecke gegen Jonas Wirtz.";
    assert!(!turns(stage, "fünfte") && !turns(stage, "dritte"));
}

#[test]
fn a_part_of_the_day_is_another_and_no_hour() {
    let text = "Am Freitagabend brannte in Nordhafen die alte Lagerhalle am Kanal.";
    assert!(turns(text, "Freitagmorgen"));
    let hour = "Um 16:30 Uhr brannte in Nordhafen die alte Lagerhalle am Kanal.";
    assert!(stated(Judgement::False, hour).iter().all(|stem| stem.contains("16:30")));
}

#[test]
fn two_names_change_places() {
    assert!(turns("Anna Wolf gewann in Nordhafen gegen Maria Holm.", "Maria Holm gewann"));
    let way = "Anna Wolf fuhr im Mai 2010 von Hamburg nach Bremen.";
    assert!(turns(way, "von Bremen nach Hamburg"), "{:#?}", stated(Judgement::False, way));
    assert!(!turns(way, "von Hamburg fuhr"));
    // Both may have praised each other.
    assert!(!turns("Anna Wolf begrüßte in Nordhafen Maria Holm.", "Maria Holm begrüßte"));
}

#[test]
fn for_and_against_before_and_after() {
    assert!(turns(
        "Der Stadtrat von Nordhafen stimmte am Montag für eine Brücke.",
        "gegen eine Brücke"
    ));
    assert!(turns(
        "Anna Wolf besuchte vor der Wahl die alte Werft von Nordhafen.",
        "nach der Wahl"
    ));
    assert!(!turns("Anna Wolf lief in Nordhafen gegen eine Laterne am Kanal.", "für eine"));
}

#[test]
fn what_happened_once_was_at_one_place() {
    let once = "In Dortmund brannte am 4. Mai die alte Lagerhalle am Kanal.";
    let elsewhere =
        |text: &str| stated(Judgement::False, text).iter().any(|stem| !stem.contains("Dortmund"));
    assert!(elsewhere(once));
    for other in [
        once.replace("brannte", "brannte auch"),
        once.replace("brannte", "brennt"),
        once.replace("am Kanal", "im Ruhrort in Westfalen"),
        once.replace("am Kanal", "am Dortmunder Kanal"),
    ] {
        assert!(!elsewhere(&other), "{other}");
    }
}

#[test]
fn words_turned_go_with_what_stands_beside_them() {
    for (text, turned) in [
        ("Die Aktie der Werft Nordkran fiel um 4 Prozent auf 20 Euro.", "stieg"),
        ("Der Hafen von Nordhafen machte im Jahr 2010 einen hohen Gewinn.", "Verlust"),
        ("In Nordhafen wurden am Kanal zwei Männer aus Lindenau befragt.", "Frauen"),
        ("Anna Wolf wurde in Nordhafen am Kanal schwer verletzt.", "leicht verletzt"),
    ] {
        assert!(turns(text, turned), "{text}");
    }
    for (text, turned) in [
        ("Die Fähre Nordwind sank am Freitag im Kanal von Nordhafen.", "stieg"),
        ("Anna Wolf riet in Nordhafen zu einer Untersuchung von Männern.", "Frauen"),
        ("In Nordhafen soll die Kraft für einen Umbau demonstriert werden.", "gegen"),
        ("Eine große Mehrheit in Nordhafen wünscht laut Anna Wolf eine Brücke.", "Minderheit"),
        ("Die Partei von Anna Wolf erzielte in Nordhafen hohe Gewinne.", "Verluste"),
        ("Nordhafen liegt teilweise am Kanal von Lindenau und teilweise am Meer.", "vollständig"),
        ("Anna Wolf verlor in Nordhafen am Kanal den Halt.", "gewann"),
        ("Der Norden von Nordhafen liegt am Fuß der Südberge.", "Süden"),
        ("Die ehemalige Werft von Nordhafen steht am Kanal.", "amtierende"),
    ] {
        assert!(!turns(text, turned), "{text}");
    }
}

#[test]
fn a_list_has_as_many_as_it_has() {
    let text = "Unter den 100 größten Werften Deutschlands befinden sich 23 Werften aus Bayern.";
    let stems = stated(Judgement::False, text);
    assert!(stems.iter().any(|stem| !stem.contains("23 ")), "{stems:#?}");
    assert!(stems.iter().all(|stem| stem.contains("100")), "{stems:#?}");
    let strike = "Ein 24-stündiger Streik begann am Montag in der Werft von Nordhafen.";
    assert!(turns(strike, "36-stündiger") || turns(strike, "48-stündiger"));
}

#[test]
fn a_result_is_another() {
    let game = "Anna Wolf gewann im Mai 2010 in Lindenau mit 3:1 gegen Jan Berg.";
    let stems = stated(Judgement::False, game);
    let other = |stem: &String| !stem.contains("3:1") && stem.contains(" gegen Jan Berg");
    assert!(stems.iter().any(other), "{stems:#?}");
    let clock = "Anna Wolf kam am Montag um 10:30 Uhr zum Spiel nach Lindenau.";
    let stems = stated(Judgement::False, clock);
    assert!(stems.iter().all(|stem| stem.contains(":30 Uhr")), "{stems:#?}");
    assert!(turns(
        "Seit Mitte Juli stehen in Nordhafen zwei Kräne der Werft Nordkran.",
        "Seit Mitte"
    ));
}

#[test]
fn spans_of_a_rank_and_uneven_bounds_stay() {
    let risen = "Die Anzahl der Händler in Nordhafen ist auf über 800 angestiegen.";
    let items = made(Family::Detail, risen);
    assert!(items.iter().all(|item| !item.contains("eniger als")), "{items:#?}");
    let items = made(
        Family::Detail,
        "Der Preis für Fisch in Nordhafen stieg auf den höchsten Stand seit 20 Jahren.",
    );
    assert!(items.iter().all(|item| item.contains("20 Jahren")), "{items:#?}");
    let items =
        made(Family::Detail, "Mindestens 81 Händler kamen im Mai aus Nordhafen nach Lindenau.");
    assert!(items.iter().all(|item| !item.contains("eniger als")), "{items:#?}");
    let items =
        made(Family::Detail, "Mindestens 80 Händler kamen im Mai aus Nordhafen nach Lindenau.");
    assert!(items.iter().any(|item| item.contains("eniger als")), "{items:#?}");
}

#[test]
fn what_somebody_did_not_do_is_no_news() {
    for text in [
        "Anna Wolf hat in Lindenau einen Kran gekauft.",
        "Anna Wolf baut in Nordhafen eine neue Werft am Kanal.",
        "In Lindenau ist der beliebte Wirt Karl Berg gestorben.",
    ] {
        let denied = stated(Judgement::False, text);
        assert!(
            denied.iter().all(|stem| !stem.contains(" nicht ") && !stem.contains(" kein")),
            "{denied:#?}"
        );
    }
    // What somebody did not do may be said to be done.
    assert!(turns("Anna Wolf hat in Lindenau keinen Kran gekauft.", "einen Kran"));
}

#[test]
fn a_denial_at_the_end_stays() {
    let text = "Klagen der Stadt Lindenau gegen Anna Wolf gibt es nicht.";
    assert!(!turns(text, "gibt es."));
    let text = "Klagen der Stadt Lindenau gegen Anna Wolf gibt es am Landgericht nicht.";
    assert!(turns(text, "gibt es am Landgericht."));
}

#[test]
fn what_is_told_about_stays_a_round_number() {
    let text = "Rund 125 Gäste haben in Lindenau die Werft Nordkran besucht.";
    let rounded = |stem: &String| stem.contains("0 Gäste") || stem.contains("5 Gäste");
    let found = stated(Judgement::False, text);
    let counted = found.iter().filter(|stem| stem.starts_with("Rund "));
    assert!(counted.clone().count() > 0 && counted.clone().all(rounded), "{found:#?}");
}

#[test]
fn what_goes_by_a_number_keeps_it() {
    let changed = |how: &str| {
        let text = format!("Anna Wolf siegte in Nordhafen {how} sehr knapp.");
        let mut stems = stated(Judgement::False, &text);
        stems.retain(|stem| !stem.contains(how));
        stems
    };
    for (label, number) in
        [("mit der Startnummer zehn", "mit zehn Booten"), ("in der Halle 20", "mit 20 Booten")]
    {
        assert_eq!(changed(label), Vec::<String>::new());
        assert_ne!(changed(number), Vec::<String>::new());
    }
    let minute = "Anna Wolf holte im Spiel in Nordhafen in der 40. Minute einen Punkt.";
    assert!(!turns(minute, ". Minute"), "{minute}");
    // All but one of 24 hours.
    let shut = |rest: &str| format!("{rest} ist Karl Berg in Nordhafen 23 Stunden am Tag an Bord.");
    assert!(!turns(&shut("Außer bei einer einstündigen Pause"), "Stunden"));
    assert!(turns(&shut("Trotz einer langen Pause"), "Stunden"));
}

#[test]
fn opposites_that_tell_themselves_are_not_made() {
    for (odd, sound, turned) in [
        (
            "Die Zahl der Boote in Nordhafen ist auf über 800 angestiegen.",
            "Die Zahl der Boote in Nordhafen ist auf 800 angestiegen.",
            "zurückgegangen",
        ),
        (
            "Der Rat von Nordhafen hat einen Einsatz am Kanal abgelehnt.",
            "Der Rat von Nordhafen hat einen Antrag am Kanal abgelehnt.",
            "angenommen",
        ),
        (
            "In Nordhafen gab es am Kanal eine private Anzeige.",
            "In Nordhafen gab es am Kanal eine private Schule.",
            "staatliche",
        ),
        (
            "Anna Wolf gelang in Nordhafen eine gute Fahrt.",
            "Anna Wolf gelang in Nordhafen eine lange Fahrt.",
            "misslang",
        ),
    ] {
        assert!(!turns(odd, turned), "{odd}");
        assert!(turns(sound, turned), "{sound}");
    }
}

#[test]
fn a_trifle_is_hardly_worth_asking() {
    use super::super::source_test::over_seeds;
    use super::falsify::FALSE_WORTH;
    let worth = |text: &str, changed: &str| {
        over_seeds(Family::Detail, text, |candidate| {
            let told = candidate.key != crate::quiz::Key::Judge(Judgement::True)
                && candidate.stem.contains(changed);
            told.then_some(candidate.worth < FALSE_WORTH / 2.0).into_iter().collect()
        })
    };
    assert_eq!(worth("In Nordhafen zählte Karl Berg 11.993 Boote aus Lindenau.", " Boote"), [true]);
    assert_eq!(
        worth("In Nordhafen zählte Karl Berg 11.900 Boote aus Lindenau.", " Boote"),
        [false]
    );
    // An age in passing is not changed.
    let aged = "In Nordhafen baute der 34-jährige Karl Berg aus Lindenau ein Boot.";
    assert!(worth(aged, "-jährig").is_empty());
    // An age that is put in.
    let added = worth("Ein Mann aus Nordhafen hat am Kanal ein Boot gebaut.", "-jährig");
    assert_eq!(added, [true]);
}

#[test]
fn what_goes_one_way_only_is_not_turned() {
    let pairs = [
        (
            "Anna Wolf will in Nordhafen den Druck auf die Werft erhöhen.",
            "Anna Wolf will in Nordhafen die Preise der Werft erhöhen.",
            "senken",
        ),
        (
            "Die Gewerkschaft in Nordhafen fordert höhere Löhne auf der Werft.",
            "Die Gewerkschaft in Nordhafen meldet höhere Löhne auf der Werft.",
            "niedrigere",
        ),
        (
            "Anna Wolf wehrt sich in Nordhafen gegen höhere Preise.",
            "Die Feuerwehr von Nordhafen meldet am Kanal höhere Preise.",
            "niedrigere",
        ),
        (
            "Trotz höherer Preise hat Nordkran in Lindenau Boote gebaut.",
            "Bei höheren Preisen hat Nordkran in Lindenau Boote gebaut.",
            "iedriger",
        ),
        (
            "Der Preis für Fisch in Nordhafen stieg auf den höchsten Stand seit Mai.",
            "Der Preis für Fisch in Nordhafen stieg auf den alten Stand vom Mai.",
            "sank",
        ),
        (
            "Das Portal Nordwind wurde vom Händler Karl Berg gegründet.",
            "Der Verein Nordwind wurde vom Händler Karl Berg gegründet.",
            "aufgelöst",
        ),
        (
            "Anna Wolf hat in Nordhafen neue Kunden gewonnen.",
            "Anna Wolf hat in Nordhafen ein langes Rennen gewonnen.",
            "verloren",
        ),
        (
            "Anna Wolf begrüßte in Nordhafen den Präsidenten.",
            "Anna Wolf begrüßte in Nordhafen die Pläne für eine Brücke.",
            "kritisierte",
        ),
        (
            "In Nordhafen brannte kurz nach zwei Uhr nachts die Werft.",
            "In Nordhafen brannte in Lindenau am Kanal nachts die Werft.",
            "tagsüber",
        ),
        (
            "Anna Wolf demonstrierte in Nordhafen gegen Gewalt.",
            "Anna Wolf demonstrierte in Nordhafen gegen Brücken.",
            "für",
        ),
        (
            "Nordkran gehört mit über 800 Booten zu den größten Werften in Lindenau.",
            "Nordkran arbeitet mit über 800 Booten auf drei Werften in Lindenau.",
            "weniger als 800",
        ),
        (
            "In Nordhafen wurden am Kanal sechzig Männer aus Lindenau befragt.",
            "In Nordhafen wurden am Kanal sechs Männer aus Lindenau befragt.",
            "Frauen",
        ),
        (
            "Die Werft in Nordhafen ist teilweise heftig beschädigt.",
            "Die Werft in Nordhafen ist teilweise beschädigt.",
            "vollständig",
        ),
    ];
    let wrong = pairs.iter().filter(|(odd, sound, to)| turns(odd, to) || !turns(sound, to));
    let wrong: Vec<_> = wrong.map(|(odd, ..)| odd).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn adjectives_lose_the_ending_that_keine_gave_them() {
    let text = "Anna Wolf plant in Nordhafen keine neuen Brücken am Kanal.";
    assert!(turns(text, " neue Brücken") && !turns(text, "neuen Brücken"));
}

#[test]
fn what_is_told_in_passing_and_records_stay() {
    let kept = |text: &str, words: &str| {
        stated(Judgement::False, text).iter().all(|stem| stem.contains(words))
    };
    for (stays, changes, words) in [
        (
            "Karl Berg kennt den am Montagabend gesunkenen Kahn Möwe aus Lindenau.",
            "Der Kahn Möwe ist am Montagabend in Lindenau gebaut worden.",
            "am Montagabend",
        ),
        (
            "Anna Wolf gewann in Lindenau gegen die erstmals an einem Rennen teilnehmende Maria Holm.",
            "Anna Wolf gewann in Lindenau erstmals ein Rennen gegen Maria Holm.",
            "erstmals",
        ),
        (
            "Anna Wolf hat in Lindenau mit 71,70 Metern einen neuen Rekord aufgestellt.",
            "Anna Wolf hat in Lindenau mit 71,70 Metern einen neuen Zaun aufgestellt.",
            "71,70",
        ),
    ] {
        assert!(kept(stays, words), "{stays}");
        assert!(!kept(changes, words), "{changes}");
    }
}

#[test]
fn of_another_one_nothing_is_told() {
    for (open, settled, turned) in [
        (
            "Die größte Rudergruppe traf sich am Kanal von Nordhafen zu einem Fest.",
            "Nordkran ist die größte Werft am Kanal von Nordhafen.",
            "zweitgrößte",
        ),
        (
            "Anna Wolf besitzt weite Gebiete im Norden von Lindenau.",
            "Anna Wolf besitzt eine große Werft im Norden von Lindenau.",
            "Süden",
        ),
    ] {
        assert!(!turns(open, turned), "{open}");
        assert!(turns(settled, turned), "{settled}: {:#?}", stated(Judgement::False, settled));
    }
    // The day is that of the quarrel.
    let quarrel = "Die Polizei Nordhafen ermittelt nach einem Streit in Lindenau am 5. Mai 2010.";
    assert!(!turns(quarrel, "am "), "{quarrel}");
    assert!(turns(&quarrel.replace("ermittelt", "tagte"), "am "));
}

#[test]
fn what_was_not_done_in_spite_of_something_is_not_turned() {
    let text =
        |why: &str| format!("Anna Wolf plant in Nordhafen {why} keine neuen Brücken am Kanal.");
    assert!(turns(&text(""), "neue Brücken"));
    assert!(!turns(&text("trotz der Pläne von Karl Berg"), "neue Brücken"));
}

#[test]
fn the_minority_is_one_of_several() {
    let text =
        |article: &str| format!("{article} Mehrheit der Händler lobte in Nordhafen die Werft.");
    assert!(turns(&text("Eine"), "Minderheit"));
    assert!(!turns(&text("Die"), "Minderheit"));
}

#[test]
fn of_another_month_a_measure_tells_nothing() {
    let text = |verb: &str| format!("Im März 2010 {verb} die Stadt Nordhafen 40 Kräne.");
    assert!(turns(&text("kaufte"), "2010"));
    let other = |stem: &String| !stem.contains("März 2010");
    assert!(!stated(Judgement::False, &text("zählte")).iter().any(other));
}

#[test]
fn a_time_that_is_counted_from_a_year_is_not_changed() {
    let text = |since: &str| {
        format!("Die Werft Nordkran baut zum zweiten Mal {since} in Nordhafen ein Boot.")
    };
    assert!(turns(&text("mit Lindenau"), "Mal"));
    assert!(
        !stated(Judgement::False, &text("seit 2010")).iter().any(|stem| stem.contains("Mal seit"))
    );
}

#[test]
fn what_is_set_against_something_else_stays() {
    let made = |text: &str| stated(Judgement::False, text);
    let alone = "Die Werft Nordkran in Lindenau stimmte für einen neuen Hafen in Bergen.";
    assert!(made(alone).iter().any(|stem| stem.contains("gegen einen")), "{:#?}", made(alone));
    let against = "Während Bergen nichts ändern wollte, stimmte die Werft Nordkran in Lindenau für einen neuen Hafen in Bergen.";
    assert!(!made(against).iter().any(|stem| stem.contains("gegen einen")), "{:#?}", made(against));
    let price = "Anna Wolf verkaufte der Werft Nordkran in Lindenau ein Boot für 26 Euro.";
    assert!(made(price).iter().any(|stem| stem.contains("Euro") && !stem.contains("26")));
    let raised = price.replace("26 Euro", "26 statt 22 Euro");
    assert!(made(&raised).iter().all(|stem| stem.contains("26 statt 22")), "{:#?}", made(&raised));
}

#[test]
fn what_is_so_for_now_is_not_affirmed() {
    let made = |text: &str| stated(Judgement::False, text);
    let has = |text: &str, part: &str| made(text).iter().any(|stem| stem.contains(part));
    assert!(has("Auf ein Boot legte sich Anna Wolf in Lindenau nicht fest.", "fest"));
    assert!(!has("Auf ein Boot legte sich Anna Wolf in Lindenau vorerst nicht fest.", "fest"));
}

#[test]
fn what_stands_between_quotation_marks_is_not_changed() {
    let made = |text: &str| stated(Judgement::False, text);
    let own = "Die Werft Nordkran in Lindenau nennt für 2010 bis zu 30 Boote am Tag.";
    let quoted = "Die Werft Nordkran in Lindenau nennt für 2010 „am Tag bis zu 30 Boote“.";
    let boats = |text: &str| made(text).iter().filter(|stem| stem.contains("als 30 Boote")).count();
    assert!(boats(own) > 0);
    assert_eq!(boats(quoted), 0);
}
