//! What statements to be judged hold, and what they do not.

use super::super::source_test::made;
use super::statement_test::stated;
use crate::generate::candidate::Family;
use crate::quiz::Judgement;

/// Behind a first sentence, which may introduce what it names.
pub(super) fn later(sentence: &str) -> Vec<String> {
    let first = "In Lindenau gab es ein Fest.";
    let mut items = made(Family::Detail, &format!("{first}\n\n{sentence}"));
    items.retain(|item| item.trim() != first);
    items
}

#[test]
fn phrases_stay_whole() {
    for (text, expected) in [
        (
            "Der Kaufmann Karl Berg ist in der Nacht auf Freitag in Lindenau gestorben.",
            "n der Nacht auf Freitag",
        ),
        ("In Lindenau wurden am Montagabend mehr als 100 Gäste verletzt.", "als 100 Gäste"),
        ("In der Nacht vom 28. zum 29. April baute Anna Wolf drei Boote.", "vom 28. zum 29. April"),
    ] {
        let items = later(text);
        assert!(
            !items.is_empty() && items.iter().all(|item| item.contains(expected)),
            "{items:#?}"
        );
    }
}

#[test]
fn what_only_the_article_explains_is_not_stated() {
    for (text, sound) in [
        // One of those that are meant is named, the other only pointed at.
        (
            "Karl Berg sah in Lindenau die Gartenanlagen.",
            "Karl Berg sah in Lindenau die Gartenanlagen von Bergen.",
        ),
        (
            "Karl Berg begrüßte in Lindenau den Besuch mit einer Rede.",
            "Karl Berg begrüßte in Lindenau den Besuch von Anna Wolf mit einer Rede.",
        ),
        // An example of what was said before.
        (
            "In Bergen etwa steht seit 2010 eine große Mühle.",
            "In Bergen steht seit 2010 eine große Mühle.",
        ),
        (
            "Nachdem am nächsten Morgen gegen 10.15 Uhr in Lindenau Boote brannten, feierte Karl Berg ein Fest.",
            "Nachdem am Morgen gegen 10.15 Uhr in Lindenau Boote brannten, feierte Karl Berg ein Fest.",
        ),
        (
            "Die Schule in Lindenau lobte Karl Berg in einem Brief, die Universität nicht.",
            "In Lindenau lernten zwölf Kinder an der Universität ein Lied.",
        ),
        (
            "Die Polizei in Lindenau sieht nach zwei Bränden einen Zusammenhang.",
            "Die Polizei in Lindenau sieht einen Zusammenhang mit zwei Bränden.",
        ),
        (
            "Karl Berg ist in Lindenau über die neueste Meldung besorgt.",
            "Karl Berg ist in Lindenau über die neueste Meldung von Anna Wolf besorgt.",
        ),
        (
            "Karl Berg baute später in Lindenau ein Boot aus Holz.",
            "Karl Berg baute 2010 in Lindenau ein Boot aus Holz.",
        ),
        (
            "Karl Berg gewann in Lindenau das diesjährige Rennen von Bergen.",
            "Karl Berg gewann in Lindenau das alte Rennen von Bergen.",
        ),
        (
            "Am Abend bauten in Lindenau zwölf Gäste ein Boot.",
            "Am Abend des 3. Mai bauten in Lindenau zwölf Gäste ein Boot.",
        ),
        (
            "In zwei Jahren soll in Lindenau eine neue Mühle stehen.",
            "Im Jahr 2012 soll in Lindenau eine neue Mühle stehen.",
        ),
        (
            "In Lindenau brach 1984 ein ähnlich großer Brand aus.",
            "In Lindenau brach 1984 ein sehr großer Brand aus.",
        ),
        (
            "Die 36-Jährige wohnt seit 1992 in Lindenau bei Bergen.",
            "Eine 36-Jährige wohnt seit 1992 in Lindenau bei Bergen.",
        ),
        (
            "Karl Berg aus Lindenau nahm mit Anna Wolf nicht teil.",
            "Karl Berg aus Lindenau nahm mit Anna Wolf nicht an einem Fest teil.",
        ),
        (
            "Zu Beginn standen in Lindenau sieben alte Mühlen.",
            "Zu Beginn des Krieges standen in Lindenau sieben alte Mühlen.",
        ),
        (
            "Zu der Zeit baute eine Werft in Lindenau sieben Boote.",
            "Im Mai baute eine Werft in Lindenau sieben Boote.",
        ),
        (
            "In dem Jahr betrug in Lindenau die Zahl der Boote 29.",
            "Im Jahr 2010 betrug in Lindenau die Zahl der Boote 29.",
        ),
        (
            "Ab sofort fahren in Lindenau zwölf neue Fähren.",
            "In Lindenau fahren zwölf neue Fähren.",
        ),
        (
            "Der 22-jährige Bootsbauer verkauft Anna Wolf in Lindenau Fähren.",
            "Der 22-jährige Bootsbauer Karl Berg verkauft Anna Wolf in Lindenau Fähren.",
        ),
        (
            "Karl Berg drohte in Lindenau zuletzt mehrfach mit Klagen.",
            "Karl Berg drohte in Lindenau zuletzt im Jahr 2010 mit Klagen.",
        ),
        (
            "Dann werden in Lindenau zwölf neue Fähren gebaut.",
            "Im Mai werden in Lindenau zwölf neue Fähren gebaut.",
        ),
        (
            "Allein Karl Berg verkaufte in Lindenau sieben Boote.",
            "Karl Berg verkaufte in Lindenau sieben Boote.",
        ),
        (
            "Der Pokal geht an die Werft von Karl Berg.",
            "Der Pokal von Lindenau geht an die Werft von Karl Berg.",
        ),
        (
            "Es gibt in Lindenau demnach Berichte von Karl Berg, dass Boote brannten.",
            "Es gibt in Lindenau neue Berichte von Karl Berg, dass Boote brannten.",
        ),
        (
            "Karl Berg baut mit betreffenden Werften von Lindenau sieben Boote.",
            "Karl Berg baut mit alten Werften von Lindenau sieben Boote.",
        ),
        (
            "Das alte Rennen von Lindenau startet heute.",
            "Das alte Rennen von Lindenau startet heute in Bergen.",
        ),
        (
            "Die nordische Armee hat Lindenau mit Booten der nordischen Armee beschossen.",
            "Die nordische Armee hat Lindenau mit Booten einer alten Flotte beschossen.",
        ),
        (
            "Karl Berg bekam Geld, da sich der Pilot für den Hafen Lindenau entschied.",
            "Karl Berg bekam Geld, da sich der Pilot Jan Wolf für den Hafen Lindenau entschied.",
        ),
        (
            "Im Vorfeld baute Karl Berg in Lindenau sieben Boote.",
            "Im Vorfeld der Feier von Bergen baute Karl Berg in Lindenau sieben Boote.",
        ),
        (
            "Der nordische Bootshersteller kaufte in Lindenau sieben Werften.",
            "Der nordische Bootshersteller Nordkran kaufte in Lindenau sieben Werften.",
        ),
        (
            "Die Partei will in Lindenau sieben Boote kaufen.",
            "Die Partei von Karl Berg will in Lindenau sieben Boote kaufen.",
        ),
        // In an interview.
        (
            "Herr Berg, in Lindenau gibt es sieben alte Mühlen. In Bergen stehen zwölf Fähren.",
            "Herr Berg hat in Lindenau sieben alte Mühlen. In Bergen stehen zwölf Fähren.",
        ),
        // What "man" fears, and that there are things, tells nothing.
        (
            "Man musste in Lindenau um alle sieben Mühlen fürchten.",
            "Man kann in Lindenau alle sieben Mühlen besuchen.",
        ),
        (
            "Bei Karl Berg in Lindenau gibt es mehrere Dinge zu sehen.",
            "Bei Karl Berg in Lindenau gibt es mehrere Mühlen zu sehen.",
        ),
        (
            "Die vierte Staffel beginnt für Karl Berg in Lindenau.",
            "Die vierte Staffel von „Nordwind“ beginnt für Karl Berg in Lindenau.",
        ),
        ("In Lindenau hat die CD zwei große Fehler.", "In Lindenau hat jede CD zwei große Fehler."),
        (
            "Karl Berg baut in Lindenau ein anderes Boot aus Holz.",
            "Karl Berg baut in Lindenau ein neues Boot aus Holz.",
        ),
    ] {
        assert_eq!(later(text), Vec::<String>::new(), "{text}");
        assert_ne!(later(sound), Vec::<String>::new(), "{sound}");
    }
}

#[test]
fn nothing_is_left_out_that_another_word_needs() {
    for (text, sound) in [
        (
            "Die neue Technik in Lindenau hilft insbesondere auch ohne Strom.",
            "Die neue Technik in Lindenau hilft auch ohne Strom.",
        ),
        (
            "Karl Berg verkauft in Bergen (Elektro-)Fahrräder an Gäste.",
            "Karl Berg verkauft in Bergen (Wald) Fahrräder an Gäste.",
        ),
    ] {
        assert_eq!(later(text), Vec::<String>::new(), "{text}");
        assert_ne!(later(sound), Vec::<String>::new(), "{sound}");
    }
}

#[test]
fn a_statement_does_not_start_with_its_verb() {
    let items = later("Karl Berg kaufte am gestrigen Montag in Bergen ein altes Boot.");
    assert!(items.iter().all(|item| !item.starts_with("Kaufte")), "{items:#?}");
    assert!(!items.is_empty());
}

#[test]
fn an_attribute_from_before_belongs_to_the_same_thing() {
    let near = "In Bergen gab es ein Fest.\n\nDer Absatz der Automarke Berga ist in Lindenau gestiegen. \
Von Januar bis Juli 2017 ist der Absatz dramatisch eingebrochen.";
    let given = |text: &str, attribute: &str| {
        made(Family::Detail, text).iter().filter(|item| item.contains(attribute)).count()
    };
    let attribute = "Absatz der Automarke Berga ist von Januar";
    assert_ne!(given(near, attribute), 0);
    // Of another firm by then, perhaps.
    let far = near.replace("gestiegen. ", "gestiegen.\n\nDie Automarke Wolfa hat Sorgen. ");
    assert_eq!(given(&far, attribute), 0);
    // "der Automarke „Berga“" is not whole without the name.
    let quoted = near.replace("Berga ist", "„Berga“ ist");
    assert_ne!(near, quoted);
    assert_eq!(given(&quoted, "Absatz der Automarke ist"), 0);
    let one = "In Bergen gab es ein Fest.\n\nDie Gäste am Flughafen der Stadt Lindenau warteten. \
Karl Berg traf an den Flughäfen viele Gäste.";
    assert_eq!(given(one, "Flughäfen der Stadt"), 0);
    let others = "In Bergen gab es ein Fest.\n\nDie Gäste an den Flughäfen der Stadt Lindenau warteten. \
Karl Berg traf an den großen Flughäfen viele Gäste.";
    assert_eq!(given(others, "großen Flughäfen der Stadt"), 0);
    let same = others.replace("den großen Flug", "den Flug");
    assert_ne!(given(&same, "traf an den Flughäfen der Stadt"), 0);
}

#[test]
fn slips_of_the_article_are_not_repeated() {
    for (text, sound) in [
        (
            "Karl Berg hat den Bau in Lindenau um zwei Jahre vezögert.",
            "Karl Berg hat den Bau in Lindenau um zwei Jahre verzögert.",
        ),
        (
            "Karl Berg baut in Lindenau Sitze für alle Busmodell.",
            "Karl Berg baut in Lindenau Sitze für alle Busmodelle.",
        ),
    ] {
        assert_eq!(later(text), Vec::<String>::new(), "{text}");
        assert_ne!(later(sound), Vec::<String>::new(), "{sound}");
    }
}

#[test]
fn a_second_participle_is_joined_to_the_first() {
    let kept = later(
        "In Lindenau wurden im Jahr 2010 zwölf Boote gebaut, nach zwei Jahren aber wieder verkauft.",
    );
    assert!(!kept.is_empty(), "nothing");
    assert!(kept.iter().all(|item| item.contains("aber wieder")), "{kept:#?}");
    let strung = "In Lindenau wurden am Montag 20 Boote gesperrt, zwei Straßen zwischen Bergen und \
Altenrode überflutet.";
    assert_eq!(later(strung), Vec::<String>::new());
    assert_ne!(later(&strung.replace("gesperrt, zwei", "gesperrt und zwei")), Vec::<String>::new());
}

#[test]
fn a_line_without_a_verb_is_not_stated() {
    // The tagger takes the town for "lehrte".
    let line = "Die Straße 2 in Hannover Richtung Berlin zwischen dem Kreuz Buchholz und Lehrte 4 km \
Stau wegen Bauarbeiten.";
    assert_eq!(later(line), Vec::<String>::new());
}

#[test]
fn what_is_stated_is_german() {
    // A question is no statement.
    assert_eq!(
        later("Wie fanden die Gäste aus Bergen in Lindenau das Fest?"),
        Vec::<String>::new()
    );
    let items = later("Neun Gäste haben am Montag in Lindenau ein Boot gebaut.");
    assert!(items.iter().all(|item| !item.contains("haben Neun")), "{items:#?}");
    assert!(items.iter().any(|item| item.contains("haben neun")), "{items:#?}");
    let spoken = later("Karl Berg sagte in Lindenau, Berg habe in Bergen ein Boot gebaut.");
    assert!(spoken.iter().all(|item| !item.contains("dass Berg")), "{spoken:#?}");
    let twice = later("Neben dem Streit im Norden gab es in Lindenau auch im Süden einen Streit.");
    assert!(twice.iter().all(|item| item.matches("Norden").count() < 2), "{twice:#?}");
    assert!(twice.iter().all(|item| item.matches("Süden").count() < 2), "{twice:#?}");
    // Whose friend, if nobody knows whether the actress or a man is meant?
    assert_eq!(
        later("In Lindenau spielt Toni Wolf seine Freundin aus Bergen."),
        Vec::<String>::new()
    );
}

#[test]
fn a_thing_gets_no_attribute_of_another_owner() {
    let later = |name: &str| {
        later(&format!(
            "Der Absatz der Werft Siemens stieg im Jahr 2010. {name} baut in Lindenau Boote. \
Im Jahr 2011 sank der Absatz um 40 Prozent."
        ))
    };
    let told =
        |items: &[String]| items.iter().any(|item| item.contains("Absatz der Werft Siemens um"));
    assert!(told(&later("Ein Verein")), "{:#?}", later("Ein Verein"));
    assert!(!told(&later("Volkswagen")), "{:#?}", later("Volkswagen"));
}

#[test]
fn words_that_point_elsewhere_are_not_stated() {
    for text in [
        "Der Erste wurde am Montag in Nordhafen gewählt.",
        "In Nordhafen gibt es derartige Boote.",
        "Karl Berg kaufte in Nordhafen Boote und Kräne für gestern.",
        "Karl Berg kaufte in Nordhafen zwei zurzeit teure Boote.",
        "Karl Berg kaufte in Nordhafen zwei momentan teure Boote.",
        "Karl Berg kaufte in Nordhafen zwei gegenwärtig teure Boote.",
        "Karl Berg lobte in Nordhafen den Bundesligisten am 4. Mai 2010.",
        "Karl Berg half in Nordhafen beim Posten.",
        "Karl Berg kam kurz zuvor nach Nordhafen.",
        "Karl Berg sah in Nordhafen das Kraftwerk am 4. Mai 2010 brennen.",
        "Karl Berg kam nach Nordhafen, um dem Problem zu begegnen.",
        "Zwei Gäste kauften in größerem Maßstab als bisher in Nordhafen Boote.",
    ] {
        let items = later(text);
        assert!(
            items.iter().all(|item| {
                ![
                    "Erste",
                    "derartig",
                    "gestern",
                    "zurzeit",
                    "momentan",
                    "gegenwärtig",
                    "Bundesligist",
                    "Posten",
                    "kurz nach",
                    "Kraftwerk",
                    "Problem",
                    "als in",
                ]
                .iter()
                .any(|word| item.contains(word))
            }),
            "{items:#?}"
        );
    }
    for text in [
        "Die Erste Bürgermeisterin Anna Wolf wurde am Montag in Nordhafen gewählt.",
        "Der Erste des Rennens in Nordhafen war Karl Berg.",
        "Karl Berg wurde am Montag in Nordhafen Zweite.",
    ] {
        assert!(!later(text).is_empty(), "{text}");
    }
    // Now and then it can be left out.
    for word in ["zurzeit", "momentan", "gegenwärtig"] {
        let now = later(&format!("Karl Berg besitzt {word} in Nordhafen zwei Boote."));
        assert!(!now.is_empty() && now.iter().all(|item| !item.contains(word)), "{now:#?}");
    }
}

#[test]
fn nothing_is_added_that_names_the_same_twice() {
    let text = "Die Händler begrüßten den Prozess gegen die frühere Ministerin Anna Wolf in Lindenau. \
Wolf nannte den Prozess in Nordhafen eine Schande.";
    let items = made(Family::Detail, text);
    assert!(items.iter().all(|item| !item.contains("Wolf nannte den Prozess gegen")), "{items:#?}");
    let text =
        "Der Rat begrüßte am Montag die Werft von Nordkran. In Lindenau kaufte Nordkran die Werft.";
    let items = made(Family::Detail, text);
    assert!(items.iter().all(|item| !item.contains("Nordkran die Werft von")), "{items:#?}");
}

#[test]
fn a_time_is_of_nothing_that_stands_behind_it() {
    for day in ["Wochenende", "Montag"] {
        let items = later(&format!("Karl Berg hat am {day} von Nordkran zwei Boote gekauft."));
        let turned = format!("Am {day} hat Karl Berg von Nordkran zwei Boote");
        assert!(items.iter().any(|item| item.contains(&turned)), "{items:#?}");
    }
}

#[test]
fn a_surname_alone_is_written_out() {
    let text = "In Lindenau sang Anna Wolf.\n\nIn Nordhafen kaufte Wolf am 4. Mai 2010 zwei Boote.\n\n\
Die Sängerin Wolf verkaufte in Bergen zwei Kräne.";
    let items = made(Family::Detail, text);
    assert!(items.iter().any(|item| item.contains("kaufte Anna Wolf")), "{items:#?}");
    assert!(items.iter().any(|item| item.contains("Sängerin Wolf verkaufte")), "{items:#?}");
    assert!(items.iter().all(|item| !item.contains("kaufte Wolf")), "{items:#?}");
}

#[test]
fn what_was_already_is_told_without_already() {
    let items = later("Bereits am Samstag gab es in Hamburg eine Demonstration gegen Kräne.");
    assert!(items.iter().any(|item| item.starts_with("Am Samstag gab es")), "{items:#?}");
    assert!(items.iter().all(|item| !item.contains("ereits")), "{items:#?}");
    let items = later("In Hamburg gab es erst am Samstag eine Demonstration gegen Kräne.");
    assert!(items.iter().any(|item| item.contains("gab es am Samstag")), "{items:#?}");
    assert!(items.iter().all(|item| !item.contains(" erst ")), "{items:#?}");
}

#[test]
fn no_day_of_the_week_is_left_where_the_article_has_dates() {
    let text = "In Lindenau gab es am 4. März ein Fest.\n\nIm Verlauf des Montags kaufte Karl Berg in Nordhafen zwei Boote.";
    let items = made(Family::Detail, text);
    assert!(items.iter().all(|item| !item.contains("Boote")), "{items:#?}");
    let named = text.replace("am 4. März", "am Freitag, dem 4. März 2008,");
    assert!(made(Family::Detail, &named).iter().all(|item| !item.contains("Boote")), "{named}");
    let history = text.replace("am 4. März", "am 4. März 1944");
    assert!(made(Family::Detail, &history).iter().any(|item| item.contains("Boote")), "{history}");
    let undated = later("Im Verlauf des Montags kaufte Karl Berg in Nordhafen zwei Boote.");
    assert!(undated.iter().any(|item| item.contains("Boote")), "{undated:#?}");
}

#[test]
fn what_is_said_ends_without_a_comma() {
    let text = "Nach Angaben von Anna Wolf sollen in Nordhafen 40 Händler entlassen werden, weil Lindenau baut.";
    let items = made(Family::Detail, text);
    assert!(items.iter().all(|item| !item.contains(",.")), "{items:#?}");
}

#[test]
fn what_is_told_of_another_day_or_event_is_not_stated() {
    for text in [
        "Karl Berg kaufte diesmal in Nordhafen zwei Boote.",
        "Am selben Tag kaufte Karl Berg in Nordhafen zwei Boote.",
        "Im Mai vorigen Jahres kaufte Karl Berg in Nordhafen zwei Boote.",
        "Zur Eröffnung kaufte Karl Berg in Nordhafen zwei Boote.",
    ] {
        assert!(later(text).iter().all(|item| !item.contains("Boote")), "{:#?}", later(text));
    }
}

#[test]
fn what_a_relative_clause_is_of_stays_before_it() {
    let text =
        "Aus zwölf Bewerbern wurden drei Kapitäne ausgewählt, die in Lindenau ein Boot bauen.";
    let items = later(text);
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| item.starts_with("Aus ")), "{items:#?}");
}

#[test]
fn a_genitive_is_not_torn_from_its_noun() {
    let text = "Trotz mehr Umsatz und höherem Gewinn verbucht Lindenaus kundenreichster Bootsbauer \
                für 2015 rote Zahlen.";
    let items = later(text);
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| !item.starts_with("Lindenaus verbucht")), "{items:#?}");
}

#[test]
fn a_word_that_only_ties_to_the_sentence_before_is_left_out() {
    for word in ["derweil", "währenddessen", "unterdessen"] {
        let text = format!("In den Hafen von Lindenau fuhren {word} drei Boote von Anna Wolf.");
        let items = later(&text);
        assert!(!items.is_empty(), "{word}");
        assert!(items.iter().all(|item| !item.contains(word)), "{items:#?}");
    }
}

#[test]
fn a_family_name_that_stands_first_is_written_out() {
    let text = |later: &str| {
        format!(
            "Liu Meixin kam nach Bergen.\n\nIn Lindenau sprach {later} mit Karl Berg. \
             Am Montag traf {later} in Nordhafen den Bürgermeister Jonas Wirtz."
        )
    };
    let items = made(Family::Detail, &text("Liu"));
    assert!(items.iter().any(|item| item.contains("Wirtz")), "{items:#?}");
    assert!(items.iter().all(|item| item.contains("Liu Meixin")), "{items:#?}");
    let items = made(Family::Detail, &text("Meixin"));
    assert!(items.iter().all(|item| item.contains("Liu Meixin")), "{items:#?}");
}

#[test]
fn a_relative_clause_keeps_more_than_its_verb() {
    let of = |clause: &str| {
        later(&format!("Karl Berg malte in Lindenau ein Bild von Anna Wolf, {clause}."))
    };
    assert!(!of("die im vergangenen Jahr in Bergen gestorben ist").is_empty());
    assert!(of("die im vergangenen Jahr gestorben ist").is_empty());
}

#[test]
fn what_a_relative_clause_tells_of_the_last_thing_is_not_left_out() {
    let text = "Die Firma Siemens in Lindenau bietet eine Lampe, die ungebetenen Gästen vorgaukelt, es sei \
                jemand daheim.";
    let items = later(text);
    assert!(items.iter().all(|item| !item.contains("eine Lampe.")), "{items:#?}");
}

#[test]
fn a_pronoun_stands_before_the_reflexive_one() {
    let items = later("Anna Wolf sagte, sie habe sich in Bergen um drei Boote beworben.");
    assert!(items.iter().any(|item| item.contains("dass sie sich in Bergen")), "{items:#?}");
    assert!(items.iter().all(|item| !item.contains("sich sie")), "{items:#?}");
}

#[test]
fn what_is_said_in_a_sentence_that_was_cut_is_not_told() {
    let said = "Anna Wolf sagte, sie habe in Bergen drei Boote verkauft";
    assert!(!later(&format!("{said}.")).is_empty());
    assert!(later(said).is_empty());
}

#[test]
fn both_parts_of_a_pair_stay() {
    let items = later("Anna Wolf hat sowohl in Lindenau als auch in Bergen ein Boot gekauft.");
    assert!(!items.is_empty() && items.iter().all(|item| item.contains("als auch")), "{items:#?}");
}

#[test]
fn that_nobody_answered_is_no_news() {
    let spoke = "Anna Wolf war für Fragen der Fischer von Lindenau gut zu sprechen.";
    assert!(!later(spoke).is_empty());
    let silent = spoke.replace("gut zu sprechen", "nicht zu erreichen");
    assert_eq!(later(&silent), Vec::<String>::new());
}

#[test]
fn a_plus_is_one_of_something() {
    assert!(!later("Beim Absatz von Diesel gab es in Lindenau ein Plus von 2 Prozent.").is_empty());
    assert!(later("Bei Diesel gab es in Lindenau ein Plus von 2 Prozent.").is_empty());
}

#[test]
fn one_date_of_another_matter_leaves_the_days_of_the_week_their_week() {
    let news = "Am Montag traf Anna Wolf in Nordhafen den Reeder Karl Berg. \
Am Freitag kam es in Nordhafen zu einem heftigen Streit zwischen Anna Wolf und Karl Berg.";
    let told = |text: &str| {
        stated(Judgement::True, text).iter().any(|stem| stem.starts_with("Am Freitag kam es"))
    };
    let since = format!("{news} Wolf ist seit ihrer Wahl am 20. Januar viel gereist.");
    assert!(told(news) && told(&since));
    assert!(!told(&format!("{since} Am 22. Januar war sie in Bergen.")));
}

#[test]
fn a_land_tells_which_conflict_is_meant() {
    let text = |conflict: &str| {
        format!(
            "In Nordhafen tagte der Rat. Anna Wolf hat in Nordhafen eine Werft besucht, die in {conflict} \
verwickelt ist."
        )
    };
    let told = |conflict: &str| !stated(Judgement::True, &text(conflict)).is_empty();
    assert!(told("den Belgien-Konflikt"));
    assert!(!told("den Konflikt"));
}

#[test]
fn what_a_time_was_before_does_not_stand_without_it() {
    let told = |first: &str| {
        let text =
            format!("{first} nahmen Polizisten aus Lindenau am Hafen von Bergen zwei Diebe fest.");
        stated(Judgement::True, &text).iter().any(|stem| stem.contains("Diebe"))
    };
    assert!(told("Am Montag"));
    assert!(!told("Zuvor schon"));
}

#[test]
fn who_is_in_charge_of_what_is_told() {
    let told = |text: &str| !stated(Judgement::True, text).is_empty();
    assert!(told("In Nordhafen hat die neue Leiterin Anna Wolf am Montag zwei Boote gekauft."));
    assert!(!told(
        "In Nordhafen hat die zuständige Leiterin Anna Wolf am Montag zwei Boote gekauft."
    ));
    let plan = |verb: &str| {
        format!(
            "In Nordhafen gibt es einen Plan. {verb}, dass die Werft Nordkran in Bergen zwei Boote verkauft."
        )
    };
    assert!(told(&plan("Es heißt in Lindenau")));
    assert!(!told(&plan("Es sieht vor")));
}
