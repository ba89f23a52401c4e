//! What is not stated, whatever it is made into: each sentence beside one that differs in that alone.

use super::alone_test::later;

/// That no statement is made of the first of each two, and some of the second.
pub(super) fn told_apart(pairs: &[(&str, &str)]) {
    let made: Vec<_> = pairs
        .iter()
        .filter_map(|(text, sound)| {
            let wrong = later(text);
            (!wrong.is_empty() || later(sound).is_empty()).then_some((sound, wrong))
        })
        .collect();
    assert!(made.is_empty(), "{made:#?}");
}

#[test]
fn what_leans_on_the_sentence_before_is_not_stated() {
    told_apart(&[
        (
            "Erst Anna Wolf fuhr in Lindenau mit einem Boot über einen See.",
            "Anna Wolf fuhr in Lindenau mit einem Boot über einen See.",
        ),
        (
            "Die 29 stand in Lindenau für die Boote von Anna Wolf.",
            "Die Ziffer 29 stand in Lindenau für die Boote von Anna Wolf.",
        ),
        (
            "In Lindenau baute man mit Anna Wolf zwei Boote und einen Kran.",
            "In Lindenau baute Karl Berg mit Anna Wolf zwei Boote und einen Kran.",
        ),
        (
            "Schon die Stadt Bergen baute für Anna Wolf in Lindenau drei Boote.",
            "Die Stadt Bergen baute für Anna Wolf in Lindenau drei Boote.",
        ),
        (
            "Lindenau sowie die Orte Bergen, Nordhafen und Seeburg, teilte Anna Wolf im Mai 2011 mit.",
            "In Bergen, Nordhafen und Seeburg baute Anna Wolf im Mai 2011 drei Boote.",
        ),
        (
            "Vor ziemlich genau einem Jahr baute Anna Wolf in Lindenau ein Boot.",
            "Im Mai 2011 baute Anna Wolf in Lindenau ein Boot.",
        ),
        (
            "Die Reederei Nordkran kündigte in Lindenau drei Ausfälle für den Tag an.",
            "Die Reederei Nordkran kündigte in Lindenau drei Ausfälle für den Mai an.",
        ),
        (
            "Man ist in Lindenau gespannt auf die drei Boote von Anna Wolf.",
            "Karl Berg ist in Lindenau gespannt auf die drei Boote von Anna Wolf.",
        ),
        (
            "Behörde prüft in Lindenau zwei Boote von Anna Wolf.",
            "Die Werft Nordkran prüft in Lindenau zwei Boote von Anna Wolf.",
        ),
        (
            "Als Beispiel nannte Anna Wolf in Lindenau den Umbau der Werft Nordkran.",
            "Als Vorbild nannte Anna Wolf in Lindenau den Umbau der Werft Nordkran.",
        ),
        (
            "In der Folge verkaufte Anna Wolf in Lindenau zwei Boote.",
            "In der Stadt Bergen verkaufte Anna Wolf aus Lindenau zwei Boote.",
        ),
        (
            "Anna Wolf baute in Lindenau in der Nacht ein Boot.",
            "Anna Wolf baute in Lindenau in der Nacht zum Montag ein Boot.",
        ),
        (
            "Anna Wolf verkaufte in Lindenau im Laufe des Tages zwei Boote.",
            "Anna Wolf verkaufte in Lindenau im Laufe des Jahres 2011 zwei Boote.",
        ),
        (
            "Erste Gäste sind die Stadt Lindenau und der Verein Nordkran.",
            "Neue Gäste sind die Stadt Lindenau und der Verein Nordkran.",
        ),
        (
            "Auf Platz drei liegt Jan Berg aus Lindenau mit zwei Booten.",
            "Auf Platz drei bei einem Rennen in Bergen liegt Jan Berg aus Lindenau.",
        ),
        (
            "Vor knapp sechs Jahren baute Anna Wolf in Lindenau ein Boot.",
            "Im Mai 2011 baute Anna Wolf in Lindenau ein Boot.",
        ),
        (
            "Beobachter aus Lindenau hatten Anna Wolf als entspannter betrachtet.",
            "Beobachter aus Lindenau hatten Anna Wolf als Malerin betrachtet.",
        ),
        (
            "Der Botschafter des Landes in Belgien begrüßte Anna Wolf in Lindenau.",
            "Der Botschafter Norwegens in Belgien begrüßte Anna Wolf in Lindenau.",
        ),
        (
            "RK gehört seit 2010 zur Werft Nordkran aus Lindenau.",
            "Nordwind gehört seit 2010 zur Werft Nordkran aus Lindenau.",
        ),
        (
            "In Lindenau will man ein neues Museum für Boote bauen.",
            "In Lindenau will Anna Wolf ein neues Museum für Boote bauen.",
        ),
        (
            "Eine Nacht zuvor kamen drei Ruderer aus Bergen nach Lindenau.",
            "Am 4. Mai kamen drei Ruderer aus Bergen nach Lindenau.",
        ),
        (
            "Entsprechend gut fuhr Anna Wolf mit einem Boot nach Lindenau.",
            "Sehr gut fuhr Anna Wolf mit einem Boot nach Lindenau.",
        ),
        (
            "Anna Wolf einigte sich Anfang der Woche in Lindenau mit Jan Berg.",
            "Anna Wolf einigte sich Anfang Mai 2010 in Lindenau mit Jan Berg.",
        ),
        (
            "Anna Wolf kam aus Anlass des Todes mit Blumen nach Lindenau.",
            "Anna Wolf kam aus Anlass des Todes von Jan Berg mit Blumen nach Lindenau.",
        ),
        (
            "Anna Wolf aus Lindenau wird als Favoritin genannt.",
            "Anna Wolf aus Lindenau wird als Favoritin für einen Preis genannt.",
        ),
        (
            "Vor kurzem baute Anna Wolf in Lindenau ein Boot.",
            "Im Mai 2011 baute Anna Wolf in Lindenau ein Boot.",
        ),
        (
            "Die 32-jährige Malerin baute mit Anna Wolf in Lindenau ein Boot.",
            "Eine 32-jährige Malerin baute mit Anna Wolf in Lindenau ein Boot.",
        ),
        (
            "Anna Wolf verkaufte in Lindenau das Boot für 20 Euro.",
            "Anna Wolf verkaufte in Lindenau ein Boot für 20 Euro.",
        ),
        (
            "Nach Unternehmensangaben arbeiten in Lindenau etwa 300 Menschen.",
            "Nach Angaben der Werft Nordkran arbeiten in Lindenau etwa 300 Menschen.",
        ),
        (
            "Zwei Schiffe hatten schon am Freitag den Hafen von Lindenau verlassen.",
            "Zwei Schiffe hatten am 4. Mai den Hafen von Lindenau verlassen.",
        ),
        (
            "In Lindenau baute am Abend die Malerin Anna Wolf ein Boot.",
            "In Lindenau baute am Abend des 4. Mai die Malerin Anna Wolf ein Boot.",
        ),
        (
            "In zwei bis drei Monaten baut Anna Wolf in Lindenau ein Haus.",
            "In zwei bis drei Häusern baut Anna Wolf in Lindenau ein Bad.",
        ),
        (
            "Der Verein aus Lindenau nimmt so knapp 300 Euro ein.",
            "Der Verein aus Lindenau nimmt knapp 300 Euro ein.",
        ),
    ]);
}

#[test]
fn day_and_hour_stay_together() {
    let items = later("Auf Bergen trifft Lindenau am 20. Juni 2006 um 16 Uhr in Nordhafen.");
    assert!(items.iter().all(|item| !item.starts_with("Um 16 Uhr")), "{items:#?}");
    assert!(!items.is_empty());
}

#[test]
fn what_is_compared_is_told() {
    told_apart(&[
        (
            "Anna Wolf fuhr in Lindenau mit einem Boot deutlich schneller.",
            "Anna Wolf fuhr in Lindenau mit einem Boot deutlich schneller als Jan Berg.",
        ),
        (
            "Anna Wolf verkauft in Lindenau zwei Boote im Jahr, der in Bergen im Jahr 2011.",
            "Anna Wolf verkauft in Lindenau zwei Boote im Jahr, der Verein baut ein Haus.",
        ),
    ]);
}

#[test]
fn a_predicate_has_what_it_needs() {
    told_apart(&[
        (
            "Die Länder Belgien und Spanien sind seit 2010 beteiligt.",
            "Die Länder Belgien und Spanien sind seit 2010 an einem Rennen beteiligt.",
        ),
        (
            "Anna Wolf ist seit 2010 in Lindenau tätig.",
            "Anna Wolf ist seit 2010 in Lindenau als Malerin tätig.",
        ),
        (
            "Anna Wolf fürchtet in Lindenau die Folgen für Bergen.",
            "Anna Wolf fürchtet in Lindenau die Folgen eines Brandes.",
        ),
        (
            "Die Feuerwehr aus Lindenau ist mit zwei Booten vor Ort.",
            "Die Feuerwehr aus Lindenau ist mit zwei Booten vor Ort in Bergen.",
        ),
        (
            "Jedes Land hat in Lindenau eine Stimme und ein Boot.",
            "Jedes Kind hat in Lindenau eine Stimme und ein Boot.",
        ),
        (
            "Der Verein aus Lindenau berichtet von 30 teilnehmenden Ländern.",
            "Der Verein aus Lindenau berichtet von 30 kleinen Ländern.",
        ),
        (
            "Die Feuerwehr aus Lindenau begann mit der Bergung und Abdichtung.",
            "Die Feuerwehr aus Lindenau begann mit der Bergung eines Bootes.",
        ),
    ]);
}

#[test]
fn what_was_planned_is_told() {
    told_apart(&[
        (
            "Der Verein aus Lindenau lobte die Pläne der Stadt Bergen.",
            "Der Verein aus Lindenau lobte die Pläne der Stadt Bergen für ein Haus.",
        ),
        (
            "Der Verein aus Lindenau lobte Wolfs Vorschlag.",
            "Der Verein aus Lindenau lobte Wolfs Vorschlag zum Bau eines Hauses.",
        ),
        (
            "Ein Gast wird in Lindenau von Anna Wolf zitiert.",
            "Ein Gast wird in Lindenau von Anna Wolf geehrt.",
        ),
    ]);
}

#[test]
fn reported_speech_has_somebody_who_reports() {
    told_apart(&[(
        "Nach einem Bericht der Stadt Lindenau seien zwölf Häuser gebaut worden.",
        "Nach einem Bericht der Stadt Lindenau sind zwölf Häuser gebaut worden.",
    )]);
}

#[test]
fn a_reflexive_stands_at_the_front() {
    let items = later("Als Gast will die Malerin Anna Wolf sich in Lindenau bewerben.");
    assert!(items.iter().all(|item| !item.contains("als Gast sich")), "{items:#?}");
    assert!(items.iter().any(|item| item.contains("Wolf will sich als Gast")), "{items:#?}");
    told_apart(&[(
        "Zwei Vereine wollen am Montag sich in Lindenau treffen.",
        "Zwei Vereine wollen sich am Montag in Lindenau treffen.",
    )]);
}

#[test]
fn a_date_does_without_its_day_of_the_week() {
    let items = later("Am Samstag, den 9. April 2011, baute Anna Wolf in Lindenau ein Boot.");
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| !item.contains("Samstag")), "{items:#?}");
    assert!(items.iter().any(|item| item.contains("Am 9. April 2011 baute")), "{items:#?}");
    let inside = later("Anna Wolf hat am Samstag, den 9. April 2011 den Bau von Booten begonnen.");
    assert!(inside.iter().all(|item| !item.contains("Samstag")), "{inside:#?}");
}

#[test]
fn what_is_no_sentence_is_not_stated() {
    told_apart(&[
        (
            "Anna Wolf baute im Mai 2010 in Lindenau ein Boot aus Holz",
            "Anna Wolf baute im Mai 2010 in Lindenau ein Boot aus Holz.",
        ),
        (
            "Ruderer in Lindenau verschüttet In Bergen herrscht hohe Gefahr.",
            "Ruderer aus Lindenau verschüttet, in Bergen herrscht hohe Gefahr.",
        ),
        (
            "Sieger bei dem Rennen in Lindenau wurde Wolf, Anna, 7.",
            "Siegerin bei dem Rennen in Lindenau wurde Anna Wolf.",
        ),
    ]);
}

#[test]
fn from_where_it_is_known_stays_in_front() {
    let stems =
        later("Nach einer Veröffentlichung in Lindenau haben zwei Forscher einen See entdeckt.");
    assert!(
        !stems.iter().any(|stem| stem.starts_with("Zwei") || stem.starts_with("Drei")),
        "{stems:#?}"
    );
}

#[test]
fn headlines_and_set_phrases_are_not_stated() {
    told_apart(&[
        (
            "Stadtbetrieb stellt mit Anna Wolf in Lindenau drei Boote vor.",
            "Der Ruderverein Nordwind stellt mit Anna Wolf in Lindenau drei Boote vor.",
        ),
        (
            "Anna Wolf warnt in Lindenau mit Karl Berg vor neuem Händlerstreit.",
            "Anna Wolf warnt in Lindenau mit Karl Berg vor einem Händlerstreit.",
        ),
        (
            "Im Mai 2011 baute Direktor von Bergen mit Anna Wolf drei Boote.",
            "Im Mai 2011 baute Direktor Karl Berg mit Anna Wolf drei Boote.",
        ),
        (
            "Die Werft Nordkran in Lindenau lässt sich im Mai 2011 nicht lange bitten.",
            "Die Werft Nordkran in Lindenau lässt sich im Mai 2011 nicht verkaufen.",
        ),
    ]);
}

#[test]
fn what_is_called_for_or_singled_out_is_told_whole() {
    told_apart(&[
        (
            "Die Werft Nordkran hat die Lotsen von Lindenau im Mai 2011 aufgerufen.",
            "Die Werft Nordkran hat die Lotsen von Lindenau im Mai 2011 aufgerufen, drei Boote zu bauen.",
        ),
        (
            "Allein die Werft Nordkran verkaufte im Mai 2011 in Lindenau drei Boote.",
            "Die Werft Nordkran verkaufte im Mai 2011 in Lindenau drei Boote.",
        ),
    ]);
}

#[test]
fn what_a_word_that_is_left_out_tied_is_not_stated() {
    told_apart(&[
        (
            "Anna Wolf hatte in Lindenau drei Boote verkauft, wurde dann verhaftet.",
            "Anna Wolf hatte in Lindenau drei Boote verkauft.",
        ),
        (
            "Die Werft Nordkran hat bisher immer alle Boote aus Lindenau abgelehnt.",
            "Die Werft Nordkran hat immer alle Boote aus Lindenau abgelehnt.",
        ),
        (
            "Deutscher Ruderbund verkündete, dass Lindenau im Mai 2011 drei Boote kaufe.",
            "Der Deutsche Ruderbund verkündete, dass Lindenau im Mai 2011 drei Boote kaufe.",
        ),
        (
            "Anna Wolf sagte, dass dementsprechende Boote in Lindenau fehlten.",
            "Anna Wolf sagte, dass neue Boote in Lindenau fehlten.",
        ),
    ]);
}

#[test]
fn where_somebody_died_no_later_sentence_corrects() {
    let died = |place: &str| {
        let text =
            format!("Anna Wolf kam in Lindenau auf einem Boot ums Leben. Sie starb {place}.");
        later(&text).iter().any(|stem| stem.contains("ums Leben"))
    };
    assert!(!died("in einer Klinik") && died("in einer Kajüte"));
}

#[test]
fn what_hangs_on_other_words_is_not_stated() {
    told_apart(&[
        (
            "Als Beispiele nannte Anna Wolf in Lindenau den Umbau der Werft Nordkran.",
            "Als Vorbild nannte Anna Wolf in Lindenau den Umbau der Werft Nordkran.",
        ),
        (
            "Zu allem Überfluss baute Anna Wolf in Lindenau drei Boote.",
            "Im Mai 2011 baute Anna Wolf in Lindenau drei Boote.",
        ),
        (
            "Die Reederei Nordkran war in Lindenau für eine Stellungnahme nicht erreichbar.",
            "Die Reederei Nordkran war in Lindenau für eine Stellungnahme zum Umbau nicht erreichbar.",
        ),
        (
            "Direktorin ist in Lindenau Anna Wolf und der Vertreter Karl Berg.",
            "Direktorin der Werft Nordkran ist Anna Wolf aus Lindenau.",
        ),
        (
            "Anna Wolf hatte in Lindenau drei Rennen gewinnen können.",
            "Anna Wolf konnte in Lindenau drei Rennen gewinnen.",
        ),
        (
            "Die zweite Läuferin Anna Wolf baute in Lindenau drei Boote.",
            "Die Läuferin Anna Wolf baute in Lindenau drei Boote.",
        ),
        (
            "Rechnerin ist Anna Wolf und Schriftführer Karl Berg.",
            "Rechnerin der Werft Nordkran ist Anna Wolf aus Lindenau.",
        ),
        (
            "Anna Wolf wartet in Lindenau mit Karl Berg auf erste TV-Rolle.",
            "Anna Wolf wartet in Lindenau mit Karl Berg auf eine TV-Rolle.",
        ),
        (
            "Lindenau.de/t55 Anna Wolf baute in Lindenau drei Boote.",
            "Anna Wolf baute in Lindenau drei Boote.",
        ),
        (
            "Anna Wolf sprach über die\n\nBoote nannte Karl Berg im Mai 2011 Möwen.",
            "Anna Wolf sprach über Fische.\n\nBoote nannte Karl Berg im Mai 2011 Möwen.",
        ),
        (
            "Lindenau und die Orte Bergen und Seeburg, teilte Verdi am Freitag in Bergen mit.",
            "Lindenau und die Orte Bergen und Seeburg baut Verdi am Freitag in Bergen um.",
        ),
        (
            "In Lindenau sichert Anna Wolf mit Karl Berg, der 25 Prozent der Boote hält, Ruhe, \
             Platz und die Zukunft von Nordkran.",
            "In Lindenau sichert Anna Wolf mit Karl Berg die Zukunft von Nordkran.",
        ),
    ]);
}

#[test]
fn what_points_at_no_noun_is_not_stated() {
    told_apart(&[
        (
            "Anna Wolf hatte sich 2006 in Lindenau dem gern angeschlossen.",
            "Anna Wolf hatte sich 2006 in Lindenau der Firma von Jan Berg angeschlossen.",
        ),
        (
            "Anders ist in Lindenau nicht zu erklären, wie Anna Wolf 2006 drei Boote verkauft hat.",
            "In Lindenau ist nicht zu erklären, wie Anna Wolf 2006 drei Boote verkauft hat.",
        ),
        (
            "Der Staatssekretär im Außenministerium hat 2006 mit Anna Wolf in Lindenau drei Boote verkauft.",
            "Der Sekretär Jan Berg hat 2006 mit Anna Wolf in Lindenau drei Boote verkauft.",
        ),
        (
            "2006 schickte der Dokumentarfilmer zum dritten Mal drei Boote aus Lindenau nach Bergen.",
            "2006 schickte der Dokumentarfilmer Jan Berg zum dritten Mal drei Boote aus Lindenau nach Bergen.",
        ),
        (
            "2006 wurde das Denkmal zum dritten Mal von Anna Wolf in Lindenau gereinigt.",
            "2006 wurde das Denkmal Nordkran zum dritten Mal von Anna Wolf in Lindenau gereinigt.",
        ),
        (
            "Die politische Versammlung wählte 2006 Anna Wolf in Lindenau.",
            "Die Lindenauer Versammlung wählte 2006 Anna Wolf in Lindenau.",
        ),
        (
            "Anna Wolf bekam 2006 in Lindenau mit 16 Stimmen doppelt so viel Geld von Bergen.",
            "Anna Wolf bekam 2006 in Lindenau mit 16 Stimmen doppelt so viel Geld wie Bergen.",
        ),
        (
            "Noch vor Jan Berg landete mit neun Stimmen Anna Wolf.",
            "Noch vor Jan Berg landete in Lindenau mit neun Stimmen Anna Wolf.",
        ),
        (
            "Anna Wolf hat 2006 den Fall zur Klärung nach Lindenau geschickt.",
            "Anna Wolf hat 2006 den Fall von Jan Berg zur Klärung nach Lindenau geschickt.",
        ),
        (
            "2006 lobte Anna Wolf in Lindenau das alle fünf Jahre gefeierte Fest.",
            "2006 lobte Anna Wolf in Lindenau das Fest von Jan Berg.",
        ),
        (
            "Noch weiter südlich, in Bergen, baute Anna Wolf 2006 drei Boote.",
            "Am Kanal, in Bergen, baute Anna Wolf 2006 drei Boote.",
        ),
        (
            "Rund 150 können mit Anna Wolf in Lindenau wohnen.",
            "Rund 150 Gäste können mit Anna Wolf in Lindenau wohnen.",
        ),
        (
            "Anna Wolf sagte in Bergen, man werde die Boote in Lindenau verkaufen.",
            "Anna Wolf sagte in Bergen, Jan Berg werde die Boote in Lindenau verkaufen.",
        ),
        (
            "Die Wache von Bergen teilte mit, dass drei Boote noch immer vermisst werden.",
            "Die Wache von Bergen teilte mit, dass in Lindenau drei Boote noch immer vermisst werden.",
        ),
    ]);
}
