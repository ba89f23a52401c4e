//! Slips of the article: words that are misspelt as far as the lexicon can tell, phrases whose words
//! contradict each other. What is doubtful here is not wrong in each case; it is nothing to repeat.

use super::apposition;
use super::clash;
use super::commas;
use super::government;
use super::headline;
use super::joined;
use super::misnamed;
use super::model::{Annotated, Tokens};
use super::orthography;
use super::spelling;
use crate::lexicon::Lexicon;

/// The slips of a text, in order of their first token.
pub(super) fn slips(annotated: &Annotated, lexicon: &Lexicon) -> Vec<Tokens> {
    let Annotated { text, tokens, phrases, .. } = annotated;
    let clashes = phrases
        .iter()
        .filter(|phrase| clash::clashes(text, tokens, phrase, lexicon))
        .map(|phrase| phrase.base.clone());
    let appositions = (0..tokens.len()).filter_map(|at| apposition::differs(annotated, at));
    let joined = (0..tokens.len()).filter_map(|at| {
        joined::slip(annotated, at, lexicon)
            .or_else(|| government::slip(annotated, at, lexicon))
            .or_else(|| headline::slip(annotated, at, lexicon))
    });
    let mut found: Vec<Tokens> = spelling::slips(annotated, lexicon)
        .into_iter()
        .chain(clashes)
        .chain(appositions)
        .chain(joined)
        .chain(commas::slips(annotated))
        .chain(orthography::slips(annotated, lexicon))
        .chain(misnamed::slips(annotated))
        .collect();
    found.sort_by_key(|slip| (slip.start, slip.end));
    found
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn slips_are_found() {
        for (text, slip) in [
            ("Der Start wurde um eine Stunde vezögert.", "vezögert"),
            ("Die Regirung tagt in Lindenau.", "Regirung"),
            ("Das kommt beispielweise in Lindenau vor.", "beispielweise"),
            ("Das Windkraftkraftwerk steht still.", "Windkraftkraftwerk"),
            ("In Lindenau hat ein 16-jähriger gesungen.", "16-jähriger"),
            ("Das neue Amt, hat am Montag getagt.", "Das neue Amt, hat"),
            ("Das Haus wirbt mit guter Kost und europäischen Design.", "europäischen Design"),
            ("LindenauDer Rat tagt am Montag in Bergen.", "LindenauDer"),
            ("Der Verein lehrt die Maschinendas Denken.", "Maschinendas"),
            ("Das Paket wiegt 165g.", "165g"),
            ("Das ist eine IT Firma aus Bergen.", "Firma"),
            ("Den Verein gibt es seit den 90-er Jahren.", "90-er"),
            (
                "Im Nordtal, ein sehr beliebter Ort, tagte der Rat.",
                "Im Nordtal, ein sehr beliebter Ort",
            ),
            (
                "Jan Berg ist der Chef der Gruppe, einem alten Verein aus Bergen.",
                "der Gruppe, einem alten Verein aus Bergen",
            ),
            ("Das Fest war am Samstag, den 25.August.", "25.August"),
            ("Entgegen erster Gerüchte tagt der Rat.", "Entgegen erster Gerüchte"),
            ("Dort soll soll die Familie gelebt haben.", "soll soll"),
            ("Das ist eine keine Besserung für Lindenau.", "eine keine"),
            ("Das melden nun alle deutsche Vereine.", "alle deutsche Vereine"),
            ("Sie gewann mit neuem europäischen Titel.", "mit neuem europäischen Titel"),
            ("Das teilte der nördlichen Verband mit.", "der nördlichen Verband"),
            ("Das teilte der Lindenauerischen Verband mit.", "der Lindenauerischen Verband"),
            ("Die neuen Werft steht in Bergen.", "Die neuen Werft"),
            ("Es gibt Sitze für alle Busmodell.", "für alle Busmodell"),
            ("Der Index schloss bei 2358 Punkte.", "bei 2358 Punkte"),
            ("Der Wagen kam mit europäischen Design nach Lindenau.", "mit europäischen Design"),
            (
                "Sie kam mit einer vom Staat geförderte Miliz.",
                "mit einer vom Staat geförderte Miliz",
            ),
        ] {
            assert_eq!(read(text), [slip], "{text}");
        }
    }

    #[test]
    fn sound_sentences_have_none() {
        for text in [
            "Die siebenköpfige Familie emigrierte im Alter von 12 bis 40 Jahren nach Chile.",
            "Der Berliner Senat hat mit großer Mehrheit dem neuen Gesetz zugestimmt.",
            "In Altenrode tagte der Rat von Altenrode mit dem Laubacher Verein.",
            "Am 25. August kamen 300 Gäste in das Haus der Kirchenvorstände Lindenaus.",
            "Der Stadtrat beriet über die am Montag vorgestellten Pläne einer neuen Schule.",
            "Bis zum 20. Juni 1943 fuhren bis zu 50.000 neue Busse um 15.30 Uhr bei 30 Grad drei Mal los.",
            "Die beiden oberen Stockwerke gehören der Vorsitzenden des Rates, die als Favorit gilt.",
            "Eine IT-Firma prüft die EU ohne Pause.",
            "In Lindenauer Krankenhäusern liegen 14,2 Prozent der in dem Werk Verletzten.",
            "Das 47 Jahre alte Schiff kam mit einer 30 Jahre jüngeren Frau nach Bergen.",
            "Jan Berg lief 400 Meter in einer Minute und gewann den Titel.",
            "Das Haus wirbt mit guter Kost und europäischen Partnern, mit Bier und neuem Design.",
            "Der Mann aus Bergen, ein Lehrer, lebt im Nordtal, einem beliebten Ort.",
            "Entgegen ersten Gerüchten tagt der Rat mit anderem großen Aufwand bei weitem bester Laune.",
            "Das melden nun alle deutschen Vereine mit neuem europäischem Titel.",
            "Das teilte der nördliche Verband der alten Werft mit, die in den neuen Häusern der nördlichen Vereine tagt.",
            "Sie ist die Leiterin der Gruppe, eines alten Vereins, und mag das 100-Meter-Becken.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
