//! In which words an answer may be given.

use super::*;
use crate::annotate::annotate;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::families;
use crate::lexicon::Lexicon;

/// The candidate of the text whose answer is typed and whose stem starts so; "Wer" and "Wann" stand for
/// any question for somebody ("Welche Werft") and for a time ("An welchem Tag").
pub(super) fn typed(text: &str, stem: &str) -> Candidate {
    let lexicon = Lexicon::embedded();
    let annotated = annotate(text, None, None, lexicon);
    let candidates = families::propose(&Scene::new(&annotated, lexicon, 1, None));
    let (word, rest) = stem.split_once(' ').unwrap_or((stem, ""));
    let asks = |family: Family| match word {
        "Wer" => matches!(family, Family::Who | Family::WhoSaid | Family::WhoseWords),
        "Wann" => family == Family::When,
        _ => false,
    };
    candidates
        .into_iter()
        .filter(|candidate| candidate.task == Task::Short)
        .find(|each| each.stem.starts_with(stem) || asks(each.family) && each.stem.contains(rest))
        .unwrap_or_else(|| panic!("no typed item starts with {stem}"))
}

/// The stems of all questions whose answer is typed.
fn stems(text: &str) -> Vec<String> {
    let lexicon = Lexicon::embedded();
    let annotated = annotate(text, None, None, lexicon);
    let candidates = families::propose(&Scene::new(&annotated, lexicon, 1, None));
    let typed = candidates.into_iter().filter(|candidate| candidate.task == Task::Short);
    typed.map(|candidate| candidate.stem).collect()
}

/// Whether an answer is among the forms, spelt as it may be.
pub(super) fn is_right(candidate: &Candidate, given: &str) -> bool {
    let Key::Text { answer, accept } = &candidate.key else { return false };
    accept.iter().chain([answer]).any(|form| fold_answer(form) == fold_answer(given))
}

const HARBOUR: &str = "Der Hafen in Nordhafen bekommt einen neuen Kran.\n\n\
Die Ministerin Maria Holm sagte, der Hafen brauche dringend einen neuen Kran. \
Am 3. Mai 2021 besuchte Maria Holm die Werft in Nordhafen. \
In der Werft arbeiten zwölf Lehrlinge aus Nordhafen. Holm lobte die Arbeit der Lehrlinge.";

#[test]
fn a_name_is_right_in_every_form_of_the_article() {
    let item = typed(HARBOUR, "Wer sagte laut dem Artikel");
    for given in ["Maria Holm", "holm", "Ministerin Holm", "die Ministerin Maria Holm"] {
        assert!(is_right(&item, given), "{given}: {item:?}");
    }
    // "Welche namentlich genannte Person …?": an office is no name.
    for given in ["Maria", "die Ministerin", "der Minister", "Lehrling"] {
        assert!(!is_right(&item, given), "{given}: {item:?}");
    }
}

#[test]
fn a_surname_that_two_have_is_no_answer() {
    let two = HARBOUR.replace("Holm lobte", "Der Kapitän Jens Holm lobte");
    let item = typed(&two, "Wer sagte laut dem Artikel");
    assert!(is_right(&item, "Maria Holm"));
    assert!(!is_right(&item, "Jens Holm"));
    assert!(!is_right(&item, "Holm"));
}

#[test]
fn a_surname_of_two_is_no_answer_even_where_it_stands_alone() {
    let two = HARBOUR.to_owned() + " Auch Jens Holm besuchte die Werft.";
    let item = typed(&two, "Wer sagte laut dem Artikel");
    assert!(!is_right(&item, "Holm"), "{item:?}");
}

#[test]
fn what_only_stands_before_a_name_is_no_office() {
    let monday = HARBOUR.replace("Holm lobte", "In der Werft lobte am Montag Maria Holm");
    let item = typed(&monday, "Wer sagte laut dem Artikel");
    assert!(!is_right(&item, "Montag"), "{item:?}");
}

#[test]
fn an_office_that_two_have_is_no_answer() {
    let two = HARBOUR.replace("Holm lobte", "Die Ministerin Anna Wolf lobte");
    let item = typed(&two, "Wer sagte laut dem Artikel");
    assert!(!is_right(&item, "die Ministerin"), "{item:?}");
}

/// Whether the answers to "Wer …" about the one who speaks are right, and others are not.
pub(super) fn check(text: &str, right: &[&str], wrong: &[&str]) {
    let item = typed(text, "Wer ");
    for given in right {
        assert!(is_right(&item, given), "{given}: {item:?}");
    }
    for given in wrong {
        assert!(!is_right(&item, given), "{given}: {item:?}");
    }
}

#[test]
fn titles_and_offices_of_a_person() {
    check(
        "Am Montag sagte Prof. Dr. Emil Rauch, der Leiter der Klinik, dass Nordhafen neue Betten brauche.",
        &["Prof. Dr. Emil Rauch", "Dr. Rauch", "Leiter Rauch"],
        &["Prof. Dr.", "der Leiter der Klinik", "Klinik", "Nordhafen"],
    );
    check(
        "Papst Anselm IV. betonte, dass die Kirche in Nordhafen offen bleibe.",
        &["Anselm", "Papst Anselm", "Anselm IV."],
        &["IV.", "der Papst", "Nordhafen"],
    );
    check(
        "Der Bundesminister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
        &["Minister Wirtz", "Bundesminister Wirtz"],
        &["Jonas", "der Minister"],
    );
    check(
        "Der Minister der neuen Republik, Jonas Wirtz, betonte, dass Nordhafen Kräne brauche.",
        &["Minister Wirtz"],
        &["Minister der neuen Republik", "Republik"],
    );
    // In another case than the nominative.
    check(
        "Nach Angaben des Fraktionsvorsitzenden Jonas Wirtz braucht Nordhafen neue Kräne.",
        &["Fraktionsvorsitzender Wirtz"],
        &["Fraktionsvorsitzenden Wirtz", "der Fraktionsvorsitzende"],
    );
    check(
        "Nach Angaben des Ministers Jonas Wirtz braucht Nordhafen neue Kräne.",
        &["Minister Wirtz"],
        &["Ministers Wirtz", "der Minister"],
    );
    check(
        "König Harald Wirtz sagte, dass Nordhafen neue Kräne brauche.",
        &["Harald", "König Harald"],
        &["König Nordhafen", "der König"],
    );
    check(
        "Die Wirtschafts- und Energieministerin Anna Wolf sagte, dass Nordhafen neue Kräne brauche.",
        &["Wolf", "Wirtschafts- und Energieministerin Wolf"],
        &["Energieministerin", "Energieministerin Wolf"],
    );
    check(
        "Landesrat Jonas Wirtz sagte, dass Nordhafen neue Kräne brauche.",
        &["Landesrat Wirtz"],
        &["Landesrat Nordhafen", "der Landesrat"],
    );
    // The table knows another name; what anybody in sports is called is none.
    check(
        "Joseph Ratzinger sagte, dass Nordhafen neue Kräne brauche.",
        &["Benedikt XVI.", "Ratzinger"],
        &["XVI."],
    );
    check(
        "Die Sportlerin Anna Wolf sagte, dass Nordhafen neue Kräne brauche.",
        &["Sportlerin Wolf"],
        &["Sportlerin"],
    );
    check(
        "Karl Berg, Leiter der GmbH, sagte, dass Nordhafen neue Kräne brauche.",
        &["Leiter Berg"],
        &["Leiter der GmbH"],
    );
    check(
        "Nach Angaben des Beamten Karl Berg braucht Nordhafen neue Kräne.",
        &["Beamter Berg"],
        &["Beamten Berg", "der Beamte"],
    );
    check(
        "Der Präsident von Polen, Karl Berg, sagte, dass Bergen zwei neue Kräne brauche.",
        &["Präsident Berg"],
        &["Polen", "polnischer Präsident"],
    );
    // The first name that the article leaves out.
    check(
        "Bundeskanzlerin Merkel sagte, Nordhafen brauche neue Kräne.",
        &["Angela Merkel", "Merkel"],
        &["Angela"],
    );
}

#[test]
fn names_of_bodies_and_of_those_who_speak_for_them() {
    check(
        "Die Lindenauer Hafengesellschaft erklärte, dass der Kran in Bremerhaven alt sei.",
        &["Hafengesellschaft", "Lindenauer Hafengesellschaft", "die Hafengesellschaft"],
        &["Lindenau", "Bremerhaven"],
    );
    check(
        "Die Betreiberfirma Vattenfall Europe erklärte, dass der Kran in Bremerhaven alt sei. Kräne von Vattenfall gibt es viele.",
        &["Vattenfall", "Vattenfall Europe"],
        &["Europe"],
    );
    check(
        "Die Deutsche Bischofskonferenz erklärte, dass der Kran in Bremerhaven alt sei. Am Montag tagte die Bischofskonferenz.",
        &["Bischofskonferenz", "die Deutsche Bischofskonferenz"],
        &["Deutsche"],
    );
    check(
        "Die EU-Kommission erklärte, dass der Kran in Bremerhaven alt sei. Die EU schwieg.",
        &["EU-Kommission", "Europäische Kommission"],
        &["EU"],
    );
    check(
        "Die Agentur EU-Info erklärte, dass der Kran in Bremerhaven alt sei. Die Zeitung EU Bote schwieg.",
        &["EU-Info"],
        &["EU"],
    );
    check(
        "Der Konzern Vattenfall Europe erklärte, dass der Kran in Bremerhaven alt sei. Kräne von Vattenfall gibt es viele. \
         Auch Vattenfall Nordic baut in Bergen.",
        &["Vattenfall Europe"],
        &["Vattenfall"],
    );
    check(
        "In Nordhafen sprach Emil Rauch, Präsident des Verbandes der Werften Nordhafen. Rauch erklärte, dass \
         Bremerhaven zwei Kräne brauche.",
        &["Präsident Rauch"],
        &["Präsident des Verbandes der Werften Nordhafen", "Werften Nordhafen"],
    );
    check(
        "Ein Sprecher des LBK erklärte, dass Bremerhaven neue Kräne brauche.",
        &["LBK-Sprecher", "Sprecher des LBK", "LBK"],
        &["Bremerhaven"],
    );
    check(
        "Emil Rauch, Leiter der Wartung der Fährlinie Nord, erklärte, dass Bremerhaven Kräne brauche.",
        &["Leiter Rauch"],
        &["Leiter der Wartung", "Fährlinie Nord"],
    );
    check(
        "Emil Rauch erklärte, dass Bremerhaven Kräne brauche. Der Rat dankte dem Präsidenten Emil Rauch. \
         Am Montag lobten alle die Rede des Präsidenten.",
        &["Rauch", "Präsident Rauch"],
        &["Präsidenten Rauch", "der Präsident"],
    );
}

#[test]
fn a_day_with_its_hour_or_its_name_is_the_day() {
    for (key, forms) in [
        ("am 31. Januar 2011 um 16 Uhr", ["31. Januar 2011", "31. Januar", "um 16 Uhr"]),
        ("am Sonntag, 8. Januar", ["8. Januar", "am 8. Januar", "08.01."]),
    ] {
        let found = time(key).unwrap();
        assert!(forms.iter().all(|form| found.contains(&(*form).to_owned())), "{found:?}");
    }
}

#[test]
fn a_former_office_is_none() {
    check(
        "Der ehemalige Bürgermeister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
        &["ehemaliger Bürgermeister Wirtz", "Ex-Bürgermeister Wirtz"],
        &["der ehemalige Bürgermeister", "Bürgermeister Wirtz"],
    );
    check(
        "Der vorherige Bürgermeister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
        &["vorheriger Bürgermeister Wirtz"],
        &["der vorherige Bürgermeister", "Bürgermeister Wirtz"],
    );
}

#[test]
fn a_trade_of_many_is_nobodys_name() {
    check(
        "Der Nordhafener Anwalt Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
        &["Anwalt Wirtz", "Wirtz"],
        &["der Anwalt", "Nordhafener Anwalt"],
    );
    check(
        "Der ehemalige Handels- und Innenminister Jonas Wirtz sagte, Nordhafen brauche neue Kräne.",
        &["Wirtz"],
        &["Innenminister", "Minister"],
    );
}

#[test]
fn a_word_in_the_line_before_is_no_title() {
    check(
        "Autor\nMaria Holm kam nach Bergen. Maria Holm sagte, Nordhafen brauche neue Kräne.",
        &["Holm"],
        &["Autor", "Autor Maria Holm", "Autor Holm"],
    );
}

#[test]
fn what_is_no_office_does_not_stand_before_a_name() {
    check(
        "Das Team Maria Holm siegte. Maria Holm sagte, Nordhafen brauche neue Kräne.",
        &["Holm"],
        &["Team Holm", "Team"],
    );
}

#[test]
fn short_forms_of_a_body() {
    check(
        "Das Verteidigungsministerium der Vereinigten Staaten teilte mit, dass der Hafen von Nordhafen geschützt werde.",
        &["Verteidigungsministerium", "US-Verteidigungsministerium"],
        &["Vereinigte Staaten"],
    );
    check(
        "Das Kabinett der neuen Landesregierung teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["das Kabinett", "die Landesregierung", "die neue Landesregierung"],
        &["Nordhafen"],
    );
    check(
        "Nach israelischen Armeeangaben wurde der Hafen von Nordhafen am Dienstag beschossen.",
        &["die Armee", "die israelische Armee"],
        &["Angaben"],
    );
    check(
        "Das örtliche Amt teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["örtliches Amt"],
        &["örtlicher Amt", "das Amt", "Hafen"],
    );
    check(
        "Die Deutsche Bank teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["Deutsche Bank"],
        &["Deutsche", "Bank von Nordhafen"],
    );
    check(
        "Die Lindauer Feuerwehr teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["Feuerwehr Lindau", "die Feuerwehr"],
        &["Lindau"],
    );
    check(
        "In Griechenland wird gebaut. Das Innenministerium teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["griechisches Innenministerium"],
        &["Griechenland"],
    );
    check(
        "In den USA wird gebaut. Das Innenministerium teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["US-Innenministerium", "amerikanisches Innenministerium"],
        &["USA"],
    );
    check(
        "In den USA und Griechenland wird gebaut. Das Innenministerium teilte mit, dass der Hafen von Nordhafen größer werde.",
        &["Innenministerium"],
        &["US-Innenministerium", "griechisches Innenministerium"],
    );
    check(
        "Die Reederei Nordkran teilte mit, dass der Hafen von Bergen größer werde.",
        &["Nordkran", "Reederei Nordkran"],
        &["Bergen", "die Reederei"],
    );
    check(
        "Die Reederei Nordkran teilte mit, dass der Hafen von Bergen größer werde. Die Reederei Südkran schwieg.",
        &["Nordkran"],
        &["die Reederei", "Südkran"],
    );
    // As it stands behind "der".
    check(
        "Bergen hat keinen Hafen. Der Chef der Deutschen Bank schwieg. Die Deutsche Bank sagte, dass Bergen zwei Kräne brauche.",
        &["Deutsche Bank"],
        &["Deutschen Bank"],
    );
}

#[test]
fn a_body_is_right_as_the_article_names_it_elsewhere() {
    check(
        "Das Gericht teilte mit, dass der Hafen von Bremerhaven sicher sei. Vor dem Verwaltungsgericht standen Kapitäne.",
        &["das Gericht", "Verwaltungsgericht"],
        &["Landgericht"],
    );
    check(
        "Der Verband kommunaler Werften teilte mit, dass der Hafen von Bremerhaven sicher sei.",
        &["der Verband kommunaler Werften", "Verband kommunaler Werften"],
        // "Welcher Verband …?"
        &["Verband", "Verband Werften"],
    );
    check(
        "Hubert Barth sagte, dass Bremerhaven Kräne brauche. Der Rat dankte Hubert Bart.",
        &["Barth", "Bart"],
        &["Hubert"],
    );
    check(
        "Die Feuerwehr teilte mit, dass der Hafen von Nordhafen sicher sei. Viele lobten die Lindenauer Feuerwehr.",
        &["die Feuerwehr", "Lindenauer Feuerwehr"],
        &["Lindenau"],
    );
    check(
        "Laut Nordblick ist Nordhafen sicher. Die Nachrichtenagentur Nordblick zitierte Jonas Wirtz.",
        &["Nordblick", "Nachrichtenagentur Nordblick"],
        &["Nachrichtenagentur"],
    );
    // Which of the two it is, a reader would say.
    let two = "Das Gericht teilte mit, dass der Hafen von Bremerhaven sicher sei. Das Amtsgericht und das Landgericht schwiegen.";
    assert_eq!(stems(two), Vec::<String>::new());
    check(
        "Die Staatsanwaltschaft Lindenau teilte mit, dass der Hafen von Bremerhaven sicher sei. Lange schwieg die Staatsanwaltschaft.",
        &["Staatsanwaltschaft Lindenau"],
        &["Lindenau", "die Staatsanwaltschaft"],
    );
    check(
        "Die staatliche nordische Agentur teilte mit, dass der Hafen von Bremerhaven sicher sei.",
        &["die staatliche Agentur", "nordische Agentur", "staatliche nordische Agentur"],
        &["Bremerhaven"],
    );
}

#[test]
fn whoever_belongs_to_nobody_named_is_not_typed() {
    let lexicon = Lexicon::embedded();
    for who in ["Der Geschäftsführer", "Ein Sprecher des Unternehmens"] {
        let text = format!("{who} erklärte, dass der Hafen von Nordhafen sicher sei.");
        let annotated = annotate(&text, None, None, lexicon);
        let candidates = families::propose(&Scene::new(&annotated, lexicon, 1, None));
        assert!(
            !candidates.iter().any(|candidate| candidate.stem.starts_with("Wer erklärte")),
            "{who}: {candidates:?}"
        );
    }
}

#[test]
fn whoever_speaks_for_a_body() {
    check(
        "Ein Sprecher der Polizei erklärte, dass der Hafen von Nordhafen sicher sei.",
        &["Polizeisprecher", "die Polizei", "der Sprecher der Polizei"],
        &["Hafen"],
    );
    // The deputy is not the head.
    let deputy = "Der stellvertretende Leiter der Feuerwehr erklärte, dass der Hafen von Nordhafen sicher sei.";
    check(deputy, &["stellvertretender Leiter"], &["Leiter der Feuerwehr", "Leiter"]);
}

#[test]
fn whoever_speaks_is_right_with_the_place_behind_it() {
    check(
        "Ein Sprecher des LBK in Bergen erklärte, dass Bremerhaven neue Kräne brauche.",
        &["ein Sprecher des LBK in Bergen", "Sprecher des LBK"],
        &["Bergen"],
    );
    check(
        "Am Freitag teilte ein Sprecher des LBK in Bergen mit, dass Bremerhaven neue Kräne brauche.",
        &["ein Sprecher des LBK in Bergen", "Sprecher des LBK"],
        &["Bergen"],
    );
    check(
        "Im Rat teilte ein Sprecher des LBK am Montag mit, dass Bremerhaven neue Kräne brauche.",
        &["LBK-Sprecher"],
        &["ein Sprecher des LBK am Montag"],
    );
    check(
        "Ein Nordkransprecher erklärte, dass Bremerhaven neue Kräne brauche. Viele loben Nordkran.",
        &["Nordkran-Sprecher", "ein Sprecher von Nordkran"],
        &["Bremerhaven"],
    );
    check(
        "Das Institut der Werften Bergen erklärte, dass Bremerhaven neue Kräne brauche.",
        &["Institut der Werften", "Institut der Werften Bergen"],
        &["Bergen"],
    );
    check(
        "Nach Berechnungen des Instituts der Wirtschaft Bremen braucht Lindenau neue Kräne. Das IW fragte viele.",
        &["Institut der Wirtschaft Bremen", "Institut der Wirtschaft", "IW Bremen"],
        &["Instituts der Wirtschaft", "Bremen"],
    );
}

#[test]
fn an_office_behind_a_bracket_or_in_a_name_is_told() {
    check(
        "Der niederländische Innenminister, Jonas Wirtz (PvdA), sagte, dass Nordhafen Kräne brauche.",
        &["Innenminister Wirtz", "niederländischer Innenminister Wirtz"],
        &["PvdA", "niederländischer Innenminister"],
    );
    check(
        "„Nordhafen braucht dringend neue Kräne“, sagte Nordkran-Gründer Wirtz. Jonas Wirtz kam am Montag.",
        &["Nordkran-Gründer Wirtz"],
        &["Gründer Nordkran", "Nordkran-Gründer"],
    );
    check(
        "Der Arzt Wirtz' schwieg. Der alte Arzt Holms lobte Nordhafen. Jonas Holm sagte, Nordhafen brauche Kräne.",
        &["Holm"],
        &["Arzt Holm"],
    );
}

#[test]
fn a_name_is_not_that_of_a_band_or_of_a_slip() {
    check(
        "Die Rockband Van Holm spielt in Lindenau. Jan Van Holm sagte, dass Nordhafen neue Kräne brauche.",
        &["Jan Van Holm", "Holm"],
        &["Van Holm"],
    );
    check(
        "An die Stadt hatte Steinbeck Positives zu vermelden. Jonas Steinbeck sagte, dass Nordhafen Kräne brauche.",
        &["Steinbeck", "Jonas Steinbeck"],
        &["Positives"],
    );
}

#[test]
fn the_one_trainer_of_a_land_is_a_name() {
    check(
        "Der Bundestrainer Jonas Wirtz sagte, dass Nordhafen neue Kräne brauche.",
        &["Bundestrainer Wirtz", "Wirtz"],
        &["Nordhafen", "der Bundestrainer"],
    );
    check(
        "Der Trainer Jonas Wirtz sagte, dass Nordhafen neue Kräne brauche.",
        &["Trainer Wirtz"],
        &["der Trainer"],
    );
}

#[test]
fn parties_have_other_names() {
    for (party, other) in [
        ("Die Linkspartei", "die Linke"),
        ("Die Grünen", "Bündnis 90/Die Grünen"),
        ("Die SPD", "die Sozialdemokraten"),
    ] {
        let names: Vec<&str> = crate::annotate::other_names(&party[4..]).collect();
        assert!(names.iter().any(|name| fold_answer(name) == fold_answer(other)), "{names:?}");
    }
    let names = |name: &str| crate::annotate::other_names(name).collect::<Vec<_>>();
    assert!(names("das Europäische Parlament").contains(&"EU-Parlament"));
    assert!(names("Papst Franziskus").contains(&"Jorge Mario Bergoglio"));
}

#[test]
fn a_day_is_right_in_words_and_figures() {
    let item = typed(HARBOUR, "Wann besuchte");
    for given in ["am 3. Mai 2021", "3. Mai 2021", "3.5.2021", "03.05.2021", "am 3. Mai"] {
        assert!(is_right(&item, given), "{given}: {item:?}");
    }
    for given in ["2021", "Mai 2021", "am 4. Mai 2021", "am Montag"] {
        assert!(!is_right(&item, given), "{given}: {item:?}");
    }
    assert_eq!(time("nach dem Krieg"), None);
    let has = |key: &str, form: &str| {
        assert!(time(key).is_some_and(|forms| forms.iter().any(|each| each == form)), "{key}");
    };
    has("am Samstag, dem 26. Dezember 2009", "26. Dezember 2009");
    has("am Samstag, dem 26. Dezember 2009", "26.12.2009");
    has("Mitte März 2006", "Mitte März");
    has("Mitte März 2006", "im März 2006");
    has("Anfang 2013", "zu Beginn des Jahres 2013");
    assert!(time("Mitte 2013").is_some_and(|forms| {
        forms.contains(&"2013".to_owned()) && forms.iter().all(|form| !form.contains("nde"))
    }));
    has("ab 21:00 Uhr", "21 Uhr");
    has("um 18.30 Uhr", "18:30");
    has("um 18.00 Uhr", "18 Uhr");
    assert!(
        time("am 01.02.2006").is_some_and(|forms| forms.contains(&"1. Februar 2006".to_owned()))
    );
    assert!(time("im Jahr 2019").is_some_and(|forms| forms.contains(&"2019".to_owned())));
}

#[test]
fn a_figure_is_right_with_and_without_what_is_counted() {
    let more = HARBOUR.replace(
        "In der Werft arbeiten zwölf Lehrlinge aus Nordhafen.",
        "Am Kanal von Nordhafen arbeiten rund 240 Lehrlinge.",
    );
    let item = typed(&more, "Wie viele Lehrlinge");
    for given in ["240", "rund 240", "etwa 240 Lehrlinge"] {
        assert!(is_right(&item, given), "{given}: {item:?}");
    }
    assert!(!is_right(&item, "24"));
    let exact = typed(&more.replace("rund 240", "240"), "Wie viele Lehrlinge");
    assert!(is_right(&exact, "rund 240"), "{exact:?}");
    let sign = typed("Der Preis für Fisch in Nordhafen stieg um 14%.", "Um wie viel Prozent");
    assert!(is_right(&sign, "14 Prozent") && is_right(&sign, "14"), "{sign:?}");
}
