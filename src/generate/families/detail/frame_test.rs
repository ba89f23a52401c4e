//! Statements without their frame and without content, each beside one that has it.

use super::super::source_test::made;
use super::alone_test::later;
use super::fit_test::told_apart;
use crate::generate::candidate::Family;

#[test]
fn what_is_told_against_an_unnamed_time_or_match_is_not_stated() {
    told_apart(&[
        ("In Lindenau wurde nur 2004 mehr gebaut.", "In Lindenau wurde 2004 mehr gebaut als 2005."),
        (
            "Ab 23 Uhr fahren in Lindenau wieder neun Busse.",
            "Ab Samstag, 23 Uhr, fahren in Lindenau wieder neun Busse.",
        ),
        (
            "Seit dem frühen Morgen liegen in Lindenau neun Boote.",
            "Seit dem frühen Morgen des 4. Mai liegen in Lindenau neun Boote.",
        ),
        (
            "In der zweiten Halbzeit holte Anna Wolf in Lindenau zwei Gäste.",
            "In der zweiten Halbzeit im Spiel gegen Bergen holte Anna Wolf zwei Gäste.",
        ),
        (
            "Die Gäste aus Bergen lagen mit einem Punkt vorne.",
            "Die Gäste aus Bergen lagen mit einem Punkt vor Lindenau vorne.",
        ),
        (
            "Lindenau hat sich gegen die Stadt Bergen durchgesetzt.",
            "Lindenau hat sich im Rennen von Nordhafen gegen die Stadt Bergen durchgesetzt.",
        ),
        (
            "Anna Wolf und Karl Berg erhielten 22 und 13 Prozent.",
            "Anna Wolf und Karl Berg erhielten in Lindenau 22 und 13 Prozent.",
        ),
        (
            "Nach Angaben des Rates von Lindenau sind fünf Räuber in Haft.",
            "Nach Angaben des Rates von Lindenau sind in Bergen fünf Räuber in Haft.",
        ),
        (
            "Laut der Feuerwehr von Lindenau wurden 46 Gäste verletzt.",
            "Laut der Feuerwehr von Lindenau wurden bei einem Brand 46 Gäste verletzt.",
        ),
        (
            "In Lindenau gab es im Mai 2010 einen Rückgang.",
            "In Lindenau gab es im Mai 2010 einen Rückgang der Fänge.",
        ),
        (
            "Es geht um die zwölf neuen Fähren von Karl Berg.",
            "In Lindenau geht es um die zwölf neuen Fähren von Karl Berg.",
        ),
        (
            "Lindenau ist in Bergen am stärksten betroffen, der Rat hilft den zwölf Mühlen.",
            "Lindenau ist vom Sturm in Bergen am stärksten betroffen, der Rat hilft den zwölf Mühlen.",
        ),
        (
            "Zuletzt baute Anna Wolf im März ein Boot in Lindenau.",
            "Zuletzt baute Anna Wolf im März 2010 ein Boot in Lindenau.",
        ),
        (
            "Als Redner werden Anna Wolf und Karl Berg erwartet.",
            "Als Redner werden Anna Wolf und Karl Berg in Bergen erwartet.",
        ),
        (
            "Die Sender aus Lindenau änderten aus Anlass des Todes ihr Programm.",
            "Die Sender aus Lindenau änderten aus Anlass des Todes der Sängerin Anna Wolf ein Programm.",
        ),
    ]);
    // What was counted over a time that is left out.
    told_apart(&[(
        "Im vergangenen Jahr wurden in Lindenau 720 Boote gebaut.",
        "Im Jahr 2010 wurden in Lindenau 720 Boote gebaut.",
    )]);
    let said = |year: &str| {
        made(Family::Detail, &format!("Anna Wolf sagte, dass in Lindenau {year} gebaut wurde."))
    };
    assert_eq!(said("nur 2004 mehr"), Vec::<String>::new());
    assert_ne!(said("nur 2004 viel"), Vec::<String>::new());
}

#[test]
fn what_tells_nothing_is_not_stated() {
    told_apart(&[
        (
            "Anna Wolf stimmte in Lindenau einer Gesetzesvorlage zu.",
            "Anna Wolf stimmte in Lindenau einer Gesetzesvorlage zum Hafen zu.",
        ),
        (
            "An Karl Berg aus Lindenau stellte Anna Wolf Forderungen.",
            "An Karl Berg aus Lindenau stellte Anna Wolf Forderungen nach Booten.",
        ),
        (
            "Um Holz zu sparen, greift Anna Wolf in Lindenau zu besonderen Mitteln.",
            "Um Holz zu sparen, greift Anna Wolf in Lindenau zu zwei Kränen.",
        ),
        (
            "Nicht jedes Boot muss der Polizei gemeldet werden.",
            "Nicht jedes Boot muss der Polizei von Lindenau gemeldet werden.",
        ),
        (
            "Anna Wolf aus Lindenau sorgte für Schlagzeilen.",
            "Anna Wolf aus Lindenau sorgte für eine neue Halle.",
        ),
        (
            "Der Bau von Booten kommt in Lindenau oft vor.",
            "Der Bau von Booten kam 2010 in Lindenau oft vor.",
        ),
    ]);
    let said = |what: &str| made(Family::Detail, &format!("{what}, so Anna Wolf."));
    assert_eq!(said("Es gibt keine ganz große Sicherheit"), Vec::<String>::new());
    assert_ne!(said("In Lindenau gibt es keine ganz große Sicherheit"), Vec::<String>::new());
}

#[test]
fn a_friday_is_not_told_where_there_are_two() {
    let to_come = "Anna Wolf soll am Freitag in Lindenau zwei neue Boote kaufen.";
    let told = |other: &str| {
        let items =
            made(Family::Detail, &format!("In Bergen gab es ein Fest.\n\n{to_come} {other}"));
        items.iter().any(|item| item.trim() == to_come)
    };
    assert!(!told("Am Freitag sang Karl Berg in Bergen."));
    assert!(told("Am Montag sang Karl Berg in Bergen."));
}

#[test]
fn a_town_keeps_what_tells_it_from_another() {
    let told = |place: &str| {
        let items =
            later(&format!("Ein Verein aus {place} kaufte im Mai 2010 in Lindenau zwei Boote."));
        assert!(!items.is_empty(), "{place}");
        items
    };
    let town = told("Frankfurt (Oder)");
    assert!(town.iter().all(|item| item.contains("Frankfurt (Oder)")), "{town:#?}");
    let short = told("Bergen (ABC)");
    assert!(short.iter().all(|item| !item.contains("ABC")), "{short:#?}");
}

#[test]
fn a_body_that_every_town_has_is_no_name() {
    let made =
        |body: &str| later(&format!("{body} prüft, welche Boote am Kanal verkauft worden sind."));
    let checked = |body: &str| {
        use crate::annotate::annotate;
        use crate::lexicon::Lexicon;
        let lexicon = Lexicon::embedded();
        let text =
            format!("Ein Fest am Kanal.\n\n{body} prüft, welche Boote verkauft worden sind.");
        let annotated = annotate(&text, None, None, lexicon);
        let scene = crate::generate::Scene::new(&annotated, lexicon, 0, None);
        crate::generate::families::propose(&scene)
            .iter()
            .filter(|each| each.family == Family::Detail && each.stem.starts_with(body))
            .any(|each| crate::generate::checks::is_well_formed(&scene, each))
    };
    assert_ne!(made("Die Staatsanwaltschaft"), Vec::<String>::new());
    assert!(!checked("Die Staatsanwaltschaft"));
    assert!(checked("Die Staatsanwaltschaft Lindenau"));
}

#[test]
fn what_a_thing_is_is_not_stated_but_changed() {
    let kept = |text: &str| later(text).iter().any(|item| item.trim() == text);
    for (known, told) in [
        (
            "Nordwissenblatt ist eine sehr freie Sammlung im Netz.",
            "Nordwissenblatt war eine sehr freie Sammlung von Anna Wolf.",
        ),
        (
            "Lindenau ist eine sehr alte Stadt im Norden.",
            "Lindenau ist eine sehr alte Stadt mit 3000 Booten.",
        ),
        (
            "Anna Wolf ist eine sehr freie Frau.",
            "Anna Wolf ist eine sehr alte Freundin von Karl Berg.",
        ),
        (
            "Bergen ist die Hauptstadt eines sehr kleinen Landes.",
            "Bergen war die Hauptstadt eines sehr kleinen Landes.",
        ),
    ] {
        assert!(!kept(known), "{known}");
        assert!(kept(told), "{:#?}", later(told));
    }
    let turned = later("Lindenau ist eine sehr alte Stadt im Norden.");
    assert!(turned.iter().any(|item| item.contains("im Süden")), "{turned:#?}");
}
