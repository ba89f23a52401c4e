use super::super::fixture::{brackets, tagged};
use super::super::time::times;
use super::figures;

/// The sentence with its figures in brackets: kind, value, and modifier, numeral, unit.
fn read(line: &str) -> String {
    let text = tagged(line, None);
    let dates = times(&text);
    brackets(&text, &figures(&text, &dates))
}

#[test]
fn counts_and_measures() {
    insta::assert_snapshot!(
        [
            "Mehr als/KOKOM 500 neue/ADJA Kunden kamen/VVFIN .",
            "Zwölf/CARD Menschen und/KON eine/ART Katze wurden/VAFIN gerettet/VVPP .",
            "Es waren/VAFIN 15 000 oder/KON 20.000 Besucher .",
            "Bis/ADV zu/APPR 30 Häuser standen/VVFIN leer .",
            "Die/ART Hälfte der/ART Schüler und/KON zwei/CARD Drittel der/ART Lehrer blieben/VVFIN .",
            "Hunderte/NN Bauern fuhren/VVFIN 20 bis/KON 30 Kilometer weit .",
            "Zwischen/APPR fünf/CARD und/KON sechs/CARD Tonnen Stahl fehlen/VVFIN .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn money_shares_lengths() {
    insta::assert_snapshot!(
        [
            "Der Bau kostet/VVFIN rund/ADV 40 Millionen Euro .",
            "Der Preis fiel/VVFIN um/APPR 3,4 Prozent auf/APPR 1,2 Mrd. US-Dollar .",
            "Eine/ART Million Franken oder/KON CHF 240 ?",
            "Nur 9 % zahlten/VVFIN € 5 .",
            "Drei/CARD Wochen lang und/KON zweieinhalb/CARD Jahre später wartete/VVFIN er .",
            "Seit/APPR fast zehn/CARD Jahren lebt/VVFIN sie dort .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn labels_and_dates_are_no_figures() {
    for line in [
        "Laut/APPR Artikel 5 gilt/VVFIN das/PDS .",
        "Eine/ART Boeing/NE 747 landete/VVFIN .",
        "Am/APPRART 20. Januar 1998 , um 14 Uhr .",
        "Acht/NN geben/VVINF ist/VAFIN eine/ART Kunst .",
    ] {
        assert_eq!(read(line), tagged(line, None).text);
    }
}
