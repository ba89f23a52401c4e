use super::super::fixture::{brackets, tagged};
use super::super::time::times;
use super::{figures, ordinals};

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

#[test]
fn figures_inside_of_words() {
    insta::assert_snapshot!(
        [
            "Der/ART 39-Jährige und/KON ein/ART fünfjähriges/ADJA Kind lasen/VVFIN einen/ART 12-Punkte-Plan .",
            "Nach/APPR dem/ART 3:1 und/KON der/ART 0:2-Pleite trat/VVFIN er in/APPR einen/ART 24-stündigen/ADJA Streik .",
            "Auf/APPR Platz 3 , bei/APPR Stärke 7,8 und/KON +2,6 Prozent .",
            "Um/APPR ein/ART Prozent fiel/VVFIN der/ART Kurs , zweier/ART Züge wegen .",
            "Der 2er/ADJA parkt/VVFIN um/APPR 8:15 .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn numbers_that_name_are_no_figures() {
    for line in [
        "In/APPR 53604 Honnef/NE lebt/VVFIN sie .",
        "Die WKN : 857069 , Telefon 05443 .",
        "( 1 ) Der/ART Rat tagt/VVFIN .",
        "Bild 1 von/APPR 3",
    ] {
        assert_eq!(read(line), tagged(line, None).text);
    }
}

#[test]
fn places_in_a_row() {
    let read = |line: &str| {
        let text = tagged(line, None);
        let dates = times(&text);
        brackets(&text, &ordinals(&text, &dates))
    };
    insta::assert_snapshot!(
        [
            "Zum/APPRART zweiten/ADJA Mal fiel/VVFIN der/ART achte/ADJA Termin aus/PTKVZ .",
            "Die/ART 29. Runde endet/VVFIN , Huber/NE traf/VVFIN ( 64. ) .",
            "In/APPR erster/ADJA Linie achten/VVFIN sie auf/APPR den/ART 3. Mai .",
            "1. Der/ART Rat tagt/VVFIN als/KOKOM Dritter .",
        ]
        .map(read)
        .join("\n")
    );
}
