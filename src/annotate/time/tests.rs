use super::super::fixture::{brackets, tagged};
use super::times;

/// The sentence with its times in brackets, read on Wednesday, 8 January 2025.
fn read(line: &str) -> String {
    let text = tagged(line, Some("2025-01-08"));
    brackets(&text, &times(&text))
}

#[test]
fn days_and_months() {
    insta::assert_snapshot!(
        [
            "Die Brücke wurde am/APPRART 20. Januar 1998 eröffnet/VVPP .",
            "Am 20. Dezember kam/VVFIN sie zurück .",
            "Das Fest dauert vom 3. bis/APPR 5. Mai .",
            "Der Brief trägt den Stempel 20.01.2025 und/KON 3.2.98 .",
            "Sie traf ihn am/APPRART Montag , dem/ART 6. Januar 2025 , in/APPR Bonn/NE .",
            "Im/APPRART Februar 2022 schloss/VVFIN die/ART Fabrik .",
            "Ende März und/KON Anfang April wird/VAFIN gewählt/VVPP .",
            "Im/APPRART März vergangenen/ADJA Jahres stieg/VVFIN der/ART Preis .",
            "Bis/APPR Ende 2026 soll/VMFIN die/ART Schule stehen/VVINF .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn years_and_periods() {
    insta::assert_snapshot!(
        [
            "Seit/APPR 2015 leitet/VVFIN sie das/ART Haus .",
            "Er war/VAFIN von/APPR 1998 bis/APPR 2001 Minister .",
            "In/APPR den/ART 1990er-Jahren zog/VVFIN er um/PTKVZ .",
            "Ende der/ART achtziger Jahre gab/VVFIN es Streit .",
            "Im/APPRART 19. Jahrhundert war/VAFIN das/ART anders .",
            "Im/APPRART ersten/ADJA Halbjahr 2015 sank/VVFIN der/ART Umsatz .",
            "Die Saison 2014/15 begann/VVFIN im/APPRART Sommer 2014 .",
            "Das Werk von/APPR 1926 steht/VVFIN noch , das/ART Jahr 1945 nicht .",
            "Rund/ADV 2000 Menschen kamen/VVFIN , 1999 waren/VAFIN es 1500 Gäste .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn by_the_day_of_the_article() {
    insta::assert_snapshot!(
        [
            "Gestern Abend fiel/VVFIN der/ART Strom aus/PTKVZ , heute geht/VVFIN es wieder .",
            "Am/APPRART Montag um 14:30 Uhr tagte/VVFIN der/ART Rat .",
            "Um/APPR 10:39 Uhr Ortszeit und/KON von/APPR 8 bis/APPR 10 Uhr morgens startete/VVFIN sie .",
            "Am/APPRART kommenden/ADJA Freitag tagt/VVFIN er erneut .",
            "Am/APPRART Freitag wird/VAFIN der/ART Rat tagen/VVINF .",
            "Vergangene/ADJA Woche und/KON im/APPRART letzten/ADJA Jahr regnete/VVFIN es .",
            "Vor/APPR drei/CARD Jahren brannte/VVFIN es , vor/APPR zehn/CARD Tagen wieder .",
            "Vor/APPR rund zwei/CARD Wochen und/KON vor/APPR wenigen/PIAT Tagen auch .",
            "In/APPR der/ART Nacht zum Dienstag und/KON am/APPRART frühen/ADJA Morgen schneite/VVFIN es .",
            "Anfang der/ART Woche , am/APPRART Wochenende und/KON zu/APPR Weihnachten war/VAFIN Ruhe .",
            "In/APPR den/ART vergangenen/ADJA drei/CARD Jahren wuchs/VVFIN die/ART Stadt .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn other_writings() {
    insta::assert_snapshot!(
        [
            "2025-01-20T08:15:00 meldete/VVFIN sie den/ART Schaden , am/APPRART 20/01/2025 wieder .",
            "Vom/APPRART 28. zum/APPRART 29. April , vom/APPRART 4. bis/APPR 08.01.2024 und/KON 12. Jan 2024 .",
            "Am/APPRART 16/02 01:38 und/KON 29 April 2016 , 05-13-2024 und/KON 03/04/2024 .",
            "Ende der/ART 70er , zu/APPR Beginn der/ART Woche und/KON in/APPR der/ART KW 11 regnete/VVFIN es .",
            "Zwei/CARD Jahre später und/KON knapp/ADV drei/CARD Wochen nach/APPR der/ART Wahl kam/VVFIN er .",
            "Im/APPRART neuen/ADJA Jahr und/KON im/APPRART nächsten/ADJA halben/ADJA Jahr wird/VAFIN gebaut/VVPP .",
            "Ab/APPR 2017 Busse liefern/VVINF , im/APPRART Vergleich zu/APPR 2014 mehr/PIAT .",
            "In/APPR der/ART Silvesternacht und/KON im/APPRART Schlussquartal blieb/VVFIN es ruhig .",
        ]
        .map(read)
        .join("\n")
    );
}

#[test]
fn what_is_no_time() {
    for line in [
        "Das Spiel endete/VVFIN 3:1 .",
        "Sie kam/VVFIN auf/APPR Platz 3. und/KON er ging/VVFIN .",
        "Der/ART letzte/ADJA Zug war/VAFIN voll .",
        "Diese/PDAT Frau kennt/VVFIN jeder .",
        "Die Wurst kostet/VVFIN 1500 Euro .",
        "Nach/APPR dem/ART Treffen gingen/VVFIN alle .",
        "Der FC/NE 1980 Wien/NE gewann/VVFIN .",
        "Er lebt/VVFIN in/APPR Chiang/NE Mai/NE .",
        "Eine/ART halbe/ADJA Stunde wartete/VVFIN er auf/APPR 3/4 der/ART Gäste .",
    ] {
        assert_eq!(read(line), tagged(line, None).text);
    }
}
