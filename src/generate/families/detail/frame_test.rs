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
            "Der Bau von Booten kommt in Lindenau oft vor.",
            "Der Bau von Booten kam 2010 in Lindenau oft vor.",
        ),
    ]);
}

#[test]
fn what_a_thing_is_is_not_stated_but_changed() {
    let kept = |text: &str| later(text).iter().any(|item| item.trim() == text);
    for (known, told) in [
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
